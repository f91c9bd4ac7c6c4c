"""A made-up company with a pipeline of its own: the numbers that practice and graded questions are made of.

Everything is invented, and drawn so that the usual mistakes lead to other answers than the right one.

>>> import random
>>> case = pipeline_case(random.Random(7))
>>> round(case.velocity.per_day, 6).is_integer()
True
>>> case.forecast.is_dominated
True
"""

import random
from dataclasses import dataclass

from salesedu.i18n import N_, _
from salesedu.metrics_pipeline import Deal, Velocity, Weighted, weighted, win_rate
from salesedu.practice.funnel_case import COMPANIES

_SMALL = (N_("school"), N_("bakery"), N_("hotel"), N_("garage"), N_("gym"), N_("clinic"), N_("law firm"))
_LARGE = (N_("airport"), N_("city council"), N_("supermarket chain"), N_("hospital group"))


@dataclass(frozen=True)
class PipelineCase:
    """A company and its pipeline.

    Attributes
    ----------
    company : what it does, in the language in use.
    velocity : of its pipeline; revenue per day is a whole number.
    shorter : by how many percent the sales cycle gets shorter.
    forecast : four open deals, one of them far larger than the rest; their names are in the language in use.
    won, lost : numbers of deals last year.
    value_won, value_lost : what they were worth; a smaller share of the value was won than of the deals.
    cost, month, margin : to win a customer, its revenue in a month, and the share of it that is left.
    """

    company: str
    velocity: Velocity
    shorter: int
    forecast: Weighted
    won: int
    lost: int
    value_won: int
    value_lost: int
    cost: int
    month: int
    margin: float

    @property
    def change(self) -> float:
        """The share by which velocity grows with the shorter cycle."""
        share = self.shorter / 100
        return share / (1 - share)

    @property
    def count_rate(self) -> float:
        """Share of the deals that was won."""
        return win_rate(self.won, self.lost) or 0

    @property
    def value_rate(self) -> float:
        """Share of the value that was won."""
        return win_rate(self.value_won, self.value_lost) or 0


def pipeline_case(rng: random.Random) -> PipelineCase:
    """Return a company with a pipeline.

    Parameters
    ----------
    rng : a seeded generator; the same seed gives the same case.
    """
    won, lost, value_won, value_lost = _decided(rng)
    month, margin = rng.choice((100, 200, 240, 400)), rng.choice((0.5, 0.6, 0.75, 0.8))
    return PipelineCase(
        _(rng.choice(COMPANIES)),
        _velocity(rng),
        rng.choice((10, 20, 25)),
        _forecast(rng),
        won,
        lost,
        value_won,
        value_lost,
        round(month * margin * rng.choice((6, 8, 9, 12, 15))),
        month,
        margin,
    )


def _velocity(rng: random.Random) -> Velocity:
    """Draw until revenue per day is a whole number, and the cycle has another length than there are deals."""
    while True:
        made = Velocity(
            rng.choice((20, 24, 30, 36, 40, 48, 50, 60, 80)),
            rng.choice((0.1, 0.2, 0.25, 0.3, 0.4)),
            rng.choice((1_500, 2_000, 2_400, 3_000, 4_500, 6_000)),
            rng.choice((40, 60, 80, 100, 120)),
        )
        per_day = made.per_day or 0
        if abs(per_day - round(per_day)) < 1e-9 and made.opportunities != made.cycle_days:
            return made


def _forecast(rng: random.Random) -> Weighted:
    small = [
        Deal(
            _(name),
            rng.choice((5_000, 6_000, 8_000, 10_000, 12_000)),
            rng.choice((0.2, 0.3, 0.4, 0.6, 0.7, 0.8)),
        )
        for name in rng.sample(_SMALL, 3)
    ]
    large = Deal(_(rng.choice(_LARGE)), rng.choice((80_000, 100_000, 120_000)), rng.choice((0.4, 0.5, 0.6)))
    deals = [*small, large]
    rng.shuffle(deals)
    return weighted(deals)


def _decided(rng: random.Random) -> tuple[int, int, int, int]:
    """Return deals and values won and lost: many small deals are won, and large ones are lost."""
    count_won, value_won = rng.choice(((20, 10), (25, 20), (40, 20), (40, 25), (50, 20), (50, 25)))
    deals, value = rng.choice((20, 40, 60)), rng.choice((400_000, 600_000, 800_000))
    won, amount = deals * count_won // 100, value * value_won // 100
    return won, deals - won, amount, value - amount
