"""Does a hypothesis follow from what was seen, and from nothing else?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.disc import PLACES, SIGNS, Behaviour, Lean, Style, Verdict, observe, read_behaviour, read_leans
from salesedu.disc_advice import ADVICE, SHARED, WATCH

BEHAVIOURS = st.lists(st.sampled_from(Behaviour))
LEANS = st.builds(Lean, st.integers(0, 9), st.integers(0, 9))
ACROSS = {
    Style.DOMINANCE: Style.STEADINESS,
    Style.STEADINESS: Style.DOMINANCE,
    Style.INFLUENCE: Style.COMPLIANCE,
    Style.COMPLIANCE: Style.INFLUENCE,
}


def swapped(lean):
    return Lean(lean.minus, lean.plus)


@given(BEHAVIOURS)
def test_weights_are_shares(seen):
    """Are weights between 0 and 1 with the sum 1, and do the styles come by weight?"""
    reading = read_behaviour(seen)
    assert all(0 < weight < 1 for weight in reading.weights.values())
    assert sum(reading.weights.values()) == pytest.approx(1)
    weights = [reading.weights[style] for style in reading.styles]
    assert weights == sorted(weights, reverse=True)


@given(BEHAVIOURS.flatmap(lambda seen: st.tuples(st.just(seen), st.permutations(seen))))
def test_order_and_doubles_do_not_matter(both):
    """Is the hypothesis the same in whatever order things were seen, and however often they were noted?"""
    seen, mixed = both
    assert read_behaviour(seen) == read_behaviour(mixed + seen)


@given(LEANS, LEANS)
def test_mirror(pace, priority):
    """Does turning every sign round lead to the style across, with the same weights?"""
    here, there = read_leans(pace, priority), read_leans(swapped(pace), swapped(priority))
    assert here.verdict is there.verdict
    assert {ACROSS[style] for style in here.styles} == set(there.styles)
    for style, weight in here.weights.items():
        assert there.weights[ACROSS[style]] == pytest.approx(weight)


@given(LEANS, LEANS)
def test_number_of_styles(pace, priority):
    """Does each verdict leave as many styles open as it says?"""
    reading = read_leans(pace, priority)
    allowed = {Verdict.ONE: {1}, Verdict.TWO: {2}, Verdict.MIXED: {2, 4}, Verdict.TOO_LITTLE: {0}}
    assert len(reading.styles) in allowed[reading.verdict]
    assert bool(reading.watch) is (reading.verdict is not Verdict.ONE)


@pytest.mark.parametrize("style", Style)
def test_all_signs_of_a_style(style):
    """Is the style found when everything that speaks for it, and nothing else, was seen?"""
    pace, priority = PLACES[style]
    seen = [b for b, (p, q) in SIGNS.items() if p in (0, pace) and q in (0, priority)]
    reading = read_behaviour(seen)
    assert (reading.verdict, reading.styles) == (Verdict.ONE, (style,))


def test_signs_are_balanced():
    """Has each side of an axis about as many signs, so that the list prefers no style?"""
    assert set(SIGNS) == set(Behaviour)
    for axis in (0, 1):
        sides = [sign[axis] for sign in SIGNS.values()]
        assert abs(sides.count(1) - sides.count(-1)) <= 1


@pytest.mark.parametrize(
    ("seen", "verdict"),
    [
        ([], Verdict.TOO_LITTLE),
        ([Behaviour.RESULT_FIRST], Verdict.TOO_LITTLE),
        ([Behaviour.FAST_SPEECH, Behaviour.INTERRUPTS], Verdict.TWO),
        ([Behaviour.FAST_SPEECH, Behaviour.PAUSES], Verdict.MIXED),
        ([Behaviour.FAST_SPEECH, Behaviour.PAUSES, Behaviour.SMALL_TALK, Behaviour.FEELINGS], Verdict.MIXED),
        ([Behaviour.SHORT_MESSAGES, Behaviour.RESULT_FIRST], Verdict.ONE),
    ],
)
def test_verdicts(seen, verdict):
    """Does a thin picture stay thin, and a mixed one mixed?"""
    assert read_behaviour(seen).verdict is verdict


def test_advice_is_complete():
    """Has every style its advice, every axis what to watch, every side what its styles share?"""
    assert set(ADVICE) == set(Style)
    assert len(WATCH) == 2
    assert len(SHARED) == 4


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She went straight to the point and asked what it brings.", ["TO_BUSINESS", "RESULT_FIRST"]),
        ("He never interrupts, and he did not tell a story.", []),
        ("She is not rude and interrupts.", ["INTERRUPTS"]),
        ("I laughed. I told a joke, and I spoke quickly.", []),
        ("I think he interrupts, and I told a joke.", ["INTERRUPTS"]),
        ("He was quiet, took notes and must speak to his team.", ["LISTENS", "PREPARED", "COLLEAGUES"]),
        ("No hello. He asked about the price.", ["SHORT_MESSAGES", "FIGURES"]),
        ("There was no small talk.", ["TO_BUSINESS"]),
        ("He asked for test results and spoke slowly.", ["PROOF", "PAUSES"]),
        ("She wants to ask her team first.", ["COLLEAGUES"]),
        ("He said: I don't agree.", ["DISAGREES"]),
        ("He said, “I disagree.”", ["DISAGREES"]),
        ("He thanked me and asked about my weekend.", ["THANKS", "SMALL_TALK"]),
        ("A nice person.", []),
        ("", []),
    ],
)
def test_free_words(text, names):
    """Are behaviours found in free words, and what is denied left out?"""
    assert [behaviour.name for behaviour in observe(text).behaviours] == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A young German woman", ("young", "German", "woman")),
        ("She is old, 62 years old, and French.", ("old", "62 years old", "French")),
        ("A young male engineer; she comes from India.", ("young", "male", "engineer", "comes from India")),
        ("He is Italian and 55.", ("Italian", "55")),
        ("An Indian in his fifties", ("Indian", "in his fifties")),
        ("He is a lawyer, a manager in Cairo.", ("lawyer", "manager")),
        ("They use an old system, talk fast and ask their manager.", ()),
    ],
)
def test_groups_are_no_evidence(text, words):
    """Are words about age, nation and sex named, and do they never change the hypothesis?"""
    seen = observe(text)
    assert seen.group_words == words
    assert read_behaviour(seen.behaviours).verdict is Verdict.TOO_LITTLE


@given(st.text())
def test_any_text_can_be_read(text):
    """Does no text break the reader, and are the words it names really in the text?"""
    seen = observe(text)
    assert all(words in text for words in [*seen.behaviours.values(), *seen.group_words])
