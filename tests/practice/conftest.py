"""The questions of a lesson's practice, variant by variant."""

import random
from collections.abc import Callable
from functools import cache
from types import ModuleType

import pytest

from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question

Asked = list[tuple[Question, Key]]


@cache
def questions_of(lesson: ModuleType, form_id: str, seed: int) -> Asked:
    """Return the questions of a variant, each with its key."""
    make = lesson.VARIED.get(form_id)
    questions, keys = make(random.Random(seed)) if make else lesson.FIXED[form_id]()
    assert set(keys) == {question.id for question in questions}
    return [(question, keys[question.id]) for question in questions]


@pytest.fixture(scope="session")
def asked() -> Callable[[ModuleType, str, int], Asked]:
    """What a form of a lesson asks in one of its variants; a fixed form is the same for every seed."""
    return questions_of
