"""A class of twelve goes through the whole loop, by our commands and by nbgrader's own: the same marks."""

import csv
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from salesedu.grading.collect import collect
from salesedu.grading.course_folder import CourseFolder, open_course
from salesedu.grading.demo import demo
from salesedu.grading.export import export, guarded, table
from salesedu.grading.feedback import feedback
from salesedu.grading.grade import State, grade
from salesedu.grading.leaks import secrets_of
from salesedu.grading.record import set_mark
from salesedu.grading.safe_html import clean_html

UNIT = "03_funnel"
HALVES = ("[a-e]*", "[f-z]*")
SHOWN = "chloe"


@pytest.fixture(scope="module")
def class_of_12(tmp_path_factory):
    """The demo: twelve simulated learners with their marks and feedback."""
    return demo(open_course(), UNIT, tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def by_stock(class_of_12, tmp_path_factory) -> CourseFolder:
    """The same submissions, marked by nbgrader's own commands."""
    root = tmp_path_factory.mktemp("stock") / "course"
    course = CourseFolder(root)
    keep = shutil.ignore_patterns("autograded", "feedback", "gradebook.db", "received")
    shutil.copytree(class_of_12.course.root, root, ignore=keep)
    nbgrader(root, "generate_assignment", UNIT, "--force")
    # each half starts a kernel per learner: side by side they take half the time
    with ThreadPoolExecutor(len(HALVES)) as pool:
        list(pool.map(lambda half: nbgrader(root, "autograde", UNIT, f"--student={half}"), HALVES))
    nbgrader(root, "generate_feedback", UNIT, f"--student={SHOWN}")
    return course


def nbgrader(root: Path, *words: str) -> None:
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *words],
        cwd=root,
        env={**os.environ, "PATH": path, "JUPYTER_NO_CONFIG": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def marks(course: CourseFolder) -> dict[str, dict]:
    automatic = ("unit", "learner", "name", "email", "state", "submitted", "score", "points", "percent")
    return {
        row["learner"]: {name: value for name, value in row.items() if name not in automatic}
        for row in table(course)
        if row.get("score") is not None
    }


def test_same_marks_as_the_stock_commands(class_of_12, by_stock):
    """Does every question of every learner get the same mark from nbgrader's own commands?"""
    ours, stock = marks(class_of_12.course), marks(by_stock)
    for row in (*ours.values(), *stock.values()):
        row.pop("exit_criteria_mark")  # marked by hand, by the demo only
    assert len(ours) == 10
    assert ours == stock


def test_the_class_gets_what_it_deserves(class_of_12):
    """Do ways of typing cost nothing, mistakes cost marks, and is nobody silently missing?"""
    scores = {person.temperament.name: person.learner for person in class_of_12.people}
    given = marks(class_of_12.course)
    without_text = {
        name: sum(value for cell, value in given[learner].items() if cell != "exit_criteria_mark")
        for name, learner in scores.items()
        if learner in given
    }
    for name in ("careful", "late", "two versions", "decimal commas", "Arabic digits", "wordless"):
        assert without_text[name] == pytest.approx(36), name
    for name in ("hasty", "stuck", "guessing", "copies the neighbour's numbers"):
        assert 0 < without_text[name] < 36, name
    flagged = {entry.learner for entry in class_of_12.graded if entry.state is State.FLAGGED}
    assert flagged == {scores["absent"], scores["damaged file"]}
    damaged = next(entry for entry in class_of_12.graded if entry.learner == scores["damaged file"])
    assert "came but was refused: the file is damaged" in " ".join(damaged.reasons)
    assert damaged.score is None
    late = next(entry for entry in class_of_12.graded if entry.learner == scores["late"])
    assert late.state is State.LOOK


def test_partial_credit(class_of_12):
    """Does a partly right answer earn a part of the points?"""
    values = [value for row in marks(class_of_12.course).values() for value in row.values()]
    assert any(value != int(value) for value in values)


@pytest.mark.parametrize(("route", "name"), [("ours", "Chloe Hasty"), ("stock", "chloe")])
def test_feedback_gives_no_key_away(class_of_12, by_stock, route, name):
    """Do the pages hold answers, reasons and marks, but no key, no mark scheme and nothing from afar?"""
    course = class_of_12.course if route == "ours" else by_stock
    page = (course.step("feedback", SHOWN, UNIT) / f"{UNIT}.html").read_text(encoding="utf-8")
    assert f"Feedback on “The sales funnel” for {name}" in page
    assert "Read “Three gates: MQL, SAL, SQL” in the lesson again." in page
    assert "Suppose only the rate into" in page.partition("What to practise next")[2]
    assert "saved as you give it" not in page
    assert "Hand in" not in page
    assert "Not yet right" in page
    assert "of 40 points" in page
    assert "very interested and we have a good feeling" in page
    for forbidden in (
        "form.key",
        "HIDDEN TESTS",
        "MARK SCHEME",
        "<script",
        'src="http',
        'href="http',
        "@import",
    ):
        assert forbidden not in page
    scheme = [
        secret for secret in secrets_of(course.source(UNIT)) if "exit criteria that can be checked" in secret
    ]
    assert scheme
    assert scheme[0].replace("*", "") not in page


def test_feedback_files_to_send(class_of_12):
    """Is there one file per learner, named by the learner, with the trainer's comment in it?"""
    pages = sorted(page.name for page in class_of_12.feedback.iterdir())
    assert len(pages) == 10
    assert pages[0] == f"{UNIT}-ana.html"
    assert "Demo rule" in (class_of_12.feedback / pages[0]).read_text(encoding="utf-8")


def test_export(class_of_12, tmp_path):
    """Does the table name all twelve, the absent ones too, and can no cell be a formula?"""
    rows = export(class_of_12.course, tmp_path / "marks.csv")
    text = (tmp_path / "marks.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    read = list(csv.DictReader(text.decode("utf-8-sig").splitlines()))
    assert len(rows) == len(read) == 12
    assert {row["state"] for row in read} == {"marked", "not handed in"}
    assert read[0]["stage_order"] == "3.0"
    for start in ("=1+1", "+1", "-1", "@x", "\tx"):
        assert guarded(start) == "'" + start
    assert guarded(-1.5) == -1.5


def test_marks_by_hand_survive(course, hand_in, tmp_path):
    """Does a mark by hand stay, is unchanged work left alone, and is a script in an answer harmless?"""
    (tmp_path / "homework.zip").write_bytes(b"half a file")
    collect(course, UNIT, tmp_path / "homework.zip")
    script = "<script>document.title='gotcha'</script><img src=x onerror=alert(1)> =1+1"
    collect(course, UNIT, hand_in("ana", {"exit_criteria": {"text": script}, "revenue": {"today": script}}))
    first, apart = grade(course, UNIT)
    assert (apart.learner, apart.state) == ("", State.FLAGGED)
    assert "homework.zip came but was refused" in apart.reasons[0]
    assert first.state is State.LOOK
    assert first.score == 0
    set_mark(course, UNIT, "ana", "exit_criteria_mark", 3, "Good: *checkable*. <script>alert(2)</script>")
    [second] = grade(course, UNIT, ["ana"])
    assert (second.unchanged, second.state, second.score) == (True, State.GRADED, 3)
    [third] = grade(course, UNIT, ["ana"], again=True)
    assert (third.unchanged, third.state, third.score) == (False, State.GRADED, 3)
    [page] = feedback(course, UNIT)
    html = page.page.read_text(encoding="utf-8")
    assert "&lt;script&gt;document.title" in html
    assert "<em>checkable</em>" in html
    assert "<script" not in html
    assert "<img" not in html
    marked = json.loads(
        (course.step("autograded", "ana", UNIT) / f"{UNIT}.ipynb").read_text(encoding="utf-8")
    )
    shown = [out["data"].get("text/html", "") for cell in marked["cells"] for out in cell.get("outputs", [])]
    assert not any("<script" in "".join(html) or "<img" in "".join(html) for html in shown)


def test_outputs_can_not_run():
    """Is everything that runs or loads taken out of HTML, and text kept?"""
    html = '<div dir="auto" onclick="x()">سلام<script>x()</script><iframe src="a"></iframe></div>'
    assert clean_html(html) == '<div dir="auto">سلامx()</div>'
    assert "javascript" not in clean_html('<a href="javascript:x()">a</a>')
