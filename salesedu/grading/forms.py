"""Which forms an exercise has, read from its notebook without running it."""

import ast
from pathlib import Path

import nbformat

from salesedu.grading.code_cells import is_answer


def form_ids(notebook: Path) -> list[str]:
    """Return the identifiers of the forms in a notebook, in order; cells that learners fill have none."""
    cells = nbformat.read(notebook, as_version=4).cells  # type: ignore[no-untyped-call]
    code = [cell for cell in cells if cell.cell_type == "code" and not is_answer(cell)]
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
