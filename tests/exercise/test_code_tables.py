"""Is a table judged by what it says, not by how it is built?"""

import pandas as pd
import pytest

from salesedu.exercise.code_judges import known
from salesedu.exercise.code_tables import table

WANTED = pd.DataFrame(
    {"source": ["Ads", "Cold", "Fair"], "closed": [8, 0, 4], "rate": [0.25, float("nan"), 0.5]}
)
WHY = {"closed": "Won and lost.", "rate": "Won out of closed."}
JUDGE = table(WANTED, "source", WHY)
TWO_LINES = "A table is asked for; this is a table whose columns have names in more than one line."


def changed(**columns):
    return WANTED.assign(**columns)


@pytest.mark.parametrize(
    "given",
    [
        WANTED,
        WANTED[::-1],
        WANTED[["rate", "closed", "source"]],
        WANTED.set_index("source"),
        WANTED.rename(columns={"source": "Source", "closed": " Closed", "rate": "RATE"}),
        WANTED.astype({"closed": float, "source": "category"}),
        WANTED.assign(rate=pd.array([0.25, None, 0.5], dtype="Float64"), note="x"),
        WANTED.assign(rate=[0.2502, None, 0.5]),
        WANTED.to_dict("records"),
        WANTED.to_dict("list"),
    ],
    ids=["same", "rows", "columns", "index", "names", "types", "extra", "rounded", "records", "lists"],
)
def test_right_in_any_form(given):
    """Does the right table earn everything in each form?"""
    assert JUDGE(given) == (1.0, list(WHY.values()))


@pytest.mark.parametrize(
    ("given", "share", "says"),
    [
        (changed(rate=[0.25, 0, 0.5]), (1 + 2 / 3) / 2, "rate: Won out of closed."),
        (changed(closed=[9, 1, 5]), 1 / 2, "closed: Won and lost."),
        (changed(rate=0.5), 1 / 2, "rate: Won out of closed."),
        (WANTED[["source", "closed"]], 1 / 2, "rate: There is no such column."),
        (changed(rate=["1/4", None, "1/2"]), (1 + 1 / 3) / 2, "rate: Texts stand in it."),
        (WANTED.head(1), 0, "2 rows are missing."),
        (WANTED.head(2), 2 / 3, "1 row is missing."),
        (pd.concat([WANTED, WANTED.head(1)]), 2 / 3, "1 row is too many."),
        (
            WANTED.drop(columns="source"),
            0,
            "There is no column source in it.",
        ),
        (
            WANTED.assign(source=["A", "B", "C"]),
            0,
            "In no row does source stand as it was asked for; in the first one it is A.",
        ),
        (WANTED.set_index("source").T.groupby(level=0).agg(["max"]), 0, TWO_LINES),
        (12, 0, "A table is asked for; this is a number."),
    ],
)
def test_what_mistakes_cost(given, share, says):
    """Does each column earn its part, and is each mistake said?"""
    earned, because = JUDGE(given)
    assert earned == pytest.approx(share)
    assert says in because


@pytest.mark.parametrize("given", [WANTED.head(2), pd.concat([WANTED, WANTED.head(1)])])
def test_right_columns_are_not_blamed(given):
    """Is nothing said of columns that are right wherever there is a row?"""
    assert len(JUDGE(given)[1]) == 1


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_rows_with_one_name_does_not_matter(order):
    """Does a row too many cost the same before and behind the right one?"""
    twice = pd.concat([WANTED, WANTED.head(1).assign(closed=1, rate=0.1)])[::order]
    assert JUDGE(twice)[0] == pytest.approx(2 / 3)


def test_a_table_that_was_rounded_too_far():
    """Is a right table with few decimals known, and one further away not?"""
    judge = table(WANTED, "source", WHY, known=[known(WANTED, "Rounded too far.", 0.5, within=0.02)])
    assert judge(changed(rate=[0.26, None, 0.5])) == (0.5, ["Rounded too far."])
    assert judge(changed(rate=[0.2502, None, 0.5]))[0] == 1
    assert judge(changed(rate=[0.3, None, 0.5]))[1] == ["rate: Won out of closed."]


def test_only_the_hard_rows_count():
    """Does a table that nobody worked on earn nothing, though most of its cells were right before?"""
    raw = WANTED.assign(closed=[8, 0, 5])
    assert table(WANTED, "source", {"closed": "Clean."}, hard={"closed": 1})(raw)[0] == 0
    assert table(WANTED, "source", {"closed": "Clean."})(raw)[0] == pytest.approx(2 / 3)


def test_a_known_wrong_table_has_its_own_reason():
    """Is a known mistake found in any form, and a near one not taken for it?"""
    mixed = WANTED.assign(closed=[9, 2, 4])
    judge = table(WANTED, "source", WHY, known=[known(mixed, "Dollars are in it.", 0.25)])
    assert judge(mixed.set_index("source")) == (0.25, ["Dollars are in it."])
    assert judge(mixed.assign(closed=[9, 2, 5]))[1] != ["Dollars are in it."]
    assert judge(WANTED)[0] == 1


def test_names_of_rows_in_any_type():
    """Is a row found whether its name is a text, a number or a quarter?"""
    judge = table(pd.DataFrame({"n": ["7", "2026Q1"], "won": [1, 2]}), "n", {"won": "Count."})
    assert judge(pd.DataFrame({"n": [7.0, pd.Period("2026Q1")], "won": [1, 2]}))[0] == 1
