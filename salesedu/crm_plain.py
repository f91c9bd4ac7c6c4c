r"""Plain lines of a CSV file, cut by the fast parser of pandas: rows of one line each, all equally wide.

>>> plain('1,"Bakery, new"\n2,Café\n', ",").rows()
[['1', 'Bakery, new'], ['2', 'Café']]
>>> plain("1,Bakery\n2\n", ",") is None
True

Pandas fills up short rows, skips what is too much and counts no lines; so it gets only what can't be taken
two ways, and the rest is read with care in `crm_csv`. Source: ``tools.crm``.
"""

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

_END = "\x01"  # stands in no text that anybody wrote
_MARK_OF_ORDER = "\ufeff"  # which pandas drops at the start of what it reads


class Columns(list["NDArray[Any]"]):
    """Cells of rows that are all equally wide, column by column."""

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> "Columns":
        """Return rows of equal width as columns."""
        import numpy as np

        return cls(np.array(texts, dtype=object) for texts in zip(*rows, strict=True))

    def rows(self) -> list[list[str]]:
        """Return them row by row."""
        return [list(cells) for cells in zip(*self, strict=True)]


def plain(text: str, separator: str) -> Columns | None:
    """Return the cells of lines that are one row each and equally wide; None where they are not.

    Parameters
    ----------
    text : whole lines.
    separator : the mark that parts the cells.
    """
    import pandas as pd

    lines = text.count("\n") + (not text.endswith("\n"))
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if "\r" in text or _END in text or text.startswith(_MARK_OF_ORDER):
        return None
    # every row gets a last cell of its own: it stands elsewhere if a row is too short, too long or goes on
    marked = text.removesuffix("\n").replace("\n", f"{separator}{_END}\n") + f"{separator}{_END}\n"
    try:
        first = next(csv.reader([marked[: marked.index("\n")]], delimiter=separator))
        # a blank line is no row of one empty cell; a quotation mark that is still open swallows the mark
        if len(first) == 2 or first[-1] != _END:
            return None
        table = pd.read_csv(
            io.BytesIO(marked.encode()),
            sep=separator,
            header=None,
            names=range(len(first)),
            index_col=False,
            dtype=object,
            na_filter=False,
            skip_blank_lines=False,
            low_memory=False,
        )
    except (csv.Error, pd.errors.ParserError):
        return None
    *columns, ends = (table[place].to_numpy() for place in range(len(first)))
    return Columns(columns) if len(ends) == lines and bool((ends == _END).all()) else None
