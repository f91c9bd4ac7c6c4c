"""The sales funnel in numbers."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.funnel import (
    ILLUSTRATIVE_SECTOR_RATES,
    Finding,
    Funnel,
    FunnelError,
    Mistake,
    Problem,
    example,
)

counts = st.lists(st.integers(0, 10**9), min_size=2, max_size=8)
sizes = st.floats(0.01, 1e6)
shares = st.floats(0.001, 1)


def funnel_of(numbers, size=100.0):
    return Funnel(tuple(f"stage {i}" for i in range(len(numbers))), tuple(numbers), size)


@st.composite
def full_funnels(draw):
    """Return a funnel where every rate is above 0, with one sector rate per step."""
    numbers = draw(st.lists(st.integers(1, 10**6), min_size=2, max_size=7))
    rates = draw(st.lists(shares, min_size=len(numbers) - 1, max_size=len(numbers) - 1))
    return funnel_of(numbers, draw(sizes)), tuple(rates)


def test_worked_example():
    """Do rates, revenue, gains and the stage to improve agree with worked example 7.3-1?"""
    funnel = example()
    comparison = funnel.compare(ILLUSTRATIVE_SECTOR_RATES)
    assert funnel.rates == pytest.approx((0.03, 0.2, 0.2))
    assert funnel.revenue == 30_000
    assert [step.revenue for step in comparison.steps] == pytest.approx([40_000, 27_000, 37_500])
    assert [step.gain for step in comparison.steps] == pytest.approx([10_000, 0, 7_500])
    assert [step.points for step in comparison.steps] == pytest.approx([1, -2, 5])
    assert (comparison.best.number, round(comparison.best.ratio, 2)) == (1, 1.33)
    assert (comparison.widest.number, round(comparison.widest.ratio, 2)) == (3, 1.25)


@given(counts)
def test_no_data_exactly_after_an_empty_stage(numbers):
    """Is a rate missing if, and only if, the stage before is empty?"""
    rates = funnel_of(numbers).rates
    assert [rate is None for rate in rates] == [before == 0 for before in numbers[:-1]]


@given(full_funnels())
def test_what_if_is_revenue_times_ratio(given_funnel):
    """Is the what-if revenue the revenue times sector rate over own rate?"""
    funnel, sector = given_funnel
    for step in funnel.compare(sector).steps:
        assert step.revenue == pytest.approx(funnel.revenue * step.sector_rate / step.rate)
        assert step.revenue == pytest.approx(funnel.revenue * step.ratio)


@given(full_funnels())
def test_best_has_the_largest_ratio_and_the_largest_gain(given_funnel):
    """Is the stage to improve the one with the largest ratio, and does no other gain more?"""
    funnel, sector = given_funnel
    comparison = funnel.compare(sector)
    ratios = [step.ratio for step in comparison.steps]
    if max(ratios) <= 1:
        assert comparison.best is None
    else:
        assert comparison.best.ratio == max(ratios)
        assert comparison.best.gain == pytest.approx(max(step.gain for step in comparison.steps))


@given(counts, st.data())
def test_gains_are_never_negative(numbers, data):
    """Is every gain 0 or more, whatever the counts?"""
    rates = data.draw(st.tuples(*[st.none() | st.floats(0, 1)] * (len(numbers) - 1)))
    gains = [step.gain for step in funnel_of(numbers).compare(rates).steps]
    assert all(gain is None or gain >= 0 for gain in gains)


@given(full_funnels(), st.integers(0, 6))
def test_a_funnel_at_its_own_rate_stays_itself(given_funnel, place):
    """Does putting in one's own rate change nothing?"""
    funnel, _sector = given_funnel
    number = place % len(funnel.rates) + 1
    changed = funnel.with_rate(number, funnel.rates[number - 1])
    assert changed.counts == pytest.approx(funnel.counts)


@given(full_funnels(), shares)
def test_only_one_rate_changes(given_funnel, rate):
    """Do the other steps keep their rates in a what-if funnel?"""
    funnel, _sector = given_funnel
    changed = funnel.with_rate(1, rate)
    assert changed.rates[0] == pytest.approx(rate)
    assert changed.rates[1:] == pytest.approx(funnel.rates[1:])
    assert changed.counts[0] == funnel.counts[0]


