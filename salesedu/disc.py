"""DISC: four styles on two axes, as a prompt for adapting how one talks to somebody.

Observe, make a hypothesis, adapt. What was seen is counted on each axis, so that the order in which it was
seen never matters, and a thin or mixed picture is called thin or mixed:

>>> seen = [Behaviour.QUICK_DECISION, Behaviour.INTERRUPTS, Behaviour.TO_BUSINESS, Behaviour.FIGURES]
>>> reading = read_behaviour(seen)
>>> reading.verdict.name, [style.name for style in reading.styles]
('ONE', ['DOMINANCE'])
>>> read_behaviour([Behaviour.SMALL_TALK]).verdict.name
'TOO_LITTLE'
>>> observe("She is Italian and speaks very fast.").group_words
('Italian',)

Sources: ``techniques.disc``; caution C17. The styles go back to William Marston (1928); the two axes and the
list of behaviours are the course's own condensation of what trainers use. Never for hiring.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from salesedu.i18n import N_
from salesedu.reading import disc_english


class Style(StrEnum):
    """A style of communicating; a hypothesis about behaviour seen, never a label for a person."""

    DOMINANCE = "dominance"
    INFLUENCE = "influence"
    STEADINESS = "steadiness"
    COMPLIANCE = "compliance"


STYLE_NAMES = {
    Style.DOMINANCE: N_("Dominance (D)"),
    Style.INFLUENCE: N_("Influence (I)"),
    Style.STEADINESS: N_("Steadiness (S)"),
    Style.COMPLIANCE: N_("Compliance (C)"),
}


class Axis(Enum):
    """The two axes; each runs from -1 to 1."""

    PACE = N_("Pace")
    PRIORITY = N_("Priority")


#: What the ends of the axes are called: 1 and -1 on each.
SIDES = {
    (Axis.PACE, 1): N_("fast and direct"),
    (Axis.PACE, -1): N_("calm and steady"),
    (Axis.PRIORITY, 1): N_("people first"),
    (Axis.PRIORITY, -1): N_("task first"),
}

#: Where a style lies: pace (1 direct, -1 steady) and priority (1 people, -1 task).
PLACES = {
    Style.DOMINANCE: (1, -1),
    Style.INFLUENCE: (1, 1),
    Style.STEADINESS: (-1, 1),
    Style.COMPLIANCE: (-1, -1),
}


class Behaviour(Enum):
    """What can be seen or heard in a contact; the name is also the identifier for readers of free words."""

    FAST_SPEECH = N_("Speaks fast, with hardly a pause")
    INTERRUPTS = N_("Interrupts, or answers before you finish")
    QUICK_DECISION = N_("Decides on the spot")
    DISAGREES = N_("Says openly: “I don’t agree.”")
    RESULT_FIRST = N_("Asks first what it brings, and by when")
    SHORT_MESSAGES = N_("Writes one line, without a greeting")
    JOKES = N_("Laughs, jokes, shows enthusiasm")
    JUMPS = N_("Tells stories and jumps between subjects")
    PAUSES = N_("Thinks before answering; leaves pauses")
    NEEDS_TIME = N_("Asks for time before deciding")
    LISTENS = N_("Listens long before giving an opinion")
    PREPARED = N_("Brings a written list of questions")
    PROOF = N_("Asks how something was measured or tested")
    CHANGE = N_("Asks what will change for the team, and who helps")
    COLLEAGUES = N_("Wants to ask the colleagues first")
    TO_BUSINESS = N_("Goes straight to the subject, without small talk")
    FIGURES = N_("Talks about figures, deadlines and costs")
    FORMAL = N_("Stays formal and shows few feelings")
    SMALL_TALK = N_("Begins with a personal chat")
    FEELINGS = N_("Speaks of people and how they feel about it")
    THANKS = N_("Asks how you are, thanks you warmly")


#: What a behaviour speaks for on each axis: 1, -1, or 0 for nothing.
SIGNS: dict[Behaviour, tuple[int, int]] = {
    Behaviour.FAST_SPEECH: (1, 0),
    Behaviour.INTERRUPTS: (1, 0),
    Behaviour.QUICK_DECISION: (1, 0),
    Behaviour.DISAGREES: (1, 0),
    Behaviour.RESULT_FIRST: (1, -1),
    Behaviour.SHORT_MESSAGES: (1, -1),
    Behaviour.JOKES: (1, 1),
    Behaviour.JUMPS: (1, 1),
    Behaviour.PAUSES: (-1, 0),
    Behaviour.NEEDS_TIME: (-1, 0),
    Behaviour.LISTENS: (-1, 0),
    Behaviour.PREPARED: (-1, -1),
    Behaviour.PROOF: (-1, -1),
    Behaviour.CHANGE: (-1, 1),
    Behaviour.COLLEAGUES: (-1, 1),
    Behaviour.TO_BUSINESS: (0, -1),
    Behaviour.FIGURES: (0, -1),
    Behaviour.FORMAL: (0, -1),
    Behaviour.SMALL_TALK: (0, 1),
    Behaviour.FEELINGS: (0, 1),
    Behaviour.THANKS: (0, 1),
}

#: House rules of the course: signs needed on an axis, and the share of them that must agree.
ENOUGH = 2
AGREEMENT = 0.75


@dataclass(frozen=True)
class Lean:
    """What was seen on one axis: how many signs for 1 and for -1."""

    plus: int = 0
    minus: int = 0

    @property
    def side(self) -> int:
        """1 or -1 where enough signs agree, else 0."""
        seen, most = self.plus + self.minus, max(self.plus, self.minus)
        if seen < ENOUGH or most < AGREEMENT * seen:
            return 0
        return 1 if self.plus > self.minus else -1

    @property
    def is_mixed(self) -> bool:
        """Whether signs speak against each other, and neither side clearly outweighs."""
        return min(self.plus, self.minus) > 0 and self.side == 0

    def likelihood(self, side: int) -> float:
        """Return how likely a side is, in (0, 1); 0.5 where nothing was seen."""
        return ((self.plus if side == 1 else self.minus) + 1) / (self.plus + self.minus + 2)


class Verdict(Enum):
    """How much a picture says."""

    ONE = N_("One style is likely")
    TWO = N_("Two styles are possible")
    MIXED = N_("The signs are mixed")
    TOO_LITTLE = N_("Too little to tell")


@dataclass(frozen=True)
class Reading:
    """A hypothesis about a style, from what was seen.

    Attributes
    ----------
    verdict : how much the picture says.
    styles : the styles it leaves open, likeliest first; none if it is too little to tell.
    weights : by style, in (0, 1); they sum to 1.
    leans : what was seen on each axis.
    """

    verdict: Verdict
    styles: tuple[Style, ...]
    weights: Mapping[Style, float]
    leans: Mapping[Axis, Lean]

    @property
    def watch(self) -> tuple[Axis, ...]:
        """The axes on which to look for more."""
        return tuple(axis for axis, lean in self.leans.items() if not lean.side)


def read_behaviour(seen: Collection[Behaviour]) -> Reading:
    """Return the hypothesis that some behaviours allow.

    Parameters
    ----------
    seen : behaviours in any order; one that is named twice counts once.

    Notes
    -----
    An axis is clear from two signs on, if at least three quarters agree. Both axes clear: one style; one
    axis: two styles. Source: ``techniques.disc`` for the aim; the rule is the course's own.
    """
    return read_leans(*(_lean(signs_on(axis, seen)) for axis in Axis))


def signs_on(axis: Axis, seen: Collection[Behaviour]) -> dict[Behaviour, int]:
    """Return the behaviours that say something about an axis, each with the side it speaks for: 1 or -1."""
    place = tuple(Axis).index(axis)
    return {one: SIGNS[one][place] for one in Behaviour if one in seen and SIGNS[one][place]}


def _lean(signs: Mapping[Behaviour, int]) -> Lean:
    sides = list(signs.values())
    return Lean(sides.count(1), sides.count(-1))


def read_leans(pace: Lean, priority: Lean) -> Reading:
    """Return the hypothesis that the signs on the two axes allow."""
    weights = {style: pace.likelihood(p) * priority.likelihood(q) for style, (p, q) in PLACES.items()}
    verdict = _verdict(pace, priority)
    fitting = [
        style
        for style, (p, q) in PLACES.items()
        if pace.side in (0, p) and priority.side in (0, q) and verdict is not Verdict.TOO_LITTLE
    ]
    styles = tuple(sorted(fitting, key=lambda style: -weights[style]))
    return Reading(verdict, styles, weights, {Axis.PACE: pace, Axis.PRIORITY: priority})


def _verdict(pace: Lean, priority: Lean) -> Verdict:
    if pace.side and priority.side:
        return Verdict.ONE
    if pace.is_mixed or priority.is_mixed:
        return Verdict.MIXED
    return Verdict.TWO if pace.side or priority.side else Verdict.TOO_LITTLE


@dataclass(frozen=True)
class Observed:
    """What a description in free words holds.

    Attributes
    ----------
    behaviours : each with the words that say so, in the order of the text.
    group_words : words about groups of people; they are never evidence.
    """

    behaviours: Mapping[Behaviour, str]
    group_words: tuple[str, ...]


def observe(description: str) -> Observed:
    """Return the behaviours that a description names, and the words that are no evidence.

    Parameters
    ----------
    description : free words, in English.
    """
    found = disc_english.behaviours(description)
    return Observed(
        {Behaviour[name]: words for name, words in found.items()},
        disc_english.group_words(description),
    )
