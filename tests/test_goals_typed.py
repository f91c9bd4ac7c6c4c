"""The numbers of a plan as people type them."""

import pytest

from salesedu.goals_numbers import PlanError, Problem
from salesedu.goals_plan import example
from salesedu.goals_typed import plan_texts, read_plan, read_sizes, read_value

TEXTS = plan_texts(example())


def test_there_and_back():
    """Is a plan the same after it was written into fields and read again?"""
    assert read_plan(TEXTS) == example()


@pytest.mark.parametrize(
    ("field", "text", "number"),
    [
        ("revenue", "120 000", 120_000),
        ("revenue", "1.200", 1_200),  # nobody wants a revenue of 1.2 with three decimals
        ("revenue", "120k EUR", 120_000),
        ("average_deal_size", "2.500,50", 2_500.5),
        ("minutes_per_contact", "7.125", 7.125),
        ("minutes_per_contact", "30 min", 30),
        ("opportunities_per_sale", "4,5", 4.5),
        ("reps", "٣", 3),
        ("new_customer_share", "80", 0.8),
        ("new_customer_share", "80 %", 0.8),
        ("acquisition_cost", " ", None),
        ("opportunities", "192", 192),
        ("opportunities", "", None),
    ],
)
def test_ways_to_type(field, text, number):
    """Is the number read that was meant?"""
    assert read_value(field, text) == number


@pytest.mark.parametrize(
    ("field", "text", "problem"),
    [
        ("revenue", "", Problem.MISSING),
        ("revenue", "a lot", Problem.NOT_A_NUMBER),
        ("revenue", "20 %", Problem.NOT_A_NUMBER),
        ("revenue", "-5", Problem.NOT_ABOVE_ZERO),
        ("new_customer_share", "140 %", Problem.NOT_A_SHARE),
        ("opportunities", "1.5", Problem.NOT_WHOLE),
        ("deals", "0", Problem.BELOW_ONE),
    ],
)
def test_mistakes_keep_what_was_typed(field, text, problem):
    """Does each mistake name its field and quote the text?"""
    with pytest.raises(PlanError) as caught:
        read_value(field, text)
    assert [(m.field, m.problem, m.text) for m in caught.value.mistakes] == [(field, problem, text)]


def test_all_mistakes_at_once():
    """Are all fields that are wrong named together?"""
    with pytest.raises(PlanError) as caught:
        read_plan(TEXTS | {"reps": "", "revenue": "x"})
    assert [mistake.field for mistake in caught.value.mistakes] == ["revenue", "reps"]


def test_sizes():
    """Are deal sizes read line by line, without heading and empty lines?"""
    assert read_sizes("Deal size\n\n2,400\n2.600 €\n1 500,50") == (2_400, 2_600, 1_500.5)
    assert read_sizes("") == ()


def test_wrong_sizes():
    """Is every line that is no size named, and no other?"""
    with pytest.raises(PlanError) as caught:
        read_sizes("2,400\nsoon\n-5\n0")
    assert [mistake.text for mistake in caught.value.mistakes] == ["soon", "-5", "0"]
