"""The deals desk, used as a person uses it."""

import csv
import io
import re
from datetime import date

import pandas as pd
import pytest

from salesedu.crm import as_deals, empty_deals
from salesedu.crm_sample import PIPELINE_STAGES, deals
from salesedu.exercise.store import Store
from salesedu.page import STATIC_VARIABLE
from salesedu.plots import crm as plots
from salesedu.widgets import crm, crm_desk_parts
from salesedu.widgets.crm_desk import DealsDesk
from salesedu.widgets.crm_desk_parts import PARTS, SETTINGS, alerts_csv, part_html


@pytest.fixture(autouse=True)
def undrawn(monkeypatch):
    """Leave pictures undrawn: the tests of plots look at them, and drawing takes most of the time."""
    monkeypatch.setattr(plots, "png", lambda figure: b"a picture")


@pytest.fixture(scope="module")
def desk():
    """Return one desk for tests that only look at it."""
    return DealsDesk()


def own_deals(**more):
    """Return two deals of one's own, one open and one won."""
    usual = {"owner": "Mia", "stage": "Talk", "currency": "EUR", "account": "Bakery"}
    rows = [
        usual
        | {"id": "1", "name": "Tills", "status": "open", "amount": 70.0, "created": pd.Timestamp(2026, 1, 1)},
        usual | {"id": "2", "name": "Cards", "status": "won", "stage": "Done"},
    ]
    return as_deals(pd.DataFrame([row | more for row in rows]))


@pytest.mark.parametrize("static", [True, False])
@pytest.mark.parametrize("cell", ["deals_desk", "action_plan"])
def test_the_cells_show_something(cell, static, monkeypatch, capsys):
    """Does each widget show itself, live and where nobody can click?"""
    if static:
        monkeypatch.setenv(STATIC_VARIABLE, "1")
    getattr(crm, cell)()
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("board", "121 open deals."),
        ("most_qualified", "furthest stage first"),
        ("team", "No next step"),
        ("alerts", "64 of 121 open deals need somebody"),
        ("history", "Deal opened"),
        ("won_lost", "Win rate by number of deals: 20%"),
        ("cycle", "median 63 days, mean 73 days"),
        ("stages", "which share moved on"),
    ],
)
def test_one_idea_at_a_time(cell, words, capsys):
    """Does each cell of the lesson show its own part of the generated deals, in words too?"""
    getattr(crm, cell)()
    assert words in capsys.readouterr().out


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_generated_deals_says_so(desk, part):
    """Is each part shown, and labelled as made of generated deals?"""
    desk.show.value = part
    assert "Generated for this course." in desk.body.value
    assert part == SETTINGS or len(desk.body.value) > 500
    assert "{" not in desk.body.value.replace("{&quot;", "")


def test_filters_narrow_everything():
    """Do filters change the number of deals, and is the sentence about them right?"""
    desk = DealsDesk()
    desk.filters["owner"].value = "Dalia"
    assert "Owner: Dalia: " in desk.status.html
    assert desk.view.tasks.open_deals == 19
    assert {*desk.view.deals["owner"]} == {"Dalia"}


def test_fields_that_cannot_be_used():
    """Is a wrong day or number marked with what to type, and the deals back after it is put right?"""
    desk = DealsDesk()
    desk.day.value, desk.silent.value = "03/04/2027", "soon"
    assert desk.day.problem
    assert desk.silent.problem
    assert "Put right" in desk.status.html
    assert desk.body.value == ""
    desk.day.value, desk.silent.value = "2026-12-24", "5"
    assert desk.day.problem == desk.silent.problem == ""
    assert desk.view.today == date(2026, 12, 24)
    assert desk.view.tasks.deals_concerned > 64


def test_a_period_of_decided_deals():
    """Do only deals decided in the period count for the win rate, and does the desk say so?"""
    desk = DealsDesk()
    desk.show.value, desk.period.value = "ended", "90"
    assert 0 < desk.view.outcome.rate.of < 200
    assert "Only deals decided in the last 90 days count" in desk.body.value
    assert "121 open deals are in no rate." in desk.body.value
    desk.day.value = "2020-01-01"
    assert "no win rate" in desk.body.value


def test_own_deals():
    """Are one's own deals reported on without the label, with their own owners and stages?"""
    desk = DealsDesk()
    desk.filters["owner"].value = "Dalia"
    desk.take(own_deals(), "export.csv", date(2026, 2, 1))
    assert [value for value, _text in desk.filters["owner"].options] == ["", "Mia"]
    assert desk.filters["owner"].value == ""
    assert desk.stages.value == "Talk"
    assert "export.csv · all deals: 2 deals, 1 open." in desk.status.html
    assert "Generated" not in desk.body.value
    assert "Tills" in desk.body.value
    desk.show.value = "history"
    assert "knows only the days that the deals carry" in desk.body.value


