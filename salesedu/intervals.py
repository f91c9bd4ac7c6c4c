"""How far a share that was counted may lie from the true one.

>>> low, high = share_range(3, 4)
>>> round(low, 2), round(high, 2)
(0.3, 0.95)

Wilson's interval: it stays within [0, 1] and is honest for small numbers, where the usual one is not.
"""

import math

#: So many standard errors hold the true share in 95 of 100 cases.
NINETY_FIVE = 1.96


def share_range(part: int, whole: int) -> tuple[float, float] | None:
    """Return where the true share probably lies (95 %), each end in [0, 1]; None without anything counted.

    Parameters
    ----------
    part, whole : counts, 0 <= part <= whole.

    Raises
    ------
    ValueError
        If the part is negative or larger than the whole.
    """
    if not 0 <= part <= whole:
        raise ValueError(f"{part} is no part of {whole}")
    if not whole:
        return None
    share, z = part / whole, NINETY_FIVE
    middle = (share + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * math.sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return max(0.0, middle - half), min(1.0, middle + half)
