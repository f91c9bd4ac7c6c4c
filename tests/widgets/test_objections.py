"""The widgets of the objections lesson: typed into as a person would."""

import random

import pytest

from salesedu.exercise.store import NotSaved, Store
from salesedu.objections_cases import CASES
from salesedu.objections_plan import Unknown
from salesedu.objections_reply import Fact, Fault, Found, Sign
from salesedu.widgets import objections as widgets
from salesedu.widgets import objections_words as words
from salesedu.widgets.objections_planner import Planner
from salesedu.widgets.objections_rewrite import Behind, Rewrite


def test_words_show_what_may_stand_behind():
    """Does typing an objection mark the possible obstacles with its words?"""
    tool = Behind()
    assert tool.result.html == ""
    tool.text.value = "That is <b>too expensive</b>."
    assert "too expensive" in tool.result.html
    assert tool.result.html.count("●") == 3
    assert tool.result.html.count("○") == 2
    assert "<b>too" not in tool.result.html


def test_an_example_fills_the_field():
    """Does choosing an example show it, and its obstacles?"""
    tool = Behind()
    tool.example.value = CASES[0].id
    assert tool.text.value == CASES[0].words
    assert "do not name" in tool.result.html


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Xyzzy.", "do not know them"),
        ("I have to think about it.", "only end the talk"),
        ("It is too complicated.", "point one way"),
        ("We are busy.", "several obstacles"),
    ],
)
def test_what_the_words_say_is_put_in_a_sentence(text, sentence):
    """Is it said how much the words tell, and always to ask?"""
    tool = Behind()
    tool.text.value = text
    assert sentence in tool.result.html
    assert "sk" in tool.result.html


def test_planner_leads_to_a_plan():
    """Do the notes become cause, moves and what is unknown?"""
    tool = Planner()
    assert "to see what may stand behind" in tool.planned.html
    tool.objection.value = "Call me next quarter."
    assert "Timing" in tool.planned.html
    assert "cannot be told yet" in tool.planned.html
    tool.obstacle.value = "timing"
    tool.problems.value = "Orders are lost\n\nStaff is tired"
    assert "The moment is wrong" in tool.planned.html
    assert "changes for this problem: Orders are lost." in tool.planned.html
    assert "changes for this problem: Staff is tired." in tool.planned.html
    assert "a goal of the buyer" in tool.planned.html


def test_planner_reads_the_reply():
    """Are facts and faults of the reply shown with its own words, beside the problem it is about?"""
    tool = Planner()
    tool.example.press()
    assert "You know all that an answer needs" in tool.planned.html
    tool.reply.value = "I can give you 10% off."
    assert "nobody knows yet whether money is the obstacle: “10% off”" in tool.read.html
    tool.reply.value = "I hear you. Which of the empty places cost you most?"
    assert "✓ It uses the buyer’s own words: “empty”, “places”." in tool.read.html
    assert "A good first reply" in tool.read.html


def test_planner_keeps_what_is_typed(tmp_path):
    """Is everything there again after the page was closed, and gone after emptying?"""
    store = Store("objections_planner", tmp_path)
    first = Planner(store)
    first.example.press()
    first.reply.value = "I see. What worries you?"
    again = Planner(store)
    assert again.situation == first.situation
    assert again.reply.value == "I see. What worries you?"
    again.anew.press()
    assert Planner(store).objection.value == ""


def test_planner_says_what_could_not_be_saved():
    """Is a refusing disk named, and the text not lost from the page?"""

    class Full:
        def load(self):
            return Store("x").load()

        def put_all(self, answers):
            raise NotSaved("the disk is full.")

    tool = Planner(Full())
    tool.objection.value = "Too expensive."
    assert "NOT SAVED: the disk is full." in tool.kept.keeper.line.html
    assert tool.objection.value == "Too expensive."


def test_rewrite_shows_buyers_in_turn():
    """Does another one bring every buyer once, each with an empty field?"""
    tool = Rewrite(random.Random(1))
    seen = []
    for _ in CASES:
        assert tool.case.words in tool.scene.value
        assert tool.case.early in tool.scene.value
        seen.append(tool.case.id)
        tool.own.value = "I see. What is behind it?"
        assert "✓" in tool.result.html
        tool.another.press()
        assert tool.own.value == ""
        assert tool.result.html == ""
    assert sorted(seen) == sorted(case.id for case in CASES)


def test_rewrite_shows_one_way_to_say_it():
    """Is a good reply shown only when asked for?"""
    tool = Rewrite(random.Random(1))
    assert tool.shown.html == ""
    tool.model.press()
    assert "What" in tool.shown.html or "How" in tool.shown.html or "When" in tool.shown.html


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_has_a_sentence(fault):
    """Is each fault explained with the words that show it?"""
    assert words.fault_sentence(Found(fault, ("these words",))).endswith("“these words”")


@pytest.mark.parametrize("sign", Sign)
def test_every_fact_has_two_sentences(sign):
    """Is each fact explained where it is there and where it is not?"""
    met, unmet = (words.fact_sentence(Fact(sign, seen, ("these words",))) for seen in (True, False))
    assert "“these words”" in met
    assert met != unmet


def test_every_unknown_is_named():
    """Is each thing that is not known named in the same sentence?"""
    sentence = words._unknown_html(list(Unknown))
    assert sentence.count(";") == len(Unknown) - 1 + sentence.count("&#x27;")


@pytest.mark.parametrize("name", widgets.__all__)
def test_pages_that_nobody_clicks_show_it_as_html(name, monkeypatch, capsys):
    """Does each widget show a table, a plan or a picture where nothing can be clicked?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    getattr(widgets, name)()
    assert len(capsys.readouterr().out.split()) > 10
