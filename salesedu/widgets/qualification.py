"""Widgets about qualifying leads: the three gates, and which team finds the opportunities."""

from collections.abc import Sequence

import ipywidgets
from IPython.display import display

from salesedu.i18n import _, format_number, ngettext
from salesedu.i18n.numbers import parse_number
from salesedu.page import escape, is_static
from salesedu.page.controls import Choice, Field, Live, card
from salesedu.qualification import (
    GATES,
    OWNER_AT,
    UNKNOWN_AT,
    Assignment,
    Gate,
    LeadStage,
    Passage,
    Team,
    pass_gates,
)
from salesedu.qualification import (
    who_qualifies as decide_team,
)
from salesedu.widgets.tables import heading, show_table

YES, NO, NOT_KNOWN = "yes", "no", ""


def gates() -> None:
    """Show the gates MQL, SAL and SQL (F18): how far a lead comes, who owns it, what is still unknown."""
    if is_static():
        _show_gates()
    else:
        display(Gates().box)  # type: ignore[no-untyped-call]


def who_qualifies() -> None:
    """Show who-qualifies (F19): marketing or pre-sales, by the number of leads a month."""
    if is_static():
        _show_teams()
    else:
        display(WhoQualifies().box)  # type: ignore[no-untyped-call]


class Gates:
    """The gates as widgets; ``box`` is what is shown."""

    def __init__(self) -> None:
        options = [(YES, _("Yes")), (NO, _("No")), (NOT_KNOWN, _("Not known yet"))]
        self.answers = {
            check: Choice(_(check), options, NOT_KNOWN, in_sight=True)
            for gate in GATES
            for check in gate.checks
        }
        self.result = Live()
        self.box = card(
            heading(_("How far does this lead get?"), _definition()), *self._questions(), self.result
        )
        for choice in self.answers.values():
            choice.add_class("se-row")
            choice.observe(lambda change: self._answer(), "value")
        self._answer()

    def _questions(self) -> list[ipywidgets.Widget]:
        parts: list[ipywidgets.Widget] = []
        for gate in GATES:
            parts.append(ipywidgets.HTML(_gate_title(gate)))
            parts += [self.answers[check] for check in gate.checks]
        return parts

    def _answer(self) -> None:
        known = {
            check: choice.value == YES for check, choice in self.answers.items() if choice.value != NOT_KNOWN
        }
        self.result.html = _passage_html(pass_gates(known))


def _definition() -> str:
    return _(
        "Companies define a SAL differently. In this course a SAL is an MQL that pre-sales has checked "
        "on paper and accepted; nobody has talked to the lead yet. The requirements are examples: "
        "your company sets its own."
    )


def _gate_title(gate: Gate) -> str:
    keeper = _("checked by {team}").format(team=_(gate.keeper.value))
    return f'<h4>{escape(_(gate.stage.value))} <span class="se-quiet">{escape(keeper)}</span></h4>'


def _passage_html(passage: Passage) -> str:
    chain = "".join(_link(stage, passage.stage) for stage in LeadStage)
    now = _("This lead is now: {stage}. Owner: {team}.").format(
        stage=_(passage.stage.value), team=_(passage.owner.value)
    )
    parts = [f'<ol class="se-chain">{chain}</ol>', _message("se-right", f"<strong>{escape(now)}</strong>")]
    if passage.refused_at:
        sentence = _("Refused at {gate}. It goes back to marketing, because this does not hold:")
        parts.append(_list("se-not-yet", sentence.format(gate=_short(passage.refused_at)), passage.reasons))
    elif passage.open_checks:
        parts.append(_list("", _("To reach the next gate, find out:"), passage.open_checks))
    if passage.too_early:
        sentence = _("Answered too early: the lead has not reached that gate, so check where this came from:")
        parts.append(_list("se-not-yet", sentence, passage.too_early))
    unknown = [unknown.value for unknown in passage.unknown]
    parts.append(_list("se-quiet", _("Still unknown at this point:"), unknown))
    return "".join(parts)


def _list(look: str, sentence: str, texts: Sequence[str]) -> str:
    items = "".join(f"<li>{escape(_(text))}</li>" for text in texts)
    return _message(look, f"{escape(sentence)}<ul>{items}</ul>")


def _message(look: str, html: str) -> str:
    return f'<div class="se-message {look}">{html}</div>'


