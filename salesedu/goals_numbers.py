"""The numbers around a goal: what may stand in each, what is wrong with one, and its exact value.

>>> mistake_in("average_deal_size", 0).problem
<Problem.NOT_ABOVE_ZERO: 'not above zero'>
>>> exact(4.2) / exact(0.7), 4.2 / 0.7
(Fraction(6, 1), 6.000000000000001)

Sources: ``goals.planning-questions``; formulas 7.2-B.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

LONGEST_DAY = 24.0  # hours
MOST = 10**15  # beyond it no number counts; currencies with small units stay far below
DIGITS = 15  # every decimal number of so many digits stays the same inside a computer
CRUMB = 5e-16  # of a number: a few of the smallest steps a computer takes between two numbers
FINEST = 6  # decimals of a number that somebody wrote, and digits of the largest simple denominator


class Problem(Enum):
    """Why a number cannot stand in a plan."""

    MISSING = "missing"
    NOT_A_NUMBER = "not a number"
    NOT_ABOVE_ZERO = "not above zero"
    NEGATIVE = "negative"
    BELOW_ONE = "below one"
    NOT_WHOLE = "not whole"
    NOT_A_SHARE = "not a share"
    NOT_A_DAY = "not a day's hours"
    TOO_LARGE = "too large"
    TOO_FEW = "too few"
    TWICE = "twice"
    TOO_MANY_DAYS = "more days than the period has"
    NOT_READABLE = "not readable"


@dataclass(frozen=True)
class Mistake:
    """One thing to put right.

    Attributes
    ----------
    field : the name of the number concerned, such as ``"average_deal_size"``.
    problem : what is wrong.
    text : what was given.
    """

    field: str
    problem: Problem
    text: str = ""


class PlanError(ValueError):
    """What was given is no plan; ``mistakes`` names every field concerned."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("; ".join(f"{m.field}: {m.problem.value} {m.text}".strip() for m in mistakes))


def exact(number: float) -> Fraction:
    """Return a number as people mean it, so that multiplying and dividing leave no crumbs to round up.

    0.1 becomes one tenth, and 6.666666666666667 (100 ÷ 15) twenty thirds.

    Parameters
    ----------
    number : finite. With few decimals it is what was written. With more it comes from a calculation, and the
        simplest fraction that the computer can hardly tell from it is meant.
    """
    if isinstance(number, int):
        return Fraction(number)
    written = Fraction(repr(float(number)))
    if written.denominator <= 10**FINEST:
        return written
    tried = (written.limit_denominator(10**digits) for digits in range(FINEST + 1))
    simple = (fraction for fraction in tried if math.isclose(fraction, number, rel_tol=CRUMB))
    return next(simple, Fraction(f"{number:.{DIGITS}g}"))


_Rule = tuple[Problem, Callable[[float], bool]]
_ABOVE_ZERO: _Rule = (Problem.NOT_ABOVE_ZERO, lambda number: number > 0)
_FROM_ZERO: _Rule = (Problem.NEGATIVE, lambda number: number >= 0)
_FROM_ONE: _Rule = (Problem.BELOW_ONE, lambda number: number >= 1)
_SHARE: _Rule = (Problem.NOT_A_SHARE, lambda number: 0 <= number <= 1)
_DAY: _Rule = (Problem.NOT_A_DAY, lambda number: 0 < number <= LONGEST_DAY)

RULES: dict[str, _Rule] = {
    "revenue": _ABOVE_ZERO,
    "average_deal_size": _ABOVE_ZERO,
    "opportunities_per_sale": _FROM_ONE,
    "minutes_per_contact": _ABOVE_ZERO,
    "opportunities_per_rep_per_day": _ABOVE_ZERO,
    "reps": _ABOVE_ZERO,
    "working_days": _ABOVE_ZERO,
    "acquisition_cost": _FROM_ZERO,
    "contacts_per_opportunity": _FROM_ONE,
    "hours_per_day": _DAY,
    "new_customer_share": _SHARE,
    "win_rate": _SHARE,
    "deal_size_spread": _FROM_ZERO,
    "opportunities": _FROM_ZERO,
    "sold": _FROM_ZERO,
    "days_gone": _FROM_ZERO,
    "deals": _FROM_ONE,
    "year_revenue": _ABOVE_ZERO,
    **{f"month_{number}": _FROM_ZERO for number in range(1, 13)},
}
MAY_BE_UNKNOWN = ("acquisition_cost", "opportunities", "deals")


def mistake_in(field: str, number: float | None) -> Mistake | None:
    """Return what is wrong with one number of a plan or a simulation, or None.

    Parameters
    ----------
    field : the number's name, one of ``RULES``.
    number : what was given; None where nothing is known.
    """
    if number is None:
        return None if field in MAY_BE_UNKNOWN else Mistake(field, Problem.MISSING)
    if not math.isfinite(number):
        return Mistake(field, Problem.NOT_A_NUMBER, str(number))
    if number > MOST:
        return Mistake(field, Problem.TOO_LARGE, f"{number:g}")
    problem, holds = RULES[field]
    return None if holds(number) else Mistake(field, problem, f"{number:g}")
