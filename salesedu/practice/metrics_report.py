"""A colleague's report on a pipeline with one wrong line: material for find-the-error questions.

>>> import random
>>> from salesedu.practice.metrics_case import pipeline_case
>>> rng = random.Random(7)
>>> lines = report_lines(rng, pipeline_case(rng), Fault.SAME_PERCENTAGE)
>>> len(lines), Fault.SAME_PERCENTAGE.value in lines
(5, True)
"""

import random
from collections.abc import Mapping
from enum import Enum

from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.metrics_pipeline import lifetime_value, needed_coverage, payback_months
from salesedu.practice.metrics_case import PipelineCase

LINES_SHOWN = 5
CHURN = 0.02  # a month, of the customers in the report


class Fault(Enum):
    """What the colleague got wrong, named after the line that it spoils."""

    SAME_PERCENTAGE = "cycle"
    MIXED_STAGES = "stages"
    ONE_DEAL_TRUSTED = "forecast"
    RATE_ON_COUNT = "coverage"
    NO_BRACKETS = "payback"
    MARGIN_LEFT_OUT = "lifetime"
    ZERO_FOR_NO_DATA = "branch"


def draw_fault(rng: random.Random) -> Fault:
    """Return one of the faults, each as likely as the others."""
    return rng.choice(list(Fault))


def report_lines(rng: random.Random, case: PipelineCase, fault: Fault) -> dict[str, str]:
    """Return five lines of a report in which exactly one is wrong, in any order.

    Parameters
    ----------
    rng : a seeded generator.
    case : the company.
    fault : the mistake to make.
    """
    others = rng.sample([other for other in Fault if other is not fault], LINES_SHOWN - 1)
    shown = [fault, *others]
    rng.shuffle(shown)
    return {one.value: _line(one, case, one is fault) for one in shown}


def _line(kind: Fault, case: PipelineCase, wrong: bool) -> str:
    words = _words(case)
    right_line, wrong_line = _SENTENCES[kind]()
    return (wrong_line if wrong else right_line).format(**words)


def _words(case: PipelineCase) -> Mapping[str, str]:
    """Return every number of the report as words."""
    days = case.velocity.cycle_days
    large = case.forecast.largest
    return {
        "share": format_percent(case.shorter / 100),
        "change": format_percent(case.change),
        "before": format_number(days),
        "after": format_number(days * (1 - case.shorter / 100), 1),
        "weighted": format_money(case.forecast.value),
        "large": large.name if large else "",
        "large_share": format_percent(case.forecast.largest_share or 0, 0),
        "count_rate": format_percent(case.count_rate),
        "value_rate": format_percent(case.value_rate),
        "count_coverage": format_number(needed_coverage(case.count_rate) or 0, 1),
        "coverage": format_number(needed_coverage(case.value_rate) or 0, 1),
        "cost": format_money(case.cost),
        "month": format_money(case.month),
        "margin": format_percent(case.margin),
        "months": format_number(payback_months(case.cost, case.month, case.margin) or 0, 1),
        "wrong_months": format_number(case.cost / case.month * case.margin, 1),
        "churn": format_percent(CHURN),
        "lifetime": format_money(lifetime_value(case.month, case.margin, CHURN) or 0),
        "wrong_lifetime": format_money(lifetime_value(case.month, 1, CHURN) or 0),
    }


def _cycle() -> tuple[str, str]:
    return (
        _("The cycle gets {share} shorter, {after} instead of {before} days: velocity grows by {change}."),
        _("The cycle gets {share} shorter, {after} instead of {before} days: velocity grows by {share}."),
    )


def _stages() -> tuple[str, str]:
    return (
        _("Opportunities: 24 in the north and 31 in the south, both counted after the same first talk: 55."),
        _("Opportunities: 24 in the north, counted after a talk, and 31 new leads in the south: 55."),
    )


def _forecast() -> tuple[str, str]:
    return (
        _("Weighted value {weighted}. “{large}” makes {large_share} of it, so we show it with and without."),
        _("Weighted value {weighted}. “{large}” makes {large_share} of it. We can plan with {weighted}."),
    )


def _coverage() -> tuple[str, str]:
    return (
        _("We win {count_rate} of the deals and {value_rate} of the value: we need {coverage} × the target."),
        _(
            "We win {count_rate} of the deals and {value_rate} of the value: we need {count_coverage} × the "
            "target."
        ),
    )


def _payback() -> tuple[str, str]:
    return (
        _(
            "A customer costs {cost} to win and pays {month} a month, margin {margin}: back after {months} "
            "months."
        ),
        _(
            "A customer costs {cost} to win and pays {month} a month, margin {margin}: back after "
            "{wrong_months} months."
        ),
    )


def _lifetime() -> tuple[str, str]:
    return (
        _("{month} a month, margin {margin}, {churn} leave a month: a customer brings {lifetime} in all."),
        _(
            "{month} a month, margin {margin}, {churn} leave a month: a customer brings {wrong_lifetime} in "
            "all."
        ),
    )


def _branch() -> tuple[str, str]:
    return (
        _("The new branch has no salespeople yet. Calls per salesperson there: no data."),
        _("The new branch has no salespeople yet. Calls per salesperson there: 0."),
    )


_SENTENCES = {
    Fault.SAME_PERCENTAGE: _cycle,
    Fault.MIXED_STAGES: _stages,
    Fault.ONE_DEAL_TRUSTED: _forecast,
    Fault.RATE_ON_COUNT: _coverage,
    Fault.NO_BRACKETS: _payback,
    Fault.MARGIN_LEFT_OUT: _lifetime,
    Fault.ZERO_FOR_NO_DATA: _branch,
}
