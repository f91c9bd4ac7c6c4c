"""The widgets of the lesson on CRM, one function each; a cell of the lesson is one call.

Every function without a store shows one idea on the generated deals; nothing is to be clicked there.
"""

from IPython.display import display

from salesedu.crm_sample import TODAY
from salesedu.i18n import _
from salesedu.page import escape, is_static, show_html
from salesedu.widgets.crm_ended import cycle_section, outcomes_section, stages_section
from salesedu.widgets.crm_history import history_section
from salesedu.widgets.crm_load import load_deals
from salesedu.widgets.crm_migration import migration
from salesedu.widgets.crm_open import board_section, calls_section
from salesedu.widgets.crm_plan import ActionPlan, example, plan_html
from salesedu.widgets.crm_todo import team_section, todo_section
from salesedu.widgets.crm_view import Section, generated_html, sample_view
from salesedu.widgets.keeper import Store
from salesedu.widgets.marketing import attract, landing_page, nurturing, returns
from salesedu.widgets.maturity import diagnosis

__all__ = [
    "action_plan",
    "alerts",
    "attract",
    "board",
    "cycle",
    "deals_desk",
    "diagnosis",
    "history",
    "landing_page",
    "load_deals",
    "migration",
    "most_qualified",
    "nurturing",
    "returns",
    "stages",
    "team",
    "won_lost",
]


def deals_desk(store: Store | None = None) -> None:
    """Show the deals desk (F46-F49) with the loader over it: filters, alerts, pictures, a report to keep.

    Parameters
    ----------
    store : keeps the settings until the next time, such as ``Store("crm_desk")``; None keeps nothing.
    """
    if not is_static():
        load_deals(store)
        return
    live = _("In the live lesson you filter the deals, load your own, and save the whole report as a file.")
    _show(todo_section(sample_view()), board_section(sample_view()), more=live)


def action_plan(store: Store | None = None) -> None:
    """Show the action plan (F56): actions with owner, deadline and state.

    Parameters
    ----------
    store : keeps the plan until the next time; None keeps nothing.
    """
    if not is_static():
        display(ActionPlan(store).box)  # type: ignore[no-untyped-call]
        return
    live = _("An invented plan. In the live lesson you write your own, and save it as a table or a calendar.")
    text = "\n".join(action.what for action in example(TODAY))
    html = f"<h3>{escape(_('Action plan'))}</h3>{plan_html(example(TODAY), TODAY)}"
    show_html(f'<div class="se">{html}<p class="se-quiet">{escape(live)}</p></div>', f"{text}\n{live}")


def board() -> None:
    """Show the pipeline by stage and value (F46)."""
    _show(board_section(sample_view()))


def most_qualified() -> None:
    """Show whom to call first (F46)."""
    _show(calls_section(sample_view()))


def team() -> None:
    """Show what each seller has open (F46)."""
    _show(team_section(sample_view()))


def alerts() -> None:
    """Show what is overdue, forgotten or silent (F47)."""
    _show(todo_section(sample_view()))


def history() -> None:
    """Show everything that happened with one customer (F48)."""
    view = sample_view()
    _show(history_section(view, str(view.deals["account"].value_counts().index[0])))


def won_lost(by: str = "owner") -> None:
    """Show the win rate with its uncertainty, and why deals were lost (F49).

    Parameters
    ----------
    by : what is compared: ``"owner"``, ``"source"``, ``"pipeline"`` or ``"campaign"``.
    """
    _show(outcomes_section(sample_view(), by))


def cycle() -> None:
    """Show how long won deals took: mean and median (formula 7.2-C)."""
    _show(cycle_section(sample_view()))


def stages() -> None:
    """Show which share of deals moves on from each stage."""
    _show(stages_section(sample_view()))


def _show(*parts: Section, more: str = "") -> None:
    body = "".join(f"<h3>{escape(part.title)}</h3>{part.html}" for part in parts)
    end = f'<p class="se-quiet">{escape(more)}</p>' if more else ""
    text = "\n\n".join(f"{part.title}\n{part.text}" for part in parts)
    # without the second class JupyterLab reads what stands between two dollar signs as a formula
    html = f'<div class="se mathjax_ignore">{generated_html()}{body}{end}</div>'
    show_html(html, f"{text}\n{more}".strip())
