"""The real lesson and its exercise, as a new hire meets them: alive, by keyboard, up to the file to send."""

import json
import zipfile

import pytest
from live import Lab
from playwright.sync_api import Locator, Page, expect

LESSON = "lessons/03_funnel.ipynb"
EXERCISE = "exercises/03_funnel/03_funnel.ipynb"


@pytest.fixture(scope="module")
def lesson(lab: Lab, shared_page: Page) -> Page:
    """The funnel lesson, once its last form is drawn; each test uses another part of it."""
    page = shared_page
    page.complaints = []  # type: ignore[attr-defined]
    page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))  # type: ignore[attr-defined]
    lab.open(page, LESSON)
    expect(page.locator("form[data-form]").last).to_be_visible()
    expect(page.get_by_role("slider", name="Rate of this step")).to_be_visible()
    return page


def picture(page: Page) -> Locator:
    """Return the funnel picture beside the what-if slider."""
    return page.locator("img[alt*='improve first'], img[alt*='sector']").last


def test_the_lesson_is_alive_at_once(lesson: Page) -> None:
    """Is every page part drawn, without code in sight, without anything that frightens?"""
    expect(lesson.get_by_role("heading", name="The sales funnel")).to_be_visible()
    expect(lesson.get_by_text("model not found")).to_have_count(0)
    expect(lesson.get_by_text("Traceback")).to_have_count(0)
    code = lesson.locator(".jp-CodeCell .jp-InputArea-editor")
    assert not [place for place in range(code.count()) if code.nth(place).is_visible()]
    assert lesson.complaints == []  # type: ignore[attr-defined]


def test_every_picture_has_words(lesson: Page) -> None:
    """Does each picture say in words what it shows?"""
    pictures = lesson.locator(".jp-Notebook img")
    words = [pictures.nth(place).get_attribute("alt") or "" for place in range(pictures.count())]
    assert words
    assert all(len(text) > 40 for text in words)


def test_the_slider_redraws_the_funnel(lesson: Page) -> None:
    """Does one key on the slider change the revenue and the picture?"""
    before = picture(lesson).get_attribute("src")
    slider = lesson.get_by_role("slider", name="Rate of this step")
    slider.focus()
    for _ in range(10):
        lesson.keyboard.press("ArrowRight")
    expect(slider).to_have_value("4")
    expect(lesson.get_by_text("At 4% you would earn 40,000: 10,000 more than today")).to_be_visible()
    expect(picture(lesson)).not_to_have_attribute("src", before or "")


def test_own_numbers_from_a_file(lesson: Page) -> None:
    """Is a team's CSV loaded, a bad number named in words, and are own numbers there after a reload?"""
    rows = "stage;people\nCalls;1.000\nMeetings;100\nOffers;20\nSales;5\n"
    upload = lesson.locator("input[type=file]")
    upload.set_input_files({"name": "team.csv", "mimeType": "text/csv", "buffer": rows.encode()})
    expect(lesson.get_by_label("Name of stage 1")).to_have_value("Calls")
    expect(lesson.get_by_label("People in Calls")).to_have_value("1.000")
    lesson.get_by_label("People in Meetings").fill("a hundred")
    lesson.keyboard.press("Tab")
    expect(lesson.get_by_text("Put right the marked fields to see your funnel.")).to_be_visible()
    lesson.get_by_label("People in Meetings").fill("200")
    lesson.keyboard.press("Tab")
    expect(lesson.get_by_text("Put right the marked fields to see your funnel.")).to_have_count(0)
    lesson.reload()
    expect(lesson.get_by_label("People in Meetings")).to_have_value("200")


def test_who_is_this_by_keyboard(lesson: Page) -> None:
    """Does ticking facts with the space bar name the person's stage and the next step?"""
    lesson.get_by_label("Visited the company’s site at least once").press("Space")
    lesson.get_by_label("Gave contact data", exact=False).first.press("Space")
    expect(lesson.get_by_text("This person is: Lead.")).to_be_visible()


def test_the_exercise_from_answer_to_file(lab: Lab, page: Page) -> None:
    """Are answers kept through a restart and a reload, and is the file to send complete?"""
    lab.open(page, EXERCISE)
    people = page.locator("form[data-form=people]")
    people.get_by_label("Omar gave his name", exact=False).select_option(label="Lead")
    expect(people.get_by_role("status")).to_contain_text("Saved ")
    page.get_by_role("menuitem", name="Kernel").click()
    page.locator(".lm-Menu-item[data-command='kernelmenu:restart']").click()
    page.get_by_role("button", name="Confirm Kernel Restart").click()
    revenue = page.locator("form[data-form=revenue]")
    expect(page.locator(".jp-Notebook-ExecutionIndicator")).to_have_attribute("data-status", "idle")
    revenue.get_by_role("textbox").fill("12,345")
    expect(revenue.get_by_role("status")).to_contain_text("Saved ")
    page.reload()
    expect(revenue.get_by_role("textbox")).to_have_value("12,345")
    expect(people.get_by_label("Omar gave his name", exact=False)).to_have_value("lead")
    hand_in = page.get_by_role("button", name="Submit")
    ground = hand_in.evaluate("button => getComputedStyle(button).backgroundColor")
    hand_in.click()
    # under the pointer the light word keeps its dark ground
    expect(hand_in).to_have_css("background-color", ground)
    expect(page.get_by_text("Download 03_funnel-ana-", exact=False)).to_be_visible()
    sent = list(lab.root.glob("submissions/03_funnel-ana-*.zip"))
    assert len(sent) == 1
    with zipfile.ZipFile(sent[0]) as file:
        assert json.loads(file.read("manifest.json"))["learner"] == "ana"
        assert json.loads(file.read("answers/people.json"))["answers"] == {"who": {"omar": "lead"}}
        assert json.loads(file.read("answers/revenue.json"))["answers"] == {"today": "12,345"}
