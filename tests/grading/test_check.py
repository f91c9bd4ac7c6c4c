"""Does an exercise prove itself, and is one that can't refused in words that name the place?"""

import nbformat
import pytest

from salesedu.exercise import Form, case, choose, choose_many, long_text, match, number, right, slip
from salesedu.grading.cases import Asked
from salesedu.grading.check import check, problems, task_problems
from salesedu.grading.folder import open_course
from salesedu.grading.leaks import found, readable, secrets_of

UNITS = [lesson.exercise for lesson in open_course().course.lessons if lesson.exercise]
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
    assert check(open_course(), unit) == []


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
