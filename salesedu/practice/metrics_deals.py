"""Practice on velocity, weighted pipeline and coverage, with a new company each time.

>>> import random
>>> questions, keys = velocity(random.Random(3))
>>> [question.kind for question in questions]
['number', 'number', 'choose']

The formulas and their traps are in :mod:`salesedu.metrics_pipeline`; all numbers are invented.
"""

import random

from salesedu.exercise import choose, number, right, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.metrics_pipeline import needed_coverage
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.metrics_case import PipelineCase, pipeline_case
from salesedu.practice.metrics_slips import apart


def velocity(rng: random.Random) -> Asked:
    """Ask for a velocity, for what a shorter cycle brings, and for the stronger lever."""
    case = pipeline_case(rng)
    return together(per_day(case), shorter_cycle(case), stronger_lever(rng, case))


def per_day(case: PipelineCase) -> tuple[Question, Key]:
    """Ask for the revenue that a pipeline brings per day."""
    today = case.velocity
    words = {
        "company": case.company,
        "opportunities": format_number(today.opportunities),
        "win": format_percent(today.win_rate),
        "deal": format_money(today.average_deal_size),
        "days": format_number(today.cycle_days),
    }
    question = number(
        "per_day",
        _(
            "You work at {company}: {opportunities} qualified opportunities, win rate {win}, average deal "
            "size {deal}, sales cycle {days} days. What is the velocity: how much revenue per day?"
        ).format(**words),
        points=2,
        hints=[
            _("How many of the opportunities are won, and what do they bring together?"),
            _("(opportunities × win rate × average deal size) ÷ days of the cycle"),
        ],
    )
    wanted = today.per_day or 0
    revenue = wanted * today.cycle_days
    slips = [
        slip(
            wanted / today.win_rate, _("You counted every opportunity as won. Multiply by the win rate, too.")
        ),
        slip(revenue, _("That is the revenue of the whole cycle. Divide it by the days."), 0.5),
        slip(
            revenue * today.cycle_days, _("You multiplied by the days. A longer cycle brings less per day.")
        ),
    ]
    solution = _("{opportunities} × {win} × {deal} ÷ {days} = {result} per day.").format(
        **words, result=format_money(wanted)
    )
    return question, right(wanted, solution, slips=apart(slips, wanted, 0.5), solution=solution)


def shorter_cycle(case: PipelineCase) -> tuple[Question, Key]:
    """Ask by how much velocity grows when the cycle gets shorter."""
    share = case.shorter / 100
    before, after = case.velocity.cycle_days, case.velocity.cycle_days * (1 - share)
    question = number(
        "shorter",
        _(
            "The sales cycle gets {share} shorter: {after} days instead of {before}. All else stays. "
            "By how many percent does the velocity grow?"
        ).format(share=format_percent(share), after=format_number(after, 1), before=format_number(before)),
        unit="%",
        points=2,
        hints=[
            _("The same revenue comes in fewer days. Work out the new velocity first."),
            _("New velocity ÷ old velocity = old days ÷ new days. How much more than 1 is that?"),
        ],
        note=_("One digit after the decimal mark is enough."),
    )
    slips = [
        slip(
            share,
            _("Not the same percentage: you divide by the days, and a divisor works the other way round."),
        ),
        slip(
            1 + case.change,
            _("That is the new velocity as a share of the old one. How much more is it?"),
            0.5,
        ),
        slip(
            share / (1 + share),
            _("You compared with the longer cycle. Divide the old days by the new ones."),
        ),
    ]
    solution = _("{before} ÷ {after} = {factor}, so {change} more.").format(
        before=format_number(before),
        after=format_number(after, 1),
        factor=format_number(1 + case.change, 3),
        change=format_percent(case.change),
    )
    key = right(
        case.change,
        solution,
        slips=apart(slips, case.change, 0.001),
        percent=True,
        digits=1,
        solution=solution,
    )
    return question, key


def stronger_lever(rng: random.Random, case: PipelineCase) -> tuple[Question, Key]:
    """Ask whether a shorter cycle and a better win rate are worth the same."""
    words = {"share": format_percent(case.shorter / 100), "change": format_percent(case.change)}
    question = choose(
        "lever",
        _("Which brings more revenue per day: a win rate {share} higher, or a cycle {share} shorter?").format(
            **words
        ),
        shuffled(
            rng,
            {
                "cycle": _("The shorter cycle"),
                "win": _("The higher win rate"),
                "same": _("Both bring the same"),
            },
        ),
        points=1,
        hints=[
            _("One number stands above the line of the fraction, the other one below it."),
            _("Put both into the formula, one after the other."),
        ],
    )
    key = right(
        "cycle",
        _("The win rate brings {share} more, the cycle {change}. Which is easier to reach is open.").format(
            **words
        ),
        wrong={
            "win": _("It brings {share} more. The shorter cycle brings {change}.").format(**words),
            "same": _(
                "Many think so. But to divide by less is not the same: {share} against {change}."
            ).format(**words),
        },
    )
    return question, key


