"""A plan of SPIN questions: what to ask in which order, and whether the buyer still has something to say.

>>> prepared = plan(
...     context="the maintenance of your vans",
...     problem="vans that do not start",
...     consequence="your morning deliveries",
...     value="a warning the evening before",
... )
>>> [question.kind.name for question in prepared.questions][:4]
['SITUATION', 'SITUATION', 'PROBLEM', 'PROBLEM']
>>> check(["You have late vans, don't you?"], prepared).lines[0].flags
(<Flag.LEADS: 'The question already holds its answer.'>,)

A plan is a preparation: in the call the buyer may begin anywhere (caution C16).
Sources: ``techniques.spin``; the limits are house rules of the course.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from salesedu.i18n import N_
from salesedu.reading import english
from salesedu.reading.leading_english import leading, quotes_the_buyer, shared, telling
from salesedu.reading.text import alike, sentences
from salesedu.spin import Context, Kind, Reading, classify

#: The four questions in their usual order.
ORDER = (Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.NEED_PAYOFF)
#: More questions about the situation bore a busy buyer: the rest can be found out before the call.
MOST_SITUATION = 3
#: So many telling words in common say that a sentence is about the problem or the value.
_SAME_MATTER = 2


class PlanError(ValueError):
    """Something that a plan needs was left empty; ``missing`` names the fields."""

    def __init__(self, missing: Sequence[str]) -> None:
        self.missing = tuple(missing)
        super().__init__(f"A plan needs: {', '.join(self.missing)}.")


class Frame(Enum):
    """How a planned question is put; the fields stand for what the seller has prepared."""

    TODAY = N_("How do you handle {context} today?")
    INVOLVED = N_("Besides you, who is involved in {context}?")
    SATISFIED = N_("How satisfied are you with {context}?")
    DIFFICULT = N_("What is difficult about {context}?")
    EFFECT = N_("When you have {problem}, what does that do to {consequence}?")
    OTHERS = N_("Who else feels it when you have {problem}?")
    CHANGE = N_("If you had {value}, what would that change for you?")
    HELP = N_("How would {value} help you?")


KIND_OF_FRAME = {
    Frame.TODAY: Kind.SITUATION,
    Frame.INVOLVED: Kind.SITUATION,
    Frame.SATISFIED: Kind.PROBLEM,
    Frame.DIFFICULT: Kind.PROBLEM,
    Frame.EFFECT: Kind.IMPLICATION,
    Frame.OTHERS: Kind.IMPLICATION,
    Frame.CHANGE: Kind.NEED_PAYOFF,
    Frame.HELP: Kind.NEED_PAYOFF,
}


class Flag(Enum):
    """What is wrong with one line of a plan."""

    PITCH = N_("This presents the product. First let the buyer say what is needed.")
    LEADS = N_("The question already holds its answer.")
    STATES_PROBLEM = N_("You say the problem yourself. Ask, so that the buyer says it.")
    STATES_VALUE = N_("You say what it would bring. Ask, so that the buyer says it.")
    NO_QUESTION = N_("This asks nothing.")
    FOURTH_SITUATION = N_("A fourth question about the situation. What could you find out before the call?")
    EARLY_IMPLICATION = N_("Its problem has not come up yet. Ask about difficulties first.")
    EARLY_NEED = N_("No question about consequences stands before it, so the problem still looks small.")
    CANNOT_MEET = N_("You said that your product cannot bring this. Do not wake a need that you cannot meet.")


class Gap(Enum):
    """What a whole plan lacks."""

    NO_PROBLEM = N_("There is no problem question: nothing says that the buyer has a difficulty.")
    NO_IMPLICATION = N_("There is no implication question: the problem stays small.")
    NO_NEED = N_("There is no need-payoff question: the buyer never says what would be better.")


GAP_OF_KIND = {
    Kind.PROBLEM: Gap.NO_PROBLEM,
    Kind.IMPLICATION: Gap.NO_IMPLICATION,
    Kind.NEED_PAYOFF: Gap.NO_NEED,
}


#: What must have come up before a question, and what is wrong where it has not.
_FIRST = {
    Kind.IMPLICATION: (Kind.PROBLEM, Flag.EARLY_IMPLICATION),
    Kind.NEED_PAYOFF: (Kind.IMPLICATION, Flag.EARLY_NEED),
}


@dataclass(frozen=True)
class Planned:
    """One question of a plan: its kind, and how it is put."""

    kind: Kind
    frame: Frame


@dataclass(frozen=True)
class Prepared:
    """What a seller knows and suspects before a call, as the buyer would say it.

    Attributes
    ----------
    context : what the buyer does today, such as "the maintenance of your vans".
    problem : what may be difficult about it, such as "vans that do not start".
    consequence : what suffers from the problem, such as "your morning deliveries".
    value : what would be better, such as "a warning the evening before".
    can_meet : whether the seller's product can bring this value.
    """

    context: str
    problem: str
    consequence: str
    value: str
    can_meet: bool = True

    @property
    def questions(self) -> tuple[Planned, ...]:
        """The questions to ask, in the usual order."""
        return tuple(Planned(kind, frame) for frame, kind in KIND_OF_FRAME.items())

    @property
    def words(self) -> dict[str, str]:
        """What fills the fields of a frame."""
        return {name: getattr(self, name) for name in ("context", "problem", "consequence", "value")}


def plan(context: str, problem: str, consequence: str, value: str, can_meet: bool = True) -> Prepared:
    """Return a plan; for the parameters see :class:`Prepared`.

    Raises
    ------
    PlanError
        If one of the four is empty.
    """
    texts = [" ".join(text.split()).rstrip(" .?!") for text in (context, problem, consequence, value)]
    prepared = Prepared(texts[0], texts[1], texts[2], texts[3], can_meet)
    if missing := [name for name, text in prepared.words.items() if not text]:
        raise PlanError(missing)
    return prepared


def example() -> Prepared:
    """Return the notes behind the worked call (invented), in English."""
    return plan(
        context=N_("the maintenance of your vans"),
        problem=N_("vans that do not start"),
        consequence=N_("your morning deliveries"),
        value=N_("a warning the evening before"),
    )


@dataclass(frozen=True)
class CheckedLine:
    """One line of a plan: how it was read, what is wrong with it, and the words that say so."""

    text: str
    reading: Reading
    flags: tuple[Flag, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checked:
    """A whole plan: its lines in order, and what it lacks."""

    lines: tuple[CheckedLine, ...]
    gaps: tuple[Gap, ...]

    @property
    def counts(self) -> dict[Kind, int]:
        """How many lines there are of each kind that occurs."""
        kinds = [line.reading.kind for line in self.lines]
        return {kind: kinds.count(kind) for kind in Kind if kind in kinds}

    @property
    def is_unsure(self) -> bool:
        """Whether there is a line whose kind nobody can tell."""
        return Kind.UNSURE in self.counts


def check(lines: Sequence[str], prepared: Prepared | None = None) -> Checked:
    """Return what the lines of a plan are, and where the seller says what the buyer should say.

    Parameters
    ----------
    lines : the seller's own lines in order; empty ones are left out.
    prepared : what they are about, as far as it is known.
    """
    context = Context(problems=telling(prepared.problem)) if prepared else None
    texts = [line.strip() for line in lines if line.strip()]
    readings = [classify(text, context) for text in texts]
    kinds = [reading.kind for reading in readings]
    checked = tuple(
        CheckedLine(
            text,
            readings[place],
            (*_line_flags(text, readings[place], prepared), *_order_flags(kinds[: place + 1])),
            leading(text),
        )
        for place, text in enumerate(texts)
    )
    return Checked(checked, _gaps(kinds))


def _line_flags(text: str, reading: Reading, prepared: Prepared | None) -> tuple[Flag, ...]:
    """Return what is wrong with a line wherever it stands."""
    told = [part for part in sentences(text) if not english.asks(alike(part)) and not quotes_the_buyer(part)]
    pitched = reading.kind is Kind.PITCH or any(classify(part).kind is Kind.PITCH for part in told)
    asks = len(told) < len(sentences(text)) or reading.kind in ORDER
    is_need = reading.kind is Kind.NEED_PAYOFF
    found = {
        Flag.PITCH: pitched,
        Flag.LEADS: bool(leading(text)),
        Flag.STATES_PROBLEM: prepared is not None and _tells(told, prepared.problem),
        Flag.STATES_VALUE: prepared is not None and _tells(told, prepared.value),
        Flag.NO_QUESTION: not asks and not pitched,
        Flag.CANNOT_MEET: is_need and prepared is not None and not prepared.can_meet,
    }
    return tuple(flag for flag, seen in found.items() if seen)


def _tells(told: Sequence[str], about: str) -> bool:
    return any(len(shared(sentence, about)) >= _SAME_MATTER for sentence in told)


def _order_flags(kinds: Sequence[Kind]) -> tuple[Flag, ...]:
    """Return what is wrong with the place of the last line; a line nobody can read may be of any kind."""
    *before, last = kinds
    if last is Kind.SITUATION and kinds.count(last) > MOST_SITUATION:
        return (Flag.FOURTH_SITUATION,)
    if last not in _FIRST or Kind.UNSURE in before:
        return ()
    needed, flag = _FIRST[last]
    return () if needed in before else (flag,)


def _gaps(kinds: Sequence[Kind]) -> tuple[Gap, ...]:
    if not kinds or Kind.UNSURE in kinds:
        return ()
    return tuple(gap for kind, gap in GAP_OF_KIND.items() if kind not in kinds)
