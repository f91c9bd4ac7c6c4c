"""A unit whose answers are code proves itself: solution, untouched notebook, and every case that it lists.

The trainer's own notebook is run here, in this process; learners' work never is.
"""

import ast
import builtins
import symtable
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat

from salesedu.course import CourseError
from salesedu.exercise.code_calls import silence
from salesedu.exercise.code_parts import CodeCase, CodePart
from salesedu.exercise.identity import as_learner
from salesedu.exercise.marks import Outcome
from salesedu.grading.code_cells import is_answer
from salesedu.grading.config import cleared
from salesedu.grading.keyed_forms import as_built
from salesedu.grading.leaks import hidden_parts
from salesedu.grading.plain_data import not_plain
from salesedu.i18n import _

#: Own data differ, so that expected results must hold for many learners; cases take longer.
LEARNERS = tuple(f"check-{number}" for number in range(1, 5))
WITH_CASES = 2
CLOSE = 1e-6

Names = dict[str, Any]


@dataclass
class MarkedCell:
    """A test cell that was run: the part in it, what its last line gave, and the answer cell before it.

    ``before`` are the names that there were before the answer.
    """

    cell: Any
    part: CodePart
    gave: Any
    answer: Any
    before: Names = field(repr=False)

    @property
    def name(self) -> str:
        """The cell's name."""
        return str(self.cell.metadata.nbgrader.grade_id)


def code_problems(notebook: Path) -> Iterator[str]:
    """Yield what is wrong with a solution whose answers are code."""
    solution = nbformat.read(notebook, as_version=4)  # type: ignore[no-untyped-call]
    stubs = cleared(solution)
    for place, learner in enumerate(LEARNERS):
        for tested in run(solution.cells, learner):
            yield from _named(tested, _solution_problems(tested))
            if place < WITH_CASES:
                yield from _named(tested, _case_problems(tested, learner))
            if not place:
                yield from _named(tested, _lasting_problems(tested))
    for tested in run(stubs.cells, LEARNERS[0]):
        yield from _named(tested, _untouched_problems(tested))


def _named(tested: MarkedCell, problems: Iterator[str]) -> Iterator[str]:
    for problem in problems:
        yield _("test {test}: {problem}").format(test=tested.name, problem=problem)


def run(cells: Sequence[Any], learner: str) -> list[MarkedCell]:
    """Run a trainer's notebook as one learner and return its tests in order.

    Raises
    ------
    CourseError
        If a test has no part to mark, or stands behind no answer.
    """
    import matplotlib

    matplotlib.use("agg")  # a window would wait for somebody to close it
    names: Names = {"__name__": "__main__"}
    tests: list[MarkedCell] = []
    answer, before = None, names
    with as_built(), as_learner(learner):
        for cell in cells:
            if cell.cell_type != "code":
                continue
            if is_answer(cell):
                answer, before = cell, dict(names)
            gave = execute(cell.source, names)
            if cell.metadata.get("nbgrader", {}).get("grade"):
                tests.append(MarkedCell(cell, _part(cell, names), gave, answer, before))
    return tests


def execute(source: str, names: Names) -> Any:
    """Run a cell as a notebook does, and return the value of its last line; an error ends the cell only."""
    try:
        with silence():
            body = ast.parse(source).body
            last = body[-1] if body else None
            shown = last.value if isinstance(last, ast.Expr) else None
            exec(compile(ast.Module(body[:-1] if shown else body, []), "cell", "exec"), names)
            return eval(compile(ast.Expression(shown), "cell", "eval"), names) if shown else None
    except (Exception, SystemExit) as problem:
        return problem


def _part(cell: Any, names: Names) -> CodePart:
    name = cell.metadata.nbgrader.grade_id
    part = next((value for value in names.values() if isinstance(value, CodePart) and value.id == name), None)
    if part is None:
        raise CourseError(
            _("test {test}: it makes no part of that name; it must end in its mark.").format(test=name)
        )
    return part


def _solution_problems(tested: MarkedCell) -> Iterator[str]:
    part, about = tested.part, tested.cell.metadata.nbgrader
    if about.points != part.points:
        yield _("its cell gives {cell} points, its part {part}.").format(cell=about.points, part=part.points)
    if not isinstance(tested.gave, float) or tested.gave != part.earned:
        yield _("its last line must be the mark, and is {what!r}.").format(what=tested.gave)
    if part.mark.outcome is not Outcome.RIGHT:
        yield _("its own solution gets {share} of the points: {because}").format(
            share=round(part.mark.share, 3), because=" ".join(part.mark.because)
        )
    elif not part.mark.because:
        yield _("the right answer has no reason.")


def _untouched_problems(tested: MarkedCell) -> Iterator[str]:
    if tested.gave != 0 or tested.part.mark.outcome is not Outcome.NOT_ANSWERED:
        yield _("an untouched answer gets {points} points ({outcome}).").format(
            points=tested.gave, outcome=tested.part.mark.outcome.value
        )


def _lasting_problems(tested: MarkedCell) -> Iterator[str]:
    """Yield what would stop the tests from running on data alone, away from the learner's program."""
    borrowed, made = _borrowed(tested.cell.source), made_by(tested.answer.source)
    if not borrowed & made:
        yield _("its hidden part does not look at anything that the answer makes.")
    for name in sorted(borrowed - made):
        yield _(
            "its hidden part uses {name} from another cell. Only the learner's answer may come from there."
        ).format(name=name)
    if kind := not_plain(tested.part.answer()):
        yield _("its answer holds a {kind}; only plain data, tables and functions can be marked.").format(
            kind=kind
        )
    cases = tested.part.cases
    if not any(case.share == 1 for case in cases) or not any(case.share != 1 for case in cases):
        yield _("it must list another right answer and a wrong one.")


def _case_problems(tested: MarkedCell, learner: str) -> Iterator[str]:
    for case in tested.part.cases:
        with as_built(), as_learner(learner):
            names = dict(tested.before)
            execute(case.source, names)
            execute(tested.cell.source, names)
        yield from _misjudged(case, _part(tested.cell, names))


def _misjudged(case: CodeCase, part: CodePart) -> Iterator[str]:
    share = part.mark.share
    is_as_said = share < 1 if case.share is None else abs(share - case.share) <= CLOSE
    if not is_as_said:
        yield _("this answer gets {share} of the points, not {wanted}: {source}").format(
            share=round(share, 3), wanted=case.share, source=case.source
        )
    elif not any(case.says in sentence for sentence in part.mark.because):
        yield _("this answer is not told “{says}”: {source}").format(says=case.says, source=case.source)


def _borrowed(source: str) -> set[str]:
    """Return the names that the hidden part of a cell uses and does not make itself."""
    hidden = "\n".join(hidden_parts(source))
    table = symtable.symtable(hidden, "hidden", "exec")
    used = {symbol.get_name() for symbol in table.get_symbols() if symbol.is_referenced()}
    used |= {name for inner in table.get_children() for name in _free(inner)}
    return used - _made(table) - set(dir(builtins))


def _free(table: symtable.SymbolTable) -> Iterator[str]:
    yield from (symbol.get_name() for symbol in table.get_symbols() if symbol.is_global())
    for inner in table.get_children():
        yield from _free(inner)


def made_by(source: str) -> set[str]:
    """Return the names that a cell gives to something."""
    return _made(symtable.symtable(source, "answer", "exec"))


def _made(table: symtable.SymbolTable) -> set[str]:
    return {
        symbol.get_name() for symbol in table.get_symbols() if symbol.is_assigned() or symbol.is_imported()
    }
