"""Is every exercise with code worth doing: no marks for constants, and own data for everybody?"""

from pathlib import Path

import pytest

from salesedu.exercise.identity import as_learner
from salesedu.grading.code_cells import is_answer
from salesedu.grading.code_check import MarkedCell, execute, run
from salesedu.grading.keyed_forms import as_built, cells

HERE = Path(__file__).parents[2]
SOLUTIONS = [file for file in sorted(HERE.glob("solutions/*/*.ipynb")) if any(map(is_answer, cells(file)))]
LEARNERS = ("learner-1", "learner-2", "learner-3")
#: What somebody writes who has read the names of the answers and nothing else.
CONSTANTS = (
    *("0", "1", "0.25", "30", "'text'", "[]", "{}", "True", "pd.DataFrame()", "clean_deals()", "raw_deals()"),
    *("{stage: 1 for stage in STAGES}", "pd.DataFrame({'stage': STAGES, 'deals': 1, 'value': 1})"),
    *("lambda *given: 0", "lambda *given: 1.0", "lambda *given: []", "lambda *given: given[0]"),
    "{'title': 'My first chart', 'x': 'stage', 'y': 'share', 'from': 0, 'values': {}}",
)

pytestmark = pytest.mark.parametrize("solution", SOLUTIONS, ids=lambda file: file.stem)


@pytest.fixture(scope="module")
def tested() -> dict[Path, dict[str, list[MarkedCell]]]:
    """Every unit's tests, run as each learner with the trainer's solution."""
    return {file: {name: run(cells(file), name) for name in LEARNERS} for file in SOLUTIONS}


def test_parts_and_points(solution: Path, tested: dict) -> None:
    """Are there at least ten parts and twenty points, with a name for the feedback page?"""
    tests = tested[solution][LEARNERS[0]]
    assert len(tests) >= 10
    assert sum(test.part.points for test in tests) >= 20
    assert all(test.cell.metadata.salesedu.title == test.part.title for test in tests)


def test_knowing_earns_everything(solution: Path, tested: dict) -> None:
    """Does the solution earn full marks on every learner's own data?"""
    for learner, tests in tested[solution].items():
        assert [test.name for test in tests if test.gave != test.part.points] == [], learner


def test_neighbours_have_different_work(solution: Path, tested: dict) -> None:
    """Do the answers of two learners differ, wherever they are no functions?"""
    answers = [
        [test.part.answer() for test in tests if not callable(test.part.answer())]
        for tests in tested[solution].values()
    ]
    assert len({repr(given) for given in answers}) == len(LEARNERS)


def test_constants_earn_little(solution: Path, tested: dict) -> None:
    """Do the luckiest constants together earn less than 35 % of the points?"""
    tests = tested[solution][LEARNERS[0]]
    best = sum(max(earned(test, constant) for constant in CONSTANTS) for test in tests)
    assert best < 0.35 * sum(test.part.points for test in tests)


def earned(test: MarkedCell, constant: str) -> float:
    """Return what a part gives for a constant in place of the answer."""
    [name] = test.part.answer.__code__.co_names
    names = dict(test.before)
    with as_built(), as_learner(LEARNERS[0]):
        execute(f"{name} = {constant}", names)
        return float(execute(test.cell.source, names))


def test_the_page_is_tidy(solution: Path, tested: dict) -> None:
    """Is nothing run when the page opens, is every text locked, and has every answer its test behind it?"""
    everything = cells(solution)
    kinds = ["answer" if is_answer(cell) else bool(cell.metadata.nbgrader.grade) for cell in everything]
    assert all(kinds[place + 1] is True for place, kind in enumerate(kinds) if kind == "answer")
    assert all(cell.metadata.nbgrader.locked for cell in everything if not is_answer(cell))
    assert not any(cell.get("outputs") for cell in everything)
