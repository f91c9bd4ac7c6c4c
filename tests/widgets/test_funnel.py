"""The widgets of the funnel lesson, used as a person uses them."""

import threading
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from salesedu.exercise.store import Store
from salesedu.page import STATIC_VARIABLE
from salesedu.widgets import funnel as widgets
from salesedu.widgets.benchmark import Benchmark
from salesedu.widgets.journey import StageMapper, WhoIsThis
from salesedu.widgets.qualification import Gates, WhoQualifies


class Memory:
    """A store without a disk."""

    def __init__(self, answers=None, refuses=""):
        self.saved = SimpleNamespace(answers=answers or {}, problem="")
        self.refuses = refuses

    def load(self):
        return self.saved

    def put_all(self, answers):
        if self.refuses:
            raise OSError(self.refuses)
        self.saved.answers |= answers
        return datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


@pytest.fixture
def tool():
    return Benchmark()


def choose_file(tool, content):
    tool.upload.content = content
    tool.upload.chosen += 1


def shown(tool):
    return tool.picture.layout.display != "none"


def test_starts_with_the_example(tool):
    """Are the worked example, its picture and its advice there at once?"""
    assert tool.funnel.counts == (10_000, 300, 60, 12)
    assert "Visitors to Leads first" in tool.result.html
    assert "1.33 times" in tool.result.html
    assert 'alt="Funnel with Visitors: 10,000' in tool.picture.value
    assert tool.table.value.count("<tr") == 4


def test_typing_a_count(tool):
    """Do result, table and picture follow a number typed in any form?"""
    before = tool.picture.value
    tool.rows[3].count.value = "١٥"
    assert tool.funnel.counts[3] == 15
    assert "37,500" in tool.result.html
    assert tool.picture.value != before


@pytest.mark.parametrize(
    ("column", "text", "sentence"),
    [
        ("count", "many", "“many” is not a number of people"),
        ("count", "", "How many people?"),
        ("count", "2.5", "not a whole number"),
        ("count", "-4", "-4 is below 0"),
        ("name", "", "Give this stage a name"),
        ("name", "Visitors", "Two stages are called Visitors"),
        ("rate", "140", "140 is not a percentage"),
        ("rate", "x", "“x” is not a number. Type a percentage"),
    ],
)
def test_a_wrong_field_gets_its_sentence(tool, column, text, sentence):
    """Does the sentence stand at the field concerned only, and go once it is put right?"""
    field = getattr(tool.rows[1], column)
    good = field.value
    field.value = text
    assert sentence in field.problem
    assert [f for row in tool.rows for f in row.fields if f.problem] == [field]
    assert tool.funnel is None
    assert not shown(tool)
    field.value = good
    assert field.problem == ""
    assert shown(tool)
    assert "Visitors to Leads first" in tool.result.html


def test_a_wrong_deal_size(tool):
    """Does the deal size have its own sentence?"""
    tool.deal_size.value = "0"
    assert "a number above 0" in tool.deal_size.problem


def test_findings_are_sentences(tool):
    """Are a rate over 100 % and an empty stage explained instead of computed away?"""
    tool.rows[1].count.value = "20000"
    assert "Leads holds more people than Visitors" in tool.result.html
    tool.rows[1].count.value = "0"
    tool.rows[2].count.value = "0"
    tool.rows[3].count.value = "0"
    assert "no data, not 0%" in tool.result.html
    assert "nobody moves on there" in tool.result.html


def test_slider_redraws_at_once(tool):
    """Does the slider bring a sentence and another picture, and does the button bring today back?"""
    today = tool.picture.value
    tool.what_if_rate.value = 4.0
    assert "40,000: 10,000 more than today" in tool.what_if.html
    assert tool.what_if_rate.shown == "4%"
    assert tool.picture.value != today
    tool.what_if_rate.value = 1.5
    assert "15,000 less than today" in tool.what_if.html
    tool.today.press()
    assert (tool.picture.value, tool.what_if.html, tool.what_if_rate.value) == (today, "", 3.0)


def test_slider_keeps_its_painter(tool):
    """Is the picture moved, not made anew, when the slider moves?"""
    painter = tool._painter
    tool.what_if_rate.value = 5.0
    assert tool._painter is painter


def test_another_step(tool):
    """Does the slider go to the rate of the step chosen?"""
    tool.what_if_step.value = "3"
    assert (tool.what_if_rate.value, tool.what_if_rate.high) == (20.0, 50.0)
    tool.what_if_rate.value = 25.0
    assert "37,500" in tool.what_if.html


def test_add_and_remove_a_stage(tool):
    """Can a stage be put in, named and taken out, with the picture following?"""
    tool.rows[1].add.press()
    assert len(tool.rows) == 5
    assert "Give this stage a name" in tool.rows[2].name.problem
    tool.rows[2].name.value, tool.rows[2].count.value = "Conversations", "100"
    assert tool.funnel.stages[2] == "Conversations"
    assert [text for _id, text in tool.what_if_step.options][1] == "From Leads to Conversations"
    tool.rows[2].remove.press()
    assert tool.funnel.counts == (10_000, 300, 60, 12)


