"""Learner ids: what is allowed, and what an account's name becomes."""

import pytest

from salesedu.course import CourseError, learner
from salesedu.course.learner import check_id, default_id, looks_like


@pytest.mark.parametrize("name", ["ana", "ana.silva", "a-1", "ana@firm.example", "عمر", "x" * 60])
def test_ids_that_can_name_a_folder_are_kept(name: str) -> None:
    """Is an allowed id taken as it is?"""
    assert check_id(name) == name


@pytest.mark.parametrize(
    "name", ["", "../ana", "ana/ben", "a b", ".ana", "ana.", "con", "NUL.txt", "x" * 61, "a\nb", "*", "ana+1"]
)
def test_ids_that_cannot_name_a_folder_are_refused(name: str) -> None:
    """Does every id that would break a folder somewhere end in a sentence with an example?"""
    with pytest.raises(CourseError, match=r"--learner ana\.silva"):
        check_id(name)


@pytest.mark.parametrize("name", ["\u0430na", "an\u03b1"])
def test_letters_that_look_like_others_are_refused(name: str) -> None:
    """Is a Cyrillic or a Greek letter among Latin ones refused, so that nobody passes for ana?"""
    with pytest.raises(CourseError, match="can't be a learner id"):
        check_id(name)


def test_one_id_in_one_way_of_writing() -> None:
    """Is an id with an accent, or in wide letters, the same on every machine?"""
    assert check_id("jose\u0301") == check_id("jos\u00e9") == "jos\u00e9"
    assert check_id("\uff41na") == "ana"


@pytest.mark.parametrize(("other", "is_alike"), [("Ana", True), ("ANA", True), ("anna", False)])
def test_ids_that_look_the_same(other: str, is_alike: bool) -> None:
    """Are two ids alike that are one folder on Windows?"""
    assert looks_like("ana", other) is is_alike


@pytest.mark.parametrize(
    ("account", "expected"),
    [("ana", "ana"), ("Ana Silva", "Ana_Silva"), ("FIRM\\ana", "FIRM_ana"), ("con", "learner")],
)
def test_the_account_becomes_an_allowed_id(
    account: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Does any account's name give an id that is allowed?"""
    monkeypatch.setattr(learner, "system_learner", lambda: account)
    assert default_id() == check_id(expected)


def test_an_account_without_a_name_is_a_learner(monkeypatch: pytest.MonkeyPatch) -> None:
    """Does a container without an account's name still start?"""

    def unknown() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(learner, "system_learner", unknown)
    assert default_id() == "learner"
