"""Hand in an exercise: one file to send, or the exchange of nbgrader where a trainer has set one up.

The file is a zip with the notebook, the saved answers and a ``manifest.json`` that says whose work it is,
when it was handed in, and the SHA-256 of each file. An earlier file is never replaced.
"""

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from salesedu.course import CourseError, events
from salesedu.course.progress import STAMP
from salesedu.course.tally import Tally, counted, notebook_in
from salesedu.course.workspace import Learner, Workspace
from salesedu.exercise.store import ANSWERS_FOLDER
from salesedu.i18n import _, format_moment, ngettext

FORMAT = 1
MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Receipt:
    """What was handed in, when (UTC), with how many answers, and the file, or None for the exchange."""

    unit: str
    learner: str
    submitted: datetime
    counted: Tally
    file: Path | None

    def lines(self) -> list[str]:
        """Return what the learner reads: the receipt, what is missing, and what to do now."""
        return [self._receipt(), *self._missing(), self._next_step()]

    def _receipt(self) -> str:
        return _(
            "Handed in: {unit} by {learner}, {moment}. {answered} of {questions} questions answered."
        ).format(
            unit=self.unit,
            learner=self.learner,
            moment=format_moment(self.submitted),
            answered=self.counted.answered,
            questions=self.counted.questions,
        )

    def _missing(self) -> list[str]:
        missing = self.counted.missing
        if not missing:
            return []
        return [
            ngettext(
                "{count} question has no answer yet. You can still answer it and submit again.",
                "{count} questions have no answer yet. You can still answer them and submit again.",
                missing,
            ).format(count=missing)
        ]

    def _next_step(self) -> str:
        if self.file is None:
            return _("Your trainer can collect it now; there is nothing to send.")
        return _("Send this file to your trainer: {file}").format(file=self.file)


def submit(unit: str, workspace: Workspace, moment: datetime | None = None) -> Receipt:
    """Hand in an exercise and return the receipt.

    Parameters
    ----------
    unit : the exercise (``"03_funnel"``) or its topic (``"funnel"``).
    workspace : the learner's workspace.
    moment : when, with its time zone; default: now.

    Raises
    ------
    CourseError
        If there is nothing to hand in, or the file can't be written.
    """
    unit = _exercise(unit, workspace)
    folder = workspace.exercises / unit
    if not (folder / ANSWERS_FOLDER).is_dir() and not counted(folder).answered:
        raise CourseError(
            _("There are no answers to {unit} in {folder} yet. Open the exercise and answer first.").format(
                unit=unit, folder=folder
            )
        )
    receipt = _through_exchange(unit, workspace) or _as_file(unit, workspace, moment or datetime.now(UTC))
    workspace.note(events.SUBMITTED, unit)
    return receipt


def _exercise(name: str, workspace: Workspace) -> str:
    unit = workspace.course.unit(name)
    if not unit:
        raise CourseError(_('The lesson "{unit}" has no exercise to hand in.').format(unit=name))
    return unit


def _as_file(unit: str, workspace: Workspace, moment: datetime) -> Receipt:
    try:
        workspace.submissions.mkdir(parents=True, exist_ok=True)
        file, moment = _free_name(unit, workspace, moment)
        try:
            _write_zip(file, unit, workspace, moment)
        except BaseException:
            file.unlink(missing_ok=True)
            raise
    except OSError as problem:
        raise CourseError(
            _(
                "The file for your trainer can't be written in {folder}: {reason}. Your answers are safe."
            ).format(folder=workspace.submissions, reason=problem.strerror or problem)
        ) from problem
    return Receipt(unit, workspace.learner.id, moment, counted(workspace.exercises / unit), file)


def _free_name(unit: str, workspace: Workspace, now: datetime) -> tuple[Path, datetime]:
    """Take a name that no earlier submission has; two in one second differ by a second."""
    moment = now.astimezone(UTC).replace(microsecond=0)
    while True:
        file = workspace.submissions / f"{unit}-{workspace.learner.id}-{moment:{STAMP}}.zip"
        try:
            file.touch(exist_ok=False)
        except FileExistsError:
            moment += timedelta(seconds=1)
        else:
            return file, moment


def _write_zip(file: Path, unit: str, workspace: Workspace, moment: datetime) -> None:
    contents = _contents(workspace.exercises / unit, unit)
    text = manifest(workspace.course.id, unit, workspace.learner, moment, contents)
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".new-") as folder:
        new = Path(folder) / file.name
        with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, text)
            for name, content in contents.items():
                archive.writestr(name, content)
        new.replace(file)


def _contents(folder: Path, unit: str) -> dict[str, bytes]:
    """Return the files to hand in by their name in the zip; a renamed notebook gets its own name back."""
    notebook = notebook_in(folder)
    files = {f"{unit}.ipynb": notebook} if notebook else {}
    files |= {
        f"{ANSWERS_FOLDER}/{file.name}": file for file in sorted((folder / ANSWERS_FOLDER).glob("*.json"))
    }
    return {name: file.read_bytes() for name, file in files.items()}


def manifest(
    course: str, unit: str, learner: Learner, submitted: datetime | str, contents: Mapping[str, bytes]
) -> str:
    """Return the text of ``manifest.json``.

    Parameters
    ----------
    course, unit, learner : what was handed in, and by whom.
    submitted : when, with its time zone; a text is written as it stands.
    contents : the files beside the manifest, by their name.
    """
    entry = {
        "format": FORMAT,
        "course": course,
        "unit": unit,
        "learner": learner.id,
        "name": learner.name,
        "workspace": learner.workspace,
        "submitted": submitted if isinstance(submitted, str) else submitted.isoformat(),
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()},
    }
    return json.dumps(entry, ensure_ascii=False, indent=1)


def _through_exchange(unit: str, workspace: Workspace) -> Receipt | None:
    """Hand in through nbgrader's exchange, if one is configured and there."""
    from salesedu.course import exchange

    app = exchange.configured()
    if app is None:
        return None
    exchange.submit(app, unit, workspace)
    moment = datetime.now(UTC).replace(microsecond=0)
    return Receipt(unit, workspace.learner.id, moment, counted(workspace.exercises / unit), None)
