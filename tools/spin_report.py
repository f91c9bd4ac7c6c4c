"""How often the classifier of SPIN questions is right: figures, and the tables of docs/spin-classifier.md."""

import csv
from dataclasses import dataclass
from pathlib import Path


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


def write_report() -> None: ...
