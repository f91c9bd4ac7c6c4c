"""Does a live form answer each thing a learner does, without ever losing an answer?"""

import errno
import random

import pytest

from salesedu.exercise import Form, choose, match, number, order, right, slip, table
from salesedu.exercise import store as store_module
from salesedu.exercise.session import Session, reading
from salesedu.exercise.store import Store


def question():
    return number("n", "Twice 21?", hints=["Add it to itself.", "21 + 21"])


KEY = right(42, because="21 × 2 = 42.", slips=[slip(21, "That is once.")], solution="21 + 21 = 42")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def practice():
    form = Form("double", [question()])
    form.key(n=KEY)
    return Session(form)


@pytest.fixture
def exercise():
    return Session(Form("double", [question()]))


def check(session, value):
    session.handle({"type": "check", "question": "n", "value": value, "seq": "a-1"})
    return session.verdicts["n"]


def test_an_answer_is_on_disk_before_the_reply(exercise):
    """Is the answer saved when the form says so, with the time and how the number was read?"""
    reply = exercise.handle({"type": "answer", "question": "n", "value": "4k", "seq": "a-7"})
    assert Store("double").load().answers == {"n": "4k"}
    assert (reply["type"], reply["seq"], reply["note"]) == ("saved", "a-7", "Read as 4,000")
    assert reply["at"].startswith("Saved ")
    assert exercise.summary() == "1 of 1 question answered"


def test_a_refusing_disk_is_said_and_nothing_is_claimed(exercise, monkeypatch):
    """Does the form say NOT SAVED with the reason, and not count the answer?"""

    def refuse(*_args, **_kwargs):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(store_module.tempfile, "mkstemp", refuse)
    reply = exercise.handle({"type": "answer", "question": "n", "value": "42", "seq": "a-1"})
    assert reply["type"] == "not_saved"
    assert reply["why"].startswith("NOT SAVED: the disk is full")
    assert exercise.summary() == "0 of 1 question answered"


def test_two_pages_see_each_others_answers(exercise):
    """Does a page learn what another page has saved?"""
    Store("double").put("other", "from the other page")
    exercise.handle({"type": "answer", "question": "n", "value": "1"})
    assert exercise.answers == {"other": "from the other page", "n": "1"}


def test_an_exercise_tells_nothing(exercise):
    """Is there neither a check nor a solution without a key?"""
    assert exercise.handle({"type": "check", "question": "n", "value": "42"})["type"] == "ignored"
    assert exercise.handle({"type": "solution", "question": "n"})["type"] == "ignored"
    assert "n" not in exercise.verdicts


def test_practice_explains_a_known_mistake(practice):
    """Does the learner read why, in words about that mistake?"""
    verdict = check(practice, "21")
    assert (verdict["outcome"], verdict["title"], verdict["because"]) == (
        "not_yet",
        "Not yet right",
        ["That is once."],
    )


def test_practice_does_not_give_the_answer_away(practice):
    """Is the reasoning that contains the answer kept for the solution?"""
    assert "42" not in str(check(practice, "40"))


def test_a_right_answer_says_why(practice):
    """Is a right answer explained too, and the solution open?"""
    verdict = check(practice, "42")
    assert (verdict["outcome"], verdict["because"], verdict["can_solve"]) == ("right", ["21 × 2 = 42."], True)


@pytest.mark.parametrize("value", ["", "  ", None])
def test_an_empty_answer_is_neutral_and_no_try(practice, value):
    """Is checking nothing called not answered, and not counted as an attempt?"""
    assert check(practice, value)["outcome"] == "not_answered"
    assert practice.outcomes == {}


def test_hints_come_one_at_a_time(practice):
    """Is one more hint shown for each wish, and no more than there are?"""
    for expected in (1, 2, 2):
        practice.handle({"type": "hint", "question": "n"})
        assert len(practice.verdicts["n"]["hints"]) == expected
    assert Store("double").load().outcomes["n"]["hints"] == 2


def test_hints_stay_when_the_answer_changes(practice):
    """Are hints still in sight, and the verdict gone, after another answer?"""
    practice.handle({"type": "hint", "question": "n"})
    check(practice, "21")
    practice.handle({"type": "answer", "question": "n", "value": "2"})
    assert practice.verdicts["n"]["hints"] == ["Add it to itself."]
    assert practice.verdicts["n"]["outcome"] == ""


def test_the_solution_opens_after_two_real_tries(practice):
    """Is the solution refused before, and shown after, real attempts?"""
    assert not check(practice, "1")["can_solve"]
    assert practice.handle({"type": "solution", "question": "n"})["type"] == "ignored"
    assert check(practice, "2")["can_solve"]
    practice.handle({"type": "solution", "question": "n"})
    assert practice.verdicts["n"]["solution"] == "21 + 21 = 42"


