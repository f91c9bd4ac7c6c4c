"""Give feedback back: a page per learner, without keys, that opens anywhere and loads nothing."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from salesedu.course import CourseError
from salesedu.grading.course_folder import CourseFolder, quiet
from salesedu.grading.release import reason
from salesedu.i18n import _


@dataclass(frozen=True)
class Returned:
    """A learner's feedback page, or why there is none."""

    learner: str
    page: Path | None
    problem: str = ""


def feedback(
    course: CourseFolder,
    unit: str,
    learners: Sequence[str] = (),
    *,
    to: Path | None = None,
    on_learner: Callable[[str, int, int], None] = lambda learner, done, total: None,
) -> list[Returned]:
    """Write the feedback pages of a unit and return where they are.

    Parameters
    ----------
    course, unit : what was marked.
    learners : only these; empty: everybody whose work was marked.
    to : folder for one ready-to-send file per learner, named by the learner.
    on_learner : told who was done, how many are done, and how many there are.

    Raises
    ------
    CourseError
        If nobody's work was marked yet, or a named learner's was not.
    """
    marked = sorted(path.parent.name for path in (course.gradebook_folder / "autograded").glob(f"*/{unit}"))
    missing = sorted(set(learners) - set(marked))
    if not marked or missing:
        raise CourseError(_not_marked(unit, missing))
    chosen = list(learners) or marked
    api = course.api()
    results = []
    for done, learner in enumerate(chosen, 1):
        with quiet():
            result = api.generate_feedback(unit, learner, force=True)
        page = course.step("feedback", learner, unit) / f"{unit}.html"
        results.append(
            Returned(learner, page) if result["success"] else Returned(learner, None, reason(result))
        )
        on_learner(learner, done, len(chosen))
    return [_copied(entry, unit, to) for entry in results] if to else results


def _copied(entry: Returned, unit: str, folder: Path) -> Returned:
    if entry.page is None:
        return entry
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / f"{unit}-{entry.learner}.html"
    shutil.copyfile(entry.page, page)
    return Returned(entry.learner, page)


def _not_marked(unit: str, missing: list[str]) -> str:
    command = f"salesedu trainer grade {unit}"
    if missing:
        return _("The work of {learner} was not marked yet. Run: {command}").format(
            learner=missing[0], command=command
        )
    return _("Nothing was marked for {unit} yet. Run: {command}").format(unit=unit, command=command)