def _link(stage: LeadStage, current: LeadStage) -> str:
    here = ' class="se-here" aria-current="step"' if stage is current else ""
    return f"<li{here}>{escape(_short(stage))}</li>"


def _short(stage: LeadStage) -> str:
    return _(stage.value).split(" – ")[0]


def _show_gates() -> None:
    rows = [
        [
            _(gate.stage.value),
            _(gate.keeper.value),
            _list_text(gate.checks),
            _(OWNER_AT[gate.stage].value),
            _list_text([unknown.value for unknown in UNKNOWN_AT[gate.stage]]),
        ]
        for gate in GATES
    ]
    heads = [
        _("Gate"),
        _("Who checks"),
        _("What must hold"),
        _("Owner afterwards"),
        _("Still unknown afterwards"),
    ]
    live = _("In the live lesson you answer each check for a lead and see how far it gets.")
    show_table(_("How far does this lead get?"), heads, rows, _definition() + " " + live)


def _list_text(texts: Sequence[str]) -> str:
    return "; ".join(_(text) for text in texts)


class WhoQualifies:
    """Who-qualifies as widgets; ``box`` is what is shown."""

    def __init__(self) -> None:
        self.leads = Field(_("Leads a month"), "40")
        self.marketing = Field(_("Leads marketing can review a month"), "60")
        self.presales = Field(_("Leads pre-sales can review a month (0 if you have no pre-sales team)"), "0")
        self.result = Live()
        fields = (self.leads, self.marketing, self.presales)
        for field in fields:
            field.add_class("se-short")
            field.observe(lambda change: self._answer(), "value")
        self.box = card(heading(_("Who finds the opportunities?")), *fields, self.result)
        self._answer()

    def _answer(self) -> None:
        numbers = [self._read(field) for field in (self.leads, self.marketing, self.presales)]
        leads, marketing, presales = numbers
        if leads is None or marketing is None or presales is None:
            self.result.html = _message("", escape(_("Put right the marked fields to see the answer.")))
        else:
            self.result.html = _assignment_html(leads, marketing, decide_team(leads, marketing, presales))

    def _read(self, field: Field) -> int | None:
        number = parse_number(field.value)
        usable = number is not None and number >= 0 and number % 1 == 0
        field.problem = "" if usable else _("Type a whole number, 0 or more.")
        return int(number) if number is not None and usable else None


def _assignment_html(leads: int, marketing: int, answer: Assignment) -> str:
    html = _message(
        "se-right", f"<strong>{escape(_team_sentence(answer))}</strong><br>{escape(_why(leads, marketing))}"
    )
    if answer.unreviewed:
        html += _message("se-not-yet", "⚠ " + escape(_shortage(answer)))
    return html


def _team_sentence(answer: Assignment) -> str:
    return _("Leave it to marketing.") if answer.team is Team.MARKETING else _("Leave it to pre-sales.")


def _why(leads: int, marketing: int) -> str:
    sentence = (
        _("{leads} leads a month fit into the {capacity} that marketing can review.")
        if leads <= marketing
        else _("{leads} leads a month are more than the {capacity} that marketing can review.")
    )
    return sentence.format(leads=format_number(leads), capacity=format_number(marketing))


def _shortage(answer: Assignment) -> str:
    sentence = ngettext(
        "Pre-sales can review {capacity} a month: {count} lead would wait. Add people there.",
        "Pre-sales can review {capacity} a month: {count} leads would wait. Add people there.",
        answer.unreviewed,
    )
    return sentence.format(capacity=format_number(answer.capacity), count=format_number(answer.unreviewed))


def _show_teams() -> None:
    rows = []
    for leads, marketing, presales in ((40, 60, 0), (60, 60, 0), (400, 60, 300)):
        answer = decide_team(leads, marketing, presales)
        shortage = _shortage(answer) if answer.unreviewed else ""
        numbers = [format_number(number) for number in (leads, marketing, presales)]
        rows.append([*numbers, " ".join([_team_sentence(answer), shortage]).strip()])
    heads = [
        _("Leads a month"),
        _("Marketing can review"),
        _("Pre-sales can review"),
        _("Who finds the opportunities"),
    ]
    live = _("In the live lesson you type your own numbers and see who should do it.")
    show_table(_("Who finds the opportunities?"), heads, rows, live)
