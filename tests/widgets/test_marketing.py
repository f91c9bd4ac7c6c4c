"""The marketing widgets, used as a person uses them."""

from itertools import pairwise

import pytest

from salesedu.exercise.store import Store
from salesedu.marketing_nurture import RULES, Action
from salesedu.page import STATIC_VARIABLE
from salesedu.widgets import marketing
from salesedu.widgets.marketing_attract import AttractTool
from salesedu.widgets.marketing_nurture import PEOPLE, NurtureTool, played
from salesedu.widgets.marketing_page import PageTool
from salesedu.widgets.marketing_returns import ReturnsTool


@pytest.mark.parametrize("show", ["attract", "landing_page", "nurturing", "returns"])
@pytest.mark.parametrize("static", [True, False])
def test_each_cell_of_the_lesson_shows_something(show, static, monkeypatch, capsys):
    """Does each widget show itself, live and where nobody can click?"""
    if static:
        monkeypatch.setenv(STATIC_VARIABLE, "1")
    getattr(marketing, show)()
    assert capsys.readouterr().out.strip()


def test_returns_of_the_example():
    """Are the highest and lowest return named, and what is not known called no data?"""
    tool = ReturnsTool()
    assert "old enough to judge: highest return Search ads, lowest Picture ads." in tool.result.html
    assert "300%" in tool.result.html
    assert "no data" in tool.result.html
    assert "Autumn fair: Younger than a sales cycle" in tool.result.html
    tool.cycle.value = "10"
    assert "Younger than a sales cycle" not in tool.result.html
    assert "lowest Autumn fair." in tool.result.html
    tool.cycle.value = "soon"
    assert tool.cycle.problem


def test_returns_mark_what_can_not_be_read():
    """Is a wrong number marked in its field, and what was typed kept?"""
    tool = ReturnsTool()
    tool.grid.fields["2.cost"].value = "a lot"
    assert "Type a number" in tool.grid.fields["2.cost"].problem
    assert "Put right the marked fields" in tool.result.html
    tool.grid.fields["2.cost"].value = "-5"
    assert tool.grid.fields["2.cost"].problem == "This can’t be below 0."
    tool.grid.fields["2.cost"].value = "3.000"
    tool.grid.fields["2.sales"].value = "2.5"
    assert "whole number" in tool.grid.fields["2.sales"].problem
    tool.grid.fields["2.sales"].value = "6"
    assert "Search ads" in tool.result.html
    tool.clear.press()
    assert "Type your first campaign above." in tool.result.html


def test_own_campaigns_stay_and_are_escaped(tmp_path):
    """Are own campaigns there the next time, and is markup only text?"""
    store = Store("marketing_returns", tmp_path)
    tool = ReturnsTool(store)
    tool.grid.fields["1.name"].value = "<b>Fair</b>"
    again = ReturnsTool(store)
    assert again.campaigns[0].name == "<b>Fair</b>"
    assert "<b>Fair" not in again.result.html
    again.restart.press()
    assert ReturnsTool(store).campaigns[0].name == "Spring fair"


def test_attract_adds_up_and_has_a_calendar():
    """Are visits and leads summed, and dated lines put in order?"""
    tool = AttractTool()
    assert "Expected a month: 1,350 visits, 33 leads, for 600." in tool.result.html
    assert tool.result.html.index("2027-03-01") < tool.result.html.index("2027-03-08")
    tool.grid.fields["1.rate"].value = "120"
    tool.grid.fields["2.day"].value = "next week"
    assert tool.grid.fields["1.rate"].problem
    assert tool.grid.fields["2.day"].problem
    assert "10 leads" in tool.result.html
    tool.clear.press()
    assert "Type the first line" in tool.result.html


def test_landing_page_says_what_is_missing():
    """Is a whole page praised with care, and a gap named?"""
    tool = PageTool()
    assert "Everything is there." in tool.mock_up.html
    tool.parts["request"].value = "Submit"
    tool.parts["consent"].value = ""
    assert "does not say what comes next" in tool.mock_up.html
    assert "not told what will be sent" in tool.mock_up.html
    tool.parts["promise"].value = "<script>alert(1)</script>"
    assert "<script>" not in tool.mock_up.html


def test_two_pages_are_compared_with_care():
    """Is a small difference not called one, a large one named, and an impossible number marked?"""
    tool = PageTool()
    assert "No difference is shown" in tool.compared.html
    tool.parts["leads_b"].value = "80"
    assert "Page B is better" in tool.compared.html
    tool.parts["leads_b"].value = "900"
    assert tool.parts["leads_b"].problem == "There can’t be more leads than visitors."
    tool.parts["leads_b"].value = "x"
    assert "whole number" in tool.parts["leads_b"].problem


def test_rules_follow_the_story():
    """Does each day show what was done and what is due, and does a rule stop at the end?"""
    tool = NurtureTool()
    assert "Nothing is due today. Wait." in tool.result.html
    tool.today.value = 1
    assert "Due today: Send the mail" in tool.result.html
    tool.wait.value = 4
    assert "Nothing is due today." in tool.result.html
    tool.person.value = "diana"
    tool.today.value = 20
    assert "the rules stop when somebody buys" in tool.result.html
    tool.back.press()
    assert tool.today.shown == "day 0"


def test_the_stories_differ():
    """Does every rule act in some story, and no mail within the rest after another?"""
    stories = [played(person, RULES, 28) for person in PEOPLE]
    acted = {action for story in stories for _day, action in story.done}
    assert acted == set(Action)
    for story in stories:
        mails = [day for day, action in story.done if action is not Action.CALL]
        assert all((later - day).days >= 3 for day, later in pairwise(mails))
