"""Does every company with own numbers teach what it should, whoever's numbers they are?"""

import random

import pytest

from salesedu.practice.funnel_case import funnel_case
from salesedu.practice.funnel_report import Fault, draw_fault, report_lines

SEEDS = range(150)


@pytest.fixture(scope="module")
def cases():
    return [funnel_case(random.Random(seed)) for seed in SEEDS]


def test_the_same_seed_gives_the_same_company():
    """Can the grader draw a learner's numbers again?"""
    assert funnel_case(random.Random(5)) == funnel_case(random.Random(5))


def test_neighbours_have_different_numbers(cases):
    """Do hardly any two learners share their numbers?"""
    different = {(case.funnel.counts, case.sector_rates, case.funnel.average_deal_size) for case in cases}
    assert len(different) > 0.95 * len(cases)


def test_ratio_and_points_disagree(cases):
    """Does the usual mistake, the widest gap in points, never lead to the right step?"""
    for case in cases:
        comparison = case.funnel.compare(case.sector_rates)
        assert comparison.best != comparison.widest
        assert comparison.best == case.best


def test_no_step_is_the_better_guess(cases):
    """Is each of the three steps the best one in a fair share of the companies?"""
    best = [case.best.number for case in cases]
    assert all(best.count(step) > len(cases) / 5 for step in (1, 2, 3))


def test_numbers_are_friendly(cases):
    """Are counts whole, and are what-if sales whole too?"""
    for case in cases:
        assert all(isinstance(count, int) for count in case.funnel.counts)
        for step in case.steps:
            sales = step.revenue / case.funnel.average_deal_size
            assert sales == pytest.approx(round(sales))


@pytest.mark.parametrize("fault", Fault)
def test_exactly_one_line_is_wrong(cases, fault):
    """Does a faulty report differ from a faultless one in the named line only?"""
    for case in cases[:40]:
        faulty = report_lines(case, fault)
        others = [other for other in Fault if other is not fault]
        for line, words in faulty.items():
            agrees = any(report_lines(case, other)[line] == words for other in others if other.value != line)
            assert agrees == (line != fault.value)


def test_every_fault_is_drawn():
    """Does each fault turn up?"""
    assert {draw_fault(random.Random(seed)) for seed in range(40)} == set(Fault)
