"""A call with a simulated buyer, played from what the seller says: same scenario, seed and words, same call.

>>> from salesedu.buyer.scenario import scenarios
>>> call = replay(scenarios()["dental_bookings"], ["How often does a patient simply not come?"])
>>> call.turns[0].reply
'Too many stay away, I am afraid. Out of ten patients, one does not come and does not call.'

Nothing else is state: a line taken back is a shorter list of lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from salesedu.buyer.asking import answer
from salesedu.buyer.courtesy import about_the_buyer, company, courtesy, more, rudeness, silence, unknown
from salesedu.buyer.events import Event
from salesedu.buyer.memory import BEST_MOOD, Memory, Reaction, begun
from salesedu.buyer.objecting import on_objection, proposes
from salesedu.buyer.replies import say
from salesedu.buyer.scenario import Scenario
from salesedu.buyer.stepping import goodbye, next_step, parting
from salesedu.buyer.telling import benefit, pitch, summary
from salesedu.buyer.understand import Heard, hear
from salesedu.spin import CallOutcome, Kind, Reading

__all__ = ["Call", "Event", "Turn", "replay"]

#: What a turn does to the buyer's mood; what is not here leaves it as it was.
MOOD = {
    Event.CONSEQUENCE_SEEN: 1,
    Event.NEED_SPOKEN: 1,
    Event.BENEFIT_FITS: 1,
    Event.OBJECTION_EXPLORED: 1,
    Event.OBJECTION_SETTLED: 1,
    Event.ADVANCE_AGREED: 1,
    Event.NEED_TOO_EARLY: -1,
    Event.PITCHED_TOO_EARLY: -2,
    Event.PITCHED_PAST_NEED: -2,
    Event.SITUATION_IN_ROW: -1,
    Event.SIDESTEPPED: -1,
    Event.REPEATED: -1,
    Event.ANSWERED_TOO_SOON: -1,
    Event.ANSWER_MISSED: -1,
    Event.DISCOUNT_OFFERED: -2,
    Event.ASKED_TOO_EARLY: -2,
    Event.WEAK_STEP: -1,
    Event.RUDE: -3,
}
TIME_SOON = 3  # lines before the end at which the buyer says so
INSULTS = 2  # with the second one the buyer hangs up

#: Who takes a line, in this order: the first who knows what to make of it.
_TAKERS = (
    silence,
    rudeness,
    about_the_buyer,
    on_objection,
    benefit,
    next_step,
    pitch,
    answer,
    company,
    goodbye,
    summary,
    more,
    courtesy,
)


@dataclass(frozen=True)
class Turn:
    """One line of the seller, and what came of it.

    Attributes
    ----------
    said, reply : the seller's line, and the buyer's.
    reading : what kind of line it was.
    mood : of the buyer after it, 0 to 10.
    events : what it set off.
    """

    said: str
    reading: Reading
    reply: str
    mood: int
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Call:
    """A call as far as it has come.

    Attributes
    ----------
    opening : the buyer's first words.
    mood : of the buyer now, 0 to 10.
    outcome : None while it goes on.
    memory : what the buyer remembers; to be read only.
    """

    scenario: Scenario
    seed: int
    opening: str
    turns: tuple[Turn, ...]
    mood: int
    outcome: CallOutcome | None
    memory: Memory = field(repr=False, compare=False)

    @property
    def is_over(self) -> bool:
        return self.outcome is not None

    @property
    def lines(self) -> tuple[str, ...]:
        """What the seller said."""
        return tuple(turn.said for turn in self.turns)

    @property
    def seller_share(self) -> float:
        """Share of the words that the seller spoke, in [0, 1]."""
        seller = sum(len(turn.said.split()) for turn in self.turns)
        buyer = len(self.opening.split()) + sum(len(turn.reply.split()) for turn in self.turns)
        return seller / (seller + buyer)


def replay(scenario: Scenario, lines: Sequence[str], seed: int = 0) -> Call:
    """Return the call in which a seller says these lines.

    Parameters
    ----------
    scenario : the buyer.
    lines : any texts; those after the end of the call are not said.
    seed : of the wording, the opening mood and which obstacle comes first; the rules never change.
    """
    memory = begun(scenario, seed)
    opening = scenario.start.says if scenario.start else scenario.opening.says
    memory.own_words.append(opening)
    turns = []
    for line in lines:
        if memory.outcome is not None:
            break
        turns.append(_turn(memory, line))
    return Call(scenario, seed, opening, tuple(turns), memory.mood, memory.outcome, memory)


def _turn(memory: Memory, line: str) -> Turn:
    """Return one turn; the memory holds it afterwards."""
    heard = hear(memory.scenario, line)
    memory.lines += 1
    reaction = _ended(memory, _timed(memory, _felt(memory, _reaction(memory, heard))))
    memory.own_words.append(reaction.reply)
    return Turn(line, _labelled(heard, reaction.events), reaction.reply, memory.mood, reaction.events)


def _reaction(memory: Memory, heard: Heard) -> Reaction:
    """Return the reaction to a line; a benefit or an answer and a question in one line are both heard."""
    for take in _TAKERS:
        reaction = take(memory, heard)
        if reaction is None:
            continue
        if take in (benefit, on_objection) and _goes_on(heard, reaction):
            rest = next_step(memory, heard) or (answer(memory, heard) if take is benefit else None)
            if rest:
                return Reaction(f"{reaction.reply} {rest.reply}", (*reaction.events, *rest.events))
        return reaction
    return unknown(memory, heard)


def _goes_on(heard: Heard, reaction: Reaction) -> bool:
    """Return whether a line that did some good says something else besides."""
    if heard.exact or not {Event.BENEFIT_FITS, Event.OBJECTION_SETTLED} & set(reaction.events):
        return False
    return heard.asks or (proposes(heard.whole) and "when" in heard.whole.signs)


def _felt(memory: Memory, reaction: Reaction) -> Reaction:
    change = sum(MOOD.get(event, 0) for event in reaction.events) + reaction.mood
    memory.mood = min(max(memory.mood + change, 0), BEST_MOOD)
    return reaction


def _timed(memory: Memory, reaction: Reaction) -> Reaction:
    """Return a reaction with a word about the time, when that is short or over."""
    if memory.outcome is not None or memory.mood == 0 or memory.lines_left not in (0, TIME_SOON):
        return reaction
    if memory.lines_left:
        return _with(reaction, say(memory, "time_soon"), Event.TIME_SOON)
    memory.outcome = parting(memory)
    return _with(reaction, say(memory, "time_up"), Event.BUYER_LEFT)


def _ended(memory: Memory, reaction: Reaction) -> Reaction:
    """Return the reaction of a buyer who has had enough, where that is so."""
    is_insulted = memory.insults >= INSULTS
    if memory.outcome is not None or (memory.mood > 0 and not is_insulted):
        return reaction
    memory.outcome = CallOutcome.NO_SALE
    # an objection that was about to come is not said any more
    events = tuple(event for event in reaction.events if event is not Event.OBJECTION_RAISED)
    occasion = "impatient_end" if Event.SITUATION_IN_ROW in events else "mood_end"
    reply = say(memory, "rude_end" if is_insulted else occasion)
    return Reaction(reply, (*events, Event.BUYER_LEFT))


def _with(reaction: Reaction, words: str, event: Event) -> Reaction:
    return replace(reaction, reply=f"{reaction.reply} {words}", events=(*reaction.events, event))


def _labelled(heard: Heard, events: tuple[Event, ...]) -> Reading:
    """Return the kind of a line: what came of it settles what its words leave open."""
    kind = heard.reading.kind
    known = next((_KINDS[event] for event in events if event in _KINDS), kind)
    is_settled = known is kind or (kind not in _VAGUE and known is not Kind.OTHER)
    return heard.reading if is_settled else Reading(known, (), 1.0)


_VAGUE = (Kind.SITUATION, Kind.OTHER, Kind.UNSURE)
_KINDS = {
    Event.ASKED_IN_TIME: Kind.OTHER,
    Event.ASKED_TOO_EARLY: Kind.OTHER,
    Event.WEAK_STEP: Kind.OTHER,
    Event.FACT_TOLD: Kind.SITUATION,
    Event.PROBLEM_ADMITTED: Kind.PROBLEM,
    Event.CONSEQUENCE_SEEN: Kind.IMPLICATION,
    Event.NEED_SPOKEN: Kind.NEED_PAYOFF,
}
