"""Do the questions of the SPIN lesson hold, whatever sale is drawn?"""

import random
from collections import Counter
from dataclasses import fields
from functools import cache

import pytest

from salesedu.buyer.scenario import scenarios
from salesedu.exercise.marks import Outcome, mark
from salesedu.practice import spin
from salesedu.practice.spin_bank import CASES, questions
from salesedu.practice.spin_calls import Fault
from salesedu.spin import Kind, classify

SEEDS = range(200)
FORMS = [(name, seed) for name in spin.VARIED for seed in SEEDS] + [(name, 0) for name in spin.FIXED]


@cache
def asked(form_id, seed):
    """Return the questions of a variant, each with its key."""
    make = spin.VARIED.get(form_id)
    questions, keys = make(random.Random(seed)) if make else spin.FIXED[form_id]()
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


def test_the_right_answer_is_right(every_question):
    """Does the right answer get everything?"""
    for form_id, seed, question, key in every_question:
        given = mark(question, key, key.answer)
        assert given.outcome is Outcome.RIGHT, (form_id, seed, question.id, key.answer)
        assert given.because


def test_nothing_given_is_not_answered(every_question):
    """Is an empty form never called wrong?"""
    for _form, _seed, question, key in every_question:
        assert mark(question, key, None).outcome is Outcome.NOT_ANSWERED


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


def test_order_gives_nothing_away(every_question):
    """Is what is shown first never the answer: neither the order of items nor of matches?"""
    for question, key in of_kind(every_question, "order"):
        assert list(question.items) != key.answer
    for question, key in of_kind(every_question, "match"):
        places = [list(question.options).index(key.answer[item]) for item in question.items]
        assert places != sorted(places)
    for question, key in of_kind(every_question, "choose_many"):
        assert set(list(question.options)[: len(key.answer)]) != set(key.answer)


@pytest.mark.parametrize("form_id", spin.VARIED)
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
    choices = [(q, k) for name in spin.FIXED for q, k in asked(name, 0) if q.kind == "choose"]
    assert len({list(question.options).index(key.answer) for question, key in choices}) > 1


def test_hints_go_from_gentle_to_strong(every_question):
    """Has every question two or three hints, all different, and none the answer itself?"""
    for form_id, _seed, question, key in every_question:
        assert 2 <= len(set(question.hints)) == len(question.hints) <= 3, (form_id, question.id)
        if question.kind == "choose":
            assert question.options[key.answer] not in question.hints


def test_variants_differ():
    """Does another try bring other numbers or people?"""
    for form_id in spin.VARIED:
        shown = {repr([question.public() for question, _key in asked(form_id, seed)]) for seed in SEEDS}
        assert len(shown) > 20, form_id


def test_sentences_are_finished(every_question):
    """Is no named field left open in anything a learner reads?"""
    for _form, _seed, question, key in every_question:
        words = repr([question.public(), question.hints, key.because, key.solution, dict(key.wrong)])
        assert not [
            name for name in ("{brief", "{said", "{need", "{heard", "{reason", "{end") if name in words
        ]


def test_forms_are_named_for_the_lesson():
    """Is each form's identifier unique, with the lesson's name in front?"""
    assert len(set(spin.FORMS)) == len(spin.FORMS)
    assert all(name.startswith("spin_") for name in spin.FORMS)


def test_every_sale_is_complete():
    """Is every sentence of the bank there, different from all others, and every sale's own?"""
    texts = [text for sale in CASES for text in flat(sale)]
    assert len(set(texts)) == len(texts)
    assert all(texts)


def flat(sale):
    """Return every sentence of a sale."""
    values = (getattr(sale, field.name) for field in fields(sale) if field.name != "id")
    return [text for value in values for text in ((value,) if isinstance(value, str) else value)]


def test_the_classifier_rarely_contradicts_the_bank():
    """Where the classifier speaks, does it agree with at least nineteen of twenty labels?"""
    labelled = [(kind, text) for sale in CASES for kind, texts in questions(sale).items() for text in texts]
    read = [(kind, classify(text).kind, text) for kind, text in labelled]
    spoken = [entry for entry in read if entry[1] is not Kind.UNSURE]
    wrong = [entry for entry in spoken if entry[0] is not entry[1]]
    assert len(spoken) >= 0.75 * len(read)
    assert len(wrong) <= 0.05 * len(spoken), wrong


def test_every_mistake_is_drawn_and_is_the_one_line():
    """Is each of the mistakes found in some variant, with exactly one line that has no excuse?"""
    seen = Counter()
    for seed in SEEDS:
        [(question, key)] = asked("spin_error", seed)
        seen[key.because] += 1
        assert [name for name in question.options if name not in key.wrong] == [key.answer]
    assert len(seen) == len(Fault)


def test_buyers_of_the_room_exist():
    """Is every buyer of the talk one that can be called?"""
    assert set(spin.BUYERS) <= set(scenarios())
    assert scenarios()[spin.BUYERS[0]].level == 1


@pytest.mark.parametrize("form_id", spin.FORMS)
def test_forms_show_as_html(form_id, monkeypatch, tmp_path, capsys):
    """Does every form show its questions where nobody can click?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    monkeypatch.chdir(tmp_path)
    practice = spin.form(form_id)
    assert practice.show() is None
    assert practice.questions[0].prompt.split("{")[0][:20] in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
