r"""The control test as a widget: type the numbers on one's own wall, sort them, see how many can be managed.

>>> tool = Wall()
>>> tool.numbers.value = "Revenue growth\nCalls per salesperson"
>>> tool.sort("Calls per salesperson", "activity")
>>> tool.sort("Revenue growth", "result")
>>> tool.tested.share
0.5
"""

from collections.abc import Mapping
from typing import Any

import ipywidgets
from IPython.display import display

from salesedu.i18n import _, format_number, ngettext
from salesedu.metrics import ControlTest, Group, Shown, control_test, metric
from salesedu.page import is_static, show_html
from salesedu.page.controls import Choice, Live, LongField, Press, Return, card
from salesedu.widgets import metrics_words as words
from salesedu.widgets.keeper import Keeper, Store
from salesedu.widgets.tables import heading, note_html

NUMBERS = "numbers"
GROUP_OF = "group."  # begins the name under which the group of a number is kept
MOST_NUMBERS = 25
#: The wall that the lesson begins with; invented.
EXAMPLE = (
    "revenue_growth",
    "market_share",
    "gross_profit",
    "satisfaction",
    "new_customers",
    "retention",
    "contacted",
    "calls",
)


def wall(store: Store | None = None) -> None:
    """Show the control test (F44) of one's own dashboard.

    Parameters
    ----------
    store : keeps what is typed until the next time; None keeps nothing.
    """
    if is_static():
        _show_example()
    else:
        display(Wall(store).box)  # type: ignore[no-untyped-call]


class Wall:
    r"""The control test as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self._keeper = Keeper(store)
        self._cells: dict[str, Any] = {}
        self._quiet = False
        self._rows: dict[str, Choice] = {}
        self.numbers = LongField(_("The numbers that your team looks at every day, one per line"), rows=6)
        self.example, self.anew = Press(_("Show me an example")), Press(_("Empty all fields"))
        self.sorting, self.result, self.back = ipywidgets.VBox(), Live(), Return()
        for look in ("se-row", "se-scale"):
            self.sorting.add_class(look)
        tools = ipywidgets.HBox([self.example, self.anew])
        tools.add_class("se-tools")
        ends = (self._keeper.line, self.back)
        self.box = card(heading(_title(), _intro()), tools, self.numbers, self.sorting, self.result, *ends)
        self.numbers.observe(lambda change: self._put({NUMBERS: change["new"]}), "value")
        self.example.on_press(lambda: self._put(example_cells()))
        self.anew.on_press(lambda: self._put({**dict.fromkeys(self._cells, ""), NUMBERS: ""}))
        self.back.on_return(self._look)
        self._take(self._keeper.load())

    @property
    def tested(self) -> ControlTest:
        """The wall as it stands in the fields."""
        return wall_of(self._cells)

    def sort(self, name: str, group: str) -> None:
        """Put a number into a group, as if chosen; empty for none."""
        self._put({cell(name): group})

    def _look(self) -> None:
        if self._keeper.is_up_to_date:
            self._take(self._keeper.load())

    def _take(self, cells: Mapping[str, Any]) -> None:
        self._cells = {name: text for name, text in cells.items() if isinstance(text, str)}
        self._show()

    def _put(self, cells: Mapping[str, str]) -> None:
        if not self._quiet:
            self._cells |= cells
            self._keeper.save(cells)
            self._show()

    def _show(self) -> None:
        self._quiet = True
        self.numbers.value = self._cells.get(NUMBERS, "")
        tested = self.tested
        self.sorting.children = tuple(self._row(shown) for shown in tested.numbers)
        self._quiet = False
        self.result.html = words.control_html(tested) + _too_many_html(self._cells)

    def _row(self, shown: Shown) -> Choice:
        """Return the choice for a number; one that is there stays, so that nobody loses their place."""
        name = cell(shown.name)
        if name not in self._rows:
            row = Choice(shown.name, words.short_groups(), in_sight=True)
            row.observe(lambda change, name=name: self._put({name: change["new"]}), "value")
            self._rows[name] = row
        self._rows[name].value = shown.group.value if shown.group else ""
        return self._rows[name]


def cell(name: str) -> str:
    """Return the name under which the group of a number is kept."""
    return GROUP_OF + " ".join(name.split()).casefold()


def wall_of(cells: Mapping[str, str]) -> ControlTest:
    """Return the wall that is kept in some cells; lines beyond the 25th are left out."""
    groups = {group.value: group for group in Group}
    shown = [Shown(line, groups.get(cells.get(cell(line), ""))) for line in _lines(cells)]
    return control_test(shown[:MOST_NUMBERS])


def _lines(cells: Mapping[str, str]) -> list[str]:
    return [line for line in cells.get(NUMBERS, "").splitlines() if line.strip()]


def _too_many_html(cells: Mapping[str, str]) -> str:
    """Return that some lines are not read, if so: nothing is left out without a word."""
    left_out = len(_lines(cells)) - MOST_NUMBERS
    sentence = ngettext(
        "Only the first {most} lines are read; {count} more is left out.",
        "Only the first {most} lines are read; {count} more are left out.",
        left_out,
    )
    words_for_it = sentence.format(most=format_number(MOST_NUMBERS), count=format_number(left_out))
    return words.message("se-not-yet", words_for_it) if left_out > 0 else ""


def example_cells() -> dict[str, str]:
    """Return the lesson's wall as if typed and sorted."""
    names = [_(metric(one).name) for one in EXAMPLE]
    groups = {cell(name): metric(one).group.value for one, name in zip(EXAMPLE, names, strict=True)}
    return {NUMBERS: "\n".join(names), **groups}


def _title() -> str:
    return _("The control test of your own wall")


def _intro() -> str:
    return _(
        "Which numbers does your team see every day? Write them down, sort them, and see what can be managed."
    )


def _show_example() -> None:
    tested = wall_of(example_cells())
    live = _("In the live lesson you type and sort the numbers of your own wall. They stay on your machine.")
    html = f"{heading(_title()).value}{words.control_html(tested)}{note_html(live)}"
    names = [shown.name for shown in tested.numbers]
    show_html(f'<div class="se">{html}</div>', "\n".join([_title(), *names, live]))
