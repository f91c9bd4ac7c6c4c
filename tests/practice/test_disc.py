"""Do the questions of the DISC lesson hold, whatever people and sentences are drawn?"""

import random
from collections import Counter

import pytest

from salesedu.disc import Style, Verdict
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


@pytest.fixture(scope="module")
def every_question(asked):
    """Return every question of every form, each with its key."""
    return [pair for form_id, seed in FORMS for pair in asked(disc, form_id, seed)]


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
