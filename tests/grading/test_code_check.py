"""Does a unit whose answers are code prove itself, and is one that can't refused in words with the place?"""

import nbformat
import pytest

from salesedu.course import CourseError
from salesedu.grading.code_check import code_problems, execute
from salesedu.grading.leaks import found


@pytest.fixture
def said(tmp_path, code_unit):
    """A function: what is wrong with the unit when some cells have other sources."""

    def problems(**changes: str) -> list[str]:
        file = tmp_path / "unit.ipynb"
        nbformat.write(code_unit.solution(**changes), file)
        return list(dict.fromkeys(code_problems(file)))

    return problems


@pytest.fixture
def test_of(code_unit):
    """A function: the source of a test cell with a word replaced."""

    def changed(name: str, before: str, after: str) -> str:
        [source] = [cell.source for cell in code_unit.solution().cells if cell.id == f"{name}_mark"]
        assert before in source
        return source.replace(before, after)

    return changed


def test_a_good_unit_has_no_problem(said):
    """Do solution, untouched notebook and cases of a good unit pass?"""
    assert said() == []


@pytest.mark.parametrize(
    ("name", "before", "after", "words"),
    [
        ("won", 'number(3, "Three', 'number(5, "Three', "its own solution gets 0.0 of the points"),
        ("won", '(3, "Three were won.")', '(3, "")', "the right answer has no reason"),
        ("won", "_part.show()", "_part.show();0", "its last line must be the mark, and is 0"),
        ("won", '"The won", 2', '"The won", 3', "its cell gives 2 points, its part 3"),
        ("won", '"won = 4", 0,', '"won = 4", 0.5,', "gets 0.0 of the points, not 0.5: won = 4"),
        ("won", '"won = 4", 0, "Three', '"won = 4", 0, "Four', "is not told “Four were won.”"),
        ("won", ', code_case("won = 4", 0, "Three were won.")', "", "another right answer and a wrong one"),
        ("won", "number(3,", "number(math.floor(3.5),", "uses math from another cell"),
        ("won", "lambda: won,", "lambda: 3,", "does not look at anything that the answer makes"),
        ("won", "lambda: won,", "lambda: 3,", "an untouched answer gets 2.0 points (right)"),
    ],
)
def test_a_bad_test_is_named(said, test_of, name, before, after, words):
    """Is each kind of mistake in a test found, with the test's name?"""
    problems = said(**{f"{name}_mark": test_of(name, before, after)})
    assert any(line.startswith(f"test {name}_mark: ") and words in line for line in problems), problems


def test_an_answer_that_can_not_leave_its_process(said):
    """Is an answer refused that could never be marked away from the learner's program?"""
    chart = (
        "### BEGIN SOLUTION\nimport matplotlib.figure\n\nrate = matplotlib.figure.Figure()\n### END SOLUTION"
    )
    assert any("its answer holds a Figure" in line for line in said(rate=chart))


def test_a_test_without_a_part(said):
    """Is a test cell that marks nothing said by its name?"""
    with pytest.raises(CourseError, match="test won_mark: it makes no part"):
        said(won_mark="assert won == 3")


def test_an_error_ends_its_cell_only():
    """Does a cell behave as in a notebook: what came before its error stays?"""
    names: dict = {}
    assert isinstance(execute("a = 1\n1 / 0\na = 2", names), ZeroDivisionError)
    assert isinstance(execute("a = (", names), SyntaxError)
    assert isinstance(execute("raise SystemExit", names), SystemExit)
    assert execute("a", names) == 1
    assert execute("", names) is None


@pytest.mark.parametrize("left", ["x = CodePart(1)", "### BEGIN SOLUTION"])
def test_what_is_left_of_a_solution_is_a_leak(left):
    """Is a released notebook searched for tests and solutions as for keys?"""
    assert [place for place, _mark in found(set(), {"exercises/unit": left, "salesedu/x.py": left})] == [
        "exercises/unit"
    ]
