"""How a buyer takes what is not about the business: silence, small talk, insults, words without a meaning."""

from salesedu.buyer.asking import ENOUGH, fitting, situation
from salesedu.buyer.events import Event
from salesedu.buyer.memory import Memory, Reaction
from salesedu.buyer.replies import say
from salesedu.buyer.understand import Heard, Part
from salesedu.reading.talk import STOP
from salesedu.spin import Kind

A_SENTENCE = 4  # words from which something without a subject can still be taken as said
MANY_UNCLEAR = 3  # lines in a row that were not understood
_ABOUT_THE_BUYER = (
    "robot",
    "personal",
    "who",
    "feelings",
    "how_are_you",
    "good_time",
    "permission",
    "questions_back",
    "moment",
    "budget",
    "depends",
)
_THEN = ("reaction", "introduction", "small_talk", "greeting", "sorry", "thanks", "yes", "no")


def silence(memory: Memory, heard: Heard) -> Reaction | None:
    """Return what a buyer says to a line without a word."""
    if heard.whole.words:
        return None
    return _unclear(memory, "silence")


def rudeness(memory: Memory, heard: Heard) -> Reaction | None:
    """Return what a buyer says to an insult; None if it is none."""
    if "rude" not in heard.whole.signs or heard.exact:
        return None
    memory.insults += 1
    return Reaction(say(memory, "rude"), (Event.RUDE,))


def about_the_buyer(memory: Memory, heard: Heard) -> Reaction | None:
    """Return what a buyer says to a question about themselves or the call; None if it is none."""
    if "first_name" in heard.asked.signs:
        return _courteous(memory, heard, ("first_name",))
    if heard.exact or (not heard.is_generic and fitting(memory, heard)[0] >= ENOUGH):
        return None
    # "when do you have a budget?" and "what do you need?" ask for what is behind an objection, if one is open
    return _courteous(memory, heard, _ABOUT_THE_BUYER[:-2] if memory.open else _ABOUT_THE_BUYER)


def courtesy(memory: Memory, heard: Heard) -> Reaction | None:
    """Return what a buyer says to small talk, thanks and the like; None if it is none."""
    signs = heard.whole.signs
    if "again" in signs:
        return Reaction(say(memory, "again", says=memory.own_words[-1]))
    if heard.asks and not signs & {"small_talk", "reaction"}:
        return None
    return _courteous(memory, heard, _THEN)


def _courteous(memory: Memory, heard: Heard, occasions: tuple[str, ...]) -> Reaction | None:
    occasion = next((name for name in occasions if name in heard.whole.signs), "")
    if not occasion:
        return None
    buyer = memory.scenario.buyer
    return Reaction(say(memory, occasion, name=buyer.name, role=buyer.role), (Event.COURTESY,))


def company(memory: Memory, heard: Heard) -> Reaction | None:
    """Return what a buyer says who is asked what the company does; None if that was not asked."""
    if "company" not in heard.asked.signs:
        return None
    memory.unclear_in_row = 0
    return situation(memory, Reaction(say(memory, "company", company=memory.scenario.buyer.company)))


def more(memory: Memory, heard: Heard) -> Reaction | None:
    """Return what a buyer says who is only asked to go on; None if that was not asked."""
    if "more" not in heard.whole.signs or not heard.whole.is_generic:
        return None
    if memory.open:
        return Reaction(say(memory, "as_i_said", says=memory.scenario.obstacle(memory.open).says))
    return Reaction(say(memory, "no_more" if memory.told else "which"), (Event.COURTESY,))


def unknown(memory: Memory, heard: Heard) -> Reaction:
    """Return what a buyer says to anything else: asks back where the words mean nothing here."""
    part = heard.asked if heard.asks else heard.whole
    if heard.is_generic and memory.current and "refers" in part.signs:
        return Reaction(say(memory, "no_more"))
    if part.known < 0.5 or (part.is_generic and len(part.words) < A_SENTENCE) or not _is_english(part):
        return _unclear(memory, "unclear")
    if not heard.asks:
        return Reaction(say(memory, "statement"))
    if heard.reading.kind is Kind.NEED_PAYOFF:
        return _wish(memory)
    reaction = Reaction(say(memory, "no_answer"))
    return situation(memory, reaction) if heard.reading.kind is Kind.SITUATION else reaction


def _wish(memory: Memory) -> Reaction:
    """Return what a buyer says to a wish that the scenario does not know: the need already stated, if any."""
    if memory.current not in memory.needs:
        return Reaction(say(memory, "lukewarm"))
    says = memory.scenario.problem(memory.current).need.says
    # in a call that begins in the middle, the line itself begins with "as I told you"
    return Reaction(says if memory.scenario.start else say(memory, "as_i_said", says=says))


def _is_english(part: Part) -> bool:
    """Return whether a part of a line has everyday words in it, at least one in four."""
    return 4 * sum(word in STOP for word in part.words) >= len(part.words)


def _unclear(memory: Memory, occasion: str) -> Reaction:
    memory.unclear_in_row += 1
    is_much = memory.unclear_in_row >= MANY_UNCLEAR
    return Reaction(
        say(memory, "unclear_much" if is_much else occasion), (Event.NOT_UNDERSTOOD,), mood=-is_much
    )
