"""How far a learner has come: computed from what is saved, never stored itself.

The forms of a lesson carry its topic at the front of their names (``funnel_who.json``); its checks are their
questions. A question counts as answered once it holds an answer, now or in an earlier variant
(:mod:`salesedu.course.tally`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from salesedu.course import events
from salesedu.course.curriculum import Extra, Lesson
from salesedu.course.tally import State, Tally, counted, tally
from salesedu.course.workspace import Workspace
from salesedu.exercise.store import saved_beside

#: How the moment (UTC) stands in the name of a file that was handed in.
STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class ExtraProgress:
    """A unit beside the exercise, and how far the learner is with it; no lesson waits for it."""

    extra: Extra
    counted: Tally
    submitted: datetime | None = None
    feedback: Path | None = None


@dataclass(frozen=True)
class LessonProgress:
    """One lesson, its checks, and its exercise with the moments it was submitted and returned (UTC)."""

    lesson: Lesson
    checks: Tally
    exercise: Tally
    submitted: datetime | None = None
    feedback: Path | None = None
    extras: tuple[ExtraProgress, ...] = ()

    @property
    def state(self) -> State:
        """Done when the checks are answered and the exercise, if there is one, was submitted."""
        if self.checks.state is State.DONE and (self.submitted or not self.lesson.exercise):
            return State.DONE
        started = self.checks.questions or self.exercise.questions or self.submitted
        return State.IN_PROGRESS if started else State.NOT_STARTED

    @property
    def share(self) -> float:
        """How much of the lesson is done, in [0, 1]; handing in the exercise counts as one more step.

        How many questions the lesson or the exercise has is known once it was opened. Until then it counts
        as much as the other, or a page that nobody opened would be no work at all.
        """
        opened = self.checks.questions or self.exercise.questions
        if not opened:
            return 0.0
        steps, done = opened, self.checks.answered
        if self.lesson.exercise:
            questions = self.exercise.questions or opened
            steps += questions + 1
            done += questions + 1 if self.submitted else self.exercise.answered
        return done / steps


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
        tally(saved_beside(workspace.lessons, f"{lesson.topic}_")),
        tally(saved_beside(exercise)) if lesson.exercise else Tally(),
        _submitted(workspace, lesson.exercise) if lesson.exercise else None,
        _feedback(workspace, lesson.exercise) if lesson.exercise else None,
        tuple(_extra_progress(workspace, extra) for extra in lesson.extra),
    )


def _extra_progress(workspace: Workspace, extra: Extra) -> ExtraProgress:
    return ExtraProgress(
        extra,
        counted(workspace.exercises / extra.id),
        _submitted(workspace, extra.id),
        _feedback(workspace, extra.id),
    )


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
    own = [page for page in pages if _is_of(page, unit)]
    return max(own, key=lambda page: page.stat().st_mtime, default=None)


def _is_of(page: Path, unit: str) -> bool:
    """Return whether a page is this unit's: ``13_crm_analyst.html`` is none of ``13_crm``."""
    names = (page.name, page.parent.name, page.parent.parent.name)
    return any(re.match(rf"{re.escape(unit)}(?!\w)", name) for name in names)
