"""The part of the goal planner that plays: sliders, the chance of reaching the target, and its levers."""

import math
import threading
from collections.abc import Callable
from dataclasses import replace

import ipywidgets

from salesedu.goals_chance import Chance, History, opportunities_for
from salesedu.goals_levers import Change, levers
from salesedu.goals_numbers import MOST, Mistake, PlanError
from salesedu.goals_plan import Plan
from salesedu.goals_typed import read_sizes, read_value, relative_spread
from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.page import picture_html
from salesedu.page.controls import Choice, Field, Live, LongField, Press, Slider
from salesedu.plots import goals_levers as lever_plot
from salesedu.plots.goals import LEAST, SHOWN, ChancePicture, text_alternative
from salesedu.plots.goals_levers import LeverPicture
from salesedu.widgets import goals_chance_words as words
from salesedu.widgets.goals_planner_words import mark
from salesedu.widgets.tables import heading, note_html

#: What could stand in a field that is wrong.
SUCH_AS = {"opportunities": "192", "deals": "40", "sizes": "2,400"}


class ChancePart:
    """Sliders over the plan, and what chance makes of it; ``children`` is what is shown, in order.

    Parameters
    ----------
    tried : called with the plan that is in force: that of the fields, or that of the sliders.
    """

    def __init__(self, tried: Callable[[Plan, bool], None]) -> None:
        self._tried = tried
        self._plan: Plan | None = None
        self._history: History | None = None
        self._today: Chance | None = None
        self._asked: tuple[object, ...] = ()
        self._available = 0
        self._listed: tuple[float, ...] = ()
        self._quiet = False
        self._moved: set[str] = set()
        self._painters: tuple[ChancePicture, LeverPicture] | None = None
        self._painting = threading.Lock()
        self.sliders = {
            "win_rate": Slider(_("Win rate: sales per 100 opportunities"), low=1, high=100, step=0.5),
            "average_deal_size": Slider(_("Average deal size")),
            "reps": Slider(_("Reps")),
            "opportunities_per_rep_per_day": Slider(_("Contacts per rep and day")),
        }
        self.back = Press(_("Back to my numbers"))
        self.available = Field(
            _("Opportunities you will really have in the period; empty: as many as needed")
        )
        self.deals = Field(_("Won and lost deals behind your win rate; empty: count it as certain"))
        self.spread = Choice(_("How much do your deals differ in size?"), words.spreads(), words.CLEARLY)
        self.sizes = LongField(_("Sizes of your last deals, one per line"), rows=3)
        self.bring = Choice(_("What would one more rep work on?"), words.bringing(), words.NO)
        #: What is kept, by name.
        self.parts = {
            "opportunities": self.available,
            "deals": self.deals,
            "spread": self.spread,
            "sizes": self.sizes,
            "bring": self.bring,
        }
        # only the short sentence beside the sliders is read out, not all that follows from them
        self.trial, self.result = Live(), ipywidgets.HTML()
        self.picture, self.levers, self.table = ipywidgets.HTML(), ipywidgets.HTML(), ipywidgets.HTML()
        self.table.add_class("se-scroll")
        self.children = self._layout()
        self._listen()

    def _layout(self) -> tuple[ipywidgets.Widget, ...]:
        self._trial_box = ipywidgets.VBox([*self.sliders.values(), self.back, self.trial])
        self._trial_box.add_class("se-trial")
        asked = ipywidgets.VBox([self.available, self.deals])
        asked.add_class("se-columns")
        self._shown = ipywidgets.VBox([self._trial_box, self.picture, self.result, self.levers, self.table])
        intro = _("Move a slider to see at once what it changes. Your own numbers above stay as they are.")
        title = heading(_("How likely is the target?"), intro)
        return (title, asked, self.spread, self.sizes, self.bring, self._shown)

    def _listen(self) -> None:
        for name, slider in self.sliders.items():
            slider.observe(lambda change, name=name: self._slide(name), "value")
        self.back.on_press(self.reset)

    def show(self, plan: Plan | None) -> None:
        """Show the chance of a plan; None hides it. Where nothing changed, sliders stay where they are."""
        asked = (plan, *(part.value for part in self.parts.values()))
        if asked == self._asked:
            return
        self._asked, self._plan = asked, plan
        self.sizes.layout.display = None if self.spread.value == words.LISTED else "none"
        self._history = None if plan is None else self._read(plan)
        self._shown.layout.display = "none" if self._history is None else None
        if self._history is not None:
            self.reset()
        elif plan is not None:
            self._tried(plan, False)

    def _read(self, plan: Plan) -> History | None:
        """Return the history in the fields; a sentence stands beside each that is wrong."""
        mistakes: list[Mistake] = []
        numbers: dict[str, float | None] = {}
        for name in ("opportunities", "deals"):
            try:
                numbers[name] = read_value(name, self.parts[name].value)
            except PlanError as error:
                mistakes += error.mistakes
        try:
            spread = self._spread()
        except PlanError as error:
            mistakes += error.mistakes
        mark(self.parts, mistakes, SUCH_AS)
        if mistakes:
            return None
        typed, deals = numbers["opportunities"], numbers["deals"]
        self._available = plan.opportunities if typed is None else int(typed)
        size = plan.average_deal_size
        return History(1 / plan.opportunities_per_sale, size, size * spread, int(deals) if deals else None)

    def _spread(self) -> float:
        """Return the standard deviation of deal sizes, as a share of their average."""
        self._listed = ()
        if self.spread.value != words.LISTED:
            return float(self.spread.value)
        self._listed = read_sizes(self.sizes.value)
        return relative_spread(self._listed)

    def reset(self) -> None:
        """Put the sliders where the fields are, and show the plan of the fields."""
        if self._plan is None or self._history is None:
            return
        self._quiet = True
        for name, (low, value, high, step) in _ranges(self._plan).items():
            slider = self.sliders[name]
            slider.low, slider.high, slider.step, slider.value = low, high, step, value
        self._quiet = False
        self._moved = set()
        changes = self._redraw(self._plan, self._history)
        self._today = changes[0].before
        enough = opportunities_for(self._history, self._plan.revenue)
        self._say(self._plan, self._history, self._today, words.good_chance_sentence(enough))
        self.trial.html = ""

    def _slide(self, name: str) -> None:
        if self._quiet or self._plan is None or self._history is None or self._today is None:
            return
        self._moved.add(name)
        plan, history = self._moved_to(self._plan, self._history)
        now = self._redraw(plan, history)[0].before
        self._say(plan, history, now)
        self.trial.html = words.trial_html(plan, self._today, now)

    def _say(self, plan: Plan, history: History, chance: Chance, *more: str) -> None:
        sentences = [*words.chance_sentences(plan, self._available, chance), *more]
        if self._listed:
            sentences.append(words.sizes_sentence(self._listed, plan))
        self.result.value = words.chance_html(sentences) + note_html(words.model_note(history))

    def _moved_to(self, plan: Plan, history: History) -> tuple[Plan, History]:
        """Return plan and history with the numbers of the sliders that were moved."""
        for name in self._moved:
            value = self.sliders[name].value
            if name == "win_rate":
                plan = replace(plan, opportunities_per_sale=100 / value)
                history = replace(history, win_rate=value / 100)
            else:
                plan = replace(plan, **{name: value})
        # bigger deals differ as much as before, in percent
        grown = plan.average_deal_size / history.average_deal_size
        history = replace(
            history,
            average_deal_size=plan.average_deal_size,
            deal_size_spread=history.deal_size_spread * grown,
        )
        return plan, history

    def _redraw(self, plan: Plan, history: History) -> tuple[Change, ...]:
        self._say_values(plan)
        self._tried(plan, bool(self._moved))
        bring = self.bring.value == words.YES
        changes = levers(plan, history, self._available, reps_bring_opportunities=bring)
        self._paint(changes)
        self.table.value = words.levers_html(changes, plan)
        return changes

    def _say_values(self, plan: Plan) -> None:
        shown = {
            "win_rate": format_percent(1 / plan.opportunities_per_sale),
            "average_deal_size": format_money(plan.average_deal_size),
            "reps": format_number(plan.reps, 1),
            "opportunities_per_rep_per_day": format_number(plan.opportunities_per_rep_per_day, 1),
        }
        for name, text in shown.items():
            self.sliders[name].shown = text

    def _paint(self, changes: tuple[Change, ...]) -> None:
        chance = changes[0].before
        # JupyterLab may deliver two changes on two threads; half of each would be drawn over the other
        with self._painting:
            if self._painters is None:
                self._painters = ChancePicture(chance), LeverPicture(changes)
            hill, bars = self._painters
            hill.update(chance)
            bars.update(changes)
            self.picture.value = picture_html(hill.png(), text_alternative(chance), SHOWN, LEAST)
            self.levers.value = picture_html(bars.png(), lever_plot.text_alternative(changes), SHOWN, LEAST)


def _ranges(plan: Plan) -> dict[str, tuple[float, float, float, float]]:
    """Return from where to where each slider goes, where it stands, and its step."""
    rate, size = 100 / plan.opportunities_per_sale, plan.average_deal_size
    reps, contacts = plan.reps, plan.opportunities_per_rep_per_day
    return {
        "win_rate": (min(0.5, rate), rate, 100.0, 0.5),
        "average_deal_size": (size / 2, size, min(size * 2, MOST), size / 100),
        "reps": _counted(reps, 6),
        "opportunities_per_rep_per_day": _counted(contacts, 12),
    }


def _counted(number: float, least: float) -> tuple[float, float, float, float]:
    step = 1.0 if number % 1 == 0 else 0.5
    return min(step, number), number, min(max(least, math.ceil(number * 2)), MOST), step
