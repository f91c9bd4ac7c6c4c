"""How a buyer takes a question about the business: which subject it means, and what the buyer tells."""

from salesedu.buyer.events import Event
from salesedu.buyer.memory import Memory, Reaction
from salesedu.buyer.replies import say
from salesedu.buyer.subjects import Role, Subject, index
from salesedu.buyer.understand import KIND_OF, Heard, Part
from salesedu.spin import Kind

ROLES = (Role.FACT, Role.PROBLEM, Role.CONSEQUENCE, Role.NEED)
PATIENCE = 3  # situation questions in a row that a buyer takes calmly
ENOUGH = 0.4  # less than this, and no subject was understood

#: How far a kind of question speaks for a role, beside the words: the kind guides, the words decide.
_SPEAKS_FOR = {
    Kind.SITUATION: (1.0, 0.75, 0.55, 0.4),
    Kind.PROBLEM: (0.35, 1.0, 0.7, 0.4),
    Kind.IMPLICATION: (0.4, 0.7, 1.1, 0.4),
    Kind.NEED_PAYOFF: (0.2, 0.4, 0.4, 1.2),
}
_OPEN_KIND = (0.8, 0.8, 0.8, 0.7)


def answer(memory: Memory, heard: Heard) -> Reaction | None:
    """Return the buyer's answer to a question about the business; None if it is no such question."""
    subject = meant(memory, heard)
    if subject is None:
        return None
    if subject.role is Role.FACT and _asks_for_trouble(memory, heard, subject):
        return Reaction(say(memory, "no_trouble"))
    memory.unclear_in_row = 0
    tell = {Role.FACT: _fact, Role.PROBLEM: _problem, Role.CONSEQUENCE: _consequence, Role.NEED: _need}
    return tell[subject.role](memory, subject)


def _asks_for_trouble(memory: Memory, heard: Heard, fact: Subject) -> bool:
    """Return whether a question looks for trouble with a fact already told, not for the fact again."""
    return heard.exact is None and fact in memory.told and _kind(heard) is Kind.PROBLEM


def meant(memory: Memory, heard: Heard) -> Subject | None:
    """Return the subject that a question means; None if its words do not say."""
    if heard.exact:
        return _named(memory, heard.whole, heard.exact) if heard.exact.role in ROLES else None
    if not heard.asks:
        return None
    kind = _kind(heard)
    score, subject = fitting(memory, heard)
    if subject and score >= ENOUGH and _is_about(heard, subject):
        return _named(memory, heard.whole, _further(memory, kind, subject))
    return _of_current(memory, heard, kind) if heard.is_generic else None


def _is_about(heard: Heard, subject: Subject) -> bool:
    """Return whether a question's words speak more for a subject than those unknown here speak against."""
    hits = heard.whole.fit(subject).hits | heard.whole.fit(_problem_of(subject)).hits
    enough = heard.asked.unknown + (subject.role in (Role.CONSEQUENCE, Role.NEED))
    return not heard.asked.unknown or len(hits) >= enough


def _problem_of(subject: Subject) -> Subject:
    return Subject(Role.PROBLEM, subject.problem, subject.problem)


def _named(memory: Memory, part: Part, subject: Subject) -> Subject:
    """Return the problem itself, where a question for what follows is the first to name it."""
    problem = _problem_of(subject)
    is_first = subject.role is Role.CONSEQUENCE and subject.problem not in memory.problems
    return problem if is_first and part.score(problem) else subject


def fitting(memory: Memory, heard: Heard) -> tuple[float, Subject | None]:
    """Return the best fit of a question to a subject of the business, and that subject."""
    kind = _kind(heard)
    weights = dict(zip(ROLES, _SPEAKS_FOR.get(kind, _OPEN_KIND), strict=True))
    # "Imagine that half of them came. What would be better?": the subject stands before the question
    part = heard.whole if heard.is_generic else heard.asked
    scored = [
        (weights[subject.role] * _fit(memory, part, subject), subject)
        for subject in index(memory.scenario).entries
        if subject.role in ROLES and not _comes_too_early(memory, heard, subject)
    ]
    return max(scored, key=lambda pair: pair[0])


def _comes_too_early(memory: Memory, heard: Heard, subject: Subject) -> bool:
    """Return whether a question can hardly mean what follows from a problem that nobody admitted yet."""
    if subject.role not in (Role.CONSEQUENCE, Role.NEED) or subject.problem in memory.problems:
        return False
    # "what happens then?" means what was just talked about
    return _kind(heard) is not KIND_OF[subject.role] or (heard.is_generic and bool(memory.current))


def _kind(heard: Heard) -> Kind:
    """Return the kind of a question; what its words leave open, its signs and the words before it say."""
    kind, asked = heard.reading.kind, heard.asked.signs
    if kind not in (Kind.SITUATION, Kind.OTHER, Kind.UNSURE):
        return kind
    if "follows" in asked:
        return Kind.IMPLICATION
    if "imagines" in heard.told.signs or "values" in asked:
        return Kind.NEED_PAYOFF
    return Kind.PROBLEM if "troubles" in asked else kind


def _fit(memory: Memory, part: Part, subject: Subject) -> float:
    """Return how well a question's words fit a subject in this conversation."""
    own = part.score(subject)
    if subject.role in (Role.CONSEQUENCE, Role.NEED):
        parent = part.score(_problem_of(subject))
        own += 0.4 * parent + (0.4 if own and subject.problem == memory.current else 0)
    return own * (0.6 if subject in memory.told else 1)


def _further(memory: Memory, kind: Kind, subject: Subject) -> Subject:
    """Return where a question leads that names a problem but asks for what follows, or for its solution."""
    if subject.role is not Role.PROBLEM or subject.problem not in memory.problems:
        return subject
    if kind is Kind.IMPLICATION:
        return _untold_consequence(memory, subject.problem) or subject
    if kind is Kind.NEED_PAYOFF:
        return Subject(Role.NEED, subject.problem, subject.problem)
    return subject


def _of_current(memory: Memory, heard: Heard, kind: Kind) -> Subject | None:
    """Return what a question means that would fit any business: what was just talked about."""
    if memory.current and kind is Kind.PROBLEM and heard.asked.signs & {"explore", "refers"}:
        kind = Kind.IMPLICATION  # "why is that a problem?"
    if kind is Kind.PROBLEM:
        left = [problem.id for problem in memory.scenario.problems if problem.id not in memory.problems]
        return Subject(Role.PROBLEM, left[0], left[0]) if left else None
    if not memory.current:
        return None
    if kind is Kind.IMPLICATION:
        return _untold_consequence(memory, memory.current)
    if kind is Kind.NEED_PAYOFF:
        return Subject(Role.NEED, memory.current, memory.current)
    return None


def _untold_consequence(memory: Memory, problem: str) -> Subject | None:
    found = (
        Subject(Role.CONSEQUENCE, consequence.id, problem)
        for consequence in memory.scenario.problem(problem).consequences
    )
    return next((subject for subject in found if subject not in memory.told), None)


# - what the buyer tells


def _fact(memory: Memory, subject: Subject) -> Reaction:
    fact = next(fact for fact in memory.scenario.facts if fact.id == subject.id)
    reaction = situation(memory, _told(memory, subject, fact.says, Event.FACT_TOLD))
    if not memory.open:
        return reaction
    return Reaction(f"{reaction.reply} {say(memory, 'sidestepped')}", (*reaction.events, Event.SIDESTEPPED))


def situation(memory: Memory, reaction: Reaction) -> Reaction:
    """Return a reaction to one more question about the situation: patience ends with the fourth in a row."""
    memory.situations_in_row += 1
    if memory.situations_in_row <= PATIENCE:
        return reaction
    reply = f"{reaction.reply} {say(memory, 'impatient')}"
    return Reaction(reply, (*reaction.events, Event.SITUATION_IN_ROW))


def _problem(memory: Memory, subject: Subject) -> Reaction:
    memory.situations_in_row = 0
    memory.current = subject.problem
    if subject.problem not in memory.problems:
        memory.problems.append(subject.problem)
    return _told(memory, subject, memory.scenario.problem(subject.problem).admits, Event.PROBLEM_ADMITTED)


def _consequence(memory: Memory, subject: Subject) -> Reaction:
    if subject.problem not in memory.problems:
        return Reaction(say(memory, "which"), (Event.NOT_UNDERSTOOD,))
    memory.situations_in_row = 0
    memory.current = subject.problem
    consequences = memory.scenario.problem(subject.problem).consequences
    says = next(consequence.says for consequence in consequences if consequence.id == subject.id)
    return _told(memory, subject, says, Event.CONSEQUENCE_SEEN)


def _need(memory: Memory, subject: Subject) -> Reaction:
    memory.situations_in_row = 0
    if subject.problem not in memory.needs and not memory.weighed(subject.problem):
        return Reaction(say(memory, "lukewarm"), (Event.NEED_TOO_EARLY,))
    memory.current = subject.problem
    if subject.problem not in memory.needs:
        memory.needs.append(subject.problem)
    return _told(memory, subject, memory.scenario.problem(subject.problem).need.says, Event.NEED_SPOKEN)


def _told(memory: Memory, subject: Subject, says: str, event: Event) -> Reaction:
    """Return an answer; what was told already is told once more, and then no longer."""
    memory.told[subject] += 1
    if memory.told[subject] == 1:
        return Reaction(says, (event,))
    is_known_line = memory.scenario.start and subject.role is Role.NEED  # begins with "as I told you" itself
    if memory.told[subject] == 2 and not is_known_line:
        return Reaction(say(memory, "as_i_said", says=says), (Event.REPEATED,))
    return Reaction(say(memory, "asked_again"), (Event.REPEATED,))
