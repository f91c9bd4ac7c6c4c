"""Read a first reply to an objection by facts: acknowledged, explored, waited, problem named.

Facts are read from the words; how a reply *sounds* only a person can say.

>>> seen = read_reply("I could give you 10% off.", "Tools go missing")
>>> [fault.what.value for fault in seen.faults]
['answers_first', 'discount']
>>> good = read_reply("I hear you. Which of the missing tools cost you most?", "Tools go missing")
>>> good.is_good
True

Source: ``process.objections``; acknowledge and explore before respond: domain notes 1.5. The lists of words
are the course's own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from salesedu.reading import objections_english as english
from salesedu.reading.text import sentences


class Sign(StrEnum):
    """What a good first reply shows, in order."""

    ACKNOWLEDGES = "acknowledges"
    EXPLORES = "explores"
    LINKS = "links"


class Fault(StrEnum):
    """What makes a first reply weak."""

    ANSWERS_FIRST = "answers_first"  # it explains or offers before it has asked
    DOES_NOT_WAIT = "does_not_wait"  # it asks, and then answers itself
    DISCOUNT = "discount"  # it gives money away before anybody knows whether money is the obstacle
    AGREES = "agrees"  # it says that the objection is right; to acknowledge is not to agree
    ARGUES = "argues"  # it tells buyers that they are wrong
    PRESSURE = "pressure"


@dataclass(frozen=True, slots=True)
class Fact:
    """One sign of a good reply: whether it is there, and the words that show it."""

    what: Sign
    met: bool
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A fault, and the words that show it."""

    what: Fault
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReplyReading:
    """What a reply shows."""

    facts: tuple[Fact, ...]
    faults: tuple[Found, ...]

    @property
    def is_good(self) -> bool:
        """Whether every sign is there and no fault."""
        return not self.faults and all(fact.met for fact in self.facts)


def read_reply(reply: str, known: str = "") -> ReplyReading:
    """Return what a seller's first reply to an objection shows.

    Parameters
    ----------
    reply : the seller's words; any text.
    known : the buyer's own words about problem and goal; empty: nothing is known, so nothing can link to it.
    """
    said = sentences(reply)
    asked = [place for place, sentence in enumerate(said) if english.is_exploring(sentence)]
    facts = [
        _fact(Sign.ACKNOWLEDGES, english.reply_words("acknowledge", _before(said, asked))),
        _fact(Sign.EXPLORES, tuple(said[place] for place in asked)),
    ]
    if known.strip():
        facts.append(_fact(Sign.LINKS, english.shared_words(reply, known)))
    return ReplyReading(tuple(facts), tuple(_faults(reply, said, asked)))


def _fact(what: Sign, words: tuple[str, ...]) -> Fact:
    return Fact(what, bool(words), words)


def _before(said: Sequence[str], asked: Sequence[int]) -> str:
    """Return all up to and with the first question: to acknowledge afterwards is too late."""
    return " ".join(said[: asked[0] + 1] if asked else said)


def _faults(reply: str, said: Sequence[str], asked: Sequence[int]) -> Iterator[Found]:
    answers = [place for place, sentence in enumerate(said) if _answers(sentence)]
    first = asked[0] if asked else len(said)
    early = tuple(said[place] for place in answers if place < first)
    late = tuple(said[place] for place in answers if place > first)
    lists = {
        Fault.DISCOUNT: "discount",
        Fault.AGREES: "agree",
        Fault.ARGUES: "argue",
        Fault.PRESSURE: "pressure",
    }
    found = {Fault.ANSWERS_FIRST: early, Fault.DOES_NOT_WAIT: late}
    found |= {fault: english.reply_words(name, reply) for fault, name in lists.items()}
    return (Found(fault, words) for fault, words in found.items() if words)


def _answers(sentence: str) -> bool:
    """Return whether a sentence explains, promises or offers instead of asking about the buyer."""
    return not english.is_exploring(sentence) and bool(
        english.reply_words("answer", sentence) or english.reply_words("discount", sentence)
    )
