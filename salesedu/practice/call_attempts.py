"""The calls a learner made with one buyer so far, and whether the last one went better than the one before.

Nothing here is kept: every call is played again from its lines, and its score card made anew.

>>> told = [Attempt("No sale", 0.25), Attempt("Advance", 0.75)]
>>> trend("Mara Keller", told)
'Better than last time with Mara Keller: 75% of the facts met, after 25%.'
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from salesedu.exercise.calls import is_over, judged, outcome_words, played
from salesedu.exercise.questions import Question, is_answered
from salesedu.exercise.store import Saved
from salesedu.i18n import _, format_percent
from salesedu.page import escape

#: The question of a call, and what was saved.
Call = tuple[Question, Any]


@dataclass(frozen=True)
class Attempt:
    """One call: the words for its outcome, and the share of the score card's facts met, in [0, 1]."""

    outcome: str
    share: float


def attempts(saved: Saved, asked: Callable[[int], Question]) -> list[Attempt]:
    """Return the calls in a form's file, oldest first; the one that still goes on is not among them.

    Parameters
    ----------
    saved : what the file holds: the calls before, and the present one.
    asked : returns the question of a variant.
    """
    present = {"seed": saved.seed, "answers": saved.answers}
    earlier = [call for call in _calls(saved.history, asked) if is_answered(*call)]
    return [_attempt(*call) for call in [*earlier, *(c for c in _calls([present], asked) if is_over(*c))]]


def _calls(entries: Sequence[Mapping[str, Any]], asked: Callable[[int], Question]) -> Iterator[Call]:
    for entry in entries:
        seed, answers = entry.get("seed"), entry.get("answers")
        if isinstance(seed, int) and isinstance(answers, Mapping):
            question = asked(seed)
            yield question, answers.get(question.id)


def _attempt(question: Question, answer: Any) -> Attempt:
    title, _sentence = outcome_words(played(question, answer))
    return Attempt(title, judged(question, answer).share)


def trend(name: str, calls: Sequence[Attempt]) -> str:
    """Return a sentence on the last of some calls with a buyer, beside the one before."""
    if not calls:
        return _("You have not finished a call with {name} yet.").format(name=name)
    now = format_percent(calls[-1].share, digits=0)
    if len(calls) == 1:
        return _("Your first call with {name}: {now} of the facts met.").format(name=name, now=now)
    before = format_percent(calls[-2].share, digits=0)
    if calls[-1].share > calls[-2].share:
        sentence = _("Better than last time with {name}: {now} of the facts met, after {before}.")
    elif calls[-1].share < calls[-2].share:
        sentence = _("Last time went better with {name}: {now} of the facts met, after {before}.")
    else:
        sentence = _("As good as last time with {name}: {now} of the facts met.")
    return sentence.format(name=name, now=now, before=before)


def attempts_html(name: str, calls: Sequence[Attempt]) -> str:
    """Return the sentence and a list of all calls, each with a bar beside its share in words."""
    lines = "".join(
        f"<li>{escape(_line(call))}"
        '<span class="se-call-meter" aria-hidden="true">'
        f'<span class="se-call-fill" style="inline-size:{call.share:.0%}"></span></span></li>'
        for call in calls
    )
    listed = f'<ol class="se-calls">{lines}</ol>' if calls else ""
    return f"<h4>{escape(_('Your calls'))}</h4><p>{escape(trend(name, calls))}</p>{listed}"


def _line(call: Attempt) -> str:
    return _("{outcome}, {share} of the facts met").format(
        outcome=call.outcome, share=format_percent(call.share, digits=0)
    )
