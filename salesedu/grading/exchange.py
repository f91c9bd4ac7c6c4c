"""nbgrader's exchange from the trainer's side: give out a unit, fetch what was handed in, send feedback."""

import os
import stat
from pathlib import Path
from typing import Any

from salesedu.course import CourseError
from salesedu.course import exchange as shared
from salesedu.exercise.store import ANSWERS_FOLDER
from salesedu.grading.answers import LARGEST_FILE, MOST_ENTRIES
from salesedu.grading.code_cells import LARGEST_NOTEBOOK
from salesedu.grading.course_folder import CourseFolder
from salesedu.grading.release import reason
from salesedu.i18n import _

SECRET = "submission_secret.txt"
TIMESTAMP_FILE = "timestamp.txt"


def connected(course: CourseFolder) -> Any:
    """Return nbgrader's application for a course folder, or None where its course has no exchange."""
    return shared.configured(course.course.id, course.root)


def give_out(course: CourseFolder, unit: str) -> bool:
    """Put a released unit into the exchange, over an earlier version; return whether there is an exchange.

    Raises
    ------
    CourseError
        If the exchange refuses.
    """
    app = connected(course)
    if app is None:
        return False
    app.coursedir.assignment_id = unit
    refusal = _("The exchange did not take the exercise: {reason}")
    _run(app.exchange.ReleaseAssignment(**_parts(app), force=True), refusal)
    return True


def fetch(app: Any, unit: str, folder: Path) -> list[Path]:
    """Fetch each learner's newest work on a unit and return the folders, named ``.../LEARNER/UNIT``.

    Of a learner's folder only small, ordinary files that intake reads are fetched.

    Raises
    ------
    CourseError
        If the exchange refuses.
    """
    app.coursedir.assignment_id, app.coursedir.student_id = unit, "*"
    app.coursedir.root, app.coursedir.submitted_directory = str(folder), "fetched"
    collector = app.exchange.Collect(**_parts(app))
    collector.do_copy = _take
    _run(collector, _("The exchange gave nothing: {reason}"))
    return sorted((folder / "fetched").glob(f"*/{unit}"))


def send_back(course: CourseFolder, unit: str) -> list[str]:
    """Put feedback pages into the exchange and return whose; whoever sent a file is left out.

    Raises
    ------
    CourseError
        If the exchange refuses.
    """
    app = connected(course)
    pages = sorted((course.gradebook_folder / "feedback").glob(f"*/{unit}/{unit}.html"))
    by_file = [page.parent.parent.name for page in pages if not (page.parent / SECRET).is_file()]
    through_exchange = [page.parent.parent.name for page in pages if (page.parent / SECRET).is_file()]
    if app is None or not through_exchange:
        return []
    app.coursedir.assignment_id, app.coursedir.student_id = unit, "*"
    # one page without the word that names it in the exchange would stop all the others
    app.coursedir.student_id_exclude = ",".join(by_file)
    refusal = _("The exchange did not take the feedback: {reason}")
    _run(app.exchange.ReleaseFeedback(**_parts(app)), refusal)
    return through_exchange


def _parts(app: Any) -> dict[str, Any]:
    return {"coursedir": app.coursedir, "authenticator": app.authenticator, "parent": app}


def _run(step: Any, refusal: str) -> None:
    from nbgrader.utils import capture_log

    result = capture_log(step)
    if not result["success"]:
        raise CourseError(refusal.format(reason=reason(result)))


def _take(source: str, target: str) -> None:
    """Copy what intake reads; nbgrader's own copy follows links, to a neighbour's answers for example."""
    Path(target, ANSWERS_FOLDER).mkdir(parents=True)
    notebook = f"{Path(target).name}.ipynb"
    for name, content in _ordinary_files(source, "", (TIMESTAMP_FILE, SECRET, notebook)).items():
        Path(target, name).write_bytes(content)
    for name, content in _ordinary_files(source, ANSWERS_FOLDER).items():
        if name.endswith(".json"):
            Path(target, ANSWERS_FOLDER, name).write_bytes(content)


def _ordinary_files(folder: str, inside: str, names: tuple[str, ...] = ()) -> dict[str, bytes]:
    """Return the small files of a folder, opened step by step so that no link can be put in their way."""
    handles: list[int] = []
    try:
        handles.append(os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW))
        if inside:
            handles.append(os.open(inside, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=handles[0]))
        with os.scandir(handles[-1]) as entries:
            chosen = names or sorted(entry.name for entry in entries)[:MOST_ENTRIES]
        read = {name: _read(name, handles[-1]) for name in chosen}
    except OSError:
        return {}
    finally:
        for handle in handles:
            os.close(handle)
    return {name: content for name, content in read.items() if content is not None}


def _read(name: str, folder: int) -> bytes | None:
    """Return a file of an open folder, or None if it is a link, a pipe, too large or not there."""
    try:
        # a pipe opened without waiting can be looked at and left
        handle = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as file:
        is_ordinary = stat.S_ISREG(os.fstat(handle).st_mode)
        most = LARGEST_NOTEBOOK if name.endswith(".ipynb") else LARGEST_FILE
        content = file.read(most + 1) if is_ordinary else b""
    return content if is_ordinary and len(content) <= most else None
