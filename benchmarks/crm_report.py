"""How long all reports on a million deals take, beside the bare sums of the same numbers in pandas.

Goal: under 2 seconds for all reports together. Ours: board, alerts, team, most qualified deals, win rate on
count and value, comparisons by four columns, reasons, cycle and its groups. The peer groups the same columns
with plain pandas and stops there: no unknown amounts, no intervals, no order, no list of alerts. In turns, on
generated deals.

    python benchmarks/crm_report.py [rows] [runs]
"""

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import pandas as pd

from salesedu.crm_board import board, most_qualified, team
from salesedu.crm_cycle import cycle, cycle_by
from salesedu.crm_outcomes import GROUPINGS, compare, lost_reasons, outcome
from salesedu.crm_sample import PIPELINE_STAGES, TODAY, deals
from salesedu.crm_tasks import tasks

ROWS, RUNS = 1_000_000, 5


def ours(table: pd.DataFrame) -> None:
    """Make every report."""
    board(table, PIPELINE_STAGES)
    team(table, tasks(table, TODAY))
    most_qualified(table, PIPELINE_STAGES, TODAY)
    outcome(table)
    for column in GROUPINGS:
        compare(table, column)
    lost_reasons(table)
    cycle(table, TODAY)
    cycle_by(table, "owner")


def peer(table: pd.DataFrame) -> None:
    """Group the same columns."""
    opened, won = table[table["status"] == "open"], table[table["status"] == "won"]
    lost, now = table[table["status"] == "lost"], pd.Timestamp(TODAY)
    opened.groupby(["stage", "currency"], observed=True)["amount"].agg(["size", "sum"])
    opened.groupby(["owner", "currency"], observed=True)["amount"].agg(["size", "sum"])
    for late in (opened["next_activity"] < now, opened["close"] < now, opened["last_activity"] < now):
        opened[late].sort_values("amount", ascending=False)
    opened.sort_values(["stage", "last_activity"], ascending=False)
    table.groupby(["status", "currency"], observed=True)["amount"].agg(["size", "sum"])
    for column in GROUPINGS:
        table.groupby([column, "status"], observed=True).size().unstack()
    lost["lost_reason"].value_counts()
    days = (won["closed"] - won["created"]).dt.days
    days.groupby(won["owner"], observed=True).agg(["mean", "median"])


def seconds(act: Callable[[Any], None], table: pd.DataFrame) -> float:
    """Return how long something takes."""
    begin = time.perf_counter()
    act(table)
    return time.perf_counter() - begin


def main(rows: int = ROWS, runs: int = RUNS) -> None:
    """Print the median seconds of both, and their ratio."""
    table = deals(rows)
    own, other = zip(*((seconds(ours, table), seconds(peer, table)) for _run in range(runs)), strict=True)
    ratio = statistics.median(own) / statistics.median(other)
    print(f"{rows:,} deals, median of {runs} runs (best of them): {ratio:.1f} times as long as bare sums")
    for name, all_of_them in {"all reports": own, "bare sums in pandas": other}.items():
        print(f"{name}: {statistics.median(all_of_them):.2f} s ({min(all_of_them):.2f} s)")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
