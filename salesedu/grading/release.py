"""The learners' notebooks: made from ``solutions/`` by nbgrader, never edited by hand."""

import hashlib
import re
import tempfile
from pathlib import Path

from traitlets.config import Config

from salesedu.course import CourseError
from salesedu.exercise.store import write_atomically
from salesedu.grading.course_folder import CourseFolder, copy_course
from salesedu.i18n import _

_ERROR = re.compile(r"^[\w.]*(Error|Exception|Interrupt)\b.*")


def release(course: CourseFolder, unit: str, *, is_trial: bool = False) -> Path:
    """Make a unit's notebook for learners, tell the gradebook about its questions, and return its path.

    Parameters
    ----------
    course : where the unit's solution lies and where the result goes.
    unit : id of the exercise.
    is_trial : make the notebook only, to look at it; the gradebook learns nothing.

    Raises
    ------
    CourseError
        If the solution is missing, or nbgrader refuses it, with nbgrader's reason; then an earlier release
        stays as it was.
    """
    source = course.source(unit)
    if not source.is_file():
        raise CourseError(_("{unit} has no solution: {path} is missing.").format(unit=unit, path=source))
    _refuse_loose_files(source)
    folder = course.release(unit).parent
    before = _contents(folder)
    api = course.api()
    if is_trial:
        # a new gradebook takes nbgrader seconds
        api.update_config(Config(GenerateAssignment={"no_database": True}, SaveCells={"enabled": False}))
    result = api.generate_assignment(unit, force=True)
    if not result["success"]:
        _put_back(folder, before)
        raise CourseError(
            _("nbgrader can't make the exercise {unit}: {reason}").format(unit=unit, reason=reason(result))
        )
    write_atomically(_released_from(course, unit), digest(source))
    return course.release(unit)


def ensure_released(course: CourseFolder, unit: str) -> None:
    """Make sure that the gradebook knows the questions of a unit as its solution has them.

    Raises
    ------
    CourseError
        If the solution changed since it was released: new questions need the trainer's decision.
    """
    released = _released_from(course, unit)
    if not released.exists():
        release(course, unit)
    elif released.read_text(encoding="utf-8") != digest(course.source(unit)):
        raise CourseError(
            _("solutions/{unit} changed since it was released. Run: {command}").format(
                unit=unit, command=f"salesedu trainer release {unit}"
            )
        )


def digest(*files: Path) -> str:
    """Return one SHA-256 of the names and contents of files."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(f"{file.name}\0{file.stat().st_size}\0".encode())
        whole.update(file.read_bytes())
    return whole.hexdigest()


def _released_from(course: CourseFolder, unit: str) -> Path:
    return course.gradebook_folder / f"{unit}.released"


def stale_release(course: CourseFolder, unit: str) -> str:
    """Return a sentence if the committed exercise is not what its solution makes, else an empty text."""
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_course(course, Path(folder))
        release(copy, unit, is_trial=True)
        if _contents(course.release(unit).parent) == _contents(copy.release(unit).parent):
            return ""
    return _("exercises/{unit} is not what solutions/{unit} makes. Run: {command}").format(
        unit=unit, command=f"salesedu trainer release {unit}"
    )


def _contents(folder: Path) -> dict[str, bytes]:
    """Return the files of a release by name; a learner's or trainer's own leftovers don't count."""
    return {file.name: file.read_bytes() for file in folder.glob("*") if file.is_file()}


def _put_back(folder: Path, files: dict[str, bytes]) -> None:
    """Restore an earlier release: nbgrader throws it away before it knows that it can make a new one."""
    for name, content in files.items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _refuse_loose_files(source: Path) -> None:
    """Stop: nbgrader hands every other file to the learners, and lays it over theirs when it grades."""
    for file in sorted(source.parent.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(source.parent).parts)
        if file.is_file() and file.suffix != ".ipynb" and not hidden:
            raise CourseError(
                _(
                    "{file} would be given to every learner and would replace theirs when marks are made."
                    " Keep only notebooks in {folder}."
                ).format(file=file, folder=source.parent)
            )


def reason(result: dict[str, object]) -> str:
    """Return the line of nbgrader's log that says what went wrong."""
    lines = [line.strip() for line in f"{result.get('error')}\n{result.get('log')}".splitlines()]
    errors = [line for line in lines if _ERROR.match(line) and "above traceback" not in line]
    return errors[-1] if errors else _("it gave no reason.")
