"""Does building a lesson give the same bytes each time, and nothing of the machine?"""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

TOOL = Path(__file__).parent.parent.parent / "tools" / "build_lessons.py"
SHOWS = "from salesedu.page import is_static\nprint('static' if is_static() else 'live')"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lesson that was built once; nobody changes it."""
    path = write_lesson(tmp_path_factory.mktemp("built"))
    assert build(path).stdout == "lesson.ipynb: written\n"
    return path


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A lesson that was never built."""
    return write_lesson(tmp_path)


def write_lesson(folder: Path) -> Path:
    """Write a lesson of a text, a cell that shows how it runs, and a figure."""
    figure = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"
    cells = [
        new_markdown_cell("# A lesson", id="title"),
        new_code_cell(SHOWS, id="how"),
        new_code_cell(figure),
    ]
    cells[2].id = "figure"
    path = folder / "lesson.ipynb"
    nbformat.write(new_notebook(cells=cells, metadata={"salesedu": {"unit": "03_funnel"}}), path)
    return path


def build(*words: object) -> subprocess.CompletedProcess[str]:
    """Run the tool."""
    return subprocess.run(
        [sys.executable, str(TOOL), *map(str, words)], capture_output=True, text=True, check=False
    )


def test_two_builds_are_identical(written: Path) -> None:
    """Does a second build find the lesson up to date, byte by byte?"""
    first = written.read_bytes()
    assert build(written).stdout == "lesson.ipynb: up to date\n"
    assert written.read_bytes() == first


def test_a_built_lesson_is_static_and_clean(written: Path) -> None:
    """Does a built lesson hold static outputs, its own ids and metadata, and nothing of the machine?"""
    built = nbformat.read(written, as_version=4)
    assert [cell.id for cell in built.cells] == ["title", "how", "figure"]
    assert built.cells[1].outputs[0].text == "static\n"
    assert built.metadata == {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "salesedu": {"unit": "03_funnel"},
    }
    assert all(cell.metadata == {} for cell in built.cells)


def test_check_changes_nothing(lesson: Path) -> None:
    """Does the check name a lesson out of date and the command, and leave the file alone?"""
    before = lesson.read_bytes()
    result = build("--check", lesson)
    assert result.returncode == 1
    assert result.stdout == "lesson.ipynb: out of date. Run: python tools/build_lessons.py\n"
    assert lesson.read_bytes() == before


def test_noise_is_refused(lesson: Path) -> None:
    """Is a lesson refused when one of its cells warns?"""
    noisy = new_notebook(cells=[new_code_cell("import warnings\nwarnings.warn('old')", id="noisy")])
    nbformat.write(noisy, lesson)
    result = build(lesson)
    assert result.returncode == 1
    assert "lesson.ipynb, cell 0" in result.stderr
