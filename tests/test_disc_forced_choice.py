"""Do forced choices hide how strong somebody is?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.disc_forced_choice import points

FOUR = st.lists(st.integers(0, 10), min_size=4, max_size=4)


@given(FOUR)
def test_points_always_sum_to_six(strengths):
    """Is the sum a constant, whoever answers?"""
    assert sum(points(strengths)) == pytest.approx(6)
    assert all(0 <= one <= 3 for one in points(strengths))


@given(FOUR, st.integers(1, 50))
def test_stronger_in_everything_looks_the_same(strengths, more):
    """Does somebody stronger in all four get the same points?"""
    assert points([one + more for one in strengths]) == points(strengths)


def test_ties_share_the_point():
    """Do equal strengths share the point?"""
    assert points([5, 5, 5, 5]) == (1.5, 1.5, 1.5, 1.5)
