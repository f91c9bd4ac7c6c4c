"""Read a number as people type it: ``12 000``, ``1,234.5``, ``3,5``, ``20 %``, ``USD 30k``, ``1/5``, ``٣٫٥``.

What stands around the number is read over: a currency, a unit, "about". Two numbers are never one number.

>>> parse_number("1,234.5 leads")
Decimal('1234.5')
>>> read_number("20 per cent").percent
True
>>> read_number("30.000").other
(Decimal('30000'),)
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

THOUSAND, LAKH, MILLION, CRORE, BILLION = 10**3, 10**5, 10**6, 10**7, 10**9
MULTIPLIERS = {
    "": 1,
    **dict.fromkeys(("k", "thousand"), THOUSAND),
    **dict.fromkeys(("lakh", "lakhs"), LAKH),
    **dict.fromkeys(("m", "mn", "mln", "mio", "million", "millions"), MILLION),
    **dict.fromkeys(("crore", "crores"), CRORE),
    **dict.fromkeys(("bn", "billion", "billions"), BILLION),
}
PERCENT_WORDS = ("percent", "per cent", "pct", "prozent", "procent", "por ciento", "por cento", "pour cent")
LONGEST_TEXT = 60
MOST_DIGITS = 28

_CURRENCY = "¤"
_SAME = {
    "\u066b": ".",  # Arabic decimal mark
    "\u066a": "%",
    "\u060c": ",",
    "\u2212": "-",
    **dict.fromkeys("’ʼ`´_\u066c", "'"),  # thousands marks
    **dict.fromkeys(":÷\u2044\u2215\u2236", "/"),
}
_LETTER = r"[^\W\d_]"
_TIMES = "|".join(sorted(filter(None, MULTIPLIERS), key=len, reverse=True))
_WORDS = rf"{_LETTER}+(?:[ .-]{_LETTER}+)*\.?"
_NUMBER = re.compile(
    rf"""
    (?:[~≈≅]\ ?|(?:about|around|roughly|approx\.?|approximately|circa|ca\.?)\ )?
    (?P<sign>[+-]?)\ ?
    (?P<before>(?:[x×]|(?:{_LETTER}{{1,3}}\.?)?\ ?{_CURRENCY}|{_LETTER}{{1,3}}\.?|%)\ ?(?P<inner_sign>[+-]?))?
    (?P<digits>\d[\d.,' ]*(?<!\ )|[.,]\d+)
    -{{0,2}}\ ?
    (?:(?P<times>{_TIMES})(?!{_LETTER}))?
    (?P<after>
        [ %×{_CURRENCY}]*
        (?:x|(?:(?<=[ %×{_CURRENCY}])|/\ ?|(?={_LETTER}{{2}})){_WORDS})?  # a unit; one letter needs a space
        [ %{_CURRENCY}]*
    )\.?
    """,
    re.IGNORECASE | re.VERBOSE,
)


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
    text : what was typed; at most 60 characters count as a number. Of ``120/4 = 30`` the end counts.
    """
    if not isinstance(text, str | int | float | Decimal) or isinstance(text, bool):
        return None
    typed = str(text).strip()
    if len(typed) > LONGEST_TEXT:
        return None
    plain = _plain(typed).rpartition("=")[2].strip()
    above, line, below = plain.partition("/")
    return _read(plain) or (_divided(_read(above.strip()), _read(below.strip())) if line else None)


def _plain(text: str) -> str:
    """Return a text with western digits and marks, single spaces and no marks that nobody sees."""
    return re.sub(r"\s+", " ", "".join(_simple(mark) for mark in text))


def _simple(mark: str) -> str:
    kind = unicodedata.category(mark)
    if mark in _SAME:
        return _SAME[mark]
    if kind == "Nd":
        return str(unicodedata.digit(mark))
    # the marks of direction, the dashes, the kinds of space, the currencies
    groups = {"Cf": "", "Pd": "-", "Zs": " ", "Sc": _CURRENCY}
    wide = unicodedata.normalize("NFKC", mark) if kind != "No" else mark  # 10² is not 102
    return groups.get(kind, wide if len(wide) == 1 else mark)


def _read(plain: str) -> NumberRead | None:
    """Return the one number in a text without a fraction, whatever stands around it."""
    found = _NUMBER.fullmatch(plain)
    if found is None or (found["sign"] and found["inner_sign"]):
        return None
    factor = MULTIPLIERS[(found["times"] or "").lower()]
    if "-" in found["sign"] + (found["inner_sign"] or ""):
        factor = -factor
    digits = re.sub(" ?([.,]) ?", r"\1", found["digits"]).replace(" ", "'")
    candidates = [_with_marks(digits, decimal) for decimal in _decimal_marks(digits)]
    values = list(dict.fromkeys(value * factor for value in candidates if value is not None))
    after = found["after"].lower().strip()
    percent = "%" in (found["before"] or "") + after or _is_percent(after)
    return NumberRead(values[0], percent, tuple(values[1:])) if values else None


def _is_percent(unit: str) -> bool:
    return any(unit == word or unit.startswith(f"{word} ") for word in PERCENT_WORDS)


def _divided(above: NumberRead | None, below: NumberRead | None) -> NumberRead | None:
    if above is None or below is None or not below.value:
        return None
    return NumberRead(above.value / below.value, above.percent != below.percent)


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
    whole, _, part = digits.rpartition(decimal) if decimal in digits and decimal else (digits, "", "")
    groups = re.split("[.,']", whole)
    if len(groups) > 1 and not _are_thousands(groups):
        return None
    if re.search("[.,']", part) or len(whole) + len(part) > MOST_DIGITS:
        return None
    return Decimal("".join(groups) + "." + (part or "0")).normalize() + 0


def _are_thousands(groups: list[str]) -> bool:
    """Return whether groups of digits are 1,234,567 or, as in India, 12,34,567."""
    first, *middle, last = map(len, groups)
    western = 1 <= first <= 3 and all(size == 3 for size in middle)
    indian = 1 <= first <= 2 and all(size == 2 for size in middle)
    return last == 3 and (western or indian)
