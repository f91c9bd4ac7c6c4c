"""Does the practice of every lesson hold, whatever people, lines and numbers are drawn?"""

from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

from salesedu.course.curriculum import read
from salesedu.exercise.marks import Outcome, mark
from salesedu.grading.keyed_forms import right_answer

SEEDS = range(200)
TOPICS = [lesson.topic for lesson in read(Path(__file__).parents[2] / "course.toml").lessons]
LESSONS = {topic: import_module(f"salesedu.practice.{topic}") for topic in TOPICS}
VARIED = [(topic, form_id) for topic in TOPICS for form_id in LESSONS[topic].VARIED]
FORMS = [(topic, form_id) for topic in TOPICS for form_id in LESSONS[topic].FORMS]


@pytest.fixture(scope="module", params=TOPICS)
def lesson(request):
    """The practice of each lesson."""
    return LESSONS[request.param]


@pytest.fixture(scope="module")
def every_question(lesson, asked):
    """Every question of every form of a lesson, each with its key."""
    varied = [pair for form_id in lesson.VARIED for seed in SEEDS for pair in asked(lesson, form_id, seed)]
    return varied + [pair for form_id in lesson.FIXED for pair in asked(lesson, form_id, 0)]


def of_kind(every_question, *kinds):
    """Return the questions of some kinds."""
    return [(question, key) for question, key in every_question if question.kind in kinds]


def place(question, key):
    """Return the place of the right option, from 0."""
    return list(question.options).index(key.answer)


def test_the_right_answer_is_right(every_question):
    """Does the right answer get everything, with a reason, and is an empty form never called wrong?"""
    for question, key in every_question:
        given = mark(question, key, right_answer(question, key))
        assert given.outcome is Outcome.RIGHT, (question.prompt, key.answer)
        assert given.because
        assert mark(question, key, None).outcome is Outcome.NOT_ANSWERED


def test_every_wrong_choice_has_a_reason(every_question):
    """Is every option that can be chosen explained?"""
    assert of_kind(every_question, "choose")
    for question, key in of_kind(every_question, "choose"):
        assert set(key.wrong) == set(question.options) - {key.answer}
        for option, reason in key.wrong.items():
            assert reason
            assert mark(question, key, option).because == (reason,)


def test_every_wrong_pick_and_match_has_a_reason(every_question):
    """Does each option to tick and each item to match have a sentence of its own?"""
    assert of_kind(every_question, "choose_many", "match")
    for question, key in of_kind(every_question, "choose_many", "match"):
        assert set(key.wrong) == set(question.options if question.kind == "choose_many" else question.items)
        assert all(key.wrong.values())


def test_slips_are_explained(every_question):
    """Has each number at least two known mistakes, and does each get its own sentence?"""
    for question, key in of_kind(every_question, "number"):
        assert len(key.slips) >= 2
        for made in key.slips:
            assert mark(question, key, str(made.value)).because == (made.because,)


def test_order_gives_nothing_away(every_question):
    """Is what is shown first never the answer: neither the order of items nor of matches?"""
    assert of_kind(every_question, "order", "match")
    for question, key in of_kind(every_question, "order"):
        assert list(question.items) != key.answer
    for question, key in of_kind(every_question, "match"):
        places = [list(question.options).index(key.answer[item]) for item in question.items]
        assert places != sorted(places)
        assert len(set(places)) > 1
    for question, key in of_kind(every_question, "choose_many"):
        assert set(list(question.options)[: len(key.answer)]) != set(key.answer)


@pytest.mark.parametrize(("topic", "form_id"), VARIED)
def test_no_place_is_the_better_guess(topic, form_id, asked):
    """Over many variants, does no place in the list win by itself, and does another try differ?"""
    variants = [asked(LESSONS[topic], form_id, seed) for seed in SEEDS]
    places = {}
    for question, key in of_kind([pair for variant in variants for pair in variant], "choose"):
        places.setdefault((question.id, len(question.options)), Counter())[place(question, key)] += 1
    for name, counted in places.items():
        assert max(counted.values()) < 0.65 * len(SEEDS), (name, counted)
    assert len({repr([question.public() for question, _key in variant]) for variant in variants}) > 20


def test_fixed_choices_have_different_places(lesson, asked):
    """Is the right option of the forms that never change not always in the same place?"""
    fixed = [pair for form_id in lesson.FIXED for pair in asked(lesson, form_id, 0)]
    assert len({place(*pair) for pair in of_kind(fixed, "choose")}) > 1


def test_hints_go_from_gentle_to_strong(every_question):
    """Has every question two or three hints, all different, and none the answer itself?"""
    for question, key in every_question:
        assert 2 <= len(set(question.hints)) == len(question.hints) <= 3, question.prompt
        if question.kind == "choose":
            assert question.options[key.answer] not in question.hints


def test_sentences_are_finished(every_question):
    """Is no named field left open in anything a learner reads?"""
    for question, key in every_question:
        own = (question.prompt, question.note, key.because, key.solution)
        tables = (question.options, question.items, question.rows, question.columns, key.wrong)
        texts = [*own, *question.hints, *(text for table in tables for text in table.values())]
        assert not [text for text in texts if "{" in text]


@pytest.mark.parametrize(("topic", "form_id"), FORMS)
def test_forms_show_as_html(topic, form_id, monkeypatch, tmp_path, capsys):
    """Is every form named for its lesson, shown where nobody can click, and nothing written?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    monkeypatch.chdir(tmp_path)
    assert form_id.startswith(f"{topic}_")
    practice = LESSONS[topic].form(form_id)
    assert practice.show() is None
    assert practice.questions[0].prompt.split("{")[0][:20] in capsys.readouterr().out
    assert not list(tmp_path.iterdir())


def test_forms_have_names_of_their_own(lesson):
    """Is no identifier used twice?"""
    assert len(set(lesson.FORMS)) == len(lesson.FORMS)
