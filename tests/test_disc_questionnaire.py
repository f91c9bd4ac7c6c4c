"""Does the questionnaire score both axes fairly, and say when it can't?"""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.disc import PLACES, Axis, Style
from salesedu.disc_questionnaire import ANSWERS, ITEMS, Finding, opposite, score

IDS = [item.id for item in ITEMS]
FULL = st.fixed_dictionaries({name: st.integers(1, 5) for name in IDS})
SOME = st.dictionaries(st.sampled_from(IDS), st.integers(1, 5))


def test_items_are_balanced():
    """Are there 16 to 24 statements, equally many on each side of each axis, with five answers?"""
    assert 16 <= len(ITEMS) <= 24
    assert len(set(Counter((item.axis, item.side) for item in ITEMS).values())) == 1
    assert len(set(IDS)) == len({item.text for item in ITEMS}) == len(ITEMS)
    assert len(ANSWERS) == 5
    kinds = [(item.axis, item.side) for item in ITEMS]
    assert not [pair for pair in pairwise(kinds) if pair[0] == pair[1]]


@given(SOME)
def test_places_are_in_range(answers):
    """Is every position inside its band, and every band inside the axis?"""
    result = score(answers)
    for place in (result.pace, result.priority):
        if place is not None:
            assert -1 <= place.low <= place.position <= place.high <= 1
            assert 8 <= place.answered <= 10
    assert set(result.open_items) == set(IDS) - set(answers)


@given(FULL)
def test_mirror(answers):
    """Does turning every answer round turn the result round?"""
    here, there = score(answers), score({name: 6 - answer for name, answer in answers.items()})
    assert here.finding is there.finding
    for one, other in ((here.pace, there.pace), (here.priority, there.priority)):
        assert one.position == pytest.approx(-other.position)
        assert (one.low, one.high) == pytest.approx((-other.high, -other.low))


@given(FULL, st.sampled_from(ITEMS))
def test_reversed_items(answers, item):
    """Does more agreement move the place to the item's own side, and leave the other axis alone?"""
    low, high = score({**answers, item.id: 1}), score({**answers, item.id: 5})
    moved = "pace" if item.axis is Axis.PACE else "priority"
    other = "priority" if moved == "pace" else "pace"
    change = getattr(high, moved).position - getattr(low, moved).position
    assert change * item.side == pytest.approx(0.2)
    assert getattr(high, other) == getattr(low, other)


@given(FULL)
def test_order_of_answers(answers):
    """Is the result the same in whatever order the statements were answered?"""
    assert score(dict(reversed(answers.items()))) == score(answers)


@pytest.mark.parametrize("answer", range(1, 6))
def test_straight_line(answer):
    """Is the same answer everywhere recognised, although it has a place in the middle?"""
    result = score(dict.fromkeys(IDS, answer))
    assert result.finding is Finding.STRAIGHT_LINE
    assert result.pace.position == result.priority.position == 0
    assert result.styles == ()
    nearly = {**dict.fromkeys(IDS, answer), IDS[0]: 6 - answer or 1}
    assert score(nearly).finding is Finding.STRAIGHT_LINE


@pytest.mark.parametrize("given_answers", [0, 1, 10, 15])
def test_half_filled(given_answers):
    """Is a questionnaire with too few answers called that, and shown no style?"""
    result = score(dict.fromkeys(IDS[:given_answers], 2))
    assert result.finding is Finding.HALF_FILLED
    assert result.styles == ()


def test_two_open_statements_are_enough():
    """Can one statement on each axis be left open?"""
    answers = {item.id: 5 if item.side == 1 else 2 for item in ITEMS[2:]}
    assert score(answers).finding is Finding.FINE


def test_band_follows_the_spread():
    """Is the band wider where the answers disagree, and never empty where they agree?"""
    agree = {item.id: 4 if item.side == 1 else 2 for item in ITEMS}
    scatter = {item.id: (5, 1)[number % 3 == 0] for number, item in enumerate(ITEMS)}
    narrow, wide = score(agree).pace, score(scatter).pace
    assert narrow.high - narrow.low == pytest.approx(0.2)
    assert wide.high - wide.low > 0.6


def test_styles_touched_by_the_band():
    """Is one style named where the band lies within it, and several where it crosses an axis?"""
    clear = {item.id: 5 if item.side == 1 else 1 for item in ITEMS}
    assert score(clear).styles == (Style.INFLUENCE,)
    between = {item.id: 3 if item.axis is Axis.PACE else (5 if item.side == 1 else 1) for item in ITEMS}
    assert set(score(between).styles) == {Style.INFLUENCE, Style.STEADINESS}


@pytest.mark.parametrize("answer", [0, 6, 2.5])
def test_other_answers_are_refused(answer):
    """Is an answer outside the scale named?"""
    with pytest.raises(ValueError, match="from 1 to 5"):
        score({IDS[0]: answer})


@pytest.mark.parametrize("style", Style)
def test_opposite(style):
    """Does the style across the map differ on both axes, and lead back?"""
    assert all(here == -there for here, there in zip(PLACES[style], PLACES[opposite(style)], strict=True))
    assert opposite(opposite(style)) is style
