"""The trap of forced choices: move one person's strengths as far down as you like, the points stay the same.

>>> trap = Trap()
>>> trap.sliders[0].value = 0.0     # Ben decides hardly anything any more
>>> trap.points
((3.0, 2.0, 1.0, 0.0), (0.0, 3.0, 2.0, 1.0))
"""

from collections.abc import Sequence

import ipywidgets

from salesedu.disc_forced_choice import points
from salesedu.i18n import N_, _, format_number
from salesedu.page import escape
from salesedu.page.controls import Live, Slider, card
from salesedu.widgets import disc_words as words
from salesedu.widgets.tables import heading

STRENGTHS = (N_("Takes decisions"), N_("Wins people over"), N_("Supports others"), N_("Checks facts"))
#: Invented: how strong two people really are, from 0 to 10.
ANA, BEN = (9.0, 8.0, 7.0, 6.0), (4.0, 3.0, 2.0, 1.0)


class Trap:
    """The trap as widgets; ``box`` is what is shown."""

    def __init__(self) -> None:
        self.sliders = [
            Slider(_(name), low=0, high=10, step=1, value=value)
            for name, value in zip(STRENGTHS, BEN, strict=True)
        ]
        self.result = Live()
        pairs = ipywidgets.Box(self.sliders)
        pairs.add_class("se-columns")
        self.box = card(heading(title(), intro()), pairs, self.result)
        for slider in self.sliders:
            slider.observe(lambda change: self._answer(), "value")
        self._answer()

    @property
    def points(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """The points that Ana and Ben get."""
        return points(ANA), points([slider.value for slider in self.sliders])

    def _answer(self) -> None:
        for slider in self.sliders:
            slider.shown = format_number(slider.value)
        self.result.html = result_html([slider.value for slider in self.sliders])


def result_html(ben: Sequence[float]) -> str:
    """Return both people's strengths and points, and what the points hide."""
    message = words.message_html(_sentence(ben), f"<br>{escape(_always())}", "se-not-yet")
    return _table_html(ben) + message


def _sentence(ben: Sequence[float]) -> str:
    if points(ben) != points(ANA):
        return _("The order of Ben’s own strengths changed, and so did his points. Their sum did not.")
    if sum(ben) < sum(ANA):
        return _("Same points for Ana and Ben, although Ana is stronger.")
    return _("Same points for Ana and Ben, however strong each of them really is.")


def _always() -> str:
    return _(
        "Six choices give six points, whoever answers. The points tell the order of one person’s own "
        "strengths; they can’t compare two people."
    )


def _table_html(ben: Sequence[float]) -> str:
    heads = (
        _("Strength (invented)"),
        _("Ana, really"),
        _("Ana’s points"),
        _("Ben, really"),
        _("Ben’s points"),
    )
    columns = (ANA, points(ANA), ben, points(ben))
    rows = [_row(_(name), numbers) for name, *numbers in zip(STRENGTHS, *columns, strict=True)]
    rows.append(_row(_("Sum"), [sum(column) for column in columns]))
    first, *numbers = heads
    head = f'<th scope="col">{escape(first)}</th>'
    head += "".join(f'<th scope="col" class="se-number">{escape(text)}</th>' for text in numbers)
    return f'<table class="se-table"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _row(name: str, numbers: Sequence[float]) -> str:
    cells = "".join(f'<td class="se-number">{format_number(number, 1)}</td>' for number in numbers)
    return f'<tr><th scope="row">{escape(name)}</th>{cells}</tr>'


def title() -> str:
    return _("Can you change the sum?")


def intro() -> str:
    return _(
        "A test shows two statements at a time, and you must take one. Four strengths make six pairs, and "
        "each choice gives one point. Ana is strong in all four. Move Ben’s strengths and watch the points."
    )
