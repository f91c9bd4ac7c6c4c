"""The learner's copies of the course's files: brought up to date, never overwritten once changed.

JupyterLab saves a notebook with its outputs and counters, so a copy counts as changed only if the source
of a cell differs from every version that was ever delivered there. A changed copy stays; the new version
arrives beside it as ``name-new.ipynb``. Our own notebooks are signed, so that JupyterLab trusts them and
nothing else.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from salesedu.exercise.store import write_atomically

_NOT_A_NOTEBOOK = (ValueError, AttributeError, KeyError, TypeError, RecursionError)


class Arrival(StrEnum):
    """How a file came into the workspace."""

    NEW = "new"
    REPLACED = "replaced"
    BESIDE = "beside"


@dataclass(frozen=True)
class Delivered:
    """A file that was delivered: where it lies, how it came, and the learner's own copy it lies beside."""

    place: str
    arrival: Arrival
    kept: str = ""


@dataclass
class _Record:
    """What is known about one place: the course's file now, all versions delivered, the one beside."""

    course: str = ""
    versions: list[str] = field(default_factory=list)
    beside: str = ""


class Copies:
    """The copies in one workspace.

    Parameters
    ----------
    root : the workspace.
    ledger : the JSON file that remembers what was delivered.
    """

    def __init__(self, root: Path, ledger: Path) -> None:
        self.root = root
        self.ledger = ledger
        self._records = _read_ledger(ledger)

    def beside(self) -> dict[str, str]:
        """Return the newer versions that wait beside changed copies, as ``{copy: newer version}``."""
        waiting = {place: record.beside for place, record in self._records.items() if record.beside}
        return {place: newer for place, newer in waiting.items() if (self.root / newer).is_file()}

    def update(self, files: Mapping[str, Path]) -> list[Delivered]:
        """Deliver the files that are new or changed in the course, and return what arrived.

        Parameters
        ----------
        files : the course's files by their place in the workspace, such as ``"lessons/03_funnel.ipynb"``.

        Raises
        ------
        OSError
            If the workspace can't be written, or a course file can't be read.
        """
        arrived = list(self._deliver(files))
        if arrived:
            content = {place: asdict(record) for place, record in self._records.items()}
            write_atomically(self.ledger, json.dumps(content, indent=1))
        return arrived

    def _deliver(self, files: Mapping[str, Path]) -> Iterator[Delivered]:
        for place, file in files.items():
            content = file.read_bytes()
            record = self._records.setdefault(place, _Record())
            fingerprint = hashlib.sha256(content).hexdigest()
            if fingerprint == record.course and not _is_missing(self.root / place):
                continue
            record.versions.append(_sources(file))
            delivered = self._place(place, record)
            _write(self.root / delivered.place, content)
            record.course = fingerprint
            record.beside = delivered.place if delivered.kept else ""
            yield delivered

    def _place(self, place: str, record: _Record) -> Delivered:
        mine = self.root / place
        if _is_missing(mine):
            return Delivered(place, Arrival.NEW)
        if _sources(mine) in record.versions:
            return Delivered(place, Arrival.REPLACED)
        return Delivered(self._free_place_beside(place, record), Arrival.BESIDE, kept=place)

    def _free_place_beside(self, place: str, record: _Record) -> str:
        path = Path(place)
        number = 1
        while True:
            suffix = "-new" if number == 1 else f"-new-{number}"
            candidate = path.with_name(path.stem + suffix + path.suffix).as_posix()
            there = self.root / candidate
            if not there.exists() or _sources(there) in record.versions:
                return candidate
            number += 1


def _is_missing(path: Path) -> bool:
    """Return whether nothing is there, or only the empty shell of a file that a power cut leaves."""
    try:
        return (path.is_file() and not path.read_bytes().strip(b"\0 \r\n")) or not path.exists()
    except OSError:
        return False  # something is there, so it stays


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)
    if path.suffix == ".ipynb":
        _sign(path)


def _sign(path: Path) -> None:
    import nbformat
    from nbformat.sign import NotebookNotary

    notebook = nbformat.read(path, as_version=nbformat.current_nbformat)  # type: ignore[no-untyped-call]
    NotebookNotary().sign(notebook)  # type: ignore[no-untyped-call]


def _sources(path: Path) -> str:
    """Return a fingerprint of what a person can write in a file: in a notebook, the cells' sources."""
    if path.suffix != ".ipynb":
        return hashlib.sha256(path.read_bytes()).hexdigest()
    import nbformat

    try:
        notebook = nbformat.read(path, as_version=nbformat.current_nbformat)  # type: ignore[no-untyped-call]
    except (*_NOT_A_NOTEBOOK, nbformat.ValidationError):
        return "unreadable"  # never delivered like this, so it counts as changed and is kept
    cells = [(cell.cell_type, cell.source) for cell in notebook.cells]
    return hashlib.sha256(json.dumps(cells).encode()).hexdigest()


def _read_ledger(ledger: Path) -> dict[str, _Record]:
    try:
        content: dict[str, dict[str, Any]] = json.loads(ledger.read_text(encoding="utf-8"))
        return {place: _Record(**record) for place, record in content.items() if _is_whole(record)}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}  # without a ledger every differing copy counts as changed: nothing gets lost


def _is_whole(record: dict[str, Any]) -> bool:
    texts = isinstance(record.get("course", ""), str) and isinstance(record.get("beside", ""), str)
    return texts and isinstance(record.get("versions", []), list)
