"""A team with a plan of its own: the numbers that practice and graded questions on goals are made of.

Every case is invented. It is built so that the usual mistakes (not rounding up, rounding only at the end,
forgetting that an opportunity takes several contacts) lead to other answers than the right one.

>>> import random
>>> case = goal_case(random.Random(7))
>>> case == goal_case(random.Random(7))
True
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from salesedu.exercise.keys import Slip
from salesedu.goals_plan import MINUTES, Plan
from salesedu.i18n import N_, _, format_money, format_number, format_percent

COMPANIES = (
    N_("a maker of lifts for small hotels"),
    N_("a laundry for restaurants"),
    N_("a school of first aid for firms"),
    N_("a wholesaler of coffee machines"),
    N_("an installer of heat pumps"),
    N_("a studio for signs and shop windows"),
    N_("a breeder of plants for offices"),
    N_("a repair service for forklifts"),
)
_DEAL_SIZES = (1_800, 2_400, 2_700, 3_200, 3_600, 4_500, 5_200)
_PER_SALE = (2.5, 3.5, 4.5, 5.5)
_MINUTES = (10, 15, 20, 30, 40)
_COSTS = (150, 220, 300, 380, 450)


@dataclass(frozen=True)
class GoalCase:
    """A company with a team and a wish for next month.

    Attributes
    ----------
    company : what it does, in the language in use.
    plan : the answers to the nine questions.
    """

    company: str
    plan: Plan


def goal_case(rng: random.Random) -> GoalCase:
    """Return a case; the team is big enough in half of them.

    Parameters
    ----------
    rng : a seeded generator; the same seed gives the same case.
    """
    is_feasible = rng.random() < 0.5  # drawn first, so that no verdict is the better guess
    company = _(rng.choice(COMPANIES))
    while True:
        numbers = _draw(rng)
        if _rounds_up(numbers):  # most don't, and a plan takes longer to make
            plan = Plan(**numbers)
            if plan.is_feasible is is_feasible and _teaches(plan):
                return GoalCase(company, plan)


def _draw(rng: random.Random) -> dict[str, float]:
    return {
        "revenue": rng.randrange(60, 240) * 1_000,
        "average_deal_size": rng.choice(_DEAL_SIZES),
        "opportunities_per_sale": rng.choice(_PER_SALE),
        "minutes_per_contact": rng.choice(_MINUTES),
        "opportunities_per_rep_per_day": rng.randrange(5, 13),
        "reps": rng.randrange(2, 7),
        "working_days": rng.choice((19, 20, 21, 22)),
        "acquisition_cost": rng.choice(_COSTS),
        "contacts_per_opportunity": rng.choice((2, 3)),
    }


def _rounds_up(numbers: dict[str, float]) -> bool:
    """Return whether two steps have to be rounded up; rounded as at school, the first would go down."""
    sales = numbers["revenue"] / numbers["average_deal_size"]
    return 0.05 < sales % 1 < 0.45 and math.ceil(sales) * numbers["opportunities_per_sale"] % 1 > 0


def _teaches(plan: Plan) -> bool:
    """Return whether every usual mistake leads elsewhere, and the answers are short."""
    sales = plan.revenue / plan.average_deal_size
    at_the_end = math.ceil(sales * plan.opportunities_per_sale * plan.contacts_per_opportunity)
    exact_hours = plan.contacts * plan.minutes_per_contact % 30 == 0
    # an hour for each opportunity would make two different answers the same number
    differ = plan.contacts_per_opportunity * plan.minutes_per_contact != MINUTES
    # neither idle nor hopeless, and not so near to 100 % that a rounded load would say the other thing
    fair = 0.4 < plan.load < 1.8 and abs(plan.load - 1) > 0.05
    return at_the_end != plan.contacts and exact_hours and differ and fair and plan.fits_the_day


def given(plan: Plan) -> dict[str, str]:
    """Return the answers to the nine questions as short texts, by the name of the number."""
    return {
        "revenue": format_money(plan.revenue),
        "deal": format_money(plan.average_deal_size),
        "per_sale": format_number(plan.opportunities_per_sale, 1),
        "minutes": format_number(plan.minutes_per_contact),
        "per_day": format_number(plan.opportunities_per_rep_per_day),
        "reps": format_number(plan.reps),
        "days": format_number(plan.working_days),
        "cost": format_money(plan.acquisition_cost or 0),
        "per_opportunity": format_number(plan.contacts_per_opportunity),
    }


def results(plan: Plan) -> dict[str, str]:
    """Return what the plan works out, as short texts by the name of the number."""
    return {
        "sales": format_number(plan.sales),
        "opportunities": format_number(plan.opportunities),
        "contacts": format_number(plan.contacts),
        "hours": format_number(plan.contact_hours, 1),
        "capacity": format_number(plan.capacity),
        "load": format_percent(plan.load, 0),
        "reps_needed": format_number(plan.reps_needed),
        "total_cost": format_money(plan.total_acquisition_cost or 0),
    }


def told_apart(right_value: float, slips: Sequence[Slip], *, digits: int = 0, scale: float = 1) -> list[Slip]:
    """Return the mistakes whose values differ from the right one and from those before them.

    Parameters
    ----------
    right_value : the right answer, in what is typed.
    slips : known mistakes; of two that nobody could tell apart the first stays.
    digits : digits after the decimal mark that are asked for.
    scale : 100 where slips are shares and percentages are typed.
    """
    kept: list[Slip] = []
    values = [right_value]
    for made in slips:
        value = made.value * scale
        if all(abs(value - other) > 10**-digits for other in values):
            kept.append(made)
            values.append(value)
    return kept
