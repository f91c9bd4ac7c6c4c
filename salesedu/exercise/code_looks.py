"""A look at an answer while the learner works: does it have the right form? Never whether it is right.

>>> look("win_rate", lambda: 25, share())  # doctest: +SKIP
→ win_rate: it should lie between 0 and 1.
"""

from collections.abc import Callable
from typing import Any

from salesedu.exercise.code_calls import called
from salesedu.exercise.code_values import as_number, as_table, by_names, column_name, members, plain, what
from salesedu.i18n import _, direction
from salesedu.page import escape, is_graded, show_html

#: Says what does not fit about an answer; an empty text if all fits.
Form = Callable[[Any], str]


def look(name: str, answer: Callable[[], Any], form: Form) -> None:
    """Say in one line whether an answer is there and has the form that was asked for.

    Parameters
    ----------
    name : what the answer is called in the notebook.
    answer : returns it, such as ``lambda: win_rate``.
    form : the form it must have.
    """
    if is_graded():
        return  # the mark says more
    words = _looked(name, answer, form)
    show_html(f'<p dir="{direction()}">{escape(words)}</p>', words)


def _looked(name: str, answer: Callable[[], Any], form: Form) -> str:
    try:
        given = answer()
    except NameError:
        given = ...
    if given is ... or given is None:
        return _("○ {name} has no answer yet.").format(name=name)
    if problem := form(given):
        return _("→ {name}: {problem}").format(name=name, problem=problem)
    return _("✓ {name} has the right form. Whether it is right, you learn with your marks.").format(name=name)


def number(least: float | None = None, most: float | None = None) -> Form:
    """Return the form of one number within limits."""

    def problem(given: Any) -> str:
        value = as_number(given)
        if value is None:
            return _("it should be a number, and is {what}.").format(what=what(given))
        is_low, is_high = least is not None and value < least, most is not None and value > most
        if most is None:
            return _("it should not lie below {least}.").format(least=least) if is_low else ""
        limits = _("it should lie between {least} and {most}.").format(least=least, most=most)
        return limits if is_low or is_high else ""

    return problem


def share() -> Form:
    """Return the form of a share: a number from 0 to 1."""
    return number(0, 1)


def numbers_by_name(*names: str) -> Form:
    """Return the form of one number for each of some names."""

    def problem(given: Any) -> str:
        named = by_names(given)
        if named is None:
            return _("it should be one number for each name, and is {what}.").format(what=what(given))
        missing = [name for name in names if name not in named]
        return _("there is no {name} in it.").format(name=missing[0]) if missing else ""

    return problem


def table(key: str, *columns: str) -> Form:
    """Return the form of a table with a row for each ``key``, and some columns."""

    def problem(given: Any) -> str:
        found = as_table(given, key)
        if found is None:
            return _("it should be a table, and is {what}.").format(what=what(given))
        missing = [name for name in (key, *columns) if column_name(name) not in found.columns]
        if missing:
            return _("there is no column {name} in it.").format(name=missing[0])
        return "" if len(found) else _("there is no row in it.")

    return problem


def fields(*names: str) -> Form:
    """Return the form of a dict with some fields."""

    def problem(given: Any) -> str:
        named = by_names(given)
        if named is None:
            return _("it should be a dict, and is {what}.").format(what=what(given))
        missing = [name for name in names if name not in named]
        return _("there is no {name} in it.").format(name=missing[0]) if missing else ""

    return problem


def function(*example: Any, gives: str) -> Form:
    """Return the form of a function that gives some kind of result for an example.

    Parameters
    ----------
    example : what to call it with.
    gives : ``"number"``, ``"day"`` or ``"list"``: what must come back.
    """

    def problem(given: Any) -> str:
        if not callable(given):
            return _("it should be a function, and is {what}.").format(what=what(given))
        result = called(given, example)
        if result.problem:
            return _("called with an example, {problem}.").format(problem=result.problem)
        if result.result is None:
            return _("it gives nothing for an example that has a result.")
        fits = {"number": _is_number, "day": _is_day, "list": _is_list}[gives](result.result)
        return "" if fits else _("for an example it gives {what}.").format(what=what(result.result))

    return problem


def _is_number(value: Any) -> bool:
    return as_number(value) is not None


def _is_day(value: Any) -> bool:
    from datetime import date

    return isinstance(plain(value), date)


def _is_list(value: Any) -> bool:
    return members(value) is not None
