"""The objection planner: from an objection to its cause, an answer in three moves, and what is still unknown.

>>> case = Situation("Call me next quarter.", Obstacle.TIMING, goal="Open on the first of May",
...                  problems=("Ten orders are lost a week",))
>>> made = plan(case)
>>> made.cause, made.unknown
(<Cause.WRONG_MOMENT: 'wrong_moment'>, (<Unknown.PLAN_WITHOUT_US: 'plan_without_us'>,))
>>> [part.move.value for part in made.parts]
['know_the_obstacle', 'highlight_what_is_solved', 'design_a_project']

Source: ``process.objections`` (two causes, three tips, the obstacles). Which cause is likely, and the
questions to ask, are the course's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from salesedu.i18n import N_
from salesedu.objections import Cause, Diagnosis, Heard, Move, Obstacle, diagnose
from salesedu.objections_cases import WORKED


class Unknown(StrEnum):
    """What a seller does not know yet, and has to ask for."""

    OBJECTION = "objection"
    OBSTACLE = "obstacle"
    PROBLEMS = "problems"
    GOAL = "goal"
    PLAN_WITHOUT_US = "plan_without_us"


#: Questions that open up what stands behind the words; the first is the widest.
QUESTIONS: dict[Obstacle, tuple[str, ...]] = {
    Obstacle.BUDGET: (
        N_("What would it have to bring, so that the money is well spent?"),
        N_("Is it the whole sum, or that all of it falls into this year?"),
    ),
    Obstacle.PRIORITY: (
        N_("What is at the top of your list just now, and until when?"),
        N_("What happens to this problem while it waits?"),
    ),
    Obstacle.TIMING: (
        N_("What makes this moment difficult?"),
        N_("What would have to be over before you could start?"),
    ),
    Obstacle.COMPETITOR: (
        N_("What exactly is in the other offer?"),
        N_("Besides the price, what will decide?"),
    ),
    Obstacle.OTHER: (
        N_("What worries you most about it?"),
        N_("Who else has to be sure, and of what?"),
    ),
}
WHEN_NOT_KNOWN = (
    N_("What makes you say that?"),
    N_("If that were settled, what else would stand in the way?"),
)
#: What to ask for when something is missing.
ASK_FOR: dict[Unknown, str] = {
    Unknown.PROBLEMS: N_("What goes wrong today, and what does it lead to?"),
    Unknown.GOAL: N_("Which goal of this year do people ask you about most?"),
    Unknown.PLAN_WITHOUT_US: N_("How will you solve it if you do nothing with us?"),
}


@dataclass(frozen=True, slots=True)
class Situation:
    """What a seller knows about an objection.

    Attributes
    ----------
    objection : the buyer's words.
    obstacle : what stands behind them, as the buyer said when asked; None: not known.
    goal : what the buyer wants to reach.
    problems : what the buyer called a problem, in the diagnosis.
    plan_without_us : how the buyer would solve the problems without the seller's product.
    """

    objection: str = ""
    obstacle: Obstacle | None = None
    goal: str = ""
    problems: tuple[str, ...] = ()
    plan_without_us: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One move of the answer.

    Attributes
    ----------
    move : what it does.
    questions : what to ask for it.
    uses : the buyer's own words that it builds on; empty: it can't be made yet.
    """

    move: Move
    questions: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan for an answer.

    Attributes
    ----------
    diagnosis : what the buyer's words may stand for.
    cause : why the objection comes up, as far as can be told; None: ask first.
    parts : the three moves.
    unknown : what is still to be found out.
    """

    diagnosis: Diagnosis
    cause: Cause | None
    parts: tuple[Part, ...]
    unknown: tuple[Unknown, ...]

    @property
    def is_ready(self) -> bool:
        """Whether all is known that an answer needs; until then, ask."""
        return not self.unknown


def example() -> Situation:
    """Return the situation of the lesson's worked example, which is invented."""
    return Situation(
        WORKED.words,
        WORKED.obstacle,
        N_("No empty places in the courses of this summer"),
        (N_("Twenty places in the courses stay empty"), N_("Parents give up when the telephone is busy")),
        N_("One more person at the telephone in June"),
    )


def plan(situation: Situation) -> Plan:
    """Return cause, moves and open points for a situation."""
    diagnosis = diagnose(situation.objection)
    return Plan(
        diagnosis,
        likely_cause(situation, diagnosis),
        (_know(situation), _highlight(situation), _design(situation)),
        tuple(_unknown(situation)),
    )


def likely_cause(situation: Situation, diagnosis: Diagnosis) -> Cause | None:
    """Return why an objection comes up; a house rule of the course, to be checked by asking.

    No value can be seen where no problem was named. Where one was, an obstacle of time makes the moment
    wrong, and one of money means that the value does not outweigh the price yet, unless the words put the
    money off to another time.
    """
    if situation.obstacle is None:
        return Cause.VALUE_NOT_SEEN if diagnosis.heard(Heard.NO_VALUE) else None
    if not situation.problems:
        return Cause.VALUE_NOT_SEEN
    if situation.obstacle in (Obstacle.TIMING, Obstacle.PRIORITY):
        return Cause.WRONG_MOMENT
    if situation.obstacle is Obstacle.BUDGET and diagnosis.heard(Heard.LATER):
        return Cause.WRONG_MOMENT
    return None if situation.obstacle is Obstacle.OTHER else Cause.VALUE_NOT_SEEN


def _know(situation: Situation) -> Part:
    known = situation.obstacle
    questions = QUESTIONS[known] if known else WHEN_NOT_KNOWN
    uses = (situation.plan_without_us,) if situation.plan_without_us else ()
    return Part(
        Move.KNOW_THE_OBSTACLE, questions if uses else (*questions, ASK_FOR[Unknown.PLAN_WITHOUT_US]), uses
    )


def _highlight(situation: Situation) -> Part:
    questions = () if situation.problems else (ASK_FOR[Unknown.PROBLEMS],)
    return Part(Move.HIGHLIGHT_WHAT_IS_SOLVED, questions, situation.problems)


def _design(situation: Situation) -> Part:
    uses = (situation.goal,) if situation.goal else ()
    return Part(Move.DESIGN_A_PROJECT, () if uses else (ASK_FOR[Unknown.GOAL],), uses)


def _unknown(situation: Situation) -> Iterator[Unknown]:
    known = {
        Unknown.OBJECTION: situation.objection,
        Unknown.OBSTACLE: situation.obstacle,
        Unknown.PROBLEMS: situation.problems,
        Unknown.GOAL: situation.goal,
        Unknown.PLAN_WITHOUT_US: situation.plan_without_us,
    }
    return (unknown for unknown, value in known.items() if not value)
