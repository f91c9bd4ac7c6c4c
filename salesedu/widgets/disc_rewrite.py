"""One message, four people: rewrite it, and see what can be counted in it.

>>> desk = Rewrite()
>>> desk.style.value = "dominance"
>>> desk.text.value = "You save six hours a week from May on. Option A or option B?"
>>> "All 3 of 3" in desk.result.html
True
"""

from collections.abc import Mapping
from typing import Any

import ipywidgets

from salesedu.disc import STYLE_NAMES, Style
from salesedu.disc_advice import ADVICE
from salesedu.disc_briefs import BRIEFS, Brief
from salesedu.disc_message import FEWEST, Check, Like, checks
from salesedu.i18n import N_, _
from salesedu.page import escape
from salesedu.page.controls import Choice, Live, LongField, Press, Return, card
from salesedu.widgets import disc_words as words
from salesedu.widgets.keeper import Keeper, Store
from salesedu.widgets.tables import heading, note_html

#: What to write where something is missing, or what to take out.
TIPS = {
    Like.SHORT: N_("Cut it to 60 words or fewer."),
    Like.RESULT_FIRST: N_("Say in the first sentence what it brings: what it saves, cuts or makes faster."),
    Like.CHOICE: N_("Offer two options to decide between."),
    Like.PEOPLE: N_("Say something about people: the team, colleagues, somebody who is happy with it."),
    Like.ENERGY: N_("Add one lively word, and three exclamation marks at most."),
    Like.STORY: N_("Tell of a customer, or of something this person told you."),
    Like.TALK: N_("Invite to a talk: a call, a meeting, a coffee."),
    Like.STEPS: N_("Put two steps in order: first …, then …"),
    Like.REASSURANCE: N_("Say what stays as it is, or who helps."),
    Like.NO_PRESSURE: N_("Take these words out: they press."),
    Like.NUMBERS: N_("Give two exact numbers."),
    Like.EVIDENCE: N_("Say where the numbers come from: measured, tested, compared …"),
    Like.CALM: N_("Take these out: big words and exclamation marks."),
    Like.TIME: N_("Give time, or something to check or read."),
}


class Rewrite:
    """The rewriting desk as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what was written, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self._keeper = Keeper(store)
        self._texts: dict[str, str] = {}
        self._quiet = False
        titles = [(brief.id, _(brief.title)) for brief in BRIEFS]
        styles = [(style.value, _(STYLE_NAMES[style])) for style in Style]
        self.brief = Choice(_("The message"), titles, BRIEFS[0].id)
        self.style = Choice(_("Write it for"), styles, Style.DOMINANCE.value)
        self.plain = Live()
        self.text = LongField(_("Your version, in English"), rows=6)
        self.result, self.example_shown = Live(), Live()
        self.example = Press(_("Show one way to write it"))
        self.back = Return()
        what = ipywidgets.Box([self.brief, self.style])
        what.add_class("se-columns")
        line = self._keeper.line
        parts = (
            what,
            self.plain,
            self.text,
            line,
            self.result,
            self.example,
            self.example_shown,
        )
        self.box = card(heading(title(), intro()), *parts, self.back)
        self._listen()
        self._take(self._keeper.load())

    def _listen(self) -> None:
        for choice in (self.brief, self.style):
            choice.observe(lambda change: self._open(), "value")
        self.text.observe(lambda change: self._typed(), "value")
        self.example.on_press(self._show_example)
        self.back.on_return(self._look)

    def _look(self) -> None:
        if self._keeper.is_up_to_date:
            self._take(self._keeper.load())

    def _take(self, kept: Mapping[str, Any]) -> None:
        self._texts = {name: text for name, text in kept.items() if isinstance(text, str)}
        self._open()

    @property
    def _cell(self) -> str:
        return f"{self.brief.value}.{self.style.value}"

    def _chosen(self) -> tuple[Brief, Style]:
        return next(one for one in BRIEFS if one.id == self.brief.value), Style(self.style.value)

    def _open(self) -> None:
        """Show the chosen message, and what was written for the chosen style before."""
        brief, style = self._chosen()
        self.plain.html = words.message_html(_("As a colleague wrote it:"), f"<br>{escape(_(brief.plain))}")
        self.example_shown.html = ""
        self._quiet = True
        self.text.value = self._texts.get(self._cell, "")
        self._quiet = False
        self.result.html = result_html(self.text.value, style)

    def _typed(self) -> None:
        if self._quiet:
            return
        self._texts[self._cell] = self.text.value
        self._keeper.save({self._cell: self.text.value})
        self.result.html = result_html(self.text.value, self._chosen()[1])

    def _show_example(self) -> None:
        brief, style = self._chosen()
        if checks(self.text.value, style):
            self.example_shown.html = words.message_html(
                _("One way:"), f"<br>{escape(_(brief.written[style]))}"
            )
        else:
            self.example_shown.html = note_html(_("Write your own version first; then compare."))


def result_html(text: str, style: Style) -> str:
    """Return what was counted in a message, with the words that were seen."""
    found = checks(text, style)
    if not found:
        wants = _("{style} likes to hear: {wants}").format(
            style=_(STYLE_NAMES[style]), wants=_(ADVICE[style].wants)
        )
        more = _("Write {fewest} words or more to see what is there and what is missing.").format(
            fewest=FEWEST
        )
        return words.message_html(wants, f"<br>{escape(more)}")
    met = sum(check.met for check in found)
    sentence = (
        _("All {met} of {all} are there.") if met == len(found) else _("{met} of {all} are there.")
    ).format(met=met, all=len(found))
    tone = _("This counts words; it can’t hear the tone. Read your message aloud: would you like to get it?")
    look = "se-right" if met == len(found) else "se-not-yet"
    lines = words.list_html([_check_sentence(check) for check in found])
    return words.message_html(sentence, lines, look) + note_html(tone)


def _check_sentence(check: Check) -> str:
    """Return whether something is there, by which words, and what to do where it is not."""
    seen = ", ".join(f"“{word}”" for word in check.words)
    if check.count is not None:
        seen = _("{count} words").format(count=check.count)
    fields = {"like": _(check.like.value), "seen": seen, "tip": _(TIPS[check.like])}
    if check.met:
        return (_("✓ {like}: {seen}") if seen else _("✓ {like}")).format(**fields)
    return (_("○ {like} ({seen}): {tip}") if seen else _("○ {like}: {tip}")).format(**fields)


def title() -> str:
    return _("The same message, rewritten")


def intro() -> str:
    return _(
        "Choose a message and a person’s likely style. Then write it so that this person likes to read it."
    )
