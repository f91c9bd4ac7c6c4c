"""SPIN: the four kinds of question in a larger sale, and how such a conversation can end.

Sources: ``techniques.spin``; caution C16. The method is Neil Rackham's (1988).
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from salesedu.i18n import N_
from salesedu.reading.cues import Read, read


class Kind(StrEnum):
    """What a seller's line is; the first four are the SPIN questions, in their usual order."""

    SITUATION = "situation"
    PROBLEM = "problem"
    IMPLICATION = "implication"
    NEED_PAYOFF = "need_payoff"
    PITCH = "pitch"  # presents or recommends the seller's own product
    OTHER = "other"  # small talk, thanks, statements, asking for a next step
    UNSURE = "unsure"  # the words do not say


KIND_NAMES = {
    Kind.SITUATION: N_("Situation question"),
    Kind.PROBLEM: N_("Problem question"),
    Kind.IMPLICATION: N_("Implication question"),
    Kind.NEED_PAYOFF: N_("Need-payoff question"),
    Kind.PITCH: N_("Pitch"),
    Kind.OTHER: N_("Other line"),
    Kind.UNSURE: N_("Not clear"),
}


class CallOutcome(StrEnum):
    """How a call in a larger sale can end: the first two are successes."""

    ORDER = "order"
    ADVANCE = "advance"  # the buyer agrees to a definite next step that moves the sale forward
    CONTINUATION = "continuation"  # friendly words, nothing agreed
    NO_SALE = "no_sale"


@dataclass(frozen=True, slots=True)
class Context:
    """Words of one conversation: of the problems known so far, and of the seller's product."""

    problems: Collection[str] = ()
    product: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line is: its kind, the words that say so as they were written, and how sure, in [0, 1]."""

    kind: Kind
    cues: tuple[str, ...] = ()
    confidence: float = 0.0


def classify(question: str, context: Context | None = None) -> Reading:
    """Return which kind of question a seller's line is; ``Kind.UNSURE`` if its words do not say.

    Parameters
    ----------
    question
        Any text. A line of several sentences counts by what it finally asks.
    context
        Words of this conversation. They settle only what would stay unsure without them.

    Source: ``techniques.spin``; what each kind means is in ``docs/spin-classifier.md``.
    """
    line = read(question)
    kind, sign = _ruled(line)
    if kind is Kind.UNSURE:
        return Reading(kind)
    return Reading(kind, line.cues.get(sign, ()), 0.6)


def _ruled(line: Read) -> tuple[Kind, str]:
    """Return the kind that the rules alone see, and the sign that decided it."""
    has = line.cues.keys()
    if not line.is_language_known:
        return Kind.UNSURE, ""
    if not line.asks:
        return (Kind.PITCH, "pitch") if "pitch" in has else (Kind.OTHER, "")
    for kind, sign in _ORDER:
        if sign in has:
            return kind, sign
    return Kind.SITUATION, "asks"


# The first sign that a question shows decides; a next step is asked for with a tool's name in it, too.
_ORDER = (
    (Kind.PITCH, "pitch"),
    (Kind.OTHER, "next_step"),
    (Kind.NEED_PAYOFF, "need"),
    (Kind.IMPLICATION, "implication"),
    (Kind.PROBLEM, "problem"),
    (Kind.PROBLEM, "bad"),
)
