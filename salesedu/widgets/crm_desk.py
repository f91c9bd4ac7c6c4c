"""The deals desk: one's own deals, or generated ones, with filters, alerts, pictures and a report to keep.

>>> desk = DealsDesk()
>>> desk.show.value = "todo"
>>> "need somebody" in desk.body.value
True
"""

from datetime import date
from typing import TYPE_CHECKING

import ipywidgets

from salesedu.crm_activities import ActivitiesRead, read_activities
from salesedu.crm_board import choices, narrowed
from salesedu.crm_migration_cells import read_day
from salesedu.crm_outcomes import GROUPINGS
from salesedu.crm_sample import TODAY
from salesedu.crm_stages import StageList, open_stages, read_stages
from salesedu.crm_tasks import SILENT_DAYS
from salesedu.crm_timeline import accounts
from salesedu.i18n import _, format_number, ngettext
from salesedu.i18n.numbers import read_number
from salesedu.page import escape
from salesedu.page.controls import Choice, Field, Live, LongField, Upload, card
from salesedu.widgets.crm_desk_parts import PARTS, SETTINGS, part_html, parts_offered
from salesedu.widgets.crm_ended import GROUPS
from salesedu.widgets.crm_view import View, generated_html, sample_view
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import alert_html, heading, note_html

if TYPE_CHECKING:
    from pandas import DataFrame

FILTERS = ("owner", "pipeline", "source")
PERIODS = (30, 90, 180, 365)


