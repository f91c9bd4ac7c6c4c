"""Where a person stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.journey import (
    EXAMPLES,
    About,
    Fact,
    FunnelStage,
    JourneyStage,
    NextStep,
    Relationship,
    place,
    who_is_this,
)


@pytest.mark.parametrize(
    ("about", "journey", "funnel"),
    [
        (About.SUBJECT, JourneyStage.DISCOVERY, FunnelStage.TOP),
        (About.PROBLEM, JourneyStage.PROBLEM, FunnelStage.MIDDLE),
        (About.SOLUTIONS, JourneyStage.SOLUTION, FunnelStage.MIDDLE),
        (About.OFFER, JourneyStage.DECISION, FunnelStage.BOTTOM),
    ],
)
def test_journey_map(about, journey, funnel):
    """Does each matter lead to its stage of the journey, two of them to the middle of the funnel?"""
    assert place([about]) == (journey, funnel)


def test_nothing_has_no_place():
    """Is something about none of the four left without a place?"""
    assert place([]) is None


@given(st.sets(st.sampled_from(About), min_size=1))
def test_the_furthest_stage_counts(about):
    """Is the place of several matters the furthest of their places?"""
    order = list(JourneyStage)
    assert order.index(place(about).journey) == max(order.index(place([matter]).journey) for matter in about)


def test_examples_cover_the_journey():
    """Is there an example for every stage?"""
    assert {example.about for example in EXAMPLES} == set(About)


@pytest.mark.parametrize(
    ("facts", "who", "step"),
    [
        ([], None, NextStep.ATTRACT),
        ([Fact.VISITED], Relationship.VISITOR, NextStep.CONVERT),
        ([Fact.VISITED, Fact.GAVE_CONTACT], Relationship.LEAD, NextStep.NURTURE),
        (list(Fact)[:3], Relationship.OPPORTUNITY, NextStep.FIRST_CONTACT),
        (list(Fact), Relationship.CUSTOMER, NextStep.KEEP),
    ],
)
def test_who_is_this(facts, who, step):
    """Do facts in their usual order give each relationship and its next step?"""
    answer = who_is_this(facts)
    assert (answer.who, answer.next_step, answer.missing) == (who, step, ())


@given(st.sets(st.sampled_from(Fact), min_size=1))
def test_missing_facts_are_reported(facts):
    """Are exactly the earlier facts that are not known reported, and none guessed?"""
    answer = who_is_this(facts)
    earlier = list(Fact)[: list(Relationship).index(answer.who)]
    assert set(answer.missing) == set(earlier) - facts


def test_a_customer_without_contact_data():
    """Is somebody who bought a customer, with the gap named?"""
    answer = who_is_this([Fact.VISITED, Fact.BOUGHT])
    assert answer.who is Relationship.CUSTOMER
    assert answer.missing == (Fact.GAVE_CONTACT, Fact.KNOWS_SOLUTION)
