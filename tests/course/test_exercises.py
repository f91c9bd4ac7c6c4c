"""Is every graded exercise worth doing: can nobody pass by guessing, and has everybody work of their own?"""

import random
from pathlib import Path

import pytest

from salesedu.course.curriculum import Lesson, read
from salesedu.grading.keyed_forms import cells, forms_of
from salesedu.grading.simulated_learners import careful, earned, guessing

HERE = Path(__file__).parents[2]
LEARNERS = [f"learner-{number}" for number in range(40)]
LESSONS = [lesson for lesson in read(HERE / "course.toml").lessons if lesson.exercise]

pytestmark = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.exercise)


def solution_of(lesson: Lesson) -> Path:
    """Return where a lesson's exercise is written, with its key."""
    return HERE / "solutions" / lesson.exercise / f"{lesson.exercise}.ipynb"


def all_points(solution: Path) -> float:
    """Return the points of an exercise, those for a coach to give among them."""
    return sum(cell.metadata.get("nbgrader", {}).get("points", 0) for cell in cells(solution))


def test_guessing_earns_little(lesson: Lesson) -> None:
    """Does somebody who takes what comes earn less than 35 % on average?"""
    solution = solution_of(lesson)
    guessed = [
        earned([asked.form for asked in forms_of(solution, learner)], guessing, random.Random(learner))
        for learner in LEARNERS
    ]
    assert sum(guessed) / len(guessed) < 0.35 * all_points(solution)


def test_knowing_earns_everything_that_needs_no_coach(lesson: Lesson) -> None:
    """Do right answers earn full marks in every learner's own variant?"""
    for learner in LEARNERS:
        forms = [asked.form for asked in forms_of(solution_of(lesson), learner)]
        assert earned(forms, careful, random.Random(learner)) == sum(form.points for form in forms), learner


def test_neighbours_have_different_work(lesson: Lesson) -> None:
    """Do two learners hardly ever get the same questions?"""
    shown = {
        repr([[question.public() for question in asked.form.questions] for asked in forms_of(path, learner)])
        for path in [solution_of(lesson)]
        for learner in LEARNERS
    }
    assert len(shown) >= 0.9 * len(LEARNERS)
