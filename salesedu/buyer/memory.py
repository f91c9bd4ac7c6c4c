"""What a buyer remembers of a call so far, and what a line does to it."""

from collections import Counter
from dataclasses import dataclass, field
from random import Random

from salesedu.buyer.events import Event
from salesedu.buyer.scenario import Scenario
from salesedu.buyer.subjects import Role, Subject
from salesedu.objections import Cause
from salesedu.spin import CallOutcome

BEST_MOOD = 10
#: How a buyer feels at first, by level; whoever begins with an objection has less patience.
_MOOD = {1: 7, 2: 6, 3: 5}
_MOOD_IN_THE_MIDDLE = 5
#: How many lines a call takes at most, by level.
LINES = {1: 24, 2: 26, 3: 24}


@dataclass
class Handling:
    """How far an objection that was raised has come."""

    acknowledged: bool = False
    explored: bool = False
    settled: bool = False
    asked_back: bool = False


@dataclass
class Memory:
    """What the buyer remembers. A call builds it anew from the seller's lines; nothing else writes to it.

    Attributes
    ----------
    mood : 0 (ends the call) to 10.
    told : subjects that were answered, with how often.
    problems, needs : admitted, and made explicit, in order.
    current : the problem that is being talked about.
    objections : those raised so far, in order.
    due : obstacles in the order in which they come up.
    by_itself : how many came up by themselves.
    own_words : everything that the buyer said.
    """

    scenario: Scenario
    seed: int
    mood: int = 5
    told: Counter[Subject] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    current: str = ""
    objections: dict[str, Handling] = field(default_factory=dict)
    due: tuple[str, ...] = ()
    by_itself: int = 0
    situations_in_row: int = 0
    unclear_in_row: int = 0
    weak_steps: int = 0
    insults: int = 0
    lines: int = 0
    spoken: Counter[str] = field(default_factory=Counter)
    own_words: list[str] = field(default_factory=list)
    outcome: CallOutcome | None = None

    @property
    def open(self) -> str:
        """The objection on the table; empty if there is none."""
        return next((id for id, handling in self.objections.items() if not handling.settled), "")

    @property
    def lines_left(self) -> int:
        return LINES[self.scenario.level] - self.lines

    def is_told(self, role: Role, id: str) -> bool:
        """Return whether a subject was answered."""
        return any(subject.role is role and subject.id == id for subject in self.told)

    def next_obstacle(self, cause: Cause | None = None) -> str:
        """Return the obstacle that comes up next, of one cause if there is such; empty if none is left."""
        left = [id for id in self.due if id not in self.objections]
        fitting = [id for id in left if cause in (None, self.scenario.obstacle(id).cause)]
        return next(iter(fitting or left), "")

    def weighed(self, problem: str) -> bool:
        """Return whether the buyer has seen a consequence of a problem."""
        return any(subject.role is Role.CONSEQUENCE and subject.problem == problem for subject in self.told)


def begun(scenario: Scenario, seed: int) -> Memory:
    """Return what the buyer knows before the seller's first line."""
    chance = Random(f"{scenario.id} {seed}")
    due = [obstacle.id for obstacle in scenario.obstacles]
    chance.shuffle(due)
    mood = _MOOD_IN_THE_MIDDLE if scenario.start else _MOOD[scenario.level]
    memory = Memory(scenario, seed, mood=mood - chance.choice((0, 0, 1)), due=tuple(due))
    if scenario.start:
        memory.problems = list(scenario.start.needs)
        memory.needs = list(scenario.start.needs)
        memory.current = memory.needs[0]
        memory.objections[scenario.start.objection] = Handling()
    return memory


@dataclass(frozen=True)
class Reaction:
    """What the buyer answers, what that means, and how the mood changes."""

    reply: str
    events: tuple[Event, ...] = ()
    mood: int = 0
