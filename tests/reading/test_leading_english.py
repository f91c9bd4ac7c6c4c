"""Are words that put an answer into the buyer's mouth found, and honest questions left alone?"""

import pytest

from salesedu.reading.leading_english import leading, quotes_the_buyer, shared


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You are losing money, aren’t you?", ("aren’t you?",)),
        ("It takes too long, doesn't it ?", ("doesn't it ?",)),
        ("That hurts, right?", ("right?",)),
        ("Wouldn’t it be great to save a day?", ("Wouldn’t it be great",)),
        ("I’m sure you need this. When do we start?", ("I’m sure you",)),
        ("Obviously you waste wood.", ("Obviously",)),
        ("Would you agree that time is money?", ("Would you agree that",)),
    ],
)
def test_leading_words(text, words):
    """Are the words found as they were written?"""
    assert leading(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "How satisfied are you with your garage?",
        "What is the right size for you?",
        "Why don't you repair the vans yourselves?",
        "Must you decide this year?",
        "Are you sure about the date?",
        "What would you like to change?",
        "",
    ],
)
def test_honest_questions(text):
    """Is a question that leaves the answer open never called leading?"""
    assert leading(text) == ()


def test_the_buyers_own_words():
    """Is a sentence that repeats the buyer known as one?"""
    assert quotes_the_buyer("You told me that one in ten does not come.")
    assert not quotes_the_buyer("One in ten does not come.")


def test_shared_words():
    """Do only telling words count, in any of their forms?"""
    assert shared("Starting late costs you a van", "vans that do not start") == ("vans", "start")
    assert shared("What do you do with that?", "what would you do with it") == ()
