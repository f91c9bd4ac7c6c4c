"""Is an answer, once written, never lost, and is it said when it can't be written?"""

import errno
import json
import threading
from pathlib import Path

import pytest
from filelock import FileLock

from salesedu.exercise import store as store_module
from salesedu.exercise.identity import as_learner
from salesedu.exercise.store import NotSaved, Store, saved_from_text


@pytest.fixture
def store(tmp_path):
    return Store("form", tmp_path)


def test_nothing_saved_yet(store):
    """Is an untouched form empty, and does looking at it write nothing?"""
    assert store.load().answers == {}
    assert not store.path.parent.exists()


def test_an_answer_comes_back(store):
    """Is every kind of value read back as it was, Arabic text included?"""
    values = {"a": "مرحبا", "b": ["x", "y"], "c": {"r": {"n": "1,5"}}, "d": ""}
    for name, value in values.items():
        store.put(name, value)
    assert store.load().answers == values
    assert "مرحبا" in store.path.read_text(encoding="utf-8")


def test_two_pages_never_overwrite_each_other(tmp_path):
    """Do two open forms each keep what the other saved?"""
    first, second = Store("form", tmp_path), Store("form", tmp_path)
    first.put("a", "1")
    second.put("b", "2")
    first.put("c", "3")
    assert Store("form", tmp_path).load().answers == {"a": "1", "b": "2", "c": "3"}


def test_several_answers_in_one_go(store):
    """Are they all there, and none of them when one is too long?"""
    store.put_all({"a": "1", "b": "2"})
    with pytest.raises(NotSaved):
        store.put_all({"a": "9", "b": "x" * store_module.LONGEST_ANSWER})
    assert store.load().answers == {"a": "1", "b": "2"}


def test_many_writers_at_once(tmp_path):
    """Does every one of many simultaneous answers arrive?"""
    threads = [threading.Thread(target=Store("form", tmp_path).put, args=(f"q{n}", n)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Store("form", tmp_path).load().answers == {f"q{n}": n for n in range(20)}


def test_a_damaged_file_is_kept_aside(store):
    """Is a file that can't be read kept under another name, said so, and does saving go on?"""
    store.put("a", "1")
    store.path.write_text('{"answers": {"a": "1', encoding="utf-8")
    problem = store.load().problem
    kept = list(store.path.parent.glob("form.damaged-*"))
    assert [path.read_text(encoding="utf-8") for path in kept] == ['{"answers": {"a": "1']
    assert kept[0].name in problem
    store.put("b", "2")
    assert store.load().answers == {"b": "2"}


def test_a_file_damaged_in_between_is_told(store):
    """If the file breaks while the form is open, is the new answer saved and the damage told?"""
    store.put("a", "1")
    store.path.write_text("{half", encoding="utf-8")
    store.put("b", "2")
    assert store.load().answers == {"b": "2"}
    assert "damaged" in store.problem


def test_what_no_form_writes_is_left_out():
    """Are outcomes and questions of another shape dropped, the answers kept?"""
    text = '{"answers": {"a": "1"}, "outcomes": {"a": 5, "b": {"tries": 1}}, "questions": ["a", {}, 3]}'
    saved = saved_from_text(text)
    assert (saved.answers, saved.outcomes, saved.questions) == ({"a": "1"}, {"b": {"tries": 1}}, ["a"])


def test_half_an_emoji_is_saved(store):
    """Is a text saved although a page cut it in the middle of a character?"""
    store.put("a", "fine \ud83d")
    assert store.load().answers == {"a": "fine \ud83d"}


def test_what_a_crash_left_is_cleared(store):
    """Is a file that was being written when the power went removed, and nothing of another form?"""
    store.put("a", "1")
    for name in ("form.abc.new", "form2.abc.new"):
        (store.path.parent / name).write_text("{", encoding="utf-8")
    store.put("b", "2")
    assert [path.name for path in store.path.parent.glob("*.new")] == ["form2.abc.new"]


def test_an_answer_is_saved_even_if_nobody_knows_whose(store, tmp_path):
    """Does a damaged note on the learner cost no answer?"""
    (tmp_path / ".salesedu").mkdir()
    (tmp_path / ".salesedu" / "learner.json").write_text("{}", encoding="utf-8")
    store.put("a", "1")
    assert store.load().answers == {"a": "1"}


@pytest.mark.parametrize("content", ["[" * 100_000, "[]", "null", '{"answers": []}', "\ufeff", "\x00"])
def test_other_content_is_not_taken_for_answers(store, content):
    """Is a file with something else in it put aside instead of trusted?"""
    store.path.parent.mkdir()
    store.path.write_text(content, encoding="utf-8")
    assert store.load().problem


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "can't be written"),
        (errno.EROFS, "can't be written"),
        (errno.EIO, "the disk answered"),
    ],
)
def test_a_refusing_disk_is_said_in_words(store, monkeypatch, number, words):
    """Is the reason told when the disk refuses, and is what was saved before still there?"""
    store.put("a", "1")

    def refuse(*_args, **_kwargs):
        raise OSError(number, "refused")

    monkeypatch.setattr(store_module.tempfile, "mkstemp", refuse)
    with pytest.raises(NotSaved, match=words):
        store.put("a", "2")
    monkeypatch.undo()
    assert store.load().answers == {"a": "1"}


