"""The sales cycle of deals: how many days pass from opening to winning them.

>>> from salesedu.crm_sample import deals
>>> found = cycle(deals())
>>> found.mean > found.median               # a few slow deals pull the mean up
True

Days = day won − day opened, over won deals (formula 7.2-C). The mean *and* the median are given, because the
two tell different things. Open deals are not finished, so they are left out and counted; that makes a cycle
look shorter than it is while business grows, because slow deals are the ones still open. Nothing is repaired:
a deal that ends before it begins is rejected by name.

Source: ``process.cycle``, formulas 7.2-C.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from salesedu.crm import Status
from salesedu.crm_outcomes import named

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pandas import DataFrame


@dataclass(frozen=True, eq=False)
class Cycle:
    """How long won deals took.

    Attributes
    ----------
    days : of each won deal with both days, whole days from 0.
    still_open : deals that are not finished and therefore left out.
    open_ages : days since opening of those that were opened on or before the day of the report.
    undated : won deals without the day they were opened or won.
    impossible : rows of won deals that end before they begin: ``id``, ``name``, ``created``, ``closed``.
    """

    days: "NDArray[np.int64]"
    still_open: int
    open_ages: "NDArray[np.int64]"
    undated: int
    impossible: "DataFrame"

    @property
    def mean(self) -> float | None:
        """The mean in days; None without data."""
        return float(self.days.mean()) if len(self.days) else None

    @property
    def median(self) -> float | None:
        """Half of the won deals took no longer than this, in days; None without data."""
        return _middle(self.days)

    @property
    def median_open_age(self) -> float | None:
        """Half of the open deals are no older than this, in days; None without open deals."""
        return _middle(self.open_ages)

    def longest(self, share: float) -> float | None:
        """Return the days within which a share of the won deals was won, such as 0.9; None without data."""
        import numpy as np

        return float(np.quantile(self.days, share)) if len(self.days) else None


@dataclass(frozen=True)
class CycleLine:
    """The cycle of one group of won deals; ``mean`` and ``median`` in days, of ``count`` deals."""

    group: str
    count: int
    mean: float
    median: float


def cycle(deals: "DataFrame", today: Any = None) -> Cycle:
    """Return how long won deals took, and what was left out.

    Parameters
    ----------
    deals : in the schema of :mod:`salesedu.crm`.
    today : the day up to which open deals have aged; None leaves their ages out.
    """
    import numpy as np
    import pandas as pd

    won, is_open = deals[deals["status"] == Status.WON], deals["status"] == Status.OPEN
    days = (won["closed"] - won["created"]).dt.days
    ages = np.array([], dtype=np.int64)
    if today is not None:
        since = (pd.Timestamp(today) - deals.loc[is_open, "created"]).dt.days.dropna()
        ages = since[since >= 0].to_numpy().astype(np.int64)
    return Cycle(
        days[days >= 0].to_numpy().astype(np.int64),
        int(is_open.sum()),
        ages,
        int(days.isna().sum()),
        won.loc[days < 0, ["id", "name", "created", "closed"]],
    )


def cycle_by(deals: "DataFrame", by: str) -> tuple[CycleLine, ...]:
    """Return the cycle of each group that has won deals, most deals first.

    Parameters
    ----------
    by : a column such as ``owner``, ``source`` or ``pipeline``.
    """
    won = deals[deals["status"] == Status.WON]
    days = (won["closed"] - won["created"]).dt.days
    good = days >= 0
    table = days[good].groupby(named(won.loc[good, by]), observed=True).agg(["count", "mean", "median"])
    lines = (
        CycleLine(str(group), int(row["count"]), float(row["mean"]), float(row["median"]))
        for group, row in table.iterrows()
    )
    return tuple(sorted(lines, key=lambda line: (-line.count, line.group)))


def _middle(days: "NDArray[np.int64]") -> float | None:
    import numpy as np

    return float(np.median(days)) if len(days) else None
