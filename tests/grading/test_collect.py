"""What learners send is taken in, or flagged with a plain reason; nothing is lost and nothing is run."""

import hashlib
import json
import shutil
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from salesedu.course import CourseError
from salesedu.grading.collect import collect
from salesedu.grading.received import State, received

UNIT = "03_funnel"
ANSWERS = {"revenue": {"today": "12"}}
DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


def taken_answers(course, learner, form="revenue"):
    file = course.step("submitted", learner, UNIT) / "answers" / f"{form}.json"
    return json.loads(file.read_text(encoding="utf-8"))["answers"]


def test_nested_folders_and_wrong_names(course, hand_in, tmp_path):
    """Is a file found whatever folder it lies in and whatever it is called, and kept byte for byte?"""
    inbox = tmp_path / "inbox" / "Ana_123_file"
    inbox.mkdir(parents=True)
    sent = shutil.copy(hand_in("ana", ANSWERS, moment=DAY), inbox / "homework (2).txt")
    [entry] = collect(course, UNIT, tmp_path / "inbox")
    assert (entry.learner, entry.state) == ("ana", State.COLLECTED)
    assert (course.received(UNIT) / entry.kept).read_bytes() == sent.read_bytes()
    assert taken_answers(course, "ana") == {"today": "12"}
    folder = course.step("submitted", "ana", UNIT)
    assert (folder / f"{UNIT}.ipynb").read_bytes() == course.release(UNIT).read_bytes()
    assert (folder / "timestamp.txt").read_text() == "2026-03-02 09:00:00.000000 UTC"


def test_an_id_that_looks_like_another(course, hand_in):
    """Is Ana never a second person beside ana, nor ana's folder on a Mac?"""
    collect(course, UNIT, hand_in("ana", ANSWERS, moment=DAY))
    [entry] = collect(course, UNIT, hand_in("Ana", ANSWERS, place="other", moment=DAY + timedelta(days=1)))
    assert entry.state is State.FLAGGED
    assert "looks like ana" in entry.reasons[-1]
    assert course.submitted_learners(UNIT) == ["ana"]


def test_a_neighbours_folder_under_another_id(course, hand_in, repack):
    """Does the trainer learn that ben's work came from ana's folder and was written as ana?"""
    file = hand_in("ana", ANSWERS, moment=DAY)
    collect(course, UNIT, file)
    [entry] = collect(course, UNIT, repack(file, {}, {"learner": "ben"}))
    assert (entry.learner, entry.state) == ("ben", State.COLLECTED)
    assert any("same course folder as the work of ana" in reason for reason in entry.reasons)
    assert any("saved under the id ana" in reason for reason in entry.reasons)


def test_an_original_cut_short_is_kept_whole_next_time(course, hand_in):
    """If collecting was killed while it kept a file, is the file whole after the next time?"""
    file = hand_in("ana", ANSWERS, moment=DAY)
    [entry] = collect(course, UNIT, file)
    kept = course.received(UNIT) / entry.kept
    kept.write_bytes(b"PK")
    collect(course, UNIT, file)
    assert kept.read_bytes() == file.read_bytes()


@pytest.mark.parametrize("list_of_files", ["", "[{", "{}x", '[{"state": "lost"}]', "[5]"])
def test_a_damaged_list_is_said(course, hand_in, list_of_files):
    """Is the way back named, and does it work?"""
    file = hand_in("ana", ANSWERS, moment=DAY)
    collect(course, UNIT, file)
    index = course.received(UNIT) / "index.json"
    index.write_text(list_of_files, encoding="utf-8")
    with pytest.raises(CourseError, match="Rename the list"):
        collect(course, UNIT, file)
    index.rename(index.with_suffix(".damaged"))
    states = {entry.learner: entry.state for entry in collect(course, UNIT, course.received(UNIT))}
    assert states["ana"] is State.COLLECTED


