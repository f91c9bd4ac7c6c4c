"""Is what was typed kept, and does its line say what became of it?"""

from datetime import UTC, datetime
from types import SimpleNamespace

from salesedu.widgets.keeper import Keeper


class Memory:
    """A store without a disk."""

    def __init__(self, answers=None, problem=""):
        self.answers, self.problem, self.refuses = answers or {}, problem, False

    def load(self):
        return SimpleNamespace(answers=self.answers, problem=self.problem)

    def put_all(self, answers):
        if self.refuses:
            raise OSError("the disk is full")
        self.answers = self.answers | answers
        return datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


def test_without_a_store():
    """Is nothing kept, and nothing said, where there is no store?"""
    keeper = Keeper(None)
    keeper.save({"a": "1"})
    assert keeper.load() == {}
    assert keeper.line.html == ""
    assert not keeper.is_up_to_date


def test_saved():
    """Is a cell saved, and the moment shown?"""
    keeper = Keeper(Memory({"b": "2"}))
    keeper.save({"a": "1"})
    assert keeper.load() == {"a": "1", "b": "2"}
    assert "Saved" in keeper.line.html
    assert keeper.is_up_to_date


def test_refused_cells_are_tried_again():
    """Is a refused cell saved together with the next one, and the reason read until then?"""
    store = Memory()
    keeper = Keeper(store)
    store.refuses = True
    keeper.save({"a": "1"})
    assert "NOT SAVED: the disk is full" in keeper.line.html
    assert not keeper.is_up_to_date
    store.refuses = False
    keeper.save({"b": "2"})
    assert store.answers == {"a": "1", "b": "2"}
    assert keeper.is_up_to_date


def test_a_damaged_file_is_named():
    """Does the line say what became of a file that could not be read?"""
    keeper = Keeper(Memory(problem="It is kept as x."))
    keeper.load()
    assert "It is kept as x." in keeper.line.html
