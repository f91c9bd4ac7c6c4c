"""Are own numbers one's own, and the same for learner and grader?"""

from salesedu.exercise.identity import as_learner
from salesedu.exercise.variants import own_random, own_seed


def test_a_seed_never_changes():
    """Is a learner's variant the same on every machine and in every release?"""
    assert own_seed("03_funnel", "ana") == 14_045_972_335_824_736_683


def test_neighbours_and_units_differ():
    """Do learners, units and courses each change the numbers?"""
    seeds = {own_seed(unit, who, course) for unit in "ab" for who in "xy" for course in "12"}
    assert len(seeds) == 8


def test_the_generator_is_the_learners():
    """Does the same learner get the same numbers again?"""
    with as_learner("ana"):
        assert own_random("u").random() == own_random("u").random()
