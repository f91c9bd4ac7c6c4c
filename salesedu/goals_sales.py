r"""Read monthly sales as people paste them from a spreadsheet: one month and one amount per line.

>>> for month in read_months("Month; Sales\n2025-01; 12,000\n2/2025 9 500\nMar 2025; n/a"):
...     print(month.year, month.month, month.revenue)
2025 1 12000.0
2025 2 9500.0
2025 3 None

Source: ``goals.planning-questions``, question 9.
"""

import re
from functools import cache

from salesedu.goals_numbers import Mistake, PlanError, Problem
from salesedu.goals_season import MONTHS, Month
from salesedu.i18n import language
from salesedu.i18n.numbers import read_number

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = r"(?P<month>\d{1,2}|[^\W\d_]{3,})\.?"
_DATES = (
    # a spreadsheet often writes a day behind the month
    re.compile(rf"{_YEAR}[-/. ]+{_MONTH}(?:[-/.]\d\d?)?(?![\d/])"),
    re.compile(rf"{_MONTH}[-/. ]+{_YEAR}(?![\d/])"),
    # a spreadsheet makes Jan-25 of January 2025; after a space two digits could begin an amount
    re.compile(r"(?P<month>[^\W\d_]{3,})\.?(?:[-/]| ?['’])(?P<year>\d\d)(?![\d/])"),
)
_NO_DATA = ("", "-", "–", "?", "n/a", "na", "no data")
CENTURY = 2000  # of a year with two digits
_BETWEEN = " \t;:,|=\"'"


def read_months(text: str) -> tuple[Month, ...]:
    """Return the months in a text, in its order.

    Parameters
    ----------
    text : per line a month such as ``2025-01``, ``1/2025``, ``Jan 2025`` or ``Jan-25`` and an amount. A month
        without an amount, or with ``n/a``, is no data. A first line without digits is a heading.

    Raises
    ------
    PlanError
        Naming ``history``, with every line that cannot be read.
    """
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    if lines and not any(mark.isdigit() for mark in lines[0]):
        lines = lines[1:]
    read = [_read(line) for line in lines]
    unread = [line for line, month in zip(lines, read, strict=True) if month is None]
    if unread:
        raise PlanError([Mistake("history", Problem.NOT_READABLE, line) for line in unread])
    return tuple(month for month in read if month is not None)


def _read(line: str) -> Month | None:
    plain = line.lstrip(_BETWEEN)
    found = next((match for date in _DATES if (match := date.match(plain))), None)
    number = _number(found["month"]) if found else None
    if found is None or number is None:
        return None
    year = int(found["year"])
    year += CENTURY if year < 100 else 0
    amount = plain[found.end() :].strip(_BETWEEN)
    if amount.lower() in _NO_DATA:
        return Month(year, number, None)
    read = read_number(amount)
    usable = read is not None and not read.percent
    return Month(year, number, float(read.value)) if read and usable else None


def _number(month: str) -> int | None:
    """Return the number of a month from its number, name or the beginning of its name."""
    if month.isdigit():
        return int(month) if 1 <= int(month) <= MONTHS else None
    begun = (number for name, number in _names(language()) if name.startswith(month.casefold()))
    return next(begun, None)


@cache
def _names(locale: str) -> tuple[tuple[str, int], ...]:
    """Return the names of the months in a language and in English, each with its number."""
    from babel.dates import get_month_names

    names = [
        get_month_names(width, locale=one) for one in (locale, "en") for width in ("wide", "abbreviated")
    ]
    return tuple((name.casefold().strip("."), number) for table in names for number, name in table.items())
