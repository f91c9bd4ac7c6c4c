"""How a buyer takes a line while an objection is open: acknowledge, explore, respond, in that order."""

from salesedu.buyer.asking import fitting
from salesedu.buyer.events import Event
from salesedu.buyer.memory import Handling, Memory, Reaction
from salesedu.buyer.replies import say
from salesedu.buyer.scenario import Objection
from salesedu.buyer.subjects import Role, Subject, is_content
from salesedu.buyer.understand import Heard, Part
from salesedu.reading.talk import stems
from salesedu.spin import Kind

_OPEN = (Kind.SITUATION, Kind.PROBLEM, Kind.OTHER, Kind.UNSURE)
ENOUGH_PHRASES = 2  # of an obstacle's answer words, for an answer to fit
FEW = 2  # words with a subject of their own, in a question that can still mean what was just said
A_PROPOSAL = 6  # words up to which a step that is only named is a proposal
A_SENTENCE = 5  # words from which a statement counts as an answer at all


def raise_objection(memory: Memory, id: str) -> str:
    """Put an obstacle on the table, and return the buyer's words."""
    memory.objections[id] = Handling()
    return memory.scenario.obstacle(id).says


def on_objection(memory: Memory, heard: Heard) -> Reaction | None:
    """Return how the buyer takes a line that deals with the open objection; None if it does not."""
    if not memory.open or not heard.whole.words:
        return None
    objection = memory.scenario.obstacle(memory.open)
    handling = memory.objections[objection.id]
    if heard.exact and heard.exact.role not in (Role.EXPLORE, Role.ANSWER, Role.PITCH, Role.BENEFIT):
        return None
    reaction = _handled(memory, heard, objection, handling)
    if reaction is None:
        return None
    memory.unclear_in_row = 0
    if not handling.acknowledged and _acknowledges(heard, objection):
        handling.acknowledged = True
        return Reaction(reaction.reply, (Event.OBJECTION_ACKNOWLEDGED, *reaction.events))
    return reaction


def _handled(memory: Memory, heard: Heard, objection: Objection, handling: Handling) -> Reaction | None:
    if "discount" in heard.whole.signs and not handling.explored:
        return Reaction(say(memory, "discount"), (Event.DISCOUNT_OFFERED,))
    if handling.explored and _answers(heard, objection):
        handling.settled = True
        return Reaction(objection.settled, (Event.OBJECTION_SETTLED,))
    if _explores(memory, heard, objection):
        return _explored(memory, objection, handling)
    is_step = heard.asks and proposes(heard.asked) and not heard.told.words
    if not is_step and (not heard.asks or "what_if" in heard.asked.signs or _answers(heard, objection)):
        return _stated(memory, heard, handling)
    return _in_part(memory, heard, handling) if handling.explored and proposes(heard.asked) else None


def _explored(memory: Memory, objection: Objection, handling: Handling) -> Reaction:
    if handling.explored:
        return Reaction(say(memory, "as_i_said", says=objection.behind), (Event.REPEATED,))
    handling.explored = True
    return Reaction(objection.behind, (Event.OBJECTION_EXPLORED,))


def _stated(memory: Memory, heard: Heard, handling: Handling) -> Reaction | None:
    """Return how the buyer takes a statement: it acknowledges, or it is an answer that does not do."""
    is_short = len(heard.whole.words) < A_SENTENCE
    if "weak_step" in heard.whole.signs or _is_courtesy(heard):
        return None
    if "acknowledge" in heard.whole.signs and (is_short or not heard.whole.fits):
        return Reaction(say(memory, "waits"))
    if handling.explored and (reaction := _in_part(memory, heard, handling)):
        return reaction
    if is_short or heard.whole.known < 0.5:
        return None
    if handling.explored:
        return Reaction(say(memory, "missed"), (Event.ANSWER_MISSED,))
    return Reaction(say(memory, "too_soon"), (Event.ANSWERED_TOO_SOON,))


def _is_courtesy(heard: Heard) -> bool:
    """Return whether a statement only greets or thanks."""
    signs = heard.whole.signs
    is_polite = bool(signs & {"greeting", "thanks", "introduction"}) and "acknowledge" not in signs
    return is_polite and not heard.whole.unknown


def _in_part(memory: Memory, heard: Heard, handling: Handling) -> Reaction | None:
    """Return how the buyer takes a line that says something of what an answer needs: asks back, but once."""
    if not heard.whole.fit(Subject(Role.ANSWER, memory.open)).phrases or handling.asked_back:
        return None
    handling.asked_back = True
    return Reaction(say(memory, "how_exactly"))


def _acknowledges(heard: Heard, objection: Objection) -> bool:
    """Return whether a line accepts an objection: in so many words, or by its own words before a question."""
    if heard.exact == Subject(Role.EXPLORE, objection.id) or "acknowledge" in heard.whole.signs:
        return True
    own = frozenset(stems(objection.says))
    return heard.asks and any(word in own and is_content(word) for word in heard.told.words)


def _explores(memory: Memory, heard: Heard, objection: Objection) -> bool:
    """Return whether a line asks what is behind an objection, more than anything else."""
    subject = Subject(Role.EXPLORE, objection.id)
    if heard.exact or not heard.asks:
        return heard.exact == subject
    is_explored = memory.objections[objection.id].explored
    asks_on = _asks_on(heard, is_explored)
    if not asks_on and (proposes(heard.asked) or "weak_step" in heard.asked.signs):
        return False
    named = heard.asked.score(subject)
    is_named = named and len(heard.asked.fit(subject).hits) >= heard.asked.unknown
    if not is_named and not (asks_on and _refers_back(heard)):
        return False
    other, _subject = fitting(memory, heard)
    return named + asks_on + (-0.5 if is_explored else 0.3) > other


def _asks_on(heard: Heard, is_explored: bool) -> bool:
    """Return whether a question asks on: in so many words, or as one that would fit any objection."""
    if heard.asked.signs & {"company", "weak_step"}:
        return False
    fits_any = heard.is_generic and heard.reading.kind in _OPEN and not is_explored
    return fits_any or "explore" in heard.asked.signs


def _refers_back(heard: Heard) -> bool:
    """Return whether a question can mean what was just said: it names little else."""
    others = sum(is_content(word) for word in heard.asked.words)
    return "small_talk" not in heard.asked.signs and (heard.asked.known >= 0.5 or others <= FEW)


def _answers(heard: Heard, objection: Objection) -> bool:
    """Return whether a line says what an answer to an objection must say."""
    subject = Subject(Role.ANSWER, objection.id)
    if heard.exact:
        return heard.exact == subject
    if heard.asks and "suggests" not in heard.asked.signs and not _says(heard.told, subject):
        return False
    return _says(heard.whole, subject)


def _says(part: Part, subject: Subject) -> bool:
    return part.fit(subject).phrases >= ENOUGH_PHRASES


def proposes(part: Part) -> bool:
    """Return whether a part of a line proposes the next step, if only by naming it: "A trial on Monday?"."""
    score = part.score(Subject(Role.ADVANCE))
    is_named = score >= 2 and len(part.words) <= A_PROPOSAL and "opens" not in part.signs
    return score >= 1 and ("proposes" in part.signs or is_named)
