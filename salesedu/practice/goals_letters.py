"""Practice on SMART: which letter is missing, and which words answer which letter.

>>> import random
>>> questions, keys = letters(random.Random(3))
>>> [question.kind for question in questions]
['choose', 'choose', 'match']

Source: ``goals.smart``; the letters as Doran wrote them in 1981 (caution C24).
"""

import random

from salesedu.exercise import choose, match, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.goals_smart import Letter, Version
from salesedu.i18n import N_, _
from salesedu.practice.asking import Asked, together
from salesedu.practice.goals_bank import BANK, WHOLE, Flawed

LETTERS = Version.DORAN.letters
#: What each letter asks, and what a goal that has it says.
ASKS: dict[Letter, str] = {
    Letter.SPECIFIC: N_("Specific: would two colleagues count the same thing?"),
    Letter.MEASURABLE: N_("Measurable: is there a number to reach?"),
    Letter.ASSIGNABLE: N_("Assignable: who answers for it?"),
    Letter.REALISTIC: N_("Realistic: can it be reached with what there is?"),
    Letter.TIME_RELATED: N_("Time-related: is there a last day?"),
}
_MET: dict[Letter, str] = {
    Letter.SPECIFIC: N_("It is said what is counted, so two colleagues would count the same."),
    Letter.MEASURABLE: N_("There is a number: at the end you can say reached or not reached."),
    Letter.ASSIGNABLE: N_("One person is named who answers for it."),
    Letter.REALISTIC: N_("Compare it with what is known: it can be reached."),
    Letter.TIME_RELATED: N_("There is a last day."),
}


def letters(rng: random.Random) -> Asked:
    """Ask twice which letter is missing, and once which words answer which letter."""
    first, second = _two_letters(rng)
    return together(missing_letter("first", first), missing_letter("second", second), _words(rng))


def _two_letters(rng: random.Random) -> tuple[Flawed, Flawed]:
    while True:
        first, second = rng.sample(BANK, 2)
        if first.missing is not second.missing:
            return first, second


def missing_letter(name: str, goal: Flawed, points: float = 2) -> tuple[Question, Key]:
    """Ask which letter a goal misses."""
    question = choose(
        name,
        _("Which letter is missing? “{goal}”").format(goal=_(goal.text)),
        {letter.name.lower(): _(ASKS[letter]) for letter in LETTERS},
        points=points,
        hints=[
            _("Ask the five questions one by one. Four have an answer here."),
            _("Who, what, how many, until when? And does it fit to what is known?"),
        ],
        note=_("What you know: {known}").format(known=_(goal.known)),
    )
    why = _(goal.why)
    key = right(
        goal.missing.name.lower(),
        _("Found. {why}").format(why=why),
        wrong={letter.name.lower(): _(_MET[letter]) for letter in LETTERS if letter is not goal.missing},
        solution=why,
    )
    return question, key


def _words(rng: random.Random) -> tuple[Question, Key]:
    """Ask which words of a whole goal answer which letter."""
    goal = rng.choice(WHOLE)
    # named by place, so that no part is called after its letter
    places = {f"part_{place}": letter for place, letter in enumerate(_mixed(rng), start=1)}
    question = match(
        "words",
        _("This goal has all five letters. Which words answer which one?"),
        {place: _(goal.parts[letter]) for place, letter in places.items()},
        {letter.name.lower(): _(letter.value) for letter in LETTERS},
        points=3,
        hints=[
            _("Find the name and the last day first: they are the easiest."),
            _("One part only says why it can be reached. A number to reach is Measurable."),
        ],
    )
    key = right(
        {place: letter.name.lower() for place, letter in places.items()},
        _("Every letter asks one question, and every part answers one."),
        wrong={place: _(ASKS[letter]) for place, letter in places.items()},
    )
    return question, key


def _mixed(rng: random.Random) -> list[Letter]:
    """Return the letters in another order than their own."""
    mixed = list(LETTERS)
    while mixed == list(LETTERS):
        rng.shuffle(mixed)
    return mixed
