"""Are the facts of a message counted right, and do the examples hold what their style likes?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.disc import Style
from salesedu.disc_briefs import BRIEFS
from salesedu.disc_message import LIKES, Like, checks, facts

VERSIONS = [(brief, style) for brief in BRIEFS for style in Style]


@pytest.mark.parametrize(("brief", "style"), VERSIONS, ids=lambda part: getattr(part, "id", part))
def test_examples_fit_their_style_best(brief, style):
    """Does each version hold everything its style likes, and less of what the others like?"""
    text = brief.written[style]
    assert all(check.met for check in checks(text, style))
    for other in set(Style) - {style}:
        assert not all(check.met for check in checks(text, other)), other


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.id)
def test_the_plain_version_fits_nobody(brief):
    """Is there something to improve in the plain version, for every style?"""
    for style in Style:
        assert sum(check.met for check in checks(brief.plain, style)) <= len(LIKES[style]) / 2


def test_facts():
    """Are words, marks, numbers and the words of each list counted?"""
    seen = facts("Dear Ana,\nYou save 4.5 hours a week! The best tool: 20 % faster. First we test. OK?")
    assert (seen.words, seen.exclamations, seen.questions) == (17, 1, 1)
    assert seen.first == ("save",)
    assert seen.numbers == ("4.5", "20 %")
    assert seen.seen["superlatives"] == ("best",)
    assert seen.seen["steps"] == ("first",)


def test_greeting_is_no_first_sentence():
    """Is the result looked for after the greeting, and only there?"""
    assert facts("Hi Ana! You save an hour. Bye.").first == ("save",)
    assert facts("We are a firm. You save an hour.").first == ()


def test_too_short_to_judge():
    """Is nothing said about a text of a few words?"""
    assert checks("Buy it now.", Style.DOMINANCE) == ()


def test_bans_name_the_words():
    """Are the words that break a ban named?"""
    found = {check.like: check for check in checks("Our amazing tool! " * 4, Style.COMPLIANCE)}
    assert found[Like.CALM].words == ("amazing", "!")
    assert not found[Like.CALM].met
    pressure = {check.like: check for check in checks("You must sign now, " * 3, Style.STEADINESS)}
    assert set(pressure[Like.NO_PRESSURE].words) == {"must", "now"}


def test_words_inside_words_do_not_count():
    """Is 'everest' no superlative and 'thorough' no choice?"""
    seen = facts("The Everest team gave a thorough answer for all of us in Norway.")
    assert seen.seen["superlatives"] == seen.seen["choice"] == ()


@given(st.text())
def test_any_text_has_facts(text):
    """Does no text break the counting?"""
    seen = facts(text)
    assert seen.words >= 0
    for style in Style:
        assert len(checks(text, style)) in (0, len(LIKES[style]))
