"""The English words of objections and of replies to them."""

import pytest

from salesedu.objections import Heard
from salesedu.reading import objections_english as english


def test_every_name_is_known():
    """Does the list of words name what the topic knows, and nothing else?"""
    assert set(english._HEARD) == {heard.name for heard in Heard}


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("That is too expensive.", {"HIGH_PRICE": "too expensive"}),
        ("We’ve got no budget", {"NO_MONEY": "no budget"}),
        ("It is not the price, we are busy.", {"BUSY": "busy"}),
        ("The price is fine, but not now.", {"LATER": "not now"}),
        ("It isn't about the budget.", {}),
        ("This is NOT a priority for us.", {"BUSY": "NOT a priority"}),
        ("I don’t see what it brings.", {"NO_VALUE": "don’t see what"}),
        ("Das ist zu teuer.", {}),
        ("", {}),
    ],
)
def test_words_are_heard_as_written(text, heard):
    """Are words found as they were typed, and what is denied left out?"""
    assert english.objection_words(text) == heard


def test_longer_words_win():
    """Do words inside longer ones count once?"""
    assert english.objection_words("That is not enough money") == {"NO_MONEY": "not enough money"}


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("What makes you say that?", True),
        ("Tell me what you compare it with.", True),
        ("May I ask what stands in the way?", True),
        ("What exactly would you like to think about?", True),
        ("Shall we start on Monday?", False),
        ("What if I took ten percent off?", False),
        ("Would you like to see a demo?", False),
        ("Let me explain.", False),
        ("I understand.", False),
    ],
)
def test_an_offer_is_no_question_about_the_buyer(sentence, asks):
    """Is a question about the buyer told from one that offers or closes?"""
    assert english.is_exploring(sentence) is asks


def test_shared_words_have_one_stem():
    """Do two forms of a word count as the same, and everyday words never?"""
    assert english.shared_words("How often is testing repeated?", "Tests repeat") == ("testing", "repeated")
    assert english.shared_words("What do you want to have?", "I want to have what you have") == ()
    assert english.shared_words("All 46 of them?", "46 repeats") == ("46",)


def test_capitals_and_typed_signs_do_not_matter():
    """Are replies read alike whatever signs they are typed with?"""
    assert english.reply_words("argue", "That’s not true") == ("That’s not true",)
    assert english.reply_words("discount", "10 % OFF for you") == ("10 % OFF",)
