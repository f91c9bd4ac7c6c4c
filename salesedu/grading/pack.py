"""The course without its solutions, as one file to give to learners."""

import zipfile
from pathlib import Path

from salesedu.course import CourseError
from salesedu.grading.course_folder import CourseFolder
from salesedu.grading.leaks import leaks, shipped
from salesedu.grading.release import stale_release
from salesedu.i18n import _

LEARNER_FILES = ("start.py", "requirements.lock", "pyproject.toml", "README.md", "LICENSE", "course.toml")
LEARNER_FOLDERS = ("salesedu", "notebooks", "exercises")
LEFT_OUT = ("__pycache__", ".ipynb_checkpoints", "answers")


def pack_checked(course: CourseFolder, to: Path) -> Path:
    """Pack a course after making sure that its exercises are up to date and give no key away.

    Parameters
    ----------
    course : the trainer's course folder.
    to : the zip file to write; one that is there is replaced.

    Raises
    ------
    CourseError
        If an exercise must not go out as it is, the course is not whole, or the file can't be written.
    """
    texts = shipped(course.root)
    for unit in course.course.units:
        found = (stale_release(course, unit), *leaks(course, unit, texts))
        problems = [problem for problem in found if problem]
        if problems:
            raise CourseError("\n".join(problems))
    try:
        return pack(course.root, to)
    except OSError as problem:
        raise CourseError(
            _("The course can't be packed into {file}: {reason}").format(
                file=to, reason=problem.strerror or problem
            )
        ) from problem


def pack(course: Path, to: Path) -> Path:
    """Write a zip file with which a learner can start, and in which no key is.

    Parameters
    ----------
    course : the course folder.
    to : the zip file to write; one that is there is replaced.

    Returns
    -------
    The path of the file.

    Raises
    ------
    FileNotFoundError
        If the folder is not a whole course, naming what is missing.
    """
    missing = [name for name in (*LEARNER_FILES, *LEARNER_FOLDERS) if not (course / name).exists()]
    if missing:
        raise FileNotFoundError(f"{course} is not a whole course: {', '.join(missing)} is missing.")
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in learner_files(course):
            packed.write(path, Path("salesedu-course") / path.relative_to(course))
    return to


def learner_files(course: Path) -> list[Path]:
    """Return the files of a course that learners get, in a fixed order."""
    inside = [
        path for name in LEARNER_FOLDERS for path in sorted((course / name).rglob("*")) if path.is_file()
    ]
    kept = [path for path in inside if not set(path.relative_to(course).parts) & set(LEFT_OUT)]
    return [course / name for name in LEARNER_FILES] + kept
