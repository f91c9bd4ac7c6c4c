r"""Read a funnel's numbers as people type them, or as a spreadsheet saves them (CSV).

>>> read_funnel([("Visitors", "10 000"), ("Leads", "300")], "2.500").counts
(10000, 300)
>>> read_csv("stage;count\nVisitors;10.000\nLeads;300\n").rows
(('Visitors', '10.000'), ('Leads', '300'))

Reading keeps the text of every cell, so that a mistake can be shown beside what was typed.
Source: ``tools.funnel-benchmark``, ``funnel.relationship-stages``.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from salesedu.funnel import Funnel, FunnelError, Mistake, Problem
from salesedu.i18n.numbers import read_number


@dataclass(frozen=True)
class Table:
    """What a file holds: rows of (stage, count as written), and the heading line if it has one."""

    rows: tuple[tuple[str, str], ...]
    heading: tuple[str, str] | None = None


def read_funnel(rows: Sequence[tuple[str, str]], deal_size: str) -> Funnel:
    """Return the funnel that was typed.

    Parameters
    ----------
    rows : (stage name, number of people) as typed, first stage first.
    deal_size : average deal size as typed, in currency units.

    Raises
    ------
    FunnelError
        With one mistake per field that cannot be read.
    """
    mistakes = [m for row, (name, text) in enumerate(rows) if (m := count_mistake(row, name, text))]
    mistakes += [m] if (m := deal_size_mistake(deal_size)) else []
    stages = tuple(name.strip() for name, _text in rows)
    counts = tuple(int(_largest(text) or 0) for _name, text in rows)
    size = 1.0 if deal_size_mistake(deal_size) else float(_largest(deal_size) or 0)
    try:
        funnel = Funnel(stages, tuple(max(0, count) for count in counts), size)
    except FunnelError as error:
        raise FunnelError([*error.mistakes, *mistakes]) from None
    if mistakes:
        raise FunnelError(mistakes)
    return funnel


def count_mistake(row: int, stage: str, text: str) -> Mistake | None:
    """Return what is wrong with a number of people as typed, or None."""
    read = read_number(text)
    if not text.strip():
        problem = Problem.COUNT_MISSING
    elif read is None or read.percent:
        problem = Problem.NOT_A_NUMBER
    elif read.value < 0:
        problem = Problem.NEGATIVE
    elif (_largest(text) or 0) % 1:
        problem = Problem.NOT_WHOLE
    else:
        return None
    return Mistake(problem, "count", row, stage.strip(), text.strip())


def deal_size_mistake(text: str) -> Mistake | None:
    """Return what is wrong with an average deal size as typed, or None."""
    read = read_number(text)
    if read is None or read.percent:
        return Mistake(Problem.NOT_A_NUMBER, "deal_size", text=text.strip())
    return None if read.value > 0 else Mistake(Problem.NOT_ABOVE_ZERO, "deal_size", text=text.strip())


def read_rate(text: str, row: int | None = None, stage: str = "") -> float | None:
    """Return a sector rate typed in percent as a share, or None for an empty field.

    Parameters
    ----------
    text : ``"4"``, ``"4 %"`` or ``"4,5"``; both 4 and 4 % mean 0.04.
    row, stage : where the field stands, for the mistake.

    Raises
    ------
    FunnelError
        If it is not a number from 0 to 100.
    """
    if not text.strip():
        return None
    read = read_number(text)
    if read is None:
        raise FunnelError([Mistake(Problem.NOT_A_NUMBER, "rate", row, stage, text.strip())])
    shares = [value / 100 for value in (read.value, *read.other) if 0 <= value <= 100]
    if not shares:
        raise FunnelError([Mistake(Problem.NOT_A_SHARE, "rate", row, stage, text.strip())])
    return float(shares[0])


def decode(content: bytes) -> str:
    """Return the text of an uploaded file, saved as UTF-8 (with or without mark) or as Unicode text.

    Raises
    ------
    FunnelError
        If it is neither; guessing would garble stage names.
    """
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise FunnelError([Mistake(Problem.NOT_READABLE, "file")]) from None


def read_csv(text: str) -> Table:
    """Return the rows of a file with one stage and one count per line.

    Parameters
    ----------
    text : cells parted by tabs, semicolons or commas; a first line with a word for its count is a heading.

    Raises
    ------
    FunnelError
        If a line holds more than two cells, or nothing is left.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    if lines and lines[0].lower().startswith("sep="):  # how Excel writes down its separator
        lines = lines[1:]
    separator = next((mark for mark in "\t;" if any(mark in line for line in lines)), ",")
    rows = list(_rows(csv.reader(lines, delimiter=separator, skipinitialspace=True)))
    first = rows[0][1] if rows else ""
    heading = rows[0] if first and not any(mark.isdigit() for mark in first) else None
    rows = rows[1:] if heading else rows
    if not rows:
        raise FunnelError([Mistake(Problem.TOO_FEW_STAGES, "file")])
    return Table(tuple(rows), heading)


def _rows(lines: Iterable[list[str]]) -> Iterator[tuple[str, str]]:
    try:
        for number, cells in enumerate(lines):
            filled = [cell.strip() for cell in cells if cell.strip()]
            if len(filled) > 2:
                raise FunnelError(
                    [Mistake(Problem.NOT_TWO_CELLS, "file", number, filled[0], " ".join(filled))]
                )
            if filled:
                yield cells[0].strip(), "".join(filled[1:] if cells[0].strip() else filled)
    except csv.Error:
        raise FunnelError([Mistake(Problem.NOT_READABLE, "file")]) from None


def _largest(text: str) -> Decimal | None:
    """Return the largest number a text can mean: nobody counts people or deals in thousandths."""
    read = read_number(text)
    return None if read is None else max(read.value, *read.other) if read.other else read.value
