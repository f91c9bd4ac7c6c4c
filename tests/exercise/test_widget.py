"""Does the page get everything it draws, nothing it must not know, and a reply to each message?"""

import json
import random

import pytest

from salesedu.exercise import Form, choose, number, right
from salesedu.exercise.store import Store
from salesedu.exercise.widget import FormWidget, definition


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def practice():
    form = Form(
        "owner", [choose("who", "Who?", {"m": "Marketing", "s": "Sales"}, hints=["Think of the gate."])]
    )
    form.key(who=right("s", because="Sales accepted it.", wrong={"m": "Not any more."}))
    return form


@pytest.fixture
def widget(monkeypatch):
    """A live form, with the replies that it sends."""
    shown = FormWidget(practice())
    shown.replies = []
    monkeypatch.setattr(shown, "send", shown.replies.append)
    return shown


def say(widget, **message):
    """Do what the page does."""
    widget._handle_custom_msg(message, [])


def test_no_key_reaches_the_page():
    """Is neither the right option's reason nor a hint among what the page is given?"""
    given = json.dumps(definition(practice(), practice=True))
    assert "Sales accepted it." not in given
    assert "Not any more." not in given
    assert "Think of the gate." not in given


def test_an_answer_is_saved_and_replied_to(widget):
    """Is the reply sent, and is the new state on the widget for every open view?"""
    say(widget, type="answer", question="who", value="m", seq="v-1")
    assert widget.replies[0]["type"] == "saved"
    assert widget.replies[0]["seq"] == "v-1"
    assert widget.answers == {"who": "m"} == Store("owner").load().answers
    assert widget.summary == "1 of 1 question answered"


def test_a_check_changes_what_every_view_shows(widget):
    """Is the verdict state, so that a second tab shows it as well?"""
    say(widget, type="check", question="who", value="m", seq="v-1")
    assert widget.verdicts["who"]["because"] == ["Not any more."]
    say(widget, type="check", question="who", value="s", seq="v-2")
    assert widget.verdicts["who"]["outcome"] == "right"


def test_other_numbers_redraw_the_form():
    """Does a new variant reach the page as a new definition?"""

    def make(rng: random.Random):
        value = rng.randrange(10**6)
        return [number("n", f"Twice {value}?")], {"n": right(2 * value, because="so")}

    widget = FormWidget(Form("double", make=make))
    before = widget.definition
    widget._handle_custom_msg({"type": "another", "seq": "v-1"}, [])
    assert widget.definition["questions"] != before["questions"]
    assert widget.definition["seed"] == before["seed"] + 1


def test_saved_answers_are_there_at_once():
    """Does a reopened page start with what was saved?"""
    Store("owner").put("who", "s")
    assert FormWidget(practice()).answers == {"who": "s"}
