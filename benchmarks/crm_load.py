"""How long and how much memory a million deals take, from a file to checked deals and all that is wrong.

Goal: under 10 seconds and under 1.5 GB. The file is a CSV as HubSpot exports it, invented by a seeded
generator; one row in a hundred is dirty in one of ten ways. The peer is plain pandas: ``read_csv``,
``to_numeric`` and ``to_datetime``, which turn what they can't read into nothing and don't say so. Each run is
a process of its own, in turns. The imports, which happen once in a session however many files are loaded, are
measured by a file of one deal; "whole" is both together. Seconds depend on what else the machine does: the
best of the runs is printed, too, and the seconds of the processor.

    python benchmarks/crm_load.py [rows] [runs]
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import Any

ROWS, RUNS = 1_000_000, 3
HEADINGS = (
    "Record ID,Deal Name,Associated Company,Deal owner,Pipeline,Deal Stage,Amount,Currency,Create Date,"
    "Close Date,Original Traffic Source,Closed Lost Reason,Next Step,Next Activity Date,Last Activity Date"
)
STAGES = ("Appointment", "Qualified", "Proposal", "Contract sent", "Closed won", "Closed lost")
SOURCES = ("Organic search", "Paid search", "Referral", "Fair", "Direct")
REASONS = ("Price", "Timing", "Competitor", "No budget")
DAYS = [
    f"{year}-{month:02d}-{day:02d}" for year in (2024, 2025) for month in range(1, 13) for day in range(1, 29)
]
DIRT = {  # the place of a cell, and what stands there
    "text for an amount": (6, "soon"),
    "negative amount": (6, "-250.00"),
    "thousands with a currency": (6, '"$1,250.00"'),
    "no such day": (9, "2026-02-31"),
    "a quarter for a day": (9, "Q3 2026"),
    "no name": (1, ""),
    "no id": (0, ""),
    "the same id": (0, "100000000"),
    "a formula": (1, '"=HYPERLINK(""http://example.com"")"'),
    "a bad optional day": (13, "next week"),
}


def write(path: Path, rows: int) -> None:
    """Write the file: the same bytes every time."""
    random = Random(4)
    kinds = list(DIRT.values())
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{HEADINGS}\n")
        for row in range(rows):
            cells = deal(row, random)
            if row % 100 == 99:
                place, text = kinds[row // 100 % len(kinds)]
                cells[place] = text
            file.write(",".join(cells) + "\n")


def deal(row: int, random: Random) -> list[str]:
    """Return one clean row."""
    created = random.randrange(len(DAYS) - 120)
    stage = random.choice(STAGES)
    is_open = not stage.startswith("Closed")
    return [
        str(100_000_000 + row),
        f'"Order {row}, {random.randrange(900)} pieces"',
        f"Firm {random.randrange(50_000)}",
        f"Seller {random.randrange(60)}",
        "Sales pipeline",
        stage,
        f"{random.randrange(200, 90_000)}.{random.randrange(100):02d}",
        random.choice(("USD", "EUR")),
        DAYS[created],
        DAYS[created + random.randrange(120)],
        random.choice(SOURCES),
        random.choice(REASONS) if stage == "Closed lost" else "",
        "Call" if is_open else "",
        random.choice(DAYS) if is_open else "",
        random.choice(DAYS),
    ]


def ours(path: Path) -> dict[str, object]:
    """Load, validate and report."""
    from salesedu.crm_load import load

    loaded = load(path)
    counts = loaded.findings.groupby(["outcome", "reason"]).size()
    return {
        "deals": len(loaded.deals),
        "rejected": loaded.rows_rejected,
        "rows": loaded.rows,
        "findings": {f"{outcome}: {reason}": int(count) for (outcome, reason), count in counts.items()},
        "megabytes of deals": round(loaded.deals.memory_usage(deep=True).sum() / 1e6),
    }


def plain_pandas(path: Path) -> dict[str, object]:
    """Read the same file, and let pandas drop what it can't read."""
    import pandas as pd

    deals = pd.read_csv(path, dtype=str)
    deals["Amount"] = pd.to_numeric(deals["Amount"], errors="coerce")
    for column in ("Create Date", "Close Date", "Next Activity Date", "Last Activity Date"):
        deals[column] = pd.to_datetime(deals[column], errors="coerce", format="%Y-%m-%d")
    return {"deals": len(deals), "megabytes of deals": round(deals.memory_usage(deep=True).sum() / 1e6)}


FIRST = f"{HEADINGS}\n{','.join(deal(0, Random(4)))}\n"
WAYS = {"ours": ours, "plain pandas": plain_pandas}


def measured(way: str, path: Path) -> dict[str, Any]:
    """Run one way in a process of its own."""
    command = [sys.executable, __file__, way, str(path)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return dict(json.loads(printed))


def run(way: str, path: Path) -> None:
    """Do it here, and print how long it took and what it needed."""
    first = path.with_name("first.csv")
    first.write_text(FIRST, encoding="utf-8")
    started = time.perf_counter()
    WAYS[way](first)
    imported, worked = time.perf_counter(), time.process_time()
    found = WAYS[way](path)
    worked, ended = time.process_time() - worked, time.perf_counter()
    # Linux counts kilobytes, macOS bytes
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    times = {"imports": imported - started, "load": ended - imported, "whole": ended - started}
    print(json.dumps({"seconds": times, "processor": worked, "peak": peak / 1e9, **found}))


def main(rows: int, runs: int) -> None:
    """Measure in turns and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deals.csv"
        write(path, rows)
        print(f"{rows:,} rows, {path.stat().st_size / 1e6:.0f} MB")
        results: dict[str, list[dict[str, Any]]] = {way: [] for way in WAYS}
        for _turn in range(runs):
            for way in WAYS:
                results[way].append(measured(way, path))
    for way, times in results.items():
        print(f"{way}: peak memory {max(one['peak'] for one in times):.2f} GB; {times[0]}")
        for part in ("imports", "load", "whole"):
            print_seconds(part, [one["seconds"][part] for one in times])
        print_seconds("load, processor only", [one["processor"] for one in times])
    best = {way: min(one["seconds"]["whole"] for one in times) for way, times in results.items()}
    print(f"Ratio, ours to plain pandas: {best['ours'] / best['plain pandas']:.2f}")


def print_seconds(part: str, seconds: list[float]) -> None:
    """Print the best of all runs, and all."""
    print(f"  {part}: best {min(seconds):.1f} s, all {', '.join(f'{one:.1f}' for one in seconds)} s")


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] in WAYS:
        run(sys.argv[1], Path(sys.argv[2]))
    else:
        numbers = [int(text) for text in sys.argv[1:]]
        main(*(numbers + [ROWS, RUNS][len(numbers) :]))
