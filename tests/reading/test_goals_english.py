"""Is a goal's text read with its slips, and quoted as it was typed?"""

import pytest

from salesedu.reading.goals_english import Plain


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("New CUSTMERS", "new customers"),
        ("next quater, septmeber", "next quarter, september"),
        ("by Easter", "by easter"),  # not a slip in "eastern"
        ("12 tractors", "12 tractors"),
        ("til nxt mrach", "until next march"),
        ("rise, form, leas", "rise, form, leas"),
        ("“20 %” – Ana’s", '"20 %" - ana\'s'),
    ],
)
def test_slips(typed: str, read: str) -> None:
    """Is one slip in a known word read over, a short form read as the word, and nothing else changed?"""
    assert Plain(typed).read == read


def test_quotes() -> None:
    """Does a quote give back the words as typed, though what is read is longer or shorter?"""
    plain = Plain("Win custmers in Septmeber.")
    start = plain.read.index("customers")
    assert plain.quote(start, start + len("customers")) == "custmers"
    start = plain.read.index("september")
    assert plain.quote(start, len(plain.read)) == "Septmeber"
    assert plain.read_at(plain.written.index("in ")) == plain.read.index("in ")


def test_hidden_signs_cannot_be_typed() -> None:
    """Are the signs by which parts are blanked read as spaces?"""
    assert Plain("a\x00b\x01c").read == "a b c"
