"""Is every committed exercise exactly what its solution makes?"""

import nbformat
import pytest

from salesedu.course import CourseError
from salesedu.grading.course_folder import CourseFolder, open_course
from salesedu.grading.release import release, stale_release

UNITS = open_course().course.units


@pytest.mark.parametrize("unit", UNITS)
def test_exercises_are_up_to_date(unit):
    """Are the bytes in exercises/ the ones that solutions/ makes? The sentence names the command to run."""
    assert stale_release(open_course(), unit) == ""


def test_a_changed_solution_is_noticed(course: CourseFolder):
    """Is an exercise that was not made again found, with the command to run?"""
    made = course.release(UNITS[0])
    source = course.source(UNITS[0])
    source.write_text(source.read_text(encoding="utf-8").replace("earliest first", "first one first"))
    assert "salesedu trainer release" in stale_release(course, UNITS[0])
    release(course, UNITS[0])
    assert "first one first" in made.read_text(encoding="utf-8")


def test_no_outputs_and_no_keys(course: CourseFolder):
    """Does the learners' notebook hold neither outputs nor keys nor mark schemes?"""
    notebook = nbformat.read(course.release(UNITS[0]), as_version=4)
    text = "\n".join(cell.source for cell in notebook.cells)
    assert "form.key" not in text
    assert "HIDDEN" not in text
    assert "MARK SCHEME" not in text
    assert not any(cell.get("outputs") for cell in notebook.cells)


def test_loose_files_are_refused(course: CourseFolder):
    """Is a file that nbgrader would give to every learner refused, by name?"""
    loose = course.source(UNITS[0]).with_name("answers.json")
    loose.write_text("{}")
    with pytest.raises(CourseError, match=r"answers\.json"):
        release(course, UNITS[0])


def test_a_solution_that_is_refused_costs_nothing(course: CourseFolder):
    """Is the exercise that learners have still there when nbgrader can't make a new one?"""
    before = course.release(UNITS[0]).read_bytes()
    course.source(UNITS[0]).write_text("{half a notebook", encoding="utf-8")
    with pytest.raises(CourseError, match="nbgrader can't make the exercise"):
        release(course, UNITS[0])
    assert course.release(UNITS[0]).read_bytes() == before
