"""The widgets of the DISC lesson, one function each; a cell of the lesson is one call."""

from IPython.display import display

from salesedu.disc import STYLE_NAMES, Style
from salesedu.disc_advice import ADVICE, Advice
from salesedu.disc_briefs import BRIEFS
from salesedu.disc_questionnaire import ITEMS
from salesedu.i18n import N_, _
from salesedu.page import escape, is_static, picture_html, show_html
from salesedu.page.controls import Choice, Live, card
from salesedu.plots.disc import style_map, text_alternative
from salesedu.widgets import disc_adapter, disc_questionnaire, disc_rewrite, disc_trap, disc_words
from salesedu.widgets.keeper import Store
from salesedu.widgets.tables import heading, show_table

#: What a style's advice is about, by its attribute.
PARTS = {
    "wants": N_("Likes to hear"),
    "open_with": N_("Open"),
    "write": N_("Write"),
    "close": N_("Close"),
    "leave": N_("Leave out"),
}


def picture() -> None:
    """Show the four styles on their two axes."""
    words = text_alternative()
    show_html(picture_html(style_map(), words, width=560), words)


def styles() -> None:
    """Show what each style likes to hear, and how to open, write and close for it."""
    if is_static():
        heads = [_("Style"), *(_(part) for part in PARTS.values())]
        rows = [[_(STYLE_NAMES[style]), *_advice(ADVICE[style])] for style in Style]
        show_table(_styles_title(), heads, rows, _("In the live lesson you look at one style at a time."))
    else:
        display(StyleGuide().box)  # type: ignore[no-untyped-call]


def adapter() -> None:
    """Show the adapter (F33): from what was seen to a first guess and what to do next."""
    if is_static():
        _show_signs()
    else:
        display(disc_adapter.Adapter().box)  # type: ignore[no-untyped-call]


def forced_choice() -> None:
    """Show why points from forced choices can't compare people."""
    if is_static():
        html = f"<h3>{escape(disc_trap.title())}</h3><p>{escape(disc_trap.intro())}</p>"
        html += disc_trap.result_html(disc_trap.BEN)
        show_html(f'<div class="se">{html}</div>', f"{disc_trap.title()}\n{disc_trap.intro()}")
    else:
        display(disc_trap.Trap().box)  # type: ignore[no-untyped-call]


def questionnaire(store: Store | None = None) -> None:
    """Show the questionnaire about one's own way of talking.

    Parameters
    ----------
    store : keeps the answers until the next time, such as ``Store("disc_self")``; None keeps nothing.
    """
    if is_static():
        rows = [[str(number), _(item.text)] for number, item in enumerate(ITEMS, 1)]
        live = _("In the live lesson you answer on a scale from 1 to 5, and see your place on the map.")
        show_table(disc_questionnaire.title(), [_("Number"), _("Statement")], rows, live)
    else:
        display(disc_questionnaire.Questionnaire(store).box)  # type: ignore[no-untyped-call]


def rewrite(store: Store | None = None) -> None:
    """Show the desk at which one message is rewritten for four people.

    Parameters
    ----------
    store : keeps the texts until the next time, such as ``Store("disc_rewrite")``; None keeps nothing.
    """
    if is_static():
        brief = BRIEFS[0]
        rows = [[_("As a colleague wrote it"), _(brief.plain)]]
        rows += [[_(STYLE_NAMES[style]), _(brief.written[style])] for style in Style]
        live = _("In the live lesson you write your own version and see what is in it.")
        show_table(disc_rewrite.title(), [_("Written for"), _("Message")], rows, live)
    else:
        display(disc_rewrite.Rewrite(store).box)  # type: ignore[no-untyped-call]


class StyleGuide:
    """The advice for one style at a time as widgets; ``box`` is what is shown."""

    def __init__(self) -> None:
        options = [(style.value, _(STYLE_NAMES[style])) for style in Style]
        self.style = Choice(_("Somebody shows signs of"), options, Style.DOMINANCE.value, in_sight=True)
        self.result = Live()
        self.style.add_class("se-inline")
        self.box = card(heading(_styles_title()), self.style, self.result)
        self.style.observe(lambda change: self._answer(), "value")
        self._answer()

    def _answer(self) -> None:
        advice = zip(PARTS.values(), _advice(ADVICE[Style(self.style.value)]), strict=True)
        rows = "".join(
            f'<tr><th scope="row">{escape(_(part))}</th><td>{escape(text)}</td></tr>' for part, text in advice
        )
        self.result.html = f'<table class="se-table">{rows}</table>'


def _advice(advice: Advice) -> list[str]:
    return [_(getattr(advice, part)) for part in PARTS]


def _styles_title() -> str:
    return _("What to say to whom")


def _show_signs() -> None:
    """Show what each behaviour speaks for, where nobody can tick anything."""
    rows = [
        [_(one.value), disc_words.speaks_for(one)] for group in disc_adapter.GROUPS.values() for one in group
    ]
    live = _("In the live lesson you tick or describe what you saw, and get a first guess with its reasons.")
    show_table(disc_adapter.title(), [_("What you saw"), _("Speaks for")], rows, live)
