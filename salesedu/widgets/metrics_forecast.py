"""The forecast: open deals in; weighted value, what may really come out, and the coverage needed.

>>> tool = Forecast()
>>> tool.deals[0].name, tool.target
('Airport', 70000.0)
>>> tool.largest.value = 100
>>> "129,000" in tool.result.html
True
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import ipywidgets
from IPython.display import display

from salesedu.i18n import N_, _, format_money, format_number, format_percent
from salesedu.i18n.numbers import parse_number, read_number
from salesedu.metrics_pipeline import Deal, Weighted, coverage, needed_coverage, weighted
from salesedu.page import escape, is_static, picture_html, show_html
from salesedu.page.controls import Field, Live, Press, Slider, card
from salesedu.plots.metrics_pipeline import outcomes_alternative, outcomes_png
from salesedu.widgets import metrics_words as words
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import heading, note_html

#: Deals that can be written; one empty line more than is filled is in sight.
ROWS = 12
TARGET = "target"
VALUE_RATE = 20  # percent; where the slider begins
LEAST_WIDTH = 480  # pixels
#: Invented; the lesson's picture shows the same deals.
EXAMPLE = (
    Deal(N_("Airport"), 100_000, 0.5),
    Deal(N_("School"), 20_000, 0.6),
    Deal(N_("Hotel"), 15_000, 0.4),
    Deal(N_("Clinic"), 10_000, 0.7),
    Deal(N_("Bakery"), 8_000, 0.5),
)
EXAMPLE_TARGET = 70_000


def forecast(store: Store | None = None) -> None:
    """Show the forecast: weighted value, spread, chance of the target, and coverage.

    Parameters
    ----------
    store : keeps what is typed until the next time; None keeps nothing.
    """
    if is_static():
        _show_example()
    else:
        display(Forecast(store).box)  # type: ignore[no-untyped-call]


@dataclass(frozen=True)
class DealFields:
    """The fields of one deal."""

    name: Field
    amount: Field
    chance: Field

    @property
    def all(self) -> tuple[Field, Field, Field]:
        """Name, amount and chance."""
        return self.name, self.amount, self.chance


class Forecast:
    """The forecast as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.rows = [_fields(number) for number in range(1, ROWS + 1)]
        self.target_field = Field(_("Target of the same period, in your currency"))
        self.example, self.anew = Press(_("Start again with the example")), Press(_("Empty all fields"))
        self.largest = Slider(_("What if the chance of the largest deal were"), low=0, high=100, step=5)
        self.value_rate = Slider(_("Win rate on value"), value=VALUE_RATE, low=1, high=100, step=1)
        self.result, self.coverage, self.picture = Live(), Live(), ipywidgets.HTML()
        self._quiet = True  # until every part is there
        parts = {f"{name}_{n}": field for n, row in enumerate(self.rows, 1) for name, field in _named(row)}
        self.parts = {**parts, TARGET: self.target_field}
        for name, text in _texts().items():
            self.parts[name].value = text
        self.kept = Kept(store, self.parts, self._read)
        self.example.on_press(lambda: self.kept.put(_texts()))
        self.anew.on_press(lambda: self.kept.put(dict.fromkeys(self.parts, "")))
        self.largest.observe(lambda change: self._show(), "value")
        self.value_rate.observe(lambda change: self._show_coverage(), "value")
        self.box = self._layout()
        self._quiet = False
        self._read()

    def _layout(self) -> ipywidgets.VBox:
        tools = ipywidgets.HBox([self.example, self.anew])
        tools.add_class("se-tools")
        heads = [_("Open deal"), _("Amount"), _("Chance in %")]
        cells = "".join(f"<span>{escape(text)}</span>" for text in heads)
        titles = ipywidgets.HTML(f'<div class="se-deal se-heads" aria-hidden="true">{cells}</div>')
        self.lines = [ipywidgets.HBox(list(row.all)) for row in self.rows]
        for line in self.lines:
            line.add_class("se-deal")
        trial = ipywidgets.VBox([self.largest, self.value_rate])
        looks = {trial: "se-trial", self.target_field: "se-short", self.picture: "se-scroll"}
        for part, look in looks.items():
            part.add_class(look)
        typed = (titles, *self.lines, self.target_field)
        told = (trial, self.result, self.coverage, self.picture)
        return card(heading(title(), _intro()), tools, *typed, *told, *self.kept.ends)

    def _offer_lines(self) -> None:
        """Show the lines up to the last one with something in it, and an empty one after it."""
        filled = [number for number, row in enumerate(self.rows) if any(field.value for field in row.all)]
        last = filled[-1] if filled else -1
        for number, line in enumerate(self.lines):
            line.layout.display = None if number <= last + 1 else "none"

    @property
    def deals(self) -> tuple[Deal, ...]:
        """The deals that are typed in full; unreadable ones are left out and marked."""
        return tuple(deal for row in self.rows if (deal := _deal(row)))

    @property
    def target(self) -> float | None:
        """The target typed, or None."""
        return _amount(self.target_field.value)

    def _read(self) -> None:
        """Mark what can't be read, and set the slider to the largest deal's own chance."""
        if self._quiet:
            return
        for row in self.rows:
            _mark(row)
        self._offer_lines()
        text = self.target_field.value.strip()
        self.target_field.problem = _not_read() if text and self.target is None else ""
        largest = weighted(self.deals).largest
        self._quiet = True
        self.largest.value = round((largest.chance if largest else 0) * 100)
        self._quiet = False
        self._show()

    def _show(self) -> None:
        if self._quiet:
            return
        tried = self._tried()
        self.largest.shown = format_percent(self.largest.value / 100)
        self._show_coverage()
        if not tried.deals:
            self.result.html = words.message("", _("Write at least one deal with amount and chance."))
            self.picture.value = ""
            return
        self.result.html = forecast_html(tried, self.target)
        self.picture.value = _picture(tried, self.target or 0)

    def _tried(self) -> Weighted:
        """Return the forecast with the largest deal's chance as the slider says."""
        largest = weighted(self.deals).largest
        chance = self.largest.value / 100
        return weighted([replace(d, chance=chance) if d == largest else d for d in self.deals])

    def _show_coverage(self) -> None:
        rate = self.value_rate.value / 100
        self.value_rate.shown = format_percent(rate)
        pipeline = sum(deal.amount for deal in self.deals)
        self.coverage.html = words.message("", coverage_sentence(pipeline, self.target or 0, rate))


