"""The objection planner: cause, three moves, and what is unknown."""

from dataclasses import replace

import pytest

from salesedu.objections import Cause, Move, Obstacle
from salesedu.objections_plan import QUESTIONS, WHEN_NOT_KNOWN, Situation, Unknown, example, plan

FULL = Situation("Not now.", Obstacle.TIMING, "Open in May", ("Orders are lost",), "Do it by hand")


@pytest.mark.parametrize(
    ("changes", "cause"),
    [
        ({}, Cause.WRONG_MOMENT),
        ({"obstacle": Obstacle.PRIORITY}, Cause.WRONG_MOMENT),
        ({"obstacle": Obstacle.COMPETITOR}, Cause.VALUE_NOT_SEEN),
        ({"obstacle": Obstacle.BUDGET, "objection": "Too expensive."}, Cause.VALUE_NOT_SEEN),
        ({"obstacle": Obstacle.BUDGET, "objection": "The next budget comes next year."}, Cause.WRONG_MOMENT),
        ({"problems": ()}, Cause.VALUE_NOT_SEEN),
        ({"obstacle": Obstacle.OTHER}, None),
        ({"obstacle": None}, None),
        ({"obstacle": None, "objection": "I don't see what it brings."}, Cause.VALUE_NOT_SEEN),
    ],
)
def test_likely_cause(changes, cause):
    """Does the cause follow from obstacle, problems and words, and stay open where they don't tell?"""
    assert plan(replace(FULL, **changes)).cause is cause


@pytest.mark.parametrize(
    ("changes", "unknown"),
    [
        ({}, ()),
        ({"goal": ""}, (Unknown.GOAL,)),
        ({"problems": (), "obstacle": None}, (Unknown.OBSTACLE, Unknown.PROBLEMS)),
        ({"plan_without_us": ""}, (Unknown.PLAN_WITHOUT_US,)),
    ],
)
def test_what_is_missing_is_named(changes, unknown):
    """Is each thing that is not known named, and a plan ready only when nothing is?"""
    made = plan(replace(FULL, **changes))
    assert made.unknown == unknown
    assert made.is_ready is not bool(unknown)


def test_nothing_known():
    """Is everything asked for where nothing is known?"""
    made = plan(Situation())
    assert set(made.unknown) == set(Unknown)
    assert all(part.questions and not part.uses for part in made.parts)


def test_moves_use_the_buyers_words():
    """Does each move build on what the buyer said?"""
    know, highlight, design = plan(FULL).parts
    assert [part.move for part in (know, highlight, design)] == list(Move)
    assert (know.uses, highlight.uses, design.uses) == (
        ("Do it by hand",),
        ("Orders are lost",),
        ("Open in May",),
    )
    assert not highlight.questions
    assert not design.questions


@pytest.mark.parametrize("obstacle", [*Obstacle, None])
def test_every_obstacle_has_questions(obstacle):
    """Are there two open questions for each obstacle, and others where it is not known?"""
    asked = plan(replace(FULL, obstacle=obstacle)).parts[0].questions
    assert asked == (QUESTIONS[obstacle] if obstacle else WHEN_NOT_KNOWN)
    assert len(set(asked)) >= 2
    assert all(question.endswith("?") for question in asked)


def test_the_example_is_complete():
    """Does the worked example hold all that an answer needs?"""
    assert plan(example()).is_ready
    assert plan(example()).cause is Cause.WRONG_MOMENT
