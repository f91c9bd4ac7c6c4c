"""The funnel benchmark as widgets: one's own numbers in, picture, advice and what-if out.

>>> tool = Benchmark()
>>> tool.rows[1].count.value = "400"      # as if typed: 400 leads instead of 300
>>> tool.funnel.rates[0]
0.04
"""

import math
import threading
from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets

from salesedu.funnel import Funnel, FunnelError, Mistake, Problem
from salesedu.funnel_counts import decode, read_csv
from salesedu.i18n import _, format_percent
from salesedu.page import escape, picture_html
from salesedu.page.controls import Choice, Field, Live, Press, Return, Slider, Upload, card
from salesedu.plots.funnel import FunnelPicture, text_alternative
from salesedu.widgets import funnel_words as words
from salesedu.widgets.keeper import Keeper, Store
from salesedu.widgets.own_numbers import (
    DEAL_SIZE,
    MOST_STAGES,
    Numbers,
    example_numbers,
    from_answers,
    new_stage,
)
from salesedu.widgets.stage_table import StageRow, StageTable
from salesedu.widgets.tables import alert_html, heading, note_html


class Benchmark:
    """The benchmark as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self._keeper = Keeper(store)
        self._quiet = False
        self._painter: FunnelPicture | None = None
        self._painting = threading.Lock()
        self.funnel: Funnel | None = None
        self.sector_rates: tuple[float | None, ...] = ()
        self.stages = StageTable(self._typed)
        self.deal_size = Field(_("Average deal size (what one sale brings, in your currency)"))
        self.upload = Upload(_("Load from a CSV file"), ".csv,.txt,.tsv")
        self.restart = Press(_("Start again with the example"))
        self.what_if_step = Choice(_("What if this step got better?"), [])
        self.what_if_rate = Slider(_("Rate of this step"), low=0, high=100, step=0.1)
        self.today = Press(_("Back to today"))
        self.back = Return()
        self.message, self.result, self.what_if = Live(), Live(), Live()
        self.picture, self.table = ipywidgets.HTML(), ipywidgets.HTML()
        self.box = self._layout()
        self._listen()
        self._fill(from_answers(self._keeper.load()))

    @property
    def rows(self) -> list[StageRow]:
        """The fields of each stage."""
        return self.stages.rows

    @property
    def saved(self) -> Live:
        """The line that says when the numbers were saved."""
        return self._keeper.line

    def _layout(self) -> ipywidgets.VBox:
        intro = _(
            "Type how many people reached each stage in the same period, or load a file with one stage "
            "and one number per line. The sector rates are invented for this course: put in your own "
            "as soon as you know them."
        )
        tools = ipywidgets.HBox([self.upload, self.restart])
        self.trial = ipywidgets.VBox([self.what_if_step, self.what_if_rate, self.today, self.what_if])
        looks = {
            tools: "se-tools",
            self.trial: "se-trial",
            self.deal_size: "se-short",
            self.table: "se-scroll",
        }
        for part, look in looks.items():
            part.add_class(look)
        numbers = (heading(title(), intro), tools, self.message, self.stages.box, self.deal_size, self.saved)
        # the slider stands over the picture, so that both are in sight together
        return card(*numbers, self.result, self.trial, self.picture, self.table, self.back)

    def _listen(self) -> None:
        self.deal_size.observe(lambda change: self._typed({DEAL_SIZE: change["new"]}), "value")
        self.upload.observe(lambda change: self._load_file(), "chosen")
        self.restart.on_press(self._start_again)
        self.back.on_return(self._look)
        self.what_if_step.observe(lambda change: self._show_today(), "value")
        self.what_if_rate.observe(lambda change: self._show_what_if(), "value")
        self.today.on_press(self._show_today)

    @property
    def numbers(self) -> Numbers:
        """All that is in the fields now."""
        return Numbers(self.stages.texts(), self.deal_size.value)

    def _look(self) -> None:
        """Show what another page has saved meanwhile, unless something here could not be saved."""
        if self._keeper.is_up_to_date:
            kept = from_answers(self._keeper.load())
            if kept != self.numbers:
                self._fill(kept)

    def _start_again(self) -> None:
        self._fill(example_numbers())
        self._keeper.save(self.numbers.answers())
        self.message.html = note_html(_("The example is back."))

    def _fill(self, numbers: Numbers) -> None:
        self._quiet = True
        self.stages.fill(numbers.stages)
        self.deal_size.value = numbers.deal_size
        self._quiet = False
        self._read()

    def _typed(self, cells: Mapping[str, Any]) -> None:
        if not self._quiet:
            self.message.html = ""
            self._keeper.save(cells)
            self._read()

    def _load_file(self) -> None:
        try:
            if len(self.upload.content) > self.upload.most:
                raise FunnelError([Mistake(Problem.NOT_READABLE, "file")])
            table = read_csv(decode(self.upload.content))
        except FunnelError as error:
            self.message.html = alert_html(
                " ".join(words.mistake_sentence(mistake) for mistake in error.mistakes)
            )
            return
        # sector rates belong to steps; with another number of steps nobody knows which
        same = len(table.rows) == len(self.rows)
        rates = [row.rate.value if same else "" for row in self.rows] + [""] * len(table.rows)
        rows = zip(table.rows[:MOST_STAGES], rates, strict=False)
        stages = tuple(new_stage((*row, rate)) for row, rate in rows)
        self._fill(Numbers(stages, self.deal_size.value))
        self._keeper.save(self.numbers.answers())
        self.message.html = note_html(words.file_sentences(table, MOST_STAGES))

    def _read(self) -> None:
        """Read the fields, put a sentence beside each that is wrong, and show the funnel if none is."""
        mistakes: list[Mistake] = []
        try:
            self.sector_rates = self.stages.rates()
        except FunnelError as error:
            mistakes += error.mistakes
        try:
            self.funnel = self.stages.funnel(self.deal_size.value)
        except FunnelError as error:
            mistakes += error.mistakes
        self.funnel = None if mistakes else self.funnel
        self._mark(mistakes)
        for part in (self.picture, self.trial, self.table):
            part.layout.display = "none" if self.funnel is None else None
        if self.funnel is None:
            self.result.html = alert_html(_("Put right the marked fields to see your funnel."))
        else:
            self._offer_steps(self.funnel)
            self._show_today()

    def _mark(self, mistakes: Sequence[Mistake]) -> None:
        sentences: dict[Field, str] = {}
        for mistake in mistakes:
            field = self.deal_size if mistake.field == "deal_size" else self.stages.field(mistake)
            sentences.setdefault(field, words.mistake_sentence(mistake))
        for field in (self.deal_size, *(field for row in self.rows for field in row.fields)):
            field.problem = sentences.get(field, "")

    def _offer_steps(self, funnel: Funnel) -> None:
        sentence = _("From {start} to {end}")
        steps = zip(funnel.stages, funnel.stages[1:], strict=False)
        options = [[str(i), sentence.format(start=a, end=b)] for i, (a, b) in enumerate(steps, start=1)]
        best = funnel.compare(self.sector_rates).best
        self._quiet = True
        self.what_if_step.options = options
        if self.what_if_step.value not in [option for option, _text in options]:
            self.what_if_step.value = str(best.number if best else 1)
        self._quiet = False

    def _show_today(self) -> None:
        """Show picture, advice and table for the numbers in the fields; the slider goes to today's rate."""
        if self.funnel is None or self._quiet:
            return
        comparison = self.funnel.compare(self.sector_rates)
        self.result.html = (
            words.findings_html(self.funnel)
            + words.revenue_html(self.funnel)
            + words.advice_html(self.funnel, comparison)
        )
        self.table.value = words.rates_table(comparison)
        rate = self.funnel.rates[self._chosen_step() - 1] or 0
        self._quiet = True
        self.what_if_rate.high = _slider_end(rate, self.sector_rates[self._chosen_step() - 1])
        self.what_if_rate.value = round(min(rate, 1) * 100, 1)
        self._quiet = False
        self.what_if_rate.shown = format_percent(rate)
        self.what_if.html = ""
        self._paint(self.funnel)

    def _show_what_if(self) -> None:
        if self._quiet or self.funnel is None:
            return
        rate = self.what_if_rate.value / 100
        self.what_if_rate.shown = format_percent(rate)
        changed = self.funnel.with_rate(self._chosen_step(), rate)
        sentence = words.what_if_sentence(self.funnel, changed, rate)
        self.what_if.html = f'<div class="se-message">{escape(sentence)}</div>'
        if changed is not None:
            self._paint(changed)

    def _chosen_step(self) -> int:
        return int(self.what_if_step.value or 1)

    def _paint(self, funnel: Funnel) -> None:
        # JupyterLab may deliver two changes on two threads; half of each would be drawn over the other
        with self._painting:
            if self._painter is None or self._painter.stages != len(funnel.stages):
                self._painter = FunnelPicture(funnel, self.sector_rates)
            else:
                self._painter.update(funnel, self.sector_rates)
            alternative = text_alternative(funnel, funnel.compare(self.sector_rates))
            self.picture.value = picture_html(self._painter.png(), alternative)


def _slider_end(rate: float, sector_rate: float | None) -> float:
    """Return where the slider ends, in percent: far enough to play, near enough to aim."""
    return min(100.0, max(10.0, math.ceil(max(rate, sector_rate or 0) * 20) * 10))


def title() -> str:
    return _("Your funnel beside the sector")
