"""Read what a learner sent: a zip with a manifest, taken apart without trusting a byte of it."""

import hashlib
import json
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

from salesedu.course import CourseError
from salesedu.course.learner import check_id
from salesedu.course.submit import FORMAT, MANIFEST
from salesedu.i18n import _

LARGEST_ZIP = 20_000_000
LARGEST_CONTENT = 30_000_000
MOST_FILES = 300
_ANSWERS = re.compile(r"answers/([a-z0-9][a-z0-9_]{0,63})\.json")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class Flagged(Exception):
    """A submission that can't be used as it is; the message is the reason, for the trainer."""


@dataclass(frozen=True)
class Package:
    """What a learner handed in: whose, from which workspace, when, the answers by form, and the notebook."""

    unit: str
    learner: str
    workspace: str
    submitted: datetime
    answers: dict[str, bytes] = field(default_factory=dict)
    name: str = ""
    notes: tuple[str, ...] = ()
    notebook: bytes = b""


def read_package(content: bytes, unit: str, course: str) -> Package:
    """Return what a submission file holds.

    Parameters
    ----------
    content : the file.
    unit, course : what is being collected.

    Raises
    ------
    Flagged
        With the reason, if it is not a whole, harmless submission for this unit.
    """
    files = _files(content)
    if MANIFEST not in files:
        raise Flagged(_("it has no manifest, so it was not made by the Submit button or `salesedu submit`."))
    manifest = _manifest(files.pop(MANIFEST))
    if (manifest["course"], manifest["unit"]) != (course, unit):
        raise Flagged(
            _("it is for {unit} of the course {course}.").format(
                unit=manifest["unit"], course=manifest["course"]
            )
        )
    _unchanged(files, manifest["files"])
    answers = {match[1]: body for name, body in files.items() if (match := _ANSWERS.fullmatch(name))}
    return Package(
        unit,
        _learner(manifest["learner"]),
        manifest["workspace"],
        _moment(manifest["submitted"]),
        answers,
        manifest["name"],
        _notes(files, unit, answers),
        files.get(f"{unit}.ipynb", b""),
    )


def read_file(path: Path) -> bytes:
    """Return a file's bytes if it is an ordinary file of a sensible size, following no links.

    Raises
    ------
    Flagged
        If it is not.
    """
    if path.is_symlink() or not path.is_file():
        raise Flagged(_("it is not an ordinary file."))
    if path.stat().st_size > LARGEST_ZIP:
        raise Flagged(_("it is much larger than an exercise can be."))
    try:
        return path.read_bytes()
    except OSError as problem:
        raise Flagged(_("it can't be read: {reason}.").format(reason=problem.strerror)) from None


def _files(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not _is_noise(entry)]
            _refuse_tricks(entries)
            return _unpacked(archive, entries)
    except _BROKEN:
        raise Flagged(_("the file is damaged or not a zip file. Ask for it once more.")) from None


def _is_noise(entry: zipfile.ZipInfo) -> bool:
    """Folders, and what a Mac adds when a learner packs the file again."""
    return entry.is_dir() or entry.filename.startswith("__MACOSX/") or entry.filename.endswith(".DS_Store")


def _refuse_tricks(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if any(_is_outside(name) for name in names) or any(_is_link(entry) for entry in entries):
        raise Flagged(_("a file in it points outside of it. It was not made by this course."))
    if len(set(names)) != len(names):
        raise Flagged(_("it holds two files of the same name. It was not made by this course."))
    too_much = sum(entry.file_size for entry in entries) > LARGEST_CONTENT or len(entries) > MOST_FILES
    if too_much:
        raise Flagged(_("it unpacks to much more than an exercise can be."))


def _is_outside(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name


def _is_link(entry: zipfile.ZipInfo) -> bool:
    return (entry.external_attr >> 16) & 0o170000 == 0o120000


def _unpacked(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    """Read every file; sizes in a zip's index may lie, so what really comes out is counted."""
    files, left = {}, LARGEST_CONTENT
    folder = _wrapping_folder(entries)
    for entry in entries:
        with archive.open(entry) as file:
            body = file.read(left + 1)
        left -= len(body)
        if left < 0:
            raise Flagged(_("it unpacks to much more than an exercise can be."))
        files[entry.filename.removeprefix(folder)] = body
    return files


def _wrapping_folder(entries: list[zipfile.ZipInfo]) -> str:
    """Return the one folder around everything, if the learner unpacked the file and packed it again."""
    places = [entry.filename.removesuffix(MANIFEST) for entry in entries if entry.filename.endswith(MANIFEST)]
    wraps = len(places) == 1 and all(entry.filename.startswith(places[0]) for entry in entries)
    return places[0] if wraps else ""


def _manifest(content: bytes) -> dict[str, Any]:
    try:
        manifest = json.loads(content.decode("utf-8-sig"))
        texts = {key: manifest[key] for key in ("course", "unit", "learner", "workspace", "submitted")}
        texts["name"] = manifest.get("name", "")
        is_whole = manifest["format"] == FORMAT and isinstance(manifest["files"], dict)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Flagged(_("its manifest can't be read.")) from None
    if not is_whole or not all(isinstance(text, str) and len(text) <= 200 for text in texts.values()):
        raise Flagged(_("its manifest is not one that this course writes."))
    return {**texts, "files": manifest["files"]}


def _unchanged(files: dict[str, bytes], sums: dict[str, Any]) -> None:
    for name in sorted({*files, *sums}):
        if name not in files:
            raise Flagged(_("the file {name} is missing in it.").format(name=name[:80]))
        if sums.get(name) != hashlib.sha256(files[name]).hexdigest():
            raise Flagged(_("the file {name} was changed after it was handed in.").format(name=name[:80]))


def _learner(learner: str) -> str:
    try:
        return check_id(learner)
    except CourseError:
        raise Flagged(_('the learner id "{learner}" is not allowed.').format(learner=learner[:60])) from None


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Flagged(_("the moment of handing in can't be read.")) from None
    if moment.tzinfo is None or not 2000 <= moment.year <= 2200:
        raise Flagged(_("the moment of handing in makes no sense."))
    return moment.astimezone(UTC)


def _notes(files: dict[str, bytes], unit: str, answers: dict[str, bytes]) -> tuple[str, ...]:
    known = {f"{unit}.ipynb", *(f"answers/{form}.json" for form in answers)}
    return tuple(_("ignored the file {name}.").format(name=name[:80]) for name in sorted(set(files) - known))
