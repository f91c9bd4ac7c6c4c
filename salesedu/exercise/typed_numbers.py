"""Whether a typed number is the right one, in whatever form it was typed.

A right value that has no more digits than were asked for must be met exactly; one that has more may be
rounded to the digits asked for, or given more exactly.

>>> from salesedu.exercise.keys import right
>>> fits(1 / 3, "33.3 %", right(1 / 3, "", percent=True, digits=1))
True
>>> fits(48, "47.6", right(48, ""))
False
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from salesedu.exercise.keys import Key
from salesedu.i18n.numbers import NumberRead, read_number

# Binary fractions: 0.1 + 0.2 and 0.3 are the same number to a person.
NOISE = Decimal("1e-9")


def fits(wanted: float | Any, typed: Any, key: Key) -> bool:
    """Return whether a typed text means a wanted number.

    Parameters
    ----------
    wanted : the number; with ``key.percent`` a share (1 means 100 %).
    typed : the text as typed.
    key : says whether a percentage is asked for, and how many digits.
    """
    read = read_number(typed)
    if read is None:
        return False
    target = Decimal(str(wanted)) * (100 if key.percent else 1)
    allowed = _allowed_difference(target, key.digits)
    return any(abs(value - target) <= allowed for value in _meanings(read, key.percent))


def _allowed_difference(target: Decimal, digits: int) -> Decimal:
    step = Decimal(1).scaleb(-digits)
    noise = NOISE * max(Decimal(1), abs(target))
    is_exact = abs(target - target.quantize(step)) <= noise
    return noise if is_exact else step / 2 + noise


def _meanings(read: NumberRead, percent: bool) -> Iterator[Decimal]:
    """Yield what a text can mean, in percent if a percentage is asked for; else 180 % is 1.8."""
    for value in (read.value, *read.other):
        yield value / 100 if read.percent and not percent else value
        if percent and not read.percent:
            yield value * 100
