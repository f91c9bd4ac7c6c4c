"""The marketing widgets of the CRM lesson, one function each; a cell of the lesson is one call."""

from IPython.display import display

from salesedu.i18n import _
from salesedu.marketing_nurture import RULES
from salesedu.page import escape, is_static, show_html
from salesedu.widgets import marketing_attract, marketing_nurture, marketing_page, marketing_returns
from salesedu.widgets.keeper import Store
from salesedu.widgets.tables import note_html


def attract(store: Store | None = None) -> None:
    """Show the plan for visitors (F51).

    Parameters
    ----------
    store : keeps what is typed until next time, such as ``Store("marketing_attract")``; None keeps nothing.
    """
    if is_static():
        plan = marketing_attract.plan_html(marketing_attract.example_plan())
        _show(marketing_attract.title(), plan, _("In the live lesson you plan your own lines."))
    else:
        display(marketing_attract.AttractTool(store).box)  # type: ignore[no-untyped-call]


def landing_page(store: Store | None = None) -> None:
    """Show the landing page to build (F52).

    Parameters
    ----------
    store : keeps what is typed until next time, such as ``Store("marketing_page")``; None keeps nothing.
    """
    if is_static():
        page = marketing_page.read_page(marketing_page.example())
        html = marketing_page.mock_up_html(page) + marketing_page.findings_html(page)
        _show(marketing_page.title(), html, _("In the live lesson you write your own page."))
    else:
        display(marketing_page.PageTool(store).box)  # type: ignore[no-untyped-call]


def nurturing() -> None:
    """Show the rules for leads who are not ready yet (F53)."""
    if is_static():
        html = marketing_nurture.rules_html(RULES)
        live = _("In the live lesson you try the rules on five leads, day by day.")
        _show(marketing_nurture.title(), html, live)
    else:
        display(marketing_nurture.NurtureTool().box)  # type: ignore[no-untyped-call]


def returns(store: Store | None = None) -> None:
    """Show what campaigns and channels brought for their cost (F55).

    Parameters
    ----------
    store : keeps what is typed until next time, such as ``Store("marketing_returns")``; None keeps nothing.
    """
    if is_static():
        html = marketing_returns.returns_html(marketing_returns.example_campaigns(), 60)
        _show(marketing_returns.title(), html, _("In the live lesson you type your own campaigns."))
    else:
        display(marketing_returns.ReturnsTool(store).box)  # type: ignore[no-untyped-call]


def _show(title: str, html: str, live: str) -> None:
    """Show a finished example where nobody can click."""
    invented = _("The numbers and people are invented.")
    page = f'<div class="se"><h3>{escape(title)}</h3>{html}{note_html(invented)}{note_html(live)}</div>'
    show_html(page, f"{title}\n{live}")
