"""Known mistakes of a number question that can be told apart.

>>> from salesedu.exercise import slip
>>> [made.value for made in apart([slip(2, "a"), slip(3, "b"), slip(3, "c")], 2, 0.5)]
[3]
"""

from collections.abc import Sequence

from salesedu.exercise.keys import Slip


def apart(slips: Sequence[Slip], wanted: float, least: float) -> list[Slip]:
    """Return the mistakes whose values differ from the right one and from those before them.

    Parameters
    ----------
    slips : the most usual mistake first.
    wanted : the right value.
    least : how far values must differ.
    """
    kept: list[Slip] = []
    for made in slips:
        if all(abs(made.value - value) > least for value in (wanted, *(one.value for one in kept))):
            kept.append(made)
    return kept
