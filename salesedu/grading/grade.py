"""Mark what was collected, one learner at a time, so that nobody's trouble stops the others.

A first version of *run* and *score*: nbgrader's own autograder in this process, which starts one kernel per
learner. In a unit made of forms only the course's own cells run; a learner's work is read as data. In a unit
whose answers are code, learners' programs run too, as ordinary programs, and only where the trainer says so.
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import nbformat

from salesedu.course import CourseError
from salesedu.exercise.store import write_atomically
from salesedu.grading.code_cells import answer_cells, is_answer
from salesedu.grading.course_folder import CourseFolder, quiet
from salesedu.grading.received import Received, received
from salesedu.grading.received import State as Intake
from salesedu.grading.refused import by_sender, why
from salesedu.grading.release import digest, ensure_released, reason
from salesedu.i18n import _, ngettext
from salesedu.page import GRADING_VARIABLE

#: What nbgrader calls the end of a cell that ran too long.
TIMEOUT = "CellTimeoutError"


class State(StrEnum):
    """How grading one learner ended."""

    GRADED = "graded"
    LOOK = "graded, please look"
    FLAGGED = "flagged"


@dataclass(frozen=True)
class Graded:
    """How grading one learner ended, why, with which mark out of how many points."""

    learner: str
    state: State
    reasons: tuple[str, ...] = ()
    score: float | None = None
    points: float | None = None
    unchanged: bool = False


def grade(
    course: CourseFolder,
    unit: str,
    learners: Sequence[str] = (),
    *,
    again: bool = False,
    trust_code: bool = False,
    on_learner: Callable[[str, int, int], None] = lambda learner, done, total: None,
) -> list[Graded]:
    """Mark a unit and return how it went for each learner.

    Parameters
    ----------
    course, unit : what to mark.
    learners : only these; empty: everybody who handed in, whoever on the class list did not, and, without a
        learner, refused files of nobody known.
    again : mark also the work that did not change since it was last marked.
    trust_code : run learners' programs, where the unit has any, as ordinary programs of this computer.
    on_learner : told who was done, how many are done, and how many there are.

    Raises
    ------
    CourseError
        If nothing was collected, a named learner handed in nothing, the solution changed meanwhile, or
        learners' programs would have to run and may not.
    """
    if has_code(course, unit) and not trust_code:
        raise CourseError(_not_trusted(unit))
    ensure_released(course, unit)
    collected = course.submitted_learners(unit)
    chosen = _chosen(unit, learners, collected)
    results = []
    with course.alone():
        course.check_gradebook()
        run = _Run(course, unit, again)
        for done, learner in enumerate(chosen, 1):
            results.append(run.one(learner))
            on_learner(learner, done, len(chosen))
    return results if learners else [*results, *_absent(course, unit, collected)]


def has_code(course: CourseFolder, unit: str) -> bool:
    """Return whether learners answer with programs in a released unit."""
    release = course.release(unit)
    return release.is_file() and bool(answer_cells(release))


def _not_trusted(unit: str) -> str:
    return _(
        "Learners write programs in {unit}. To mark them they must run, and nothing would keep them from your"
        " files and marks, or from the network. If you trust these learners, or this computer holds nothing"
        " that matters, type: {command}"
    ).format(unit=unit, command=f"salesedu trainer grade {unit} --trust-code")


def _chosen(unit: str, learners: Sequence[str], collected: list[str]) -> list[str]:
    missing = sorted(set(learners) - set(collected))
    if missing:
        raise CourseError(_("{learner} has not handed in {unit}.").format(learner=missing[0], unit=unit))
    if not collected:
        raise CourseError(
            _("Nothing was collected for {unit} yet. Run: {command}").format(
                unit=unit, command=f"salesedu trainer collect {unit} FOLDER"
            )
        )
    return list(learners) or collected


class _Run:
    """Marks learners one after the other and remembers which work was marked."""

    def __init__(self, course: CourseFolder, unit: str, again: bool) -> None:
        self.course, self.unit, self.again = course, unit, again
        self.api = course.api()
        self.memory = course.gradebook_folder / f"{unit}.graded"
        self.marked = _marked_before(self.memory)
        self.notes = {
            entry.learner: entry.reasons
            for entry in received(course, unit)
            if entry.state is Intake.COLLECTED
        }

    def one(self, learner: str) -> Graded:
        """Mark one learner; whatever goes wrong becomes the reason."""
        work = self._digest(learner)
        is_done = self.marked.get(learner) == work and self._notebook(learner).exists()
        if is_done and not self.again:
            return self._result(learner, unchanged=True)
        with quiet(), _no_longer_marking():
            result = self.api.autograde(self.unit, learner, force=True)
        if "KeyboardInterrupt" in reason(result):  # nbgrader takes Ctrl+C for a failure of this learner
            raise CourseError(
                _("Stopped. What was marked is kept; type the same command once more to go on.")
            )
        if not result["success"]:
            return Graded(learner, State.FLAGGED, (*self.notes.get(learner, ()), _refused(reason(result))))
        graded = self._result(learner)
        if graded.state is not State.FLAGGED:
            self.marked[learner] = work
            write_atomically(self.memory, json.dumps(self.marked, indent=1, sort_keys=True))
        return graded

    def _digest(self, learner: str) -> str:
        folder = self.course.step("submitted", learner, self.unit)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        return digest(self.course.source(self.unit), *files)

    def _notebook(self, learner: str) -> Path:
        return self.course.step("autograded", learner, self.unit) / f"{self.unit}.ipynb"

    def _result(self, learner: str, unchanged: bool = False) -> Graded:
        broken = broken_cells(self._notebook(learner))
        if broken:
            return Graded(learner, State.FLAGGED, tuple(_not_marked(cell) for cell in broken))
        with self.course.gradebook() as gradebook:
            submission = gradebook.find_submission(self.unit, learner)
            waiting = [
                grade for notebook in submission.notebooks for grade in notebook.grades if waits(grade)
            ]
            score, points = submission.score, submission.max_score
            late = submission.total_seconds_late
        stopped = stopped_answers(self._notebook(learner))
        reasons = (*self.notes.get(learner, ()), *stopped, *_late(late), *_waiting(len(waiting)))
        state = State.LOOK if reasons else State.GRADED
        return Graded(learner, state, reasons, score, points, unchanged)


@contextmanager
def _no_longer_marking() -> Iterator[None]:
    """Take back nbgrader's note that it is marking: it stays behind where a program ended Python itself."""
    try:
        yield
    finally:
        os.environ.pop(GRADING_VARIABLE, None)


