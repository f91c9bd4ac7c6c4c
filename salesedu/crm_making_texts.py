"""Texts of the deals: ids, names, owners, stages; what a spreadsheet would compute, or has already broken."""

import re
from typing import TYPE_CHECKING, Any

from salesedu.crm import TEXTS
from salesedu.crm_findings import Note, Outcome, Reason, Recognised
from salesedu.crm_making import Making, marked
from salesedu.crm_text import BROKEN, ERRORS, FORMULA_MARKS, Cells, looks_like_formula

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONG = 1000  # characters; no name or step of a deal is that long
_OWN = ("id", "name")  # what each deal has for itself
_LOOK_CLOSER = FORMULA_MARKS | {"#"}
_SHORTENED = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE)


def read_texts(making: Making) -> dict[str, Any]:
    """Return the columns of text, as arrays for a frame; the findings go to the making."""
    import numpy as np

    texts: dict[str, Any] = {}
    for column in TEXTS:
        if column in making.cells and column != "currency":
            errors = _look(making, column)
            texts[column] = _column(making.cells[column], errors, column in _OWN)
    if "id" not in texts:
        texts["id"] = making.sheet.lines.astype(str).astype(object)
        making.notes.append(Note(Recognised.NO_IDS))
    else:
        making.tell(~making.filled("id"), "id", Reason.NO_ID, Outcome.REJECTED)
        ids = making.cells["id"].texts
        plus = (at for at, text in enumerate(ids) if "+" in text) if "+" in "".join(ids) else ()
        shortened = [at for at in plus if _SHORTENED.fullmatch(ids[at])]
        making.tell(marked(making.cells["id"], shortened), "id", Reason.SHORTENED_ID, Outcome.REJECTED)
    making.tell(~making.filled("name"), "name", Reason.NO_NAME, Outcome.REJECTED)
    _note_tidied(making, np)
    return texts


def reject_same_ids(making: Making, ids: "NDArray[Any]") -> None:
    """Reject deals whose id stands in an earlier deal that is kept."""
    import numpy as np
    import pandas as pd

    kept = np.flatnonzero(~making.gone)
    again = np.zeros(len(making), bool)
    again[kept[pd.Series(ids[kept], dtype=object).duplicated().to_numpy()]] = True
    making.tell(again, "id", Reason.SAME_ID, Outcome.REJECTED)


def _look(making: Making, column: str) -> list[int]:
    """Tell what is odd about the texts of a column; return the places of a spreadsheet's errors."""
    texts = making.cells[column].texts
    odd = [at for at, text in enumerate(texts) if text[:1] in _LOOK_CLOSER]
    if BROKEN in "".join(texts):
        odd = [at for at, text in enumerate(texts) if text[:1] in _LOOK_CLOSER or BROKEN in text]
    errors = [at for at in odd if texts[at] in ERRORS]
    problems = dict.fromkeys(errors, Reason.ERROR_CELL)
    making.tell_texts(column, problems, Outcome.REJECTED if column in _OWN else Outcome.LEFT_OUT)
    formulas = {at: Reason.FORMULA for at in odd if looks_like_formula(texts[at])}
    making.tell_texts(column, formulas, Outcome.KEPT)
    broken = {at: Reason.BROKEN_LETTERS for at in odd if BROKEN in texts[at]}
    making.tell_texts(column, broken, Outcome.KEPT)
    if max(map(len, texts), default=0) > LONG:
        long = making.cells[column].where(lambda text: len(text) > LONG)
        making.notes.append(Note(Recognised.LONG_TEXTS, column, count=int(long.sum())))
    return errors


def _column(cells: Cells, errors: list[int], own: bool) -> Any:
    """Return a column for a frame: a category where texts repeat and are not each deal's own."""
    import numpy as np
    import pandas as pd

    texts: NDArray[Any] = np.array(cells.texts, dtype=object)
    texts[errors] = None
    texts[texts == ""] = None
    if cells.codes is None:
        return texts
    # two texts of the file may be one once they are tidy
    codes, categories = pd.factorize(texts)
    if own or len(categories) > len(cells) / 2:
        return texts[cells.codes]
    return pd.Categorical.from_codes(codes[cells.codes], categories=pd.Index(categories, dtype="str"))


def _note_tidied(making: Making, np: Any) -> None:
    """Say what was lost when cells were made tidy: words for "empty", line breaks."""
    for column, written in making.written.items():
        tidied = making.cells[column].texts
        if written.texts == tidied:
            continue
        changed = [at for at, text in enumerate(written.texts) if text != tidied[at]]
        words = [at for at in changed if not tidied[at] and written.texts[at].strip()]
        breaks = [at for at in changed if "\n" in written.texts[at] or "\r" in written.texts[at]]
        for kind, places in ((Recognised.EMPTY_WORDS, words), (Recognised.LINE_BREAKS, breaks)):
            if places:
                rows = int(marked(written, places).sum())
                making.notes.append(Note(kind, column, written.texts[places[0]], count=rows))
