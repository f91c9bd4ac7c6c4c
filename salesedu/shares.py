"""A share of a few cases, such as deals won of deals decided, and how far it can be trusted.

>>> rate = Share(6, 20)
>>> rate.rate, [round(end, 2) for end in rate.interval]
(0.3, [0.15, 0.52])
>>> Share(0, 0).rate is None           # no data is not 0 %
True

The interval is Wilson's, for 95 %: with few cases it stays inside 0 and 1, and it is not of width 0 where all
or none were won. It holds for cases that do not depend on each other, and says nothing about why.
"""

import math
from dataclasses import dataclass

#: Standard deviations to each side of a normal curve that hold 95 % of it.
SURE = 1.959964


def wilson(count: float, of: float) -> tuple[float, float]:
    """Return where a share probably lies, as two shares in [0, 1].

    Parameters
    ----------
    count : cases that count, from 0 to ``of``.
    of : all cases, more than 0.
    """
    share, sure = count / of, SURE**2
    middle = (share + sure / (2 * of)) / (1 + sure / of)
    half = SURE * math.sqrt(share * (1 - share) / of + sure / (4 * of**2)) / (1 + sure / of)
    # rounding could put an end on the wrong side of a share of 0 or 1
    return max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half))


@dataclass(frozen=True)
class Share:
    """Some of all cases.

    Parameters
    ----------
    count : cases that count.
    of : all cases; 0 is "no data".

    Raises
    ------
    ValueError
        If ``count`` is below 0 or above ``of``.
    """

    count: int
    of: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.of:
            raise ValueError(f"{self.count} of {self.of} is no share.")

    @property
    def rate(self) -> float | None:
        """In [0, 1]; None without data."""
        return self.count / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Where the rate probably lies (95 %); None without data."""
        return wilson(self.count, self.of) if self.of else None

    def is_apart_from(self, other: "Share") -> bool:
        """Return whether the two intervals have nothing in common.

        A careful rule: intervals may overlap a little although a finer test would find a difference.
        """
        if self.interval is None or other.interval is None:
            return False
        return self.interval[0] > other.interval[1] or self.interval[1] < other.interval[0]
