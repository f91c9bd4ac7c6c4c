"""The target tree: what is missing in a target, and in the tree."""

import pytest

from salesedu.goals_target import Gap, Objective, Part, Target, example

WHOLE = Target("Visit two fairs", "by 31 May", "a day a week")


@pytest.mark.parametrize(
    ("target", "missing"),
    [
        (WHOLE, ()),
        (Target("Visit two fairs", "", "a day a week"), (Part.TIME,)),
        (Target("Visit two fairs"), (Part.TIME, Part.MEANS)),
        (Target(means="a day a week", time=" \n"), (Part.PATH, Part.TIME)),
        (Target(), tuple(Part)),
    ],
)
def test_missing_parts_are_named(target, missing):
    """Is each part that is not said named, and blanks taken for nothing?"""
    assert target.missing == missing
    assert target.is_begun is (len(missing) < 3)


@pytest.mark.parametrize(
    ("tree", "gaps"),
    [
        (Objective("More customers of my own", (WHOLE,)), ()),
        (Objective("More customers of my own"), (Gap.NO_TARGET,)),
        (Objective(" ", (WHOLE,)), (Gap.NO_OBJECTIVE,)),
        (Objective(), (Gap.NO_OBJECTIVE, Gap.NO_TARGET)),
        (Objective("More customers of my own", (Target(),)), (Gap.NO_TARGET,)),
    ],
)
def test_wishes_and_lost_targets_are_found(tree, gaps):
    """Is an objective without a target told from targets without an objective?"""
    assert tree.gaps == gaps


def test_a_tree_is_complete_when_nothing_is_open():
    """Does one open part make the tree incomplete, and an untouched target not?"""
    wanted = "More customers of my own"
    assert Objective(wanted, (WHOLE, Target())).is_complete
    assert not Objective(wanted, (WHOLE, Target("Call"))).is_complete
    assert not Objective("", (WHOLE,)).is_complete


def test_targets_not_begun_are_no_branches():
    """Are only the targets shown of which something is said, in order?"""
    other = Target(time="by June")
    assert Objective("", (WHOLE, Target(), other)).branches == (WHOLE, other)


def test_the_example_is_complete():
    """Does the lesson's own tree leave nothing open?"""
    assert example().is_complete