def forecast(rng: random.Random) -> Asked:
    """Ask for a weighted pipeline, for the coverage that is needed, and how far to trust the forecast."""
    case = pipeline_case(rng)
    return together(weighted_value(case), needed(case), trust(rng, case))


def weighted_value(case: PipelineCase) -> tuple[Question, Key]:
    """Ask for the weighted value of four deals."""
    deals, value = case.forecast.deals, case.forecast.value
    every = float(sum(deal.amount for deal in deals))
    question = number(
        "weighted",
        _("What is the weighted value of these open deals? {deals}.").format(
            deals="; ".join(deal_words(deal.name, deal.amount, deal.chance) for deal in deals)
        ),
        points=2,
        hints=[
            _("Each deal counts with its own chance."),
            _("Multiply each amount by its chance. Then add the four results."),
        ],
    )
    mean = sum(deal.chance for deal in deals) / len(deals)
    likely = float(sum(deal.amount for deal in deals if deal.chance > 0.5))
    slips = [
        slip(every, _("You added the whole amounts. Not every deal will be won.")),
        slip(every * mean, _("You used one average chance for all. The large deal needs its own.")),
        slip(likely, _("You counted only the likely deals, and these in full.")),
        slip(
            every - value, _("That is what will be lost on average. The question asks for what is won."), 0.5
        ),
    ]
    solution = _("{sum} = {value}.").format(
        sum=" + ".join(f"{format_money(deal.amount)} × {format_percent(deal.chance)}" for deal in deals),
        value=format_money(value),
    )
    return question, right(value, solution, slips=apart(slips, value, 0.5), solution=solution)


def deal_words(name: str, amount: float, chance: float) -> str:
    """Return a deal in a few words."""
    return _("{name} {amount}, chance {chance}").format(
        name=name, amount=format_money(amount), chance=format_percent(chance)
    )


def needed(case: PipelineCase) -> tuple[Question, Key]:
    """Ask for the coverage that reaches the target."""
    question = number(
        "coverage",
        _(
            "Last year {won} of {all} deals were won. Of the value {value_won} were won and {value_lost} "
            "lost. How many times the target must the pipeline hold, so that it is just reached?"
        ).format(
            won=format_number(case.won),
            all=format_number(case.won + case.lost),
            value_won=format_money(case.value_won),
            value_lost=format_money(case.value_lost),
        ),
        points=2,
        hints=[
            _("The target is money. So which win rate do you need: of deals or of money?"),
            _("1 ÷ win rate on value"),
        ],
    )
    wanted = needed_coverage(case.value_rate) or 0
    slips = [
        slip(
            needed_coverage(case.count_rate) or 0,
            _("You used the share of deals. Small deals are won more often: use the share of the value."),
            0.5,
        ),
        slip(3, _("“Three times” is a rule of thumb. Here it is not enough.")),
        slip(
            case.value_lost / case.value_won,
            _("You divided lost by won. The rate is won ÷ (won + lost)."),
        ),
        slip(case.value_rate, _("That is the win rate. The coverage is 1 divided by it."), 0.5),
    ]
    solution = _("Win rate on value {rate}, so 1 ÷ {rate} = {coverage} times the target.").format(
        rate=format_percent(case.value_rate), coverage=format_number(wanted, 1)
    )
    return question, right(wanted, solution, slips=apart(slips, wanted, 0.05), digits=1, solution=solution)


def trust(rng: random.Random, case: PipelineCase) -> tuple[Question, Key]:
    """Ask what the weighted value of a pipeline with one large deal means."""
    large = case.forecast.largest
    name = large.name if large else ""
    question = choose(
        "trust",
        _("The weighted value of the four deals is {value}. What can you tell your manager?").format(
            value=format_money(case.forecast.value)
        ),
        shuffled(
            rng,
            {
                "either": _("It depends on one deal: “{name}”. Look at both cases.").format(name=name),
                "sure": _("We will sell for about this amount"),
                "least": _("We will sell for at least this amount"),
            },
        ),
        points=1,
        hints=[
            _("Which totals can come out if the large deal is won, and which if it is lost?"),
            _("An average of many deals is near the truth. Here there are four."),
        ],
    )
    share = format_percent(case.forecast.largest_share or 0, 0)
    key = right(
        "either",
        _("“{name}” makes {share} of the weighted value. It will be won or lost, never half.").format(
            name=name, share=share
        ),
        wrong={
            "sure": _("With so few deals the total is far above or far below, as “{name}” goes.").format(
                name=name
            ),
            "least": _("If “{name}” is lost, far less comes in. A weighted value is no lower limit.").format(
                name=name
            ),
        },
    )
    return question, key
