"""The course without its solutions, as one file to give to learners."""

import zipfile
from pathlib import Path

LEARNER_FILES = ("start.py", "requirements.lock", "pyproject.toml", "README.md", "LICENSE", "course.toml")
LEARNER_FOLDERS = ("salesedu", "notebooks", "exercises")
LEFT_OUT = ("__pycache__", ".ipynb_checkpoints", "answers")


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
