"""Deals won and lost: the win rate on count and on value, with the reasons and how far they can be trusted.

>>> from salesedu.crm_sample import deals
>>> sample = deals()
>>> all_of_them = outcome(sample)
>>> all_of_them.rate.of == all_of_them.won + all_of_them.lost
True
>>> {line.group for line in compare(sample, "owner")} == set("Ana Ben Chidi Dalia Emre Farah".split())
True

The win rate is won ÷ (won + lost); open deals are in neither. On value it is worked out for each currency by
itself, because amounts of different currencies can't be added. A group (an owner, a source) is compared with
*all other* deals, and only a difference larger than chance explains is called one: no ranking of luck.

Source: ``tools.crm-when``, ``tools.crm-abilities`` 8 (F49).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from salesedu.crm import Status
from salesedu.shares import Share

if TYPE_CHECKING:
    from pandas import DataFrame, Series

#: With fewer decided deals a group is not compared at all. The course's own limit, not a law.
FEW = 10
#: What deals can be compared by.
GROUPINGS = ("owner", "source", "pipeline", "campaign")


@dataclass(frozen=True)
class ValueRate:
    """Won and lost value in one currency.

    Attributes
    ----------
    currency : code, or empty where no currency is written.
    won, lost : currency units.
    """

    currency: str
    won: float
    lost: float

    @property
    def rate(self) -> float | None:
        """Won ÷ (won + lost) on value, in [0, 1]; None without an amount."""
        return self.won / (self.won + self.lost) if self.won + self.lost else None


@dataclass(frozen=True)
class Outcome:
    """What some deals became.

    Attributes
    ----------
    rate : won of won and lost, by number of deals.
    values : the same on value, one per currency, the currency with most deals first.
    unknown_amounts : decided deals without an amount; they are in ``rate`` and not in ``values``.
    still_open : deals without an outcome.
    """

    rate: Share
    values: tuple[ValueRate, ...]
    unknown_amounts: int
    still_open: int

    @property
    def won(self) -> int:
        """Number of won deals."""
        return self.rate.count

    @property
    def lost(self) -> int:
        """Number of lost deals."""
        return self.rate.of - self.rate.count


class Standing(StrEnum):
    """How a group's win rate stands beside that of all other deals."""

    ABOVE = "above"
    BELOW = "below"
    NO_DIFFERENCE_SHOWN = "no difference shown"
    TOO_FEW = "too few"


@dataclass(frozen=True)
class Line:
    """One group beside all the others.

    Attributes
    ----------
    group : its name; empty for deals where the cell is empty.
    rate, others : won of decided deals, in the group and in all other deals.
    standing : whether the difference is more than chance explains.
    """

    group: str
    rate: Share
    others: Share
    standing: Standing


@dataclass(frozen=True)
class Reasons:
    """Why deals were lost.

    Attributes
    ----------
    lines : (reason, share of the lost deals that have a reason), most frequent first.
    without : lost deals without a reason; they are in no share.
    """

    lines: tuple[tuple[str, Share], ...]
    without: int


def outcome(deals: "DataFrame") -> Outcome:
    """Return the win rate of deals, on count and on value.

    Parameters
    ----------
    deals : in the schema of :mod:`salesedu.crm`.
    """
    status = deals["status"]
    counts = status.value_counts()
    won, lost = int(counts.get(Status.WON, 0)), int(counts.get(Status.LOST, 0))
    decided = deals.loc[status != Status.OPEN, ["status", "amount", "currency"]]
    return Outcome(
        Share(won, won + lost),
        _value_rates(decided),
        int(decided["amount"].isna().sum()),
        int(counts.get(Status.OPEN, 0)),
    )


def compare(deals: "DataFrame", by: str) -> tuple[Line, ...]:
    """Return each group's win rate beside that of all other deals, groups with most decided deals first.

    Parameters
    ----------
    by : a column, one of `GROUPINGS`.
    """
    counts = _counts(deals, by)
    won, of = int(counts["won"].sum()), int(counts.to_numpy().sum())
    lines = []
    for group, row in counts.iterrows():
        rate = Share(int(row["won"]), int(row.sum()))
        others = Share(won - rate.count, of - rate.of)
        lines.append(Line(str(group), rate, others, _standing(rate, others)))
    return tuple(sorted(lines, key=lambda line: (-line.rate.of, line.group)))


def standouts(deals: "DataFrame", standing: Standing) -> tuple[tuple[str, Line], ...]:
    """Return the groups of all `GROUPINGS` with one standing, each with the column it belongs to.

    ``ABOVE`` are places to look for strengths, ``BELOW`` for weaknesses: a rate says where, never why.
    """
    return tuple(
        (by, line)
        for by in GROUPINGS
        for line in compare(deals, by)
        if line.group and line.standing is standing
    )


def lost_reasons(deals: "DataFrame") -> Reasons:
    """Return why deals were lost, as shares of the lost deals that have a reason."""
    reason = deals.loc[deals["status"] == Status.LOST, "lost_reason"]
    counts = reason.value_counts()
    counts = counts[counts > 0]
    of = int(counts.sum())
    lines = tuple((str(name), Share(int(count), of)) for name, count in counts.items())
    return Reasons(lines, int(reason.isna().sum()))


def decided_between(deals: "DataFrame", start: Any, end: Any) -> "DataFrame":
    """Return the deals won or lost from one day to another, both included.

    Parameters
    ----------
    start, end : days; a deal without the day of its end belongs to no period.
    """
    import pandas as pd

    is_in = deals["closed"].between(pd.Timestamp(start), pd.Timestamp(end))
    return deals[is_in & (deals["status"] != Status.OPEN)]


def _standing(rate: Share, others: Share) -> Standing:
    if min(rate.of, others.of) < FEW:
        return Standing.TOO_FEW
    if not rate.is_apart_from(others):
        return Standing.NO_DIFFERENCE_SHOWN
    return Standing.ABOVE if (rate.rate or 0) > (others.rate or 0) else Standing.BELOW


def _counts(deals: "DataFrame", by: str) -> "DataFrame":
    """Return the numbers of won and lost deals by group; deals without a group under the empty name."""
    import pandas as pd

    decided = deals["status"] != Status.OPEN
    group, won = named(deals.loc[decided, by]), deals.loc[decided, "status"] == Status.WON
    table = won.groupby(group, observed=True).agg(["sum", "count"])
    return pd.DataFrame({"won": table["sum"], "lost": table["count"] - table["sum"]})


def named(column: "Series[Any]") -> "Series[Any]":
    """Return a column of texts with the empty text in place of missing ones, categories kept."""
    import pandas as pd

    if isinstance(column.dtype, pd.CategoricalDtype) and "" not in column.cat.categories:
        column = column.cat.add_categories([""])
    return column.fillna("")


def _value_rates(decided: "DataFrame") -> tuple[ValueRate, ...]:
    known = decided.dropna(subset=["amount"])
    currency, is_won = named(known["currency"]), known["status"] == Status.WON
    won = known["amount"].where(is_won, 0).groupby(currency, observed=True).sum()
    lost = known["amount"].mask(is_won, 0).groupby(currency, observed=True).sum()
    most_first = currency.value_counts()
    return tuple(
        ValueRate(str(code), float(won[code]), float(lost[code])) for code in most_first[most_first > 0].index
    )
