"""Is a right number right in any form, and a wrong one in none?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.exercise.keys import right
from salesedu.exercise.typed_numbers import fits

THREE_PERCENT = right(0.03, "", percent=True)
THIRD = right(1 / 3, "", percent=True, digits=1)
SALES = right(48, "")


@pytest.mark.parametrize("typed", ["3", "3 %", "3%", "0.03", "0,03", "3.0", "٣ ٪", "3/100"])
def test_a_share_in_any_form(typed):
    """Is three per cent right as a percentage, a share, a fraction and in Arabic digits?"""
    assert fits(0.03, typed, THREE_PERCENT)


@pytest.mark.parametrize("typed", ["0.03 %", "3.1", "2.9", "300", "33", "-3", "", "three", None])
def test_a_wrong_share(typed):
    """Is everything else than three per cent refused?"""
    assert not fits(0.03, typed, THREE_PERCENT)


@pytest.mark.parametrize("typed", ["33.3", "33.33 %", "0.333", "0.3333", "1/3"])
def test_a_rounded_share(typed):
    """Is a value that never ends right when rounded to the digits asked for, or better?"""
    assert fits(1 / 3, typed, THIRD)


@pytest.mark.parametrize("typed", ["33", "33.4", "33.2", "34"])
def test_rounded_too_much_or_wrongly(typed):
    """Is a value that is rounded to fewer digits than asked for, or wrongly, refused?"""
    assert not fits(1 / 3, typed, THIRD)


@pytest.mark.parametrize("typed", ["47.6", "48.4", "47", "49"])
def test_a_whole_number_must_be_met(typed):
    """Is a whole number only met by itself, not by something that rounds to it?"""
    assert fits(48, "48.0", SALES)
    assert not fits(48, typed, SALES)


@pytest.mark.parametrize(
    ("typed", "is_right"), [("1.8", True), ("180 %", True), ("1.8 %", False), ("9/5", True)]
)
def test_a_percent_sign_counts_where_none_was_asked_for(typed, is_right):
    """Is 180 % the same as 1.8 times, and 1.8 % not?"""
    assert fits(1.8, typed, right(1.8, "", digits=1)) is is_right


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_only_the_right_whole_number_fits(wanted, typed):
    """Does a typed whole number fit exactly when it is the wanted one?"""
    assert fits(wanted, str(typed), right(wanted, "")) == (wanted == typed)
