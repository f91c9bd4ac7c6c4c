"""The parts of the goal planner for the months of a year and for the days of a period."""

from collections.abc import Sequence

import ipywidgets

from salesedu.goals_numbers import Mistake, PlanError
from salesedu.goals_pace import Pace
from salesedu.goals_plan import Plan
from salesedu.goals_sales import read_months
from salesedu.goals_season import NUMBERS, monthly_targets, season_of
from salesedu.goals_typed import read_value
from salesedu.i18n import _, format_number
from salesedu.page import escape, picture_html
from salesedu.page.controls import Choice, Field, Live, LongField
from salesedu.plots.goals import LEAST, SHOWN
from salesedu.plots.goals_months import month_names, months_png, text_alternative
from salesedu.widgets import goals_months_words as words
from salesedu.widgets.goals_planner_words import mark
from salesedu.widgets.tables import heading

#: Invented for the course, as everybody's season is another one.
ILLUSTRATIVE_INDICES = (80, 90, 100, 100, 110, 110, 80, 60, 110, 120, 130, 110)
#: What could stand in a field that is wrong.
SUCH_AS = {
    "year_revenue": "1,440,000",
    "history": "2025-01; 12,000",
    **{f"month_{number}": "100" for number in NUMBERS},
}


class MonthsPart:
    """A year's target, spread over its months; ``children`` is what is shown, in order."""

    def __init__(self) -> None:
        self.year = Field(_("Target for the whole year; empty: twelve times the revenue above"))
        self.season = Choice(_("9. How do the months differ?"), words.seasons(), words.TYPED)
        self.indices = {
            f"month_{number}": Field(name, format_number(index))
            for number, name, index in zip(NUMBERS, month_names(), ILLUSTRATIVE_INDICES, strict=True)
        }
        label = _("Your sales: one month and its amount per line, as copied from a spreadsheet")
        self.history = LongField(label, rows=5)
        #: What is kept, by name.
        self.parts = {
            "year_revenue": self.year,
            "season": self.season,
            **self.indices,
            "history": self.history,
        }
        self.result = Live()
        self.picture, self.table = ipywidgets.HTML(), ipywidgets.HTML()
        self._drawn: tuple[float, ...] = ()
        self._typed = ipywidgets.VBox(list(self.indices.values()))
        self._typed.add_class("se-columns")
        self._typed.add_class("se-narrow")
        self.table.add_class("se-scroll")
        self._note = ipywidgets.HTML(f'<p class="se-quiet">{escape(_invented())}</p>')
        self._shown = ipywidgets.VBox([self.picture, self.table])
        asked = (self.year, self.season, self._note, self._typed, self.history)
        intro = _("A year’s target, spread by the season. For this part the period above must be one month.")
        self.children = (heading(_("Month by month"), intro), *asked, self.result, self._shown)

    def show(self, plan: Plan | None) -> None:
        """Show what each month takes with another plan of an average month; None hides it."""
        chosen = self.season.value
        for part, choice in (
            (self._typed, words.TYPED),
            (self._note, words.TYPED),
            (self.history, words.SOLD),
        ):
            part.layout.display = None if chosen == choice else "none"
        self.result.html, targets = "", None
        mistakes: Sequence[Mistake] = ()
        if plan is not None:
            try:
                targets = self._targets(plan)
            except PlanError as error:
                mistakes = error.mistakes
        mark(self.parts, mistakes, SUCH_AS)
        self._shown.layout.display = "none" if targets is None else None
        if plan is not None and targets is not None:
            self._draw(targets)
            self.table.value = words.months_table(plan, targets)

    def _draw(self, targets: tuple[float, ...]) -> None:
        if targets != self._drawn:
            self.picture.value = picture_html(months_png(targets), text_alternative(targets), SHOWN, LEAST)
            self._drawn = targets

    def _targets(self, plan: Plan) -> tuple[float, ...]:
        text = self.year.value.strip()
        year = read_value("year_revenue", text) if text else plan.revenue * len(NUMBERS)
        return monthly_targets(year or 0, self._season())

    def _season(self) -> list[float]:
        """Return the index of each month, and say what is worth knowing about it."""
        if self.season.value == words.EVEN:
            return [1.0 for _number in NUMBERS]
        if self.season.value == words.TYPED:
            return [read_value(name, field.value) or 0.0 for name, field in self.indices.items()]
        season = season_of(read_months(self.history.value))
        told = "".join(f"<p>{escape(sentence)}</p>" for sentence in words.season_sentences(season))
        self.result.html = f'<div class="se-message se-not-yet">{told}</div>' if told else ""
        return list(season.filled)


class DaysPart:
    """How the target stands today; ``children`` is what is shown, in order."""

    def __init__(self) -> None:
        self.sold = Field(_("Sold so far in this period"), format_number(40_000))
        self.gone = Field(_("Working days that are over"), format_number(8))
        #: What is kept, by name.
        self.parts = {"sold": self.sold, "days_gone": self.gone}
        self.result = Live()
        asked = ipywidgets.VBox([self.sold, self.gone])
        asked.add_class("se-columns")
        intro = _("Change these two numbers every day: then you see early what each day still has to bring.")
        self.children = (heading(_("Day by day"), intro), asked, self.result)

    def show(self, plan: Plan | None) -> None:
        """Show how the target of another plan stands; None hides it."""
        self.result.html = ""
        numbers: dict[str, float] = {}
        mistakes: list[Mistake] = []
        for name, field in self.parts.items():
            try:
                numbers[name] = read_value(name, field.value) or 0.0
            except PlanError as error:
                mistakes += error.mistakes
        if plan is not None and not mistakes:
            try:
                pace = Pace(plan.revenue, numbers["sold"], plan.working_days, numbers["days_gone"])
                self.result.html = _pace_html(words.pace_sentences(pace, plan))
            except PlanError as error:
                mistakes += error.mistakes
        mark(self.parts, mistakes, dict.fromkeys(self.parts, "8"))


def _pace_html(sentences: list[str]) -> str:
    told = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
    return f'<div class="se-message">{told}</div>'


def _invented() -> str:
    return _("These twelve numbers are invented: type your own. 120 means 20% more than an average month.")
