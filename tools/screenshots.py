"""Take the pictures of the README from the running course: ``python tools/screenshots.py``.

One learner opens home, lesson and exercise, talks to a buyer, plans a goal and loads deals. Then the class of
the demo is marked, and a trainer opens the desk.
"""

import tempfile
from pathlib import Path

from live import REPOSITORY, Lab, chromium, jupyterlab
from playwright.sync_api import Browser, Locator, Page

from salesedu.grading.course_folder import open_course
from salesedu.grading.demo import demo

PICTURES = REPOSITORY / "docs" / "screenshots"
UNIT = "03_funnel"
EXPORT = REPOSITORY / "tests" / "crm_exports" / "hubspot.csv"
SIZE = {"width": 1280, "height": 860}
CALL = (
    "How does a patient book an appointment with you today?",
    "Bookwell is the leading booking platform. Shall I show you?",
)


def learner(browser: Browser, lab: Lab) -> None:
    """Take the home, the lesson at its benchmark, and the exercise with some answers."""
    page = new_page(browser)
    lab.open(page, f"lessons/{UNIT}.ipynb")
    slider = page.get_by_role("slider", name="Rate of this step")
    slider.wait_for()
    settle(page)
    bring_up(page.get_by_text("Revenue today: 30,000", exact=True))
    take(page, "lesson")
    lab.open(page, f"exercises/{UNIT}/{UNIT}.ipynb")
    people = page.locator("form[data-form=people]")
    people.get_by_label("Omar gave", exact=False).select_option(label="Lead")
    people.get_by_label("Nadia read", exact=False).select_option(label="Visitor")
    people.get_by_text("Saved ").wait_for()
    settle(page)
    bring_up(people)
    take(page, "exercise")
    lab.open(page)
    page.get_by_role("heading", name="Hello").wait_for()
    take(page, "home")


def talk(browser: Browser, lab: Lab) -> None:
    """Take a call with the simulated buyer just after a line that cost something."""
    page = new_page(browser)
    lab.open(page, "lessons/06_spin.ipynb")
    room = page.locator("form[data-form=spin_talk_dental_bookings]")
    room.wait_for()
    settle(page)
    for number, line in enumerate(CALL, 1):
        room.get_by_role("textbox").fill(line)
        room.get_by_role("button", name="Say it").click()
        room.get_by_role("button", name="Undo from here").nth(number - 1).wait_for()
    room.get_by_text("Saved ").wait_for()
    settle(page)
    bring_up(room.locator(".se-call-gauges"))
    take(page, "call")


def numbers(browser: Browser, lab: Lab) -> None:
    """Take the chance of a goal, and the deals desk on an export."""
    page = new_page(browser)
    lab.open(page, "lessons/11_goals.ipynb")
    slider = page.get_by_role("slider", name="Win rate")
    slider.wait_for()
    settle(page)
    bring_up(slider)
    take(page, "planner")
    lab.open(page, "lessons/13_crm.ipynb")
    page.locator("form[data-form=crm_checks]").wait_for()
    page.locator("input[type=file]").first.set_input_files(EXPORT)
    report = page.get_by_text("open deals need somebody")
    report.wait_for()
    settle(page)
    bring_up(report)
    take(page, "deals")


def trainer(browser: Browser, lab: Lab, submission: int | str) -> None:
    """Take the formgrader's page on which a text is marked by hand."""
    page = new_page(browser)
    page.goto(f"{lab.url}formgrader?token={lab.token}")
    page.goto(f"{lab.url}formgrader/submissions/{submission}/")
    page.wait_for_load_state("networkidle")
    bring_up(page.get_by_text("Part 3"))
    take(page, "desk")


def new_page(browser: Browser) -> Page:
    """Return a page of the pictures' size."""
    return browser.new_context(viewport=SIZE, locale="en-GB").new_page()


def settle(page: Page) -> None:
    """Wait until the kernel has drawn everything."""
    page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()


def bring_up(part: Locator) -> None:
    """Scroll a part to the top; again, because what is above it is drawn only when it comes near."""
    for _ in range(4):
        part.evaluate("node => node.scrollIntoView()")
        part.page.wait_for_timeout(400)


def take(page: Page, name: str) -> None:
    """Write one picture."""
    page.screenshot(path=PICTURES / f"{name}.png")
    print(PICTURES.relative_to(REPOSITORY) / f"{name}.png")


def main() -> None:
    """Take all pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, chromium() as browser:
        folder = Path(place)
        for name in ("learner", "trainer"):
            (folder / name).mkdir()
        with jupyterlab(folder / "learner") as lab:
            learner(browser, lab)
            talk(browser, lab)
            numbers(browser, lab)
        demo(open_course(), UNIT, folder / "demo")
        course = open_course(folder / "demo" / "course")
        with course.gradebook() as gradebook:
            submission = gradebook.find_submission_notebook(UNIT, UNIT, "ana").id
        words = ("trainer", "desk", "--course", str(course.root))
        with jupyterlab(folder / "trainer", words=words, root=course.root) as lab:
            trainer(browser, lab, submission)
        page = new_page(browser)
        page.goto((folder / "demo" / "feedback" / f"{UNIT}-chloe.html").as_uri())
        take(page, "feedback")


if __name__ == "__main__":
    main()
