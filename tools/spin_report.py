"""How often the classifier of SPIN questions is right: figures, and the tables of docs/spin-classifier.md."""

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from salesedu.spin import Kind, classify

HERE = Path(__file__).resolve().parent.parent
TRAINING = HERE / "data" / "spin_questions.csv"
TEST = HERE / "data" / "spin_questions_test.csv"
PAGE = HERE / "docs" / "spin-classifier.md"
BEGIN, END = "<!-- figures: tools/build_spin_model.py --report -->\n", "<!-- end of figures -->\n"
KINDS = [kind for kind in Kind if kind is not Kind.UNSURE]


@dataclass(frozen=True)
class Row:
    """One labelled line; the columns are explained in data/README.md."""

    id: str
    text: str
    kind: str
    second_kind: str
    industry: str
    register: str
    context: str


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a file of labelled lines."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Row(**row) for row in csv.DictReader(file)]


@dataclass(frozen=True)
class Figures:
    """How often a classifier speaks, and how often it is right then, over labelled lines."""

    pairs: tuple[tuple[str, str], ...]  # the right kind, the kind that was said
    confidence: tuple[float, ...]

    @property
    def spoken(self) -> list[tuple[str, str]]:
        return [pair for pair in self.pairs if pair[1] != Kind.UNSURE]

    @property
    def coverage(self) -> float:
        """The share of lines on which it speaks, in [0, 1]."""
        return len(self.spoken) / max(1, len(self.pairs))

    @property
    def precision(self) -> float:
        """The share of right answers where it speaks, in [0, 1]."""
        return sum(right == said for right, said in self.spoken) / max(1, len(self.spoken))

    def between(self, low: float, high: float) -> tuple[int, int]:
        """Return how many answers are as sure as ``low`` and less than ``high``, and how many are right."""
        answers = [
            right == said
            for (right, said), sure in zip(self.pairs, self.confidence, strict=True)
            if said != Kind.UNSURE and low <= sure < high
        ]
        return len(answers), sum(answers)

    def of(self, kind: Kind) -> tuple[int, int, int, int]:
        """Return a kind's lines, those it speaks on, those it gets right, and how often it says the kind."""
        mine = [said for right, said in self.pairs if right == kind]
        spoken = [said for said in mine if said != Kind.UNSURE]
        return len(mine), len(spoken), spoken.count(kind), sum(said == kind for _right, said in self.pairs)


def figures(rows: Iterable[Row]) -> Figures:
    """Return how the classifier does on rows, judged by their first label."""
    pairs, confidence = [], []
    for row in rows:
        reading = classify(row.text)
        pairs.append((row.kind, reading.kind))
        confidence.append(reading.confidence)
    return Figures(tuple(pairs), tuple(confidence))


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Return Cohen's kappa of two labels: agreement beyond chance, at most 1."""
    first, second = (Counter(labels) for labels in zip(*pairs, strict=True))
    same = sum(one == other for one, other in pairs) / len(pairs)
    chance = sum(first[kind] * second[kind] for kind in first) / len(pairs) ** 2
    return (same - chance) / (1 - chance)


def agreement(rows: Sequence[Row]) -> str:
    """Return in words how far the two labels of rows agree."""
    pairs = [(row.kind, row.second_kind) for row in rows if row.second_kind]
    same = sum(one == other for one, other in pairs)
    share = f"agreement {same / len(pairs):.1%}, kappa {kappa(pairs):.2f}"
    return f"{len(rows)} lines, {len(pairs)} labelled twice: {share}"


def report() -> str:
    """Return the tables, in Markdown."""
    rows = read_rows(TEST)
    agreed = [row for row in rows if row.kind == row.second_kind]
    found = figures(agreed)
    return "\n".join(
        [
            f"- Lines to learn from: {agreement(read_rows(TRAINING))}.",
            f"- Lines of the test: {agreement(rows)}.",
            "",
            "| on the test | lines | it speaks on | right when it speaks |",
            "|---|---|---|---|",
            _summary("where both labels agree", found),
            _summary("all, by the first label", figures(rows)),
            "",
            "Where both labels agree, kind by kind:",
            "",
            *_by_kind(found),
            "",
            "Confusion matrix (rows: what the line is; columns: what the classifier says):",
            "",
            *_confusion(found),
            "",
            "Does the confidence keep its word?",
            "",
            *_bands(found),
            "",
        ]
    )


def _summary(name: str, found: Figures) -> str:
    """Return a table's row with the figures."""
    return f"| {name} | {len(found.pairs)} | {found.coverage:.1%} | {found.precision:.1%} |"


def _by_kind(found: Figures) -> list[str]:
    """Return a table with one row for each kind."""
    lines = [
        "| kind | lines | it speaks on | of those right | it says so | of those right |",
        "|---|---|---|---|---|---|",
    ]
    for kind in KINDS:
        count, spoken, right, said = found.of(kind)
        lines.append(
            f"| {kind} | {count} | {spoken} | {_share(right, spoken)} | {said} | {_share(right, said)} |"
        )
    return lines


def _share(part: int, whole: int) -> str:
    """Return a share in percent, or a dash where there is no whole."""
    return f"{part / whole:.1%}" if whole else "–"


def _confusion(found: Figures) -> list[str]:
    """Return the confusion matrix as a table."""
    counts = Counter(found.pairs)
    columns = [*KINDS, Kind.UNSURE]
    rows = [[kind, *(str(counts[kind, said]) for said in columns)] for kind in KINDS]
    table = [["", *columns], ["---"] * (len(columns) + 1), *rows]
    return [f"| {' | '.join(cells)} |" for cells in table]


def _bands(found: Figures) -> list[str]:
    """Return a table of how often an answer of some confidence is right."""
    lines = ["| confidence | answers | of those right |", "|---|---|---|"]
    for low, high in ((0.0, 0.9), (0.9, 0.95), (0.95, 0.98), (0.98, 1.01)):
        count, right = found.between(low, high)
        name = f"under {high}" if not low else f"from {low}" if high > 1 else f"{low} to {high}"
        lines.append(f"| {name} | {count} | {_share(right, count)} |")
    return lines


def with_report(page: str) -> str:
    """Return the page with fresh tables."""
    before, rest = page.split(BEGIN)
    return before + BEGIN + "\n" + report() + "\n" + END + rest.split(END)[1]


def write_report() -> None:
    """Write fresh tables into the page."""
    PAGE.write_text(with_report(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
