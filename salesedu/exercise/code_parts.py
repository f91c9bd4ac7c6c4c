"""One part of an exercise whose answer is code: what is right, and how the answer in the notebook is marked.

It stands in the hidden part of an nbgrader test cell, whose last line is its mark:

>>> from salesedu.exercise.code_judges import number
>>> won, lost = 3, 9
>>> rate = number(0.25, "Three of twelve.")
>>> part = CodePart("win_rate", "The win rate", 2, lambda: won / (won + lost), rate)
>>> part.mark.outcome, part.earned
(<Outcome.RIGHT: 'right'>, 2.0)

A function without arguments names the answer, so that a cell that never made it costs its own part only.
"""

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from salesedu.exercise.code_calls import silence
from salesedu.exercise.code_judges import Judge, NotAnswered
from salesedu.exercise.marks import Mark, Outcome
from salesedu.i18n import _, direction
from salesedu.page import escape, show_html


@dataclass(frozen=True)
class CodeCase:
    """What might stand in the answer cell, and what it must get; the exercise proves it about itself."""

    source: str
    share: float | None
    says: str = ""


def code_case(source: str, share: float | None, says: str = "") -> CodeCase:
    """Return code for the answer cell with the share of the points in [0, 1] and the words it must get.

    A share of None means: less than all points.
    """
    if share is not None and not 0 <= share <= 1:
        raise ValueError(f"A case earns a share of the points from 0 to 1, not {share}.")
    return CodeCase(textwrap.dedent(source).strip(), share, says)


@dataclass(frozen=True)
class CodePart:
    """One part of an exercise whose answer is code.

    Parameters
    ----------
    id : nbgrader's id of the test cell.
    title : what the part is called on the feedback page.
    points : what a right answer earns.
    answer : returns what the learner's cell made, such as ``lambda: win_rate``.
    judge : gives an answer its share and its reasons; made by ``code_judges`` or ``code_tables``.
    cases : right and wrong answers, each with what it must get.
    """

    id: str
    title: str
    points: float
    answer: Callable[[], Any]
    judge: Judge
    cases: Sequence[CodeCase] = ()

    @cached_property
    def mark(self) -> Mark:
        """The outcome, the share of the points and the reasons."""
        try:
            with silence():
                share, because = self.judge(self._given())
        except NotAnswered:
            return Mark(Outcome.NOT_ANSWERED, 0.0, (_nothing_there(),))
        except Exception as problem:
            return Mark(Outcome.NOT_YET, 0.0, (_unreadable(problem),))
        outcome = Outcome.RIGHT if share == 1 else Outcome.NOT_YET
        return Mark(outcome, share, tuple(sentence for sentence in because if sentence))

    def _given(self) -> Any:
        try:
            given = self.answer()
        except NameError:
            raise NotAnswered from None
        if given is None or given is ...:
            raise NotAnswered
        return given

    @property
    def earned(self) -> float:
        """The points that the answer earns, from 0 to all points, to a hundredth of a point."""
        return float(round(self.points * self.mark.share, 2))

    def show(self) -> float:
        """Show outcome and reasons, and return the points."""
        from salesedu.exercise.static import OUTCOMES, verdict_html

        given = self.mark
        heading = f"<p><strong>{escape(self.title)}</strong></p>"
        html = f'<div dir="{direction()}">{heading}{verdict_html(given, self.points)}</div>'
        note = [{"question": self.id, "prompt": self.title, "outcome": given.outcome.value}]
        show_html(html, "\n".join([self.title, *given.because]), {OUTCOMES: note})
        return self.earned


def _nothing_there() -> str:
    return _("There is no answer: the cell is as you got it, or it stopped before it had a result.")


def _unreadable(problem: Exception) -> str:
    return _("The answer could not be compared ({kind}: {problem}).").format(
        kind=type(problem).__name__, problem=str(problem)[:200]
    )
