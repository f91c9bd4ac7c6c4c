"""Tell nbgrader where this course keeps its files."""

from pathlib import Path

from salesedu.grading.config import course_config

get_config().merge(course_config(Path(__file__).parent))  # type: ignore[name-defined] # noqa: F821
