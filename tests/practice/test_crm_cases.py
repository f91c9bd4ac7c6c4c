"""Does every case teach what it should, and does it count as the reports on real deals do?"""

import random
from datetime import timedelta

import pandas as pd
import pytest

from salesedu.crm import Status, as_deals
from salesedu.crm_action_plan import Action, State, is_late
from salesedu.crm_cycle import cycle as cycle_report
from salesedu.crm_outcomes import outcome
from salesedu.marketing import Campaign
from salesedu.practice import crm_cases
from salesedu.practice.crm_cases import MONDAY

SEEDS = range(150)


def drawn(make):
    """Return a case for each seed."""
    return [make(random.Random(seed)) for seed in SEEDS]


@pytest.mark.parametrize(
    "make",
    [crm_cases.board, crm_cases.tasks, crm_cases.outcomes, crm_cases.cycle, crm_cases.campaigns],
)
def test_the_same_seed_gives_the_same_case(make):
    """Can the grader draw a learner's numbers again?"""
    assert make(random.Random(5)) == make(random.Random(5))


def test_neighbours_have_different_boards():
    """Do hardly any two learners share their deals?"""
    assert len(set(drawn(crm_cases.board))) > 0.95 * len(SEEDS)


def test_weighted_values_are_whole():
    """Can a weighted value be worked out by hand?"""
    for lines in drawn(crm_cases.board):
        assert all(line.weighted == round(line.weighted) < line.value for line in lines)
        assert len({line.count for line in lines}) == len(lines)


def test_tasks_hold_every_trap():
    """Is something due today, something done late and something late in each list, as the plan counts it?"""
    for tasks in drawn(crm_cases.tasks):
        late = [task for task in tasks if task.is_overdue(MONDAY)]
        assert len(late) in (2, 3)
        assert [task for task in tasks if task.due == MONDAY and not task.is_done]
        assert [task for task in tasks if task.due < MONDAY and task.is_done]
        for task in tasks:
            state = State.DONE if task.is_done else State.PLANNED
            assert task.is_overdue(MONDAY) == is_late(
                Action("1", task.action, "Ana", task.due, state), MONDAY
            )


def test_a_cycle_is_counted_as_in_the_report():
    """Are mean and median those of the report on deals, with open deals counted apart, and far apart?"""
    for case in drawn(crm_cases.cycle)[:20]:
        ages = [*case.won, *case.still_open]
        deals = as_deals(
            pd.DataFrame(
                {
                    "created": [MONDAY - timedelta(days) for days in ages],
                    "closed": [MONDAY] * len(case.won) + [None] * len(case.still_open),
                    "status": [Status.WON.value] * len(case.won) + [Status.OPEN.value] * len(case.still_open),
                }
            )
        )
        found = cycle_report(deals, MONDAY)
        assert (found.mean, found.median, found.still_open) == (case.mean, case.median, 2)
        assert case.mean >= case.median + 12


def test_a_win_rate_is_counted_as_in_the_report():
    """Is the win rate that of the report on deals, and do the usual mistakes lead elsewhere?"""
    for case in drawn(crm_cases.outcomes)[:20]:
        statuses = [Status.WON] * case.won + [Status.LOST] * case.lost + [Status.OPEN] * case.still_open
        deals = as_deals(pd.DataFrame({"status": [status.value for status in statuses]}))
        assert outcome(deals).rate.rate == case.win_rate
        others = {case.won / len(statuses), case.won / case.lost, case.lost / case.decided}
        assert len(others | {case.win_rate}) == 4


def test_a_return_is_counted_as_in_the_report():
    """Is the return that of the report on campaigns, and is the best one not that with most revenue?"""
    for campaigns in drawn(crm_cases.campaigns):
        for one in campaigns:
            reported = Campaign(one.name, "Ads", one.cost, one.revenue)
            assert reported.return_on_cost == one.roi
        best = crm_cases.best(campaigns)
        assert best.roi == max(one.roi for one in campaigns)
        assert best.revenue < max(one.revenue for one in campaigns)
