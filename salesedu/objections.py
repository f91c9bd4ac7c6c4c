"""Objections: what may stand behind one, and what to do about it.

The same words can hide several obstacles, so words alone are never enough:

>>> diagnose("That is too expensive.").possible
(<Obstacle.BUDGET: 'budget'>, <Obstacle.COMPETITOR: 'competitor'>, <Obstacle.PRIORITY: 'priority'>)
>>> diagnose("Send me some information.").possible      # the words do not say
()

Source: ``process.objections`` for causes, obstacles and moves. What is heard, and what it may stand for, is
the course's own list. The steps of an answer follow "LAER: The Bonding Process" of Carew International
(listen, acknowledge, explore, respond).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from salesedu.i18n import N_
from salesedu.reading import objections_english as english


class Obstacle(StrEnum):
    """What really stops a buyer, whatever the words are."""

    BUDGET = "budget"
    PRIORITY = "priority"
    TIMING = "timing"
    COMPETITOR = "competitor"
    OTHER = "other"


class Cause(StrEnum):
    """Why an objection comes up at all."""

    VALUE_NOT_SEEN = "value_not_seen"
    WRONG_MOMENT = "wrong_moment"


class Step(StrEnum):
    """The three steps of an answer, in order."""

    ACKNOWLEDGE = "acknowledge"
    EXPLORE = "explore"
    RESPOND = "respond"


class Move(StrEnum):
    """What an answer brings to the buyer: the three tips of the source, in the order of a talk."""

    KNOW_THE_OBSTACLE = "know_the_obstacle"
    HIGHLIGHT_WHAT_IS_SOLVED = "highlight_what_is_solved"
    DESIGN_A_PROJECT = "design_a_project"


class Heard(Enum):
    """What an objection sounds like; the name is also the identifier for readers of words."""

    NO_MONEY = N_("There is no money for it")
    HIGH_PRICE = N_("The price seems high")
    NO_VALUE = N_("Its use is not seen")
    OTHER_OFFER = N_("Somebody else offers it for less")
    LATER = N_("Another time")
    BUSY = N_("Other things come first")
    HAVE_SOMETHING = N_("There is a solution already")
    OTHERS_DECIDE = N_("Somebody else decides")
    DOUBT = N_("A doubt that it will work")
    PUTS_OFF = N_("A polite end to the talk")


OBSTACLE_NAMES = {
    Obstacle.BUDGET: N_("Budget"),
    Obstacle.PRIORITY: N_("Priority"),
    Obstacle.TIMING: N_("Timing"),
    Obstacle.COMPETITOR: N_("A cheaper competitor"),
    Obstacle.OTHER: N_("Something else"),
}
#: What a buyer with this obstacle would say, if you were told everything at once.
OBSTACLE_MEANINGS = {
    Obstacle.BUDGET: N_("The money is not there, or not for this."),
    Obstacle.PRIORITY: N_("Something else is more important just now."),
    Obstacle.TIMING: N_("It fits, but not in these weeks or months."),
    Obstacle.COMPETITOR: N_("Somebody offers what looks the same for less."),
    Obstacle.OTHER: N_("A bad experience, a fear, a person who decides …"),
}
CAUSE_NAMES = {
    Cause.VALUE_NOT_SEEN: N_("The value is not seen yet"),
    Cause.WRONG_MOMENT: N_("The moment is wrong"),
}
STEP_NAMES = {
    Step.ACKNOWLEDGE: N_("Acknowledge"),
    Step.EXPLORE: N_("Explore"),
    Step.RESPOND: N_("Respond"),
}
MOVE_NAMES = {
    Move.KNOW_THE_OBSTACLE: N_("Know the obstacle"),
    Move.HIGHLIGHT_WHAT_IS_SOLVED: N_("Highlight what is solved"),
    Move.DESIGN_A_PROJECT: N_("Design a project"),
}

#: What the words may stand for, the obstacle they point to first; nothing where they only end the talk.
MAY_BE: Mapping[Heard, tuple[Obstacle, ...]] = {
    Heard.NO_MONEY: (Obstacle.BUDGET, Obstacle.PRIORITY, Obstacle.TIMING),
    Heard.HIGH_PRICE: (Obstacle.BUDGET, Obstacle.COMPETITOR, Obstacle.PRIORITY),
    Heard.NO_VALUE: (Obstacle.PRIORITY, Obstacle.OTHER),
    Heard.OTHER_OFFER: (Obstacle.COMPETITOR, Obstacle.BUDGET),
    Heard.LATER: (Obstacle.TIMING, Obstacle.PRIORITY, Obstacle.BUDGET),
    Heard.BUSY: (Obstacle.PRIORITY, Obstacle.TIMING),
    Heard.HAVE_SOMETHING: (Obstacle.COMPETITOR, Obstacle.PRIORITY, Obstacle.OTHER),
    Heard.OTHERS_DECIDE: (Obstacle.OTHER, Obstacle.PRIORITY),
    Heard.DOUBT: (Obstacle.OTHER,),
    Heard.PUTS_OFF: (),
}


@dataclass(frozen=True, slots=True)
class Sign:
    """Something heard in an objection, and the words that say so, as they were written."""

    heard: Heard
    words: str

    @property
    def may_be(self) -> tuple[Obstacle, ...]:
        """The obstacles that such words may stand for."""
        return MAY_BE[self.heard]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What an objection's words may stand for; only the buyer knows what it is.

    Attributes
    ----------
    signs : what was heard, in the order of the text.
    """

    signs: tuple[Sign, ...] = ()

    @property
    def possible(self) -> tuple[Obstacle, ...]:
        """The obstacles the words may stand for, the likeliest first; empty: they do not say."""
        first = [sign.may_be[0] for sign in self.signs if sign.may_be]
        others = [obstacle for sign in self.signs for obstacle in sign.may_be]
        return tuple(dict.fromkeys([*first, *others]))

    def words_for(self, obstacle: Obstacle) -> tuple[str, ...]:
        """Return the words that may stand for an obstacle, as they were written."""
        return tuple(sign.words for sign in self.signs if obstacle in sign.may_be)

    def heard(self, *kinds: Heard) -> bool:
        """Return whether one of these was heard."""
        return any(sign.heard in kinds for sign in self.signs)


def diagnose(text: str) -> Diagnosis:
    """Return what the words of an objection may stand for.

    Parameters
    ----------
    text : what the buyer said; any text.

    Source: ``process.objections`` names the obstacles; the words are the course's own.
    """
    found = english.objection_words(text)
    return Diagnosis(tuple(Sign(Heard[name], words) for name, words in found.items()))
