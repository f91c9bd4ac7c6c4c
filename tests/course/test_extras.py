"""Units beside a lesson's exercise: handed out, shown as optional, handed in, and nobody's duty."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from salesedu.cli import app
from salesedu.course import CourseError, home
from salesedu.course.curriculum import Course, Extra, read
from salesedu.course.panel import SubmitPanel
from salesedu.course.progress import overall, progress
from salesedu.course.submit import submit
from salesedu.course.tally import Tally, checksum
from salesedu.course.workspace import Workspace

UNIT = "03_funnel_analyst"
STUB = "...  # your code here"
EXTRA = f"""
[[lesson.extra]]
id = "{UNIT}"
title = "Counting <leads>"
minutes = 90
"""


@pytest.fixture
def plan(course: Path) -> Course:
    """A course whose first lesson has a unit for code beside its exercise."""
    text = (course / "course.toml").read_text(encoding="utf-8")
    first, second = text.split('\n[[lesson]]\nid = "04')
    (course / "course.toml").write_text(f'{first}{EXTRA}\n[[lesson]]\nid = "04{second}', encoding="utf-8")
    write(course / "exercises" / UNIT / f"{UNIT}.ipynb", STUB)
    return read(course / "course.toml")


@pytest.fixture
def mine(plan: Course, workspace: Workspace, course: Path) -> Workspace:
    """Ana's workspace."""
    workspace.prepare("ana", "Ana", course)
    return workspace


def write(file: Path, source: str) -> None:
    """Write a notebook with one cell for code."""
    note = {"grade": False, "grade_id": "won", "locked": False, "solution": True}
    metadata = {"nbgrader": note | {"checksum": checksum(STUB, note)}}
    cell = {"cell_type": "code", "id": "won", "metadata": metadata, "source": source, "outputs": []}
    cell["execution_count"] = None
    file.parent.mkdir(parents=True, exist_ok=True)
    content = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    file.write_text(json.dumps(content), encoding="utf-8")


def test_the_list_knows_extras(plan: Course) -> None:
    """Has the lesson its extra, with no weight unless somebody gives it one, and is it found by its name?"""
    lesson = plan.lessons[0]
    assert lesson.extra == (Extra(UNIT, "Counting <leads>", 90, 0.0),)
    assert plan.units == ("03_funnel", UNIT)
    assert plan.lesson(UNIT) == lesson
    assert (plan.unit("funnel"), plan.unit(UNIT), plan.unit("prospecting")) == ("03_funnel", UNIT, "")
    assert (plan.title_of("03_funnel"), plan.title_of(UNIT)) == ("The sales funnel", "Counting <leads>")


def test_the_home_shows_it_as_optional(mine: Workspace) -> None:
    """Is there a link with the time it takes, how far the learner is, and nothing that is HTML?"""
    page = home.page(mine)
    assert f'href="exercises/{UNIT}/{UNIT}.ipynb">Counting &lt;leads&gt; (optional, about 90 minutes)' in page
    assert "(optional, about 90 minutes)</a>: not started." in page
    write(mine.exercises / UNIT / f"{UNIT}.ipynb", "won = 3")
    assert "1 of 1 question answered, not handed in yet." in home.page(mine)


def test_no_lesson_waits_for_it(mine: Workspace) -> None:
    """Does an extra change neither the state of its lesson nor the share of the course that is done?"""
    before = progress(mine)
    write(mine.exercises / UNIT / f"{UNIT}.ipynb", "won = 3")
    submit(UNIT, mine)
    after = progress(mine)
    assert [entry.state for entry in after] == [entry.state for entry in before]
    assert overall(after) == overall(before)
    [extra] = after[0].extras
    assert (extra.counted, after[0].submitted) == (Tally(1, 1), None)
    assert extra.submitted is not None
    assert "handed in on" in home.page(mine)


def test_feedback_finds_its_own_unit(mine: Workspace) -> None:
    """Is a page of the extra not taken for the exercise's, whose name it begins with?"""
    mine.feedback.mkdir()
    (mine.feedback / f"{UNIT}-ana.html").write_text("x")
    entry = progress(mine)[0]
    assert entry.feedback is None
    assert entry.extras[0].feedback == mine.feedback / f"{UNIT}-ana.html"
    (mine.feedback / "03_funnel-ana (1).html").write_text("x")
    assert progress(mine)[0].feedback == mine.feedback / "03_funnel-ana (1).html"


def test_an_untouched_unit_can_not_be_handed_in(mine: Workspace) -> None:
    """Is a learner told to answer first, as with forms?"""
    with pytest.raises(CourseError, match="There are no answers"):
        submit(UNIT, mine)


def test_the_panel_says_to_save_first(mine: Workspace) -> None:
    """Does the page say what is easily forgotten: that only what is saved can be handed in?"""
    assert "save this notebook first" in SubmitPanel(UNIT, mine.exercises / UNIT).words.html
    assert "save this notebook" not in SubmitPanel("03_funnel", mine.exercises / "03_funnel").words.html


def test_the_command_lists_it(mine: Workspace) -> None:
    """Is there a row for the extra under its lesson?"""
    done = CliRunner().invoke(app, ["progress", "--workspace", str(mine.root)], env={"COLUMNS": "160"})
    assert done.exit_code == 0
    lines = done.output.splitlines()
    places = [next(n for n, line in enumerate(lines) if words in line) for words in ("The sales", "Counting")]
    assert places == sorted(places)
    assert "(optional)" in done.output


@pytest.mark.parametrize("broken", ['[[lesson.extra]]\nid = "x"', '[lesson.extra]\nid = "x"', "extra = 5"])
def test_a_broken_extra_is_named(course: Path, broken: str) -> None:
    """Does an extra without title or minutes end in a sentence with the file's place?"""
    file = course / "course.toml"
    file.write_text(file.read_text(encoding="utf-8") + "\n" + broken, encoding="utf-8")
    with pytest.raises(CourseError, match=r"course\.toml"):
        read(file)
