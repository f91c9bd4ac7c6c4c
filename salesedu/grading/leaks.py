"""No key reaches a learner: not in the released notebook, not in what the package installs."""

import ast
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from salesedu.grading.course_folder import CourseFolder, copy_course
from salesedu.grading.keyed_forms import cells
from salesedu.grading.release import release
from salesedu.i18n import _

SHORTEST_SECRET = 24
#: What only the trainer's side of an exercise holds: keys of forms, tests and solutions of code.
KEYS = ("form.key(", "CodePart(", "BEGIN SOLUTION")
_HIDDEN = re.compile(r"BEGIN HIDDEN TESTS.*?\n(.*?)[^\n]*END HIDDEN TESTS", re.DOTALL)
_SCHEME = re.compile(r"BEGIN MARK SCHEME.*?\n(.*?)[^\n]*END MARK SCHEME", re.DOTALL)
_TEXT_FILES = {".ipynb", ".py", ".js", ".css", ".json", ".toml", ".md", ".txt", ".po", ".csv", ".html"}


def leaks(course: CourseFolder, unit: str, texts: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield a sentence for each place where a learner could read a key of a unit.

    Parameters
    ----------
    course, unit : the exercise.
    texts : what :func:`shipped` returns, for those who ask about many units; None reads it anew.
    """
    secrets = secrets_of(course.source(unit))
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_course(course, Path(folder))
        made = by_cell(release(copy, unit, is_trial=True))
    for place, secret in found(secrets, {**made, **(texts or shipped(course.root))}):
        yield _("{place} gives away a part of the key: “{secret}”").format(place=place, secret=secret[:60])


def secrets_of(solution: Path) -> set[str]:
    """Return the sentences in the hidden parts of a solution."""
    hidden: set[str] = set()
    for cell in cells(solution):
        for part in hidden_parts(cell.source):
            hidden |= set(_literals(part))
        for part in _SCHEME.findall(cell.source):
            hidden |= {line.strip() for line in part.splitlines()}
    return {text for text in hidden if len(text) >= SHORTEST_SECRET}


def hidden_parts(source: str) -> list[str]:
    """Return what stands between the marks of hidden tests in a cell."""
    return _HIDDEN.findall(source)


def found(secrets: set[str], texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each place and the secret that it holds."""
    for place, text in texts.items():
        if place.startswith("exercises/"):
            yield from ((place, mark) for mark in KEYS if mark in text)
        for secret in sorted(secrets):
            if secret in text:
                yield place, secret


def by_cell(notebook: Path) -> dict[str, str]:
    """Return the texts of a released notebook, by words that name the unit and the form."""
    return {
        _("exercises/{unit}, form {form}").format(
            unit=notebook.stem, form=cell.metadata.get("nbgrader", {}).get("grade_id", place)
        ): _text_of(cell)
        for place, cell in enumerate(cells(notebook), 1)
    }


def shipped(root: Path) -> dict[str, str]:
    """Return the texts that the package installs on a learner's machine, by their place in the course."""
    folders = (root / "salesedu", root / "notebooks", root / "exercises")
    # what a buyer's page offers as a next line is no secret: a key may use it
    offered = root / "salesedu" / "buyer" / "scenarios"
    files = [
        path
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.suffix in _TEXT_FILES and offered not in path.parents
    ]
    return {path.relative_to(root).as_posix(): readable(path) for path in files}


def readable(path: Path) -> str:
    """Return the text of a file as a learner would read it."""
    if path.suffix == ".py":
        return _with_texts(path.read_text(encoding="utf-8"))
    if path.suffix != ".ipynb":
        return path.read_text(encoding="utf-8")
    return "\n".join(_text_of(cell) for cell in cells(path))


def _text_of(cell: Any) -> str:
    source = _with_texts(cell.source) if cell.cell_type == "code" else cell.source
    return "\n".join([source, *(str(output) for output in cell.get("outputs", ()))])


def _with_texts(source: str) -> str:
    """Return a source and, once more, its texts: in code a long sentence is written in pieces."""
    try:
        return "\n".join([source, *_literals(source)])
    except SyntaxError:
        return source


def _literals(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            # fields are filled in with own numbers: what stands between them gives the sentence away
            yield from (part.strip() for part in re.split(r"\{[^{}]*\}", node.value))
