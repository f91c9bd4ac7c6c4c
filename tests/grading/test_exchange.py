"""A class that works with nbgrader's exchange: everything goes and comes back through the shared folder."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from salesedu.cli import app
from salesedu.course.progress import progress
from salesedu.course.submit import submit
from salesedu.course.workspace import Workspace
from salesedu.exercise.store import Store
from salesedu.grading.collect import collect
from salesedu.grading.exchange import _take, give_out, send_back
from salesedu.grading.from_exchange import _pack
from salesedu.grading.received import received

UNIT = "03_funnel"


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """An empty exchange folder, set up for the whole computer as an administrator does."""
    folder = tmp_path / "exchange"
    folder.mkdir()
    settings = tmp_path / "etc"
    settings.mkdir()
    (settings / "nbgrader_config.py").write_text(
        f"c = get_config()\nc.CourseDirectory.course_id = 'salesedu'\nc.Exchange.root = {str(folder)!r}\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(settings))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def trainer(course):
    """A function: a trainer's command, as typed, that must end well; returns what it said."""

    def run(*words: str) -> str:
        done = CliRunner().invoke(app, ["trainer", *words, "--course", str(course.root)])
        assert done.exit_code == 0, done.output
        return " ".join(done.output.split())

    return run


def working(folder: Path, course: Path, learner: str) -> Workspace:
    workspace = Workspace(folder / learner)
    workspace.prepare(learner=learner, course=course)
    Store("who_qualifies", workspace.exercises / UNIT).put("team", "presales")
    return workspace


def nbgrader(folder: Path, *words: str) -> None:
    """Run nbgrader's own command as a learner would."""
    command = [sys.executable, "-m", "nbgrader", *words]
    done = subprocess.run(command, cwd=folder, env=os.environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


# nbgrader opens one of its files without closing it
@pytest.mark.filterwarnings(
    "ignore:Exception ignored in.*timestamp.txt:pytest.PytestUnraisableExceptionWarning"
)
@pytest.mark.usefixtures("shared")
def test_there_and_back(course, trainer, tmp_path):
    """Does the unit reach learners, their work the trainer, and each page its learner, and nobody else?"""
    assert "in the exchange" in trainer("release", UNIT)
    assert "in the exchange" in trainer("release", UNIT), "a corrected unit replaces the one that is there"
    ana = working(tmp_path, course.root, "ana")
    nbgrader(tmp_path, "fetch_assignment", UNIT)
    assert (tmp_path / UNIT / f"{UNIT}.ipynb").read_bytes() == course.release(UNIT).read_bytes()

    assert submit(UNIT, ana).file is None
    by_file = working(tmp_path, course.root, "ben")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_CONFIG_PATH", "")
        sent = submit(UNIT, by_file, datetime(2026, 3, 2, 9, tzinfo=UTC)).file
    assert sent is not None
    collect(course, UNIT, sent)
    assert "ana" in trainer("collect", UNIT)
    assert course.submitted_learners(UNIT) == ["ana", "ben"]
    trainer("grade", UNIT)
    assert "1 page waits in the exchange" in trainer("feedback", UNIT)

    assert progress(ana)[0].feedback is None
    nbgrader(ana.exercises, "fetch_feedback", UNIT)
    page = progress(ana)[0].feedback
    assert page is not None
    ours = course.step("feedback", "ana", UNIT) / f"{UNIT}.html"
    assert page.read_bytes() == ours.read_bytes()
    assert page.read_bytes() != (course.step("feedback", "ben", UNIT) / f"{UNIT}.html").read_bytes()

    Store("revenue", ana.exercises / UNIT).put("today", "1")
    submit(UNIT, ana)
    trainer("collect", UNIT)
    assert [entry.state for entry in received(course, UNIT) if entry.learner == "ana"] == [
        "older",
        "collected",
    ]
    assert (course.step("submitted", "ana", UNIT) / "answers" / "revenue.json").is_file()


def test_tricks_in_the_exchange(course, shared, trainer, tmp_path):
    """Do links to a neighbour's answers, pipes and odd dates give nothing, while the others are collected?"""
    trainer("release", UNIT)
    for learner in ("ana", "ben", "chloe", "deniz"):
        submit(UNIT, working(tmp_path, course.root, learner))
    inbound = {place.name.split("+")[0]: place for place in (shared / "salesedu" / "inbound").iterdir()}
    answers = inbound["ana"] / "answers" / "who_qualifies.json"
    linked = inbound["ben"] / "answers" / answers.name
    linked.unlink()
    linked.symlink_to(answers)
    os.mkfifo(inbound["ben"] / "answers" / "pipe.json")
    (inbound["chloe"] / "timestamp.txt").write_text("yesterday or so")
    shutil.rmtree(inbound["deniz"] / "answers")
    (inbound["deniz"] / "answers").symlink_to(inbound["ana"] / "answers")

    trainer("collect", UNIT)
    assert course.submitted_learners(UNIT) == ["ana", "ben", "deniz"]
    taken = {
        learner: sorted(file.name for file in (course.step("submitted", learner, UNIT) / "answers").iterdir())
        for learner in ("ana", "ben", "deniz")
    }
    assert taken == {"ana": [answers.name], "ben": [], "deniz": []}
    [refused] = [entry for entry in received(course, UNIT) if entry.state == "flagged"]
    assert refused.name == f"{UNIT}-chloe.zip"
    assert "moment of handing in" in refused.reasons[0]


def test_without_an_exchange(course, trainer, tmp_path, monkeypatch):
    """Is a trainer without an exchange told how learners get the unit, and what to collect from?"""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JUPYTER_NO_CONFIG", "1")
    with (course.root / "nbgrader_config.py").open("a", encoding="utf-8") as settings:
        settings.write(f"get_config().Exchange.root = {str(tmp_path / 'nowhere')!r}\n")
    assert "salesedu trainer pack" in trainer("release", UNIT)
    assert not give_out(course, UNIT)
    assert send_back(course, UNIT) == []
    asked = CliRunner().invoke(app, ["trainer", "collect", UNIT, "--course", str(course.root)])
    assert asked.exit_code == 1
    assert "No nbgrader exchange" in asked.output


def test_the_notebook_comes_too(code_course, code_unit, tmp_path):
    """Is the code that a learner handed in through the exchange collected, and a link in its place not?"""
    unit = code_unit.id
    code_unit.hand_in(code_course, tmp_path, "ana", won="won = 4")
    handed_in = tmp_path / "ana" / "exercises" / unit
    (handed_in / "timestamp.txt").write_text("2026-03-02 09:00:00 UTC", encoding="utf-8")
    linked = shutil.copytree(handed_in, tmp_path / "linked")
    (linked / f"{unit}.ipynb").unlink()
    (linked / f"{unit}.ipynb").symlink_to(handed_in / f"{unit}.ipynb")
    parcels = tmp_path / "parcels"
    parcels.mkdir()
    for learner, place in {"ana": handed_in, "ben": linked}.items():
        fetched = tmp_path / "fetched" / learner / unit
        _take(str(place), str(fetched))
        _pack(fetched, code_course, unit, parcels)
    ana, ben = sorted(collect(code_course, unit, parcels), key=lambda entry: entry.learner)
    assert ana.reasons == ()
    assert "there is none" in ben.reasons[0]
    text = (code_course.step("submitted", "ana", unit) / f"{unit}.ipynb").read_text(encoding="utf-8")
    assert "won = 4" in text
