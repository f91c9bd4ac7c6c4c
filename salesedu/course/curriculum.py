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
class Extra:
    """A graded unit beside a lesson's exercise, for whoever wants it; no lesson waits for it.

    Parameters
    ----------
    id : id of the unit, such as ``"13_crm_analyst"``.
    title : what it is called, in English.
    minutes : time a learner needs, above 0.
    weight : share in the final mark in relation to the exercises. With 0 it is a mark of its own, which does
        not count in the final one; a trainer who wants it to count says so in ``course.toml``.
    """

    id: str
    title: str
    minutes: int
    weight: float = 0.0


@dataclass(frozen=True)
class Lesson:
    """One lesson, its exercise, and the units beside it.

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
    extra : graded units that nobody has to do.
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
    extra: tuple[Extra, ...] = ()

    @property
    def units(self) -> tuple[str, ...]:
        """The ids of everything in the lesson that is graded, its exercise first."""
        return (*([self.exercise] if self.exercise else []), *(unit.id for unit in self.extra))


@dataclass(frozen=True)
class Course:
    """The whole course: its id, its title in English, and its lessons in order."""

    id: str
    title: str
    lessons: tuple[Lesson, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """The ids of everything that is graded, in order."""
        return tuple(unit for lesson in self.lessons for unit in lesson.units)

    def unit(self, name: str) -> str:
        """Return the id of a graded unit, which may be named by its lesson or topic; empty if there is none.

        Raises
        ------
        CourseError
            If the course has no such lesson.
        """
        lesson = self.lesson(name)
        return name if name in lesson.units else lesson.exercise

    def title_of(self, unit: str) -> str:
        """Return the title of a graded unit: its own, or that of the lesson whose exercise it is.

        Raises
        ------
        CourseError
            If the course has no such unit.
        """
        lesson = self.lesson(unit)
        return next((extra.title for extra in lesson.extra if extra.id == unit), lesson.title)

    def lesson(self, unit: str) -> Lesson:
        """Return a lesson by its id (``"03_funnel"``), its topic (``"funnel"``) or one of its units.

        Raises
        ------
        CourseError
            If the course has no such lesson.
        """
        for lesson in self.lessons:
            if unit in (lesson.id, lesson.topic, *lesson.units):
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
    return Lesson(**fields | {"extra": tuple(Extra(**unit) for unit in entry.get("extra", ()))})
