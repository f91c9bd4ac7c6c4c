"""Code is collected, run only where the trainer says so, and one learner's trouble stops nobody else."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile

import nbformat
import pytest
from typer.testing import CliRunner

from salesedu.cli import app
from salesedu.course import CourseError
from salesedu.grading import config
from salesedu.grading.collect import collect
from salesedu.grading.course_folder import CourseFolder
from salesedu.grading.demo import demo
from salesedu.grading.export import table
from salesedu.grading.feedback import feedback
from salesedu.grading.grade import State, grade
from salesedu.grading.received import State as Intake
from salesedu.page import is_static

#: What the class of this file hands in; everything else is right.
CLASS = {
    "ana": {"double": "def double(count):\n    print(count)\n    return abs(2 * count)"},
    "ben": {"won": "won = 3 /", "rate": "import sys\nsys.exit(1)", "note": "1 / 0"},
    "chloe": {"rate": "while True:\n    pass"},
    "deniz": {"rate": "import os\nos._exit(1)"},
}


@pytest.fixture(scope="module")
def marked(tmp_path_factory, code_released, code_unit):
    """The class, collected and marked: the course and how it went for each learner."""
    folder = tmp_path_factory.mktemp("marked")
    course = CourseFolder(shutil.copytree(code_released.root, folder / "course"))
    for learner, sources in CLASS.items():
        collect(course, code_unit.id, code_unit.hand_in(course, folder, learner, **sources))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(config, "ANSWER_SECONDS", 3)
        results = grade(course, code_unit.id, trust_code=True)
    return course, {result.learner: result for result in results}


def marks(course, unit):
    rows = [row for row in table(course) if row["unit"] == unit and row.get("score") is not None]
    return {row["learner"]: [row[f"{name}_mark"] for name in ("won", "rate", "double")] for row in rows}


def test_each_answer_costs_its_own_part_only(marked, code_unit):
    """Do a wrong function, a slip of the pen, sys.exit and an endless loop leave all other points?"""
    course, results = marked
    given = marks(course, code_unit.id)
    assert given["ana"] == [2, 2, 1]
    assert given["ben"] == [0, 0, 2]
    assert given["chloe"] == [2, 0, 2]
    assert (results["ana"].state, results["ana"].reasons) == (State.GRADED, ())


def test_trouble_is_said(marked):
    """Is what stopped named, so that the trainer can look?"""
    _course, results = marked
    assert results["ben"].state is State.LOOK
    assert results["ben"].reasons == (
        "the answer won stopped with SyntaxError.",
        "the answer rate stopped with SystemExit.",
        "the answer note stopped with ZeroDivisionError.",
    )
    assert results["chloe"].reasons == ("the answer rate did not come to an end and was stopped.",)
    assert (results["deniz"].state, results["deniz"].score) == (State.FLAGGED, None)
    assert "ended Python itself" in results["deniz"].reasons[0]


def test_nothing_of_it_stays_behind(marked):
    """Is this process told that nothing is marked any more, though a program ended Python under nbgrader?"""
    assert "ended Python itself" in marked[1]["deniz"].reasons[0]
    assert not is_static()


def test_the_stock_command_gives_the_same_marks(marked, code_course, code_unit):
    """Does nbgrader's own autograde give each part the same points?"""
    (course, _results), stock = marked, code_course
    for learner in ("ana", "ben"):
        shutil.copytree(
            course.step("submitted", learner, code_unit.id), stock.step("submitted", learner, code_unit.id)
        )
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "autograde", code_unit.id],
        cwd=stock.root,
        env={**os.environ, "PATH": path, "JUPYTER_NO_CONFIG": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    ours, theirs = marks(course, code_unit.id), marks(stock, code_unit.id)
    assert set(theirs) == {"ana", "ben"}
    assert theirs == {learner: ours[learner] for learner in theirs}


def test_feedback_shows_the_program_and_the_reasons(marked, code_unit):
    """Does the page hold what the learner wrote, what stopped and why, but no test and no solution?"""
    course, _results = marked
    [page] = feedback(course, code_unit.id, ["ben"])
    html = page.page.read_text(encoding="utf-8")
    for words in (
        "Feedback on “Numbers with code” for ben",
        "sys.exit(1)",
        "It stopped with SystemExit: 1",
        "The won",
        "There is no answer",
        "○ Not answered",
        "✓ Right",
    ):
        assert words in html, words
    for forbidden in ("_test", "CodePart", "HIDDEN", "SOLUTION", "<script", "3 / 12"):
        assert forbidden not in html, forbidden


def test_no_program_runs_unasked(marked, code_unit):
    """Does the command say why nothing was marked, what to type, and later that nothing was isolated?"""
    course, _results = marked
    words = ["trainer", "grade", code_unit.id, "--learner", "ana", "--course", str(course.root)]
    refused = CliRunner().invoke(app, words)
    assert refused.exit_code == 1
    assert "nothing would keep them from your files" in " ".join(refused.output.split())
    assert f"salesedu trainer grade {code_unit.id} --trust-code" in " ".join(refused.output.split())
    done = CliRunner().invoke(app, [*words, "--trust-code"])
    assert done.exit_code == 0
    assert "Not isolated: the learners' programs ran as ordinary programs" in " ".join(done.output.split())


def submitted(course, unit, learner):
    file = course.step("submitted", learner, unit) / f"{unit}.ipynb"
    return {cell.id: cell.source for cell in nbformat.read(file, as_version=4).cells}


def test_intake_takes_sources_only(code_course, code_unit, tmp_path, repack):
    """Is nbgrader given the release's notebook with the learner's sources, and the original kept?"""
    file = code_unit.hand_in(code_course, tmp_path, "ana", won="won = 4", won_mark="2.0", setup="evil")
    [entry] = collect(code_course, code_unit.id, file)
    assert (entry.state, entry.reasons) == (Intake.COLLECTED, ())
    kept = (code_course.received(code_unit.id) / entry.kept).read_bytes()
    assert kept == file.read_bytes()
    given, release = submitted(code_course, code_unit.id, "ana"), code_course.release(code_unit.id)
    ours = {cell.id: cell.source for cell in nbformat.read(release, as_version=4).cells}
    assert given == ours | code_unit.answers | {"won": "won = 4"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "all code counts as not answered, because of the notebook in it: there is none."),
        (b"{half", "all code counts as not answered, because of the notebook in it: it can't be read"),
        (b'{"cells": []}', "won counts as not answered: its cell is not in the notebook."),
    ],
)
def test_a_notebook_that_can_not_be_used(code_course, code_unit, tmp_path, repack, content, says):
    """Is it collected as not answered, with the reason?"""
    file = code_unit.hand_in(code_course, tmp_path, "ana")
    with zipfile.ZipFile(file) as archive:
        sums = json.loads(archive.read("manifest.json"))["files"]
    name = f"{code_unit.id}.ipynb"
    del sums[name]
    if content is not None:
        sums[name] = hashlib.sha256(content).hexdigest()
    [entry] = collect(code_course, code_unit.id, repack(file, {name: content}, {"files": sums}))
    assert entry.state is Intake.COLLECTED
    assert any(reason.startswith(says) for reason in entry.reasons)
    release = nbformat.read(code_course.release(code_unit.id), as_version=4)
    given = submitted(code_course, code_unit.id, "ana")
    assert given == {cell.id: cell.source for cell in release.cells}


def test_the_simulated_class_can_not_program(code_course, code_unit, tmp_path):
    """Is the demo of a unit for code refused in a sentence, before it does anything?"""
    with pytest.raises(CourseError, match="fill in forms only"):
        demo(code_course, code_unit.id, tmp_path / "demo")
    assert not (tmp_path / "demo").exists()
