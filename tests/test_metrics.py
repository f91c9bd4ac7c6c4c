"""The three groups of metrics, and the control test of a dashboard."""

import pytest

from salesedu.metrics import (
    GROUP_NAMES,
    HANDLING,
    METRICS,
    Finding,
    Group,
    Mover,
    Shown,
    control_test,
    metric,
    place,
)

WALL = (
    Shown("Revenue growth", Group.RESULT),
    Shown("New customers", Group.OBJECTIVE),
    Shown("Calls per salesperson", Group.ACTIVITY),
    Shown("Market share", Group.RESULT),
)


def test_the_guides_examples():
    """Are there four results, four objectives and six activities, each with a name of its own?"""
    groups = [one.group for one in METRICS]
    assert [groups.count(group) for group in (Group.RESULT, Group.OBJECTIVE, Group.ACTIVITY)] == [4, 4, 6]
    assert len({one.id for one in METRICS}) == len({one.name for one in METRICS}) == 14


def test_activities_need_sales_only():
    """Are activities moved by somebody in sales alone, and results by the whole company?"""
    movers = {group: {one.mover for one in METRICS if one.group is group} for group in Group}
    assert movers == {
        Group.ACTIVITY: {Mover.SALESPERSON, Mover.MANAGER},
        Group.OBJECTIVE: {Mover.TEAM},
        Group.RESULT: {Mover.COMPANY},
    }


def test_groups_go_from_cause_to_effect():
    """Does each group have a level, a name, and what can be done with it?"""
    assert [group.level for group in Group] == [0, 1, 2]
    assert [HANDLING[group] for group in Group] == ["manage it", "influence it", "watch it"]
    assert set(GROUP_NAMES) == set(Group)


def test_unknown_metric():
    """Is a metric that the guide does not have refused?"""
    assert metric("calls").name == "Calls per salesperson"
    with pytest.raises(KeyError, match="steps"):
        metric("steps")


@pytest.mark.parametrize(
    ("by_effort", "sales_alone", "group"),
    [
        (True, None, Group.ACTIVITY),
        (True, False, Group.ACTIVITY),
        (False, True, Group.OBJECTIVE),
        (False, False, Group.RESULT),
        (False, None, None),
        (None, True, None),
        (None, None, None),
    ],
)
def test_two_questions_lead_to_a_group(by_effort, sales_alone, group):
    """Do two answers place a number, and is nothing guessed while one that matters is open?"""
    assert place(by_effort, sales_alone) is group


def test_control_share():
    """Is the share the activities out of all numbers, and are the others named by their group?"""
    tested = control_test(WALL)
    assert tested.share == 0.25
    assert [shown.name for shown in tested.of(Group.RESULT)] == ["Revenue growth", "Market share"]
    assert [shown.name for shown in tested.of(Group.OBJECTIVE)] == ["New customers"]
    assert tested.findings() == ()


def test_numbers_not_sorted_are_not_counted():
    """Are numbers that nobody sorted left out of the share, and an empty wall no data?"""
    tested = control_test([*WALL, Shown("Visits"), Shown("   ")])
    assert tested.share == 0.25
    assert [shown.name for shown in tested.of(None)] == ["Visits"]
    assert control_test([]).share is None
    assert control_test([Shown("Visits")]).share is None
    assert control_test([]).findings() == ()


def test_a_number_counts_once():
    """Is a name that comes again counted once and told, whatever its spaces and capitals?"""
    tested = control_test([*WALL, Shown("  market   SHARE", Group.RESULT)])
    assert len(tested.numbers) == 4
    assert tested.twice == ("market SHARE",)
    assert tested.findings() == (Finding.SHOWN_TWICE,)


@pytest.mark.parametrize(
    ("group", "finding"),
    [(Group.RESULT, Finding.NOTHING_TO_MANAGE), (Group.ACTIVITY, Finding.ONLY_ACTIVITIES)],
)
def test_one_sided_walls(group, finding):
    """Is it told when nothing can be managed, and when nobody can see whether the effort works?"""
    assert control_test([Shown("A", group), Shown("B", group)]).findings() == (finding,)