def test_a_crash_while_writing_leaves_the_old_file_whole(store, monkeypatch):
    """Is the old content complete, and no half file left, when writing breaks off?"""
    store.put("a", "1")
    monkeypatch.setattr(
        store_module.os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.EIO, "broken"))
    )
    with pytest.raises(NotSaved):
        store.put("a", "2")
    monkeypatch.undo()
    assert store.load().answers == {"a": "1"}
    assert not list(store.path.parent.glob("*.new"))


def test_a_folder_that_is_a_file(tmp_path):
    """Is it said, and not raised as a traceback, when answers can't have a folder?"""
    (tmp_path / "answers").write_text("in the way")
    with pytest.raises(NotSaved):
        Store("form", tmp_path).put("a", "1")


def test_a_page_that_holds_the_file_too_long(store, monkeypatch):
    """Is it said when another page keeps the file busy?"""
    store.put("a", "1")
    monkeypatch.setattr(store_module, "LOCK_SECONDS", 0.01)
    with FileLock(store.path.with_suffix(".lock")), pytest.raises(NotSaved, match="another page"):
        store.put("a", "2")


def test_an_endless_text_is_refused(store):
    """Is an answer that no coach could read refused with a reason?"""
    with pytest.raises(NotSaved, match="too long"):
        store.put("a", "x" * 200_000)


def test_a_new_variant_keeps_the_old_answers(store):
    """Do the answers to earlier numbers stay in the history?"""
    store.renew(1)
    store.put("a", "1")
    store.record("a", "right", tries=2, hints=1)
    store.renew(2)
    saved = store.load()
    assert (saved.seed, saved.answers, saved.outcomes) == (2, {}, {})
    assert saved.history == [
        {"seed": 1, "answers": {"a": "1"}, "outcomes": {"a": {"outcome": "right", "tries": 2, "hints": 1}}}
    ]


def test_the_file_says_whose_it_is_and_which_questions(store):
    """Does the file name form, learner and questions for whoever counts or collects?"""
    with as_learner("ana"):
        store.introduce(["a", "b"])
    data = json.loads(Path(store.path).read_text(encoding="utf-8"))
    assert (data["form"], data["learner"], data["questions"]) == ("form", "ana", ["a", "b"])


def test_introducing_again_writes_nothing(store):
    """Does showing a form a second time leave its file alone?"""
    store.introduce(["a"])
    before = store.path.stat().st_mtime_ns
    store.introduce(["a"])
    assert store.path.stat().st_mtime_ns == before
