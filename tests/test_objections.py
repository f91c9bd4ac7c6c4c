"""Objections: what may stand behind the words."""

import pytest

from salesedu.objections import (
    CAUSE_NAMES,
    MAY_BE,
    MOVE_NAMES,
    OBSTACLE_MEANINGS,
    OBSTACLE_NAMES,
    STEP_NAMES,
    Cause,
    Heard,
    Move,
    Obstacle,
    Step,
    diagnose,
)

#: What the words must leave possible; nothing where they only end the talk.
SENTENCES = {
    "We ran out of money in the second quarter.": {"budget", "timing"},
    "We simply don't have the funds this year.": {"budget"},
    "A friend offers me the same work for half.": {"competitor"},
    "I can get the same thing online for two hundred less.": {"competitor"},
    "We are moving house in May, so please not before that.": {"timing"},
    "Come back after the summer holidays.": {"timing"},
    "We've got bigger fish to fry.": {"priority"},
    "Other departments come first.": {"priority"},
    "Head office makes those decisions.": {"other"},
    "The last consultant we hired was a disaster.": {"other"},
    "Can you email me a brochure?": set(),
    "We will get back to you.": set(),
    "I'll think about it over the weekend.": set(),
    "Hm, I don't know.": set(),
    "": set(),
}


@pytest.mark.parametrize(("text", "wanted"), SENTENCES.items())
def test_words_leave_obstacles_possible(text, wanted):
    """Is the obstacle among those the words may stand for, and is nothing said where they do not say?"""
    possible = {obstacle.value for obstacle in diagnose(text).possible}
    assert possible & wanted if wanted else not possible


def test_the_same_words_can_hide_several_obstacles():
    """Are two or more obstacles possible for most of what is heard?"""
    several = [heard for heard, obstacles in MAY_BE.items() if len(obstacles) > 1]
    assert len(several) >= len(Heard) - 2
    assert diagnose("That is too expensive.").possible[0] is Obstacle.BUDGET


def test_every_obstacle_names_its_words():
    """Does each possible obstacle quote the words it was read from, and no other obstacle any?"""
    diagnosis = diagnose("Not now, another firm is cheaper.")
    assert diagnosis.words_for(Obstacle.COMPETITOR) == ("another firm",)
    assert diagnosis.words_for(Obstacle.TIMING) == ("Not now",)
    assert diagnosis.words_for(Obstacle.OTHER) == ()
    assert all(diagnosis.words_for(obstacle) for obstacle in diagnosis.possible)


def test_first_obstacles_come_first():
    """Do the obstacles that words point to stand before those they may hide?"""
    assert diagnose("Later, it is too expensive.").possible[:2] == (Obstacle.TIMING, Obstacle.BUDGET)


def test_a_way_out_says_nothing():
    """Is a polite end of the talk heard, and still no obstacle guessed?"""
    diagnosis = diagnose("Send me some information.")
    assert diagnosis.heard(Heard.PUTS_OFF)
    assert diagnosis.possible == ()


@pytest.mark.parametrize(
    ("names", "kinds"),
    [
        (OBSTACLE_NAMES, Obstacle),
        (OBSTACLE_MEANINGS, Obstacle),
        (CAUSE_NAMES, Cause),
        (STEP_NAMES, Step),
        (MOVE_NAMES, Move),
        (MAY_BE, Heard),
    ],
)
def test_everything_has_a_name(names, kinds):
    """Does each table hold every kind, in its order?"""
    assert list(names) == list(kinds)
