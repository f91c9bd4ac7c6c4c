"""Why points from forced choices can't compare people: they always sum to the same number.

Two statements at a time, one must be taken: every pair gives exactly one point, however strong both are.

>>> strong, weak = (9, 8, 7, 6), (4, 3, 2, 1)
>>> points(strong) == points(weak), sum(points(strong))
(True, 6.0)

Source: general psychometrics ("ipsative" scores); caution C17.
"""

from collections.abc import Sequence
from itertools import combinations


def points(strengths: Sequence[float]) -> tuple[float, ...]:
    """Return the points that each strength collects when every pair is compared once.

    Parameters
    ----------
    strengths : how strong somebody really is in each thing, on any scale; equal ones share the point.

    Returns
    -------
    One number per strength; they always sum to n (n - 1) / 2, which is 6 for four.
    """
    collected = [0.0] * len(strengths)
    for one, other in combinations(range(len(strengths)), 2):
        if strengths[one] == strengths[other]:
            collected[one] += 0.5
            collected[other] += 0.5
        else:
            collected[one if strengths[one] > strengths[other] else other] += 1
    return tuple(collected)
