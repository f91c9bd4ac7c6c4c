"""Judge what a learner's program made: right in any form, and a reason for each mistake.

A judge takes an answer and returns the share of the points in [0, 1] with the reasons, one sentence each.

>>> judge = number(0.25, "One of four.", known=[known(25, "This is a percentage.", share=0.5)])
>>> judge(0.25), judge(25), judge("0.25")[0]
((1.0, ['One of four.']), (0.5, ['This is a percentage.']), 0.0)
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from salesedu.exercise.code_calls import Called, called
from salesedu.exercise.code_values import as_number, by_names, members, name_of, plain, same, what
from salesedu.exercise.marks import Judged
from salesedu.i18n import _, ngettext

Judge = Callable[[Any], Judged]

#: A share that was rounded to three digits is still right.
ROUNDED = 0.0005


class NotAnswered(Exception):
    """An answer is as empty as the notebook that the learner was given."""


@dataclass(frozen=True)
class Known:
    """A known wrong answer, why it is wrong, and the share of the points in [0, 1) that it keeps."""

    answer: Any
    because: str
    share: float
    within: float


def known(answer: Any, because: str, share: float = 0.0, *, within: float = 0.0) -> Known:
    """Return a known wrong answer that keeps ``share`` in [0, 1) of the points.

    Its numbers may be ``within`` so much of those given, if the judge does not allow more: so a right answer
    that was rounded too far is known too.
    """
    if not 0 <= share < 1:
        raise ValueError(f"A known mistake keeps a share of the points from 0 to below 1, not {share}.")
    return Known(answer, because, share, within)


def number(wanted: float, because: str, *, within: float = ROUNDED, known: Sequence[Known] = ()) -> Judge:
    """Judge one number; it may be ``within`` so much of the right one."""

    def judge(given: Any) -> Judged:
        if as_number(given) is None:
            return 0.0, [_("A number is asked for; this is {what}.").format(what=what(given))]
        return _judged(wanted, as_number(given), because, within, known) or (0.0, [because])

    return judge


def numbers_by_name(
    wanted: Mapping[str, Any], because: str, *, within: float = ROUNDED, known: Sequence[Known] = ()
) -> Judge:
    """Judge one number for each name: a dict, a Series, pairs, or a table of two columns.

    A wrong, missing or additional name costs as much as a right one earns.
    """

    def judge(given: Any) -> Judged:
        named = by_names(given)
        if named is None:
            return 0.0, [_("One number for each name is asked for; this is {what}.").format(what=what(given))]
        if judged := _judged(wanted, named, because, within, known):
            return judged
        if is_constant(named.values()) and not is_constant(wanted.values()):
            return 0.0, [_("All numbers are the same."), because]
        wrong = [name for name in wanted if name not in named or not same(wanted[name], named[name], within)]
        wrong += [name for name in named if name not in wanted]
        return max(0.0, 1 - len(wrong) / len(wanted)), [not_right(wrong), because]

    return judge


def text(because: str, *, needs: Sequence[str] = ()) -> Judge:
    """Judge a text that people read: it must hold one of some words, or any words at all."""

    def judge(given: Any) -> Judged:
        if not isinstance(given, str):
            return 0.0, [_("A text is asked for; this is {what}.").format(what=what(given))]
        words = given.casefold()
        is_right = any(word.casefold() in words for word in needs) if needs else len(words.split()) > 1
        return (1.0 if is_right else 0.0), [because]

    return judge


def fields(**judges: tuple[float, Judge]) -> Judge:
    """Judge a dict field by field; each field has a weight and a judge of its own."""

    def judge(given: Any) -> Judged:
        named = by_names(given)
        if named is None:
            return 0.0, [_("A dict is asked for; this is {what}.").format(what=what(given))]
        parts = [(name, weight, _field(named, name, one)) for name, (weight, one) in judges.items()]
        earned = sum(weight * share for _name, weight, (share, _why) in parts)
        share = earned / sum(weight for _name, weight, _judged in parts)
        reasons = [about(name, reason) for name, _weight, (part, why) in parts if part < 1 for reason in why]
        return share, reasons or [reason for _name, _weight, (_part, why) in parts for reason in why]

    return judge


def _field(named: Mapping[str, Any], name: str, judge: Judge) -> Judged:
    return judge(named[name]) if name in named else (0.0, [_("It is not there.")])


@dataclass(frozen=True)
class Trial:
    """A call of a learner's function: what goes in, what must come out, and why."""

    args: tuple[Any, ...]
    gives: Any
    because: str


