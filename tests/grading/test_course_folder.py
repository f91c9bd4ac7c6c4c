"""A trainer's folder: one command at a time, and a gradebook that refuses says so in a sentence."""

import pytest

from salesedu.course import CourseError
from salesedu.grading import grade as grade_module
from salesedu.grading.collect import collect
from salesedu.grading.course_folder import CourseFolder, copy_course, open_course
from salesedu.grading.export import export
from salesedu.grading.grade import grade

UNIT = "03_funnel"
ANSWERS = {"revenue": {"today": "12"}}


def test_one_command_at_a_time(course, hand_in):
    """Is a second terminal told to wait, and can it go on afterwards?"""
    file = hand_in("ana", ANSWERS)
    with course.alone(), pytest.raises(CourseError, match="Let it finish"):
        collect(CourseFolder(course.root), UNIT, file)
    assert [entry.learner for entry in collect(course, UNIT, file)] == ["ana"]


def test_a_damaged_gradebook_is_a_sentence(course, hand_in, tmp_path):
    """Do marking and the table say what to do about a gradebook that is none?"""
    collect(course, UNIT, hand_in("ana", ANSWERS))
    (course.gradebook_folder / "gradebook.db").write_bytes(b"not a gradebook, sorry " * 100)
    for command in (lambda: grade(course, UNIT), lambda: export(course, tmp_path / "marks.csv")):
        with pytest.raises(CourseError, match="copy of your backup"):
            command()


def test_a_gradebook_is_made_from_a_plain_shell(tmp_path, monkeypatch):
    """Is the gradebook there before the desk opens, though nothing of ours is on the path of programs?"""
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    fresh = copy_course(open_course(), tmp_path / "fresh")
    fresh.check_gradebook()
    assert (fresh.gradebook_folder / "gradebook.db").is_file()


def test_ctrl_c_stops_marking(course, hand_in, monkeypatch):
    """Does Ctrl+C stop the whole run, and not count as a failure of one learner?"""
    collect(course, UNIT, hand_in("ana", ANSWERS))

    class Stopped:
        def autograde(self, *_names, **_options):
            return {"success": False, "error": "Traceback\nKeyboardInterrupt", "log": ""}

    monkeypatch.setattr(CourseFolder, "api", lambda _folder: Stopped())
    with pytest.raises(CourseError, match="What was marked is kept"):
        grade(course, UNIT)


@pytest.mark.parametrize("note", ["", "{half", "[1]", "5"])
def test_a_damaged_note_on_what_was_marked(tmp_path, note):
    """Is all marked once more, instead of nothing?"""
    memory = tmp_path / "unit.graded"
    memory.write_text(note, encoding="utf-8")
    assert grade_module._marked_before(memory) == {}
