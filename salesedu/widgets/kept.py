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

from salesedu.page.controls import Return
from salesedu.widgets.keeper import Keeper, Store


class Kept:
    """Controls with a text each, filled from a store and saved to it.

    Parameters
    ----------
    store : keeps the texts; None keeps nothing.
    parts : controls with a ``value``, by the name their text is kept under.
    changed : called after every change, and when another page has saved something else.

    Attributes
    ----------
    ends : what has to stand on the page, too: the line that says what is saved, and who comes back to it.
    """

    def __init__(self, store: Store | None, parts: Mapping[str, Any], changed: Callable[[], None]) -> None:
        self.keeper = Keeper(store)
        self._parts = dict(parts)
        self._changed = changed
        self._quiet = False
        self.back = Return()
        self.ends = (self.keeper.line, self.back)
        self._take()
        for name, part in self._parts.items():
            part.observe(lambda change, name=name: self._typed({name: change["new"]}), "value")
        self.back.on_return(self._look)

    def texts(self) -> dict[str, str]:
        """Return every text as it stands in the fields."""
        return {name: part.value for name, part in self._parts.items()}

    def put(self, texts: Mapping[str, str]) -> None:
        """Write some texts into their fields and save them together."""
        self._fill(texts)
        self._typed(texts)

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
