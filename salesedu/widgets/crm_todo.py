"""The parts of a report that say who has to do something: alerts by deal, coming contacts, and the team."""

from typing import TYPE_CHECKING, Any

from salesedu.crm_board import OwnerLine, team
from salesedu.crm_tasks import AHEAD_DAYS, Alert
from salesedu.i18n import _, format_number, ngettext
from salesedu.page import escape
from salesedu.plots.crm import group_name
from salesedu.widgets.crm_view import (
    Section,
    View,
    day,
    days_counted,
    deal_name,
    money,
    note,
    paragraphs,
    words,
)
from salesedu.widgets.tables import table_html

if TYPE_CHECKING:
    from pandas import DataFrame

MOST_ALERTS, MOST_COMING = 14, 8


def todo_section(view: View) -> Section:
    """Return alerts by deal, and the contacts of the next days."""
    found, title = view.tasks, _("To do")
    if not found.open_deals:
        text = _("There is no open deal here, so there is nothing to do on one.")
        return Section(title, note("", text), text)
    counts = [_alert_counted(alert, found.count(alert)) for alert in Alert if found.count(alert)]
    some = ngettext(
        "{count} of {of} open deals needs somebody:",
        "{count} of {of} open deals need somebody:",
        found.deals_concerned,
    ).format(count=format_number(found.deals_concerned), of=format_number(found.open_deals))
    items = "".join(f"<li>{escape(count)}</li>" for count in counts)
    head = (
        f"<p>{escape(some)}</p><ul>{items}</ul>"
        if counts
        else note("se-right", _("No deal is overdue or forgotten."))
    )
    html = (
        head + _alerts_table(found.alerts) + _unknown_contact(found.unknown_contact) + _coming(found.coming)
    )
    return Section(title, html, "\n".join([some, *counts]))


def _alert_counted(alert: Alert, count: int) -> str:
    sentence = {
        Alert.OVERDUE: ngettext("{count} contact is overdue", "{count} contacts are overdue", count),
        Alert.DUE_TODAY: ngettext("{count} contact is due today", "{count} contacts are due today", count),
        Alert.CLOSE_PASSED: ngettext(
            "{count} deal should be decided by now", "{count} deals should be decided by now", count
        ),
        Alert.NO_NEXT_STEP: ngettext(
            "{count} deal has no next step", "{count} deals have no next step", count
        ),
        Alert.SILENT: ngettext("{count} deal is silent", "{count} deals are silent", count),
    }[alert]
    return sentence.format(count=format_number(count))


def _alert_words(alert: Any, days: Any) -> str:
    sentence = {
        Alert.OVERDUE: _("⚠ overdue by {days}"),
        Alert.DUE_TODAY: _("● due today"),
        Alert.CLOSE_PASSED: _("expected close passed {days} ago"),
        Alert.NO_NEXT_STEP: _("○ no next step"),
        Alert.SILENT: _("silent for {days}"),
    }[Alert(alert)]
    return sentence.format(days=days_counted(days) if days == days else "")


def _alerts_table(alerts: "DataFrame") -> str:
    """Return the alerts with one line per deal, the largest deals first."""
    if not len(alerts):
        return ""
    shown = alerts["row"].drop_duplicates().head(MOST_ALERTS)
    rows = []
    for place in shown:
        own = list(alerts[alerts["row"] == place].itertuples())
        said = "; ".join(_alert_words(line.alert, line.days) for line in own)
        deal: Any = own[0]
        amount = money(deal.amount, words(deal.currency))
        rows.append([deal_name(deal), group_name(words(deal.owner)), amount, said])
    left = alerts["row"].nunique() - len(shown)
    table = table_html([_("Deal"), _("Owner"), _("Amount"), _("Why")], rows, numbers=(2,))
    return table + _more(left)


def _more(count: int) -> str:
    sentence = ngettext("And {count} more deal.", "And {count} more deals.", count)
    return paragraphs(sentence.format(count=format_number(count))) if count else ""


def _unknown_contact(count: int) -> str:
    sentence = ngettext(
        "Of {count} open deal nobody knows the last contact, so it can’t be called silent.",
        "Of {count} open deals nobody knows the last contact, so they can’t be called silent.",
        count,
    )
    return note("se-not-yet", sentence.format(count=format_number(count))) if count else ""


def _coming(coming: "DataFrame") -> str:
    title = _("Coming up in the next {days}").format(days=days_counted(AHEAD_DAYS))
    heads = [_("Day"), _("Deal"), _("Owner"), _("Next step")]
    deals: list[Any] = list(coming.head(MOST_COMING).itertuples())
    rows = [
        [
            day(deal.next_activity),
            deal_name(deal),
            group_name(words(deal.owner)),
            _(words(deal.next_step)) or "–",
        ]
        for deal in deals
    ]
    body = table_html(heads, rows) if rows else paragraphs(_("Nothing is planned."))
    return f"<h4>{escape(title)}</h4>{body}{_more(len(coming) - len(rows))}"


def team_section(view: View) -> Section:
    """Return what each seller has open and which of it needs somebody: a team view without a meeting."""
    lines = team(view.deals, view.tasks)
    if not lines:
        text = _("There is no open deal here.")
        return Section(_("Team"), note("", text), text)
    heads = [_("Owner"), _("Open deals"), _("Value"), _("Overdue"), _("No next step"), _("Silent")]
    rows = [_owner_row(line) for line in lines]
    hint = _("Fewer open deals is not better or worse by itself: ask before you judge.")
    html = table_html(heads, rows, numbers=(1, 3, 4, 5)) + f'<p class="se-quiet">{escape(hint)}</p>'
    return Section(_("Team"), html, "\n".join(" – ".join(row) for row in (heads, *rows)))


def _owner_row(line: OwnerLine) -> list[str]:
    values = ", ".join(money(value, code) for code, value in line.values if value)
    numbers = (line.alerts[alert] for alert in (Alert.OVERDUE, Alert.NO_NEXT_STEP, Alert.SILENT))
    return [group_name(line.owner), format_number(line.count), values or "–", *map(format_number, numbers)]
