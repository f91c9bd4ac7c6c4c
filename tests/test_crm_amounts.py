"""Are amounts read as the whole column means them?"""

import math

import pytest

from salesedu.crm_amounts import read_amounts
from salesedu.crm_currency import CONTRADICTION, Wanted, code_of, settle
from salesedu.crm_findings import Reason, Recognised
from salesedu.crm_text import Cells


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (["1.234,50", "1.234"], [1234.5, 1234.0]),
        (["1,234.50", "1.234"], [1234.5, 1.234]),
        (["1.234"], [1234.0]),
        (["1,234"], [1234.0]),
        (["1'234.50", "12 345.00", "12,34,567"], [1234.5, 12345.0, 1234567.0]),
        (["R$ 2.000,00", "US$5", "500 USD", "1200.-"], [2000.0, 5.0, 500.0, 1200.0]),
        (["12k", "€1.2m", "3 mio"], [12000.0, 1200000.0, 3000000.0]),
    ],
)
def test_the_column_tells_the_decimal_mark(texts: list[str], values: list[float]) -> None:
    """Does a cell without doubt decide for those with one, and are thousands usual where nothing decides?"""
    assert read_amounts(Cells(texts)).values.tolist() == values


@pytest.mark.parametrize("text", ["soon", "20 %", "1.2.3", "€ 5 USD", "inf", "nan", "12 apples", "$", "1 2"])
def test_what_is_no_amount_is_never_a_number(text: str) -> None:
    """Is it a problem, and not a guess?"""
    read = read_amounts(Cells([text]))
    assert read.problems == {0: Reason.NOT_A_NUMBER}
    assert math.isnan(read.values[0])


def test_an_empty_cell_is_not_zero() -> None:
    """Is "not known" kept apart from 0?"""
    read = read_amounts(Cells(["", "0"]))
    assert math.isnan(read.values[0])
    assert read.values[1] == 0
    assert read.problems == {}


def test_a_choice_settles_only_what_is_in_doubt() -> None:
    """Does the chosen mark leave sure cells alone, and does the note go from unsure to sure?"""
    texts = ["1.234", "9"]
    assert [note.kind for note in read_amounts(Cells(texts)).notes] == [Recognised.DECIMAL_UNSURE]
    settled = read_amounts(Cells(texts), ".")
    assert settled.values.tolist() == [1.234, 9.0]
    assert [note.kind for note in settled.notes] == [Recognised.DECIMAL_MARK]


@pytest.mark.parametrize(
    ("sign", "column", "wanted", "code"),
    [
        ("$", "CAD", Wanted(), "CAD"),
        ("$", "", Wanted(), "USD"),
        ("$", "", Wanted(choice="AUD"), "AUD"),
        ("$", "", Wanted(choice="EUR"), "USD"),
        ("", "", Wanted(heading="GBP", choice="EUR"), "GBP"),
        ("", "", Wanted(choice="EUR"), "EUR"),
        ("", "", Wanted(), ""),
        ("EUR", "USD", Wanted(), CONTRADICTION),
        ("$", "EUR", Wanted(), CONTRADICTION),
    ],
)
def test_a_currency_is_settled_by_what_stands_nearest(
    sign: str, column: str, wanted: Wanted, code: str
) -> None:
    """Does the cell count before the heading, the heading before the choice, and is a contradiction one?"""
    assert settle(sign, column, wanted) == code


def test_codes_are_those_of_real_currencies() -> None:
    """Are signs and codes known in any case, and are other words none?"""
    assert [code_of(text) for text in ("r$", "eur", "XYZ", "kr", "")] == ["BRL", "EUR", "", "kr", ""]
