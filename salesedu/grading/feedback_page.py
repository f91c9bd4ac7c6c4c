"""What stands on a learner's feedback page, prepared for the template; the same for the stock command."""

from dataclasses import dataclass
from typing import Any

from nbconvert.filters import markdown2html
from nbconvert.preprocessors import Preprocessor

from salesedu.grading.clean import clean_html
from salesedu.i18n import _, direction, format_number, format_percent, language
from salesedu.page import escape, style


@dataclass(frozen=True)
class Part:
    """One cell as the learner sees it: safe HTML, the mark in words, and the trainer's comment as HTML."""

    html: str
    mark: str = ""
    comment: str = ""
    waits: bool = False


class FeedbackPage(Preprocessor):
    """Turn a marked notebook into the parts of a page: no code, no key, nothing that runs."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)  # type: ignore[no-untyped-call]
        self.enabled = True

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Put the page's parts and words beside the notebook, for the template."""
        facts = resources["nbgrader"]
        waiting = _waiting(facts)
        parts = [part for cell in nb.cells if (part := _part(cell, waiting)).html or part.mark]
        resources["feedback"] = {
            "title": _("Feedback on {unit} for {learner}").format(
                unit=escape(facts["notebook"]), learner=escape(facts["student"])
            ),
            "total": _total(facts["score"], facts["max_score"]),
            "notes": _notes(facts, bool(waiting)),
            "parts": parts,
            "comment": escape(_("Your trainer's comment")),
            "language": language(),
            "direction": direction(),
            "style": style(),
        }
        return nb, resources


def _waiting(facts: Any) -> set[str]:
    """Return the questions that still wait for the trainer's mark."""
    from nbgrader.api import Gradebook

    from salesedu.grading.grade import waits

    with Gradebook(facts["db_url"]) as gradebook:
        notebook = gradebook.find_submission_notebook(
            facts["notebook"], facts["assignment"], facts["student"]
        )
        return {grade.name for grade in notebook.grades if waits(grade)}


def _part(cell: Any, waiting: set[str]) -> Part:
    about = cell.metadata.get("nbgrader", {})
    is_marked = about.get("grade") or about.get("task")
    waits = about.get("grade_id") in waiting
    return Part(
        _html(cell),
        _mark(about, waits) if is_marked else "",
        clean_html(markdown2html(about["comment"])) if about.get("comment") else "",
        waits,
    )


def _html(cell: Any) -> str:
    if cell.cell_type == "markdown":
        return clean_html(markdown2html(cell.source))
    return "".join(_output(output) for output in cell.get("outputs", ()))


def _output(output: Any) -> str:
    """Return an output that is meant for people; the bare number that nbgrader reads as the mark is not."""
    if "data" not in output or output.output_type == "execute_result":
        return ""
    if "text/html" in output.data:
        return clean_html("".join(output.data["text/html"]))
    if "image/png" in output.data:
        words = escape("".join(output.data.get("text/plain", "")))
        return f'<img src="data:image/png;base64,{escape(output.data["image/png"])}" alt="{words}">'
    return f"<pre>{escape(''.join(output.data.get('text/plain', '')))}</pre>"


def _mark(about: Any, waits: bool) -> str:
    if waits:
        return escape(
            _("Your trainer has not marked this yet ({points} points)").format(
                points=_points(about["points"])
            )
        )
    return escape(
        _("{score} of {points} points").format(score=_points(about["score"]), points=_points(about["points"]))
    )


def _points(points: float) -> str:
    return format_number(points, digits=2)


def _total(score: float, points: float) -> str:
    share = format_percent(score / points, digits=0) if points else ""
    return escape(
        _("{score} of {points} points ({percent})").format(
            score=_points(score), points=_points(points), percent=share
        )
    )


def _notes(facts: Any, is_waiting: bool) -> list[str]:
    late = _("{points} points were taken off because it was handed in late.").format(
        points=_points(facts["late_penalty"])
    )
    waiting = _("Your trainer has not marked everything yet: the total can still grow.")
    return [
        escape(note) for note, is_so in ((late, facts["late_penalty"] > 0), (waiting, is_waiting)) if is_so
    ]
