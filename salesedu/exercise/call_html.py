"""A call as HTML that nobody has to click: what was said, how it ended and, if it is marked, the score card.

Only inline styles, because JupyterLab and nbgrader drop style sheets from outputs. Everything that was said
is escaped, and runs in its own direction.
"""

from collections.abc import Iterable
from typing import Any

from salesedu.exercise.call_view import View, view
from salesedu.exercise.questions import Question, is_answered
from salesedu.i18n import _
from salesedu.page import escape

_LINES = "list-style:none;padding:0;margin:8px 0"
_QUIET = "color:#52606d"
_QUOTE = "margin:2px 0;padding-inline-start:10px;border-inline-start:3px solid #c6cdd4;color:#52606d"
_SAID = "margin:4px 0;padding-inline-start:10px;border-inline-start:3px solid {edge}"
_EDGES = {"buyer": "#c6cdd4", "seller": "#0b5cad"}


def call_html(question: Question, answer: Any, *, with_card: bool = False) -> str:
    """Return a call to read: the buyer, what was said and, if anything was, how the call ended.

    Parameters
    ----------
    question : of the kind ``call``.
    answer : what was saved, or None: then there are only the buyer and the first words.
    with_card : whether the score card follows, with the learner's own lines as proof.
    """
    shown = view(question, answer, with_debrief=with_card)
    parts = [_buyer(shown), _transcript(shown)]
    if is_answered(question, answer):
        parts.append(_outcome(shown))
    if shown["debrief"]:
        parts.append(_card(shown["debrief"]))
    return "".join(parts)


def call_text(question: Question, answer: Any) -> str:
    """Return the same call in plain words, a line for each thing said."""
    return "\n".join(f"{name}: {text}" for _who, name, text, _told in _said(view(question, answer)))


def _buyer(shown: View) -> str:
    buyer = shown["buyer"]
    return (
        f'<p><strong dir="auto">{escape(buyer["name"])}</strong> · '
        f'<span dir="auto" style="{_QUIET}">{escape(buyer["role"])}</span></p>'
        f'<p dir="auto">{escape(buyer["brief"])}</p>'
        + _labelled(_("You sell:"), buyer["product"])
        + _labelled(_("Your aim:"), buyer["aim"])
    )


def _labelled(label: str, text: str) -> str:
    return f'<p><strong>{escape(label)}</strong> <span dir="auto">{escape(text)}</span></p>'


def _said(shown: View) -> Iterable[tuple[str, str, str, str]]:
    """Yield who speaks, under which name, what they say, and what a seller's line was."""
    buyer = shown["buyer"]["first"]
    yield "buyer", buyer, shown["opening"], ""
    for turn in shown["turns"]:
        yield "seller", _("You"), turn["said"], turn["told"]
        yield "buyer", buyer, turn["reply"], ""


def _transcript(shown: View) -> str:
    lines = "".join(_line(*said) for said in _said(shown))
    return f'<ul aria-label="{escape(_("The call, line by line"))}" style="{_LINES}">{lines}</ul>'


def _line(who: str, name: str, text: str, told: str) -> str:
    label = f' <span style="{_QUIET}">({escape(told)})</span>' if told else ""
    return (
        f'<li style="{_SAID.format(edge=_EDGES[who])}"><strong>{escape(name)}:</strong> '
        f'<span dir="auto" style="white-space:pre-wrap">{escape(text)}</span>{label}</li>'
    )


def _outcome(shown: View) -> str:
    outcome = shown["outcome"]
    return f"<p><strong>{escape(outcome['title'])}.</strong> {escape(outcome['sentence'])}</p>"


def _card(debrief: View) -> str:
    criteria = "".join(_criterion(criterion) for criterion in debrief["criteria"])
    return f"<p><strong>{escape(_('Score card'))}:</strong> {escape(debrief['share'])}</p>{criteria}"


def _criterion(criterion: View) -> str:
    facts = "".join(_fact(fact) for fact in criterion["facts"])
    title = f'<p style="margin:8px 0 0"><strong>{escape(criterion["title"])}</strong></p>'
    return f'{title}<ul style="{_LINES}">{facts}</ul>'


def _fact(fact: View) -> str:
    quotes = "".join(
        f'<blockquote dir="auto" style="{_QUOTE}">{escape(said)}</blockquote>' for said in fact["said"]
    )
    return f"<li><strong>{escape(fact['sign'])}:</strong> {escape(fact['text'])}{quotes}</li>"
