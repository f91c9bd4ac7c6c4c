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
from itertools import accumulate, chain, islice
from math import inf
from typing import IO, TYPE_CHECKING

from salesedu.crm_columns import match
from salesedu.crm_findings import Note, Recognised
from salesedu.crm_letters import survey
from salesedu.crm_plain import Columns, plain
from salesedu.crm_trouble import LoadError, Trouble

if TYPE_CHECKING:
    from _csv import Reader

#: Rows that follow each other: the line of the file where each begins, and the cells, by row or by column.
Chunk = tuple[Sequence[int], list[list[str]] | Columns]


class NeverEnds(list[str]):
    """The one line, in a list, in which a quotation mark is opened and never closed."""


_SAMPLE = 1 << 16  # characters
_PORTION = 500  # lines
_BLOCK = 1 << 22  # characters: some ten thousand rows, because many texts repeat among so many
_SEPARATORS = ",;\t|"
_BREAK = re.compile(r"\r\n|\r|\n")
_SEP_LINE = re.compile(r'"?sep=(.)"?[\r\n]*', re.IGNORECASE)


@dataclass(frozen=True)
class Rows:
    """The rows of a file, many at a time, and what was recognised on the way to them."""

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
    notes = [note, Note(Recognised.SEPARATOR, text=separator)]
    notes += [Note(Recognised.NUL_REMOVED, count=nuls)] if nuls else []
    return Rows(_chunks(_Text(file, note.text, nuls), separator, skip=bool(line)), tuple(notes))


class _Text:
    """The text of an open file, on its way in."""

    def __init__(self, file: IO[bytes], encoding: str, nuls: int) -> None:
        file.seek(0)
        self._file, self._nuls = file, nuls
        self._text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")

    def read(self, size: int) -> str:
        """Return whole lines of at least so many characters: one line for 0, none at the end."""
        text = self._text.read(size) + self._text.readline()
        return text.replace("\0", "") if self._nuls else text

    def close(self) -> None:
        """Leave the file open: it belongs to those who opened it."""
        if not self._file.closed:
            self._text.detach()


def _chunks(text: _Text, separator: str, skip: bool) -> Iterator[Chunk]:
    """Yield rows: the first ones, among which the headings stand, and odd ones with care, the rest fast."""
    try:
        line, size = 1, _SAMPLE
        if skip:
            text.read(0)
            line += 1
        while block := text.read(size):
            columns = plain(block, separator) if size == _BLOCK else None
            if columns:
                yield range(line, line + len(columns[0])), columns
                line += len(columns[0])
            else:
                line, chunk = _with_care(block, text, separator, line)
                yield chunk
            size = _BLOCK
    finally:
        text.close()


def _with_care(block: str, text: _Text, separator: str, line: int) -> tuple[int, Chunk]:
    """Return the line behind the rows that begin in a block, and them; the last may go on behind it."""
    waiting = list(io.StringIO(block, newline=""))
    written: list[str] = []
    reader = csv.reader(_noted(waiting, text, written), delimiter=separator)
    starts: list[int] = []
    rows: list[list[str]] = []
    while reader.line_num < len(waiting):
        # a row over several lines makes more work for the few around it only
        some = _read(reader, min(reader.line_num + _PORTION, len(waiting)))
        begin, cells = _placed(some, written, separator, line)
        starts.extend(begin)
        rows.extend(cells)
        line += len(written)
        written.clear()
    return line, (starts, rows)


def _noted(waiting: list[str], text: _Text, written: list[str]) -> Iterator[str]:
    """Yield the lines of a block, and those behind it if a row goes on; note what was yielded."""
    for line in chain(waiting, iter(lambda: text.read(0), "")):
        written.append(line)
        yield line


def _placed(
    rows: list[list[str]], written: list[str], separator: str, line: int
) -> tuple[Sequence[int], list[list[str]]]:
    """Return rows with the line where each begins."""
    if len(written) == len(rows):
        return range(line, line + len(rows)), rows
    width = Counter(map(len, rows)).most_common(1)[0][0]
    mended = list(_mended(rows, written, separator, width))
    return list(accumulate((span for span, _ in mended[:-1]), initial=line)), [cells for _, cells in mended]


def _read(rows: "Reader", lines: float = inf) -> list[list[str]]:
    """Return rows until some lines are read; the last one may be one that never ends."""
    read: list[list[str]] = []
    try:
        for cells in rows:
            read.append(cells)
            if rows.line_num >= lines:
                break
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
