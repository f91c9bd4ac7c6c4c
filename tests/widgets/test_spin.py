"""The widgets of the SPIN lesson, used as a person uses them."""

import re

import pytest

from salesedu.exercise.store import Store
from salesedu.page import STATIC_VARIABLE
from salesedu.spin import Kind, Reading
from salesedu.spin_call import second_call, worked_call
from salesedu.spin_plan import Flag
from salesedu.widgets import spin
from salesedu.widgets.spin_classifier import Classifier
from salesedu.widgets.spin_planner import NO, Planner
from salesedu.widgets.spin_tries import FEWEST, MOST, Tries
from salesedu.widgets.spin_words import chip, seen

IMPLICATION = "What happens to your customers when the printer stops?"
STATIC = [
    spin.worked,
    spin.pitched,
    spin.second,
    spin.picture,
    spin.classifier,
    spin.planner,
    spin.three_tries,
]


@pytest.fixture
def store(tmp_path):
    return Store("spin", tmp_path)


def shown(part):
    return part.layout.display != "none"


def test_planner_makes_a_plan():
    """Does the example bring questions with the learner's own words, in order?"""
    tool = Planner()
    assert "Fill in all four notes" in tool.planned.html
    tool.example.press()
    assert "How satisfied are you with the maintenance of your vans?" in tool.planned.html
    letters = re.findall(r">([SPIN])</span>", tool.planned.html)
    assert letters == list("SSPPIINN")


def test_planner_checks_own_questions():
    """Does each own line show its kind, and what to change?"""
    tool = Planner()
    tool.example.press()
    tool.own.value = "How many vans do you have?\nYour vans do not start, do they? Am I right?"
    assert "Situation question" in tool.checked.html
    tool.own.value = "How many vans do you have?\nSurely you lose customers?"
    assert Flag.LEADS.value in tool.checked.html
    assert "“Surely”" in tool.checked.html


def test_planner_praises_only_a_whole_plan():
    """Is a plan called complete only with all four kinds and no warning?"""
    tool = Planner()
    lines = [exchange.said for exchange in second_call().exchanges[:5]]
    tool.own.value = "\n".join(lines[:3])
    assert "All four kinds" not in tool.checked.html
    tool.own.value = "\n".join(lines)
    assert "All four kinds" in tool.checked.html


def test_planner_warns_of_a_need_it_cannot_meet():
    """Does a No put the warning under the plan?"""
    tool = Planner()
    tool.example.press()
    assert Flag.CANNOT_MEET.value not in tool.planned.html
    tool.can_meet.value = NO
    assert Flag.CANNOT_MEET.value in tool.planned.html


def test_planner_keeps_what_was_typed(store):
    """Are notes and questions there again on the next visit, and gone when emptied?"""
    tool = Planner(store)
    tool.notes["context"].value = "booking by phone"
    tool.own.value = "How do you book today?"
    again = Planner(store)
    assert again.notes["context"].value == "booking by phone"
    assert "How do you book today?" in again.checked.html
    again.anew.press()
    assert Planner(store).own.value == ""


def test_classifier_reads_a_question():
    """Does a typed question show its kind, its cue and how sure that is?"""
    tool = Classifier()
    assert "Nothing to read yet" in tool.result.html
    tool.text.value = "How satisfied are you with your garage?"
    assert "Problem question" in tool.result.html
    assert "“How satisfied”" in tool.result.html
    assert not shown(tool.seller)


def test_classifier_counts_a_call():
    """Are only the seller's lines read, counted by kind, and can the seller be changed?"""
    tool = Classifier()
    tool.example.press()
    assert shown(tool.seller)
    assert tool.result.html.count("<li") == len(second_call().exchanges)
    assert re.search(r"Implication question</strong></th><td[^>]*>2</td>", tool.result.html)
    tool.seller.value = second_call().buyer
    assert "Each school phones" in tool.result.html


def test_typed_text_is_no_html():
    """Is what people type shown as text?"""
    tool = Classifier()
    tool.text.value = "<b>What</b> do you do today?"
    assert "&lt;b&gt;What" in tool.result.html
    planner = Planner()
    planner.own.value = "<i>x</i>"
    assert "<i>" not in planner.checked.html


def test_unsure_is_said():
    """Does an unclear line say that nothing is known, and never a kind?"""
    assert "I can’t say" in seen(Reading(Kind.UNSURE))
    assert "“lose”" in seen(Reading(Kind.UNSURE, ("lose",)))
    tool = Tries()
    tool.tries[0].value = "So what?"
    assert "se-right" not in tool.read[0].html
    assert "you may be right" in tool.read[0].html


def test_three_tries(store):
    """Do tries show how they read, and is the number of tries what counts?"""
    tool = Tries(store)
    assert "at least three" in tool.result.html
    tool.tries[0].value = IMPLICATION
    assert "se-right" in tool.read[0].html
    tool.tries[1].value = "How many printers do you have?"
    assert "What follows from the problem?" in tool.read[1].html
    tool.tries[2].value = "Who else has to wait when it stops?"
    assert "That makes 3" in tool.result.html
    assert Tries(store).tries[0].value == IMPLICATION


def test_more_tries():
    """Does one more field come at each press, up to the last?"""
    tool = Tries()
    assert [shown(field) for field in tool.tries].count(True) == FEWEST
    for _press in range(MOST):
        tool.more.press()
    assert all(shown(field) for field in tool.tries)
    assert tool.more.disabled


@pytest.mark.parametrize("show", STATIC, ids=lambda show: show.__name__)
def test_static_pages_say_it_in_words(show, monkeypatch, capsys):
    """Does each widget show something, with words for readers that show no HTML?"""
    monkeypatch.setenv(STATIC_VARIABLE, "1")
    show()
    assert len(capsys.readouterr().out.split()) > 30


def test_the_worked_call_is_labelled(capsys):
    """Does every line of the worked call carry its label, and the second call leave three open?"""
    spin.worked()
    out = capsys.readouterr().out
    assert out.count("[") == len(worked_call().exchanges)
    for label in ("[Opening]", "[Situation question]", "[Implication question]", "[Benefit]", "[Next step]"):
        assert label in out
    spin.second()
    assert capsys.readouterr().out.count("[(") == 3


def test_a_letter_says_what_the_colour_says():
    """Has each kind a sign of its own beside its name, so that colour is never the only sign?"""
    names = {re.sub(r"<[^>]+>", " ", chip(kind)) for kind in Kind}
    assert len(names) == len(Kind)
