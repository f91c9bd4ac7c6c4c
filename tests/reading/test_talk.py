"""Are the words of a conversation read as what they do, and as their plain form?"""

import pytest

from salesedu.reading.talk import GENERIC, STOP, plain, signs, stem, stems


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("I understand.", {"acknowledge"}),
        ("Fair point, it is a lot of money.", {"acknowledge"}),
        ("That’s a big day for everybody.", {"acknowledge"}),
        ("What makes you say so?", {"explore", "opens"}),
        ("Why?", {"explore", "more", "opens"}),
        ("Bye bye", {"goodbye"}),
        ("How old are you?", {"opens", "personal"}),
        ("I can offer you ten percent off.", {"discount"}),
        ("Let me summarise.", {"summary"}),
        ("Shall I send you a brochure?", {"opens", "proposes", "weak_step"}),
        ("Shall we meet on Monday?", {"opens", "proposes", "when"}),
        ("You are an idiot", {"rude"}),
        ("The shops order by hand.", set()),
    ],
)
def test_what_a_line_does(line: str, expected: set[str]) -> None:
    """Is each sign of a line seen, and no other?"""
    assert signs(line) == expected


@pytest.mark.parametrize(
    ("text", "written_out"),
    [
        ("They don’t come", "they do not come"),
        ("whats up", "what is up"),
        ("Let's go, I'm late", "let us go, i am late"),
        ("We can't and won't", "we can not and will not"),
        ("the shop's list", "the shops list"),
    ],
)
def test_short_forms_are_written_out(text: str, written_out: str) -> None:
    """Are short forms read with and without their apostrophe?"""
    assert plain(text) == written_out


@pytest.mark.parametrize(
    "forms",
    [
        ("book", "books", "booked", "booking", "bookings"),
        ("company", "companies"),
        ("run", "running", "runs"),
        ("miss", "missed", "missing", "misses"),
        ("match", "matches"),
        ("box", "boxes"),
        ("cost", "costs", "costing"),
        ("decide", "decides", "decided", "deciding"),
        ("break", "broken", "broke", "breaks"),
        ("lose", "lost", "losing"),
        ("quick", "quickly"),
    ],
)
def test_endings_do_not_matter(forms: tuple[str, ...]) -> None:
    """Have all forms of a word the same stem?"""
    assert len({stem(form) for form in forms}) == 1


def test_different_words_stay_different() -> None:
    """Are short words and words that only look like forms left alone?"""
    assert len({stem(word) for word in ("bus", "bed", "sing", "this", "gas", "process", "price")}) == 7


def test_numbers_are_words_too() -> None:
    """Is a number read as it was written?"""
    assert stems("It is 14,800 euros, 4.6 of 5") == ("it", "is", "14,800", "euro", "4.6", "of", "5")


def test_word_lists_do_not_overlap() -> None:
    """Is no word both without a subject and a subject that fits any business?"""
    assert not STOP & GENERIC
