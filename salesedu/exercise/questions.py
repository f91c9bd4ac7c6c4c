"""The nine kinds of question, as data: what is asked, never what is right.

>>> question = choose("owner", "Who owns a new lead?", {"m": "Marketing", "s": "Sales"}, points=2)
>>> question.kind, question.points
('choose', 2)

Every identifier (of a question, an option, an item, a row, a column) is a short lower-case word that
never changes; texts may be reworded or translated at any time without touching saved answers.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

KINDS = ("choose", "choose_many", "order", "match", "number", "table", "short_text", "long_text", "call")

#: More lines than any call takes, and more letters than anybody says at once: the rest is not read.
MOST_LINES = 200
LONGEST_LINE = 1_000

Texts = Mapping[str, str]

_IDENTIFIER = re.compile(r"^[a-z0-9][a-z0-9_]*$")


@dataclass(frozen=True)
class Question:
    """One question of a form.

    Attributes
    ----------
    id : identifier, unique within its form.
    kind : one of the nine kinds.
    prompt : what is asked.
    points : what a full answer earns, 0 or more.
    hints : sentences shown one at a time, the gentlest first.
    options : what can be chosen, or what items are matched with.
    items : what is put in order or matched.
    rows, columns : the headings of a table of numbers.
    given : table cells that are shown and not asked, by row and column.
    unit : written beside a number field, such as ``"%"`` or ``"days"``.
    max_words : longest text asked for, in words.
    note : one line of help under the prompt.
    scenario : identifier of the buyer that a call is with.
    seed : of what is left to chance in that call.
    """

    id: str
    kind: str
    prompt: str
    points: float = 1
    hints: Sequence[str] = ()
    options: Texts = field(default_factory=dict)
    items: Texts = field(default_factory=dict)
    rows: Texts = field(default_factory=dict)
    columns: Texts = field(default_factory=dict)
    given: Mapping[str, Texts] = field(default_factory=dict)
    unit: str = ""
    max_words: int | None = None
    note: str = ""
    scenario: str = ""
    seed: int = 0

    def __post_init__(self) -> None:
        names = [self.id, *self.options, *self.items, *self.rows, *self.columns]
        bad = [name for name in names if not _IDENTIFIER.match(name)]
        if bad:
            raise ValueError(
                f"Question {self.id!r}: {bad[0]!r} can't be an identifier. "
                "Use small letters, digits and _, such as 'sales_qualified_lead'."
            )
        if self.points < 0:
            raise ValueError(f"Question {self.id!r}: points must be 0 or more, not {self.points}.")

    @property
    def asked(self) -> list[tuple[str, str]]:
        """Return the cells of a table that the learner fills in, as (row, column)."""
        return [
            (row, column)
            for row in self.rows
            for column in self.columns
            if column not in self.given.get(row, {})
        ]

    def public(self) -> dict[str, Any]:
        """Return what a page needs to show the question: plain data, and of the hints only how many."""
        plain = {name: getattr(self, name) for name in ("id", "kind", "prompt", "points", "unit", "note")}
        lists = {
            name: [{"id": key, "text": text} for key, text in getattr(self, name).items()]
            for name in ("options", "items", "rows", "columns")
        }
        given = {row: dict(cells) for row, cells in self.given.items()}
        return {**plain, **lists, "given": given, "max_words": self.max_words, "hints": len(self.hints)}


def choose(
    id: str, prompt: str, options: Texts, *, points: float = 1, hints: Sequence[str] = (), note: str = ""
) -> Question:
    """Ask to choose one of several options. The answer is the option's identifier."""
    return Question(id, "choose", prompt, points, hints, options=options, note=note)


def choose_many(
    id: str, prompt: str, options: Texts, *, points: float = 1, hints: Sequence[str] = (), note: str = ""
) -> Question:
    """Ask to choose all options that fit. The answer is a list of identifiers."""
    return Question(id, "choose_many", prompt, points, hints, options=options, note=note)


def order(
    id: str, prompt: str, items: Texts, *, points: float = 1, hints: Sequence[str] = (), note: str = ""
) -> Question:
    """Ask to put items in order; they are first shown as written. The answer is a list of identifiers."""
    return Question(id, "order", prompt, points, hints, items=items, note=note)


