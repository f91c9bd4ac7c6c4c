"""Is the win rate worked out on count and on value, and no difference called one that chance explains?"""

import pandas as pd

from salesedu.crm import as_deals
from salesedu.crm_outcomes import (
    Standing,
    ValueRate,
    compare,
    decided_between,
    lost_reasons,
    outcome,
    standouts,
)
from salesedu.crm_sample import deals
from salesedu.shares import Share


def table(*rows):
    """Return deals from dicts with a count."""
    lines = [{**row} for row in rows for _copy in range(row.get("count", 1))]
    return as_deals(pd.DataFrame(lines))


def of(owner, won, lost):
    return (
        {"owner": owner, "status": "won", "count": won},
        {"owner": owner, "status": "lost", "count": lost},
    )


def test_won_of_won_and_lost():
    """Are open deals in neither, and is value by itself for each currency?"""
    found = outcome(
        table(
            {"status": "won", "amount": 100.0, "currency": "EUR"},
            {"status": "lost", "amount": 300.0, "currency": "EUR", "count": 2},
            {"status": "won", "amount": 50.0, "currency": "USD"},
            {"status": "lost", "amount": None, "currency": "USD"},
            {"status": "won", "amount": 7.0, "currency": None},
            {"status": "open", "amount": 999.0, "currency": "EUR"},
        )
    )
    assert found.rate == Share(3, 6)
    assert (found.won, found.lost, found.still_open, found.unknown_amounts) == (3, 3, 1, 1)
    assert found.values[0] == ValueRate("EUR", 100, 600)
    assert {*found.values[1:]} == {ValueRate("USD", 50, 0), ValueRate("", 7, 0)}
    assert found.values[0].rate == 1 / 7


def test_nothing_is_no_data():
    """Is the rate of no decided deal unknown?"""
    assert outcome(table({"status": "open"})).rate.rate is None
    assert outcome(deals(0)).values == ()
    assert ValueRate("EUR", 0, 0).rate is None
    assert compare(deals(0), "owner") == ()


def test_chance_is_no_difference():
    """Does a better rate by chance get no praise, and a clear one does?"""
    lines = compare(table(*of("Ana", 6, 9), *of("Ben", 4, 11), *of("Eve", 2, 2)), "owner")
    assert {line.group: line.standing for line in lines} == {
        "Ana": Standing.NO_DIFFERENCE_SHOWN,
        "Ben": Standing.NO_DIFFERENCE_SHOWN,
        "Eve": Standing.TOO_FEW,
    }
    clear = compare(table(*of("Ana", 60, 40), *of("Ben", 20, 80)), "owner")
    assert [(line.group, line.standing) for line in clear] == [
        ("Ana", Standing.ABOVE),
        ("Ben", Standing.BELOW),
    ]


def test_a_group_is_compared_with_all_others():
    """Are the others all deals but those of the group, with empty cells a group of their own?"""
    lines = compare(table(*of("Ana", 3, 9), *of(None, 2, 4)), "owner")
    assert [(line.group, line.rate, line.others) for line in lines] == [
        ("Ana", Share(3, 12), Share(2, 6)),
        ("", Share(2, 6), Share(3, 12)),
    ]


def test_one_group_alone():
    """Is a group without others too few to compare?"""
    assert compare(table(*of("Ana", 30, 30)), "owner")[0].standing is Standing.TOO_FEW


def test_standouts_name_their_column():
    """Are strengths found in every column, with the column they belong to?"""
    rows = [{**row, "source": "Fair"} for row in of("Ana", 60, 40)] + [*of("Ben", 20, 80)]
    found = standouts(table(*rows), Standing.ABOVE)
    assert [(by, line.group) for by, line in found] == [("owner", "Ana"), ("source", "Fair")]


def test_reasons_are_shares_of_deals_with_one():
    """Are lost deals without a reason counted apart, and won ones not at all?"""
    found = lost_reasons(
        table(
            {"status": "lost", "lost_reason": "Price", "count": 3},
            {"status": "lost", "lost_reason": "Time", "count": 1},
            {"status": "lost", "lost_reason": None, "count": 5},
            {"status": "won", "lost_reason": "Price", "count": 9},
        )
    )
    assert found.lines == (("Price", Share(3, 4)), ("Time", Share(1, 4)))
    assert found.without == 5


def test_a_period():
    """Are both ends of a period in it, and deals without a day in none?"""
    day = pd.Timestamp
    rows = [{"status": "won", "closed": day(2026, 1, number)} for number in (1, 2, 3, 4)]
    found = decided_between(
        table(*rows, {"status": "won", "closed": pd.NaT}, {"status": "open"}), "2026-01-02", "2026-01-03"
    )
    assert list(found["closed"].dt.day) == [2, 3]


def test_categories_and_texts_count_alike():
    """Is a column of categories counted as a column of texts is?"""
    sample = deals(600)
    texts = sample.astype({"owner": str, "currency": str, "lost_reason": str}).replace(
        {"lost_reason": {"nan": None}}
    )
    assert compare(sample, "owner") == compare(texts, "owner")
    assert outcome(sample) == outcome(texts)
    assert lost_reasons(sample).without == lost_reasons(texts).without
