"""The learner's own diary, ``.salesedu/events.jsonl``: one event a line, never sent anywhere.

A line that was damaged, say by a full disk, is skipped; the others still count.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

OPENED = "opened"
SUBMITTED = "submitted"


@dataclass(frozen=True)
class Event:
    """What happened (``"opened"``, ``"submitted"``), to which unit, and when (UTC)."""

    at: datetime
    what: str
    unit: str = ""


def append(file: Path, what: str, unit: str = "", at: datetime | None = None) -> Event:
    """Write one event at the end of a diary, and return it.

    Parameters
    ----------
    file : the diary; made when missing.
    what : ``"opened"`` or ``"submitted"``.
    unit : id of the lesson or exercise, or empty for the course as a whole.
    at : the moment, with its time zone; now when left out.

    Raises
    ------
    OSError
        If the diary can't be written.
    """
    event = Event(at or datetime.now(UTC), what, unit)
    line = json.dumps({"at": event.at.isoformat(timespec="seconds"), "event": what, "unit": unit})
    with file.open("a+b") as diary:
        diary.write(_line_break_after_a_torn_line(file) + line.encode() + b"\n")
    return event


def read(file: Path) -> list[Event]:
    """Return the events of a diary in the order they were written, without damaged lines."""
    try:
        lines = file.read_bytes().splitlines()
    except OSError:
        return []
    return [event for line in lines if (event := _event(line))]


def _event(line: bytes) -> Event | None:
    try:
        entry = json.loads(line)
        at = datetime.fromisoformat(entry["at"])
        moment = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
        if not 1 < moment.year < 9999:
            return None  # at the ends of the calendar no local time can be said
        return Event(moment, str(entry["event"]), str(entry.get("unit", "")))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None


def _line_break_after_a_torn_line(file: Path) -> bytes:
    # a power cut can leave half a line; the next event must not be lost with it
    content = file.read_bytes()
    return b"\n" if content and not content.endswith(b"\n") else b""
