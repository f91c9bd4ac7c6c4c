"""Numbers of a pipeline: its velocity, its coverage, its weighted value, and what a customer brings.

>>> today = example()
>>> today.per_day
500.0
>>> round(today.change(Lever.CYCLE_DAYS, -0.10), 3)       # not the same as a tenth more deals won
0.111
>>> round(today.change(Lever.WIN_RATE, 0.10), 3)
0.1
>>> coverage(450_000, 150_000), needed_coverage(0.25)
(3.0, 4.0)
>>> forecast = weighted([Deal("Hotel", 100_000, 0.5), Deal("School", 20_000, 0.5)])
>>> forecast.value, round(forecast.spread)
(60000.0, 50990)
>>> payback_months(cost=1_200, revenue=100, margin=0.8)
15.0

The known traps of these formulas are in :mod:`salesedu.practice.metrics_report`. “Three times the target” is
a rule of thumb only: the coverage that is needed follows from the win rate on value.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

#: With fewer deals than this in a quarter a weighted pipeline says little; a rule of thumb, not a law.
FEW_DEALS = 50
#: The course's own limit: one deal holds more than this share of the weighted value.
LARGE_SHARE = 0.5
#: All outcomes of more deals than this are not listed one by one.
MOST_DEALS_LISTED = 14


class Lever(StrEnum):
    """What velocity is made of."""

    OPPORTUNITIES = "opportunities"
    WIN_RATE = "win_rate"
    AVERAGE_DEAL_SIZE = "average_deal_size"
    CYCLE_DAYS = "cycle_days"


@dataclass(frozen=True)
class Velocity:
    """How much revenue a pipeline brings per day.

    Parameters
    ----------
    opportunities : qualified ones in work, 0 or more, all counted by one definition.
    win_rate : share of them that is won, in [0, 1].
    average_deal_size : currency units of a won deal, 0 or more.
    cycle_days : days from opportunity to won deal, 0 or more.

    Raises
    ------
    ValueError
        If a number is negative or a rate is over 1.
    """

    opportunities: float
    win_rate: float
    average_deal_size: float
    cycle_days: float

    def __post_init__(self) -> None:
        below = [lever.value for lever in Lever if not getattr(self, lever.value) >= 0]
        if below or self.win_rate > 1:
            raise ValueError(f"Must not be below 0, and a rate not above 1: {below or 'win_rate'}.")

    @property
    def per_day(self) -> float | None:
        """Currency units per day; None (no data) with a cycle of 0 days."""
        revenue = self.opportunities * self.win_rate * self.average_deal_size
        return revenue / self.cycle_days if self.cycle_days else None

    def with_change(self, lever: Lever, change: float) -> "Velocity":
        """Return the pipeline with one number changed by a share: −0.1 is 10 % less."""
        return replace(self, **{lever.value: getattr(self, lever.value) * (1 + change)})

    def change(self, lever: Lever, change: float) -> float | None:
        """Return by which share velocity changes with one lever; None without data, or where it can't be.

        A win rate can't rise over 1: whoever wins 95 % can't win 10 % more.
        """
        if lever is Lever.WIN_RATE and self.win_rate * (1 + change) > 1:
            return None
        before, after = self.per_day, self.with_change(lever, change).per_day
        return None if not before or after is None else after / before - 1


def example() -> Velocity:
    """Return the lesson's worked example, with invented numbers."""
    return Velocity(opportunities=40, win_rate=0.25, average_deal_size=3_000, cycle_days=60)


def coverage(pipeline: float, target: float) -> float | None:
    """Return how many times a pipeline is its target; None without a target."""
    return pipeline / target if target else None


def needed_coverage(win_rate: float) -> float | None:
    """Return the coverage that just reaches the target.

    Parameters
    ----------
    win_rate : share in [0, 1] of the *value* that is won, not of the number of deals; None at 0.
    """
    return 1 / win_rate if win_rate else None


