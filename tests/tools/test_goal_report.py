"""Do the tables about the goal checker count right, and does the page show them?"""

from pathlib import Path

import goal_report
import pytest


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A file with two goals; one letter of the second is labelled otherwise than the checker judges."""
    path = tmp_path / "few.csv"
    lines = ["sentence,s,m,t", '"Sign 12 hotels, by June",met,met,met', "Increase sales,weak,missing,weak"]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_tables(few: Path) -> None:
    """Are right verdicts counted for each letter, and wrong ones shown beside their label?"""
    report = goal_report.report(few)
    assert "| Specific | 2 | 2 | 100.0% |" in report
    assert "| Time-bound | 1 | 2 | 50.0% |" in report
    assert "| Time-bound | weak | 0 | 0 | 1 |" in report
    assert goal_report.mistakes(few) == ["t: weak, said missing: Increase sales"]


def test_the_page_is_up_to_date() -> None:
    """Does the page in docs/ show the tables that the command makes?"""
    page = goal_report.PAGE.read_text(encoding="utf-8")
    assert goal_report.with_report(page) == page, "Run: python benchmarks/goal_checker.py --report"


def test_the_sentences_are_tidy() -> None:
    """Has each sentence three verdicts that exist, and does it stand there once?"""
    rows = goal_report.read_rows(goal_report.DEVELOPMENT)
    assert len({row.sentence.casefold() for row in rows}) == len(rows)
    assert {label for row in rows for label in (row.s, row.m, row.t)} == set(goal_report.VERDICTS)
