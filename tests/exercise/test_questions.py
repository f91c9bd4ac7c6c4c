"""Is a question plain data that holds no key?"""

import json

import pytest

from salesedu.exercise import choose, number, table
from salesedu.exercise.marks import _MARKERS
from salesedu.exercise.questions import KINDS, cell_text


def test_what_a_page_gets():
    """Does the page get texts in the order written, and of the hints only how many?"""
    question = choose("owner", "Who?", {"m": "Marketing", "s": "Sales"}, points=2, hints=["Think."])
    public = question.public()
    assert public["options"] == [{"id": "m", "text": "Marketing"}, {"id": "s", "text": "Sales"}]
    assert public["hints"] == 1
    assert "Think." not in json.dumps(public)


@pytest.mark.parametrize("name", ["Big", "two words", "", "é", "a-b", "_x"])
def test_identifiers_are_plain_words(name):
    """Is an identifier that might change meaning in a file name or another language refused?"""
    with pytest.raises(ValueError, match="can't be an identifier"):
        number(name, "?")


def test_points_are_never_negative():
    """Are negative points refused with the question's name?"""
    with pytest.raises(ValueError, match="'q': points"):
        number("q", "?", points=-1)


def test_a_table_asks_for_the_cells_that_are_not_given():
    """Are given cells shown and not asked?"""
    question = table("q", "?", {"r": "R"}, {"a": "A", "b": "B"}, given={"r": {"a": "7"}})
    assert question.asked == [("r", "b")]
    assert cell_text({"r": {"b": 5}}, "r", "b") == "5"
    assert cell_text({"r": 5}, "r", "b") == ""


def test_every_kind_but_the_coachs_has_a_marker():
    """Is there a judgement for each kind of question?"""
    assert set(KINDS) - set(_MARKERS) == {"long_text"}
