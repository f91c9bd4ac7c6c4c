"""Load deals from an export: what was recognised, what was not taken and why, and what only a person can say.

>>> loader = DealsLoader()
>>> loader.example.press()
>>> len(loader.loaded.deals)
5
"""

from collections.abc import Callable, Iterable
from pathlib import Path

import ipywidgets
from IPython.display import display

from salesedu.crm import Status
from salesedu.crm_findings import Recognised
from salesedu.crm_load import Choices, DateOrder, Loaded, LoadError, load
from salesedu.crm_load_example import EXAMPLE
from salesedu.i18n import _, format_number, ngettext
from salesedu.page import escape, is_static, show_html
from salesedu.page.controls import Choice, Field, Live, LongField, Press, Upload, card
from salesedu.widgets.crm_desk import DealsDesk
from salesedu.widgets.crm_load_notes import column_rows, note_sentences, system_sentence
from salesedu.widgets.crm_load_words import finding_heads, finding_rows, trouble_sentence
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import alert_html, heading, note_html, table_html

#: Bytes that go through a browser well; a bigger file is read from where it lies.
MOST_UPLOADED = 8_000_000
MOST_SHOWN = 100
_ORDER_KINDS = {Recognised.DATE_ORDER_UNSURE, Recognised.DATE_ORDER_MIXED}
_DECIMAL_KINDS = {Recognised.DECIMAL_UNSURE, Recognised.DECIMAL_MIXED}
_CURRENCY_KINDS = {Recognised.CURRENCY_UNKNOWN, Recognised.SHARED_SIGN}


class DealsLoader:
    """The loader as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps where the file lies and what was chosen, never the deals themselves; None keeps nothing.
    take : called with what was loaded, every time.

    Attributes
    ----------
    loaded : what was loaded last, or None.
    """

    def __init__(self, store: Store | None = None, take: Callable[[Loaded], None] | None = None) -> None:
        self.loaded: Loaded | None = None
        self._take, self._source, self._name = take, b"", ""
        self._path: Path | None = None
        self._chosen = Choices()
        self.upload = Upload(_("Load deals (CSV or Excel)"), ".csv,.txt,.tsv,.xlsx", most=MOST_UPLOADED)
        self.path = Field(_("Or type where a big file lies on this machine"))
        self.open = Press(_("Read this file"))
        self.example = Press(_("Try an invented export"))
        none = ("", _("As it was read"))
        self.order = Choice(
            _("In dates such as 03/04/2026"),
            [
                none,
                (DateOrder.DAY_FIRST, _("the day is first")),
                (DateOrder.MONTH_FIRST, _("the month is first")),
            ],
        )
        self.decimal = Choice(
            _("In amounts such as 1.234"),
            [
                none,
                (".", _("the point parts whole from decimals")),
                (",", _("the comma parts whole from decimals")),
            ],
        )
        self.currency = Field(_("Currency where none is written, such as EUR"))
        self.won = LongField(_("Words for won: one stage or status per line"), rows=3)
        self.lost = LongField(_("Words for lost: one stage or status per line"), rows=3)
        self.message, self.result = Live(), ipywidgets.HTML()
        named = {"path": self.path, "order": self.order, "decimal": self.decimal, "currency": self.currency}
        self.kept = Kept(store, {**named, "won": self.won, "lost": self.lost}, self._read_again)
        self.box = self._layout()
        self.upload.observe(lambda change: self.read(self.upload.content, _("Own deals")), "chosen")
        self.open.on_press(self._open)
        self.example.on_press(lambda: self.read(EXAMPLE, _("Invented export")))
        self._offer()

    def _layout(self) -> ipywidgets.VBox:
        intro = _(
            "Take an export of HubSpot, Salesforce, Pipedrive or RD Station CRM as it is. Every row that "
            "can’t be taken is listed with its line and the reason. The deals stay on this machine; they "
            "are not kept."
        )
        tools = ipywidgets.HBox([self.upload, self.example])
        tools.add_class("se-tools")
        place = ipywidgets.VBox([self.path, self.open])
        self.choices = ipywidgets.VBox([self.order, self.decimal, self.currency, self.won, self.lost])
        self.choices.add_class("se-trial")
        head = heading(_("Your own deals"), intro)
        return card(head, tools, place, self.message, self.choices, self.result, *self.kept.ends)

    def read(self, source: bytes | Path, name: str) -> None:
        """Load a file, and show what came of it.

        Parameters
        ----------
        source : its bytes, or where it lies.
        name : what it is called; may be empty.
        """
        self._path = source if isinstance(source, Path) else None
        self._source, self._name = source if isinstance(source, bytes) else b"", name
        self._load()

    def _open(self) -> None:
        typed = self.path.value.strip().strip('"')
        self.path.problem = "" if typed else _("Type where the file lies, such as /home/ana/deals.csv.")
        if typed:
            self.read(Path(typed).expanduser(), Path(typed).name)

    def _read_again(self) -> None:
        """Read the same file anew if a choice has changed; where another file lies is no choice."""
        sentence = _("Type a code of three letters, such as EUR.")
        self.currency.problem = "" if self._currency_is_code() else sentence
        if (self._source or self._path) and self._choices() != self._chosen:
            self._load()

    def _load(self) -> None:
        if len(self._source) > MOST_UPLOADED:
            sentence = _("The file is too big for the browser. Type below where it lies on this machine.")
            self.message.html = alert_html(sentence)
            return
        self._chosen = self._choices()
        try:
            self.loaded = load(self._path or self._source, self._name, self._chosen)
        except LoadError as error:
            # what was loaded before stays: a wrong file takes nothing away
            self.message.html = alert_html(trouble_sentence(error))
            return
        self.message.html = _summary_html(self.loaded)
        self.result.value = _details_html(self.loaded)
        self._offer()
        if self._take:
            self._take(self.loaded)

    def _currency_is_code(self) -> bool:
        typed = self.currency.value.strip()
        return not typed or (len(typed) == 3 and typed.isalpha() and typed.isascii())

    def _choices(self) -> Choices:
        stages = dict.fromkeys(_lines(self.won.value), Status.WON)
        stages |= dict.fromkeys(_lines(self.lost.value), Status.LOST)
        code = self.currency.value.strip().upper() if self._currency_is_code() else ""
        order = DateOrder(self.order.value) if self.order.value else None
        return Choices(order, self.decimal.value or None, code or None, stages)

    def _offer(self) -> None:
        """Show only the choices that the file leaves open, or that were made."""
        kinds = {note.kind for note in self.loaded.notes} if self.loaded else set()
        reasons = set(self.loaded.findings["reason"]) if self.loaded else set()
        stages = Recognised.STAGES_UNSURE in kinds or "unknown status" in reasons
        shown = {
            self.order: bool(kinds & _ORDER_KINDS or self.order.value),
            self.decimal: bool(kinds & _DECIMAL_KINDS or self.decimal.value),
            self.currency: bool(kinds & _CURRENCY_KINDS or self.currency.value),
            self.won: stages or bool(self.won.value),
            self.lost: stages or bool(self.lost.value),
        }
        for part, is_shown in shown.items():
            part.layout.display = None if is_shown and self.loaded else "none"
        self.choices.layout.display = None if self.loaded and any(shown.values()) else "none"


