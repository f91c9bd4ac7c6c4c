"""Handing in: one file that is never half written and never replaces another."""

import hashlib
import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from salesedu.course import CourseError, exchange
from salesedu.course.panel import SubmitPanel, submit_panel
from salesedu.course.progress import Tally
from salesedu.course.submit import counted, submit
from salesedu.course.workspace import Workspace
from salesedu.exercise import Form, match, number
from salesedu.exercise import form as form_module
from salesedu.exercise.store import Store

UNIT = "03_funnel"
MOMENT = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def ana(tmp_path):
    """A workspace with one answered question of two."""
    workspace = Workspace(tmp_path / "ana")
    workspace.prepare(learner="ana", name="Ana")
    store = Store("revenue", workspace.exercises / UNIT)
    store.introduce(["today", "gain"])
    store.put("today", "12 000")
    return workspace


@pytest.mark.parametrize("name", ["funnel", UNIT])
def test_one_file(ana, name):
    """Does the topic's or the unit's name give one file with whose, when, and the sum of each file?"""
    receipt = submit(name, ana, MOMENT)
    assert receipt.file == ana.submissions / "03_funnel-ana-20260302T090000Z.zip"
    with zipfile.ZipFile(receipt.file) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        sums = {
            file: hashlib.sha256(archive.read(file)).hexdigest()
            for file in archive.namelist()
            if file != "manifest.json"
        }
    assert manifest.pop("files") == sums
    assert {*sums} == {f"{UNIT}.ipynb", "answers/revenue.json"}
    assert manifest == {
        "format": 1,
        "course": "salesedu",
        "unit": UNIT,
        "learner": "ana",
        "name": "Ana",
        "workspace": ana.learner.workspace,
        "submitted": "2026-03-02T09:00:00+00:00",
    }


def test_an_earlier_file_stays(ana):
    """Do two submissions in the same second give two files?"""
    files = [submit(UNIT, ana, MOMENT).file for _again in range(3)]
    assert len(set(files)) == len(list(ana.submissions.iterdir())) == 3


def test_what_is_missing_is_said(ana):
    """Is a learner told how much is not answered, where the file is and what to do, and may submit anyway?"""
    receipt = submit(UNIT, ana, MOMENT)
    assert receipt.counted == Tally(1, 2)
    said = receipt.lines()
    assert "1 of 2" in said[0]
    assert "1 question has no answer" in said[1]
    assert str(receipt.file) in said[2]


def test_answers_count_without_a_list_of_questions(ana):
    """Does an answer count where the form could not write down which questions it showed?"""
    Store("rates", ana.exercises / UNIT).put("leads", "3 %")
    assert counted(ana.exercises / UNIT) == Tally(2, 3)


def test_a_renamed_notebook_gets_its_name_back(ana):
    """Is a notebook that the learner renamed handed in under its own name?"""
    folder = ana.exercises / UNIT
    folder.mkdir(exist_ok=True)
    for notebook in folder.glob("*.ipynb"):
        notebook.unlink()
    (folder / "my work.ipynb").write_text("{}")
    with zipfile.ZipFile(submit(UNIT, ana, MOMENT).file) as archive:
        assert archive.read(f"{UNIT}.ipynb") == b"{}"


def test_nothing_to_hand_in(tmp_path):
    """Is a learner without answers told to open the exercise first?"""
    workspace = Workspace(tmp_path / "ben")
    workspace.prepare(learner="ben")
    with pytest.raises(CourseError, match="Open the exercise"):
        submit(UNIT, workspace)


def test_a_full_disk_leaves_nothing_behind(ana, monkeypatch):
    """Does a disk that refuses give a sentence, keep the answers, and leave no half file?"""

    def refuse(*_args, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", refuse)
    with pytest.raises(CourseError, match=r"No space left.*answers are safe"):
        submit(UNIT, ana, MOMENT)
    assert list(ana.submissions.iterdir()) == []
    assert counted(ana.exercises / UNIT).answered == 1


def test_the_panel(ana):
    """Does the panel count, hand in, name the file and carry it as a download?"""
    panel = SubmitPanel(UNIT, ana.exercises / UNIT)
    assert "1 of 2 questions" in panel.words.html
    panel.button.press()
    [file] = ana.submissions.iterdir()
    assert file.name in panel.words.html
    assert 'href="data:application/zip;base64,' in panel.words.html
    panel.back.returns += 1
    assert file.name in panel.words.html


def test_the_panel_names_what_is_open(ana, monkeypatch):
    """Are questions without an answer, and half matched ones, named by their words, until they are done?"""
    monkeypatch.setattr(form_module, "_SHOWN", {})
    monkeypatch.chdir(ana.exercises / UNIT)
    people, stages = {"a": "Ana", "b": "Ben"}, {"l": "Lead"}
    Form("who", [match("who", "Who is <who>?", people, stages), number("count", "How many?")]).show()
    Store("who").put("who", {"a": "l"})
    panel = SubmitPanel(UNIT)
    assert "<li>Who is &lt;who&gt;?</li><li>How many?</li>" in panel.words.html
    Store("who").put_all({"who": {"a": "l", "b": "l"}, "count": "3"})
    panel.back.returns += 1
    assert "Not finished yet" not in panel.words.html


def test_the_panel_outside_a_course_folder(tmp_path):
    """Is a copy of the exercise somewhere else told why it can't be handed in?"""
    panel = SubmitPanel(UNIT, tmp_path)
    panel.button.press()
    assert "Not submitted." in panel.words.html
    assert "salesedu learn" in panel.words.html


def test_the_panel_on_a_static_page(monkeypatch, capsys):
    """Is there a line of text, and no button, where nobody can click?"""
    monkeypatch.setenv("SALESEDU_STATIC", "1")
    submit_panel(UNIT)
    assert "Open this exercise in the course" in capsys.readouterr().out


def test_through_the_exchange(ana, tmp_path, monkeypatch):
    """Does nbgrader's exchange take the work where one is configured, under the learner's own id?"""
    inbound = tmp_path / "exchange" / "salesedu" / "inbound"
    outbound = tmp_path / "exchange" / "salesedu" / "outbound" / UNIT
    for folder in (inbound, outbound):
        folder.mkdir(parents=True)
    notebook = next((ana.exercises / UNIT).glob("*.ipynb"))
    (outbound / notebook.name).write_bytes(notebook.read_bytes())
    (tmp_path / "nbgrader_config.py").write_text(
        "c = get_config()\n"
        "c.CourseDirectory.course_id = 'salesedu'\n"
        f"c.Exchange.root = {str(tmp_path / 'exchange')!r}\n"
        f"c.Exchange.cache = {str(tmp_path / 'cache')!r}\n"
    )
    monkeypatch.chdir(tmp_path)
    receipt = submit(UNIT, ana)
    assert receipt.file is None
    assert "nothing to send" in receipt.lines()[-1]
    [sent] = inbound.iterdir()
    assert sent.name.startswith(f"ana+{UNIT}+")
    assert (sent / "answers" / "revenue.json").is_file()


def test_no_exchange_without_settings(tmp_path, monkeypatch):
    """Is nbgrader not even asked where nobody configured it?"""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    monkeypatch.setenv("JUPYTER_NO_CONFIG", "1")
    assert exchange.configured() is None
    assert Path.cwd() == tmp_path
