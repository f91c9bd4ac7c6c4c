"""The nine questions before a sales goal, as one calculation: what it takes, and whether a team can do it.

>>> plan = example()                    # the worked example 7.3-2, with invented numbers
>>> plan.sales, plan.opportunities, plan.contact_hours
(48, 192, 96.0)
>>> plan.capacity, plan.reps_needed, round(plan.load, 2)
(360.0, 2, 0.53)
>>> plan.total_acquisition_cost, plan.acquisition_share, plan.contact_hours_per_rep_per_day
(19200.0, 0.16, 3.0)

Sales, opportunities, contacts, customers and reps only come whole, so each of these steps is rounded up
before the next one uses it; hours and money are not rounded. Numbers count as they are written: 4.2 needs
exactly six times 0.7, although the computer's own 4.2 / 0.7 lies above 6 and would be rounded up to 7.

Capacity and load count contacts, since a rep's day is filled with them; with one contact per opportunity, as
in the worked example, they are the opportunities.

The source asks the nine questions and gives no formulas; these are the course's.
Sources: ``goals.planning-questions``; formulas 7.2-B, worked example 7.3-2.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Any

from salesedu.goals_numbers import MOST, Mistake, PlanError, Problem, exact, mistake_in

MINUTES = 60  # of an hour


@dataclass(frozen=True)
class Plan:
    """The answers to the nine questions, for one period such as a month.

    Parameters
    ----------
    revenue : wanted in the period, in currency units, above 0.
    average_deal_size : what one sale brings, in currency units, above 0.
    opportunities_per_sale : opportunities for one sale, 1 or more; 4 is a win rate of 25 %.
    minutes_per_contact : average time of one contact, in minutes, above 0.
    opportunities_per_rep_per_day : how many a rep can talk to on a working day, above 0; a talk is a contact.
    reps : size of the team, above 0; who works half the time counts 0.5.
    working_days : of the period, above 0.
    acquisition_cost : currency units per new customer, 0 or more; None is not known.
    contacts_per_opportunity : talks with each opportunity, 1 or more.
    hours_per_day : a rep's working day, above 0 and up to 24.
    new_customer_share : share of the sales that go to new customers, in [0, 1]: only they are acquired.

    Raises
    ------
    PlanError
        With every mistake found, each naming its field.
    """

    revenue: float
    average_deal_size: float
    opportunities_per_sale: float
    minutes_per_contact: float
    opportunities_per_rep_per_day: float
    reps: float
    working_days: float
    acquisition_cost: float | None
    contacts_per_opportunity: float = 1.0
    hours_per_day: float = 8.0
    new_customer_share: float = 1.0

    def __post_init__(self) -> None:
        numbers = {field.name: getattr(self, field.name) for field in fields(self)}
        mistakes = [*_mistakes(numbers)]
        if not mistakes:
            mistakes = [_too_large(name, numbers[name]) for name in self._beyond_counting()]
        if mistakes:
            raise PlanError(mistakes)

    @property
    def sales(self) -> int:
        """Sales needed for the revenue, rounded up."""
        return math.ceil(exact(self.revenue) / exact(self.average_deal_size))

    @property
    def opportunities(self) -> int:
        """Opportunities needed for those sales, rounded up."""
        return math.ceil(self.sales * exact(self.opportunities_per_sale))

    @property
    def contacts(self) -> int:
        """Contacts needed with those opportunities, rounded up."""
        return math.ceil(self.opportunities * exact(self.contacts_per_opportunity))

    @property
    def contact_hours(self) -> float:
        """Hours that those contacts take."""
        return float(self.contacts * exact(self.minutes_per_contact) / MINUTES)

    @property
    def capacity(self) -> float:
        """Contacts that the team can have in the period."""
        return float(exact(self.reps) * self._contacts_per_rep)

    @property
    def load(self) -> float:
        """Contacts needed of those that the team can have, as a share; above 1 is too much."""
        return float(self.contacts / (exact(self.reps) * self._contacts_per_rep))

    @property
    def reps_needed(self) -> int:
        """Reps needed for the contacts, rounded up."""
        return math.ceil(self.contacts / self._contacts_per_rep)

    @property
    def is_feasible(self) -> bool:
        """Whether the team is big enough for the contacts."""
        return self.contacts <= exact(self.reps) * self._contacts_per_rep

    @property
    def new_customers(self) -> int:
        """Sales that have to be won from new customers, rounded up."""
        return math.ceil(self.sales * exact(self.new_customer_share))

    @property
    def total_acquisition_cost(self) -> float | None:
        """What winning the new customers costs, in currency units; None if the cost of one is not known."""
        if self.acquisition_cost is None:
            return None
        return float(self.new_customers * exact(self.acquisition_cost))

    @property
    def acquisition_share(self) -> float | None:
        """That cost as a share of the wanted revenue; None if it is not known."""
        cost = self.total_acquisition_cost
        return None if cost is None else float(exact(cost) / exact(self.revenue))

    @property
    def contact_hours_per_rep_per_day(self) -> float:
        """Hours that a rep's daily contacts take."""
        return float(exact(self.opportunities_per_rep_per_day) * exact(self.minutes_per_contact) / MINUTES)

    @property
    def fits_the_day(self) -> bool:
        """Whether a rep's daily contacts fit into the working day."""
        return exact(self.opportunities_per_rep_per_day) * exact(self.minutes_per_contact) <= self._minutes

    @property
    def most_contacts_per_day(self) -> int:
        """Contacts that fit into a rep's working day, if nothing else has to be done."""
        return math.floor(self._minutes / exact(self.minutes_per_contact))

    @property
    def is_doable(self) -> bool:
        """Whether the team can do the work: it is big enough, also with what really fits into its days."""
        return self.is_feasible and (self.fits_the_day or self.reachable_opportunities >= self.opportunities)

    @property
    def reachable_opportunities(self) -> int:
        """Opportunities that the team can work through, within its capacity and the hours of its days."""
        return self.reachable_with(0)

    def reachable_with(self, more_reps: float) -> int:
        """Return the opportunities that the team could work through with so many more reps."""
        per_day = min(exact(self.opportunities_per_rep_per_day), Fraction(self.most_contacts_per_day))
        contacts = (exact(self.reps) + exact(more_reps)) * per_day * exact(self.working_days)
        return math.floor(contacts / exact(self.contacts_per_opportunity))

    def _beyond_counting(self) -> Iterator[str]:
        """Return the fields that make a result too large to count or to write."""
        results: dict[str, float] = {
            "revenue": self.contacts,
            "reps": max(self.capacity, self.load),
            "minutes_per_contact": self.contact_hours,
            "opportunities_per_rep_per_day": max(self.reps_needed, self.contact_hours_per_rep_per_day),
            "acquisition_cost": self.total_acquisition_cost or 0,
        }
        return (name for name, result in results.items() if result > MOST)

    @property
    def _contacts_per_rep(self) -> Fraction:
        return exact(self.opportunities_per_rep_per_day) * exact(self.working_days)

    @property
    def _minutes(self) -> Fraction:
        return exact(self.hours_per_day) * MINUTES


def example() -> Plan:
    """Return the course's worked example (7.3-2), with invented numbers."""
    return Plan(
        revenue=120_000,
        average_deal_size=2_500,
        opportunities_per_sale=4,
        minutes_per_contact=30,
        opportunities_per_rep_per_day=6,
        reps=3,
        working_days=20,
        acquisition_cost=400,
    )


def _too_large(field: str, number: float) -> Mistake:
    return Mistake(field, Problem.TOO_LARGE, f"{number:g}")


def _mistakes(numbers: dict[str, Any]) -> Iterator[Mistake]:
    for field, number in numbers.items():
        mistake = mistake_in(field, number)
        if mistake:
            yield mistake
