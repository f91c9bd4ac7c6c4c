"""What would change the chance of reaching a target: one more rep, more conversion, or bigger deals.

>>> from salesedu.goals_chance import History
>>> from salesedu.goals_plan import example
>>> changes = levers(example(), History(win_rate=0.25, average_deal_size=2_500, deal_size_spread=1_250))
>>> [(change.lever.name, round(change.before.share, 1), round(change.after.share, 1)) for change in changes]
[('MORE_REPS', 0.5, 0.5), ('MORE_CONVERSION', 0.5, 0.7), ('BIGGER_DEAL', 0.5, 0.7)]

Here one more rep changes nothing: three can talk to 360 opportunities, and there are 192.
Source: ``goals.planning-questions``; the levers are the course's own.
"""

import math
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from salesedu.goals_chance import LEAST_RATE, RUNS, Chance, History, simulate, sizes_summed
from salesedu.goals_numbers import exact
from salesedu.goals_plan import Plan

if TYPE_CHECKING:
    import numpy as np
    from numpy.random import Generator
    from numpy.typing import NDArray

LIFT = 0.1  # relative: 10 % more conversion makes 27.5 % of 25 %, not 35 %


class Lever(Enum):
    """What a manager can change."""

    MORE_REPS = "one more rep"
    MORE_CONVERSION = "ten per cent more conversion"
    BIGGER_DEAL = "a ten per cent bigger deal"


@dataclass(frozen=True)
class Change:
    """What one lever does to the chance.

    Attributes
    ----------
    lever : what was changed.
    before, after : the same periods without and with it.
    """

    lever: Lever
    before: Chance
    after: Chance


def opportunities_worked(
    plan: Plan, available: int | None = None, *, reps: float = 0, reps_bring_opportunities: bool = False
) -> int:
    """Return how many opportunities the team works through in the period.

    Parameters
    ----------
    plan : says what the team can do; what it cannot reach stays undone.
    available : opportunities there are for the team of today; None: as many as the plan needs.
    reps : more reps than today.
    reps_bring_opportunities : whether each new rep finds as many as a rep of today does. If not,
        opportunities come from elsewhere, and a new rep only helps where some are left undone.
    """
    there = plan.opportunities if available is None else available
    if reps_bring_opportunities:
        there = math.floor(there * exact(plan.reps + reps) / exact(plan.reps))
    return min(there, plan.reachable_with(reps))


def levers(
    plan: Plan,
    history: History,
    available: int | None = None,
    *,
    reps_bring_opportunities: bool = False,
    runs: int = RUNS,
    seed: int = 0,
) -> tuple[Change, ...]:
    """Return what one more rep, 10 % more conversion and a 10 % bigger deal would change, one by one.

    A lever is pulled in the very same periods: what was won stays won, and the lever adds to it. So a
    difference comes from the lever and not from luck.

    Parameters
    ----------
    plan : its revenue is the target.
    history, runs, seed : as for :func:`simulate`.
    available, reps_bring_opportunities : as for :func:`opportunities_worked`.
    """
    import numpy as np

    worked = opportunities_worked(plan, available)
    more = opportunities_worked(plan, available, reps=1, reps_bring_opportunities=reps_bring_opportunities)
    today = simulate(history, worked, plan.revenue, runs=runs, seed=seed)
    chances = np.random.default_rng([seed, 1])
    lifted = np.minimum(today.rates * (1 + LIFT), 1)
    still_lost = np.maximum(1 - today.rates, LEAST_RATE)
    turned = chances.binomial(worked - today.wins, np.clip((lifted - today.rates) / still_lost, 0, 1))
    after = {
        Lever.MORE_REPS: _with_wins(today, history, chances.binomial(more - worked, today.rates), chances),
        Lever.MORE_CONVERSION: replace(_with_wins(today, history, turned, chances), rates=lifted),
        Lever.BIGGER_DEAL: replace(today, revenues=today.revenues * (1 + LIFT)),
    }
    after[Lever.MORE_REPS] = replace(after[Lever.MORE_REPS], opportunities=more)
    return tuple(Change(lever, today, chance) for lever, chance in after.items())


def _with_wins(today: Chance, history: History, more: "NDArray[np.int64]", chances: "Generator") -> Chance:
    return replace(
        today, revenues=today.revenues + sizes_summed(history, more, chances), wins=today.wins + more
    )
