"""Is one form the right thing for each of its readers: learner, grader, reader of a built lesson?"""

import os
import subprocess
import sys

import pytest

from salesedu.exercise import choose, long_text, right
from salesedu.exercise.form import Form
from salesedu.exercise.identity import as_learner
from salesedu.exercise.store import Store
from salesedu.page import GRADING_VARIABLE, STATIC_VARIABLE

OWNERS = {"m": "Marketing", "s": "Sales"}


@pytest.fixture(autouse=True)
def workspace(tmp_path, monkeypatch):
    """Work in an empty folder as Ana, with nobody grading."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(GRADING_VARIABLE, raising=False)
    monkeypatch.delenv(STATIC_VARIABLE, raising=False)
    with as_learner("ana"):
        yield


def keyed():
    """Return a form of two questions worth two and one points."""
    form = Form("owner", [choose("who", "Who?", OWNERS, points=2), choose("then", "Then?", OWNERS)])
    form.key(
        who=right("s", because="Sales took it.", wrong={"m": "Not any more."}),
        then=right("m", because="Back again.", wrong={"s": "No."}),
    )
    return form


@pytest.mark.parametrize(
    ("answers", "points"), [({}, 0.0), ({"who": "s"}, 2.0), ({"who": "s", "then": "m"}, 3.0)]
)
def test_a_graded_form_returns_its_mark(answers, points, monkeypatch, capsys):
    """Is the mark a plain float, from what was saved, and is nothing written to stderr?"""
    for name, value in answers.items():
        Store("owner").put(name, value)
    monkeypatch.setenv(GRADING_VARIABLE, "autograde")
    mark = keyed().show()
    assert type(mark) is float
    assert mark == points
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("variable", "value"), [(GRADING_VARIABLE, "validate"), (STATIC_VARIABLE, "1")])
def test_nobody_marks_outside_grading(variable, value, monkeypatch):
    """Is there no mark where a notebook is only validated or built?"""
    monkeypatch.setenv(variable, value)
    assert keyed().show() is None


def test_grading_loads_no_widgets():
    """Does grading start fast, without the libraries of the live page?"""
    code = (
        "import sys; from salesedu.exercise.form import Form; from salesedu.exercise import choose;"
        "Form('f', [choose('q', 'Q', {'a': 'A'})]).show();"
        "sys.exit(sum(name in sys.modules for name in ('anywidget', 'ipywidgets', 'pandas')))"
    )
    environment = {**os.environ, GRADING_VARIABLE: "autograde"}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0


def test_two_questions_of_one_name_are_refused():
    """Is the author told which name is used twice?"""
    with pytest.raises(ValueError, match="'who'"):
        Form("owner", [choose("who", "Who?", OWNERS), choose("who", "Who?", OWNERS)])


def test_a_key_for_no_question_is_refused():
    """Is a key with a slip in its name, or for a coach's text, refused?"""
    with pytest.raises(ValueError, match="'whom'"):
        Form("owner", [choose("who", "Who?", OWNERS)]).key(whom=right("s", because="."))
    with pytest.raises(ValueError, match="'text'"):
        Form("owner", [long_text("text", "Write.")]).key(text=right("s", because="."))
