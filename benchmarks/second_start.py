"""How much a second start adds before the course's own command takes over (goal: under 1 s).

Compares ``start.py --help`` with calling the installed command directly, in turns, and prints the
difference of the medians. Run it in a folder where ``python3 start.py`` has been run.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROUNDS = 5


def seconds(command: list[str]) -> float:
    """Return how long a command takes, in seconds."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main() -> None:
    """Measure and print."""
    programs = HERE / ".venv" / ("Scripts" if os.name == "nt" else "bin")
    direct = [str(programs / "salesedu"), "--help"]
    through = [sys.executable, str(HERE / "start.py"), "--help"]
    seconds(through)  # leaves nothing to install or to compile
    pairs = [(seconds(direct), seconds(through)) for _ in range(ROUNDS)]
    alone, both = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"salesedu --help {alone:.2f} s, through start.py {both:.2f} s: it adds {both - alone:.2f} s")


if __name__ == "__main__":
    main()
