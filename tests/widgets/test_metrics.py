"""The widgets of the metrics lesson: typed into as a person would."""

import re

import pytest

from salesedu.exercise.store import NotSaved, Store
from salesedu.metrics import METRICS, ControlTest, Finding, Group, Shown
from salesedu.metrics_calculators import Mistake, NoData, Problem, Result
from salesedu.metrics_formulas import CALCULATORS, Kind, calculator
from salesedu.metrics_tree import Fault, Found, Lever, Node, Reason, Tree
from salesedu.widgets import metrics as widgets
from salesedu.widgets import metrics_words as words
from salesedu.widgets.metrics_calculators import Calculators
from salesedu.widgets.metrics_forecast import Forecast
from salesedu.widgets.metrics_sorter import Sorter
from salesedu.widgets.metrics_velocity import VelocityTool
from salesedu.widgets.metrics_wall import MOST_NUMBERS, Wall, example_cells

SHOWN = {
    "calculators": "customers at the start",
    "forecast": "Weighted value 79,000",
    "sorter": "Calls per salesperson",
    "tree": "What to change today",
    "velocity": "555.6",
    "wall": "12.5%",
}


@pytest.mark.parametrize("name", widgets.__all__)
def test_static(name, monkeypatch, capsys):
    """Does each widget show what matters where nobody can click, in words as well?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    shown = []
    module = __import__(getattr(widgets, name).__module__, fromlist=["x"])
    show = "show_table" if hasattr(module, "show_table") else "show_html"
    monkeypatch.setattr(module, show, lambda *parts: shown.append(repr(parts)))
    getattr(widgets, name)()
    assert SHOWN[name] in shown[0]
    assert "In the live lesson" in shown[0]


def test_sorter_asks_before_it_tells():
    """Does taking an example show nothing until the questions are answered?"""
    tool = Sorter()
    tool.example.value = "retention"
    assert tool.name.value == "Customer retention"
    assert "Choose or type" in tool.result.html
    tool.effort.value = "no"
    assert "Choose or type" in tool.result.html
    tool.sales.value = "yes"
    assert "is a sales objective" in tool.result.html
    assert "The guide says so, too" in tool.result.html


def test_sorter_needs_one_answer_for_an_activity():
    """Is the second question put away after a yes to the first?"""
    tool = Sorter()
    tool.name.value = "<b>Visits</b>"
    tool.effort.value = "yes"
    assert tool.sales.layout.display == "none"
    assert "is a sales activity" in tool.result.html
    assert "<b>Visits" not in tool.result.html
    tool.effort.value = "no"
    assert tool.sales.layout.display is None


def test_sorter_says_when_the_guide_sees_it_otherwise():
    """Is another answer than the guide's told, and not called wrong?"""
    tool = Sorter()
    tool.example.value = "market_share"
    tool.effort.value = "yes"
    assert "The guide puts it under “Business results”" in tool.result.html
    assert "Borders are not sharp" in tool.result.html


def test_wall_is_tested_as_it_is_sorted():
    """Does the share change with each number that is sorted, and only with those?"""
    tool = Wall()
    assert "Write the numbers" in tool.result.html
    tool.numbers.value = "Revenue growth\n\nCalls\nVisits"
    assert [row.label for row in tool.sorting.children] == ["Revenue growth", "Calls", "Visits"]
    tool.sorting.children[0].value = "result"
    assert "0% of this wall" in tool.result.html
    assert "nobody anything to do today" in tool.result.html
    tool.sorting.children[1].value = "activity"
    assert "50% of this wall can be managed: 1 of 2 numbers" in tool.result.html
    assert "1 number is not sorted yet" in tool.result.html


def test_wall_keeps_the_rows():
    """Do the rows stay when another number is added, and the groups when one comes back?"""
    tool = Wall()
    tool.numbers.value = "Calls"
    tool.sort("Calls", "activity")
    (row,) = tool.sorting.children
    tool.numbers.value = "Calls\nVisits"
    assert tool.sorting.children[0] is row
    tool.numbers.value = ""
    tool.numbers.value = "calls"
    assert tool.tested.share == 1


def test_wall_example_and_empty():
    """Does the example fill the wall, and does emptying leave nothing behind?"""
    tool = Wall()
    tool.example.press()
    assert tool.tested.share == 0.125
    tool.anew.press()
    assert tool.numbers.value == ""
    tool.numbers.value = "Calls per salesperson"
    assert tool.tested.share is None


def test_wall_takes_as_many_as_anybody_reads():
    """Are lines beyond the 25th left out, and is that told?"""
    tool = Wall()
    tool.numbers.value = "\n".join(f"Number {place}" for place in range(40))
    assert len(tool.tested.numbers) == MOST_NUMBERS
    assert "15 more are left out" in tool.result.html
    tool.numbers.value = "\n".join(f"Number {place}" for place in range(25))
    assert "left out" not in tool.result.html


