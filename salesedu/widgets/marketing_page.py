"""A landing page to build, and two of them to compare, as a widget (F52).

>>> tool = PageTool()
>>> tool.page.request
'Send me the checklist'
"""

from collections.abc import Mapping

import ipywidgets

from salesedu.i18n import N_, _, format_percent
from salesedu.i18n.numbers import read_number
from salesedu.marketing_page import Finding, LandingPage, better, findings
from salesedu.page import escape
from salesedu.page.controls import Field, Live, Press, card
from salesedu.shares import Share
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import alert_html, heading, note_html, table_html

#: Invented; the visitors and leads are those of two versions of the page.
EXAMPLE = {
    "promise": N_("Fewer lost parcels in four weeks"),
    "proof": N_("Three depots tell how they did it"),
    "offer": N_("The depot checklist, two pages"),
    "request": N_("Send me the checklist"),
    "fields": N_("E-mail, number of parcels a day"),
    "consent": N_("One mail a month. You can leave with one click."),
    "visitors_a": "400",
    "leads_a": "12",
    "visitors_b": "380",
    "leads_b": "19",
}
LABELS = {
    "promise": N_("Headline: what does the reader get?"),
    "proof": N_("Proof: why believe it?"),
    "offer": N_("Offer: what do you give for the contact data?"),
    "request": N_("Words on the button"),
    "fields": N_("What do you ask for? (one comma after each)"),
    "consent": N_("What will you send, and how does one leave?"),
    "visitors_a": N_("Page A: visitors"),
    "leads_a": N_("Page A: leads"),
    "visitors_b": N_("Page B: visitors"),
    "leads_b": N_("Page B: leads"),
}
_FINDINGS = {
    Finding.NO_PROMISE: N_("There is no headline. Say in one line what the reader gets."),
    Finding.NO_PROOF: N_("There is no proof. Who can say that it is true?"),
    Finding.NO_OFFER: N_("Nothing is offered. Why should anybody leave their data?"),
    Finding.NO_REQUEST: N_("The button says nothing. What happens when one presses it?"),
    Finding.VAGUE_REQUEST: N_("The button does not say what comes next. Name what the reader gets."),
    Finding.NO_FIELDS: N_("Nothing is asked for, so nobody becomes a lead here."),
    Finding.MANY_FIELDS: N_("Many fields. Who uses each of them, and for what? No answer, no field."),
    Finding.NO_CONSENT: N_("The reader is not told what will be sent, nor how to leave."),
}


class PageTool:
    """The page's words as fields, its picture, and two versions compared; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.parts = {name: Field(_(label), example()[name]) for name, label in LABELS.items()}
        self.restart, self.clear = Press(_("Show the example again")), Press(_("Empty all fields"))
        self.mock_up, self.compared = Live(), Live()
        self.kept = Kept(store, self.parts, self._show)
        self.restart.on_press(lambda: self.kept.put(example()))
        self.clear.on_press(lambda: self.kept.put(dict.fromkeys(self.parts, "")))
        self.box = self._layout()
        self._show()

    @property
    def page(self) -> LandingPage:
        """The page as typed."""
        return read_page(self.kept.texts())

    def _layout(self) -> ipywidgets.VBox:
        words = [part for name, part in self.parts.items() if not name.endswith(("_a", "_b"))]
        numbers = [part for name, part in self.parts.items() if name.endswith(("_a", "_b"))]
        tools = ipywidgets.HBox([self.restart, self.clear]).add_class("se-tools")
        columns = ipywidgets.VBox(words).add_class("se-columns")
        trial = ipywidgets.VBox([*numbers, self.compared]).add_class("se-trial")
        top = (heading(title(), intro()), tools, columns, *self.kept.ends, self.mock_up)
        return card(*top, heading(_("Two versions, side by side")), trial)

    def _show(self) -> None:
        self.mock_up.html = mock_up_html(self.page) + findings_html(self.page)
        trials = [self._trial(version) for version in ("a", "b")]
        known = [trial for trial in trials if trial is not None]
        self.compared.html = (
            compared_html(*known) if len(known) == 2 else alert_html(_("Put right the marked fields."))
        )

    def _trial(self, version: str) -> Share | None:
        """Return how a version did, or None with a sentence beside what can't be."""
        visitors, leads = self.parts[f"visitors_{version}"], self.parts[f"leads_{version}"]
        counts = [_count(field.value) for field in (visitors, leads)]
        for field, count in zip((visitors, leads), counts, strict=True):
            field.problem = _("Type a whole number such as 400.") if count is None else ""
        if counts[0] is None or counts[1] is None:
            return None
        if counts[1] > counts[0]:
            leads.problem = _("There can’t be more leads than visitors.")
            return None
        return Share(counts[1], counts[0])


