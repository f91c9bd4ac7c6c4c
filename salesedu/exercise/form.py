"""A form: some questions, the answers saved beside the notebook, and, where it is known, the key.

The same form is four things, depending on who opens it:

- a learner in an exercise (no key): the questions, saved as they are answered
- a learner in a lesson (with its key): practice with checks, hints, solutions and new variants
- nbgrader (with its key): the answers, reasons and marks as HTML, and the mark as a number
- a reader of a built lesson: the questions as HTML

>>> from salesedu.exercise.questions import choose
>>> from salesedu.exercise.keys import right
>>> form = Form("owner", [choose("who", "Who?", {"m": "Marketing", "s": "Sales"}, points=2)])
>>> form.key(who=right("s", because="Sales accepted it.", wrong={"m": "Not any more."}))
>>> form.earned(form.marks({"who": "s"}))
2.0
"""

import random
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from salesedu.exercise.identity import learner_id
from salesedu.exercise.keys import Key
from salesedu.exercise.marks import Mark, mark
from salesedu.exercise.questions import Question
from salesedu.exercise.store import NotSaved, Store
from salesedu.exercise.variants import own_seed
from salesedu.page import is_graded, is_static, show_html

Variant = tuple[Sequence[Question], Mapping[str, Key]]

#: What a built lesson shows, so that it is the same on every machine.
STATIC_SEED = 1

#: The live forms of this page, by their name: a kernel serves one notebook.
_SHOWN: dict[str, "Form"] = {}


class Form:
    """Questions that belong together.

    Parameters
    ----------
    form_id : names the file of the answers; unique in its notebook's folder.
    questions : the questions, in order.
    make : makes the questions and their keys from a random generator: practice with new numbers.
    """

    def __init__(
        self,
        form_id: str,
        questions: Sequence[Question] = (),
        *,
        make: Callable[[random.Random], Variant] | None = None,
    ) -> None:
        self.id = form_id
        self.make = make
        self.store = Store(form_id)
        self.keys: dict[str, Key] = {}
        self.questions: tuple[Question, ...] = ()
        self.seed = 0  # of the variant that is shown, where there are variants
        self._take(questions)
        if make is not None:
            self.draw(self._first_seed())

    def _take(self, questions: Sequence[Question]) -> None:
        names = [question.id for question in questions]
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise ValueError(
                f"Form {self.id!r} has two questions named {sorted(twice)[0]!r}. Give one another name."
            )
        self.questions = tuple(questions)

    def draw(self, seed: int) -> None:
        """Take the questions and keys of the variant with this seed."""
        if self.make is None:
            raise ValueError(f"Form {self.id!r} has no variants.")
        questions, keys = self.make(random.Random(seed))
        self.seed = seed
        self._take(questions)
        self.keys = {}
        self.key(**keys)

    def _first_seed(self) -> int:
        if is_static():
            return STATIC_SEED
        kept = self.store.load().seed
        return kept if kept is not None else own_seed(self.id, learner_id()) % 2**32

    def key(self, **keys: Key) -> None:
        """Add the keys, by question.

        Raises
        ------
        ValueError
            If there is no such question, a coach has to mark it, or a percentage is marked as a plain number.
        """
        markable = {question.id for question in self.questions if question.kind != "long_text"}
        unknown = sorted(set(keys) - markable)
        if unknown:
            raise ValueError(f"Form {self.id!r} has no question {unknown[0]!r} that takes a key.")
        plain = [name for name, key in keys.items() if self.question(name).unit == "%" and not key.percent]
        if plain:
            raise ValueError(f"Question {plain[0]!r} is asked in %: give its key percent=True.")
        self.keys.update(keys)

    def question(self, question_id: str) -> Question:
        """Return one question; raises KeyError if there is none of that name."""
        return {question.id: question for question in self.questions}[question_id]

    @property
    def points(self) -> float:
        """The points of all questions together."""
        return float(sum(question.points for question in self.questions))

    def marks(self, answers: Mapping[str, Any]) -> dict[str, Mark]:
        """Return the mark of every question that has a key, for some answers."""
        keyed = [question for question in self.questions if question.id in self.keys]
        return {
            question.id: mark(question, self.keys[question.id], answers.get(question.id))
            for question in keyed
        }

    def earned(self, marks: Mapping[str, Mark]) -> float:
        """Return the points that some marks earn, from 0 to all points, to a hundredth of a point."""
        return float(round(sum(self.question(name).points * given.share for name, given in marks.items()), 2))

    def show(self) -> float | None:
        """Show the form; where nbgrader marks it with its key, also return the points."""
        if not is_static():
            self._show_live()
            return None
        from salesedu.exercise.static import OUTCOMES, form_html, form_outcomes, form_text

        saved = self.store.load()
        marks = self.marks(saved.answers) if is_graded() else {}
        facts = {OUTCOMES: form_outcomes(self, marks)} if marks else None
        show_html(form_html(self, saved, marks), form_text(self), facts)
        return self.earned(marks) if marks else None

    def _show_live(self) -> None:
        from IPython.display import display

        from salesedu.exercise.widget import FormWidget

        # a disk that refuses is said by the form itself, with the reason, at the first answer
        with suppress(NotSaved):
            self.store.introduce([question.id for question in self.questions])
        _SHOWN[self.id] = self
        display(FormWidget(self))  # type: ignore[no-untyped-call]


def shown_forms() -> list[Form]:
    """Return the live forms of this page, in order."""
    return list(_SHOWN.values())