@dataclass(frozen=True)
class Deal:
    """An open deal, in currency units, with the chance in [0, 1] that it is won."""

    name: str
    amount: float
    chance: float

    @property
    def weighted(self) -> float:
        """Its amount times its chance."""
        return self.amount * self.chance


@dataclass(frozen=True)
class Outcome:
    """A total that may come out, in currency units, and how likely it is."""

    total: float
    chance: float


@dataclass(frozen=True)
class Weighted:
    """What a pipeline is worth on average, and how far the real total may be from it."""

    deals: tuple[Deal, ...]

    @property
    def value(self) -> float:
        """Σ amount × chance, in currency units."""
        return float(sum(deal.weighted for deal in self.deals))

    @property
    def spread(self) -> float:
        """The standard deviation √Σ amount² × p × (1 − p), if no deal depends on another."""
        return math.sqrt(sum(deal.amount**2 * deal.chance * (1 - deal.chance) for deal in self.deals))

    @property
    def largest(self) -> Deal | None:
        """The deal with the largest weighted amount; None without deals."""
        return max(self.deals, key=lambda deal: deal.weighted, default=None)

    @property
    def largest_share(self) -> float | None:
        """The largest deal's share of the weighted value; None where there is no value."""
        return self.largest.weighted / self.value if self.largest and self.value else None

    @property
    def is_dominated(self) -> bool:
        """Whether one of several deals holds more than half of the weighted value."""
        return len(self.deals) > 1 and (self.largest_share or 0) > LARGE_SHARE

    @property
    def has_few_deals(self) -> bool:
        """Whether there are too few deals for an average to mean much."""
        return len(self.deals) < FEW_DEALS

    def outcomes(self) -> tuple[Outcome, ...]:
        """Return every total that may come out, the smallest first, if no deal depends on another.

        Raises
        ------
        ValueError
            With more than 14 deals: there would be too many totals to list.
        """
        if len(self.deals) > MOST_DEALS_LISTED:
            raise ValueError(f"{len(self.deals)} deals have too many outcomes; at most {MOST_DEALS_LISTED}.")
        chances = {0.0: 1.0}
        for deal in self.deals:
            after: dict[float, float] = {}
            for total, chance in chances.items():
                after[total] = after.get(total, 0) + chance * (1 - deal.chance)
                won = total + deal.amount
                after[won] = after.get(won, 0) + chance * deal.chance
            chances = after
        return tuple(Outcome(total, chance) for total, chance in sorted(chances.items()) if chance)

    def chance_of(self, target: float) -> float:
        """Return the chance in [0, 1] that the deals bring at least a target; see :meth:`outcomes`."""
        return sum(outcome.chance for outcome in self.outcomes() if outcome.total >= target)


def weighted(deals: Sequence[Deal]) -> Weighted:
    """Return the weighted value of some open deals."""
    return Weighted(tuple(deals))


def win_rate(won: float, lost: float) -> float | None:
    """Return won ÷ (won + lost): of numbers of deals the rate on count, of amounts the rate on value."""
    return won / (won + lost) if won + lost else None


def lifetime_value(revenue: float, margin: float, churn: float) -> float | None:
    """Return what a customer brings until leaving, in currency units.

    Parameters
    ----------
    revenue : of an average customer in one period.
    margin : share of it that is left after the cost of the goods, in [0, 1].
    churn : share of customers who leave in one period, of the same length; None (no data) at 0.
    """
    return revenue * margin / churn if churn else None


def payback_months(cost: float, revenue: float, margin: float) -> float | None:
    """Return after how many months a customer has paid back what it cost to win.

    Parameters
    ----------
    cost : to win one customer.
    revenue : of one customer in a month.
    margin : share of it that is left, in [0, 1]. Cost ÷ (revenue × margin): without the brackets a
        better margin would seem to make it longer. None (no data) where nothing is left.
    """
    left = revenue * margin
    return cost / left if left else None
