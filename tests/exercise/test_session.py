"""Does a live form save, check, help and renew as a learner expects, without any page?"""

import random

import pytest

from salesedu.exercise import choose, number, order, right, table
from salesedu.exercise.form import Form
from salesedu.exercise.identity import as_learner
from salesedu.exercise.session import Session, reading
from salesedu.exercise.store import Store

OWNERS = {"m": "Marketing", "s": "Sales"}


@pytest.fixture(autouse=True)
def workspace(tmp_path, monkeypatch):
    """Work in an empty folder as Ana."""
    monkeypatch.chdir(tmp_path)
    with as_learner("ana"):
        yield tmp_path


def practice():
    """Return a session of one question with two hints."""
    form = Form("owner", [choose("who", "Who?", OWNERS, hints=["Look.", "Look again."])])
    form.key(who=right("s", because="Sales accepted it.", wrong={"m": "Not any more."}))
    return Session(form)


def send(session, kind, value=None, question="who"):
    """Return the reply to one message."""
    message = {"type": kind, "question": question, "seq": "page-1"}
    return session.handle(message if value is None else message | {"value": value})


def test_an_answer_is_on_disk_when_the_reply_comes():
    """Is "saved" said only of what is saved, and to the page that asked?"""
    reply = send(practice(), "answer", "m")
    assert (reply["type"], reply["question"], reply["seq"]) == ("saved", "who", "page-1")
    assert Store("owner").load().answers == {"who": "m"}


def test_a_disk_that_refuses_is_said(workspace):
    """Does the learner read why nothing was saved?"""
    (workspace / "answers").write_text("a file where the folder should be")
    reply = send(practice(), "answer", "m")
    assert reply["type"] == "not_saved"
    assert reply["why"].startswith("NOT SAVED: ")


def test_a_check_works_where_nothing_can_be_saved(workspace):
    """Does practice go on when the disk refuses?"""
    (workspace / "answers").write_text("a file where the folder should be")
    session = practice()
    assert send(session, "check", "m")["type"] == "not_saved"
    assert session.verdicts["who"]["because"] == ["Not any more."]


def test_nothing_answered_is_not_wrong():
    """Is an empty check neutral, and no attempt?"""
    session = practice()
    send(session, "check", "")
    assert session.verdicts["who"]["outcome"] == "not_answered"
    assert Store("owner").load().outcomes == {}


def test_a_verdict_goes_when_the_answer_changes():
    """Is a new answer never shown with the outcome of the old one?"""
    session = practice()
    send(session, "check", "m")
    send(session, "answer", "s")
    assert session.verdicts["who"]["outcome"] == ""


def test_the_solution_opens_after_two_different_attempts():
    """Does pressing the button twice on one answer count once?"""
    form = Form("sum", [number("who", "2 + 2?")])
    form.key(who=right(4, because="Two pairs.", solution="2 + 2 = 4"))
    session = Session(form)
    send(session, "check", "3")
    send(session, "check", "3")
    assert send(session, "solution")["type"] == "ignored"
    send(session, "check", "5")
    send(session, "solution")
    assert session.verdicts["who"]["solution"] == "2 + 2 = 4"


def test_one_attempt_and_all_hints_open_the_solution():
    """Do hints come one at a time, and the solution only after them?"""
    session = practice()
    send(session, "check", "m")
    send(session, "hint")
    assert (session.verdicts["who"]["hints"], session.verdicts["who"]["can_solve"]) == (["Look."], False)
    send(session, "hint")
    assert session.verdicts["who"]["can_solve"]


def test_hints_stay_open_on_the_next_visit():
    """Does a learner who comes back see the hints already opened?"""
    send(practice(), "hint")
    assert practice().verdicts["who"]["hints"] == ["Look."]


def test_a_look_brings_what_another_page_saved():
    """Does a page that comes back into sight show the newer answers?"""
    session = practice()
    send(practice(), "answer", "s")
    send(session, "look", question=None)
    assert session.answers == {"who": "s"}


def test_no_key_no_verdict():
    """Does a graded form save and tell nothing about right and wrong?"""
    session = Session(Form("owner", [choose("who", "Who?", OWNERS)]))
    assert send(session, "check", "m")["type"] == "ignored"
    assert send(session, "solution")["type"] == "ignored"
    send(session, "answer", "m")
    assert session.verdicts["who"]["outcome"] == ""


def test_another_variant_keeps_the_old_answers():
    """Are there new numbers, and is the earlier work kept?"""

    def make(rng: random.Random):
        wanted = rng.randrange(10**9)
        return [number("n", f"Type {wanted}")], {"n": right(wanted, because="As written.")}

    form = Form("typing", make=make)
    session, first = Session(form), form.questions[0].prompt
    send(session, "answer", "1", question="n")
    assert send(session, "another", question=None)["type"] == "renewed"
    assert form.questions[0].prompt != first
    assert session.answers == {}
    assert Store("typing").load().history[0]["answers"] == {"n": "1"}
    assert Form("typing", make=make).questions[0].prompt == form.questions[0].prompt


@pytest.mark.parametrize(
    "message", [{}, {"type": "erase", "question": "who"}, {"type": "answer", "question": "x"}]
)
def test_a_strange_message_changes_nothing(message):
    """Is a message that no form sends ignored?"""
    assert practice().handle(message)["type"] == "ignored"
    assert Store("owner").load().answers == {}


@pytest.mark.parametrize(("typed", "said"), [("3000", "3,000"), ("3,000", ""), ("three", "three"), ("", "")])
def test_how_a_number_was_read(typed, said):
    """Does the learner see how a number was understood, where it is not obvious?"""
    note = reading(number("n", "How many?"), typed)
    assert said in note
    assert bool(note) == bool(said)


def test_cells_that_are_no_numbers_are_named():
    """Does the note of a table name only what can't be read?"""
    question = table("t", "Fill in.", {"r": "Row", "q": "Other"}, {"c": "Count"})
    note = reading(question, {"r": {"c": "12"}, "q": {"c": "many"}})
    assert "many" in note
    assert "12" not in note


def test_an_order_is_saved_as_shown():
    """Is the order of items kept?"""
    session = Session(Form("steps", [order("o", "Order.", {"a": "A", "b": "B"})]))
    send(session, "answer", ["b", "a"], question="o")
    assert Store("steps").load().answers == {"o": ["b", "a"]}
