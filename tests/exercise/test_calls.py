"""Is a call nothing but its lines: played again, marked and shown from them alone?"""

import subprocess
import sys
from dataclasses import replace

import pytest

from salesedu.exercise import Form, call, right
from salesedu.exercise.calls import is_over, is_success, judged, offers, outcome_words, pitches, played
from salesedu.exercise.marks import Outcome, mark
from salesedu.exercise.questions import LONGEST_LINE, MOST_LINES, is_answered, is_complete
from salesedu.exercise.session import Session
from salesedu.exercise.store import Store
from salesedu.exercise.widget import FormWidget
from salesedu.practice.worked_call import worked_lines
from salesedu.spin import CallOutcome

QUESTION = call("talk", "Call Mara.", scenario="dental_bookings", hints=["Ask about a problem."])
WON = worked_lines(played(QUESTION, None).scenario)
LOST = ["Bookwell is the best. Buy it.", *["Our app has a calendar. Buy it now."] * 30]
KEY = right(WON, because="She named the need herself.")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def practice():
    form = Form("calls", [QUESTION])
    form.key(talk=KEY)
    return Session(form)


@pytest.fixture
def exercise():
    return Session(Form("calls", [QUESTION]))


def say(session, lines):
    """Do what the page does after each line."""
    reply = session.handle({"type": "answer", "question": "talk", "value": lines, "seq": "v-1"})
    assert reply["type"] == "saved"
    return session.views()["talk"]


def test_the_same_lines_are_the_same_call():
    """Does a call come out the same whenever it is played, and does it end where it ended?"""
    one = played(QUESTION, WON)
    assert one == played(QUESTION, [*WON])
    assert is_success(one)
    assert played(QUESTION, [*WON, "One more thing."]).turns == one.turns
    assert not is_over(QUESTION, WON[:2])


@pytest.mark.parametrize(
    "answer",
    [None, "", "hello", 7, {}, [], ["", "  "], [None, 3, {"said": "x"}], {"outcome": "order", "share": 1}],
)
def test_what_is_no_line_was_not_said(answer):
    """Is anything but lines no answer, whatever it claims about itself?"""
    assert not is_answered(QUESTION, answer)
    assert played(QUESTION, answer).turns == ()
    assert mark(QUESTION, KEY, answer).outcome is Outcome.NOT_ANSWERED


def test_an_endless_answer_is_read_no_further():
    """Is no more read than anybody says, so that a hostile file costs no time?"""
    call_played = played(QUESTION, ["x" * 100_000] * 100_000)
    assert len(call_played.turns) <= MOST_LINES
    assert len(call_played.turns[0].said) == LONGEST_LINE


def test_an_unknown_buyer_is_named():
    """Does an exercise with a misspelt buyer say which ones there are?"""
    with pytest.raises(ValueError, match=r"no buyer 'nobody'.*dental_bookings"):
        played(call("talk", "Call.", scenario="nobody"), [])


@pytest.mark.parametrize("outcome", [*CallOutcome, None])
def test_every_end_has_words(outcome):
    """Is each outcome said in a title and a sentence of its own?"""
    ended = replace(played(QUESTION, []), outcome=outcome)
    title, sentence = outcome_words(ended)
    assert title
    assert "{" not in sentence
    assert sentence.endswith(".")
    assert is_success(ended) is (outcome in (CallOutcome.ORDER, CallOutcome.ADVANCE))


def test_the_mark_is_the_score_card():
    """Does a call earn the share of the facts it met, with the missing ones as its reasons?"""
    best, worst = mark(QUESTION, KEY, WON), mark(QUESTION, KEY, LOST)
    assert (best.outcome, best.share, best.because) == (Outcome.RIGHT, 1, (KEY.because,))
    assert worst.outcome is Outcome.NOT_YET
    assert worst.share == judged(QUESTION, LOST).share < 0.35
    missing = [
        fact for criterion in judged(QUESTION, LOST).criteria for fact in criterion.facts if not fact.met
    ]
    assert len(worst.because) == len(missing) > 1
    assert all(sentence.startswith("Not met: ") for sentence in worst.because)


