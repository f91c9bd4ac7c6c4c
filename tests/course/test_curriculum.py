"""The one list of lessons: complete, readable, and clear when it is not."""

from pathlib import Path

import pytest

from salesedu.course import CourseError
from salesedu.course.curriculum import course_root, read
from salesedu.exercise.variants import COURSE_ID


def test_every_lesson_says_what_it_is_for() -> None:
    """Has every lesson minutes, two to five objectives, take-aways, sections and features?"""
    for lesson in read().lessons:
        assert 5 <= lesson.minutes <= 120
        assert 2 <= len(lesson.objectives) <= 5
        assert lesson.take_aways
        assert lesson.sections
        assert all(feature[0] == "F" and feature[1:].isdigit() for feature in lesson.features)


def test_own_numbers_belong_to_this_course() -> None:
    """Are a learner's own numbers drawn for the course that the list names?"""
    assert read().id == COURSE_ID


def test_every_lesson_exists() -> None:
    """Is there a notebook, and a released one for each unit that is graded, for each lesson?"""
    for lesson in read().lessons:
        assert (course_root() / "notebooks" / f"{lesson.id}.ipynb").is_file()
        for unit in lesson.units:
            assert (course_root() / "exercises" / unit / f"{unit}.ipynb").is_file()


def test_a_lesson_is_found_by_any_of_its_names() -> None:
    """Do the id and the topic lead to the same lesson?"""
    course = read()
    assert course.lesson("funnel") == course.lesson("03_funnel")


def test_an_unknown_lesson_names_the_known_ones() -> None:
    """Does the sentence help to choose?"""
    with pytest.raises(CourseError, match="funnel"):
        read().lesson("juggling")


@pytest.mark.parametrize("content", ["[course", '[course]\nid="x"\ntitle="y"', "[[lesson]]\nid = 1"])
def test_a_list_that_cannot_be_used_is_named(content: str, tmp_path: Path) -> None:
    """Does a broken list end in a sentence with its place?"""
    file = tmp_path / "course.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(CourseError, match=r"course\.toml"):
        read(file)
