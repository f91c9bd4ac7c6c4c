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
    "30000.-",
    "30.000,00 €",
    "CHF 30'000.–",
    "Rs. 30,000",
    "30 000 kr",
    "US$ 30,000",
    "30 thousand dollars",
    "30,000 leads",
    "30,000/month",
    "≈ 30,000",
    "ca. 30 000",
    "600*50 = 30,000",
    "３０，０００",
    "۳۰٬۰۰۰",
    "३०,०००",
    "0.03m",
]
NOT_NUMBERS = [
    "",
    " ",
    "abc",
    "12a",
    "1,2,3",
    "1,23,4567",
    "3..5",
    "12 5",
    "48 50",
    "48-50",
    "48 or 50",
    "2 1/2",
    "10²",
    "2x3",
    "2%0",
    "24€50",
    ">48",
    "more than 48",
    "5 out of 100",
    "1/3/5",
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
        ("2.5x", "2.5"),
        ("×2.5", "2.5"),
        ("2,5 mal", "2.5"),
        ("2.5 : 1", "2.5"),
        ("٢،٥", "2.5"),
        ("-$5", "-5"),
        ("1,23,456", "123456"),
        ("1 234,5", "1234.5"),
        ("300 leads / 10,000 visitors", "0.03"),
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
    assert read_number("20 percent of the leads").percent
    assert read_number("20 Prozent").percent
    assert read_number("２０％").percent
    assert not read_number("20%/25%").percent
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
