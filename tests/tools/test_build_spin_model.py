"""Does the tool make the same model each time, and do its tables say what is true?"""

import csv
import json
from pathlib import Path

import build_spin_model
import numpy as np
import pytest
import spin_report
from spin_report import Figures, Row

KINDS = {"How many {} do you have?": "situation", "Are the {} often late?": "problem"}
THINGS = ["trucks", "beds", "ovens", "boats", "chairs", "pumps", "lamps", "doors"]


def row(text: str, kind: str, second: str, industry: str = "any") -> Row:
    return Row("x1", text, kind, second, industry, "plain", "")


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A file with a few rows of two kinds, one of them labelled in two ways."""
    rows = [row(text.format(thing), kind, kind, thing) for thing in THINGS for text, kind in KINDS.items()]
    path = tmp_path / "few.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(Row.__annotations__)
        writer.writerows(
            [vars(each).values() for each in [*rows, row("What now, all of you?", "other", "problem")]]
        )
    return path


def test_two_builds_are_identical(few: Path) -> None:
    """Is the model the same, byte by byte, and does it hold the kinds of the rows that count?"""
    first = build_spin_model.build(few)
    assert build_spin_model.build(few) == first
    assert json.loads(first)["kinds"] == ["problem", "situation"]


def test_rows_to_learn_from() -> None:
    """Are rows left out on which the labels differ, or that are not English?"""
    rows = [
        row("How many of you are there?", "situation", "situation"),
        row("How many are with you?", "situation", ""),
        row("How late are you?", "problem", "situation"),
        row("Wie viele sind Sie?", "situation", "situation"),
    ]
    assert build_spin_model.kept(rows) == rows[:2]


def test_threshold() -> None:
    """Is the threshold the lowest confidence from which the wanted share is right?"""
    right = np.array([True] * 24 + [False, True, False, False])
    confidence = np.linspace(1.0, 0.46, 28)
    limit = build_spin_model.threshold(right, confidence)
    assert right[confidence >= limit].mean() >= build_spin_model.PRECISION
    assert limit == confidence[25]


def test_figures() -> None:
    """Do coverage and precision count what was said, and leave silence out?"""
    pairs = (("problem", "problem"), ("problem", "unsure"), ("pitch", "other"), ("other", "other"))
    found = Figures(pairs, (0.9, 0.2, 0.99, 0.95))
    assert (found.coverage, found.precision) == (0.75, pytest.approx(2 / 3))
    assert found.of(spin_report.Kind.PROBLEM) == (2, 1, 1, 1)
    assert found.of(spin_report.Kind.OTHER) == (1, 1, 1, 2)
    assert found.between(0.9, 0.96) == (2, 2)


def test_kappa() -> None:
    """Is Cohen's kappa 1 for the same labels, 0 for labels that agree by chance, and right in between?"""
    assert spin_report.kappa([("a", "a"), ("b", "b")]) == 1
    assert spin_report.kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]) == 0
    pairs = [("a", "a")] * 20 + [("a", "b")] * 5 + [("b", "a")] * 10 + [("b", "b")] * 15
    assert spin_report.kappa(pairs) == pytest.approx(0.4)


def test_the_page_is_up_to_date() -> None:
    """Does the page in docs/ show the tables that the command makes?"""
    page = spin_report.PAGE.read_text(encoding="utf-8")
    assert spin_report.with_report(page) == page, "Run: python tools/build_spin_model.py --report"


def test_no_line_is_in_both_files() -> None:
    """Was nothing of the test learned from?"""
    learned = {each.text.casefold() for each in spin_report.read_rows(spin_report.TRAINING)}
    assert [
        each.text for each in spin_report.read_rows(spin_report.TEST) if each.text.casefold() in learned
    ] == []


def test_the_data_are_tidy() -> None:
    """Has each line an id of its own, a kind that exists and an industry?"""
    for path in (spin_report.TRAINING, spin_report.TEST):
        rows = spin_report.read_rows(path)
        assert len({each.id for each in rows}) == len(rows)
        assert {each.kind for each in rows} == set(spin_report.KINDS)
        assert {each.second_kind for each in rows} <= {*spin_report.KINDS, ""}
        assert all(each.text.strip() and each.industry for each in rows)
