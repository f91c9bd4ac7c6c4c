"""How good and how fast the goal checker ``salesedu.goals.assess`` is on a file of labelled goals.

Goal: at least 95 % of the verdicts on S, M and T right, each, on sentences written after the rules.

    python benchmarks/goal_checker.py data/goal_sentences_test.csv
    python benchmarks/goal_checker.py data/goal_sentences_test.csv --mistakes
    python benchmarks/goal_checker.py --report           # writes the tables of docs/goal-checker.md
"""

import argparse
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))
from goal_report import DEVELOPMENT, PAGE, TODAY, mistakes, read_rows, report, with_report

from salesedu.goals import assess

ROUNDS = 3


def milliseconds(path: Path) -> float:
    """Return how long one sentence takes: the median round, after one that loads the words."""
    sentences = [row.sentence for row in read_rows(path)]
    rounds = []
    for _round in range(ROUNDS + 1):
        start = time.perf_counter()
        for sentence in sentences:
            assess(sentence, today=TODAY)
        rounds.append((time.perf_counter() - start) / len(sentences) * 1000)
    return statistics.median(rounds[1:])


def main(words: Sequence[str]) -> int:
    """Print the tables of a file and the time per sentence, or write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path, nargs="?", default=DEVELOPMENT, help="columns sentence,s,m,t")
    parser.add_argument("--mistakes", action="store_true", help="list every wrong verdict, too")
    parser.add_argument("--report", action="store_true", help="write the tables of docs/goal-checker.md")
    asked = parser.parse_args(words)
    if asked.report:
        PAGE.write_text(with_report(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
        return 0
    print(report(asked.file))
    print(f"{milliseconds(asked.file):.2f} ms per sentence")
    if asked.mistakes:
        print("\n".join(mistakes(asked.file)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
