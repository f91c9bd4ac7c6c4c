"""The lessons on goals, metrics and CRM as people meet them: alive, by keyboard, kept, with own numbers."""

from live import REPOSITORY, Lab
from playwright.sync_api import Page, expect

EXPORT = REPOSITORY / "tests" / "crm_exports" / "hubspot.csv"
REVENUE = "1. Revenue you want in a period, such as a month"


def opened(lab: Lab, page: Page, topic: str, lesson: str) -> list[str]:
    """Open a lesson, wait for its last form, and return the list that the browser's complaints go to."""
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    lab.open(page, f"lessons/{lesson}.ipynb")
    expect(page.locator(f"form[data-form={topic}_checks]")).to_be_visible()
    return complaints


def expect_whole(page: Page) -> None:
    """Expect no error and no code in sight, and words for every picture."""
    expect(page.get_by_text("Traceback")).to_have_count(0)
    expect(page.get_by_text("model not found")).to_have_count(0)
    code = page.locator(".jp-CodeCell .jp-InputArea-editor")
    assert not [place for place in range(code.count()) if code.nth(place).is_visible()]
    pictures = page.locator(".jp-Notebook img")
    words = [pictures.nth(place).get_attribute("alt") or "" for place in range(pictures.count())]
    assert words
    assert all(len(text) > 40 for text in words)


def test_a_goal_is_planned_and_kept(lab: Lab, page: Page) -> None:
    """Does the plan follow what is typed and slid by keyboard, and is it there after a reload?"""
    complaints = opened(lab, page, "goals", "11_goals")
    expect_whole(page)
    page.get_by_label(REVENUE).fill("240,000")
    page.keyboard.press("Tab")
    expect(page.get_by_text("240,000 ÷ 2,500").first).to_be_visible()
    picture = page.locator("img[alt*='240,000']").first
    before = picture.get_attribute("src")
    page.get_by_role("slider", name="Win rate").press("ArrowRight")
    expect(picture).not_to_have_attribute("src", before or "")
    assert complaints == []
    page.reload()
    expect(page.get_by_label(REVENUE)).to_have_value("240,000")


def test_metrics_follow_the_sliders(lab: Lab, page: Page) -> None:
    """Is a shorter cycle a higher velocity at once, by keyboard alone?"""
    complaints = opened(lab, page, "metrics", "12_metrics")
    expect_whole(page)
    slider = page.get_by_role("slider", name="Days of the sales cycle")
    expect(page.get_by_text("÷ 60 days = 500 per day").first).to_be_visible()
    slider.press("ArrowLeft")
    expect(page.get_by_text("÷ 59 days = 508.5 per day").first).to_be_visible()
    assert complaints == []


def test_an_export_becomes_a_report(lab: Lab, page: Page) -> None:
    """Is an export read, each rejected row named with what stands there, and the report made of the rest?"""
    complaints = opened(lab, page, "crm", "13_crm")
    expect_whole(page)
    page.locator("input[type=file]").first.set_input_files(EXPORT)
    expect(page.get_by_text("6 deals are loaded. 2 rows are rejected.")).to_be_visible()
    expect(page.get_by_text("This is an export of HubSpot.")).to_be_visible()
    expect(page.get_by_role("cell", name="to be agreed").first).to_be_visible()
    expect(page.get_by_text("3 of 3 open deals need somebody")).to_be_visible()
    assert complaints == []
