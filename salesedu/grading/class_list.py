"""The class list: who is in the class, so that whoever is absent shows as absent."""

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from salesedu.course import CourseError
from salesedu.course.learner import check_id
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
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise CourseError(
            _("The class list {file} can't be read: {reason}. Save it as CSV in UTF-8.").format(
                file=file, reason=problem
            )
        ) from problem
    # spreadsheets in many countries write semicolons
    first_line = text.splitlines()[0] if text else ""
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if ";" in first_line else ",")
    if "learner" not in (rows.fieldnames or ()):
        raise CourseError(
            _("The first line of {file} must name the columns: learner,name,email.").format(file=file)
        )
    return [_person(row, line, file) for line, row in enumerate(rows, 2)]


def _person(row: dict[str, str | None], line: int, file: Path) -> dict[str, str]:
    person = {key: (row.get(key) or "").strip() for key in ("learner", "name", "email")}
    try:
        check_id(person["learner"])
    except CourseError as problem:
        raise CourseError(
            _("Line {line} of {file}: {problem}").format(line=line, file=file, problem=problem)
        ) from problem
    return person