def trial(*args: Any, gives: Any, because: str) -> Trial:
    """Return a call that a function must answer with ``gives``."""
    return Trial(args, gives, because)


def calls(name: str, trials: Sequence[Trial], because: str, *, within: float = ROUNDED) -> Judge:
    """Judge a function by calling it; every call counts the same, and one answer for all of them nothing.

    Parameters
    ----------
    name : what the function is called.
    trials : the calls; of those with the same reason only the first that fails is told.
    because : why a function that answers all of them is right.
    within : how far two numbers may be apart.
    """

    def judge(function: Any) -> Judged:
        if not callable(function):
            return 0.0, [_("A function is asked for; this is {what}.").format(what=what(function))]
        results = list(_results(function, trials))
        if not any(result.problem or plain(result.result) is not None for result in results):
            raise NotAnswered
        if len(results) == len(trials) and _ignores_its_input(results):
            return 0.0, [_("It gives the same result whatever it is given.")]
        right = [
            not result.problem and same(one.gives, result.result, within)
            for one, result in zip(trials, results, strict=False)
        ]
        missed = {
            because: _missed(name, one, result, because)
            for one, result, ok in reversed(list(zip(trials, results, right, strict=False)))
            if not ok
            for because in [_other_kind(one.gives, result) or one.because]
        }
        return sum(right) / len(trials), [*reversed(missed.values())] or [because]

    return judge


def _results(function: Callable[..., Any], trials: Sequence[Trial]) -> list[Called]:
    """Call until a call does not come back: the ones after it would not either."""
    results = []
    for one in trials:
        results.append(called(function, one.args))
        if results[-1].is_late:
            break
    return results


def _ignores_its_input(results: Sequence[Called]) -> bool:
    is_same = is_constant(repr(result.result) for result in results)
    return len(results) > 1 and is_same and not any(result.problem for result in results)


def _other_kind(wanted: Any, result: Called) -> str:
    """Return words on a result that can't be right whatever is in it, or an empty text."""
    if result.problem:
        return ""
    if isinstance(result.result, str) and not isinstance(wanted, str):
        return _("That is still a text.")
    is_list = isinstance(wanted, list | tuple | set | frozenset)
    return _("That is no list.") if is_list and members(result.result) is None else ""


def _missed(name: str, one: Trial, result: Called, because: str) -> str:
    call = f"{name}({', '.join(short(value) for value in one.args)})"
    if result.problem:
        return _("{call}: {problem}. {because}").format(call=call, problem=result.problem, because=because)
    return _("{call} gives {result}. {because}").format(
        call=call, result=short(result.result), because=because
    )


def _judged(wanted: Any, given: Any, because: str, within: float, known: Sequence[Known]) -> Judged | None:
    """Return the judgement of a right answer or a known mistake, or None."""
    if same(wanted, given, within):
        return 1.0, [because]
    made = next((one for one in known if same(one.answer, given, max(within, one.within))), None)
    return (made.share, [made.because]) if made else None


def is_constant(values: Any) -> bool:
    """Return whether all of some values are the same one."""
    return len({name_of(value) for value in values}) < 2


def not_right(names: Sequence[str]) -> str:
    """Return a sentence with the names of what is not right."""
    return ngettext("Not right: {names}.", "Not right: {names}.", len(names)).format(names=", ".join(names))


def about(name: str, reason: str) -> str:
    """Return a reason with what it is about."""
    return _("{name}: {reason}").format(name=name, reason=reason)


def short(value: Any) -> str:
    """Return a value in a few letters: a table is named by its size."""
    shape = getattr(value, "shape", None)
    if isinstance(shape, tuple) and len(shape) > 1:
        words = ngettext("a table of {rows} row", "a table of {rows} rows", shape[0])
        return words.format(rows=shape[0])
    text = repr([plain(one) for one in value] if shape else plain(value))
    return text if len(text) <= 60 else text[:59] + "…"
