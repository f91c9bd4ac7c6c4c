"""A scenario: the buyer of a simulated call, as a file that a trainer can write.

A file ``scenarios/<language>/<id>.toml`` has exactly the keys of the dataclasses below: ``[buyer]``,
``[seller]``, ``[opening]``, ``[[facts]]``, ``[[problems]]`` with ``[[problems.consequences]]`` and
``[problems.need]``, ``[[obstacles]]`` and ``[advance]``. With ``[start]`` the call begins in the middle: with
needs that the buyer spoke of before, and an objection. How to write one: ``CONTRIBUTING.md``.

>>> scenarios()["dental_bookings"].buyer.name
'Mara Keller'
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from salesedu.buyer.scenario_check import check
from salesedu.buyer.scenario_file import ScenarioError, load, read_table
from salesedu.disc import Style
from salesedu.objections import Cause, Obstacle

__all__ = [
    "Advance",
    "Buyer",
    "Consequence",
    "Fact",
    "Need",
    "Objection",
    "Opening",
    "Problem",
    "Scenario",
    "ScenarioError",
    "Seller",
    "Start",
    "read_scenario",
    "scenarios",
]

FOLDER = Path(__file__).parent / "scenarios"


@dataclass(frozen=True)
class Buyer:
    """Who is called."""

    name: str
    role: str
    company: str


@dataclass(frozen=True)
class Seller:
    """What the learner sells, reads before the call, and should reach.

    Attributes
    ----------
    product_words : words by which talk about the product is noticed.
    pitches : lines that present the product too early: tempting, and a mistake.
    """

    company: str
    product: str
    product_words: tuple[str, ...]
    brief: str
    aim: str
    pitches: tuple[str, ...]


@dataclass(frozen=True)
class Opening:
    """The buyer's first words."""

    says: str


@dataclass(frozen=True)
class Start:
    """A call that begins in the middle.

    Attributes
    ----------
    needs : identifiers of the problems whose need the buyer stated before.
    objection : identifier of the obstacle that the buyer begins with.
    says : the first words of this call.
    """

    needs: tuple[str, ...]
    objection: str
    says: str


@dataclass(frozen=True)
class Fact:
    """What a question about the situation brings out.

    Attributes
    ----------
    words : by which a question about it is noticed: single words or short phrases.
    asks : questions that ask for it; they are offered as suggestions and noticed when typed.
    says : the buyer's answer.
    """

    id: str
    words: tuple[str, ...]
    asks: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Consequence:
    """What follows from a problem; a good implication question brings it out."""

    id: str
    words: tuple[str, ...]
    asks: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Need:
    """The explicit need behind a problem, in the buyer's own words.

    Attributes
    ----------
    benefits : lines that tie the product to the need once the buyer has stated it.
    """

    words: tuple[str, ...]
    asks: tuple[str, ...]
    says: str
    benefits: tuple[str, ...]


@dataclass(frozen=True)
class Problem:
    """What the buyer admits when asked (an implied need), what follows from it, and the need itself."""

    id: str
    words: tuple[str, ...]
    asks: tuple[str, ...]
    admits: str
    consequences: tuple[Consequence, ...]
    need: Need


@dataclass(frozen=True)
class Objection:
    """What can stand in the way.

    Attributes
    ----------
    kind, cause : what the obstacle is, and why it comes up.
    says : the objection.
    explores : lines that acknowledge it and ask what is behind; ``words`` notice other ones.
    behind : what the buyer tells then.
    answers : lines that answer that; ``answer_words`` notice other ones.
    settled : what the buyer says when the answer fits.
    """

    id: str
    kind: Obstacle
    cause: Cause
    says: str
    explores: tuple[str, ...]
    words: tuple[str, ...]
    behind: str
    answers: tuple[str, ...]
    answer_words: tuple[str, ...]
    settled: str


@dataclass(frozen=True)
class Advance:
    """The definite next step that the learner should reach.

    Attributes
    ----------
    weak : next steps that sound friendly and move nothing.
    """

    words: tuple[str, ...]
    asks: tuple[str, ...]
    agrees: str
    weak: tuple[str, ...]


@dataclass(frozen=True)
class Scenario:
    """One buyer.

    Attributes
    ----------
    id : the file's name without its ending.
    level : 1 patient, 2 raises an obstacle, 3 raises two and has little time.
    start : only for a call that begins in the middle.
    """

    id: str
    format: int
    language: str
    title: str
    industry: str
    level: int
    style: Style
    buyer: Buyer
    seller: Seller
    opening: Opening
    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...]
    obstacles: tuple[Objection, ...]
    advance: Advance
    start: Start | None = None

    def problem(self, id: str) -> Problem:
        """Return a problem by its identifier."""
        return next(problem for problem in self.problems if problem.id == id)

    def obstacle(self, id: str) -> Objection:
        """Return an obstacle by its identifier."""
        return next(obstacle for obstacle in self.obstacles if obstacle.id == id)


def read_scenario(path: Path) -> Scenario:
    """Return the scenario in a file.

    Raises
    ------
    ScenarioError
        If the file cannot be used; it names the line and what to write instead.
    """
    table, place = load(Path(path))
    scenario = read_table(Scenario, table, place, id=Path(path).stem)
    check(scenario, place)
    return scenario


@cache
def scenarios(language: str = "en") -> Mapping[str, Scenario]:
    """Return the scenarios of a language, by their identifier."""
    paths = sorted((FOLDER / language).glob("*.toml"))
    return MappingProxyType({path.stem: read_scenario(path) for path in paths})
