"""A year's target, spread over its months by the season: from typed indices or from past sales.

>>> monthly_targets(1_000, [1] * 12)[:5]
(84.0, 84.0, 84.0, 84.0, 83.0)
>>> sum(monthly_targets(1_000, [1] * 12))
1000.0
>>> year = [100] * 11 + [200]
>>> sales = [Month(2024 + i // 12, i % 12 + 1, amount) for i, amount in enumerate(year * 2)]
>>> [round(index, 2) for index in season_of(sales).filled[-2:]]
[0.92, 1.85]

An index says how a month compares with an average month: 1.85 is 85 % more. One year of sales cannot tell
season from trend: in a firm that grows all year, every December looks like a good season. With two years or
more the growth from year to year is taken out first. A month without data is not a month without sales.

Sources: ``goals.planning-questions``, question 9; formulas 7.2-B.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from salesedu.goals_numbers import MOST, Mistake, PlanError, Problem, exact, mistake_in

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float64]

MONTHS = 12
NUMBERS = range(1, MONTHS + 1)
CENTS = 100
ROUNDS = 200  # of fitting; complete years need two, years with many holes more


@dataclass(frozen=True)
class Month:
    """What was sold in one month.

    Parameters
    ----------
    year, month : such as 2025 and 1 for January.
    revenue : currency units, 0 or more; None is no data.
    """

    year: int
    month: int
    revenue: float | None


class Finding(Enum):
    """What is worth knowing before anyone trusts an index."""

    SEASON_OR_TREND = "no month is known in two years, so season and trend look the same"
    SEEN_ONCE = "known in one year only"
    NEVER_SEEN = "no data, so an average month is assumed"


@dataclass(frozen=True)
class Season:
    """How the months of a year differ.

    Attributes
    ----------
    indices : per month from January, 1.0 is an average month; None is no data. Shape (12,).
    years : in how many years each month is known. Shape (12,).
    growth : from one year to the next, 0.05 is 5 % more; None if it cannot be told from the season.
    """

    indices: tuple[float | None, ...]
    years: tuple[int, ...]
    growth: float | None

    @property
    def filled(self) -> tuple[float, ...]:
        """The indices, with an average month where nothing is known."""
        return tuple(1.0 if index is None else index for index in self.indices)

    @property
    def findings(self) -> tuple[tuple[Finding, tuple[int, ...]], ...]:
        """What is worth knowing, each with the months it concerns (1 is January); of the first, all."""
        alone = max(self.years) < 2
        found = [
            (Finding.SEASON_OR_TREND if alone else Finding.SEEN_ONCE, self._known_in(1)),
            (Finding.NEVER_SEEN, self._known_in(0)),
        ]
        return tuple((finding, months) for finding, months in found if months)

    def _known_in(self, years: int) -> tuple[int, ...]:
        return tuple(month for month, known in enumerate(self.years, start=1) if known == years)


def monthly_targets(year_revenue: float, indices: Sequence[float]) -> tuple[float, ...]:
    """Return the target of each month; together they are the year's target exactly.

    Parameters
    ----------
    year_revenue : currency units, above 0, rounded to cents.
    indices : one per month from January, 0 or more; only how they compare counts.

    Returns
    -------
    Twelve amounts, in whole units if the year's target is whole, else in whole cents. What rounding leaves
    over goes to the months that lost most by it.

    Raises
    ------
    PlanError
        Naming ``year_revenue``, or ``month_1`` to ``month_12``.
    """
    mistakes = [*filter(None, [mistake_in("year_revenue", year_revenue)]), *_index_mistakes(indices)]
    if mistakes:
        raise PlanError(mistakes)
    year = Fraction(round(exact(year_revenue) * CENTS), CENTS)
    if not year:
        raise PlanError([Mistake("year_revenue", Problem.NOT_ABOVE_ZERO, f"{year_revenue:g}")])
    units = 1 if year.denominator == 1 else CENTS
    weights = [exact(index) for index in indices]
    shares = [year * units * weight / sum(weights) for weight in weights]
    months = [math.floor(share) for share in shares]
    by_loss = sorted(range(MONTHS), key=lambda place: months[place] - shares[place])
    for place in by_loss[: int(year * units) - sum(months)]:
        months[place] += 1
    return tuple(month / units for month in months)


def season_of(sales: Sequence[Month]) -> Season:
    """Return how months differ, from the sales of one or more years.

    A month's index is its share of all sales, with the years put on one level and the growth from year to
    year taken out, so that months without data and years of different size do no harm.

    Parameters
    ----------
    sales : in any order; months that are left out are no data.

    Raises
    ------
    PlanError
        Naming ``history``: a month twice, an amount below 0, or no sales at all.
    """
    mistakes = _sales_mistakes(sales)
    if mistakes:
        raise PlanError(mistakes)
    table = _table(sales)
    years = tuple(Counter(month.month for month in sales if month.revenue is not None)[i] for i in NUMBERS)
    indices, growth = _fit(table, grows=max(years) > 1)
    found = (float(index) if known else None for index, known in zip(indices, years, strict=True))
    return Season(tuple(found), years, growth - 1 if max(years) > 1 else None)


def _table(sales: Sequence[Month]) -> "Table":
    """Return sales as a table of years and months, nan where there is no data."""
    import numpy as np

    known = [month for month in sales if month.revenue is not None]
    first = min(month.year for month in known)
    table = np.full((max(month.year for month in known) - first + 1, MONTHS), np.nan)
    for month in known:
        table[month.year - first, month.month - 1] = month.revenue
    return table


def _fit(table: "Table", grows: bool) -> tuple["Table", float]:
    """Return the index of each month and the yearly growth factor.

    Levels of years and indices of months are found from each other in turns, until they agree: what
    statistics calls iterative proportional fitting. Weights are 0 where there is no data.
    """
    import numpy as np

    known = ~np.isnan(table)
    sold = np.where(known, table, 0.0)
    indices, drift, growth = np.ones(MONTHS), np.ones(MONTHS), 1.0
    for _round in range(ROUNDS):
        weights = (known * indices * drift).sum(axis=1)
        levels = _divided(sold.sum(axis=1), weights)
        if grows:
            growth = _growth(levels, weights > 0)
            drift = growth ** ((np.arange(MONTHS) - (MONTHS - 1) / 2) / MONTHS)
        indices = _divided(sold.sum(axis=0), (known * levels[:, None] * drift).sum(axis=0))
        indices = indices / indices[known.any(axis=0)].mean()
    return indices, growth


def _growth(levels: "Table", known: "NDArray[np.bool_]") -> float:
    """Return the yearly growth factor of the years' levels: the slope of their logarithms."""
    import numpy as np

    years = np.flatnonzero(known & (levels > 0))
    if len(years) < 2:
        return 1.0
    return float(np.exp(np.polyfit(years, np.log(levels[years]), 1)[0]))


