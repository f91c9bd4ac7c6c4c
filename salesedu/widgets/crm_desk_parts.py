"""The parts that the deals desk can show, by name, and the files it can save."""

import csv
import io

from salesedu.crm_tasks import ALERT_COLUMNS
from salesedu.crm_text import guarded
from salesedu.i18n import N_, _, format_number
from salesedu.widgets.crm_ended import cycle_section, outcomes_section, stages_section
from salesedu.widgets.crm_history import history_section
from salesedu.widgets.crm_open import board_section, calls_section
from salesedu.widgets.crm_report import file_link, page, report_html, sections
from salesedu.widgets.crm_todo import team_section, todo_section
from salesedu.widgets.crm_view import View

SETTINGS = "settings"
MOST_SAVED = 20_000  # alerts; more would make the page itself slow, because the table lies inside it
_NAMES = {
    "todo": N_("To do"),
    "board": N_("Pipeline"),
    "team": N_("Team"),
    "ended": N_("Won and lost"),
    "stages": N_("Stages"),
    "cycle": N_("Sales cycle"),
    "history": N_("Customer history"),
    "report": N_("Whole report"),
    SETTINGS: N_("Settings"),
}
PARTS = tuple(_NAMES)


def parts_offered() -> list[tuple[str, str]]:
    """Return the parts to choose from: (id, name)."""
    return [(part, _(name)) for part, name in _NAMES.items()]


def part_html(part: str, view: View, by: str, account: str, about: str) -> str:
    """Return a part of the desk as HTML.

    Parameters
    ----------
    part : one of `PARTS`; another is taken for the first. The settings have nothing to show here.
    by : what won and lost deals and cycles are compared by.
    account : the customer whose history is shown.
    about : which deals these are, in words.
    """
    if part == SETTINGS:
        return ""
    if part == "report":
        parts = sections(view, by)
        whole = page(view, parts, about)
        link = file_link(_name("deals", view, "html"), whole, "text/html", _("Save the report as a file"))
        return f"<p>{link}</p>{report_html(parts)}"
    shown = {
        "board": lambda: [board_section(view), calls_section(view)],
        "team": lambda: [team_section(view)],
        "ended": lambda: [outcomes_section(view, by)],
        "stages": lambda: [stages_section(view)],
        "cycle": lambda: [cycle_section(view, by)],
        "history": lambda: [history_section(view, account)],
    }
    if part in shown:
        return report_html(shown[part]())
    return report_html([todo_section(view)]) + _alerts_link(view)


def _alerts_link(view: View) -> str:
    count = len(view.tasks.alerts)
    if not count:
        return ""
    words = _("Save all alerts as a table")
    if count > MOST_SAVED:
        words = _("Save the first {count} alerts as a table").format(count=format_number(MOST_SAVED))
    link = file_link(_name("alerts", view, "csv"), alerts_csv(view), "text/csv", words)
    return f"<p>{link}</p>"


def alerts_csv(view: View) -> str:
    """Return the alerts, at most `MOST_SAVED`, as text for a spreadsheet; no cell is taken for a formula."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(ALERT_COLUMNS)
    alerts = view.tasks.alerts[list(ALERT_COLUMNS)].head(MOST_SAVED)
    for cells in alerts.itertuples(index=False, name=None):
        writer.writerow(
            guarded(cell) if isinstance(cell, str) else "" if cell != cell else cell for cell in cells
        )
    return "\ufeff" + file.getvalue()


def _name(what: str, view: View, ending: str) -> str:
    return f"{what}-{view.today.isoformat()}.{ending}"
