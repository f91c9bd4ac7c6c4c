"""Practice in checking a colleague's plan: one line of six is wrong.

>>> import random
>>> questions, keys = find_error(random.Random(3))
>>> len(questions[0].options)
6

Source: formulas 7.2-B.
"""

import random

from salesedu.exercise import choose, right
from salesedu.i18n import _
from salesedu.practice.asking import Asked, together
from salesedu.practice.goals_case import goal_case
from salesedu.practice.goals_colleague import Fault, draw_fault, facts, plan_lines


def find_error(rng: random.Random) -> Asked:
    """Ask which line of a plan is wrong."""
    # the fault first: with the same seed, the team is another one than in the practice alone
    fault = draw_fault(rng)
    case = goal_case(rng)
    question = choose(
        "line",
        _(
            "A colleague planned next month for {company}. One line is wrong; the lines after it use its "
            "result. Which one?"
        ).format(company=case.company),
        plan_lines(case.plan, fault),
        points=2,
        hints=[
            _("Take the lines one by one. What does each divide or multiply, and is it rounded up?"),
            _("How many minutes has an hour? Who works, who is paid for, and what is the whole?"),
        ],
        note=facts(case.plan),
    )
    reason = _mistakes()[fault]
    key = right(
        fault.value,
        _("Found. {reason}").format(reason=reason),
        wrong={line: why for line, why in _in_order().items() if line != fault.value},
        solution=reason,
    )
    return together((question, key))


def _mistakes() -> dict[Fault, str]:
    return {
        Fault.ROUNDED_DOWN: _("The sales are rounded down, so the revenue is not reached. Round up."),
        Fault.DIVIDED: _("One sale takes several opportunities, so the line has to multiply, not divide."),
        Fault.MINUTES: _("An hour has 60 minutes. The line divides by 100."),
        Fault.ONE_REP: _("The line counts what one rep can do. The team has more than one."),
        Fault.UPSIDE_DOWN: _("Load is what is needed ÷ what is possible. The line divides the other way."),
        Fault.EVERY_OPPORTUNITY: _("The cost is for each customer won, not for each opportunity."),
    }


def _in_order() -> dict[str, str]:
    """Return, for each line, why it is right where it is not the spoilt one."""
    return {
        "sales": _("This line is fine: wanted revenue ÷ what a sale brings, rounded up."),
        "opportunities": _("This line is fine: sales × opportunities for one sale, rounded up."),
        "hours": _("This line is fine: all contacts × minutes, and 60 minutes are an hour."),
        "capacity": _("This line is fine: reps × contacts a day × working days."),
        "load": _("This line is fine: contacts needed ÷ contacts possible."),
        "cost": _("This line is fine: sales × what it costs to win one customer."),
    }