def _marked_before(memory: Path) -> dict[str, str]:
    """Return which work was marked; a note that can't be read only means that all is marked once more."""
    try:
        return dict(json.loads(memory.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}


def waits(grade: object) -> bool:
    """Return whether a grade of the gradebook waits for a mark by hand."""
    return bool(grade.needs_manual_grade) and grade.manual_score is None  # type: ignore[attr-defined]


def broken_cells(notebook: Path) -> list[str]:
    """Return the course's own cells of a marked notebook that ended in an error: nbgrader scores them 0."""
    return [
        cell.metadata.get("nbgrader", {}).get("grade_id", cell.get("id", ""))
        for cell in _code_cells(notebook)
        if not is_answer(cell) and any(_is_trouble(output) for output in cell.outputs)
    ]


def stopped_answers(notebook: Path) -> list[str]:
    """Return a sentence for each answer of a marked notebook that stopped with an error."""
    errors = {
        cell.metadata.nbgrader.grade_id: [out.ename for out in cell.outputs if out.output_type == "error"]
        for cell in filter(is_answer, _code_cells(notebook))
    }
    return [_stopped(cell, kinds) for cell, kinds in errors.items() if kinds]


def _stopped(cell: str, kinds: list[str]) -> str:
    if TIMEOUT in kinds:
        return _("the answer {cell} did not come to an end and was stopped.").format(cell=cell)
    return _("the answer {cell} stopped with {kind}.").format(cell=cell, kind=kinds[0][:60])


def _code_cells(notebook: Path) -> list[nbformat.NotebookNode]:
    cells = nbformat.read(notebook, as_version=4).cells  # type: ignore[no-untyped-call]
    return [cell for cell in cells if cell.cell_type == "code"]


def _is_trouble(output: nbformat.NotebookNode) -> bool:
    return output.output_type == "error" or output.get("name") == "stderr"


def _refused(said: str) -> str:
    if "DeadKernelError" in said:
        return _(
            "a program in it ended Python itself (exit, quit or a crash), so nothing could be marked. Ask the"
            " learner to take that out and to hand in again."
        )
    return _("nbgrader: {reason}").format(reason=said)


def _not_marked(cell: str) -> str:
    return _("{question} could not be marked: the exercise itself reported an error.").format(question=cell)


def _waiting(count: int) -> list[str]:
    if not count:
        return []
    return [
        ngettext("{count} text waits for your mark.", "{count} texts wait for your marks.", count).format(
            count=count
        )
    ]


def _late(seconds: float) -> list[str]:
    if seconds <= 0:
        return []
    hours = max(1, round(seconds / 3600))
    return [ngettext("{count} hour late.", "{count} hours late.", hours).format(count=hours)]


def _absent(course: CourseFolder, unit: str, collected: list[str]) -> list[Graded]:
    """Return whoever is known but has no work to mark, then the refused files of nobody known."""
    with course.gradebook() as gradebook:
        known = {student.id for student in gradebook.students}
    refused = by_sender(received(course, unit), unit)
    nameless = [Graded("", State.FLAGGED, (why(entry),)) for entry in refused.pop("", [])]
    absent = sorted((known | set(refused)) - set(collected))
    return [*(_not_handed_in(learner, refused.get(learner, [])) for learner in absent), *nameless]


def _not_handed_in(learner: str, refused: list[Received]) -> Graded:
    return Graded(learner, State.FLAGGED, (_("not handed in."), *(why(entry) for entry in refused)))