def test_best_goes_by_ratio_not_points():
    """Does the smaller gap in points win if its ratio is larger?"""
    comparison = funnel_of((1000, 10, 5)).compare((0.02, 0.8))
    assert comparison.best.number == 1
    assert comparison.widest.number == 2


def test_earlier_of_equal_ratios():
    """Does the earlier of two equally good stages come first?"""
    assert funnel_of((1000, 100, 10)).compare((0.2, 0.2)).best.number == 1


def test_nobody_moves_on():
    """Is a step that nobody passes the one to improve, with no made-up gain?"""
    comparison = funnel_of((1000, 100, 0, 0)).compare((0.2, 0.2, 0.2))
    assert (comparison.best.number, comparison.best.ratio) == (2, math.inf)
    assert comparison.best.gain is None
    assert comparison.steps[2].ratio is None


def test_gain_at_an_empty_last_stage():
    """Is the gain known if only the last stage is empty?"""
    step = funnel_of((1000, 100, 0)).compare((0.1, 0.25)).best
    assert (step.number, step.gain) == (2, pytest.approx(2500))


def test_no_sector_rate_no_comparison():
    """Is a step without a sector rate left out of the comparison?"""
    comparison = example().compare((None, 0.18, None))
    assert comparison.best is None
    assert comparison.steps[0].gain is None
    assert comparison.steps[0].rate == 0.03


def test_findings():
    """Are an empty stage, a zero rate and a rate over 100 % all noticed at their step?"""
    assert funnel_of((10, 20, 0, 0)).findings() == (
        (1, Finding.RATE_OVER_100),
        (2, Finding.NOBODY_MOVES_ON),
        (3, Finding.NO_DATA),
    )
    assert example().findings() == ()


@pytest.mark.parametrize(
    ("stages", "numbers", "size", "mistake"),
    [
        (("Visitors",), (10,), 5, Mistake(Problem.TOO_FEW_STAGES, "name")),
        (("Visitors", " "), (10, 5), 5, Mistake(Problem.NAME_MISSING, "name", 1)),
        (("Leads", "Leads"), (10, 5), 5, Mistake(Problem.NAME_TWICE, "name", 1, "Leads")),
        (("Visitors", "Leads"), (10, -5), 5, Mistake(Problem.NEGATIVE, "count", 1, "Leads", "-5")),
        (("Visitors", "Leads"), (10, math.nan), 5, Mistake(Problem.NOT_A_NUMBER, "count", 1, "Leads", "nan")),
        (("Visitors", "Leads"), (10,), 5, Mistake(Problem.COUNT_MISSING, "count", 1, "Leads")),
        (("Visitors", "Leads"), (10, 5, 1), 5, Mistake(Problem.NAME_MISSING, "name", 2)),
        (("Visitors", "Leads"), (10, 5), 0, Mistake(Problem.NOT_ABOVE_ZERO, "deal_size", text="0")),
    ],
)
def test_what_is_no_funnel(stages, numbers, size, mistake):
    """Does every mistake name its field and stage?"""
    with pytest.raises(FunnelError) as error:
        Funnel(stages, numbers, size)
    assert error.value.mistakes == (mistake,)


def test_all_mistakes_at_once():
    """Are all mistakes reported, not only the first?"""
    with pytest.raises(FunnelError) as error:
        Funnel(("", "Leads"), (-1, -2), -3)
    assert len(error.value.mistakes) == 4


@pytest.mark.parametrize("rates", [(0.1,), (0.1, 0.2, 0.3, 0.4)])
def test_one_sector_rate_per_step(rates):
    """Is another number of sector rates refused?"""
    with pytest.raises(FunnelError):
        example().compare(rates)


def test_sector_rate_is_a_share():
    """Is a sector rate above 1 refused at its stage?"""
    with pytest.raises(FunnelError) as error:
        example().compare((0.04, 18, 0.25))
    assert error.value.mistakes == (Mistake(Problem.NOT_A_SHARE, "rate", 2, "Qualified leads", "18"),)
