"""Are days read in the order that the file means?"""

import pytest

from salesedu.crm_day import DateOrder, read_day
from salesedu.crm_days import read_days
from salesedu.crm_findings import Reason, Recognised
from salesedu.crm_text import Cells


def days(*texts: str, chosen: DateOrder | None = None) -> list[str]:
    return [str(day) for day in read_days({"close": Cells(list(texts))}, chosen)["close"].values]


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-05",
        "2026/3/5",
        "20260305",
        "2026-03-05T23:30:00-03:00",
        "2026-03-05 10:00",
        "5. März 2026",
        "5 de março de 2026",
        "5 mar. 2026",
        "Mar 5, 2026",
        "March 5th, 2026",
        "05-mar-26",
        "5 mars 2026",
        "5.3.2026",
        "46086",
        "46086.5",
        "1772668800000",
    ],
)
def test_one_day_in_many_spellings(text: str) -> None:
    """Is it the fifth of March however a program writes it?"""
    assert days(text) == ["2026-03-05"]


def test_a_day_above_twelve_decides_for_its_column() -> None:
    """Is the same text two days in two columns?"""
    assert days("03/04/2026", "31/12/2026")[0] == "2026-04-03"
    assert days("03/04/2026", "12/31/2026")[0] == "2026-03-04"


def test_another_column_of_the_file_decides_where_a_column_does_not() -> None:
    """Does one export write all its dates in one order?"""
    read = read_days({"created": Cells(["12/31/2025"]), "close": Cells(["03/04/2026"])})
    assert str(read["close"].values[0]) == "2026-03-04"
    assert [note.kind for note in read["close"].notes] == [Recognised.DATE_ORDER]


def test_where_nothing_decides_a_note_says_so_and_a_choice_settles_it() -> None:
    """Is the day first unless a person says otherwise?"""
    note = read_days({"close": Cells(["03/04/2026"])})["close"].notes[0]
    assert (note.kind, note.text, note.reading) == (Recognised.DATE_ORDER_UNSURE, "03/04/2026", "day first")
    assert days("03/04/2026", chosen=DateOrder.MONTH_FIRST) == ["2026-03-04"]
    assert days("31/12/2026", chosen=DateOrder.MONTH_FIRST) == ["2026-12-31"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2026-02-31", Reason.NO_SUCH_DAY),
        ("31/02/2026", Reason.NO_SUCH_DAY),
        ("31 Feb 2026", Reason.NO_SUCH_DAY),
        ("Q3 2026", Reason.ONLY_A_PERIOD),
        ("2026", Reason.ONLY_A_PERIOD),
        ("March 2026", Reason.ONLY_A_PERIOD),
        ("soon", Reason.NOT_A_DAY),
        ("12", Reason.NOT_A_DAY),
        ("=TODAY()", Reason.NOT_A_DAY),
    ],
)
def test_what_is_no_day_says_why(text: str, reason: Reason) -> None:
    """Is the reason the right one?"""
    assert read_day(text).by(DateOrder.DAY_FIRST) is reason


def test_years_nobody_sells_in_are_out_of_range() -> None:
    """Are 1989 and 2101 refused, 1990 and 2100 not?"""
    read = read_days({"close": Cells(["1989-12-31", "1990-01-01", "2100-12-31", "2101-01-01"])})["close"]
    assert read.problems == {0: Reason.OUT_OF_RANGE, 3: Reason.OUT_OF_RANGE}
