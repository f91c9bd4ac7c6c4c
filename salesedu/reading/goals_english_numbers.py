"""Numbers in a goal's text, in digits or words, with their unit: ``EUR 120.000``, ``two dozen``, ``1.5m``.

>>> [(number.value, number.unit) for number in numbers("two dozen demos or eur 1.5m")]
[(Decimal('24'), ''), (Decimal('1500000.0'), 'eur')]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from salesedu.i18n.numbers import parse_number
from salesedu.reading.goals_english import expression

NEAR = 60  # characters before and after a number that say what it is
_SMALL = {
    **{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8},
    **{"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15},
    **{"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "single": 1, "twenty": 20},
    **{
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
    },
    **{"ninety": 90},
}
_BIG = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_TIME_UNITS = {
    "min": "minutes",
    "h": "hours",
    "day": "days",
    "week": "weeks",
    "month": "months",
    "year": "years",
    "sec": "seconds",
}
_NO_MONEY = frozenset(("", "%", "points", *_TIME_UNITS.values()))


@dataclass(frozen=True, slots=True)
class Number:
    """A number, its place, and the words around it.

    Attributes
    ----------
    value : None if the digits are no number.
    unit : ``%``, ``points``, a currency as written, a unit of time, or empty.
    sign : ``+``, ``-`` or empty.
    in_words : the number as it was said, if it was not written in digits.
    """

    start: int
    end: int
    value: Decimal | None
    unit: str
    sign: str
    in_words: str
    before: str
    after: str

    @property
    def is_money(self) -> bool:
        """Whether the unit is a currency."""
        return is_money(self.unit)


def is_money(unit: str) -> bool:
    """Return whether a unit is a currency."""
    return unit not in _NO_MONEY


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text.

    Parameters
    ----------
    text : in small letters.
    """
    for seen in expression("around_amounts", "number").finditer(text):
        yield Number(
            seen.start(),
            seen.end(),
            _value(seen),
            _unit(seen),
            (seen["plus"] or "").strip(),
            seen["words"] or "",
            text[max(0, seen.start() - NEAR) : seen.start()],
            text[seen.end() : seen.end() + NEAR],
        )


def _unit(seen: re.Match[str]) -> str:
    said = (seen["unit"] or "").strip(" -")
    if "point" in said or re.fullmatch(r"pp|ppts?|pts?", said):
        return "points"
    if said.startswith(("%", "per", "pct", "proz")):
        return "%"
    if not said:
        return (seen["before"] or "").strip()
    words = [word for word in said.split() if word not in _BIG]
    return next((name for short, name in _TIME_UNITS.items() if words[-1].startswith(short)), " ".join(words))


def _value(seen: re.Match[str]) -> Decimal | None:
    if seen["words"]:
        return Decimal(number_in_words(seen["words"]))
    digits, times = seen["digits"], (seen["times"] or "").strip()
    if re.fullmatch(r"\d{1,3}(?:[. ]\d{3})+", digits):
        digits = re.sub("[. ]", "", digits)  # in a goal 120.000 is never 120
    known = times in ("dozen", "hundred")
    value = parse_number(digits + ("" if known else times))
    unit = (seen["unit"] or "").strip()
    big = next((number for word, number in _BIG.items() if unit.startswith(word)), 1)
    return None if value is None else value * (_BIG[times] if known else 1) * big


def number_in_words(words: str) -> int:
    """Return the number that words name.

    >>> number_in_words("two hundred and fifty")
    250
    """
    if words.startswith("half a"):
        return _BIG[words.split()[-1]] // 2
    total = current = 0
    for word in re.findall(r"[a-z]+", words):
        if word == "hundred":
            current = (current or 1) * 100
        elif word in _BIG:
            total, current = total + (current or 1) * _BIG[word], 0
        else:
            current += _SMALL.get(word.replace("urty", "rty"), 0)  # a usual slip in forty
    return total + current
