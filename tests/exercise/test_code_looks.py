"""Does a look say whether an answer has the right form, in words, and never whether it is right?"""

import pandas as pd
import pytest

from salesedu.exercise import code_looks
from salesedu.exercise.code_looks import fields, function, look, number, numbers_by_name, share, table
from salesedu.page import GRADING_VARIABLE


@pytest.fixture
def looked(monkeypatch):
    """A function: what is said of an answer."""
    said = []
    monkeypatch.setattr(code_looks, "show_html", lambda html, words: said.append(words))

    def words(answer, form):
        look("it", answer, form)
        return said.pop()

    return words


@pytest.mark.parametrize(
    ("answer", "form"),
    [
        (0.9, share()),
        (pd.Series([3]), number()),
        ({"New": 1, "Won": 2}, numbers_by_name("New", "Won")),
        (pd.DataFrame({"Win rate": [1]}, index=["Ads"]), table("source", "win_rate")),
        ({"x": 1, "values": []}, fields("x", "values")),
        (float, function("3", gives="number")),
        (pd.Timestamp, function("2026-03-14", gives="day")),
        (sorted, function({2, 1}, gives="list")),
    ],
)
def test_a_right_form(looked, answer, form):
    """Is each right form named as such, and nothing said about the result?"""
    assert looked(lambda: answer, form) == (
        "✓ it has the right form. Whether it is right, you learn with your marks."
    )


@pytest.mark.parametrize(
    ("answer", "form", "says"),
    [
        ("0.9", share(), "it should be a number, and is a text."),
        (25, share(), "it should lie between 0 and 1."),
        (-1, number(0), "it should not lie below 0."),
        (3, numbers_by_name("New"), "it should be one number for each name, and is a number."),
        ({"new": 3}, numbers_by_name("New"), "there is no New in it."),
        (3, table("source"), "it should be a table, and is a number."),
        (pd.DataFrame({"source": [1]}), table("source", "won"), "there is no column won in it."),
        (pd.DataFrame({"from": [1], "won": [2]}), table("source"), "there is no column source in it."),
        (pd.DataFrame({"source": [], "won": []}), table("source", "won"), "there is no row in it."),
        (3, fields("x"), "it should be a dict, and is a number."),
        ({"y": 3}, fields("x"), "there is no x in it."),
        (3, function("3", gives="number"), "it should be a function, and is a number."),
        (int, function("x", gives="number"), "called with an example, it stopped with ValueError"),
        (str, function("3", gives="number"), "for an example it gives a text."),
        (print, function("3", gives="number"), "it gives nothing for an example that has a result."),
    ],
)
def test_a_wrong_form(looked, answer, form, says):
    """Is said what does not fit?"""
    assert looked(lambda: answer, form).startswith(f"→ it: {says}")


@pytest.mark.parametrize("answer", [lambda: ..., lambda: None, lambda: never_made])  # noqa: F821
def test_no_answer(looked, answer):
    """Is an untouched cell told from a wrong form?"""
    assert looked(answer, share()) == "○ it has no answer yet."


def test_nothing_is_said_beside_a_mark(monkeypatch):
    """Is the look silent while nbgrader marks?"""
    monkeypatch.setenv(GRADING_VARIABLE, "autograde")
    monkeypatch.setattr(code_looks, "show_html", lambda *_: pytest.fail("it spoke"))
    look("it", lambda: 3, share())
