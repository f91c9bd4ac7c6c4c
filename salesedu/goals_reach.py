"""Can it be done, and is it likely: a goal beside a plan and a history, never judged by its words.

Achievable compares the opportunities that the goal needs with what the plan's team can work through until the
last day. Realistic asks how often a team with that history would get there, or, without one, how far the goal
lies above the best result so far. The limits are the course's own.

Source: ``goals.smart``; capacity: formulas 7.2-B.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesedu.goals_chance import History, simulate
from salesedu.goals_plan import Plan
from salesedu.goals_smart import Direction, Finding, Goal, Judged, Letter, Verdict
from salesedu.reading.goals_english_units import Counted, counted_as

FULL, TIGHT = 1.0, 1.2  # of the capacity: up to here met, up to here weak
LIKELY, POSSIBLE = 0.5, 0.1  # chance: from here met, from here weak
REPEATED, STRETCHED = 1.1, 1.5  # of the best result so far: up to here met, up to here weak
WORKING_DAYS_PER_WEEK = 5
DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class Need:
    """What a goal asks of a team until its last day.

    Attributes
    ----------
    opportunities : to be worked through.
    capacity : opportunities that the team can work through until then.
    revenue : to be brought in, in currency units.
    """

    opportunities: int
    capacity: int
    revenue: float


def need(goal: Goal, day: date | None, today: date, plan: Plan) -> Need | Finding:
    """Return what a goal needs, or the finding that says why that can't be told.

    Parameters
    ----------
    goal : with an amount of revenue, sales or customers, or opportunities.
    day : its last day.
    today : the first day.
    plan : average deal size, opportunities per sale and the team.
    """
    if goal.amount is None or day is None or day < today or goal.direction is not Direction.REACH:
        return Finding.NEEDS_AMOUNT
    kind = counted_as(goal.metric, goal.unit, goal.amount)
    if kind is None:
        return Finding.NOT_IN_PLAN
    amount = float(goal.amount)
    sales = {Counted.REVENUE: amount / plan.average_deal_size, Counted.SALES: amount}.get(kind)
    opportunities = amount if sales is None else math.ceil(round(sales, 9)) * plan.opportunities_per_sale
    revenue = (amount / plan.opportunities_per_sale if sales is None else sales) * plan.average_deal_size
    return Need(math.ceil(round(opportunities, 9)), _capacity(plan, day, today), revenue)


def _capacity(plan: Plan, day: date, today: date) -> int:
    """Return the opportunities that fit into the days left, at the plan's rate per working day."""
    days = (day - today).days * WORKING_DAYS_PER_WEEK / DAYS_PER_WEEK
    return math.floor(plan.reachable_opportunities / plan.working_days * days)


def achievable(goal: Goal, day: date | None, today: date, plan: Plan | None) -> Judged:
    """Return whether the plan's team has the capacity; not judged where nothing can be compared."""
    letter = Letter.ACHIEVABLE
    if plan is None:
        return Judged(letter, Verdict.UNJUDGED, (Finding.NEEDS_PLAN,))
    needed = need(goal, day, today, plan)
    if isinstance(needed, Finding):
        return Judged(letter, Verdict.UNJUDGED, (needed,))
    load = needed.opportunities / needed.capacity if needed.capacity else math.inf
    verdict, finding = _graded(
        -load, (-FULL, -TIGHT), (Finding.FITS_CAPACITY, Finding.TIGHT_CAPACITY, Finding.OVER_CAPACITY)
    )
    return Judged(letter, verdict, (finding,), _words(goal))


def realistic(
    goal: Goal,
    day: date | None,
    today: date,
    plan: Plan | None,
    history: History | None,
    best: Decimal | None,
) -> Judged:
    """Return whether the past speaks for the goal: by simulation, or beside the best result so far.

    Parameters
    ----------
    plan, history : for the simulation: how many opportunities there can be, and what comes of them.
    best : the best result so far in a period as long, in the goal's own unit; above 0.
    """
    letter = Letter.REALISTIC
    needed = need(goal, day, today, plan) if plan is not None else Finding.NEEDS_HISTORY
    if plan is not None and history is not None and isinstance(needed, Need):
        chance = simulate(history, needed.capacity, needed.revenue).share
        return _likely(letter, chance, (LIKELY, POSSIBLE), goal)
    if best is not None and goal.amount is not None and goal.direction is Direction.REACH:
        return _likely(letter, -float(goal.amount / best), (-REPEATED, -STRETCHED), goal)
    known = plan is not None and history is not None and isinstance(needed, Finding)
    return Judged(letter, Verdict.UNJUDGED, (needed if known else Finding.NEEDS_HISTORY,))  # type: ignore[arg-type]


def _likely(letter: Letter, value: float, limits: Sequence[float], goal: Goal) -> Judged:
    verdict, finding = _graded(value, limits, (Finding.LIKELY, Finding.UNCERTAIN, Finding.UNLIKELY))
    return Judged(letter, verdict, (finding,), _words(goal))


def _graded(value: float, limits: Sequence[float], findings: Sequence[Finding]) -> tuple[Verdict, Finding]:
    """Return the verdict for a value that should lie at or above the first limit, or at least the second."""
    place = sum(value < limit for limit in limits)
    return (Verdict.MET, Verdict.WEAK, Verdict.MISSING)[place], findings[place]


def _words(goal: Goal) -> tuple[str, ...]:
    return tuple(word for word in (goal.metric, goal.deadline) if word)
