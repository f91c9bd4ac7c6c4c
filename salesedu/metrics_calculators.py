"""The 14 metrics worked out, with the reason why there is no number where there is none.

>>> calculate("retention", {"start": 80, "stayed": 68}).value
0.85
>>> calculate("calls", {"calls": 0, "people": 5}).value          # nobody called: a real zero
0.0
>>> calculate("calls", {"calls": 0, "people": 0}).no_data        # nobody was there: no zero
<NoData.NOTHING_TO_DIVIDE_BY: 'the number to divide by is 0'>
>>> calculate("crm_use", {"users": 9, "people": 8}).mistakes[0].problem
<Problem.MORE_THAN_ALL: 'a part is larger than its whole'>

No data is never 0, and what cannot be is named as a mistake. Formulas 7.2-H, in ``metrics_formulas``; feature
F45.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from salesedu.metrics_formulas import Calculator, Kind, Shape, calculator

Value = float | date | str | None


class Problem(Enum):
    """Why an input cannot be."""

    NEGATIVE = "below 0"
    NOT_WHOLE = "not a whole number"
    NOT_A_NUMBER = "not a number"
    MORE_THAN_ALL = "a part is larger than its whole"
    BEFORE_START = "the end lies before the start"


class NoData(Enum):
    """Why there is no number although nothing is wrong."""

    NOT_FILLED = "something is not filled in"
    NOTHING_TO_DIVIDE_BY = "the number to divide by is 0"
    NOT_REACHED = "it is not over yet"
    NOT_DEFINED = "nobody has said what the word means"


@dataclass(frozen=True)
class Mistake:
    """One input to put right."""

    problem: Problem
    input: str


@dataclass(frozen=True)
class Result:
    """A metric, or why there is none.

    Attributes
    ----------
    value : in the calculator's unit (a share: 1 means 100 %), or None.
    no_data : why there is no value, or None.
    missing : the inputs that are not filled in.
    mistakes : the inputs that cannot be.
    """

    value: float | None = None
    no_data: NoData | None = None
    missing: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


def calculate(metric_id: str, values: Mapping[str, Value]) -> Result:
    """Work out a metric (F45).

    Parameters
    ----------
    metric_id : one of the 14.
    values : numbers, dates and words by input; None or a blank text is not filled in.

    Returns
    -------
    The value, or the reason why there is no data, or every mistake in the inputs.
    """
    made = calculator(metric_id)
    given = {one.id: value for one in made.inputs if not _is_blank(value := values.get(one.id))}
    mistakes = _mistakes(made, given)
    if mistakes:
        return Result(mistakes=mistakes)
    missing = tuple(one.id for one in made.inputs if one.id not in given)
    if missing:
        return Result(no_data=_reason(made, missing), missing=missing)
    value = _work_out(made.shape, *(given[one.id] for one in made.inputs[:2]))
    return Result(value, None if value is not None else NoData.NOTHING_TO_DIVIDE_BY)


@dataclass(frozen=True)
class Month:
    """What a new salesperson sold in a month, in currency units, beside the full target."""

    first_day: date
    sold: float
    target: float


def full_since(months: Sequence[Month], *, share: float, in_a_row: int) -> date | None:
    """Return when somebody became fully productive.

    Parameters
    ----------
    months : in order.
    share : of the target that counts as full, above 0; 1 is the whole target. It has no usual value: say it.
    in_a_row : how many months it must hold, 1 or more.

    Returns
    -------
    The first day of the first of these months, or None if it has not come yet.
    """
    full = [month.target > 0 and month.sold >= share * month.target for month in months]
    starts = range(len(full) - in_a_row + 1)
    first = next((start for start in starts if all(full[start : start + in_a_row])), None)
    return None if first is None else months[first].first_day


def _is_blank(value: Value) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _reason(made: Calculator, missing: Sequence[str]) -> NoData:
    if missing == ("meaning",):
        return NoData.NOT_DEFINED
    # the day on which somebody is fully productive is not forgotten: it has not come
    return NoData.NOT_REACHED if made.shape is Shape.DAYS and "start" not in missing else NoData.NOT_FILLED


def _mistakes(made: Calculator, given: Mapping[str, Value]) -> tuple[Mistake, ...]:
    alone = [(one.id, _problem(one.kind, given[one.id])) for one in made.inputs if one.id in given]
    found = [Mistake(problem, name) for name, problem in alone if problem]
    first, second = (given.get(one.id) for one in made.inputs[:2])
    if found or first is None or second is None:
        return tuple(found)
    between = _problem_between(made.shape, first, second)
    wrong = {Shape.PART: 0, Shape.REST: 1, Shape.DAYS: 1}
    return (Mistake(between, made.inputs[wrong[made.shape]].id),) if between else ()


def _problem(kind: Kind, value: Value) -> Problem | None:
    if kind in (Kind.DAY, Kind.WORDS):
        return None
    if not isinstance(value, int | float) or not math.isfinite(value):
        return Problem.NOT_A_NUMBER
    if value < 0:
        return Problem.NEGATIVE
    return Problem.NOT_WHOLE if kind is Kind.COUNT and value != int(value) else None


def _problem_between(shape: Shape, first: Value, second: Value) -> Problem | None:
    if isinstance(first, date) and isinstance(second, date):
        return Problem.BEFORE_START if second < first else None
    part, whole = (second, first) if shape is Shape.REST else (first, second)
    if shape in (Shape.PART, Shape.REST) and isinstance(part, int | float) and isinstance(whole, int | float):
        return Problem.MORE_THAN_ALL if part > whole else None
    return None


def _work_out(shape: Shape, first: Value, second: Value) -> float | None:
    if isinstance(first, date) and isinstance(second, date):
        return float((second - first).days)
    if not isinstance(first, int | float) or not isinstance(second, int | float):
        return None
    if shape in (Shape.LEFT_OVER, Shape.REST):
        return float(first - second)
    if not second:
        return None
    return (first - second) / second if shape is Shape.CHANGE else first / second
