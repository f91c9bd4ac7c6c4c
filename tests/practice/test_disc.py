"""Do the questions of the DISC lesson hold, whatever people and sentences are drawn?"""

import random
from collections import Counter
from functools import cache

import pytest

from salesedu.disc import Style, Verdict
from salesedu.exercise.marks import Outcome, mark
from salesedu.practice import disc
from salesedu.practice.disc_cases import (
    BESIDE,
    draw_case,
    draw_half_clear,
    guess_key,
    notes_about_three,
    three_people,
)
from salesedu.practice.disc_note import FINE, LINES, Fault, draw_note, note_lines
from salesedu.practice.disc_points import draw_profile

SEEDS = range(150)
FORMS = [(name, seed) for name in disc.VARIED for seed in SEEDS] + [(name, 0) for name in disc.FIXED]


@cache
def asked(form_id, seed):
    """Return the questions of a variant, each with its key."""
    make = disc.VARIED.get(form_id)
    questions, keys = make(random.Random(seed)) if make else disc.FIXED[form_id]()
    assert set(keys) == {question.id for question in questions}
    return [(question, keys[question.id]) for question in questions]


@pytest.fixture(scope="module")
def every_question():
    """Return every question of every form, each with its key."""
    return [pair for form_id, seed in FORMS for pair in asked(form_id, seed)]


def of_kind(every_question, *kinds):
    """Return the questions of some kinds; there are always some."""
    found = [(question, key) for question, key in every_question if question.kind in kinds]
    assert found
    return found


def test_the_right_answer_is_right(every_question):
    """Does the right answer get everything, and an empty form nothing but 'not answered'?"""
    for question, key in every_question:
        answer = str(key.answer) if question.kind == "number" else key.answer
        assert mark(question, key, answer).outcome is Outcome.RIGHT, question.prompt
        assert mark(question, key, None).outcome is Outcome.NOT_ANSWERED


def test_every_mistake_has_a_reason(every_question):
    """Is each option, item and known slip explained with a sentence of its own?"""
    for question, key in of_kind(every_question, "choose"):
        assert set(key.wrong) == set(question.options) - {key.answer}
        assert all(mark(question, key, option).because == (words,) for option, words in key.wrong.items())
    for question, key in of_kind(every_question, "choose_many", "match"):
        assert set(key.wrong) == set(question.options if question.kind == "choose_many" else question.items)
    for question, key in of_kind(every_question, "number"):
        assert len(key.slips) >= 2
        for made in key.slips:
            assert mark(question, key, str(made.value)).because == (made.because,)


def test_order_gives_nothing_away(every_question):
    """Is what is shown first never the answer?"""
    for question, key in of_kind(every_question, "order"):
        assert list(question.items) != key.answer
    for question, key in of_kind(every_question, "match"):
        places = [list(question.options).index(key.answer[item]) for item in question.items]
        assert places != sorted(places)
    for question, key in of_kind(every_question, "choose_many"):
        assert set(list(question.options)[: len(key.answer)]) != set(key.answer)


@pytest.mark.parametrize("form_id", disc.VARIED)
def test_no_place_is_the_better_guess(form_id):
    """Over many variants, does no place in the list win by itself, and does another try differ?"""
    places = {}
    for seed in SEEDS:
        for question, key in asked(form_id, seed):
            if question.kind == "choose":
                counted = places.setdefault(question.id, Counter())
                counted[list(question.options).index(key.answer)] += 1
    assert all(max(counted.values()) < 0.65 * len(SEEDS) for counted in places.values())
    assert len({repr([q.public() for q, _key in asked(form_id, seed)]) for seed in SEEDS}) > 20


def test_hints_go_from_gentle_to_strong(every_question):
    """Has every question two or three hints, all different, and none the answer itself?"""
    for question, key in every_question:
        assert 2 <= len(set(question.hints)) == len(question.hints) <= 3, question.prompt
        assert question.options.get(key.answer if question.kind == "choose" else "") not in question.hints


def test_formats_vary(every_question):
    """Are people asked to choose, tick, sort, match, count and write?"""
    kinds = {question.kind for question, _key in every_question}
    assert kinds == {"choose", "choose_many", "order", "match", "number", "short_text"}


@pytest.mark.parametrize("style", [*Style, None])
def test_people_show_what_they_should(style):
    """Do the notes about a person lead to the style that was drawn, or to nothing?"""
    for seed in SEEDS:
        case = draw_case(random.Random(seed), style)
        if style is None:
            assert case.reading.verdict is Verdict.TOO_LITTLE
            assert guess_key(case).answer == "too_little"
        else:
            assert case.reading.styles == (style,)
            assert guess_key(case).answer == style.value
        assert all(BESIDE[name] in case.notes for name in case.beside)


def test_half_clear_people():
    """Do the notes make exactly one axis clear, and is nothing seen on the other?"""
    for seed in SEEDS:
        leans = draw_half_clear(random.Random(seed)).reading.leans.values()
        assert sorted((lean.side != 0, lean.plus + lean.minus) for lean in leans) == [(False, 0), (True, 2)]


def test_three_people():
    """Are they two of different styles and one too thin, with three names, in any order?"""
    thin = Counter()
    for seed in SEEDS:
        people = three_people(random.Random(seed))
        assert len({person.name for person in people}) == 3
        answers = [guess_key(person).answer for person in people]
        assert len(set(answers)) == 3
        thin[answers.index("too_little")] += 1
        shown = notes_about_three(random.Random(seed))
        assert shown == {person.name: f"Your notes: {person.notes}" for person in people}
    assert max(thin.values()) < 0.5 * len(SEEDS)


def test_notes_have_one_mistake():
    """Is one line of five a mistake of the named kind, in every place, and does every mistake turn up?"""
    notes = [draw_note(random.Random(seed)) for seed in SEEDS]
    for seed, note in zip(SEEDS, notes, strict=True):
        assert len(note.lines) == 5
        assert note.lines[note.wrong] in LINES[note.fault]
        assert sum(text in FINE for text in note.lines.values()) == 4
        assert note_lines(random.Random(seed)) == note.lines
    assert {note.fault for note in notes} == set(Fault)
    assert len({note.wrong for note in notes}) == 5


def test_profiles_have_an_order():
    """Are the four strengths different, so that the points are whole?"""
    for seed in SEEDS:
        profile = draw_profile(random.Random(seed))
        assert len(set(profile.strengths)) == 4
        assert profile.points == sum(profile.strengths[profile.asked] > other for other in profile.strengths)


@pytest.mark.parametrize("form_id", disc.FORMS)
def test_forms_show_as_html(form_id, monkeypatch, tmp_path, capsys):
    """Does every form show its questions where nobody can click, and is it named for the lesson?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    monkeypatch.chdir(tmp_path)
    assert form_id.startswith("disc_")
    practice = disc.form(form_id)
    assert practice.show() is None
    assert practice.questions[0].prompt[:20] in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
