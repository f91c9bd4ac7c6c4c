"""Does a buyer answer small talk, silence, insults and nonsense as a person would?"""

from itertools import pairwise

import pytest

from salesedu.buyer.call import Event
from salesedu.buyer.replies import lines
from salesedu.spin import CallOutcome


def occasion(reply: str) -> str:
    """Return the occasion of a reply, by the file of lines; empty if it is not from there."""
    found = lines("en")
    return next((name for name, styles in found.items() if reply in styles["steadiness"]), "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Hello!", "greeting"),
        ("Hi, how are you?", "how_are_you"),
        ("Is this a good time?", "good_time"),
        ("May I ask you some questions?", "permission"),
        ("Thank you very much.", "thanks"),
        ("Nice weather today!", "small_talk"),
        ("Did you see the football match?", "small_talk"),
        ("Are you a robot?", "robot"),
        ("Am I talking to an AI?", "robot"),
        ("How old are you?", "personal"),
        ("Are you married?", "personal"),
        ("Are you angry?", "feelings"),
        ("Sorry about that.", "sorry"),
        ("ok", "yes"),
        ("No.", "no"),
        ("What is your budget?", "budget"),
        ("You are stupid.", "rude"),
        ("", "silence"),
        ("   \n ", "silence"),
        ("🙂🙂", "silence"),
        ("asdf ghjk", "unclear"),
        ("Wie geht es Ihnen?", "unclear"),
        ("كيف حالك؟", "unclear"),
    ],
)
def test_each_gets_what_fits_there(said, line: str, expected: str) -> None:
    """Does a line get a reply for its occasion?"""
    assert occasion(said(line).turns[0].reply) == expected


def test_the_buyer_gives_a_name_when_asked(said) -> None:
    """Does the buyer say who they are?"""
    assert "Mara Keller" in said("Who am I speaking to?").turns[0].reply
    assert "Keller Dental" in said("What does your company do?").turns[0].reply


def test_what_was_said_is_said_again(said) -> None:
    """Does the buyer repeat the last words when asked to?"""
    call = said("How do patients book?", "Sorry, could you repeat that?")
    assert call.turns[1].reply.endswith(call.turns[0].reply)


def test_the_same_words_never_come_twice_in_a_row(said) -> None:
    """Does the buyer vary what they say to lines that they do not understand?"""
    replies = [turn.reply for turn in said(*["asdf ghjk"] * 5).turns]
    assert all(one != other for one, other in pairwise(replies))


def test_the_third_unclear_line_in_a_row_costs_mood(said) -> None:
    """Does the mood fall with the third line that means nothing, and not with a scattered one?"""
    call = said("asdf", "ghjk", "qwer")
    assert [turn.mood - said().mood for turn in call.turns] == [0, 0, -1]
    mixed = said("asdf", "ghjk", "How do patients book?", "qwer")
    assert mixed.mood == said().mood


def test_an_insult_costs_and_a_second_one_ends_the_call(said) -> None:
    """Does the buyer hang up on somebody who insults twice?"""
    call = said("You are an idiot.", "shut up")
    assert call.turns[0].events == (Event.RUDE,)
    assert call.outcome is CallOutcome.NO_SALE
    assert Event.BUYER_LEFT in call.turns[1].events
