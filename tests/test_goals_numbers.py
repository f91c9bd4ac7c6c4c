"""The numbers around a goal."""

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.goals_numbers import MOST, RULES, Mistake, PlanError, Problem, exact, mistake_in

cents = st.integers(1, 10**15).map(lambda number: Decimal(number) / 100)


@given(cents)
def test_a_number_with_cents_is_exact(amount):
    """Is an amount in cents taken as written, although the computer keeps it only nearly?"""
    assert exact(float(amount)) == Fraction(amount)


@given(st.integers(1, 10_000), st.integers(1, 10_000))
def test_a_quotient_is_exact(above, below):
    """Is a rate that was divided out taken as the fraction it came from?"""
    assert exact(above / below) == Fraction(above, below)


@given(st.floats(1e-12, 1e15))
def test_any_number_stays_itself(number):
    """Does no number move by more than its last digit?"""
    assert math.isclose(exact(number), number, rel_tol=1e-14)


@pytest.mark.parametrize("number", [0.1 + 0.2, 0.3, 1.1 - 0.8])
def test_crumbs_are_swept(number):
    """Is what a computer's sum leaves over no part of the number?"""
    assert exact(number) == Fraction(3, 10)


@pytest.mark.parametrize(
    ("field", "number", "problem"),
    [
        ("revenue", 0, Problem.NOT_ABOVE_ZERO),
        ("revenue", None, Problem.MISSING),
        ("revenue", math.nan, Problem.NOT_A_NUMBER),
        ("revenue", MOST * 10, Problem.TOO_LARGE),
        ("acquisition_cost", -1, Problem.NEGATIVE),
        ("contacts_per_opportunity", 0.5, Problem.BELOW_ONE),
        ("hours_per_day", 25, Problem.NOT_A_DAY),
        ("win_rate", 1.1, Problem.NOT_A_SHARE),
    ],
)
def test_what_is_wrong(field, number, problem):
    """Is each kind of wrong number recognised?"""
    assert mistake_in(field, number).problem is problem
    assert mistake_in(field, number).field == field


@pytest.mark.parametrize("field", RULES)
def test_one_is_right_everywhere(field):
    """Does 1 stand everywhere without complaint?"""
    assert mistake_in(field, 1) is None


def test_unknown_cost_is_no_mistake():
    """May a cost, a number of opportunities and of deals be unknown, and nothing else?"""
    unknown = [field for field in RULES if mistake_in(field, None) is None]
    assert unknown == ["acquisition_cost", "opportunities", "deals"]


def test_error_names_every_field():
    """Does the error say what is wrong with each field?"""
    error = PlanError([Mistake("reps", Problem.NOT_ABOVE_ZERO, "0"), Mistake("revenue", Problem.MISSING)])
    assert str(error) == "reps: not above zero 0; revenue: missing"
