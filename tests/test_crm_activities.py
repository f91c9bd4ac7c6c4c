r"""Is a file of contacts read line by line, with nothing dropped silently?"""

import pytest

from salesedu.crm_activities import ACTIVITY_COLUMNS, Kind, Rejected, read_activities


def test_a_plain_file():
    """Are columns found by their headings, in any order, and contacts sorted by day?"""
    read = read_activities(
        "Company;Activity date;Type;Notes;User\n"
        "Hotel Brisa;2026-02-03;Meeting;Showed it;Ana\n"
        "Hotel Brisa;2026-01-03;Phone;Asked;Ben\n"
    )
    assert tuple(read.activities.columns) == ACTIVITY_COLUMNS
    assert list(read.activities["kind"]) == [Kind.CALL, Kind.MEETING]
    assert list(read.activities["what"]) == ["Asked", "Showed it"]
    assert list(read.activities["deal"]) == ["", ""]
    assert read.rejected == ()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separators_and_marks(separator):
    """Are the usual separators, the mark of UTF-8, moments with a time and blank lines understood?"""
    lines = [
        "\ufeffwhen,account,what",
        "2026-01-03T10:30:00,Bakery,said nothing",
        ",,",
        "2026-01-04 09:00,Bakery,x",
    ]
    read = read_activities("\n".join(lines).replace(",", separator))
    assert len(read.activities) == 2
    assert read.rejected == ()


def test_every_bad_line_is_named():
    """Is a line without a clear day, or without customer and deal, rejected by its number?"""
    read = read_activities(
        "when;account;deal\n03/04/2026;A;1\n;A;1\n2026-02-31;A;1\n2026-02-01;;\n2026-02-01;;7\n"
    )
    assert read.rejected == (
        Rejected(2, "when", "03/04/2026"),
        Rejected(3, "when", ""),
        Rejected(4, "when", "2026-02-31"),
        Rejected(5, "account", ""),
    )
    assert list(read.activities["deal"]) == ["7"]


def test_lines_are_those_of_the_file():
    """Does a note over two lines leave the numbers of the lines after it right?"""
    read = read_activities('when;account;what\n2026-01-01;A;"two\nlines"\nsoon;A;x\n')
    assert read.rejected[0].line == 4


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", ("when", "account")),
        ("what;who\nx;y", ("when", "account")),
        ("when;what\n2026-01-01;x", ("account",)),
    ],
)
def test_missing_headings_are_named(text, missing):
    """Does a file without a day or customer say what is missing, and read nothing?"""
    read = read_activities(text)
    assert read.missing == missing
    assert len(read.activities) == 0


def test_short_lines():
    """Is a line that ends early read as far as it goes?"""
    read = read_activities("when;account;what\n2026-01-01;A\n")
    assert list(read.activities["what"]) == [""]
