"""Does a buyer tell a pitch from a benefit, and a true summary from a false one?"""

import pytest

from salesedu.buyer.call import Event

NEED = (
    "How often does a patient simply not come?",
    "What does an empty hour cost you?",
    "If half of those hours were filled, what would that change for you?",
)
BENEFIT = "You want those hours filled: our reminder shows the gap early, so it goes to somebody who waits."


@pytest.mark.parametrize(
    "line",
    [
        "Bookwell is the leading booking platform, with reminders and reports.",
        "Our app is great. Shall I show you how it works?",
        "We offer the best software on the market.",
        BENEFIT,
    ],
)
def test_the_product_before_a_need_cools_the_buyer(said, line: str) -> None:
    """Does any talk about the product before a need raise an objection and cost mood?"""
    call = said(line)
    assert call.turns[0].events == (Event.PITCHED_TOO_EARLY, Event.OBJECTION_RAISED)
    assert call.turns[0].reply.endswith("That sounds expensive for something our phone does as well.")
    assert call.mood < said().mood


def test_a_benefit_meets_a_stated_need(said) -> None:
    """Does the product tied to a need lift the mood, once?"""
    call = said(*NEED, BENEFIT, BENEFIT)
    assert call.turns[3].events == (Event.BENEFIT_FITS,)
    assert call.turns[3].mood >= call.turns[2].mood
    assert call.turns[4].events == (Event.REPEATED,)


def test_features_after_a_need_are_no_benefit(said) -> None:
    """Does talk about the product without the need leave the buyer asking what it is for?"""
    call = said(*NEED, "Our software has reports and forty other functions.")
    assert call.turns[3].events == (Event.PITCHED_PAST_NEED,)


def test_a_benefit_and_a_step_in_one_line_are_both_heard(said) -> None:
    """Does the buyer agree where the benefit comes in the same line as the step?"""
    call = said(*NEED, f"{BENEFIT} Shall we meet with Dr Keller on Thursday?")
    assert {Event.BENEFIT_FITS, Event.ADVANCE_AGREED} <= set(call.turns[3].events)


def test_saying_who_calls_is_no_pitch(said) -> None:
    """May a seller say for which company and product they call?"""
    call = said("Hello, my name is Ana Costa, I am calling from Bookwell, we have a booking service.")
    assert call.turns[0].events == (Event.COURTESY,)


def test_a_true_summary_is_confirmed_and_a_false_one_is_not(said) -> None:
    """Does the buyer know what was said?"""
    told = said(NEED[0], "So you told me that one of ten patients does not come.").turns[1]
    invented = said(NEED[0], "You told me that your computers are slow and your dentists are angry.").turns[1]
    assert told.events == invented.events == ()
    assert told.reply != invented.reply
    assert "not" not in told.reply
    assert "not" in invented.reply
