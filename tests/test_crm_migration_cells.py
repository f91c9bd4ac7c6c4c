"""What is read in a cell of a hand-made sheet, and what is left to a person?"""

from datetime import date

import pytest

from salesedu.crm import Status
from salesedu.crm_migration_cells import (
    Money,
    Problem,
    company_key,
    phone_key,
    read_amount,
    read_day,
    read_email,
    read_status,
)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("4,800", Money(4_800.0)),
        ("1.200", Money(1_200.0)),
        ("1.234,50", Money(1_234.5)),
        ("EUR 12,000", Money(12_000.0, "EUR")),
        ("€ 900", Money(900.0, "EUR")),
        ("R$ 300", Money(300.0, "BRL")),
        ("$ 300", Money(300.0, "$")),
        ("0", Money(0.0)),
        ("n/a", None),
        ("  ", None),
        ("about 5k", Problem.ROUGH_AMOUNT),
        ("~5000", Problem.ROUGH_AMOUNT),
        ("5000?", Problem.ROUGH_AMOUNT),
        ("5-6k", Problem.UNREADABLE_AMOUNT),
        ("20 %", Problem.UNREADABLE_AMOUNT),
        ("-500", Problem.UNREADABLE_AMOUNT),
        ("ask Eva", Problem.UNREADABLE_AMOUNT),
        ('=HYPERLINK("x")', Problem.UNREADABLE_AMOUNT),
    ],
)
def test_amounts(text, amount):
    """Is an amount read with its currency, an empty cell no amount, and a rough one not taken for exact?"""
    assert read_amount(text) == amount


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-04", date(2026, 12, 4)),
        ("31/12/2026", date(2026, 12, 31)),
        ("12/31/2026", date(2026, 12, 31)),
        ("5.5.2026", date(2026, 5, 5)),
        ("", None),
        ("03/04/2027", Problem.TWO_DAYS),
        ("2026-02-31", Problem.NO_SUCH_DAY),
        ("31.02.2026", Problem.NO_SUCH_DAY),
        ("31/31/2026", Problem.NO_SUCH_DAY),
        ("next week", Problem.UNREADABLE_DAY),
        ("Q3 2026", Problem.UNREADABLE_DAY),
        ("46000", Problem.UNREADABLE_DAY),
    ],
)
def test_days(text, day):
    """Is a day read where only one is possible, and is no day ever guessed?"""
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", Status.OPEN),
        ("Offer  sent", Status.OPEN),
        ("WON", Status.WON),
        ("closed lost", Status.LOST),
        ("nearly there", Problem.UNKNOWN_STATUS),
    ],
)
def test_statuses(text, status):
    """Is a known word one of the three, and an unknown one a problem?"""
    assert read_status(text) == status


@pytest.mark.parametrize(
    ("text", "address"),
    [("Ana@Alma.example ", "ana@alma.example"), ("", ""), ("ana at alma", Problem.BROKEN_EMAIL)],
)
def test_addresses(text, address):
    """Is an address read in small letters, and something else named?"""
    assert read_email(text) == address


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bakery Alma", "BAKERY  ALMA Ltd."),
        ("Café Olé", "cafe ole"),
        ("Sol & Mar, S.A.", "Sol Mar"),
    ],
)
def test_the_same_name_written_differently(first, second):
    """Do case, accents, marks and the legal form make no other company?"""
    assert company_key(first) == company_key(second)


def test_a_name_is_never_emptied():
    """Does a firm that is called like a legal form keep its name, and another town its own?"""
    assert company_key("AG") == "ag"
    assert company_key("Bakery Alma") != company_key("Bakery Alba")


def test_phone_numbers():
    """Do the marks in a phone number not matter?"""
    assert phone_key("+351 555-0101") == phone_key("(351) 555 0101")
