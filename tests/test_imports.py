"""Is importing the package instant, because it leaves slow libraries alone?"""

import subprocess
import sys
from pathlib import Path

import pytest

SLOW = ["pandas", "matplotlib", "ipywidgets", "nbgrader", "numpy", "IPython", "jupyterlab"]
TOPICS = sorted(
    f"salesedu.{path.stem}" for path in (Path(__file__).parent.parent / "salesedu").glob("[!_]*.py")
)


@pytest.mark.parametrize("module", ["salesedu", *TOPICS])
def test_slow_libraries_stay_out(module: str) -> None:
    """Are the slow libraries still unimported after this import?"""
    code = f"import sys, {module}; print(*sorted(set({SLOW}) & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == []
