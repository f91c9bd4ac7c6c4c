"""A learner's folder: made once, updated without ever losing a change."""

import json
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat.sign import NotebookNotary
from nbformat.v4 import output_from_msg

from salesedu.course import CourseError
from salesedu.course.copies import Arrival
from salesedu.course.events import read as read_events
from salesedu.course.workspace import Workspace
from salesedu.exercise.store import Store

LESSON = "lessons/03_funnel.ipynb"
Edit = Callable[[Path, str], None]


def text_of(path: Path) -> str:
    """Return the first cell of a notebook."""
    return str(nbformat.read(path, as_version=4).cells[0].source)


def run_and_save(path: Path) -> None:
    """Do to a notebook what JupyterLab does when it runs and saves it."""
    notebook = nbformat.read(path, as_version=4)
    content = {"name": "stdout", "text": "2"}
    notebook.cells[1].outputs = [output_from_msg({"header": {"msg_type": "stream"}, "content": content})]
    notebook.cells[1].execution_count = 7
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(notebook, path)


def test_everything_a_learner_needs_arrives(ready: Workspace) -> None:
    """Are home, lessons, their data, the exercise and the learner's note there?"""
    for place in ("home.ipynb", LESSON, "lessons/04_prospecting.ipynb", "lessons/data/counts.csv"):
        assert (ready.root / place).is_file()
    assert (ready.exercises / "03_funnel" / "03_funnel.ipynb").is_file()
    assert (ready.learner.id, ready.learner.name) == ("ana", "Ana")
    assert ready.course.title == "A small course"


def test_hidden_files_and_answers_of_the_course_stay_behind(workspace: Workspace, course: Path) -> None:
    """Is nobody's answer copied into a learner's exercise?"""
    unit = course / "exercises" / "03_funnel"
    for place in ("answers/who.json", ".ipynb_checkpoints/old.ipynb"):
        (unit / place).parent.mkdir()
        (unit / place).write_text("{}", encoding="utf-8")
    workspace.prepare("ana", course=course)
    assert [path.name for path in (workspace.exercises / "03_funnel").iterdir()] == ["03_funnel.ipynb"]


def test_jupyterlab_trusts_our_copies_only(ready: Workspace, rewrite: Edit) -> None:
    """Are the copies signed, and is a notebook of other origin not?"""
    notary = NotebookNotary()
    assert notary.check_signature(nbformat.read(ready.root / LESSON, as_version=4))
    rewrite(ready.root / "foreign.ipynb", "Run me")
    assert not notary.check_signature(nbformat.read(ready.root / "foreign.ipynb", as_version=4))


def test_a_second_start_delivers_nothing(ready: Workspace, course: Path) -> None:
    """Is there nothing to do when the course is the same?"""
    assert ready.prepare(course=course) == []


def test_a_deleted_copy_comes_back(ready: Workspace, course: Path) -> None:
    """Can a learner get a fresh copy by deleting theirs?"""
    (ready.root / LESSON).unlink()
    [delivered] = ready.prepare(course=course)
    assert (delivered.place, delivered.arrival) == (LESSON, Arrival.NEW)


def test_a_copy_that_was_only_run_is_replaced(ready: Workspace, course: Path, rewrite: Edit) -> None:
    """Do outputs and counters count as nobody's work?"""
    run_and_save(ready.root / LESSON)
    rewrite(course / "notebooks" / "03_funnel.ipynb", "# Better words")
    [delivered] = ready.prepare(course=course)
    assert delivered.arrival is Arrival.REPLACED
    assert text_of(ready.root / LESSON) == "# Better words"


def test_a_changed_copy_is_kept_and_the_new_one_lies_beside(
    ready: Workspace, course: Path, rewrite: Edit
) -> None:
    """Does the learner's own text survive an update, and do both versions stay?"""
    rewrite(ready.root / LESSON, "# My notes")
    rewrite(course / "notebooks" / "03_funnel.ipynb", "# Better words")
    [delivered] = ready.prepare(course=course)
    assert (delivered.arrival, delivered.kept) == (Arrival.BESIDE, LESSON)
    assert text_of(ready.root / LESSON) == "# My notes"
    assert text_of(ready.root / delivered.place) == "# Better words"
    assert ready.kept_beside() == {LESSON: "lessons/03_funnel-new.ipynb"}


