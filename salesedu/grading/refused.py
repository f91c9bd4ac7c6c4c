"""Files that came but were refused at intake: whose they probably are, for the trainer to ask again.

Nothing in a refused file can be believed, so only its name is looked at, and only to name a person in a list:
it never becomes a submission.
"""

import re
from collections.abc import Iterable

from salesedu.course import CourseError
from salesedu.course.learner import check_id
from salesedu.grading.received import Received, State
from salesedu.i18n import _


def sender(name: str, unit: str) -> str:
    """Return the learner id in a file name such as ``03_funnel-ana-20260302T090000Z.zip``, or an empty text.

    Parameters
    ----------
    name : the file's name; a learning platform or a browser may have put words around it.
    unit : the exercise.
    """
    found = re.search(rf"{re.escape(unit)}-(.+?)-\d{{8}}T\d{{6}}Z", name)
    try:
        return check_id(found[1]) if found else ""
    except CourseError:
        return ""


def by_sender(entries: Iterable[Received], unit: str) -> dict[str, list[Received]]:
    """Return the refused files by the learner who probably sent them; those of nobody known under ``""``."""
    files: dict[str, list[Received]] = {}
    for entry in entries:
        if entry.state is State.FLAGGED:
            files.setdefault(entry.learner or sender(entry.name, unit), []).append(entry)
    return files


def why(entry: Received) -> str:
    """Return a sentence on one refused file."""
    return _("the file {name} came but was refused: {reasons}").format(
        name=entry.name, reasons=" ".join(entry.reasons)
    )
