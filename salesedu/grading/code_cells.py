"""Cells that learners answer with code: found in what they sent, and put into the release's own notebook.

Everything here is data; nothing a learner wrote is run or parsed as a program. Only the *sources* of answer
cells are taken, by nbgrader's id, then by the cell's own id. Metadata, outputs, points and test cells of a
submission are never used: a learner can write whatever they like there.
"""

import difflib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from salesedu.i18n import _

LARGEST_NOTEBOOK = 20_000_000
LONGEST_SOURCE = 100_000
MOST_CELLS = 2_000
#: An id as similar as this is a slip of somebody who copied or retyped a cell.
ALIKE = 0.75
_ENCODINGS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_NAME = re.compile(r"^(?:def[ \t]+)?([^\W\d]\w*)[ \t]*[=(]", re.MULTILINE)


class NoNotebook(ValueError):
    """A file that can't be read as a notebook; the message says why in plain words."""


@dataclass(frozen=True)
class Answers:
    """The sources of a learner's answers by nbgrader's id, and what the trainer must be told."""

    sources: Mapping[str, str]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Cell:
    """A cell of a submission: the ids it claims to have, its source, and whether it says it is locked."""

    grade_id: str
    id: str
    source: str
    is_locked: bool


def answer_cells(release: Path) -> dict[str, Any]:
    """Return the cells of a released notebook that learners fill with code, by nbgrader's id, in order."""
    cells = nbformat.read(release, as_version=4).cells  # type: ignore[no-untyped-call]
    return {cell.metadata.nbgrader.grade_id: cell for cell in cells if is_answer(cell)}


def is_answer(cell: Any) -> bool:
    """Return whether a cell is one that learners fill with code."""
    return cell.cell_type == "code" and bool(cell.metadata.get("nbgrader", {}).get("solution"))


def poured(release: Path, sources: Mapping[str, str]) -> str:
    """Return the release's notebook with a learner's sources in its answer cells."""
    notebook = nbformat.read(release, as_version=4)  # type: ignore[no-untyped-call]
    for cell in filter(is_answer, notebook.cells):
        cell.source = sources.get(cell.metadata.nbgrader.grade_id, cell.source)
    return str(nbformat.writes(notebook))  # type: ignore[no-untyped-call]


def answers_in(content: bytes, wanted: Mapping[str, Any]) -> Answers:
    """Return the answers in a notebook that a learner sent.

    Parameters
    ----------
    content : the file's bytes.
    wanted : the release's answer cells by nbgrader's id; made by :func:`answer_cells`.

    Raises
    ------
    NoNotebook
        If it can't be read.
    """
    cells = list(_cells(_notebook(content)))
    found: dict[str, str] = {}
    notes: list[str] = []
    for name, cell in wanted.items():
        mine = [one.source for one in cells if one.grade_id == name]
        mine = mine or [one.source for one in cells if one.id and one.id == cell.get("id")]
        if not mine:
            notes.append(_missing(name, _near_miss(name, cell.source, cells, wanted)))
            continue
        found[name], said = _chosen(name, mine, cell.source)
        notes += said
    return Answers(found, tuple(notes))


def _chosen(name: str, sources: Sequence[str], stub: str) -> tuple[str, list[str]]:
    """Return the source that counts, and what to say: of several cells the edited one, of those the last."""
    edited = list(dict.fromkeys(source for source in sources if source.strip() != stub.strip()))
    source = edited[-1] if edited else stub
    notes = []
    if len(edited) > 1:
        notes.append(
            _("{name}: there are several edited copies of this cell; the last one counts.").format(name=name)
        )
    elif len(sources) > 1 and edited:
        notes.append(_("{name}: there are copies of this cell; the edited one counts.").format(name=name))
    if len(source) > LONGEST_SOURCE:
        notes.append(
            _("{name}: the cell is much longer than an answer can be; it counts as not given.").format(
                name=name
            )
        )
        source = stub
    return source, notes


def _near_miss(name: str, stub: str, cells: Sequence[_Cell], wanted: Mapping[str, Any]) -> str:
    """Return words on a cell that may be the missing one; it is never taken without asking."""
    strangers = [cell for cell in cells if cell.grade_id not in wanted and not cell.is_locked]
    ids = [cell.grade_id for cell in strangers if cell.grade_id]
    if alike := difflib.get_close_matches(name, ids, n=1, cutoff=ALIKE):
        return _("a cell named {other} may be it").format(other=alike[0][:60])
    # the stub says after its last comment which name the answer has
    made = set(re.findall(r"`(\w+)`", stub)) or set(_NAME.findall(stub))
    if any(made & set(_NAME.findall(cell.source)) for cell in strangers):
        return _("a cell without its name may be it")
    return ""


def _missing(name: str, near_miss: str) -> str:
    if near_miss:
        return _("{name} counts as not answered: its cell is not in the notebook, but {near_miss}.").format(
            name=name, near_miss=near_miss
        )
    return _("{name} counts as not answered: its cell is not in the notebook.").format(name=name)


def _notebook(content: bytes) -> Mapping[str, Any]:
    if not content:
        raise NoNotebook(_("there is none"))
    if len(content) > LARGEST_NOTEBOOK:
        raise NoNotebook(_("it is much larger than a notebook of this exercise can be"))
    try:
        notebook = json.loads(content.decode(_ENCODINGS.get(content[:2], "utf-8-sig")))
    except RecursionError:
        raise NoNotebook(_("it is nested more deeply than any notebook")) from None
    except ValueError:
        raise NoNotebook(_("it can't be read as a notebook")) from None
    if not isinstance(notebook, dict):
        raise NoNotebook(_("it holds no cells"))
    return notebook


def _cells(notebook: Mapping[str, Any]) -> Iterator[_Cell]:
    """Yield the cells of any kind: one that was turned into text by mistake still holds the answer."""
    cells, sheets = notebook.get("cells"), notebook.get("worksheets")
    if cells is None and isinstance(sheets, list):
        # notebooks of 2015 and before have their cells in sheets, and a source that is called input
        cells = [cell for sheet in sheets if isinstance(sheet, dict) for cell in sheet.get("cells", ())]
    if not isinstance(cells, list) or len(cells) > MOST_CELLS:
        raise NoNotebook(_("it holds no cells, or many more than this exercise can have"))
    for cell in cells:
        if isinstance(cell, dict):
            about = _about(cell)
            is_locked = about.get("locked") is True
            yield _Cell(_text(about.get("grade_id")), _text(cell.get("id")), _source(cell), is_locked)


def _about(cell: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what nbgrader noted about a cell, if it is a note at all."""
    metadata = cell.get("metadata")
    about = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return about if isinstance(about, dict) else {}


def _source(cell: Mapping[str, Any]) -> str:
    source = cell.get("source", cell.get("input", ""))
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    return _text(source)


def _text(value: Any) -> str:
    """Return a text that can be written: half a character, which JSON may hold, becomes a question mark."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else ""
