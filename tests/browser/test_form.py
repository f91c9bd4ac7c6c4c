"""Can a learner answer every kind of question by keyboard, and is no answer ever lost?"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import Lab, small_course, voila
from playwright.sync_api import Browser, Locator, Page, expect

GRADED = """
from salesedu.exercise import (
    Form, choose, choose_many, long_text, match, number, order, right, short_text, slip, table
)

Form("all_kinds", [
    choose("one", "Who owns a new lead?", {"m": "Marketing", "s": "Sales"}, points=2),
    choose_many("many", "What can be true?", {"a": "Alpha", "b": "Beta"}),
    order("path", "Put in order", {"c": "Customer", "v": "Visitor", "l": "Lead"}),
    match("who", "Who is this?", {"n": "Nadia", "o": "Omar"}, {"v": "Someone", "l": "Known"}),
    number("revenue", "What revenue?", unit="USD"),
    table("rates", "Fill in", {"l": "Leads", "q": "Qualified"}, {"r": "Rate"}),
    short_text("term", "Which word?"),
    long_text("essay", "Write about it.", max_words=50),
]).show()
"""
PRACTICE = """
def make(rng):
    value = rng.randrange(10, 1000)
    forgot = slip(value, "You forgot to double.")
    key = right(2 * value, because="Twice it is.", slips=[forgot], solution="Add it.")
    return [number("twice", f"Twice {value} is?", hints=["Double it."])], {"twice": key}

Form("twice", make=make).show()
"""


@pytest.fixture(scope="module")
def course_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course whose lesson has a form of every kind, and one for practice."""
    return small_course(tmp_path_factory.mktemp("course"), {"03_funnel": [GRADED, PRACTICE]})


@pytest.fixture(autouse=True)
def untouched(lab: Lab) -> None:
    """Every test starts with nothing answered."""
    folder = lab.root / "lessons" / "answers"
    if folder.is_dir():
        shutil.rmtree(folder)
    folder.unlink(missing_ok=True)


