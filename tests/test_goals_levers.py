"""What would change the chance of reaching a target."""

from dataclasses import replace

import pytest

from salesedu.goals_chance import History, simulate
from salesedu.goals_levers import Lever, levers, opportunities_worked
from salesedu.goals_numbers import MOST
from salesedu.goals_plan import example

HISTORY = History(win_rate=0.25, average_deal_size=2_500, deal_size_spread=1_250)


def by_lever(*given, **named):
    return {change.lever: change for change in levers(*given, **named)}


def test_every_lever_in_order():
    """Is there one change per lever, all from the same periods?"""
    changes = levers(example(), HISTORY)
    assert [change.lever for change in changes] == [*Lever]
    assert len({id(change.before) for change in changes}) == 1
    assert changes[0].before.share == simulate(HISTORY, 192, 120_000).share


def test_a_lever_never_loses_what_was_won():
    """Is no period worse with a lever than without, as it may seem where chance plays anew?"""
    for change in levers(example(), HISTORY, reps_bring_opportunities=True):
        assert (change.after.revenues >= change.before.revenues).all()


@pytest.mark.parametrize("history", [HISTORY, replace(HISTORY, deals=12)])
def test_levers_agree_with_a_simulation_of_their_own(history):
    """Is the chance with a lever the one that new periods with its numbers give?"""
    changes = by_lever(example(), history, reps_bring_opportunities=True, runs=40_000)
    assert changes[Lever.MORE_REPS].after.opportunities == 256
    anew = simulate(history, 256, 120_000, runs=40_000, seed=5)
    assert changes[Lever.MORE_REPS].after.share == pytest.approx(anew.share, abs=0.015)
    anew = simulate(
        replace(history, average_deal_size=2_750, deal_size_spread=1_375), 192, 120_000, runs=40_000
    )
    assert changes[Lever.BIGGER_DEAL].after.share == pytest.approx(anew.share, abs=0.015)


def test_more_conversion_is_relative():
    """Is 10 % more conversion 27.5 % instead of 25 %?"""
    change = by_lever(example(), HISTORY, runs=40_000)[Lever.MORE_CONVERSION]
    assert change.after.rates[0] == pytest.approx(0.275)
    anew = simulate(replace(HISTORY, win_rate=0.275), 192, 120_000, runs=40_000, seed=5)
    assert change.after.share == pytest.approx(anew.share, abs=0.015)


@pytest.mark.parametrize("rate", [0, 0.95, 1])
def test_conversion_ends_at_all(rate):
    """Is nobody won twice where the rate cannot grow by a tenth?"""
    change = by_lever(example(), replace(HISTORY, win_rate=rate))[Lever.MORE_CONVERSION]
    assert change.after.rates.max() <= 1
    assert (change.after.wins <= change.after.opportunities).all()
    assert (change.after.wins >= change.before.wins).all()


def test_a_rep_without_opportunities_changes_nothing():
    """Does one more rep change nothing while the team already reaches every opportunity?"""
    change = by_lever(example(), HISTORY)[Lever.MORE_REPS]
    assert change.after.share == change.before.share


def test_a_rep_helps_where_opportunities_wait():
    """Does one more rep raise the chance where the team cannot reach all opportunities?"""
    change = by_lever(replace(example(), reps=1), HISTORY)[Lever.MORE_REPS]
    assert (change.before.opportunities, change.after.opportunities) == (120, 192)
    assert change.after.share > change.before.share + 0.3


@pytest.mark.parametrize(
    ("available", "reps", "bring", "worked"),
    [
        (None, 0, False, 192),  # as many as the plan needs
        (100, 0, False, 100),  # only those there are
        (500, 0, False, 360),  # only those the team can talk to
        (500, 1, False, 480),  # the new rep talks to those who waited
        (100, 1, False, 100),  # the new rep has nobody to talk to
        (100, 1, True, 133),  # the new rep finds as many as the others do
        (350, 3, True, 700),
    ],
)
def test_what_the_team_works_through(available, reps, bring, worked):
    """Are opportunities limited by how many there are, and by what the team can do?"""
    assert opportunities_worked(example(), available, reps=reps, reps_bring_opportunities=bring) == worked


def test_as_many_reps_as_can_be():
    """Does one more rep than any number may be not break the calculation?"""
    assert opportunities_worked(replace(example(), reps=MOST / 120), 500, reps=1) == 500
