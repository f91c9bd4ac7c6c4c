"""A learner's saved answers as plain, small, harmless data.

What arrives may be damaged or hostile; only texts, lists of texts and tables of texts leave this module, and
only for the forms and identifiers that an exercise can have.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from salesedu.course.learner import LONGEST_ID
from salesedu.exercise.store import FORMAT, LONGEST_ANSWER

LARGEST_FILE = 1_000_000
MOST_ENTRIES = 200
_IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9_]{0,63}")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Unusable(ValueError):
    """A file of answers that can't be used; the message says why in plain words."""


def cleaned(form_id: str, content: bytes, learner: str) -> str:
    """Return the file that the grader reads, written anew from what the learner's file says.

    Parameters
    ----------
    form_id : the form that the file is for.
    content : the learner's file.
    learner : whose work it is.

    Raises
    ------
    Unusable
        If the file can't be read as answers.
    """
    answers = {name: _plain(value) for name, value in _answers(content).items() if _is_identifier(name)}
    entry = {"form": form_id, "format": FORMAT, "learner": learner, "saved": "", "answers": answers}
    return json.dumps(entry, ensure_ascii=True, indent=1, sort_keys=True)


def written_as(content: bytes) -> str:
    """Return the learner id that a file of answers was saved under, or an empty text."""
    try:
        entry = json.loads(content.decode("utf-8-sig")) if len(content) <= LARGEST_FILE else None
    except (ValueError, RecursionError):
        return ""
    learner = entry.get("learner") if isinstance(entry, dict) else None
    return learner[:LONGEST_ID] if isinstance(learner, str) else ""


def _answers(content: bytes) -> Mapping[str, Any]:
    if len(content) > LARGEST_FILE:
        raise Unusable("it is larger than any form can make it")
    try:
        entry = json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    except RecursionError:
        raise Unusable("it is nested more deeply than any form can make it") from None
    except ValueError:
        raise Unusable("it can't be read") from None
    answers = entry.get("answers") if isinstance(entry, dict) else None
    if not isinstance(answers, dict) or len(answers) > MOST_ENTRIES:
        raise Unusable("it holds no answers of a form")
    return answers


def _no_number(text: str) -> None:
    """NaN and the infinities are no answer to anything."""


def _plain(value: Any, depth: int = 0) -> Any:
    """Return a text, a list or a mapping of texts; anything else is no answer."""
    if isinstance(value, str):
        return _plain_text(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _plain_text(repr(value))
    if depth == 2:
        return ""
    if isinstance(value, list):
        return [_plain(entry, 2) for entry in value[:MOST_ENTRIES]]
    if isinstance(value, dict):
        entries = list(value.items())[:MOST_ENTRIES]
        return {name: _plain(entry, depth + 1) for name, entry in entries if _is_identifier(name)}
    return ""


def _plain_text(text: str) -> str:
    """Half characters and control characters would break the page that shows the answer."""
    whole = text[:LONGEST_ANSWER].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _CONTROLS.sub("", whole.replace("\r\n", "\n"))


def _is_identifier(name: str) -> bool:
    return bool(_IDENTIFIER.fullmatch(name))
