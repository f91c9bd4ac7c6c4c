"""Is the sales cycle that of won deals, with everything that was left out named?"""

import pandas as pd
import pytest

from salesedu.crm import as_deals
from salesedu.crm_cycle import cycle, cycle_by
from salesedu.crm_sample import deals

DAY = pd.Timestamp


def won(days, **more):
    return {
        "status": "won",
        "created": DAY(2026, 1, 1),
        "closed": DAY(2026, 1, 1) + pd.Timedelta(days=days),
        **more,
    }


def table(*rows):
    return as_deals(pd.DataFrame(list(rows)))


def test_mean_and_median():
    """Are both given, of won deals only?"""
    lost = {"status": "lost", "created": DAY(2026, 1, 1), "closed": DAY(2026, 1, 3)}
    found = cycle(table(won(10), won(20), won(90), lost))
    assert (found.mean, found.median) == (40, 20)
    assert found.longest(0.5) == 20
    assert sorted(found.days) == [10, 20, 90]


def test_open_deals_are_counted_apart():
    """Are open deals left out, counted, and their ages told only when a day is given?"""
    opened = {"status": "open", "created": DAY(2026, 1, 1)}
    later = {"status": "open", "created": DAY(2026, 6, 1)}
    rows = table(won(10), opened, later, {"status": "open"})
    found = cycle(rows, DAY(2026, 1, 31))
    assert found.still_open == 3
    assert list(found.open_ages) == [30]  # neither the one from the future nor the one without a day
    assert found.median_open_age == 30
    assert cycle(rows).median_open_age is None


def test_what_is_impossible_is_named():
    """Is a deal that ends before it begins rejected by name, and one without days counted?"""
    found = cycle(
        table(won(-3, id="7", name="Bakery"), won(5), {"status": "won", "created": DAY(2026, 1, 1)})
    )
    assert list(found.impossible["name"]) == ["Bakery"]
    assert found.undated == 1
    assert list(found.days) == [5]


def test_a_deal_won_on_its_first_day():
    """Is a cycle of 0 days a cycle?"""
    assert cycle(table(won(0))).mean == 0


@pytest.mark.parametrize("rows", [deals(0), table({"status": "open"})])
def test_nothing_is_no_data(rows):
    """Are mean and median unknown without a won deal, instead of 0?"""
    found = cycle(rows, DAY(2026, 1, 1))
    assert (found.mean, found.median, found.longest(0.9)) == (None, None, None)
    assert cycle_by(rows, "owner") == ()


def test_by_group():
    """Has each group its own mean and median, the group with most deals first?"""
    lines = cycle_by(table(won(10, owner="Ana"), won(30, owner="Ana"), won(7, owner="Ben"), won(1)), "owner")
    assert [(line.group, line.count, line.mean, line.median) for line in lines] == [
        ("Ana", 2, 20, 20),
        ("", 1, 1, 1),
        ("Ben", 1, 7, 7),
    ]