@pytest.mark.parametrize("together", [True, False])
def test_the_newest_version_counts(course, hand_in, tmp_path, together):
    """Does the newest of two versions count, in one batch or in two, with the older one kept and reported?"""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    old = shutil.copy(hand_in("ana", {"revenue": {"today": "1"}}, moment=DAY), inbox / "z.zip")
    new = shutil.copy(hand_in("ana", ANSWERS, moment=DAY + timedelta(hours=1)), inbox / "a.zip")
    for source in [inbox] if together else [new, old]:
        collect(course, UNIT, source)
    states = {entry.name: entry.state for entry in received(course, UNIT)}
    assert states == {"z.zip": State.OLDER, "a.zip": State.COLLECTED}
    assert taken_answers(course, "ana") == {"today": "12"}
    assert len(list(course.received(UNIT).glob("*.zip"))) == 2


def test_one_id_from_two_workspaces(course, hand_in):
    """Are two people with one id never mixed, and does the trainer decide?"""
    collect(course, UNIT, hand_in("ana", ANSWERS, moment=DAY))
    second = hand_in("ana", {"revenue": {"today": "99"}}, place="another", moment=DAY + timedelta(days=1))
    [entry] = collect(course, UNIT, second)
    assert entry.state is State.FLAGGED
    assert "two people" in entry.reasons[-1]
    assert taken_answers(course, "ana") == {"today": "12"}
    [entry] = collect(course, UNIT, second, replace_workspace=True)
    assert entry.state is State.COLLECTED
    assert taken_answers(course, "ana") == {"today": "99"}


