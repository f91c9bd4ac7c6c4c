"""Do learners get everything they need and nothing they should not have?"""

import zipfile
from pathlib import Path

import pytest

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


def test_half_a_course_is_refused(tmp_path):
    """Is it said what is missing when the folder is no course?"""
    with pytest.raises(FileNotFoundError, match=r"start\.py, requirements\.lock"):
        pack(tmp_path, tmp_path / "course.zip")
