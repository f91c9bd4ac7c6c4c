"""What campaigns brought for their cost, as a widget (F55).

>>> tool = ReturnsTool()
>>> [campaign.name for campaign in tool.campaigns][:2]
['Spring fair', 'Search ads']
"""

from collections.abc import Sequence

import ipywidgets

from salesedu.i18n import N_, _, format_money, format_number, format_percent
from salesedu.i18n.numbers import read_number
from salesedu.marketing import Campaign, CampaignError, Caution, Problem, by_channel, compare
from salesedu.page import escape
from salesedu.page.controls import Field, Live, Press, card
from salesedu.widgets.grid import Grid
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import alert_html, heading, note_html, table_html

MOST = 8
CYCLE = "cycle_days"
COLUMNS = {
    "name": N_("Campaign"),
    "channel": N_("Channel"),
    "cost": N_("Cost"),
    "revenue": N_("Revenue"),
    "leads": N_("Leads"),
    "sales": N_("Sales"),
    "days": N_("Days since it began"),
}
WHOLE = ("leads", "sales", "days")
NUMBERS = ("cost", "revenue", *WHOLE)
#: Invented: the mail costs nothing to send, the last fair is young, and one campaign has no revenue yet.
EXAMPLE = (
    (N_("Spring fair"), N_("Events"), "8000", "20000", "60", "8", "120"),
    (N_("Search ads"), N_("Ads"), "3000", "12000", "90", "6", "150"),
    (N_("Picture ads"), N_("Ads"), "2500", "2000", "110", "1", "140"),
    (N_("Newsletter"), N_("E-mail"), "0", "5000", "40", "2", "150"),
    (N_("Autumn fair"), N_("Events"), "6000", "2500", "45", "1", "20"),
)
_CAUTIONS = {
    Caution.NO_COST: N_("No cost is written down, so there is no return. Did nobody’s hours go into it?"),
    Caution.NO_REVENUE: N_("No revenue is written down yet."),
    Caution.FEW_SALES: N_("Few sales: one more or one less would change the order."),
    Caution.EARLY: N_("Younger than a sales cycle: only its fast sales are in."),
}


