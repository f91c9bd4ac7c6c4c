"""Practice on how long a sale takes, and how many deals get from stage to stage.

>>> import random
>>> questions, keys = cycle(random.Random(3))
>>> [question.kind for question in questions]
['number', 'number', 'choose']

Numbers are invented. Open deals have no cycle time yet; they are counted apart. Source: ``tools.crm`` (F46).
"""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from salesedu.crm_sample import PIPELINE_STAGES
from salesedu.exercise import choose, number, right, slip, table
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _, format_date, format_number, format_percent, ngettext
from salesedu.practice import crm_cases
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.crm_cases import Cycle

STEPS = ("first", "second", "third")


def cycle(rng: random.Random) -> Asked:
    """Ask for mean and median of the decided sales, and which of the two to tell a customer."""
    case = crm_cases.cycle(rng)
    return together(mean_days(case), median_days(case), _which(rng, case))


def case_sentence(case: Cycle) -> str:
    """Return the case in words: how long the decided sales took, and how old the open ones are."""
    return _("Won after {won} days. Still open after {still_open} days.").format(
        won=_days_list(case.won), still_open=_days_list(case.still_open)
    )


def _days_list(days: Sequence[int]) -> str:
    return ", ".join(format_number(one) for one in days)


def mean_days(case: Cycle, points: float = 1) -> tuple[Question, Key]:
    """Return the question for the mean cycle time."""
    question = number(
        "mean",
        _("What is the mean time to win a deal?"),
        unit=_("days"),
        points=points,
        note=case_sentence(case),
        hints=[
            _("Which deals have a time to win at all?"),
            _("Add the days of the won deals and divide by how many they are."),
        ],
    )
    key = right(
        case.mean,
        _("{sum} days ÷ {count} deals = {mean} days. Open deals have no time yet.").format(
            sum=format_number(sum(case.won)), count=len(case.won), mean=format_number(case.mean)
        ),
        digits=1,
        slips=[
            slip(
                case.mean_with_open,
                _("You counted the open deals as if they had ended today. Nobody knows when they will."),
                0.5,
            ),
            slip(case.median, _("That is the median, the middle one. The mean is sum ÷ count."), 0.5),
            slip(sum(case.won), _("That is the sum. Divide it by the number of won deals.")),
        ],
    )
    return question, key


def median_days(case: Cycle, points: float = 1) -> tuple[Question, Key]:
    """Return the question for the median cycle time."""
    in_order = sorted(case.won)
    question = number(
        "median",
        _("And the median?"),
        unit=_("days"),
        points=points,
        hints=[
            _("Put the days of the won deals in order, the shortest first."),
            _("The median is the one in the middle: as many are shorter as are longer."),
        ],
    )
    key = right(
        case.median,
        _("In order: {days}. The middle one is {median}.").format(
            days=_days_list(in_order), median=format_number(case.median)
        ),
        slips=[
            slip(case.won[2], _("That is the third as they were written. First put them in order.")),
            slip(case.mean, _("That is the mean. The median is the middle one.")),
        ],
    )
    return question, key


def _which(rng: random.Random, case: Cycle) -> tuple[Question, Key]:
    long, mid = max(case.won), format_number(case.median)
    options = {
        "median": _("About {days} days: half of our deals are quicker").format(days=mid),
        "mean": _("About {days} days, the mean").format(days=format_number(case.mean)),
        "range": _("Nothing: every deal is different"),
    }
    question = choose(
        "which",
        _("A new customer asks how long a deal usually takes. One took {long} days. What do you say?").format(
            long=format_number(long)
        ),
        shuffled(rng, options),
        hints=[
            _("How many of the five deals took as long as the mean?"),
            _("One very long deal pulls one of the two numbers up. Which?"),
        ],
    )
    key = right(
        "median",
        _("The median is what a usual deal looks like; one very long deal does not move it."),
        wrong={
            "mean": _("The one long deal pulls the mean up: hardly any deal takes as long as that."),
            "range": _("The customer asked a fair question, and your deals have an answer."),
        },
    )
    return question, key


def stages(rng: random.Random) -> Asked:
    """Ask for stage conversion, and about a deal whose dates can’t be true."""
    return together(stage_table(rng), _swapped(rng))


_FIRST = (60, 80, 100, 120)
_SHARES = ((0.5, 0.6, 0.75), (0.4, 0.5, 0.8), (0.25, 0.5, 0.75))


def stage_table(rng: random.Random, points: float = 3) -> tuple[Question, Key]:
    """Return the question how many of those who reached a stage got to the next one."""
    counts = [rng.choice(_FIRST)]
    for shares in _SHARES:
        counts.append(round(counts[-1] * rng.choice(shares)))
    names = [_(name) for name in PIPELINE_STAGES[1:]]
    pairs = list(zip(STEPS, counts, counts[1:], strict=False))
    steps = [_("{start} to {end}").format(start=start, end=end) for start, end in pairwise(names)]
    question = table(
        "stages",
        _("All deals of last spring have ended. Which share got from each stage to the next?"),
        dict(zip(STEPS, steps, strict=True)),
        {"reached": _("Reached the stage"), "went_on": _("Reached the next"), "share": _("Share in %")},
        given={
            row: {"reached": format_number(before), "went_on": format_number(after)}
            for row, before, after in pairs
        },
        points=points,
        hints=[
            _("Of those who reached the stage, how many reached the next one?"),
            _("Reached the next ÷ reached the stage, line by line."),
        ],
    )
    key = right(
        {row: {"share": after / before} for row, before, after in pairs},
        _("Each share compares a stage with the next one, for the same group of deals."),
        wrong={
            row: _("divide {after} by {before}.").format(
                after=format_number(after), before=format_number(before)
            )
            for row, before, after in pairs
        },
        percent=True,
        digits=1,
        solution="\n".join(
            _("{step}: {after} ÷ {before} = {share}.").format(
                step=step,
                after=format_number(after),
                before=format_number(before),
                share=format_percent(after / before),
            )
            for step, (_row, before, after) in zip(steps, pairs, strict=True)
        ),
    )
    return question, key


def _swapped(rng: random.Random) -> tuple[Question, Key]:
    opened = date(2026, rng.choice((5, 6, 7)), rng.randrange(14, 28))
    days = rng.choice((8, 9, 11, 12))
    closed = opened - timedelta(days)
    options = {
        "ask": _("Leave it out, and ask the owner which date is right"),
        "minus": ngettext("Count it as −{days} day", "Count it as −{days} days", days).format(days=days),
        "turn": ngettext("Count it as {days} day", "Count it as {days} days", days).format(days=days),
    }
    question = choose(
        "swapped",
        _("A deal was opened on {opened} and won on {closed}. What do you do with it?").format(
            opened=format_date(opened), closed=format_date(closed)
        ),
        shuffled(rng, options),
        hints=[
            _("Can a deal be won before it was opened?"),
            _("Perhaps the two dates were swapped. Do you know it, or do you guess it?"),
        ],
    )
    key = right(
        "ask",
        _("One of the dates is wrong, and only its owner knows which. Until then it has no cycle time."),
        wrong={
            "minus": _("No deal takes less than nothing, and it would pull the mean down."),
            "turn": _("That guesses that the dates were swapped. It may as well be a wrong month."),
        },
    )
    return question, key
