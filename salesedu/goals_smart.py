"""What a goal is made of, and what can be said about each letter of SMART.

>>> goal = Goal(owner="Ana", metric="new customers", amount=Decimal(12), deadline="by 31 March 2027")
>>> [letter.value for letter in Version.DORAN.letters]
['Specific', 'Measurable', 'Assignable', 'Realistic', 'Time-related']

Source: ``goals.smart``. The five letters are George T. Doran's (1981): Specific, Measurable, Assignable,
Realistic, Time-related. Achievable and Relevant came later; both versions are used (caution C24).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from salesedu.i18n import N_


class Letter(StrEnum):
    """One word of SMART; A, R and T have one for each version."""

    SPECIFIC = N_("Specific")
    MEASURABLE = N_("Measurable")
    ACHIEVABLE = N_("Achievable")
    ASSIGNABLE = N_("Assignable")
    REALISTIC = N_("Realistic")
    RELEVANT = N_("Relevant")
    TIME_BOUND = N_("Time-bound")
    TIME_RELATED = N_("Time-related")


class Version(StrEnum):
    """What the five letters stand for (caution C24)."""

    ACHIEVABLE_REALISTIC = "achievable_realistic"
    ACHIEVABLE_RELEVANT = "achievable_relevant"
    DORAN = "doran"  # Management Review, November 1981

    @property
    def letters(self) -> tuple[Letter, ...]:
        """The five letters, in order."""
        return _LETTERS[self]


_LATER = (Letter.SPECIFIC, Letter.MEASURABLE, Letter.ACHIEVABLE)
_LETTERS: Mapping[Version, tuple[Letter, ...]] = {
    Version.ACHIEVABLE_REALISTIC: (*_LATER, Letter.REALISTIC, Letter.TIME_BOUND),
    Version.ACHIEVABLE_RELEVANT: (*_LATER, Letter.RELEVANT, Letter.TIME_BOUND),
    Version.DORAN: (
        Letter.SPECIFIC,
        Letter.MEASURABLE,
        Letter.ASSIGNABLE,
        Letter.REALISTIC,
        Letter.TIME_RELATED,
    ),
}


class Verdict(StrEnum):
    """What is said about one letter."""

    MET = N_("met")
    WEAK = N_("weak")
    MISSING = N_("missing")
    UNJUDGED = N_("not judged")


class Finding(StrEnum):
    """Why a letter is not simply met, or what to look at."""

    # S
    NO_RESULT = "no_result"
    BROAD_RESULT = "broad_result"
    TWO_GOALS = "two_goals"
    # M
    NO_NUMBER = "no_number"
    ONLY_MORE = "only_more"  # "more", "better", "as many as possible"
    VAGUE_NUMBER = "vague_number"  # "several", "30ish"
    OF_WHAT = "of_what"  # "20 %" of nothing that is named
    NO_BASE = "no_base"  # a change, but from where?
    # A, as Doran had it
    NO_OWNER = "no_owner"
    VAGUE_OWNER = "vague_owner"  # "we", "everybody"
    PASSIVE = "passive"  # "20 demos will be held": by whom?
    # A, as achievable
    NEEDS_PLAN = "needs_plan"
    NEEDS_AMOUNT = "needs_amount"  # without a number and a last day there is nothing to compare
    NOT_IN_PLAN = "not_in_plan"  # the plan knows revenue, sales and opportunities only
    FITS_CAPACITY = "fits_capacity"
    TIGHT_CAPACITY = "tight_capacity"
    OVER_CAPACITY = "over_capacity"
    # R, as realistic
    NEEDS_HISTORY = "needs_history"
    LIKELY = "likely"
    UNCERTAIN = "uncertain"
    UNLIKELY = "unlikely"
    # R, as relevant
    NO_PURPOSE = "no_purpose"
    VAGUE_PURPOSE = "vague_purpose"
    # T
    NO_DEADLINE = "no_deadline"
    ACTIVITY_WITHOUT_DEADLINE = "activity_without_deadline"
    SOON = "soon"
    RHYTHM_WITHOUT_END = "rhythm_without_end"
    START_WITHOUT_END = "start_without_end"
    IMPOSSIBLE_DATE = "impossible_date"  # 31 February
    PAST_DATE = "past_date"
    VAGUE_TIME = "vague_time"  # "in the next few months"
    AMBIGUOUS_DATE = "ambiguous_date"  # 03/04/2027: read with the day first


class Direction(StrEnum):
    """What the amount says."""

    REACH = "reach"  # a level to reach: "12 new customers", "to 25 %"
    AT_MOST = "at_most"  # "under 2 hours"
    UP = "up"  # a change: "by 20 %", "10 more"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in its parts; what is empty is not said.

    Attributes
    ----------
    owner : who answers for it, as written.
    metric : what is counted: ``new customers``, ``win rate``.
    amount : how much; 20 with the unit ``%`` is 20 per cent.
    unit : ``%``, ``points``, a currency or a unit of time; empty when things are counted.
    direction : whether the amount is a level or a change.
    baseline : from where, as written: ``20 %``, ``last quarter``.
    deadline : the last day, in words or as a date, as written.
    rhythm : how often, as written: ``every day``.
    scope : where or for whom, as written: ``in Spain``.
    purpose : the objective that it serves, as written.
    """

    owner: str = ""
    metric: str = ""
    amount: Decimal | None = None
    unit: str = ""
    direction: Direction = Direction.REACH
    baseline: str = ""
    deadline: str = ""
    rhythm: str = ""
    scope: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """One letter with its verdict.

    Attributes
    ----------
    findings : why; of a met letter, what to look at all the same. The first one weighs most.
    words : what the verdict relies on, as it stands in the sentence or in the fields.
    """

    letter: Letter
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    words: tuple[str, ...] = ()


class Gap(StrEnum):
    """What a goal does not say; never filled in for its owner."""

    OWNER = "owner"
    METRIC = "metric"
    AMOUNT = "amount"
    BASELINE = "baseline"
    DEADLINE = "deadline"
    PURPOSE = "purpose"  # only where R stands for relevant


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The goal as it could be put: what was said, in order, and what is still to be said."""

    goal: Goal
    gaps: tuple[Gap, ...]
