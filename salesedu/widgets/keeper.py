"""What a widget keeps on disk, cell by cell, and the line that says so.

>>> keeper = Keeper(None)       # keeps nothing
>>> keeper.load()
{}
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from salesedu.i18n import _, format_clock
from salesedu.page.controls import Live
from salesedu.widgets.tables import alert_html, note_html


class Store(Protocol):
    """Where what was typed is kept: :class:`salesedu.exercise.store.Store` is one."""

    def load(self) -> Any:
        """Return what is saved, with ``answers`` by cell and a ``problem``."""

    def put_all(self, answers: Mapping[str, Any]) -> datetime:
        """Save some cells and return the moment, or raise an exception that says why not."""


class Keeper:
    """Keeps cells in a store.

    Parameters
    ----------
    store : keeps what is typed, or None.

    Attributes
    ----------
    line : the line that says when something was saved, or why not; put it on the page.
    """

    def __init__(self, store: Store | None) -> None:
        self.line = Live()
        self._store = store
        self._unsaved: dict[str, Any] = {}

    @property
    def is_up_to_date(self) -> bool:
        """Whether all that was typed here is on disk."""
        return self._store is not None and not self._unsaved

    def load(self) -> dict[str, Any]:
        """Return what is on disk, and say so if it can't be read."""
        if self._store is None:
            return {}
        saved = self._store.load()
        if saved.problem:
            self.line.html = alert_html(saved.problem)
        return dict(saved.answers)

    def save(self, cells: Mapping[str, Any]) -> None:
        """Save some cells, and those that could not be saved before."""
        if self._store is None:
            return
        self._unsaved |= cells
        try:
            moment = self._store.put_all(self._unsaved)
        except Exception as reason:  # whatever kept it from the disk, the learner must read it
            self.line.html = alert_html(_("NOT SAVED: {reason}").format(reason=reason))
        else:
            self._unsaved = {}
            self.line.html = note_html(_("Saved {time}").format(time=format_clock(moment.astimezone())))
