"""People met in a first contact: what was noted about them, what is behaviour, and what it allows to guess.

>>> import random
>>> case = draw_case(random.Random(1), Style.STEADINESS)
>>> case.reading.verdict.name, [style.name for style in case.reading.styles]
('ONE', ['STEADINESS'])

The people are invented; the guess follows from ``salesedu.disc``. Sources: ``techniques.disc`` (C17).
"""

import random
from dataclasses import dataclass, replace

from salesedu.disc import (
    PLACES,
    SIDES,
    SIGNS,
    STYLE_NAMES,
    Axis,
    Behaviour,
    Reading,
    Style,
    Verdict,
    read_behaviour,
    signs_on,
)
from salesedu.exercise import choose, choose_many, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _
from salesedu.practice.asking import Asked, shuffled, together

NAMES = ("Noor", "Mika", "Robin", "Sasha", "Kim", "Andrea", "Toni", "Deniz", "Jo", "Sam", "Ariel", "Juno")
TOO_LITTLE = "too_little"

#: What a seller may note, too, and what says nothing about how somebody likes to talk.
BESIDE = {
    "age": N_("Is about 60 years old"),
    "country": N_("Comes from Finland"),
    "job": N_("Is an engineer"),
    "sex": N_("Is a woman"),
    "office": N_("Has a large office with a view"),
    "clothes": N_("Wears an expensive watch"),
    "brand": N_("Works for a well-known company"),
    "title": N_("Has the title “director” on the card"),
}


@dataclass(frozen=True)
class Case:
    """A person, and what a seller noted.

    Attributes
    ----------
    name : the person's first name.
    seen : behaviours, in the order of the notes.
    beside : names of notes that are no behaviour.
    """

    name: str
    seen: tuple[Behaviour, ...]
    beside: tuple[str, ...]

    @property
    def reading(self) -> Reading:
        """The guess that the behaviours allow."""
        return read_behaviour(self.seen)

    @property
    def notes(self) -> str:
        """All notes in one line, as a seller would jot them down."""
        texts = [*(_(one.value) for one in self.seen), *(_(BESIDE[name]) for name in self.beside)]
        return " · ".join(texts)


def draw_case(rng: random.Random, style: Style | None) -> Case:
    """Return a person whose notes point to one style, or tell too little (None)."""
    seen = _signs_of(rng, style) if style else rng.sample(list(Behaviour), 1)
    beside = rng.sample(sorted(BESIDE), 1 if style else 3)
    return Case(rng.choice(NAMES), tuple(seen), tuple(beside))


def _signs_of(rng: random.Random, style: Style) -> list[Behaviour]:
    """Return three or four behaviours that make both axes clear, no two of them saying all."""
    sides = PLACES[style]
    fitting = [
        one for one, sign in SIGNS.items() if all(s in (0, side) for s, side in zip(sign, sides, strict=True))
    ]
    while True:
        seen = rng.sample(fitting, rng.choice((3, 4)))
        if read_behaviour(seen).verdict is Verdict.ONE:
            return seen


def draw_half_clear(rng: random.Random) -> Case:
    """Return a person of whom one axis is clear, and the other not seen."""
    axis, side = rng.choice(sorted(SIDES, key=str))
    one_axis = {
        one
        for one, said in signs_on(axis, list(Behaviour)).items()
        if said == side and SIGNS[one].count(0) == 1
    }
    seen = rng.sample(sorted(one_axis, key=lambda one: one.name), 2)
    return Case(rng.choice(NAMES), tuple(seen), tuple(rng.sample(sorted(BESIDE), 1)))


def people(rng: random.Random) -> Asked:
    """Ask for the guess about one person, for what is clear about another, and what is behaviour at all."""
    style = rng.choice((*Style, None))
    return together(
        guess("guess", rng, draw_case(rng, style)),
        half_clear("clear", rng, draw_half_clear(rng)),
        behaviour_or_not("behaviour", rng),
    )


def guess(name: str, rng: random.Random, case: Case) -> tuple[Question, Key]:
    """Ask for the style that a person's notes point to, or whether they tell too little."""
    styles = shuffled(rng, {style.value: _(STYLE_NAMES[style]) for style in Style})
    question = choose(
        name,
        _("What is your first guess about {name}?").format(name=case.name),
        {**styles, TOO_LITTLE: _("Too little to tell")},
        points=2,
        hints=[
            _("Cross out what is no behaviour. Then take one axis at a time."),
            _("Count: fast or calm? Task or people? Two signs that agree make an axis clear."),
        ],
        note=_notes(case),
    )
    return question, guess_key(case)


def _notes(case: Case) -> str:
    return _("Your notes: {notes}").format(notes=case.notes)


