"""Three tries: one kind of question, one problem, and no need to be brilliant.

>>> tool = Tries()
>>> tool.tries[0].value = "What happens to your customers when the printer stops?"
>>> "Implication question" in tool.read[0].html
True
"""

import ipywidgets
from IPython.display import display

from salesedu.i18n import _
from salesedu.page import escape, is_static
from salesedu.page.controls import Choice, Field, Live, Press, card
from salesedu.spin import Kind, Reading, classify
from salesedu.spin_call import DIFFICULTIES
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.spin_words import reading_html
from salesedu.widgets.tables import heading, show_table

#: At least three tries of one behaviour is the rule; twice as many is room enough.
FEWEST, MOST = 3, 6


def three_tries(store: Store | None = None) -> None:
    """Show room for three and more implication questions about one problem, each read by the classifier.

    Parameters
    ----------
    store : keeps what is typed until the next time; None keeps nothing.
    """
    if is_static():
        live = _("In the live lesson you write at least three questions and see how each of them reads.")
        show_table(_title(), [_("The buyer says")], [[_(text)] for text in DIFFICULTIES], live)
    else:
        display(Tries(store).box)  # type: ignore[no-untyped-call]


class Tries:
    """Three tries as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        options = [
            (str(place), _("“{said}”").format(said=_(text))) for place, text in enumerate(DIFFICULTIES)
        ]
        self.difficulty = Choice(_("The buyer says …"), options, "0")
        self.tries = [
            Field(_("Implication question {number}").format(number=place + 1)) for place in range(MOST)
        ]
        self.read = [Live() for _try in self.tries]
        self.more, self.anew = Press(_("One more")), Press(_("Empty all fields"))
        self.result = Live()
        parts = {"difficulty": self.difficulty, **{str(p): field for p, field in enumerate(self.tries)}}
        self._asked_for = FEWEST
        self.kept = Kept(store, parts, self._show)
        self.more.on_press(self._one_more)
        self.anew.on_press(lambda: self.kept.put({str(place): "" for place in range(MOST)}))
        self.box = self._layout()
        self._show()

    def _layout(self) -> ipywidgets.VBox:
        tools = ipywidgets.HBox([self.more, self.anew])
        tools.add_class("se-tools")
        pairs = [part for pair in zip(self.tries, self.read, strict=True) for part in pair]
        ends = (tools, self.result, *self.kept.ends)
        return card(heading(_title(), _intro()), self.difficulty, *pairs, *ends)

    def _one_more(self) -> None:
        self._asked_for = min(self._rooms() + 1, MOST)
        self._show()
        self.tries[self._asked_for - 1].focus()

    def _rooms(self) -> int:
        """Return how many fields are in sight: as asked for, and every one that holds something."""
        filled = [place for place, field in enumerate(self.tries, start=1) if field.value.strip()]
        return max(self._asked_for, *filled, FEWEST)

    def _show(self) -> None:
        rooms = self._rooms()
        for place, (field, live) in enumerate(zip(self.tries, self.read, strict=True)):
            shown = None if place < rooms else "none"
            field.layout.display = live.layout.display = shown
            live.html = _answer(classify(field.value)) if field.value.strip() else ""
        self.more.disabled = rooms == MOST
        done = sum(bool(field.value.strip()) for field in self.tries)
        self.result.html = f'<div class="se-message">{escape(_progress(done))}</div>'


def _answer(reading: Reading) -> str:
    """Return how a try reads; only a sure reading is called right, and none is called wrong."""
    if reading.kind is Kind.IMPLICATION:
        return f'<div class="se-message se-right">✓ {reading_html(reading)}</div>'
    advice = {
        Kind.SITUATION: _("This asks how things are. What follows from the problem?"),
        Kind.PROBLEM: _("This asks for a difficulty. The buyer has just named one: what follows from it?"),
        Kind.NEED_PAYOFF: _(
            "This asks for the better state. One step before: what does the problem lead to?"
        ),
        Kind.PITCH: _("This talks about a product. Leave it for later, and ask."),
        Kind.OTHER: _("This does not seem to ask anything."),
        Kind.UNSURE: _("Read it aloud: does it ask what the problem leads to? Then you may be right."),
    }[reading.kind]
    return f'<div class="se-message">{reading_html(reading)}<br>{escape(advice)}</div>'


def _progress(done: int) -> str:
    if done < FEWEST:
        return _("Write at least three. They need not be good: quantity comes before quality.")
    return _("That makes {number}. Which of them would you say aloud tomorrow?").format(number=done)


def _title() -> str:
    return _("Three tries at one kind of question")


def _intro() -> str:
    return _("Ask what the problem leads to: for people, for time, for money, for customers.")