def test_two_updates_leave_one_new_version(ready: Workspace, course: Path, rewrite: Edit) -> None:
    """Is the version beside replaced by a newer one, as long as nobody changed it?"""
    rewrite(ready.root / LESSON, "# My notes")
    for words in ("# Better", "# Best"):
        rewrite(course / "notebooks" / "03_funnel.ipynb", words)
        ready.prepare(course=course)
    assert text_of(ready.root / "lessons" / "03_funnel-new.ipynb") == "# Best"
    assert len(list(ready.lessons.glob("03_funnel*"))) == 2


def test_a_changed_new_version_is_kept_too(ready: Workspace, course: Path, rewrite: Edit) -> None:
    """Is nothing lost when the learner writes into the version beside as well?"""
    rewrite(ready.root / LESSON, "# My notes")
    rewrite(course / "notebooks" / "03_funnel.ipynb", "# Better")
    ready.prepare(course=course)
    rewrite(ready.lessons / "03_funnel-new.ipynb", "# More notes")
    rewrite(course / "notebooks" / "03_funnel.ipynb", "# Best")
    ready.prepare(course=course)
    texts = {text_of(path) for path in ready.lessons.glob("03_funnel*")}
    assert texts == {"# My notes", "# More notes", "# Best"}


def test_nothing_is_lost_with_the_ledger(ready: Workspace, course: Path, rewrite: Edit) -> None:
    """Without the note of what was copied, is a changed copy still kept?"""
    (ready.private / "copies.json").write_text("{broken", encoding="utf-8")
    rewrite(ready.root / LESSON, "# My notes")
    ready.prepare(course=course)
    assert text_of(ready.root / LESSON) == "# My notes"
    assert not (ready.root / "home-new.ipynb").exists()  # the same as the course's: nothing to keep


def test_an_unreadable_copy_is_kept(ready: Workspace, course: Path, rewrite: Edit) -> None:
    """Is a damaged notebook left for somebody to rescue?"""
    (ready.root / LESSON).write_text("{half", encoding="utf-8")
    rewrite(course / "notebooks" / "03_funnel.ipynb", "# Better")
    ready.prepare(course=course)
    assert (ready.root / LESSON).read_text(encoding="utf-8") == "{half"


@pytest.mark.parametrize(
    "ledger",
    [
        "[" * 100_000,
        '{"home.ipynb": {"course": "x", "versions": 5}}',
        '{"home.ipynb": {"beside": 7}}',
        "[]",
        "",
    ],
)
def test_a_damaged_ledger_stops_nobody(ready: Workspace, course: Path, rewrite: Edit, ledger: str) -> None:
    """Is a changed copy kept, and does the course start, whatever stands in the ledger?"""
    rewrite(ready.root / LESSON, "# Mine")
    rewrite(course / "notebooks" / "03_funnel.ipynb", "# Better")
    (ready.private / "copies.json").write_text(ledger, encoding="utf-8")
    ready.prepare(course=course)
    assert text_of(ready.root / LESSON) == "# Mine"
    assert text_of(ready.root / ready.kept_beside()[LESSON]) == "# Better"


@pytest.mark.parametrize("left", [b"", b"\0" * 4096])
def test_the_shell_that_a_power_cut_leaves_is_filled_again(
    ready: Workspace, course: Path, left: bytes
) -> None:
    """Is a notebook without a single byte of work delivered once more, though the course did not change?"""
    before = (ready.root / LESSON).read_bytes()
    (ready.root / LESSON).write_bytes(left)
    assert [arrival.arrival for arrival in ready.prepare(course=course)] == [Arrival.NEW]
    assert (ready.root / LESSON).read_bytes() == before


@pytest.mark.parametrize(
    "content", ["[" * 100_000, '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": 5}']
)
def test_a_copy_that_is_no_notebook_is_kept(
    ready: Workspace, course: Path, rewrite: Edit, content: str
) -> None:
    """Does whatever lies there stay, with the new version beside it?"""
    (ready.root / LESSON).write_text(content, encoding="utf-8")
    rewrite(course / "notebooks" / "03_funnel.ipynb", "# Better")
    ready.prepare(course=course)
    assert (ready.root / LESSON).read_text(encoding="utf-8") == content


