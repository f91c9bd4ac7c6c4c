"""The buyers of the objections lesson."""

import pytest

from salesedu.objections import Cause, Obstacle, diagnose
from salesedu.objections_cases import CASES, WORKED, by_id
from salesedu.objections_reply import Fault, read_reply

EVERY = pytest.mark.parametrize("case", [WORKED, *CASES], ids=lambda case: case.id)


@EVERY
def test_good_replies_are_good(case):
    """Does the good reply acknowledge, explore and stop?"""
    assert read_reply(f"{case.acknowledge} {case.explore}").is_good


@EVERY
def test_early_answers_are_early(case):
    """Does the tempting answer show that it answers before it asks?"""
    assert Fault.ANSWERS_FIRST in {fault.what for fault in read_reply(case.early).faults}


@EVERY
def test_good_answers_speak_of_the_problem(case):
    """Does the good answer use words of the buyer's problem, and the last line ask for something?"""
    assert read_reply(case.respond, case.known).facts[-1].met
    assert case.close.endswith("?")


@EVERY
def test_words_do_not_give_the_obstacle_away(case):
    """Do the first words hide several obstacles, or say nothing?"""
    possible = diagnose(case.words).possible
    assert len(possible) != 1 or case.obstacle is Obstacle.OTHER


def test_every_obstacle_and_cause_is_there():
    """Are all obstacles and both causes among the buyers, none with more than a third of them?"""
    obstacles = [case.obstacle for case in CASES]
    assert {*obstacles} == {*Obstacle}
    assert max(obstacles.count(one) for one in Obstacle) * 3 <= len(CASES)
    assert {case.cause for case in CASES} == {*Cause}


def test_the_obvious_guess_is_mostly_wrong():
    """Would whoever trusts the first words mistake the obstacle more often than not?"""
    right = [case for case in CASES if diagnose(case.words).possible[:1] == (case.obstacle,)]
    assert len(right) * 2 <= len(CASES)


def test_names_are_unique():
    """Is each buyer found by name?"""
    everybody = (WORKED, *CASES)
    assert all(by_id(case.id) is case for case in everybody)
    assert len({case.name for case in everybody}) == len(everybody)
