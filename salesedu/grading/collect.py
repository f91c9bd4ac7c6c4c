"""Intake: from what learners sent to what nbgrader marks. Nothing that a learner wrote is run.

Everything that arrives is kept byte for byte under ``gradebook/received/UNIT/`` with a note of what became
of it. What nbgrader gets is the release's own notebook and the learner's answers, written anew.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from salesedu.course import CourseError
from salesedu.course.learner import looks_like
from salesedu.grading.course_folder import CourseFolder
from salesedu.grading.hand_over import Asked, asked, hand_over
from salesedu.grading.received import Received, State, keep, note, received
from salesedu.grading.submission import Flagged, Package, read_file, read_package
from salesedu.i18n import _


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
    intake = Intake(course, unit, asked(course, unit), replace_workspace)
    files = _candidates(source)
    read = []
    with course.alone():
        for done, file in enumerate(files, 1):
            read.append(intake.read(file))
            on_file(done, len(files))
        return intake.decide(read)


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
    asked: Asked
    replace_workspace: bool = False

    def read(self, file: Path) -> tuple[Received, Package | None]:
        """Keep a file as it is and read it; what is wrong with it becomes its reason."""
        try:
            content = read_file(file)
        except Flagged as problem:
            return Received(file.name, "", State.FLAGGED, reasons=(str(problem),)), None
        entry = Received(file.name, keep(self.course, self.unit, file.name, content), State.FLAGGED)
        try:
            package = read_package(content, self.unit, self.course.course.id)
        except Flagged as problem:
            return replace(entry, reasons=(str(problem),)), None
        return _described(entry, package), package

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
                now = replace(now, reasons=(*now.reasons, *hand_over(self.course, package, self.asked)))
                decided = [_overtaken(other, now) for other in decided]
                before = [_overtaken(other, now) for other in before]
                holders[entry.learner] = now
            decided.append(now)
        names = {entry.kept for entry in decided if entry.kept}
        listed = [*(entry for entry in before if entry.kept not in names), *decided]
        note(self.course, self.unit, listed)
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


def _two_workspaces(entry: Received, holder: Received) -> str:
    return _(
        "the id {learner} also comes from another workspace ({name}), so these may be two people."
        " That one stays. If it is the same person, collect this file once more with --replace."
    ).format(learner=entry.learner, name=holder.name)
