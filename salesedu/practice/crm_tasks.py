"""Practice on tasks: which are overdue, and which line of a plan is a real action.

>>> import random
>>> questions, keys = overdue(random.Random(3))
>>> [question.kind for question in questions]
['choose_many', 'number']

Overdue: the day has passed, and it is not done. Sources: ``tools.crm-why`` (F47),
``tools.rd-station-marketing`` 5 (F56).
"""

import random
from collections.abc import Sequence
from datetime import date

from salesedu.crm_sample import OWNERS
from salesedu.exercise import choose, choose_many, number, right, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _, format_date
from salesedu.practice import crm_cases
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.crm_cases import MONDAY, Task

NAMES = ("first", "second", "third", "fourth", "fifth")


def overdue(rng: random.Random) -> Asked:
    """Ask which of five tasks are overdue, and by how many days the oldest one is."""
    drawn = listed(rng)
    return together(overdue_choice(drawn), days_late(drawn))


def listed(rng: random.Random) -> tuple[Task, ...]:
    """Return five tasks; the overdue ones do not stand at the top of the list."""
    while True:
        drawn = crm_cases.tasks(rng)
        late = [task.is_overdue(MONDAY) for task in drawn]
        if not all(late[: sum(late)]):
            return drawn


def overdue_choice(drawn: Sequence[Task], points: float = 2) -> tuple[Question, Key]:
    """Return the question which tasks are overdue."""
    named = dict(zip(NAMES, drawn, strict=True))
    question = choose_many(
        "overdue",
        _("Today is {today}. Which tasks are overdue?").format(today=format_date(MONDAY)),
        {name: _task_sentence(task) for name, task in named.items()},
        points=points,
        hints=[
            _("Two things must hold: the day has passed, and it is not done."),
            _("What is due today can still be done today."),
        ],
    )
    key = right(
        [name for name, task in named.items() if task.is_overdue(MONDAY)],
        _("These days have passed and nothing was done. Call the oldest first."),
        wrong={name: _why(task) for name, task in named.items()},
    )
    return question, key


def _task_sentence(task: Task) -> str:
    sentence = (
        _("{account}: {action}. By {day}. Done.")
        if task.is_done
        else _("{account}: {action}. By {day}. Not done.")
    )
    return sentence.format(account=task.account, action=task.action, day=format_date(task.due))


def _why(task: Task) -> str:
    if task.is_done:
        return _("it is done, so it is not overdue, whatever its day was.")
    if task.due == MONDAY:
        return _("it is due today. It is late from tomorrow on.")
    return _("its day has passed.") if task.is_overdue(MONDAY) else _("its day is still to come.")


def days_late(drawn: Sequence[Task], points: float = 1) -> tuple[Question, Key]:
    """Return the question by how many days the task that waits longest is late."""
    late = [task for task in drawn if task.is_overdue(MONDAY)]
    oldest = min(late, key=lambda task: task.due)
    days = (MONDAY - oldest.due).days
    question = number(
        "days",
        _("How many days is the oldest overdue task late?"),
        unit=_("days"),
        points=points,
        hints=[
            _("Which of the overdue tasks has the earliest day?"),
            _("Count the days from {day} to today.").format(day=format_date(oldest.due, "MMMd")),
        ],
    )
    key = right(
        days,
        _("From {day} to {today} there are {days} days.").format(
            day=format_date(oldest.due, "MMMd"), today=format_date(MONDAY, "MMMd"), days=days
        ),
        slips=[
            slip(days + 1, _("You counted the first day too. On the day itself it was not late yet.")),
            slip(days - 1, _("You left out today. On {day} itself it was not late.").format(
                day=format_date(oldest.due, "MMMd"))),
        ],
    )  # fmt: skip
    return question, key


_ACTIONS = (
    N_("{name} calls the three customers with an overdue offer by {day}."),
    N_("{name} writes the page on prices and puts it online by {day}."),
    N_("{name} asks five lost customers for their reason by {day}."),
)
_NO_OWNER = (
    N_("The overdue offers are called by {day}."),
    N_("A page on prices goes online by {day}."),
    N_("Five lost customers are asked for their reason by {day}."),
)
_NO_DAY = (
    N_("{name} calls the customers with overdue offers as soon as possible."),
    N_("{name} writes the page on prices when there is time."),
    N_("{name} asks lost customers for their reason in the future."),
)
_NO_ACTION = (
    N_("{name} improves the work with customers by {day}."),
    N_("{name} takes more care of the website by {day}."),
    N_("{name} looks at the lost deals more by {day}."),
)


def plan(rng: random.Random) -> Asked:
    """Ask which line of a plan is a real action."""
    return together(real_action(rng))


def real_action(rng: random.Random, points: float = 1) -> tuple[Question, Key]:
    """Return four lines of a plan; one has an owner, a day and something that can be seen."""
    place, name = rng.randrange(len(_ACTIONS)), rng.choice(OWNERS)
    day = format_date(date(2026, 12, rng.choice((4, 8, 9, 10, 11))))
    banks = {"action": _ACTIONS, "nobody": _NO_OWNER, "never": _NO_DAY, "vague": _NO_ACTION}
    texts = {kind: _(bank[place]).format(name=name, day=day) for kind, bank in banks.items()}
    question = choose(
        "action",
        _("Which line of the plan is a real action?"),
        shuffled(rng, texts),
        points=points,
        hints=[
            _("Could you ask somebody, on a certain day, whether it is done?"),
            _("You need three things: who, what exactly, by when."),
        ],
    )
    key = right(
        "action",
        _("Somebody, something that can be seen, and a day: now it can be late, and you can notice."),
        wrong={
            "nobody": _("Who? What everybody should do, nobody does."),
            "never": _("By when? Without a day it can never be late."),
            "vague": _("What exactly? Nobody could say whether this is done."),
        },
    )
    return question, key
