"""The rules of every test run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook, new_output

CONFTEST = Path(__file__).parent.parent / "conftest.py"
SKIPS = """
import pytest

@pytest.fixture
def browser():
    pytest.skip("no browser")

@pytest.mark.skip
def test_mark(): assert False

@pytest.mark.skipif(True, reason="no browser")
def test_condition(): assert False

def test_call(): pytest.skip("no browser")

def test_fixture(browser): assert False

def test_passes(): pass

@pytest.mark.xfail
def test_expected_to_fail(): assert False
"""
FILE_SKIP = "import pytest\npytest.importorskip('no_such_library')\ndef test_it(): pass\n"


def run_pytest(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run pytest on a folder under the course's conftest."""
    shutil.copy(CONFTEST, folder)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:hypothesispytest"],
        cwd=folder,
        env={**os.environ, "SALESEDU_NO_SKIP": "", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_forbidden_skips_fail(tmp_path: Path) -> None:
    """Does each way to skip fail where nothing may be skipped, and nothing else?"""
    (tmp_path / "test_sample.py").write_text(SKIPS, encoding="utf-8")
    output = run_pytest(tmp_path, SALESEDU_NO_SKIP="1").stdout
    assert "1 failed, 1 passed, 1 xfailed, 3 errors" in output
    assert "SALESEDU_NO_SKIP=1 forbids that" in output


def test_forbidden_file_skip_fails(tmp_path: Path) -> None:
    """Does a file that skips itself as a whole fail where nothing may be skipped?"""
    (tmp_path / "test_sample.py").write_text(FILE_SKIP, encoding="utf-8")
    result = run_pytest(tmp_path, SALESEDU_NO_SKIP="1")
    assert "1 error" in result.stdout
    assert result.returncode != 0


def test_skip_is_allowed_elsewhere(tmp_path: Path) -> None:
    """May a person without a browser still skip?"""
    (tmp_path / "test_sample.py").write_text(SKIPS, encoding="utf-8")
    result = run_pytest(tmp_path)
    assert "1 passed, 4 skipped, 1 xfailed" in result.stdout
    assert result.returncode == 0


def write_page(folder: Path, source: str) -> None:
    """Write a notebook of one cell whose committed output is ``1 static``."""
    cell = new_code_cell(source, execution_count=1, outputs=[new_output("stream", text="1 static\n")])
    folder.mkdir(exist_ok=True)
    name = f"page{len(list(folder.iterdir()))}.ipynb"
    nbformat.write(new_notebook(cells=[cell]), folder / name)


def test_notebooks_are_tests(tmp_path: Path) -> None:
    """Are lessons compared with their outputs, solutions only executed, and both run static?"""
    says = "import os; print({}, 'static' if os.environ.get('SALESEDU_STATIC') == '1' else 'live')"
    lessons, solutions = tmp_path / "notebooks", tmp_path / "solutions"
    write_page(lessons, says.format("1"))
    write_page(lessons, says.format("2"))
    write_page(solutions, says.format("2"))
    write_page(solutions, "1 / 0")
    output = run_pytest(tmp_path).stdout
    assert "2 failed, 2 passed" in output
    assert "FAILED notebooks/page1.ipynb" in output
    assert "FAILED solutions/page1.ipynb" in output