def test_wall_is_kept_and_seen_by_another_page(tmp_path):
    """Is everything there again, and does another open page learn of it when one comes back to it?"""
    store = Store("metrics_wall", tmp_path)
    first, other = Wall(store), Wall(store)
    first.numbers.value = "Calls\nVisits"
    first.sort("Calls", "activity")
    other.sort("Visits", "result")
    assert Wall(store).tested.share == 0.5
    first.back.returns += 1
    assert first.tested.share == 0.5


def test_wall_says_what_could_not_be_saved():
    """Is a refusing disk named, and nothing lost from the page?"""

    class Full:
        def load(self):
            return Store("x").load()

        def put_all(self, answers):
            raise NotSaved("the disk is full.")

    tool = Wall(Full())
    tool.numbers.value = "Calls"
    tool.back.returns += 1
    assert tool.numbers.value == "Calls"
    assert "NOT SAVED: the disk is full." in tool._keeper.line.html


def test_example_wall_is_sorted():
    """Has each number of the example its group?"""
    assert len(example_cells()) == 9


@pytest.mark.parametrize("made", CALCULATORS, ids=lambda made: made.id)
def test_every_calculator_has_its_fields(made):
    """Does choosing a metric show its fields, its formula, and what is still missing?"""
    tool = Calculators()
    tool.choice.value = made.id
    assert len(tool.inputs.children) == len(made.inputs)
    assert made.formula in tool.formula.html
    assert "Still missing" in tool.result.html
    for one, field in zip(made.inputs, tool.inputs.children, strict=True):
        field.value = {Kind.DAY: "2027-03-01", Kind.WORDS: "one month"}.get(one.kind, "1,200")
    assert re.search(r"Calls|\d", tool.result.html)
    assert "Still missing" not in tool.result.html


def test_calculator_marks_what_cannot_be():
    """Is an impossible or unreadable field marked where it is, and no result shown?"""
    tool = Calculators()
    tool.choice.value = "crm_use"
    users, people = tool.inputs.children
    users.value, people.value = "9", "8"
    assert "can’t be larger than its whole" in users.problem
    assert "marked fields" in tool.result.html
    users.value = "many"
    assert "can’t be read" in users.problem
    users.value = "6"
    assert (users.problem, people.problem) == ("", "")
    assert "75%" in tool.result.html


def test_calculator_never_shows_zero_for_no_data():
    """Is a divisor of 0 told as no data, and a real 0 as 0?"""
    tool = Calculators()
    tool.choice.value = "calls"
    calls, people = tool.inputs.children
    calls.value, people.value = "0", "0"
    assert "No data: “Salespeople” is 0" in tool.result.html
    people.value = "5"
    assert "Calls per salesperson: 0 calls per salesperson" in tool.result.html


def test_calculator_reads_days_and_definitions():
    """Is a day that does not exist marked, and the definition shown with the result?"""
    tool = Calculators()
    tool.choice.value = "ramp_up"
    start, full, meaning = tool.inputs.children
    start.value, full.value = "2027-01-01", "2027-02-30"
    assert "no such day" in full.problem
    full.value = "2027-04-01"
    assert "without a definition" in tool.result.html
    meaning.value = "two <b>months"
    assert "90 days" in tool.result.html
    assert "two &lt;b&gt;months" in tool.result.html
    full.value = ""
    assert "No data yet" in tool.result.html


def test_calculators_keep_what_is_typed(tmp_path):
    """Are metric and numbers there again, each metric with its own?"""
    store = Store("metrics_calculators", tmp_path)
    first = Calculators(store)
    first.inputs.children[0].value = "68"
    first.choice.value = "calls"
    first.inputs.children[1].value = "5"
    again = Calculators(store)
    assert again.choice.value == "calls"
    assert again.inputs.children[1].value == "5"
    assert again.fields["retention.stayed"].value == "68"


def test_velocity_follows_the_sliders():
    """Do sentence and levers change with each slider?"""
    tool = VelocityTool()
    tool.opportunities.value = 80
    assert "80 × 25% × 3,000 ÷ 60 days = 1,000 per day" in tool.result.html
    tool.better.value = 20
    assert "1,250 (+25%)" in tool.levers.value
    assert "1,200 (+20%)" in tool.levers.value
    tool.win_rate.value = 95
    assert "not possible: over 100%" in tool.levers.value
    tool.deal.value = 0
    assert tool.levers.value.count("no data") == 4


@pytest.fixture
def no_drawing(monkeypatch):
    """Leave the drawing to the tests of the picture: here it would take most of the time."""
    monkeypatch.setattr("salesedu.widgets.metrics_forecast.outcomes_png", lambda tried, target: b"a picture")


