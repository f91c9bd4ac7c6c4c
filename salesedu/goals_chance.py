"""How likely a team reaches its target: the same period lived ten thousand times with its own win rate.

>>> history = History(win_rate=0.25, average_deal_size=2_500, deal_size_spread=1_250)
>>> chance = simulate(history, opportunities=192, target=120_000)
>>> round(chance.share, 1), round(chance.expected, -3)
(0.5, 120000.0)

So a plan that adds up exactly is missed in about half of all periods: chance has no favourites.

The model, and what it leaves out:

- Every opportunity is won or lost by itself, all at the same rate. Real deals hang together (a price rise, a
  holiday, one large customer), so real results spread wider than these.
- Deal sizes follow a gamma distribution with the given mean and standard deviation: always above 0, with a
  few large deals. A sum of k such sizes is again a gamma, so many periods need no matrix of deals.
- With ``deals``, the win rate itself is uncertain: each period draws it from the beta distribution that
  belongs to that many won and lost deals (Jeffreys' prior: half a won and half a lost deal are added).

Sources: ``goals.planning-questions`` asks for the numbers; the simulation is the course's own.
"""

import math
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from salesedu.goals_numbers import MOST, PlanError, mistake_in
from salesedu.shares import wilson

if TYPE_CHECKING:
    import numpy as np
    from numpy.random import Generator
    from numpy.typing import NDArray

    Runs = NDArray[np.floating[Any]]

RUNS = 10_000
PRIOR = 0.5  # of a won and of a lost deal
LEAST_RATE = 1e-9  # keeps a division from failing where nothing is won or lost
ROUNDING = 1e-9  # of an amount: 6 x 0.7 counts as 4.2, and deals that differ by less are alike


@dataclass(frozen=True)
class History:
    """What a team knows from its own closed deals.

    Parameters
    ----------
    win_rate : won deals of all that were won or lost, a share in [0, 1].
    average_deal_size : currency units, above 0.
    deal_size_spread : standard deviation of deal sizes, in currency units, 0 or more.
    deals : won and lost deals that the win rate was counted from, 1 or more; None takes the rate as certain.

    Raises
    ------
    PlanError
        With every mistake found, each naming its field.
    """

    win_rate: float
    average_deal_size: float
    deal_size_spread: float
    deals: int | None = None

    def __post_init__(self) -> None:
        names = ("win_rate", "average_deal_size", "deal_size_spread", "deals")
        mistakes = [found for name in names if (found := mistake_in(name, getattr(self, name)))]
        if mistakes:
            raise PlanError(mistakes)

    @property
    def average_rate(self) -> float:
        """The mean of the win rates simulated; what comes from few deals lies nearer to one half."""
        if self.deals is None:
            return self.win_rate
        return (self.win_rate * self.deals + PRIOR) / (self.deals + 2 * PRIOR)


@dataclass(frozen=True, eq=False)
class Chance:
    """Many simulated periods beside the target.

    Attributes
    ----------
    target : currency units.
    opportunities : worked through in every period.
    revenues : of each period, in currency units, shape (runs,).
    wins : deals won in each period, shape (runs,).
    rates : the win rate of each period, shape (runs,).
    """

    target: float
    opportunities: int
    revenues: "Runs"
    wins: "NDArray[np.int64]"
    rates: "Runs"

    @property
    def runs(self) -> int:
        """How many periods were simulated."""
        return len(self.revenues)

    @property
    def share(self) -> float:
        """The periods that reach the target, as a share in [0, 1]."""
        return float((self.revenues >= self.target * (1 - ROUNDING)).mean())

    @property
    def interval(self) -> tuple[float, float]:
        """Where the share would lie with endless runs, 95 times in 100 (Wilson's interval)."""
        return wilson(self.share * self.runs, self.runs)

    @property
    def error(self) -> float:
        """The sampling error of the share: half the width of :attr:`interval`."""
        low, high = self.interval
        return (high - low) / 2

    @property
    def expected(self) -> float:
        """Mean revenue, in currency units."""
        return float(self.revenues.mean())

    def quantile(self, share: float) -> float:
        """Return the revenue that this share of the periods stays below, in currency units.

        Parameters
        ----------
        share : in [0, 1]; 0.1 is exceeded in nine periods of ten.
        """
        import numpy as np

        return float(np.quantile(self.revenues, share))


def simulate(
    history: History, opportunities: int, target: float, *, runs: int = RUNS, seed: int = 0
) -> Chance:
    """Return how often a number of opportunities brings the target.

    Parameters
    ----------
    history : own win rate and deal sizes.
    opportunities : worked through in the period, 0 or more.
    target : revenue in currency units, above 0.
    runs : periods to simulate, 1 or more.
    seed : the same seed gives the same periods.

    Raises
    ------
    PlanError
        If the target is not above 0, or opportunities are below 0 or beyond counting.
    """
    import numpy as np

    mistakes = [
        found
        for field, number in (("revenue", target), ("opportunities", opportunities))
        if (found := mistake_in(field, number))
    ]
    if mistakes:
        raise PlanError(mistakes)
    chances = np.random.default_rng(seed)
    rates = _rates(history, runs, chances)
    wins = chances.binomial(opportunities, rates, runs)
    return Chance(target, opportunities, sizes_summed(history, wins, chances), wins, rates)


def opportunities_for(
    history: History, target: float, share: float = 0.8, *, runs: int = RUNS, seed: int = 0
) -> int | None:
    """Return about how many opportunities reach the target in this share of the periods.

    Parameters
    ----------
    history, target, runs, seed : as for :func:`simulate`.
    share : in (0, 1).

    Returns
    -------
    As near as the sampling error lets one say; None if even a hundred times the usual number is too few.
    """

    def reaches(opportunities: int) -> bool:
        return simulate(history, opportunities, target, runs=runs, seed=seed).share >= share

    usual = math.ceil(target / history.average_deal_size / max(history.win_rate, LEAST_RATE))
    tried = (usual * times for times in (1, 2, 4, 10, 100) if usual * times <= MOST)
    enough = next((number for number in tried if reaches(number)), None)
    return None if enough is None else bisect_left(range(enough), True, key=reaches)


def _rates(history: History, runs: int, chances: "Generator") -> "Runs":
    import numpy as np

    if history.deals is None:
        return np.full(runs, float(history.win_rate))
    won = history.win_rate * history.deals
    return chances.beta(won + PRIOR, history.deals - won + PRIOR, runs)


def sizes_summed(history: History, wins: "NDArray[np.int64]", chances: "Generator") -> "Runs":
    """Return the revenue of as many deals in each run, in currency units.

    A sum of k gammas is a gamma with k times the shape.
    """
    if history.deal_size_spread <= history.average_deal_size * ROUNDING:
        return wins * float(history.average_deal_size)
    shape = (history.average_deal_size / history.deal_size_spread) ** 2
    return chances.gamma(wins * shape, history.average_deal_size / shape)
