"""Does the built package hold what learners open, and nothing that only trainers may see?"""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

HERE = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build the wheel and return the names of its files."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=HERE, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


def test_course_travels_with_the_package(names: set[str]) -> None:
    """Are the curriculum and every lesson and exercise inside?"""
    expected = {"salesedu/_course/course.toml"}
    for folder in ("notebooks", "exercises"):
        files = [path.relative_to(HERE) for path in (HERE / folder).rglob("*.ipynb")]
        expected |= {
            f"salesedu/_course/{path.as_posix()}" for path in files if ".ipynb_checkpoints" not in path.parts
        }
    assert expected - names == set()


def test_every_file_of_the_package_is_inside(names: set[str]) -> None:
    """Are the styles, scripts and catalogues that the code reads inside?"""
    listed = subprocess.run(
        ["git", "ls-files", "salesedu"], cwd=HERE, capture_output=True, text=True, check=True
    )
    assert set(listed.stdout.split()) - names == set()


def test_trainers_files_stay_out(names: set[str]) -> None:
    """Are solutions, tests and benchmarks left out?"""
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.startswith("salesedu")} == set()
    assert [name for name in names if "solution" in name.lower() or "/tests/" in name] == []
