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

from salesedu.course import events
from salesedu.course.curriculum import Lesson
from salesedu.course.workspace import Workspace
from salesedu.exercise.questions import is_filled
from salesedu.exercise.store import Saved, saved_beside

#: How the moment (UTC) stands in the name of a file that was handed in.
STAMP = "%Y%m%dT%H%M%SZ"


class State(StrEnum):
    """Where a learner is with a lesson or an exercise."""

    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    DONE = "done"


@dataclass(frozen=True)
class Tally:
    """How many questions some forms showed, and how many of them hold an answer."""

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
    )


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