def _divided(above: "Table", below: "Table") -> "Table":
    """Return a quotient that is 0 where there is nothing to divide by."""
    import numpy as np

    return np.divide(above, below, out=np.zeros_like(above), where=below > 0)


def _index_mistakes(indices: Sequence[float]) -> list[Mistake]:
    if len(indices) != MONTHS:
        return [Mistake("month_1", Problem.MISSING, str(len(indices)))]
    found = (mistake_in(f"month_{number}", index) for number, index in enumerate(indices, start=1))
    mistakes = [mistake for mistake in found if mistake]
    return mistakes or ([] if any(indices) else [Mistake("month_1", Problem.NOT_ABOVE_ZERO, "0")])


def _sales_mistakes(sales: Sequence[Month]) -> list[Mistake]:
    seen = Counter((month.year, month.month) for month in sales)
    mistakes = [
        Mistake("history", Problem.TWICE, f"{year}-{month:02}")
        for (year, month), times in seen.items()
        if times > 1
    ]
    amounts = [month.revenue for month in sales if month.revenue is not None]
    below = [amount for amount in amounts if not 0 <= amount <= MOST]
    mistakes += [
        Mistake("history", Problem.NEGATIVE if a < 0 else Problem.TOO_LARGE, f"{a:g}") for a in below
    ]
    if not any(amounts):
        mistakes.append(Mistake("history", Problem.MISSING))
    return mistakes
