"""Practice on the three groups: sort numbers, say who can move one, and test a wall for control.

>>> import random
>>> questions, keys = control(random.Random(3))
>>> [question.kind for question in questions]
['number', 'choose_many', 'choose']

Sources: ``metrics.control-question`` and the three groups (C26); features F42 and F44.
"""

import random

from salesedu.exercise import choose, choose_many, match, number, right, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _, format_number, format_percent
from salesedu.metrics import GROUP_NAMES, METRICS, Group, Mover
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.metrics_bank import Sorted, draw, why
from salesedu.practice.metrics_slips import apart


def groups(rng: random.Random) -> Asked:
    """Ask for the group of six numbers, and who can move one of the guide's."""
    return together(sort_them(rng, draw(rng, activities=2, objectives=2, results=2)), who_moves(rng))


def sort_them(rng: random.Random, drawn: list[Sorted]) -> tuple[Question, Key]:
    """Ask for the group of some numbers."""
    options = shuffled(rng, {group.value: _(GROUP_NAMES[group]) for group in Group})
    places = [list(options).index(one.group.value) for one in drawn]
    if places == sorted(places):
        drawn = drawn[::-1]
    question = match(
        "group",
        _("To which group does each number belong?"),
        {one.id: one.name for one in drawn},
        options,
        points=3,
        hints=[
            _("First ask: can somebody in sales do more of it today, and no customer has to agree?"),
            _("If not, ask: is it mainly sales that moves it? Then it is an objective, otherwise a result."),
        ],
    )
    key = right(
        {one.id: one.group.value for one in drawn},
        _("Activities are managed, objectives are influenced, results are watched."),
        wrong={one.id: why(one.group) for one in drawn},
    )
    return question, key


def who_moves(rng: random.Random) -> tuple[Question, Key]:
    """Ask who can move one of the guide's metrics."""
    mover = rng.choice(list(Mover))
    one = rng.choice([known for known in METRICS if known.mover is mover])
    question = choose(
        "who",
        _("Who can move this number, and how soon: “{name}”?").format(name=_(one.name)),
        shuffled(rng, {other.name.lower(): _(other.value) for other in Mover}),
        points=1,
        hints=[
            _("Who has to say yes or do something before it changes?"),
            _("Think of the group: activities need only sales, results need many others."),
        ],
    )
    wrong = {
        other.name.lower(): _("{other} {own}").format(other=_would_be(other), own=_is(mover))
        for other in Mover
        if other is not mover
    }
    return question, right(mover.name.lower(), _is(mover), wrong=wrong)


def _would_be(mover: Mover) -> str:
    words = {
        Mover.SALESPERSON: _("That would be something one person does more of today, such as calls."),
        Mover.MANAGER: _("That would be something to decide on paper, such as who gets which accounts."),
        Mover.TEAM: _("That would be an aim of the sales team that takes weeks, such as new customers."),
        Mover.COMPANY: _("That would be a number that many departments share, such as gross profit."),
    }
    return words[mover]


def _is(mover: Mover) -> str:
    words = {
        Mover.SALESPERSON: _("Here each salesperson can do it, and nobody else has to agree."),
        Mover.MANAGER: _("Here the sales manager decides: how people, accounts and money are shared out."),
        Mover.TEAM: _(
            "Here the sales team does it over weeks or months, and customers or new people decide, too."
        ),
        Mover.COMPANY: _("Here the whole company and the market play a part, not sales alone."),
    }
    return words[mover]


def control(rng: random.Random) -> Asked:
    """Ask for the control share of a wall, for what stays on it, and what the rest is good for."""
    # no two mistakes lead to the same share
    activities, objectives, results = rng.choice(((1, 4, 3), (2, 3, 3), (3, 3, 2)))
    drawn = draw(rng, activities=activities, objectives=objectives, results=results)
    return together(share_of(drawn), stays(rng, drawn), the_rest(rng))


def share_of(drawn: list[Sorted]) -> tuple[Question, Key]:
    """Ask for the share of a wall's numbers that can be managed."""
    by_group = {group: sum(one.group is group for one in drawn) for group in Group}
    activities, every = by_group[Group.ACTIVITY], len(drawn)
    question = number(
        "share",
        _(
            "These {count} numbers hang on the wall of the “war room”. Which share of them can be managed?"
        ).format(count=format_number(every)),
        unit="%",
        points=2,
        hints=[
            _("Count the sales activities. Only they can be managed."),
            _("Divide the number of activities by all numbers on the wall."),
        ],
        note=_("The wall: {names}.").format(names="; ".join(one.name for one in drawn)),
    )
    share = activities / every
    upper = every - activities
    words = {"activities": format_number(activities), "all": format_number(every)}
    slips = [
        slip(
            (activities + by_group[Group.OBJECTIVE]) / every,
            _("You counted the objectives, too. They can be influenced, not managed."),
            0.5,
        ),
        slip(upper / every, _("That is the share that can not be managed. Count the activities."), 0.5),
        slip(
            activities / upper,
            _("You divided by the numbers that can’t be managed. Divide by all numbers on the wall."),
        ),
        slip(
            by_group[Group.RESULT] / every, _("That is the share of business results. Count the activities.")
        ),
    ]
    solution = _("{activities} ÷ {all} = {share}.").format(**words, share=format_percent(share))
    key = right(
        share,
        _("Control share = activities ÷ all numbers on the wall. {solution}").format(solution=solution),
        slips=apart(slips, share, 0.001),
        percent=True,
        digits=1,
        solution=solution,
    )
    return question, key


def stays(rng: random.Random, drawn: list[Sorted]) -> tuple[Question, Key]:
    """Ask which numbers stay on the wall that is looked at every day."""
    activities = [one.id for one in drawn if one.group is Group.ACTIVITY]
    shown = list(drawn)
    while {one.id for one in shown[: len(activities)]} == set(activities):
        rng.shuffle(shown)
    question = choose_many(
        "stays",
        _("Which of them can be managed, and so have a place on the daily wall?"),
        {one.id: one.name for one in shown},
        points=2,
        hints=[
            _("What can somebody do more of today, by own effort or decision?"),
            _("Leave out everything that a customer, another department or the market decides."),
        ],
    )
    key = right(
        activities,
        _("The activities stay. The others are looked at once a week or once a month."),
        wrong={one.id: why(one.group) for one in drawn},
    )
    return question, key


def the_rest(rng: random.Random) -> tuple[Question, Key]:
    """Ask what to do with the numbers that nobody can manage."""
    question = choose(
        "rest",
        _("And the numbers that can’t be managed: what do you do with them?"),
        shuffled(
            rng,
            {
                "seldom": _("Look at them less often, to see whether the activities work"),
                "delete": _("Stop measuring them altogether"),
                "push": _("Show them every day, so that everybody feels the pressure"),
            },
        ),
        points=1,
        hints=[
            _("How would you notice that all the calls bring nothing?"),
            _("Daily is for what you can do. Results take longer to change."),
        ],
    )
    key = right(
        "seldom",
        _("Only the objectives and results show whether the daily work leads anywhere."),
        wrong={
            "delete": _("Then nobody sees whether the activity is worth anything: effort for its own sake."),
            "push": _("Pressure on a number that nobody can move directly only makes people guess."),
        },
    )
    return question, key
