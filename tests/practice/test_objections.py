"""Do the questions of the objections lesson hold, whatever buyers are drawn?"""

import random
from collections import Counter
from functools import cache

import pytest

from salesedu.buyer.scenario import scenarios
from salesedu.exercise.marks import Outcome, mark
from salesedu.objections_cases import CASES
from salesedu.objections_reply import Fault, read_reply
from salesedu.practice import objections
from salesedu.practice.objections_replies import Weak, talk

SEEDS = range(150)
FORMS = [(name, seed) for name in objections.VARIED for seed in SEEDS]
FORMS += [(name, 0) for name in objections.FIXED]


@cache
def asked(form_id, seed):
    """Return the questions of a variant, each with its key."""
    make = objections.VARIED.get(form_id)
    questions, keys = make(random.Random(seed)) if make else objections.FIXED[form_id]()
    assert set(keys) == {question.id for question in questions}
    return [(question, keys[question.id]) for question in questions]


@pytest.fixture(scope="module")
def every_question():
    """Return every question of every form with its key."""
    return [pair for name, seed in FORMS for pair in asked(name, seed)]


def test_the_right_answer_is_right(every_question):
    """Does the right answer get everything, and nothing given never look wrong?"""
    for question, key in every_question:
        given = mark(question, key, key.answer)
        assert given.outcome is Outcome.RIGHT
        assert given.because
        assert mark(question, key, None).outcome is Outcome.NOT_ANSWERED


def test_every_mistake_has_a_reason(every_question):
    """Is each wrong option, and each item to match, explained by a finished sentence?"""
    for question, key in every_question:
        if question.kind == "choose":
            assert set(key.wrong) == set(question.options) - {key.answer}
        if question.kind == "match":
            assert set(key.wrong) == set(question.items)
        assert all(reason.endswith((".", "”")) and "{" not in reason for reason in key.wrong.values())


def test_sentences_are_finished(every_question):
    """Is no named field left open in anything a learner reads?"""
    for question, key in every_question:
        assert "{" not in " ".join([question.prompt, *question.hints, key.because, key.solution])
        assert not any("{" in text for text in (*question.options.values(), *question.items.values()))


def test_hints_go_from_gentle_to_strong(every_question):
    """Has every question two different hints, and none the answer itself?"""
    for question, key in every_question:
        assert len(set(question.hints)) == 2
        if question.kind == "choose":
            assert question.options[key.answer] not in question.hints


def test_order_gives_nothing_away(every_question):
    """Is what is shown first never the answer?"""
    orders = [(question, key) for question, key in every_question if question.kind == "order"]
    assert orders
    assert all(list(question.items) != key.answer for question, key in orders)


@pytest.mark.parametrize("form_id", objections.VARIED)
def test_no_option_is_the_better_guess(form_id):
    """Over many variants, does no option and no place win by itself?"""
    places = Counter()
    for seed in SEEDS:
        for question, key in asked(form_id, seed):
            if question.kind == "choose":
                places[question.id, list(question.options).index(key.answer)] += 1
            if question.kind == "match":
                assert len(set(key.answer.values())) > 1
    assert all(times < 0.5 * len(SEEDS) for times in places.values()), places


@pytest.mark.parametrize("form_id", objections.VARIED)
def test_variants_differ(form_id):
    """Does another try bring other buyers?"""
    shown = {repr([question.public() for question, _key in asked(form_id, seed)]) for seed in SEEDS}
    assert len(shown) > 20


def test_weak_lines_are_weak():
    """Does a weak line that agrees, argues or gives money away show it to the reader of replies, too?"""
    for weak, fault in (
        (Weak.AGREES, Fault.AGREES),
        (Weak.ARGUES, Fault.ARGUES),
        (Weak.DISCOUNT, Fault.DISCOUNT),
    ):
        assert fault in {found.what for found in read_reply(weak.value).faults}


def test_a_talk_alternates():
    """Does a talk begin with the buyer and end with the seller's question?"""
    for case in CASES:
        lines = list(talk(case).values())
        assert lines[0].startswith(case.name)
        assert lines[-1].startswith("You: ")
        assert "?" in lines[-1]


def test_live_buyers_begin_with_an_objection():
    """Do the three buyers of the live practice have an objection on the table?"""
    starts = [scenarios()[name].start for name in objections.BUYERS]
    assert all(start and start.objection for start in starts)


def test_every_kind_is_practised(every_question):
    """Are choosing, matching, ordering and writing a word all in the lesson?"""
    assert {question.kind for question, _key in every_question} == {"choose", "match", "order", "short_text"}


@pytest.mark.parametrize("form_id", objections.FORMS)
def test_forms_show_as_html(form_id, monkeypatch, tmp_path, capsys):
    """Does every form show its questions where nobody can click, and write nothing?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    monkeypatch.chdir(tmp_path)
    assert form_id.startswith("objections_")
    practice = objections.form(form_id)
    assert practice.show() is None
    assert practice.questions[0].prompt[:20] in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
