"""Practice on what-if revenue and the step worth improving, with a new company each time.

>>> import random
>>> questions, keys = alone(random.Random(3))
>>> [question.kind for question in questions]
['table', 'number', 'choose']

Sources: ``tools.funnel-benchmark``, formulas 7.2-A. Sector rates are illustrative (C30).
"""

import random

from salesedu.exercise import choose, number, right, slip, table
from salesedu.exercise.keys import Key, Slip
from salesedu.exercise.questions import Question
from salesedu.funnel import Step
from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.practice.asking import Asked, together
from salesedu.practice.funnel_case import FunnelCase, funnel_case
from salesedu.practice.funnel_rates import ROWS, step_name


def alone(rng: random.Random) -> Asked:
    """Ask for ratios, one what-if revenue and the step worth improving, for a new company."""
    case = funnel_case(rng)
    return together(_ratios(case), _what_if(case), _best(case))


def _ratios(case: FunnelCase) -> tuple[Question, Key]:
    rows = dict(zip(ROWS, case.steps, strict=True))
    question = table(
        "ratios",
        _(
            "You start at {company}. For each step: how many times your own rate is the sector’s rate? "
            "Two digits after the decimal mark are enough."
        ).format(company=case.company),
        {row: step_name(step) for row, step in rows.items()},
        {"own": _("Own rate"), "sector": _("Sector rate"), "ratio": _("Sector ÷ own")},
        given={
            row: {"own": format_percent(step.rate or 0), "sector": format_percent(step.sector_rate or 0)}
            for row, step in rows.items()
        },
        points=3,
        hints=[
            _("Divide the sector’s rate by your own rate. Do not subtract."),
            _("A ratio below 1 is possible: there you are ahead of the sector."),
        ],
        note=_("The sector rates are illustrative: invented for this course."),
    )
    worked = [
        _("{step}: {sector} ÷ {own} = {ratio}.").format(
            step=step_name(step),
            sector=format_percent(step.sector_rate or 0),
            own=format_percent(step.rate or 0),
            ratio=format_number(step.ratio or 0, 2),
        )
        for step in case.steps
    ]
    wrong = {
        row: _("divide {sector} by {own}. Do not subtract.").format(
            sector=format_percent(step.sector_rate or 0), own=format_percent(step.rate or 0)
        )
        for row, step in rows.items()
    }
    key = right(
        {row: {"ratio": step.ratio} for row, step in rows.items()},
        _("The ratio says how many times more revenue the sector’s rate would bring."),
        wrong=wrong,
        digits=2,
        solution="\n".join(worked),
    )
    return question, key


def _what_if(case: FunnelCase) -> tuple[Question, Key]:
    """Ask for the step that is behind but not the best one, so that nothing is given away."""
    step = next(step for step in case.steps if step.gain and step != case.best)
    words = {"step": step_name(step), "today": format_money(case.funnel.revenue)}
    words |= {"own": format_percent(step.rate or 0), "sector": format_percent(step.sector_rate or 0)}
    question = number(
        "what_if",
        _(
            "Revenue is {today} a month. Only one step changes: “{step}” goes from {own} to {sector}. "
            "What would revenue be?"
        ).format(**words),
        points=2,
        hints=[
            _("By which factor does this rate grow?"),
            _("Revenue grows by the same factor: revenue × sector rate ÷ own rate."),
        ],
    )
    solution = _("{today} × {sector} ÷ {own} = {result}.").format(
        **words, result=format_money(step.revenue or 0)
    )
    key = right(
        step.revenue,
        _("One rate changes by a factor, and revenue changes by the same factor."),
        slips=_what_if_slips(case.funnel.revenue, step),
        solution=solution,
    )
    return question, key


def _what_if_slips(today: float, step: Step) -> list[Slip]:
    """Return the known mistakes whose values differ from the right one and from each other."""
    points = step.points or 0
    slips = [
        slip(
            step.gain or 0, _("That is only what comes on top. The question asks for the whole revenue."), 0.5
        ),
        slip(
            today * (1 + points / 100),
            _("You added the difference in points as a percentage. Divide the two rates instead."),
        ),
        slip(
            today / (step.ratio or 1),
            _("The two rates are the wrong way round: a better rate can’t bring less revenue."),
        ),
        slip(
            today * (step.sector_rate or 0),
            _("You took a share of the revenue. Compare the two rates first."),
        ),
    ]
    # the first of two mistakes with the same value names it
    by_value = {round(made.value): made for made in reversed(slips)}
    return [made for value, made in by_value.items() if value != round(step.revenue or 0)]


def _best(case: FunnelCase) -> tuple[Question, Key]:
    rows = dict(zip(ROWS, case.steps, strict=True))
    best = next(row for row, step in rows.items() if step == case.best)
    question = choose(
        "best",
        _("You can bring one step up to the sector’s rate. Which step brings the most revenue?"),
        {row: step_name(step) for row, step in rows.items()},
        points=2,
        hints=[
            _("Look at the ratios in your table, not at the differences."),
            _("Revenue is multiplied by the ratio of the step that you improve."),
        ],
    )
    worked = [
        _("{step}: {ratio} times today’s revenue, so {gain} more.").format(
            step=step_name(step),
            ratio=format_number(step.ratio or 0, 2),
            gain=format_money(step.gain or 0),
        )
        for step in case.steps
        if step.gain
    ]
    key = right(
        best,
        _("Its ratio is the largest, so revenue grows most there: {gain} more a month.").format(
            gain=format_money(case.best.gain or 0)
        ),
        wrong={row: _best_wrong(case, step) for row, step in rows.items() if row != best},
        solution="\n".join(worked),
    )
    return question, key


def _best_wrong(case: FunnelCase, step: Step) -> str:
    if not step.gain:
        return _("Here you already reach or beat the sector’s rate, so reaching it brings nothing.")
    return _(
        "This step is {points} points behind, and that looks like much. But its ratio is {ratio}, "
        "and there is a step with a larger one."
    ).format(points=format_number(step.points or 0, 1), ratio=format_number(step.ratio or 0, 2))
