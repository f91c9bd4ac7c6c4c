"""Answers on disk: one small JSON file per form, beside its notebook, never half written.

Every change is written at once, field by field, onto what the file holds at that moment, so two open pages
never overwrite each other. A file that can't be read is kept under another name, never thrown away.

>>> import tempfile
>>> store = Store("demo", Path(tempfile.mkdtemp()))
>>> moment = store.put("owner", "sales")
>>> store.load().answers
{'owner': 'sales'}
"""

import errno
import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from salesedu.exercise.identity import LearnerUnknown, learner_id
from salesedu.i18n import _

ANSWERS_FOLDER = "answers"
FORMAT = 1
LONGEST_ANSWER = 100_000
LOCK_SECONDS = 2.0


class NotSaved(Exception):
    """An answer could not be written; the message says why, in the learner's words."""

    def sentence(self) -> str:
        """Return what a page shows: that nothing was saved, and why."""
        return _("NOT SAVED: {why}").format(why=self)


@dataclass
class Saved:
    """What a form's file holds.

    Attributes
    ----------
    answers : by question.
    outcomes : by question: ``{"outcome": ..., "tries": n, "hints": n}``.
    questions : the identifiers of the questions that the form showed.
    seed : of the variant that is shown, or None.
    history : answers to earlier variants, oldest first.
    learner : whose answers they are.
    saved : moment of the last change (ISO 8601, UTC), or empty.
    problem : a sentence if the file could not be read, else empty.
    """

    answers: dict[str, Any] = field(default_factory=dict)
    outcomes: dict[str, dict[str, Any]] = field(default_factory=dict)
    questions: list[str] = field(default_factory=list)
    seed: int | None = None
    history: list[dict[str, Any]] = field(default_factory=list)
    learner: str = ""
    saved: str = ""
    problem: str = ""


