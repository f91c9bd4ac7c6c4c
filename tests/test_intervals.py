"""Does the range of a share hold what it should?"""

import pytest

from salesedu.intervals import share_range


def test_known_values():
    """Does it give the values that textbooks print for Wilson's interval?"""
    assert share_range(3, 4) == pytest.approx((0.3006, 0.9544), abs=1e-4)
    assert share_range(40, 60) == pytest.approx((0.5406, 0.7727), abs=1e-4)


@pytest.mark.parametrize(("part", "whole"), [(0, 5), (5, 5), (1, 1), (0, 1), (500, 1000)])
def test_it_stays_a_share_and_holds_what_was_counted(part, whole):
    """Does it lie in [0, 1] and around what was counted, even when that is none or all?"""
    low, high = share_range(part, whole)
    assert 0 <= low <= part / whole <= high <= 1
    assert low < high


def test_more_is_narrower():
    """Is the range of a larger count narrower?"""
    few, many = share_range(3, 4), share_range(300, 400)
    assert few[1] - few[0] > 5 * (many[1] - many[0])


def test_nothing_counted_has_no_range():
    """Is there no range without anything counted, and a part larger than the whole refused?"""
    assert share_range(0, 0) is None
    for part, whole in ((2, 1), (-1, 3)):
        with pytest.raises(ValueError, match="no part"):
            share_range(part, whole)
