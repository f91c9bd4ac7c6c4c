"""How a buyer takes what is not about the business: silence, small talk, insults, words without a meaning."""

from salesedu.buyer.asking import ENOUGH, fitting, situation
from salesedu.buyer.events import Event
from salesedu.buyer.memory import Memory, Reaction
from salesedu.buyer.replies import say
from salesedu.buyer.subjects import is_content
from salesedu.buyer.understand import Heard
from salesedu.spin import Kind

MANY_UNCLEAR = 3  # lines in a row that were not understood
_ABOUT_THE_BUYER = (
    "robot",
    "personal",
    "who",
    "feelings",
    "how_are_you",
    "good_time",
    "permission",
    "budget",
)
_THEN = ("introduction", "small_talk", "greeting", "sorry", "thanks", "yes", "no")


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
    if heard.exact or (not heard.is_generic and fitting(memory, heard)[0] >= ENOUGH):
        return None
    return _courteous(memory, heard, _ABOUT_THE_BUYER)


def courtesy(memory: Memory, heard: Heard) -> Reaction | None:
    """Return what a buyer says to small talk, thanks and the like; None if it is none."""
    signs = heard.whole.signs
    if "again" in signs:
        return Reaction(say(memory, "again", says=memory.own_words[-1]))
    if heard.asks and "small_talk" not in signs:
        return None
    return _courteous(memory, heard, _THEN)


def _courteous(memory: Memory, heard: Heard, occasions: tuple[str, ...]) -> Reaction | None:
    occasion = next((name for name in occasions if name in heard.whole.signs), "")
    if not occasion:
        return None
    memory.unclear_in_row = 0
    buyer = memory.scenario.buyer
    return Reaction(say(memory, occasion, name=buyer.name, role=buyer.role), (Event.COURTESY,))


def company(memory: Memory, heard: Heard) -> Reaction | None:
    """Return what a buyer says who is asked what the company does; None if that was not asked."""
    if "company" not in heard.asked.signs:
        return None
    memory.unclear_in_row = 0
    return situation(memory, Reaction(say(memory, "company", company=memory.scenario.buyer.company)))


def unknown(memory: Memory, heard: Heard) -> Reaction:
    """Return what a buyer says to anything else."""
    has_content = any(is_content(word) for word in heard.whole.words)
    if not has_content or heard.known <= 0.5:
        return _unclear(memory, "unclear")
    if not heard.asks:
        return Reaction(say(memory, "statement"))
    reaction = Reaction(say(memory, "no_answer"))
    return situation(memory, reaction) if heard.reading.kind is Kind.SITUATION else reaction


def _unclear(memory: Memory, occasion: str) -> Reaction:
    memory.unclear_in_row += 1
    is_much = memory.unclear_in_row >= MANY_UNCLEAR
    return Reaction(
        say(memory, "unclear_much" if is_much else occasion), (Event.NOT_UNDERSTOOD,), mood=-is_much
    )