class Store:
    """The answers of one form.

    Parameters
    ----------
    form_id : names the file.
    folder : the notebook's folder; ``answers/`` is made in it when something is saved.

    Attributes
    ----------
    problem : a sentence if a damaged file was put aside while something was saved, else empty.
    """

    def __init__(self, form_id: str, folder: Path | None = None) -> None:
        self.form_id = form_id
        self.problem = ""
        self.path = (folder or Path()).resolve() / ANSWERS_FOLDER / f"{form_id}.json"

    def load(self) -> Saved:
        """Return what is saved; a file that can't be read is kept aside and named in ``problem``."""
        try:
            return saved_from_text(self.path.read_text(encoding="utf-8-sig"))
        except FileNotFoundError:
            return Saved()
        except OSError as error:
            return Saved(problem=_reason(error))
        except ValueError:
            return Saved(problem=self._put_aside())

    def put(self, question_id: str, value: Any) -> datetime:
        """Save one answer and return the moment it was on disk; see :meth:`put_all`."""
        return self.put_all({question_id: value})

    def put_all(self, answers: Mapping[str, Any]) -> datetime:
        """Save some answers, by question, and return the moment they were on disk.

        Raises
        ------
        NotSaved
            With the reason, in words for the learner. Nothing that was saved before is lost.
        """
        if any(len(json.dumps(value)) > LONGEST_ANSWER for value in answers.values()):
            raise NotSaved(_("this answer is too long. Please shorten it."))
        with self._changing() as saved:
            saved.answers.update(answers)
        return datetime.now(UTC)

    def record(self, question_id: str, outcome: str, tries: int = 0, hints: int = 0) -> None:
        """Save what became of a practice question: its outcome, real attempts and hints used."""
        with self._changing() as saved:
            saved.outcomes[question_id] = {"outcome": outcome, "tries": tries, "hints": hints}

    def introduce(self, question_ids: Sequence[str]) -> None:
        """Save which questions the form shows, so that progress can count the ones without an answer."""
        if self.load().questions != list(question_ids):
            with self._changing() as saved:
                saved.questions = list(question_ids)

    def renew(self, seed: int) -> None:
        """Start a new variant: the answers to the one before move into the history."""
        with self._changing() as saved:
            if saved.answers:
                saved.history.append(
                    {"seed": saved.seed, "answers": saved.answers, "outcomes": saved.outcomes}
                )
            saved.answers, saved.outcomes, saved.seed = {}, {}, seed

    @contextmanager
    def _changing(self) -> Iterator[Saved]:
        """Yield what is on disk now, and write it back; one writer at a time."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(self.path.with_suffix(".lock"), timeout=LOCK_SECONDS):
                saved = self.load()
                self.problem = saved.problem or self.problem
                if saved.problem and self.path.exists():
                    raise NotSaved(saved.problem)
                yield saved
                self._write(saved)
        except Timeout:
            raise NotSaved(_("another page is saving just now. It will be tried again.")) from None
        except OSError as error:
            raise NotSaved(_reason(error)) from error

    def _write(self, saved: Saved) -> None:
        saved.saved = datetime.now(UTC).isoformat(timespec="seconds")
        with suppress(LearnerUnknown):  # whose answer it is can be said later; the answer is kept now
            saved.learner = learner_id(self.path.parent.parent)
        for left_by_a_crash in self.path.parent.glob(f"{self.form_id}.*.new"):
            left_by_a_crash.unlink(missing_ok=True)
        write_atomically(self.path, json.dumps(_as_json(self.form_id, saved), ensure_ascii=False, indent=1))

    def _put_aside(self) -> str:
        aside = self.path.with_name(f"{self.form_id}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
        try:
            self.path.rename(aside)
        except OSError as error:
            return _reason(error)
        return _("The saved answers could not be read. They are kept as {name}.").format(name=aside.name)


def saved_beside(folder: Path, start: str = "") -> list[Saved]:
    """Return what is saved beside a notebook, in the order of the forms' names.

    A damaged file is left out: the form itself tells its learner.

    Parameters
    ----------
    folder : the notebook's folder.
    start : how the forms' names begin; empty for all of them.
    """
    found = []
    for file in sorted((folder / ANSWERS_FOLDER).glob(f"{start}*.json")):
        try:
            found.append(saved_from_text(file.read_text(encoding="utf-8-sig")))
        except (OSError, ValueError):
            continue
    return found


def saved_from_text(text: str) -> Saved:
    """Return what a form's file says.

    Raises
    ------
    ValueError
        If the text is not what a form saves.
    """
    try:
        data = json.loads(text)
    except RecursionError:
        raise ValueError("nested more deeply than any form can make it") from None
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        raise ValueError("not a file of answers")
    outcomes = _kept(data.get("outcomes"), dict) or {}
    questions = _kept(data.get("questions"), list) or []
    return Saved(
        answers=data["answers"],
        outcomes={name: told for name, told in outcomes.items() if isinstance(told, dict)},
        questions=[name for name in questions if isinstance(name, str)],
        seed=_kept(data.get("seed"), int),
        history=[entry for entry in _kept(data.get("history"), list) or [] if isinstance(entry, dict)],
        learner=str(data.get("learner", "")),
        saved=str(data.get("saved", "")),
    )


def _kept(value: Any, kind: type) -> Any:
    return value if isinstance(value, kind) else None


def _as_json(form_id: str, saved: Saved) -> Mapping[str, Any]:
    fields = ("learner", "saved", "seed", "questions", "answers", "outcomes", "history")
    return {"form": form_id, "format": FORMAT} | {name: getattr(saved, name) for name in fields}


def write_atomically(path: Path, text: str) -> None:
    """Write a text file so that at every moment either the old or the new content is there, whole."""
    handle, name = tempfile.mkstemp(prefix=path.stem + ".", suffix=".new", dir=path.parent)
    try:
        # half of an emoji, cut by a page, is no text in UTF-8 but may stand in JSON as \ud83d
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _reason(error: OSError) -> str:
    """Return the learner's words for what the system says."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _("the disk is full. Make room; your answer stays on this page until then.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("the course folder can't be written to. Ask whoever set up this computer to allow it.")
    return _("the disk answered “{reason}”.").format(reason=error.strerror or error)
