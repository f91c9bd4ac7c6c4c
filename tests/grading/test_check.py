"""Does an exercise prove itself, and is one that can't refused in words that name the place?"""

import json
import random
from statistics import fmean

import nbformat
import pytest
from typer.testing import CliRunner

from salesedu.cli import app
from salesedu.exercise import Form, case, choose, choose_many, long_text, match, number, right, slip
from salesedu.grading.check import problems, task_problems
from salesedu.grading.course_folder import open_course
from salesedu.grading.forms import form_ids
from salesedu.grading.keyed_forms import Asked, forms_of
from salesedu.grading.leaks import found, readable, secrets_of
from salesedu.grading.simulated_learners import answers, guessing

UNITS = open_course().course.units
WITH_FORMS = [unit for unit in UNITS if form_ids(open_course().source(unit))]
WHY = "Sales accepted it."
OWNER = choose("who", "Who?", {"m": "Marketing", "s": "Sales"}, points=2)
RATE = number("rate", "Which rate?", points=2)


def asked(question, key, points=2, cell="owner", source="form.show()"):
    form = Form("owner", [question])
    if key is not None:
        form.key(**{question.id: key})
    return Asked(form, source, {"grade": True, "grade_id": cell, "points": points})


def test_a_good_form_has_no_problem():
    """Does a whole key pass?"""
    assert list(problems([asked(OWNER, right("s", WHY, wrong={"m": "Not any more."}))])) == []


@pytest.mark.parametrize("unit", UNITS)
def test_every_exercise_proves_itself(unit):
    """Does each exercise of the course pass its own cases, without giving its key away?"""
    done = CliRunner().invoke(app, ["trainer", "check", unit])
    assert (done.exit_code, done.output) == (0, f"Everything is in order: {unit}\n")


@pytest.mark.parametrize("unit", WITH_FORMS)
def test_guessing_does_not_pay(unit):
    """Does somebody who takes what comes get less than 35% of what a machine marks, on average?"""
    shares = []
    for place in range(20):
        forms = [one.form for one in forms_of(open_course().source(unit), f"guesser-{place}")]
        given = answers(forms, guessing, random.Random(place))
        keyed = [form for form in forms if form.keys]
        earned = sum(form.earned(form.marks(given.get(form.id, {}))) for form in keyed)
        shares.append(earned / sum(form.points for form in keyed))
    assert fmean(shares) < 0.35


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (asked(OWNER, right("s", WHY)), "option m has no reason"),
        (asked(OWNER, right("s", "", wrong={"m": "No."})), "right answer has no reason"),
        (
            asked(OWNER, right("x", WHY, wrong={"m": "No.", "s": "No."})),
            "names x, which is not in the question",
        ),
        (asked(OWNER, right("s", WHY, wrong={"m": "No."}), points=3), "3 points, its questions 2"),
        (asked(OWNER, right("s", WHY, wrong={"m": "No."}), cell="other"), "same name"),
        (asked(OWNER, right("s", WHY, wrong={"m": "No."}), source="form.show();"), "must end in form.show"),
        (asked(OWNER, None), "has no key"),
        (asked(OWNER, right("s", WHY, wrong={"m": "No."}, cases=[case("m", 0.5)])), "gets 0.0 of the points"),
        (asked(OWNER, right("s", WHY, wrong={"m": "No."}, cases=[case("m", 0, "Yes")])), "is not told: Yes"),
        (asked(RATE, right(12, WHY, slips=[slip(12, "Twelve!")])), "known mistake"),
        (
            asked(
                choose_many("who", "Who?", {"a": "A", "b": "B"}, points=2),
                right(["a"], WHY, wrong={"a": "Yes."}),
            ),
            "option b has no reason",
        ),
        (
            asked(match("who", "Who?", {"i": "I"}, {"a": "A", "b": "B"}, points=2), right({"i": "a"}, WHY)),
            "option i has no reason",
        ),
    ],
)
def test_a_bad_form_is_refused(form, words):
    """Is each kind of mistake in a key found and named?"""
    said = list(problems([form]))
    assert any(words in line for line in said), said


