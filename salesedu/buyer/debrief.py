"""What a call was worth: its score card, the moments that won or lost something, two lines said better.

>>> from salesedu.buyer.call import replay
>>> from salesedu.buyer.scenario import scenarios
>>> debrief(replay(scenarios()["dental_bookings"], [])).share
0.0
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from salesedu.buyer.call import Call, Event, replay
from salesedu.buyer.score import Criterion, CriterionName, Fact, FactName, criteria
from salesedu.buyer.suggestions import best_lines
from salesedu.i18n import N_

__all__ = [
    "Criterion",
    "CriterionName",
    "Debrief",
    "Fact",
    "FactName",
    "Moment",
    "MomentName",
    "Rewrite",
    "RewriteReason",
    "debrief",
]


class MomentName(Enum):
    """What a line won or lost."""

    PROBLEM_ADMITTED = N_("The buyer admits a problem.")
    CONSEQUENCE_SEEN = N_("The buyer sees a consequence.")
    NEED_SPOKEN = N_("The buyer states a need.")
    BENEFIT_FITS = N_("The product meets a stated need.")
    OBJECTION_EXPLORED = N_("The buyer tells what is behind the objection.")
    OBJECTION_SETTLED = N_("The objection is settled.")
    ADVANCE_AGREED = N_("The buyer agrees to the next step.")
    PITCHED_TOO_EARLY = N_("The product came before any need: the buyer cools down.")
    PITCHED_PAST_NEED = N_("Talk about the product, without a link to what the buyer wants.")
    NEED_TOO_EARLY = N_("The value was asked for before the problem had any weight.")
    SITUATION_IN_ROW = N_("One situation question too many in a row.")
    ANSWERED_TOO_SOON = N_("An answer before asking what is behind the objection.")
    ANSWER_MISSED = N_("The answer did not fit what the buyer had told.")
    DISCOUNT_OFFERED = N_("A discount, before the buyer said what it is about.")
    ASKED_TOO_EARLY = N_("The next step was asked for too early.")
    WEAK_STEP = N_("A next step that moves nothing.")
    REPEATED = N_("Asked again what the buyer had told already.")
    RUDE = N_("The tone hurt the buyer.")


class RewriteReason(Enum):
    """Why another line would have been better; the gravest first."""

    RUDE = N_("Respect keeps the conversation open.")
    PITCHED_TOO_EARLY = N_("Before a need is stated, a question moves more than the product.")
    PITCHED_PAST_NEED = N_("Only what meets a stated need is a benefit.")
    NEED_TOO_EARLY = N_("The value of a solution shows only when the problem has weight.")
    SITUATION_IN_ROW = N_("After a few facts, ask for problems: facts alone bore the buyer.")
    ANSWERED_TOO_SOON = N_("Acknowledge and ask first: then you know what to answer.")
    ANSWER_MISSED = N_("Answer what the buyer told you, with a smaller step or the buyer’s own numbers.")
    DISCOUNT_OFFERED = N_("Ask what is behind the price before you touch it.")
    ASKED_TOO_EARLY = N_("First a stated need, and no open objection. Then the next step is easy.")
    WEAK_STEP = N_("A next step needs something definite: who, when and what for.")
    REPEATED = N_("Build on what you heard, instead of asking it again.")


@dataclass(frozen=True)
class Moment:
    """A line that won or lost something; ``turn`` counts from 0."""

    turn: int
    what: MomentName
    won: bool
    said: str


@dataclass(frozen=True)
class Rewrite:
    """A weak line, a better one in its place, and why."""

    said: str
    better: str
    why: RewriteReason


@dataclass(frozen=True)
class Debrief:
    """What a call was worth."""

    criteria: tuple[Criterion, ...]
    moments: tuple[Moment, ...]
    rewrites: tuple[Rewrite, ...]

    @property
    def share(self) -> float:
        """Share of the facts that are met, in [0, 1]."""
        facts = [fact.met for criterion in self.criteria for fact in criterion.facts]
        return sum(facts) / len(facts)


REWRITES = 2
_WON = {
    Event.PROBLEM_ADMITTED,
    Event.CONSEQUENCE_SEEN,
    Event.NEED_SPOKEN,
    Event.BENEFIT_FITS,
    Event.OBJECTION_EXPLORED,
    Event.OBJECTION_SETTLED,
    Event.ADVANCE_AGREED,
}


def debrief(call: Call) -> Debrief:
    """Return what a call was worth, finished or not."""
    return Debrief(criteria(call), tuple(_moments(call)), tuple(_rewrites(call)))


def _moments(call: Call) -> Iterator[Moment]:
    for place, turn in enumerate(call.turns):
        for event in turn.events:
            if event.name in MomentName.__members__:
                yield Moment(place, MomentName[event.name], event in _WON, turn.said)


def _rewrites(call: Call) -> list[Rewrite]:
    """Return the two gravest weak lines, in the order of the call, each with a better one of its own."""
    reasons = list(RewriteReason)
    weak = sorted(
        (reasons.index(RewriteReason[event.name]), place)
        for place, turn in enumerate(call.turns)
        for event in turn.events
        if event.name in RewriteReason.__members__
    )
    found: dict[int, Rewrite] = {}
    for grave, place in weak:
        if place not in found and len(found) < REWRITES:
            before = replay(call.scenario, call.lines[:place], call.seed)
            given = {line for rewrite in found.values() for line in (rewrite.said, rewrite.better)}
            better = next((line for line in best_lines(before) if line not in given), "")
            if better and call.lines[place] not in given:
                found[place] = Rewrite(call.lines[place], better, reasons[grave])
    return [found[place] for place in sorted(found)]
