"""How much is answered: in forms, and in cells for code as they are saved."""

import json
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell
from nbgrader.utils import compute_checksum

from salesedu.course.tally import Tally, checksum, code_tally, counted, notebook_in
from salesedu.exercise.store import Store

STUB = "...  # your code here"


def about(name: str, **more: object) -> dict[str, object]:
    """Return nbgrader's notes on a cell for code, as a release has them."""
    note = {"grade": False, "grade_id": name, "locked": False, "solution": True, **more}
    return note | {"checksum": checksum(STUB, note)}


def write(file: Path, **sources: str) -> None:
    """Write a notebook with a cell for code for each source, and a locked cell."""
    cells = [
        {"cell_type": "code", "metadata": {"nbgrader": about(name)}, "source": [source]}
        for name, source in sources.items()
    ]
    cells.append({"cell_type": "code", "metadata": {}, "source": ["1 + 1"]})
    cells.append({"cell_type": "markdown", "metadata": {"nbgrader": {"solution": True}}, "source": ["Text"]})
    file.write_text(json.dumps({"cells": cells}), encoding="utf-8")


@pytest.mark.parametrize("more", [{}, {"grade": True, "points": 3}])
def test_the_checksum_is_nbgraders_own(more: dict[str, object]) -> None:
    """Does the short way to a cell's checksum give what nbgrader gives?"""
    note = about("win_rate", **more)
    cell = new_code_cell("wïn = 1", metadata={"nbgrader": note})
    assert checksum("wïn = 1", note) == compute_checksum(cell)


def test_a_changed_cell_is_an_answer(tmp_path: Path) -> None:
    """Do untouched cells, locked cells and texts not count?"""
    write(tmp_path / "unit.ipynb", won="won = 3", rate=STUB)
    assert code_tally(tmp_path / "unit.ipynb") == Tally(1, 2)


def test_a_pasted_copy_is_no_question_of_its_own(tmp_path: Path) -> None:
    """Does a question with two cells count once, as answered if one of them is?"""
    write(tmp_path / "unit.ipynb", won="won = 3", rate=STUB)
    content = json.loads((tmp_path / "unit.ipynb").read_text(encoding="utf-8"))
    content["cells"] += [content["cells"][0] | {"source": source} for source in ("won = 4", STUB)]
    (tmp_path / "unit.ipynb").write_text(json.dumps(content), encoding="utf-8")
    assert code_tally(tmp_path / "unit.ipynb") == Tally(1, 2)


@pytest.mark.parametrize(
    "content", [b"", b"{half", b"[]", b'{"cells": [5]}', b'{"cells": [{}]}', b"[" * 100_000]
)
def test_a_damaged_notebook_counts_nothing(tmp_path: Path, content: bytes) -> None:
    """Does whatever lies there never stop the home page?"""
    (tmp_path / "unit.ipynb").write_bytes(content)
    assert code_tally(tmp_path / "unit.ipynb") == Tally()
    assert code_tally(tmp_path / "missing.ipynb") == Tally()


def test_forms_and_code_count_together(tmp_path: Path) -> None:
    """Is a unit with both counted as one?"""
    folder = tmp_path / "unit"
    folder.mkdir()
    write(folder / "unit.ipynb", won="won = 3", rate=STUB)
    store = Store("who", folder)
    store.introduce(["owner", "why"])
    store.put("owner", "sales")
    assert counted(folder) == Tally(2, 4)


def test_a_renamed_notebook_is_found(tmp_path: Path) -> None:
    """Is the only notebook of the folder taken, and none where there are two others?"""
    folder = tmp_path / "unit"
    folder.mkdir()
    assert notebook_in(folder) is None
    write(folder / "mine.ipynb", won="won = 3")
    assert notebook_in(folder) == folder / "mine.ipynb"
    write(folder / "copy.ipynb", won="won = 3")
    assert notebook_in(folder) is None
    write(folder / "unit.ipynb", won="won = 3")
    assert notebook_in(folder) == folder / "unit.ipynb"
