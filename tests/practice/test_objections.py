"""Do the questions of the objections lesson hold, whatever buyers are drawn?"""

from collections import Counter

import pytest

from salesedu.buyer.scenario import scenarios
from salesedu.objections_cases import CASES
from salesedu.objections_reply import Fault, read_reply
from salesedu.practice import objections
from salesedu.practice.objections_replies import Weak, talk

SEEDS = range(150)
FORMS = [(name, seed) for name in objections.VARIED for seed in SEEDS]
FORMS += [(name, 0) for name in objections.FIXED]


@pytest.fixture(scope="module")
def every_question(asked):
    """Return every question of every form with its key."""
    return [pair for name, seed in FORMS for pair in asked(objections, name, seed)]


def test_every_mistake_has_a_reason(every_question):
    """Is each wrong option, and each item to match, explained by a finished sentence?"""
    for question, key in every_question:
        if question.kind == "choose":
            assert set(key.wrong) == set(question.options) - {key.answer}
        if question.kind == "match":
            assert set(key.wrong) == set(question.items)
        assert all(reason.endswith((".", "”")) and "{" not in reason for reason in key.wrong.values())


@pytest.mark.parametrize("form_id", objections.VARIED)
def test_no_option_is_the_better_guess(form_id, asked):
    """Over many variants, does no option and no place win by itself?"""
    places = Counter()
    for seed in SEEDS:
        for question, key in asked(objections, form_id, seed):
            if question.kind == "choose":
                places[question.id, list(question.options).index(key.answer)] += 1
            if question.kind == "match":
                assert len(set(key.answer.values())) > 1
    assert all(times < 0.5 * len(SEEDS) for times in places.values()), places


def test_every_question_has_two_hints(every_question):
    """Is help given twice, never more: a third hint would be the answer to such short questions?"""
    assert {len(question.hints) for question, _key in every_question} == {2}


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
