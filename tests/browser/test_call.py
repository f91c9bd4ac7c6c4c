"""Can a learner win and lose a call by typing, take lines back, and never lose a word of it?"""

import json
import tomllib
from pathlib import Path

import pytest
from live import REPOSITORY, Lab, small_course, voila
from playwright.sync_api import Locator, Page, expect

MODEL = tomllib.loads((REPOSITORY / "tests/buyer/model_calls/garden_centre.toml").read_text(encoding="utf-8"))
GOOD = [*MODEL["lines"], MODEL["ask"]]
PUSHY = "Buy our sensors now, they are the best."
ROOM = """
from salesedu.practice.calls import room

room("funnel_talk", ["garden_centre", "dental_bookings"])
"""
GRADED = """
from salesedu.exercise import Form, call

Form("graded", [call("talk", "Call the garden centre.", scenario="garden_centre", points=10)]).show()
"""


@pytest.fixture(scope="module")
def course_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course whose lesson has a room to practise in, and a graded call."""
    return small_course(tmp_path_factory.mktemp("course"), {"03_funnel": [ROOM, GRADED]})


@pytest.fixture(scope="module")
def opened(lab: Lab, shared_page: Page) -> Page:
    """The lesson, open; each test goes on where the one before it stopped."""
    lab.open(shared_page, "lessons/03_funnel.ipynb")
    return shared_page


def live(page: Page, form: str) -> Locator:
    """Return a form once its call is drawn."""
    found = page.locator(f"form[data-form='{form}']")
    expect(found.get_by_role("log")).to_be_visible()
    return found


def practice(page: Page) -> Locator:
    return live(page, "funnel_talk_garden_centre")


def say(form: Locator, text: str) -> None:
    """Type a line where the cursor is, and wait for the buyer's reply."""
    told = form.locator(".se-call-line:not(.se-call-own):not(.se-call-thinks)")
    replies = told.count()
    form.page.keyboard.type(text)
    form.page.keyboard.press("Enter")
    expect(told).to_have_count(replies + 1)


def said(form: Locator) -> list[str]:
    return form.locator(".se-call-own .se-call-bubble").all_text_contents()


def saved(lab: Lab, form: str) -> list[str]:
    file = lab.root / "lessons" / "answers" / f"{form}.json"
    return list(json.loads(file.read_text(encoding="utf-8"))["answers"]["talk"])


def test_a_call_is_won_by_typing(opened: Page) -> None:
    """Do good questions in one's own words, by keyboard alone, end in an advance and a full score card?"""
    form = practice(opened)
    form.get_by_role("textbox").focus()
    for line in GOOD:
        say(form, line)
    expect(form.get_by_text("agreed to a definite next step")).to_be_visible()
    expect(form.get_by_text("facts met (100%)")).to_be_visible()
    expect(form.get_by_role("heading", name="Score card")).to_be_visible()
    expect(form.locator("blockquote", has_text=GOOD[2]).first).to_be_visible()
    expect(opened.get_by_text("Your first call with", exact=False)).to_be_visible()
    expect(form.get_by_role("textbox")).to_be_hidden()
    assert opened.evaluate("document.activeElement.textContent").startswith("Advance")


def test_a_reload_keeps_every_line(lab: Lab, opened: Page) -> None:
    """Is the whole call with its outcome there again in a page that was opened anew?"""
    opened.reload()
    form = practice(opened)
    expect(form.locator(".se-call-own")).to_have_count(len(GOOD))
    expect(form.get_by_text("facts met (100%)")).to_be_visible()
    assert said(form) == GOOD == saved(lab, "funnel_talk_garden_centre")


