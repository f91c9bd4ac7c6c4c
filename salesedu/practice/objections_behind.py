"""Practice on what stands behind an objection: the obstacle, and the cause.

>>> import random
>>> questions, keys = behind(random.Random(3))
>>> [question.kind for question in questions]
['choose', 'choose']

The buyers are invented. Source: ``process.objections``.
"""

import random

from salesedu.exercise import choose, match, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _
from salesedu.objections import CAUSE_NAMES, OBSTACLE_NAMES, Cause, Obstacle
from salesedu.objections_cases import CASES, Case
from salesedu.practice.asking import Asked, together

ASK = "ask"
_NOT_THIS = {
    Obstacle.BUDGET: N_("Budget means that the money is not there, or not for this. {why}"),
    Obstacle.PRIORITY: N_("Priority means that something else is more important just now. {why}"),
    Obstacle.TIMING: N_("Timing means that it fits, but not in these weeks or months. {why}"),
    Obstacle.COMPETITOR: N_(
        "A cheaper competitor means that somebody offers what looks the same for less. {why}"
    ),
    Obstacle.OTHER: N_("Look at the list again: one of the four names on it fits. {why}"),
}
_CAUSE_WHY = {
    Cause.VALUE_NOT_SEEN: N_("Nobody speaks of a better date. What it is worth is not seen yet."),
    Cause.WRONG_MOMENT: N_(
        "The worth is not in doubt. Something has to be over first, or comes at a fixed date."
    ),
}


def behind(rng: random.Random) -> Asked:
    """Ask twice for the obstacle that a buyer names when asked."""
    first, second = _two_obstacles(rng)
    return together(_obstacle("first", first), _obstacle("second", second))


def _two_obstacles(rng: random.Random) -> tuple[Case, Case]:
    while True:
        first, second = rng.sample(CASES, 2)
        if first.obstacle is not second.obstacle:
            return first, second


def _obstacle(name: str, case: Case) -> tuple[Question, Key]:
    question = choose(
        name,
        _("What really stops {name}?").format(name=_(case.name)),
        {obstacle.value: _(text) for obstacle, text in OBSTACLE_NAMES.items()},
        points=2,
        hints=[
            _("Forget the first words. What does the answer to your question say?"),
            _("Is it about money, other work, a date, another offer, or about none of these?"),
        ],
        note=_("{known} Now you hear: “{words}” You ask, and the answer is: {behind}").format(
            known=_(case.known), words=_(case.words), behind=_(case.behind)
        ),
    )
    why = _(case.why)
    key = right(
        case.obstacle.value,
        _("Right. {why}").format(why=why),
        wrong={
            obstacle.value: _(text).format(why=why)
            for obstacle, text in _NOT_THIS.items()
            if obstacle is not case.obstacle
        },
        solution=why,
    )
    return question, key


def causes(rng: random.Random) -> Asked:
    """Ask for the cause behind four sentences; some are only first words, which tell nothing."""
    told = _told(rng)
    unclear = rng.sample([case for case in CASES if case not in told], 4 - len(told))
    items = [(case, True) for case in told] + [(case, False) for case in unclear]
    _mix(rng, items)
    options = {cause.value: _(text) for cause, text in CAUSE_NAMES.items()} | {
        ASK: _("Nobody can say yet: ask")
    }
    question = match(
        "cause",
        _("Why does the objection come up?"),
        {case.id: _sentence(case, is_told) for case, is_told in items},
        options,
        points=4,
        hints=[
            _("What is missing: a better moment, or a reason to buy at all?"),
            _("First words can hide every obstacle. Is there enough in them to know the cause?"),
        ],
        note=_("Some of the lines are first words, some are the answer to a question."),
    )
    reasons = {case.id: _cause_reason(case, is_told) for case, is_told in items}
    key = right(
        {case.id: _cause_of(case, is_told) for case, is_told in items},
        _("You looked for the cause in what the buyer says when asked, and not in the first words."),
        wrong=reasons,
        solution="\n".join(f"{_sentence(case, is_told)} {reasons[case.id]}" for case, is_told in items),
    )
    return together((question, key))


def _mix(rng: random.Random, items: list[tuple[Case, bool]]) -> None:
    """Mix the lines until their answers do not stand in the order of the options."""
    named = [*(cause.value for cause in CAUSE_NAMES), ASK]
    rng.shuffle(items)
    while (places := [named.index(_cause_of(*item)) for item in items]) == sorted(places):
        rng.shuffle(items)


def _cause_of(case: Case, is_told: bool) -> str:
    return case.cause.value if is_told else ASK


def _told(rng: random.Random) -> list[Case]:
    """Return two or three buyers whose answers are known, with both causes among them."""
    number = rng.choice((2, 3))
    while True:
        told = rng.sample(CASES, number)
        if len({case.cause for case in told}) == 2:
            return told


def _sentence(case: Case, is_told: bool) -> str:
    if is_told:
        return _("{name}, when asked: {behind}").format(name=_(case.name), behind=_(case.behind))
    return _("{name}’s first words: “{words}”").format(name=_(case.name), words=_(case.words))


def _cause_reason(case: Case, is_told: bool) -> str:
    if is_told:
        return _(_CAUSE_WHY[case.cause])
    return _("These first words can hide several obstacles. Only a question shows the cause.")
