"""Amounts of a whole column: one decimal mark for all its cells, decided by those that leave no doubt.

>>> read = read_amounts(Cells(["1.234,50", "R$ 2.000", "12k", "soon"]))
>>> read.mark, read.values.tolist()[:3]
(',', [1234.5, 2000.0, 12000.0])
>>> read.problems[3]
<Reason.NOT_A_NUMBER: 'not a number'>

Where nothing decides, ``1.234`` is a thousand and more, because money has two digits behind the mark; a note
says so.
Source: ``tools.crm``.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from salesedu.crm_currency import code_of
from salesedu.crm_findings import Note, Reason, Recognised
from salesedu.crm_text import Cells
from salesedu.i18n.numbers import MULTIPLIERS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

POINT, COMMA = ".", ","
_WORD = r"[^\d.,'()+-]*?"
_MONEY = re.compile(
    rf"""(?P<open>\()?(?P<sign>[+-]?)\ ?(?P<before>{_WORD})\ ?(?P<inner>[+-]?)\ ?
    (?P<digits>\d[\d.,' ]*?|[.,]\d+)(?:[.,]-{{1,2}})?
    \ ?(?P<after>{_WORD})(?P<end>-?)(?P<close>\)?)""",
    re.VERBOSE,
)
_WITH_POINT = re.compile(
    r"\d*\.?\d+|\d+\.|[1-9]\d{0,2}(?:[,' ]\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?"
)
_WITH_COMMA = re.compile(r"\d*,?\d+|\d+,|[1-9]\d{0,2}(?:[.' ]\d{3})+(?:,\d+)?")
_SAME = str.maketrans({"’": "'", "`": "'", "´": "'", "−": "-", "–": "-"})
_TIMES = sorted((word for word in MULTIPLIERS if word), key=len, reverse=True)


@dataclass
class Amounts:
    """What the cells of a column of amounts mean, by text.

    Attributes
    ----------
    values : currency units, NaN where there is no amount.
    signs : what currency stands beside it, as ``crm_currency.code_of`` returns it.
    problems : why it can't be an amount, by place of the text.
    short : places of texts such as ``12k``.
    mark : the decimal mark that the column decided, or empty.
    notes : what was recognised.
    """

    values: "NDArray[np.float64]"
    signs: dict[int, str] = field(default_factory=dict)
    problems: dict[int, Reason] = field(default_factory=dict)
    short: list[int] = field(default_factory=list)
    mark: str = ""
    notes: list[Note] = field(default_factory=list)


@dataclass
class _Doubts:
    """Numbers that another decimal mark would change, and how often each mark was sure."""

    sure: dict[str, int] = field(default_factory=lambda: {POINT: 0, COMMA: 0})
    unsure: dict[int, tuple[float, float]] = field(default_factory=dict)  # read with a point, with a comma


def read_amounts(cells: Cells, decimal: str | None = None) -> Amounts:
    """Return the amounts in the texts of a column.

    Parameters
    ----------
    cells : tidy texts.
    decimal : the mark that a person chose for cells that could be read both ways: ``.`` or ``,``.
    """
    import numpy as np
    import pandas as pd

    texts = cells.texts
    values = np.array(pd.to_numeric(pd.Series(texts, dtype=object), errors="coerce"), dtype=float)
    values[~np.isfinite(values)] = np.nan
    amounts, doubts = Amounts(values), _Doubts()
    _doubt_plain(texts, values, doubts)
    for place in np.flatnonzero(np.isnan(values)):
        if texts[place]:
            _read_written(int(place), texts[place], amounts, doubts)
    _decide(texts, amounts, doubts, decimal)
    for place in np.flatnonzero(values < 0):
        amounts.problems[int(place)] = Reason.NEGATIVE
    return amounts


def _doubt_plain(texts: list[str], values: "NDArray[np.float64]", doubts: _Doubts) -> None:
    """Sort what needed no reading: of ``1234.50`` the mark is sure, of ``1.234`` it is not."""
    import numpy as np

    pointed = np.fromiter(("." in text for text in texts), bool, len(texts)) & ~np.isnan(values)
    small = np.flatnonzero(pointed & (np.abs(values) < 1000) & (np.abs(values) >= 1))
    for place in small:
        text = texts[place].lstrip("+-")
        if len(text.partition(".")[2]) == 3 and _WITH_COMMA.fullmatch(text):
            doubts.unsure[int(place)] = (values[place], values[place] * 1000)
    doubts.sure[POINT] += int(pointed.sum()) - len(doubts.unsure)


def _read_written(place: int, text: str, amounts: Amounts, doubts: _Doubts) -> None:
    """Read a text with more than digits and a point in it."""
    found = _MONEY.fullmatch(text.translate(_SAME))
    times, sign = _words(found["before"], found["after"]) if found else (0, "")
    if found is None or times == 0:
        amounts.problems[place] = Reason.FORMULA_AMOUNT if text[0] in "=@" else Reason.NOT_A_NUMBER
        return
    point, comma = _readings(found["digits"])
    if point is None and comma is None:
        amounts.problems[place] = Reason.NOT_A_NUMBER
        return
    minus = "-" in (found["sign"] + found["inner"] + found["end"]) or bool(found["open"])
    factor = -times if minus else times
    if point is not None and comma is not None and point != comma:
        doubts.unsure[place] = (point * factor, comma * factor)
    elif point is None or comma is None:
        doubts.sure[COMMA if point is None else POINT] += 1
    amounts.values[place] = (point if point is not None else comma or 0) * factor
    if sign:
        amounts.signs[place] = sign
    if times != 1:
        amounts.short.append(place)


def _words(before: str, after: str) -> tuple[int, str]:
    """Return the factor and the currency that the words around a number mean; 0 for a strange word."""
    before, after = before.strip(), after.strip()
    sign = code_of(before)
    if before and not sign:
        return 0, ""
    if not after or code_of(after):
        return (1, sign or code_of(after)) if not (sign and after and code_of(after) != sign) else (0, "")
    for word in _TIMES:
        rest = after.casefold().removeprefix(word).strip()
        if after.casefold().startswith(word) and (not rest or code_of(rest)):
            return MULTIPLIERS[word], sign or code_of(rest)
    return 0, ""


def _readings(digits: str) -> tuple[float | None, float | None]:
    """Return a number as it is with a decimal point and with a decimal comma; None where it is none."""
    digits = digits.strip()
    point = comma = None
    if _WITH_POINT.fullmatch(digits):
        point = float(re.sub("[,' ]", "", digits))
    if _WITH_COMMA.fullmatch(digits):
        comma = float(re.sub("[.' ]", "", digits).replace(",", "."))
    return point, comma


def _decide(texts: list[str], amounts: Amounts, doubts: _Doubts, decimal: str | None) -> None:
    """Settle the numbers in doubt by the mark of the column, and say how."""
    points, commas = doubts.sure[POINT], doubts.sure[COMMA]
    decided = decimal or ("" if points == commas else POINT if points > commas else COMMA)
    for place, (point, comma) in doubts.unsure.items():
        thousands = max(point, comma, key=abs)
        amounts.values[place] = {POINT: point, COMMA: comma}.get(decided, thousands)
    amounts.mark = decided
    kind = Recognised.DECIMAL_MARK
    if points and commas:
        kind = Recognised.DECIMAL_MIXED
    elif doubts.unsure and not decided:
        kind = Recognised.DECIMAL_UNSURE
    if kind is Recognised.DECIMAL_MARK:
        if decided:
            amounts.notes.append(Note(kind, "amount", decided, decided, len(doubts.unsure)))
        return
    example = next(iter(doubts.unsure), None)
    text, reading = (
        (texts[example], f"{amounts.values[example]:g}") if example is not None else (decided,) * 2
    )
    amounts.notes.append(Note(kind, "amount", text, reading, len(doubts.unsure)))
