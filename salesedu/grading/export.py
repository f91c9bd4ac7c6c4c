"""The marks as a table that any spreadsheet opens, safe even if a learner's text begins like a formula."""

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

from salesedu.grading.class_list import full_name
from salesedu.grading.course_folder import CourseFolder
from salesedu.grading.grade import waits
from salesedu.i18n import _

if TYPE_CHECKING:
    from nbgrader.api import Gradebook

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
COLUMNS = ("unit", "learner", "name", "email", "state", "submitted", "score", "points", "percent")

Row = dict[str, Any]


def export(course: CourseFolder, file: Path) -> list[Row]:
    """Write one row per learner and unit, with a column for each question, and return the rows.

    Parameters
    ----------
    course : whose gradebook.
    file : the CSV file to write, in UTF-8 with a mark at the start that spreadsheets look for.
    """
    rows = table(course)
    questions = [name for row in rows for name in row if name not in COLUMNS]
    columns = [*COLUMNS, *dict.fromkeys(questions)]
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8-sig", newline="") as target:
        writer = csv.DictWriter(target, columns, restval="")
        writer.writeheader()
        writer.writerows({name: guarded(value) for name, value in row.items()} for row in rows)
    return rows


def table(course: CourseFolder) -> list[Row]:
    """Return one row per learner and unit of the gradebook; whoever handed in nothing is there too."""
    with course.gradebook() as gradebook:
        return [
            _row(gradebook, assignment, student)
            for assignment in sorted(gradebook.assignments, key=lambda unit: unit.name)
            for student in sorted(gradebook.students, key=lambda student: student.id)
        ]


def guarded(value: Any) -> Any:
    """Return a value that no spreadsheet takes for a formula; numbers stay numbers."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return "'" + value
    return value


def _row(gradebook: "Gradebook", assignment: Any, student: Any) -> Row:
    from nbgrader.api import MissingEntry

    row: Row = {
        "unit": assignment.name,
        "learner": student.id,
        "name": full_name(student),
        "email": student.email or "",
    }
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        return {**row, "state": _("not handed in"), "points": assignment.max_score}
    grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
    return {**row, **_marks(submission, grades), **{grade.name: _score(grade) for grade in grades}}


def _marks(submission: Any, grades: list[Any]) -> Row:
    is_waiting = any(waits(grade) for grade in grades)
    score = max(0.0, submission.score - (submission.late_submission_penalty or 0))
    return {
        "state": _("waits for a mark") if is_waiting else _("marked"),
        "submitted": submission.timestamp.isoformat(sep=" ", timespec="seconds")
        if submission.timestamp
        else "",
        "score": round(score, 2),
        "points": submission.max_score,
        "percent": round(100 * score / submission.max_score, 1) if submission.max_score else "",
    }


def _score(grade: Any) -> float | str:
    return "" if waits(grade) else round(grade.score, 2)
