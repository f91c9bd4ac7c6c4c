"""Whose answers these are.

In a learner's workspace the answer stands in ``.salesedu/learner.json``; while nbgrader grades, the learner
is the folder that the submission lies in.
"""

import getpass
import json
import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from salesedu.i18n import _
from salesedu.page import is_graded

LEARNER_FILE = Path(".salesedu") / "learner.json"

_learner: ContextVar[str | None] = ContextVar("learner", default=None)


class LearnerUnknown(Exception):
    """The note on whose work this is can't be read; the message says what to do, in words for the learner."""

    def _render_traceback_(self) -> list[str]:
        """Tell IPython to show the sentence alone."""
        return [str(self)]


@contextmanager
def as_learner(learner: str) -> Iterator[None]:
    """Work as a named learner inside a ``with`` block: for whoever checks or marks in this process."""
    token = _learner.set(learner)
    try:
        yield
    finally:
        _learner.reset(token)


def learner_id(folder: Path | None = None) -> str:
    """Return the identifier of the learner whose work this is.

    Parameters
    ----------
    folder : a folder inside the learner's workspace or of a submission being graded; default: this one.

    Raises
    ------
    LearnerUnknown
        If the workspace's note on its learner is damaged: other numbers than the learner's own would be
        worse than none.
    """
    here = (folder or Path()).resolve()
    named = _learner.get()
    if named is not None:
        return named
    if is_graded():
        return unicodedata.normalize("NFKC", here.parent.name)
    root = workspace_root(here)
    return system_learner() if root is None else str(read_learner(root / LEARNER_FILE)["learner"])


def workspace_root(folder: Path | None = None) -> Path | None:
    """Return the workspace that a folder lies in (default: the current folder), or None."""
    here = (folder or Path()).resolve()
    return next((place for place in (here, *here.parents) if (place / LEARNER_FILE).is_file()), None)


def read_learner(file: Path) -> dict[str, Any]:
    """Return what a workspace's note says about its learner; ``learner`` is a text that is not blank.

    Raises
    ------
    FileNotFoundError
        If there is no note.
    LearnerUnknown
        If it can't be read.
    """
    try:
        entry = json.loads(file.read_text(encoding="utf-8-sig"))
        if isinstance(entry["learner"], str) and entry["learner"].strip():
            # a Mac takes accents apart; the numbers must be the same on every machine
            return {**entry, "learner": unicodedata.normalize("NFKC", entry["learner"])}
    except FileNotFoundError:
        raise
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    raise LearnerUnknown(
        _(
            "The file {file}, which says whose work this is, can't be read. Nothing else is lost."
            " Start the course once more and give your learner id: {command}"
        ).format(file=file, command="salesedu learn --learner YOUR-ID")
    )


def system_learner() -> str:
    """Return the name of the account on this computer or Hub."""
    return os.environ.get("JUPYTERHUB_USER") or getpass.getuser()
