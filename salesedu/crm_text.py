r"""Cells of one column, many rows at once: equal texts are read once.

>>> tidy(Cells(["Won ", "n/a"])).texts
['Won', '']
>>> guarded('=HYPERLINK("http://example.com")')
'\'=HYPERLINK("http://example.com")'

Source: ``tools.crm``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: What a spreadsheet takes for the beginning of a formula, in Western and in wide letters.
FORMULA_MARKS = frozenset("=+-@＝＋－＠\t\r")
_EMPTY = (
    "-",
    "--",
    "–",
    "—",
    "n/a",
    "#n/a",
    "null",
    "(none)",
    "(blank)",
    "(no value)",
    "no value",
    "(empty)",
)
_EMPTY_WORDS = frozenset(
    said for word in _EMPTY for said in (word, word.upper(), word.title(), word.capitalize())
)
ERRORS = frozenset({"#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
BROKEN = "\ufffd"
_BLOCK = 500  # texts


@dataclass
class Cells:
    """One column of a file.

    Attributes
    ----------
    texts : the texts in it, each once, or one for every row.
    codes : for every row the place of its text, or None if there is one text for every row.
    """

    texts: list[str]
    codes: "NDArray[np.int32] | None" = None

    def __len__(self) -> int:
        return len(self.texts) if self.codes is None else len(self.codes)

    def spread(self, values: Any) -> Any:
        """Return an array with a value for every row from one with a value for every text."""
        return values if self.codes is None else values[self.codes]

    def where(self, test: Callable[[str], bool]) -> "NDArray[np.bool_]":
        """Return for every row whether its text passes a test."""
        import numpy as np

        return self.spread(np.fromiter(map(test, self.texts), bool, len(self.texts)))  # type: ignore[no-any-return]

    def at(self, rows: "NDArray[np.int64]") -> list[str]:
        """Return the texts of some rows."""
        places = rows if self.codes is None else self.codes[rows]
        return [self.texts[place] for place in places]

    @cached_property
    def filled(self) -> "NDArray[np.bool_]":
        """For every row, whether there is a text."""
        return self.where(bool)


def tidy(cells: Cells) -> Cells:
    """Return cells without spaces around and breaks inside; words for "empty" are empty."""
    blocks = (cells.texts[at : at + _BLOCK] for at in range(0, len(cells.texts), _BLOCK))
    return Cells([text for block in blocks for text in _tidy(block)], cells.codes)


def _tidy(block: list[str]) -> list[str]:
    """Return tidy texts; most blocks are, and the whole block is looked at first because that is faster."""
    filled = [text for text in block if text]
    together = "\n".join(filled)
    breaks = together.count("\n")
    words = together.split()
    gaps = len(together) - len("".join(words))
    # in tidy texts every gap is one plain space between two words
    if breaks + together.count(" ") == gaps == len(words) - 1 and breaks == len(filled) - 1:
        if _EMPTY_WORDS.isdisjoint(block):
            return block
        return ["" if text in _EMPTY_WORDS else text for text in block]
    texts = [" ".join(text.split()) for text in block]
    return ["" if text in _EMPTY_WORDS else text for text in texts]


def looks_like_formula(text: str) -> bool:
    """Return whether a spreadsheet would compute a text instead of showing it."""
    return text[:1] in FORMULA_MARKS and bool(text)


def guarded(text: str) -> str:
    """Return a text that no spreadsheet computes: for every cell of text in a CSV file that we write.

    Parameters
    ----------
    text : as it stands in a deal. Numbers are no texts: a negative number needs no guard.
    """
    return f"'{text}" if looks_like_formula(text.lstrip(" \n") or text) else text
