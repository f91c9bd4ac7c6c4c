"""Is a pasted sheet read as it was meant, with nothing lost?"""

import pytest

from salesedu.crm_migration_sheet import MOST_LINES, Column, Fault, SheetError, propose, read_sheet, rows


@pytest.mark.parametrize("mark", ["\t", ";", ",", "|"])
def test_separators(mark):
    """Is the mark between the cells found by itself?"""
    sheet = read_sheet(f"\ufeffFirm{mark}Who\nAlma{mark}Rosa\n")
    assert sheet.heads == ("Firm", "Who")
    assert sheet.lines == ((2, ("Alma", "Rosa")),)


def test_lines_keep_their_numbers():
    """Does an empty line not move the numbers of the lines after it, and may a cell hold the separator?"""
    sheet = read_sheet('Firm,Who\nAlma,Rosa\n,\n"Sol, Mar",Ines')
    assert sheet.lines == ((2, ("Alma", "Rosa")), (4, ("Sol, Mar", "Ines")))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.NO_HEADINGS),
        ("only one heading\nand a line", Fault.NO_HEADINGS),
        ("Firm;;Who\nAlma;;Rosa", Fault.NO_HEADINGS),
        ("Firm;firm\nAlma;Alma", Fault.SAME_HEADINGS),
        ("Firm;Who" + "\nAlma;Rosa" * (MOST_LINES + 1), Fault.TOO_LONG),
        ("Firm;Who\n" + "x" * 200_000, Fault.TOO_LONG),
    ],
)
def test_what_is_no_sheet(text, fault):
    """Is said what is wrong with the text?"""
    with pytest.raises(SheetError) as told:
        read_sheet(text)
    assert told.value.fault is fault


def test_columns_are_proposed_once():
    """Are usual headings known, unknown ones left to a person, and no meaning given twice?"""
    proposed = propose(["Firm", "E-MAIL", "Value", "Price", "How far"])
    assert proposed == {
        "Firm": Column.COMPANY,
        "E-MAIL": Column.EMAIL,
        "Value": Column.AMOUNT,
        "Price": None,
        "How far": None,
    }


def test_rows_keep_what_stands_beyond_the_headings():
    """Are short lines, long lines and columns that were left out handled without losing a cell unseen?"""
    sheet = read_sheet("Firm;Who;Note\nAlma\nSol;Ines;x;spare")
    short, long = rows(sheet, {"Firm": Column.COMPANY, "Who": Column.CONTACT, "Note": None})
    assert (short.text(Column.COMPANY), short.text(Column.CONTACT)) == ("Alma", "")
    assert long.cells == {Column.COMPANY: "Sol", Column.CONTACT: "Ines"}
    assert long.spare == ("spare",)
