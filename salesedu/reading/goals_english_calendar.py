"""Days and periods of the calendar in English words: ``31 March``, ``Q3``, ``within six weeks``.

Only what names one day or one stretch of days is read here; whether it is an end or a start is told by the
words around it, in :mod:`salesedu.reading.goals_english_time`.

>>> period("end of q1", date(2026, 11, 25)).last
datetime.date(2027, 3, 31)
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache

from dateutil.relativedelta import relativedelta

from salesedu.reading.goals_english import group, names
from salesedu.reading.goals_english_feasts import feast_day
from salesedu.reading.goals_english_numbers import number_in_words
from salesedu.reading.goals_periods import NEVER, Period, current, dated, months, one_day

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


Found = re.Match[str]


def period(text: str, today: date) -> Period | None:
    """Return the stretch of days that a whole text names, or None."""
    found = (make(match, today) for shape, make in _shapes() if (match := shape.fullmatch(text)))
    return next(found, None)


def periods(text: str, today: date) -> Iterator[tuple[Found, Period]]:
    """Yield what can be a day or a stretch of days in a text, the surest kinds first; places may overlap."""
    for shape, make in _shapes():
        for match in shape.finditer(text):
            yield match, make(match, today)


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], Callable[[Found, date], Period]], ...]:
    """Return the patterns in the order in which they are tried, each with what makes a period of it."""
    return tuple(
        (re.compile(rf"(?<![\w/.,-])(?:{group('calendar', name)})(?!\w)"), _MAKERS[name])
        for name in names("calendar")
    )


def _year(match: Found, today: date) -> int | None:
    """Return the year that is said: in two or four digits, or as ``next year``."""
    groups: Mapping[str, str | None] = match.groupdict()
    text = next((said for name in ("year", "year2", "year3") if (said := groups.get(name))), None)
    if not text:
        return None
    text = text.strip(" '")
    if not text.isdigit():
        return today.year + ("next" in text)
    return int(text) + (2000 if len(text) == 2 else 0)


def _month_number(text: str) -> int:
    return MONTHS.index(text[:3]) + 1


def _iso(match: Found, today: date) -> Period:
    return one_day(int(match["year"]), int(match["month"]), int(match["day"]))


def _numbers(match: Found, today: date) -> Period:
    """Return a date in numbers; with the day first, unless only the other way round exists."""
    day, month = int(match["a"]), int(match["b"])
    swapped = month > 12 >= day
    year = _year(match, today)
    if swapped:
        day, month = month, day
    found = dated(year, lambda year: one_day(year, month, day), today)
    unclear = not swapped and day <= 12 and day != month and "." not in match.group()
    return Period(found.first, found.last, unclear and found.exists)


def _day_month(match: Found, today: date) -> Period:
    month, day = _month_number(match["month"]), int(match["day"])
    return dated(_year(match, today), lambda year: one_day(year, month, day), today)


def _day_of_month(match: Found, today: date) -> Period:
    """Return ``the 15th``: the next one."""
    day = int(match["day"])
    if not 1 <= day <= 31:
        return NEVER
    ahead = (today + relativedelta(months=later, day=1) for later in range(3))
    days = (one_day(month.year, month.month, day) for month in ahead)
    return next((found for found in days if found.last and found.last >= today), NEVER)


def _month(match: Found, today: date) -> Period:
    month = _month_number(match["month"])
    found = dated(_year(match, today), lambda year: months(year, month, 1), today)
    return _part_of(match, found)


def _month_in_numbers(match: Found, today: date) -> Period:
    month = int(match["m"])
    return months(int(match["year"]), month, 1) if 1 <= month <= 12 else NEVER


def _part_of(match: Found, whole: Period) -> Period:
    """Return the first, second or last week or half of a month; without such words the whole of it."""
    groups: Mapping[str, str | None] = match.groupdict()
    which, size = groups.get("which"), groups.get("size")
    if not which or not size or whole.first is None or whole.last is None:
        return whole
    days = 15 if size == "half" else (7 if "week" in size else 1) * int(_count(size))
    if which in ("last", "final"):
        return Period(whole.last - timedelta(days=days - 1), whole.last)
    number = ORDINALS[which]
    last = whole.last if (size, number) == ("half", 2) else whole.first + timedelta(days=days * number - 1)
    return Period(whole.first, last)


def _fraction(match: Found, today: date) -> Period:
    """Return a quarter, a half or a third of a year."""
    text = match["number"]
    kind = match["kind"][0]
    parts = {"q": 4, "h": 2, "t": 3}[kind]
    number = parts if text in ("last", "final") else ORDINALS.get(text) or int(text)
    if not 1 <= number <= parts:
        return NEVER
    size = 12 // parts
    return dated(_year(match, today), lambda year: months(year, size * (number - 1) + 1, size), today)


def _whole_year(match: Found, today: date) -> Period:
    year = _year(match, today) or today.year
    return months(year, 1, 12) if MINYEAR < year < MAXYEAR else NEVER


def _relative(match: Found, today: date) -> Period:
    """Return ``this month``, ``next quarter`` and the like; a bare ``end of the year`` is this one's."""
    ahead = int(
        (match["ahead"] or "this").strip() in ("next", "the next", "the coming", "coming", "the following")
    )
    found = _part_of(match, current(match["unit"], today, ahead))
    over = found.last is not None and found.last < today and not match["ahead"]
    return _part_of(match, current(match["unit"], today, 1)) if over else found