@pytest.mark.parametrize(
    "rows", [empty_deals(), own_deals(), own_deals(amount=None, currency=None, owner=None)]
)
def test_parts_without_data(rows):
    """Does every part stand when there are no deals, or nearly none, and is no data never “nan”?"""
    desk = DealsDesk()
    desk.take(rows, "export.csv", date(2026, 2, 1))
    for part in PARTS:
        desk.show.value = part
        shown = re.sub(r"base64,[^\"]+", "", desk.body.value)
        assert shown or part == SETTINGS or not len(rows)
        assert "nan" not in shown.lower()


def test_what_people_typed_is_no_html():
    """Is a name with tags shown as it is written, in the desk and in the report?"""
    desk = DealsDesk()
    nasty = "<img src=x onerror=alert(1)>"
    desk.take(own_deals(name=nasty, owner=nasty, stage=nasty, account=nasty, source=nasty), nasty)
    for part in PARTS:
        desk.show.value = part
        assert "<img src=x" not in desk.body.value + desk.status.html


def test_stages_of_ones_own_order():
    """Does the order of the stages follow the list, with a rate behind a stage, and a wrong one named?"""
    desk = DealsDesk()
    desk.take(own_deals(), "export.csv", date(2026, 2, 1))
    desk.show.value = "board"
    assert "No rate is known for Talk" in desk.body.value
    assert "taken in this order: Talk." in desk.status.html
    desk.stages.value = "Talk: 30\nOffer"
    assert "taken in this order" not in desk.status.html
    assert "30% (yours)" in desk.body.value
    assert "weighted €21" in desk.body.value
    desk.stages.value = "Talk: often"
    assert "Talk: often" in desk.stages.problem


def test_settings_stay_and_belong_to_their_deals(tmp_path):
    """Are settings kept, and a list of stages never replaced by that of other deals?"""
    store = Store("crm_desk", tmp_path)
    desk = DealsDesk(store)
    desk.take(own_deals(), "export.csv")
    desk.stages.value, desk.silent.value, desk.show.value = "Talk: 30\nOffer", "12", "board"
    again = DealsDesk(store)
    assert (again.silent.value, again.show.value) == ("12", "board")
    assert again.stages.value == "\n".join(PIPELINE_STAGES)
    again.take(own_deals(), "export.csv")
    assert again.stages.value == "Talk: 30\nOffer"


def test_one_stage_in_common_does_not_make_the_list_fit(tmp_path):
    """Do deals that share only one stage name with the kept list bring their own stages?"""
    store = Store("crm_desk", tmp_path)
    desk = DealsDesk(store)
    desk.take(own_deals(), "export.csv")
    desk.stages.value = f"{PIPELINE_STAGES[0]}: 30\nTalk"
    assert DealsDesk(store).stages.value == "\n".join(PIPELINE_STAGES)


def test_a_customer_is_found():
    """Is a customer found by a part of the name, and the history that of the one chosen?"""
    desk = DealsDesk()
    desk.show.value, desk.words.value = "history", "school hazel"
    assert "History of School Hazel" in desk.body.value
    desk.words.value = "nobody here"
    assert "Choose a customer." in desk.body.value


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"when;account;what\n2026-01-03;Bakery;Asked for a price\n", "1 contact is loaded."),
        (b"when;account\nsoon;Bakery\n2026-01-03;\n", "Line 2 has no day that can be read: “soon”."),
        (b"when;account\n" + b"soon;Bakery\n" * 15, "And 5 more lines like these."),
        (b"what;who\nx;y\n", "A first line with headings is needed"),
        (b"\xff\xfe\xfa", "could not be read"),
        (b"x" * 8_000_001, "too big"),
    ],
)
def test_a_file_of_contacts(content, words):
    """Is a file of contacts read, and every line that is none named?"""
    desk = DealsDesk()
    desk.take(own_deals(), "export.csv", date(2026, 2, 1))
    desk.show.value = "history"
    desk.contacts.content, desk.contacts.chosen = content, 1
    assert words in desk.message.html
    assert ("Asked for a price" in desk.body.value) == (words == "1 contact is loaded.")


def test_alerts_as_a_table(desk):
    """Are all alerts in the table that can be saved, and no cell a formula?"""
    rows = list(csv.reader(io.StringIO(alerts_csv(desk.view))))
    assert len(rows) - 1 == len(desk.view.tasks.alerts)
    assert "Save all alerts as a table" in part_html("todo", desk.view, "owner", "", "")
    other = DealsDesk()
    other.take(own_deals(name="=1+1"), "export.csv", date(2026, 2, 1))
    assert "'=1+1" in alerts_csv(other.view)


def test_a_very_long_table_of_alerts_is_cut_and_says_so(desk, monkeypatch):
    """Does a table with too many alerts hold the first ones, and its link say so?"""
    monkeypatch.setattr(crm_desk_parts, "MOST_SAVED", 5)
    assert len(alerts_csv(desk.view).splitlines()) == 6
    assert "Save the first 5 alerts" in part_html("todo", desk.view, "owner", "", "")


def test_a_million_deals_would_not_make_a_million_rows():
    """Are tables short however many deals there are?"""
    desk = DealsDesk()
    desk.take(deals(20_000, seed=1), "large")
    for part in ("todo", "team", "board"):
        desk.show.value = part
        assert desk.body.value.count("<tr>") < 60
