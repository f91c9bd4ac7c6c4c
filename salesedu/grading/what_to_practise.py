"""What a learner should practise next: the questions that are not right yet, by part of the lesson.

The trainer's notebook says for each cell with a mark, in ``metadata.salesedu``, how the feedback calls it and
which part of the lesson it is about: ``{"title": "Three gates", "practise": "Three gates: MQL, SAL, SQL"}``.
"""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from salesedu.grading.keyed_forms import cells
from salesedu.i18n import _

LONGEST_PROMPT = 240


@dataclass(frozen=True)
class Hint:
    """How a page calls a cell with a mark, and the heading of the lesson's part that it is about."""

    title: str = ""
    practise: str = ""


@dataclass(frozen=True)
class Again:
    """A part of the lesson to read again, and the questions that need it; finished words, not escaped."""

    read: str
    questions: tuple[str, ...]


def hints(solution: Path) -> dict[str, Hint]:
    """Return what a trainer's notebook says about its cells, by nbgrader's id of the cell."""
    if not solution.is_file():
        return {}
    return {
        cell.metadata.nbgrader.grade_id: Hint(notes.get("title", ""), notes.get("practise", ""))
        for cell in cells(solution)
        if "nbgrader" in cell.metadata and (notes := cell.metadata.get("salesedu", {}))
    }


def lost(solution: Path, lesson: Path) -> Iterator[str]:
    """Yield a sentence for each cell that sends learners to a part which the lesson does not have."""
    markdown = [cell.source for cell in cells(lesson) if cell.cell_type == "markdown"]
    headings = {line.lstrip("# ") for source in markdown for line in source.splitlines() if line[:1] == "#"}
    for name, hint in hints(solution).items():
        if hint.practise and hint.practise not in headings:
            yield _("form {form}: the lesson has no part “{heading}” to read again.").format(
                form=name, heading=hint.practise
            )


def again(missed: Iterable[tuple[str, str]]) -> list[Again]:
    """Return the parts to read again, in order.

    Parameters
    ----------
    missed : for each question that is not right yet, the heading (or an empty text) and the question.
    """
    parts: dict[str, list[str]] = {}
    for heading, question in missed:
        short = textwrap.shorten(question, LONGEST_PROMPT, placeholder=" …")
        parts.setdefault(heading, []).append(short)
    return [Again(_read(heading), tuple(questions)) for heading, questions in parts.items()]


def _read(heading: str) -> str:
    if not heading:
        return _("Read the lesson again.")
    return _("Read “{heading}” in the lesson again.").format(heading=_(heading))
