r"""An action plan: who does what until when, what is late, and the plan as a table and as a calendar.

>>> from datetime import date, datetime, UTC
>>> plan = (Action("a1", "Call the five silent deals", "Ana", date(2026, 12, 4)),)
>>> is_late(plan[0], date(2026, 12, 7))
True
>>> "DTSTART;VALUE=DATE:20261204" in as_calendar(plan, datetime(2026, 11, 30, tzinfo=UTC))
True

Late = the deadline is past and the action is still open (F56); on the day of the deadline it is not late.
Source: ``tools.rd-station-marketing`` 5. The calendar follows RFC 5545: each open action with a deadline is
an event of a whole day, which all calendars show, and not a "to-do", which some leave out.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from salesedu.crm_text import guarded

PLAN_COLUMNS = ("action", "owner", "deadline", "status", "late")
#: RFC 5545 allows lines of so many bytes, the line's end not counted.
LINE_BYTES = 75


class State(StrEnum):
    """How far an action is."""

    PLANNED = "planned"
    STARTED = "started"
    DONE = "done"


class Gap(StrEnum):
    """What an action still lacks."""

    NO_OWNER = "no owner"
    NO_DEADLINE = "no deadline"


@dataclass(frozen=True)
class Action:
    """One thing to do.

    Attributes
    ----------
    id : the same for as long as the action lives; calendars know it again by this.
    what : in words.
    owner : one person, or empty.
    deadline : the last day, or None.
    state : how far it is.
    """

    id: str
    what: str
    owner: str = ""
    deadline: date | None = None
    state: State = State.PLANNED

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What it lacks: without an owner and a deadline it is a wish."""
        lacking = {Gap.NO_OWNER: not self.owner, Gap.NO_DEADLINE: self.deadline is None}
        return tuple(gap for gap, lacks in lacking.items() if lacks)


def is_late(action: Action, today: date) -> bool:
    """Return whether an action is open after its deadline; without one nobody can say, so it is not."""
    return action.state is not State.DONE and action.deadline is not None and action.deadline < today


def days_late(action: Action, today: date) -> int:
    """Return how many days past its deadline an open action is, 0 if it is not late."""
    return (today - action.deadline).days if action.deadline and is_late(action, today) else 0


def in_order(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Return open actions by deadline, the earliest first and those without one behind; done ones last."""
    return tuple(
        sorted(
            actions,
            key=lambda action: (
                action.state is State.DONE,
                action.deadline is None,
                action.deadline or date.max,
            ),
        )
    )


def as_csv(actions: Iterable[Action], today: date) -> str:
    """Return the plan as text for a spreadsheet; no cell can be taken for a formula.

    Returns
    -------
    str
        A heading line, then a line per action, with the mark in front by which spreadsheets know UTF-8.
    """
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(PLAN_COLUMNS)
    for action in in_order(actions):
        day = action.deadline.isoformat() if action.deadline else ""
        late = "yes" if is_late(action, today) else "no"
        writer.writerow([guarded(action.what), guarded(action.owner), day, action.state.value, late])
    return "\ufeff" + file.getvalue()


def as_calendar(actions: Sequence[Action], now: datetime) -> str:
    """Return the open actions that have a deadline as an iCalendar file.

    Parameters
    ----------
    now : when the file is made, with its time zone; a calendar takes over the newer of two versions.
    """
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//salesedu//action plan//EN", "CALSCALE:GREGORIAN"]
    for action in in_order(actions):
        if action.deadline and action.state is not State.DONE:
            lines += _event(action, action.deadline, stamp)
    return "".join(f"{part}\r\n" for line in (*lines, "END:VCALENDAR") for part in _folded(line))


def _event(action: Action, deadline: date, stamp: str) -> list[str]:
    summary = f"{action.what} ({action.owner})" if action.owner else action.what
    return [
        "BEGIN:VEVENT",
        f"UID:{action.id}@salesedu",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{deadline:%Y%m%d}",
        # the end is the first day that no longer belongs to the event
        f"DTEND;VALUE=DATE:{deadline + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(summary)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    """Return text in which nothing is taken for a mark of the format, without control characters."""
    for mark in "\\;,":
        text = text.replace(mark, "\\" + mark)
    text = "\\n".join(text.splitlines())
    return "".join(mark for mark in text if mark.isprintable())


def _folded(line: str) -> list[str]:
    """Return a line in parts of at most 75 bytes, later ones begun with a space; no letter is cut in two."""
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) > LINE_BYTES:
            parts.append(part)
            part = " "
        part += letter
    return [*parts, part]
