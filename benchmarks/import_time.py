"""How long ``import salesedu.funnel`` takes, beside ``import pandas`` (goal: under 0.15 s).

Each import runs in a fresh Python, in turns; an empty Python's own start is taken off.
"""

import statistics
import subprocess
import sys
import time

ROUNDS = 7
MODULES = {"nothing": "pass", "salesedu": "import salesedu, salesedu.funnel", "pandas": "import pandas"}


def seconds(code: str) -> float:
    """Return how long a fresh Python needs for some code, in seconds."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - started


def main() -> None:
    """Measure and print."""
    rounds = [[seconds(code) for code in MODULES.values()] for _ in range(ROUNDS + 1)][
        1:
    ]  # the first warms up
    nothing, salesedu, pandas = (statistics.median(column) for column in zip(*rounds, strict=True))
    ours, theirs = salesedu - nothing, pandas - nothing
    print(
        f"import salesedu.funnel {ours:.3f} s, import pandas {theirs:.3f} s: {theirs / ours:.0f} times faster"
    )


if __name__ == "__main__":
    main()
