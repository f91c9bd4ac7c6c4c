"""Does the runner run every step, pass words on, and return the worst exit code?

It runs in a folder with modules of the tools' names, which say what they got and exit as told.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RUNNER = Path(__file__).parent / "run.py"
TOOL = "import os, sys\nprint('{name} got', sys.argv[1:])\nsys.exit(int(os.environ.get('{name}', 0)))\n"


def run(folder: Path, *words: str, **codes: int) -> subprocess.CompletedProcess[str]:
    """Run the runner with tools that exit with the given codes."""
    (folder / "tests").mkdir()
    shutil.copy(RUNNER, folder / "tests")
    for name in ("ruff", "mypy", "pytest"):
        (folder / f"{name}.py").write_text(TOOL.format(name=name), encoding="utf-8")
    environment = {**os.environ, **{name: str(code) for name, code in codes.items()}}
    command = [sys.executable, "tests/run.py", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("codes", "worst"), [({}, 0), ({"ruff": 1}, 1), ({"mypy": 2, "pytest": 1}, 2), ({"pytest": 5}, 5)]
)
def test_worst_exit_code(tmp_path: Path, codes: dict[str, int], worst: int) -> None:
    """Is the exit code the worst of all, and does every step run even after a failure?"""
    result = run(tmp_path, **codes)
    assert result.returncode == worst
    for said in ("ruff got ['check', '.']", "ruff got ['format'", "mypy got []", "pytest got ['--numproc"):
        assert said in result.stdout
    assert result.stdout.count("FAILED") == len(codes) + codes.get("ruff", 0)  # ruff is two steps


def test_words_go_to_pytest_alone(tmp_path: Path) -> None:
    """Do words run pytest only, with these words?"""
    result = run(tmp_path, "-k", "funnel and not browser", mypy=1)
    assert result.returncode == 0
    assert "pytest got ['-k', 'funnel and not browser']" in result.stdout
    assert "mypy got" not in result.stdout
