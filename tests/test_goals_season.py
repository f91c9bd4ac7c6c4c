"""A year's target, spread over its months."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.goals_numbers import PlanError, Problem
from salesedu.goals_season import Finding, Month, monthly_targets, season_of

weights = st.lists(st.integers(0, 300), min_size=12, max_size=12).filter(any)
year_cents = st.integers(1, 10**13)
PATTERN = (0.5, 0.6, 0.8, 1.0, 1.1, 1.2, 0.7, 0.6, 1.1, 1.3, 1.4, 1.7)  # mean 1


def sales(years, growth=1.0, without=()):
    """Return months that follow the pattern exactly while the firm grows all the time."""
    return [
        Month(
            2020 + year,
            month,
            None if (year, month) in without else 1_000 * growth ** (year + month / 12) * index,
        )
        for year in range(years)
        for month, index in enumerate(PATTERN, start=1)
    ]


@given(year_cents, weights)
def test_months_add_up_exactly(cents, indices):
    """Are the months together the year's target, to the cent?"""
    year = Decimal(cents) / 100
    assert sum(Decimal(str(month)) for month in monthly_targets(float(year), indices)) == year


@given(st.integers(1, 10**9), weights)
def test_each_month_is_its_share(year, indices):
    """Is each month its share of the year, less than one unit away?"""
    for month, index in zip(monthly_targets(year, indices), indices, strict=True):
        assert abs(month - year * index / sum(indices)) < 1
        assert month % 1 == 0


@given(st.integers(1, 10**9), weights, st.sampled_from([0.01, 0.5, 100]))
def test_only_the_comparison_counts(year, indices, factor):
    """Are the months the same whether 100 or 1 is an average month?"""
    scaled = [index * factor for index in indices]
    assert monthly_targets(year, scaled) == pytest.approx(monthly_targets(year, indices), abs=1)


def test_equal_months():
    """Is what rounding leaves over given to single months, and not lost?"""
    assert monthly_targets(1_000, [1] * 12) == (84,) * 4 + (83,) * 8
    assert monthly_targets(0.07, [1] * 12) == (0.01,) * 7 + (0,) * 5


@pytest.mark.parametrize(
    ("indices", "field", "problem"),
    [
        ([1] * 11, "month_1", Problem.MISSING),
        ([1] * 11 + [-1], "month_12", Problem.NEGATIVE),
        ([1, float("nan")] + [1] * 10, "month_2", Problem.NOT_A_NUMBER),
        ([0] * 12, "month_1", Problem.NOT_ABOVE_ZERO),
    ],
)
def test_wrong_indices(indices, field, problem):
    """Does the error name the month?"""
    with pytest.raises(PlanError) as caught:
        monthly_targets(1_000, indices)
    assert [(m.field, m.problem) for m in caught.value.mistakes] == [(field, problem)]


@pytest.mark.parametrize("year", [0, 0.001])
def test_wrong_year(year):
    """Is a year without a target, or with less than a cent, refused?"""
    with pytest.raises(PlanError, match="year_revenue"):
        monthly_targets(year, [1] * 12)


def test_one_year():
    """Is one year's season its shares, with the warning that it may be trend?"""
    season = season_of(sales(1))
    assert season.indices == pytest.approx(PATTERN)
    assert season.growth is None
    assert season.findings == ((Finding.SEASON_OR_TREND, tuple(range(1, 13))),)


def test_one_growing_year_deceives():
    """Does growth look like a good end of the year where there is only one, as the warning says?"""
    season = season_of(sales(1, growth=1.5))
    assert season.indices[0] < PATTERN[0] - 0.05
    assert season.indices[-1] > PATTERN[-1] + 0.1


@pytest.mark.parametrize("growth", [0.8, 1.0, 1.5])
def test_growth_is_taken_out(growth):
    """Are season and growth told apart from two years on?"""
    season = season_of(sales(3, growth))
    assert season.indices == pytest.approx(PATTERN)
    assert season.growth == pytest.approx(growth - 1)
    assert season.findings == ()


def test_months_without_data_do_no_harm():
    """Do holes leave the other months' indices right, instead of counting as months without sales?"""
    season = season_of(sales(2, 1.5, without={(0, 12), (0, 11), (1, 1)}))
    assert season.indices == pytest.approx(PATTERN)
    assert season.findings == ((Finding.SEEN_ONCE, (1, 11, 12)),)


def test_a_month_nobody_knows():
    """Is a month without any data an average month, and said to be?"""
    season = season_of(sales(2, without={(0, 2), (1, 2)}))
    assert season.indices[1] is None
    assert season.filled[1] == 1
    assert (Finding.NEVER_SEEN, (2,)) in season.findings


def test_a_month_without_sales_is_zero():
    """Is a month of no sales 0 and not no data?"""
    months = [Month(2025, month, 0 if month == 8 else 100) for month in range(1, 13)]
    assert season_of(months).indices[7] == 0


def test_half_years_that_never_meet():
    """If no month is known twice, is no growth claimed?"""
    months = [month for month in sales(2) if (month.year == 2020) == (month.month <= 6)]
    assert season_of(months).findings[0][0] is Finding.SEASON_OR_TREND


@pytest.mark.parametrize(
    ("months", "problem"),
    [
        ([], Problem.MISSING),
        ([Month(2025, 1, None)], Problem.MISSING),
        ([Month(2025, 1, 0)], Problem.MISSING),
        ([Month(2025, 1, 5), Month(2025, 1, 6)], Problem.TWICE),
        ([Month(2025, 1, 5), Month(2025, 2, -6)], Problem.NEGATIVE),
        ([Month(2025, 1, 1e99)], Problem.TOO_LARGE),
    ],
)
def test_wrong_sales(months, problem):
    """Are sales that give no season refused, with the reason?"""
    with pytest.raises(PlanError) as caught:
        season_of(months)
    assert [(m.field, m.problem) for m in caught.value.mistakes] == [("history", problem)]