def read_page(texts: Mapping[str, str]) -> LandingPage:
    """Return a page as typed, by the names of its fields."""
    asked = tuple(part.strip() for part in texts["fields"].replace("،", ",").split(",") if part.strip())
    promise, proof, offer, request = (
        texts[name].strip() for name in ("promise", "proof", "offer", "request")
    )
    return LandingPage(promise, proof, offer, request, asked, texts["consent"].strip())


def _count(text: str) -> int | None:
    read = read_number(text)
    return None if read is None or read.value < 0 or read.value % 1 else int(read.value)


def mock_up_html(page: LandingPage) -> str:
    """Return a picture of the page: where each part stands, not its final look."""
    fields = "".join(f"<li>{escape(field)}: ________</li>" for field in page.fields)
    parts = [
        f"<b>{escape(page.promise or '…')}</b>",
        f"<p>{escape(page.proof or '…')}</p>",
        f"<p><b>{escape(page.offer or '…')}</b></p>",
        f"<ul>{fields}</ul>",
        f'<p><span class="se-page-button">{escape(page.request or "…")}</span></p>',
        f"<small>{escape(page.consent or '…')}</small>",
    ]
    return f'<div class="se-page">{"".join(parts)}</div>'


def findings_html(page: LandingPage) -> str:
    """Return what to put right on a page, or that nothing is."""
    found = findings(page)
    if not found:
        sentence = _("Everything is there. Whether people believe it, only visitors can show.")
        return f'<div class="se-message se-right">{escape(sentence)}</div>'
    items = "".join(f"<li>{escape(_(_FINDINGS[finding]))}</li>" for finding in found)
    return f'<div class="se-message se-not-yet"><ul>{items}</ul></div>'


def compared_html(one: Share, other: Share) -> str:
    """Return two versions with their rates, and whether they differ by more than chance explains."""
    names = {"A": one, "B": other}
    rows = [[name, _rate(trial), _range(trial)] for name, trial in names.items()]
    winner = better(one, other)
    sentence = _("No difference is shown: with so few visitors chance alone can do this. Wait for more.")
    if winner is not None:
        name = "A" if winner is one else "B"
        sentence = _("Page {name} is better, by more than chance explains.").format(name=name)
    note = _("In 95 of 100 such trials the true rate lies in the range.")
    heads = [_("Page"), _("Rate"), _("Range of the true rate")]
    return table_html(heads, rows) + f'<div class="se-message">{escape(sentence)}</div>' + note_html(note)


def _rate(trial: Share) -> str:
    return _("no data") if trial.rate is None else format_percent(trial.rate)


def _range(trial: Share) -> str:
    if trial.interval is None:
        return _("no data")
    low, high = (format_percent(end) for end in trial.interval)
    return _("{low} to {high}").format(low=low, high=high)


def example() -> dict[str, str]:
    """Return the invented example as if typed."""
    return {name: _(text) for name, text in EXAMPLE.items()}


def title() -> str:
    return _("Build a landing page")


def intro() -> str:
    return _(
        "Visitors give you their contact data for something of value. Write the page’s words, see where "
        "they stand, and what is missing. The example is invented."
    )
