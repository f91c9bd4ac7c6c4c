"""The tree editor: used as a person would, on one page and on two."""

import pytest

from salesedu.exercise.store import Store
from salesedu.metrics import Group
from salesedu.metrics_tree import Fault, Link, Node, State, Tree, example
from salesedu.widgets.metrics_tree import MOST_IN_A_GROUP, TreeEditor
from salesedu.widgets.metrics_tree_kept import cells_of, link_cell, node_cell, node_value, removed, tree_from


@pytest.fixture(autouse=True)
def no_drawing(monkeypatch):
    """Leave the drawing to the tests of the picture: here it would take most of the time."""
    monkeypatch.setattr("salesedu.widgets.metrics_tree.tree_png", lambda tree: b"a picture")


@pytest.fixture
def empty():
    """An editor with an empty tree."""
    tool = TreeEditor()
    tool.anew.press()
    return tool


def add(tool, name, group):
    """Type a number of one's own and add it."""
    tool.own.value, tool.group.value = name, group
    tool.add.press()
    return next(node.id for node in tool.tree.nodes if node.name == name)


def draw(tool, cause, effect):
    """Draw an arrow."""
    tool.cause.value, tool.effect.value = cause, effect
    tool.draw.press()


def test_begins_with_the_example():
    """Is the lesson's tree there at first, with picture, words for it and advice?"""
    tool = TreeEditor()
    assert tool.tree == example()
    assert 'alt="A tree of causes and effects' in tool.picture.value
    assert "Catch up here first" in tool.advice.html
    assert "Count it this week" in tool.advice.html
    assert "Is the arrow true?" in tool.advice.html


def test_how_a_number_stands_changes_the_advice():
    """Does another state change the levers at once?"""
    tool = TreeEditor()
    for name in ("contacted", "retention", "new_customers", "revenue_growth", "calls"):
        tool.rows[name].state.value = "on_plan"
    assert tool.tree.levers() == ()
    assert "No number is marked as behind plan" in tool.advice.html


def test_own_tree(empty):
    """Can a tree be built from own numbers and the guide's, with arrows, and is it then free of faults?"""
    assert "The tree is empty" in empty.advice.html
    calls = add(empty, "Visits", "activity")
    empty.known.value = "retention"
    empty.add.press()
    goal = add(empty, "Growth", "result")
    assert "leads nowhere" in empty.advice.html
    draw(empty, calls, "retention")
    draw(empty, "retention", goal)
    assert empty.tree.faults() == ()
    assert "⚠" not in empty.advice.html
    empty.rows[goal].state.value = "behind"
    assert [lever.node.name for lever in empty.tree.levers()] == ["Visits"]


def test_names_are_shown_as_typed(empty):
    """Is a name with marks of HTML shown as text?"""
    one = add(empty, "<b>Visits</b>", "activity")
    other = add(empty, "Reach", "objective")
    draw(empty, one, other)
    assert "<b>Visits" not in empty.advice.html + empty.picture.value
    assert "&lt;b&gt;Visits" in empty.arrows.children[0].children[0].value


def test_wrong_arrows_are_named(empty):
    """Is an arrow that goes back named, and gone after it was removed?"""
    one, other = add(empty, "Visits", "activity"), add(empty, "Reach", "objective")
    draw(empty, other, one)
    assert Fault.WRONG_DIRECTION in [found.fault for found in empty.tree.faults()]
    assert "Turn it round" in empty.advice.html
    empty.arrows.children[0].children[1].press()
    assert empty.tree.links == ()


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (lambda tool: tool.add.press(), "or type one of your own"),
        (lambda tool: tool.draw.press(), "two different numbers"),
        (lambda tool: draw(tool, "calls", "calls"), "two different numbers"),
        (lambda tool: (setattr(tool.own, "value", "calls PER salesperson"), tool.add.press()), "already"),
    ],
)
def test_what_cannot_be_done_is_said(act, sentence):
    """Is nothing changed and the reason told when something is missing?"""
    tool = TreeEditor()
    act(tool)
    assert sentence in tool.problem.html
    assert tool.tree == example()


def test_a_group_has_an_end(empty):
    """Is an eighth number in one group refused?"""
    for place in range(MOST_IN_A_GROUP + 1):
        empty.own.value = f"Number {place}"
        empty.add.press()
    assert len(empty.tree.nodes) == MOST_IN_A_GROUP
    assert "This group is full" in empty.problem.html


def test_removing_a_number_takes_its_arrows_along():
    """Are the arrows of a number gone with it, and is it offered again?"""
    tool = TreeEditor()
    tool.rows["retention"].remove.press()
    assert not [link for link in tool.tree.links if "retention" in (link.cause, link.effect)]
    assert "retention" in [option for option, _text in tool.known.options]


def test_kept(tmp_path):
    """Is the own tree there again, and is the example kept with the first change on it?"""
    store = Store("metrics_tree", tmp_path)
    tool = TreeEditor(store)
    tool.rows["training"].state.value = "behind"
    assert TreeEditor(store).tree == tool.tree
    assert len(TreeEditor(store).tree.nodes) == len(example().nodes)
    tool.anew.press()
    assert TreeEditor(store).tree == Tree((), ())


def test_two_pages(tmp_path):
    """Does neither of two open pages undo what the other one did?"""
    store = Store("metrics_tree", tmp_path)
    TreeEditor(store).anew.press()
    first, other = TreeEditor(store), TreeEditor(store)
    add(first, "Visits", "activity")
    add(other, "Reach", "objective")
    first.back.returns += 1
    assert [node.name for node in first.tree.nodes] == ["Visits", "Reach"]
    assert [node.name for node in TreeEditor(store).tree.nodes] == ["Visits", "Reach"]


def test_what_is_kept_is_read_again():
    """Is a tree the same after keeping, and is what can't be read left out?"""
    assert tree_from(cells_of(example())) == example()
    assert tree_from(removed(cells_of(example()))) == Tree((), ())
    node = Node("a", "Visits", Group.ACTIVITY, State.BEHIND)
    cells = {
        node_cell("a"): node_value(node),
        node_cell("b"): {"name": "B", "group": "planet", "state": "behind"},
        node_cell("c"): "no number",
        link_cell(Link("a", "ghost")): True,
        link_cell(Link("a", "a")): "yes",
        "arrow.nonsense": True,
    }
    assert tree_from(cells) == Tree((node,), ())


def test_an_own_tree_comes_back(tmp_path):
    """Can an own tree be brought back after the example was put over it, also on the next visit?"""
    store = Store("metrics_tree", tmp_path)
    tool = TreeEditor(store)
    assert tool.undo.layout.display == "none"
    tool.anew.press()
    assert tool.undo.layout.display == "none"  # the example was not the learner's own
    add(tool, "Visits", "activity")
    own = tool.tree
    tool.example.press()
    again = TreeEditor(store)
    assert again.tree == example()
    again.undo.press()
    assert again.tree == TreeEditor(store).tree == own
    assert again.undo.layout.display == "none"
