"""How far a learner has come: computed from what is saved, never stored itself.

Answers lie in one small file per form (:mod:`salesedu.exercise.store`), which also names the questions the
form shows. The forms of a lesson carry its topic at the front of their names (``funnel_who.json``); its
checks are their questions. A question counts as answered once it holds an answer, now or in an earlier
variant.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from salesedu.course import events
from salesedu.course.curriculum import Lesson
from salesedu.course.workspace import Workspace
from salesedu.exercise.store import ANSWERS_FOLDER, Saved, saved_from_text

NOTHING: tuple[object, ...] = (None, "", [], {})
RIGHT = "right"
STAMP = "%Y%m%dT%H%M%SZ"


class State(StrEnum):
    """Where a learner is with a lesson or an exercise."""

    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    DONE = "done"


@dataclass(frozen=True)
class Tally:
    """How many questions there are, how many hold an answer, how many were checked and right."""

    answered: int = 0
    right: int = 0
    questions: int = 0

    @property
    def state(self) -> State:
        """Not started until a form was opened; done when every question holds an answer."""
        if not self.questions:
            return State.NOT_STARTED
        return State.DONE if self.answered == self.questions else State.IN_PROGRESS


@dataclass(frozen=True)
class LessonProgress:
    """One lesson, its checks, and its exercise with the moments it was submitted and returned (UTC)."""

    lesson: Lesson
    checks: Tally
    exercise: Tally
    submitted: datetime | None = None
    feedback: Path | None = None

    @property
    def state(self) -> State:
        """Done when the checks are answered and the exercise, if there is one, was submitted."""
        if self.checks.state is State.DONE and (self.submitted or not self.lesson.exercise):
            return State.DONE
        started = self.checks.questions or self.exercise.questions or self.submitted
        return State.IN_PROGRESS if started else State.NOT_STARTED

    @property
    def share(self) -> float:
        """How much of the lesson is done, in [0, 1]; handing in the exercise counts as one more step."""
        steps_known = self.checks.questions + self.exercise.questions
        handing_in = 1 if self.lesson.exercise else 0
        if not steps_known:
            return 0.0
        exercise = self.exercise.questions if self.submitted else self.exercise.answered
        done = self.checks.answered + exercise + (1 if self.submitted else 0)
        return done / (steps_known + handing_in)


def progress(workspace: Workspace) -> list[LessonProgress]:
    """Return the progress in every lesson of the workspace's course, in order.

    Raises
    ------
    CourseError
        If the workspace was never prepared.
    """
    _ = workspace.learner  # says what to do where nobody has started the course yet
    return [_lesson_progress(workspace, lesson) for lesson in workspace.course.lessons]


def overall(lessons: Iterable[LessonProgress]) -> float:
    """Return the share of the whole course that is done, in [0, 1]; long lessons count for more."""
    known = list(lessons)
    whole = sum(entry.lesson.minutes for entry in known)
    done = sum(entry.share * entry.lesson.minutes for entry in known)
    return done / whole if whole else 0.0


def next_lesson(lessons: Iterable[LessonProgress]) -> LessonProgress | None:
    """Return the first lesson that is not done, or None at the end of the course."""
    return next((entry for entry in lessons if entry.state is not State.DONE), None)


def _lesson_progress(workspace: Workspace, lesson: Lesson) -> LessonProgress:
    exercise = workspace.exercises / lesson.exercise
    return LessonProgress(
        lesson,
        _tally(_saved(workspace.lessons, f"{lesson.topic}_")),
        _tally(_saved(exercise)) if lesson.exercise else Tally(),
        _submitted(workspace, lesson.exercise) if lesson.exercise else None,
        _feedback(workspace, lesson.exercise) if lesson.exercise else None,
    )


def _saved(folder: Path, start: str = "") -> list[Saved]:
    """Return the readable answers beside a notebook; damaged files are the forms' concern."""
    found = []
    for file in sorted((folder / ANSWERS_FOLDER).glob(f"{start}*.json")):
        try:
            found.append(saved_from_text(file.read_text(encoding="utf-8-sig")))
        except (OSError, ValueError):
            continue
    return found


def _tally(forms: Iterable[Saved]) -> Tally:
    answered = right = questions = 0
    for form in forms:
        ids = set(form.questions)
        given = _answered(form)
        questions += len(ids)
        answered += len(ids & given)
        right += len([i for i in ids & given if _is_right(form, i)])
    return Tally(answered, right, questions)


def _answered(form: Saved) -> set[str]:
    return {
        question
        for answers in _rounds(form, "answers")
        for question, value in answers.items()
        if value not in NOTHING
    }


def _is_right(form: Saved, question: str) -> bool:
    outcomes = (told.get(question) for told in _rounds(form, "outcomes"))
    return any(isinstance(entry, dict) and entry.get("outcome") == RIGHT for entry in outcomes)


def _rounds(form: Saved, name: str) -> list[dict[str, Any]]:
    """Return the answers or outcomes of this variant and of the ones before it."""
    history: list[Any] = list(form.history)
    earlier = [entry.get(name) for entry in history if isinstance(entry, dict)]
    return [getattr(form, name), *(told for told in earlier if isinstance(told, dict))]


def _submitted(workspace: Workspace, unit: str) -> datetime | None:
    """Return the last time the exercise was handed in: by its files, or by the diary if they moved."""
    files = [_moment(file.stem) for file in workspace.submissions.glob(f"{unit}-*.zip")]
    noted = [e.at for e in events.read(workspace.diary) if e.what == events.SUBMITTED and e.unit == unit]
    return max((moment for moment in (*files, *noted) if moment), default=None)


def _moment(stem: str) -> datetime | None:
    try:
        return datetime.strptime(stem.rsplit("-", 1)[-1], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _feedback(workspace: Workspace, unit: str) -> Path | None:
    """Return the newest feedback page that came back for an exercise: sent, or fetched from the exchange."""
    sent, fetched = workspace.feedback, workspace.exercises / unit / "feedback"
    pages = [*sent.glob(f"{unit}*.html"), *sent.glob(f"{unit}*/*.html"), *fetched.glob(f"*/{unit}.html")]
    return max(pages, key=lambda page: page.stat().st_mtime, default=None)
