"""How long a simulated buyer takes to answer, beside a plain look-up bot (goal: under 50 ms).

Good sellers' own words, each line typed for the first time, with every buyer. The buyer plays the whole
call again for each reply, as a page and the grader do; what was understood before is kept. The peer only
finds the scenario's most similar line with ``difflib``, as simple scripted bots do, and remembers nothing.
The third row is the buyer without what it keeps: every line of the call is read again.
"""

import statistics
import sys
import time
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

from salesedu.buyer.call import replay
from salesedu.buyer.scenario import Scenario, scenarios
from salesedu.buyer.understand import hear

sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))
import sellers

ROUNDS = 3


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def described(name: str, times: list[float]) -> str:
    """Return median and 95th percentile in words."""
    most = statistics.quantiles(times, n=20)[-1]
    return f"{name}: median {statistics.median(times):.2f} ms, 95 % within {most:.2f} ms"


def looked_up(scenario: Scenario, line: str) -> str:
    """Return the line of the scenario that is most similar."""
    return max(sellers.lines_of(scenario), key=lambda known: SequenceMatcher(None, known, line).ratio())


def replies(scenario: Scenario) -> tuple[list[float], list[float], list[float]]:
    """Return how long each reply of a model call takes: ours, the peer's, and ours without what it keeps."""
    lines = sellers.play(scenario, sellers.typist(scenario.id)).lines
    counts = range(1, len(lines) + 1)
    hear.cache_clear()
    ours = [milliseconds(lambda n=count: replay(scenario, lines[:n])) for count in counts]
    theirs = [milliseconds(lambda n=count: looked_up(scenario, lines[n - 1])) for count in counts]
    afresh = []
    for count in counts:
        hear.cache_clear()
        afresh.append(milliseconds(lambda n=count: replay(scenario, lines[:n])))
    return ours, theirs, afresh


def main() -> None:
    """Measure in turns, and print."""
    known = [
        scenario
        for scenario in scenarios().values()
        if (sellers.MODEL_CALLS / f"{scenario.id}.toml").exists()
    ]
    measured = [replies(scenario) for _round in range(ROUNDS) for scenario in known]
    ours, theirs, afresh = (
        [time for times in column for time in times] for column in zip(*measured, strict=True)
    )
    print(f"{len(known)} calls, {len(ours) // ROUNDS} replies, {ROUNDS} rounds")
    print(described("The buyer", ours), described("A look-up with difflib", theirs), sep="\n")
    print(described("The buyer, reading every line again", afresh))
    print(f"Ratio of medians, look-up to buyer: {statistics.median(theirs) / statistics.median(ours):.1f}")


if __name__ == "__main__":
    main()
