"""The action plan: who does what until when, what is late, and the plan as files to take away.

>>> plan = ActionPlan()
>>> plan.what.value, plan.owner.value = "Call the five silent deals", "Ana"
>>> plan.add.press()
>>> plan.actions[0].owner
'Ana'
"""

import secrets
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import ipywidgets

from salesedu.crm_action_plan import Action, Gap, State, as_calendar, as_csv, days_late, in_order, is_late
from salesedu.crm_migration_cells import read_day
from salesedu.i18n import N_, _, format_number, ngettext
from salesedu.page.controls import Choice, Field, Live, Press, Return, card
from salesedu.widgets.crm_report import file_link
from salesedu.widgets.crm_view import day, days_counted, note
from salesedu.widgets.keeper import Keeper, Store
from salesedu.widgets.tables import heading, note_html, table_html

STATES = {State.PLANNED: N_("Planned"), State.STARTED: N_("Started"), State.DONE: N_("Done")}
NEW = ""


class ActionPlan:
    """The action plan as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps each action by itself, so that two open pages never undo each other; None keeps nothing.
    today : tells the day.
    """

    def __init__(self, store: Store | None = None, today: Callable[[], date] = date.today) -> None:
        self._keeper, self._today = Keeper(store), today
        self.actions: list[Action] = []
        self.chosen = Choice(_("Which action?"), [])
        self.what, self.owner = Field(_("What is to be done?")), Field(_("Who? One person"))
        self.deadline = Field(_("Deadline, such as 2026-12-04"))
        self.state = Choice(
            _("How far is it?"), [(state.value, _(name)) for state, name in STATES.items()], "planned"
        )
        self.add, self.remove = Press(_("Put into the plan"), main=True), Press(_("Remove this action"))
        self.message, self.table, self.files, self.back = (
            Live(),
            ipywidgets.HTML(),
            ipywidgets.HTML(),
            Return(),
        )
        self.box = self._layout()
        self.chosen.observe(lambda change: self._open(), "value")
        self.add.on_press(self._put)
        self.remove.on_press(self._remove)
        self.back.on_return(self._look)
        self._take()

    def _layout(self) -> ipywidgets.VBox:
        intro = _(
            "Write one action at a time, with one owner and one deadline. Late means: the deadline is past "
            "and the action is not done."
        )
        fields = ipywidgets.VBox([self.what, self.owner, self.deadline, self.state])
        fields.add_class("se-columns")
        tools = ipywidgets.HBox([self.add, self.remove])
        tools.add_class("se-tools")
        head = heading(_("Action plan"), intro)
        ends = (self.message, self.table, self.files, self._keeper.line, self.back)
        return card(head, self.chosen, fields, tools, *ends)

    def _put(self) -> None:
        """Put what is in the fields into the plan, as a new action or over the chosen one."""
        when = read_day(self.deadline.value)
        self.what.problem = "" if self.what.value.strip() else _("Write what is to be done.")
        is_day = when is None or isinstance(when, date)
        self.deadline.problem = "" if is_day else _("This is not one clear day. Type it like 2026-12-04.")
        if self.what.problem or not isinstance(when, date | None):
            return
        action = Action(
            self.chosen.value or secrets.token_hex(6),
            self.what.value.strip(),
            self.owner.value.strip(),
            when,
            State(self.state.value),
        )
        self._keeper.save({action.id: _cells(action)})
        self.actions = [action, *(one for one in self.actions if one.id != action.id)]
        self._show()
        self.chosen.value = NEW
        self._open()
        gaps = {Gap.NO_OWNER: _("It has no owner yet."), Gap.NO_DEADLINE: _("It has no deadline yet.")}
        sentence = _("“{action}” is in the plan.").format(action=action.what)
        self.message.html = note(
            "se-not-yet" if action.gaps else "se-right", sentence, *(gaps[gap] for gap in action.gaps)
        )

    def _remove(self) -> None:
        gone = next((one for one in self.actions if one.id == self.chosen.value), None)
        if gone is None:
            self.message.html = note("", _("Choose an action first."))
            return
        self._keeper.save({gone.id: ""})
        self.actions.remove(gone)
        self._show()
        self.chosen.value = NEW
        self.message.html = note("", _("“{action}” is removed.").format(action=gone.what))

    def _open(self) -> None:
        """Show the chosen action in the fields, or empty ones for a new action."""
        action = next((one for one in self.actions if one.id == self.chosen.value), Action("", ""))
        self.what.value, self.owner.value = action.what, action.owner
        self.deadline.value = action.deadline.isoformat() if action.deadline else ""
        self.state.value = action.state.value
        self.what.problem = self.deadline.problem = ""
        self.remove.disabled = not action.id

    def _look(self) -> None:
        if self._keeper.is_up_to_date:
            self._take()

    def _take(self) -> None:
        """Read the plan from disk, and keep what is being typed."""
        self.actions = [
            action for name, cells in self._keeper.load().items() if (action := _action(name, cells))
        ]
        self._show()
        self.remove.disabled = not self.chosen.value

    def _show(self) -> None:
        today, plan = self._today(), in_order(self.actions)
        self.chosen.options = [[NEW, _("A new action")], *([one.id, one.what] for one in plan)]
        if self.chosen.value not in [one.id for one in plan]:
            self.chosen.value = NEW
        self.table.value = plan_html(plan, today)
        self.files.value = _files_html(plan, today) if plan else ""


