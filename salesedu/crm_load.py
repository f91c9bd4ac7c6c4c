r"""Load deals from a file that HubSpot, Salesforce, Pipedrive or RD Station CRM has exported.

>>> export = b"Record ID,Deal Name,Deal Stage,Amount\n1,Bakery,Closed won,1200\n2,,New,5\n"
>>> loaded = load(export)
>>> loaded.system, len(loaded.deals)
(<System.HUBSPOT: 'HubSpot'>, 1)
>>> loaded.rejected.iloc[0].to_dict()
{'line': 3, 'column': 'name', 'value': '', 'reason': 'no name'}

Every row of the file is a deal, rejected, or skipped as no deal; the last two are listed with line, column,
value and reason, as are cells that were left out of deals and deals that somebody should look at. What was
recognised, and what the file itself leaves open, stands in the notes; `Choices` settle that.
Source: ``tools.crm`` (F46-F50).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from salesedu.crm import COLUMNS, as_deals
from salesedu.crm_check import checked
from salesedu.crm_columns import Match, System
from salesedu.crm_day import DateOrder
from salesedu.crm_file import open_rows
from salesedu.crm_findings import Findings, Note, Outcome, Recognised
from salesedu.crm_making import Choices, Making
from salesedu.crm_making_texts import read_texts, reject_same_ids
from salesedu.crm_making_values import hold_together, read_all_days, read_money, read_standing
from salesedu.crm_rows import Sheet, read_sheet
from salesedu.crm_trouble import LoadError, Trouble

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["Choices", "DateOrder", "LoadError", "Loaded", "System", "Trouble", "load"]


@dataclass(frozen=True)
class Loaded:
    """What a file held.

    Attributes
    ----------
    deals : the deals, as ``crm.COLUMNS`` says, in the order of the file.
    findings : all that is worth a word: line, column, value, reason, outcome; by line.
    system : where the file comes from.
    notes : what was recognised in the file as a whole.
    rows : the rows of the file without its headings: deals, rejected and skipped ones.
    name : of the file.
    """

    deals: "DataFrame"
    findings: "DataFrame"
    system: System
    notes: tuple[Note, ...]
    rows: int
    name: str = ""

    @property
    def rejected(self) -> "DataFrame":
        """Rows that are no deals, with every reason: line, column, value, reason."""
        return self._part(Outcome.REJECTED)

    @property
    def left_out(self) -> "DataFrame":
        """Cells that were left out of deals: line, column, value, reason."""
        return self._part(Outcome.LEFT_OUT)

    @property
    def kept(self) -> "DataFrame":
        """Cells that were kept although somebody should look at them: line, column, value, reason."""
        return self._part(Outcome.KEPT)

    @property
    def skipped(self) -> "DataFrame":
        """Lines that are no deals, such as totals: line, column, value, reason."""
        return self._part(Outcome.SKIPPED)

    @property
    def rows_rejected(self) -> int:
        """How many rows are rejected; a row may have several reasons."""
        return int(self.rejected["line"].nunique())

    @property
    def unsure(self) -> tuple[Note, ...]:
        """The notes on what a person should decide."""
        return tuple(note for note in self.notes if note.is_unsure)

    def _part(self, outcome: Outcome) -> "DataFrame":
        part = self.findings[self.findings["outcome"] == outcome.value]
        return part.drop(columns="outcome").reset_index(drop=True)


def load(source: bytes | Path, name: str = "", choices: Choices | None = None) -> Loaded:
    """Return the deals in a file, and everything that is worth a word about it.

    Parameters
    ----------
    source : the bytes of a CSV or Excel file, or where it lies.
    name : of the file, to show.
    choices : what a person says where the file leaves it open.

    Raises
    ------
    LoadError
        If the file as a whole is no table of deals.
    """
    findings = Findings()
    with open_rows(source) as table:
        sheet = read_sheet(table.chunks, findings)
    making = Making(sheet, choices or Choices(), findings)
    deals = _deals(making)
    notes = (*table.notes, *_notes_on_columns(sheet.match, sheet), *making.notes)
    shown = name or (source.name if isinstance(source, Path) else "")
    return Loaded(checked(deals), _final(findings), sheet.match.system, notes, sheet.rows, shown)


def _deals(making: Making) -> "DataFrame":
    import pandas as pd

    texts = read_texts(making)
    status = read_standing(making)
    values = read_money(making) | read_all_days(making)
    hold_together(making, status, values)
    reject_same_ids(making, texts["id"])
    return as_deals(pd.DataFrame({**texts, "status": status, **values}, copy=False)[~making.gone])


def _final(findings: Findings) -> "DataFrame":
    """Return the findings; those on a row that is rejected say all that is wrong with it."""
    table = findings.frame()
    lines = table.loc[table["outcome"].isin([Outcome.REJECTED, Outcome.SKIPPED]), "line"].unique()
    gone = table["line"].isin(lines)
    table.loc[gone & (table["outcome"] == Outcome.LEFT_OUT), "outcome"] = Outcome.REJECTED.value
    return table[~(gone & (table["outcome"] == Outcome.KEPT))].reset_index(drop=True)


def _notes_on_columns(matched: Match, sheet: Sheet) -> list[Note]:
    heads = sheet.headings
    notes = [
        Note(Recognised.COLUMN, column, heads[at])
        for column, places in matched.places.items()
        for at in places
    ]
    notes += [Note(Recognised.COLUMN_TWICE, column, heads[at]) for at, column in matched.twice.items()]
    notes += [Note(Recognised.COLUMN_UNUSED, text=heads[at]) for at in matched.unused if at < len(heads)]
    # of these pairs, one tells the other
    told = {"status": "stage", "closed": "close"}
    missing = [one for one in COLUMNS if not {one, told.get(one)} & matched.places.keys()]
    notes += (
        [Note(Recognised.COLUMNS_MISSING, text=", ".join(missing), count=len(missing))] if missing else []
    )
    return notes
