"""Is it told from the words what each number of a goal says?"""

from decimal import Decimal

import pytest

from salesedu.reading.goals_english_amounts import Kind, amounts
from salesedu.reading.goals_english_numbers import number_in_words, numbers


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("12 customers", [Kind.LEVEL]),
        ("from 20 % to 25 %", [Kind.BASE, Kind.LEVEL]),
        ("by 20 %", [Kind.CHANGE]),
        ("growth of 8 %", [Kind.CHANGE]),
        ("double", [Kind.CHANGE]),
        ("by a third", [Kind.CHANGE]),
        ("two thirds of them", [Kind.LEVEL]),
        ("coverage of 3x", [Kind.LEVEL]),
        ("no complaints", [Kind.LEVEL]),
        ("call back every lead", [Kind.LEVEL]),
        ("all quotes are sent", [Kind.LEVEL]),
        ("every seller visits customers", []),
        ("visit siemens twice", [Kind.LEVEL]),
        ("around 20 calls", [Kind.VAGUE]),
        ("a dozen or so calls", [Kind.VAGUE]),
        ("between three and five demos", [Kind.LEVEL, Kind.LEVEL]),
        ("80 % or more", [Kind.LEVEL]),
        ("a show-up rate of 80 %", [Kind.LEVEL]),
        ("demos x2", [Kind.CHANGE]),
        ("up a quarter", [Kind.CHANGE]),
        ("a lot more calls", []),
        ("12 lift contracts", [Kind.LEVEL]),
        ("accepted by 40 customers", [Kind.LEVEL]),
        ("zero", [Kind.LEVEL]),
        ("several", [Kind.VAGUE]),
        ("30ish", [Kind.VAGUE]),
        ("with our 3 reps", [Kind.SCOPE]),
        ("deals over 10,000 euros", [Kind.SCOPE]),
        ("feedback from 12 customers", [Kind.LEVEL]),
        ("more", [Kind.MORE]),
    ],
)
def test_kinds(text: str, kinds: list[Kind]) -> None:
    """Is a level told from a change, a base, a size and a word that is no number?"""
    found = [amount.kind for amount in amounts(text)]
    assert [kind for kind in found if kind is not Kind.MORE or kinds == [Kind.MORE]] == kinds


@pytest.mark.parametrize(
    "text", ["top 10", "number one", "5-star", "phase 2", "give 110 %", "one of us", "no idea"]
)
def test_names(text: str) -> None:
    """Is a number that only names something no amount?"""
    assert [amount for amount in amounts(text) if amount.kind is not Kind.MORE] == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("€ 50k", "50000", "€"),
        ("eur 120.000", "120000", "eur"),
        ("1 200", "1200", ""),
        ("1.5m", "1500000", ""),
        ("2.3 million euros", "2300000", "euros"),
        ("two dozen", "24", ""),
        ("twenty-five percent", "25", "%"),
        ("3 points", "3", "points"),
        ("45 minutes", "45", "minutes"),
    ],
)
def test_numbers(text: str, value: str, unit: str) -> None:
    """Are digits, words, multiples and units read?"""
    (number,) = numbers(text)
    assert (number.value, number.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("words", "value"),
    [("half a dozen", 6), ("a hundred", 100), ("two hundred and fifty", 250), ("fourty", 40)],
)
def test_words(words: str, value: int) -> None:
    """Are numbers in words added up?"""
    assert number_in_words(words) == value
