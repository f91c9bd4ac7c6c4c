"""Monthly sales as people paste them."""

import pytest

from salesedu.goals_numbers import PlanError
from salesedu.goals_sales import read_months
from salesedu.goals_season import Month


@pytest.mark.parametrize(
    "line",
    [
        "2025-03; 12,000",
        "2025-03-01\t12000",
        "2025/3 12 000",
        "3/2025, 12.000,00",
        "03.2025 = 12000",
        "Mar 2025: 12k",
        "march 2025 | 12,000",
        '"2025-03","12,000"',
        "2025 March 12000 USD",
        "Mar-25\t12,000",
        "Mar ’25 12 000",
    ],
)
def test_ways_to_write_a_month(line):
    """Is the same month read, however a spreadsheet writes it?"""
    assert read_months(line) == (Month(2025, 3, 12_000),)


@pytest.mark.parametrize("amount", ["", "-", "n/a", "No data", "?"])
def test_no_data(amount):
    """Is a month without an amount no data instead of 0?"""
    assert read_months(f"2025-03; {amount}") == (Month(2025, 3, None),)


def test_zero_is_data():
    """Is 0 an amount?"""
    assert read_months("2025-03; 0") == (Month(2025, 3, 0),)


def test_heading_and_empty_lines():
    """Are a heading and empty lines read over?"""
    assert read_months("Month;Sales\n\n2025-01;5\n\n2025-02;6\n") == (Month(2025, 1, 5), Month(2025, 2, 6))


def test_short_amounts_are_no_days():
    """Is an amount of two digits behind a space no day of the month?"""
    assert read_months("2025-03 50") == (Month(2025, 3, 50),)


def test_what_cannot_be_read_is_quoted():
    """Is every line that cannot be read named as written, and only those?"""
    lines = ["2025-13; 5", "Mai 2025; 5", "2025-01; about", "2025-01; 20 %", "01/02/2025; 5", "12,000"]
    with pytest.raises(PlanError) as caught:
        read_months("\n".join(["2025-01; 5", *lines]))
    assert [mistake.text for mistake in caught.value.mistakes] == lines


def test_names_of_another_language(monkeypatch):
    """Are months also read in the learner's own language?"""
    monkeypatch.setattr("salesedu.goals_sales.language", lambda: "pt")
    assert read_months("fevereiro 2025; 5\nMay 2025; 6") == (Month(2025, 2, 5), Month(2025, 5, 6))
