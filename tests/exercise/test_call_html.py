"""Can a call be read, safely and completely, where nobody can click?"""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from salesedu.exercise import Form, call, right
from salesedu.exercise.call_html import call_html, call_text
from salesedu.exercise.calls import judged, played
from salesedu.exercise.static import form_html
from salesedu.exercise.store import Saved
from salesedu.grading.safe_html import clean_html
from salesedu.practice.worked_call import worked_lines

QUESTION = call("talk", "Call Mara.", scenario="dental_bookings")
WON = worked_lines(played(QUESTION, None).scenario)
TAGS = {"p", "strong", "span", "ul", "li", "blockquote"}


class Tags(HTMLParser):
    """Collects the tags and the words of a page, and sees that tags close and nothing runs."""

    def __init__(self, html):
        super().__init__()
        self.names, self.words, self.open = set(), "", []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.open.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data


def marked(answer):
    """Return the page of a marked form."""
    form = Form("calls", [QUESTION])
    form.key(talk=right(WON, because="She named the need herself."))
    answers = {} if answer is None else {"talk": answer}
    return Tags(form_html(form, Saved(answers=answers), form.marks(answers)))


def test_a_call_can_be_read():
    """Are buyer, aim, every line with its reply, and the outcome there?"""
    page = Tags(call_html(QUESTION, WON))
    assert page.words.index("Mara Keller") < page.words.index("Your aim:") < page.words.index("Mara:")
    for turn in played(QUESTION, WON).turns:
        assert f"You: {turn.said}" in page.words
        assert f"Mara: {turn.reply}" in page.words
    assert "Advance." in page.words
    assert "Score card" not in page.words


def test_before_anything_was_said():
    """Does a reader of a built page see who will be called, and no outcome?"""
    page = Tags(call_html(QUESTION, None))
    assert "Mara Keller speaking" in page.words
    assert "Not finished" not in page.words


def test_a_marked_call_proves_its_mark():
    """Does the page of a marked call hold each fact in words, with the learner's own lines?"""
    page = marked(WON[:3])
    facts = [fact for criterion in judged(QUESTION, WON[:3]).criteria for fact in criterion.facts]
    for fact in facts:
        assert page.words.count(f"{'✓ Yes' if fact.met else '✗ No'}: {fact.what.value}") == 1
        assert page.words.count(fact.what.value) == 1
        assert all(line in page.words for line in fact.said)
    assert "→ Not yet right" in page.words
    assert "(Situation question)" in page.words


def test_an_empty_call_is_not_answered():
    """Is a call that nobody began not answered, without a score card?"""
    page = marked(None)
    assert "○ Not answered" in page.words
    assert "Score card" not in page.words


def test_feedback_keeps_every_word():
    """Does the second wall, for pages that travel, leave the call as it is?"""
    html = call_html(QUESTION, WON[:3], with_card=True)
    assert Tags(clean_html(html)).words == Tags(html).words
    assert clean_html(html).count("border-inline-start") == html.count("border-inline-start")


@given(st.lists(st.text(max_size=30), max_size=3))
def test_nothing_said_becomes_a_tag(lines):
    """Is the page made of the same tags whatever was said?"""
    assert Tags(call_html(QUESTION, lines, with_card=True)).names <= TAGS


def test_a_script_stays_words():
    """Is a script in a line shown as the words it is, in its own direction?"""
    html = call_html(QUESTION, ["<script>alert(1)</script>", 'مرحبا "><img onerror=x>'], with_card=True)
    assert "<script" not in html
    assert "<img" not in html
    assert '<span dir="auto" style="white-space:pre-wrap">&lt;script&gt;alert(1)' in html


def test_the_same_in_plain_words():
    """Does the text for pages without HTML hold the whole call, a line for each thing said?"""
    text = call_text(QUESTION, WON[:2])
    assert text.splitlines()[1] == f"You: {WON[0]}"
    assert len(text.splitlines()) == 5