def test_a_half_call_earns_less():
    """Does a good call that was broken off earn something, but not everything?"""
    assert 0 < mark(QUESTION, KEY, WON[:4]).share < 1


def test_there_is_always_something_to_say():
    """Is anything suggested until the call is over, and is the product among the temptations?"""
    assert len(offers(QUESTION, [])) >= 3
    assert offers(QUESTION, WON) == []
    assert pitches(QUESTION)


def test_an_exercise_shows_the_call_but_not_its_score_card(exercise):
    """Does a form without its key show replies, mood and outcome, and keep the score card to the trainer?"""
    shown = say(exercise, WON)
    assert shown["is_over"]
    assert shown["outcome"]["success"]
    assert shown["debrief"] is None
    assert [turn["told"] for turn in shown["turns"]] == [""] * len(shown["turns"])


def test_practice_tells_at_once(practice):
    """Is the score card there as soon as the call is over, and not before?"""
    assert say(practice, WON[:-1])["debrief"] is None
    assert say(practice, WON)["debrief"]["share"].endswith("(100%)")
    assert practice.views()["talk"]["turns"][0]["told"] == "Situation question"


def test_an_ended_call_is_an_attempt(practice):
    """Does each end of a call count once, so that the solution opens after two real attempts?"""
    say(practice, LOST[:1])
    assert Store("calls").load().outcomes == {}
    say(practice, LOST)
    say(practice, LOST)
    assert Store("calls").load().outcomes["talk"]["tries"] == 1
    assert not practice.verdicts["talk"]["can_solve"]
    say(practice, WON)
    assert Store("calls").load().outcomes["talk"] == {"outcome": "right", "tries": 2, "hints": 0}
    assert practice.verdicts["talk"]["can_solve"]


def test_a_call_is_finished_when_it_is_over(exercise):
    """Is a call that still goes on an open question, for the count and for handing in?"""
    say(exercise, WON[:2])
    assert exercise.summary() == "0 of 1 question answered"
    assert not is_complete(QUESTION, WON[:2])
    say(exercise, WON)
    assert exercise.summary() == "1 of 1 question answered"


def test_only_the_lines_are_saved(exercise):
    """Does the file hold what was said and nothing that could be believed instead of it?"""
    say(exercise, WON)
    saved = Store("calls").load()
    assert saved.answers == {"talk": WON}
    assert saved.outcomes == {}


def test_the_widget_shows_every_view_the_new_reply(monkeypatch):
    """Does a line of one page reach all open pages, with the buyer's reply?"""
    widget = FormWidget(Form("calls", [QUESTION]))
    replies = []
    monkeypatch.setattr(widget, "send", replies.append)
    assert widget.views["talk"]["turns"] == []
    widget._handle_custom_msg({"type": "answer", "question": "talk", "value": WON[:1], "seq": "v-1"}, [])
    assert replies[0]["type"] == "saved"
    assert widget.views["talk"]["turns"][0]["reply"]
    assert widget._esm.count("class CallField") == widget._esm.count("class FormView") == 1
    assert widget._css.count(".se-call-undo:hover") == 1


def test_a_page_without_a_call_does_not_wait_for_the_buyers():
    """Are the buyers, and what reads the words said to them, left alone until there is a call?"""
    code = (
        "import sys, salesedu.exercise.widget\n"
        "from salesedu.exercise import Form, number\n"
        "salesedu.exercise.widget.FormWidget(Form('f', [number('n', 'How many?')]))\n"
        "late = ('salesedu.buyer', 'salesedu.spin', 'salesedu.reading')\n"
        "sys.exit(' '.join(module for module in sys.modules if module.startswith(late)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
