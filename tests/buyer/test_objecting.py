"""Must an objection be acknowledged, explored and answered, in that order?"""

import pytest

from salesedu.buyer.call import Event

EXPLORES = "I hear you, that is a lot of money. What makes you careful about it?"
ANSWERS = "Then we start small: the most expensive tools in one depot, and after sixty days you decide."


def test_the_three_steps_settle_it(priced) -> None:
    """Does the order of the method settle an objection, with the mood rising?"""
    call = priced(EXPLORES, ANSWERS)
    assert call.turns[0].events == (Event.OBJECTION_ACKNOWLEDGED, Event.OBJECTION_EXPLORED)
    assert call.turns[0].reply.startswith("I paid for a big system")
    assert call.turns[1].events == (Event.OBJECTION_SETTLED,)
    assert call.turns[1].mood > call.turns[0].mood
    assert call.memory.open == ""


def test_an_acknowledgement_counts_from_an_earlier_line(priced) -> None:
    """Is "I understand." in a line of its own remembered?"""
    call = priced("I understand.", "What makes you say that?")
    assert [turn.events for turn in call.turns] == [
        (Event.OBJECTION_ACKNOWLEDGED,),
        (Event.OBJECTION_EXPLORED,),
    ]


def test_exploring_works_without_acknowledging(priced) -> None:
    """Is what is behind told to somebody who only asks, without the point for acknowledging?"""
    assert priced("Why?").turns[0].events == (Event.OBJECTION_EXPLORED,)


def test_an_answer_before_asking_settles_nothing(priced) -> None:
    """Does the right answer before exploring miss, and cost mood?"""
    call = priced(ANSWERS)
    assert call.turns[0].events == (Event.ANSWERED_TOO_SOON,)
    assert call.memory.open == "price"


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("I can give you a discount of ten percent.", Event.DISCOUNT_OFFERED),
        ("Our tags have a battery for five years and a beautiful map.", Event.ANSWERED_TOO_SOON),
        ("How many depots do you have?", Event.SIDESTEPPED),
        ("Can we start the trial on Monday in one depot?", Event.ASKED_TOO_EARLY),
    ],
)
def test_everything_else_annoys(priced, line: str, event: Event) -> None:
    """Does passing over an objection cost mood and leave it open?"""
    call = priced(line)
    assert event in call.turns[0].events
    assert call.mood < priced().mood
    assert call.memory.open == "price"


def test_an_answer_that_does_not_fit_misses(priced) -> None:
    """Does an answer to something else, after asking, leave the objection open?"""
    call = priced(EXPLORES, "The battery of our tags lasts for five years, and customers love the map.")
    assert call.turns[1].events == (Event.ANSWER_MISSED,)
    assert call.memory.open == "price"


def test_part_of_an_answer_gets_a_question(priced) -> None:
    """Does the buyer ask back where a line has only part of what an answer needs?"""
    call = priced(EXPLORES, "We could start small.")
    assert call.turns[1].events == ()
    assert call.turns[1].mood == call.turns[0].mood


def test_an_answer_and_a_step_in_one_line_are_both_heard(priced) -> None:
    """Does a line that settles the objection and asks for the next step do both?"""
    call = priced(EXPLORES, f"{ANSWERS} Shall we start the trial in your biggest depot on Monday?")
    assert Event.OBJECTION_SETTLED in call.turns[1].events
    assert Event.ASKED_IN_TIME in call.turns[1].events


def test_a_good_question_is_answered_while_an_objection_is_open(priced) -> None:
    """May a seller ask for consequences during an objection?"""
    call = priced("What does it cost you a year to replace the lost tools?")
    assert call.turns[0].events == (Event.CONSEQUENCE_SEEN,)
    assert call.memory.open == "price"


def test_what_is_behind_is_not_told_twice(priced) -> None:
    """Is exploring again a repetition?"""
    assert priced(EXPLORES, "Why is that?").turns[1].events[-1] is Event.REPEATED
