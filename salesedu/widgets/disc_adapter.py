"""The communication adapter (F33): what was seen in, a first guess and what to do next out.

>>> tool = Adapter()
>>> tool.words.value = "She spoke very fast and decided on the spot."
>>> "Two styles are possible" in tool.result.html
True
"""

from collections.abc import Mapping

import ipywidgets

from salesedu.disc import Behaviour, observe, read_behaviour
from salesedu.i18n import N_, _
from salesedu.page import escape, picture_html
from salesedu.page.controls import Live, LongField, Press, Ticks, card
from salesedu.plots.disc import style_map
from salesedu.widgets import disc_words as words
from salesedu.widgets.tables import heading

#: The behaviours to choose from, in three groups.
GROUPS = {
    N_("How they speak and write"): (
        Behaviour.FAST_SPEECH,
        Behaviour.PAUSES,
        Behaviour.INTERRUPTS,
        Behaviour.LISTENS,
        Behaviour.DISAGREES,
        Behaviour.SHORT_MESSAGES,
        Behaviour.JUMPS,
    ),
    N_("What they talk about"): (
        Behaviour.SMALL_TALK,
        Behaviour.TO_BUSINESS,
        Behaviour.FEELINGS,
        Behaviour.FIGURES,
        Behaviour.THANKS,
        Behaviour.FORMAL,
        Behaviour.JOKES,
    ),
    N_("How they ask and decide"): (
        Behaviour.QUICK_DECISION,
        Behaviour.NEEDS_TIME,
        Behaviour.RESULT_FIRST,
        Behaviour.PROOF,
        Behaviour.CHANGE,
        Behaviour.PREPARED,
        Behaviour.COLLEAGUES,
    ),
}


class Adapter:
    """The adapter as widgets; ``box`` is what is shown."""

    def __init__(self) -> None:
        self.words = LongField(_("Describe in English what you saw or heard …"), rows=3)
        self.ticks = [
            Ticks(_(title), [(one.name, _(one.value)) for one in group]) for title, group in GROUPS.items()
        ]
        self.clear = Press(_("Clear"), _("Clear the description and all ticks"))
        self.result = Live()
        self.picture = ipywidgets.HTML()
        choices = ipywidgets.Box(self.ticks)
        choices.add_class("se-columns")
        or_choose = ipywidgets.HTML(f"<h4>{escape(_('… or tick it'))}</h4>")
        self.box = card(
            heading(title(), intro()), self.words, or_choose, choices, self.clear, self.result, self.picture
        )
        self.clear.on_press(self._clear)
        for control in (self.words, *self.ticks):
            control.observe(lambda change: self._answer(), "value")
        self._answer()

    def _clear(self) -> None:
        self.words.value = ""
        for ticks in self.ticks:
            ticks.value = []

    def _answer(self) -> None:
        observed = observe(self.words.value)
        ticked = [Behaviour[name] for ticks in self.ticks for name in ticks.value]
        seen = [*ticked, *(one for one in observed.behaviours if one not in ticked)]
        reading = read_behaviour(seen)
        told = words.group_words_html(observed.group_words) + self._read_html(observed.behaviours)
        self.result.html = told + words.reading_html(reading, seen) if seen or told else ""
        # the sentences beside it say what the picture shows
        self.picture.value = picture_html(style_map(reading.weights), "", 420) if reading.styles else ""

    def _read_html(self, found: Mapping[Behaviour, str]) -> str:
        """Return which words were read as which behaviour; the learner must see what was understood."""
        if found:
            lines = [f"“{said}” → {_(one.value)}" for one, said in found.items()]
            return words.message_html(_("Read in your words:"), words.list_html(lines))
        if self.words.value.strip():
            return words.message_html(
                _("No behaviour was read in your words. Say what the person did or said.")
            )
        return ""


def title() -> str:
    return _("What did you see?")


def intro() -> str:
    return _(
        "Think of one person in one contact. The answer is a first guess about how to talk, not about who "
        "somebody is."
    )
