"""Practice with forced choices: count the points, and see what they can't say.

>>> import random
>>> questions, keys = trap(random.Random(3))
>>> [question.kind for question in questions]
['number', 'number', 'choose']

The strengths are invented; the points come from ``salesedu.disc_forced_choice``. Caution C17.
"""

import random
from dataclasses import dataclass

from salesedu.disc_forced_choice import points
from salesedu.exercise import choose, number, right, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _, format_number
from salesedu.practice.asking import Asked, shuffled, together

STRENGTHS = (N_("takes decisions"), N_("wins people over"), N_("supports others"), N_("checks facts"))
NAMES = ("Noor", "Mika", "Robin", "Sasha", "Kim", "Toni")
SUM = 6  # of the points, whoever answers


@dataclass(frozen=True)
class Profile:
    """How strong somebody is, from 4 to 10 in four different things; one of them is asked for."""

    name: str
    strengths: tuple[int, ...]
    asked: int

    @property
    def points(self) -> int:
        """The points of the strength that is asked for."""
        return int(points(self.strengths)[self.asked])

    @property
    def in_words(self) -> str:
        """All strengths, in one sentence."""
        strengths = " · ".join(
            _("{strength}: {value}").format(strength=_(name), value=format_number(value))
            for name, value in zip(STRENGTHS, self.strengths, strict=True)
        )
        return _("How strong {name} really is, from 0 to 10 (invented): {strengths}").format(
            name=self.name, strengths=strengths
        )


def draw_profile(rng: random.Random) -> Profile:
    """Return somebody with four different strengths."""
    return Profile(rng.choice(NAMES), tuple(rng.sample(range(4, 11), 4)), rng.randrange(4))


def trap(rng: random.Random) -> Asked:
    """Ask for points and their sum, and for what a comparison of two people is worth."""
    profile = draw_profile(rng)
    mine = number(
        "points",
        _("{name} takes such a test. How many points does “{strength}” get?").format(
            name=profile.name, strength=_(STRENGTHS[profile.asked])
        ),
        points=2,
        hints=[
            _("It is compared with each of the three others, once."),
            _("How many of the three others are weaker?"),
        ],
        note=profile.in_words,
    )
    mine_key = right(
        profile.points,
        _("It wins against every weaker strength: {points} of three.").format(points=profile.points),
        slips=[
            slip(
                profile.strengths[profile.asked],
                _("That is how strong it is. Points come only from comparing."),
            ),
            slip(
                3 - profile.points, _("You counted the stronger ones. The point goes to the stronger of two.")
            ),
        ],
    )
    return together((mine, mine_key), _sum(), _compare(rng))


def _sum() -> tuple[Question, Key]:
    question = number(
        "sum",
        _("And how many points do all four strengths get together?"),
        hints=[
            _("How many pairs can you make of four things?"),
            _("Each pair gives exactly one point: 3 + 2 + 1."),
        ],
    )
    key = right(
        SUM,
        _("Six pairs, one point each: six for everybody, strong or weak."),
        slips=[
            slip(4, _("Four is the number of strengths. Count the pairs.")),
            slip(12, _("You counted each pair twice. One pair gives one point."), 0.5),
        ],
    )
    return question, key


def _compare(rng: random.Random) -> tuple[Question, Key]:
    options = {
        "stronger": _("That this person takes decisions better than a colleague with 2 points"),
        "first": _("That deciding came first among this person’s own four strengths"),
        "job": _("That this person should lead the team"),
    }
    question = choose(
        "meaning",
        _("Somebody has 3 of 3 points for “takes decisions”. What does that tell you?"),
        shuffled(rng, options),
        hints=[
            _("What were the points compared with: other people, or the person’s other strengths?"),
            _("Could somebody who is weak in everything have 3 points, too?"),
        ],
    )
    key = right(
        "first",
        _("Forced choices order the strengths of one person, and nothing else."),
        wrong={
            "stronger": _("Somebody with 2 points may be far stronger, and even stronger in other things."),
            "job": _("No points of this kind say who does a job well. DISC is never for choosing people."),
        },
    )
    return question, key
