"""The target tree, typed into as a person would."""

import pytest

from salesedu.exercise.store import NotSaved, Store
from salesedu.goals_target import Objective, example
from salesedu.page import STATIC_VARIABLE
from salesedu.widgets import goals
from salesedu.widgets.goals_target import TargetTree


def fill(tool, number, **parts):
    """Type the parts of a target."""
    for part, text in parts.items():
        tool.fields[f"{part}_{number}"].value = text


def test_the_tree_grows():
    """Does each text appear in the tree, and what is open be marked until nothing is?"""
    tool = TargetTree()
    assert "The tree grows" in tool.tree.html
    tool.wanted.value = "Work with <b>schools</b>"
    assert "&lt;b&gt;schools" in tool.tree.html
    assert "without a target is a wish" in tool.tree.html
    fill(tool, 1, path="Call ten schools a week")
    assert "Time is open" in tool.tree.html
    assert "Means is open" in tool.tree.html
    fill(tool, 1, time="by 30 June", means="Friday mornings")
    assert "is open" not in tool.tree.html
    assert "only you can judge" in tool.tree.html


def test_targets_without_an_objective():
    """Is a target that leads nowhere noticed, and only begun targets shown?"""
    tool = TargetTree()
    fill(tool, 2, path="Call", time="by May", means="mornings")
    assert "lead nowhere yet" in tool.tree.html
    assert "Target 1" in tool.tree.html
    assert "Target 2" not in tool.tree.html


def test_the_example_and_a_new_start():
    """Does one button fill a whole tree, and the other empty it?"""
    tool = TargetTree()
    tool.example.press()
    assert tool.objective.branches == example().targets
    assert "only you can judge" in tool.tree.html
    tool.anew.press()
    assert not tool.objective.wanted
    assert not tool.objective.branches


def test_everything_is_kept(tmp_path):
    """Is the tree there again, and on a second page that comes back to the front?"""
    store = Store("goals_targets", tmp_path)
    first, second = TargetTree(store), TargetTree(store)
    first.wanted.value = "Work with schools"
    fill(first, 3, means="Fridays")
    assert TargetTree(store).objective == first.objective != Objective()
    second.kept.back.returns += 1
    assert second.objective == first.objective


def test_what_could_not_be_saved_is_said():
    """Is a refusing disk named, and the text not lost from the page?"""

    class Full:
        def load(self):
            return Store("x").load()

        def put_all(self, answers):
            raise NotSaved("the disk is full.")

    tool = TargetTree(Full())
    tool.wanted.value = "Work with schools"
    assert "NOT SAVED: the disk is full." in tool.kept.keeper.line.html
    assert "Work with schools" in tool.tree.html


@pytest.mark.parametrize("show", [goals.target_tree, goals.habits_tracker])
def test_pages_where_nobody_can_click(show, monkeypatch, capsys):
    """Is there something to read in place of the widget?"""
    monkeypatch.setenv(STATIC_VARIABLE, "1")
    show()
    assert "In the live lesson" in capsys.readouterr().out