def test_the_solution_opens_after_one_try_with_all_hints(practice):
    """Do hints count, so that nobody is stuck?"""
    practice.handle({"type": "hint", "question": "n"})
    practice.handle({"type": "hint", "question": "n"})
    assert check(practice, "1")["can_solve"]


def test_tries_survive_a_restart(practice):
    """Are attempts remembered by the next session?"""
    check(practice, "1")
    form = Form("double", [question()])
    form.key(n=KEY)
    assert check(Session(form), "2")["can_solve"]


def test_other_numbers_on_request():
    """Does the learner get new numbers, with empty fields, and are old answers kept?"""

    def make(rng: random.Random):
        value = rng.randrange(10**6)
        return [number("n", f"Twice {value}?")], {"n": right(2 * value, because="so")}

    session = Session(Form("new", make=make))
    before = session.form.questions
    session.handle({"type": "answer", "question": "n", "value": "7"})
    assert session.handle({"type": "another"})["type"] == "renewed"
    assert session.form.questions != before
    assert session.answers == {}
    assert Store("new").load().history[0]["answers"] == {"n": "7"}


def test_a_fixed_form_has_no_other_numbers(practice):
    """Is the wish for other numbers ignored where there are none?"""
    assert practice.handle({"type": "another"})["type"] == "ignored"


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"type": "answer", "question": "nobody", "value": 1},
        {"type": "answer", "value": 1},
        {"type": "format disk"},
        {"type": None, "question": "n"},
    ],
)
def test_messages_that_no_form_sends_change_nothing(practice, folder, message):
    """Is a strange message ignored?"""
    assert practice.handle(message)["type"] == "ignored"
    assert not (folder / "answers").exists()


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (match("m", "?", {"a": "A", "b": "B"}, {"x": "X"}), {"a": "x"}),
        (table("t", "?", {"r": "R"}, {"a": "A", "b": "B"}), {"r": {"a": "1"}}),
    ],
)
def test_half_an_answer_is_not_counted_as_done(asked, answer):
    """Does the summary count a match or a table only when nothing is left open?"""
    session = Session(Form("half", [asked]))
    session.handle({"type": "answer", "question": asked.id, "value": answer})
    assert session.summary() == "0 of 1 question answered"


@pytest.mark.parametrize(
    ("asked", "value", "words"),
    [
        (number("n", "?"), "30.000,50", "Read as 30,000.5"),
        (number("n", "?"), "3 %", "Read as 3%"),
        (number("n", "?"), "3000", "Read as 3,000"),
        (number("n", "?"), "42", ""),
        (number("n", "?"), "", ""),
        (number("n", "?"), "many", "This can't be read as a number yet: many"),
        (table("t", "?", {"r": "R"}, {"a": "A"}), {"r": {"a": "x"}}, "This can't be read as a number yet: x"),
        (table("t", "?", {"r": "R"}, {"a": "A"}), {"r": {"a": "1"}}, ""),
        (choose("c", "?", {"a": "A"}), "a", ""),
        (order("o", "?", {"a": "A"}), ["a"], ""),
    ],
)
def test_how_a_number_was_read(asked, value, words):
    """Is a number that was not typed as the course writes it repeated, and an unreadable one named?"""
    assert reading(asked, value) == words


def test_the_same_answer_again_is_no_new_try(practice):
    """Does pressing the button twice on one answer not open the solution?"""
    check(practice, "21")
    assert not check(practice, "21")["can_solve"]
    assert check(practice, "5")["can_solve"]


def test_without_hints_one_try_opens_nothing():
    """Does a question that has no hints still take two tries before its solution?"""
    form = Form("plain", [number("n", "Twice 21?")])
    form.key(n=KEY)
    assert not check(Session(form), "21")["can_solve"]


def test_hints_are_still_open_on_the_next_visit(practice):
    """Does a learner who comes back see the hints already opened?"""
    practice.handle({"type": "hint", "question": "n", "seq": "a-1"})
    assert Session(practice.form).verdicts["n"]["hints"] == ["Add it to itself."]


def test_a_look_brings_what_another_page_saved(exercise):
    """Does a page that comes back into sight learn of newer answers?"""
    Store("double").put("n", "7")
    exercise.handle({"type": "look", "question": None, "seq": "a-1"})
    assert exercise.answers == {"n": "7"}


def test_practice_goes_on_where_nothing_can_be_saved(practice, folder):
    """Is an answer still explained when the disk refuses it?"""
    (folder / "answers").write_text("a file where the folder should be")
    assert check(practice, "21")["because"] == ["That is once."]
