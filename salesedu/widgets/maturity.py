"""The maturity diagnosis (F02), and one function for the cell of the lesson.

>>> form = Diagnose()
>>> form.answers["next_step"].value = "1"
>>> form.given
{'next_step': 1}
"""

import secrets
from datetime import date
from pathlib import Path
from typing import Any

import ipywidgets
from IPython.display import display

from salesedu.i18n import _, ngettext
from salesedu.maturity import Area, Diagnosis, compare, diagnose, is_answer, spread
from salesedu.maturity_answers import AnswersError, read_answers, write_answers
from salesedu.maturity_questions import QUESTIONS, SCALE
from salesedu.page import escape, is_static, picture_html
from salesedu.page.controls import Choice, Live, Press, Upload, card
from salesedu.plots.maturity import radar, text_alternative
from salesedu.widgets import maturity_words as words
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import alert_html, heading, note_html, show_table

NUMBERS = [str(number) for number in range(len(SCALE))]
#: Under these names earlier results and colleagues' answers are kept beside the answers of today.
EARLIER, COLLEAGUE = "earlier.", "colleague."
FILE = "maturity.csv"


def diagnosis(store: Store | None = None) -> None:
    """Show the diagnosis.

    Parameters
    ----------
    store : keeps the answers until the next time, such as ``Store("crm_maturity")``; None keeps nothing.
    """
    if is_static():
        rows = [[_(question.area.value), _(question.statement)] for question in QUESTIONS]
        live = _("In the live lesson you answer from 0 to 4, and see where to begin and what to do next.")
        show_table(words.title(), [_("Area"), _("Statement")], rows, live)
    else:
        display(Diagnose(store).box)  # type: ignore[no-untyped-call]


class Diagnose:
    """The diagnosis as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps the answers, earlier results and colleagues' answers, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        scale = [(number, number) for number in NUMBERS]
        self.answers = {one.id: Choice(_(one.statement), scale, in_sight=True) for one in QUESTIONS}
        self._more: dict[str, Any] = {}
        self.keep = Press(_("Keep as today’s result"))
        self.clear = Press(_("Clear my answers"))
        self.export = Press(_("Save my answers as a file"))
        self.colleague = Upload(_("Add a colleague’s file"), ".csv,.txt")
        self.alone = Press(_("Remove the colleagues"))
        self.message, self.result = Live(), Live()
        self.picture = ipywidgets.HTML()
        self.kept = Kept(store, self.answers, self._show)
        self.box = self._layout()
        self._listen()
        self._show()

    @property
    def given(self) -> dict[str, int]:
        """The answers given so far, by question; the file they come from may have been edited by hand."""
        return {name: int(choice.value) for name, choice in self.answers.items() if choice.value in NUMBERS}

    @property
    def colleagues(self) -> list[Diagnosis]:
        """What colleagues answered."""
        return [diagnose(answers) for _name, answers in sorted(self._kept_under(COLLEAGUE).items())]

    @property
    def last_time(self) -> tuple[str, Diagnosis] | None:
        """The day and the result of the last time before today, or None."""
        today = EARLIER + date.today().isoformat()
        days = {day: answers for day, answers in self._kept_under(EARLIER).items() if day < today}
        return (max(days).removeprefix(EARLIER), diagnose(days[max(days)])) if days else None

    def _kept_under(self, start: str) -> dict[str, dict[str, int]]:
        """Return sets of answers; what was edited by hand and is none is left out."""
        entries = {**self.kept.keeper.load(), **self._more}
        found = {name: value for name, value in entries.items() if name.startswith(start)}
        return {name: _sound(value) for name, value in found.items() if _sound(value)}

    def _layout(self) -> ipywidgets.VBox:
        for choice in self.answers.values():
            choice.add_class("se-row").add_class("se-scale")
        first = ipywidgets.HBox([self.keep, self.clear]).add_class("se-tools")
        team = ipywidgets.HBox([self.export, self.colleague, self.alone]).add_class("se-tools")
        areas = [part for area in Area for part in self._area(area)]
        top = (heading(words.title(), words.intro()), ipywidgets.HTML(words.scale_html()))
        return card(*top, *areas, first, *self.kept.ends, self.result, self.picture, team, self.message)

    def _area(self, area: Area) -> list[ipywidgets.Widget]:
        head = ipywidgets.HTML(f"<h4>{escape(_(area.value))}</h4>")
        return [head, *(self.answers[question.id] for question in QUESTIONS if question.area is area)]

    def _listen(self) -> None:
        self.keep.on_press(self._keep_today)
        self.clear.on_press(lambda: self.kept.put(dict.fromkeys(self.answers, "")))
        self.export.on_press(self._export)
        self.colleague.observe(lambda change: self._add_colleague(), "chosen")
        self.alone.on_press(self._remove_colleagues)

    def _put(self, cells: dict[str, Any]) -> None:
        self._more |= cells
        self.kept.keeper.save(cells)
        self._show()

    def _keep_today(self) -> None:
        self._put({EARLIER + date.today().isoformat(): self.given})
        self.message.html = note_html(
            _("Today’s result is kept. From tomorrow on you see what has changed since.")
        )

    def _export(self) -> None:
        try:
            Path(FILE).write_text(write_answers(self.given), encoding="utf-8-sig", newline="")
        except OSError as problem:
            self.message.html = alert_html(_("NOT SAVED: {reason}").format(reason=problem))
        else:
            sentence = _("Saved as {file} beside this lesson. Send it to whoever brings the team together.")
            self.message.html = note_html(sentence.format(file=FILE))

    def _add_colleague(self) -> None:
        try:
            answers = read_answers(self.colleague.content)
        except AnswersError as problem:
            self.message.html = alert_html(words.file_sentence(problem))
            return
        self._put({COLLEAGUE + secrets.token_hex(4): answers})
        count = len(self.colleagues)
        sentence = ngettext(
            "{count} colleague is in the picture.", "{count} colleagues are in the picture.", count
        )
        self.message.html = note_html(sentence.format(count=count))

    def _remove_colleagues(self) -> None:
        self._put({name: {} for name in self._kept_under(COLLEAGUE)})
        self.message.html = note_html(_("Only your own answers are in the picture."))

    def _show(self) -> None:
        now, last, colleagues = diagnose(self.given), self.last_time, self.colleagues
        if not self.given:
            self.result.html, self.picture.value = note_html(words.progress_sentence(now)), ""
            return
        before = last[1] if last else None
        team = spread([now, *colleagues]) if colleagues else ()
        self.result.html = words.result_html(now, last, compare(before, now) if before else (), team)
        self.picture.value = picture_html(radar(now, before, team), text_alternative(now, before), 560)


def _sound(value: object) -> dict[str, int]:
    """Return the answers in something that was kept, without what is none."""
    known = {question.id for question in QUESTIONS}
    entries = value.items() if isinstance(value, dict) else ()
    return {name: answer for name, answer in entries if name in known and is_answer(answer)}