def shape_of(file, kind, repack):
    """Make a hostile or damaged file of a good one."""
    bomb = b"0" * 40_000_000
    changes = {
        "bomb": {"answers/big.json": bomb},
        "outside": {"../../evil.json": b"{}"},
        "absolute": {"/etc/evil": b"{}"},
        "drive": {"C:\\evil.json": b"{}"},
        "changed": {"answers/revenue.json": b'{"answers": {"today": "13"}}'},
        "missing": {"answers/revenue.json": None},
        "manifest": {"manifest.json": b"[" * 100_000},
        "no manifest": {"manifest.json": None},
    }
    manifests = {
        "other unit": {"unit": "04_prospecting"},
        "other course": {"course": "cooking"},
        "bad id": {"learner": "../ana"},
        "glob": {"learner": "*"},
        "no text": {"learner": ["ana"]},
        "bad time": {"submitted": "yesterday"},
        "no zone": {"submitted": "2026-03-02T09:00:00"},
    }
    if kind in changes or kind in manifests:
        return repack(file, changes.get(kind, {}), manifests.get(kind))
    content = file.read_bytes()
    file.write_bytes({"half": content[: len(content) // 2], "empty": b"", "text": b"hello"}[kind])
    return file


KINDS = {
    "bomb": "unpacks to much more",
    "outside": "points outside",
    "absolute": "points outside",
    "drive": "points outside",
    "changed": "changed after",
    "missing": "is missing",
    "manifest": "manifest",
    "no manifest": "no manifest",
    "other unit": "04_prospecting",
    "other course": "cooking",
    "bad id": "not allowed",
    "glob": "not allowed",
    "no text": "manifest",
    "bad time": "moment",
    "no zone": "moment",
    "half": "damaged",
    "empty": "damaged",
    "text": "damaged",
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_hostile_files_are_flagged_and_the_batch_goes_on(course, hand_in, repack, tmp_path):
    """Does each broken or hostile file get its own reason, while the neighbours are collected?"""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number, kind in enumerate(KINDS):
        learner = f"bad{number}"
        file = shutil.copy(hand_in(learner, ANSWERS, moment=DAY), inbox / f"{kind}.zip")
        shape_of(file, kind, repack)
    shutil.copy(hand_in("ana", ANSWERS, moment=DAY), inbox)
    shutil.copy(hand_in("zoe", ANSWERS, moment=DAY), inbox)
    entries = {entry.name.removesuffix(".zip"): entry for entry in collect(course, UNIT, inbox)}
    said = {kind: (entries[kind].state, " ".join(entries[kind].reasons)) for kind in KINDS}
    assert {kind for kind, (state, _why) in said.items() if state is not State.FLAGGED} == set()
    assert {kind: why for kind, (_state, why) in said.items() if KINDS[kind] not in why} == {}
    assert course.submitted_learners(UNIT) == ["ana", "zoe"]
    assert not list(tmp_path.rglob("evil*"))
    for kind in KINDS:
        kept = course.received(UNIT) / entries[kind].kept
        assert kept.read_bytes() == (inbox / f"{kind}.zip").read_bytes()


def test_two_files_of_one_name(course, hand_in, tmp_path):
    """Is a zip that holds one name twice flagged?"""
    file = hand_in("ana", ANSWERS)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(file, "a") as archive:
        archive.writestr("answers/revenue.json", b"{}")
    [entry] = collect(course, UNIT, file)
    assert "two files of the same name" in entry.reasons[0]


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ({"today": "1\x00\u001b[31m2"}, {"today": "1[31m2"}),
        ({"today": 12}, {"today": "12"}),
        ({"today": {"a": {"b": {"c": "deep"}}}}, {"today": {"a": {"b": ""}}}),
        ({"today": ["a", ["b"], None]}, {"today": ["a", "", ""]}),
        ({"../x": "1", "today": True}, {"today": ""}),
        ({"today": "\ud800"}, {"today": "\ufffd"}),
        ({"today": "<script>alert(1)</script>"}, {"today": "<script>alert(1)</script>"}),
    ],
)
def test_only_plain_answers_pass(course, hand_in, repack, content, kept):
    """Do only texts, lists and tables of texts reach the grader?"""
    body = json.dumps({"form": "revenue", "answers": content, "seed": 7, "history": []}).encode()
    assert taken_after(course, hand_in, repack, body) == kept


@pytest.mark.parametrize(
    "body",
    [b"[" * 50_000, b'{"answers": []}', b"\xff\xfe\x00", b'{"answers": {"today": 1' + b"0" * 9_000 + b"}}"],
    ids=["deep", "no answers", "not text", "huge number"],
)
def test_an_unusable_answer_file_is_reported(course, hand_in, repack, body):
    """Does one unusable file cost only its own form, and is it said?"""
    file = with_body(hand_in("ana", {**ANSWERS, "exit_criteria": {"text": "kept"}}), repack, body)
    [entry] = collect(course, UNIT, file)
    assert entry.state is State.COLLECTED
    assert "count as not given" in entry.reasons[-1]
    assert taken_answers(course, "ana", "exit_criteria") == {"text": "kept"}


def test_unknown_forms_stay_outside(course, hand_in):
    """Are answers to forms that the exercise does not have left out, and reported?"""
    [entry] = collect(course, UNIT, hand_in("ana", {**ANSWERS, "sitecustomize": {"x": "1"}}))
    assert "sitecustomize" in entry.reasons[0]
    assert not (course.step("submitted", "ana", UNIT) / "answers" / "sitecustomize.json").exists()


def test_links_are_not_followed(course, tmp_path):
    """Is a link in the inbox flagged, not read?"""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "a.zip").symlink_to("/etc/passwd")
    [entry] = collect(course, UNIT, inbox)
    assert "ordinary file" in entry.reasons[0]


def test_an_empty_folder_is_said(course, tmp_path):
    """Is a folder without files told from a folder of bad ones?"""
    (tmp_path / "inbox").mkdir()
    with pytest.raises(CourseError, match="no file"):
        collect(course, UNIT, tmp_path / "inbox")


def with_body(file, repack, body):
    sums = {"answers/revenue.json": hashlib.sha256(body).hexdigest()}
    with zipfile.ZipFile(file) as archive:
        files = json.loads(archive.read("manifest.json"))["files"]
    return repack(file, {"answers/revenue.json": body}, {"files": files | sums})


def taken_after(course, hand_in, repack, body):
    collect(course, UNIT, with_body(hand_in("ana", ANSWERS), repack, body))
    return taken_answers(course, "ana")
