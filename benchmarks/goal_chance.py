"""How long ten thousand simulated periods take, beside a plain Python loop over the same model.

Both run in turns in one process and must agree: the share of periods that reach the target within three
standard errors, and so must the mean revenue. The loop asks the dice for every single opportunity and deal,
as one writes it down at first (goal: ours under 0.2 s, also for thousands of opportunities per period).
"""

import math
import random
import statistics
import time
from collections.abc import Callable
from functools import partial

from salesedu.goals_chance import RUNS, History, simulate

HISTORY = History(win_rate=0.25, average_deal_size=2_500, deal_size_spread=1_250)
UNCERTAIN = History(0.25, 2_500, 1_250, deals=40)
OPPORTUNITIES = (192, 5_000)
LOOPED_RUNS = {192: RUNS, 5_000: RUNS // 20}  # the loop would take minutes; its time is scaled up
ROUNDS = 15


def looped(history: History, opportunities: int, runs: int) -> list[float]:
    """Return the revenue of each period, deal by deal."""
    dice = random.Random(0)
    shape = (history.average_deal_size / history.deal_size_spread) ** 2
    scale = history.average_deal_size / shape
    return [
        sum(
            dice.gammavariate(shape, scale)
            for _opportunity in range(opportunities)
            if dice.random() < history.win_rate
        )
        for _run in range(runs)
    ]


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def agree(revenues: list[float], opportunities: int, target: float) -> None:
    """Stop with an error if the loop and ours differ by more than three standard errors."""
    ours = simulate(HISTORY, opportunities, target)
    share = sum(revenue >= target for revenue in revenues) / len(revenues)
    error = math.sqrt(ours.share * (1 - ours.share) * (1 / len(revenues) + 1 / ours.runs))
    mean_error = statistics.stdev(revenues) * math.sqrt(1 / len(revenues) + 1 / ours.runs)
    if abs(share - ours.share) > 3 * error:
        raise SystemExit(f"Shares differ: loop {share:.4f}, ours {ours.share:.4f}, error {error:.4f}.")
    if abs(statistics.fmean(revenues) - ours.expected) > 3 * mean_error:
        raise SystemExit(f"Means differ: loop {statistics.fmean(revenues):.0f}, ours {ours.expected:.0f}.")
    print(f"  agree: loop {share:.1%}, ours {ours.share:.1%}, mean revenue within {3 * mean_error:,.0f}")


def compare(opportunities: int) -> None:
    """Measure one size in turns, and print."""
    target, runs = opportunities * 625.0, LOOPED_RUNS[opportunities]
    certain, uncertain = (
        statistics.median(
            milliseconds(partial(simulate, history, opportunities, target)) for _round in range(ROUNDS)
        )
        for history in (HISTORY, UNCERTAIN)
    )
    revenues: list[float] = []
    loop = milliseconds(lambda: revenues.extend(looped(HISTORY, opportunities, runs))) * RUNS / runs
    print(
        f"{RUNS:,} runs of {opportunities:,} opportunities: {certain:.1f} ms "
        f"(with an uncertain rate {uncertain:.1f} ms), plain Python {loop:,.0f} ms: "
        f"{loop / certain:,.0f} times faster"
    )
    agree(revenues, opportunities, target)


def main() -> None:
    """Measure and print."""
    for opportunities in OPPORTUNITIES:
        compare(opportunities)


if __name__ == "__main__":
    main()
