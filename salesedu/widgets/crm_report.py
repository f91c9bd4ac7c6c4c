"""The report on a team's deals as one page: to read on a Monday morning, to print, and to keep as a file.

>>> from salesedu.widgets.crm_view import sample_view
>>> view = sample_view()
>>> page(view, sections(view), "Team North").startswith("<!doctype html>")
True
"""

from base64 import b64encode
from collections.abc import Sequence

from salesedu.i18n import _, direction, format_date, language
from salesedu.page import escape, text_beside
from salesedu.widgets.crm_ended import cycle_section, outcomes_section, stages_section
from salesedu.widgets.crm_open import board_section, calls_section
from salesedu.widgets.crm_todo import team_section, todo_section
from salesedu.widgets.crm_view import Section, View, generated_html


def sections(view: View, by: str = "owner") -> list[Section]:
    """Return the parts of the report, the ones for today first.

    Parameters
    ----------
    by : what won and lost deals are compared by.
    """
    return [
        todo_section(view),
        board_section(view),
        team_section(view),
        calls_section(view),
        outcomes_section(view, by),
        stages_section(view),
        cycle_section(view, by),
    ]


def page(view: View, parts: Sequence[Section], about: str = "") -> str:
    """Return the report as a whole HTML page that needs no other file.

    Parameters
    ----------
    view : the deals.
    parts : what to show of them; :func:`sections` makes them all.
    about : which deals these are, such as a file's name and the filters in use.
    """
    title = _("Deals on {day}").format(day=format_date(view.today))
    body = "".join(f"<section><h2>{escape(part.title)}</h2>{part.html}</section>" for part in parts)
    head = f"<h1>{escape(title)}</h1><p>{escape(about)}</p>{generated_html() if view.is_generated else ''}"
    return (
        f'<!doctype html><html lang="{language()}" dir="{direction()}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
        f"<style>{text_beside(__file__, 'crm_report.css')}</style></head>"
        f"<body><header>{head}</header><main>{body}</main></body></html>"
    )


def file_link(name: str, content: str, kind: str, words: str) -> str:
    """Return a link that saves some text as a file on the person's own machine.

    Parameters
    ----------
    name : the file's name.
    content : what is in it.
    kind : MIME type such as ``"text/html"``.
    words : what the link says.
    """
    data = b64encode(content.encode()).decode()
    href = f"data:{kind};charset=utf-8;base64,{data}"
    return f'<a download="{escape(name)}" href="{href}">{escape(words)}</a>'


def report_html(parts: Sequence[Section]) -> str:
    """Return parts of the report one under the other, for a place inside a card."""
    return "".join(f"<section><h3>{escape(part.title)}</h3>{part.html}</section>" for part in parts)
