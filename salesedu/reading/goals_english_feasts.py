"""Feasts that English goals name as a last day: Christmas, Easter, Black Friday.

>>> feast_day("easter", 2027)
datetime.date(2027, 3, 28)
>>> feast_day("ramadan", 2027) is None
True
"""

from datetime import date, timedelta

from dateutil.easter import easter

_FIXED = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "x-mas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "silvester": (12, 31),
    "new year": (1, 1),
    "valentine": (2, 14),
    "women's day": (3, 8),
    "labour day": (5, 1),
    "labor day": (5, 1),
    "bastille day": (7, 14),
    "halloween": (10, 31),
}
_AFTER_EASTER = {"easter": 0, "pentecost": 49, "whitsun": 49}
_THURSDAY = 3


def feast_day(name: str, year: int) -> date | None:
    """Return the day of a feast; None if it moves in a way that is not known here.

    Parameters
    ----------
    name : in small letters, with or without "day".
    year : AD.
    """
    if name in _AFTER_EASTER:
        sunday: date = easter(year)
        return sunday + timedelta(days=_AFTER_EASTER[name])
    if name in ("thanksgiving", "black friday"):
        return _thanksgiving(year) + timedelta(days=int(name == "black friday"))
    fixed = next((day for start, day in _FIXED.items() if name.startswith(start)), None)
    return date(year, *fixed) if fixed else None


def _thanksgiving(year: int) -> date:
    """Return the fourth Thursday of November, as in the United States."""
    first = date(year, 11, 1)
    return first + timedelta(days=(_THURSDAY - first.weekday()) % 7 + 21)
