"""Is a pasted call split into what each person says?"""

import pytest

from salesedu.spin_transcript import MOST_LINES, lines_of, speakers

CALL = """
Ms Okafor: Good morning.
- Sam: How do you plan the meals?
Each week, or each day?

Ms Okafor: Each week.
"""


def test_speakers():
    """Are both people found, in order, whatever stands before their names?"""
    assert speakers(CALL) == ("Ms Okafor", "Sam")


def test_lines_of_one_speaker():
    """Does a line without a name belong to whoever spoke before?"""
    assert lines_of(CALL, "Sam") == ("How do you plan the meals?", "Each week, or each day?")
    assert lines_of(CALL, "Ms Okafor") == ("Good morning.", "Each week.")
    assert len(lines_of(CALL)) == 4


@pytest.mark.parametrize(
    "text",
    [
        "How many vans do you have?",
        "One question: how many vans do you have?",
        "At 10:30 we met.\nAt 11:15 we left.",
    ],
)
def test_a_colon_makes_no_speaker(text):
    """Is a line with a colon in it read as it stands, when no two people are named?"""
    assert speakers(text) == ()
    assert lines_of(text) == tuple(text.splitlines())


def test_nothing_and_too_much():
    """Is an empty text no line, and a very long one cut?"""
    assert lines_of(" \n\n ") == ()
    assert len(lines_of("Why?\n" * (MOST_LINES + 5))) == MOST_LINES
