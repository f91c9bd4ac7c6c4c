"""Do fields keep their texts, and say so?"""

from datetime import UTC, datetime
from types import SimpleNamespace

from salesedu.page.controls import Choice, Field
from salesedu.widgets.kept import Kept


class Memory:
    """A store without a disk."""

    def __init__(self, answers=None, refuses=""):
        self.answers, self.refuses, self.saves = answers or {}, refuses, 0

    def load(self):
        return SimpleNamespace(answers=dict(self.answers), problem="")

    def put_all(self, answers):
        if self.refuses:
            raise OSError(self.refuses)
        self.saves += 1
        self.answers |= answers
        return datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


def kept(store, changes=None):
    parts = {"name": Field("Name"), "size": Choice("Size", [("s", "S"), ("m", "M")], "s")}
    return parts, Kept(store, parts, lambda: changes.append(1) if changes is not None else None)


def test_what_was_typed_comes_back():
    """Is a text saved as it changes, and there on the next visit?"""
    store = Memory()
    parts, fields = kept(store)
    parts["name"].value = "Ana"
    assert store.answers == {"name": "Ana"}
    assert "Saved" in fields.keeper.line.html
    assert kept(store)[1].texts() == {"name": "Ana", "size": "s"}


def test_several_texts_are_saved_together():
    """Does putting many texts save once, and call once?"""
    store, changes = Memory(), []
    _parts, fields = kept(store, changes)
    fields.put({"name": "Ben", "size": "m"})
    assert (store.saves, len(changes)) == (1, 1)
    assert store.answers == {"name": "Ben", "size": "m", "before": {"name": "", "size": "s"}}


def test_what_was_written_over_comes_back():
    """Can own texts be brought back after an example was put over them, also on the next visit?"""
    store, changes = Memory(), []
    parts, fields = kept(store, changes)
    parts["name"].value = "Ana"
    assert fields.undo.layout.display == "none"
    fields.put({"name": "An example", "size": "m"})
    again, later = kept(store)
    assert later.undo.layout.display is None
    later.undo.press()
    assert later.texts() == {"name": "Ana", "size": "s"}
    assert again["name"].value == store.answers["name"] == "Ana"
    assert later.undo.layout.display == "none"
    assert kept(store)[1].undo.layout.display == "none"


def test_nothing_to_bring_back():
    """Is no way back offered where nothing was written over, or the file was edited by hand?"""
    parts, fields = kept(Memory({"before": {"name": 7, "other": "x"}}))
    assert fields.undo.layout.display == "none"
    parts["size"].value = ""
    fields.put({"name": "Ben"})
    assert fields.undo.layout.display == "none"


def test_another_page_is_looked_at():
    """Does what another page saved appear when the learner comes back?"""
    store, changes = Memory(), []
    parts, fields = kept(store, changes)
    parts["name"].value = "Ana"
    store.answers["name"] = "Eva"
    fields.back.returns += 1
    assert (parts["name"].value, len(changes)) == ("Eva", 2)


def test_a_refusing_disk_is_told_and_nothing_is_undone():
    """Does the reason appear, and stay what was typed until it can be saved?"""
    store = Memory()
    parts, fields = kept(store)
    store.refuses = "the disk is full"
    parts["name"].value = "Ana"
    assert "NOT SAVED: the disk is full" in fields.keeper.line.html
    fields.back.returns += 1
    assert parts["name"].value == "Ana"
    store.refuses = ""
    parts["size"].value = "m"
    assert store.answers == {"name": "Ana", "size": "m"}


def test_what_is_no_text_is_left_out():
    """Does a file edited by hand do no harm?"""
    parts, _fields = kept(Memory({"name": 7, "other": "x", "size": "m"}))
    assert (parts["name"].value, parts["size"].value) == ("", "m")
