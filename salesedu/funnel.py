"""The sales funnel in numbers: rates, comparison with a sector, and the stage worth improving.

>>> funnel = Funnel(("Visitors", "Leads", "Qualified leads", "Sales"), (10_000, 300, 60, 12), 2_500)
>>> funnel.rates
(0.03, 0.2, 0.2)
>>> funnel.revenue
30000.0
>>> comparison = funnel.compare((0.04, 0.18, 0.25))
>>> [round(step.gain) for step in comparison.steps]
[10000, 0, 7500]
>>> comparison.best.end, round(comparison.best.ratio, 2)
('Leads', 1.33)
>>> comparison.widest.end, round(comparison.widest.points)
('Sales', 5)

The best stage has the largest *ratio* of sector rate to own rate, because revenue grows by exactly
that ratio; the widest gap in percentage points is another question.
Sources: ``tools.funnel-benchmark``, ``funnel.relationship-stages``; formulas 7.2-A.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from salesedu.i18n import N_

#: Stage names differ between companies, so they are only a start (caution C31).
STAGES = (N_("Visitors"), N_("Leads"), N_("Qualified leads"), N_("Sales"))
#: Invented for the course: the source gives no sector figures (caution C30). Always label them illustrative.
ILLUSTRATIVE_SECTOR_RATES = (0.04, 0.18, 0.25)


class Problem(Enum):
    """Why something cannot be a funnel."""

    TOO_FEW_STAGES = "too few stages"
    NAME_MISSING = "name missing"
    NAME_TWICE = "name twice"
    COUNT_MISSING = "count missing"
    NOT_A_NUMBER = "not a number"
    NOT_WHOLE = "not whole"
    NEGATIVE = "negative"
    NOT_ABOVE_ZERO = "not above zero"
    NOT_A_SHARE = "not a share"
    NOT_TWO_CELLS = "not two cells"
    NOT_READABLE = "not readable"


@dataclass(frozen=True)
class Mistake:
    """One thing to put right.

    Attributes
    ----------
    problem : what is wrong.
    field : where: ``"name"``, ``"count"``, ``"rate"``, ``"deal_size"`` or ``"file"``.
    row : the stage's place from 0 (in a file: the line's), or None where it concerns no single stage.
    stage : the stage's name, as far as known.
    text : what was given.
    """

    problem: Problem
    field: str
    row: int | None = None
    stage: str = ""
    text: str = ""


class FunnelError(ValueError):
    """What was given is not a funnel; ``mistakes`` names every stage concerned."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("; ".join(f"{m.stage or m.field}: {m.problem.value} {m.text}" for m in mistakes))


class Finding(Enum):
    """What is worth knowing before anyone trusts a rate."""

    NO_DATA = "the stage before is empty, so there is no rate"
    NOBODY_MOVES_ON = "the rate is zero"
    RATE_OVER_100 = "more people than in the stage before: the counts are not of one group"


@dataclass(frozen=True)
class Step:
    """The move from one stage to the next, beside the sector.

    Attributes
    ----------
    number : 1 for the first move.
    start, end : the two stages.
    rate, sector_rate : shares, 0.2 is 20 %; None is no data.
    ratio : sector rate / own rate; infinite where nobody moves on; None without data.
    points : sector rate minus own rate, in percentage points.
    revenue : what-if revenue at the sector rate, in currency units.
    gain : how much more that is than today, never below 0.
    """

    number: int
    start: str
    end: str
    rate: float | None
    sector_rate: float | None
    ratio: float | None
    points: float | None
    revenue: float | None
    gain: float | None


@dataclass(frozen=True)
class Comparison:
    """Every step of a funnel beside the sector."""

    steps: tuple[Step, ...]

    @property
    def best(self) -> Step | None:
        """The step worth improving: the largest ratio above 1, the earlier of equals; None if none is."""
        behind = [step for step in self.steps if step.ratio is not None and step.ratio > 1]
        return max(behind, key=lambda step: step.ratio or 0, default=None)

    @property
    def widest(self) -> Step | None:
        """The step that is most percentage points behind; None if none is behind."""
        behind = [step for step in self.steps if step.points is not None and step.points > 0]
        return max(behind, key=lambda step: step.points or 0, default=None)


