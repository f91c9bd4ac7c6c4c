"""Whose answers these are.

In a learner's workspace the answer stands in ``.salesedu/learner.json``; while nbgrader grades, the learner
is the folder that the submission lies in.
"""

import getpass
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from salesedu.page import is_graded

LEARNER_FILE = Path(".salesedu") / "learner.json"

_learner: ContextVar[str | None] = ContextVar("learner", default=None)


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
    """
    here = (folder or Path()).resolve()
    named = _learner.get()
    if named is not None:
        return named
    if is_graded():
        return here.parent.name
    root = workspace_root(here)
    if root is None:
        return system_learner()
    return str(json.loads((root / LEARNER_FILE).read_text(encoding="utf-8"))["learner"])


def workspace_root(folder: Path | None = None) -> Path | None:
    """Return the workspace that a folder lies in (default: the current folder), or None."""
    here = (folder or Path()).resolve()
    return next((place for place in (here, *here.parents) if (place / LEARNER_FILE).is_file()), None)


def system_learner() -> str:
    """Return the name of the account on this computer or Hub."""
    return os.environ.get("JUPYTERHUB_USER") or getpass.getuser()
