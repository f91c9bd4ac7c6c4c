"""Intake: from what learners sent to what nbgrader marks. Nothing that a learner wrote is run.

Everything that arrives is kept byte for byte under ``gradebook/received/UNIT/`` with a note of what became
of it. What nbgrader gets is the release's own notebook and the learner's answers, written anew.
"""

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from salesedu.course import CourseError
from salesedu.course.learner import looks_like
from salesedu.exercise.store import ANSWERS_FOLDER, write_atomically
from salesedu.grading.answers import Unusable, cleaned, written_as
from salesedu.grading.course_folder import CourseFolder
from salesedu.grading.exchange import TIMESTAMP_FILE
from salesedu.grading.forms import form_ids
from salesedu.grading.submission import Flagged, Package, read_file, read_package
from salesedu.i18n import _

INDEX = "index.json"
TIMESTAMP = "%Y-%m-%d %H:%M:%S.%f UTC"
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


def collect(
    course: CourseFolder,
    unit: str,
    source: Path,
    *,
    replace_workspace: bool = False,
    on_file: Callable[[int, int], None] = lambda done, total: None,
) -> list[Received]:
    """Take in a folder of submissions, or a single one, and return what became of each file.

    Parameters
    ----------
    course, unit : where to and what for.
    source : a folder (with folders in it) of zip files, or one zip file.
    replace_workspace : take the newest work of a learner even if it comes from another workspace.
    on_file : told how many files of how many are done.

    Raises
    ------
    CourseError
        If the unit was not released, or there is no file to collect.
    """
    forms = known_forms(course, unit)
    files = _candidates(source)
    intake = Intake(course, unit, forms, replace_workspace)
    read = []
    with course.alone():
        for done, file in enumerate(files, 1):
            read.append(intake.read(file))
            on_file(done, len(files))
        return intake.decide(read)


def known_forms(course: CourseFolder, unit: str) -> list[str]:
    """Return the forms of a released unit.

    Raises
    ------
    CourseError
        If the unit was not released, or holds answers that are code.
    """
    release = course.release(unit)
    if not release.is_file():
        raise CourseError(
            _("{unit} was not released yet. Run: {command}").format(
                unit=unit, command=f"salesedu trainer release {unit}"
            )
        )
    return form_ids(release)


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


def _candidates(source: Path) -> list[Path]:
    """Return what may be submissions: a damaged one may have lost its ending, so every file counts."""
    if source.is_file():
        return [source]
    files = sorted(path for path in source.rglob("*") if not path.is_dir() and not path.name.startswith("."))
    if not files:
        raise CourseError(_("There is no file in {folder}.").format(folder=source))
    return files


