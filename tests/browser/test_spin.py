"""The SPIN lesson as a learner meets it: questions of one's own, typed by keyboard, read at once and kept."""

import pytest
from live import Lab
from playwright.sync_api import Page, expect

LESSON = "lessons/06_spin.ipynb"
OWN = "Your own questions, one per line, in the order of the call"


@pytest.fixture(scope="module")
def lesson(lab: Lab, shared_page: Page) -> Page:
    """The SPIN lesson, once its widgets are drawn; each test uses another part of it."""
    page = shared_page
    lab.open(page, LESSON)
    expect(page.locator("form[data-form=spin_checks]")).to_be_visible()
    expect(page.get_by_label(OWN)).to_be_visible()
    return page


def test_the_lesson_is_alive_at_once(lesson: Page) -> None:
    """Is every part drawn, without code in sight, and does the picture say in words what it shows?"""
    expect(lesson.get_by_role("heading", name="Questions that sell: SPIN")).to_be_visible()
    expect(lesson.get_by_text("Traceback")).to_have_count(0)
    code = lesson.locator(".jp-CodeCell .jp-InputArea-editor")
    assert not [place for place in range(code.count()) if code.nth(place).is_visible()]
    expect(lesson.locator("img[alt*='the need grows with each answer']")).to_be_visible()


def test_a_plan_is_typed_checked_and_kept(lesson: Page) -> None:
    """Does each line typed show its kind and its warning, and is it there after a reload?"""
    lesson.get_by_role("button", name="Show me an example").click()
    expect(lesson.get_by_text("How satisfied are you with the maintenance of your vans?")).to_be_visible()
    lesson.get_by_label(OWN).focus()
    lesson.keyboard.type("How many vans do you have?\nSurely you lose customers?")
    expect(lesson.get_by_text("The question already holds its answer. The words: “Surely”.")).to_be_visible()
    lesson.reload()
    expect(lesson.get_by_label(OWN)).to_have_value("How many vans do you have?\nSurely you lose customers?")


def test_a_whole_call_is_read(lesson: Page) -> None:
    """Are only the seller's lines of a pasted call read?"""
    field = lesson.get_by_label("Your question, or a whole call with one line for each thing said")
    field.fill("Ana: How satisfied are you with your printer?\nBen: It stops twice a week.")
    seller = lesson.get_by_label("Who is the seller?")
    expect(seller).to_have_value("Ana")
    expect(lesson.get_by_text("because of “How satisfied”")).to_be_visible()
    expect(lesson.get_by_role("listitem").filter(has_text="It stops twice a week.")).to_have_count(0)


def test_three_tries_by_keyboard(lesson: Page) -> None:
    """Does one more field open with the focus in it, and is a try read when it is typed?"""
    lesson.get_by_label("Implication question 1").fill("What happens to your customers when it stops?")
    expect(lesson.get_by_text("✓").filter(has_text="Implication question")).to_be_visible()
    lesson.get_by_role("button", name="One more").press("Enter")
    expect(lesson.get_by_label("Implication question 4")).to_be_focused()
