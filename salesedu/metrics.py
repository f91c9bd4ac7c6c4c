"""Sales metrics in three groups, who can move them, and the control test of a dashboard.

>>> place(by_effort=False, sales_alone=True)
<Group.OBJECTIVE: 'objective'>
>>> wall = [Shown("Revenue growth", Group.RESULT), Shown("Calls per salesperson", Group.ACTIVITY)]
>>> control_test(wall).share
0.5
>>> [shown.name for shown in control_test(wall).of(Group.RESULT)]
['Revenue growth']

The three groups, the “war room” and the idea that only activities can be managed are those of Jason Jordan
and Michelle Vazzana, *Cracking the Sales Management Code* (2011), who also report that 17 % of the metrics
they studied can be managed (caution C26). “Objectives” is here the name of a group of metrics; in goal
planning an objective is what somebody wants (caution C23).
Sources: ``metrics.control-question``, ``metrics.business-results``, ``metrics.sales-objectives``,
``metrics.sales-activities``; features F42 and F44.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum

from salesedu.i18n import N_


class Group(StrEnum):
    """What kind of number a metric is, the cause before the effect."""

    ACTIVITY = "activity"
    OBJECTIVE = "objective"
    RESULT = "result"

    @property
    def level(self) -> int:
        """0 for activities, 1 for sales objectives, 2 for business results."""
        return list(Group).index(self)


GROUP_NAMES = {
    Group.ACTIVITY: N_("Sales activities"),
    Group.OBJECTIVE: N_("Sales objectives"),
    Group.RESULT: N_("Business results"),
}
#: What sales can do with the numbers of a group.
HANDLING = {
    Group.ACTIVITY: N_("manage it"),
    Group.OBJECTIVE: N_("influence it"),
    Group.RESULT: N_("watch it"),
}


class Mover(Enum):
    """Who can move a number, and how soon."""

    SALESPERSON = N_("each salesperson, today")
    MANAGER = N_("the sales manager, by a decision")
    TEAM = N_("the sales team, over weeks or months, if other people do their part")
    COMPANY = N_("the whole company, and the market with it")


class Unit(Enum):
    """What a metric is counted in."""

    SHARE = N_("percent")
    MONEY = N_("currency units")
    CUSTOMERS = N_("customers")
    DAYS = N_("days")
    CALLS_EACH = N_("calls per salesperson")
    ACCOUNTS_EACH = N_("accounts per salesperson")
    PEOPLE_EACH = N_("salespeople per manager")
    MONEY_EACH = N_("currency units per salesperson")


@dataclass(frozen=True)
class Metric:
    """One of the guide's examples.

    Attributes
    ----------
    id : short name that never changes.
    name : what it is called, to translate.
    group : the guide's group.
    unit : what it is counted in.
    mover : who can move it; the course's own judgement.
    """

    id: str
    name: str
    group: Group
    unit: Unit
    mover: Mover


#: The 14 examples of the guide, in its order.
METRICS = (
    Metric("revenue_growth", N_("Revenue growth"), Group.RESULT, Unit.SHARE, Mover.COMPANY),
    Metric("market_share", N_("Market share"), Group.RESULT, Unit.SHARE, Mover.COMPANY),
    Metric("gross_profit", N_("Gross profit"), Group.RESULT, Unit.MONEY, Mover.COMPANY),
    Metric("satisfaction", N_("Customer satisfaction"), Group.RESULT, Unit.SHARE, Mover.COMPANY),
    Metric("new_customers", N_("New customers"), Group.OBJECTIVE, Unit.CUSTOMERS, Mover.TEAM),
    Metric("ramp_up", N_("Ramp-up time of new salespeople"), Group.OBJECTIVE, Unit.DAYS, Mover.TEAM),
    Metric("retention", N_("Customer retention"), Group.OBJECTIVE, Unit.SHARE, Mover.TEAM),
    Metric("contacted", N_("Target customers contacted"), Group.OBJECTIVE, Unit.SHARE, Mover.TEAM),
    Metric("calls", N_("Calls per salesperson"), Group.ACTIVITY, Unit.CALLS_EACH, Mover.SALESPERSON),
    Metric("crm_use", N_("Salespeople using the CRM"), Group.ACTIVITY, Unit.SHARE, Mover.SALESPERSON),
    Metric("account_plans", N_("Account plans completed"), Group.ACTIVITY, Unit.SHARE, Mover.SALESPERSON),
    Metric("accounts", N_("Accounts per salesperson"), Group.ACTIVITY, Unit.ACCOUNTS_EACH, Mover.MANAGER),
    Metric("span", N_("Salespeople per manager"), Group.ACTIVITY, Unit.PEOPLE_EACH, Mover.MANAGER),
    Metric("training", N_("Training spend per salesperson"), Group.ACTIVITY, Unit.MONEY_EACH, Mover.MANAGER),
)


def metric(metric_id: str) -> Metric:
    """Return one of the guide's examples.

    Raises
    ------
    KeyError
        If there is none of this name.
    """
    return {one.id: one for one in METRICS}[metric_id]


def place(by_effort: bool | None, sales_alone: bool | None = None) -> Group | None:
    """Return the group of any metric from two questions about it.

    Parameters
    ----------
    by_effort : can somebody in sales raise it by own effort or decision, and no customer has to agree?
        None: not answered.
    sales_alone : if not: is it mainly sales that moves it? None: not answered.

    Returns
    -------
    The group, or None as long as a question that matters is not answered.
    """
    if by_effort:
        return Group.ACTIVITY
    if by_effort is None or sales_alone is None:
        return None
    return Group.OBJECTIVE if sales_alone else Group.RESULT


@dataclass(frozen=True)
class Shown:
    """A number that is shown on a dashboard; ``group`` is None while nobody has sorted it."""

    name: str
    group: Group | None = None


class Finding(Enum):
    """What is worth knowing about a dashboard beside its share."""

    NOTHING_TO_MANAGE = "no number can be managed: the wall tells what happened, and nothing to do"
    ONLY_ACTIVITIES = "only activities: nobody can see whether the effort works"
    SHOWN_TWICE = "a number is there twice; it counts once"


@dataclass(frozen=True)
class ControlTest:
    """How controllable a dashboard is.

    Attributes
    ----------
    numbers : what is on the wall, each name once.
    twice : names that were there more than once.
    """

    numbers: tuple[Shown, ...]
    twice: tuple[str, ...] = ()

    def of(self, group: Group | None) -> tuple[Shown, ...]:
        """Return the numbers of a group; None for those not sorted yet.

        Only activities stay on a daily wall: objectives and results are for a less frequent look, or to drop.
        """
        return tuple(shown for shown in self.numbers if shown.group is group)

    @property
    def share(self) -> float | None:
        """Activities / all numbers that are sorted, in [0, 1]; None (no data) before any is."""
        sorted_ones = len(self.numbers) - len(self.of(None))
        return len(self.of(Group.ACTIVITY)) / sorted_ones if sorted_ones else None

    def findings(self) -> tuple[Finding, ...]:
        """Return what is worth knowing beside the share."""
        found = [Finding.SHOWN_TWICE] if self.twice else []
        if self.share == 0:
            found.append(Finding.NOTHING_TO_MANAGE)
        if self.share == 1:
            found.append(Finding.ONLY_ACTIVITIES)
        return tuple(found)


def control_test(numbers: Iterable[Shown]) -> ControlTest:
    """Return how controllable the numbers of a dashboard are (F44).

    Parameters
    ----------
    numbers : what is on the wall; a blank name is nothing, a name that comes again counts once.
    """
    kept: dict[str, Shown] = {}
    twice = []
    for shown in numbers:
        name = " ".join(shown.name.split())
        if not name:
            continue
        if name.casefold() in kept:
            twice.append(name)
        else:
            kept[name.casefold()] = Shown(name, shown.group)
    return ControlTest(tuple(kept.values()), tuple(dict.fromkeys(twice)))
