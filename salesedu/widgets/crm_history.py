"""The history of one customer as a list: what happened, who was there, what is planned."""

from salesedu.crm_timeline import Entry, Event, timeline
from salesedu.i18n import _
from salesedu.page import escape
from salesedu.widgets.crm_view import Section, View, day, note
from salesedu.widgets.tables import table_html


def history_section(view: View, account: str) -> Section:
    """Return the history of a customer, oldest first.

    Parameters
    ----------
    account : the customer's name as in the deals; empty asks for one.
    """
    if not account:
        text = _("Choose a customer.")
        return Section(_("History"), note("", text), text)
    title = _("History of {account}").format(account=account)
    entries = timeline(view.deals, view.activities, account, view.today)
    if not entries:
        text = _("Nothing is recorded here for {account}. That does not mean nothing happened.")
        text = text.format(account=account)
        return Section(title, note("", text), text)
    heads = [_("Day"), _("What happened"), _("Who"), _("In words"), _("Deal")]
    rows = [_row(entry) for entry in entries]
    html = table_html(heads, rows) + _without_log(view)
    return Section(title, html, "\n".join(" – ".join(row) for row in (heads, *rows)))


def _row(entry: Entry) -> list[str]:
    return [
        day(entry.when, "yMMMEd"),
        _event(entry.event),
        entry.who or "–",
        _(entry.what) or "–",
        entry.deal or "–",
    ]


def _event(event: Event) -> str:
    return {
        Event.OPENED: _("Deal opened"),
        Event.CALL: _("Call"),
        Event.EMAIL: _("E-mail"),
        Event.MEETING: _("Meeting"),
        Event.NOTE: _("Note"),
        Event.LAST_CONTACT: _("Last contact"),
        Event.WON: _("✔ Deal won"),
        Event.LOST: _("✘ Deal lost"),
        Event.PLANNED: _("→ Planned"),
        Event.MISSED: _("⚠ Was planned, still open"),
        Event.EXPECTED: _("Expected close"),
    }[event]


def _without_log(view: View) -> str:
    if view.activities is not None:
        return ""
    sentence = _("Without a file of contacts the history knows only the days that the deals carry.")
    return f'<p class="se-quiet">{escape(sentence)}</p>'
