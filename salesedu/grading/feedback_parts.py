"""The parts of a feedback page: for each cell what the learner answered, the mark in words, the comment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from nbconvert.filters import markdown2html

from salesedu.exercise.marks import Outcome
from salesedu.exercise.static import OUTCOMES
from salesedu.grading.code_cells import is_answer
from salesedu.grading.safe_html import clean_html
from salesedu.grading.what_to_practise import Hint
from salesedu.i18n import _, format_number
from salesedu.page import escape


@dataclass(frozen=True)
class Part:
    """One cell as the learner sees it; everything but ``missed`` is finished, safe HTML.

    Attributes
    ----------
    html : what the learner answered, with the reasons; or words between the questions.
    anchor : the place that the table of the parts leads to; empty where there is no mark.
    title, mark, outcome : the name of the part, its points and its outcome, in words.
    comment : the trainer's comment.
    waits : whether the trainer still has to mark it.
    missed : the heading of the lesson's part and the question, for each one that is not right yet.
    """

    html: str
    anchor: str = ""
    title: str = ""
    mark: str = ""
    outcome: str = ""
    comment: str = ""
    waits: bool = False
    missed: tuple[tuple[str, str], ...] = ()


def parts_of(cells: Sequence[Any], waiting: set[str], hints: Mapping[str, Hint]) -> list[Part]:
    """Return the parts of a marked notebook.

    Parameters
    ----------
    cells : the cells, with nbgrader's marks in their metadata.
    waiting : the cells that still wait for the trainer's mark.
    hints : the names of the cells, and what they are about.
    """
    chosen = _between(cells)
    parts: list[Part] = []
    for before, cell in zip((None, *chosen), chosen, strict=False):
        part = _part(cell, waiting, hints)
        if before is not None and _marks_text_of(cell, before):
            parts[-1] = replace(part, html=parts[-1].html)
        elif part.html or part.anchor:
            parts.append(part)
    return parts


def points(value: float) -> str:
    """Return points as a page shows them."""
    return format_number(value, digits=2)


def _between(cells: Sequence[Any]) -> Sequence[Any]:
    """Leave out how to do the exercise, before the first part, and how to hand it in, after the last mark."""
    marked = [place for place, cell in enumerate(cells) if _is_marked(cell)]
    heads = [place for place, cell in enumerate(cells) if cell.source.startswith("## ")]
    first = min(heads[:1] + marked[:1], default=0)
    return cells[first : marked[-1] + 1] if marked else cells[first:]


def _is_marked(cell: Any) -> bool:
    about = cell.metadata.get("nbgrader", {})
    return bool(about.get("grade") or about.get("task"))


def _marks_text_of(cell: Any, before: Any) -> bool:
    """Return whether a task is the mark for the form in the cell before it: they are one part then."""
    is_task = cell.metadata.get("nbgrader", {}).get("task")
    return bool(is_task and before.cell_type == "code" and not _is_marked(before) and _html(before))


def _part(cell: Any, waiting: set[str], hints: Mapping[str, Hint]) -> Part:
    if not _is_marked(cell):
        return Part(_html(cell))
    about = cell.metadata["nbgrader"]
    name, waits = about["grade_id"], about["grade_id"] in waiting
    hint = hints.get(name, Hint())
    questions = _questions(cell)
    title = _(hint.title) if hint.title else next((entry["prompt"] for entry in questions), name)
    return Part(
        _html(cell),
        escape(f"part-{name}"),
        escape(title),
        escape(_("{score} of {points}").format(score=_score(about, waits), points=points(about["points"]))),
        escape(_outcome(about, waits, questions)),
        clean_html(markdown2html(about["comment"])) if about.get("comment") else "",
        waits,
        () if waits else tuple((hint.practise, words) for words in _missed(about, questions, title)),
    )


def _score(about: Any, waits: bool) -> str:
    return "…" if waits else points(about["score"])


def _outcome(about: Any, waits: bool, questions: Sequence[Mapping[str, str]]) -> str:
    """Return the outcome of a whole part in words; a mark by hand counts more than what was found first."""
    if waits:
        return _("… Waits for your trainer's mark")
    if about["score"] == about["points"]:
        return _("✓ Right")
    if about.get("task"):
        return _("◐ Marked by your trainer")
    if about["score"] > 0:
        return _("◐ Partly right")
    if questions and all(entry["outcome"] == Outcome.NOT_ANSWERED.value for entry in questions):
        return _("○ Not answered")
    return _("→ Not yet right")


def _missed(about: Any, questions: Sequence[Mapping[str, str]], title: str) -> Iterator[str]:
    """Yield the questions that are not right yet; a text that a trainer marked is one question."""
    if about["score"] == about["points"]:
        return
    if not questions:
        yield title
    for entry in questions:
        if entry["outcome"] == Outcome.NOT_ANSWERED.value:
            yield _("{question} (not answered)").format(question=entry["prompt"])
        elif entry["outcome"] == Outcome.NOT_YET.value:
            yield entry["prompt"]


def _questions(cell: Any) -> list[Mapping[str, str]]:
    """Return the prompts and outcomes that a marked form left beside its HTML."""
    notes = [
        output.data[OUTCOMES] for output in cell.get("outputs", ()) if OUTCOMES in output.get("data", {})
    ]
    return [entry for note in notes for entry in note]


def _html(cell: Any) -> str:
    if cell.cell_type == "markdown":
        return clean_html(markdown2html(cell.source))
    shown = "".join(_output(output) for output in cell.get("outputs", ()))
    return f"{_program(cell.source)}{shown}" if is_answer(cell) else shown


def _program(source: str) -> str:
    """Return a program that a learner wrote, as text that can be read but not run."""
    return f'<pre dir="ltr" style="white-space:pre-wrap">{escape(source)}</pre>' if source.strip() else ""


def _output(output: Any) -> str:
    """Return an output that is meant for people; the bare number that nbgrader reads as the mark is not."""
    if output.output_type == "error":
        words = _("It stopped with {kind}: {problem}").format(kind=output.ename, problem=output.evalue)
        return f"<p>{escape(words)}</p>"
    if "data" not in output or output.output_type == "execute_result":
        return ""
    if "text/html" in output.data:
        return clean_html("".join(output.data["text/html"]))
    if "image/png" in output.data:
        words = escape("".join(output.data.get("text/plain", "")))
        return f'<img src="data:image/png;base64,{escape(output.data["image/png"])}" alt="{words}">'
    return f"<pre>{escape(''.join(output.data.get('text/plain', '')))}</pre>"
