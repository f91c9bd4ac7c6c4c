"""A plan for visitors as a widget (F51): what goes out, when, for how much, and what to expect.

>>> tool = AttractTool()
>>> round(sum(line.leads for line in tool.plan), 1)
33.0
"""

from collections.abc import Mapping, Sequence
from datetime import date

import ipywidgets

from salesedu.i18n import N_, _, format_money, format_number
from salesedu.i18n.numbers import read_number
from salesedu.marketing_attract import Line, calendar, total
from salesedu.page import escape
from salesedu.page.controls import Live, Press, card
from salesedu.widgets.grid import Grid
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import alert_html, heading, note_html, table_html

MOST = 8
COLUMNS = {
    "what": N_("Search phrase, post or ad"),
    "visits": N_("Visits a month"),
    "rate": N_("Leads of 100 visits"),
    "budget": N_("Budget a month"),
    "day": N_("Online on (2027-03-31)"),
    "owner": N_("Who"),
}
#: Invented, like every number of it.
EXAMPLE = (
    (N_("Page for “parcel tracking for depots”"), "600", "3", "", "2027-03-08", N_("Lea")),
    (N_("Post: five questions before you buy"), "250", "2", "", "2027-03-15", N_("Omar")),
    (N_("Search ads"), "500", "2", "600", "2027-03-01", N_("Lea")),
)


class AttractTool:
    """The plan as rows, with what to expect; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.grid = Grid({name: _(text) for name, text in COLUMNS.items()}, MOST)
        self.restart, self.clear = Press(_("Show the example again")), Press(_("Empty all fields"))
        self.result = Live()
        self.plan: list[Line] = []
        for name, text in example_texts().items():
            self.grid.fields[name].value = text
        self.kept = Kept(store, self.grid.fields, self._show)
        self.restart.on_press(lambda: self.kept.put(example_texts()))
        self.clear.on_press(lambda: self.kept.put(dict.fromkeys(self.grid.fields, "")))
        tools = ipywidgets.HBox([self.restart, self.clear]).add_class("se-tools")
        self.box = card(heading(title(), intro()), tools, self.grid.box, *self.kept.ends, self.result)
        self._show()

    def _show(self) -> None:
        problems: dict[str, str] = {}
        self.plan = []
        for row, texts in self.grid.rows().items():
            wrong = line_problems(texts)
            problems |= {f"{row}.{name}": sentence for name, sentence in wrong.items()}
            self.plan += [] if wrong else [read_line(texts)]
        self.grid.mark(problems)
        alert = alert_html(_("Put right the marked fields to see the whole plan.")) if problems else ""
        empty = note_html(_("Type the first line of your plan above."))
        self.result.html = alert + (plan_html(self.plan) if self.plan else "" if problems else empty)


def line_problems(texts: Mapping[str, str]) -> dict[str, str]:
    """Return a sentence for each field of a line that can't be read."""
    rate = _number(texts["rate"])
    checks = {
        "what": (bool(texts["what"]), _("Say what it is.")),
        "visits": (_is_amount(texts["visits"]), _("Type how many visits, such as 500.")),
        "rate": (
            rate is not None and 0 <= rate <= 100,
            _("Type a number from 0 to 100, such as 2.5."),
        ),
        "budget": (not texts["budget"] or _is_amount(texts["budget"]), _("Type an amount, or nothing.")),
        "day": (
            not texts["day"] or _day(texts["day"]) is not None,
            _("Type a day as 2027-03-31, or nothing."),
        ),
    }
    return {name: sentence for name, (is_right, sentence) in checks.items() if not is_right}


def read_line(texts: Mapping[str, str]) -> Line:
    """Return a line as typed, once :func:`line_problems` finds nothing in it."""
    visits, rate, budget = (_number(texts[name]) or 0 for name in ("visits", "rate", "budget"))
    return Line(texts["what"], visits, rate / 100, budget, _day(texts["day"]), texts["owner"])


def _number(text: str) -> float | None:
    read = read_number(text)
    return None if read is None else float(read.value)


def _is_amount(text: str) -> bool:
    number = _number(text)
    return number is not None and number >= 0


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def plan_html(plan: Sequence[Line]) -> str:
    """Return what to expect of a plan, line by line and in all, and its calendar."""
    whole = total(plan)
    sentence = _("Expected a month: {visits} visits, {leads} leads, for {budget}.").format(
        visits=format_number(whole.visits),
        leads=format_number(whole.leads, 1),
        budget=format_money(whole.budget),
    )
    heads = [_("What"), _("Leads to expect"), _("Cost per lead")]
    rows = [[line.what, format_number(line.leads, 1), _cost(line)] for line in plan]
    html = f'<p class="se-figure">{escape(sentence)}</p>{table_html(heads, rows)}{_calendar_html(plan)}'
    return html + note_html(_("Visits times rate are a guess to check next month, not a promise."))


def _cost(line: Line) -> str:
    if line.cost_per_lead is None:
        return _("nothing paid") if not line.budget else _("no lead expected")
    return format_money(line.cost_per_lead)


def _calendar_html(plan: Sequence[Line]) -> str:
    dated = calendar(plan)
    if not dated:
        return note_html(_("Nothing has a day yet. What has no day is rarely done."))
    rows = [[line.day.isoformat() if line.day else "", line.what, line.owner or "–"] for line in dated]
    return f"<h4>{escape(_('Calendar'))}</h4>" + table_html([_("Day"), _("What"), _("Who")], rows)


def example_texts() -> dict[str, str]:
    """Return the invented example as if typed, with empty fields after it."""
    texts = {f"{row}.{name}": "" for row in range(1, MOST + 1) for name in COLUMNS}
    for row, cells in enumerate(EXAMPLE, start=1):
        texts |= {f"{row}.{name}": _(cell) if cell else "" for name, cell in zip(COLUMNS, cells, strict=True)}
    return texts


def example_plan() -> list[Line]:
    """Return the invented example."""
    texts = example_texts()
    rows = range(1, len(EXAMPLE) + 1)
    return [read_line({name: texts[f"{row}.{name}"] for name in COLUMNS}) for row in rows]


def title() -> str:
    return _("Who finds us, and how?")


def intro() -> str:
    return _(
        "Search, posts and ads bring visitors. One line for each: what goes online, when, who does it, and "
        "what you expect. The numbers you find here are invented."
    )
