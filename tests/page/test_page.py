"""Is a page live for a learner, and a picture of itself for graders and readers?"""

import pytest

from salesedu.page import escape, is_graded, is_static, picture_html, show_html, style


@pytest.fixture(autouse=True)
def live(monkeypatch):
    """A learner's page, whatever runs the tests."""
    monkeypatch.delenv("SALESEDU_STATIC", raising=False)
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)


def test_a_learners_page_is_live():
    """Is a page live when nothing says otherwise?"""
    assert not is_static()
    assert not is_graded()


@pytest.mark.parametrize(("mode", "graded"), [("autograde", True), ("validate", False)])
def test_nbgrader_gets_html(monkeypatch, mode, graded):
    """Is the page static under nbgrader, and marked only when it grades?"""
    monkeypatch.setenv("NBGRADER_EXECUTION", mode)
    assert is_static()
    assert is_graded() == graded


def test_built_lessons_get_html(monkeypatch):
    """Are the committed lessons static?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    assert is_static()
    assert not is_graded()


def test_escape_disarms_what_people_type():
    """Can typed text neither start a tag nor end an attribute?"""
    assert escape("<b a='x' b=\"y\">&") == "&lt;b a=&#x27;x&#x27; b=&quot;y&quot;&gt;&amp;"


def test_shown_html_has_words_beside_it(capsys):
    """Does a reader without HTML get the words?"""
    show_html("<p>Three leads</p>", "Three leads")
    assert "Three leads" in capsys.readouterr().out


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_style_has_no_left_and_right(side):
    """Does the course's style work from right to left, too?"""
    assert f"-{side}:" not in style().replace("--se-right", "")


def test_a_picture_with_small_words_scrolls():
    """Does a picture keep the width that its words need, in a box that the keyboard can scroll?"""
    plain, wide = picture_html(b"x", "A <picture>"), picture_html(b"x", "A <picture>", least=500)
    assert 'alt="A &lt;picture&gt;"' in plain
    assert "min-inline-size" not in plain
    assert 'style="min-inline-size:500px"' in wide
    assert 'tabindex="0"' in wide
