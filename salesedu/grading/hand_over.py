"""From a learner's package to what nbgrader marks: the release's own notebook with the learner's answers."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from salesedu.course import CourseError
from salesedu.course.learner import looks_like
from salesedu.exercise.store import ANSWERS_FOLDER
from salesedu.grading.answers import Unusable, cleaned, written_as
from salesedu.grading.code_cells import NoNotebook, answer_cells, answers_in, poured
from salesedu.grading.course_folder import CourseFolder
from salesedu.grading.exchange import TIMESTAMP_FILE
from salesedu.grading.forms import form_ids
from salesedu.grading.submission import Package
from salesedu.i18n import _

TIMESTAMP = "%Y-%m-%d %H:%M:%S.%f UTC"


@dataclass(frozen=True)
class Asked:
    """What a released unit asks of its learners: forms by name, and cells for code by nbgrader's id."""

    forms: tuple[str, ...]
    code: Mapping[str, Any]


def asked(course: CourseFolder, unit: str) -> Asked:
    """Return what a released unit asks.

    Raises
    ------
    CourseError
        If the unit was not released.
    """
    release = course.release(unit)
    if not release.is_file():
        raise CourseError(
            _("{unit} was not released yet. Run: {command}").format(
                unit=unit, command=f"salesedu trainer release {unit}"
            )
        )
    return Asked(tuple(form_ids(release)), answer_cells(release))


def hand_over(course: CourseFolder, package: Package, asked: Asked) -> list[str]:
    """Put the release's notebook and the learner's answers where nbgrader looks; return what to tell."""
    target = course.step("submitted", package.learner, package.unit)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=course.gradebook_folder) as folder:
        new = Path(folder) / package.unit
        notes = list(_fill(new, course.release(package.unit), package, asked))
        shutil.rmtree(target, ignore_errors=True)
        new.replace(target)
    return notes


def _fill(folder: Path, release: Path, package: Package, asked: Asked) -> Iterator[str]:
    """Write the learner's folder anew and yield what the trainer must be told."""
    (folder / ANSWERS_FOLDER).mkdir(parents=True)
    (folder / TIMESTAMP_FILE).write_text(package.submitted.strftime(TIMESTAMP), encoding="utf-8")
    yield from _fill_notebook(folder / release.name, release, package, asked)
    writers = {written_as(content) for content in package.answers.values()} - {""}
    yield from (_written_as(other) for other in sorted(writers) if not looks_like(other, package.learner))
    yield from (_unknown_form(form) for form in sorted(set(package.answers) - set(asked.forms)))
    for form in asked.forms:
        if form not in package.answers:
            continue
        try:
            text = cleaned(form, package.answers[form], package.learner)
        except Unusable as problem:
            yield _unusable(form, problem)
        else:
            (folder / ANSWERS_FOLDER / f"{form}.json").write_text(text, encoding="utf-8")


def _fill_notebook(file: Path, release: Path, package: Package, asked: Asked) -> Iterator[str]:
    """Write the release's notebook, with the learner's code where the unit asks for code."""
    if not asked.code:
        file.write_bytes(release.read_bytes())
        return
    sources: Mapping[str, str] = {}
    try:
        answers = answers_in(package.notebook, asked.code)
        sources = answers.sources
        yield from answers.notes
    except NoNotebook as problem:
        yield _("all code counts as not answered, because of the notebook in it: {reason}.").format(
            reason=problem
        )
    file.write_text(poured(release, sources), encoding="utf-8")


def _written_as(other: str) -> str:
    return _(
        "answers in it were saved under the id {other}, who has other numbers: they were copied, or the id"
        " was changed."
    ).format(other=other)


def _unknown_form(form: str) -> str:
    return _("ignored answers to {form}, which this exercise does not ask.").format(form=form)


def _unusable(form: str, problem: Unusable) -> str:
    return _("the answers to {form} count as not given: {reason}.").format(form=form, reason=problem)