@dataclass(frozen=True)
class Funnel:
    """How many people reached each stage, and what a sale brings.

    Parameters
    ----------
    stages : two or more different names, first stage first.
    counts : people per stage, 0 or more; a what-if funnel may hold parts of people.
    average_deal_size : currency units per sale, above 0.

    Raises
    ------
    FunnelError
        With every mistake found, each naming its stage.
    """

    stages: tuple[str, ...]
    counts: tuple[float, ...]
    average_deal_size: float

    def __post_init__(self) -> None:
        mistakes = [*_stage_mistakes(self.stages), *_count_mistakes(self.stages, self.counts)]
        if not (math.isfinite(self.average_deal_size) and self.average_deal_size > 0):
            mistakes.append(Mistake(Problem.NOT_ABOVE_ZERO, "deal_size", text=str(self.average_deal_size)))
        if mistakes:
            raise FunnelError(mistakes)

    @property
    def rates(self) -> tuple[float | None, ...]:
        """Share of people moving to each next stage; None (no data) after an empty stage."""
        pairs = zip(self.counts, self.counts[1:], strict=False)
        return tuple(after / before if before else None for before, after in pairs)

    @property
    def revenue(self) -> float:
        """Sales x average deal size, in currency units."""
        return float(self.counts[-1] * self.average_deal_size)

    def findings(self) -> tuple[tuple[int, Finding], ...]:
        """Return what is worth knowing about the rates, each with the number of its step."""
        found = [(number, _finding(rate)) for number, rate in enumerate(self.rates, start=1)]
        return tuple((number, finding) for number, finding in found if finding)

    def with_rate(self, number: int, rate: float) -> "Funnel | None":
        """Return the funnel as it would be if one step had another rate and the others kept theirs.

        Parameters
        ----------
        number : the step, 1 for the move from the first to the second stage.
        rate : share, 0 or more.

        Returns
        -------
        The what-if funnel, or None where a later step has no data.
        """
        counts = list(self.counts[:number])
        for own in (rate, *self.rates[number:]):
            if own is None:
                return None
            counts.append(counts[-1] * own)
        return replace(self, counts=tuple(counts))

    def what_if(self, number: int, rate: float) -> float | None:
        """Return the revenue if one step had another rate, in currency units; see :meth:`with_rate`."""
        changed = self.with_rate(number, rate)
        return None if changed is None else changed.revenue

    def compare(self, sector_rates: Sequence[float | None]) -> Comparison:
        """Return every step beside the sector's rate.

        Parameters
        ----------
        sector_rates : one share in [0, 1] per step; None where no sector rate is known.

        Raises
        ------
        FunnelError
            If there are too few or too many rates, or one is not a share.
        """
        if len(sector_rates) != len(self.rates):
            raise FunnelError([Mistake(Problem.TOO_FEW_STAGES, "rate", text=str(len(sector_rates)))])
        wrong = [i for i, rate in enumerate(sector_rates) if rate is not None and not 0 <= rate <= 1]
        if wrong:
            raise FunnelError(
                [
                    Mistake(Problem.NOT_A_SHARE, "rate", i + 1, self.stages[i + 1], str(sector_rates[i]))
                    for i in wrong
                ]
            )
        return Comparison(tuple(self._step(i, rate) for i, rate in enumerate(sector_rates, start=1)))

    def _step(self, number: int, sector_rate: float | None) -> Step:
        rate = self.rates[number - 1]
        known = rate is not None and sector_rate is not None
        revenue = self.what_if(number, sector_rate) if known and sector_rate is not None else None
        return Step(
            number,
            self.stages[number - 1],
            self.stages[number],
            rate,
            sector_rate,
            _ratio(rate, sector_rate),
            (sector_rate - rate) * 100 if rate is not None and sector_rate is not None else None,
            revenue,
            None if revenue is None else max(0.0, revenue - self.revenue),
        )


def example() -> Funnel:
    """Return the course's worked example (7.3-1), with invented numbers."""
    return Funnel(STAGES, (10_000, 300, 60, 12), 2_500)


def _ratio(rate: float | None, sector_rate: float | None) -> float | None:
    if rate is None or sector_rate is None or (rate == 0 and sector_rate == 0):
        return None
    return sector_rate / rate if rate else math.inf


def _finding(rate: float | None) -> Finding | None:
    if rate is None:
        return Finding.NO_DATA
    if rate > 1:
        return Finding.RATE_OVER_100
    return Finding.NOBODY_MOVES_ON if rate == 0 else None


def _stage_mistakes(stages: Sequence[str]) -> list[Mistake]:
    mistakes = [Mistake(Problem.TOO_FEW_STAGES, "name")] if len(stages) < 2 else []
    for row, name in enumerate(stages):
        if not name.strip():
            mistakes.append(Mistake(Problem.NAME_MISSING, "name", row))
        elif name in stages[:row]:
            mistakes.append(Mistake(Problem.NAME_TWICE, "name", row, name))
    return mistakes


def _count_mistakes(stages: Sequence[str], counts: Sequence[float]) -> list[Mistake]:
    mistakes = []
    for row in range(max(len(stages), len(counts))):
        stage = stages[row] if row < len(stages) else ""
        if row >= len(counts):
            mistakes.append(Mistake(Problem.COUNT_MISSING, "count", row, stage))
        elif not stage and row >= len(stages):
            mistakes.append(Mistake(Problem.NAME_MISSING, "name", row))
        elif not math.isfinite(counts[row]):
            mistakes.append(Mistake(Problem.NOT_A_NUMBER, "count", row, stage, str(counts[row])))
        elif counts[row] < 0:
            mistakes.append(Mistake(Problem.NEGATIVE, "count", row, stage, str(counts[row])))
    return mistakes
