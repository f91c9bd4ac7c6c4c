"""Small cases with deals, tasks and closed sales: the numbers practice and graded questions are made of.

Every case is invented, and built so that the usual mistakes lead to other answers than the right one.

>>> import random
>>> lines = board(random.Random(7))
>>> [line.name for line in lines]
['Qualified', 'Offer sent', 'Negotiation']
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, median

from salesedu.crm_sample import OWNERS, PIPELINE_STAGES
from salesedu.i18n import N_, _

ACCOUNTS = (
    N_("Alma Bakery"),
    N_("Breeze Hotel"),
    N_("Cedar Clinic"),
    N_("Delta Logistics"),
    N_("Elm School"),
    N_("Fjord Print"),
    N_("Granite Tools"),
    N_("Hazel Studio"),
)
ACTIONS = (
    N_("call back about the offer"),
    N_("send the price list"),
    N_("fix a meeting"),
    N_("ask who decides"),
    N_("talk through the contract"),
    N_("confirm the start"),
)
#: The day on which every case is looked at: a Monday.
MONDAY = date(2026, 11, 30)
_RATES = ((0.2, 0.25, 0.3), (0.4, 0.45, 0.5), (0.6, 0.7, 0.8))
_AMOUNTS = (2_000, 3_000, 4_000, 5_000, 6_000, 8_000, 9_000, 12_000)


@dataclass(frozen=True)
class BoardLine:
    """One stage of a pipeline board.

    Attributes
    ----------
    name : of the stage, in the language in use.
    rate : share in (0, 1) of the deals in this stage that are won in the end.
    amounts : of the open deals, in currency units.
    """

    name: str
    rate: float
    amounts: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many deals are open in this stage."""
        return len(self.amounts)

    @property
    def value(self) -> int:
        """What they come to, if all were won."""
        return sum(self.amounts)

    @property
    def weighted(self) -> float:
        """Value × rate."""
        return round(self.value * self.rate, 2)


def board(rng: random.Random) -> tuple[BoardLine, ...]:
    """Return the last three stages of a pipeline with open deals in them."""
    stages = PIPELINE_STAGES[2:]
    counts = rng.sample((2, 3, 4, 5), 3)
    lines = []
    for name, rates, count in zip(stages, _RATES, counts, strict=True):
        amounts = tuple(rng.choice(_AMOUNTS) for _deal in range(count))
        lines.append(BoardLine(_(name), rng.choice(rates), amounts))
    return tuple(lines)


@dataclass(frozen=True)
class Task:
    """Something that was promised to a customer.

    Attributes
    ----------
    account, action, owner : who it is for, what, and by whom, in the language in use.
    due : the day by which it should be done.
    is_done : whether it is.
    """

    account: str
    action: str
    owner: str
    due: date
    is_done: bool

    def is_overdue(self, today: date) -> bool:
        """Return whether the day has passed and it is not done; what is due today is not late yet."""
        return not self.is_done and self.due < today


#: Days from today, and whether done: two late ones, one due today, one done late, one that comes.
_TASK_KINDS = ((-1, False), (-6, False), (0, False), (-4, True), (2, False))


def tasks(rng: random.Random, today: date = MONDAY) -> tuple[Task, ...]:
    """Return five tasks of which two or three are overdue, in any order."""
    kinds = [(days * rng.choice((1, 2)), done) for days, done in _TASK_KINDS]
    if rng.random() < 0.5:
        kinds[-1] = (-rng.choice((2, 3, 9)), False)
    rng.shuffle(kinds)
    accounts, actions = rng.sample(ACCOUNTS, 5), rng.sample(ACTIONS, 5)
    return tuple(
        Task(_(account), _(action), rng.choice(OWNERS), today + timedelta(days), done)
        for (days, done), account, action in zip(kinds, accounts, actions, strict=True)
    )


