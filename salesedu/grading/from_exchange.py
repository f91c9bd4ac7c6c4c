"""Collect from nbgrader's exchange: fetched by nbgrader, then the same intake as every file."""

import io
import shutil
import tempfile
import zipfile
from datetime import UTC
from pathlib import Path

from salesedu.course import CourseError
from salesedu.course.submit import MANIFEST, manifest
from salesedu.course.workspace import Learner
from salesedu.exercise.store import ANSWERS_FOLDER
from salesedu.grading.answers import LARGEST_FILE
from salesedu.grading.collect import collect
from salesedu.grading.course_folder import CourseFolder
from salesedu.grading.exchange import SECRET, TIMESTAMP_FILE, connected, fetch
from salesedu.grading.received import Received, State
from salesedu.i18n import _


def collect_from_exchange(
    course: CourseFolder, unit: str, *, replace_workspace: bool = False
) -> list[Received]:
    """Fetch what learners handed in through the exchange and take it in.

    Raises
    ------
    CourseError
        If no exchange is configured, or it refuses.
    """
    app = connected(course)
    if app is None:
        raise CourseError(
            _("No nbgrader exchange is set up here. Name the folder with the files: {command}").format(
                command=f"salesedu trainer collect {unit} FOLDER"
            )
        )
    with tempfile.TemporaryDirectory() as folder:
        fetched = fetch(app, unit, Path(folder))
        if not fetched:
            raise CourseError(_("Nobody has handed in {unit} through the exchange yet.").format(unit=unit))
        parcels = Path(folder) / "parcels"
        parcels.mkdir()
        for place in fetched:
            _pack(place, course, unit, parcels)
        results = collect(course, unit, parcels, replace_workspace=replace_workspace)
        taken = {entry.learner for entry in results if entry.state is State.COLLECTED}
        for place in fetched:
            if place.parent.name in taken:
                _keep_secret(place, course, unit)
        return results


def _keep_secret(place: Path, course: CourseFolder, unit: str) -> None:
    """Keep the word by which the exchange lets a learner, and nobody else, find their feedback."""
    secret = place / SECRET
    if secret.is_file() and not secret.is_symlink():
        shutil.copyfile(secret, course.step("submitted", place.parent.name, unit) / SECRET)


def _pack(place: Path, course: CourseFolder, unit: str, parcels: Path) -> None:
    """Put a fetched folder into the form that files are sent in: the notebook and small files of answers."""
    notebook = place / f"{unit}.ipynb"
    files = {notebook.name: notebook.read_bytes()} if notebook.is_file() else {}
    files |= {
        f"{ANSWERS_FOLDER}/{file.name}": file.read_bytes()
        for file in sorted((place / ANSWERS_FOLDER).glob("*.json"))
        if file.is_file() and not file.is_symlink() and file.stat().st_size <= LARGEST_FILE
    }
    learner = place.parent.name
    sender = Learner(learner, name="", workspace=f"exchange-{learner}")
    text = manifest(course.course.id, unit, sender, _moment(place), files)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        # without the moment of packing, the same work is the same file each time
        for name, content in {MANIFEST: text.encode(), **files}.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    (parcels / f"{unit}-{learner}.zip").write_bytes(packed.getvalue())


def _moment(place: Path) -> str:
    """Return when the work was handed in; a note that can't be read gives a text that intake refuses."""
    from nbgrader.utils import parse_utc

    try:
        text = (place / TIMESTAMP_FILE).read_text(encoding="utf-8").strip()
        return str(parse_utc(text).replace(tzinfo=UTC).isoformat())
    except (OSError, ValueError, OverflowError):
        return ""