def test_two_stages_stay(tool):
    """Can the last two stages not be removed?"""
    tool.rows[3].remove.press()
    tool.rows[2].remove.press()
    assert all(row.remove.disabled for row in tool.rows)


def test_buttons_and_fields_name_their_stage(tool):
    """Does somebody who hears a button or field alone know which stage it belongs to?"""
    tool.rows[1].name.value = "Prospects"
    assert tool.rows[1].count.label == "People in Prospects"
    assert tool.rows[1].remove.meaning == "Remove Prospects"
    assert tool.rows[1].add.meaning.startswith(tool.rows[1].add.label)


def test_load_a_file(tool):
    """Are stages and counts taken from a file, and the heading told?"""
    choose_file(tool, "Étape;Nombre\nVisites;20.000\nContacts;500\nDevis;100\nVentes;10".encode())
    assert tool.funnel.stages == ("Visites", "Contacts", "Devis", "Ventes")
    assert tool.funnel.counts == (20_000, 500, 100, 10)
    assert tool.sector_rates == (0.04, 0.18, 0.25)
    assert "“Étape, Nombre”, was read as a heading" in tool.message.html


def test_load_a_file_with_other_steps(tool):
    """Are sector rates left empty where nobody knows which step they belong to?"""
    choose_file(tool, b"A,100\nB,50")
    assert tool.sector_rates == (None,)
    assert "Type sector rates" in tool.result.html


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"a;b;c\n", "Line 1 of the file reads"),
        (b"\xe9\xe8;3", "CSV UTF-8"),
        (b"", "The file is empty"),
        (b"9" * 300_000, "CSV UTF-8"),
    ],
)
def test_a_wrong_file_changes_nothing(tool, content, sentence):
    """Does a file that cannot be read get a sentence and leave the numbers alone?"""
    before = tool.stages.texts()
    choose_file(tool, content)
    assert sentence in tool.message.html
    assert tool.stages.texts() == before


def test_a_file_with_a_wrong_count(tool):
    """Is text in a file's numbers shown at its field?"""
    choose_file(tool, b"A;100\nB;lots")
    assert "“lots” is not a number" in tool.rows[1].count.problem


def test_what_is_typed_is_escaped(tool):
    """Is a stage name shown as text, never as HTML?"""
    tool.rows[1].name.value = "<img src=x onerror=alert(1)>"
    pages = tool.result.html + tool.table.value + tool.picture.value
    assert "<img src=x" not in pages


def test_start_again(tool):
    """Does the example come back with one press?"""
    tool.rows[1].count.value = "x"
    tool.deal_size.value = ""
    tool.restart.press()
    assert tool.funnel.counts == (10_000, 300, 60, 12)
    assert "The example is back" in tool.message.html


def test_numbers_are_kept():
    """Are one's own numbers there again the next time, wrong ones too?"""
    store = Memory()
    first = Benchmark(store)
    first.rows[1].count.value = "many"
    first.deal_size.value = "99"
    assert "Saved" in first.saved.html
    again = Benchmark(store)
    assert (again.rows[1].count.value, again.deal_size.value) == ("many", "99")


def test_opening_saves_nothing():
    """Is nothing written before a person changes something?"""
    store = Memory()
    Benchmark(store)
    assert store.saved.answers == {}


def test_not_saved_says_why():
    """Does the learner read that, and why, nothing was saved?"""
    tool = Benchmark(Memory(refuses="the disk is full"))
    tool.rows[1].count.value = "301"
    assert "NOT SAVED: the disk is full" in tool.saved.html


def test_two_pages_keep_each_others_cells():
    """Does a page that is behind save its own cell only, and show the other's when one returns to it?"""
    store = Memory()
    first, second = Benchmark(store), Benchmark(store)
    first.rows[1].count.value = "400"
    second.rows[3].count.value = "20"
    first.back.returns += 1
    assert Benchmark(store).funnel.counts == first.funnel.counts == (10_000, 400, 60, 20)


def test_a_stage_added_on_another_page():
    """Do added and removed stages arrive on the page one returns to, and does nothing else move?"""
    store = Memory()
    first, second = Benchmark(store), Benchmark(store)
    first.rows[0].add.press()
    first.rows[1].name.value = "Demos"
    first.rows[4].remove.press()
    kept = second.rows[1]
    second.back.returns += 1
    assert [row.name.value for row in second.rows] == ["Visitors", "Demos", "Leads", "Qualified leads"]
    assert second.rows[2] is kept


def test_what_could_not_be_saved_is_kept_and_tried_again():
    """Is a refused cell still on the page after a return to it, and saved with the next change?"""
    store = Memory(refuses="the disk is full")
    tool = Benchmark(store)
    tool.rows[1].count.value = "301"
    tool.back.returns += 1
    assert tool.rows[1].count.value == "301"
    store.refuses = ""
    tool.deal_size.value = "99"
    assert Benchmark(store).rows[1].count.value == "301"


