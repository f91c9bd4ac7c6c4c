"""The velocity of a pipeline with sliders: what each number does to the revenue per day.

>>> tool = VelocityTool()
>>> tool.today.per_day
500.0
>>> tool.cycle.value = 48
>>> "625" in tool.result.html
True
"""

import ipywidgets
from IPython.display import display

from salesedu.i18n import _, format_money, format_number, format_percent, ngettext
from salesedu.metrics_pipeline import Lever, Velocity, example
from salesedu.page import escape, is_static, show_html
from salesedu.page.controls import Live, Slider, card
from salesedu.widgets import metrics_words as words
from salesedu.widgets.tables import AT_START, heading, note_html

BETTER = 10  # percent; where the slider begins
LONGEST = 1.5  # times the change of one number fill a bar


def velocity() -> None:
    """Show the velocity of a pipeline, and what it changes if one number gets better."""
    if is_static():
        _show_example()
    else:
        display(VelocityTool().box)  # type: ignore[no-untyped-call]


class VelocityTool:
    """The velocity as widgets; ``box`` is what is shown."""

    def __init__(self) -> None:
        now = example()
        self.opportunities = Slider(_("Qualified opportunities"), value=now.opportunities, high=150)
        self.win_rate = Slider(_("Win rate"), value=now.win_rate * 100, high=100)
        self.deal = Slider(_("Average deal size"), value=now.average_deal_size, high=20_000, step=100)
        self.cycle = Slider(_("Days of the sales cycle"), value=now.cycle_days, low=1, high=240)
        self.better = Slider(_("What if one number alone got better by"), value=BETTER, low=1, high=30)
        self.result, self.levers = Live(), ipywidgets.HTML()
        sliders = (self.opportunities, self.win_rate, self.deal, self.cycle, self.better)
        trial = ipywidgets.VBox(list(sliders))
        trial.add_class("se-trial")
        self.box = card(heading(_title(), _intro()), trial, self.result, self.levers)
        for slider in sliders:
            slider.observe(lambda change: self._show(), "value")
        self._show()

    @property
    def today(self) -> Velocity:
        """The pipeline as the sliders say."""
        numbers = (self.opportunities.value, self.win_rate.value / 100, self.deal.value, self.cycle.value)
        return Velocity(*numbers)

    def _show(self) -> None:
        today, share = self.today, self.better.value / 100
        self.opportunities.shown = format_number(today.opportunities)
        self.win_rate.shown = format_percent(today.win_rate)
        self.deal.shown = format_money(today.average_deal_size)
        days = ngettext("{days} day", "{days} days", int(today.cycle_days))
        self.cycle.shown = days.format(days=format_number(today.cycle_days))
        self.better.shown = format_percent(share)
        self.result.html = words.message("se-right", velocity_sentence(today))
        self.levers.value = levers_html(today, share)


def velocity_sentence(today: Velocity) -> str:
    """Return a velocity with the numbers that it is made of."""
    return _("{opportunities} × {win} × {deal} ÷ {days} days = {result} per day").format(
        opportunities=format_number(today.opportunities),
        win=format_percent(today.win_rate),
        deal=format_money(today.average_deal_size),
        days=format_number(today.cycle_days),
        result=format_number(today.per_day or 0, 1),
    )


def levers_html(today: Velocity, share: float) -> str:
    """Return, for each number alone, what velocity would be if it got better, as a table with bars.

    Parameters
    ----------
    today : the pipeline.
    share : by how much each number gets better, in (0, 1).
    """
    heads = (_("One number alone"), _("Revenue per day"))
    head = "".join(f'<th scope="col" {AT_START}>{escape(text)}</th>' for text in heads)
    rows = ""
    for lever in Lever:
        name, told, bar = _row(today, lever, share)
        marked = ' class="se-chosen"' if lever is Lever.CYCLE_DAYS else ""
        rows += f'<tr{marked}><th scope="row" {AT_START}>{escape(name)}</th>'
        rows += f"<td {AT_START}>{escape(told)}{bar}</td></tr>"
    return f'<table class="se-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _row(today: Velocity, lever: Lever, share: float) -> tuple[str, str, str]:
    """Return the change of a lever, what comes of it, and a bar as long as that."""
    better = -share if lever is Lever.CYCLE_DAYS else share
    change = today.change(lever, better)
    if change is None:
        impossible = lever is Lever.WIN_RATE and today.per_day
        return lever_words(lever, share), _("not possible: over 100%") if impossible else _("no data"), ""
    told = _("{per_day} (+{change})").format(
        per_day=format_number(today.with_change(lever, better).per_day or 0, 1), change=format_percent(change)
    )
    length = min(change / share / LONGEST, 1)
    return lever_words(lever, share), told, words.bar_html(length)


def lever_words(lever: Lever, share: float) -> str:
    """Return the change of one number in words, such as “Win rate 10% higher”."""
    sentences = {
        Lever.OPPORTUNITIES: _("{share} more opportunities"),
        Lever.WIN_RATE: _("Win rate {share} higher"),
        Lever.AVERAGE_DEAL_SIZE: _("Deals {share} larger"),
        Lever.CYCLE_DAYS: _("Sales cycle {share} shorter"),
    }
    return sentences[lever].format(share=format_percent(share))


def _title() -> str:
    return _("Revenue per day")


def _intro() -> str:
    return _("Move one slider at a time. The table shows what each number alone would change.")


def _show_example() -> None:
    shown, share = example(), BETTER / 100
    live = _("In the live lesson you move sliders for the four numbers, and see the revenue per day at once.")
    told = [": ".join(_row(shown, lever, share)[:2]) for lever in Lever]
    sentence = velocity_sentence(shown)
    html = heading(_title()).value + words.message("", sentence) + levers_html(shown, share) + note_html(live)
    show_html(f'<div class="se">{html}</div>', "\n".join([_title(), sentence, *told, live]))
