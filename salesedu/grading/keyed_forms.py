"""The forms of a solution with their keys, as one learner has them; and right answers as they would be typed.

A solution is the trainer's own code, so it is run here as it stands.
"""

import io
import os
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nbformat

from salesedu.course import CourseError
from salesedu.exercise.form import Form
from salesedu.exercise.identity import as_learner
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _
from salesedu.page import STATIC_VARIABLE


@dataclass(frozen=True)
class Asked:
    """A form, the cell that shows it, and nbgrader's notes on the cell."""

    form: Form
    source: str
    nbgrader: dict[str, Any]


def cells(notebook: Path) -> list[Any]:
    """Return the cells of a notebook."""
    return list(nbformat.read(notebook, as_version=4).cells)  # type: ignore[no-untyped-call]


def forms_of(notebook: Path, learner: str) -> list[Asked]:
    """Run a solution as one learner and return its forms in order.

    Parameters
    ----------
    notebook : the trainer's own notebook; its code is trusted.
    learner : whose numbers to use.

    Raises
    ------
    CourseError
        Naming the cell, if its code fails.
    """
    names: dict[str, Any] = {"__name__": "__main__"}
    found: list[Asked] = []
    with as_built(), as_learner(learner):
        for cell in cells(notebook):
            if cell.cell_type == "code":
                _run(cell, names, notebook)
                found += _new_forms(names, found, cell)
    return found


def _run(cell: Any, names: dict[str, Any], notebook: Path) -> None:
    about = cell.metadata.get("nbgrader", {})
    try:
        exec(compile(cell.source, about.get("grade_id", notebook.name), "exec"), names)
    except Exception as problem:
        raise CourseError(
            _("{notebook}, cell {cell}: the code ends in {kind}: {problem}").format(
                notebook=notebook.name,
                cell=about.get("grade_id", "?"),
                kind=type(problem).__name__,
                problem=problem,
            )
        ) from problem


def _new_forms(names: dict[str, Any], found: list[Asked], cell: Any) -> list[Asked]:
    known = {id(asked.form) for asked in found}
    forms = {id(value): value for value in names.values() if isinstance(value, Form)}
    about = dict(cell.metadata.get("nbgrader", {}))
    return [Asked(form, cell.source, about) for key, form in forms.items() if key not in known]


@contextmanager
def as_built() -> Iterator[None]:
    """Show nothing live, nowhere near anybody's answers."""
    before = os.environ.get(STATIC_VARIABLE)
    os.environ[STATIC_VARIABLE] = "1"
    try:
        with TemporaryDirectory() as folder, chdir(folder), redirect_stdout(io.StringIO()):
            yield
    finally:
        if before is None:
            del os.environ[STATIC_VARIABLE]
        else:
            os.environ[STATIC_VARIABLE] = before


def right_answer(question: Question, key: Key) -> Any:
    """Return the right answer as the form would save it: numbers are typed texts."""
    return as_typed(question, key.answer)


def as_typed(question: Question, value: Any) -> Any:
    """Return a value of a key as the form would save it."""
    if question.kind == "number":
        return str(value)
    if question.kind == "table":
        return {row: {column: str(value[row][column]) for column in value[row]} for row in value}
    return dict(value) if question.kind == "match" else value
