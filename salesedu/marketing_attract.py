"""A plan for bringing the right visitors: what goes out where, when, for how much, and what it should bring.

>>> plan = [Line("Search: parcel tracking", visits=800, lead_rate=0.03), Line("Ads", 500, 0.02, budget=600)]
>>> [line.leads for line in plan], plan[1].cost_per_lead
([24.0, 10.0], 60.0)
>>> total(plan).visits
1300

Visits × rate are what one expects, not what will happen. Source: ``tools.rd-station-marketing`` 1 (F51).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Line:
    """One thing that brings visitors.

    Attributes
    ----------
    what : a search phrase, a post, an ad.
    visits : expected a month, 0 or more.
    lead_rate : share of visitors who leave their data, in [0, 1].
    budget : currency units a month, 0 or more.
    day : when it goes online, or None.
    owner : who does it, or empty.

    Raises
    ------
    ValueError
        If a number is outside its range, with the name of the field.
    """

    what: str
    visits: float
    lead_rate: float
    budget: float = 0
    day: date | None = None
    owner: str = ""

    def __post_init__(self) -> None:
        ranges = {"visits": self.visits >= 0, "lead_rate": 0 <= self.lead_rate <= 1}
        wrong = [name for name, is_right in (ranges | {"budget": self.budget >= 0}).items() if not is_right]
        if wrong:
            raise ValueError(wrong[0])

    @property
    def leads(self) -> float:
        """Leads to expect a month."""
        return self.visits * self.lead_rate

    @property
    def cost_per_lead(self) -> float | None:
        """Currency units for a lead; None where nothing is paid or no lead is expected."""
        return self.budget / self.leads if self.leads and self.budget else None


@dataclass(frozen=True)
class Total:
    """The sum of a plan: visits and leads to expect a month, and its budget in currency units."""

    visits: float
    leads: float
    budget: float


def total(plan: Iterable[Line]) -> Total:
    """Return the sum of a plan."""
    lines = list(plan)
    return Total(
        sum(line.visits for line in lines),
        sum(line.leads for line in lines),
        sum(line.budget for line in lines),
    )


def calendar(plan: Iterable[Line]) -> tuple[Line, ...]:
    """Return what has a day, the earliest first."""
    dated = [line for line in plan if line.day is not None]
    return tuple(sorted(dated, key=lambda line: line.day or date.max))