def test_a_full_disk_is_named(
    ready: Workspace, course: Path, rewrite: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Is room asked for, not another folder?"""

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    rewrite(course / "notebooks" / "03_funnel.ipynb", "# Better")
    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(CourseError, match="Make room and start again"):
        ready.prepare(course=course)


def test_the_id_is_never_silently_changed(ready: Workspace, course: Path) -> None:
    """Does another id on the same folder end in a sentence with both names?"""
    with pytest.raises(CourseError, match='belongs to "ana", not to "ben"'):
        ready.prepare("ben", course=course)
    assert ready.learner.id == "ana"


def test_the_name_can_change(ready: Workspace, course: Path) -> None:
    """Can a learner be greeted differently while the ids stay?"""
    before = ready.learner
    ready.prepare(name="Ana Silva", course=course)
    assert ready.learner.name == "Ana Silva"
    assert (ready.learner.id, ready.learner.workspace) == (before.id, before.workspace)


def test_a_damaged_note_on_the_learner_asks_who_they_are(ready: Workspace, course: Path) -> None:
    """Is the id asked for, not guessed, and can the learner go on?"""
    note = ready.private / "learner.json"
    note.write_text("{half", encoding="utf-8")
    with pytest.raises(CourseError, match="--learner YOUR-ID"):
        ready.prepare(course=course)
    ready.prepare("ana", course=course)
    assert ready.learner.id == "ana"
    assert len(list(ready.private.glob("learner.damaged-*"))) == 1


@pytest.mark.parametrize("note", [None, "{half", '{"name": "Ana"}', '{"learner": null}', "[" * 100_000])
def test_the_answers_tell_whose_they_are(ready: Workspace, course: Path, note: str | None) -> None:
    """If the note on the learner is lost, do the learner's own numbers stay, whoever owns the account?"""
    Store("who", ready.exercises / "03_funnel").put("owner", "sales")
    file = ready.private / "learner.json"
    file.unlink() if note is None else file.write_text(note, encoding="utf-8")
    with pytest.raises(CourseError, match='belongs to "ana", not to "Ana"'):
        ready.prepare("Ana", course=course)
    ready.prepare(course=course)
    assert ready.learner.id == "ana"


@pytest.mark.parametrize("learner", ["../../x", "a/b", "", 5, None, {"a": 1}])
def test_a_note_with_an_impossible_id_is_damaged(ready: Workspace, learner: object) -> None:
    """Is an id that could not name a folder refused before anything is written under it?"""
    (ready.private / "learner.json").write_text(json.dumps({"learner": learner}), encoding="utf-8")
    with pytest.raises(CourseError, match="learner id"):
        assert ready.learner


def test_a_folder_that_cannot_be_made_is_named(course: Path, tmp_path: Path) -> None:
    """Does a place where no folder can be end in a sentence?"""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CourseError, match="Choose another folder with --workspace FOLDER"):
        Workspace(tmp_path / "file" / "work").prepare("ana", course=course)


def test_a_disk_that_refuses_to_write_is_named(
    ready: Workspace, course: Path, rewrite: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Does a read-only folder end in a sentence with the reason?"""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    rewrite(course / "notebooks" / "03_funnel.ipynb", "# Better")
    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(CourseError, match="Permission denied"):
        ready.prepare(course=course)


def test_a_workspace_is_found_from_inside(ready: Workspace, tmp_path: Path) -> None:
    """Does a notebook deep in the folder know its workspace, and one outside none?"""
    found = Workspace.around(ready.exercises / "03_funnel")
    assert found is not None
    assert found.root == ready.root
    assert Workspace.around(tmp_path) is None


def test_a_note_never_stops_the_learner(ready: Workspace) -> None:
    """Is an event written, and a disk that refuses one ignored?"""
    ready.note("opened", "03_funnel")
    assert [(event.what, event.unit) for event in read_events(ready.diary)] == [("opened", "03_funnel")]
    ready.diary.unlink()
    ready.diary.mkdir()
    ready.note("opened")


def test_the_note_on_the_learner_is_what_others_read(ready: Workspace) -> None:
    """Does the file hold exactly the agreed fields?"""
    entry = json.loads((ready.private / "learner.json").read_text(encoding="utf-8"))
    assert set(entry) == {"learner", "name", "workspace"}
