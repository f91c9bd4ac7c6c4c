"""Does a share know how far it can be trusted?"""

import pytest

from salesedu.shares import Share, wilson


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    # worked out by hand with Wilson's formula and z = 1.96
    [(6, 20, 0.145, 0.519), (0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (50, 100, 0.404, 0.596)],
)
def test_wilson(count, of, low, high):
    """Is the interval that of the formula, also where all or none count?"""
    assert wilson(count, of) == pytest.approx((low, high), abs=0.001)


@pytest.mark.parametrize("of", [1, 7, 49, 200, 679])
def test_the_share_lies_inside(of):
    """Does the interval hold its own share, without a slip of rounding at the ends?"""
    for count in range(of + 1):
        low, high = wilson(count, of)
        assert 0 <= low <= count / of <= high <= 1


def test_no_data_is_not_zero():
    """Is a share of nothing unknown, and 0 of 3 a rate of 0?"""
    assert Share(0, 0).rate is None
    assert Share(0, 0).interval is None
    assert Share(0, 3).rate == 0


def test_apart_only_where_intervals_do_not_touch():
    """Are few cases never apart, many the same share apart, and no data apart from nothing?"""
    assert not Share(3, 4).is_apart_from(Share(1, 4))
    assert Share(300, 400).is_apart_from(Share(100, 400))
    assert Share(100, 400).is_apart_from(Share(300, 400))
    assert not Share(0, 0).is_apart_from(Share(300, 400))


@pytest.mark.parametrize(("count", "of"), [(3, 2), (-1, 2)])
def test_what_is_no_share(count, of):
    """Is a count outside 0 and all rejected?"""
    with pytest.raises(ValueError, match="no share"):
        Share(count, of)
