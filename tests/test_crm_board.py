"""Does the board show open deals by stage and value, without mixing currencies or inventing rates?"""

from datetime import date

import pandas as pd
import pytest

from salesedu.crm import as_deals
from salesedu.crm_board import ENOUGH, Amount, board, choices, most_qualified, narrowed, team
from salesedu.crm_sample import PIPELINE_STAGES, TODAY, deals
from salesedu.crm_tasks import Alert, tasks

STAGES = ("A", "B")


def table(*rows):
    """Return deals from dicts with a count."""
    lines = [row for row in rows for _copy in range(row.get("count", 1))]
    return as_deals(pd.DataFrame(lines))


def opened(stage, amount, currency="EUR", **more):
    return {"stage": stage, "amount": amount, "currency": currency, "status": "open", **more}


ENDED = ({"stage": "won", "status": "won", "count": 10}, {"stage": "B", "status": "lost", "count": 10})


def test_count_and_value_by_stage():
    """Are deals counted and summed by stage and currency, unknown amounts counted only?"""
    found = board(table(opened("A", 100), opened("A", None), opened("A", 5, "USD"), opened("B", 30)), STAGES)
    a, b = found.lines
    assert (a.count, a.unknown_amounts, b.count, found.count) == (3, 1, 1, 4)
    assert found.currencies == ("EUR", "USD")
    assert a.amounts == (Amount("EUR", 2, 100, None, None), Amount("USD", 1, 5, None, None))
    assert [total.value for total in found.totals] == [130, 5]


def test_own_rates_are_used_where_there_are_enough_deals():
    """Is the weighted value amount × own rate, and the rate the share won of all that got there?"""
    found = board(table(opened("A", 100), opened("B", 10), *ENDED), STAGES)
    assert [(line.rate, line.is_own_rate, line.decided) for line in found.lines] == [(0.5, True, ENOUGH)] * 2
    assert found.totals == (Amount("EUR", 2, 110, 55, 55),)


def test_too_few_deals_ask_for_a_rate():
    """Is a rate asked for below the limit, used when given, and its stage left out when not?"""
    few = table(opened("A", 100), opened("B", 10), {"stage": "won", "status": "won", "count": ENOUGH - 1})
    found = board(few, STAGES, {"A": 0.25})
    assert [(line.rate, line.is_own_rate) for line in found.lines] == [(0.25, False), (None, False)]
    assert found.totals == (Amount("EUR", 2, 110, 25, 25),)
    assert [line.stage for line in found.without_rate] == ["B"]
    assert board(few, STAGES).totals[0].weighted is None


def test_a_typed_rate_never_replaces_an_own_one():
    """Do enough own deals win over what somebody typed?"""
    assert board(table(opened("A", 100), *ENDED), STAGES, {"A": 0.9}).lines[0].rate == 0.5


def test_a_few_lost_deals_of_unknown_stage_give_a_lower_end():
    """Does the weighted value say how low it may be if unknown deals were lost from here on?"""
    unknown = {"stage": "Closed lost", "status": "lost", "count": 2}
    found = board(table(opened("A", 11), opened("B", 22), *ENDED, unknown), STAGES)
    a, b = (line.amounts[0] for line in found.lines)
    assert (a.weighted, a.least) == (5, 5)  # in the first stage they were for sure
    assert (b.weighted, b.least) == (11, 10)


def test_many_lost_deals_of_unknown_stage_leave_only_the_first_rate():
    """Is no rate made up where the CRM wrote “Closed lost” over the stages?"""
    unknown = {"stage": "Closed lost", "status": "lost", "count": 30}
    found = board(table(opened("A", 100), opened("B", 10), *ENDED, unknown), STAGES, {"B": 0.4})
    assert [(line.rate, line.is_own_rate) for line in found.lines] == [(0.2, True), (0.4, False)]


def test_deals_in_no_listed_stage_have_their_own_line():
    """Is an open deal outside the list shown without a rate, and not dropped?"""
    found = board(table(opened("A", 1), opened("Else", 7), opened(None, 2), *ENDED), STAGES)
    assert [(line.stage, line.count, line.rate) for line in found.lines] == [
        ("A", 1, 0.5),
        ("B", 0, 0.5),
        ("", 2, None),
    ]
    assert found.totals == (Amount("EUR", 3, 10, 0.5, 0.5),)


def test_no_deals():
    """Is a board without deals empty instead of wrong?"""
    found = board(deals(0), STAGES)
    assert (found.count, found.currencies, found.totals) == (0, (), ())


def test_the_most_qualified_first():
    """Is it stage, then a planned contact, then the last contact, and never the amount?"""
    day = pd.Timestamp
    rows = table(
        opened("A", 9_000, id="early", next_activity=day(2026, 3, 9), last_activity=day(2026, 3, 1)),
        opened("B", 1, id="overdue", next_activity=day(2026, 3, 1), last_activity=day(2026, 3, 2)),
        opened("B", 1, id="older", next_activity=day(2026, 3, 8), last_activity=day(2026, 1, 1)),
        opened("B", 1, id="fresh", next_activity=day(2026, 3, 8), last_activity=day(2026, 3, 1)),
        opened("Else", 1, id="unlisted"),
        {"status": "won", "stage": "B", "id": "won"},
    )
    order = most_qualified(rows, STAGES, date(2026, 3, 8))
    assert list(order["id"]) == ["fresh", "older", "overdue", "early"]
    assert list(order.columns) == list(rows.columns)


def test_the_team():
    """Has each seller the own deals, values by currency and alerts, with a line for nobody’s deals?"""
    rows = table(
        opened("A", 10, owner="Ana"),
        opened("A", 5, "USD", owner="Ana", next_activity=pd.Timestamp(2026, 3, 1)),
        opened("B", 3),
        {"status": "lost", "owner": "Ben"},
    )
    lines = team(rows, tasks(rows, date(2026, 3, 8)))
    assert [(line.owner, line.count, line.values) for line in lines] == [
        ("Ana", 2, (("EUR", 10), ("USD", 5))),
        ("", 1, (("EUR", 3),)),
    ]
    assert lines[0].alerts[Alert.OVERDUE] == 1
    assert lines[0].alerts[Alert.NO_NEXT_STEP] == 1
    assert lines[1].alerts == dict.fromkeys(Alert, 0) | {Alert.NO_NEXT_STEP: 1}


def test_all_of_a_team_is_the_whole():
    """Do the sellers' deals and alerts add up to those of the team?"""
    sample = deals(400)
    found = tasks(sample, TODAY)
    lines = team(sample, found)
    assert sum(line.count for line in lines) == board(sample, PIPELINE_STAGES).count == found.open_deals
    assert all(sum(line.alerts[alert] for line in lines) == found.count(alert) for alert in Alert)


def test_narrowing():
    """Are deals narrowed by each value that is given, and not by empty ones?"""
    sample = deals(300)
    assert {*narrowed(sample, owner="Ana", source="")["owner"]} == {"Ana"}
    assert len(narrowed(sample, owner="", source="")) == 300
    assert len(narrowed(sample, owner="Nobody")) == 0
    assert choices(sample, "currency") == ("EUR", "USD")


@pytest.mark.parametrize("column", ["owner", "currency", "stage"])
def test_categories_and_texts_count_alike(column):
    """Is a board of texts that of the same categories?"""
    sample = deals(500)
    texts = sample.assign(**{column: sample[column].astype(str)})
    assert board(texts, PIPELINE_STAGES) == board(sample, PIPELINE_STAGES)
    assert team(texts, tasks(texts, TODAY)) == team(sample, tasks(sample, TODAY))
