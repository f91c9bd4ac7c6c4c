"""Numbers to sort: the guide's 14 examples and more of the course's own, each with its reason.

>>> import random
>>> sorted(number.group.value for number in draw(random.Random(4), activities=2, objectives=1, results=1))
['activity', 'activity', 'objective', 'result']
"""

import random
from dataclasses import dataclass

from salesedu.i18n import N_, _
from salesedu.metrics import METRICS, Group, Metric

_OWN = {
    Group.ACTIVITY: {
        "visits": N_("Visits made per salesperson"),
        "next_step": N_("Open deals with a next step in the CRM"),
        "coaching": N_("Coaching talks held per manager"),
        "same_day": N_("E-mails answered on the same day"),
        "role_plays": N_("Role-plays done per salesperson"),
        "follow_ups": N_("Quotations followed up within two days"),
        "referral_asks": N_("Customers asked for a referral"),
    },
    Group.OBJECTIVE: {
        "second_product": N_("Customers who buy a second product"),
        "win_rate": N_("Win rate against the main competitor"),
        "large_share": N_("Large companies among the new customers"),
        "first_deal": N_("Days until a new salesperson’s first own deal"),
        "orders": N_("Quotations that become orders"),
        "won_back": N_("Former customers won back"),
    },
    Group.RESULT: {
        "net_profit": N_("Net profit of the company"),
        "complaints": N_("Complaints per 1,000 deliveries"),
        "rank": N_("Rank among the suppliers of the region"),
        "per_employee": N_("Revenue per employee of the company"),
        "cash": N_("Money in the bank at the end of the quarter"),
        "known": N_("People in the region who know the brand"),
    },
}


@dataclass(frozen=True)
class Sorted:
    """A number with its group; ``name`` is in the language in use."""

    id: str
    name: str
    group: Group


def numbers() -> tuple[Sorted, ...]:
    """Return all numbers there are to sort."""
    own = [
        Sorted(name, _(words), group) for group, several in _OWN.items() for name, words in several.items()
    ]
    return (*(from_guide(one) for one in METRICS), *own)


def from_guide(one: Metric) -> Sorted:
    """Return one of the guide's examples as a number to sort."""
    return Sorted(one.id, _(one.name), one.group)


def draw(rng: random.Random, *, activities: int, objectives: int, results: int) -> list[Sorted]:
    """Return some numbers of each group, in an order that is not sorted by group.

    Parameters
    ----------
    rng : a seeded generator.
    activities, objectives, results : how many of each.
    """
    wanted = {Group.ACTIVITY: activities, Group.OBJECTIVE: objectives, Group.RESULT: results}
    pool = numbers()
    drawn = [
        number
        for group, count in wanted.items()
        for number in rng.sample([one for one in pool if one.group is group], count)
    ]
    levels = sorted(number.group.level for number in drawn)
    while [number.group.level for number in drawn] in (levels, levels[::-1]):
        rng.shuffle(drawn)
    return drawn


def why(group: Group) -> str:
    """Return why a number belongs to its group."""
    reasons = {
        Group.ACTIVITY: _("somebody in sales can do it or decide it today, and no customer has to agree."),
        Group.OBJECTIVE: _("sales is the one that moves it, but effort alone does not: people must respond."),
        Group.RESULT: _("other departments and the market move it, too: sales alone can only watch it."),
    }
    return reasons[group]
