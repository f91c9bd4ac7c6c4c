"""Practice in checking a colleague's report on deals: one line of five is wrong.

>>> import random
>>> questions, keys = find_error(random.Random(3))
>>> len(questions[0].options)
5

Numbers are invented. Formulas: F46, F49, F55.
"""

import random
from dataclasses import dataclass
from enum import Enum

from salesedu.exercise import choose, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.practice import crm_cases
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.crm_cases import BoardLine, Cycle, Outcomes, Spending


class Fault(Enum):
    """What the colleague got wrong, named after the line that it spoils."""

    RATE_OF_OTHER_STAGE = "weighted"
    CURRENCIES_ADDED = "total"
    OPEN_DEALS_IN_CYCLE = "cycle"
    ALL_DEALS_IN_WIN_RATE = "win_rate"
    COST_NOT_TAKEN_OFF = "returned"


@dataclass(frozen=True)
class Report:
    """What a colleague reports on.

    Attributes
    ----------
    lines : the pipeline board; the first line is reported.
    euros, dollars : two deals in two currencies.
    cycle, outcomes, campaign : how long sales took, what became of deals, what a campaign brought.
    fault : the mistake in the report.
    """

    lines: tuple[BoardLine, ...]
    euros: int
    dollars: int
    cycle: Cycle
    outcomes: Outcomes
    campaign: Spending
    fault: Fault


def report(rng: random.Random) -> Report:
    """Return a report with exactly one mistake, each as likely as the others."""
    euros, dollars = rng.sample((4_000, 5_000, 6_000, 7_000, 9_000), 2)
    case = crm_cases.outcomes(rng)
    campaign = crm_cases.campaigns(rng)[0]
    fault = rng.choice(list(Fault))
    return Report(crm_cases.board(rng), euros, dollars, crm_cases.cycle(rng), case, campaign, fault)


def find_error(rng: random.Random) -> Asked:
    """Ask which line of a report is wrong."""
    return together(error_choice(report(rng), rng))


def error_choice(told: Report, rng: random.Random, points: float = 2) -> tuple[Question, Key]:
    """Return the question which line is wrong."""
    question = choose(
        "line",
        _("A colleague sends this before the Monday meeting. Exactly one line is wrong. Which one?"),
        shuffled(rng, report_lines(told)),
        points=points,
        hints=[
            _("For each line: which deals may be counted here, and what is divided by what?"),
            _("Look for a wrong rate, two units in one sum, open deals among ended ones, a lost cost."),
        ],
    )
    reason = _mistakes()[told.fault]
    fine = _("This line is fine: {reason}")
    key = right(
        told.fault.value,
        _("Found. {reason}").format(reason=reason),
        wrong={name: fine.format(reason=why) for name, why in _rules().items() if name != told.fault.value},
        solution=reason,
    )
    return question, key


def report_lines(told: Report) -> dict[str, str]:
    """Return the five lines of a report, by name; one of them is wrong."""
    return {
        "weighted": _weighted(told),
        "total": _total(told),
        "cycle": _cycle(told),
        "win_rate": _win_rate(told),
        "returned": _returned(told),
    }


def _weighted(told: Report) -> str:
    line, other = told.lines[0], told.lines[2]
    rate = other.rate if told.fault is Fault.RATE_OF_OTHER_STAGE else line.rate
    return _(
        "“{stage}”, where {own} are won in the end ({other} from “{later}”): "
        "weighted value {value} × {rate} = {weighted}"
    ).format(
        stage=line.name,
        own=format_percent(line.rate),
        other=format_percent(other.rate),
        later=other.name,
        value=format_money(line.value),
        rate=format_percent(rate),
        weighted=format_money(line.value * rate),
    )


def _total(told: Report) -> str:
    known = {"euros": format_number(told.euros), "dollars": format_number(told.dollars)}
    if told.fault is Fault.CURRENCIES_ADDED:
        total = format_number(told.euros + told.dollars)
        return _("Two offers are out, EUR {euros} and USD {dollars}: {total} in all").format(
            total=total, **known
        )
    return _("Two offers are out: EUR {euros}, and USD {dollars}, not added").format(**known)


def _cycle(told: Report) -> str:
    days = told.cycle.won
    if told.fault is Fault.OPEN_DEALS_IN_CYCLE:
        days = (*days, *told.cycle.still_open)
    shown = " + ".join(format_number(one) for one in days)
    return _(
        "Won after {won} days, open for {still_open} days: mean time to win ({sum}) ÷ {count} = {mean}"
    ).format(
        won=", ".join(format_number(one) for one in told.cycle.won),
        still_open=", ".join(format_number(one) for one in told.cycle.still_open),
        sum=shown,
        count=len(days),
        mean=format_number(sum(days) / len(days), 1),
    )


def _win_rate(told: Report) -> str:
    case = told.outcomes
    below = case.decided + (case.still_open if told.fault is Fault.ALL_DEALS_IN_WIN_RATE else 0)
    return _("{won} won, {lost} lost, {still_open} open: win rate {won} ÷ {below} = {rate}").format(
        won=case.won,
        lost=case.lost,
        still_open=case.still_open,
        below=below,
        rate=format_percent(case.won / below),
    )


def _returned(told: Report) -> str:
    one = told.campaign
    cost = one.cost
    known = {"name": one.name, "cost": format_money(cost), "revenue": format_money(one.revenue)}
    if told.fault is Fault.COST_NOT_TAKEN_OFF:
        return _("{name}, cost {cost}, revenue {revenue}: return {revenue} ÷ {cost} = {roi}").format(
            roi=format_percent(one.revenue / cost), **known
        )
    return _("{name}, cost {cost}, revenue {revenue}: return ({revenue} − {cost}) ÷ {cost} = {roi}").format(
        roi=format_percent(one.roi), **known
    )


def _mistakes() -> dict[Fault, str]:
    return {
        Fault.RATE_OF_OTHER_STAGE: _("The line takes the rate of a later stage, so the deals look surer."),
        Fault.CURRENCIES_ADDED: _("The line adds euros and dollars. A sum needs one currency."),
        Fault.OPEN_DEALS_IN_CYCLE: _("The line counts open deals as if they had been won today."),
        Fault.ALL_DEALS_IN_WIN_RATE: _("The line divides by all deals. Open ones can still be won."),
        Fault.COST_NOT_TAKEN_OFF: _("The line forgets to take the cost off before it divides."),
    }


def _rules() -> dict[str, str]:
    return {
        "weighted": _("the value of the stage times the rate of the same stage."),
        "total": _("each currency stands for itself."),
        "cycle": _("only won deals have a time to win, and the open ones stand apart."),
        "win_rate": _("won ÷ (won + lost)."),
        "returned": _("what is left after the cost, divided by the cost."),
    }
