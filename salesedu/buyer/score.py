"""The score card of a call: yes-or-no facts, each with the seller's own lines.

A fact that had no chance to happen is left out: nobody gets a point for an objection that never came up. A
sin that was avoided counts only once the call has come to where it tempts. In a call that begins in the
middle, what was done before it is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from salesedu.buyer.call import Call, Event
from salesedu.i18n import N_
from salesedu.spin import CallOutcome


class CriterionName(Enum):
    """The parts of the score card."""

    SITUATION = N_("Opening and situation")
    PROBLEMS = N_("Problems")
    IMPLICATION = N_("Consequences")
    NEEDS = N_("Needs")
    PRODUCT = N_("Product and benefit")
    OBJECTIONS = N_("Objections")
    NEXT_STEP = N_("Next step")


class FactName(Enum):
    """The facts of the score card."""

    ASKED_SITUATION = N_("You asked about the situation.")
    FEW_SITUATION = N_("You never asked four situation questions in a row, and went on to a problem.")
    PROBLEM_ADMITTED = N_("Your question made the buyer admit a problem.")
    SECOND_PROBLEM = N_("You looked for a second problem.")
    CONSEQUENCE_SEEN = N_("Your question made the buyer tell a consequence.")
    CONSEQUENCES_DEEP = N_("You went deeper: the buyer told a second consequence.")
    NEED_SPOKEN = N_("The buyer said in their own words what would help.")
    NEED_IN_TIME = N_("You asked for the value only after the problem had weight.")
    PITCH_WAITED = N_("You did not present the product before the buyer had stated a need.")
    BENEFIT_FITS = N_("You tied the product to a need that the buyer had stated.")
    ACKNOWLEDGED = N_("You acknowledged each objection.")
    EXPLORED = N_("You asked what was behind each objection before you answered.")
    SETTLED = N_("Your answer settled each objection.")
    ASKED_IN_TIME = N_("You asked for a definite next step when the buyer was ready, and not before.")
    AGREED = N_("The buyer agreed to it.")


@dataclass(frozen=True)
class Fact:
    """One yes-or-no fact, with the seller's own lines that made it so, or prevented it."""

    what: FactName
    met: bool
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class Criterion:
    """One part of the score card."""

    name: CriterionName
    facts: tuple[Fact, ...]


def criteria(call: Call) -> tuple[Criterion, ...]:
    """Return the score card of a call, finished or not; parts without any fact are left out."""
    found = (
        (CriterionName.SITUATION, _situation(call)),
        (CriterionName.PROBLEMS, _problems(call)),
        (CriterionName.IMPLICATION, _implication(call)),
        (CriterionName.NEEDS, _needs(call)),
        (CriterionName.PRODUCT, _product(call)),
        (CriterionName.OBJECTIONS, _objections(call)),
        (CriterionName.NEXT_STEP, _next_step(call)),
    )
    return tuple(Criterion(name, facts) for name, part in found if (facts := tuple(part)))


def _said(call: Call, *events: Event) -> tuple[str, ...]:
    """Return the seller's lines that set off one of some events."""
    return tuple(turn.said for turn in call.turns if set(events) & set(turn.events))


def _done(call: Call, what: FactName, event: Event, times: int = 1) -> Fact:
    """Return a fact that is met when something happened often enough."""
    said = _said(call, event)
    return Fact(what, len(said) >= times, said)


def _kept(call: Call, what: FactName, sin: Event, reached: bool) -> Fact:
    """Return a fact that is met when a sin was avoided, and the call came to where it tempts."""
    sins = _said(call, sin)
    return Fact(what, reached and not sins, sins)


def _has(call: Call, event: Event) -> bool:
    return bool(_said(call, event))


def _situation(call: Call) -> Iterator[Fact]:
    if call.scenario.start:
        return
    yield _done(call, FactName.ASKED_SITUATION, Event.FACT_TOLD)
    reached = _has(call, Event.FACT_TOLD) and _has(call, Event.PROBLEM_ADMITTED)
    yield _kept(call, FactName.FEW_SITUATION, Event.SITUATION_IN_ROW, reached)


def _problems(call: Call) -> Iterator[Fact]:
    if call.scenario.start:
        return
    yield _done(call, FactName.PROBLEM_ADMITTED, Event.PROBLEM_ADMITTED)
    if len(call.scenario.problems) > 1:
        yield _done(call, FactName.SECOND_PROBLEM, Event.PROBLEM_ADMITTED, 2)


def _implication(call: Call) -> Iterator[Fact]:
    yield _done(call, FactName.CONSEQUENCE_SEEN, Event.CONSEQUENCE_SEEN)
    if not call.scenario.start:
        yield _done(call, FactName.CONSEQUENCES_DEEP, Event.CONSEQUENCE_SEEN, 2)


def _needs(call: Call) -> Iterator[Fact]:
    if call.scenario.start:
        return
    yield _done(call, FactName.NEED_SPOKEN, Event.NEED_SPOKEN)
    yield _kept(call, FactName.NEED_IN_TIME, Event.NEED_TOO_EARLY, _has(call, Event.NEED_SPOKEN))


def _product(call: Call) -> Iterator[Fact]:
    if call.scenario.start:
        return
    yield _kept(call, FactName.PITCH_WAITED, Event.PITCHED_TOO_EARLY, _has(call, Event.NEED_SPOKEN))
    yield _done(call, FactName.BENEFIT_FITS, Event.BENEFIT_FITS)


def _objections(call: Call) -> Iterator[Fact]:
    raised = len(_said(call, Event.OBJECTION_RAISED)) + bool(call.scenario.start)
    if not raised:
        return
    yield _done(call, FactName.ACKNOWLEDGED, Event.OBJECTION_ACKNOWLEDGED, raised)
    too_soon = _said(call, Event.ANSWERED_TOO_SOON, Event.DISCOUNT_OFFERED)
    explored = _said(call, Event.OBJECTION_EXPLORED)
    yield Fact(FactName.EXPLORED, len(explored) >= raised and not too_soon, too_soon or explored)
    yield _done(call, FactName.SETTLED, Event.OBJECTION_SETTLED, raised)


def _next_step(call: Call) -> Iterator[Fact]:
    early, timely = _said(call, Event.ASKED_TOO_EARLY), _said(call, Event.ASKED_IN_TIME)
    yield Fact(FactName.ASKED_IN_TIME, bool(timely) and not early, early or timely)
    agreed = call.outcome in (CallOutcome.ADVANCE, CallOutcome.ORDER)
    yield Fact(FactName.AGREED, agreed, _said(call, Event.ADVANCE_AGREED))
