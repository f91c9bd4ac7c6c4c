"""Days of whole columns: one order of day and month for all cells, decided by those that leave no doubt.

>>> read = read_days({"close": Cells(["03/04/2026", "31/12/2026", "Q3 2026"])})["close"]
>>> [str(day) for day in read.values]
['2026-04-03', '2026-12-31', 'NaT']
>>> read.problems[2]
<Reason.ONLY_A_PERIOD: 'only a period'>

A time of day and its zone are cut off: the day counts as it is written. Where neither the column nor the
other columns of the file decide the order, the day is taken to stand first, and a note says so.
Source: ``tools.crm``; months by name come from Babel.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from salesedu.crm_day import DateOrder, Reading, read_day
from salesedu.crm_findings import Note, Reason, Recognised
from salesedu.crm_text import Cells

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FIRST_YEAR, LAST_YEAR = 1990, 2100
_WITH_TIME = re.compile(r"(.*?)(?:,? |T)\d{1,2}:\d{2}(?:[ :.,].*|[Zz+-].*)?", re.IGNORECASE)
_SERIAL_TIME = re.compile(r"(\d{5})[.,]\d+")


@dataclass
class Days:
    """What the cells of a column of days mean, by text.

    Attributes
    ----------
    values : days, NaT where there is none.
    problems : why it can't be a day, by place of the text.
    notes : what was recognised.
    """

    values: "NDArray[np.datetime64]"
    problems: dict[int, Reason] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)


@dataclass
class _Column:
    """The different days of a column, before the order is known."""

    texts: list[str]
    places: list[int]  # for every cell's text, which of them
    readings: list[Reading]
    cut: int  # texts with a time of day
    votes: dict[DateOrder, int] = field(default_factory=lambda: dict.fromkeys(DateOrder, 0))


def read_days(columns: Mapping[str, Cells], chosen: DateOrder | None = None) -> dict[str, Days]:
    """Return the days in the texts of columns of one file.

    Parameters
    ----------
    columns : tidy texts by column of the schema.
    chosen : the order a person chose for days that could be read both ways.
    """
    parsed = {name: _parse(cells.texts) for name, cells in columns.items()}
    together = {order: sum(column.votes[order] for column in parsed.values()) for order in DateOrder}
    return {name: _settle(name, column, chosen, together) for name, column in parsed.items()}


def _parse(texts: list[str]) -> _Column:
    known: dict[str, int] = {}
    places, cut = [], 0
    for text in texts:
        day = _without_time(text)
        cut += len(day) != len(text)
        places.append(known.setdefault(day, len(known)))
    column = _Column(list(known), places, [read_day(text) for text in known], cut)
    for reading in column.readings:
        if reading.order is not None:
            column.votes[reading.order] += 1
    return column


def _without_time(text: str) -> str:
    """Return the part of a text that names the day."""
    if ":" in text:
        if text[4:5] == "-" and text[10:11] in ("T", " "):
            return text[:10]
        found = _WITH_TIME.fullmatch(text)
    else:
        found = _SERIAL_TIME.fullmatch(text) if "." in text or "," in text else None
    return found[1] if found else text


def _settle(name: str, column: _Column, chosen: DateOrder | None, together: Mapping[DateOrder, int]) -> Days:
    """Return the days of a column in the order that is known best."""
    import numpy as np

    order = chosen or _most(column.votes) or _most(together) or DateOrder.DAY_FIRST
    days = [reading.by(order) for reading in column.readings]
    settled = [_within_range(day) for day in days]
    values = np.array([day if isinstance(day, date) else None for day in settled], dtype="datetime64[D]")
    wrong = {place: day for place, day in enumerate(settled) if isinstance(day, Reason)}
    problems = {}
    if wrong:
        problems = {at: wrong[place] for at, place in enumerate(column.places) if place in wrong}
    decided = bool(chosen or _most(column.votes) or _most(together))
    return Days(values[column.places], problems, _notes(name, column, order, decided))


def _most(votes: Mapping[DateOrder, int]) -> DateOrder | None:
    day, month = votes[DateOrder.DAY_FIRST], votes[DateOrder.MONTH_FIRST]
    if day == month:
        return None
    return DateOrder.DAY_FIRST if day > month else DateOrder.MONTH_FIRST


def _within_range(day: date | Reason | None) -> date | Reason | None:
    if isinstance(day, date) and not FIRST_YEAR <= day.year <= LAST_YEAR:
        return Reason.OUT_OF_RANGE
    return day


def _notes(name: str, column: _Column, order: DateOrder, decided: bool) -> list[Note]:
    unsure = [place for place, reading in enumerate(column.readings) if reading.is_unsure]
    notes = []
    if unsure or any(column.votes.values()):
        kind = Recognised.DATE_ORDER if decided else Recognised.DATE_ORDER_UNSURE
        kind = Recognised.DATE_ORDER_MIXED if all(column.votes.values()) else kind
        text = column.texts[unsure[0]] if unsure else ""
        notes.append(Note(kind, name, text, order.value, len(unsure)))
    for kind, places in (
        (Recognised.SERIAL_DAYS, [place for place, reading in enumerate(column.readings) if reading.serial]),
        (Recognised.SHORT_YEARS, [place for place, reading in enumerate(column.readings) if reading.short]),
    ):
        if places:
            day = column.readings[places[0]].by(order)
            notes.append(Note(kind, name, column.texts[places[0]], str(day), len(places)))
    if column.cut:
        notes.append(Note(Recognised.TIMES_CUT, name, count=column.cut))
    return notes
