"""The nine questions as one calculation."""

import math
from dataclasses import replace
from decimal import ROUND_CEILING, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.goals_numbers import PlanError, Problem
from salesedu.goals_plan import example

amounts = st.integers(1, 10**10).map(lambda number: Decimal(number) / 100)
sizes = st.integers(100, 10**7).map(lambda number: Decimal(number) / 100)
tenths = st.integers(10, 1_000).map(lambda number: Decimal(number) / 10)


def ceiling(number):
    return int(number.to_integral_value(ROUND_CEILING))


def test_worked_example():
    """Do all results agree with worked example 7.3-2?"""
    plan = example()
    assert (plan.sales, plan.opportunities, plan.contact_hours) == (48, 192, 96)
    assert (plan.capacity, plan.reps_needed, round(plan.load * 100)) == (360, 2, 53)
    assert (plan.total_acquisition_cost, plan.acquisition_share) == (19_200, 0.16)
    assert (plan.contact_hours_per_rep_per_day, plan.is_feasible, plan.fits_the_day) == (3, True, True)


@pytest.mark.parametrize(
    ("revenue", "size", "sales"),
    [
        (120_000, 2_500, 48),
        (2.1, 0.7, 3),
        (0.3, 0.1, 3),
        (4.2, 0.7, 6),
        (120_000.01, 2_500, 49),
        (1, 2_500, 1),
    ],
)
def test_sales_are_rounded_up_once(revenue, size, sales):
    """Does a part of a sale cost a whole one, and a crumb of the computer's none?"""
    assert replace(example(), revenue=revenue, average_deal_size=size).sales == sales


@pytest.mark.parametrize(
    ("sales", "per_sale", "opportunities"), [(25, 2.2, 55), (50, 4.4, 220), (99, 100 / 3, 3_300)]
)
def test_opportunities_are_rounded_up_once(sales, per_sale, opportunities):
    """Does a product that the computer puts just above a whole number stay that number?"""
    assert sales * per_sale > opportunities  # so that rounding it up would add one
    plan = replace(example(), revenue=sales * 10, average_deal_size=10, opportunities_per_sale=per_sale)
    assert plan.opportunities == opportunities


@given(sizes, st.integers(1, 10_000))
def test_exact_multiples_add_no_sale(size, sales):
    """Does a revenue of exactly so many deals need exactly so many sales?"""
    plan = replace(example(), revenue=float(size * sales), average_deal_size=float(size))
    assert plan.sales == sales


@given(amounts, sizes, tenths, tenths)
def test_every_step_is_rounded_up_as_decimals_are(revenue, size, per_sale, contacts):
    """Do sales, opportunities and contacts agree with decimal arithmetic, rounded up at every step?"""
    plan = replace(
        example(),
        revenue=float(revenue),
        average_deal_size=float(size),
        opportunities_per_sale=float(per_sale),
        contacts_per_opportunity=float(contacts),
    )
    # 28 digits of a quotient cannot hide the last cent of amounts this small
    assert plan.sales == ceiling(revenue / size)
    assert plan.opportunities == ceiling(plan.sales * per_sale)
    assert plan.contacts == ceiling(plan.opportunities * contacts)


@given(st.integers(1, 100), st.integers(1, 1_000))
def test_win_rate_leaves_no_crumb(percent, sales):
    """Do opportunities per sale that were divided out of a win rate add no opportunity?"""
    plan = replace(example(), revenue=sales * 10, average_deal_size=10, opportunities_per_sale=100 / percent)
    assert plan.opportunities == -(-sales * 100 // percent)


@given(amounts, tenths, st.integers(1, 40), st.integers(1, 31))
def test_reps_needed_are_just_enough(revenue, per_day, reps, days):
    """Is the team feasible with the reps needed, and not with one less?"""
    plan = replace(
        example(),
        revenue=float(revenue),
        opportunities_per_rep_per_day=float(per_day),
        reps=reps,
        working_days=days,
    )
    assert plan.is_feasible == (plan.reps_needed <= reps)
    assert plan.is_feasible == (plan.load <= 1)
    assert replace(plan, reps=plan.reps_needed).is_feasible
    assert plan.reps_needed == 1 or not replace(plan, reps=plan.reps_needed - 1).is_feasible


def test_more_contacts_per_opportunity():
    """Does a second talk with each opportunity double contacts, hours and load, but not opportunities?"""
    plan = replace(example(), contacts_per_opportunity=2)
    assert (plan.opportunities, plan.contacts, plan.contact_hours, plan.reps_needed) == (192, 384, 192, 4)
    assert not plan.is_feasible
    assert plan.reachable_opportunities == 180


def test_only_new_customers_are_acquired():
    """Does the acquisition cost count new customers only, rounded up?"""
    plan = replace(example(), new_customer_share=0.33)
    assert (plan.new_customers, plan.total_acquisition_cost) == (16, 6_400)


def test_unknown_cost_is_not_zero():
    """Is a cost that nobody knows no data instead of 0?"""
    plan = replace(example(), acquisition_cost=None)
    assert (plan.total_acquisition_cost, plan.acquisition_share) == (None, None)
    assert replace(example(), acquisition_cost=0).total_acquisition_cost == 0


def test_a_day_that_is_too_short():
    """Is it found that contacts do not fit the day, and do only those that fit count as reachable?"""
    plan = replace(example(), minutes_per_contact=90)
    assert (plan.contact_hours_per_rep_per_day, plan.fits_the_day, plan.most_contacts_per_day) == (
        9,
        False,
        5,
    )
    assert (plan.capacity, plan.reachable_opportunities) == (360, 300)
    assert replace(plan, hours_per_day=9).fits_the_day
    assert (plan.is_doable, replace(plan, reps=1.8).is_doable) == (True, False)
    assert replace(plan, reps=1.8).is_feasible


def test_half_a_rep():
    """Does somebody who works half the time bring half the capacity?"""
    assert replace(example(), reps=1.5).capacity == 180


def test_every_mistake_is_named():
    """Does the error name every field that is wrong, and no other?"""
    with pytest.raises(PlanError) as caught:
        replace(example(), revenue=0, reps=-1, hours_per_day=25, minutes_per_contact=math.inf)
    assert {mistake.field for mistake in caught.value.mistakes} == {
        "revenue",
        "reps",
        "hours_per_day",
        "minutes_per_contact",
    }


@pytest.mark.parametrize(
    ("numbers", "field"),
    [
        ({"revenue": 1e14, "average_deal_size": 0.01}, "revenue"),
        ({"reps": 1e14}, "reps"),
        ({"minutes_per_contact": 1e15}, "minutes_per_contact"),
        ({"opportunities_per_rep_per_day": 1e-15}, "opportunities_per_rep_per_day"),
        ({"acquisition_cost": 1e14}, "acquisition_cost"),
    ],
)
def test_results_beyond_counting(numbers, field):
    """Are numbers refused that may each be so, but together give a result nobody can count?"""
    with pytest.raises(PlanError) as caught:
        replace(example(), **numbers)
    assert (field, Problem.TOO_LARGE) in {(m.field, m.problem) for m in caught.value.mistakes}
