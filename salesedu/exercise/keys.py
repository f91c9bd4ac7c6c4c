"""What is right, and the sentence that each mistake earns.

A key stands beside its question. In a lesson it is part of the page; in a graded exercise it is the hidden
part of the cell and never leaves the instructor's side.

>>> owner = right("s", because="Sales accepted the lead.", wrong={"m": "Marketing handed it over."})
>>> sales = right(48, because="120,000 / 2,500 = 48.", slips=[slip(47, "Round up: 47 sales are too few.")])
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Slip:
    """A known mistake in a number: the value it leads to, why it is wrong, the share it keeps."""

    value: float
    because: str
    share: float = 0.0


@dataclass(frozen=True)
class Case:
    """An answer and what it must get; the exercise proves it about itself.

    Attributes
    ----------
    answer : an answer as the form would save it.
    share : the share of the points it must earn, in [0, 1].
    says : words that the explanation must contain.
    """

    answer: Any
    share: float
    says: str = ""


@dataclass(frozen=True)
class Key:
    """The key of one question; made by :func:`right`."""

    answer: Any
    because: str
    wrong: Mapping[str, str] = field(default_factory=dict)
    slips: Sequence[Slip] = ()
    also: Sequence[Any] = ()
    percent: bool = False
    digits: int = 0
    solution: str = ""
    cases: Sequence[Case] = ()


def right(
    answer: Any,
    because: str,
    *,
    wrong: Mapping[str, str] | None = None,
    slips: Sequence[Slip] = (),
    also: Sequence[Any] = (),
    percent: bool = False,
    digits: int = 0,
    solution: str = "",
    cases: Sequence[Case] = (),
) -> Key:
    """Return the key of a question.

    Parameters
    ----------
    answer : the right answer: an option, a list of options or items, a mapping of items to options,
        a number, a mapping row -> column -> number, a text, or the lines of a call that reaches its aim.
    because : why it is right; shown after a right answer and, for numbers and orders, after a wrong one.
    wrong : the sentence for each mistake: by option (choose: every wrong option; choose many: every option,
        said when it was wrongly taken or left out), by item (match), by row or ``row.column`` (table),
        by text (short text).
    slips : known mistakes of a number question.
    also : other right answers of a short text, or cases of a number in another form.
    percent : whether the number is a share asked for as a percentage: 0.2 takes ``20``, ``20 %`` and ``0.2``.
    digits : digits after the decimal mark that are asked for (of the percentage, if it is one).
    solution : the worked solution, shown after real attempts; ``because`` if empty.
    cases : further answers with the marks and the words they must get.
    """
    return Key(answer, because, wrong or {}, slips, also, percent, digits, solution, cases)


def slip(value: float, because: str, share: float = 0.0) -> Slip:
    """Return a known mistake of a number question, keeping ``share`` in [0, 1) of the points."""
    if not 0 <= share < 1:
        raise ValueError(f"A slip keeps a share of the points from 0 to below 1, not {share}.")
    return Slip(value, because, share)


def case(answer: Any, share: float, says: str = "") -> Case:
    """Return an answer with the share in [0, 1] of the points and the words that it must get."""
    if not 0 <= share <= 1:
        raise ValueError(f"A case earns a share of the points from 0 to 1, not {share}.")
    return Case(answer, share, says)
