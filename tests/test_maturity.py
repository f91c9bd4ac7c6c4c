"""Is maturity worked out from answers, with what is open left open?"""

from collections import Counter

import pytest

from salesedu.maturity import Area, MaturityError, compare, diagnose, spread
from salesedu.maturity_questions import QUESTIONS, SCALE


def everywhere(answer, **other):
    """Return the same answer to every question, but for some areas."""
    return {question.id: other.get(question.area.name.lower(), answer) for question in QUESTIONS}


def test_every_question_is_whole():
    """Has each question a name and a statement of its own, and a different tip for each answer?"""
    assert Counter(question.area for question in QUESTIONS) == dict.fromkeys(Area, 4)
    assert len({question.id for question in QUESTIONS}) == len(QUESTIONS)
    tips = [tip for question in QUESTIONS for tip in question.tips]
    assert len(set(tips)) == len(tips) == len(QUESTIONS) * len(SCALE)


def test_the_weakest_area_comes_first():
    """Is the area with the lowest mean first, and the buyer's order kept among equals?"""
    diagnosis = diagnose(everywhere(3, sales=1, conversion=2))
    areas = [score.area for score in diagnosis.weakest_first]
    assert areas == [Area.SALES, Area.CONVERSION, Area.ATTRACTION, Area.RELATIONSHIP, Area.ANALYSIS]
    assert diagnosis.is_complete


def test_an_open_question_is_not_zero():
    """Does an unanswered question change no mean, and an unanswered area have none?"""
    diagnosis = diagnose({"next_step": 4, "stage_rules": 1})
    sales = diagnosis.scores[list(Area).index(Area.SALES)]
    assert sales.mean == 2.5
    assert [score.mean for score in diagnosis.scores if score is not sales] == [None] * 4
    assert [score.area for score in diagnosis.weakest_first] == [Area.SALES]
    assert not diagnosis.is_complete


def test_zero_is_an_answer():
    """Does a No to everything give a mean of 0, not no mean?"""
    assert [score.mean for score in diagnose(everywhere(0)).scores] == [0] * 5


def test_tips_fit_the_answers():
    """Is there one tip per answer, and do the first steps leave out what can't get better?"""
    diagnosis = diagnose({"next_step": 4, "stage_rules": 1, "reasons_noted": 0, "first_answer": 3})
    assert len(diagnosis.tips) == 4
    assert [tip.question.id for tip in diagnosis.first_steps] == [
        "reasons_noted",
        "stage_rules",
        "first_answer",
    ]
    assert all(tip.text == tip.question.tips[tip.answer] for tip in diagnosis.tips)


@pytest.mark.parametrize("wrong", [{"next_step": 5}, {"next_step": -1}, {"next_step": True}, {"nothing": 1}])
def test_what_is_no_answer_is_named(wrong):
    """Is a number outside the scale, or a question nobody asked, refused by its name?"""
    with pytest.raises(MaturityError) as caught:
        diagnose({"stage_rules": 2, **wrong})
    assert caught.value.questions == tuple(wrong)


def test_then_and_now_over_the_same_questions():
    """Does a question that was open last time not pass for progress?"""
    before = diagnose({"next_step": 1, "known_targets": 2})
    now = diagnose({"next_step": 2, "stage_rules": 4, "first_answer": 3})
    changes = {change.area: change for change in compare(before, now)}
    assert (changes[Area.SALES].before, changes[Area.SALES].now, changes[Area.SALES].difference) == (1, 2, 1)
    assert changes[Area.SALES].questions == 1
    assert changes[Area.ANALYSIS].difference is None
    assert changes[Area.RELATIONSHIP].difference is None


def test_spread_of_a_team():
    """Is the spread of each area made of those who answered there?"""
    team = [diagnose(everywhere(1)), diagnose(everywhere(3, sales=0)), diagnose({"next_step": 4})]
    views = {view.area: view for view in spread(team)}
    assert views[Area.SALES].means == (0, 1, 4)
    assert (views[Area.SALES].middle, views[Area.SALES].width) == (1, 4)
    assert (views[Area.ANALYSIS].middle, views[Area.ANALYSIS].width) == (2, 2)
    assert [view.middle for view in spread([])] == [None] * 5