def forecast_html(tried: Weighted, target: float | None) -> str:
    """Return the weighted value, how far the total may be from it, and what to be careful about."""
    value = _("Weighted value {value}, give or take {spread}").format(
        value=format_money(tried.value), spread=format_money(tried.spread)
    )
    chance = (
        _("Chance to reach {target}: {chance}").format(
            target=format_money(target), chance=format_percent(tried.chance_of(target), 0)
        )
        if target
        else ""
    )
    return words.message("se-right", value, chance) + "".join(
        words.message("se-not-yet", sentence) for sentence in cautions(tried)
    )


def cautions(tried: Weighted) -> list[str]:
    """Return what to be careful about in a forecast."""
    found = []
    if tried.is_dominated and tried.largest:
        sentence = _("“{name}” makes {share} of this value. Look at both cases: with it and without it.")
        share = format_percent(tried.largest_share or 0, 0)
        name = tried.largest.name or _("The largest deal")
        found.append(sentence.format(name=name, share=share))
    if tried.has_few_deals:
        found.append(
            _("Few deals: the average says little. It also assumes that no deal depends on another.")
        )
    return found


def coverage_sentence(pipeline: float, target: float, rate: float) -> str:
    """Return the coverage that there is, and the one that is needed."""
    needed = format_number(needed_coverage(rate) or 0, 1)
    there = coverage(pipeline, target)
    if there is None:
        return _("Needed: {needed} × the target. Write a target to see what you have.").format(needed=needed)
    return _("You have {there} × the target in deals. Needed at this win rate: {needed} ×.").format(
        there=format_number(there, 1), needed=needed
    )


def _fields(number: int) -> DealFields:
    count = format_number(number)
    return DealFields(
        Field(_("Name of deal {number}").format(number=count), label_hidden=True),
        Field(_("Amount of deal {number}").format(number=count), label_hidden=True),
        Field(_("Chance of deal {number} in percent").format(number=count), label_hidden=True),
    )


def _named(row: DealFields) -> Sequence[tuple[str, Field]]:
    return (("name", row.name), ("amount", row.amount), ("chance", row.chance))


def _texts() -> dict[str, str]:
    """Return the example as if typed; the last rows stay empty."""
    texts = {f"{name}_{number}": "" for number in range(1, ROWS + 1) for name in ("name", "amount", "chance")}
    for number, deal in enumerate(EXAMPLE, start=1):
        texts[f"name_{number}"] = _(deal.name)
        texts[f"amount_{number}"] = format_money(deal.amount)
        texts[f"chance_{number}"] = format_number(deal.chance * 100)
    return {**texts, TARGET: format_money(EXAMPLE_TARGET)}


def _amount(text: str) -> float | None:
    number = parse_number(text)
    return float(number) if number is not None and number >= 0 else None


def _chance(text: str) -> float | None:
    """Return a chance typed in percent: ``20``, ``20 %``; None if it is none from 0 to 100."""
    read = read_number(text)
    share = None if read is None else float(read.value) / 100
    return share if share is not None and 0 <= share <= 1 else None


def _deal(row: DealFields) -> Deal | None:
    amount, chance = _amount(row.amount.value), _chance(row.chance.value)
    return None if amount is None or chance is None else Deal(row.name.value.strip(), amount, chance)


def _mark(row: DealFields) -> None:
    """Mark what can't be read, and what is missing in a row that has something else in it."""
    amount, chance = row.amount.value.strip(), row.chance.value.strip()
    begun = bool(amount or chance)
    row.amount.problem = _not_read() if begun and _amount(amount) is None else ""
    row.chance.problem = _("Type a chance from 0 to 100.") if begun and _chance(chance) is None else ""


def _not_read() -> str:
    return _("Type an amount such as 12,000.")


def _picture(tried: Weighted, target: float) -> str:
    return picture_html(outcomes_png(tried, target), outcomes_alternative(tried, target), least=LEAST_WIDTH)


def title() -> str:
    """Return the widget's title."""
    return _("What may really come out")


def _intro() -> str:
    return _("Write your open deals. The picture shows every total that may come out, not only the average.")


def _show_example() -> None:
    shown = weighted([replace(deal, name=_(deal.name)) for deal in EXAMPLE])
    live = _(
        "In the live lesson you write your own deals and target, and try another chance for the largest."
    )
    rows = "; ".join(
        _("{name} {amount}, chance {chance}").format(
            name=deal.name, amount=format_money(deal.amount), chance=format_percent(deal.chance)
        )
        for deal in shown.deals
    )
    html = f"{heading(title(), rows).value}{_picture(shown, EXAMPLE_TARGET)}"
    html += f"{forecast_html(shown, EXAMPLE_TARGET)}{note_html(live)}"
    said = outcomes_alternative(shown, EXAMPLE_TARGET)
    show_html(f'<div class="se">{html}</div>', "\n".join([title(), rows, said, live]))
