"""SPIN: the four kinds of question in a larger sale, and how such a conversation can end.

Sources: ``techniques.spin``; caution C16. The method is Neil Rackham's (1988).
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

from salesedu.i18n import N_
from salesedu.reading.cues import Read, read
from salesedu.reading.spin_features import features
from salesedu.reading.spin_model import load


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

    What each kind means is in ``data/README.md``; how often this is right, in ``docs/spin-classifier.md``.
    Source: ``techniques.spin``.
    """
    reading = _classified(read(question))
    if reading.kind is Kind.UNSURE and context:
        return _classified(read(question, problems=context.problems, product=context.product))
    return reading


def count_kinds(lines: Iterable[str], context: Context | None = None) -> Counter[Kind]:
    """Return how many lines of a transcript are of each kind; a kind that never comes counts 0."""
    counts = Counter(dict.fromkeys(Kind, 0))
    counts.update(classify(line, context).kind for line in lines)
    return counts


def _classified(line: Read | None) -> Reading:
    """Return what the model says of a line; unsure where it is not confident enough."""
    if line is None:
        return Reading(Kind.UNSURE)
    model = load()
    kind, confidence = max(model.probabilities(features(line)).items(), key=itemgetter(1))
    if confidence < model.threshold:
        return Reading(Kind.UNSURE, confidence=confidence)
    shown = (cue for sign in _SHOWS[Kind(kind)] for cue in line.cues.get(sign, ()))
    return Reading(Kind(kind), tuple(dict.fromkeys(shown)), confidence)


# The signs whose words speak for a kind.
_SHOWS = {
    Kind.SITUATION: ("tell", "fact"),
    Kind.PROBLEM: ("problem", "bad"),
    Kind.IMPLICATION: ("implication", "bad"),
    Kind.NEED_PAYOFF: ("wished", "need", "good"),
    Kind.PITCH: ("product", "pitch", "own"),
    Kind.OTHER: ("next_step", "talk"),
}
