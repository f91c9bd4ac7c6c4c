"""The chance of reaching a target."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.goals_chance import History, opportunities_for, simulate
from salesedu.goals_numbers import MOST, PlanError, Problem

HISTORY = History(win_rate=0.25, average_deal_size=2_500, deal_size_spread=1_250)
RUNS = 40_000


def binomial_chance(opportunities, rate, least):
    """Return the exact chance of at least so many wins."""
    return sum(
        math.comb(opportunities, wins) * rate**wins * (1 - rate) ** (opportunities - wins)
        for wins in range(least, opportunities + 1)
    )


@pytest.mark.parametrize(("opportunities", "rate", "least"), [(192, 0.25, 48), (20, 0.3, 9), (500, 0.1, 60)])
def test_equal_deals_agree_with_the_exact_chance(opportunities, rate, least):
    """Where deals are all alike, does the share agree with the binomial formula within its error?"""
    history = History(rate, 0.7, 0)
    chance = simulate(history, opportunities, 0.7 * least, runs=RUNS)
    assert chance.share == pytest.approx(binomial_chance(opportunities, rate, least), abs=2 * chance.error)


@pytest.mark.parametrize("spread", [0, 500, 1_250, 5_000])
def test_mean_and_spread_agree_with_theory(spread):
    """Are mean and spread of the revenues those of a random number of random deals?"""
    history = History(0.25, 2_500, spread)
    revenues = simulate(history, 192, 120_000, runs=RUNS).revenues
    spread_of_sum = math.sqrt(192 * 0.25 * spread**2 + 192 * 0.25 * 0.75 * 2_500**2)
    assert revenues.mean() == pytest.approx(120_000, abs=4 * spread_of_sum / math.sqrt(RUNS))
    assert revenues.std() == pytest.approx(spread_of_sum, rel=0.05)


def test_a_sum_of_deals_is_drawn_as_its_deals_are():
    """Does the shortcut for sums give the same quantiles as deals drawn one by one?"""
    chances = np.random.default_rng(1)
    wins = chances.binomial(30, 0.25, RUNS)
    sizes = chances.gamma(4, 2_500 / 4, (RUNS, 30))
    one_by_one = np.where(np.arange(30) < wins[:, None], sizes, 0).sum(axis=1)
    at_once = simulate(HISTORY, 30, 20_000, runs=RUNS)
    for share in (0.05, 0.25, 0.5, 0.75, 0.95):
        assert at_once.quantile(share) == pytest.approx(np.quantile(one_by_one, share), rel=0.04)


def test_a_plan_that_adds_up_is_a_coin_toss():
    """Does the plan of the worked example reach its target in about half of the periods?"""
    assert 0.45 < simulate(HISTORY, 192, 120_000).share < 0.55


def test_same_seed_same_periods():
    """Are periods the same again with the same seed, and others with another?"""
    first, again, other = (simulate(HISTORY, 192, 120_000, seed=seed) for seed in (1, 1, 2))
    assert (first.revenues == again.revenues).all()
    assert (first.revenues != other.revenues).any()


def test_deals_that_hardly_differ_reach_their_exact_sum():
    """Is a target of exactly six deals reached by six, although the computer's 6 x 0.7 lies below 4.2?"""
    assert simulate(History(1, 0.7, 0), 6, 4.2).share == 1


def test_few_deals_make_a_rate_uncertain():
    """Does a win rate from ten deals spread the revenues, and one from very many hardly?"""
    certain, few, many = (
        simulate(History(0.3, 2_500, 1_250, deals), 192, 150_000, runs=RUNS).revenues.std()
        for deals in (None, 10, 100_000)
    )
    assert few > 2 * certain
    assert many == pytest.approx(certain, rel=0.05)


def test_uncertain_rate_has_the_spread_of_its_beta():
    """Are the rates of 3 won deals of 10 those of Beta(3.5, 7.5), with the average that is told?"""
    history = History(0.3, 2_500, 0, 10)
    rates = simulate(history, 10, 1, runs=RUNS).rates
    assert history.average_rate == pytest.approx(3.5 / 11)
    assert History(0.3, 2_500, 0).average_rate == 0.3
    assert rates.mean() == pytest.approx(3.5 / 11, abs=0.005)
    assert rates.var() == pytest.approx(3.5 * 7.5 / (11**2 * 12), rel=0.05)


@pytest.mark.parametrize(("rate", "share"), [(0, 0), (1, 1)])
def test_sure_things(rate, share):
    """Is the chance 0 without wins and 1 with nothing but wins, each with an error above 0?"""
    chance = simulate(History(rate, 2_500, 0), 192, 120_000)
    assert chance.share == share
    assert 0 < chance.error < 0.001


def test_nothing_to_work_on():
    """Does no opportunity bring no revenue?"""
    chance = simulate(HISTORY, 0, 120_000)
    assert (chance.share, chance.expected, chance.quantile(1)) == (0, 0, 0)


@given(
    st.floats(0, 1),
    st.floats(0.1, 1e6),
    st.floats(0, 1e6),
    st.integers(0, 5_000),
    st.none() | st.integers(1, 50),
)
def test_any_history_gives_possible_revenues(rate, size, spread, opportunities, deals):
    """Are revenues finite and not below 0, and wins no more than opportunities, whatever the history?"""
    chance = simulate(History(rate, size, spread, deals), opportunities, 1_000, runs=200)
    assert np.isfinite(chance.revenues).all()
    assert (chance.revenues >= 0).all()
    assert (chance.wins <= opportunities).all()
    low, high = chance.interval
    assert 0 <= low <= chance.share <= high <= 1


@pytest.mark.parametrize("history", [HISTORY, History(0.25, 2_500, 1_250, 20)])
def test_opportunities_for_a_good_chance(history):
    """Does the number of opportunities reach the wanted share, and one tenth less not?"""
    enough = opportunities_for(history, 120_000, 0.8)
    assert simulate(history, enough, 120_000, seed=9).share == pytest.approx(0.8, abs=0.02)
    assert simulate(history, round(enough * 0.9), 120_000).share < 0.8


def test_hopeless():
    """Is no number named where no number of opportunities helps?"""
    assert opportunities_for(History(0, 2_500, 1_250), 120_000) is None


def test_wrong_history():
    """Does the error name every field that is wrong?"""
    with pytest.raises(PlanError) as caught:
        History(1.5, 0, -1, 0)
    assert [mistake.field for mistake in caught.value.mistakes] == [
        "win_rate",
        "average_deal_size",
        "deal_size_spread",
        "deals",
    ]


@pytest.mark.parametrize(
    ("opportunities", "target", "field", "problem"),
    [
        (-1, 100, "opportunities", Problem.NEGATIVE),
        (MOST * 10, 100, "opportunities", Problem.TOO_LARGE),
        (10, 0, "revenue", Problem.NOT_ABOVE_ZERO),
    ],
)
def test_wrong_simulation(opportunities, target, field, problem):
    """Does the error say what cannot be simulated?"""
    with pytest.raises(PlanError) as caught:
        simulate(HISTORY, opportunities, target)
    assert [(m.field, m.problem) for m in caught.value.mistakes] == [(field, problem)]