def example(today: date) -> tuple[Action, ...]:
    """Return an invented plan around a day."""
    plan = (
        Action("e1", _("Call the five silent deals"), "Ben", today - timedelta(days=3)),
        Action(
            "e2",
            _("Ask three lost buyers for their reason"),
            "Dalia",
            today + timedelta(days=4),
            State.STARTED,
        ),
        Action("e3", _("Agree on what “Qualified” means"), "", today + timedelta(days=11)),
        Action("e4", _("Give each open deal a next step"), "Ana", today - timedelta(days=7), State.DONE),
    )
    return in_order(plan)


def plan_html(plan: tuple[Action, ...], today: date) -> str:
    """Return the plan as a table, with what is late and what is missing."""
    if not plan:
        return note_html(_("The plan is empty."))
    late = sum(is_late(action, today) for action in plan)
    sentence = ngettext("{count} action is late.", "{count} actions are late.", late)
    warning = note("se-alert", "⚠ " + sentence.format(count=format_number(late))) if late else ""
    heads = [_("Action"), _("Owner"), _("Deadline"), _("State")]
    return warning + table_html(heads, [_row(action, today) for action in plan])


def _row(action: Action, today: date) -> list[str]:
    state = _(STATES[action.state])
    if is_late(action, today):
        state = _("⚠ {state}, late by {days}").format(
            state=state, days=days_counted(days_late(action, today))
        )
    owner = action.owner or _("○ nobody yet")
    return [
        action.what,
        owner,
        day(action.deadline, "yMMMEd") if action.deadline else _("○ no day yet"),
        state,
    ]


def _files_html(plan: tuple[Action, ...], today: date) -> str:
    table = file_link("action-plan.csv", as_csv(plan, today), "text/csv", _("Save the plan as a table"))
    calendar = as_calendar(plan, datetime.now(UTC))
    dates = file_link("action-plan.ics", calendar, "text/calendar", _("Save the deadlines for a calendar"))
    return f"<p>{table} &nbsp; {dates}</p>"


def _cells(action: Action) -> dict[str, str]:
    deadline = action.deadline.isoformat() if action.deadline else ""
    return {"what": action.what, "owner": action.owner, "deadline": deadline, "state": action.state.value}


def _action(name: str, cells: Any) -> Action | None:
    """Return a kept action; a removed one and a line edited by hand that is none are left out."""
    if not isinstance(cells, Mapping) or not cells.get("what"):
        return None
    when = read_day(str(cells.get("deadline", "")))
    state = str(cells.get("state", ""))
    return Action(
        name,
        str(cells["what"]),
        str(cells.get("owner", "")),
        when if isinstance(when, date) else None,
        State(state) if state in set(State) else State.PLANNED,
    )
