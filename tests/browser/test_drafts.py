"""An answer did not reach the engine: is it sent later, and never over something newer?"""

from pathlib import Path

import pytest
from live import Lab, small_course
from playwright.sync_api import Locator, Page, expect

from salesedu.exercise.store import Store

FORM = """
from salesedu.exercise import Form, choose, number, order, right, short_text

Form("drafts", [
    number("size", "How large?"),
    short_text("term", "What is it called?"),
    choose("who", "Who?", {"m": "Marketing"}),
]).show()

steps = Form("steps", [order("path", "Put in order.", {"b": "Second", "a": "First"})])
steps.key(path=right(["a", "b"], because="One, two."))
steps.show()
"""
#: The page still works, and nothing it says reaches the server.
CUT_THE_LINE = "WebSocket.prototype.send = () => {}"


@pytest.fixture(scope="module")
def course_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course whose one lesson holds a small form."""
    return small_course(tmp_path_factory.mktemp("course"), {"03_funnel": [FORM]})


def size(page: Page) -> Locator:
    """Return the number field of the form once it is live."""
    return page.locator("form[data-form=drafts]").get_by_role("textbox", name="How large?")


def type_without_engine(lab: Lab, page: Page) -> Store:
    """Save 12, then type 99 while nothing reaches the engine."""
    store = Store("drafts", lab.lessons)
    lab.open(page, "lessons/03_funnel.ipynb")
    size(page).fill("12")
    expect(page.get_by_text("Saved ").first).to_be_visible()
    page.evaluate(CUT_THE_LINE)
    size(page).fill("99")
    expect(page.get_by_role("alert").filter(has_text="NOT SAVED yet")).to_be_visible()
    assert store.load().answers["size"] == "12"
    return store


def test_a_draft_is_saved_though_another_answer_came_between(lab: Lab, page: Page) -> None:
    """Is the unsent answer kept when a different question was saved after it was typed?"""
    store = type_without_engine(lab, page)
    store.put("term", "conversion rate")
    page.reload()
    expect(size(page)).to_have_value("99")
    expect(page.get_by_text("Saved ").first).to_be_visible()
    assert store.load().answers == {"size": "99", "term": "conversion rate"}


def test_a_newer_answer_to_the_same_question_wins(lab: Lab, page: Page) -> None:
    """Is what another page saved for this question left alone?"""
    store = type_without_engine(lab, page)
    store.put("size", "41")
    page.reload()
    expect(size(page)).to_have_value("41")
    assert store.load().answers["size"] == "41"


def test_the_notebook_does_not_hear_single_letters(lab: Lab, page: Page) -> None:
    """Do keys on a radio button, such as dd for "delete cell", leave the notebook alone?"""
    lab.open(page, "lessons/03_funnel.ipynb")
    expect(size(page)).to_be_visible()
    cells = page.locator(".jp-Notebook .jp-Cell")
    before = cells.count()
    page.get_by_role("radio", name="Marketing").focus()
    for key in ("b", "d", "d"):
        page.keyboard.press(key)
    expect(cells).to_have_count(before)


def test_an_untouched_order_can_be_checked_and_stays_in_sight(lab: Lab, page: Page) -> None:
    """Is a check of nothing answered, and are the items still there on the next visit?"""
    lab.open(page, "lessons/03_funnel.ipynb")
    steps = page.locator("form[data-form=steps]")
    steps.get_by_role("button", name="Check").click()
    expect(steps.get_by_role("status")).to_contain_text("Saved")
    page.reload()
    expect(steps.get_by_role("listitem")).to_have_count(2)
