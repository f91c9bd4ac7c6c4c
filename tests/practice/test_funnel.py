"""Do the questions of the funnel lesson hold, whatever numbers and people are drawn?"""

import pytest

from salesedu.exercise.marks import Outcome, mark
from salesedu.practice import funnel

SEEDS = range(200)
FORMS = [(name, seed) for name in funnel.VARIED for seed in SEEDS] + [(name, 0) for name in funnel.FIXED]


@pytest.fixture(scope="module")
def every_question(asked):
    """Return every question of every form, each with its key and where it comes from."""
    return [(form_id, seed, *pair) for form_id, seed in FORMS for pair in asked(funnel, form_id, seed)]


def of_kind(every_question, *kinds):
    """Return the questions of some kinds; there are always some."""
    found = [(question, key) for _form, _seed, question, key in every_question if question.kind in kinds]
    assert found
    return found


def typed(question, key):
    """Return the right answer as the form would save it, with numbers as a person types them."""
    if question.kind == "number":
        return f"{key.answer:,.0f}"
    if question.kind == "table":
        form = "{:.1%}" if key.percent else "{:." + str(key.digits) + "f}"
        return {
            row: {column: form.format(value) for column, value in cells.items()}
            for row, cells in key.answer.items()
        }
    return key.answer


def test_the_right_answer_is_right(every_question):
    """Does the right answer, as a person types it, get everything?"""
    for form_id, seed, question, key in every_question:
        given = mark(question, key, typed(question, key))
        assert given.outcome is Outcome.RIGHT, (form_id, seed, question.id, key.answer)
        assert given.because


def test_slips_are_told_apart(every_question):
    """Does each known mistake differ from the right answer and from the others, and get its own sentence?"""
    for question, key in of_kind(every_question, "number"):
        assert len(key.slips) >= 2
        for made in key.slips:
            given = mark(question, key, f"{made.value:,.2f}")
            assert given.outcome is Outcome.NOT_YET
            assert given.because == (made.because,)
            assert given.share == made.share


def test_every_table_cell_has_a_reason(every_question):
    """Is a wrong number in a table explained, and one cell wrong only one part lost?"""
    for question, key in of_kind(every_question, "table"):
        for row, column in question.asked:
            answer = typed(question, key)
            answer[row][column] = "777"
            given = mark(question, key, answer)
            assert given.share == pytest.approx(1 - 1 / len(question.asked))
            assert key.wrong[row] in given.because[0]


def test_every_kind_is_practised(every_question):
    """Are all kinds that a machine can mark in the lesson?"""
    kinds = {question.kind for _form, _seed, question, _key in every_question}
    assert kinds == {"choose", "choose_many", "order", "match", "number", "table", "short_text"}
