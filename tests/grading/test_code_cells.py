"""Are a learner's answers found in whatever they sent, and is nothing else of it used?"""

import copy
import json

import nbformat
import pytest

from salesedu.grading import code_cells
from salesedu.grading.code_cells import LONGEST_SOURCE, NoNotebook, answer_cells, answers_in, poured
from salesedu.grading.config import cleared


@pytest.fixture
def release(tmp_path, code_unit):
    """A released notebook."""
    file = tmp_path / "unit.ipynb"
    nbformat.write(cleared(code_unit.solution()), file)
    return file


@pytest.fixture
def right(code_unit):
    """The right answers."""
    return code_unit.answers


@pytest.fixture
def wanted(release):
    """The release's answer cells."""
    return answer_cells(release)


@pytest.fixture
def sent(release, right):
    """A learner's notebook as JSON, with every answer given."""
    notebook = json.loads(release.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = right.get(cell["metadata"]["nbgrader"]["grade_id"], cell["source"])
    return notebook


def cell_of(notebook, name):
    return next(cell for cell in notebook["cells"] if cell["metadata"]["nbgrader"]["grade_id"] == name)


def found(notebook, wanted):
    content = notebook if isinstance(notebook, bytes) else json.dumps(notebook).encode()
    return answers_in(content, wanted)


def test_answers_are_found(sent, wanted, right):
    """Are all answers there, without a word to the trainer?"""
    answers = found(sent, wanted)
    assert (answers.sources, answers.notes) == (right, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(sent, wanted, encoding, right):
    """Is a notebook read that an editor saved in another encoding?"""
    text = json.dumps(sent | {"note": "é"}, ensure_ascii=False)
    assert found(text.encode(encoding), wanted).sources == right


def test_an_untouched_notebook_says_nothing(release, wanted):
    """Is an untouched answer the release's own, and no news?"""
    answers = answers_in(release.read_bytes(), wanted)
    assert answers.sources == {name: cell.source for name, cell in wanted.items()}
    assert answers.notes == ()


def test_reordered_cells_and_old_notebooks(sent, wanted, right):
    """Does the order not matter, nor the year of the format?"""
    old = {"nbformat": 3, "worksheets": [{"cells": copy.deepcopy(sent["cells"])[::-1]}]}
    for cell in old["worksheets"][0]["cells"]:
        cell["input"] = [cell.pop("source")]
    assert found(old, wanted).sources == right


def test_a_cell_turned_into_text_still_counts(sent, wanted, right):
    """Does a slip of the keyboard (M for Markdown) cost nothing?"""
    cell_of(sent, "won")["cell_type"] = "markdown"
    assert found(sent, wanted).sources == right


def test_lost_notes_are_made_good_by_the_cells_own_id(sent, wanted, right):
    """Is a cell without nbgrader's notes found by its own id?"""
    cell_of(sent, "won")["metadata"] = {}
    answers = found(sent, wanted)
    assert (answers.sources, answers.notes) == (right, ())


@pytest.mark.parametrize("first", [True, False])
def test_of_copies_the_edited_one_counts(sent, wanted, first, right):
    """Is a pasted copy of an answer cell no riddle, wherever the learner worked on?"""
    untouched = cell_of(sent, "won") | {"source": wanted["won"].source, "id": "copy"}
    sent["cells"].insert(0 if first else len(sent["cells"]), untouched)
    answers = found(sent, wanted)
    assert answers.sources == right
    assert answers.notes == ("won: there are copies of this cell; the edited one counts.",)


def test_of_two_edited_copies_the_last_counts(sent, wanted):
    """Is the trainer told when a choice was made?"""
    sent["cells"].append(cell_of(sent, "won") | {"source": "won = 4", "id": "copy"})
    answers = found(sent, wanted)
    assert answers.sources["won"] == "won = 4"
    assert "several edited copies" in answers.notes[0]


def test_a_locked_cell_is_never_the_missing_one(sent, wanted):
    """Is a text of the exercise with a like name not taken for the answer, nor a cell with the same start?"""
    sent["cells"].remove(cell_of(sent, "won"))
    for place, source in enumerate(["# won", "won = 3"]):
        about = {"nbgrader": {"grade_id": f"won_{place}", "solution": False, "locked": True}}
        sent["cells"].append({"cell_type": "code", "metadata": about, "source": source, "id": f"own{place}"})
    assert found(sent, wanted).notes == ("won counts as not answered: its cell is not in the notebook.",)


def test_missing_and_nearly_missing_cells(sent, wanted):
    """Is a missing cell said, and one that may be it named but never taken?"""
    cell_of(sent, "won").update(metadata={"nbgrader": {"grade_id": "won-2"}}, id="a")
    cell_of(sent, "double").update(metadata={"nbgrader": {"grade_id": "x"}}, id="b")
    sent["cells"].remove(cell_of(sent, "note"))
    answers = found(sent, wanted)
    assert set(answers.sources) == {"rate"}
    assert answers.notes == (
        "won counts as not answered: its cell is not in the notebook, but a cell named won-2 may be it.",
        "double counts as not answered: its cell is not in the notebook,"
        " but a cell without its name may be it.",
        "note counts as not answered: its cell is not in the notebook.",
    )


def test_an_answer_that_is_much_too_long(sent, wanted):
    """Does a cell that no person can have written count as not given, and the others as ever?"""
    cell_of(sent, "won")["source"] = "1\n" * LONGEST_SOURCE
    answers = found(sent, wanted)
    assert answers.sources["won"] == wanted["won"].source
    assert "much longer" in answers.notes[0]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "there is none"),
        (b"{half", "can't be read"),
        (b"\xff\xfe\x00", "can't be read"),
        (b"[" * 100_000, "nested"),
        (b"[]", "no cells"),
        (b'{"cells": 5}', "no cells"),
        (b'{"cells": [' + b"{}," * 3_000 + b"{}]}", "many more"),
    ],
)
def test_what_is_no_notebook(wanted, content, words):
    """Is each unusable file refused in words?"""
    with pytest.raises(NoNotebook, match=words):
        answers_in(content, wanted)


def test_a_huge_file_is_not_even_parsed(wanted, monkeypatch):
    """Is the size looked at first?"""
    monkeypatch.setattr(code_cells, "LARGEST_NOTEBOOK", 10)
    with pytest.raises(NoNotebook, match="larger"):
        answers_in(b"{" + b" " * 20, wanted)


@pytest.mark.parametrize("odd", [None, 5, [], ["won = 3", 5, None], {"a": 1}, "\ud800"])
def test_odd_sources(sent, wanted, odd, release):
    """Is whatever stands in a source a text that can be written?"""
    cell_of(sent, "won")["source"] = odd
    answers = found(sent, wanted)
    assert isinstance(answers.sources["won"], str)
    assert poured(release, answers.sources).encode("utf-8")


def test_only_sources_are_poured(sent, wanted, release, right):
    """Do outputs, points, test cells and settings of a submission stay outside?"""
    for cell in sent["cells"]:
        cell["metadata"]["nbgrader"]["points"] = 99
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "evil"}]
    cell_of(sent, "won_mark")["source"] = "2.0  # evil"
    sent["metadata"] = {"kernelspec": {"name": "evil"}}
    result = poured(release, found(sent, wanted).sources)
    assert "evil" not in result
    assert "99" not in result
    made, ours = nbformat.reads(result, 4), nbformat.read(release, 4)
    assert [cell.metadata for cell in made.cells] == [cell.metadata for cell in ours.cells]
    assert {cell.id: cell.source for cell in made.cells if cell.id in right} == right
