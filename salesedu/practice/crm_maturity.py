"""Practice on the maturity diagnosis: the mean of an area, open questions, and where to begin.

>>> import random
>>> questions, keys = maturity(random.Random(3))
>>> [question.kind for question in questions]
['number', 'choose', 'choose']

The five areas: ``tools.maturity-diagnosis``. Questions and scale are the course's own (caution C30).
"""

import random
from collections.abc import Mapping
from statistics import fmean

from salesedu.exercise import choose, number, right, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _, format_number
from salesedu.maturity import Area
from salesedu.practice.asking import Asked, shuffled, together

Answers = Mapping[Area, tuple[int | None, ...]]


def maturity(rng: random.Random) -> Asked:
    """Ask for the mean of an area, for the area to begin with, and for what a result says."""
    answers = draw(rng)
    return together(area_mean(answers), begin(answers, rng), _meaning(rng))


def draw(rng: random.Random) -> dict[Area, tuple[int | None, ...]]:
    """Return four answers from 0 to 4 per area; one area has an open one, and exactly one is the weakest."""
    while True:
        answers: dict[Area, tuple[int | None, ...]] = {
            area: tuple(rng.randrange(0, 5) for _question in range(4)) for area in rng.sample(list(Area), 3)
        }
        with_gap = rng.choice(list(answers))
        answers[with_gap] = (*(rng.randrange(1, 5) for _question in range(3)), None)
        means = sorted(_mean(given) for given in answers.values())
        zeroed = min(answers, key=lambda area: _as_zero(answers[area]))
        # the open question must make a difference: counted as 0 it would change the order
        if means[0] < means[1] and zeroed is with_gap and _mean(answers[with_gap]) > means[0]:
            return answers


def _mean(given: tuple[int | None, ...]) -> float:
    return fmean(answer for answer in given if answer is not None)


def _as_zero(given: tuple[int | None, ...]) -> float:
    return fmean(answer or 0 for answer in given)


def _listed(answers: Answers) -> str:
    lines = (
        _("{area}: {answers}").format(
            area=_(area.value), answers=", ".join(_("open") if one is None else str(one) for one in given)
        )
        for area, given in answers.items()
    )
    return "; ".join(lines)


def area_mean(answers: Answers, points: float = 2) -> tuple[Question, Key]:
    """Return the question for the mean of the area with an open question."""
    area, given = next((area, given) for area, given in answers.items() if None in given)
    known = [answer for answer in given if answer is not None]
    question = number(
        "mean",
        _(
            "Answers from 0 to 4; one question of “{area}” is still open. What is the mean of this area?"
        ).format(area=_(area.value)),
        points=points,
        note=_listed(answers),
        hints=[
            _("How many questions of this area have an answer?"),
            _("An open question is no data, and not a 0: leave it out."),
        ],
    )
    key = right(
        fmean(known),
        _("({sum}) ÷ {count} = {mean}. The open question is left out.").format(
            sum=" + ".join(map(str, known)), count=len(known), mean=format_number(fmean(known), 2)
        ),
        digits=1,
        slips=[
            slip(_as_zero(given), _("You counted the open question as 0. Nobody has answered it."), 0.5),
            slip(sum(known), _("That is the sum. Divide it by the number of answers.")),
        ],
    )
    return question, key


def begin(answers: Answers, rng: random.Random, points: float = 1) -> tuple[Question, Key]:
    """Return the question with which area to begin."""
    weakest = min(answers, key=lambda area: _mean(answers[area]))
    means = {area: format_number(_mean(given), 2) for area, given in answers.items()}
    question = choose(
        "begin",
        _("With which area do you begin?"),
        shuffled(rng, {area.name.lower(): _(area.value) for area in answers}),
        points=points,
        note=_listed(answers),
        hints=[
            _("Which mean is the lowest?"),
            _("Leave the open question out before you compare."),
        ],
    )
    others = {area: given for area, given in answers.items() if area is not weakest}
    key = right(
        weakest.name.lower(),
        _("Its mean, {mean}, is the lowest. Begin there, with its lowest answer.").format(
            mean=means[weakest]
        ),
        wrong={area.name.lower(): _why_not(area, given, means, weakest) for area, given in others.items()},
    )
    return question, key


def _why_not(area: Area, given: tuple[int | None, ...], means: Mapping[Area, str], weakest: Area) -> str:
    known = {"own": means[area], "weakest": _(weakest.value), "lowest": means[weakest]}
    if None in given:
        return _("Without the open question its mean is {own}; “{weakest}” has {lowest}.").format(**known)
    return _("Its mean is {own}; “{weakest}” has only {lowest}.").format(**known)


def _meaning(rng: random.Random) -> tuple[Question, Key]:
    score = format_number(rng.choice((1.5, 1.75, 2.25, 2.5)), 2)
    options = {
        "begin": _("Where we see most to do ourselves"),
        "market": _("How far we are behind other firms"),
        "fault": _("Which department is to blame"),
    }
    question = choose(
        "meaning",
        _("Your weakest area has {score} of 4. What does this number say?").format(score=score),
        shuffled(rng, options),
        hints=[
            _("Who gave the answers?"),
            _("Where do the questions and the scale come from?"),
        ],
    )
    key = right(
        "begin",
        _("It is your own view on this course’s own questions: a place to begin, and to look again later."),
        wrong={
            "market": _("No other firm stands in it. Questions and scale were made for this course."),
            "fault": _("The areas hang together: few leads can come from the text, the site or the offer."),
        },
    )
    return question, key
