"""The course home as HTML: what it says, what it links, and what it never lets through."""

from collections.abc import Callable
from pathlib import Path

import pytest

from salesedu.course import home
from salesedu.course.curriculum import read
from salesedu.course.submit import submit
from salesedu.course.workspace import Workspace
from salesedu.exercise.store import Store
from salesedu.page import STATIC_VARIABLE


def test_the_home_greets_and_says_what_is_next(ready: Workspace) -> None:
    """Are name, next step and links to lesson and exercise there?"""
    page = home.page(ready)
    assert "Hello Ana" in page
    assert "Start the lesson “The sales funnel”; it takes about 30 minutes." in page
    assert 'href="lessons/03_funnel.ipynb"' in page
    assert 'href="exercises/03_funnel/03_funnel.ipynb"' in page
    assert page.count('aria-current="step"') == 1


def test_the_state_is_told_in_words(ready: Workspace) -> None:
    """Is colour or an icon never the only sign?"""
    assert home.page(ready).count("</span> Not started</p>") == 2


def test_words_from_people_are_never_html(workspace: Workspace, course: Path) -> None:
    """Are a name and an objective with angle brackets shown as they were typed?"""
    workspace.prepare("ana", "<script>alert(1)</script>", course)
    page = home.page(workspace)
    assert "<script>" not in page
    assert "Find &lt;leads&gt;" in page


def test_kept_changes_are_told_with_a_link(
    ready: Workspace, course: Path, rewrite: Callable[[Path, str], None]
) -> None:
    """Does the learner read that their copy was kept, and find the new one?"""
    rewrite(ready.lessons / "03_funnel.ipynb", "# My notes")
    rewrite(course / "notebooks" / "03_funnel.ipynb", "# Better")
    ready.prepare(course=course)
    page = home.page(ready)
    assert "You changed 03_funnel.ipynb, so it was kept." in page
    assert 'href="lessons/03_funnel-new.ipynb"' in page


def test_an_exercise_that_was_not_released_is_not_linked(workspace: Workspace, course: Path) -> None:
    """Is there no link that leads nowhere?"""
    (course / "exercises" / "03_funnel" / "03_funnel.ipynb").unlink()
    workspace.prepare("ana", course=course)
    assert "exercises/03_funnel" not in home.page(workspace)


def test_a_submitted_exercise_says_what_comes_now(ready: Workspace) -> None:
    """Does the learner read that the trainer has the next step?"""
    assert "return it with feedback" not in home.page(ready)
    Store("revenue", ready.exercises / "03_funnel").put("today", "12")
    submit("funnel", ready)
    assert "Your trainer will return it with feedback." in home.page(ready)


def test_the_static_page_has_the_plan_and_nobodys_progress(
    ready: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Is the committed home the same for everyone, even when built inside a workspace?"""
    shown: list[str] = []
    monkeypatch.setenv(STATIC_VARIABLE, "1")
    monkeypatch.chdir(ready.root)
    monkeypatch.setattr(home, "show_html", lambda html, text: shown.append(html))
    home.show()
    assert shown == [home.plan(read())]
    assert "Ana" not in shown[0]
    assert "href" not in shown[0]  # a learner's copy lies elsewhere: a link would lead nowhere
