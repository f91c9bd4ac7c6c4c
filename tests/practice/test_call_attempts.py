"""Are calls listed as they went, and is the trend a sentence that is true?"""

import random

import pytest

from salesedu.buyer.scenario import scenarios
from salesedu.exercise.store import Saved
from salesedu.practice.call_attempts import Attempt, attempts, attempts_html, trend
from salesedu.practice.calls import asked
from salesedu.practice.worked_call import worked_lines

MARA = scenarios()["dental_bookings"]


def question(seed):
    return asked(MARA, random.Random(seed))


def won(seed):
    return {"talk": worked_lines(MARA, question(seed).seed)}


@pytest.mark.parametrize(
    ("shares", "words"),
    [
        ([], "not finished a call with Mara yet"),
        ([0.25], "Your first call with Mara: 25% of the facts met."),
        ([0.25, 0.5], "Better than last time with Mara: 50% of the facts met, after 25%."),
        ([1.0, 0.25, 0.5], "Better than last time"),
        ([0.5, 0.25], "Last time went better with Mara: 25% of the facts met, after 50%."),
        ([0.5, 0.5], "As good as last time with Mara: 50% of the facts met."),
    ],
)
def test_the_trend_in_a_sentence(shares, words):
    """Is the last call compared with the one before it?"""
    assert words in trend("Mara", [Attempt("Advance", share) for share in shares])


def test_calls_are_played_again():
    """Is each call of the file judged from its lines, oldest first, and is a stored score ignored?"""
    early = {"seed": 3, "answers": {"talk": ["Buy it."]}, "outcomes": {"talk": {"outcome": "right"}}}
    saved = Saved(history=[early, {"seed": 4, "answers": won(4)}], seed=5, answers=won(5))
    first, second, third = attempts(saved, question)
    assert first.outcome == "Not finished"
    assert first.share < 1
    assert second == third == Attempt("Advance", 1.0)


def test_a_call_that_goes_on_is_no_attempt_yet():
    """Is the present call listed once it is over, and a call without a word never?"""
    saved = Saved(history=[{"seed": 3, "answers": {"talk": []}}], seed=5, answers={"talk": ["Hello."]})
    assert attempts(saved, question) == []


@pytest.mark.parametrize("entry", [{}, {"seed": None, "answers": {}}, {"seed": 1, "answers": 7}])
def test_a_damaged_entry_is_no_call(entry):
    """Is an entry that is none passed over?"""
    assert attempts(Saved(history=[entry], seed=5, answers=won(5)), question) == [Attempt("Advance", 1.0)]


def test_a_bar_is_never_alone():
    """Does each bar stand beside its share in words, hidden from those who hear the page?"""
    html = attempts_html("Mara <Keller>", [Attempt("Advance", 0.756)])
    assert "Advance, 76% of the facts met" in html
    assert 'aria-hidden="true"><span class="se-call-fill" style="inline-size:76%"' in html
    assert "Mara &lt;Keller&gt;" in html