def load_deals(store: Store | None = None) -> None:
    """Show the loader, and under it the deals desk, which works on what was loaded.

    Parameters
    ----------
    store : keeps choices and settings, never deals; both use it, such as ``Store("crm_desk")``.
    """
    if is_static():
        _show_example()
        return
    desk = DealsDesk(store)
    loader = DealsLoader(store, lambda loaded: desk.take(loaded.deals, report_name(loaded)))
    display(loader.box, desk.box)  # type: ignore[no-untyped-call]


def report_name(loaded: Loaded) -> str:
    """Return what a report calls these deals; rejected rows are missing in every number of it."""
    count = loaded.rows_rejected
    if not count:
        return loaded.name
    name = ngettext("{name}, without {count} rejected row", "{name}, without {count} rejected rows", count)
    return name.format(name=loaded.name, count=format_number(count))


def _show_example() -> None:
    loaded = load(EXAMPLE)
    live = _("This export is invented. In the live lesson you load your own.")
    text = [_("Your own deals"), *note_sentences(loaded), live]
    html = f"<h3>{escape(text[0])}</h3>{_summary_html(loaded)}{_details_html(loaded)}"
    show_html(f'<div class="se">{html}<p class="se-quiet">{escape(live)}</p></div>', "\n".join(text))


def _lines(text: str) -> Iterable[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _summary_html(loaded: Loaded) -> str:
    count = len(loaded.deals)
    sentence = ngettext("{count} deal is loaded.", "{count} deals are loaded.", count)
    told = [sentence.format(count=format_number(count))]
    rejected, skipped = loaded.rows_rejected, len(loaded.skipped)
    if rejected:
        sentence = ngettext("{count} row is rejected.", "{count} rows are rejected.", rejected)
        told.append(sentence.format(count=format_number(rejected)))
    if skipped:
        sentence = ngettext("{count} line is no deal.", "{count} lines are no deals.", skipped)
        told.append(sentence.format(count=format_number(skipped)))
    whole = escape(" ".join(told))
    return (
        f'<div class="se-message {"se-not-yet" if rejected else ""}">{"⚠ " if rejected else ""}{whole}</div>'
    )


def _details_html(loaded: Loaded) -> str:
    """Return all that is worth a word: what was recognised, then every table of findings."""
    notes = "".join(
        f"<li>{escape(note)}</li>" for note in [system_sentence(loaded.system), *note_sentences(loaded)]
    )
    columns = table_html([_("Heading in the file"), _("Taken as")], column_rows(loaded))
    html = f"<h4>{escape(_('What was understood'))}</h4><ul>{notes}</ul>"
    html += f"<details><summary>{escape(_('Which column is what'))}</summary>{columns}</details>"
    parts = {
        _("Rejected rows: they are not among the deals"): loaded.rejected,
        _("Cells left out: the deal is kept without them"): loaded.left_out,
        _("Kept, but have a look"): loaded.kept,
        _("Lines that are no deals"): loaded.skipped,
    }
    for title, part in parts.items():
        if len(part):
            table = table_html(finding_heads(), finding_rows(part, MOST_SHOWN), numbers=(0,))
            more = len(part) - MOST_SHOWN
            html += f'<h4>{escape(title)}</h4><div tabindex="0" style="overflow-x:auto">{table}</div>'
            html += note_html(_more(more)) if more > 0 else ""
    return f'<div class="mathjax_ignore">{html}</div>'


def _more(count: int) -> str:
    sentence = ngettext("And {count} more like these.", "And {count} more like these.", count)
    return sentence.format(count=format_number(count))