def test_forecast_offers_one_empty_line_more(no_drawing):
    """Is there always one empty line after the last deal, until no more can be written?"""
    tool = Forecast()
    shown = [line.layout.display != "none" for line in tool.lines]
    assert shown == [True] * 6 + [False] * (len(tool.rows) - 6)
    tool.rows[5].name.value = "Library"
    assert tool.lines[6].layout.display != "none"
    tool.rows[-1].amount.value = "5000"
    assert all(line.layout.display != "none" for line in tool.lines)
    tool.anew.press()
    assert [line.layout.display != "none" for line in tool.lines].count(True) == 1


def test_forecast_shows_what_may_come_out(no_drawing):
    """Do value, chance, cautions and coverage follow from the deals typed?"""
    tool = Forecast()
    assert "Weighted value 79,000" in tool.result.html
    assert "Chance to reach 70,000: 50%" in tool.result.html
    assert "“Airport” makes 63%" in tool.result.html
    assert "You have 2.2 × the target" in tool.coverage.html
    assert "Needed at this win rate: 5 ×" in tool.coverage.html
    tool.rows[0].name.value = ""
    assert "“The largest deal” makes 63%" in tool.result.html
    tool.largest.value = 0
    assert "Weighted value 29,000" in tool.result.html
    tool.value_rate.value = 50
    assert "Needed at this win rate: 2 ×" in tool.coverage.html


def test_forecast_marks_what_cannot_be_read(no_drawing):
    """Is a wrong cell marked and its deal left out, and is an empty forecast no error?"""
    tool = Forecast()
    tool.rows[0].chance.value = "150"
    assert "from 0 to 100" in tool.rows[0].chance.problem
    assert "Weighted value 29,000" in tool.result.html
    tool.rows[5].amount.value = "9,000"
    assert "from 0 to 100" in tool.rows[5].chance.problem
    tool.rows[5].amount.value, tool.rows[5].chance.value = "", "50"
    assert "Type an amount" in tool.rows[5].amount.problem
    tool.rows[5].chance.value = ""
    assert (tool.rows[5].amount.problem, tool.rows[5].chance.problem) == ("", "")
    tool.rows[1].amount.value = "much"
    assert "Type an amount" in tool.rows[1].amount.problem
    tool.target_field.value = "-5"
    assert "Type an amount" in tool.target_field.problem
    tool.anew.press()
    assert "at least one deal" in tool.result.html
    assert "Write a target" in tool.coverage.html
    assert tool.picture.value == ""
    tool.example.press()
    assert "Weighted value 79,000" in tool.result.html


def test_forecast_keeps_what_is_typed(tmp_path, no_drawing):
    """Are the deals there again, also those that were emptied?"""
    store = Store("metrics_forecast", tmp_path)
    first = Forecast(store)
    first.rows[5].name.value = "Gym"
    first.rows[0].amount.value = ""
    again = Forecast(store)
    assert again.rows[5].name.value == "Gym"
    assert [deal.name for deal in again.deals] == ["School", "Hotel", "Clinic", "Bakery"]


def test_every_fact_has_a_sentence():
    """Is every reason, mistake, finding and fault put into words without an open field?"""
    made = calculator("calls")
    node = Node("a", "Calls", Group.ACTIVITY)
    tree = Tree((node,), ())
    said = [words.no_data_sentence(made, Result(no_data=reason, missing=("calls",))) for reason in NoData]
    said += [words.mistake_sentence(Mistake(problem, "calls")) for problem in Problem]
    said += [words.fault_sentence(Found(fault, ("a",)), tree) for fault in Fault]
    said += [words.lever_sentence(Lever(node, reason, (node,))) for reason in Reason]
    said += [words.group_sentence("Calls", group) for group in Group]
    said += [words.range_sentence(one) for one in CALCULATORS]
    assert len(said) == len(set(said)) + len(CALCULATORS) - len(
        {words.range_sentence(c) for c in CALCULATORS}
    )
    assert not [sentence for sentence in said if not sentence or "{" in sentence]


def test_findings_of_a_wall_are_told():
    """Is each finding told on the page?"""
    tested = {
        Finding.NOTHING_TO_MANAGE: ControlTest((Shown("A", Group.RESULT),)),
        Finding.ONLY_ACTIVITIES: ControlTest((Shown("A", Group.ACTIVITY),)),
        Finding.SHOWN_TWICE: ControlTest((Shown("A", Group.ACTIVITY),), ("A",)),
    }
    assert set(tested) == set(Finding)
    for finding, wall in tested.items():
        assert finding in wall.findings()
        assert words.control_html(wall).count("se-not-yet") == len(wall.findings())


def test_guide_metrics_are_known_by_name():
    """Is each of the guide's metrics found by its name, however it is written?"""
    assert [words.known(f" {one.name.upper()} ") for one in METRICS] == list(METRICS)
    assert words.known("Visits") is None