class DealsDesk:
    """The desk as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps filters and settings, never the deals themselves; None keeps nothing.
    """

    def __init__(self, store: Store | None = None) -> None:
        self._deals = sample_view().deals
        self._name = ""
        self._usual_day = TODAY
        self._activities = sample_view().activities
        self.filters = {column: Choice(_(GROUPS[column]), []) for column in FILTERS}
        self.day = Field(_("As of"))
        self.silent = Field(_("Silent after so many days"), format_number(SILENT_DAYS))
        self.by = Choice(
            _("Compare won and lost by"), [(column, _(GROUPS[column])) for column in GROUPINGS], "owner"
        )
        self.period = Choice(_("Won and lost: decided in"), _periods())
        self.stages = LongField(_("Your stages in order, one per line"), rows=6)
        self.show = Choice(_("Show"), parts_offered(), PARTS[0], in_sight=True)
        self.words = Field(_("Customer: type a part of the name"))
        self.account = Choice(_("Customers found"), [])
        self.contacts = Upload(_("Load contacts from a CSV file"), ".csv,.txt,.tsv", most=8_000_000)
        self.message, self.status, self.body = Live(), Live(), ipywidgets.HTML()
        named = {
            "day": self.day,
            "silent": self.silent,
            "by": self.by,
            "period": self.period,
            "show": self.show,
        }
        self._quiet = False
        self.kept = Kept(store, {**self.filters, **named}, self._show)
        self.box = self._layout()
        self.stages.observe(lambda change: self._stages_typed(), "value")
        self.words.observe(lambda change: self._offer_accounts(), "value")
        self.account.observe(lambda change: self._show(), "value")
        self.contacts.observe(lambda change: self._load_contacts(), "chosen")
        self._offer()

    def take(self, deals: "DataFrame", name: str, today: date | None = None) -> None:
        """Work on other deals from now on.

        Parameters
        ----------
        deals : in the schema of :mod:`salesedu.crm`.
        name : where they come from, such as a file's name.
        today : the usual day of the report; None is the day it is read.
        """
        self._deals, self._name, self._activities = deals, name, None
        self._usual_day = today or date.today()
        self.message.html = ""
        self._offer()

    def _layout(self) -> ipywidgets.VBox:
        intro = _(
            "Filter the deals, choose what you want to see, and save the whole report as a file. Your "
            "settings stay on this computer; the deals themselves are not kept."
        )
        columns = ipywidgets.VBox([*self.filters.values(), self.day, self.silent, self.by, self.period])
        columns.add_class("se-columns")
        hint = note_html(
            _(
                "Behind a stage you may write how many of a hundred such deals you win, such as "
                "Offer sent: 40. It is used only where the deals are too few to tell."
            )
        )
        self._settings = ipywidgets.VBox([self.stages, ipywidgets.HTML(hint)])
        self._history = ipywidgets.VBox([self.words, self.account, self.contacts])
        self._history.add_class("se-trial")
        self.show.add_class("se-inline")
        show = ipywidgets.VBox([self.show])
        show.add_class("se-inline")
        head = heading(_("The deals desk"), intro)
        parts = (head, columns, show, self._settings, self._history, self.message)
        return card(*parts, self.status, self.body, *self.kept.ends)

    @property
    def today(self) -> date | None:
        """The day of the report; None where the field holds no day."""
        if not self.day.value.strip():
            return self._usual_day
        typed = read_day(self.day.value)
        return typed if isinstance(typed, date) else None

    @property
    def silent_days(self) -> int | None:
        """After how many days without contact a deal is silent; None where the field holds no such number."""
        read = read_number(self.silent.value)
        return int(read.value) if read and read.value >= 1 else None

    @property
    def stage_list(self) -> StageList:
        """The stages as typed; where none of them fits these deals, the stages of the deals."""
        own = open_stages(self._deals)
        typed = read_stages(self.stages.value)
        return typed if {*typed.stages} & {*own} else StageList(own, {})

    @property
    def view(self) -> View | None:
        """What is reported on; None while a field holds something that can't be used."""
        wanted = {column: choice.value for column, choice in self.filters.items()}
        if self.today is None or self.silent_days is None or not self.stage_list.stages:
            return None
        deals, stages = narrowed(self._deals, **wanted), self.stage_list
        days = int(self.period.value) if self.period.value.isdigit() else None
        settings = (stages.stages, self.today, self.silent_days, stages.rates)
        return View(deals, *settings, self._activities, days)

    @property
    def about(self) -> str:
        """Which deals these are, in words."""
        chosen = [f"{_(GROUPS[column])}: {one.value}" for column, one in self.filters.items() if one.value]
        return " · ".join([self._name or _("Generated deals"), *(chosen or [_("all deals")])])

    def _offer(self) -> None:
        """Offer what there is in these deals: owners, sources, stages, customers; then show them once."""
        self._quiet = True
        for column, choice in self.filters.items():
            found = choices(self._deals, column)
            choice.options = [["", _("All")], *([value, _(value)] for value in found)]
            if choice.value not in found:
                choice.value = ""
        usual = _("As of (empty: {day})")
        self.day.label = usual.format(day=self._usual_day.isoformat())
        self.stages.value = self._stages_text()
        self._offer_accounts()
        self._quiet = False
        self._show()

    def _stages_text(self) -> str:
        """Return the kept list of stages if it names half of these deals' stages, else their own stages.

        One name in common is not enough: two systems may both say "Offer". What is proposed is not saved:
        it would overwrite the list that belongs to other deals.
        """
        own, kept = open_stages(self._deals), self.kept.keeper.load().get("stages")
        named = {*read_stages(kept).stages} & {*own} if isinstance(kept, str) else set()
        return str(kept) if named and 2 * len(named) >= len(own) else "\n".join(own)

    def _stages_typed(self) -> None:
        if not self._quiet:
            self.kept.keeper.save({"stages": self.stages.value})
            self._show()

    def _offer_accounts(self) -> None:
        found = accounts(self._deals, self.words.value)
        self.account.options = [[name, name] for name in found]
        if self.account.value not in found:
            self.account.value = found[0] if found else ""

    def _load_contacts(self) -> None:
        if len(self.contacts.content) > self.contacts.most:
            self.message.html = alert_html(
                _("The file is too big. Take the contacts of the last months only.")
            )
            return
        try:
            read = read_activities(self.contacts.content.decode("utf-8-sig"))
        except UnicodeDecodeError:
            sentence = _(
                "The file could not be read. Save it as “CSV UTF-8” in your spreadsheet, then load it again."
            )
            self.message.html = alert_html(sentence)
            return
        if read.missing:
            sentence = _(
                "A first line with headings is needed: a day (“When”) and a customer (“Account”) or deal."
            )
            self.message.html = alert_html(sentence)
            return
        self._activities = read.activities
        self.message.html = _contacts_html(read)
        self._show()

    def _mark(self) -> None:
        """Put a sentence under each field that can't be used."""
        self.day.problem = "" if self.today else _("Type a day such as 2026-11-30.")
        self.silent.problem = "" if self.silent_days else _("Type a number of days, 1 or more.")
        wrong = self.stage_list.wrong
        sentence = _("Behind the colon a percentage from 0 to 100 is needed: {lines}.")
        self.stages.problem = sentence.format(lines=", ".join(wrong)) if wrong else ""

    def _order_html(self, view: View) -> str:
        """Return in which order the stages are taken, as long as nobody has said which is right."""
        if view.is_generated or self.stages.value != "\n".join(open_stages(self._deals)):
            return ""
        order = _("The stages are taken in this order: {stages}. Put it right under “Settings”.")
        return note_html(order.format(stages=", ".join(view.stages)))

    def _show(self) -> None:
        if self._quiet:
            return
        self._mark()
        for part, box in {"history": self._history, SETTINGS: self._settings}.items():
            box.layout.display = None if self.show.value == part else "none"
        view = self.view
        if view is None:
            self.status.html = alert_html(_("Put right the marked fields to see your deals."))
            self.body.value = ""
            return
        self.status.html = note_html(_counted(view, self.about)) + self._order_html(view)
        label = generated_html() if view.is_generated else ""
        self.body.value = label + part_html(
            self.show.value, view, self.by.value, self.account.value, self.about
        )


def _periods() -> list[tuple[str, str]]:
    sentence = _("the last {days} days")
    some = ((str(days), sentence.format(days=format_number(days))) for days in PERIODS)
    return [("", _("all days")), *some]


def _counted(view: View, about: str) -> str:
    count = len(view.deals)
    sentence = ngettext("{about}: {count} deal, {open} open.", "{about}: {count} deals, {open} open.", count)
    return sentence.format(about=about, count=format_number(count), open=format_number(view.tasks.open_deals))


def _contacts_html(read: ActivitiesRead) -> str:
    """Return how many contacts were read, and which lines were not."""
    count = len(read.activities)
    sentence = ngettext("{count} contact is loaded.", "{count} contacts are loaded.", count)
    html = note_html(sentence.format(count=format_number(count)))
    wrong = [
        _("Line {line} has no day that can be read: “{value}”.").format(line=one.line, value=one.value)
        if one.column == "when"
        else _("Line {line} names neither a customer nor a deal.").format(line=one.line)
        for one in read.rejected[:10]
    ]
    more = len(read.rejected) - len(wrong)
    if more:
        wrong.append(_("And {count} more lines like these.").format(count=format_number(more)))
    lines = "".join(f"<li>{escape(line)}</li>" for line in wrong)
    return html + (f'<div class="se-message se-not-yet"><ul>{lines}</ul></div>' if wrong else "")