def guess_key(case: Case) -> Key:
    """Return the key to the guess about a person, with a reason for each other answer."""
    answer = case.reading.styles[0].value if case.reading.verdict is Verdict.ONE else TOO_LITTLE
    options = [*(style.value for style in Style), TOO_LITTLE]
    return right(
        answer,
        _("{axes} So the guess is: {answer}.").format(
            axes=axes_in_words(case), answer=_(STYLE_NAMES[Style(answer)])
        )
        if answer != TOO_LITTLE
        else _("One sign is not enough on any axis, and the other notes are no behaviour."),
        wrong={option: _why_not(case, option) for option in options if option != answer},
    )


def _why_not(case: Case, option: str) -> str:
    if option == TOO_LITTLE:
        return _("It is enough for a first guess: on each axis two signs or more agree. {axes}").format(
            axes=axes_in_words(case)
        )
    if case.reading.verdict is not Verdict.ONE:
        return _("For this guess each axis needs two signs. Only “{sign}” is a behaviour.").format(
            sign=_(case.seen[0].value)
        )
    wrong = [
        axis
        for axis, here in zip(Axis, PLACES[Style(option)], strict=True)
        if case.reading.leans[axis].side != here
    ]
    return _("This does not fit. {axes}").format(axes=" ".join(_axis_in_words(case, axis) for axis in wrong))


def axes_in_words(case: Case) -> str:
    """Return what each clear axis shows, and by which signs."""
    return " ".join(_axis_in_words(case, axis) for axis, lean in case.reading.leans.items() if lean.side)


def _axis_in_words(case: Case, axis: Axis) -> str:
    side = case.reading.leans[axis].side
    signs = [_(one.value) for one, said in signs_on(axis, case.seen).items() if said == side]
    return _("{axis}: {side} ({signs}).").format(
        axis=_(axis.value), side=_(SIDES[axis, side]), signs=" · ".join(signs)
    )


def half_clear(name: str, rng: random.Random, case: Case) -> tuple[Question, Key]:
    """Ask what is clear about a person of whom one axis was seen."""
    options = {_side_id(axis, side): _side_text(axis, side) for axis, side in SIDES}
    question = choose(
        name,
        _("What is clear about {name} so far?").format(name=case.name),
        {**shuffled(rng, options), "style": _("One style is clear already")},
        points=1,
        hints=[
            _("Which axis do the two signs belong to: how fast, or what comes first?"),
            _("A style needs both axes. On how many do you have two signs?"),
        ],
        note=_notes(case),
    )
    axis, lean = next((axis, lean) for axis, lean in case.reading.leans.items() if lean.side)
    other = next(one for one in Axis if one is not axis)
    reason = axes_in_words(case)
    answer = _side_id(axis, lean.side)
    unseen = _("Nothing was seen yet that belongs to this axis, {axis}.").format(axis=_(other.value))
    key = right(
        answer,
        _("{reason} The other axis, {axis}, is still open. Two styles are possible.").format(
            reason=reason, axis=_(other.value)
        ),
        wrong={
            _side_id(axis, -lean.side): _("It is the other end of this axis. {reason}").format(reason=reason)
        }
        | {_side_id(other, side): unseen for side in (1, -1)}
        | {"style": _("A style needs both axes, and only one is clear. {reason}").format(reason=reason)},
    )
    return question, key


def _side_id(axis: Axis, side: int) -> str:
    return f"{axis.name.lower()}_{'one' if side == 1 else 'other'}"


def _side_text(axis: Axis, side: int) -> str:
    return _("{axis}: {side}").format(axis=_(axis.value), side=_(SIDES[axis, side]))


def behaviour_or_not(name: str, rng: random.Random) -> tuple[Question, Key]:
    """Ask which notes are behaviour."""
    seen = {one.name.lower(): _(one.value) for one in rng.sample(list(Behaviour), 3)}
    beside = {note: _(BESIDE[note]) for note in rng.sample(sorted(BESIDE), 3)}
    options = seen | beside
    while set(list(options)[: len(seen)]) == set(seen):  # not all the behaviours first
        options = shuffled(rng, seen | beside)
    question = choose_many(
        name,
        _("You prepare a second call. Which of these notes help you to adapt?"),
        options,
        points=2,
        hints=[
            _("Did the person do it or say it?"),
            _("Age, country, sex, job and things somebody owns are no behaviour."),
        ],
    )
    key = right(
        list(seen),
        _("Each of these is something the person did or said."),
        wrong={one: _("This is behaviour: something the person did or said.") for one in seen}
        | {one: _("This is no behaviour. It does not tell how this person likes to talk.") for one in beside},
    )
    return question, key


def three_people(rng: random.Random) -> list[Case]:
    """Return three people in any order: two of different styles, and one who shows too little."""
    cases = [draw_case(rng, style) for style in (*rng.sample(list(Style), 2), None)]
    names = rng.sample(NAMES, len(cases))
    rng.shuffle(cases)
    return [replace(case, name=name) for name, case in zip(names, cases, strict=True)]


def notes_about_three(rng: random.Random) -> dict[str, str]:
    """Return only what was noted about the three people, by name."""
    return {case.name: _notes(case) for case in three_people(rng)}
