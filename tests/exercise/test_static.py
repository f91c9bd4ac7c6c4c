"""Is a form readable, safe and complete where nobody can click?"""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.exercise import (
    Form,
    choose,
    choose_many,
    long_text,
    match,
    number,
    order,
    right,
    short_text,
    table,
)
from salesedu.exercise.static import form_html, form_text
from salesedu.exercise.store import Saved

AB = {"a": "Alpha", "b": "Beta"}
QUESTIONS = [
    choose("one", "Choose one", AB, note="Only one"),
    choose_many("many", "Choose many", AB),
    order("path", "Put in order", AB),
    match("pairs", "Match", {"n": "Nadia"}, AB),
    number("sum", "How much", unit="days"),
    table("rates", "Fill", {"r": "Row"}, {"g": "Given", "x": "Asked"}, given={"r": {"g": "300"}}),
    short_text("term", "Which word"),
    long_text("essay", "Write"),
]
ANSWERS = {
    "one": "b",
    "many": ["a"],
    "path": ["b", "a"],
    "pairs": {"n": "b"},
    "sum": "12",
    "rates": {"r": {"x": "7 %"}},
    "term": "rate",
    "essay": "مرحبا\nbye",
}


class Tags(HTMLParser):
    """Collects the tags and the words of a page, and sees that tags close."""

    def __init__(self, html):
        super().__init__()
        self.names, self.words, self.open = [], "", []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        self.open.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data


@pytest.fixture
def form():
    return Form("all", QUESTIONS)


def test_the_answers_can_be_read(form):
    """Is each kind of answer shown, and marked by words and not by looks only?"""
    page = Tags(form_html(form, Saved(answers=ANSWERS), {}))
    assert "Beta (your answer)" in page.words
    assert "Alpha (your answer)" in page.words
    for words in ("Nadia", "12", "days", "7 %", "300", "rate", "مرحبا\nbye", "Only one"):
        assert words in page.words
    assert page.words.index("Beta", page.words.index("Put in order")) < page.words.index("Match")


def test_an_untouched_form_shows_its_questions(form):
    """Can a reader of a built lesson see what is asked and what can be chosen?"""
    page = Tags(form_html(form, Saved(), {}))
    assert all(question.prompt in page.words for question in QUESTIONS)
    assert "Choose from: Alpha · Beta" in page.words
    assert "your answer" not in page.words
    assert form_text(form).splitlines() == [question.prompt for question in QUESTIONS]


def test_marks_come_with_outcome_points_and_reason():
    """Does a marked form say in words what became of each question, and why?"""
    form = Form("marked", [choose("x", "X?", AB, points=2), choose("y", "Y?", AB), choose("z", "Z?", AB)])
    form.key(
        x=right("a", "A is it.", wrong={"b": "B is not."}),
        y=right("a", "A again.", wrong={"b": "B is not <it>."}),
        z=right("a", "A once more.", wrong={"b": "no"}),
    )
    answers = {"x": "a", "y": "b"}
    page = Tags(form_html(form, Saved(answers=answers), form.marks(answers)))
    assert "✓ Right · 2 of 2 points" in page.words
    assert "→ Not yet right · 0 of 1 points" in page.words
    assert "B is not <it>." in page.words
    assert "○ Not answered · 0 of 1 points" in page.words
    assert "A once more." not in page.words


def test_an_emptied_answer_is_not_answered(form):
    """Is an answer that was taken back shown as not answered?"""
    assert "○ Not answered" in form_html(form, Saved(answers={"term": " "}), {})


def test_a_damaged_file_is_said(form):
    """Does a reader see that answers could not be read?"""
    assert "kept as" in form_html(form, Saved(problem="They are kept as x."), {})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("nrxab"), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([question.id for question in QUESTIONS]), json_values))
def test_nothing_typed_becomes_a_tag(answers):
    """Is the page made of the same tags whatever was typed, and does any saved value show?"""
    page = Tags(form_html(Form("all", QUESTIONS), Saved(answers=answers), {}))
    assert set(page.names) <= {"div", "p", "strong", "ul", "ol", "li", "table", "tr", "th", "td", "span"}
    assert page.open == []


def test_a_script_stays_words(form):
    """Is a script in an answer shown as the words it is?"""
    html = form_html(
        form, Saved(answers={"essay": "<script>alert(1)</script>", "sum": '"><img onerror=x>'}), {}
    )
    assert "<script" not in html
    assert "<img" not in html
    assert "<script>alert(1)</script>" in Tags(html).words
