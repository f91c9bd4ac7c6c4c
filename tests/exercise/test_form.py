"""Is a form saved, practised, marked and shown as each person needs it?"""

import os
import random
import subprocess
import sys

import pytest

from salesedu.exercise import Form, choose, long_text, number, right
from salesedu.exercise.identity import as_learner
from salesedu.exercise.store import Store

OWNER = choose("who", "Who owns it?", {"m": "Marketing", "s": "Sales"}, points=2)
OWNER_KEY = right("s", because="Sales accepted it.", wrong={"m": "Not any more."})


def doubled(rng: random.Random):
    """A practice variant: a number to double."""
    value = rng.randrange(10, 1000)
    return [number("n", f"Twice {value}?")], {"n": right(2 * value, because="Double it.")}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A notebook's folder, live."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SALESEDU_STATIC", raising=False)
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    return tmp_path


@pytest.fixture
def graded(monkeypatch):
    """The page as nbgrader runs it."""
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")


def owner_form():
    form = Form("owner", [OWNER])
    form.key(who=OWNER_KEY)
    return form


def test_the_mark_is_the_last_value(graded, capsys):
    """Does a graded form return a plain float, and write nothing to stderr?"""
    assert owner_form().show() == 0.0
    Store("owner").put("who", "s")
    value = owner_form().show()
    assert (value, type(value)) == (2.0, float)
    assert capsys.readouterr().err == ""


def test_without_a_key_there_is_no_mark(graded):
    """Is a text for the coach shown and not marked?"""
    assert Form("essay", [long_text("text", "Write.")]).show() is None


def test_validating_shows_and_does_not_mark(monkeypatch):
    """Does nbgrader's validation see no mark, because learners have no key?"""
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    assert owner_form().show() is None


def test_partial_points_are_rounded_to_hundredths():
    """Is a share of the points a number that people can read?"""
    form = Form("many", [choose("a", "?", {"x": "X", "y": "Y"}, points=1)])
    form.key(a=right("x", "so", wrong={"y": "no"}))
    assert form.earned(form.marks({"a": "x"})) == 1.0
    assert form.points == 1.0


def test_a_key_needs_its_question():
    """Is a key without question, or for a text that a coach marks, refused with its name?"""
    with pytest.raises(ValueError, match="no question 'nobody'"):
        owner_form().key(nobody=OWNER_KEY)
    with pytest.raises(ValueError, match="'text' that takes a key"):
        Form("essay", [long_text("text", "Write.")]).key(text=OWNER_KEY)


def test_questions_have_names_of_their_own():
    """Are two questions of one name refused, because their answers would mix?"""
    with pytest.raises(ValueError, match="two questions named 'who'"):
        Form("twice", [OWNER, OWNER])


def test_a_variant_comes_back_after_a_restart():
    """Does the learner see the same numbers again, and others after asking for others?"""
    with as_learner("ana"):
        first = Form("double", make=doubled)
        again = Form("double", make=doubled)
        assert first.questions == again.questions
        first.store.renew(first.seed + 1)
        assert Form("double", make=doubled).seed == first.seed + 1


def test_a_built_lesson_is_the_same_everywhere(monkeypatch):
    """Does a static page show one fixed variant, whoever builds it?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    with as_learner("ana"):
        one = Form("double", make=doubled).questions
    with as_learner("ben"):
        assert Form("double", make=doubled).questions == one


def test_only_made_forms_have_variants():
    """Is asking a fixed form for other numbers an error?"""
    with pytest.raises(ValueError, match="no variants"):
        owner_form().draw(3)


def test_grading_loads_no_widgets():
    """Does grading start fast, without the libraries of the live page?"""
    code = (
        "import sys; from salesedu.exercise import Form, choose;"
        "Form('f', [choose('q', 'Q', {'a': 'A'})]).show();"
        "sys.exit(sum(name in sys.modules for name in ('anywidget', 'ipywidgets', 'pandas')))"
    )
    environment = {**os.environ, "NBGRADER_EXECUTION": "autograde"}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0


def test_a_question_in_percent_needs_a_key_in_percent():
    """Is an author stopped whose key would refuse “20 %”?"""
    form = Form("rates", [number("rate", "How many move on?", unit="%")])
    with pytest.raises(ValueError, match="percent=True"):
        form.key(rate=right(20, "One in five."))
