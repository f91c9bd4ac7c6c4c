"""The course around the lessons, for one learner on one machine.

- ``curriculum``: the list of lessons, read from ``course.toml``
- ``workspace``: the learner's folder; ``copies`` brings the course's files into it and ``learner`` says what
  an id may be
- ``events``, ``tally``, ``progress``: the learner's diary, how much is answered, and how far they are
- ``home``: the first page; ``panel``: the end of an exercise page
- ``submit``, ``exchange``: handing in, as a file or through nbgrader's exchange folder
"""

from pathlib import Path

#: Where a learner's work lies unless they say otherwise.
DEFAULT_WORKSPACE = Path("~") / "salesedu"


class CourseError(Exception):
    """Something a person can put right; its text says what was wrong, where, and what to do next."""

    def _render_traceback_(self) -> list[str]:
        """Tell IPython to show the sentence alone."""
        return [str(self)]
