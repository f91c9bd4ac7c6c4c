"""One day as any program writes it, with both readings where day and month could change places.

>>> read_day("03/04/2026").is_unsure
True
>>> read_day("5. März 2026").by(DateOrder.DAY_FIRST)
datetime.date(2026, 3, 5)
>>> read_day("2026-02-31").by(DateOrder.DAY_FIRST)
<Reason.NO_SUCH_DAY: 'no such day'>

Source: ``tools.crm``.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import cache

from salesedu.crm_columns import folded
from salesedu.crm_findings import Reason


class DateOrder(StrEnum):
    """Whether ``03/04/2026`` is the third of April or the fourth of March."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True)
class Reading:
    """A day with the day first and with the month first; the same where that makes no difference.

    Attributes
    ----------
    day_first, month_first : the day, why it is none, or None for an empty text.
    serial : whether it is written as a number of days or milliseconds.
    short : whether its year has two digits.
    """

    day_first: date | Reason | None
    month_first: date | Reason | None
    serial: bool = False
    short: bool = False

    @property
    def is_unsure(self) -> bool:
        """Whether both readings are days, and not the same."""
        one, other = self.day_first, self.month_first
        return isinstance(one, date) and isinstance(other, date) and one != other

    @property
    def order(self) -> DateOrder | None:
        """The order that this day proves, because the other way there is no such day."""
        if isinstance(self.day_first, date) == isinstance(self.month_first, date):
            return None
        return DateOrder.DAY_FIRST if isinstance(self.day_first, date) else DateOrder.MONTH_FIRST

    def by(self, order: DateOrder) -> date | Reason | None:
        """Return the day in an order, or in the other one if only that is a day."""
        one, other = self.day_first, self.month_first
        if order is DateOrder.MONTH_FIRST:
            one, other = other, one
        return other if isinstance(other, date) and not isinstance(one, date) else one


_YEAR_FIRST = re.compile(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})\.?")
_PERIOD = re.compile(
    r"[qthk][1-4]\W?(?:\d{4}|\d{2})?|\d{4}\W?[qthk][1-4]|(?:19|20)\d\d|\d{1,2}[/.-]\d{4}|\d{4}-\d\d"
)
_SERIALS = range(32874, 73051)  # what Excel calls 1990-01-01 to 2099-12-31
_EXCEL_BEGINS = date(1899, 12, 30)
_FILLERS = {"de", "del", "of", "the", "le", "den"}
_LANGUAGES = ("en", "pt", "es", "de", "fr")


def read_day(text: str) -> Reading:
    """Return the day in a text without a time.

    Parameters
    ----------
    text : tidy; may be empty.
    """
    if not text:
        return Reading(None, None)
    if found := _YEAR_FIRST.fullmatch(text):
        year, _mark, month, day = found.groups()
        return _sure(_date(int(year), int(month), int(day)))
    if found := _YEAR_LAST.fullmatch(text):
        first, mark, second, year = found.groups()
        return _two_ways(int(first), int(second), year, mark)
    if text.isdecimal() and (number := _from_number(int(text), len(text))):
        return Reading(number, number, serial=True)
    if _PERIOD.fullmatch(text.casefold()):
        return _sure(Reason.ONLY_A_PERIOD)
    return _with_month_name(text)


def _sure(day: date | Reason) -> Reading:
    return Reading(day, day)


def _date(year: int, month: int, day: int) -> date | Reason:
    try:
        return date(year, month, day)
    except ValueError:
        return Reason.NO_SUCH_DAY


def _full(year: str) -> int:
    """Return a year of two digits as everybody means it: 69 and before is this century."""
    return int(year) if len(year) > 2 else int(year) + (2000 if int(year) < 70 else 1900)


def _two_ways(first: int, second: int, year: str, mark: str) -> Reading:
    day_first, month_first = _date(_full(year), second, first), _date(_full(year), first, second)
    if mark == "." and isinstance(day_first, date):  # nobody writes points with the month first
        month_first = Reason.NO_SUCH_DAY
    return Reading(day_first, month_first, short=len(year) == 2)


def _from_number(number: int, digits: int) -> date | None:
    """Return the day that Excel or a program counts as a number."""
    if number in _SERIALS:
        return _EXCEL_BEGINS + timedelta(number)
    seconds = {13: number / 1000, 10: float(number)}.get(digits)
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).date()


def _with_month_name(text: str) -> Reading:
    words = [re.sub(r"(?<=\d)(st|nd|rd|th|er)$", "", word) for word in folded(text).split()]
    words = [word for word in words if word not in _FILLERS]
    months = [_months()[word] for word in words if word in _months()]
    numbers = [word for word in words if word.isdecimal()]
    if len(months) != 1 or len(months) + len(numbers) != len(words):
        return _sure(Reason.NOT_A_DAY)
    if len(numbers) == 1 and len(numbers[0]) == 4:
        return _sure(Reason.ONLY_A_PERIOD)
    if len(numbers) != 2:
        return _sure(Reason.NOT_A_DAY)
    year, day = numbers if len(numbers[0]) == 4 else reversed(numbers)
    if len(year) not in (2, 4) or len(day) > 2:
        return _sure(Reason.NOT_A_DAY)
    found = _date(_full(year), months[0], int(day))
    return Reading(found, found, short=len(year) == 2)


@cache
def _months() -> dict[str, int]:
    """Return the number of each month by its names, long and short."""
    from babel.dates import get_month_names

    return {
        folded(name).replace(" ", ""): number
        for language in _LANGUAGES
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, language).items()
    }
