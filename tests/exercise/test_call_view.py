"""Does a page get all of a call that it draws, as plain data and in whole words?"""

import json
import re

import pytest

from salesedu.exercise import call, widget
from salesedu.exercise.call_view import mood_words, view, words
from salesedu.exercise.calls import played
from salesedu.page import text_beside
from salesedu.practice.worked_call import worked_lines

SCRIPT = "".join(text_beside(widget.__file__, name) for name in widget.SCRIPTS)
QUESTION = call("talk", "Call Mara.", scenario="dental_bookings")
WON = worked_lines(played(QUESTION, None).scenario)


def test_before_the_first_line():
    """Is there the buyer with aim and first words, something to say, and nothing said?"""
    shown = view(QUESTION, None)
    assert shown["buyer"]["name"] == "Mara Keller"
    assert shown["buyer"]["first"] == "Mara"
    assert "Keller Dental" in shown["buyer"]["role"]
    assert shown["buyer"]["aim"].startswith("She agrees")
    assert "Mara Keller speaking" in shown["opening"]
    assert (shown["lines"], shown["turns"], shown["is_over"]) == ([], [], False)
    assert len(shown["suggestions"]) >= 3
    assert shown["share_text"] == "You spoke 0% of the words."


def test_after_the_call():
    """Are lines, replies, mood, shares and outcome those of the call?"""
    shown, made = view(QUESTION, WON), played(QUESTION, WON)
    assert shown["lines"] == WON
    assert [turn["said"] for turn in shown["turns"]] == WON
    assert [turn["reply"] for turn in shown["turns"]] == [turn.reply for turn in made.turns]
    assert (shown["mood"], shown["seller_share"]) == (made.mood, made.seller_share)
    assert shown["mood_text"] == f"Mara Keller’s mood: {mood_words(made.mood)}"
    assert (shown["is_over"], shown["suggestions"]) == (True, [])


def test_the_score_card_quotes_the_learner():
    """Are the facts signed by words, proved by the learner's own lines, and is every line labelled?"""
    told = view(QUESTION, WON, with_debrief=True)
    facts = [fact for criterion in told["debrief"]["criteria"] for fact in criterion["facts"]]
    assert {fact["sign"] for fact in facts} == {"✓ Yes"}
    quotes = [line for fact in facts for line in fact["said"]]
    assert quotes
    assert set(quotes) <= set(WON)
    assert all(turn["told"] for turn in told["turns"])
    assert "Steadiness" in told["debrief"]["style"]


def test_weak_lines_are_said_better():
    """Do lost moments and better lines stand beside the learner's own words?"""
    lines = ["Our app is the best booking platform. Do you want to buy it?"] * 30
    told = view(QUESTION, lines, with_debrief=True)["debrief"]
    assert any(moment["sign"] == "✗ Lost" for moment in told["moments"])
    assert 1 <= len(told["better"]) <= 2
    for better in told["better"]:
        assert better["said"] in lines
        assert better["better"] not in ("", better["said"])
        assert better["why"]


def test_it_is_plain_data():
    """Can a page receive it as it is?"""
    shown = view(QUESTION, WON, with_debrief=True)
    assert json.loads(json.dumps(shown)) == shown


@pytest.mark.parametrize("mood", range(11))
def test_every_mood_has_words(mood):
    """Is no mood shown by a number or a colour alone?"""
    assert mood_words(mood).isprintable()
    assert not mood_words(mood)[0].isdigit()


def test_every_word_that_the_page_asks_for_is_there():
    """Does the script find each of its words, and is none sent that it never shows?"""
    assert set(re.findall(r"words\.(call_\w+)", SCRIPT)) == set(words())


def test_every_part_that_the_page_draws_is_there():
    """Does the view hold each entry that the script reads from it?"""
    shown = view(QUESTION, WON, with_debrief=True)
    read = set(re.findall(r"this\.view\.(\w+)", SCRIPT)) | set(re.findall(r"debrief\.(\w+)", SCRIPT))
    assert read <= set(shown) | set(shown["debrief"])
