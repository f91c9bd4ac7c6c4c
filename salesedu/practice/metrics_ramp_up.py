"""Practice on ramp-up time: the same months, and another number for another meaning of “full”.

>>> import random
>>> questions, keys = ramp_up(random.Random(3))
>>> [question.kind for question in questions]
['number', 'choose']

Source: ``metrics.sales-objectives``; formula 7.2-H.
"""

import random
from collections.abc import Sequence
from datetime import date

from salesedu.exercise import choose, number, right, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _, format_number, format_percent
from salesedu.metrics_calculators import Month, full_since
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.metrics_slips import apart

TARGET = 20_000
#: Sold in the first months, in thousands: the target is reached once, missed, and then held.
_SOLD = ((4, 9, 21, 15, 20, 24), (6, 20, 12, 17, 22, 21), (3, 11, 22, 18, 23, 25), (5, 13, 20, 19, 21, 20))
_NAMES = ("Noor", "Jonas", "Paula", "Kenji")


def ramp_up(rng: random.Random) -> Asked:
    """Ask for the ramp-up time by a stated meaning of full, and why the meaning has to be stated."""
    return together(days(rng), meaning(rng))


def days(rng: random.Random) -> tuple[Question, Key]:
    """Ask for the ramp-up time of somebody new."""
    year = rng.choice((2023, 2025))  # no leap years: the days are known by heart
    months = [
        Month(date(year, place, 1), sold * 1_000, TARGET)
        for place, sold in enumerate(rng.choice(_SOLD), start=1)
    ]
    strict = rng.random() < 0.5
    wanted = _days(months, 1, 2 if strict else 1)
    question = number(
        "days",
        _(
            "{name} started on 1 January. The full target is {target} a month. “Full” means here: {meaning}. "
            "How many days of ramp-up time are that, from the first day at work to the first day of the "
            "first month at full target?"
        ).format(name=rng.choice(_NAMES), target=format_number(TARGET), meaning=_meaning(strict)),
        unit=_("days"),
        points=2,
        hints=[
            _("Find the first month that fits the meaning. Count up to its first day."),
            _("January has 31 days, February 28, March 31, April 30 and May 31."),
        ],
        note=_("Sold: {months}.").format(months="; ".join(_month_words(month) for month in months)),
    )
    slips = [
        slip(
            _days(months, 1, 1 if strict else 2),
            _("Read again what “full” means here: how many months?"),
            0.5,
        ),
        slip(
            wanted + _length(wanted, months), _("Count to the first day of that month, not to its end."), 0.5
        ),
        slip(_days(months, 0.8, 1), _("Less than the whole target is not full here.")),
        slip(0, _("Nobody is at full target on the first day.")),
    ]
    solution = _("The first such month begins {days} days after 1 January.").format(
        days=format_number(wanted)
    )
    return question, right(wanted, solution, slips=apart(slips, wanted, 0.5), solution=solution)


def _days(months: Sequence[Month], share: float, in_a_row: int) -> int:
    since = full_since(months, share=share, in_a_row=in_a_row)
    return (since - months[0].first_day).days if since else 0


def _length(since: int, months: Sequence[Month]) -> int:
    """Return how many days the month has that begins so many days after the first."""
    starts = [(month.first_day - months[0].first_day).days for month in months]
    later = [start for start in starts if start > since]
    return later[0] - since


def _meaning(strict: bool) -> str:
    return (
        _("two months in a row at the target or above") if strict else _("one month at the target or above")
    )


def _month_words(month: Month) -> str:
    names = {1: _("January"), 2: _("February"), 3: _("March"), 4: _("April"), 5: _("May"), 6: _("June")}
    return _("{month} {sold}").format(month=names[month.first_day.month], sold=format_number(month.sold))


def meaning(rng: random.Random) -> tuple[Question, Key]:
    """Ask what is wrong with a comparison of ramp-up times."""
    ours, theirs = rng.choice(((60, 95), (75, 110), (80, 120)))
    question = choose(
        "meaning",
        _(
            "A colleague says: “Our people need {ours} days of ramp-up, those of the other branch {theirs}. "
            "We are better.” What do you ask first?"
        ).format(ours=format_number(ours), theirs=format_number(theirs)),
        shuffled(
            rng,
            {
                "full": _("What counts as fully productive in each branch?"),
                "share": _("By how many percent are we faster?"),
                "record": _("Who holds the record?"),
            },
        ),
        points=1,
        hints=[
            _("When does the counting stop?"),
            _("One good month, two in a row, {share} of the target: each gives another number.").format(
                share=format_percent(0.8)
            ),
        ],
    )
    key = right(
        "full",
        _("Without the same meaning of “full” the two numbers can’t be compared."),
        wrong={
            "share": _("A percentage of two numbers that mean different things means nothing."),
            "record": _(
                "One person tells nothing about the two branches, and nothing about what was counted."
            ),
        },
    )
    return question, key
