"""The calculators: choose a metric, fill in its fields, read the result or why there is none.

>>> tool = Calculators()
>>> tool.choice.value = "retention"
>>> tool.kept.put({"retention.stayed": "68", "retention.start": "80"})
>>> "85%" in tool.result.html
True
"""

from datetime import date

import ipywidgets
from IPython.display import display

from salesedu.i18n import _
from salesedu.i18n.numbers import parse_number
from salesedu.metrics import GROUP_NAMES, METRICS, metric
from salesedu.metrics_calculators import Mistake, Problem, Result, Value, calculate
from salesedu.metrics_formulas import CALCULATORS, Calculator, Input, Kind, calculator
from salesedu.page import escape, is_static
from salesedu.page.controls import Choice, Field, Live, card
from salesedu.widgets import metrics_words as words
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import heading, note_html, show_table

CHOSEN = "metric"


def calculators(store: Store | None = None) -> None:
    """Show the calculators (F45) of the guide's 14 metrics.

    Parameters
    ----------
    store : keeps what is typed until the next time; None keeps nothing.
    """
    if is_static():
        _show_formulas()
    else:
        display(Calculators(store).box)  # type: ignore[no-untyped-call]


class Calculators:
    """The calculators as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        options = [(one.id, _option(one.id)) for one in CALCULATORS]
        self.choice = Choice(_("Which metric?"), options, "retention")
        self.fields = {
            f"{made.id}.{one.id}": Field(_label(one)) for made in CALCULATORS for one in made.inputs
        }
        self.inputs, self.formula, self.result = ipywidgets.VBox(), Live(), Live()
        self.inputs.add_class("se-columns")
        self.kept = Kept(store, {CHOSEN: self.choice, **self.fields}, self._show)
        parts = (self.choice, self.formula, self.inputs, self.result)
        self.box = card(heading(_title(), _intro()), *parts, *self.kept.ends)
        self._show()

    def _show(self) -> None:
        known = [one for one in CALCULATORS if one.id == self.choice.value]
        made = known[0] if known else calculator("retention")
        fields = {one.id: self.fields[f"{made.id}.{one.id}"] for one in made.inputs}
        if self.inputs.children != tuple(fields.values()):
            self.inputs.children = tuple(fields.values())
        formula = _("{name} = {formula}").format(name=_(metric(made.id).name), formula=_(made.formula))
        self.formula.html = (
            f'<p class="se-figure">{escape(formula)}</p>{note_html(words.range_sentence(made))}'
        )
        values, unread = _read(made, {name: field.value for name, field in fields.items()})
        result = Result(mistakes=unread) if unread else calculate(made.id, values)
        self._mark(made, fields, result)
        self.result.html = result_html(made, values, result)

    def _mark(self, made: Calculator, fields: dict[str, Field], result: Result) -> None:
        kinds = {one.id: one.kind for one in made.inputs}
        wrong = {mistake.input: mistake for mistake in result.mistakes}
        for name, field in fields.items():
            field.problem = _problem(wrong[name], kinds[name]) if name in wrong else ""


def _problem(mistake: Mistake, kind: Kind) -> str:
    if kind is Kind.DAY and mistake.problem is Problem.NOT_A_NUMBER:
        return _("There is no such day. Write year-month-day, such as 2027-03-01.")
    return words.mistake_sentence(mistake)


def _read(made: Calculator, texts: dict[str, str]) -> tuple[dict[str, Value], tuple[Mistake, ...]]:
    """Return the values typed, and a mistake for each text that is none."""
    values: dict[str, Value] = {}
    unread = []
    for one in made.inputs:
        text = texts[one.id].strip()
        values[one.id] = _value(one, text) if text else None
        if text and values[one.id] is None:
            unread.append(Mistake(Problem.NOT_A_NUMBER, one.id))
    return values, tuple(unread)


def _value(one: Input, text: str) -> Value:
    if one.kind is Kind.WORDS:
        return text
    if one.kind is Kind.DAY:
        try:
            return date.fromisoformat(text)
        except ValueError:
            return None
    number = parse_number(text)
    return None if number is None else float(number)


def result_html(made: Calculator, values: dict[str, Value], result: Result) -> str:
    """Return a result with its unit, or why there is none."""
    if result.mistakes:
        return words.message("se-not-yet", _("Put right the marked fields to see a result."))
    if result.value is None:
        return words.message("", words.no_data_sentence(made, result))
    stated = values.get("meaning")
    meaning = _("By this definition: {meaning}").format(meaning=stated) if stated else ""
    sentence = _("{name}: {value}").format(
        name=_(metric(made.id).name), value=words.value_words(made, result.value)
    )
    return words.message("se-right", sentence, meaning)


def _option(metric_id: str) -> str:
    one = metric(metric_id)
    return _("{name} ({group})").format(name=_(one.name), group=_(GROUP_NAMES[one.group]))


def _label(one: Input) -> str:
    return _("{label} (year-month-day)").format(label=_(one.label)) if one.kind is Kind.DAY else _(one.label)


def _title() -> str:
    return _("Fourteen metrics, worked out")


def _intro() -> str:
    return _("Choose one, fill in the numbers of your own team, and see what can go wrong with it.")


def _show_formulas() -> None:
    rows = [
        [
            _(one.name),
            _(calculator(one.id).formula),
            _(one.unit.value),
            words.range_sentence(calculator(one.id)),
        ]
        for one in METRICS
    ]
    live = _("In the live lesson you work out each of them with your own numbers. They stay on your machine.")
    show_table(_title(), [_("Metric"), _("Formula"), _("Unit"), _("Range")], rows, live)
