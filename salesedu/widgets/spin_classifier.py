"""The classifier as a widget: type a question, or paste a whole call, and see what each line is."""

from IPython.display import display

from salesedu.i18n import _
from salesedu.page import escape, is_static
from salesedu.page.controls import Choice, Live, LongField, Press, card
from salesedu.spin import KIND_NAMES, classify, count_kinds
from salesedu.spin_call import second_call
from salesedu.spin_transcript import lines_of, speakers
from salesedu.widgets.spin_words import counts_html, reading_html, seen
from salesedu.widgets.tables import heading, show_table


def classifier() -> None:
    """Show the classifier (F32): what kind of question each line is, by which words, and how sure."""
    if is_static():
        _show_examples()
    else:
        display(Classifier().box)  # type: ignore[no-untyped-call]


class Classifier:
    """The classifier as widgets; ``box`` is what is shown."""

    def __init__(self) -> None:
        self.text = LongField(_("Your question, or a whole call with one line for each thing said"), rows=4)
        self.seller = Choice(_("Who is the seller?"), [])
        self.example = Press(_("Show me a call"))
        self.result = Live()
        self.box = card(heading(_title(), _intro()), self.text, self.example, self.seller, self.result)
        self.text.observe(lambda change: self._read(), "value")
        self.seller.observe(lambda change: self._show(), "value")
        self.example.on_press(self._take_example)
        self._read()

    def _take_example(self) -> None:
        call = second_call()
        pairs = [
            f"{call.seller}: {_(exchange.said)}\n{call.buyer}: {_(exchange.answer)}"
            for exchange in call.exchanges
        ]
        self.text.value = "\n".join(pairs)

    def _read(self) -> None:
        """Ask who sells where a call names its speakers, and read the lines."""
        names = speakers(self.text.value)
        self.seller.layout.display = None if names else "none"
        self.seller.options = [[name, name] for name in names]
        if self.seller.value not in names:
            self.seller.value = names[0] if names else ""
        self._show()

    def _show(self) -> None:
        lines = lines_of(self.text.value, self.seller.value)
        if not lines:
            self.result.html = f'<div class="se-message">{escape(_("Nothing to read yet."))}</div>'
            return
        readings = [(line, classify(line)) for line in lines]
        items = "".join(
            f'<li style="margin-block:6px">{escape(line)}<br>{reading_html(reading)}</li>'
            for line, reading in readings
        )
        counts = {kind: count for kind, count in count_kinds(lines).items() if count}
        self.result.html = f"<ol>{items}</ol>{counts_html(counts) if len(lines) > 1 else ''}"


def _title() -> str:
    return _("What kind of question is this?")


def _intro() -> str:
    return _(
        "Write in English. The course looks at the words, on your own machine, and sends nothing anywhere. "
        "It can be wrong. Where the words leave it open, it says so."
    )


def _show_examples() -> None:
    rows = []
    for exchange in second_call().exchanges:
        reading = classify(_(exchange.said))
        rows.append([_(exchange.said), _(KIND_NAMES[reading.kind]), seen(reading)])
    heads = [_("The seller says"), _("Kind"), _("How sure")]
    live = _("In the live lesson you type questions of your own, or paste a whole call.")
    show_table(_title(), heads, rows, live)
