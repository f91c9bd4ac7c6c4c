"""Whether the parts of a scenario fit together: identifiers, level, and where the call begins."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from salesedu.buyer.scenario_file import Place

if TYPE_CHECKING:
    from salesedu.buyer.scenario import Scenario

FORMAT = 1  # of the files; a change that old files cannot follow gets the next number
LEVELS = (1, 2, 3)
#: Languages in which a buyer has something to say beside the scenario.
LANGUAGES = tuple(sorted(path.stem for path in Path(__file__).parent.glob("lines/*.toml")))


def check(scenario: "Scenario", place: Place) -> None:
    """Raise if the parts of a scenario do not fit together.

    Parameters
    ----------
    scenario : as it was read.
    place : the beginning of its file.

    Raises
    ------
    ScenarioError
        With the line, and what to write instead.
    """
    if scenario.format != FORMAT:
        raise place.at("format").error(f"This version reads format = {FORMAT}, not {scenario.format}.")
    if scenario.language not in LANGUAGES:
        raise place.at("language").error(
            f"language cannot be {scenario.language!r}: buyers speak {', '.join(LANGUAGES)} so far."
        )
    if scenario.level not in LEVELS:
        raise place.at("level").error(f"level must be 1, 2 or 3, not {scenario.level}.")
    if len(scenario.obstacles) < scenario.level - 1:
        raise place.at("level").error(
            f"A buyer of level {scenario.level} raises {scenario.level - 1} obstacles, and there are "
            f"{len(scenario.obstacles)} here. Add [[obstacles]], or lower the level."
        )
    _check_identifiers(scenario, place)
    _check_start(scenario, place)


def _check_identifiers(scenario: "Scenario", place: Place) -> None:
    consequences = [
        (place.at("problems", row, "consequences", column, "id"), consequence.id)
        for row, problem in enumerate(scenario.problems)
        for column, consequence in enumerate(problem.consequences)
    ]
    for name in ("facts", "problems", "obstacles"):
        ids = [item.id for item in getattr(scenario, name)]
        _check_unique([(place.at(name, row, "id"), id) for row, id in enumerate(ids)])
    _check_unique(consequences)


def _check_unique(found: list[tuple[Place, str]]) -> None:
    counts = Counter(id for _place, id in found)
    for place, id in reversed(found):
        if counts[id] > 1:
            raise place.error(f"The id {id!r} is used twice. Give each a name of its own.")


def _check_start(scenario: "Scenario", place: Place) -> None:
    if scenario.start is None:
        return
    problems = [problem.id for problem in scenario.problems]
    obstacles = [obstacle.id for obstacle in scenario.obstacles]
    for need in scenario.start.needs:
        if need not in problems:
            raise place.at("start", "needs").error(
                f"There is no problem with the id {need!r}. Write some of: {', '.join(problems)}."
            )
    if scenario.start.objection not in obstacles:
        raise place.at("start", "objection").error(
            f"There is no obstacle with the id {scenario.start.objection!r}. "
            f"Write one of: {', '.join(obstacles)}."
        )
