"""Controls for lesson widgets where every input has a label, a keyboard way and a voice.

ipywidgets' own slider has no name for screen readers, its HTML replaces the element that should announce
a change, and no input can carry a sentence about what is wrong with it. These do; they sit in ipywidgets
boxes like any other widget.

>>> field = Field("People", value="300")
>>> field.problem = "Type a number."     # shown under the field and read out with it
"""

from collections.abc import Callable
from typing import Any

import anywidget
import ipywidgets
import traitlets

from salesedu.i18n import direction
from salesedu.page import style, text_beside


class _Control(anywidget.AnyWidget):
    """A control drawn by the function of the same name in ``controls.js``."""

    _esm = traitlets.Unicode(text_beside(__file__, "controls.js")).tag(sync=True)
    _css = traitlets.Unicode(style() + text_beside(__file__, "controls.css")).tag(sync=True)
    kind = traitlets.Unicode().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(kind=type(self).__name__, **traits)


class Field(_Control):
    """One line of text, with a sentence under it when something is wrong.

    Parameters
    ----------
    label : what to type; always read out, shown unless ``label_hidden``.
    value : the text; changes a moment after the last key, and at once on leaving the field.
    problem : the sentence to show, or empty.
    """

    label = traitlets.Unicode().tag(sync=True)
    label_hidden = traitlets.Bool(False).tag(sync=True)
    value = traitlets.Unicode().tag(sync=True)
    problem = traitlets.Unicode().tag(sync=True)

    def __init__(self, label: str, value: str = "", label_hidden: bool = False) -> None:
        super().__init__(label=label, value=value, label_hidden=label_hidden)


class LongField(Field):
    """Several lines of text; otherwise a :class:`Field`.

    Parameters
    ----------
    rows : lines in sight before the field scrolls.
    """

    rows = traitlets.Int(4).tag(sync=True)

    def __init__(self, label: str, value: str = "", label_hidden: bool = False, rows: int = 4) -> None:
        super().__init__(label, value, label_hidden)
        self.rows = rows


class Slider(_Control):
    """A number chosen by sliding or with the arrow keys.

    Parameters
    ----------
    label : what the number is.
    value, low, high, step : the number and its range.
    shown : the value as words, shown beside the slider and read out.
    """

    label = traitlets.Unicode().tag(sync=True)
    value = traitlets.Float().tag(sync=True)
    low = traitlets.Float().tag(sync=True)
    high = traitlets.Float(100.0).tag(sync=True)
    step = traitlets.Float(1.0).tag(sync=True)
    shown = traitlets.Unicode().tag(sync=True)

    def __init__(self, label: str, **traits: Any) -> None:
        super().__init__(label=label, **traits)


class Choice(_Control):
    """One of several: a list to open, or all of them in sight.

    Parameters
    ----------
    label : what is chosen.
    options : (id, text) in order.
    value : the id chosen, or empty.
    in_sight : whether all options are visible, as round buttons.
    """

    label = traitlets.Unicode().tag(sync=True)
    options: Any = traitlets.List().tag(sync=True)
    value = traitlets.Unicode().tag(sync=True)
    in_sight = traitlets.Bool(False).tag(sync=True)

    def __init__(
        self, label: str, options: list[tuple[str, str]], value: str = "", in_sight: bool = False
    ) -> None:
        super().__init__(
            label=label, options=[list(option) for option in options], value=value, in_sight=in_sight
        )


class Ticks(_Control):
    """Any number of statements, ticked or not.

    Parameters
    ----------
    label : the question they answer.
    options : (id, text) in order.
    value : the ids ticked.
    """

    label = traitlets.Unicode().tag(sync=True)
    options: Any = traitlets.List().tag(sync=True)
    value: Any = traitlets.List().tag(sync=True)

    def __init__(self, label: str, options: list[tuple[str, str]], value: tuple[str, ...] = ()) -> None:
        pairs = [list(option) for option in options]
        super().__init__(label=label, options=pairs, value=list(value))


class Press(_Control):
    """A button.

    Parameters
    ----------
    label : what the button says.
    meaning : the same with what it acts on, for those who hear the button alone.
    main : whether it is what one comes to the card for.
    """

    label = traitlets.Unicode().tag(sync=True)
    meaning = traitlets.Unicode().tag(sync=True)
    disabled = traitlets.Bool(False).tag(sync=True)
    main = traitlets.Bool(False).tag(sync=True)
    pressed = traitlets.Int().tag(sync=True)

    def __init__(self, label: str, meaning: str = "", main: bool = False) -> None:
        super().__init__(label=label, meaning=meaning, main=main)

    def on_press(self, act: Callable[[], None]) -> None:
        """Call a function at every press."""
        self.observe(lambda change: act(), "pressed")

    def press(self) -> None:
        """Press the button as a person would."""
        self.pressed += 1


class Upload(_Control):
    """A button that takes a small file from the person's own machine.

    Parameters
    ----------
    label : what the button says.
    accept : endings such as ``".csv,.txt"``.
    most : bytes; of a longer file one byte more arrives, so that it can be told from a fitting one.

    Attributes
    ----------
    content : the bytes of the file.
    chosen : counts the files taken; observe it, because the same file may be taken twice.
    """

    label = traitlets.Unicode().tag(sync=True)
    accept = traitlets.Unicode().tag(sync=True)
    most = traitlets.Int(200_000).tag(sync=True)
    # the front end's bytes arrive as a view of the message
    content = traitlets.Bytes().tag(sync=True, from_json=lambda view, widget: bytes(view))
    chosen = traitlets.Int().tag(sync=True)

    def __init__(self, label: str, accept: str, most: int = 200_000) -> None:
        super().__init__(label=label, accept=accept, most=most)


class Live(_Control):
    """HTML that screen readers announce when it changes.

    Parameters
    ----------
    html : finished HTML; what people typed must have gone through :func:`salesedu.page.escape`.
    """

    html = traitlets.Unicode().tag(sync=True)

    def __init__(self, html: str = "") -> None:
        super().__init__(html=html)


class Return(_Control):
    """Nothing to see: tells when a person comes back to the page from another window or tab."""

    returns = traitlets.Int().tag(sync=True)

    def on_return(self, act: Callable[[], None]) -> None:
        """Call a function every time."""
        self.observe(lambda change: act(), "returns")


def card(*children: ipywidgets.Widget) -> ipywidgets.VBox:
    """Return widgets one under the other on a card that follows the reading direction."""
    box = ipywidgets.VBox(list(children))
    for name in ("se", "se-card", f"se-{direction()}"):
        box.add_class(name)
    return box
