"""How a buyer takes what the seller says about the product, or about what the buyer said."""

from salesedu.buyer.events import Event
from salesedu.buyer.memory import Memory, Reaction
from salesedu.buyer.objecting import raise_objection
from salesedu.buyer.replies import say
from salesedu.buyer.subjects import Role, Subject, is_content
from salesedu.buyer.understand import Heard
from salesedu.objections import Cause
from salesedu.reading.talk import stems
from salesedu.spin import Kind

PRODUCT = Subject(Role.PITCH)
MOSTLY = 0.5


def benefit(memory: Memory, heard: Heard) -> Reaction | None:
    """Return how the buyer takes a line that ties the product to a stated need; None if it does not."""
    problem = _need_served(memory, heard)
    if not problem:
        return None
    memory.unclear_in_row = 0
    subject = Subject(Role.BENEFIT, problem, problem)
    memory.told[subject] += 1
    if memory.told[subject] > 1:
        return Reaction(say(memory, "benefit_again"), (Event.REPEATED,))
    return Reaction(say(memory, "benefit_fits"), (Event.BENEFIT_FITS,))


def _need_served(memory: Memory, heard: Heard) -> str:
    """Return the problem whose stated need a line serves; empty if it serves none."""
    if heard.exact:
        return (
            heard.exact.problem
            if heard.exact.role is Role.BENEFIT and heard.exact.problem in memory.needs
            else ""
        )
    told = heard.told
    if not (told.score(PRODUCT) or heard.reading.kind is Kind.PITCH or "benefit" in told.signs):
        return ""
    served = [(told.score(Subject(Role.BENEFIT, need, need)), need) for need in memory.needs]
    score, need = max(served, default=(0, ""))
    if score >= 1:
        return need
    return _need_quoted(memory, heard) if "benefit" in told.signs and told.score(PRODUCT) else ""


def _need_quoted(memory: Memory, heard: Heard) -> str:
    """Return the problem of a need whose own words a line takes up; empty if there is none."""
    said = {word for word in heard.told.words if is_content(word)}
    quoted = (need for need in memory.needs if said & set(stems(memory.scenario.problem(need).need.says)))
    return next(quoted, "")


def pitch(memory: Memory, heard: Heard) -> Reaction | None:
    """Return how the buyer takes talk about the product; None if it is none."""
    if not _is_pitch(heard):
        return None
    memory.unclear_in_row = 0
    if memory.open:
        occasion = "missed" if memory.objections[memory.open].explored else "too_soon"
        return Reaction(say(memory, occasion), (Event.PITCHED_PAST_NEED,))
    if memory.needs:
        return Reaction(say(memory, "features"), (Event.PITCHED_PAST_NEED,))
    if obstacle := memory.next_obstacle(Cause.VALUE_NOT_SEEN):
        reply = f"{say(memory, 'cool')} {raise_objection(memory, obstacle)}"
        return Reaction(reply, (Event.PITCHED_TOO_EARLY, Event.OBJECTION_RAISED))
    return Reaction(say(memory, "cool_again"), (Event.PITCHED_TOO_EARLY,))


def _is_pitch(heard: Heard) -> bool:
    if heard.exact:
        return heard.exact.role in (Role.PITCH, Role.BENEFIT)
    if "introduction" in heard.whole.signs:
        return False
    return (
        heard.reading.kind is Kind.PITCH
        or "offers" in heard.whole.signs
        or (heard.told.score(PRODUCT) >= 1 and not heard.asks and "greeting" not in heard.whole.signs)
    )


def summary(memory: Memory, heard: Heard) -> Reaction | None:
    """Return whether the buyer agrees with what the seller repeats of the conversation."""
    if "summary" not in heard.whole.signs:
        return None
    said = [word for word in heard.whole.words if is_content(word) or word.isdigit()]
    if not said:
        return None
    memory.unclear_in_row = 0
    heard_before = frozenset(stems(" ".join(memory.own_words)))
    is_true = sum(word in heard_before for word in said) / len(said) >= MOSTLY
    return Reaction(say(memory, "summary_yes" if is_true else "summary_no"))
