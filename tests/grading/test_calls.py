"""Is a call marked from its lines alone: by our commands and nbgrader's own alike, and hardly by luck?"""

import json
import os
import random
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from salesedu.buyer.scenario import scenarios
from salesedu.exercise import Form, call, case, right
from salesedu.exercise.calls import judged
from salesedu.exercise.marks import mark
from salesedu.exercise.questions import LONGEST_LINE, MOST_LINES
from salesedu.grading.answers import cleaned
from salesedu.grading.check import problems
from salesedu.grading.collect import collect
from salesedu.grading.course_folder import CourseFolder, copy_course, open_course
from salesedu.grading.export import table
from salesedu.grading.grade import grade
from salesedu.grading.keyed_forms import Asked
from salesedu.grading.release import release
from salesedu.grading.simulated_learners import careful, guessing, hasty
from salesedu.practice.worked_call import worked_lines

UNIT = "03_funnel"
NAMES = sorted(scenarios())
CELL = """
from salesedu.exercise import Form, call

form = Form("talk", [call("talk", "Call Mara.", scenario="dental_bookings", points=10)])
### BEGIN HIDDEN TESTS
from salesedu.exercise import right

form.key(talk=right({won}, because="Mara named the need herself."))
### END HIDDEN TESTS
form.show()
"""
WON = worked_lines(scenarios()["dental_bookings"])
CLAIMS = {"outcome": "right", "share": 1, "talk": WON[0]}


def question(name, seed=0):
    return call("talk", "Call.", scenario=name, seed=seed, points=10)


def keyed(name):
    return right(worked_lines(scenarios()[name]), because="The buyer named the need.")


@pytest.fixture(scope="module")
def released(tmp_path_factory) -> CourseFolder:
    """A course whose exercise is one call."""
    folder = copy_course(open_course(), tmp_path_factory.mktemp("calls") / "course")
    about = {"grade": True, "locked": True, "solution": False, "task": False, "schema_version": 3}
    about |= {"grade_id": "talk", "points": 10}
    cell = new_code_cell(CELL.strip().format(won=WON), metadata={"nbgrader": about})
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(new_notebook(cells=[cell], metadata={"kernelspec": kernel}), folder.source(UNIT))
    release(folder, UNIT)
    return folder


def autograde(course):
    """Mark the class with nbgrader's own command."""
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "autograde", UNIT],
        cwd=course.root,
        env={**os.environ, "PATH": path, "JUPYTER_NO_CONFIG": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def marks(course):
    return {row["learner"]: row["talk"] for row in table(course) if row.get("score") is not None}


def test_the_same_marks_as_the_stock_command(course, hand_in, tmp_path):
    """Does a call get its score card's share from both, whatever the file claims about itself?"""
    for learner, lines in {"ben": WON[:3], "cleo": CLAIMS}.items():
        collect(course, UNIT, hand_in(learner, {"talk": {"talk": lines}}))
    stock = CourseFolder(Path(shutil.copytree(course.root, tmp_path / "stock")))
    grade(course, UNIT)
    part = mark(question("dental_bookings"), keyed("dental_bookings"), WON[:3]).share
    assert 0 < part < 1
    assert marks(course) == {"ben": pytest.approx(10 * part, abs=0.01), "cleo": 0}
    page = json.loads((course.step("autograded", "ben", UNIT) / f"{UNIT}.ipynb").read_text(encoding="utf-8"))
    assert "Score card" in "".join(page["cells"][0]["outputs"][0]["data"]["text/html"])
    autograde(stock)
    assert marks(stock) == marks(course)


def test_no_line_is_lost_on_the_way():
    """Do as many and as long lines as a call can hold survive the cleaning of what was handed in?"""
    lines = ["x" * LONGEST_LINE] * MOST_LINES
    content = json.dumps({"answers": {"talk": lines}}).encode()
    assert json.loads(cleaned("talk", content, "ana"))["answers"] == {"talk": lines}


@pytest.mark.parametrize("name", NAMES)
def test_luck_earns_little(name):
    """Does somebody who takes any of the suggestions earn under 35 % on average, and so the hasty one?"""
    rng = random.Random(name)
    shares = []
    for seed in range(40):
        asked = question(name, seed)
        shares.append(judged(asked, guessing(asked, None, 0, rng)).share)
        assert judged(asked, hasty(asked, keyed(name), 0, rng)).share < 0.35
    assert sum(shares) / len(shares) < 0.35


@pytest.mark.parametrize("name", NAMES)
def test_care_earns_everything(name):
    """Does the careful learner, who knows the key, meet every fact?"""
    asked, key = question(name), keyed(name)
    assert mark(asked, key, careful(asked, key, 0, random.Random(1))).share == 1


def asked(key, name="dental_bookings"):
    form = Form("talk", [question(name)])
    form.key(talk=key)
    return Asked(form, "form.show()", {"grade": True, "grade_id": "talk", "points": 10})


def test_an_exercise_with_a_call_proves_itself():
    """Does a key that meets every fact pass, with its listed cases, and is one that does not refused?"""
    good = right(WON, "Mara named the need.", cases=[case(["Buy it."], 0, "Not met: ")])
    said = list(problems([asked(good)]))
    assert not [line for line in said if "right answer" in line or "praised" in line], said
    weak = list(problems([asked(right(WON[:2], "So."))]))
    assert any("does not get full marks" in line for line in weak)
    assert any("the right answer" in line for line in weak)
