"""How often the goal checker is right, letter by letter: figures, and the tables of docs/goal-checker.md."""

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from salesedu.goals import Judged, Letter, Verdict, assess

HERE = Path(__file__).resolve().parent.parent
DEVELOPMENT = HERE / "data" / "goal_sentences.csv"
TEST = HERE / "data" / "goal_sentences_test.csv"
PAGE = HERE / "docs" / "goal-checker.md"
BEGIN, END = "<!-- figures: benchmarks/goal_checker.py --report -->\n", "<!-- end of figures -->\n"
NO_TEST = "There is no second test yet. On the sentences by which the rules were made:"
TODAY = date(2026, 11, 25)  # from which dates in both files are read
LETTERS = {"s": Letter.SPECIFIC, "m": Letter.MEASURABLE, "t": Letter.TIME_BOUND}
VERDICTS = (Verdict.MET, Verdict.WEAK, Verdict.MISSING)


@dataclass(frozen=True)
class Row:
    """A sentence with the verdicts that a person gave it, by the guide in data/README.md."""

    sentence: str
    s: str
    m: str
    t: str
    batch: str = ""


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a file of labelled goals."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Row(**row) for row in csv.DictReader(file)]


def verdicts(sentence: str) -> Mapping[str, Judged]:
    """Return what the checker says about S, M and T."""
    seen = assess(sentence, today=TODAY)
    return {name: seen.of(letter) for name, letter in LETTERS.items()}


def compared(rows: Sequence[Row]) -> dict[str, Counter[tuple[str, str]]]:
    """Return for each letter how often a right verdict met a said one."""
    counts: dict[str, Counter[tuple[str, str]]] = {name: Counter() for name in LETTERS}
    for row in rows:
        for name, judged in verdicts(row.sentence).items():
            counts[name][getattr(row, name), judged.verdict.value] += 1
    return counts


def report(path: Path) -> str:
    """Return the tables of one file as Markdown: verdicts right per letter, and what was taken for what."""
    counts = compared(read_rows(path))
    lines = ["| letter | right | of all | share |", "|---|---|---|---|"]
    for name, letter in LETTERS.items():
        right = sum(count for (label, said), count in counts[name].items() if label == said)
        total = counts[name].total()
        lines.append(f"| {letter.value} | {right} | {total} | {right / total:.1%} |")
    lines += ["", "Rows: the label; columns: what the checker says.", ""]
    lines.append(f"| letter | label | {' | '.join(VERDICTS)} |")
    lines.append("|---|---|---|---|---|")
    for name, letter in LETTERS.items():
        for label in VERDICTS:
            said = " | ".join(str(counts[name][label, verdict]) for verdict in VERDICTS)
            lines.append(f"| {letter.value} | {label} | {said} |")
    return "\n".join(lines) + "\n"


def mistakes(path: Path) -> list[str]:
    """Return a line for each wrong verdict: the letter, the label, what was said, and the sentence."""
    found = []
    for row in read_rows(path):
        for name, judged in verdicts(row.sentence).items():
            if judged.verdict.value != getattr(row, name):
                found.append(f"{name}: {getattr(row, name)}, said {judged.verdict.value}: {row.sentence}")
    return found


def with_report(page: str) -> str:
    """Return the page with fresh tables: of the test, or else of the rules' own sentences."""
    tables = f"The test:\n\n{report(TEST)}" if TEST.exists() else f"{NO_TEST}\n\n{report(DEVELOPMENT)}"
    before, rest = page.split(BEGIN)
    return before + BEGIN + "\n" + tables + "\n" + END + rest.split(END)[1]
