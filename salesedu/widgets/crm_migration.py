"""Moving a hand-made sheet into a CRM: the learner says what columns mean and which rows are one customer.

>>> tool = Migration()
>>> len(tool.decisions)
4
>>> tool.decide(3, "merge")
>>> tool.portfolio.customers[0].lines
(2, 3)
"""

from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets
from IPython.display import display

from salesedu.crm_migration import EXAMPLE, EXAMPLE_COLUMN, Portfolio, example_rows, migrate
from salesedu.crm_migration_doubts import Decision, Doubt, doubts
from salesedu.crm_migration_sheet import (
    COLUMN_NAMES,
    Column,
    Row,
    Sheet,
    SheetError,
    propose,
    read_sheet,
    rows,
)
from salesedu.i18n import _
from salesedu.page import escape, is_static, show_html
from salesedu.page.controls import Choice, Live, LongField, Press, Return, card
from salesedu.widgets import crm_migration_words as words
from salesedu.widgets.keeper import Keeper, Store
from salesedu.widgets.tables import heading, note_html

SHEET, COLUMN, ROW = "sheet", "column ", "row "
#: A heading that nobody has decided about yet; leaving it out is a decision, too.
UNDECIDED, LEFT_OUT = "undecided", "left out"


def migration(store: Store | None = None) -> None:
    """Show the migration (F50): a messy sheet becomes customers, contacts, opportunities and deals.

    Parameters
    ----------
    store : keeps the sheet and the decisions until the next time; None keeps nothing.
    """
    if is_static():
        _show_example()
    else:
        display(Migration(store).box)  # type: ignore[no-untyped-call]


class Migration:
    """The migration as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed and decided, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.sheet = LongField(_("Your sheet, copied from a spreadsheet with its headings"), EXAMPLE, rows=4)
        self.example = Press(_("Back to the example"))
        self.table, self.result = Live(), Live()
        self.columns: dict[str, Choice] = {}
        self.decisions: dict[str, Choice] = {}
        self._doubts: dict[str, Doubt] = {}
        self._verdicts: dict[str, Live] = {}
        self._column_box, self._doubt_box = ipywidgets.VBox(), ipywidgets.VBox()
        self._quiet = False
        self.keeper, self.back = Keeper(store), Return()
        self._cells: dict[str, Any] = self.keeper.load()
        self.box = self._layout()
        self._listen()
        self._refill()

    def _layout(self) -> ipywidgets.VBox:
        tools = ipywidgets.HBox([self.example])
        tools.add_class("se-tools")
        return card(
            heading(_title(), _intro()),
            self.sheet,
            tools,
            self.table,
            self._column_box,
            self._doubt_box,
            self.result,
            self.keeper.line,
            self.back,
        )

    def _listen(self) -> None:
        self.sheet.observe(lambda change: self._typed(SHEET, change["new"]), "value")
        self.example.on_press(lambda: setattr(self.sheet, "value", EXAMPLE))
        self.back.on_return(self._look)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The lines of the sheet, by what their cells mean now; none while it can't be read."""
        sheet = self._read()
        return rows(sheet, self._meanings(sheet)) if sheet else ()

    @property
    def portfolio(self) -> Portfolio:
        """What the sheet becomes with the decisions so far."""
        decided = {name: Decision(choice.value) for name, choice in self.decisions.items() if choice.value}
        return migrate(self.rows, decided)

    def decide(self, line: int, decision: str) -> None:
        """Decide about the row in a line, as a person would."""
        doubt_id = next(name for name, doubt in self._doubts.items() if doubt.row.line == line)
        self.decisions[doubt_id].value = decision

    def _read(self) -> Sheet | None:
        try:
            sheet = read_sheet(self.sheet.value)
        except SheetError as problem:
            self.sheet.problem = _(problem.fault.value)
            return None
        self.sheet.problem = ""
        return sheet

    def _meanings(self, sheet: Sheet) -> dict[str, Column | None]:
        """Return what each heading means: what was chosen, or what it probably means."""
        known = {column.value: column for column in Column}
        return {
            head: known.get(self._kept(COLUMN + head) or (column.value if column else ""))
            for head, column in propose(sheet.heads).items()
        }

    def _kept(self, name: str) -> str:
        text = self._cells.get(name)
        return text if isinstance(text, str) else ""

    def _typed(self, name: str, text: str) -> None:
        if not self._quiet:
            self._cells[name] = text
            self.keeper.save({name: text})
            self._show()

    def _look(self) -> None:
        """Take over what another page has saved."""
        if self.keeper.is_up_to_date:
            self._cells |= self.keeper.load()
            self._refill()

    def _refill(self) -> None:
        self.columns, self._doubts = {}, {}
        self._quiet = True
        self.sheet.value = self._kept(SHEET) or self.sheet.value
        self._quiet = False
        self._show()

    def _show(self) -> None:
        sheet = self._read()
        if sheet is None:
            self._column_box.children = self._doubt_box.children = ()
            self.columns, self._doubts, self.decisions = {}, {}, {}
            self.table.html = self.result.html = ""
            return
        self.table.html = words.sheet_html(sheet)
        self._show_columns(sheet)
        self._show_doubts(doubts(self.rows))
        self.result.html = self._result_html(sheet)

    def _result_html(self, sheet: Sheet) -> str:
        meanings = self._meanings(sheet)
        unclear = [head for head in sheet.heads if meanings[head] is None and not self._is_left_out(head)]
        problem = _unclear(unclear) if unclear else _twice(meanings)
        body = _message("se-not-yet", f"⚠ {problem}") if problem else words.portfolio_html(self.portfolio)
        return f"<h4>{escape(_('3. The new list'))}</h4>{body}"

    def _is_left_out(self, head: str) -> bool:
        return self._kept(COLUMN + head) == LEFT_OUT

    def _show_columns(self, sheet: Sheet) -> None:
        """Make the choices anew where the headings changed, or the keyboard would lose its place."""
        if tuple(self.columns) == sheet.heads:
            return
        meanings = self._meanings(sheet)
        self.columns = {head: self._column_choice(head, column) for head, column in meanings.items()}
        pairs = ipywidgets.Box(list(self.columns.values()))
        pairs.add_class("se-columns")
        self._column_box.children = [_step(_("1. What does each column mean?")), pairs]

    def _column_choice(self, head: str, column: Column | None) -> Choice:
        options = [(one.value, _(COLUMN_NAMES[one])) for one in Column]
        undecided = (UNDECIDED, _("(please choose)"))
        choice = Choice(
            _("“{heading}”").format(heading=head),
            [undecided, *options, (LEFT_OUT, _("Leave it out"))],
            column.value if column else self._kept(COLUMN + head) or UNDECIDED,
        )
        choice.observe(lambda change: self._typed(COLUMN + head, change["new"]), "value")
        return choice

    def _show_doubts(self, found: tuple[Doubt, ...]) -> None:
        if [doubt.id for doubt in found] != list(self._doubts) or not self._doubt_box.children:
            self._doubts = {doubt.id: doubt for doubt in found}
            self.decisions = {name: self._decision(doubt) for name, doubt in self._doubts.items()}
            self._verdicts = {name: Live() for name in self._doubts}
            pairs = [_spaced(self.decisions[name], self._verdicts[name]) for name in self._doubts]
            none = "" if pairs else _("No row is in doubt.")
            self._doubt_box.children = [_step(_("2. Which rows are the same customer?"), none), *pairs]
        for name, choice in self.decisions.items():
            self._verdicts[name].html = _verdict_html(self._doubts[name], choice.value)

    def _decision(self, doubt: Doubt) -> Choice:
        options = words.decision_options()
        kept = self._kept(ROW + doubt.id)
        value = kept if kept in [name for name, _text in options] else ""
        choice = Choice(words.doubt_sentence(doubt), options, value, in_sight=True)
        choice.observe(lambda change: self._typed(ROW + doubt.id, change["new"]), "value")
        return choice