@dataclass(frozen=True)
class Intake:
    """Takes files in for one unit."""

    course: CourseFolder
    unit: str
    forms: Sequence[str]
    replace_workspace: bool = False

    def read(self, file: Path) -> tuple[Received, Package | None]:
        """Keep a file as it is and read it; what is wrong with it becomes its reason."""
        try:
            content = read_file(file)
        except Flagged as problem:
            return Received(file.name, "", State.FLAGGED, reasons=(str(problem),)), None
        entry = Received(file.name, self._keep(file.name, content), State.FLAGGED)
        try:
            package = read_package(content, self.unit, self.course.course.id)
        except Flagged as problem:
            return replace(entry, reasons=(str(problem),)), None
        return _described(entry, package), package

    def _keep(self, name: str, content: bytes) -> str:
        """Keep the original; its name tells whose it may be, its sum that it is the very same bytes."""
        stem = _UNSAFE.sub("_", Path(name).stem)[:80].strip(".") or "file"
        kept = self.course.received(self.unit) / f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.zip"
        kept.parent.mkdir(parents=True, exist_ok=True)
        # what an interrupted collecting left half written is written again
        if not kept.exists() or kept.stat().st_size != len(content):
            kept.write_bytes(content)
        return kept.name

    def decide(self, read: Iterable[tuple[Received, Package | None]]) -> list[Received]:
        """Choose the version that counts for each learner, hand it to nbgrader, and note everything."""
        before = received(self.course, self.unit)
        holders = {entry.learner: entry for entry in before if entry.state is State.COLLECTED}
        decided: list[Received] = []
        # the oldest first, so that the workspace that came first is the one that others are compared with
        for entry, package in sorted(read, key=lambda pair: pair[0].submitted):
            if package is None:
                decided.append(entry)
                continue
            now = self._compared(entry, holders)
            if now.state is State.COLLECTED:
                now = replace(now, reasons=(*now.reasons, *self._hand_over(package)))
                decided = [_overtaken(other, now) for other in decided]
                before = [_overtaken(other, now) for other in before]
                holders[entry.learner] = now
            decided.append(now)
        names = {entry.kept for entry in decided if entry.kept}
        self._note([*(entry for entry in before if entry.kept not in names), *decided])
        return decided

    def _compared(self, entry: Received, holders: Mapping[str, Received]) -> Received:
        holder = holders.get(entry.learner)
        others = [other for other in holders.values() if other.learner != entry.learner]
        if alike := next((other for other in others if looks_like(other.learner, entry.learner)), None):
            return replace(entry, state=State.FLAGGED, reasons=(*entry.reasons, _look_alike(entry, alike)))
        shared = [_one_workspace(other) for other in others if other.workspace == entry.workspace != ""]
        collected = replace(entry, state=State.COLLECTED, reasons=(*entry.reasons, *shared))
        if holder is None or holder.kept == entry.kept:
            return collected
        if holder.workspace != entry.workspace and not self.replace_workspace:
            return replace(
                entry, state=State.FLAGGED, reasons=(*entry.reasons, _two_workspaces(entry, holder))
            )
        if entry.submitted < holder.submitted:
            return replace(entry, state=State.OLDER, reasons=(*entry.reasons, _a_newer_one(holder)))
        return collected

    def _hand_over(self, package: Package) -> list[str]:
        """Put the release's notebook and the learner's answers where nbgrader looks; return what to tell."""
        target = self.course.step("submitted", package.learner, self.unit)
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self.course.gradebook_folder) as folder:
            new = Path(folder) / self.unit
            notes = self._fill(new, package)
            shutil.rmtree(target, ignore_errors=True)
            new.replace(target)
        return notes

    def _fill(self, folder: Path, package: Package) -> list[str]:
        (folder / ANSWERS_FOLDER).mkdir(parents=True)
        release = self.course.release(self.unit)
        (folder / release.name).write_bytes(release.read_bytes())
        (folder / TIMESTAMP_FILE).write_text(package.submitted.strftime(TIMESTAMP), encoding="utf-8")
        writers = {written_as(content) for content in package.answers.values()} - {""}
        notes = [_written_as(other) for other in sorted(writers) if not looks_like(other, package.learner)]
        notes += [_unknown_form(form) for form in sorted(set(package.answers) - set(self.forms))]
        for form in self.forms:
            if form not in package.answers:
                continue
            try:
                text = cleaned(form, package.answers[form], package.learner)
            except Unusable as problem:
                notes.append(_unusable(form, problem))
            else:
                (folder / ANSWERS_FOLDER / f"{form}.json").write_text(text, encoding="utf-8")
        return notes

    def _note(self, entries: list[Received]) -> None:
        index = self.course.received(self.unit) / INDEX
        index.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(index, json.dumps([asdict(entry) for entry in entries], ensure_ascii=True, indent=1))


def _described(entry: Received, package: Package) -> Received:
    is_ahead = package.submitted > datetime.now(UTC) + timedelta(days=1)
    clock = (_("it comes from the future: that computer's clock is wrong."),) if is_ahead else ()
    return replace(
        entry,
        learner=package.learner,
        workspace=package.workspace,
        submitted=package.submitted.isoformat(),
        person=package.name,
        reasons=(*package.notes, *clock),
    )


def _overtaken(entry: Received, newer: Received) -> Received:
    is_older = entry.learner == newer.learner and entry.state is State.COLLECTED and entry.kept != newer.kept
    if not is_older:
        return entry
    return replace(entry, state=State.OLDER, reasons=(*entry.reasons, _a_newer_one(newer)))


def _a_newer_one(entry: Received) -> str:
    return _("there is a newer one by the same learner, {moment}; this one is kept.").format(
        moment=entry.submitted
    )


def _look_alike(entry: Received, other: Received) -> str:
    return _(
        "the id {learner} looks like {other}, which {name} came from. If it is the same person, ask for the"
        " work under the id {other}; if these are two people, one of them needs another id."
    ).format(learner=entry.learner, other=other.learner, name=other.name)


def _one_workspace(other: Received) -> str:
    return _(
        "it comes from the same course folder as the work of {other}: one of the two was copied, or the id"
        " was changed."
    ).format(other=other.learner)


def _written_as(other: str) -> str:
    return _(
        "answers in it were saved under the id {other}, who has other numbers: they were copied, or the id"
        " was changed."
    ).format(other=other)


def _two_workspaces(entry: Received, holder: Received) -> str:
    return _(
        "the id {learner} also comes from another workspace ({name}), so these may be two people."
        " That one stays. If it is the same person, collect this file once more with --replace."
    ).format(learner=entry.learner, name=holder.name)


def _unknown_form(form: str) -> str:
    return _("ignored answers to {form}, which this exercise does not ask.").format(form=form)


def _unusable(form: str, problem: Unusable) -> str:
    return _("the answers to {form} count as not given: {reason}.").format(form=form, reason=problem)
