"""Rows of fields under shared headings: as many as are filled, and one more to go on.

>>> grid = Grid({"name": "Campaign", "cost": "Cost"}, most=3)
>>> grid.fields["1.name"].value = "Spring fair"
>>> grid.rows()
{1: {'name': 'Spring fair', 'cost': ''}}
"""

from collections.abc import Mapping

import ipywidgets

from salesedu.i18n import _, format_number
from salesedu.page import escape
from salesedu.page.controls import Field


class Grid:
    """Rows of fields; ``box`` is what is shown, and ``fields`` can be kept.

    Parameters
    ----------
    columns : the headings, by the identifier of the column.
    most : how many rows there can be, 1 or more.

    Attributes
    ----------
    fields : every field by ``"row.column"``, rows counted from 1.
    """

    def __init__(self, columns: Mapping[str, str], most: int) -> None:
        self.columns, self.most = dict(columns), most
        self.fields = {
            f"{row}.{name}": Field(_label(heading, row), label_hidden=True)
            for row in range(1, most + 1)
            for name, heading in columns.items()
        }
        self._boxes = [self._row(row) for row in range(1, most + 1)]
        heads = "".join(f"<span>{escape(heading)}</span>" for heading in columns.values())
        titles = ipywidgets.HTML(f'<div class="se-grid se-heads" aria-hidden="true">{heads}</div>')
        self.box = ipywidgets.VBox([titles, *self._boxes])
        self.box.add_class("se-grid-rows")
        for field in self.fields.values():
            field.observe(lambda change: self._arrange(), "value")
        self._arrange()

    def rows(self) -> dict[int, dict[str, str]]:
        """Return the texts of every row in which something was typed, by its number from 1."""
        every = {row: self._texts(row) for row in range(1, self.most + 1)}
        return {row: texts for row, texts in every.items() if any(texts.values())}

    def mark(self, problems: Mapping[str, str]) -> None:
        """Put a sentence under each field that has one, by ``"row.column"``; the others lose theirs."""
        for name, field in self.fields.items():
            field.problem = problems.get(name, "")

    def _texts(self, row: int) -> dict[str, str]:
        return {name: self.fields[f"{row}.{name}"].value.strip() for name in self.columns}

    def _row(self, row: int) -> ipywidgets.HBox:
        box = ipywidgets.HBox([self.fields[f"{row}.{name}"] for name in self.columns])
        box.add_class("se-grid")
        return box

    def _arrange(self) -> None:
        last = max(self.rows(), default=0)
        for row, box in enumerate(self._boxes, start=1):
            box.layout.display = None if row <= last + 1 else "none"


def _label(heading: str, row: int) -> str:
    return _("{heading}, line {number}").format(heading=heading, number=format_number(row))
