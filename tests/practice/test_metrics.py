"""Do the questions of the metrics lesson hold, whatever numbers are drawn?"""

import random

import pytest

from salesedu.exercise import slip
from salesedu.metrics import Group
from salesedu.metrics_tree import State
from salesedu.practice import metrics
from salesedu.practice.metrics_bank import draw, numbers, why
from salesedu.practice.metrics_calculations import OTHERS, SHARES
from salesedu.practice.metrics_case import pipeline_case
from salesedu.practice.metrics_error import in_order, mistakes
from salesedu.practice.metrics_report import Fault, draw_fault, report_lines
from salesedu.practice.metrics_slips import apart
from salesedu.practice.metrics_trees import draw_links, draw_tree, fault_of

SEEDS = range(60)


def test_each_call_shows_its_form(monkeypatch, capsys):
    """Does each function of the lesson show the form of its name?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    names = {form_id: form_id.removeprefix("metrics_") for form_id in metrics.FORMS}
    names["metrics_error"] = "find_error"
    for form_id, name in names.items():
        getattr(metrics, name)()
        assert metrics.form(form_id).questions[0].prompt[:9] in capsys.readouterr().out


def test_the_bank_has_names_of_its_own():
    """Is no number there twice, and is each group explained?"""
    every = numbers()
    assert len({one.id for one in every}) == len({one.name for one in every}) == len(every)
    assert all(sum(one.group is group for one in every) >= 10 for group in Group)
    assert len({why(group) for group in Group}) == 3


def test_drawn_numbers_do_not_stand_in_order():
    """Are as many of each group drawn as wanted, in an order that gives nothing away?"""
    for seed in SEEDS:
        drawn = draw(random.Random(seed), activities=2, objectives=2, results=2)
        levels = [one.group.level for one in drawn]
        assert sorted(levels) == [0, 0, 1, 1, 2, 2]
        assert levels not in (sorted(levels), sorted(levels, reverse=True))


@pytest.mark.parametrize("make", [*SHARES, *OTHERS])
def test_calculations_can_be_told_apart(make):
    """Has each drawn metric a value, and mistakes that lead elsewhere?"""
    for seed in SEEDS:
        drawn = make(random.Random(seed))
        assert drawn.value
        assert len(apart(drawn.slips, drawn.value, 0.0015)) >= 2


def test_slips_that_look_alike_are_left_out():
    """Is of two mistakes with the same value only the first kept, and none equal to the answer?"""
    made = [slip(5, "right"), slip(6, "first"), slip(6.1, "second"), slip(8, "third")]
    assert [one.because for one in apart(made, 5, 0.5)] == ["first", "third"]


def test_cases_teach():
    """Has each company whole numbers, one large deal, and a lower win rate on value than on count?"""
    for seed in SEEDS:
        case = pipeline_case(random.Random(seed))
        assert case.velocity.per_day == pytest.approx(round(case.velocity.per_day))
        assert case.change > case.shorter / 100
        assert case.forecast.is_dominated
        assert case.value_rate < case.count_rate
        assert (case.cost / (case.month * case.margin)).is_integer()


def test_trees_have_one_answer():
    """Has each tree no fault, one objective behind plan, and a first lever that leads to it?"""
    for seed in SEEDS:
        tree = draw_tree(random.Random(seed))
        assert tree.faults() == ()
        (missed,) = [node for node in tree.of(Group.OBJECTIVE) if node.state is State.BEHIND]
        first = tree.levers()[0]
        assert first.node.state is State.BEHIND
        assert first.moves[0] == missed
        others = [lever for lever in tree.levers()[1:] if lever.node.state is State.BEHIND]
        assert not [lever for lever in others if missed in tree.above(lever.node.id)]


def test_one_arrow_is_wrong():
    """Is exactly one of four arrows wrong, in any place?"""
    places = set()
    for seed in SEEDS:
        rng = random.Random(seed)
        tree = draw_tree(rng)
        wrong = [bool(fault_of(tree, link)) for link in draw_links(rng, tree)]
        assert sum(wrong) == 1
        places.add(wrong.index(True))
    assert places == {0, 1, 2, 3}


@pytest.mark.parametrize("fault", Fault)
def test_a_report_has_one_wrong_line(fault):
    """Does the wrong line differ from the right one, and are the other lines as they should be?"""
    for seed in range(20):
        case = pipeline_case(random.Random(seed))
        other = next(one for one in Fault if one is not fault)
        wrong = report_lines(random.Random(seed), case, fault)
        assert len(wrong) == 5
        assert fault.value in wrong
        fine = _line(case, fault, other)
        assert wrong[fault.value] != fine


def _line(case, wanted, fault):
    """Return a line of a report in which another line is wrong; some reports leave it out."""
    reports = (report_lines(random.Random(seed), case, fault) for seed in range(50))
    return next(report[wanted.value] for report in reports if wanted.value in report)


def test_every_line_has_its_reasons():
    """Is each fault explained, and each right line as well?"""
    assert set(mistakes()) == set(Fault)
    assert set(in_order()) == {fault.value for fault in Fault}
    assert {draw_fault(random.Random(seed)) for seed in SEEDS} == set(Fault)