def _step(title: str, sentence: str = "") -> ipywidgets.HTML:
    more = f"<p>{escape(sentence)}</p>" if sentence else ""
    return ipywidgets.HTML(f"<h4>{escape(title)}</h4>{more}")


def _spaced(*children: ipywidgets.Widget) -> ipywidgets.VBox:
    return ipywidgets.VBox(list(children), layout={"margin": "0 0 16px 0"})


def _unclear(heads: Sequence[str]) -> str:
    listed = ", ".join(_("“{heading}”").format(heading=head) for head in heads)
    return _("Say in step 1 what this heading means, or leave it out: {heads}").format(heads=listed)


def _twice(meanings: Mapping[str, Column | None]) -> str:
    """Return a sentence where two headings mean the same, or an empty text."""
    used = [column for column in meanings.values() if column]
    double = next((column for column in Column if used.count(column) > 1), None)
    if double is None:
        return ""
    return _("In step 1 two headings mean “{meaning}”. Only one can.").format(meaning=_(COLUMN_NAMES[double]))


def _verdict_html(doubt: Doubt, decision: str) -> str:
    if not decision:
        return ""
    look = "se-right" if decision == doubt.careful else "se-not-yet"
    return _message(look, words.verdict(doubt, Decision(decision)))


def _message(look: str, sentence: str) -> str:
    return f'<div class="se-message {look}">{escape(sentence)}</div>'


def _title() -> str:
    return _("Move this sheet into a CRM")


def _intro() -> str:
    return _(
        "Three steps: say what each column means, decide which rows are one customer, and see what has to be "
        "asked. The sheet is invented; paste your own if you like. It stays on your machine."
    )


def _show_example() -> None:
    found = doubts(example_rows())
    moved = migrate(example_rows(), {doubt.id: doubt.careful for doubt in found})
    head, column = EXAMPLE_COLUMN
    meaning = _("“{heading}” had to be explained: it means “{meaning}”.").format(
        heading=head, meaning=_(COLUMN_NAMES[column])
    )
    doubted = "".join(
        f"<p>{escape(words.doubt_sentence(doubt))}</p>{_verdict_html(doubt, doubt.careful)}"
        for doubt in found
    )
    live = _("In the live lesson you decide for each row yourself, or paste a sheet of your own.")
    sheet = words.sheet_html(read_sheet(EXAMPLE))
    body = f"{sheet}<p>{escape(meaning)}</p>{doubted}{words.portfolio_html(moved)}{note_html(live)}"
    page = f'<div class="se">{heading(_title(), _intro()).value}{body}</div>'
    show_html(page, f"{_title()}\n{EXAMPLE}\n{live}")
