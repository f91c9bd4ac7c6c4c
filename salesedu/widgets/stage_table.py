"""The stages of a funnel as fields to type in: name, people, sector rate; stages can be added and removed."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import ipywidgets

from salesedu.funnel import Funnel, FunnelError, Mistake
from salesedu.funnel_counts import read_funnel, read_rate
from salesedu.i18n import _, format_number
from salesedu.page import escape
from salesedu.page.controls import Field, Press
from salesedu.widgets.own_numbers import COLUMNS, MOST_STAGES, ORDER, StageTexts, cell, new_stage


class StageRow:
    """The fields and buttons of one stage.

    Parameters
    ----------
    stage : what is in the fields at first.
    """

    def __init__(self, stage: StageTexts) -> None:
        name, count, rate = stage.texts
        self.id = stage.id
        self.name = Field("", name, label_hidden=True)
        self.count = Field("", count, label_hidden=True)
        self.rate = Field("", rate, label_hidden=True)
        self.add = Press(_("Add below"))
        self.remove = Press(_("Remove"))
        self._first = ipywidgets.HTML(f'<span class="se-quiet">{escape(_("first stage"))}</span>')
        self.box = ipywidgets.HBox()
        self.box.add_class("se-stage")

    @property
    def fields(self) -> tuple[Field, Field, Field]:
        """Name, count and sector rate."""
        return self.name, self.count, self.rate

    @property
    def texts(self) -> StageTexts:
        """What is in the fields now."""
        return StageTexts(self.id, (self.name.value, self.count.value, self.rate.value))

    def arrange(self, number: int, of: int) -> None:
        """Name the fields and buttons after their stage, and leave out what cannot be.

        Parameters
        ----------
        number : the stage's place from 1.
        of : how many stages there are.
        """
        stage = self.name.value.strip() or format_number(number)
        self.name.label = _("Name of stage {number}").format(number=format_number(number))
        self.count.label = _("People in {stage}").format(stage=stage)
        self.rate.label = _("Illustrative sector rate to {stage}, in percent").format(stage=stage)
        self.add.meaning = _("Add below {stage}").format(stage=stage)
        self.remove.meaning = _("Remove {stage}").format(stage=stage)
        self.add.disabled = of >= MOST_STAGES
        self.remove.disabled = of <= 2
        rate = self._first if number == 1 else self.rate
        self.box.children = (self.name, self.count, rate, self.add, self.remove)


class StageTable:
    """Every stage as a row of fields; ``box`` is what is shown.

    Parameters
    ----------
    changed : called after every change a person makes, with the cells that changed by the names they are
        kept under.
    """

    def __init__(self, changed: Callable[[Mapping[str, Any]], None]) -> None:
        self._changed = changed
        self.rows: list[StageRow] = []
        self._stages = ipywidgets.VBox()
        heads = [_("Stage"), _("People"), _("Sector rate, % (illustrative)")]
        cells = "".join(f"<span>{escape(text)}</span>" for text in heads)
        titles = ipywidgets.HTML(f'<div class="se-stage se-heads" aria-hidden="true">{cells}</div>')
        self.box = ipywidgets.VBox([titles, self._stages])

    def fill(self, stages: Sequence[StageTexts]) -> None:
        """Show these stages; a row that is there already stays, so that nobody loses their place in it."""
        there = {row.id: row for row in self.rows}
        self.rows = [there.get(stage.id) or self._new(stage) for stage in stages]
        for row, stage in zip(self.rows, stages, strict=True):
            for field, text in zip(row.fields, stage.texts, strict=True):
                field.value = text
        self._arrange()

    def texts(self) -> tuple[StageTexts, ...]:
        """Return every stage as typed."""
        return tuple(row.texts for row in self.rows)

    def rates(self) -> tuple[float | None, ...]:
        """Return the sector rates typed, one per step.

        Raises
        ------
        FunnelError
            With every rate that cannot be read.
        """
        mistakes: list[Mistake] = []
        rates: list[float | None] = []
        for number, row in enumerate(self.rows[1:], start=1):
            try:
                rates.append(read_rate(row.rate.value, number, row.name.value))
            except FunnelError as error:
                mistakes += error.mistakes
        if mistakes:
            raise FunnelError(mistakes)
        return tuple(rates)

    def funnel(self, deal_size: str) -> Funnel:
        """Return the funnel typed; see :func:`salesedu.funnel_counts.read_funnel`."""
        return read_funnel([(row.name.value, row.count.value) for row in self.rows], deal_size)

    def field(self, mistake: Mistake) -> Field:
        """Return the field a mistake is about."""
        row = self.rows[mistake.row or 0]
        return {"name": row.name, "count": row.count, "rate": row.rate}[mistake.field]

    def _new(self, stage: StageTexts) -> StageRow:
        row = StageRow(stage)
        for field, column in zip(row.fields, COLUMNS, strict=True):
            name = cell(row.id, column)
            field.observe(lambda change, name=name: self._typed({name: change["new"]}), "value")
        row.add.on_press(lambda: self._add_below(row))
        row.remove.on_press(lambda: self._remove(row))
        return row

    def _typed(self, cells: Mapping[str, Any]) -> None:
        self._arrange()
        self._changed(cells)

    def _add_below(self, above: StageRow) -> None:
        row = self._new(new_stage())
        self.rows.insert(self.rows.index(above) + 1, row)
        self._typed({ORDER: [row.id for row in self.rows]})
        row.name.focus()

    def _remove(self, row: StageRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._typed({ORDER: [row.id for row in self.rows]})
        self.rows[max(0, place - 1)].name.focus()

    def _arrange(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            row.arrange(number, of=len(self.rows))
        self._stages.children = tuple(row.box for row in self.rows)
