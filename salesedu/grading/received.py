"""What learners sent: every file is kept byte for byte, with a note of what became of it."""

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from salesedu.course import CourseError
from salesedu.exercise.store import write_atomically
from salesedu.grading.course_folder import CourseFolder
from salesedu.i18n import _

INDEX = "index.json"
_UNSAFE = re.compile(r"[^\w.-]+")


class State(StrEnum):
    """What became of a file that was sent."""

    COLLECTED = "collected"
    OLDER = "older"
    FLAGGED = "flagged"


@dataclass(frozen=True)
class Received:
    """One file that was sent, where it is kept, whose it is, and what became of it and why."""

    name: str
    kept: str
    state: State
    learner: str = ""
    workspace: str = ""
    submitted: str = ""
    person: str = ""
    reasons: tuple[str, ...] = ()


def received(course: CourseFolder, unit: str) -> list[Received]:
    """Return everything that was sent for a unit so far, with what became of it."""
    index = course.received(unit) / INDEX
    if not index.exists():
        return []
    try:
        entries = json.loads(index.read_text(encoding="utf-8"))
        return [
            Received(**{**entry, "state": State(entry["state"]), "reasons": tuple(entry["reasons"])})
            for entry in entries
        ]
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise CourseError(
            _(
                "The list {file} of what learners sent can't be read. Everything they sent is safe beside it."
                " Rename the list, then collect that folder: {command}"
            ).format(file=index, command=f"salesedu trainer collect {unit} {index.parent}")
        ) from problem


def note(course: CourseFolder, unit: str, entries: list[Received]) -> None:
    """Write down everything that was sent for a unit, with what became of it."""
    index = course.received(unit) / INDEX
    index.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(index, json.dumps([asdict(entry) for entry in entries], ensure_ascii=True, indent=1))


def keep(course: CourseFolder, unit: str, name: str, content: bytes) -> str:
    """Keep an original and return its new name: whose it may be, and the sum of its very bytes."""
    stem = _UNSAFE.sub("_", Path(name).stem)[:80].strip(".") or "file"
    kept = course.received(unit) / f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.zip"
    kept.parent.mkdir(parents=True, exist_ok=True)
    # what an interrupted collecting left half written is written again
    if not kept.exists() or kept.stat().st_size != len(content):
        kept.write_bytes(content)
    return kept.name