def test_undo_branch_and_bring_back(lab: Lab, opened: Page) -> None:
    """Can one go back to any line by keyboard, say something else from there, and have the old call back?"""
    form = practice(opened)
    form.get_by_role("button", name=f"Undo from here: {GOOD[2]}").press("Enter")
    field = form.get_by_role("textbox")
    expect(field).to_be_focused()
    expect(field).to_have_value(GOOD[2])
    expect(form.locator(".se-call-own")).to_have_count(2)
    opened.keyboard.press("Control+A")
    say(form, PUSHY)
    assert said(form) == [*GOOD[:2], PUSHY]
    form.get_by_role("button", name=f"Bring back the call as it was (your lines: {len(GOOD)})").press("Enter")
    expect(form.get_by_text("facts met (100%)")).to_be_visible()
    assert said(form) == GOOD
    form.get_by_role("button", name="Bring back the call as it was (your lines: 3)").press("Enter")
    expect(field).to_be_focused()
    expect(form.locator(".se-waits")).to_have_count(0)
    assert said(form) == [*GOOD[:2], PUSHY] == saved(lab, "funnel_talk_garden_centre")


def test_a_call_is_lost_by_typing(opened: Page) -> None:
    """Does pushing end the call without a sale, with better lines and the trend beside it?"""
    form = practice(opened)
    form.get_by_role("button", name="Begin again").press("Enter")
    expect(form.locator(".se-call-own")).to_have_count(0)
    expect(form.get_by_role("textbox")).to_be_focused()
    while form.get_by_role("textbox").is_visible():
        say(form, PUSHY)
    expect(form.locator(".se-title", has_text="No sale")).to_be_visible()
    expect(form.get_by_text("Better:").first).to_be_visible()
    expect(opened.get_by_role("listitem").filter(has_text="Not finished")).to_be_visible()
    expect(opened.get_by_text("went better with", exact=False)).to_be_visible()


def test_a_graded_call_keeps_its_score_card_back(lab: Lab, opened: Page) -> None:
    """Does a suggestion come into the field first and is it said second, and is nothing marked here?"""
    form = live(opened, "graded")
    offer = form.get_by_role("list", name="Or take one of these").get_by_role("button").first
    text = offer.text_content() or ""
    offer.press("Enter")
    expect(form.get_by_role("textbox")).to_have_value(text)
    expect(form.get_by_role("textbox")).to_be_focused()
    say(form, "")
    while form.get_by_role("textbox").is_visible():
        say(form, PUSHY)
    expect(form.locator(".se-title", has_text="No sale")).to_be_visible()
    expect(form.get_by_role("heading", name="Score card")).to_have_count(0)
    expect(form.get_by_role("status")).to_contain_text("Saved ")
    assert saved(lab, "graded")[:2] == [text, PUSHY]


def test_the_call_can_be_heard(opened: Page) -> None:
    """Has each part a name and a role for those who hear the page?"""
    form = live(opened, "graded")
    expect(form.get_by_role("log", name="The call, line by line")).to_be_visible()
    meter = form.get_by_role("meter", name="Mood")
    assert meter.get_attribute("aria-valuetext") == "out of patience"
    nameless = form.evaluate(
        "form => [...form.querySelectorAll('textarea, button')].filter("
        "field => !field.closest('[hidden]') && !(field.ariaLabel || field.textContent.trim())).length"
    )
    assert nameless == 0


def test_the_same_call_in_voila(lab: Lab, page: Page) -> None:
    """Does the call work without JupyterLab, on the same answers, with what was typed but not said?"""
    with voila(lab.root / "lessons" / "03_funnel.ipynb") as address:
        page.goto(address)
        form = practice(page)
        expect(form.locator(".se-title", has_text="No sale")).to_be_visible()
        form.get_by_role("button", name="Begin again").press("Enter")
        expect(form.locator(".se-call-own")).to_have_count(0)
        say(form, GOOD[1])
        expect(form.get_by_role("status")).to_contain_text("Saved ")
        page.keyboard.type("What was typed")
        page.reload()
        expect(practice(page).get_by_role("textbox")).to_have_value("What was typed")
    assert saved(lab, "funnel_talk_garden_centre") == [GOOD[1]]
