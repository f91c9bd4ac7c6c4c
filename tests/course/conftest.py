"""A small course and a learner's workspace, for the tests in this folder."""

from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from salesedu.course.workspace import Workspace

COURSE = """
[course]
id = "small"
title = "A small course"

[[lesson]]
id = "03_funnel"
topic = "funnel"
title = "The sales funnel"
minutes = 30
objectives = ["Know the stages"]
take_aways = ["Stages have rates."]
sections = ["funnel.stages"]
features = ["F16"]
exercise = "03_funnel"

[[lesson]]
id = "04_prospecting"
topic = "prospecting"
title = "Prospecting"
minutes = 10
objectives = ["Find <leads>"]
take_aways = ["Ask."]
sections = ["prospecting.strategies"]
features = ["F20"]
"""

Edit = Callable[[Path, str], None]


@pytest.fixture(autouse=True)
def own_jupyter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep signatures of test notebooks out of the account that runs the tests."""
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "jupyter"))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course with a home, two lessons and one released exercise."""
    folder = tmp_path / "course"
    for place in (
        "notebooks/home",
        "notebooks/03_funnel",
        "notebooks/04_prospecting",
        "exercises/03_funnel/03_funnel",
    ):
        write_notebook(folder / f"{place}.ipynb", f"# {place}")
    (folder / "notebooks" / "data").mkdir()
    (folder / "notebooks" / "data" / "counts.csv").write_text("stage,count\n", encoding="utf-8")
    (folder / "course.toml").write_text(COURSE, encoding="utf-8")
    return folder


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace that was not prepared yet."""
    return Workspace(tmp_path / "work")


@pytest.fixture
def ready(workspace: Workspace, course: Path) -> Workspace:
    """Ana's workspace, prepared."""
    workspace.prepare("ana", "Ana", course)
    return workspace


def write_notebook(path: Path, text: str) -> None:
    """Write a notebook with one text and one code cell, both with fixed ids."""
    cells = [new_markdown_cell(text, id="text"), new_code_cell("1 + 1", id="code")]
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(new_notebook(cells=cells), path)


@pytest.fixture
def rewrite() -> Edit:
    """Write another text into a notebook, as the course's authors or the learner would."""
    return write_notebook
