"""How a buyer takes the seller's next step: the advance, a weaker one, a signature, or goodbye."""

from salesedu.buyer.asking import ENOUGH, fitting
from salesedu.buyer.events import Event
from salesedu.buyer.memory import Memory, Reaction
from salesedu.buyer.objecting import proposes, raise_objection
from salesedu.buyer.replies import say
from salesedu.buyer.subjects import Role, Subject
from salesedu.buyer.understand import Heard, Part
from salesedu.objections import Cause
from salesedu.spin import CallOutcome

FAIR_MOOD = 5  # from here on, a goodbye leaves the door open
COOL_MOOD = 3  # below it, even a weak step is no more than a way to end the call
WEAK_STEPS = 2  # with the second one the call ends


def next_step(memory: Memory, heard: Heard) -> Reaction | None:
    """Return how the buyer takes a line that asks for a next step; None if it does not."""
    if heard.exact:
        step = {Role.ADVANCE: _advance, Role.WEAK: _weak}.get(heard.exact.role)
        return step(memory) if step else None
    part = heard.asked if heard.asks else heard.whole
    if heard.asks and proposes(heard.told) and fitting(memory, heard)[0] < ENOUGH:
        return _advance(memory)  # "Let us meet with him. Would Tuesday suit you?"
    if "order" in part.signs and "asks_who" not in part.signs and not proposes(part):
        return Reaction(say(memory, "order"), (Event.ASKED_TOO_EARLY,))
    if proposes(part) and not _is_lunch(part) and _is_more_than_a_question(memory, heard, part):
        return _advance(memory)
    if "weak_step" in part.signs:
        return goodbye(memory, heard) or _weak(memory)
    if {"proposes", "when"} <= part.signs and not fitting(memory, heard)[0]:
        return Reaction(say(memory, "vague_step"), (Event.VAGUE_STEP,))
    return None


def _is_lunch(part: Part) -> bool:
    """Return whether a proposal is for lunch or coffee, and names hardly anything of the real step."""
    return "small_talk" in part.signs and part.score(Subject(Role.ADVANCE)) < 2


def _is_more_than_a_question(memory: Memory, heard: Heard, part: Part) -> bool:
    """Return whether a proposal is meant as one: it says when, or speaks mostly of the step."""
    is_plain = not heard.asks or {"proposes", "when"} <= part.signs
    return is_plain or part.score(Subject(Role.ADVANCE)) > fitting(memory, heard)[0]


def _advance(memory: Memory) -> Reaction:
    memory.unclear_in_row = 0
    if memory.open:
        return Reaction(say(memory, "first_that"), (Event.ASKED_TOO_EARLY,))
    if not memory.needs:
        return _without_need(memory)
    if memory.by_itself < memory.scenario.level - 1 and (obstacle := memory.next_obstacle()):
        memory.by_itself += 1
        reply = say(memory, "raises", says=raise_objection(memory, obstacle))
        return Reaction(reply, (Event.ASKED_IN_TIME, Event.OBJECTION_RAISED))
    memory.outcome = CallOutcome.ADVANCE
    return Reaction(memory.scenario.advance.agrees, (Event.ASKED_IN_TIME, Event.ADVANCE_AGREED))


def _without_need(memory: Memory) -> Reaction:
    """Return what a buyer says who sees no value yet: an objection, as long as there is one left."""
    obstacle = memory.next_obstacle(Cause.VALUE_NOT_SEEN)
    if not obstacle:
        return Reaction(say(memory, "no_value"), (Event.ASKED_TOO_EARLY,))
    return Reaction(raise_objection(memory, obstacle), (Event.ASKED_TOO_EARLY, Event.OBJECTION_RAISED))


def _weak(memory: Memory) -> Reaction:
    memory.unclear_in_row = 0
    memory.weak_steps += 1
    if memory.weak_steps < WEAK_STEPS:
        return Reaction(say(memory, "weak_first"), (Event.WEAK_STEP,))
    is_friendly = memory.mood >= COOL_MOOD
    memory.outcome = CallOutcome.CONTINUATION if is_friendly else CallOutcome.NO_SALE
    return Reaction(say(memory, "weak_end" if is_friendly else "goodbye_bad"), (Event.WEAK_STEP,))


def goodbye(memory: Memory, heard: Heard) -> Reaction | None:
    """Return the buyer's goodbye where the seller ends the call."""
    if "goodbye" not in heard.whole.signs or heard.asks or heard.exact:
        return None
    is_fair = memory.mood >= FAIR_MOOD
    memory.outcome = parting(memory)
    return Reaction(say(memory, "goodbye_good" if is_fair else "goodbye_bad"), (Event.SELLER_LEFT,))


def parting(memory: Memory) -> CallOutcome:
    """Return the outcome of a call that ends with nothing agreed."""
    return CallOutcome.CONTINUATION if memory.mood >= FAIR_MOOD else CallOutcome.NO_SALE
