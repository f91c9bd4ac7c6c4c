"""The curriculum: which lessons there are, in which order, and what each one is for.

``course.toml`` is the one list. It lies beside ``notebooks/`` and ``exercises/``, either in a
checkout of the course or inside the installed package:

>>> from salesedu.course.curriculum import read
>>> [lesson.id for lesson in read().lessons]
['03_funnel']
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from salesedu.course import CourseError
from salesedu.i18n import _

COURSE_FILE = "course.toml"
PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True)
class Lesson:
    """One lesson and its exercise.

    Parameters
    ----------
    id : name of the lesson's notebook without its ending, such as ``"03_funnel"``.
    topic : name of the module in ``salesedu`` that the lesson teaches.
    title, objectives, take_aways : the lesson's words, in English.
    minutes : time a learner needs, above 0.
    sections : ids of the guide's sections that the lesson covers.
    features : ids of the interactive systems that the lesson covers.
    exercise : id of the graded exercise, or empty.
    weight : share of the exercise in the final mark in relation to the others, 0 or more.
    """

    id: str
    topic: str
    title: str
    minutes: int
    objectives: tuple[str, ...]
    take_aways: tuple[str, ...]
    sections: tuple[str, ...]
    features: tuple[str, ...]
    exercise: str = ""
    weight: float = 1.0


@dataclass(frozen=True)
class Course:
    """The whole course: its id, its title in English, and its lessons in order."""

    id: str
    title: str
    lessons: tuple[Lesson, ...]

    def lesson(self, unit: str) -> Lesson:
        """Return a lesson by its id (``"03_funnel"``), its topic (``"funnel"``) or its exercise.

        Raises
        ------
        CourseError
            If the course has no such lesson.
        """
        for lesson in self.lessons:
            if unit in (lesson.id, lesson.topic, lesson.exercise):
                return lesson
        known = ", ".join(lesson.topic for lesson in self.lessons)
        raise CourseError(
            _('This course has no lesson "{unit}". Its lessons are: {known}.').format(unit=unit, known=known)
        )


def course_root() -> Path:
    """Return the folder that holds ``course.toml``, ``notebooks/`` and ``exercises/``.

    Raises
    ------
    CourseError
        If the course's files are neither beside the package nor inside it.
    """
    for folder in (PACKAGE / "_course", PACKAGE.parent):
        if (folder / COURSE_FILE).is_file():
            return folder
    raise CourseError(
        _(
            "The course's own files were not found beside {folder}. Install the course again, or start it"
            " from the folder it came in."
        ).format(folder=PACKAGE)
    )


def read(file: Path | None = None) -> Course:
    """Return the curriculum of a course.

    Parameters
    ----------
    file : a ``course.toml``; without one, that of :func:`course_root`.

    Raises
    ------
    CourseError
        If the file can't be read or lacks something every lesson needs.
    """
    path = file or course_root() / COURSE_FILE
    try:
        return _course(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError) as problem:
        raise CourseError(
            _("The list of lessons in {path} can't be used: {problem}. Install the course again.").format(
                path=path, problem=problem
            )
        ) from problem


def _course(table: dict[str, Any]) -> Course:
    lessons = tuple(_lesson(entry) for entry in table["lesson"])
    return Course(table["course"]["id"], table["course"]["title"], lessons)


def _lesson(entry: dict[str, Any]) -> Lesson:
    fields: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()
    }
    return Lesson(**fields)
