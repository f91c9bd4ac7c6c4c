"""A small clean export as each of the four systems writes it, to be made dirty in one way at a time.

All firms, people and numbers are invented.
"""

import csv
import io
from dataclasses import dataclass, field

COLUMNS = {
    "HubSpot": {
        "id": "Record ID",
        "name": "Deal Name",
        "account": "Associated Company",
        "owner": "Deal owner",
        "pipeline": "Pipeline",
        "stage": "Deal Stage",
        "amount": "Amount",
        "currency": "Currency",
        "created": "Create Date",
        "close": "Close Date",
        "source": "Original Traffic Source",
        "lost_reason": "Closed Lost Reason",
        "next_activity": "Next Activity Date",
    },
    "Salesforce": {
        "id": "Opportunity ID",
        "name": "Opportunity Name",
        "account": "Account Name",
        "owner": "Opportunity Owner",
        "stage": "Stage",
        "amount": "Amount",
        "currency": "Amount Currency",
        "created": "Created Date",
        "close": "Close Date",
        "source": "Lead Source",
        "lost_reason": "Loss Reason",
        "next_step": "Next Step",
    },
    "Pipedrive": {
        "id": "Deal - ID",
        "name": "Deal - Title",
        "account": "Organization - Name",
        "owner": "Deal - Owner",
        "pipeline": "Deal - Pipeline",
        "stage": "Deal - Stage",
        "status": "Deal - Status",
        "amount": "Deal - Value",
        "currency": "Deal - Currency",
        "created": "Deal - Deal created",
        "close": "Deal - Expected close date",
        "closed": "Deal - Deal closed on",
        "lost_reason": "Deal - Lost reason",
    },
    "RD Station CRM": {
        "id": "id",
        "name": "name",
        "account": "organization",
        "owner": "user",
        "pipeline": "deal_pipeline",
        "stage": "deal_stage",
        "status": "status",
        "amount": "amount_total",
        "created": "created_at",
        "close": "prediction_date",
        "closed": "closed_at",
        "source": "deal_source",
        "lost_reason": "deal_lost_reason",
    },
}
SYSTEMS = tuple(COLUMNS)
_NAMES = (
    "Ovens for two shops",
    "Ice machines",
    "Bread slicer",
    "Dough mixer, large",
    "Cold room",
    "Spare parts",
)
_ACCOUNTS = ("Bakery Alma", "Café Brønn", "Padaria Três Irmãos", "Hotel Möwe", "Bakery Alma", "مخبز النور")
_STAGES = ("Proposal", "Closed Won", "Closed Lost", "Qualified", "Proposal", "Closed Won")
_AMOUNTS = ("1250.50", "900", "12400.00", "", "7300.25", "310.75")


def deal(row: int) -> dict[str, str]:
    """Return one clean deal by the columns of the schema."""
    closed = "Closed" in _STAGES[row]
    return {
        "id": str(4001 + row),
        "name": _NAMES[row],
        "account": _ACCOUNTS[row],
        "owner": ("Rosa Lind", "Omar Haddad")[row % 2],
        "pipeline": "Sales",
        "stage": _STAGES[row],
        "status": {"Closed Won": "won", "Closed Lost": "lost"}.get(_STAGES[row], "open"),
        "amount": _AMOUNTS[row],
        "currency": "EUR",
        "created": f"2026-01-{row + 10}",
        "close": f"2026-04-{row + 14}",
        "closed": f"2026-04-{row + 14}" if closed else "",
        "source": ("Fair", "Referral")[row % 2],
        "lost_reason": "Price" if _STAGES[row] == "Closed Lost" else "",
        "next_step": "" if closed else "Call",
        "next_activity": "" if closed else "2026-04-02",
    }


@dataclass
class Export:
    """An export: headings, rows of cells, and how they are written down.

    Attributes
    ----------
    above, below : whole lines before the headings and after the last row.
    """

    system: str
    headings: list[str] = field(init=False)
    rows: list[list[str]] = field(init=False)
    separator: str = ","
    encoding: str = "utf-8"
    above: str = ""
    below: str = ""

    def __post_init__(self) -> None:
        self.headings = list(COLUMNS[self.system].values())
        self.rows = [[deal(row)[column] for column in self.columns] for row in range(len(_NAMES))]

    @property
    def columns(self) -> list[str]:
        """The columns of the schema in the order of the file."""
        return list(COLUMNS[self.system])

    def put(self, row: int, column: str, text: str) -> None:
        """Write a text into a cell."""
        self.rows[row][self.columns.index(column)] = text

    def change(self, column: str, **texts: str) -> None:
        """Write texts into the cells of a column: ``r0="1"`` into the first row."""
        for row, text in texts.items():
            self.put(int(row[1:]), column, text)

    def text(self) -> str:
        """Return the file as text."""
        written = io.StringIO()
        csv.writer(written, delimiter=self.separator, lineterminator="\r\n").writerows(
            [self.headings, *self.rows]
        )
        return self.above + written.getvalue() + self.below

    def content(self) -> bytes:
        """Return the file."""
        return self.text().encode(self.encoding)
