r"""Rows of a CSV file: which letters it is written in, which mark parts its cells, which line each row is.

>>> import io
>>> with_notes = open_csv(io.BytesIO(b"sep=;\nDeal Name;Deal Stage\nBakery;Won\n"))
>>> [(list(lines), rows) for lines, rows in with_notes.chunks]
[([2, 3], [['Deal Name', 'Deal Stage'], ['Bakery', 'Won']])]
>>> with_notes.notes[1].text
';'

Source: ``tools.crm``.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, tee
from typing import IO

from salesedu.crm_columns import match
from salesedu.crm_findings import Note, Recognised
from salesedu.crm_letters import survey
from salesedu.crm_trouble import LoadError, Trouble

#: Rows that follow each other: the line of the file where each begins, and the cells of each.
Chunk = tuple[Sequence[int], list[list[str]]]


class NeverEnds(list[str]):
    """The one line, in a list, in which a quotation mark is opened and never closed."""


AT_ONCE = 500  # rows; more of them no longer fit where the processor is fast
_SAMPLE = 1 << 16
_SEPARATORS = ",;\t|"
_BREAK = re.compile(r"\r\n|\r|\n")
_SEP_LINE = re.compile(r'"?sep=(.)"?[\r\n]*', re.IGNORECASE)


@dataclass(frozen=True)
class Rows:
    """The rows of a file, a few hundred at a time, and what was recognised on the way to them."""

    chunks: Iterator[Chunk]
    notes: tuple[Note, ...]


def open_csv(file: IO[bytes]) -> Rows:
    """Return the rows of an open file of text.

    Parameters
    ----------
    file : positioned at its start; it is read when the rows are.

    Raises
    ------
    LoadError
        If it is not text, or its lines hold one cell only.
    """
    note, nuls = survey(file)
    file.seek(0)
    first = file.read(_SAMPLE).decode(note.text, errors="replace").replace("\0", "")
    line = _SEP_LINE.match(first)
    separator = line[1] if line else _separator(first)
    lines = _lines(file, note.text)
    cleaned = (text.replace("\0", "") for text in lines) if nuls else lines
    notes = [note, Note(Recognised.SEPARATOR, text=separator)]
    notes += [Note(Recognised.NUL_REMOVED, count=nuls)] if nuls else []
    return Rows(_chunks(cleaned, separator, skip=bool(line)), tuple(notes))


def _lines(file: IO[bytes], encoding: str) -> Iterator[str]:
    file.seek(0)
    lines = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    try:
        yield from lines
    finally:
        # the file belongs to those who opened it
        if not file.closed:
            lines.detach()


def _chunks(lines: Iterator[str], separator: str, skip: bool) -> Iterator[Chunk]:
    ahead, raw = tee(lines)
    reader = csv.reader(ahead, delimiter=separator)
    if skip:
        next(reader), next(raw)
    while True:
        before = reader.line_num
        rows = _read(islice(reader, AT_ONCE))
        if not rows:
            return
        count = reader.line_num - before
        written = list(islice(raw, count))
        if count == len(rows):
            yield range(before + 1, before + count + 1), rows
        else:
            width = Counter(map(len, rows)).most_common(1)[0][0]
            mended = list(_mended(rows, written, separator, width))
            yield (
                list(accumulate((span for span, _ in mended[:-1]), initial=before + 1)),
                [c for _, c in mended],
            )


def _read(rows: Iterator[list[str]]) -> list[list[str]]:
    """Return rows; the last one may be one that never ends."""
    read: list[list[str]] = []
    try:
        read.extend(rows)
    except csv.Error:  # a cell too long to be one; what was read before stays in the list
        read.append(NeverEnds())
    return read


def _mended(
    rows: list[list[str]], written: list[str], separator: str, width: int, tries: int = 20
) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the lines it takes; where a quote is never closed, only the line of it falls.

    Parameters
    ----------
    rows, written : rows, and the lines in which they are written.
    width : cells of a row in order.
    tries : how often at most the lines behind such a quote are read anew.
    """
    at = 0
    for cells in rows:
        span = 1 + sum(len(_BREAK.findall(cell)) for cell in cells)
        span = len(written) - at if isinstance(cells, NeverEnds) else span
        if span > 1 and len(cells) != width:
            behind = written[at + 1 : at + span]
            yield 1, NeverEnds([written[at].strip()])
            if tries:
                again = _read(csv.reader(behind, delimiter=separator))
                yield from _mended(again, behind, separator, width, tries - 1)
            else:
                yield len(behind), NeverEnds(["".join(behind)])
        else:
            yield span, cells
        at += span


def _separator(sample: str) -> str:
    """Return the mark that parts the cells: the one with which headings are understood and lines are even."""
    scores = {mark: _score(sample, mark) for mark in _SEPARATORS}
    best = max(scores, key=lambda mark: scores[mark])
    if scores[best][1] == 0:
        raise LoadError(Trouble.NO_TABLE)
    return best


def _score(sample: str, separator: str) -> tuple[int, int]:
    """Return how many columns are understood, and how many lines have the commonest number of cells."""
    try:
        rows = list(islice(csv.reader(io.StringIO(sample, newline=""), delimiter=separator), 40))
    except csv.Error:
        return 0, 0
    widths = Counter(len(cells) for cells in rows if len(cells) > 1)
    understood = max((len(match(cells).places) for cells in rows if len(cells) > 1), default=0)
    return understood, max(widths.values(), default=0)
