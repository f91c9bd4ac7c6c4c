"""Run all tests, or only pytest with the words given: what ``python3 start.py test`` does.

Style, layout of the code and types first, because they are quick; then every test, in pytest: the words of
the lessons, the lessons themselves, the package, the browser. All run, even when one fails before.
"""

import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent.parent
PYTEST = ["pytest"]
# a file of tests stays together: its tests share a running JupyterLab or go on where the one before stopped
ON_ALL_CORES = ["--numprocesses=auto", "--dist=loadfile"]
STEPS = {
    "style": ["ruff", "check", "."],
    "layout": ["ruff", "format", "--check", "--quiet", "."],
    "types": ["mypy"],
    "tests": [*PYTEST, *ON_ALL_CORES],
}


class Outcome(NamedTuple):
    """What became of a step."""

    name: str
    code: int
    seconds: float

    def __str__(self) -> str:
        """Return the step's line in the summary."""
        words = "passed" if self.code == 0 else f"FAILED (exit code {self.code})"
        return f"  {self.name:8} {self.seconds:6.1f} s  {words}"


def run(name: str, command: list[str]) -> Outcome:
    """Run one step in the course's folder and show what it says."""
    print(f"\n=== {name}: {' '.join(command)}", flush=True)
    started = time.perf_counter()
    code = subprocess.call([sys.executable, "-m", *command], cwd=HERE)
    return Outcome(name, abs(code), time.perf_counter() - started)  # negative: ended by a signal


def main(words: list[str]) -> int:
    """Run every step and return the worst exit code."""
    steps = {"tests": [*PYTEST, *words]} if words else STEPS
    outcomes = [run(name, command) for name, command in steps.items()]
    print("\n=== summary", *outcomes, sep="\n")
    return max(outcome.code for outcome in outcomes)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
