"""A learner's id: the short word that names their folder, their submissions and their marks."""

import re
import unicodedata

from salesedu.course import CourseError
from salesedu.exercise.identity import system_learner
from salesedu.i18n import _

LONGEST_ID = 60
# their letters can't be told apart: “аna” with a Cyrillic а is not ana
_ALIKE_ALPHABETS = {"LATIN", "CYRILLIC", "GREEK"}
_NOT_IN_AN_ID = re.compile(r"[^\w.@-]+")
# Windows keeps these words for devices: no folder can have such a name there
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def check_id(learner: str) -> str:
    """Return a learner's id, accents written in the one usual way, if it could name a folder on every system.

    Parameters
    ----------
    learner : letters, digits, ``.``, ``_``, ``-`` and ``@``; at most 60; starts and ends with a letter or
        digit, and has letters of one alphabet.

    Raises
    ------
    CourseError
        With a sentence that names the id and says what an id may look like.
    """
    tidy = unicodedata.normalize("NFKC", learner)
    if _could_be_a_folder(tidy):
        return tidy
    raise CourseError(
        _(
            '"{learner}" can\'t be a learner id. Use up to {longest} letters, digits, dots, hyphens, @ or'
            " underscores, and begin and end with a letter or a digit, for example: --learner ana.silva"
        ).format(learner=learner, longest=LONGEST_ID)
    )


def looks_like(learner: str, other: str) -> bool:
    """Return whether two ids look the same to a person, or are one folder on Windows and on a Mac."""
    return (
        unicodedata.normalize("NFKC", learner).casefold() == unicodedata.normalize("NFKC", other).casefold()
    )


def default_id() -> str:
    """Return an allowed id made from the account's name on this computer."""
    try:
        account = system_learner()
    except (OSError, KeyError, ImportError):
        account = ""  # some containers have accounts without a name
    tidy = _NOT_IN_AN_ID.sub("_", account)[:LONGEST_ID].strip("._-@")
    return tidy if _could_be_a_folder(tidy) else "learner"


def _could_be_a_folder(learner: str) -> bool:
    fits = 0 < len(learner) <= LONGEST_ID and not _NOT_IN_AN_ID.search(learner)
    fits = fits and len({_alphabet(mark) for mark in learner} & _ALIKE_ALPHABETS) <= 1
    return fits and learner[0].isalnum() and learner[-1].isalnum() and _stem(learner) not in _DEVICES


def _alphabet(mark: str) -> str:
    return unicodedata.name(mark, "").partition(" ")[0] if mark.isalpha() else ""


def _stem(learner: str) -> str:
    return learner.split(".")[0].casefold()
