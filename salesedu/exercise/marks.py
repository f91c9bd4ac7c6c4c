"""Three outcomes, a share of the points, and a because: how an answer is judged.

>>> from salesedu.exercise.keys import right
>>> from salesedu.exercise.questions import number
>>> question, key = number("rate", "Leads out of visitors?"), right(0.03, "300 / 10,000", percent=True)
>>> mark(question, key, "3 %").outcome
<Outcome.RIGHT: 'right'>
"""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from salesedu.exercise.calls import judged
from salesedu.exercise.keys import Key, Slip
from salesedu.exercise.questions import Question, cell_text, is_answered, is_filled
from salesedu.exercise.typed_numbers import fits
from salesedu.i18n import _, ngettext
from salesedu.i18n.numbers import read_number


class Outcome(Enum):
    """What became of a question. *Not answered* never looks like *wrong*."""

    NOT_ANSWERED = "not_answered"
    NOT_YET = "not_yet"
    RIGHT = "right"


@dataclass(frozen=True)
class Mark:
    """The judgement of one answer.

    Attributes
    ----------
    outcome : one of the three outcomes.
    share : the share of the points it earns, in [0, 1].
    because : the reasons, one sentence each.
    """

    outcome: Outcome
    share: float
    because: tuple[str, ...]


def mark(question: Question, key: Key, answer: Any) -> Mark:
    """Return the outcome, the share of the points and the reasons for one answer.

    Parameters
    ----------
    question : what was asked.
    key : what is right.
    answer : what was saved; anything that is not an answer of this kind of question counts as not right.

    Raises
    ------
    ValueError
        For a long text, which only a coach can mark.
    """
    if question.kind not in _MARKERS:
        raise ValueError(f"Question {question.id!r} is a text for a coach to mark; it takes no key.")
    if not is_answered(question, answer):
        return Mark(Outcome.NOT_ANSWERED, 0.0, ())
    share, because = _MARKERS[question.kind](question, key, answer)
    outcome = Outcome.RIGHT if share == 1 else Outcome.NOT_YET
    return Mark(outcome, share, tuple(sentence for sentence in because if sentence))


Judged = tuple[float, Sequence[str]]


def _choose(question: Question, key: Key, answer: Any) -> Judged:
    if answer == key.answer:
        return 1.0, [key.because]
    return 0.0, [key.wrong.get(answer, "") if isinstance(answer, str) else ""]


def _choose_many(question: Question, key: Key, answer: Any) -> Judged:
    """Judge ticks; a wrong one costs as much as a right one earns, so that ticking all earns little."""
    taken = {option for option in _list_of_texts(answer) if option in question.options}
    wanted = set(key.answer)
    if taken == wanted:
        return 1.0, [key.because]
    share = (len(taken & wanted) - len(taken - wanted)) / len(wanted)
    mistakes = [option for option in question.options if option in taken ^ wanted]
    return max(0.0, share), [_about(question.options[option], key.wrong[option]) for option in mistakes]


def _order(question: Question, key: Key, answer: Any) -> Judged:
    """Judge an order by how many items stand in the right order among themselves."""
    wanted, given = list(key.answer), _list_of_texts(answer)
    if given == wanted:
        return 1.0, [key.because]
    if sorted(given) != sorted(wanted):
        return 0.0, [key.because]
    kept = longest_run([wanted.index(item) for item in given])
    counted = ngettext(
        "{kept} of {total} item stands in the right order among the others.",
        "{kept} of {total} items stand in the right order among themselves.",
        len(wanted),
    ).format(kept=kept, total=len(wanted))
    return (kept - 1) / (len(wanted) - 1), [counted, key.because]


def longest_run(places: Sequence[int]) -> int:
    """Return the length of the longest rising subsequence: how many items need not move."""
    best = [1] * len(places)
    for here, place in enumerate(places):
        best[here] += max((best[before] for before in range(here) if places[before] < place), default=0)
    return max(best, default=0)