class ReturnsTool:
    """Campaigns as rows, and their returns; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.grid = Grid({name: _(text) for name, text in COLUMNS.items()}, MOST)
        self.cycle = Field(_("Days from the first contact to a sale, usually"), "60")
        self.restart = Press(_("Show the example again"))
        self.clear = Press(_("Empty all fields"))
        self.result = Live()
        self.campaigns: list[Campaign] = []
        self._put(example_texts())
        self.kept = Kept(store, {CYCLE: self.cycle, **self.grid.fields}, self._show)
        self.restart.on_press(lambda: self.kept.put(example_texts()))
        self.clear.on_press(lambda: self.kept.put(dict.fromkeys(self.grid.fields, "")))
        tools = ipywidgets.HBox([self.restart, self.clear]).add_class("se-tools")
        self.cycle.add_class("se-short")
        self.box = card(
            heading(title(), intro()), tools, self.grid.box, self.cycle, *self.kept.ends, self.result
        )
        self._show()

    def _put(self, texts: dict[str, str]) -> None:
        for name, text in texts.items():
            self.grid.fields[name].value = text

    def _show(self) -> None:
        problems: dict[str, str] = {}
        self.campaigns = []
        for row, texts in self.grid.rows().items():
            try:
                self.campaigns.append(read_campaign(texts))
            except CampaignError as error:
                problems[f"{row}.{error.field}"] = problem_sentence(error)
        self.grid.mark(problems)
        cycle = read_number(self.cycle.value)
        self.cycle.problem = "" if cycle or not self.cycle.value.strip() else _("Type a number of days.")
        if problems:
            self.result.html = alert_html(_("Put right the marked fields to see all returns."))
        elif not self.campaigns:
            self.result.html = note_html(_("Type your first campaign above."))
        else:
            self.result.html = returns_html(self.campaigns, int(cycle.value) if cycle else None)


def read_campaign(texts: dict[str, str]) -> Campaign:
    """Return a campaign as typed; an empty field is not known.

    Raises
    ------
    CampaignError
        Naming the field that can't be read.
    """
    found: dict[str, float | None] = {}
    for name in NUMBERS:
        read = read_number(texts[name])
        if texts[name] and (read is None or read.percent):
            raise CampaignError(Problem.NOT_A_NUMBER, name)
        if read and name in WHOLE and read.value % 1:
            raise CampaignError(Problem.NOT_WHOLE, name)
        found[name] = float(read.value) if read else None
    leads, sales, days = (None if found[name] is None else int(found[name] or 0) for name in WHOLE)
    return Campaign(texts["name"], texts["channel"], found["cost"], found["revenue"], leads, sales, days)


def problem_sentence(error: CampaignError) -> str:
    """Return what to put right in a field."""
    return {
        Problem.NOT_A_NUMBER: _("Type a number, or leave it empty if you do not know it."),
        Problem.NOT_WHOLE: _("Type a whole number: half a lead or sale can’t be counted."),
        Problem.NEGATIVE: _("This can’t be below 0."),
        Problem.NAME_MISSING: _("Give the campaign a name."),
    }[error.problem]


def returns_html(campaigns: Sequence[Campaign], cycle_days: int | None = None) -> str:
    """Return what stands out, campaigns and channels as tables, and what to know before one believes them."""
    judged = compare(one for one in campaigns if Caution.EARLY not in one.cautions(cycle_days))
    sentence = _("No two returns to compare yet.")
    if judged.best and judged.worst:
        # a young campaign may stand lower in the table: only its fast sales are in yet
        sentence = _("Of the campaigns old enough to judge: highest return {best}, lowest {worst}.").format(
            best=judged.best.name, worst=judged.worst.name
        )
    parts = [f'<p class="se-figure">{escape(sentence)}</p>', _table(campaigns)]
    parts += [f"<h4>{escape(_('By channel'))}</h4>", _table(by_channel(campaigns))]
    caution = _(
        "Which campaign a sale belongs to is a decision: most buyers met several. Use the table to ask "
        "better questions, not to share out praise."
    )
    return "".join([*parts, _cautions_html(campaigns, cycle_days), note_html(caution)])


def _table(campaigns: Sequence[Campaign]) -> str:
    heads = [_("Name"), _("Cost"), _("Revenue"), _("Return"), _("Cost per lead")]
    found = compare(campaigns)
    rows = [_row(campaign) for campaign in (*found.ranked, *found.unknown)]
    return table_html(heads, rows, numbers=(1, 2, 3, 4))


def _row(campaign: Campaign) -> list[str]:
    returned = campaign.return_on_cost
    return [
        campaign.name,
        _money(campaign.cost),
        _money(campaign.revenue),
        _("no data") if returned is None else format_percent(returned, 0),
        _money(campaign.cost_per_lead),
    ]


def _cautions_html(campaigns: Sequence[Campaign], cycle_days: int | None) -> str:
    found = [(one.name, caution) for one in campaigns for caution in one.cautions(cycle_days)]
    if not found:
        return ""
    items = "".join(
        f"<li>{escape(_('{name}: {caution}').format(name=name, caution=_(_CAUTIONS[caution])))}</li>"
        for name, caution in found
    )
    return f"<h4>{escape(_('Before you believe it'))}</h4><ul>{items}</ul>"


def _money(amount: float | None) -> str:
    return _("no data") if amount is None else format_money(amount, digits=0)


def example_texts() -> dict[str, str]:
    """Return the invented example as if typed, with empty fields after it."""
    texts = {f"{row}.{name}": "" for row in range(1, MOST + 1) for name in COLUMNS}
    for row, cells in enumerate(EXAMPLE, start=1):
        for name, cell in zip(COLUMNS, cells, strict=True):
            typed = format_number(float(cell)) if cell.isdecimal() else _(cell)
            texts[f"{row}.{name}"] = typed
    return texts


def example_campaigns() -> list[Campaign]:
    """Return the invented example."""
    texts = example_texts()
    rows = ({name: texts[f"{row}.{name}"] for name in COLUMNS} for row in range(1, len(EXAMPLE) + 1))
    return [read_campaign(cells) for cells in rows]


def title() -> str:
    return _("What came back?")


def intro() -> str:
    return _(
        "One campaign per line; leave empty what you do not know. Return = (revenue − cost) ÷ cost. The "
        "numbers you find here are invented: put in your own, all in one currency."
    )
