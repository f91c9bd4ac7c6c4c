"""Is a number read in every form in which people type it, and is nothing else read as one?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.i18n.numbers import parse_number, read_number

SAME_NUMBER = [
    "30000",
    "30,000",
    "30 000",
    "30\u202f000",
    "30'000",
    "30k",
    "$30,000",
    "30000 EUR",
    "٣٠٠٠٠",
    "٣٠٬٠٠٠",
    "+30000",
]
NOT_NUMBERS = [
    "",
    " ",
    "abc",
    "12a",
    "1,2,3",
    "1,23,456",
    "3..5",
    "1e5",
    "--3",
    "1/0",
    "9" * 50,
    None,
    True,
    [],
    {"a": 1},
]


@pytest.mark.parametrize("text", SAME_NUMBER)
def test_one_number_in_many_forms(text):
    """Is thirty thousand the same however it is written?"""
    assert parse_number(text) == 30_000


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_what_is_not_a_number(text):
    """Is a text that is no number refused instead of guessed?"""
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3,5", "3.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("٣٫٥", "3.5"),
        ("1/5", "0.2"),
        ("−3", "-3"),
        (".5", "0.5"),
    ],
)
def test_decimal_marks(text, value):
    """Is the decimal mark found, whichever of the two it is?"""
    assert parse_number(text) == Decimal(value)


def test_an_ambiguous_mark_keeps_both_readings():
    """Does 30.000 keep its other meaning, so that a right answer in German style is right?"""
    assert read_number("30.000").other == (Decimal(30_000),)
    assert read_number("1,234").other == (Decimal("1.234"),)
    assert read_number("0.125").other == ()


def test_percent_is_told_and_not_applied():
    """Is the percent sign reported while the value stays as written?"""
    assert read_number("20 %").percent
    assert read_number("٢٠٪").percent
    assert read_number("20 %").value == 20


@given(st.integers(0, 10**12))
def test_grouped_numbers_come_back(value):
    """Is every whole number read back from the way the course writes it?"""
    read = read_number(f"{value:,}")
    assert value in (read.value, *read.other)


@given(st.text(max_size=60))
def test_no_text_raises(text):
    """Is any text either a number or None, never an error?"""
    assert read_number(text) is None or read_number(text).value.is_finite()
