"""Plain lines cut fast: the same cells as the careful reader has, or none at all."""

import csv
import io

import pytest

from salesedu.crm_plain import Columns, plain

PLAIN = (
    '1,"Bakery, new",5\r\n2,"the ""best""",\r\n',
    '1,5" pipe,NA\n2,"quoted"behind, "spaced"\n3,,',
    "1,Café\x0b,\u20285\n",
)
ODD = {
    "a row too short": "1,2,3\n1,2\n",
    "a row too long": "1,2,3\n1,2,3,4\n",
    "a first row too short": "1,2\n1,2,3\n",
    "a row over two lines": '1,"2\n",3\n1,2,3\n',
    "a quotation mark never closed": '1,2,3\n1,2,"3\n',
    "one never closed at the start": '1,"2,3\n1,2,3\n',
    "a blank line": "1,2,3\n\n1,2,3\n",
    "only blank lines": "\n\n",
    "lines that end in another way": "1,2,3\r1,2,3\n",
    "the mark of the end in a cell": "1,2,\x01\n",
    "the mark of the order of bytes": "\ufeff1,2,3\n",
}


@pytest.mark.parametrize("text", PLAIN)
def test_plain_lines_have_the_cells_that_the_careful_reader_finds(text: str) -> None:
    """Are the cells the same, with quotation marks, odd breaks and words for missing values as they stand?"""
    columns = plain(text, ",")
    assert columns is not None
    assert columns.rows() == list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("odd", ODD)
def test_odd_lines_are_left_to_the_careful_reader(odd: str) -> None:
    """Is nothing filled up, cut off or counted as one line that is not?"""
    assert plain(ODD[odd], ",") is None


def test_rows_become_columns_and_rows_again() -> None:
    """Do cells stay where they are?"""
    rows = [["1", "Bakery"], ["2", ""]]
    assert Columns.of(rows).rows() == rows
    assert Columns.of([]) == []
