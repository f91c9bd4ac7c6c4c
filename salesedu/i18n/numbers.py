"""Read a number as people type it: ``12 000``, ``1,234.5``, ``3,5``, ``20 %``, ``30k``, ``1/5``, ``٣٫٥``.

>>> parse_number("1,234.5")
Decimal('1234.5')
>>> read_number("20 %").percent
True
>>> read_number("30.000").other
(Decimal('30000'),)
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

MULTIPLIERS = {"": 1, "k": 1_000, "m": 1_000_000, "mn": 1_000_000}
LONGEST_TEXT = 40

_SPACES = re.compile(r"[\s'’_\u00a0\u202f\u066c]")
_DIRECTION_MARKS = re.compile(r"[\u200e\u200f\u061c\u2066-\u2069]")
_CURRENCY_CODE = re.compile(r"^[A-Z]{3}(?=[\d\s.,+-])|(?<=[\d\s.,])[A-Z]{3}$")
_NUMBER = re.compile(r"^(?P<sign>[+-]?)(?P<digits>\d[\d.,]*|[.,]\d+)(?P<unit>k|mn|m)?$", re.IGNORECASE)


@dataclass(frozen=True)
class NumberRead:
    """What was read from a text.

    Attributes
    ----------
    value : the most likely number.
    percent : whether a percent sign was written; the value stays as written (``20 %`` is 20).
    other : other numbers the same text can mean elsewhere (``30.000`` is 30 here, 30000 in Germany).
    """

    value: Decimal
    percent: bool = False
    other: tuple[Decimal, ...] = ()


def parse_number(text: object) -> Decimal | None:
    """Return the most likely number in a text, or None if there is none.

    Parameters
    ----------
    text : what was typed; a percent sign is read over.
    """
    read = read_number(text)
    return None if read is None else read.value


def read_number(text: object) -> NumberRead | None:
    """Return the number in a text with the other ways to read it, or None if there is none.

    Parameters
    ----------
    text : what was typed; at most 40 characters count as a number.
    """
    if not isinstance(text, str | int | float | Decimal) or isinstance(text, bool):
        return None
    plain = _plain(str(text))
    percent = "%" in plain
    plain = plain.replace("%", "")
    if len(plain) > LONGEST_TEXT or not plain:
        return None
    values = _fraction(plain) if "/" in plain else _readings(plain)
    return NumberRead(values[0], percent, tuple(values[1:])) if values else None


def _plain(text: str) -> str:
    """Return the text with western digits and without spaces, currency signs and direction marks."""
    text = _DIRECTION_MARKS.sub("", text.strip())
    text = _CURRENCY_CODE.sub("", text).strip()
    text = text.replace("\u066b", ".").replace("\u066a", "%").replace("\u2212", "-")
    return "".join(_western(mark) for mark in _SPACES.sub("", text))


def _western(mark: str) -> str:
    if unicodedata.category(mark) == "Sc":
        return ""
    return str(unicodedata.digit(mark)) if unicodedata.category(mark) == "Nd" else mark


def _fraction(plain: str) -> list[Decimal]:
    above, _, below = plain.partition("/")
    parts = _readings(above)[:1] + _readings(below)[:1]
    return [parts[0] / parts[1]] if len(parts) == 2 and parts[1] else []


def _readings(plain: str) -> list[Decimal]:
    """Return the numbers a text of digits and marks can mean, the most likely first."""
    found = _NUMBER.match(plain)
    if found is None:
        return []
    factor = MULTIPLIERS[(found["unit"] or "").lower()] * (-1 if found["sign"] == "-" else 1)
    candidates = [_with_marks(found["digits"], decimal) for decimal in _decimal_marks(found["digits"])]
    values = [value * factor for value in candidates if value is not None]
    return list(dict.fromkeys(values))


def _decimal_marks(digits: str) -> list[str]:
    """Return the marks that may be the decimal mark, the most likely first ('' is none)."""
    if "," in digits and "." in digits:
        return [max(",.", key=digits.rfind)]
    if digits.count(",") + digits.count(".") != 1:
        return [""]
    mark = "," if "," in digits else "."
    before, after = digits.split(mark)
    grouped = len(after) == 3 and 1 <= len(before) <= 3 and before != "0"
    if not grouped:
        return [mark]
    # in English 1,234 is mostly a thousand and 1.234 mostly a decimal; both are kept
    return ["", mark] if mark == "," else [mark, ""]


def _with_marks(digits: str, decimal: str) -> Decimal | None:
    """Return the number if the marks other than the decimal mark are thousands marks, else None."""
    whole, _, part = digits.partition(decimal) if decimal else (digits, "", "")
    groups = re.split("[.,]", whole)
    if len(groups) > 1 and not (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])):
        return None
    if re.search("[.,]", part):
        return None
    try:
        return Decimal("".join(groups) + "." + (part or "0")).normalize() + 0
    except InvalidOperation:
        return None
