"""What a file of deals was taken for, cell by cell: reasons, outcomes, and notes on what was recognised.

>>> found = Findings()
>>> found.add([7], "amount", ["soon"], Reason.NOT_A_NUMBER, Outcome.REJECTED)
>>> found.frame().iloc[0].to_dict()["reason"]
'not a number'

Source: ``tools.crm`` (F46-F50).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame


class Outcome(StrEnum):
    """What became of a row or a cell that is worth a word."""

    REJECTED = "rejected"  # the row is not among the deals
    LEFT_OUT = "left out"  # the deal is kept, this cell of it is "not known"
    KEPT = "kept"  # deal and cell are kept; somebody should look at it
    SKIPPED = "skipped"  # the line is no deal: blank, a heading, a total


class Reason(StrEnum):
    """Why: the widgets have a sentence for each."""

    # lines that are no deals
    BLANK = "blank line"
    ABOVE_HEADINGS = "above the headings"
    HEADINGS_AGAIN = "headings again"
    TOTAL = "total"
    FOOTER = "footer"
    DELETED = "deleted deal"
    # rows whose shape is broken
    TOO_FEW_CELLS = "too few cells"
    TOO_MANY_CELLS = "too many cells"
    QUOTE_NOT_CLOSED = "quotation mark not closed"
    # what a deal can't be without
    NO_ID = "no id"
    SHORTENED_ID = "shortened id"
    SAME_ID = "same id"
    NO_NAME = "no name"
    NO_STAGE = "no stage"
    UNKNOWN_STATUS = "unknown status"
    # amounts
    NOT_A_NUMBER = "not a number"
    FORMULA_AMOUNT = "formula for an amount"
    NEGATIVE = "negative"
    TWO_CURRENCIES = "two currencies"
    UNKNOWN_CURRENCY = "unknown currency"
    SHORT_AMOUNT = "short amount"
    # days
    NOT_A_DAY = "not a day"
    ONLY_A_PERIOD = "only a period"
    NO_SUCH_DAY = "no such day"
    OUT_OF_RANGE = "out of range"
    # cells that do not go together
    CREATED_AFTER_CLOSED = "created after it closed"
    CLOSE_BEFORE_CREATED = "close before created"
    OPEN_BUT_CLOSED = "open, but closed on a day"
    STAGE_AGAINST_STATUS = "stage against status"
    CLOSED_WITHOUT_DAY = "closed without a day"
    WON_WITHOUT_AMOUNT = "won without amount"
    LOST_WITHOUT_REASON = "lost without reason"
    # texts
    FORMULA = "formula"
    ERROR_CELL = "error of a spreadsheet"
    BROKEN_LETTERS = "broken letters"


class Recognised(StrEnum):
    """What was recognised in a file as a whole."""

    ENCODING = "encoding"
    ENCODING_GUESSED = "encoding guessed"
    SEPARATOR = "separator"
    SHEET = "sheet"
    OTHER_SHEETS = "other sheets"
    COLUMN = "column"
    COLUMN_UNUSED = "column not used"
    COLUMN_TWICE = "column twice"
    COLUMNS_MISSING = "columns missing"
    NO_IDS = "no ids"
    CLOSED_FROM_CLOSE = "closed from close"
    DECIMAL_MARK = "decimal mark"
    DECIMAL_UNSURE = "decimal mark unsure"
    DECIMAL_MIXED = "decimal marks mixed"
    DATE_ORDER = "date order"
    DATE_ORDER_UNSURE = "date order unsure"
    DATE_ORDER_MIXED = "date orders mixed"
    SERIAL_DAYS = "days as serial numbers"
    SHORT_YEARS = "years of two digits"
    TIMES_CUT = "times cut"
    CURRENCY = "currency"
    CURRENCIES_MIXED = "currencies mixed"
    CURRENCY_UNKNOWN = "currency unknown"
    SHARED_SIGN = "sign of several currencies"
    STAGES_OPEN = "stages taken as open"
    STAGES_UNSURE = "no stage that says won or lost"
    EMPTY_WORDS = "words for empty"
    LINE_BREAKS = "line breaks in cells"
    NUL_REMOVED = "NUL removed"
    LONG_TEXTS = "long texts"


UNSURE = frozenset(
    {
        Recognised.DECIMAL_UNSURE,
        Recognised.DECIMAL_MIXED,
        Recognised.DATE_ORDER_UNSURE,
        Recognised.DATE_ORDER_MIXED,
        Recognised.CURRENCY_UNKNOWN,
        Recognised.SHARED_SIGN,
        Recognised.STAGES_UNSURE,
    }
)


@dataclass(frozen=True)
class Note:
    """Something recognised in the file.

    Attributes
    ----------
    kind : what.
    column : the column of the schema it is about, or empty.
    text : what stands in the file: a heading, a mark, an example.
    reading : how it is read.
    count : how many cells or rows, or 0 where that says nothing.
    """

    kind: Recognised
    column: str = ""
    text: str = ""
    reading: str = ""
    count: int = 0

    @property
    def is_unsure(self) -> bool:
        """Whether the file does not decide it, so that a person should."""
        return self.kind in UNSURE


class Findings:
    """Collects what is worth a word, many rows at a time."""

    def __init__(self) -> None:
        self._parts: list[DataFrame] = []

    def add(
        self, lines: Sequence[int], column: str, values: Sequence[str], reason: Reason, outcome: Outcome
    ) -> None:
        """Add a reason for some rows.

        Parameters
        ----------
        lines : the lines of the file, from 1.
        column : of the schema, or empty for the whole row.
        values : what stands there, one for each line.
        reason, outcome : the same for all.
        """
        import pandas as pd

        if len(lines):
            part = {"line": lines, "column": column, "value": values, "reason": reason.value}
            self._parts.append(pd.DataFrame(part | {"outcome": outcome.value}))

    def frame(self) -> "DataFrame":
        """Return all of it by line: columns line, column, value, reason, outcome."""
        import pandas as pd

        kinds = {"line": "int64", "column": "str", "value": "str", "reason": "str", "outcome": "str"}
        parts = self._parts or [pd.DataFrame(columns=list(kinds))]
        together = pd.concat(parts, ignore_index=True).astype(kinds)
        return together.sort_values("line", kind="stable", ignore_index=True)
