"""The question planner as a widget: four notes before a call, questions from them, and one's own questions.

>>> tool = Planner()
>>> tool.example.press()
>>> "How do you handle" in tool.planned.html
True
"""

import ipywidgets
from IPython.display import display

from salesedu.i18n import _
from salesedu.page import escape, is_static
from salesedu.page.controls import Choice, Field, Live, LongField, Press, card
from salesedu.spin import KIND_NAMES, Kind
from salesedu.spin_plan import (
    Checked,
    CheckedLine,
    Flag,
    PlanError,
    Prepared,
    check,
    example,
    plan,
)
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.spin_words import chip, counts_html, reading_html
from salesedu.widgets.tables import heading, show_table

YES, NO = "yes", "no"


def planner(store: Store | None = None) -> None:
    """Show the question planner (F31): from four notes to questions in order, and a check of one's own.

    Parameters
    ----------
    store : keeps what is typed until the next time; None keeps nothing.
    """
    if is_static():
        _show_example()
    else:
        display(Planner(store).box)  # type: ignore[no-untyped-call]


class Planner:
    """The planner as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.notes = {name: Field(label) for name, label in _labels().items()}
        options = [(YES, _("Yes, or partly")), (NO, _("No"))]
        self.can_meet = Choice(_("Can your product bring this?"), options, YES, in_sight=True)
        self.own = LongField(_("Your own questions, one per line, in the order of the call"), rows=6)
        self.example, self.anew = Press(_("Show me an example")), Press(_("Empty all fields"))
        self.planned, self.checked = Live(), Live()
        parts = {**self.notes, "can_meet": self.can_meet, "own": self.own}
        self.kept = Kept(store, parts, self._show)
        self.example.on_press(self._take_example)
        self.anew.on_press(lambda: self.kept.put({**dict.fromkeys(self.notes, ""), "own": ""}))
        self.box = self._layout()
        self._show()

    def _layout(self) -> ipywidgets.VBox:
        tools = ipywidgets.HBox([self.example, self.anew])
        tools.add_class("se-tools")
        self.can_meet.add_class("se-row")
        notes = (*self.notes.values(), self.can_meet)
        own = (self.own, self.checked, *self.kept.ends)
        return card(heading(_title(), _intro()), tools, *notes, self.planned, *own)

    def _take_example(self) -> None:
        notes = {name: _(text) for name, text in example().words.items()}
        self.kept.put({**notes, "can_meet": YES})

    def _show(self) -> None:
        prepared = self._prepared()
        self.planned.html = _open_html() if prepared is None else _plan_html(prepared)
        checked = check(self.own.value.splitlines(), prepared)
        self.checked.html = _checked_html(checked) if checked.lines else ""

    def _prepared(self) -> Prepared | None:
        notes = {name: field.value for name, field in self.notes.items()}
        try:
            return plan(**notes, can_meet=self.can_meet.value != NO)
        except PlanError:
            return None


def _labels() -> dict[str, str]:
    return {
        "context": _("1. What does the buyer do today? (such as: booking tables by phone)"),
        "problem": _("2. What may be difficult about it? (such as: guests who do not come)"),
        "consequence": _("3. What may suffer from that? (such as: your evening team)"),
        "value": _("4. What would be better? (such as: fewer empty tables)"),
    }


def _open_html() -> str:
    sentence = _("Fill in all four notes, as you would say them to the buyer. Then you see a plan.")
    return f'<div class="se-message">{escape(sentence)}</div>'


def _plan_html(prepared: Prepared) -> str:
    items = "".join(
        f'<li style="margin-block:4px">{chip(kind)}<br>{escape(text)}</li>'
        for kind, text in _planned(prepared)
    )
    title = _("A plan to start from. Put it into your own words.")
    warning = ""
    if not prepared.can_meet:
        warning = f'<div class="se-message se-not-yet">⚠ {escape(_(Flag.CANNOT_MEET.value))}</div>'
    return f"<h4>{escape(title)}</h4><ol>{items}</ol>{warning}"


def _planned(prepared: Prepared) -> list[tuple[Kind, str]]:
    return [
        (question.kind, _(question.frame.value).format(**prepared.words)) for question in prepared.questions
    ]


def _checked_html(checked: Checked) -> str:
    lines = "".join(_line_html(line) for line in checked.lines)
    gaps = "".join(f"<li>{escape(_(gap.value))}</li>" for gap in checked.gaps)
    missing = f'<div class="se-message se-not-yet"><ul>{gaps}</ul></div>' if gaps else ""
    good = ""
    if not gaps and not any(line.flags for line in checked.lines) and not checked.is_unsure:
        praise = _("All four kinds are there, in order, and the buyer still has something to say.")
        good = f'<div class="se-message se-right">✓ {escape(praise)}</div>'
    return (
        f"<h4>{escape(_('Your questions'))}</h4><ol>{lines}</ol>{counts_html(checked.counts)}{missing}{good}"
    )


def _line_html(line: CheckedLine) -> str:
    flags = "".join(
        f'<div class="se-message se-not-yet">⚠ {escape(_flag_sentence(flag, line))}</div>'
        for flag in line.flags
    )
    return f'<li style="margin-block:8px">{escape(line.text)}<br>{reading_html(line.reading)}{flags}</li>'


def _flag_sentence(flag: Flag, line: CheckedLine) -> str:
    if flag is not Flag.LEADS:
        return _(flag.value)
    words = ", ".join(_("“{words}”").format(words=words) for words in line.words)
    return _("{warning} The words: {words}.").format(warning=_(flag.value), words=words)


def _title() -> str:
    return _("Plan your questions")


def _intro() -> str:
    return _(
        "Write four short notes about one buyer, and get a plan to start from. Then write your own. "
        "For each of them you see how it reads, and whether the buyer still has something to say."
    )


def _show_example() -> None:
    prepared = example()
    rows = [[_(KIND_NAMES[kind]), text] for kind, text in _planned(prepared)]
    live = _(
        "In the live lesson you write notes and questions of your own. They stay on your machine, "
        "and each question shows how it reads and what to change."
    )
    show_table(_title(), [_("Kind"), _("Question")], rows, live)
