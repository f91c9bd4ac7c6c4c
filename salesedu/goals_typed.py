r"""Read the numbers of a plan as people type them.

>>> from salesedu.goals_plan import example
>>> texts = plan_texts(example()) | {"revenue": "240 000", "average_deal_size": "2.500"}
>>> read_plan(texts).sales
96
>>> read_sizes("Deal size\n2,400\n2.600 €\n")
(2400.0, 2600.0)

A mistake keeps the text that was typed, so that it can be shown beside its field.
Source: ``goals.planning-questions``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from statistics import fmean, stdev

from salesedu.goals_numbers import Mistake, PlanError, Problem, mistake_in
from salesedu.goals_plan import Plan
from salesedu.i18n import format_number, format_percent
from salesedu.i18n.numbers import NumberRead, read_number

FIELDS = tuple(field.name for field in fields(Plan))
MONEY = ("revenue", "year_revenue", "average_deal_size", "acquisition_cost", "sold", "deal_size")
SHARES = ("new_customer_share",)
WHOLE = ("opportunities", "deals")
_FEWEST_SIZES = 2


def read_plan(texts: Mapping[str, str]) -> Plan:
    """Return the plan that was typed.

    Parameters
    ----------
    texts : what stands in each field of the plan; shares are typed in percent.

    Raises
    ------
    PlanError
        With one mistake per field that cannot be read or cannot be so.
    """
    numbers: dict[str, float | None] = {}
    mistakes: list[Mistake] = []
    for name in FIELDS:
        try:
            numbers[name] = read_value(name, texts[name])
        except PlanError as error:
            mistakes += error.mistakes
    if mistakes:
        raise PlanError(mistakes)
    return Plan(**numbers)  # type: ignore[arg-type]  # every number that may not be None was checked


def read_value(field: str, text: str) -> float | None:
    """Return one number as typed, or None for an empty field that may be empty.

    Parameters
    ----------
    field : the number's name, one of ``RULES`` of :mod:`salesedu.goals_numbers`.
    text : what was typed.

    Raises
    ------
    PlanError
        Naming the field, with the text as typed.
    """
    typed = text.strip()
    if not typed:
        number, mistake = None, mistake_in(field, None)
    else:
        number = _number(field, read_number(typed))
        mistake = Mistake(field, Problem.NOT_A_NUMBER) if number is None else mistake_in(field, number)
        if mistake is None and field in WHOLE and number is not None and number % 1:
            mistake = Mistake(field, Problem.NOT_WHOLE)
    if mistake:
        raise PlanError([Mistake(field, mistake.problem, typed)])
    return number


def read_sizes(text: str) -> tuple[float, ...]:
    """Return the sizes of deals, one per line; a first line without digits is a heading.

    Raises
    ------
    PlanError
        Naming ``sizes``, with every line that is no amount above 0.
    """
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    if lines and not any(mark.isdigit() for mark in lines[0]):
        lines = lines[1:]
    sizes = [_number("deal_size", read_number(line)) or 0 for line in lines]
    unread = [line for line, size in zip(lines, sizes, strict=True) if size <= 0]
    if unread:
        raise PlanError([Mistake("sizes", Problem.NOT_READABLE, line) for line in unread])
    return tuple(sizes)


def relative_spread(sizes: Sequence[float]) -> float:
    """Return the standard deviation of deal sizes, as a share of their average.

    Raises
    ------
    PlanError
        Naming ``sizes``, if there are fewer than two.
    """
    if len(sizes) < _FEWEST_SIZES:
        raise PlanError([Mistake("sizes", Problem.TOO_FEW)])
    return stdev(sizes) / fmean(sizes)


def plan_texts(plan: Plan) -> dict[str, str]:
    """Return a plan as if typed, by the names of its fields."""
    return {name: _text(name, number) for name, number in asdict(plan).items()}


def _text(field: str, number: float | None) -> str:
    if number is None:
        return ""
    return format_percent(number) if field in SHARES else format_number(number, 2)


def _number(field: str, read: NumberRead | None) -> float | None:
    if read is None or (read.percent and field not in SHARES):
        return None
    # of an amount such as 2.500 nobody means two and a half
    value = max(read.value, *read.other) if read.other and field in MONEY else read.value
    return float(value) / 100 if field in SHARES else float(value)
