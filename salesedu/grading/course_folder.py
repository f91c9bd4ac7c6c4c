"""A trainer's course folder and what lies in it."""

import logging
import os
import shutil
import sysconfig
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from salesedu.course import CourseError
from salesedu.course.curriculum import COURSE_FILE, Course, course_root, read
from salesedu.grading.config import CONFIG_FILE, GRADEBOOK_FOLDER, course_config
from salesedu.i18n import _

if TYPE_CHECKING:
    from nbgrader.api import Gradebook
    from nbgrader.apps.api import NbGraderAPI
    from traitlets.config import Config


@dataclass(frozen=True)
class CourseFolder:
    """A folder with ``course.toml``, ``solutions/``, ``exercises/`` and ``gradebook/``."""

    root: Path

    @property
    def course(self) -> Course:
        """Return the curriculum of this folder."""
        return read(self.root / COURSE_FILE)

    def unit(self, name: str) -> str:
        """Return the id of a graded unit: its own, or the exercise of a lesson, which its topic may name.

        Raises
        ------
        CourseError
            If there is no such lesson, or it has no exercise.
        """
        unit = self.course.unit(name)
        if not unit:
            raise CourseError(_('The lesson "{unit}" has no exercise.').format(unit=name))
        return unit

    def source(self, unit: str) -> Path:
        """Return the instructor's notebook of a unit."""
        return self.root / "solutions" / unit / f"{unit}.ipynb"

    def release(self, unit: str) -> Path:
        """Return the learners' notebook of a unit."""
        return self.root / "exercises" / unit / f"{unit}.ipynb"

    @property
    def gradebook_folder(self) -> Path:
        """Return the folder that the class's work and marks are kept in."""
        return self.root / GRADEBOOK_FOLDER

    def received(self, unit: str) -> Path:
        """Return the folder of everything that learners sent, byte for byte."""
        return self.gradebook_folder / "received" / unit

    def step(self, step: str, learner: str, unit: str) -> Path:
        """Return a learner's folder in one of nbgrader's steps: submitted, autograded or feedback."""
        return self.gradebook_folder / step / learner / unit

    def submitted_learners(self, unit: str) -> list[str]:
        """Return the learners whose work on a unit was collected, in order."""
        return sorted(path.parent.name for path in (self.gradebook_folder / "submitted").glob(f"*/{unit}"))

    def config(self) -> "Config":
        """Return nbgrader's configuration for this folder."""
        return course_config(self.root)

    def api(self) -> "NbGraderAPI":
        """Return nbgrader's own programming interface for this folder; it logs to nobody."""
        from nbgrader.apps.api import NbGraderAPI

        self._prepare()
        api = NbGraderAPI(config=self.config(), log_level=logging.INFO)
        api.log.propagate = False
        api.log.handlers = [logging.NullHandler()]
        return api

    def _prepare(self) -> None:
        """Make sure that nbgrader finds the program of its environment that makes a gradebook."""
        self.gradebook_folder.mkdir(exist_ok=True)
        scripts = sysconfig.get_path("scripts")
        if scripts not in os.environ.get("PATH", "").split(os.pathsep):
            os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", "")])

    @contextmanager
    def gradebook(self) -> Iterator["Gradebook"]:
        """Open nbgrader's gradebook of this folder."""
        from nbgrader.api import Gradebook

        self._prepare()
        settings = self.config().CourseDirectory
        with quiet(), self._refusals(), Gradebook(settings.db_url, settings.course_id) as gradebook:
            yield gradebook

    def check_gradebook(self) -> None:
        """Make the gradebook where there is none yet, and make sure that it can be read.

        Raises
        ------
        CourseError
            If it can't be used, with what to do.
        """
        with self.gradebook() as gradebook:
            _known = gradebook.assignments

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        """Say in a sentence that the gradebook can't be opened or written."""
        from sqlalchemy.exc import DatabaseError

        try:
            yield
        except DatabaseError as problem:
            raise CourseError(
                _(
                    "The gradebook {file} can't be used: {reason}. Close other programs that have it open, or"
                    " put back the copy of your backup; what learners sent is safe in {folder}."
                ).format(
                    file=self.gradebook_folder / "gradebook.db",
                    reason=problem.orig,
                    folder=self.gradebook_folder / "received",
                )
            ) from problem

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let one command at a time change this folder; another terminal is told to wait.

        Raises
        ------
        CourseError
            If another command is at work, or the folder can't be written.
        """
        from filelock import FileLock, Timeout

        try:
            self.gradebook_folder.mkdir(exist_ok=True)
            with FileLock(self.gradebook_folder / ".lock", timeout=0):
                yield
        except Timeout:
            raise CourseError(
                _(
                    "Another command is collecting or marking in {folder} just now. Let it finish, then type"
                    " this one again."
                ).format(folder=self.root)
            ) from None


@contextmanager
def quiet() -> Iterator[None]:
    """Keep SQLAlchemy's remarks on nbgrader, which change no mark, off the screen."""
    from sqlalchemy.exc import SAWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)
        yield


def open_course(root: Path | None = None) -> CourseFolder:
    """Return the course folder to work in.

    Parameters
    ----------
    root : the folder; without one, the course this package belongs to.

    Raises
    ------
    CourseError
        If the folder is not a trainer's course folder.
    """
    folder = CourseFolder((root or course_root()).resolve())
    missing = [name for name in (COURSE_FILE, "solutions") if not (folder.root / name).exists()]
    if missing:
        raise CourseError(
            _(
                "{folder} has no {missing}, so it is not a trainer's course folder."
                " Name the folder that the course came in: --course FOLDER."
            ).format(folder=folder.root, missing=missing[0])
        )
    return folder


def copy_course(source: CourseFolder, target: Path) -> CourseFolder:
    """Copy a course's list of lessons and its solutions into a new folder, without anybody's work."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source.root / COURSE_FILE, target)
    (target / "nbgrader_config.py").write_text(CONFIG_FILE, encoding="utf-8")
    ignored = shutil.ignore_patterns(".ipynb_checkpoints", "answers")
    shutil.copytree(source.root / "solutions", target / "solutions", ignore=ignored, dirs_exist_ok=True)
    return CourseFolder(target.resolve())
