"""Do the questions of the funnel lesson hold, whatever numbers and people are drawn?"""

import random
from collections import Counter
from functools import cache

import pytest

from salesedu.exercise.marks import Outcome, mark
from salesedu.practice import funnel

SEEDS = range(200)
FORMS = [(name, seed) for name in funnel.VARIED for seed in SEEDS] + [(name, 0) for name in funnel.FIXED]


@cache
def asked(form_id, seed):
    """Return the questions of a variant, each with its key."""
    make = funnel.VARIED.get(form_id)
    questions, keys = make(random.Random(seed)) if make else funnel.FIXED[form_id]()
    assert set(keys) == {question.id for question in questions}
    return [(question, keys[question.id]) for question in questions]


@pytest.fixture(scope="module")
def every_question():
    """Return every question of every form, each with its key and where it comes from."""
    return [(form_id, seed, *pair) for form_id, seed in FORMS for pair in asked(form_id, seed)]


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


def test_nothing_given_is_not_answered(every_question):
    """Is an empty form never called wrong?"""
    for _form, _seed, question, key in every_question:
        assert mark(question, key, None).outcome is Outcome.NOT_ANSWERED


def test_slips_are_told_apart(every_question):
    """Does each known mistake differ from the right answer and from the others, and get its own sentence?"""
    for question, key in of_kind(every_question, "number"):
        assert len(key.slips) >= 2
        for made in key.slips:
            given = mark(question, key, f"{made.value:,.2f}")
            assert given.outcome is Outcome.NOT_YET
            assert given.because == (made.because,)
            assert given.share == made.share


def test_every_wrong_choice_has_a_reason(every_question):
    """Is every option that can be chosen explained?"""
    for question, key in of_kind(every_question, "choose"):
        assert set(key.wrong) == set(question.options) - {key.answer}
        sentences = [key.because, *key.wrong.values()]
        assert all(sentences)
        for option in key.wrong:
            assert mark(question, key, option).because == (key.wrong[option],)


def test_every_wrong_pick_and_match_has_a_reason(every_question):
    """Does each option to tick and each item to match have a sentence of its own?"""
    for question, key in of_kind(every_question, "choose_many", "match"):
        assert set(key.wrong) == set(question.options if question.kind == "choose_many" else question.items)
        assert all(key.wrong.values())


def test_every_table_cell_has_a_reason(every_question):
    """Is a wrong number in a table explained, and one cell wrong only one part lost?"""
    for question, key in of_kind(every_question, "table"):
        for row, column in question.asked:
            answer = typed(question, key)
            answer[row][column] = "777"
            given = mark(question, key, answer)
            assert given.share == pytest.approx(1 - 1 / len(question.asked))
            assert key.wrong[row] in given.because[0]


def test_order_gives_nothing_away(every_question):
    """Is what is shown first never the answer: neither the order of items nor of matches?"""
    for question, key in of_kind(every_question, "order"):
        assert list(question.items) != key.answer
    for question, key in of_kind(every_question, "match"):
        places = [list(question.options).index(key.answer[item]) for item in question.items]
        assert places != sorted(places)
    for question, key in of_kind(every_question, "choose_many"):
        assert set(list(question.options)[: len(key.answer)]) != set(key.answer)


@pytest.mark.parametrize("form_id", funnel.VARIED)
def test_no_place_is_the_better_guess(form_id):
    """Over many variants, does no place in the list win by itself?"""
    places = {}
    for seed in SEEDS:
        for question, key in asked(form_id, seed):
            if question.kind == "choose":
                name = (question.id, len(question.options))
                places.setdefault(name, Counter())[list(question.options).index(key.answer)] += 1
    for (_name, options), counted in places.items():
        assert max(counted.values()) < 0.65 * len(SEEDS), (options, counted)


def test_fixed_choices_have_different_places():
    """Is the right option of the quick checks not always in the same place?"""
    choices = [(q, k) for name in funnel.FIXED for q, k in asked(name, 0) if q.kind == "choose"]
    assert len({list(question.options).index(key.answer) for question, key in choices}) > 1


def test_hints_go_from_gentle_to_strong(every_question):
    """Has every question two or three hints, all different, and none the answer itself?"""
    for form_id, _seed, question, key in every_question:
        assert 2 <= len(set(question.hints)) == len(question.hints) <= 3, (form_id, question.id)
        if question.kind == "choose":
            assert question.options[key.answer] not in question.hints


def test_variants_differ():
    """Does another try bring other numbers or people?"""
    for form_id in funnel.VARIED:
        shown = {repr([question.public() for question, _key in asked(form_id, seed)]) for seed in SEEDS}
        assert len(shown) > 20, form_id


def test_sentences_are_finished(every_question):
    """Is no named field left open in anything a learner reads?"""
    for _form, _seed, question, key in every_question:
        words = repr([question.public(), question.hints, key.because, key.solution, dict(key.wrong)])
        assert not [name for name in ("{step", "{rate", "{company", "{leads", "{reason") if name in words]


def test_forms_are_named_for_the_lesson():
    """Is each form's identifier unique, with the lesson's name in front?"""
    assert len(set(funnel.FORMS)) == len(funnel.FORMS)
    assert all(name.startswith("funnel_") for name in funnel.FORMS)


def test_every_kind_is_practised(every_question):
    """Are all kinds that a machine can mark in the lesson?"""
    kinds = {question.kind for _form, _seed, question, _key in every_question}
    assert kinds == {"choose", "choose_many", "order", "match", "number", "table", "short_text"}


@pytest.mark.parametrize("form_id", funnel.FORMS)
def test_forms_show_as_html(form_id, monkeypatch, tmp_path, capsys):
    """Does every form show its questions where nobody can click?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    monkeypatch.chdir(tmp_path)
    practice = funnel.form(form_id)
    assert practice.show() is None
    assert practice.questions[0].prompt.split("{")[0][:20] in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
