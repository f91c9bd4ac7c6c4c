"""Does a form as HTML show what was answered, in words, and nothing that could act?"""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.exercise import choose, choose_many, long_text, match, number, order, right, short_text, table
from salesedu.exercise.form import Form
from salesedu.exercise.static import form_html
from salesedu.exercise.store import Saved

WORDS = {"a": "First", "b": "Second"}
KINDS = {
    "choose": choose("q", "Asked?", WORDS),
    "choose_many": choose_many("q", "Asked?", WORDS),
    "order": order("q", "Asked?", WORDS),
    "match": match("q", "Asked?", WORDS, {"x": "Up", "y": "Down"}),
    "number": number("q", "Asked?", unit="days"),
    "table": table("q", "Asked?", WORDS, {"n": "Count"}, given={"a": {"n": "12"}}),
    "short_text": short_text("q", "Asked?"),
    "long_text": long_text("q", "Asked?"),
}
ANSWERS = {
    "choose": "a",
    "choose_many": ["a", "b"],
    "order": ["b", "a"],
    "match": {"a": "x"},
    "number": "3 000",
    "table": {"b": {"n": "7"}},
    "short_text": "مرحبا",
    "long_text": "One\ntwo",
}
SHOWN = {
    "choose": "First",
    "choose_many": "Second",
    "order": "Second",
    "match": "Up",
    "number": "3 000",
    "table": "7",
    "short_text": "مرحبا",
    "long_text": "One\ntwo",
}


class Reader(HTMLParser):
    """Collects the tags and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


def read(kind, answer):
    """Return what a reader finds in the HTML of one question with one answer."""
    saved = Saved(answers={} if answer is None else {"q": answer})
    reader = Reader()
    reader.feed(form_html(Form("f", [KINDS[kind]]), saved, {}))
    return reader


@pytest.mark.parametrize("kind", KINDS)
def test_the_answer_is_shown(kind):
    """Does a coach read what the learner answered, for every kind?"""
    assert SHOWN[kind] in read(kind, ANSWERS[kind]).text


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_yet(kind):
    """Is the question itself readable without an answer?"""
    assert "Asked?" in read(kind, None).text


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abnxy"), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("kind", KINDS)
@given(answer=ANYTHING)
def test_any_answer_gives_a_page(kind, answer):
    """Does an answer of any shape, also a broken one, still give a page and never an error?"""
    assert "Asked?" in read(kind, answer).text


@given(typed=st.text().map(lambda text: f"<script>x</script><img src=x onerror=y>{text}\"'"))
@pytest.mark.parametrize("kind", ["number", "short_text", "long_text"])
def test_typed_text_never_acts(kind, typed):
    """Is everything that was typed text, and never a part of the page?"""
    reader = read(kind, typed)
    assert not {"script", "img"} & set(reader.tags)
    assert reader.attributes <= {"dir", "style"}


def test_outcomes_have_words():
    """Are outcome, points and reason there as words, not as colour alone?"""
    form = Form("f", [choose("q", "Asked?", WORDS, points=2), choose("r", "Then?", WORDS)])
    form.key(
        q=right("a", because="Yes.", wrong={"b": "Look again at the first."}),
        r=right("a", because="Yes.", wrong={"b": "No."}),
    )
    answers = {"q": "b"}
    html = form_html(form, Saved(answers=answers), form.marks(answers))
    for words in ("Not yet right", "0 of 2 points", "Look again at the first.", "Not answered"):
        assert words in html


def test_a_damaged_file_is_said():
    """Is a file that could not be read named, instead of looking like no answer?"""
    assert "kept as x" in form_html(Form("f", [KINDS["choose"]]), Saved(problem="It is kept as x."), {})
