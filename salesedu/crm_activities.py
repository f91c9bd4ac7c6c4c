r"""Contacts with customers: what was said, when and by whom; read from a simple file.

>>> found = read_activities("When;What;Firm\n2026-11-20;Asked who decides;Hotel Brisa\nsoon;Call;Hotel Brisa")
>>> len(found.activities), found.rejected[0]
(1, Rejected(line=3, column='when', value='soon'))

One line per contact with a heading line; a day and either a customer or a deal are needed. Nothing is dropped
silently: each line is an activity or is rejected by its number. Source: ``tools.crm-abilities`` 3 (F48).
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from salesedu.crm import DAY_TYPE
from salesedu.crm_migration_cells import Problem, read_day

if TYPE_CHECKING:
    from pandas import DataFrame

ACTIVITY_COLUMNS = ("when", "kind", "who", "what", "deal", "account")
_HEADS = {
    "when": ("when", "date", "day", "activity date", "due date"),
    "kind": ("kind", "type", "activity type"),
    "who": ("who", "owner", "by", "user", "seller", "activity owner"),
    "what": ("what", "note", "notes", "subject", "text", "comment", "description"),
    "deal": ("deal", "deal id", "opportunity id", "record id", "id"),
    "account": ("account", "company", "customer", "firm", "organization", "organisation", "account name"),
}


class Kind(StrEnum):
    """What kind of contact it was."""

    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    NOTE = "note"


_KINDS = {
    Kind.CALL: ("call", "phone", "telephone", "cold call"),
    Kind.EMAIL: ("email", "e-mail", "mail"),
    Kind.MEETING: ("meeting", "visit", "demo", "presentation", "lunch"),
}


@dataclass(frozen=True)
class Rejected:
    """A line that is no activity.

    Attributes
    ----------
    line : its number in the file, headings are 1.
    column : ``"when"`` for a day that can't be read, ``"account"`` where neither customer nor deal is named.
    value : what stands there.
    """

    line: int
    column: str
    value: str


@dataclass(frozen=True, eq=False)
class ActivitiesRead:
    """What a file of activities holds.

    Attributes
    ----------
    activities : columns `ACTIVITY_COLUMNS`, one row per contact, oldest first.
    rejected : the other lines.
    missing : columns that no heading names, of ``when`` and ``account``; nothing is read if one is missing.
    """

    activities: "DataFrame"
    rejected: tuple[Rejected, ...]
    missing: tuple[str, ...] = ()


def read_activities(text: str) -> ActivitiesRead:
    """Return the activities in a text with tabs, semicolons or commas between its cells.

    Parameters
    ----------
    text : a heading line, then one line per contact. Blank lines are passed over.
    """
    first = text.lstrip("\ufeff").partition("\n")[0]
    separator = max("\t;,", key=first.count)
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=separator)
    heads = _columns(next(reader, []))
    missing = [column for column in ("when", "account") if column not in heads]
    if missing == ["account"] and "deal" in heads:
        missing = []
    if missing:
        return ActivitiesRead(as_activities([]), (), tuple(missing))
    rows, rejected = [], []
    for cells in reader:
        read = _row(heads, cells, reader.line_num)
        if isinstance(read, Rejected):
            rejected.append(read)
        elif read:
            rows.append(read)
    return ActivitiesRead(as_activities(rows), tuple(rejected))


def as_activities(rows: Iterable[Mapping[str, Any]]) -> "DataFrame":
    """Return rows of cells as a frame of activities, oldest first."""
    import pandas as pd

    table = pd.DataFrame(list(rows), columns=list(ACTIVITY_COLUMNS))
    table["when"] = pd.to_datetime(table["when"])
    kinds: dict[str, Any] = dict.fromkeys(ACTIVITY_COLUMNS, "str") | {"when": DAY_TYPE}
    table = table.astype(kinds)
    return table.sort_values("when", kind="stable").reset_index(drop=True)


def _columns(heads: Sequence[str]) -> dict[str, int]:
    """Return the place of each column that a heading names; the first heading that fits is taken."""
    said = [" ".join(head.casefold().split()) for head in heads]
    places = {
        column: [said.index(name) for name in names if name in said] for column, names in _HEADS.items()
    }
    return {column: found[0] for column, found in places.items() if found}


def _row(heads: Mapping[str, int], cells: Sequence[str], line: int) -> dict[str, Any] | Rejected | None:
    row: dict[str, Any] = {
        column: cells[place].strip() if place < len(cells) else "" for column, place in heads.items()
    }
    if not any(row.values()):
        return None
    day = read_day(row["when"].partition("T")[0].partition(" ")[0])
    if not isinstance(day, date) or isinstance(day, Problem):
        return Rejected(line, "when", row["when"])
    if not row.get("account") and not row.get("deal"):
        return Rejected(line, "account", "")
    return {**dict.fromkeys(ACTIVITY_COLUMNS, ""), **row, "when": day, "kind": _kind(row.get("kind", ""))}


def _kind(text: str) -> Kind:
    said = text.casefold()
    return next((kind for kind, words in _KINDS.items() if said in words), Kind.NOTE)
