"""A form as HTML that nobody has to click: for graders, feedback pages and built lessons.

Only inline styles, because JupyterLab and nbgrader drop style sheets from outputs. Everything that was typed
is escaped, and runs in its own direction.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from salesedu.exercise.call_html import call_html
from salesedu.exercise.marks import Mark, Outcome
from salesedu.exercise.questions import Question, cell_text, is_answered
from salesedu.exercise.store import Saved
from salesedu.i18n import _, direction, format_number
from salesedu.page import escape

if TYPE_CHECKING:
    from salesedu.exercise.form import Form

#: The type of the note, beside a marked form, that a feedback page is made from.
OUTCOMES = "application/vnd.salesedu.outcomes+json"

_CARD = "border:1px solid #c6cdd4;border-radius:8px;padding:8px 16px;margin:8px 0;max-width:760px"
_BOX = "border:1px solid #c6cdd4;border-radius:4px;padding:4px 10px;display:inline-block;white-space:pre-wrap"
_CELL = "padding:3px 12px;border:1px solid #c6cdd4;text-align:start"
_QUIET = "color:#52606d"
_EDGES = {Outcome.RIGHT: "#12734a", Outcome.NOT_YET: "#a14a06", Outcome.NOT_ANSWERED: "#52606d"}


def form_html(form: "Form", saved: Saved, marks: Mapping[str, Mark]) -> str:
    """Return the questions with the saved answers and, where there are marks, outcomes, points and reasons.

    Parameters
    ----------
    form : the form.
    saved : what its file holds.
    marks : by question; empty where nothing is marked.
    """
    parts = [f'<p role="alert"><strong>{escape(saved.problem)}</strong></p>'] if saved.problem else []
    for question in form.questions:
        answer = saved.answers.get(question.id)
        parts.append(_question(question, answer, marks.get(question.id), graded=bool(marks)))
    return f'<div dir="{direction()}" style="{_CARD}">{"".join(parts)}</div>'


def form_text(form: "Form") -> str:
    """Return the prompts of a form in plain words."""
    return "\n".join(question.prompt for question in form.questions)


def form_outcomes(form: "Form", marks: Mapping[str, Mark]) -> list[dict[str, str]]:
    """Return the prompt and the outcome of each marked question, in order, as data."""
    return [
        {"question": name, "prompt": form.question(name).prompt, "outcome": given.outcome.value}
        for name, given in marks.items()
    ]


def _question(question: Question, answer: Any, given: Mark | None, graded: bool) -> str:
    note = f'<p style="{_QUIET}">{escape(question.note)}</p>' if question.note else ""
    # a question that only a coach marks says for itself when it is empty
    silent = given is not None or graded
    body = _body(question, answer if is_answered(question, answer) else None, given)
    verdict = _verdict(question, given) if given else ""
    empty = "" if silent or is_answered(question, answer) or answer is None else _not_answered()
    return f"<p><strong>{escape(question.prompt)}</strong></p>{note}{body}{empty}{verdict}"


def _body(question: Question, answer: Any, given: Mark | None) -> str:
    if question.kind == "call":
        return call_html(question, answer, with_card=bool(given) and answer is not None)
    return _BODIES[question.kind](question, answer)


def _verdict(question: Question, given: Mark) -> str:
    # the score card of a call has said it already, with the lines that prove it
    is_said = question.kind == "call" and given.outcome is Outcome.NOT_YET
    return verdict_html(replace(given, because=()) if is_said else given, question.points)


def verdict_html(given: Mark, most: float) -> str:
    """Return a mark as HTML: the outcome in words, the points out of the most there are, the reasons."""
    words = {
        Outcome.RIGHT: _("✓ Right"),
        Outcome.NOT_YET: _("→ Not yet right"),
        Outcome.NOT_ANSWERED: _("○ Not answered"),
    }[given.outcome]
    points = _("{earned} of {all} points").format(
        earned=format_number(given.share * most, 2), all=format_number(most, 2)
    )
    reasons = "".join(f"<li>{escape(sentence)}</li>" for sentence in given.because)
    listed = f'<ul style="margin:4px 0">{reasons}</ul>' if reasons else ""
    edge = _EDGES[given.outcome]
    return (
        f'<div style="border-inline-start:4px solid {edge};padding:4px 12px;margin:8px 0">'
        f'<strong style="color:{edge}">{escape(words)}</strong> · {escape(points)}{listed}</div>'
    )


def _not_answered() -> str:
    return f'<p style="{_QUIET}">{escape(_("○ Not answered"))}</p>'


def _options(question: Question, answer: Any) -> str:
    """Return the options, the chosen ones marked by a sign and by words."""
    chosen = answer if isinstance(answer, list) else [answer]
    signs = ("☑", "☐") if question.kind == "choose_many" else ("●", "○")
    lines = [
        f"<li>{signs[0]} <strong>{escape(text)}</strong> ({escape(_('your answer'))})</li>"
        if option in chosen
        else f"<li>{signs[1]} {escape(text)}</li>"
        for option, text in question.options.items()
    ]
    return f'<ul style="list-style:none;padding-inline-start:8px">{"".join(lines)}</ul>'


def _order(question: Question, answer: Any) -> str:
    names = (
        [name for name in answer if isinstance(name, str) and name in question.items]
        if isinstance(answer, list)
        else question.items
    )
    lines = "".join(f"<li>{escape(question.items[name])}</li>" for name in names)
    tag = "ol" if answer is not None else "ul"
    return f"<{tag}>{lines}</{tag}>"


def _match(question: Question, answer: Any) -> str:
    given = answer if isinstance(answer, Mapping) else {}
    rows = "".join(
        f'<tr><th scope="row" style="{_CELL};font-weight:normal">{escape(text)}</th>'
        f'<td style="{_CELL}">{_option_name(question, given.get(item))}</td></tr>'
        for item, text in question.items.items()
    )
    choices = escape(_("Choose from: {options}").format(options=" · ".join(question.options.values())))
    return f'<table style="border-collapse:collapse">{rows}</table><p style="{_QUIET}">{choices}</p>'


def _option_name(question: Question, option: Any) -> str:
    known = isinstance(option, str) and option in question.options
    return f"<strong>{escape(question.options[option])}</strong>" if known else "…"


def _table(question: Question, answer: Any) -> str:
    heads = "".join(
        f'<th scope="col" style="{_CELL}">{escape(text)}</th>' for text in question.columns.values()
    )
    rows = "".join(
        f'<tr><th scope="row" style="{_CELL};font-weight:normal">{escape(text)}</th>'
        + "".join(_table_cell(question, answer, row, column) for column in question.columns)
        + "</tr>"
        for row, text in question.rows.items()
    )
    return f'<table style="border-collapse:collapse"><tr><td style="{_CELL}"></td>{heads}</tr>{rows}</table>'


def _table_cell(question: Question, answer: Any, row: str, column: str) -> str:
    given = question.given.get(row, {}).get(column)
    if given is not None:
        return f'<td style="{_CELL}">{escape(given)}</td>'
    typed = escape(cell_text(answer, row, column)) or "…"
    return f'<td style="{_CELL}" dir="auto"><strong>{typed}</strong></td>'


def _text(question: Question, answer: Any) -> str:
    typed = escape(answer) if isinstance(answer, str | int | float) else "…"
    unit = f" {escape(question.unit)}" if question.unit else ""
    return f'<div><span dir="auto" style="{_BOX}">{typed}</span>{unit}</div>'


_BODIES: dict[str, Callable[[Question, Any], str]] = {
    "choose": _options,
    "choose_many": _options,
    "order": _order,
    "match": _match,
    "number": _text,
    "table": _table,
    "short_text": _text,
    "long_text": _text,
}
