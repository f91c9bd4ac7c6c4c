"""A trainer's course folder, and learners who hand in."""

import json
import shutil
import zipfile
from pathlib import Path
from typing import ClassVar

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from salesedu.course.submit import submit
from salesedu.course.workspace import Workspace
from salesedu.exercise.store import Store
from salesedu.grading.course_folder import CourseFolder, copy_course, open_course
from salesedu.grading.release import release

UNIT = "03_funnel"


@pytest.fixture(scope="session")
def released(tmp_path_factory) -> CourseFolder:
    """A course folder with a released unit, made once; nobody changes it."""
    folder = copy_course(open_course(), tmp_path_factory.mktemp("released") / "course")
    release(folder, UNIT)
    return folder


@pytest.fixture
def course(tmp_path, released) -> CourseFolder:
    """A course folder with a released unit, for one test."""
    return CourseFolder(Path(shutil.copytree(released.root, tmp_path / "course")))


@pytest.fixture
def hand_in(tmp_path, course):
    """A function: answers (form -> question -> value) of a learner become a file, which is returned."""

    def make(learner: str, answers: dict, place: str = "", moment=None) -> Path:
        workspace = Workspace(tmp_path / "work" / (place or learner))
        workspace.prepare(learner=learner, course=course.root)
        for form, given in answers.items():
            for question, value in given.items():
                Store(form, workspace.exercises / UNIT).put(question, value)
        file = submit(UNIT, workspace, moment).file
        assert file is not None
        return file

    return make


@pytest.fixture
def repack():
    """A function: write a submission again with files changed (name -> bytes; None leaves one out)."""

    def make(file: Path, changes: dict, manifest: dict | None = None) -> Path:
        with zipfile.ZipFile(file) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        files = {name: body for name, body in (files | changes).items() if body is not None}
        if manifest is not None:
            files["manifest.json"] = json.dumps(json.loads(files["manifest.json"]) | manifest).encode()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, body in files.items():
                archive.writestr(name, body)
        return file

    return make


class CodeUnit:
    """A small unit whose answers are code: two values, a function, and a cell that nobody marks."""

    id = "03_numbers"
    title = "Numbers with code"
    answers: ClassVar = {
        "won": "won = 3",
        "rate": "rate = 3 / 12",
        "double": "def double(count):\n    return 2 * count",
        "note": 'print("drawn")',
    }
    judges: ClassVar = {
        "won": (
            'number(3, "Three were won.")',
            'code_case("won = len([1, 2, 3])", 1), code_case("won = 4", 0, "Three were won.")',
        ),
        "rate": (
            'number(0.25, "Three of twelve.")',
            'code_case("rate = 0.25", 1), code_case("rate = 1", 0, "Three of twelve.")',
        ),
        "double": (
            'calls("double", [trial(2, gives=4, because="So."), trial(-1, gives=-2, because="")], "Twice.")',
            'code_case("double = lambda n: n + n", 1), code_case("double = lambda n: abs(2 * n)", 0.5)',
        ),
    }

    def solution(self, **changes: str) -> nbformat.NotebookNode:
        """Return the trainer's notebook, with other sources for some cells."""
        cells = [new_markdown_cell("# Numbers", id="welcome", metadata=_about("welcome"))]
        cells.append(new_code_cell("import math", id="setup", metadata=_about("setup")))
        for name, source in self.answers.items():
            marked = changes.get(name) or _between_marks(name, source)
            cells.append(new_code_cell(marked, id=name, metadata=_about(name, solution=True, locked=False)))
            if name in self.judges:
                cells.append(self._test(f"{name}_mark", changes))
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        return new_notebook(cells=cells, metadata={"kernelspec": kernel})

    def _test(self, name: str, changes: dict[str, str]) -> nbformat.NotebookNode:
        answer = name.removesuffix("_mark")
        judge, cases = self.judges[answer]
        source = changes.get(name) or TEST.format(name=answer, judge=judge, cases=cases)
        return new_code_cell(source, id=name, metadata=_about(name, grade=True, points=2))

    def add_to(self, course: CourseFolder, notebook: nbformat.NotebookNode | None = None) -> None:
        """Write the unit into a course folder, as an extra of its first lesson."""
        file = course.root / "course.toml"
        head, first, *others = file.read_text(encoding="utf-8").split("\n[[lesson]]")
        if self.id not in first:
            extra = f'\n[[lesson.extra]]\nid = "{self.id}"\ntitle = "{self.title}"\nminutes = 20\n'
            file.write_text("\n[[lesson]]".join([head, first + extra, *others]), encoding="utf-8")
        course.source(self.id).parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook or self.solution(), course.source(self.id))

    def hand_in(self, course: CourseFolder, folder: Path, learner: str, **sources: str) -> Path:
        """Let a learner write the right answers, or other sources, and hand in; return the file."""
        workspace = Workspace(folder / learner)
        workspace.prepare(learner=learner, course=course.root)
        notebook = workspace.exercises / self.id / f"{self.id}.ipynb"
        content = nbformat.read(notebook, as_version=4)
        for cell in content.cells:
            cell.source = (self.answers | sources).get(cell.metadata.nbgrader.grade_id, cell.source)
        nbformat.write(content, notebook)
        file = submit(self.id, workspace).file
        assert file is not None
        return file


TEST = """\
print("Marked here: {name}")
### BEGIN HIDDEN TESTS
def _test():
    from salesedu.exercise.code_judges import calls, number, trial
    from salesedu.exercise.code_parts import CodePart, code_case

    cases = [{cases}]
    return CodePart("{name}_mark", "The {name}", 2, lambda: {name}, {judge}, cases)


_part = _test()
_part.show()
### END HIDDEN TESTS"""


def _between_marks(name: str, source: str) -> str:
    """Return a solution between nbgrader's marks; the head of a function stays visible."""
    head, rest = source.split("\n", 1) if source.startswith("def ") else (f"# `{name}`", source)
    indent = "    " if source.startswith("def ") else ""
    return f"{head}\n{indent}### BEGIN SOLUTION\n{rest}\n{indent}### END SOLUTION"


def _about(name: str, **more: object) -> dict:
    """Return nbgrader's notes on a cell."""
    note = {"grade": False, "locked": True, "schema_version": 3, "solution": False, "task": False}
    return {"nbgrader": note | {"grade_id": name} | more}


@pytest.fixture(scope="session")
def code_unit() -> CodeUnit:
    """A unit whose answers are code."""
    return CodeUnit()


@pytest.fixture(scope="session")
def code_released(tmp_path_factory, code_unit) -> CourseFolder:
    """A course folder in which only the unit for code was released, made once; nobody changes it."""
    folder = copy_course(open_course(), tmp_path_factory.mktemp("code") / "course")
    code_unit.add_to(folder)
    release(folder, code_unit.id)
    return folder


@pytest.fixture
def code_course(tmp_path, code_released) -> CourseFolder:
    """A course folder with a released unit for code, for one test."""
    return CourseFolder(Path(shutil.copytree(code_released.root, tmp_path / "course")))
