"""Does a learner find on the feedback page what counts, and nothing that is not meant for them?"""

import nbformat
import pytest

from salesedu.exercise.static import OUTCOMES
from salesedu.grading.course_folder import open_course
from salesedu.grading.feedback_parts import parts_of
from salesedu.grading.what_to_practise import Hint, again, hints, lost

HINTS = {"gates": Hint("Three gates", "Gates: MQL & SAL"), "text_mark": Hint("Your words")}


def markdown(source, **about):
    return nbformat.v4.new_markdown_cell(source, metadata={"nbgrader": about} if about else {})


def answered(html, outcomes=(), **about):
    asked = [
        {"question": f"q{n}", "prompt": f"<Question {n}>", "outcome": outcome}
        for n, outcome in enumerate(outcomes)
    ]
    data = {"text/html": html, **({OUTCOMES: asked} if asked else {})}
    outputs = [nbformat.v4.new_output("display_data", data)]
    outputs.append(nbformat.v4.new_output("execute_result", {"text/plain": "1.5"}))
    return nbformat.v4.new_code_cell("form.key(a=1)", outputs=outputs, metadata={"nbgrader": about})


def graded(outcomes, score, name="gates"):
    return answered("<p>A</p>", outcomes, grade=True, grade_id=name, score=score, points=3.0)


NOTEBOOK = [
    markdown("# Exercise\n\nHow to do it"),
    markdown("## Part 1"),
    graded(["right", "not_yet", "not_answered"], 1.5),
    answered("<p>What you wrote</p>", grade_id="text"),
    markdown(
        "Your trainer gives points",
        task=True,
        grade_id="text_mark",
        score=1.0,
        points=4.0,
        comment="*Go* <script>x</script>",
    ),
    markdown("## Hand in"),
    answered("<p>Submit</p>", grade_id="submit"),
]


def test_the_parts_of_a_page():
    """Are how-to, hand-in, code, bare marks and scripts left out, and is a text one part with its mark?"""
    words, form, text = parts_of(NOTEBOOK, set(), HINTS)
    assert "Part 1" in words.html
    assert words.anchor == ""
    assert (form.anchor, form.title, form.mark, form.outcome) == (
        "part-gates",
        "Three gates",
        "1.5 of 3",
        "◐ Partly right",
    )
    assert form.html == "<p>A</p>"
    assert (text.title, text.mark, text.outcome) == ("Your words", "1 of 4", "◐ Marked by your trainer")
    assert text.html == "<p>What you wrote</p>"
    assert "<em>Go</em>" in text.comment
    assert "<script" not in text.comment


def test_what_waits_is_no_mistake():
    """Is a text that nobody marked yet neither 0 points nor something to practise?"""
    *_others, text = parts_of(NOTEBOOK, {"text_mark"}, HINTS)
    assert (text.mark, text.waits, text.missed) == ("… of 4", True, ())
    assert "Waits" in text.outcome


@pytest.mark.parametrize(
    ("outcomes", "score", "words", "missed"),
    [
        (["right"], 3.0, "✓ Right", 0),
        (["not_yet"], 3.0, "✓ Right", 0),
        (["not_yet"], 0.0, "→ Not yet right", 1),
        (["not_answered", "not_answered"], 0.0, "○ Not answered", 2),
        (["not_answered", "not_yet"], 0.0, "→ Not yet right", 2),
        (["right", "not_yet"], 2.0, "◐ Partly right", 1),
        ([], 0.0, "→ Not yet right", 1),
    ],
)
def test_outcomes_in_words(outcomes, score, words, missed):
    """Does "not answered" never look like "wrong", and does a mark by hand count more than the first one?"""
    [part] = parts_of([graded(outcomes, score)], set(), HINTS)
    assert (part.outcome, len(part.missed)) == (words, missed)


def test_what_to_practise_next():
    """Are questions gathered by the part of the lesson, in order, with a long one cut at a word?"""
    missed = [("Gates", "One?"), ("", "Two?"), ("Gates", "word " * 100)]
    gates, other = again(missed)
    assert gates.read == "Read “Gates” in the lesson again."
    assert gates.questions[0] == "One?"
    assert gates.questions[1].endswith("word …")
    assert len(gates.questions[1]) <= 240
    assert other == type(other)("Read the lesson again.", ("Two?",))


def test_every_question_says_where_to_read_again():
    """Does each cell with a mark have a name and point to a part that its lesson really has?"""
    course = open_course()
    for lesson in course.course.lessons:
        source = course.source(lesson.exercise)
        marked = [
            cell.metadata.nbgrader.grade_id
            for cell in nbformat.read(source, as_version=4).cells
            if cell.metadata.nbgrader.grade or cell.metadata.nbgrader.task
        ]
        said = hints(source)
        assert marked
        assert [name for name in marked if not (said[name].title and said[name].practise)] == []
        assert list(lost(source, course.root / "notebooks" / f"{lesson.id}.ipynb")) == []


def test_a_part_that_is_not_there(tmp_path):
    """Is a heading that the lesson does not have found?"""
    source, lesson = tmp_path / "solution.ipynb", tmp_path / "lesson.ipynb"
    cell = markdown("", grade_id="gates", task=True)
    cell.metadata["salesedu"] = {"practise": "Gates"}
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), source)
    nbformat.write(nbformat.v4.new_notebook(cells=[markdown("## Rates\n\nGates")]), lesson)
    assert list(lost(source, lesson)) == ["form gates: the lesson has no part “Gates” to read again."]