def match(
    id: str,
    prompt: str,
    items: Texts,
    options: Texts,
    *,
    points: float = 1,
    hints: Sequence[str] = (),
    note: str = "",
) -> Question:
    """Ask to give each item one of the options. The answer maps items to options."""
    return Question(id, "match", prompt, points, hints, items=items, options=options, note=note)


def number(
    id: str, prompt: str, *, unit: str = "", points: float = 1, hints: Sequence[str] = (), note: str = ""
) -> Question:
    """Ask for a number. The answer is the text as typed."""
    return Question(id, "number", prompt, points, hints, unit=unit, note=note)


def table(
    id: str,
    prompt: str,
    rows: Texts,
    columns: Texts,
    *,
    given: Mapping[str, Texts] | None = None,
    points: float = 1,
    hints: Sequence[str] = (),
    note: str = "",
) -> Question:
    """Ask to fill a table with numbers; ``given`` cells are shown. The answer maps row to column to text."""
    return Question(
        id, "table", prompt, points, hints, rows=rows, columns=columns, given=given or {}, note=note
    )


def short_text(
    id: str, prompt: str, *, points: float = 1, hints: Sequence[str] = (), note: str = ""
) -> Question:
    """Ask for a word or a short phrase. The answer is the text."""
    return Question(id, "short_text", prompt, points, hints, note=note)


def long_text(
    id: str,
    prompt: str,
    *,
    max_words: int | None = None,
    points: float = 0,
    hints: Sequence[str] = (),
    note: str = "",
) -> Question:
    """Ask for a text that a coach reads and marks; the form itself gives it no points."""
    return Question(id, "long_text", prompt, points, hints, max_words=max_words, note=note)


def call(
    id: str,
    prompt: str,
    *,
    scenario: str,
    seed: int = 0,
    points: float = 1,
    hints: Sequence[str] = (),
    note: str = "",
) -> Question:
    """Ask for a conversation with a simulated buyer. The answer is the list of the seller's lines.

    Parameters
    ----------
    id, prompt, points, hints, note : as for every question.
    scenario : the buyer, by the name of its file in ``salesedu/buyer/scenarios``.
    seed : of the wording, the opening mood and the obstacles; the rules never change.
    """
    return Question(id, "call", prompt, points, hints, note=note, scenario=scenario, seed=seed)


def is_answered(question: Question, answer: Any) -> bool:
    """Return whether an answer holds anything at all; an empty one is *not answered*, never wrong."""
    if question.kind == "call":
        return bool(call_lines(answer))
    if question.kind == "table":
        return any(is_filled(cell_text(answer, row, column)) for row, column in question.asked)
    return is_filled(answer)


def is_complete(question: Question, answer: Any) -> bool:
    """Return whether nothing is left open: every item matched, every cell filled, the call at its end."""
    if question.kind == "call":
        return _is_over(question, answer)
    if question.kind == "match":
        given = answer if isinstance(answer, Mapping) else {}
        return all(is_filled(given.get(item)) for item in question.items)
    if question.kind == "table":
        return all(is_filled(cell_text(answer, row, column)) for row, column in question.asked)
    return is_answered(question, answer)


def _is_over(question: Question, answer: Any) -> bool:
    # how a call goes is worked out from questions like this one
    from salesedu.exercise.calls import is_over

    return is_over(question, answer)


def is_filled(value: Any) -> bool:
    """Return whether a saved value holds anything: text that is not blank, or a part that is filled."""
    if isinstance(value, Mapping | list):
        parts = value.values() if isinstance(value, Mapping) else value
        return any(is_filled(part) for part in parts)
    return bool(value.strip()) if isinstance(value, str) else value is not None


def cell_text(cells: Any, row: str, column: str) -> str:
    """Return what was typed into a cell of a table answer, or an empty text."""
    line = cells.get(row) if isinstance(cells, Mapping) else None
    value = line.get(column) if isinstance(line, Mapping) else None
    return value if isinstance(value, str) else "" if value is None else str(value)


def call_lines(answer: Any) -> list[str]:
    """Return what was said in a saved call: texts that are not blank, as many and as long as anyone says."""
    lines = answer if isinstance(answer, list) else []
    said = [line.strip()[:LONGEST_LINE] for line in lines[:MOST_LINES] if isinstance(line, str)]
    return [line for line in said if line]
