"""A colleague's plan with one wrong line: material for find-the-error questions.

>>> import random
>>> from salesedu.practice.goals_case import goal_case
>>> list(plan_lines(goal_case(random.Random(7)).plan, Fault.MINUTES))
['sales', 'opportunities', 'hours', 'capacity', 'load', 'cost']
"""

import math
import random
from enum import Enum

from salesedu.goals_plan import MINUTES, Plan
from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.practice.goals_case import given


class Fault(Enum):
    """What the colleague got wrong, named after the line that it spoils."""

    ROUNDED_DOWN = "sales"
    DIVIDED = "opportunities"
    MINUTES = "hours"
    ONE_REP = "capacity"
    UPSIDE_DOWN = "load"
    EVERY_OPPORTUNITY = "cost"


def draw_fault(rng: random.Random) -> Fault:
    """Return one of the faults, each as likely as the others."""
    return rng.choice(list(Fault))


def plan_lines(plan: Plan, fault: Fault) -> dict[str, str]:
    """Return the lines of a plan in which exactly one is wrong; the lines after it use its result.

    Parameters
    ----------
    plan : what is to be worked out.
    fault : the mistake to make.

    Returns
    -------
    The sentences by line, in the order in which they are worked out.
    """
    exact_sales = plan.revenue / plan.average_deal_size
    sales = math.floor(exact_sales) if fault is Fault.ROUNDED_DOWN else plan.sales
    opportunities = _opportunities(plan, sales, fault)
    contacts = math.ceil(opportunities * plan.contacts_per_opportunity)
    reps = 1 if fault is Fault.ONE_REP else plan.reps
    capacity = reps * plan.opportunities_per_rep_per_day * plan.working_days
    lines = {
        "sales": _("Sales: {revenue} ÷ {deal} = {exact}, so {sales}"),
        "opportunities": _opportunities_line(fault),
        "hours": _hours_line(fault),
        "capacity": _capacity_line(fault),
        "load": _load_line(fault),
        "cost": _cost_line(fault),
    }
    minutes = contacts * plan.minutes_per_contact
    known = given(plan) | {
        "exact": format_number(exact_sales, 2),
        "sales": format_number(sales),
        "opportunities": format_number(opportunities),
        "contacts": format_number(contacts),
        "hours": format_number(minutes / (100 if fault is Fault.MINUTES else MINUTES), 1),
        "capacity": format_number(capacity),
        "load": format_percent(capacity / contacts if fault is Fault.UPSIDE_DOWN else contacts / capacity, 0),
        "total": format_money(_paid_for(fault, sales, opportunities) * (plan.acquisition_cost or 0)),
    }
    return {name: line.format(**known) for name, line in lines.items()}


def _opportunities(plan: Plan, sales: int, fault: Fault) -> int:
    per_sale = plan.opportunities_per_sale
    return math.ceil(sales / per_sale if fault is Fault.DIVIDED else sales * per_sale)


def _paid_for(fault: Fault, sales: int, opportunities: int) -> int:
    return opportunities if fault is Fault.EVERY_OPPORTUNITY else sales


def _opportunities_line(fault: Fault) -> str:
    if fault is Fault.DIVIDED:
        return _("Opportunities: {sales} ÷ {per_sale}, rounded up: {opportunities}")
    return _("Opportunities: {sales} × {per_sale}, rounded up: {opportunities}")


def _hours_line(fault: Fault) -> str:
    if fault is Fault.MINUTES:
        return _(
            "Contacts: {opportunities} × {per_opportunity} = {contacts}. "
            "Hours: {contacts} × {minutes} ÷ 100 = {hours}"
        )
    return _(
        "Contacts: {opportunities} × {per_opportunity} = {contacts}. "
        "Hours: {contacts} × {minutes} ÷ 60 = {hours}"
    )


def _capacity_line(fault: Fault) -> str:
    if fault is Fault.ONE_REP:
        return _("Capacity of the team: {per_day} × {days} = {capacity} contacts")
    return _("Capacity of the team: {reps} × {per_day} × {days} = {capacity} contacts")


def _load_line(fault: Fault) -> str:
    if fault is Fault.UPSIDE_DOWN:
        return _("Load: {capacity} ÷ {contacts} = {load}")
    return _("Load: {contacts} ÷ {capacity} = {load}")


def _cost_line(fault: Fault) -> str:
    if fault is Fault.EVERY_OPPORTUNITY:
        return _("Cost of winning the customers: {opportunities} × {cost} = {total}")
    return _("Cost of winning the customers: {sales} × {cost} = {total}")


def facts(plan: Plan) -> str:
    """Return the answers to the nine questions in one paragraph."""
    return _(
        "Wanted: {revenue}; a sale brings {deal}. One sale takes {per_sale} opportunities, each with "
        "{per_opportunity} contacts of {minutes} minutes. {reps} reps can have {per_day} contacts a day "
        "each, on {days} days. To win a customer costs {cost}; every sale is to a new one."
    ).format(**given(plan))
