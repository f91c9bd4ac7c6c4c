"""The class list: who is in the class, so that whoever is absent shows as absent."""

import csv
import io
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from salesedu.course import CourseError
from salesedu.course.learner import check_id, looks_like
from salesedu.grading.course_folder import CourseFolder
from salesedu.i18n import _

if TYPE_CHECKING:
    from nbgrader.api import Student


def import_class(course: CourseFolder, file: Path) -> list[str]:
    """Put the learners of a CSV file into the gradebook and return their ids.

    Parameters
    ----------
    course : whose class.
    file : a CSV file with the columns ``learner`` and, if wanted, ``name`` and ``email``.

    Raises
    ------
    CourseError
        With the line, if the file can't be used; nothing is imported then.
    """
    people = _people(file)
    with course.gradebook() as gradebook:
        for person in people:
            first, _space, last = person["name"].rpartition(" ")
            gradebook.update_or_create_student(
                person["learner"], first_name=first, last_name=last, email=person["email"]
            )
    return [person["learner"] for person in people]


def full_name(student: "Student") -> str:
    """Return the name of a student of the gradebook, or an empty text where none is known."""
    return " ".join(name for name in (student.first_name, student.last_name) if name)


def _people(file: Path) -> list[dict[str, str]]:
    text = _text(file)
    first_line = text.splitlines()[0] if text else ""
    # spreadsheets in many countries write semicolons, and "Unicode text" has tabs
    delimiter = next((mark for mark in (";", "\t") if mark in first_line), ",")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = [name.strip().lower() for name in next(rows, [])]
        lines = [(rows.line_num, row) for row in rows if any(cell.strip() for cell in row)]
    except csv.Error as problem:
        raise CourseError(
            _("Line {line} of {file}: {problem}").format(line=rows.line_num, file=file, problem=problem)
        ) from problem
    if "learner" not in columns:
        raise CourseError(
            _("The first line of {file} must name the columns: learner,name,email.").format(file=file)
        )
    people = [(line, _person(dict(zip(columns, row, strict=False)), line, file)) for line, row in lines]
    _refuse_twice(people, file)
    return [person for _line, person in people]


def _text(file: Path) -> str:
    try:
        content = file.read_bytes()
        return content.decode("utf-16" if content[:2] in (BOM_UTF16_LE, BOM_UTF16_BE) else "utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) else _("it is not in UTF-8")
        raise CourseError(
            _("The class list {file} can't be read: {reason}. Save it as CSV in UTF-8.").format(
                file=file, reason=reason
            )
        ) from problem


def _refuse_twice(people: Sequence[tuple[int, dict[str, str]]], file: Path) -> None:
    for place, (line, person) in enumerate(people):
        for earlier, other in people[:place]:
            if looks_like(other["learner"], person["learner"]):
                raise CourseError(
                    _("Line {line} of {file}: {learner} is there already, in line {earlier}.").format(
                        line=line, file=file, learner=person["learner"], earlier=earlier
                    )
                )


def _person(row: dict[str, str], line: int, file: Path) -> dict[str, str]:
    person = {key: row.get(key, "").strip() for key in ("learner", "name", "email")}
    try:
        person["learner"] = check_id(person["learner"])
    except CourseError as problem:
        raise CourseError(
            _("Line {line} of {file}: {problem}").format(line=line, file=file, problem=problem)
        ) from problem
    return person
