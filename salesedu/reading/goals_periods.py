"""Stretches of days on the calendar, in no language: months, quarters, the next of what comes every year.

>>> months(2027, 4, 3)
Period(first=datetime.date(2027, 4, 1), last=datetime.date(2027, 6, 30), ambiguous=False, moves=False)
>>> one_day(2027, 2, 31).exists
False
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

_YEARS_AHEAD = 9  # 29 February may be eight years away
_HALF = 6  # months


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days.

    Attributes
    ----------
    first, last : its days; None in both: there is no such day.
    ambiguous : whether day and month could be the other way round.
    moves : whether it is a feast whose day is another one each year, and is not known here.
    """

    first: date | None
    last: date | None
    ambiguous: bool = False
    moves: bool = False

    @property
    def exists(self) -> bool:
        """Whether the calendar has it."""
        return self.last is not None


NEVER = Period(None, None)


def one_day(year: int, month: int, day: int) -> Period:
    """Return one day, or no day if the calendar does not have it."""
    try:
        found = date(year, month, day)
    except ValueError:
        return NEVER
    return Period(found, found)


def months(year: int, month: int, count: int) -> Period:
    """Return some whole months from a month on."""
    first = date(year, month, 1)
    return Period(first, first + relativedelta(months=count, days=-1))


def dated(year: int | None, make: Callable[[int], Period], today: date) -> Period:
    """Return what comes every year, of one year, or the next that is not over.

    Parameters
    ----------
    year : None if none was said.
    make : returns the period of a year.
    today : from which the next is looked for.
    """
    if year is not None:
        return make(year)
    found = (make(each) for each in range(today.year, today.year + _YEARS_AHEAD))
    return next((each for each in found if each.last is not None and each.last >= today), NEVER)


def current(unit: str, today: date, ahead: int) -> Period:
    """Return this week, month, quarter, half-year or year, or a later one.

    Parameters
    ----------
    unit : in English; anything unknown is a year.
    today : a day of the current one.
    ahead : 0 is the current one, 1 the next.
    """
    if unit.startswith("week"):
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=ahead)
        return Period(monday, monday + timedelta(days=6))
    half = unit.startswith("half") or unit == "semester"
    size = _HALF if half else {"month": 1, "quarter": 3}.get(unit, 12)
    first = date(today.year, (today.month - 1) // size * size + 1, 1) + relativedelta(months=size * ahead)
    return months(first.year, first.month, size)
