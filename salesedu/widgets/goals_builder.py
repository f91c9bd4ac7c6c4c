"""The SMART builder: a goal part by part, without a sentence to type; it is judged like one.

>>> tool = SmartBuilder(today=date(2026, 11, 25))
>>> tool.parts["deadline"].value = "soon"
>>> "This day never comes" in tool.result.html
True
"""

from datetime import date
from decimal import Decimal

import ipywidgets
from IPython.display import display

from salesedu.goals import Direction, Goal, Version, assess
from salesedu.i18n import N_, _
from salesedu.i18n.numbers import parse_number
from salesedu.page import is_static
from salesedu.page.controls import Choice, Field, Live, card
from salesedu.widgets import goals_smart_words as words
from salesedu.widgets.goals_smart import EXAMPLE_DAY, assessment_html, best_of, kept_plan, version_choice
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import heading, show_table

EXAMPLE = Goal(
    owner=N_("Ana"),
    metric=N_("win rate"),
    amount=Decimal(25),
    unit="%",
    baseline="20 %",
    deadline="31 March 2027",
    scope=N_("in Spain"),
    purpose=N_("so that the new branch pays for itself"),
)


def smart_builder(store: Store | None = None, plan: Store | None = None) -> None:
    """Show the SMART builder (F04): fields for owner, metric, amount and deadline make the goal's sentence.

    Parameters
    ----------
    store : keeps what is typed until the next time; None keeps nothing.
    plan : where the goal planner keeps its numbers; with them achievable and realistic are judged.
    """
    if is_static():
        _show_example()
    else:
        display(SmartBuilder(store, plan).box)  # type: ignore[no-untyped-call]


class SmartBuilder:
    """The builder as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store, plan : as for :func:`smart_builder`.
    today : the day from which dates are read; None is the computer's own at every reading.
    """

    def __init__(
        self, store: Store | None = None, plan: Store | None = None, today: date | None = None
    ) -> None:
        self._plan_store, self._today = plan, today
        self.parts = {name: Field(label, text) for name, (label, text) in _fields().items()}
        self.direction = Choice(_("What does the number say?"), _directions(), Direction.REACH.value)
        self.version = version_choice()
        self.best = Field(
            _("Your best result so far in a period as long, in the same unit (or leave it empty)")
        )
        self.result = Live()
        kept = {**self.parts, "direction": self.direction, "version": self.version, "best": self.best}
        self.kept = Kept(store, kept, self._show)
        self.box = self._layout()
        self._show()

    def _layout(self) -> ipywidgets.VBox:
        columns = ipywidgets.VBox([*self.parts.values(), self.direction])
        columns.add_class("se-columns")
        return card(
            heading(_title(), _intro()), columns, self.version, self.best, self.result, *self.kept.ends
        )

    @property
    def goal(self) -> Goal:
        """What stands in the fields now; a sentence stands beside an amount that is no number."""
        typed = {name: field.value.strip() for name, field in self.parts.items()}
        amount = parse_number(typed.pop("amount"))
        wrong = amount is None and self.parts["amount"].value.strip()
        self.parts["amount"].problem = _("Type one number, such as 25.") if wrong else ""
        return Goal(**typed, amount=amount, direction=Direction(self.direction.value))

    def _show(self) -> None:
        plan, history = kept_plan(self._plan_store)
        seen = assess(
            self.goal,
            today=self._today or date.today(),
            plan=plan,
            history=history,
            best=best_of(self.best),
            version=Version(self.version.value),
        )
        self.result.html = assessment_html(seen)


def _fields() -> dict[str, tuple[str, str]]:
    """Return each field's label and what stands in it at first."""
    return {
        "owner": (_("Who answers for it?"), _(EXAMPLE.owner)),
        "metric": (_("What is counted?"), _(EXAMPLE.metric)),
        "baseline": (_("From (today’s value)"), EXAMPLE.baseline),
        "amount": (_("To, or by how much"), f"{EXAMPLE.amount}"),
        "unit": (_("Unit: %, €, hours … (empty: things are counted)"), EXAMPLE.unit),
        "deadline": (_("Last day"), EXAMPLE.deadline),
        "scope": (_("Where, or with whom?"), _(EXAMPLE.scope)),
        "purpose": (_("What for?"), _(EXAMPLE.purpose)),
    }


def _directions() -> list[tuple[str, str]]:
    return [
        (Direction.REACH.value, _("A level to reach")),
        (Direction.AT_MOST.value, _("At most so much")),
        (Direction.UP.value, _("So much more")),
        (Direction.DOWN.value, _("So much less")),
    ]


def _title() -> str:
    return _("Build a goal")


def _intro() -> str:
    return _("Fill in what you know. The sentence below is made of it, and judged letter by letter.")


def _show_example() -> None:
    seen = assess(EXAMPLE, today=EXAMPLE_DAY, version=Version.DORAN)
    rows = [[label, text] for label, text in _fields().values()]
    rows.append([_("The goal"), words.goal_sentence(seen.rewritten, seen.day)])
    live = _("An invented example. In the live lesson you fill in the fields, and each letter is judged.")
    show_table(_title(), [_("Part"), _("What stands there")], rows, live)
