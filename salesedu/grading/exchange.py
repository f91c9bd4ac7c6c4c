"""nbgrader's exchange from the trainer's side: give out a unit, fetch what was handed in, send feedback."""

from pathlib import Path
from typing import Any

from salesedu.course import CourseError
from salesedu.course import exchange as shared
from salesedu.grading.folder import CourseFolder
from salesedu.grading.release import reason
from salesedu.i18n import _

SECRET = "submission_secret.txt"


def connected(course: CourseFolder) -> Any:
    """Return nbgrader's application for a course folder, or None where its course has no exchange."""
    return shared.configured(course.course.id, course.root)


def give_out(course: CourseFolder, unit: str) -> bool:
    """Put a released unit into the exchange, over an earlier version; return whether there is an exchange.

    Raises
    ------
    CourseError
        If the exchange refuses.
    """
    app = connected(course)
    if app is None:
        return False
    app.coursedir.assignment_id = unit
    refusal = _("The exchange did not take the exercise: {reason}")
    _run(app.exchange.ReleaseAssignment(**_parts(app), force=True), refusal)
    return True


def fetch(app: Any, unit: str, folder: Path) -> list[Path]:
    """Fetch each learner's newest work on a unit and return the folders, named ``.../LEARNER/UNIT``.

    Raises
    ------
    CourseError
        If the exchange refuses.
    """
    app.coursedir.assignment_id, app.coursedir.student_id = unit, "*"
    app.coursedir.root, app.coursedir.submitted_directory = str(folder), "fetched"
    _run(app.exchange.Collect(**_parts(app)), _("The exchange gave nothing: {reason}"))
    return sorted((folder / "fetched").glob(f"*/{unit}"))


def send_back(course: CourseFolder, unit: str) -> list[str]:
    """Put feedback pages into the exchange and return whose; whoever sent a file is left out.

    Raises
    ------
    CourseError
        If the exchange refuses.
    """
    app = connected(course)
    pages = sorted((course.gradebook_folder / "feedback").glob(f"*/{unit}/{unit}.html"))
    by_file = [page.parent.parent.name for page in pages if not (page.parent / SECRET).is_file()]
    through_exchange = [page.parent.parent.name for page in pages if (page.parent / SECRET).is_file()]
    if app is None or not through_exchange:
        return []
    app.coursedir.assignment_id, app.coursedir.student_id = unit, "*"
    # one page without the word that names it in the exchange would stop all the others
    app.coursedir.student_id_exclude = ",".join(by_file)
    refusal = _("The exchange did not take the feedback: {reason}")
    _run(app.exchange.ReleaseFeedback(**_parts(app)), refusal)
    return through_exchange


def _parts(app: Any) -> dict[str, Any]:
    return {"coursedir": app.coursedir, "authenticator": app.authenticator, "parent": app}


def _run(step: Any, refusal: str) -> None:
    from nbgrader.utils import capture_log

    result = capture_log(step)
    if not result["success"]:
        raise CourseError(refusal.format(reason=reason(result)))
