"""nbgrader's exchange folder, where a school or a Hub has set one up."""

import logging
from pathlib import Path
from typing import Any

from salesedu.course import CourseError
from salesedu.course.workspace import Workspace
from salesedu.i18n import _


def configured(course_id: str = "", folder: Path | None = None) -> Any:
    """Return nbgrader's application, its settings read, if an exchange can be used here; else None.

    Parameters
    ----------
    course_id : use only an exchange for this course; empty: for whatever course is set.
    folder : a trainer's course folder, whose own settings come last; default: the current folder.
    """
    if not _has_settings(folder or Path()):
        return None  # most learners: spares them two seconds of importing nbgrader
    from nbgrader.apps.submitapp import SubmitApp
    from nbgrader.auth import Authenticator
    from nbgrader.exchange import ExchangeFactory

    app = SubmitApp()
    app.initialize([], root=str(folder or ""))
    app.log.propagate, app.log.handlers = False, [logging.NullHandler()]
    app.authenticator = Authenticator(parent=app)
    app.exchange = ExchangeFactory(parent=app)
    root = Path(app.exchange.Submit(coursedir=app.coursedir, parent=app).root)
    known = app.coursedir.course_id
    return app if known and course_id in ("", known) and root.is_dir() else None


def submit(app: Any, unit: str, workspace: Workspace) -> None:
    """Hand in an exercise of a workspace through the exchange.

    Raises
    ------
    CourseError
        If the exchange refuses, with its reason.
    """
    from nbgrader.exchange import ExchangeError
    from nbgrader.utils import capture_log

    app.coursedir.assignment_id = unit
    # The learner's own numbers come from this id, so the marks must be looked up under the same one.
    app.coursedir.student_id = workspace.learner.id
    sender = app.exchange.Submit(
        coursedir=app.coursedir,
        authenticator=app.authenticator,
        parent=app,
        assignment_dir=str(workspace.exercises),
    )
    result = capture_log(sender)
    if not result["success"]:
        said = [line for line in result.get("log", "").splitlines() if "ERROR" in line or "CRITICAL" in line]
        raise CourseError(
            _("The exchange did not take {unit}: {reason} Your answers are safe; ask your trainer.").format(
                unit=unit, reason=said[-1].split("]", 1)[-1].strip() if said else ExchangeError.__name__
            )
        )


def _has_settings(folder: Path) -> bool:
    from jupyter_core.paths import jupyter_config_path

    places = [folder, *map(Path, jupyter_config_path())]
    return any((place / "nbgrader_config.py").is_file() for place in places)
