"""What each campaign and channel brought for what it cost.

>>> campaigns = [
...     Campaign("Spring fair", "events", cost=4_000, revenue=10_000, sales=4),
...     Campaign("Newsletter", "e-mail", cost=0, revenue=2_500, sales=1),
... ]
>>> campaigns[0].return_on_cost, campaigns[1].return_on_cost
(1.5, None)
>>> [campaign.name for campaign in compare(campaigns).ranked]
['Spring fair']

Return is (revenue − cost) ÷ cost. Which campaign a sale belongs to is a decision, not a measurement: a buyer
meets several (caution C29). Sources: ``tools.rd-station-marketing`` 5 (F55); formula as F21.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame

#: With fewer sales than this one sale more or less turns the order round; a rule of this course.
FEW_SALES = 5


class Problem(Enum):
    """Why a number of a campaign can't be taken."""

    NOT_A_NUMBER = "not a number"
    NOT_WHOLE = "not whole"
    NEGATIVE = "negative"
    NAME_MISSING = "name missing"


class CampaignError(ValueError):
    """A campaign that can't be: ``field`` names what is wrong with it.

    Attributes
    ----------
    problem : what is wrong.
    field : ``"name"``, ``"cost"``, ``"revenue"``, ``"leads"`` or ``"sales"``.
    """

    def __init__(self, problem: Problem, field: str) -> None:
        self.problem, self.field = problem, field
        super().__init__(f"{field}: {problem.value}")


class Caution(Enum):
    """What to know before a return is believed."""

    NO_COST = "no cost"
    NO_REVENUE = "no revenue"
    FEW_SALES = "few sales"
    EARLY = "early"


@dataclass(frozen=True)
class Campaign:
    """One campaign, or the sum of several.

    Attributes
    ----------
    name, channel : what it is called and where it ran.
    cost, revenue : currency units, 0 or more, both in one currency; None is not known.
    leads, sales : how many, 0 or more; None is not known.
    days : since it began, or None.
    """

    name: str
    channel: str
    cost: float | None = None
    revenue: float | None = None
    leads: int | None = None
    sales: int | None = None
    days: int | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise CampaignError(Problem.NAME_MISSING, "name")
        for field in ("cost", "revenue", "leads", "sales"):
            if (getattr(self, field) or 0) < 0:
                raise CampaignError(Problem.NEGATIVE, field)

    @property
    def return_on_cost(self) -> float | None:
        """(Revenue − cost) ÷ cost, -1 or more; None where a number is missing or nothing was paid."""
        if not self.cost or self.revenue is None:
            return None
        return (self.revenue - self.cost) / self.cost

    @property
    def cost_per_lead(self) -> float | None:
        """Currency units for a lead; None without leads or cost."""
        return None if self.cost is None or not self.leads else self.cost / self.leads

    @property
    def cost_per_sale(self) -> float | None:
        """Currency units for a sale; None without sales or cost."""
        return None if self.cost is None or not self.sales else self.cost / self.sales

    def cautions(self, cycle_days: int | None = None) -> tuple[Caution, ...]:
        """Return what to know before its return is believed.

        Parameters
        ----------
        cycle_days : how long a sale usually takes, or None; a younger campaign has only its fast sales.
        """
        is_early = None not in (cycle_days, self.days) and (self.days or 0) < (cycle_days or 0)
        found = {
            Caution.NO_COST: not self.cost,
            Caution.NO_REVENUE: self.revenue is None,
            Caution.FEW_SALES: self.sales is not None and self.sales < FEW_SALES,
            Caution.EARLY: is_early,
        }
        return tuple(caution for caution, is_so in found.items() if is_so)


@dataclass(frozen=True)
class Returns:
    """Campaigns side by side.

    Attributes
    ----------
    ranked : those with a return, the highest first.
    unknown : those without, as given.
    """

    ranked: tuple[Campaign, ...]
    unknown: tuple[Campaign, ...]

    @property
    def best(self) -> Campaign | None:
        """The highest return, unless there is nothing lower to compare it with."""
        return self.ranked[0] if self._differ else None

    @property
    def worst(self) -> Campaign | None:
        """The lowest return, unless there is nothing higher to compare it with."""
        return self.ranked[-1] if self._differ else None

    @property
    def _differ(self) -> bool:
        return len({campaign.return_on_cost for campaign in self.ranked}) > 1


def compare(campaigns: Iterable[Campaign]) -> Returns:
    """Return campaigns or channels by their return."""
    known: list[Campaign] = []
    unknown: list[Campaign] = []
    for campaign in campaigns:
        (unknown if campaign.return_on_cost is None else known).append(campaign)
    known.sort(key=lambda campaign: -(campaign.return_on_cost or 0))
    return Returns(tuple(known), tuple(unknown))


def by_channel(campaigns: Sequence[Campaign]) -> tuple[Campaign, ...]:
    """Return one sum per channel, in the order of their first campaigns.

    A sum with an unknown part is unknown: leaving the part out would make a channel look cheaper or poorer.
    """
    channels = dict.fromkeys(campaign.channel for campaign in campaigns)
    return tuple(_sum(channel, [one for one in campaigns if one.channel == channel]) for channel in channels)


def _sum(channel: str, parts: Sequence[Campaign]) -> Campaign:
    leads, sales = [one.leads for one in parts], [one.sales for one in parts]
    days = [one.days for one in parts]
    return Campaign(
        channel or "–",
        channel,
        _total([one.cost for one in parts]),
        _total([one.revenue for one in parts]),
        None if None in leads else sum(count or 0 for count in leads),
        None if None in sales else sum(count or 0 for count in sales),
        None if None in days else min(count or 0 for count in days),
    )


def _total(values: Sequence[float | None]) -> float | None:
    return None if None in values else sum(value or 0 for value in values)


def from_deals(deals: "DataFrame", costs: Mapping[str, float], currency: str) -> tuple[Campaign, ...]:
    """Return the campaigns of some deals, with the revenue and the number of those that were won.

    Parameters
    ----------
    deals : as :mod:`salesedu.crm` has them; deals without a campaign are nobody's.
    costs : currency units, by campaign; a campaign that is not in it has no known cost.
    currency : only deals in this currency count.

    Returns
    -------
    tuple of Campaign
        In alphabetical order; the channel is the deals' most frequent source. The revenue is None where the
        amount of a won deal is not known.
    """
    mine = deals[(deals["currency"] == currency) & deals["campaign"].notna()]
    found = []
    for name, group in mine.groupby(mine["campaign"].astype(str)):
        won = group[group["status"] == "won"]
        sources = group["source"].dropna().astype(str).mode()
        revenue = None if won["amount"].isna().any() else float(won["amount"].sum())
        channel = str(sources.iloc[0]) if len(sources) else ""
        found.append(Campaign(str(name), channel, costs.get(str(name)), revenue, len(group), len(won)))
    return tuple(found)
