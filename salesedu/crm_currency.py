"""Currencies in cells, columns and headings: which one an amount is in, and when nobody can know.

>>> code_of("R$"), code_of("eur"), code_of("credits")
('BRL', 'EUR', '')
>>> settle("$", "CAD", Wanted())
'CAD'

Amounts of different currencies are never added: that is why each deal carries its own.
Source: ``tools.crm``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

SIGNS: Mapping[str, str] = {
    **{"€": "EUR", "£": "GBP", "r$": "BRL", "₹": "INR", "₺": "TRY", "₽": "RUB", "₩": "KRW", "₪": "ILS"},
    **{"zł": "PLN", "kč": "CZK", "fr": "CHF", "sfr": "CHF", "₴": "UAH", "₫": "VND", "₱": "PHP", "₦": "NGN"},
    **{"us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "mx$": "MXN", "nz$": "NZD"},
    **{"s$": "SGD", "hk$": "HKD", "euro": "EUR", "euros": "EUR", "ft": "HUF", "lei": "RON"},
}
#: Signs of several currencies, the one that is taken first.
SHARED: Mapping[str, tuple[str, ...]] = {
    "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP"),
    "¥": ("JPY", "CNY"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
}
CONTRADICTION = "?"


@dataclass(frozen=True)
class Wanted:
    """What is taken where a cell says nothing: first the heading's currency, then a person's choice."""

    heading: str = ""
    choice: str = ""


@cache
def _codes() -> frozenset[str]:
    from babel.numbers import list_currencies

    return frozenset(list_currencies())


def code_of(text: str) -> str:
    """Return the code of a currency, the sign itself if several have it, or an empty text.

    Parameters
    ----------
    text : a code or a sign, in small or capital letters.
    """
    word = text.strip().rstrip(".").casefold()
    if word in SHARED:
        return word
    return SIGNS.get(word) or (word.upper() if word.upper() in _codes() else "")


def settle(sign: str, column: str, wanted: Wanted) -> str:
    """Return the currency of an amount: a code, empty for "not known", or ``CONTRADICTION``.

    Parameters
    ----------
    sign : what stands beside the amount, as :func:`code_of` returns it, or empty.
    column : what stands in the column for currencies, likewise.
    wanted : what else is known.
    """
    said = [word for word in (sign, column) if word]
    sure = {word for word in said if word not in SHARED}
    shared = {word for word in said if word in SHARED}
    if len(sure) > 1 or len(shared) > 1:
        return CONTRADICTION
    if sure:
        code = sure.pop()
        return code if all(code in SHARED[mark] for mark in shared) else CONTRADICTION
    others = [code for code in (wanted.heading, wanted.choice) if code and code not in SHARED]
    if not shared:
        return next(iter(others), _default(wanted.heading))
    family = SHARED[shared.pop()]
    return next((code for code in others if code in family), family[0])


def _default(heading: str) -> str:
    return SHARED[heading][0] if heading in SHARED else ""
