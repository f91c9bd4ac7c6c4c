"""A written call on a page: a transcript in which every line is labelled, or some labels are left open."""

from collections.abc import Collection

from salesedu.i18n import _
from salesedu.page import escape, show_html
from salesedu.spin import KIND_NAMES
from salesedu.spin_call import (
    OPEN_LABELS,
    OUTCOME_NAME,
    Exchange,
    Need,
    Statement,
    WrittenCall,
    pitching_call,
    second_call,
    worked_call,
)
from salesedu.widgets.spin_words import chip

_OWN = "margin-inline-start:auto;background:rgba(11,92,173,0.10);border-start-end-radius:4px"
_THEIRS = "border:1px solid rgba(128,140,152,0.5);border-start-start-radius:4px"
_BUBBLE = "max-width:84%;width:fit-content;border-radius:14px;padding:7px 13px;margin-block:3px"
_UNDER = "max-width:84%;width:fit-content;margin-inline-start:auto;font-size:13px;margin-block:0 12px"
_NEED = "font-size:13px;font-weight:600;margin-block:0 12px;margin-inline-start:4px"
_BENEFIT = "#0b5cad"
_FRAME = (
    "max-width:760px;box-sizing:border-box;border:1px solid rgba(128,140,152,0.5);border-radius:10px;"
    "padding:12px 20px;text-align:start"
)


def worked() -> None:
    """Show the worked call with a label on every line."""
    _show(worked_call(), _("Lena sells van maintenance. Mr Haddad delivers vegetables."))


def pitched() -> None:
    """Show the call with the same buyer in which the seller talks about the product."""
    _show(pitching_call(), _("Tim sells the same, to the same buyer."))


def second() -> None:
    """Show the second call, in which three labels are left open."""
    _show(second_call(), _("Sam sells software for kitchens. Ms Okafor runs a school kitchen."), OPEN_LABELS)


def _show(call: WrittenCall, title: str, left_open: Collection[int] = ()) -> None:
    pairs = list(enumerate(call.exchanges, start=1))
    lines = "".join(_exchange_html(call, exchange, place, place in left_open) for place, exchange in pairs)
    end = _("How the call ends: {outcome}.").format(outcome=_(OUTCOME_NAME[call.outcome]))
    html = (
        f'<div class="se" style="{_FRAME}"><p><strong>{escape(title)}</strong></p>{lines}'
        f'<p style="margin:0"><strong>{escape(end)}</strong></p></div>'
    )
    words = [_exchange_text(call, exchange, place, place in left_open) for place, exchange in pairs]
    show_html(html, "\n".join([title, *words, end]))


def _exchange_html(call: WrittenCall, exchange: Exchange, place: int, is_open: bool) -> str:
    said = f"<strong>{escape(call.seller)}:</strong> {escape(_(exchange.said))}"
    answer = f"<strong>{escape(call.buyer)}:</strong> {escape(_(exchange.answer))}"
    label = escape(_open_label(place)) if is_open else f"{_label_html(exchange)} · {escape(_(exchange.note))}"
    need = "" if is_open else _need_label(exchange.need)
    return (
        f'<div style="{_BUBBLE};{_OWN}">{said}</div><div style="{_UNDER}">{label}</div>'
        f'<div style="{_BUBBLE};{_THEIRS}">{answer}</div><div style="{_NEED}">{escape(need)}</div>'
    )


def _label_html(exchange: Exchange) -> str:
    if exchange.statement is Statement.BENEFIT:
        return chip(exchange.kind, _(Statement.BENEFIT.value), _("B"), _BENEFIT)
    return chip(exchange.kind, _name(exchange))


def _name(exchange: Exchange) -> str:
    return _(exchange.statement.value if exchange.statement else exchange.part or KIND_NAMES[exchange.kind])


def _exchange_text(call: WrittenCall, exchange: Exchange, place: int, is_open: bool) -> str:
    return _("{seller}: {said} [{label}] {buyer}: {answer}").format(
        seller=call.seller,
        said=_(exchange.said),
        label=_open_label(place) if is_open else _name(exchange),
        buyer=call.buyer,
        answer=_(exchange.answer),
    )


def _open_label(place: int) -> str:
    return _("({number}) Which kind of question is this?").format(number=place)


def _need_label(need: Need) -> str:
    return {Need.NONE: "", Need.IMPLIED: _("▲ implied need"), Need.EXPLICIT: _("★ explicit need")}[need]
