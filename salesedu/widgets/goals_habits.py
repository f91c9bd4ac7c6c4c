"""The habits tracker as a widget: a tick a day for each of five habits, what was heard, one week in sight.

>>> from datetime import date
>>> tool = HabitsTracker(today=lambda: date(2027, 3, 5))
>>> tool.habits.value = ["prepared"]
>>> "1 working day" in tool.streaks.html
True
"""

from collections.abc import Callable
from datetime import date, timedelta
from math import inf
from typing import Any

import ipywidgets
from IPython.display import display

from salesedu.goals_habits import (
    HABIT_NAMES,
    HABIT_SENTENCES,
    REASON_NAMES,
    Habit,
    Reason,
    Week,
)
from salesedu.i18n import N_, _, format_date
from salesedu.i18n.numbers import read_number
from salesedu.page import is_static
from salesedu.page.controls import Choice, Field, Live, Press, Return, Ticks, card
from salesedu.widgets import goals_habits_kept as kept
from salesedu.widgets import goals_habits_words as words
from salesedu.widgets.keeper import Keeper, Store
from salesedu.widgets.tables import heading, show_table

SEVEN_DAYS = timedelta(days=7)
_WEEK_NAMES: dict[Week, str] = {
    Week.MONDAY_TO_FRIDAY: N_("Monday to Friday"),
    Week.SUNDAY_TO_THURSDAY: N_("Sunday to Thursday"),
}


def habits_tracker(store: Store | None = None) -> None:
    """Show the habits tracker (F06): daily ticks, streaks, what was heard, the share of the target.

    Parameters
    ----------
    store : keeps what is typed until the next time; None keeps nothing.
    """
    if is_static():
        _show_habits()
    else:
        display(HabitsTracker(store).box)  # type: ignore[no-untyped-call]


