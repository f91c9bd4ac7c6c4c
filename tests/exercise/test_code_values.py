"""Does a result mean the same whatever form it has, and does nothing else pass for it?"""

from datetime import date, datetime
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from salesedu.exercise.code_values import as_table, by_names, column_name, members, same, what


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        (3, 3.0),
        (3, np.int64(3)),
        (0.25, Decimal("0.25")),
        (0.3, 0.1 + 0.2),
        (3, pd.Series([3])),
        (3, pd.DataFrame({"n": [3]})),
        (None, float("nan")),
        (None, pd.NA),
        (None, pd.NaT),
        (True, np.bool_(True)),
        ("won", " won "),
        (date(2026, 3, 14), pd.Timestamp("2026-03-14")),
        (date(2026, 3, 14), datetime(2026, 3, 14, 9, 30)),
        (date(2026, 3, 14), np.datetime64("2026-03-14")),
        ([1, None], (1.0, float("nan"))),
        ([1, 2], pd.Series([1, 2], index=["b", "a"])),
        ([1, 2], np.array([1, 2])),
        ({"a", "b"}, ["b", "a"]),
        ({"a", "b"}, pd.Index(["b", "a"])),
        ({"a", "b"}, pd.DataFrame({"id": ["b", "a"]})),
        (set(), []),
        ({"New": 3, "Won": None}, pd.Series({"Won": float("nan"), "New": 3.0})),
        ({"New": 3}, {" New": 3}),
        ({"New": 3}, [("New", 3)]),
        ({"New": 3}, pd.DataFrame({"stage": ["New"], "deals": [3]})),
        ({"New": 3}, pd.DataFrame({"deals": [3]}, index=["New"])),
        ({"2026Q1": 3}, pd.Series([3], index=pd.PeriodIndex(["2026Q1"], freq="Q"))),
    ],
)
def test_forms_of_the_same(wanted, given):
    """Is a right result right in each form?"""
    assert same(wanted, given)


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        (3, 3.01),
        (3, "3"),
        (1, True),
        (3, None),
        (0, None),
        (None, 0),
        (None, ""),
        (3, [3, 3]),
        ("won", "Won"),
        (date(2026, 3, 14), "2026-03-14"),
        (date(2026, 3, 14), pd.Timestamp("2026-03-15")),
        ([1, 2], [2, 1]),
        ([1, 2], {1: 2}),
        ({"a"}, ["a", "a"]),
        ({"a"}, "a"),
        ({"New": 3}, {"New": 3, "Won": 1}),
        ({"New": 3}, [3]),
        ({"New": 3}, 3),
    ],
)
def test_other_things(wanted, given):
    """Is a wrong result wrong, also one that looks alike?"""
    assert not same(wanted, given)


def test_how_far_numbers_may_be_apart():
    """Does the allowed difference hold inside lists and mappings too, and no further?"""
    assert same({"a": [0.5]}, {"a": [0.5004]}, within=0.0005)
    assert not same({"a": [0.5]}, {"a": [0.5006]}, within=0.0005)


@pytest.mark.parametrize(
    "value",
    [
        pd.DataFrame({"Source ": ["Ads"], "Win Rate": [0.5]}),
        pd.DataFrame({"win-rate": [0.5]}, index=pd.Index(["Ads"], name="source")),
        pd.DataFrame({"win_rate": [0.5]}, index=["Ads"]),
        pd.Series([0.5], index=["Ads"], name="win_rate"),
        [{"source": "Ads", "win_rate": 0.5}],
        {"source": ["Ads"], "win_rate": [0.5]},
    ],
)
def test_tables(value):
    """Is a table found in each form, with its rows' names in a column?"""
    found = as_table(value, "source")
    assert found is not None
    assert (list(found["source"]), list(found["win_rate"])) == (["Ads"], [0.5])


@pytest.mark.parametrize("value", [3, "text", None, {"a": 1}, lambda: 3])
def test_no_tables(value):
    """Is what is no table told from one?"""
    assert as_table(value, "source") is None


def test_columns_that_come_twice():
    """Does a table with two columns of one name count with its first?"""
    found = as_table(pd.DataFrame([["Ads", 1, 2]], columns=["source", "won", "Won"]), "source")
    assert found is not None
    assert list(found["won"]) == [1]


def test_odd_things_are_no_names_and_no_members():
    """Are a number, a text and a wide table neither a list nor names?"""
    for odd in (3, "text", pd.DataFrame({"a": [1], "b": [2], "c": [3]})):
        assert members(odd) is None
        assert by_names(odd) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        (pd.NaT, "nothing"),
        ("a", "a text"),
        (True, "a yes or no"),
        (1.5, "a number"),
        (pd.DataFrame({"a": [1]}), "a table"),
        (pd.Series([1, 2]), "one column"),
        ({}, "a dict"),
        ([1], "a list"),
        (len, "a function"),
        (object(), "object"),
    ],
)
def test_what_a_value_is(value, words):
    """Is each kind of thing named in a word that people know?"""
    assert what(value) == words


def test_names_of_columns():
    """Do case, spaces and signs in a column's name not matter?"""
    assert {column_name(name) for name in ("Win rate", "win_rate", " WIN-RATE ")} == {"win_rate"}
