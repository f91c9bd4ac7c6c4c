"""The 14 calculators: values, ranges, mistakes, and no data where there is none."""

from datetime import date

import pytest

from salesedu.metrics import METRICS
from salesedu.metrics_calculators import Month, NoData, Problem, calculate, full_since
from salesedu.metrics_formulas import CALCULATORS, Kind, Shape, calculator

#: Inputs and value of each metric.
EXAMPLES = {
    "revenue_growth": ({"now": 90, "before": 120}, -0.25),
    "market_share": ({"own": 30, "market": 200}, 0.15),
    "gross_profit": ({"revenue": 100, "cost": 130}, -30),
    "satisfaction": ({"satisfied": 45, "answers": 60, "meaning": "4 or 5 of 5"}, 0.75),
    "new_customers": ({"end": 142, "stayed": 108}, 34),
    "ramp_up": ({"start": date(2027, 1, 1), "full": date(2027, 4, 1), "meaning": "one month"}, 90),
    "retention": ({"stayed": 68, "start": 80}, 0.85),
    "contacted": ({"contacted": 18, "list": 40}, 0.45),
    "calls": ({"calls": 0, "people": 5}, 0),
    "crm_use": ({"users": 0, "people": 8}, 0),
    "account_plans": ({"done": 6, "required": 15}, 0.4),
    "accounts": ({"accounts": 130, "people": 4}, 32.5),
    "span": ({"people": 18, "managers": 3}, 6),
    "training": ({"spend": 12_000, "people": 8}, 1_500),
}


def test_every_metric_has_a_calculator():
    """Has each example of the guide its calculator, in the same order?"""
    assert [one.id for one in CALCULATORS] == [one.id for one in METRICS] == list(EXAMPLES)
    with pytest.raises(KeyError, match="steps"):
        calculator("steps")


@pytest.mark.parametrize("metric_id", EXAMPLES)
def test_values(metric_id):
    """Is each metric worked out as its formula says, within its range?"""
    values, wanted = EXAMPLES[metric_id]
    result, made = calculate(metric_id, values), calculator(metric_id)
    assert result.value == pytest.approx(wanted)
    assert (result.no_data, result.missing, result.mistakes) == (None, (), ())
    assert made.low is None or result.value >= made.low
    assert made.high is None or result.value <= made.high


@pytest.mark.parametrize("made", CALCULATORS, ids=lambda made: made.id)
def test_nothing_to_divide_by(made):
    """Is a divisor of 0 no data, never 0, and a real 0 above it a 0?"""
    values = dict(EXAMPLES[made.id][0])
    first, second = (one.id for one in made.inputs[:2])
    if made.shape in (Shape.PART, Shape.EACH, Shape.CHANGE):
        result = calculate(made.id, {**values, first: 0, second: 0})
        assert (result.value, result.no_data) == (None, NoData.NOTHING_TO_DIVIDE_BY)
        zero = calculate(made.id, {**values, first: 0})
        assert zero.value == (-1 if made.shape is Shape.CHANGE else 0)
    else:
        assert calculate(made.id, values).value is not None


@pytest.mark.parametrize("made", CALCULATORS, ids=lambda made: made.id)
def test_what_is_not_filled_in_is_named(made):
    """Is nothing worked out while an input is missing, and is each missing one named?"""
    empty = calculate(made.id, {})
    assert (empty.value, empty.no_data) == (None, NoData.NOT_FILLED)
    assert empty.missing == tuple(one.id for one in made.inputs)
    values = dict(EXAMPLES[made.id][0])
    blank = calculate(made.id, {**values, made.inputs[0].id: None})
    assert blank.missing == (made.inputs[0].id,)


def test_words_have_to_be_stated():
    """Is there no number without a definition, even if only spaces were typed?"""
    for name in ("satisfaction", "ramp_up"):
        result = calculate(name, {**EXAMPLES[name][0], "meaning": "  "})
        assert (result.value, result.no_data) == (None, NoData.NOT_DEFINED)


def test_ramp_up_that_is_not_over():
    """Is a new salesperson who is not fully productive yet no data, not 0 days?"""
    result = calculate("ramp_up", {"start": date(2027, 1, 1), "meaning": "one month"})
    assert (result.value, result.no_data, result.missing) == (None, NoData.NOT_REACHED, ("full",))


@pytest.mark.parametrize("made", CALCULATORS, ids=lambda made: made.id)
def test_numbers_that_cannot_be(made):
    """Is each number below 0, each part of a person and each thing that is no number named with its input?"""
    values = EXAMPLES[made.id][0]
    wrong = [(-1, Problem.NEGATIVE), (float("nan"), Problem.NOT_A_NUMBER), ("x", Problem.NOT_A_NUMBER)]
    for one in made.inputs:
        if one.kind in (Kind.COUNT, Kind.MONEY):
            for value, problem in wrong:
                (mistake,) = calculate(made.id, {**values, one.id: value}).mistakes
                assert (mistake.problem, mistake.input) == (problem, one.id)
        half = calculate(made.id, {**values, one.id: 0.5}).mistakes if one.kind is Kind.COUNT else ()
        assert [mistake.problem for mistake in half] == [Problem.NOT_WHOLE] * (one.kind is Kind.COUNT)


@pytest.mark.parametrize("made", CALCULATORS, ids=lambda made: made.id)
def test_a_part_is_never_more_than_its_whole(made):
    """Is a share over 100 % a mistake where it can't be, and allowed where it can?"""
    first, second = (one.id for one in made.inputs[:2])
    words = {"meaning": "4 or 5 of 5"}
    part, whole = (second, first) if made.shape is Shape.REST else (first, second)
    if made.shape is Shape.DAYS:
        values = {"start": date(2027, 2, 1), "full": date(2027, 1, 1), **words}
        wanted = [(Problem.BEFORE_START, "full")]
    else:
        values = {part: 9, whole: 8, **words}
        is_share = made.shape in (Shape.PART, Shape.REST)
        wanted = [(Problem.MORE_THAN_ALL, part)] if is_share else []
    found = [(mistake.problem, mistake.input) for mistake in calculate(made.id, values).mistakes]
    assert found == wanted


def test_the_meaning_of_full_changes_the_day():
    """Do another share and another number of months give another day, and none if it has not come?"""
    sold = (4_000, 9_000, 21_000, 15_000, 20_000, 24_000)
    months = [Month(date(2027, place, 1), amount, 20_000) for place, amount in enumerate(sold, start=1)]
    assert full_since(months, share=1, in_a_row=1) == date(2027, 3, 1)
    assert full_since(months, share=1, in_a_row=2) == date(2027, 5, 1)
    assert full_since(months, share=0.7, in_a_row=2) == date(2027, 3, 1)
    assert full_since(months, share=1.5, in_a_row=1) is None
    assert full_since(months[:1], share=0.1, in_a_row=2) is None


def test_a_month_without_a_target_is_never_full():
    """Is somebody without a target not fully productive by selling nothing?"""
    assert full_since([Month(date(2027, 1, 1), 0, 0)], share=1, in_a_row=1) is None
