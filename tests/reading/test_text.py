"""Is a typed text made alike and taken apart without losing its place?"""

import pytest

from salesedu.reading.text import LONGEST, alike, sentences


def test_signs_are_made_alike() -> None:
    """Do typed quotation marks, dashes and spaces become one kind each, every sign in its place?"""
    typed = "“It’s\u00a0late” – isn‘t it?"
    assert alike(typed) == "\"It's late\" - isn't it?"
    assert len(alike(typed)) == len(typed)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("It costs 2.5 euros. Why?", ["It costs 2.5 euros.", "Why?"]),
        ("A line\nand another", ["A line", "and another"]),
        ("… ?! Well?", ["Well?"]),
        ("كم شاحنة؟ شكرا", ["كم شاحنة؟", "شكرا"]),
        ("", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    """Is a text taken apart into its sentences, and a point inside a number left alone?"""
    assert sentences(text) == parts


def test_the_end_of_a_long_text_is_read() -> None:
    """Is a text that is too long read from its end, where a seller finally asks?"""
    assert sentences("x" * LONGEST + " Why?")[-1].endswith("x Why?")
    assert sum(map(len, sentences("word " * LONGEST))) <= LONGEST