@pytest.fixture
def second_page(browser: Browser) -> Iterator[Page]:
    """Another browser of the same learner."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def opened(lab: Lab, page: Page, form: str = "all_kinds") -> Locator:
    """Open the lesson and return one of its live forms."""
    lab.open(page, "lessons/03_funnel.ipynb")
    return live(page, form)


def live(page: Page, form: str = "all_kinds") -> Locator:
    """Return a form once it is drawn."""
    found = page.locator(f"form[data-form='{form}']")
    expect(found).to_be_visible()
    return found


def saved(lab: Lab, form: str = "all_kinds") -> dict:
    """Return the answers on disk."""
    file = lab.root / "lessons" / "answers" / f"{form}.json"
    return json.loads(file.read_text(encoding="utf-8"))["answers"]


def expect_saved(form: Locator) -> None:
    expect(form.get_by_role("status")).to_contain_text("Saved ")


def test_every_kind_by_keyboard_alone(lab: Lab, page: Page) -> None:
    """Can each question be answered without a mouse, and does each answer reach the disk?"""
    form = opened(lab, page)
    press = page.keyboard.press
    form.get_by_label("Marketing").focus()
    press("ArrowDown")  # Sales
    press("Tab")
    press("Space")  # Alpha
    form.get_by_role("listitem").filter(has_text="Visitor").focus()
    press("Alt+ArrowUp")
    press("Alt+ArrowUp")  # at the top already: stays
    form.get_by_label("Nadia").focus()
    page.keyboard.type("S")
    press("Tab")
    page.keyboard.type("K")
    press("Tab")
    page.keyboard.type("30,000")
    press("Tab")
    page.keyboard.type("3 %")
    press("ArrowDown")
    page.keyboard.type("٢٠")
    press("Tab")
    page.keyboard.type("rate")
    press("Tab")
    page.keyboard.type("dd, xx\nyy")  # JupyterLab's command mode would delete, cut and leave the cell
    press("Tab")
    expect(form.get_by_text("8 of 8 questions answered")).to_be_visible()
    expect_saved(form)
    assert saved(lab) == {
        "one": "s",
        "many": ["a"],
        "path": ["v", "c", "l"],
        "who": {"n": "v", "o": "l"},
        "revenue": "30,000",
        "rates": {"l": {"r": "3 %"}, "q": {"r": "٢٠"}},
        "term": "rate",
        "essay": "dd, xx\nyy",
    }


def test_every_field_has_a_name_for_screen_readers(lab: Lab, page: Page) -> None:
    """Is no field without a label?"""
    form = opened(lab, page)
    nameless = form.evaluate(
        """form => [...form.querySelectorAll("input, select, textarea, button")].filter(
            field => !(field.labels?.length || field.ariaLabel || field.textContent.trim())).length"""
    )
    assert nameless == 0
    for group in ("Who owns a new lead?", "What can be true?", "Put in order", "Who is this?", "Fill in"):
        expect(form.get_by_role("group", name=group)).to_be_visible()


def test_a_reopened_browser_shows_what_was_saved(lab: Lab, page: Page, second_page: Page) -> None:
    """Does another browser, later, show the answers?"""
    form = opened(lab, page)
    form.get_by_label("What revenue?").fill("1,200")
    form.get_by_role("button", name="Move up: Lead").click()
    expect(form.get_by_text("2 of 8 questions answered")).to_be_visible()
    page.close()
    again = opened(lab, second_page)
    expect(again.get_by_label("What revenue?")).to_have_value("1,200")
    expect(again.get_by_role("listitem").nth(1)).to_contain_text("Lead")


def test_two_tabs_never_overwrite_each_other(lab: Lab, page: Page, second_page: Page) -> None:
    """Does each tab keep, and soon show, what the other one saved?"""
    first, second = opened(lab, page), opened(lab, second_page)
    first.get_by_label("What revenue?").fill("100")
    expect_saved(first)
    second.get_by_label("Which word?").fill("rate")
    expect_saved(second)
    first.get_by_label("Sales").check()
    expect(first.get_by_text("3 of 8 questions answered")).to_be_visible()
    assert saved(lab) == {"revenue": "100", "term": "rate", "one": "s"}


def test_a_kernel_restart_loses_nothing(lab: Lab, page: Page) -> None:
    """Is an answer given while nothing can be saved said to be unsaved, kept, and saved after the restart?"""
    form = opened(lab, page)
    form.get_by_label("Marketing").check()
    expect_saved(form)
    page.get_by_role("menuitem", name="Kernel").click()
    page.locator(".lm-Menu-item[data-command='kernelmenu:shutdown']").click()
    expect(page.get_by_text("No Kernel").first).to_be_visible()
    form.get_by_label("Which word?").fill("written without a kernel")
    expect(form.get_by_role("alert")).to_contain_text("NOT SAVED yet")
    page.reload()
    again = live(page)
    expect(again.get_by_label("Which word?")).to_have_value("written without a kernel")
    expect_saved(again)
    assert saved(lab) == {"one": "m", "term": "written without a kernel"}


def test_a_refusing_disk_is_said_and_tried_again(lab: Lab, page: Page) -> None:
    """Does the form say NOT SAVED with a reason, and save by itself when the disk takes it?"""
    form = opened(lab, page)
    folder = lab.root / "lessons" / "answers"
    shutil.rmtree(folder)
    folder.write_text("in the way")
    form.get_by_label("Which word?").fill("stubborn")
    expect(form.get_by_role("alert")).to_contain_text("NOT SAVED: ")
    expect(form.get_by_label("Which word?")).to_have_value("stubborn")
    folder.unlink()
    expect_saved(form)
    expect(form.locator(".se-alert")).to_be_empty()
    assert saved(lab) == {"term": "stubborn"}


def test_practice_explains_and_gives_other_numbers(lab: Lab, page: Page) -> None:
    """Does practice go from not answered over not yet right to right, with hint, solution and new numbers?"""
    form = opened(lab, page, "twice")
    check = form.get_by_role("button", name="Check")
    field = form.get_by_role("textbox")
    prompt = form.locator(".se-prompt").inner_text()
    value = int("".join(sign for sign in prompt if sign.isdigit()))
    check.click()
    expect(form.get_by_text("Not answered yet")).to_be_visible()
    field.fill(str(value))
    check.click()
    expect(form.get_by_text("You forgot to double.")).to_be_visible()
    form.get_by_role("button", name="Hint").click()
    expect(form.get_by_text("Double it.")).to_be_visible()
    form.get_by_role("button", name="Show the solution").click()
    expect(form.get_by_text("Add it.")).to_be_visible()
    field.fill(f"{2 * value:,}")
    check.click()
    expect(form.get_by_text("Twice it is.")).to_be_visible()
    form.get_by_role("button", name="Try another one").click()
    expect(form.locator(".se-prompt")).not_to_have_text(prompt)
    expect(form.get_by_role("textbox")).to_have_value("")


def test_the_same_form_in_voila(lab: Lab, page: Page) -> None:
    """Does the form work without JupyterLab, on the same answers?"""
    with voila(lab.root / "lessons" / "03_funnel.ipynb") as address:
        page.goto(address)
        form = live(page)
        form.get_by_label("Sales").check()
        expect_saved(form)
    assert saved(lab) == {"one": "s"}
