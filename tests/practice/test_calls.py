"""Can a learner choose a buyer, talk, begin again and see the trend, without ever losing a call?"""

import random
from html.parser import HTMLParser

import pytest

from salesedu.buyer.scenario import scenarios
from salesedu.exercise.calls import is_success, played
from salesedu.exercise.marks import Outcome, mark
from salesedu.exercise.store import Store
from salesedu.page import STATIC_VARIABLE
from salesedu.practice import calls
from salesedu.practice.calls import Room, chosen, described, talk

BUYERS = ("dental_bookings", "tool_rental")
RUDE = ["Bookwell is the best. Buy it."] * 30


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def room():
    return Room("spin_talk", chosen(BUYERS))


def send(room, **message):
    """Do what the page does."""
    room.widget._handle_custom_msg({"seq": "v-1", **message}, [])


def say(room, lines):
    send(room, type="answer", question="talk", value=lines)


def won(room):
    """Return the lines that win the room's present call."""
    return list(room.form.keys["talk"].answer)


@pytest.mark.parametrize("name", sorted(scenarios()))
def test_the_worked_call_wins(name):
    """Does the solution of each buyer's practice reach the aim, and everything on the score card?"""
    for seed in range(5):
        question, key = talk(scenarios()[name], random.Random(seed))
        assert is_success(played(question, key.answer)), (name, seed)
        assert mark(question, key, key.answer).outcome is Outcome.RIGHT, (name, seed)
        assert key.answer[0] in key.solution


def test_the_buyers_of_a_room():
    """Are they those that were named, or all whole calls with patient buyers first, or those of a level?"""
    assert [buyer.id for buyer in chosen(BUYERS)] == list(BUYERS)
    whole = chosen()
    assert len(whole) >= 3
    assert [buyer.level for buyer in whole] == sorted(buyer.level for buyer in whole)
    assert not any(buyer.start for buyer in whole)
    assert {buyer.level for buyer in chosen(level=2)} == {2}


def test_an_unknown_buyer_is_named():
    """Does a misspelt buyer, or a level that none has, say so?"""
    with pytest.raises(ValueError, match=r"no buyer 'nobody'.*dental_bookings"):
        chosen(["nobody"])
    with pytest.raises(ValueError, match="level 3"):
        chosen(["dental_bookings"], level=3)


def test_a_buyer_is_described_in_words():
    """Can one choose by name, role, industry and level?"""
    assert described(scenarios()["dental_bookings"]) == "Mara Keller, practice manager (health care): patient"


def test_a_call_in_the_room(room):
    """Does the room begin with the first buyer, tell at the end, and list the call?"""
    assert room.widget.views["talk"]["buyer"]["name"] == "Mara Keller"
    assert "not finished a call with Mara Keller yet" in room.told.html
    say(room, won(room))
    assert room.widget.views["talk"]["debrief"]["share"].endswith("(100%)")
    assert "Your first call with Mara Keller: 100% of the facts met." in room.told.html
    assert "Advance, 100% of the facts met" in room.told.html


def test_begin_again_keeps_the_call_before(room):
    """Is a new call another one, with the trend from the one before?"""
    say(room, RUDE)
    first = room.widget.definition
    assert first["renewable"]
    send(room, type="another")
    assert room.widget.definition["seed"] != first["seed"]
    assert room.widget.views["talk"]["lines"] == []
    say(room, won(room))
    assert "Better than last time with Mara Keller: 100% of the facts met, after" in room.told.html
    assert room.told.html.count("<li>") == 2


def test_a_call_given_up_is_not_hidden(room):
    """Is a call that was left in the middle listed as not finished, and one that never began not at all?"""
    send(room, type="another")
    say(room, won(room)[:2])
    send(room, type="another")
    assert room.told.html.count("<li>") == 1
    assert "Not finished" in room.told.html


def test_another_buyer_costs_nothing(room):
    """Does a look at another buyer leave the call as it is, and does each have a list of its own?"""
    lines = won(room)[:3]
    say(room, lines)
    room.choice.value = "tool_rental"
    assert room.widget.views["talk"]["buyer"]["name"] == scenarios()["tool_rental"].buyer.name
    assert room.widget.answers == {}
    say(room, won(room))
    room.choice.value = "dental_bookings"
    assert room.widget.answers == {"talk": lines}
    assert "not finished a call with Mara Keller yet" in room.told.html


def test_a_reopened_page_goes_on(room):
    """After a restart, is the buyer talked to last there, with the same call and all calls before?"""
    room.choice.value = "tool_rental"
    say(room, won(room))
    send(room, type="another")
    lines = won(room)[:2]
    say(room, lines)
    before = room.widget.views
    again = Room("spin_talk", chosen(BUYERS))
    assert again.buyer.id == "tool_rental"
    assert again.widget.views == before
    assert again.widget.answers == {"talk": lines}
    assert again.told.html == room.told.html


def test_talking_is_a_question_of_the_lesson(room):
    """Does the lesson's progress count the room as one question, answered once somebody talked?"""
    assert Store("spin_talk").load().questions == ["talk"]
    assert Store("spin_talk").load().answers == {}
    say(room, won(room)[:1])
    assert Store("spin_talk").load().answers == {"talk": "dental_bookings"}


def test_a_damaged_file_stops_nothing(folder):
    """Is the room there whatever its files say?"""
    (folder / "answers").mkdir()
    (folder / "answers" / "spin_talk.json").write_text('{"answers": {"talk": ["x"]}}')
    (folder / "answers" / "spin_talk_dental_bookings.json").write_text(
        '{"answers": {"talk": {"outcome": "order"}}, "seed": 5, "history": [{"seed": "x"}, 3]}'
    )
    room = Room("spin_talk", chosen(BUYERS))
    assert room.buyer.id == "dental_bookings"
    assert room.widget.views["talk"]["turns"] == []
    assert "<li>" not in room.told.html


def test_one_buyer_needs_no_choice():
    """Is there nothing to choose where there is one buyer?"""
    alone = Room("spin_talk", chosen(["dental_bookings"]))
    assert len(alone.box.children) == len(Room("spin_talk", chosen(BUYERS)).box.children) - 1


class Words(HTMLParser):
    """Collects the words of a page."""

    def __init__(self, html):
        super().__init__()
        self.words = ""
        self.feed(html)

    def handle_data(self, data):
        self.words += data


def test_where_nobody_can_click(monkeypatch):
    """Does a built lesson show a call that goes well, the same each time, also in plain words?"""
    monkeypatch.setenv(STATIC_VARIABLE, "1")
    shown = []
    monkeypatch.setattr(calls, "show_html", lambda *parts: shown.append(parts))
    calls.room("spin_talk", BUYERS)
    calls.room("spin_talk", BUYERS)
    (html, text), second = shown
    assert (html, text) == second
    page = Words(html).words
    assert "This is a call that goes well" in page
    assert "Mara: " in page
    assert "Advance." in page
    assert text.count("You: ") >= 5
    assert not Store("spin_talk").path.exists()