@dataclass(frozen=True)
class Cycle:
    """How long five sales took, and how old two are that nobody has decided.

    Attributes
    ----------
    won : days from opened to won, five whole numbers, one of them far longer than the others.
    still_open : days since two more were opened.
    """

    won: tuple[int, ...]
    still_open: tuple[int, ...]

    @property
    def mean(self) -> float:
        """The mean of the decided ones, in days."""
        return fmean(self.won)

    @property
    def median(self) -> float:
        """The middle one of the decided ones, in days."""
        return median(self.won)

    @property
    def mean_with_open(self) -> float:
        """What the mean would be if open deals were counted as if they had ended today."""
        return fmean((*self.won, *self.still_open))


def cycle(rng: random.Random) -> Cycle:
    """Return a case whose mean is a whole number and clearly above its median."""
    while True:
        usual = rng.sample(range(12, 41), 4)
        won = (*usual, rng.randrange(110, 181))
        drawn = Cycle(tuple(rng.sample(won, 5)), tuple(rng.sample(range(50, 100), 2)))
        if drawn.mean % 1 == 0 and drawn.mean - drawn.median >= 12 and _tells_apart(drawn):
            return drawn


def _tells_apart(case: Cycle) -> bool:
    """Return whether each usual mistake leads to a number of its own."""
    unsorted = case.won[2]
    values = [case.mean, case.median, case.mean_with_open, unsorted, max(case.won), sum(case.won)]
    return len({round(value, 1) for value in values}) == len(values)


@dataclass(frozen=True)
class Outcomes:
    """What became of a seller's deals.

    Attributes
    ----------
    owner : the seller.
    won, lost, still_open : how many deals.
    """

    owner: str
    won: int
    lost: int
    still_open: int

    @property
    def decided(self) -> int:
        """How many deals are won or lost."""
        return self.won + self.lost

    @property
    def win_rate(self) -> float:
        """Won ÷ (won + lost), in [0, 1]; open deals do not count."""
        return self.won / self.decided


_OUTCOMES = ((12, 18, 20), (18, 12, 20), (15, 25, 20), (21, 14, 15), (16, 24, 10), (24, 16, 24), (14, 6, 15))


def outcomes(rng: random.Random) -> Outcomes:
    """Return a seller with enough decided deals for a rate, and open ones beside them."""
    won, lost, still_open = rng.choice(_OUTCOMES)
    return Outcomes(rng.choice(OWNERS), won, lost, still_open)


@dataclass(frozen=True)
class Spending:
    """What a campaign cost, more than 0, and what the sales that came from it brought, in currency units."""

    name: str
    cost: int
    revenue: int

    @property
    def roi(self) -> float:
        """(Revenue − cost) ÷ cost, -1 or more."""
        return (self.revenue - self.cost) / self.cost


CAMPAIGNS = (
    N_("Spring web seminar"),
    N_("Autumn guide"),
    N_("City trade fair"),
    N_("Search advertisements"),
    N_("Newsletter"),
    N_("Video series"),
)
_COSTS = (1_000, 2_000, 4_000, 5_000)
_RETURNS = (-0.5, -0.25, 0.2, 0.5, 0.8, 1.5, 2.0, 3.0)


def campaigns(rng: random.Random) -> tuple[Spending, ...]:
    """Return three campaigns with a known cost; the one with the best return does not bring most revenue."""
    while True:
        names, returns = rng.sample(CAMPAIGNS, 3), rng.sample(_RETURNS, 3)
        costs = [rng.choice(_COSTS) for _name in names]
        drawn = tuple(
            Spending(_(name), cost, round(cost * (1 + roi)))
            for name, cost, roi in zip(names, costs, returns, strict=True)
        )
        if best(drawn).revenue < max(one.revenue for one in drawn):
            return drawn


def best(spendings: Sequence[Spending]) -> Spending:
    """Return the one with the highest return."""
    return max(spendings, key=lambda one: one.roi)
