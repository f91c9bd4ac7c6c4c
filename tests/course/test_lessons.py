"""Is every lesson readable, honest about its sources, and free of code in sight?"""

import re
from collections import Counter
from pathlib import Path

import nbformat
import pytest

from salesedu.course.curriculum import Lesson, read

HERE = Path(__file__).parents[2]
LESSONS = read(HERE / "course.toml").lessons
WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)")
SIDES = re.compile(r"(?:margin|padding|border|text-align|float)[^;\"']*(?:left|right)", re.IGNORECASE)

pytestmark = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)


def path_of(lesson: Lesson) -> Path:
    """Return where a lesson's notebook is."""
    return HERE / "notebooks" / f"{lesson.id}.ipynb"


def notebook(lesson: Lesson) -> nbformat.NotebookNode:
    """Return a lesson's notebook."""
    return nbformat.read(path_of(lesson), as_version=4)


def cells(lesson: Lesson, kind: str) -> list[nbformat.NotebookNode]:
    """Return the cells of a lesson that are text (``markdown``) or code; there are always some."""
    found = [cell for cell in notebook(lesson).cells if cell.cell_type == kind]
    assert found
    return found


def prose(lesson: Lesson) -> str:
    """Return all that a learner reads in a lesson, apart from forms and widgets."""
    return "\n\n".join(cell.source for cell in cells(lesson, "markdown"))


def bullets(text: str) -> list[str]:
    """Return the lines of the lists in a text."""
    return [line.removeprefix("- ") for line in text.splitlines() if line.startswith("- ")]


def test_length(lesson: Lesson) -> None:
    """Has the lesson 500 to 1,500 words?"""
    assert 500 <= len(WORD.findall(prose(lesson))) <= 1_500


def test_objectives_and_minutes_stand_at_the_start(lesson: Lesson) -> None:
    """Do the first two cells hold the situation, the minutes and the objectives of the curriculum?"""
    situation, aims = cells(lesson, "markdown")[:2]
    assert situation.source.startswith(f"# {lesson.title}\n")
    assert f"{lesson.minutes} minutes" in aims.source
    assert bullets(aims.source) == list(lesson.objectives)
    assert 2 <= len(lesson.objectives) <= 5


def test_take_aways_stand_at_the_end(lesson: Lesson) -> None:
    """Do the take-aways of the curriculum close the lesson, one for each objective?"""
    endings = [cell for cell in cells(lesson, "markdown") if cell.id == "take-away"]
    assert [bullets(cell.source) for cell in endings] == [list(lesson.take_aways)]
    assert len(lesson.take_aways) == len(lesson.objectives)


def test_a_question_comes_before_the_first_explanation(lesson: Lesson) -> None:
    """Is the learner asked before being told?"""
    order = [cell.id for cell in notebook(lesson).cells]
    assert order.index("retrieval") <= 3


def test_sources_are_named(lesson: Lesson) -> None:
    """Does the small print name every section and every interactive system of the curriculum?"""
    small_print = next(cell.source for cell in cells(lesson, "markdown") if cell.id == "sources")
    named = set(re.findall(r"[\w.-]+[\w]", small_print))
    assert set(lesson.sections) | set(lesson.features) <= named


def test_no_code_in_sight(lesson: Lesson) -> None:
    """Are code cells collapsed, short, and each one call?"""
    for cell in cells(lesson, "code"):
        assert cell.metadata.jupyter.source_hidden is True, cell.id
        calls = [line for line in cell.source.splitlines() if line and not line.startswith("from ")]
        assert len(calls) == 1, cell.id
        assert calls[0].startswith(f"{lesson.topic}."), cell.id


def test_notebook_is_tidy(lesson: Lesson) -> None:
    """Are ids short words, is the metadata ours, and is no cell left with an error or a warning?"""
    lesson_file = notebook(lesson)
    assert (lesson_file.nbformat, lesson_file.nbformat_minor) == (4, 5)
    assert lesson_file.metadata.salesedu == {"autorun": True, "unit": lesson.id}
    assert lesson_file.metadata.kernelspec.name == "python3"
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", cell.id) for cell in lesson_file.cells)
    for cell in cells(lesson, "code"):
        assert cell.outputs, f"{cell.id} shows nothing"
        assert not [output for output in cell.outputs if output.output_type == "error"]
        assert not [output for output in cell.outputs if output.get("name") == "stderr"]


def test_every_picture_has_words(lesson: Lesson) -> None:
    """Does each output say in plain text what it shows?"""
    for cell in cells(lesson, "code"):
        for output in cell.outputs:
            assert output.data["text/plain"].strip(), cell.id
            if "image/png" in output.data:
                assert output.metadata["image/png"]["alt"].strip()


def test_text_reads_in_both_directions(lesson: Lesson) -> None:
    """Is there no left or right in the style of anything shown?"""
    shown = [prose(lesson)]
    outputs = [output for cell in cells(lesson, "code") for output in cell.outputs]
    shown += [output.data.get("text/html", "") for output in outputs]
    assert not [match for text in shown for match in SIDES.findall(text)]


def test_links_lead_somewhere(lesson: Lesson) -> None:
    """Does each link lead to a page of the course, seen from the learner's workspace?"""
    links = LINK.findall(prose(lesson))
    assert f"../exercises/{lesson.exercise}/{lesson.exercise}.ipynb" in links
    for link in links:
        # in the workspace lessons/ lies where notebooks/ lies here
        assert (path_of(lesson).parent / link).resolve().is_file(), link


def test_forms_are_unique(lesson: Lesson) -> None:
    """Is no practice form shown twice, so that no two write the same answers?"""
    sources = [cell.source for cell in cells(lesson, "code")]
    assert sources
    assert [source for source, times in Counter(sources).items() if times > 1] == []
