"""The trainer's desk in the browser: answers are readable, a mark typed by hand counts, feedback shows it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from live import Lab, jupyterlab
from playwright.sync_api import Page, expect

from salesedu.course.submit import submit
from salesedu.course.workspace import Workspace
from salesedu.exercise.store import Store
from salesedu.grading.collect import collect
from salesedu.grading.course_folder import CourseFolder, copy_course, open_course
from salesedu.grading.feedback import feedback
from salesedu.grading.grade import grade
from salesedu.grading.release import release

UNIT = "03_funnel"
TASK = "exit_criteria_mark"
TEXT = "بعد العرض والميزانية\n<script>document.title = 'gotcha'</script> budget in writing"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> CourseFolder:
    """A course folder in which Ana's work is marked as far as a machine can."""
    folder = tmp_path_factory.mktemp("desk")
    course = copy_course(open_course(), folder / "course")
    release(course, UNIT)
    workspace = Workspace(folder / "ana")
    workspace.prepare(learner="ana", course=course.root)
    Store("exit_criteria", workspace.exercises / UNIT).put("text", TEXT)
    Store("odd_numbers", workspace.exercises / UNIT).put("over", "groups")
    sent = submit(UNIT, workspace, datetime(2026, 3, 2, 9, tzinfo=UTC)).file
    assert sent is not None
    collect(course, UNIT, sent)
    grade(course, UNIT)
    return course


@pytest.fixture(scope="module")
def desk(course: CourseFolder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """What a trainer gets from ``salesedu trainer desk``."""
    words = ("trainer", "desk", "--course", str(course.root))
    with jupyterlab(tmp_path_factory.mktemp("trainer"), words=words, root=course.root) as running:
        yield running


def open_submission(page: Page, desk: Lab, course: CourseFolder) -> None:
    """Open Ana's work on the marking page."""
    with course.gradebook() as gradebook:
        number = gradebook.find_submission_notebook(UNIT, UNIT, "ana").id
    page.goto(f"{desk.url}formgrader?token={desk.token}")
    page.goto(f"{desk.url}formgrader/submissions/{number}/")
    # the page takes typed marks once it has fetched the ones it knows
    page.wait_for_load_state("networkidle")


def test_a_text_is_marked_by_hand(page: Page, desk: Lab, course: CourseFolder) -> None:
    """Can a trainer read the answers, type a mark and a comment, and does the learner's page show both?"""
    elsewhere: list[str] = []
    page.on("request", lambda request: elsewhere.append(request.url))
    open_submission(page, desk, course)
    expect(page.get_by_text("budget in writing")).to_be_visible()
    expect(page.get_by_text("your answer").first).to_be_visible()
    expect(page.get_by_text("One point for each of these")).to_be_visible()
    # the code of a question never stands between the trainer and the answer
    expect(page.get_by_text("form.key").first).to_be_hidden()
    assert page.title() != "gotcha"
    assert [url for url in elsewhere if not url.startswith((desk.url, "data:"))] == []

    with page.expect_response(lambda answer: "/grade/" in answer.url and answer.request.method == "PUT"):
        page.locator(f"#{TASK}").fill("3")
        page.keyboard.press("Tab")
    with page.expect_response(lambda answer: "/comment/" in answer.url and answer.request.method == "PUT"):
        page.locator(f"#{TASK}-comment").fill("Name who decides, too.")
        page.keyboard.press("Tab")

    with course.gradebook() as gradebook:
        stored = gradebook.find_grade(TASK, UNIT, UNIT, "ana")
        assert (stored.manual_score, stored.needs_manual_grade) == (3, False)
    [returned] = feedback(course, UNIT)
    read_feedback(page, returned.page)


def read_feedback(page: Page, file: Path | None) -> None:
    """Open a feedback page as a learner would on a phone."""
    assert file is not None
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(file.as_uri())
    expect(page.get_by_text("4 of 40 points")).to_be_visible()
    expect(page.get_by_role("row", name="When a lead becomes an opportunity")).to_contain_text("3 of 4")
    page.get_by_role("link", name="When a lead becomes an opportunity").click()
    expect(page.get_by_text("3 of 4 ·")).to_be_in_viewport()
    expect(page.get_by_role("heading", name="What to practise next")).to_be_visible()
    expect(page.get_by_text("Name who decides, too.")).to_be_visible()
    expect(page.get_by_text("budget in writing")).to_be_visible()
    assert page.title() != "gotcha"
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
