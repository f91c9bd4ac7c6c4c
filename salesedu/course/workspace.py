"""A learner's workspace: the folder with their copy of the lessons, their answers and their submissions.

>>> import tempfile
>>> workspace = Workspace(Path(tempfile.mkdtemp()) / "salesedu")
>>> report = workspace.prepare(learner="ana")
>>> workspace.learner.id
'ana'

Preparing it again is cheap and brings only what changed in the course. A copy the learner changed is
never replaced: the new one arrives beside it (see :mod:`salesedu.course.copies`).
"""

import errno
import json
import secrets
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from salesedu.course import DEFAULT_WORKSPACE, CourseError, curriculum, events
from salesedu.course.copies import Copies, Delivered
from salesedu.course.curriculum import COURSE_FILE, Course
from salesedu.course.learner import check_id, default_id
from salesedu.exercise.identity import LEARNER_FILE, LearnerUnknown, read_learner, workspace_root
from salesedu.exercise.store import ANSWERS_FOLDER, saved_beside, write_atomically
from salesedu.i18n import _

HOME = "home.ipynb"
PRIVATE = LEARNER_FILE.parent.name


@dataclass(frozen=True)
class Learner:
    """Who works here: the id that names submissions, the name to greet, the random id of the workspace."""

    id: str
    name: str
    workspace: str


class Workspace:
    """The folder a learner works in.

    Parameters
    ----------
    root : the folder; it need not exist before :meth:`prepare`.
    """

    def __init__(self, root: Path = DEFAULT_WORKSPACE) -> None:
        self.root = root.expanduser().absolute()
        self.lessons = self.root / "lessons"
        self.exercises = self.root / "exercises"
        self.submissions = self.root / "submissions"
        self.feedback = self.root / "feedback"
        self.private = self.root / PRIVATE
        self.diary = self.private / "events.jsonl"

    @classmethod
    def around(cls, folder: Path | None = None) -> "Workspace | None":
        """Return the workspace that a folder lies in (default: the current folder), if there is one."""
        root = workspace_root(folder)
        return None if root is None else cls(root)

    @property
    def learner(self) -> Learner:
        """Who works here.

        Raises
        ------
        CourseError
            If the workspace was never prepared, or its note on the learner is damaged.
        """
        file = self.root / LEARNER_FILE
        try:
            entry = read_learner(file)
            texts = {key: entry.get(key) or "" for key in ("name", "workspace")}
            return Learner(check_id(entry["learner"]), str(texts["name"]), str(texts["workspace"]))
        except FileNotFoundError:
            raise CourseError(
                _("{folder} is not a course folder yet. Start the course there once with: {command}").format(
                    folder=self.root, command="salesedu learn"
                )
            ) from None
        except LearnerUnknown as problem:
            raise CourseError(str(problem)) from None

    @property
    def course(self) -> Course:
        """The curriculum that the copies in this workspace belong to."""
        return curriculum.read(self.private / COURSE_FILE)

    def prepare(
        self, learner: str | None = None, name: str | None = None, course: Path | None = None
    ) -> list[Delivered]:
        """Make or update the workspace and return what was delivered into it.

        Parameters
        ----------
        learner : the learner's id; default: the one set before, or the account's name.
        name : how to greet the learner; default: the one set before.
        course : folder of the course; default: the one this package belongs to.

        Raises
        ------
        CourseError
            If the folder can't be used, the id is not allowed, or another id was set before.
        """
        source = course or curriculum.course_root()
        plan = curriculum.read(source / COURSE_FILE)
        try:
            self.private.mkdir(parents=True, exist_ok=True)
            self._introduce(learner, name)
            (self.private / COURSE_FILE).write_bytes((source / COURSE_FILE).read_bytes())
            return Copies(self.root, self.private / "copies.json").update(_deliveries(source, plan))
        except OSError as problem:
            raise CourseError(self._why_not(problem)) from problem

    def _why_not(self, problem: OSError) -> str:
        if problem.errno in (errno.ENOSPC, errno.EDQUOT):
            return _(
                "The disk of {folder} is full. Make room and start again; nothing that was saved is lost."
            ).format(folder=self.root)
        return _(
            "The course folder {folder} can't be used: {reason}. Choose another folder with {option},"
            " or make this one writable."
        ).format(folder=self.root, reason=problem.strerror or problem, option="--workspace FOLDER")

    def kept_beside(self) -> dict[str, str]:
        """Return, for each copy the learner changed, the newer version that lies beside it."""
        return Copies(self.root, self.private / "copies.json").beside()

    def note(self, what: str, unit: str = "") -> None:
        """Write an event into the learner's diary; a disk that refuses never stops the learner."""
        try:
            events.append(self.diary, what, unit)
        except OSError:
            return

    def _introduce(self, learner: str | None, name: str | None) -> None:
        known = self._known_learner(learner)
        owner = known.id if known else self._id_in_answers()
        if owner and learner and learner != owner:
            raise CourseError(
                _(
                    'The work in {folder} belongs to "{known}", not to "{learner}". Start without {option} to'
                    " go on as {known}, or choose another folder with --workspace FOLDER."
                ).format(folder=self.root, known=owner, learner=learner, option="--learner")
            )
        wanted = check_id(owner or learner or default_id())
        greeting = name if name is not None else (known.name if known else "")
        result = Learner(wanted, greeting, known.workspace if known else secrets.token_hex(8))
        if result != known:
            _write_learner(self.root / LEARNER_FILE, result)

    def _known_learner(self, learner: str | None) -> Learner | None:
        file = self.root / LEARNER_FILE
        if not file.exists():
            return None
        try:
            return self.learner
        except CourseError:
            if not learner and not self._id_in_answers():
                raise
            # It is known again who the learner is: keep the damaged note, write a fresh one.
            file.replace(file.with_name(f"learner.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}"))
            return None

    def _id_in_answers(self) -> str:
        """Return the id that the answers here were written under: another one would change the numbers."""
        places = [self.lessons, *sorted(self.exercises.glob("*"))]
        ids = {saved.learner for place in places for saved in saved_beside(place) if saved.learner}
        return ids.pop() if len(ids) == 1 else ""


def _write_learner(file: Path, learner: Learner) -> None:
    entry = {"learner": learner.id, **asdict(learner)}
    del entry["id"]
    write_atomically(file, json.dumps(entry, ensure_ascii=False, indent=1))


def _deliveries(source: Path, plan: Course) -> dict[str, Path]:
    """Return the course's files by the place they have in a workspace."""
    files = {HOME: source / "notebooks" / HOME}
    for lesson in plan.lessons:
        files[f"lessons/{lesson.id}.ipynb"] = source / "notebooks" / f"{lesson.id}.ipynb"
        for unit in lesson.units:
            files |= _released(source / "exercises" / unit, f"exercises/{unit}")
    for extra in _visible_files(source / "notebooks"):
        if extra.suffix != ".ipynb":
            files[f"lessons/{extra.relative_to(source / 'notebooks').as_posix()}"] = extra
    return {place: file for place, file in files.items() if file.is_file()}


def _released(folder: Path, place: str) -> dict[str, Path]:
    return {f"{place}/{file.relative_to(folder).as_posix()}": file for file in _visible_files(folder)}


def _visible_files(folder: Path) -> list[Path]:
    """Return the files below a folder, without hidden ones and without anybody's answers."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    unwanted = {ANSWERS_FOLDER, "__pycache__"}
    return [
        file
        for file in found
        if not any(part.startswith(".") or part in unwanted for part in file.relative_to(folder).parts)
    ]
