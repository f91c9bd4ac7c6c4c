"""Practice on conversion rates, and on months in which a rate means nothing.

>>> import random
>>> questions, keys = rates(random.Random(3))
>>> [question.kind for question in questions]
['table', 'choose']

Source: ``tools.funnel-benchmark``, formulas 7.2-A.
"""

import random

from salesedu.exercise import choose, right, table
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.funnel import Step
from salesedu.i18n import _, format_number, format_percent
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.funnel_case import FunnelCase, funnel_case

ROWS = ("first", "second", "third")


def step_name(step: Step) -> str:
    """Return the words for a step."""
    return _("{start} to {end}").format(start=step.start, end=step.end)


def rates(rng: random.Random) -> Asked:
    """Ask for the three rates of a funnel, and what a strange month means."""
    return together(_rates_table(funnel_case(rng)), _strange_month(rng))


def _rates_table(case: FunnelCase) -> tuple[Question, Key]:
    steps, counts = case.steps, case.funnel.counts
    pairs = list(zip(ROWS, counts, counts[1:], strict=False))
    question = table(
        "rates",
        _("Last month at {company}: fill in the conversion rate of each step.").format(company=case.company),
        {row: step_name(step) for row, step in zip(ROWS, steps, strict=True)},
        {"before": _("People before"), "after": _("People after"), "rate": _("Rate in %")},
        given={
            row: {"before": format_number(before), "after": format_number(after)}
            for row, before, after in pairs
        },
        points=3,
        hints=[
            _("How many of the people before are still there after the step?"),
            _("Divide the people after by the people before. Do this anew in every line."),
        ],
    )
    worked = [
        _("{step}: {after} ÷ {before} = {rate}.").format(
            step=step_name(step),
            after=format_number(after),
            before=format_number(before),
            rate=format_percent(after / before),
        )
        for step, (_row, before, after) in zip(steps, pairs, strict=True)
    ]
    wrong = {
        row: _("divide {after} by {before}, the people just before.").format(
            after=format_number(after), before=format_number(before)
        )
        for row, before, after in pairs
    }
    key = right(
        {row: {"rate": after / before} for row, before, after in pairs},
        _("Each rate compares a stage with the stage just before it."),
        wrong=wrong,
        percent=True,
        digits=1,
        solution="\n".join(worked),
    )
    return question, key


def _strange_month(rng: random.Random) -> tuple[Question, Key]:
    return _empty_stage(rng) if rng.random() < 0.5 else _too_many(rng)


def _empty_stage(rng: random.Random) -> tuple[Question, Key]:
    question = choose(
        "strange",
        _(
            "The form on the site was broken all week. {visitors} visitors, 0 leads, 0 qualified leads. "
            "What is the rate from leads to qualified leads?"
        ).format(visitors=format_number(rng.choice((400, 600, 900)))),
        shuffled(rng, {"zero": _("0%"), "no_data": _("No data"), "all": _("100%")}),
        points=1,
        hints=[_("Which number would you divide by?"), _("Nobody was there who could move on, or stay.")],
    )
    key = right(
        "no_data",
        _("With no leads there is nothing to divide by. Write “no data” and look at the form first."),
        wrong={
            "zero": _("0% means: leads were there, and none moved on. Here nobody was there at all."),
            "all": _("100% means: everybody moved on. Here nobody was there at all."),
        },
    )
    return question, key


def _too_many(rng: random.Random) -> tuple[Question, Key]:
    leads = rng.choice((40, 50, 60, 80))
    qualified = leads * rng.choice((125, 150, 175)) // 100
    question = choose(
        "strange",
        _(
            "In March {leads} leads came in, and the list of qualified leads grew by {qualified}. "
            "The sheet shows a rate of {rate}. What do you do?"
        ).format(
            leads=format_number(leads),
            qualified=format_number(qualified),
            rate=format_percent(qualified / leads),
        ),
        shuffled(
            rng,
            {
                "praise": _("Praise the team for a very good month"),
                "groups": _("Check whether both numbers count the same people"),
                "hundred": _("Write 100%, because a rate can’t be higher"),
            },
        ),
        points=1,
        hints=[
            _("Can more people leave a room than were in it?"),
            _("When did these qualified leads arrive as leads?"),
        ],
    )
    key = right(
        "groups",
        _("Some of them came as leads in February. Follow one group of people through all stages."),
        wrong={
            "praise": _("More people can’t move on than were there, however good the team is."),
            "hundred": _("That hides the mistake: the two numbers still count different people."),
        },
    )
    return question, key
