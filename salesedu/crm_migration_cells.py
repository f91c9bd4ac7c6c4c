"""Single cells of a hand-made customer sheet: what can be read in them, and what only a person can say.

>>> read_amount("EUR 1.200")
Money(value=1200.0, currency='EUR')
>>> read_amount("about 5k")
<Problem.ROUGH_AMOUNT: 'rough amount'>
>>> read_day("03/04/2027")
<Problem.TWO_DAYS: 'two days'>
>>> company_key("Bakery Alma Ltd.") == company_key("BAKERY  ALMA")
True

Nothing is guessed: where two readings are possible, the answer is a problem and not a value.
Source: ``tools.crm`` (F50); the kinds of dirt are the course's own list.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from salesedu import crm_day
from salesedu.crm import Status
from salesedu.crm_amounts import read_amounts
from salesedu.crm_findings import Reason
from salesedu.crm_text import Cells, tidy


class Problem(StrEnum):
    """Why a cell, or a whole row, can't go into the new list as it stands."""

    NO_NAME = "no name"
    UNREADABLE_AMOUNT = "unreadable amount"
    ROUGH_AMOUNT = "rough amount"
    UNREADABLE_DAY = "unreadable day"
    TWO_DAYS = "two days"
    NO_SUCH_DAY = "no such day"
    UNKNOWN_STATUS = "unknown status"
    BROKEN_EMAIL = "broken e-mail"
    TOO_MANY_CELLS = "too many cells"


@dataclass(frozen=True)
class Money:
    """An amount as it was written.

    Attributes
    ----------
    value : currency units, 0 or more.
    currency : its code, or empty: a sheet often has none. ``$`` stays a sign, because it is several.
    """

    value: float
    currency: str = ""


# A sheet is read again at every change, and most of its cells did not change.
_REMEMBERED = 2_000
# What a firm adds to its name on paper, and a seller leaves out in a sheet.
_LEGAL_FORMS = {"ltd", "limited", "inc", "llc", "gmbh", "ag", "sa", "srl", "lda", "ltda", "plc", "bv", "co"}
_STATUSES = {
    Status.WON: {"won", "sold", "signed", "bought", "closed won"},
    Status.LOST: {"lost", "no", "closed lost", "declined"},
    Status.OPEN: {"", "open", "new", "talking", "meeting", "offer", "offer sent", "proposal", "negotiation"},
}
_ROUGH = re.compile(r"^\s*(?:~|≈|about|around|approx|ca\.?\s|circa|roughly)|\?\s*$", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@lru_cache(_REMEMBERED)
def company_key(name: str) -> str:
    """Return a company's name without what people write differently: case, accents, marks, legal form."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace(".", ""))
    plain = "".join(mark if mark.isalnum() else " " for mark in letters if not unicodedata.combining(mark))
    words = plain.split()
    kept = [word for word in words if word not in _LEGAL_FORMS]
    return " ".join(kept or words)


@lru_cache(_REMEMBERED)
def read_amount(text: str) -> Money | Problem | None:
    """Return the amount in a cell, why it can't be read, or None for an empty cell: no data is not 0.

    Each cell is read by itself, because several people wrote the sheet, each in a way of their own.
    """
    if _ROUGH.search(text):
        return Problem.ROUGH_AMOUNT
    cell = tidy(Cells([text]))
    read = read_amounts(cell)
    if read.problems:
        return Problem.UNREADABLE_AMOUNT
    return Money(float(read.values[0]), read.signs.get(0, "")) if cell.texts[0] else None


def read_day(text: str) -> date | Problem | None:
    """Return the day in a cell, why it can't be read, or None for an empty cell.

    ``03/04/2027`` is the third of April to one reader and the fourth of March to another.
    """
    read = crm_day.read_day(text.strip())
    found = read.by(crm_day.DateOrder.DAY_FIRST)
    if read.is_unsure:
        return Problem.TWO_DAYS
    if found is Reason.NO_SUCH_DAY:
        return Problem.NO_SUCH_DAY
    # a bare number may be a day to a spreadsheet, and anything to a person
    return Problem.UNREADABLE_DAY if isinstance(found, Reason) or read.serial else found


def read_status(text: str) -> Status | Problem:
    """Return how a deal stands; an empty cell is an open one, an unknown word a problem."""
    said = " ".join(text.casefold().split())
    return next((status for status, words in _STATUSES.items() if said in words), Problem.UNKNOWN_STATUS)


def read_email(text: str) -> str | Problem:
    """Return an e-mail address in small letters, empty for an empty cell, or why it can't be one."""
    address = text.strip().casefold()
    return address if not address or _EMAIL.fullmatch(address) else Problem.BROKEN_EMAIL


def phone_key(text: str) -> str:
    """Return the digits of a phone number, so that ``555-0101`` and ``555 0101`` are the same."""
    return "".join(mark for mark in text if mark.isdigit())
