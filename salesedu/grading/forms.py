"""Which forms an exercise has, read from its notebook without running it."""

import ast
from pathlib import Path

import nbformat

from salesedu.course import CourseError
from salesedu.i18n import _


def form_ids(notebook: Path) -> list[str]:
    """Return the identifiers of the forms in a notebook, in order.

    Raises
    ------
    CourseError
        If learners answer with code in it: only exercises made of forms can be collected and graded.
    """
    cells = nbformat.read(notebook, as_version=4).cells  # type: ignore[no-untyped-call]
    code = [cell for cell in cells if cell.cell_type == "code"]
    if any(cell.metadata.get("nbgrader", {}).get("solution") for cell in code):
        raise CourseError(
            _("Learners write code in {notebook}. Only exercises made of forms can be graded here.").format(
                notebook=notebook.name
            )
        )
    return [form for cell in code for form in _named(cell.source)]


def _named(source: str) -> list[str]:
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [
        str(call.args[0].value)
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id == "Form"
        and call.args
        and isinstance(call.args[0], ast.Constant)
    ]
