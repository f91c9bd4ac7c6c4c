"""Is the class list read as spreadsheets write it, and is every mistake in it named with its line?"""

import pytest

from salesedu.course import CourseError
from salesedu.grading.class_list import import_class


@pytest.fixture
def class_list(tmp_path):
    """A function: text becomes a class list, in an encoding."""

    def make(text: str, encoding: str = "utf-8"):
        file = tmp_path / "class.csv"
        file.write_bytes(text.encode(encoding))
        return file

    return make


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("learner,name,email\nana,Ana Silva,a@x\nben,,\n", "utf-8"),
        ("learner;name\r\nana;José\r\nben;B\r\n", "utf-8-sig"),
        ("Learner\t Name\nana\tJosé\nben\tB\n", "utf-16"),
        ("name,learner,room\nA,ana,1,2,3\n\n,,\nB, ben \n", "utf-8"),
    ],
)
def test_lists_as_spreadsheets_write_them(course, class_list, text, encoding):
    """Do marks, other columns, blank lines and headings in other letters do no harm?"""
    assert import_class(course, class_list(text, encoding)) == ["ana", "ben"]


@pytest.mark.parametrize(
    ("text", "encoding", "says"),
    [
        ("", "utf-8", "must name the columns"),
        ("id,name\nana,A\n", "utf-8", "must name the columns"),
        ("learner\nana\nben\nAna\n", "utf-8", "Line 4 of .*: Ana is there already, in line 2"),
        ("learner\nana\n../x\n", "utf-8", "Line 3 of"),
        ("learner,name\nana,José\n", "latin-1", "Save it as CSV in UTF-8"),
        ("learner,name\nana," + "x" * 200_000 + "\n", "utf-8", "Line 2 of"),
    ],
)
def test_a_mistake_is_named_and_nothing_is_imported(course, class_list, text, encoding, says):
    """Is the place of the mistake said, and is the gradebook as before?"""
    with pytest.raises(CourseError, match=says):
        import_class(course, class_list(text, encoding))
    with course.gradebook() as gradebook:
        assert gradebook.students == []
