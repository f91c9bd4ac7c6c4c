"""The ground on which deals are made out of the texts of a file: cells, findings, notes, rows that fall out.

Nothing is guessed quietly: whatever is not taken as it stands becomes a finding with its line, or a note.
Source: ``tools.crm``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from salesedu.crm import Status
from salesedu.crm_day import DateOrder
from salesedu.crm_findings import Findings, Note, Outcome, Reason, Recognised
from salesedu.crm_rows import Sheet
from salesedu.crm_text import Cells, tidy

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


_YES_OR_NO = {"", "0", "1", "true", "false", "yes", "no"}


@dataclass(frozen=True)
class Choices:
    """What a person says about a file where the file itself leaves it open.

    Attributes
    ----------
    date_order : of days such as 03/04/2026.
    decimal : the decimal mark, ``.`` or ``,``, of amounts such as 1.234.
    currency : the code of amounts without a currency, or with a sign of several currencies.
    stages : what words of stages or statuses mean.
    """

    date_order: DateOrder | None = None
    decimal: str | None = None
    currency: str | None = None
    stages: Mapping[str, Status] = field(default_factory=dict)


class Making:
    """Deals in the making.

    Parameters
    ----------
    sheet : the texts of the file.
    choices : what a person said.
    findings : where every finding goes.

    Attributes
    ----------
    written : cells as they stand in the file, by column of the schema.
    cells : the same, tidy.
    gone : for every row, whether it is no longer among the deals.
    notes : what was recognised.
    """

    def __init__(self, sheet: Sheet, choices: Choices, findings: Findings) -> None:
        import numpy as np

        self.sheet, self.choices, self.findings = sheet, choices, findings
        self.gone = np.zeros(len(sheet.lines), bool)
        self.notes: list[Note] = []
        self.written = self._without_flags(sheet.cells)
        self.cells = {column: tidy(cells) for column, cells in self.written.items()}

    def __len__(self) -> int:
        return len(self.sheet.lines)

    def _without_flags(self, written: Mapping[str, Cells]) -> dict[str, Cells]:
        """Leave out a column "Closed" that says yes or no, as Salesforce has one: it is no day."""
        closed = (
            {text.strip().casefold() for text in written["closed"].texts} if "closed" in written else set()
        )
        if not closed & _YES_OR_NO - {""} or closed - _YES_OR_NO:
            return dict(written)
        self.notes.append(Note(Recognised.COLUMN_UNUSED, "closed", "Closed"))
        return {column: cells for column, cells in written.items() if column != "closed"}

    def tell(self, rows: "NDArray[np.bool_]", column: str, reason: Reason, outcome: Outcome) -> None:
        """Add a finding for some rows; rejected and skipped ones are gone.

        Parameters
        ----------
        rows : for every row, whether it is meant.
        column : of the schema; what stands there is told, too.
        """
        import numpy as np

        places = np.flatnonzero(rows)
        cells = self.written.get(column)
        values = cells.at(places) if cells else [""] * len(places)
        self.findings.add(self.sheet.lines[places], column, values, reason, outcome)  # type: ignore[arg-type]
        if outcome in (Outcome.REJECTED, Outcome.SKIPPED):
            self.gone[places] = True

    def tell_texts(self, column: str, problems: Mapping[int, Reason], outcome: Outcome) -> None:
        """Add the findings for texts of a column, by their place among the texts."""
        cells = self.cells[column]
        for reason in dict.fromkeys(problems.values()):
            self.tell(
                marked(cells, [at for at, why in problems.items() if why is reason]), column, reason, outcome
            )

    def filled(self, column: str) -> "NDArray[np.bool_]":
        """Return for every row whether a column has a text; a column that is not there has none."""
        import numpy as np

        return self.cells[column].filled if column in self.cells else np.zeros(len(self), bool)

    def each(
        self, columns: tuple[str, ...], read: Callable[..., Any]
    ) -> tuple[list[Any], "NDArray[np.int64]"]:
        """Return what a function says about the texts of some columns, and for every row which answer is its.

        It is asked once for each combination of texts; a missing column has empty texts.
        """
        import numpy as np

        whole = np.zeros(len(self), np.int64)
        for column in columns:
            if column in self.cells:
                whole = whole * len(self.cells[column].texts) + _codes(self.cells[column])
        combinations, first, answers = np.unique(whole, return_index=True, return_inverse=True)
        texts = [
            self.cells[column].at(first) if column in self.cells else [""] * len(combinations)
            for column in columns
        ]
        return [read(*said) for said in zip(*texts, strict=True)], answers


def marked(cells: Cells, places: list[int]) -> "NDArray[np.bool_]":
    """Return for every row whether its text is one of those at some places."""
    import numpy as np

    mask = np.zeros(len(cells.texts), bool)
    mask[places] = True
    return cells.spread(mask)  # type: ignore[no-any-return]


def _codes(cells: Cells) -> "NDArray[np.int32]":
    import numpy as np

    return np.arange(len(cells.texts), dtype=np.int32) if cells.codes is None else cells.codes
