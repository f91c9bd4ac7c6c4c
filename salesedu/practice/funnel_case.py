"""A company with a funnel of its own: the numbers that practice and graded questions are made of.

Every case is invented. Its counts divide without remainder, so that answers are whole or short, and it is
built so that the usual mistakes lead to other answers than the right one.

>>> import random
>>> case = funnel_case(random.Random(7))
>>> case.funnel.counts == funnel_case(random.Random(7)).funnel.counts
True
"""

import random
from dataclasses import dataclass

from salesedu.funnel import STAGES, Funnel, Step
from salesedu.i18n import N_, _

COMPANIES = (
    N_("a software firm for dental clinics"),
    N_("a language school for companies"),
    N_("a maker of office furniture"),
    N_("a delivery service for restaurants"),
    N_("a solar installer for farms"),
    N_("a training centre for nurses"),
    N_("a rental service for building machines"),
    N_("a security service for shops"),
)

_VISITOR_COUNTS = (4_000, 5_000, 6_000, 8_000, 10_000, 12_000, 15_000, 20_000)
_RATE_CHOICES = ((2, 3, 4, 5, 6), (10, 15, 20, 25, 40, 50), (10, 15, 20, 25, 40, 50))
_SECTOR_CHOICES = (
    (2, 3, 4, 5, 6, 8, 9),
    (12, 18, 20, 24, 30, 36, 45, 60),
    (12, 18, 20, 24, 30, 36, 45, 60),
)
_DEAL_SIZES = (800, 1_200, 1_500, 2_000, 2_500, 3_000, 4_000)


@dataclass(frozen=True)
class FunnelCase:
    """A company, its funnel and the illustrative rates of its sector.

    Attributes
    ----------
    company : what it does, in the language in use.
    funnel : counts per stage and average deal size.
    sector_rates : one share in (0, 1) per step.
    """

    company: str
    funnel: Funnel
    sector_rates: tuple[float, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step beside the sector's rate."""
        return self.funnel.compare(self.sector_rates).steps

    @property
    def best(self) -> Step:
        """The step worth improving; every case has one."""
        best = self.funnel.compare(self.sector_rates).best
        if best is None:
            raise ValueError("This company is ahead of its sector everywhere: there is no step to improve.")
        return best

    @property
    def widest(self) -> Step:
        """The other step behind its sector, with the widest gap in points: what a beginner would improve."""
        widest = self.funnel.compare(self.sector_rates).widest
        if widest is None:
            raise ValueError("This company is ahead of its sector everywhere: there is no gap to close.")
        return widest


def funnel_case(rng: random.Random) -> FunnelCase:
    """Return a case whose best step by ratio is not the widest gap in points.

    Parameters
    ----------
    rng : a seeded generator; the same seed gives the same case.
    """
    # drawn first, so that no step is the better guess
    best_step = rng.choice((1, 2, 3))
    while True:
        case = _draw(rng, best_step)
        if case is not None:
            return case


def _draw(rng: random.Random, best_step: int) -> FunnelCase | None:
    """Return a case, or None if the numbers drawn teach nothing; most don't, so they are judged first."""
    own = [rng.choice(choices) for choices in _RATE_CHOICES]
    counts = [rng.choice(_VISITOR_COUNTS)]
    company, deal_size = rng.choice(COMPANIES), rng.choice(_DEAL_SIZES)
    sector = [rng.choice(choices) for choices in _SECTOR_CHOICES]
    for rate in own:
        if counts[-1] * rate % 100:
            return None
        counts.append(counts[-1] * rate // 100)
    if counts[-1] < 6 or not _teaches(own, sector, counts[-1], best_step):
        return None
    names = tuple(_(stage) for stage in STAGES)
    return FunnelCase(
        _(company), Funnel(names, tuple(counts), deal_size), tuple(rate / 100 for rate in sector)
    )


def _teaches(own: list[int], sector: list[int], sales: int, best_step: int) -> bool:
    """Return whether the usual mistakes lead elsewhere, one step is ahead and answers are whole.

    Parameters
    ----------
    own, sector : rates in percent.
    sales : today's.
    best_step : the step that must be worth most, 1 to 3.
    """
    ratios = [theirs / ours for theirs, ours in zip(sector, own, strict=True)]
    points = [theirs - ours for theirs, ours in zip(sector, own, strict=True)]
    best = best_step - 1
    first, second, third = sorted(ratios, reverse=True)
    clear = ratios[best] == first >= second * 1.05 and second > 1 >= third
    points_mislead = max(points) >= points[best] + 1
    # from 2% to 4% is 2 points and a ratio of 2: there the mistake would look right
    points_differ = abs(points[best] - ratios[best]) > 0.1
    # one wrong result never stands for two mistakes: adding the points, and giving only the increase
    widest = points.index(max(points))
    mistakes_differ = abs(ratios[widest] - 2 - points[widest] / 100) > 0.01
    whole = all(sales * theirs % ours == 0 for theirs, ours in zip(sector, own, strict=True))
    return (
        clear and points_mislead and points_differ and mistakes_differ and len(set(own)) == len(own) and whole
    )
