"""Do learners get everything they need and nothing they should not have?"""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from salesedu.cli import app
from salesedu.grading.pack import pack

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    with zipfile.ZipFile(pack(ROOT, tmp_path_factory.mktemp("pack") / "course.zip")) as file:
        yield {name.partition("/")[2]: file.read(name) for name in file.namelist()}


def test_a_learner_can_start_with_it(packed):
    """Are the command, the lock, the lessons and the exercises inside?"""
    assert {"start.py", "requirements.lock", "course.toml", "notebooks/home.ipynb"} <= set(packed)
    assert "exercises/03_funnel/03_funnel.ipynb" in packed
    assert "salesedu/exercise/form.js" in packed


def test_no_solution_is_inside(packed):
    """Is there neither a solution nor a hidden part of one, nor anybody's answers?"""
    assert not [name for name in packed if name.startswith(("solutions/", "tests/", "gradebook/"))]
    released = [text for name, text in packed.items() if name.startswith("exercises/")]
    assert released
    assert not [text for text in released if b"HIDDEN TESTS" in text or b"MARK SCHEME" in text]
    assert not [name for name in packed if "/answers/" in name or "__pycache__" in name]


def test_it_can_be_installed(tmp_path):
    """Does what a trainer packs build into a package that brings its own lessons, without the solutions?"""
    done = CliRunner().invoke(app, ["trainer", "pack", "--to", str(tmp_path / "course.zip")])
    assert done.exit_code == 0, done.output
    assert "python3 start.py" in done.output
    with zipfile.ZipFile(tmp_path / "course.zip") as file:
        file.extractall(tmp_path)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=tmp_path / "salesedu-course", check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        assert "salesedu/_course/exercises/03_funnel/03_funnel.ipynb" in wheel.namelist()


def test_a_key_is_never_packed(course, tmp_path):
    """Is nothing packed while an exercise holds a key, or is not what its solution makes?"""
    release = course.release("03_funnel")
    notebook = json.loads(release.read_text(encoding="utf-8"))
    notebook["cells"][0]["source"] = ["form.key(team=1)"]
    release.write_text(json.dumps(notebook), encoding="utf-8")
    words = ["trainer", "pack", "--to", str(tmp_path / "course.zip"), "--course", str(course.root)]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 1
    assert "exercises/03_funnel is not what solutions/03_funnel makes" in done.output
    assert "exercises/03_funnel/03_funnel.ipynb gives away a part of the key" in done.output
    assert not (tmp_path / "course.zip").exists()


def test_half_a_course_is_refused(tmp_path):
    """Is it said what is missing when the folder is no course?"""
    with pytest.raises(FileNotFoundError, match=r"start\.py, requirements\.lock"):
        pack(tmp_path, tmp_path / "course.zip")
