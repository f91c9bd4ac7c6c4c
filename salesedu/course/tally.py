"""How much of some work is answered: in forms, and in the cells of a notebook that learners answer with code.

A form names its questions in the small file that it saves (:mod:`salesedu.exercise.store`). A cell for code
counts as answered once its source differs from what nbgrader handed out, whose checksum stands in the cell.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from salesedu.exercise.questions import is_filled
from salesedu.exercise.store import Saved, saved_beside


class State(StrEnum):
    """Where a learner is with a lesson or an exercise."""

    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    DONE = "done"


@dataclass(frozen=True)
class Tally:
    """How many questions some work showed, and how many of them hold an answer."""

    answered: int = 0
    questions: int = 0

    @property
    def missing(self) -> int:
        """How many questions hold no answer."""
        return self.questions - self.answered

    @property
    def state(self) -> State:
        """Not started until a form was opened; done when every question holds an answer."""
        if not self.questions:
            return State.NOT_STARTED
        return State.DONE if self.answered == self.questions else State.IN_PROGRESS

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.answered + other.answered, self.questions + other.questions)


def tally(forms: Iterable[Saved]) -> Tally:
    """Return how much of some forms is answered, now or in an earlier variant."""
    answered = questions = 0
    for form in forms:
        given = _answered(form)
        # a form that could not write down its questions when it was shown has at least its answers
        asked = set(form.questions) or set(form.answers)
        questions += len(asked)
        answered += len(asked & given)
    return Tally(answered, questions)


def _answered(form: Saved) -> set[str]:
    earlier = [entry.get("answers") for entry in form.history]
    rounds = [form.answers, *(answers for answers in earlier if isinstance(answers, dict))]
    return {question for answers in rounds for question, value in answers.items() if is_filled(value)}


def code_tally(notebook: Path) -> Tally:
    """Return how many of a notebook's cells for code were changed, as the file is saved.

    A notebook that can't be read counts as one without such cells: nothing about it is known.
    """
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8-sig"))["cells"]
        for_code = [cell for cell in cells if _is_for_code(cell)]
        # a pasted copy of a cell has its name too, and is no other question
        asked = {cell["metadata"]["nbgrader"]["grade_id"] for cell in for_code}
        changed = {cell["metadata"]["nbgrader"]["grade_id"] for cell in for_code if not _is_untouched(cell)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Tally()
    return Tally(len(changed), len(asked))


def _is_for_code(cell: Mapping[str, Any]) -> bool:
    about = cell["metadata"].get("nbgrader", {})
    return cell["cell_type"] == "code" and bool(about.get("solution"))


def _is_untouched(cell: Mapping[str, Any]) -> bool:
    about = cell["metadata"]["nbgrader"]
    return bool(about.get("checksum") == checksum("".join(cell["source"]), about))


def checksum(source: str, about: Mapping[str, Any]) -> str:
    """Return nbgrader's checksum of a cell for code, without the two seconds of importing it."""
    is_marked = bool(about.get("grade"))
    points = str(float(about["points"])) if is_marked else ""
    parts = (source, "code", str(is_marked), "True", "False", about["grade_id"], points)
    return hashlib.md5("".join(parts).encode(), usedforsecurity=False).hexdigest()


def counted(folder: Path) -> Tally:
    """Return how much of an exercise is answered, in the forms and in the notebook of its folder."""
    notebook = notebook_in(folder)
    return tally(saved_beside(folder)) + (code_tally(notebook) if notebook else Tally())


def notebook_in(folder: Path) -> Path | None:
    """Return the notebook of an exercise's folder, also if the learner renamed the only one there is."""
    own, others = folder / f"{folder.name}.ipynb", sorted(folder.glob("*.ipynb"))
    if own.is_file():
        return own
    return others[0] if len(others) == 1 else None
