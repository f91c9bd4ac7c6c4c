"""How a target stands on one day of its period."""

import pytest

from salesedu.goals_numbers import PlanError, Problem
from salesedu.goals_pace import Pace


def test_behind():
    """Is it said what each day that is left has to bring?"""
    pace = Pace(target=120_000, sold=40_000, working_days=20, days_gone=8)
    assert (pace.days_left, pace.missing, pace.behind) == (12, 80_000, 8_000)
    assert (pace.per_day_planned, pace.per_day_needed) == (6_000, pytest.approx(6_666.67, abs=0.01))


def test_ahead():
    """Is a lead over the pace below 0, and nothing needed once the target is reached?"""
    pace = Pace(120_000, 130_000, 20, 10)
    assert (pace.behind, pace.missing, pace.per_day_needed) == (-70_000, 0, 0)


def test_no_day_left():
    """Is there no amount per day when no day is left?"""
    assert Pace(120_000, 40_000, 20, 20).per_day_needed is None


@pytest.mark.parametrize(
    ("numbers", "field", "problem"),
    [
        ((0, 0, 20, 5), "revenue", Problem.NOT_ABOVE_ZERO),
        ((100, -1, 20, 5), "sold", Problem.NEGATIVE),
        ((100, 0, 0, 0), "working_days", Problem.NOT_ABOVE_ZERO),
        ((100, 0, 20, 21), "days_gone", Problem.TOO_MANY_DAYS),
    ],
)
def test_wrong_numbers(numbers, field, problem):
    """Does the error name the field?"""
    with pytest.raises(PlanError) as caught:
        Pace(*numbers)
    assert [(m.field, m.problem) for m in caught.value.mistakes] == [(field, problem)]