class HabitsTracker:
    """The habits tracker as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    today : returns the day it is; a page may stay open over night.
    """

    def __init__(self, store: Store | None = None, today: Callable[[], date] = date.today) -> None:
        self._today = today
        self.keeper = Keeper(store)
        self.cells: dict[str, Any] = self.keeper.load()
        self.week = Choice(_("My working days"), [(one.value, _(_WEEK_NAMES[one])) for one in Week])
        self.before, self.after = Press(_("The week before")), Press(_("The week after"))
        self.now = Press(_("Today"))
        self.day = Choice(_("Day"), [], in_sight=True)
        ticks = [(habit.value, _(HABIT_SENTENCES[habit])) for habit in Habit]
        self.habits = Ticks(
            _("Tick what is true of this day"), [*ticks, (kept.OFF, _("I did not work: holiday, illness."))]
        )
        self.heard = {reason: Field(_(REASON_NAMES[reason])) for reason in Reason}
        self.target, self.actual = Field(""), Field("")
        self.table, self.streaks, self.reached = Live(), Live(), Live()
        self.back = Return()
        self._quiet = False
        self.shown = self._last_working_day(self._today())
        self.box = self._layout()
        self._fill()
        self._listen()

    def _layout(self) -> ipywidgets.VBox:
        tools = ipywidgets.HBox([self.before, self.now, self.after])
        tools.add_class("se-tools")
        days, counts, month = (
            ipywidgets.VBox(list(parts))
            for parts in ((self.day,), self.heard.values(), (self.target, self.actual))
        )
        days.add_class("se-inline")
        for box in (counts, month):
            box.add_class("se-columns")
        asked = ipywidgets.HTML(words.heading_html(_("How often did you hear …")))
        shown = (self.table, self.streaks, ipywidgets.HTML(words.heading_html(_("The target of the month"))))
        parts = (self.week, tools, days, self.habits, asked, counts, *shown, month)
        return card(heading(_title(), _intro()), *parts, self.reached, self.keeper.line, self.back)

    def _listen(self) -> None:
        self.week.observe(lambda change: self._choose_week(), "value")
        self.before.on_press(lambda: self._go_to(self.shown - SEVEN_DAYS))
        self.after.on_press(lambda: self._go_to(self.shown + SEVEN_DAYS))
        self.now.on_press(lambda: self._go_to(self._today()))
        self.day.observe(lambda change: self._choose_day(), "value")
        self.habits.observe(lambda change: self._tick(), "value")
        for reason, field in self.heard.items():
            field.observe(
                lambda change, reason=reason: self._put({self._cell(reason): change["new"]}), "value"
            )
        for what, field in ((kept.TARGET, self.target), (kept.ACTUAL, self.actual)):
            field.observe(lambda change, what=what: self._put({self._month(what): change["new"]}), "value")
        self.back.on_return(self._look)

    def _cell(self, what: str) -> str:
        return kept.cell(self.shown, what)

    def _month(self, what: str) -> str:
        return kept.month_cell(self.shown, what)

    def _last_working_day(self, day: date) -> date:
        """Return the day itself, or the last working day before it; never one that is still to come."""
        day = min(day, self._today())
        return max(one for one in kept.chosen_week(self.cells).days(day) if one <= day)

    def _go_to(self, day: date) -> None:
        self.shown = self._last_working_day(day)
        self._fill()

    def _choose_day(self) -> None:
        if not self._quiet and self.day.value:
            self._go_to(date.fromisoformat(self.day.value))

    def _choose_week(self) -> None:
        if not self._quiet:
            self._put({kept.WEEK: self.week.value})
            self._go_to(self.shown)

    def _tick(self) -> None:
        ticked = set(self.habits.value)
        names = [*Habit, kept.OFF]
        now = {self._cell(name): kept.YES if name in ticked else "" for name in names}
        self._put({name: text for name, text in now.items() if text != kept.text_of(self.cells, name)})

    def _put(self, cells: dict[str, str]) -> None:
        if not self._quiet and cells:
            self.cells |= cells
            self.keeper.save(cells)
            self._show()

    def _look(self) -> None:
        """Take what another page has saved, and the new day if one has begun."""
        if self.keeper.is_up_to_date:
            self.cells = self.keeper.load()
        self._fill()

    def _fill(self) -> None:
        """Write what is kept about the day in sight into the fields."""
        self._quiet = True
        self.week.value = kept.chosen_week(self.cells).value
        days = [day for day in kept.chosen_week(self.cells).days(self.shown) if day <= self._today()]
        self.day.options = [[day.isoformat(), format_date(day, "MMMEd")] for day in days]
        self.day.value = self.shown.isoformat()
        names = [*Habit, kept.OFF]
        self.habits.value = [
            str(name) for name in names if kept.text_of(self.cells, self._cell(name)) == kept.YES
        ]
        for reason, field in self.heard.items():
            field.value = kept.text_of(self.cells, self._cell(reason))
        month = format_date(self.shown, "yMMMM")
        self.target.label = _("My target for {month}").format(month=month)
        self.actual.label = _("Reached so far in {month}").format(month=month)
        self.target.value = kept.text_of(self.cells, self._month(kept.TARGET))
        self.actual.value = kept.text_of(self.cells, self._month(kept.ACTUAL))
        self._quiet = False
        self._show()

    def _show(self) -> None:
        today, week, noted = self._today(), kept.chosen_week(self.cells), kept.noted_days(self.cells)
        self.after.disabled = self.shown + SEVEN_DAYS > max(week.days(today))
        for field in self.heard.values():
            is_read = not field.value.strip() or kept.count_of(field.value) is not None
            field.problem = "" if is_read else _("Type a whole number, such as 3, or leave it empty.")
        self.table.html = words.week_html(
            [kept.noted_day(self.cells, day) for day in week.days(self.shown)], today
        )
        self.streaks.html = words.streaks_html(noted, week, today)
        self._show_month(week, today)

    def _show_month(self, week: Week, today: date) -> None:
        target, actual = _number(self.target, above=0), _number(self.actual)
        self.reached.html = words.reached_html(target, actual, self.shown, week, today)


def _number(field: Field, above: float = -inf) -> float | None:
    """Return the number in a field, or None; what can't be used is named under it."""
    read = read_number(field.value)
    # of a target such as 60.000 nobody means sixty
    number = max((read.value, *read.other)) if read else None
    is_fine = number is not None and number > above
    ask = _("Type a number, such as 60,000. A target is above 0.")
    field.problem = ask if field.value.strip() and not is_fine else ""
    return float(number) if number is not None and is_fine else None


def _title() -> str:
    return _("Five habits, day by day")


def _intro() -> str:
    return _("Tick at the end of your working day. It takes a minute, and stays on your machine.")


def _show_habits() -> None:
    rows = [[_(HABIT_NAMES[habit]), _(HABIT_SENTENCES[habit])] for habit in Habit]
    heads = [_("Habit"), _("A tick means")]
    live = _(
        "In the live lesson you tick day by day, and see the week, your streaks and the share of your target."
    )
    show_table(_title(), heads, rows, live)
