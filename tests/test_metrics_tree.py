"""The tree of causes and effects: its faults, and the activity to change today."""

from dataclasses import replace

import pytest

from salesedu.metrics import Group
from salesedu.metrics_tree import Fault, Found, Link, Node, Reason, State, Tree, example, links

CALLS = Node("calls", "Calls", Group.ACTIVITY)
VISITS = Node("visits", "Visits", Group.ACTIVITY)
REACH = Node("reach", "Reach", Group.OBJECTIVE)
WON = Node("won", "Won", Group.OBJECTIVE)
GROWTH = Node("growth", "Growth", Group.RESULT)
PATH = [("calls", "reach"), ("reach", "growth")]


def tree(pairs, *nodes):
    """Return a tree with the usual numbers, or others."""
    return Tree(nodes or (CALLS, REACH, GROWTH), links(pairs))


def faults(pairs, *nodes):
    """Return the faults of a tree."""
    return [(found.fault, found.nodes) for found in tree(pairs, *nodes).faults()]


def behind(*nodes):
    """Return numbers that are behind plan."""
    return [replace(node, state=State.BEHIND) for node in nodes]


def on_plan(*nodes):
    """Return numbers that are on plan."""
    return [replace(node, state=State.ON_PLAN) for node in nodes]


def test_a_good_tree_has_no_faults():
    """Is a path from activity to result fine, also with a step on one level?"""
    assert faults(PATH) == []
    pairs = [("calls", "reach"), ("reach", "won"), ("won", "growth")]
    assert faults(pairs, CALLS, REACH, WON, GROWTH) == []
    assert example().faults() == ()


@pytest.mark.parametrize("pair", [("reach", "calls"), ("growth", "reach"), ("growth", "calls")])
def test_wrong_direction(pair):
    """Is an arrow from an effect back to a cause found?"""
    assert (Fault.WRONG_DIRECTION, pair) in faults([*PATH, pair])


def test_a_jump_over_the_objectives():
    """Is an arrow from an activity to a result found, and does it hold up nothing?"""
    found = faults([("calls", "growth")], CALLS, GROWTH)
    assert (Fault.SKIPS_LEVEL, ("calls", "growth")) in found
    assert (Fault.LEADS_NOWHERE, ("calls",)) in found
    assert (Fault.NOTHING_UNDER, ("growth",)) in found


def test_loose_ends():
    """Are an activity that leads nowhere and numbers with nothing under them named?"""
    assert faults(PATH, CALLS, VISITS, REACH, GROWTH) == [(Fault.LEADS_NOWHERE, ("visits",))]
    assert faults([("reach", "growth")], REACH, GROWTH) == [(Fault.NOTHING_UNDER, ("reach",))]
    assert faults([], GROWTH) == [(Fault.NOTHING_UNDER, ("growth",))]


def test_circles():
    """Is a circle found once, whatever its length, and an arrow to itself, too?"""
    pairs = [*PATH, ("reach", "won"), ("won", "reach")]
    circles = [nodes for fault, nodes in faults(pairs, CALLS, REACH, WON, GROWTH) if fault is Fault.CYCLE]
    assert circles == [("reach", "won")]
    assert Found(Fault.CYCLE, ("reach",)) in tree([*PATH, ("reach", "reach")]).faults()


def test_arrows_to_nothing():
    """Is an arrow to a number that is not there named, and not followed?"""
    made = tree([*PATH, ("calls", "ghost")])
    assert made.faults() == (Found(Fault.UNKNOWN_NODE, ("calls", "ghost")),)
    assert [node.id for node in made.above("calls")] == ["reach", "growth"]


def test_links_come_once():
    """Is an arrow that is drawn twice one arrow?"""
    assert links([("a", "b"), ("a", "b")]) == (Link("a", "b"),)


def test_order_of_the_levers():
    """Comes an activity behind plan first, then one that nobody measures, then one that is on plan?"""
    assert [(lever.node.id, lever.reason) for lever in example().levers()] == [
        ("calls", Reason.BEHIND),
        ("crm_use", Reason.NOT_MEASURED),
        ("account_plans", Reason.LINK_IN_DOUBT),
    ]


def test_the_trail_stops_at_numbers_on_plan():
    """Is an activity no lever if the number just above it is on plan?"""
    made = Tree((*on_plan(CALLS, REACH), *behind(GROWTH)), links(PATH))
    assert made.levers() == ()
    (lever,) = Tree((*on_plan(CALLS), *behind(REACH, GROWTH)), links(PATH)).levers()
    assert [node.id for node in lever.moves] == ["reach", "growth"]


def test_behind_without_harm_yet_comes_last():
    """Is an activity behind plan a lever although nothing above has suffered, but the last one?"""
    pairs = [*PATH, ("visits", "won"), ("won", "growth")]
    nodes = (*behind(VISITS, REACH), CALLS, *on_plan(WON, GROWTH))
    levers = Tree(nodes, links(pairs)).levers()
    assert [(lever.node.id, len(lever.moves)) for lever in levers] == [("calls", 1), ("visits", 0)]


def test_an_activity_that_leads_nowhere_is_no_lever():
    """Is effort that nothing hangs on never recommended?"""
    assert Tree((*behind(CALLS, GROWTH),), ()).levers() == ()


def test_out_of_reach():
    """Is a number behind plan named if no activity leads to it?"""
    made = Tree((CALLS, *behind(REACH, GROWTH)), links([("reach", "growth")]))
    assert [node.id for node in made.out_of_reach()] == ["reach", "growth"]
    assert example().out_of_reach() == ()


def test_circles_do_not_hang():
    """Are levers found in a tree that goes in circles, too?"""
    made = Tree(
        (*behind(CALLS, REACH, WON),), links([("calls", "reach"), ("reach", "won"), ("won", "calls")])
    )
    assert [lever.node.id for lever in made.levers()] == ["calls"]
