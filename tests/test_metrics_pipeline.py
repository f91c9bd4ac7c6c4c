"""Velocity, coverage, weighted pipeline, and their traps."""

import itertools
import math
import random
from dataclasses import replace

import pytest

from salesedu.metrics_pipeline import (
    Deal,
    Lever,
    Velocity,
    coverage,
    example,
    lifetime_value,
    needed_coverage,
    payback_months,
    weighted,
    win_rate,
)

DEALS = (Deal("Airport", 100_000, 0.5), Deal("School", 20_000, 0.6), Deal("Hotel", 15_000, 0.4))


def test_worked_example():
    """Does the lesson's pipeline bring 500 a day, and no data with a cycle of 0 days?"""
    assert example().per_day == 500
    assert Velocity(40, 0.25, 3_000, 0).per_day is None
    assert Velocity(40, 0.25, 3_000, 0).change(Lever.WIN_RATE, 0.1) is None


@pytest.mark.parametrize(("shorter", "more"), [(0.10, 0.1111), (0.20, 0.25), (0.25, 0.3333), (0.50, 1.0)])
def test_a_shorter_cycle_is_worth_more(shorter, more):
    """Does a cycle shorter by a share bring more than the same share of any other number?"""
    today = example()
    assert today.change(Lever.CYCLE_DAYS, -shorter) == pytest.approx(more, abs=1e-4)
    for lever in (Lever.OPPORTUNITIES, Lever.WIN_RATE, Lever.AVERAGE_DEAL_SIZE):
        assert today.change(lever, shorter) == pytest.approx(shorter)
        assert today.change(lever, shorter) < today.change(Lever.CYCLE_DAYS, -shorter)


def test_a_win_rate_has_an_end():
    """Is a win rate over 100 % not worked out?"""
    assert Velocity(40, 0.95, 3_000, 60).change(Lever.WIN_RATE, 0.1) is None
    with pytest.raises(ValueError, match="win_rate"):
        Velocity(40, 1.1, 3_000, 60)


@pytest.mark.parametrize("lever", Lever)
def test_below_zero_is_refused(lever):
    """Is each number below 0 refused by its name?"""
    with pytest.raises(ValueError, match=lever.value):
        Velocity(**({one.value: 0.5 for one in Lever} | {lever.value: -1}))


def test_coverage():
    """Does the needed coverage just reach the target, and is there none without a target or a won deal?"""
    assert coverage(450_000, 150_000) == 3
    assert coverage(450_000, 0) is None
    assert needed_coverage(0.2) == 5
    assert needed_coverage(0) is None
    assert needed_coverage(0.2) * 150_000 * 0.2 == 150_000


def test_rates_on_count_and_on_value_differ():
    """Do the small deals that are won hide the large ones that are lost?"""
    assert win_rate(20, 30) == 0.4
    assert win_rate(160_000, 640_000) == 0.2
    assert win_rate(0, 0) is None


def test_weighted_value_and_spread():
    """Are value and spread those of all outcomes, listed one by one?"""
    forecast = weighted(DEALS)
    outcomes = []
    for won in itertools.product((True, False), repeat=len(DEALS)):
        chance = math.prod(d.chance if w else 1 - d.chance for d, w in zip(DEALS, won, strict=True))
        outcomes.append((sum(d.amount for d, w in zip(DEALS, won, strict=True) if w), chance))
    mean = sum(total * chance for total, chance in outcomes)
    variance = sum((total - mean) ** 2 * chance for total, chance in outcomes)
    assert forecast.value == pytest.approx(mean) == pytest.approx(68_000)
    assert forecast.spread == pytest.approx(math.sqrt(variance))
    assert forecast.chance_of(70_000) == pytest.approx(0.5)
    assert sum(outcome.chance for outcome in forecast.outcomes()) == pytest.approx(1)
    assert [outcome.total for outcome in forecast.outcomes()][:2] == [0, 15_000]


def test_spread_against_a_simulation():
    """Does playing the deals many times come to the same value and spread?"""
    rng = random.Random(5)
    totals = [sum(d.amount for d in DEALS if rng.random() < d.chance) for _run in range(20_000)]
    mean = sum(totals) / len(totals)
    spread = math.sqrt(sum((total - mean) ** 2 for total in totals) / len(totals))
    assert mean == pytest.approx(weighted(DEALS).value, rel=0.03)
    assert spread == pytest.approx(weighted(DEALS).spread, rel=0.03)


def test_cautions():
    """Is one large deal among several noticed, and are few deals?"""
    assert weighted(DEALS).is_dominated
    assert weighted(DEALS).largest.name == "Airport"
    assert weighted(DEALS).largest_share == pytest.approx(50 / 68)
    assert not weighted(DEALS[:1]).is_dominated
    assert not weighted([DEALS[1], replace(DEALS[1], name="Gym")]).is_dominated
    even = weighted([Deal(str(number), 1_000, 0.5) for number in range(60)])
    assert (even.is_dominated, even.has_few_deals) == (False, False)
    assert weighted(DEALS).has_few_deals


def test_no_deals():
    """Is an empty pipeline worth 0 without a largest deal, and with one outcome?"""
    nothing = weighted([])
    assert (nothing.value, nothing.spread, nothing.largest, nothing.largest_share) == (0, 0, None, None)
    assert [(outcome.total, outcome.chance) for outcome in nothing.outcomes()] == [(0, 1)]


def test_too_many_outcomes_are_refused():
    """Are more deals than anybody lists refused instead of counted for minutes?"""
    with pytest.raises(ValueError, match="at most 14"):
        weighted([Deal(str(number), 1_000 + number, 0.5) for number in range(15)]).outcomes()


def test_sure_and_lost_deals():
    """Do deals with a chance of 0 or 1 leave a single outcome?"""
    (outcome,) = weighted([Deal("A", 100, 1), Deal("B", 50, 0)]).outcomes()
    assert (outcome.total, outcome.chance) == (100, 1)


def test_payback_needs_its_brackets():
    """Does a smaller margin take longer, as it does not without the brackets?"""
    assert payback_months(1_200, 100, 0.5) == 24
    assert payback_months(1_200, 100, 0.5) > payback_months(1_200, 100, 0.8)
    assert 1_200 / 100 * 0.5 < 1_200 / 100 * 0.8
    assert payback_months(1_200, 100, 0) is None


def test_lifetime_value():
    """Is it revenue times margin over churn, and no data where nobody leaves?"""
    assert lifetime_value(100, 0.8, 0.02) == pytest.approx(4_000)
    assert lifetime_value(100, 0.8, 0) is None
