"""Is a goal SMART? Read a goal's sentence, or a goal in its parts, and judge it letter by letter.

>>> seen = assess("Ana signs 12 new customers by 31 March 2027.", today=date(2026, 11, 25))
>>> [(judged.letter.value, judged.verdict.value) for judged in seen.letters][:2]
[('Specific', 'met'), ('Measurable', 'met')]
>>> assess("Increase sales by 20 %.", today=date(2026, 11, 25)).of(Letter.MEASURABLE).words
('20 %',)
>>> assess("Increase sales by 20 %.", today=date(2026, 11, 25)).rewritten.gaps
(<Gap.OWNER: 'owner'>, <Gap.METRIC: 'metric'>, <Gap.BASELINE: 'baseline'>, <Gap.DEADLINE: 'deadline'>)

The letters are George T. Doran's (1981); Achievable and Relevant came later, and both versions can be chosen
(caution C24). How each verdict is reached: ``docs/goal-checker.md``. Source: ``goals.smart``.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from salesedu.goals_chance import History
from salesedu.goals_judge import judge
from salesedu.goals_plan import Plan
from salesedu.goals_reach import achievable, realistic
from salesedu.goals_rewrite import goal_of, rewrite, seen_in
from salesedu.goals_smart import (
    Direction,
    Finding,
    Gap,
    Goal,
    Judged,
    Letter,
    Rewritten,
    Verdict,
    Version,
)

__all__ = [
    "Assessment",
    "Direction",
    "Finding",
    "Gap",
    "Goal",
    "Judged",
    "Letter",
    "Rewritten",
    "Verdict",
    "Version",
    "assess",
]

LONGEST = 600  # characters; nobody remembers a longer goal


@dataclass(frozen=True, slots=True)
class Assessment:
    """A goal, judged.

    Attributes
    ----------
    goal : its parts, as read.
    day : the last day, if the words name one.
    letters : the five letters of the version, in order.
    rewritten : the goal as it could be put, with its gaps.
    """

    goal: Goal
    day: date | None
    letters: tuple[Judged, ...]
    rewritten: Rewritten

    def of(self, letter: Letter) -> Judged:
        """Return what is said about one letter.

        Raises
        ------
        KeyError
            If the version has no such letter.
        """
        return {judged.letter: judged for judged in self.letters}[letter]

    @property
    def is_smart(self) -> bool:
        """Whether every letter is met."""
        return all(judged.verdict is Verdict.MET for judged in self.letters)


def assess(
    goal: str | Goal,
    *,
    today: date,
    plan: Plan | None = None,
    history: History | None = None,
    best: Decimal | None = None,
    version: Version = Version.ACHIEVABLE_REALISTIC,
) -> Assessment:
    """Return what a goal says, letter by letter.

    Parameters
    ----------
    goal : a sentence in English, of which at most 600 characters are read, or a goal in its parts.
    today : tells "this month", and which days are over.
    plan : the team and its numbers; achievable is not judged without one.
    history : win rate and deal sizes so far; with a plan, realistic is judged by simulation.
    best : the best result so far in a period as long, in the goal's own unit; used without a history.
    version : what A and R stand for.
    """
    seen, day = seen_in(goal[:LONGEST] if isinstance(goal, str) else goal, today)
    parts = goal_of(seen) if isinstance(goal, str) else goal

    def judged(letter: Letter) -> Judged:
        if letter is Letter.ACHIEVABLE:
            return achievable(parts, day, today, plan)
        if letter is Letter.REALISTIC:
            return realistic(parts, day, today, plan, history, best)
        return judge(letter, seen)

    letters = tuple(judged(letter) for letter in version.letters)
    return Assessment(parts, day, letters, rewrite(replace(parts), letters))
