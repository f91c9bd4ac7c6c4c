"""The first guess of the metrics lesson, and its worked example with steps missing.

>>> questions, keys = missing_step()
>>> keys["per_day"].answer
625.0

All numbers are invented. Sources: ``metrics.control-question`` (C26); velocity as in
:mod:`salesedu.metrics_pipeline`.
"""

from salesedu.exercise import choose, number, right, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _, format_money, format_number
from salesedu.metrics_pipeline import Lever, example
from salesedu.practice.asking import Asked, together


def first_guess() -> Asked:
    """Ask before anything was explained: what can be changed today, and what a shorter cycle brings."""
    return together(
        _which_number(_("Which of Ines’ numbers can you change today? A guess is fine.")), _levers()
    )


def _which_number(prompt: str) -> tuple[Question, Key]:
    question = choose(
        "today",
        prompt,
        {
            "growth": _("Revenue growth: 4% instead of 9%"),
            "retention": _("Customer retention: 82% instead of 88%"),
            "plans": _("Account plans completed: 6 of 15"),
            "share": _("Market share: 11%, as last year"),
        },
        points=1,
        hints=[
            _("Who has to do something before the number changes?"),
            _("For one of them you need nobody’s yes, only time and a desk."),
        ],
    )
    key = right(
        "plans",
        _("You can write a plan this afternoon, and no customer has to agree. The others only follow."),
        wrong={
            "growth": _(
                "Customers, prices, other departments and the market decide it, too. You can watch it."
            ),
            "retention": _(
                "Customers decide whether they stay. You can do a lot, but not all of it, and not today."
            ),
            "share": _("It depends on what everybody else in the market sells, too. You can watch it."),
        },
    )
    return question, key


def _levers() -> tuple[Question, Key]:
    question = choose(
        "lever",
        _("What brings more revenue per day: 10% more deals won, or 10% fewer days for each deal?"),
        {
            "days": _("10% fewer days"),
            "same": _("It is the same"),
            "won": _("10% more deals won"),
        },
        points=1,
        hints=[
            _("Take simple numbers: 10 deals won in 10 days. What changes in each case?"),
            _("11 deals in 10 days are 1.1 a day. How many a day are 10 deals in 9 days?"),
        ],
    )
    key = right(
        "days",
        _("11 deals in 10 days are 1.1 a day. 10 deals in 9 days are 1.11: a little more."),
        wrong={
            "same": _("It looks so. But 10 deals in 9 days are 1.11 a day, and 11 deals in 10 days are 1.1."),
            "won": _("11 deals in 10 days are 1.1 a day. 10 deals in 9 days are 1.11: a little more."),
        },
    )
    return question, key


def missing_step() -> Asked:
    """Ask for the missing steps of the worked example."""
    shorter = example().with_change(Lever.CYCLE_DAYS, -0.2)
    per_day = number(
        "per_day",
        _("The cycle gets 20% shorter: 48 days instead of 60. Revenue per day is now 30,000 ÷ 48 = …"),
        points=2,
        hints=[
            _("The 30,000 stay the same. They only come in fewer days."),
            _("30,000 ÷ 50 would be 600. With 48 days it is a little more."),
        ],
    )
    per_day_key = right(
        shorter.per_day,
        _("The same revenue comes in 48 days."),
        slips=[
            slip(600, _("You added 20% to 500. Divide 30,000 by the new number of days.")),
            slip(400, _("You took 20% away from 500. Fewer days bring more per day, not less.")),
        ],
        solution=_("30,000 ÷ 48 = {result}.").format(result=format_money(shorter.per_day or 0)),
    )
    return together((per_day, per_day_key), _by_how_much())


def _by_how_much() -> tuple[Question, Key]:
    change = example().change(Lever.CYCLE_DAYS, -0.2)
    question = number(
        "change",
        _("From 500 a day to that number: by how many percent does the velocity grow?"),
        unit="%",
        points=1,
        hints=[
            _("How much more per day is it? Compare it with the 500 of before."),
            _("Divide what comes on top by 500."),
        ],
    )
    key = right(
        change,
        _("125 more on top of 500 is a quarter: 25%, although the cycle got only 20% shorter."),
        percent=True,
        slips=[
            slip(0.2, _("That is how much shorter the cycle is. Divide the 125 on top by 500.")),
            slip(1.25, _("That is the new number as a share of the old one. How much is on top?"), 0.5),
        ],
        solution=_("{more} ÷ 500 = 25%.").format(more=format_number(125)),
    )
    return question, key
