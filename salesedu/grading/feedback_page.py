"""What stands on a learner's feedback page, prepared for the template; the same for the stock command."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nbconvert.preprocessors import Preprocessor
from traitlets import Unicode

from salesedu.course import CourseError
from salesedu.course.curriculum import COURSE_FILE, read
from salesedu.grading.class_list import full_name
from salesedu.grading.feedback_parts import Part, parts_of, points
from salesedu.grading.what_to_practise import again, hints
from salesedu.i18n import _, direction, format_percent, language
from salesedu.page import escape, style


class FeedbackPage(Preprocessor):
    """Turn a marked notebook into the parts of a page: no code, no key, nothing that runs."""

    course_root = Unicode(help="The folder that holds course.toml and solutions/.").tag(config=True)

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)  # type: ignore[no-untyped-call]
        self.enabled = True

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Put the page's parts and words beside the notebook, for the template."""
        facts, root = resources["nbgrader"], Path(self.course_root)
        name, waiting = _in_gradebook(facts)
        source = root / "solutions" / facts["assignment"] / f"{facts['notebook']}.ipynb"
        parts = parts_of(nb.cells, waiting, hints(source))
        resources["feedback"] = {
            "title": escape(
                _("Feedback on “{lesson}” for {learner}").format(
                    lesson=_lesson(root, facts["assignment"]), learner=name
                )
            ),
            "total": _total(facts["score"], facts["max_score"]),
            "notes": _notes(facts, bool(waiting)),
            "parts": parts,
            "headings": [escape(words) for words in (_("Part"), _("Points"), _("Outcome"))],
            "practise": _practise(parts),
            "comment": escape(_("Your trainer's comment")),
            "language": language(),
            "direction": direction(),
            "style": style(),
        }
        return nb, resources


def _lesson(root: Path, unit: str) -> str:
    try:
        return _(read(root / COURSE_FILE).title_of(unit))
    except CourseError:
        return unit  # an assignment that only nbgrader knows


def _in_gradebook(facts: Any) -> tuple[str, set[str]]:
    """Return the learner's name, or their id, and the questions that still wait for the trainer's mark."""
    from nbgrader.api import Gradebook

    from salesedu.grading.grade import waits

    with Gradebook(facts["db_url"]) as gradebook:
        student = gradebook.find_student(facts["student"])
        notebook = gradebook.find_submission_notebook(
            facts["notebook"], facts["assignment"], facts["student"]
        )
        waiting = {grade.name for grade in notebook.grades if waits(grade)}
        return full_name(student) or facts["student"], waiting


def _total(score: float, most: float) -> str:
    share = format_percent(score / most, digits=0) if most else ""
    return escape(
        _("{score} of {points} points ({percent})").format(
            score=points(score), points=points(most), percent=share
        )
    )


def _notes(facts: Any, is_waiting: bool) -> list[str]:
    late = _("{points} points were taken off because it was handed in late.").format(
        points=points(facts["late_penalty"])
    )
    waiting = _("Your trainer has not marked everything yet: the total can still grow.")
    return [
        escape(note) for note, is_so in ((late, facts["late_penalty"] > 0), (waiting, is_waiting)) if is_so
    ]


def _practise(parts: Sequence[Part]) -> dict[str, Any]:
    """Return the words of the last section; every list in it is safe HTML."""
    missed = again(question for part in parts for question in part.missed)
    good = _(
        "Every question that is marked is right. To keep it fresh, practise in the lesson with new numbers."
    )
    return {
        "title": escape(_("What to practise next")),
        "good": "" if missed else escape(good),
        "again": [
            {"read": escape(entry.read), "questions": [escape(words) for words in entry.questions]}
            for entry in missed
        ],
    }
