"""How simulated learners answer: from the exercise's own cases, each in a way of their own."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from salesedu.exercise.calls import offers, pitches
from salesedu.exercise.form import Form
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.grading.keyed_forms import right_answer

_ARABIC = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")
TEXT = (
    "A lead becomes an opportunity when the person has seen our demonstration, named a budget in writing and"
    " told us who decides. Then we still need that person to agree, the terms and a signed contract."
)
ARABIC_TEXT = "يصبح العميل المحتمل فرصة عندما يشاهد العرض ويذكر الميزانية كتابةً. يبقى بعد ذلك توقيع العقد."

#: An answer to one question; None leaves it empty. ``place`` counts the forms from 0 to 1.
Answer = Callable[[Question, Key | None, float, random.Random], Any]


@dataclass(frozen=True)
class Temperament:
    """A way to do an exercise.

    Attributes
    ----------
    name : what the demo calls it.
    answer : how each question is answered.
    hands_in : how many versions are sent; 0: the learner is absent.
    days : handed in so many days after the day before the last one.
    damaged : the file breaks on its way.
    copies : answers with the numbers of the learner before.
    """

    name: str
    answer: Answer
    hands_in: int = 1
    days: int = 0
    damaged: bool = False
    copies: bool = False


def careful(question: Question, key: Key | None, place: float, rng: random.Random) -> Any:
    """Give the right answer; numbers to the digits that were asked for, at least two."""
    if key is None:
        return TEXT
    return _rounded(question, key)


def hasty(question: Question, key: Key | None, place: float, rng: random.Random) -> Any:
    """Fall for every mistake that the exercise knows; be right where it knows none."""
    if key is None:
        return "When the lead is very interested and we have a good feeling."
    if key.slips:
        return str(round(float(key.slips[0].value), 4))
    if question.kind == "call":
        return pitches(question)
    if question.kind in ("choose", "short_text") and key.wrong:
        return next(iter(key.wrong))
    return list(reversed(key.answer)) if question.kind == "order" else careful(question, key, place, rng)


def stuck(question: Question, key: Key | None, place: float, rng: random.Random) -> Any:
    """Answer the first half and leave the rest."""
    return careful(question, key, place, rng) if place < 0.5 else None


def with_commas(question: Question, key: Key | None, place: float, rng: random.Random) -> Any:
    """Be right, with decimal commas."""
    return _retyped(question, careful(question, key, place, rng), lambda text: text.replace(".", ","))


def with_arabic_digits(question: Question, key: Key | None, place: float, rng: random.Random) -> Any:
    """Be right, with Arabic digits and an Arabic text."""
    if key is None:
        return ARABIC_TEXT
    return _retyped(question, careful(question, key, place, rng), lambda text: text.translate(_ARABIC))


def guessing(question: Question, key: Key | None, place: float, rng: random.Random) -> Any:
    """Take what comes."""
    if question.kind == "choose":
        return rng.choice(list(question.options))
    if question.kind == "match":
        return {item: rng.choice(list(question.options)) for item in question.items}
    if question.kind == "choose_many":
        return list(question.options)
    if question.kind == "order":
        return rng.sample(list(question.items), len(question.items))
    if question.kind == "call":
        return _what_is_offered(question, rng)
    return "42" if question.kind == "number" else "I don't know"


def wordless(question: Question, key: Key | None, place: float, rng: random.Random) -> Any:
    """Be right, but write no text."""
    return None if key is None else careful(question, key, place, rng)


TEMPERAMENTS: Sequence[Temperament] = (
    Temperament("careful", careful),
    Temperament("copies the neighbour's numbers", careful, copies=True),
    Temperament("hasty", hasty),
    Temperament("stuck", stuck),
    Temperament("absent", careful, hands_in=0),
    Temperament("late", careful, days=2),
    Temperament("two versions", careful, hands_in=2),
    Temperament("decimal commas", with_commas),
    Temperament("Arabic digits", with_arabic_digits),
    Temperament("damaged file", careful, damaged=True),
    Temperament("guessing", guessing),
    Temperament("wordless", wordless),
)


def answers(forms: Sequence[Form], answer: Answer, rng: random.Random) -> dict[str, dict[str, Any]]:
    """Return what a learner answers, by form and question; what is left empty is not in it."""
    given: dict[str, dict[str, Any]] = {}
    for place, form in enumerate(forms):
        replies = {
            question.id: answer(question, form.keys.get(question.id), place / len(forms), rng)
            for question in form.questions
        }
        given[form.id] = {name: reply for name, reply in replies.items() if reply is not None}
    return given


def earned(forms: Sequence[Form], answer: Answer, rng: random.Random) -> float:
    """Return the points that answers given in one way earn."""
    given = answers(forms, answer, rng)
    return sum(form.earned(form.marks(given.get(form.id, {}))) for form in forms)


def _what_is_offered(question: Question, rng: random.Random) -> list[str]:
    """Return a call in which the seller says any of the lines that the page suggests."""
    said: list[str] = []
    while offered := offers(question, said):
        said.append(rng.choice(offered))
    return said


def _rounded(question: Question, key: Key) -> Any:
    digits = max(2, key.digits) + (2 if key.percent else 0)
    answer = right_answer(question, key)
    return _retyped(
        question, answer, lambda text: f"{round(float(text), digits + 2):f}".rstrip("0").rstrip(".")
    )


def _retyped(question: Question, answer: Any, change: Callable[[str], str]) -> Any:
    if question.kind == "number":
        return change(answer)
    if question.kind == "table":
        return {
            row: {column: change(text) for column, text in cells.items()} for row, cells in answer.items()
        }
    return answer
