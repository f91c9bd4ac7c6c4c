"""Progress: computed from answers, submissions and the diary, whatever state they are in."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from salesedu.course import CourseError
from salesedu.course.progress import State, Tally, next_lesson, overall, progress
from salesedu.course.workspace import Workspace

QUESTIONS = ["who", "why", "when"]


def save(folder: Path, form: str, answers: dict[str, Any], **more: Any) -> None:
    """Write a form's file as the form would."""
    file = folder / "answers" / f"{form}.json"
    file.parent.mkdir(exist_ok=True)
    content = {"form": form, "format": 1, "questions": QUESTIONS, "answers": answers, **more}
    file.write_text(json.dumps(content), encoding="utf-8")


def test_nothing_opened_is_not_started(ready: Workspace) -> None:
    """Is a fresh workspace at the very beginning?"""
    first, second = progress(ready)
    assert (first.state, second.state) == (State.NOT_STARTED, State.NOT_STARTED)
    assert overall([first, second]) == 0


def test_a_form_that_was_shown_starts_the_lesson(ready: Workspace) -> None:
    """Do its questions count before the first answer?"""
    save(ready.lessons, "funnel_who", {})
    assert progress(ready)[0].checks == Tally(0, 3)
    assert progress(ready)[0].state is State.IN_PROGRESS


@pytest.mark.parametrize("empty", ["", "  ", [], {}, {"a": ""}, {"a": {"b": " "}}, None])
def test_empty_answers_do_not_count(ready: Workspace, empty: Any) -> None:
    """Is a cleared field the same as no answer?"""
    save(ready.lessons, "funnel_who", {"who": empty, "when": "Friday"})
    assert progress(ready)[0].checks.answered == 1


def test_a_wrong_answer_is_an_answer(ready: Workspace) -> None:
    """Is an answer that is not yet right an answer all the same?"""
    outcomes = {"who": {"outcome": "right"}, "why": {"outcome": "not_yet"}}
    save(ready.lessons, "funnel_who", {"who": "a", "why": "b"}, outcomes=outcomes)
    assert progress(ready)[0].checks == Tally(2, 3)


def test_a_new_variant_takes_nothing_away(ready: Workspace) -> None:
    """Does an answer to an earlier variant still count?"""
    before = {"seed": 1, "answers": {"who": "a"}, "outcomes": {"who": {"outcome": "right"}}}
    save(ready.lessons, "funnel_who", {}, history=[before, "damaged"])
    assert progress(ready)[0].checks == Tally(1, 3)


def test_the_answers_of_another_lesson_do_not_count(ready: Workspace) -> None:
    """Do forms belong to the lesson whose topic they carry?"""
    save(ready.lessons, "prospecting_list", {"who": "a"})
    first, second = progress(ready)
    assert (first.checks.questions, second.checks.questions) == (0, 3)


def test_a_damaged_form_costs_only_itself(ready: Workspace) -> None:
    """Are the other forms still counted?"""
    save(ready.lessons, "funnel_who", {"who": "a"})
    (ready.lessons / "answers" / "funnel_gate.json").write_text("{half", encoding="utf-8")
    assert progress(ready)[0].checks == Tally(1, 3)


def test_a_lesson_with_an_exercise_is_done_when_it_was_handed_in(ready: Workspace) -> None:
    """Do answered checks alone leave the lesson in progress?"""
    answers = dict.fromkeys(QUESTIONS, "a")
    save(ready.lessons, "funnel_who", answers)
    save(ready.exercises / "03_funnel", "who", answers)
    assert progress(ready)[0].state is State.IN_PROGRESS
    ready.submissions.mkdir()
    (ready.submissions / "03_funnel-ana-20260302T140200Z.zip").write_bytes(b"")
    done = progress(ready)[0]
    assert done.state is State.DONE
    assert done.share == 1
    assert done.submitted == datetime(2026, 3, 2, 14, 2, tzinfo=UTC)


def test_a_page_that_was_never_opened_is_not_done(ready: Workspace) -> None:
    """Is half of the work left when only the exercise, or only the checks, were ever opened?"""
    answers = dict.fromkeys(QUESTIONS, "a")
    save(ready.exercises / "03_funnel", "who", answers)
    ready.note("submitted", "03_funnel")
    assert progress(ready)[0].share == pytest.approx(4 / 7)
    (ready.exercises / "03_funnel" / "answers" / "who.json").unlink()
    ready.diary.unlink()
    save(ready.lessons, "funnel_who", answers)
    assert progress(ready)[0].share == pytest.approx(3 / 7)


def test_a_lesson_without_an_exercise_is_done_with_its_checks(ready: Workspace) -> None:
    """Is nothing more asked than there is?"""
    save(ready.lessons, "prospecting_list", dict.fromkeys(QUESTIONS, "a"))
    lessons = progress(ready)
    assert lessons[1].state is State.DONE
    assert overall(lessons) == pytest.approx(10 / 40)
    assert next_lesson(lessons) == lessons[0]


def test_the_diary_remembers_a_submission_that_moved(ready: Workspace) -> None:
    """Does handing in count after the file was sent and deleted?"""
    ready.note("submitted", "03_funnel")
    assert progress(ready)[0].submitted is not None


def test_feedback_is_found(ready: Workspace) -> None:
    """Is a returned mark noticed?"""
    ready.feedback.mkdir()
    page = ready.feedback / "03_funnel.html"
    page.write_text("<p>Well done</p>", encoding="utf-8")
    assert progress(ready)[0].feedback == page


def test_a_folder_without_a_course_says_how_to_start(tmp_path: Path) -> None:
    """Does progress in a wrong folder name the command that helps?"""
    with pytest.raises(CourseError, match="salesedu learn"):
        progress(Workspace(tmp_path))
