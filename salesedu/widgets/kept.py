"""Fields whose texts stay on the learner's machine, each saved as it changes.

>>> from salesedu.page.controls import Field
>>> name = Field("Name")
>>> kept = Kept(None, {"name": name}, lambda: None)
>>> name.value = "Ana"
>>> kept.texts()
{'name': 'Ana'}
"""

from collections.abc import Callable, Mapping
from typing import Any

from salesedu.i18n import _
from salesedu.page.controls import Press, Return
from salesedu.widgets.keeper import Keeper, Store

#: What was written over is kept under this name: one press on the wrong button loses nothing.
BEFORE = "before"


class Kept:
    """Controls with a text each, filled from a store and saved to it.

    Parameters
    ----------
    store : keeps the texts; None keeps nothing.
    parts : controls with a ``value``, by the name their text is kept under.
    changed : called after every change, and when another page has saved something else.

    Attributes
    ----------
    undo : brings back what was last written over; in sight only when there is something.
    ends : what has to stand on the page, too: the line that says what is saved, the way back, and who comes
        back to the page.
    """

    def __init__(self, store: Store | None, parts: Mapping[str, Any], changed: Callable[[], None]) -> None:
        self.keeper = Keeper(store)
        self._parts = dict(parts)
        self._changed = changed
        self._quiet = False
        self.undo, self.back = Press(_("Bring back what I had")), Return()
        self.ends = (self.keeper.line, self.undo, self.back)
        self._take()
        self._remember(self.keeper.load().get(BEFORE))
        self.undo.on_press(self._bring_back)
        for name, part in self._parts.items():
            part.observe(lambda change, name=name: self._typed({name: change["new"]}), "value")
        self.back.on_return(self._look)

    def texts(self) -> dict[str, str]:
        """Return every text as it stands in the fields."""
        return {name: part.value for name, part in self._parts.items()}

    def put(self, texts: Mapping[str, str]) -> None:
        """Write some texts into their fields and save them; what they replace can be brought back."""
        now = self.texts()
        if any(now[name] and now[name] != text for name, text in texts.items()):
            self._remember({name: now[name] for name in texts})
        self._write(texts)

    def _bring_back(self) -> None:
        before = self._before
        self._remember({})
        self._write(before)

    def _write(self, texts: Mapping[str, str]) -> None:
        self._fill(texts)
        self.keeper.save({**texts, BEFORE: self._before})
        self._changed()

    def _remember(self, texts: Any) -> None:
        """Remember texts to bring back; the file they come from may have been edited by hand."""
        kept = texts if isinstance(texts, Mapping) else {}
        self._before = {
            name: text for name, text in kept.items() if name in self._parts and isinstance(text, str)
        }
        self.undo.layout.display = None if any(self._before.values()) else "none"

    def _fill(self, texts: Mapping[str, str]) -> None:
        self._quiet = True
        for name, text in texts.items():
            self._parts[name].value = text
        self._quiet = False

    def _take(self) -> bool:
        """Fill the fields with what is on disk; return whether anything is new."""
        before = self.texts()
        kept = self.keeper.load().items()
        self._fill({name: text for name, text in kept if name in self._parts and isinstance(text, str)})
        return before != self.texts()

    def _look(self) -> None:
        if self.keeper.is_up_to_date and self._take():
            self._changed()

    def _typed(self, texts: Mapping[str, str]) -> None:
        if not self._quiet:
            self.keeper.save(texts)
            self._changed()
