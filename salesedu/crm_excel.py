"""Rows of an Excel file as text, as they would stand in a CSV file; nothing in it is ever computed.

Source: ``tools.crm``.
"""

import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import IO, Any

from salesedu.crm_columns import match
from salesedu.crm_csv import Chunk, Rows
from salesedu.crm_findings import Note, Recognised
from salesedu.crm_trouble import LoadError, Trouble

#: What an Excel file may be once it is unpacked, in bytes: a full sheet of deals has less, a trap has more.
MOST_BYTES = 1_500_000_000
MOST_TIMES_SMALLER = 200  # real sheets shrink to a tenth or a twentieth
SMALL = 50_000_000  # of files unpacked to less than this, nobody has to fear anything
_WHERE_HEADINGS_STAND = 30
_AT_ONCE = 5_000  # rows


def open_excel(file: IO[bytes]) -> Rows:
    """Return the rows of the sheet with deals in an open Excel file.

    Raises
    ------
    LoadError
        If it is another kind of archive, damaged, or far bigger than it looks.
    """
    from openpyxl import load_workbook

    _refuse_traps(file)
    file.seek(0)
    try:
        # formulas stay text: what Excel computed last may be old, and nobody here computes anew
        book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
        sheets = book.worksheets
        best = max(sheets, key=_understood)
    except Exception as reason:  # a damaged file fails in as many ways as there are parts in it
        raise LoadError(Trouble.DAMAGED, str(reason)) from None
    notes = [Note(Recognised.SHEET, text=best.title)]
    others = [sheet.title for sheet in sheets if sheet is not best]
    notes += [Note(Recognised.OTHER_SHEETS, text=", ".join(others), count=len(others))] if others else []
    return Rows(_chunks(best), tuple(notes))


def _refuse_traps(file: IO[bytes]) -> None:
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile as reason:
        raise LoadError(Trouble.DAMAGED, str(reason)) from None
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise LoadError(Trouble.OTHER_ARCHIVE)
    size, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if size > MOST_BYTES or (size > SMALL and size > MOST_TIMES_SMALLER * packed):
        raise LoadError(Trouble.TOO_BIG, f"{size:,} bytes")


def _understood(sheet: Any) -> int:
    first = islice(sheet.iter_rows(values_only=True), _WHERE_HEADINGS_STAND)
    return max((len(match(_texts(cells)).places) for cells in first), default=0)


def _chunks(sheet: Any) -> Iterator[Chunk]:
    line, width, rows = 1, 0, sheet.iter_rows(values_only=True)
    try:
        while chunk := [_texts(row) for row in islice(rows, _AT_ONCE)]:
            # a sheet has no cells behind the last filled one of a row: nothing is missing there
            width = max(width, *map(len, chunk))
            yield range(line, line + len(chunk)), [cells + [""] * (width - len(cells)) for cells in chunk]
            line += len(chunk)
    except (zipfile.BadZipFile, ValueError, KeyError, SyntaxError, EOFError) as reason:
        raise LoadError(Trouble.DAMAGED, str(reason)) from None


def _texts(cells: Iterable[Any]) -> list[str]:
    return [_text(cell) for cell in cells]


def _text(cell: Any) -> str:
    """Return a cell as text that is read the same way whatever marks the rest of its column uses."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "seconds")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def _number(cell: float) -> str:
    if cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    text = repr(cell)
    # three digits behind a point could be thousands, four can't
    return f"{text}0" if "e" not in text and len(text.partition(".")[2]) == 3 else text