def _short_end(match: Found, today: date) -> Period:
    """Return ``EOY`` and the like; ``EOD`` is today."""
    unit = {"y": "year", "m": "month", "q": "quarter", "w": "week"}.get(match["letter"])
    return Period(today, today) if unit is None else current(unit, today, 0)


def _unit_end(match: Found, today: date) -> Period:
    return current(match["unit"], today, int(bool(match["next"])))


def _weekday(match: Found, today: date) -> Period:
    ahead = (WEEKDAYS.index(match["name"][:3]) - today.weekday()) % 7
    found = today + timedelta(days=ahead + 7 * (bool(match["next"]) and ahead == 0))
    return Period(found, found)


def _weekend(match: Found, today: date) -> Period:
    sunday = today + timedelta(days=6 - today.weekday() + 7 * (match["which"] == "next"))
    return Period(sunday, sunday)


def _named_day(match: Found, today: date) -> Period:
    ahead = {"yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}.get(match["name"], 0)
    return Period(today, today + timedelta(days=ahead))


def _clock(match: Found, today: date) -> Period:
    return Period(today, today)


def _stretch(match: Found, today: date) -> Period:
    """Return ``within six weeks``: from today on, at most a lifetime."""
    number, unit = _count(match["count"]), match["units"].split()[-1][0]
    size = _MONTHS_IN.get(unit)
    if size and number == int(number):
        return Period(today, today + relativedelta(months=min(size * int(number), 12 * _LIFETIME)))
    days = round(min(number * _DAYS_IN[unit], 365 * _LIFETIME))
    return Period(today, today + timedelta(days=days))


_MONTHS_IN = {"m": 1, "q": 3, "y": 12}
_DAYS_IN = {"d": 1.0, "w": 7.0, "f": 14.0, "m": 30.4375, "q": 91.3125, "y": 365.25}
_LIFETIME = 100  # years; nobody plans for longer


def _count(text: str) -> float:
    """Return a number of weeks or months, in digits or words."""
    text = text.split()[0] if text.split()[0].isdigit() else text
    if "half" in text:
        return 0.5 if text.startswith("half") else 1.5
    if text[0].isdigit():
        return float(text.replace(",", "."))
    return number_in_words(text) or 1.0


def _week(match: Found, today: date) -> Period:
    number, year = int(match["number"]), _year(match, today)
    if not 1 <= number <= 53:
        return NEVER

    def make(year: int) -> Period:
        try:
            monday = date.fromisocalendar(year, number, 1)
        except ValueError:
            return NEVER
        return Period(monday, monday + timedelta(days=6))

    return dated(year, make, today)


def _feast(match: Found, today: date) -> Period:
    name = match["name"]
    if feast_day(name, today.year) is None:
        return Period(None, None, moves=True)

    def make(year: int) -> Period:
        day = feast_day(name, year)
        return Period(day, day)

    return dated(_year(match, today), make, today)


_MAKERS: Mapping[str, Callable[[Found, date], Period]] = {
    "iso": _iso,
    "in_numbers": _numbers,
    "in_numbers_without_year": _numbers,
    "day_and_month": _day_month,
    "month_and_day": _day_month,
    "day_alone": _day_of_month,
    "year_and_quarter": _fraction,
    "quarter_in_short": _fraction,
    "quarter": _fraction,
    "fiscal_year": _whole_year,
    "month_slash_year": _month_in_numbers,
    "year_dash_month": _month_in_numbers,
    "month": _month,
    "this_or_next": _relative,
    "end_of_this": _relative,
    "unit_closes": _relative,
    "within_this": _relative,
    "unit_end": _unit_end,
    "next_unit_end": _unit_end,
    "in_short": _short_end,
    "weekday": _weekday,
    "weekend": _weekend,
    "named_day": _named_day,
    "clock": _clock,
    "stretch": _stretch,
    "week_number": _week,
    "feast": _feast,
    "calendar_year": _whole_year,
}
