"""Does a buyer agree to a next step only when it is earned, and how do calls end otherwise?"""

import pytest
import sellers

from salesedu.buyer.call import Event, replay
from salesedu.buyer.scenario import scenarios
from salesedu.spin import CallOutcome

NEED = (
    "How often does a patient simply not come?",
    "What does an empty hour cost you?",
    "If half of those hours were filled, what would that change for you?",
)
ASK = "Could we meet next Thursday together with Dr Keller?"


def test_a_need_earns_the_advance(said) -> None:
    """Does the buyer of level 1 agree once a need is stated, and not before?"""
    assert said(ASK).turns[0].events == (Event.ASKED_TOO_EARLY, Event.OBJECTION_RAISED)
    call = said(*NEED, ASK)
    assert call.outcome is CallOutcome.ADVANCE
    assert call.turns[-1].events == (Event.ASKED_IN_TIME, Event.ADVANCE_AGREED)


@pytest.mark.parametrize(("level", "raised"), [(1, 0), (2, 1), (3, 2)])
def test_higher_levels_raise_obstacles_by_themselves(level: int, raised: int) -> None:
    """Does a buyer of each level raise as many obstacles as the level says, before agreeing?"""
    found = [scenario for scenario in scenarios().values() if scenario.level == level and not scenario.start]
    for scenario in found:
        call = sellers.play(scenario, sellers.model)
        assert len(call.memory.objections) == raised
        assert call.outcome is CallOutcome.ADVANCE


@pytest.mark.parametrize(
    "ask",
    [
        "Let us meet next Thursday with Dr Keller.",
        "I suggest that we sit down together next week. Would Thursday suit you?",
        "How about a meeting with the owner on Thursday?",
        "would you and dr keller meet me thursday",
    ],
)
def test_the_step_has_many_wordings(said, ask: str) -> None:
    """Is a proposal understood in other words, also without a question mark?"""
    assert said(*NEED, ask).outcome is CallOutcome.ADVANCE


def test_a_step_without_content_is_asked_back(said) -> None:
    """Does the buyer ask what the seller has in mind?"""
    assert said(*NEED, "Can we do something on Friday?").turns[-1].events == (Event.VAGUE_STEP,)


def test_weak_steps_end_in_a_continuation(said) -> None:
    """Is a second weak step the friendly end of a call, with nothing agreed?"""
    call = said(*NEED, "Shall I send you some information by e-mail?", "May I call again some time?")
    assert [turn.events for turn in call.turns[-2:]] == [(Event.WEAK_STEP,)] * 2
    assert call.outcome is CallOutcome.CONTINUATION


def test_a_signature_is_too_much(said) -> None:
    """Is an order on the phone refused?"""
    call = said(*NEED, "Would you like to sign the contract today?")
    assert call.turns[-1].events == (Event.ASKED_TOO_EARLY,)
    assert not call.is_over


def test_goodbye_ends_the_call_by_its_mood(said) -> None:
    """Is a goodbye a continuation in a fair mood, and no sale in a bad one?"""
    assert said("Thank you, goodbye!").outcome is CallOutcome.CONTINUATION
    assert said("You are stupid.", "bye").outcome is CallOutcome.NO_SALE


def test_without_a_need_objections_run_out(dental) -> None:
    """Does somebody who only asks for the meeting hear why not, and then lose the call?"""
    call = sellers.play(dental, sellers.closer(dental))
    assert call.outcome is CallOutcome.NO_SALE
    assert call.turns[0].reply == dental.obstacle("price").says


def test_lines_after_the_end_are_not_said(dental) -> None:
    """Does a call that is over take no further line?"""
    assert replay(dental, ["Goodbye!", "How do patients book?"]).lines == ("Goodbye!",)