def test_numbers_on_disk(tmp_path):
    """Do the numbers survive the store that the lesson uses?"""
    tool = Benchmark(Store("funnel_benchmark", tmp_path))
    choose_file(tool, b"Calls;100\nSales;5")
    assert Benchmark(Store("funnel_benchmark", tmp_path)).numbers == tool.numbers


@pytest.mark.parametrize(
    "stages", [[], ["1"], "text", 7, [1, 2], ["1", "1"], [str(n) for n in range(11)], None]
)
def test_a_damaged_store(stages):
    """Does the example appear where what was saved is no table?"""
    kept = {"stages": stages, "2.people": 400, "deal_size": None}
    assert Benchmark(Memory(kept)).numbers == Benchmark().numbers


def test_one_picture_at_a_time(tool):
    """Is a picture finished before the next one is begun, whichever thread asks for it?"""
    inside, overlaps, never = [], [], threading.Event()

    class Painter:
        stages = 4

        def update(self, *_facts):
            inside.append(1)
            never.wait(0.05)  # lets the other thread in, if nothing holds it
            overlaps.append(len(inside) > 1)

        def png(self):
            inside.pop()
            return b""

    tool._painter = Painter()
    threads = [threading.Thread(target=tool._paint, args=(tool.funnel,)) for _n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert overlaps == [False, False]


def test_stage_mapper():
    """Does ticking give the place, compared with the example's own only where one was taken?"""
    tool = StageMapper()
    assert "Tick what it is about" in tool.result.html
    tool.example.value = "4"
    tool.about.value = ["SOLUTIONS"]
    assert "Middle of the funnel (MoFu)" in tool.result.html
    assert "We see it the same way" in tool.result.html
    tool.about.value = ["SUBJECT"]
    assert "We would say it is about this instead: Comparing ways" in tool.result.html
    tool.text.value = "<b>Our fair</b>"
    assert "We would say" not in tool.result.html
    assert "&lt;b&gt;Our fair" in tool.result.html


def test_who_is_this():
    """Do ticked facts give the relationship, next step and what is missing?"""
    tool = WhoIsThis()
    assert "None of the four yet" in tool.result.html
    tool.facts.value = ["VISITED", "GAVE_CONTACT"]
    assert "This person is: Lead." in tool.result.html
    assert "⚠" not in tool.result.html
    tool.facts.value = ["BOUGHT"]
    assert tool.result.html.count("⚠") == 3


def test_gates():
    """Do answers move the lead, and does a refusal say why?"""
    tool = Gates()
    checks = list(tool.answers.values())
    for choice in checks[:2]:
        choice.value = "yes"
    assert "This lead is now: MQL" in tool.result.html
    checks[2].value = "no"
    assert "Refused at SAL" in tool.result.html
    checks[4].value = "yes"
    assert "Answered too early" in tool.result.html
    for choice in checks:
        choice.value = "yes"
    assert "SQL – Sales Qualified Lead. Owner: Sales." in tool.result.html


def test_who_qualifies():
    """Do numbers give the team, and a wrong one its sentence?"""
    tool = WhoQualifies()
    assert "Leave it to marketing" in tool.result.html
    tool.leads.value = "400"
    assert "Leave it to pre-sales" in tool.result.html
    assert "400 leads would wait" in tool.result.html
    tool.marketing.value = "some"
    assert "whole number" in tool.marketing.problem
    assert "Put right the marked fields" in tool.result.html


FUNCTIONS = [getattr(widgets, name) for name in widgets.__all__ if name not in ("Benchmark", "picture")]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_static_pages(function, monkeypatch):
    """Does a page where nothing can be clicked show HTML that is the same every time, and no widget?"""
    monkeypatch.setenv(STATIC_VARIABLE, "1")
    shows = []
    monkeypatch.setattr("IPython.display.display", lambda data, **_options: shows.append(data))
    function()
    once = list(shows)
    function()
    assert shows == once * 2
    assert any("<table" in data.get("text/html", "") for data in shows)
    assert "In the live lesson" in shows[-1]["text/html"]


def test_static_picture_has_words(monkeypatch):
    """Does the benchmark's picture carry its text alternative on a static page?"""
    monkeypatch.setenv(STATIC_VARIABLE, "1")
    shows = []
    monkeypatch.setattr("IPython.display.display", lambda data, **_options: shows.append(data))
    widgets.benchmark()
    (data,) = shows
    assert 'alt="Funnel with Visitors: 10,000' in data["text/html"]
    assert "Funnel with Visitors: 10,000" in data["text/plain"]


@pytest.mark.parametrize("function", FUNCTIONS)
def test_live_pages(function, monkeypatch):
    """Does every function show one card of widgets on a live page?"""
    monkeypatch.delenv(STATIC_VARIABLE, raising=False)
    shown_boxes = []
    for module in ("funnel", "journey", "qualification"):
        monkeypatch.setattr(f"salesedu.widgets.{module}.display", shown_boxes.append)
    function()
    (box,) = shown_boxes
    assert "se-card" in box._dom_classes


def test_picture_of_the_example_has_words(capsys):
    """Does the picture of people alone say its numbers to those who cannot see it?"""
    widgets.picture()
    assert "Visitors: 10,000." in capsys.readouterr().out
