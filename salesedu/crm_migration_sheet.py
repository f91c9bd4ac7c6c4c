r"""A pasted customer sheet: its lines, and what each of its columns means in a CRM.

>>> sheet = read_sheet("Firm;Who;How much\nBakery Alma;Rosa Alma;4,800")
>>> propose(sheet.heads)["How much"]
<Column.AMOUNT: 'amount'>
>>> rows(sheet, propose(sheet.heads))[0].text(Column.COMPANY)
'Bakery Alma'

Source: ``tools.crm`` (F50).
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from salesedu.i18n import N_

MOST_LINES, MOST_LETTERS = 300, 50_000
_SEPARATORS = "\t;,|"


class Column(Enum):
    """What a column of the old sheet holds."""

    COMPANY = "company"
    CONTACT = "contact"
    EMAIL = "e-mail"
    PHONE = "phone"
    TOWN = "town"
    DEAL = "deal"
    AMOUNT = "amount"
    STATUS = "status"
    NEXT_DAY = "next day"
    OWNER = "owner"


COLUMN_NAMES = {
    Column.COMPANY: N_("Company"),
    Column.CONTACT: N_("Contact person"),
    Column.EMAIL: N_("E-mail"),
    Column.PHONE: N_("Phone"),
    Column.TOWN: N_("Town"),
    Column.DEAL: N_("What they want to buy"),
    Column.AMOUNT: N_("Amount"),
    Column.STATUS: N_("How the deal stands"),
    Column.NEXT_DAY: N_("Day of the next contact"),
    Column.OWNER: N_("Who looks after it"),
}
_KNOWN_HEADS = {
    Column.COMPANY: ("company", "firm", "customer", "client", "account", "organisation", "organization"),
    Column.CONTACT: ("contact", "who", "person", "name", "contact person", "contact name"),
    Column.EMAIL: ("email", "e-mail", "mail", "e-mail address", "email address"),
    Column.PHONE: ("phone", "tel", "telephone", "mobile", "phone number"),
    Column.TOWN: ("town", "city", "place"),
    Column.DEAL: ("deal", "what", "wants", "what they want", "product", "opportunity", "subject"),
    Column.AMOUNT: ("amount", "value", "price", "how much", "sum", "total"),
    Column.STATUS: ("status", "state", "stage", "how it stands"),
    Column.NEXT_DAY: ("next", "next contact", "call again", "next call", "follow-up", "next day"),
    Column.OWNER: ("owner", "whose", "seller", "salesperson", "rep", "ours"),
}

#: What each column means, by its heading; None leaves it out.
Columns = Mapping[str, Column | None]


class Fault(Enum):
    """Why a text can't be read as a sheet, and what to do."""

    NO_HEADINGS = N_("The first line must hold the headings, at least two, with a tab or semicolon between.")
    SAME_HEADINGS = N_("Two columns have the same heading. Give each column a heading of its own.")
    TOO_LONG = N_("This is for small sheets of up to 300 lines. Take the first 300 to practise.")


class SheetError(ValueError):
    """A pasted text that is no sheet; ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.value)


@dataclass(frozen=True)
class Sheet:
    """A sheet as it was pasted.

    Attributes
    ----------
    heads : the headings, each once.
    lines : (line number, from 2 because the headings are line 1; cells as text).
    """

    heads: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Row:
    """One line of the sheet, by what its cells mean.

    Attributes
    ----------
    line : its number in the sheet.
    cells : text by column; a column that is missing or left out is not there.
    spare : cells beyond the last heading.
    """

    line: int
    cells: Mapping[Column, str]
    spare: tuple[str, ...] = ()

    def text(self, column: Column) -> str:
        """Return what a cell says, or an empty text."""
        return self.cells.get(column, "")


def read_sheet(text: str) -> Sheet:
    """Return a sheet from text as it comes out of a spreadsheet: tabs, semicolons, commas or bars between.

    Raises
    ------
    SheetError
        If there are no headings, two headings are the same, or the sheet is longer than ``MOST_LINES`` or
        ``MOST_LETTERS``.
    """
    if len(text) > MOST_LETTERS:
        raise SheetError(Fault.TOO_LONG)
    written = text.strip("\n\r\ufeff")
    first = written.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    table = [
        [cell.strip() for cell in line] for line in csv.reader(written.splitlines(), delimiter=separator)
    ]
    heads = tuple(table[0]) if table else ()
    _refuse(heads, len(table) - 1)
    numbered = enumerate(table[1:], start=2)
    return Sheet(heads, tuple((number, tuple(cells)) for number, cells in numbered if any(cells)))


def _refuse(heads: Sequence[str], count: int) -> None:
    if len(heads) < 2 or not all(heads):
        raise SheetError(Fault.NO_HEADINGS)
    if len({head.casefold() for head in heads}) < len(heads):
        raise SheetError(Fault.SAME_HEADINGS)
    if count > MOST_LINES:
        raise SheetError(Fault.TOO_LONG)


def propose(heads: Sequence[str]) -> dict[str, Column | None]:
    """Return what each column probably means, by its heading; None where a person must say it.

    A meaning is given once: of two columns that could both be the amount, the first one is.
    """
    known = {head: column for column, names in _KNOWN_HEADS.items() for head in names}
    proposed: dict[str, Column | None] = {}
    for head in heads:
        column = known.get(" ".join(head.casefold().split()))
        proposed[head] = None if column in proposed.values() else column
    return proposed


def rows(sheet: Sheet, columns: Columns) -> tuple[Row, ...]:
    """Return the lines of a sheet by what their cells mean."""
    width = len(sheet.heads)
    made = []
    for line, cells in sheet.lines:
        filled = {
            column: cell
            for head, cell in zip(sheet.heads, cells, strict=False)
            if (column := columns.get(head)) is not None
        }
        made.append(Row(line, filled, tuple(cell for cell in cells[width:] if cell)))
    return tuple(made)