def _match(question: Question, key: Key, answer: Any) -> Judged:
    given = answer if isinstance(answer, Mapping) else {}
    mistakes = [item for item in question.items if given.get(item) != key.answer[item]]
    if not mistakes:
        return 1.0, [key.because]
    reasons = [
        _about(question.items[item], key.wrong[item] if is_filled(given.get(item)) else _("Not filled in."))
        for item in mistakes
    ]
    return 1 - len(mistakes) / len(question.items), reasons


def _number(question: Question, key: Key, answer: Any) -> Judged:
    if any(fits(value, answer, key) for value in (key.answer, *key.also)):
        return 1.0, [key.because]
    if read_number(answer) is None:
        return 0.0, [_("“{text}” can't be read as a number.").format(text=answer), key.because]
    made = _slip(key, answer)
    return (made.share, [made.because]) if made else (0.0, [key.because])


def _slip(key: Key, answer: Any) -> Slip | None:
    return next((made for made in key.slips if fits(made.value, answer, key)), None)


def _table(question: Question, key: Key, answer: Any) -> Judged:
    mistakes = [cell for cell in question.asked if not _cell_fits(key, answer, *cell)]
    if not mistakes:
        return 1.0, [key.because]
    reasons = [_about(_cell_name(question, *cell), _cell_reason(key, answer, *cell)) for cell in mistakes]
    return 1 - len(mistakes) / len(question.asked), reasons


def _cell_fits(key: Key, answer: Any, row: str, column: str) -> bool:
    return fits(key.answer[row][column], cell_text(answer, row, column), key)


def _cell_reason(key: Key, answer: Any, row: str, column: str) -> str:
    if not is_filled(cell_text(answer, row, column)):
        return _("Not filled in.")
    return key.wrong.get(f"{row}.{column}") or key.wrong.get(row) or key.because


def _cell_name(question: Question, row: str, column: str) -> str:
    if len({asked for _row, asked in question.asked}) == 1:
        return question.rows[row]
    return _("{row}, {column}").format(row=question.rows[row], column=question.columns[column])


def _short_text(question: Question, key: Key, answer: Any) -> Judged:
    given = normal(answer)
    if given in {normal(text) for text in (key.answer, *key.also)}:
        return 1.0, [key.because]
    said = next((why for text, why in key.wrong.items() if normal(text) == given), key.because)
    return 0.0, [said]


def _call(question: Question, key: Key, answer: Any) -> Judged:
    """Judge a call by its score card, made anew from the lines alone."""
    card = judged(question, answer)
    missing = [fact.what for criterion in card.criteria for fact in criterion.facts if not fact.met]
    if not missing:
        return 1.0, [key.because]
    return card.share, [_("Not met: {fact}").format(fact=_(what.value)) for what in missing]


def normal(text: Any) -> str:
    """Return a text without the differences that never matter: case, accents, spaces, punctuation."""
    if not isinstance(text, str):
        return ""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(_matters(mark) for mark in plain).split())


def _matters(mark: str) -> str:
    """Return a mark if it can make a difference, a space for punctuation, and nothing for what is unseen."""
    kind = unicodedata.category(mark)
    if kind == "Cf" or unicodedata.combining(mark) or mark == "\u0640":
        return ""
    return " " if kind.startswith("P") and mark not in "%&@#" else mark


def _about(name: str, reason: str) -> str:
    return _("{name}: {reason}").format(name=name.rstrip(" ."), reason=reason)


def _list_of_texts(answer: Any) -> list[str]:
    return [entry for entry in answer if isinstance(entry, str)] if isinstance(answer, list) else []


_MARKERS: dict[str, Callable[[Question, Key, Any], Judged]] = {
    "choose": _choose,
    "choose_many": _choose_many,
    "order": _order,
    "match": _match,
    "number": _number,
    "table": _table,
    "short_text": _short_text,
    "call": _call,
}