def test_two_forms_of_one_name():
    """Is a form id that occurs twice found?"""
    form = asked(OWNER, right("s", WHY, wrong={"m": "No."}))
    assert any("two forms have this name" in line for line in problems([form, form]))


def test_texts_for_the_coach():
    """Does a text need no key, but its task a mark scheme?"""
    assert (
        list(problems([Asked(Form("t", [long_text("text", "Write.")]), "form.show()", {"grade_id": "t"})]))
        == []
    )
    task = nbformat.v4.new_markdown_cell("Marks", metadata={"nbgrader": {"task": True, "grade_id": "t_mark"}})
    assert any("no mark scheme" in line for line in task_problems([task]))


@pytest.mark.parametrize("unit", UNITS)
def test_a_leak_would_be_found(unit):
    """Are the secrets of a unit really in its solution, so that finding none elsewhere means something?"""
    source = open_course().source(unit)
    secrets = secrets_of(source)
    assert len(secrets) > 20
    assert {secret for _place, secret in found(secrets, {"the solution": readable(source)})} == secrets
    assert list(found(secrets, {"exercises/x": "form.key(a=1)"})) == [("exercises/x", "form.key(")]


SPOILT = {
    # form: what stands in its cell, what stands there instead, what the command must say
    "odd_numbers": (
        '"great": "However good the team, no more people can move on than there were.",',
        "",
        "03_funnel: form odd_numbers, question over: the wrong option great has no reason.",
    ),
    "stage_order": (
        "points=3",
        "points=2",
        "03_funnel: form stage_order: its cell gives 3 points, its questions 2.0.",
    ),
    "who_qualifies": (
        'Form(\n    "who_qualifies",',
        'Form(\n    "who",',
        "03_funnel: form who: its cell must have the same name, not who_qualifies.",
    ),
    "gates": (
        "Which check has been made, and by whom?",
        "Nobody can move on who was not there before. The counts come from different groups or periods.",
        "03_funnel: exercises/03_funnel, form gates gives away a part of the key: “Nobody can move on",
    ),
    "revenue": (
        "### BEGIN HIDDEN TESTS",
        "### END HIDDEN TESTS",
        "03_funnel: exercises/03_funnel, form revenue gives away a part of the key: “form.key(”",
    ),
}


def spoil(source, form, before, after):
    """Change one cell of a solution."""
    notebook = json.loads(source.read_text(encoding="utf-8"))
    [cell] = [cell for cell in notebook["cells"] if cell["metadata"]["nbgrader"]["grade_id"] == form]
    text = "".join(cell["source"])
    assert before in text, f"{form} has changed: nothing to spoil"
    cell["source"] = text.replace(before, after, 1)
    source.write_text(json.dumps(notebook), encoding="utf-8")


def checked(course):
    return CliRunner().invoke(app, ["trainer", "check", "funnel", "--course", str(course.root)])


def test_a_broken_unit_is_refused_by_the_command(course):
    """Does the command end with 1 and name unit, form and, where it is one question, this of each mistake?"""
    for form, (before, after, _words) in SPOILT.items():
        spoil(course.source("03_funnel"), form, before, after)
    done = checked(course)
    assert done.exit_code == 1
    said = done.output.splitlines()
    assert [words for *_spoilt, words in SPOILT.values() if not any(words in line for line in said)] == []
    assert not [line for line in said if "form people" in line or "form rates" in line], (
        "a good form is named"
    )


def test_code_that_fails_is_named(course):
    """Is the cell named whose code does not run?"""
    spoil(course.source("03_funnel"), "revenue", "own.funnel.revenue,", "own.funnel.revnue,")
    done = checked(course)
    assert done.exit_code == 1
    assert "03_funnel.ipynb, cell revenue: the code ends in AttributeError" in done.output
