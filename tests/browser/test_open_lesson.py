"""A learner opens the home and a lesson: do they come alive by themselves, and nothing else?"""

import os
import signal
from pathlib import Path

import nbformat
import pytest
from live import Lab, small_course, small_lesson
from playwright.sync_api import Page, expect

from salesedu.exercise.store import Store

COUNT = """
import os
from pathlib import Path
Path("kernel.txt").write_text(str(os.getpid()))
runs = Path("runs.txt")
runs.write_text(runs.read_text() + "x" if runs.exists() else "x")
print("This page is alive:", "runs" in globals())
"""
DIE = """
import os
from pathlib import Path
deaths = Path("deaths.txt")
deaths.write_text(deaths.read_text() + "x" if deaths.exists() else "x")
os._exit(1)
"""
BROKEN_LESSON = """
[[lesson]]
id = "99_broken"
topic = "broken"
title = "A lesson that ends its kernel"
minutes = 1
objectives = []
take_aways = []
sections = []
features = []
"""
FOREIGN_MARK = "foreign.txt"


@pytest.fixture(scope="module")
def course_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with the real home, a small lesson that counts how often it ran, and a broken one."""
    folder = tmp_path_factory.mktemp("course")
    return small_course(folder, {"03_funnel": [COUNT], "99_broken": [DIE]}, more=BROKEN_LESSON)


def runs(lab: Lab) -> int:
    """Return how often the small lesson has run."""
    file = lab.lessons / "runs.txt"
    return len(file.read_text()) if file.exists() else 0


def open_lesson(lab: Lab, page: Page) -> None:
    """Open the small lesson and wait until it has run once more."""
    before = runs(lab)
    lab.open(page, "lessons/03_funnel.ipynb")
    expect(page.get_by_text("This page is alive: True")).to_be_visible()
    expect_idle(page)
    assert runs(lab) == before + 1


def restart(page: Page, command: str) -> None:
    """Choose one of the restarts in the Kernel menu and confirm it."""
    page.get_by_role("menuitem", name="Kernel").click()
    page.locator(f".lm-Menu-item[data-command='{command}']").click()
    page.get_by_role("button", name="Confirm Kernel Restart").click()


def expect_idle(page: Page) -> None:
    """Wait until the kernel of the open notebook has nothing to do."""
    expect(page.locator(".jp-Notebook-ExecutionIndicator")).to_have_attribute("data-status", "idle")


def test_home_greets_and_shows_the_lesson(lab: Lab, page: Page) -> None:
    """Does the home come up by itself, with the learner's name and the lesson?"""
    lab.open(page)
    expect(page.get_by_role("heading", name="Hello Ana")).to_be_visible()
    expect(page.get_by_role("link", name="The sales funnel")).to_be_visible()


def test_a_click_on_the_home_opens_a_lesson_that_runs(lab: Lab, page: Page) -> None:
    """Does the link open the lesson as a tab, and does the lesson run without another click?"""
    lab.open(page)
    page.get_by_role("link", name="The sales funnel").click()
    expect(page.get_by_role("tab", name="03_funnel.ipynb")).to_be_visible()
    expect(page.get_by_text("This page is alive: True")).to_be_visible()


def test_the_code_of_a_lesson_is_not_in_sight(lab: Lab, page: Page) -> None:
    """Is code hidden even where a cell lacks the metadata for it?"""
    open_lesson(lab, page)
    expect(page.get_by_text("runs.write_text")).to_have_count(0)


def test_a_lesson_runs_again_after_a_restart(lab: Lab, page: Page) -> None:
    """Does the lesson come alive once, and only once, on the new kernel?"""
    open_lesson(lab, page)
    before = runs(lab)
    restart(page, "kernelmenu:restart")
    expect_more_runs(lab, page, before + 1)


def expect_more_runs(lab: Lab, page: Page, wanted: int) -> None:
    """Wait until the lesson has run so often, and see that it then stays so."""
    for _ in range(300):
        if runs(lab) >= wanted:
            break
        page.wait_for_timeout(100)
    expect_idle(page)
    assert runs(lab) == wanted


def test_restart_and_run_all_runs_once(lab: Lab, page: Page) -> None:
    """Do we leave the run to JupyterLab when the learner asked it for one?"""
    open_lesson(lab, page)
    before = runs(lab)
    restart(page, "runmenu:restart-and-run-all")
    expect_more_runs(lab, page, before + 1)


def test_a_lesson_comes_back_when_its_kernel_dies(lab: Lab, page: Page) -> None:
    """After Jupyter replaced a kernel that died, is the page alive without the learner's doing?"""
    open_lesson(lab, page)
    before = runs(lab)
    os.kill(int((lab.lessons / "kernel.txt").read_text()), signal.SIGKILL)
    expect_more_runs(lab, page, before + 1)


def test_a_lesson_that_ends_its_kernel_is_not_tried_for_ever(lab: Lab, page: Page) -> None:
    """Is there no loop of runs and restarts, and is the learner told what to do?"""
    lab.open(page, "lessons/99_broken.ipynb")
    expect(page.get_by_text("This page stopped while it was starting").first).to_be_visible()
    page.get_by_role("button", name="Ok").click()
    expect_idle(page)
    assert (lab.lessons / "deaths.txt").read_text() == "x"


def test_the_home_shows_new_progress_when_it_is_visited_again(lab: Lab, page: Page) -> None:
    """Does going back to the tab bring it up to date, without reloading anything?"""
    lab.open(page)
    page.get_by_role("link", name="The sales funnel").click()
    expect(page.get_by_text("This page is alive: True")).to_be_visible()
    store = Store("funnel_who", lab.lessons)
    store.introduce(["who", "why"])
    store.put("who", "marketing")
    page.get_by_role("tab", name="home.ipynb").click()
    expect(page.get_by_text("1 of 2 checks answered.")).to_be_visible()


def test_nothing_asks_to_be_saved(lab: Lab, page: Page) -> None:
    """Can a learner close the page without a question, as their answers are saved already?"""
    open_lesson(lab, page)
    expect(page.locator(".jp-mod-dirty")).to_have_count(0)


def test_a_foreign_notebook_never_runs_by_itself(lab: Lab, page: Page) -> None:
    """Is a notebook that only claims to be of the course left alone, and is the learner told?"""
    foreign = small_lesson(f"open({FOREIGN_MARK!r}, 'w').close()")
    nbformat.write(foreign, lab.root / "foreign.ipynb")
    lab.open(page, "foreign.ipynb")
    expect(page.get_by_text("is not from this course's own set").first).to_be_visible()
    expect_idle(page)
    assert not (lab.root / FOREIGN_MARK).exists()
