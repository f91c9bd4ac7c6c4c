"""The goal planner as a widget: nine questions in; calculation, verdict, chance, months and days out.

>>> tool = Planner()
>>> tool.fields["reps"].value = "1"          # as if typed
>>> "The team is too small" in tool.verdict.html
True
"""

from collections.abc import Sequence

import ipywidgets
from IPython.display import display

from salesedu.goals_numbers import Mistake, PlanError
from salesedu.goals_plan import Plan, example
from salesedu.goals_typed import plan_texts, read_plan
from salesedu.i18n import _
from salesedu.page import is_static
from salesedu.page.controls import Field, Live, Press, card
from salesedu.widgets import goals_planner_words as words
from salesedu.widgets.goals_planner_chance import ChancePart
from salesedu.widgets.goals_planner_months import DaysPart, MonthsPart
from salesedu.widgets.goals_planner_static import show_example
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import alert_html, heading


def planner(store: Store | None = None) -> None:
    """Show the goal planner (F03): what a revenue takes, whether the team can do it, and how likely it is.

    Parameters
    ----------
    store : keeps what is typed until the next time, such as ``Store("goals_plan")``; None keeps nothing.
    """
    if is_static():
        show_example(title())
    else:
        display(Planner(store).box)  # type: ignore[no-untyped-call]


class Planner:
    """The planner as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.plan: Plan | None = None
        self._usual = plan_texts(example())
        self.fields = {name: Field(label, self._usual[name]) for name, label in words.labels().items()}
        self.example = Press(_("Start again with the example"))
        self.verdict, self.steps = Live(), ipywidgets.HTML()
        self.chance = ChancePart(self._show_plan)
        self.months, self.days = MonthsPart(), DaysPart()
        parts = {**self.fields, **self.chance.parts, **self.months.parts, **self.days.parts}
        self._first = {name: part.value for name, part in parts.items()}
        self.kept = Kept(store, parts, self._show)
        self.example.on_press(self._start_again)
        self.box = self._layout()
        self._show()

    def _layout(self) -> ipywidgets.VBox:
        tools = ipywidgets.HBox([self.example])
        tools.add_class("se-tools")
        asked = ipywidgets.VBox(list(self.fields.values()))
        asked.add_class("se-columns")
        parts = (*self.chance.children, *self.months.children, *self.days.children)
        return card(
            heading(title(), _intro()), tools, asked, self.verdict, self.steps, *parts, *self.kept.ends
        )

    def _start_again(self) -> None:
        self.kept.put(self._first)
        self.chance.reset()

    def _show(self) -> None:
        """Read the fields, put a sentence beside each that is wrong, and show the plan if none is."""
        mistakes: Sequence[Mistake] = ()
        self.plan = None
        try:
            self.plan = read_plan({name: field.value for name, field in self.fields.items()})
        except PlanError as error:
            mistakes = error.mistakes
        words.mark(self.fields, mistakes, self._usual)
        if self.plan is None:
            self.verdict.html = alert_html(_("Put right the marked fields to see your plan."))
            self.steps.value = ""
        for part in (self.chance, self.months, self.days):
            part.show(self.plan)

    def _show_plan(self, plan: Plan, tried: bool = False) -> None:
        """Show the calculation of the fields, or of the sliders while they are tried."""
        self.verdict.html = words.verdict_html(plan)
        title = (
            _("The calculation with the sliders’ numbers") if tried else _("The calculation, step by step")
        )
        self.steps.value = words.steps_html(plan, title)


def title() -> str:
    return _("Plan your goal")


def _intro() -> str:
    return _(
        "Answer the nine questions for your own team; the numbers of the example are invented. The third "
        "one, how many sales it takes, is worked out for you. Everything follows at once, and stays on your "
        "machine."
    )
