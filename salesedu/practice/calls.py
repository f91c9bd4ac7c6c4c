"""A place to practise calls: choose a buyer, talk, read the score card, begin again, see how the calls went.

Every buyer has a form of its own, so that nobody loses a call by looking at another buyer. Everything stays
in the ``answers`` folder beside the notebook.

>>> question, key = talk(scenarios()["dental_bookings"], random.Random(1))
>>> question.kind, question.scenario
('call', 'dental_bookings')

Source: ``techniques.spin``.
"""

import random
from collections.abc import Sequence
from contextlib import suppress

from salesedu.buyer.scenario import Scenario, scenarios
from salesedu.exercise.call_html import call_html, call_text
from salesedu.exercise.form import STATIC_SEED, Form
from salesedu.exercise.keys import Key, right
from salesedu.exercise.questions import Question, call
from salesedu.exercise.store import NotSaved, Store
from salesedu.i18n import _
from salesedu.page import escape, is_static, show_html
from salesedu.practice.asking import together
from salesedu.practice.call_attempts import attempts, attempts_html
from salesedu.practice.worked_call import worked_lines

TALK = "talk"  # the one question of a buyer's form; in the room's own file: whom the learner talked to last


def room(form_id: str, scenario_ids: Sequence[str] = (), level: int | None = None) -> None:
    """Show a place to practise calls; where nobody can click, a call that goes well.

    Parameters
    ----------
    form_id : how the files of its answers begin; unique in its lesson.
    scenario_ids : the buyers, in order; empty: all of them.
    level : 1 to 3: only the buyers of this level.

    Raises
    ------
    ValueError
        If there is no such buyer.
    """
    buyers = chosen(scenario_ids, level)
    if is_static():
        question, key = talk(buyers[0], random.Random(STATIC_SEED))
        show_html(_worked_html(question, key), call_text(question, key.answer))
        return
    from IPython.display import display

    display(Room(form_id, buyers).box)  # type: ignore[no-untyped-call]


def chosen(scenario_ids: Sequence[str] = (), level: int | None = None) -> list[Scenario]:
    """Return the buyers of a room, patient ones first unless they are named; see :func:`room`."""
    known = scenarios()
    unknown = [name for name in scenario_ids if name not in known]
    if unknown:
        raise ValueError(f"There is no buyer {unknown[0]!r}. Buyers: {', '.join(known)}.")
    # a call that begins in the middle needs its lesson around it
    whole = sorted((buyer for buyer in known.values() if buyer.start is None), key=lambda one: one.level)
    buyers = [known[name] for name in scenario_ids] or whole
    found = [buyer for buyer in buyers if level in (None, buyer.level)]
    if not found:
        raise ValueError(f"None of these buyers has the level {level}.")
    return found


def talk(scenario: Scenario, rng: random.Random) -> tuple[Question, Key]:
    """Return the question that is a call with a buyer, and a call that goes well.

    Parameters
    ----------
    scenario : the buyer.
    rng : a seeded generator: another variant begins in another mood.
    """
    question = asked(scenario, rng)
    lines = worked_lines(scenario, question.seed)
    why = _("{name} spoke of a problem and of what solving it is worth, before the product came up.").format(
        name=scenario.buyer.name
    )
    return question, right(lines, why, solution=call_text(question, lines))


def asked(scenario: Scenario, rng: random.Random) -> Question:
    """Return the question alone."""
    return call(
        TALK,
        _("Talk to {name}.").format(name=scenario.buyer.name),
        scenario=scenario.id,
        seed=rng.randrange(1_000),
        hints=[
            _("Ask about one thing that could go wrong there, and listen for a complaint."),
            _("Stay with one problem: ask what follows from it before you ask about the next one."),
            _("Ask what a solution would be worth. Only then say what you offer, and ask for a next step."),
        ],
    )


def level_words(level: int) -> str:
    """Return a buyer's level in words."""
    return {1: _("patient"), 2: _("has an obstacle"), 3: _("has obstacles and little time")}[level]


def described(scenario: Scenario) -> str:
    """Return a buyer in one line, as one chooses from a list."""
    return _("{name}, {role} ({industry}): {level}").format(
        name=scenario.buyer.name,
        role=scenario.buyer.role,
        industry=scenario.industry,
        level=level_words(scenario.level),
    )


def _worked_html(question: Question, key: Key) -> str:
    intro = _("Here you talk to a buyer who answers back. This is a call that goes well:")
    return f"<p>{escape(intro)}</p>{call_html(question, key.answer)}"


class Room:
    """The place as widgets; ``box`` is what is shown.

    Parameters
    ----------
    form_id, buyers : see :func:`room`.
    """

    def __init__(self, form_id: str, buyers: Sequence[Scenario]) -> None:
        from ipywidgets import VBox

        from salesedu.page.controls import Choice, Live, card

        self.form_id = form_id
        self.buyers = {buyer.id: buyer for buyer in buyers}
        self.store = Store(form_id)
        with suppress(NotSaved):  # the form itself says it, at the first line
            self.store.introduce([TALK])
        options = [(buyer.id, described(buyer)) for buyer in buyers]
        last = self._last_buyer()
        self.choice = Choice(_("Whom do you call?"), options, last if last in self.buyers else buyers[0].id)
        self.choice.observe(lambda change: self._meet(), "value")
        self.told = Live()
        self._about = card(self.told)
        self._chooser = [card(self.choice)] if len(options) > 1 else []
        self.box = VBox()
        self._meet()

    @property
    def buyer(self) -> Scenario:
        """The buyer who is called now."""
        return self.buyers[self.choice.value]

    def _last_buyer(self) -> str:
        """Return whom the learner talked to last, as the file says it."""
        return str(self.store.load().answers.get(TALK))

    def _meet(self) -> None:
        """Show the form of the buyer who was chosen, as it was left."""
        from salesedu.exercise.widget import FormWidget

        buyer = self.buyer
        self.form = Form(f"{self.form_id}_{buyer.id}", make=lambda rng: together(talk(buyer, rng)))
        with suppress(NotSaved):
            self._keep_seed()
        self.widget = FormWidget(self.form)
        self.widget.observe(lambda change: self._said(), "answers")
        self.box.children = [*self._chooser, self.widget, self._about]
        self._tell()

    def _keep_seed(self) -> None:
        """Write down the first variant, so that its calls can be played again whoever opens the file."""
        if self.form.store.load().seed is None:
            self.form.store.renew(self.form.seed)

    def _said(self) -> None:
        """Remember whom the learner talks to, and show how the calls went."""
        if self.widget.answers and self._last_buyer() != self.buyer.id:
            with suppress(NotSaved):
                self.store.put(TALK, self.buyer.id)
        self._tell()

    def _tell(self) -> None:
        calls = attempts(self.form.store.load(), lambda seed: asked(self.buyer, random.Random(seed)))
        self.told.html = attempts_html(self.buyer.buyer.name, calls)
