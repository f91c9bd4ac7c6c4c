"""Practice on the planner: the whole calculation for a new team each time, and its verdict.

>>> import random
>>> questions, keys = alone(random.Random(3))
>>> [question.kind for question in questions]
['table', 'number', 'number', 'choose', 'number']

Sources: ``goals.planning-questions``, formulas 7.2-B. Every step that counts whole things is rounded up.
"""

import math
import random

from salesedu.exercise import choose, number, right, slip, table
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.goals_plan import MINUTES, Plan
from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.goals_case import GoalCase, given, goal_case, results, told_apart


def alone(rng: random.Random) -> Asked:
    """Ask for every step of a plan, and whether the team is big enough."""
    case = goal_case(rng)
    plan = case.plan
    return together(back(case), hours(plan), load(plan), verdict(rng, plan), cost(plan))


def back(case: GoalCase) -> tuple[Question, Key]:
    """Ask for the way back from revenue to contacts, each step rounded up."""
    known, found = given(case.plan), results(case.plan)
    question = table(
        "steps",
        _("You plan next month for {company}. Work back from revenue to contacts.").format(
            company=case.company
        ),
        {"sales": _("Sales"), "opportunities": _("Opportunities"), "contacts": _("Contacts")},
        {"needed": _("Needed")},
        points=3,
        hints=[
            _("Begin with the revenue. Each line uses the result of the line above it."),
            _("Nobody makes a tenth of a sale. Round up before you go to the next line."),
        ],
        note=_(
            "{revenue} is wanted, and a sale brings {deal}. It takes {per_sale} opportunities for one sale, "
            "and {per_opportunity} contacts with each opportunity."
        ).format(**known),
    )
    worked = {
        "sales": _("{revenue} ÷ {deal} = {exact}, rounded up to {sales}.").format(
            **known,
            **found,
            exact=format_number(case.plan.revenue / case.plan.average_deal_size, 2),
        ),
        "opportunities": _("{sales} × {per_sale} = {exact}, rounded up to {opportunities}.").format(
            **known, **found, exact=format_number(case.plan.sales * case.plan.opportunities_per_sale, 2)
        ),
        "contacts": _("{opportunities} × {per_opportunity} = {contacts}.").format(**known, **found),
    }
    key = right(
        {
            "sales": {"needed": case.plan.sales},
            "opportunities": {"needed": case.plan.opportunities},
            "contacts": {"needed": case.plan.contacts},
        },
        _("You rounded up at each step: sales, opportunities and contacts come only whole."),
        wrong=worked,
        solution="\n".join(worked.values()),
    )
    return question, key


def hours(plan: Plan) -> tuple[Question, Key]:
    """Ask how long the contacts take."""
    known = given(plan) | results(plan)
    question = number(
        "hours",
        _("A contact takes {minutes} minutes. How many hours do all your contacts take?").format(**known),
        unit=_("hours"),
        points=2,
        hints=[
            _("How many minutes is it? And how many minutes has an hour?"),
            _("Contacts × minutes ÷ 60."),
        ],
    )
    minutes = plan.contacts * plan.minutes_per_contact
    key = right(
        plan.contact_hours,
        _("{contacts} × {minutes} ÷ 60 = {hours}.").format(**known),
        digits=1,
        slips=told_apart(
            plan.contact_hours,
            [
                slip(minutes, _("These are minutes. An hour has 60 of them."), 0.5),
                slip(minutes / 100, _("An hour has 60 minutes, not 100.")),
                slip(
                    plan.opportunities * plan.minutes_per_contact / MINUTES,
                    _("That is one contact with each opportunity. Count every contact."),
                    0.5,
                ),
            ],
            digits=1,
        ),
    )
    return question, key


def load(plan: Plan) -> tuple[Question, Key]:
    """Ask how much of what the team can do the plan needs."""
    known = given(plan) | results(plan)
    question = number(
        "load",
        _(
            "{reps} reps can have {per_day} contacts a day each, on {days} working days. "
            "What is the load, in percent of the capacity?"
        ).format(**known),
        unit="%",
        points=2,
        hints=[
            _("First the capacity: how many contacts can the whole team have in the month?"),
            _("Capacity = reps × contacts a day × days. Load = what is needed ÷ what is possible."),
        ],
    )
    key = right(
        plan.load,
        _(
            "Capacity: {reps} × {per_day} × {days} = {capacity}. Load: {contacts} ÷ {capacity} = {load}."
        ).format(**known),
        percent=True,
        slips=told_apart(
            100 * plan.load,
            [
                slip(
                    1 / plan.load,
                    _("It is upside down: load is what is needed ÷ what is possible."),
                ),
                slip(
                    plan.opportunities / plan.capacity,
                    _("You divided the opportunities. It is contacts that take the team’s time."),
                    0.5,
                ),
                slip(
                    plan.load * plan.reps,
                    _("That is the load if one rep did it all. Take the whole team’s capacity."),
                ),
            ],
            scale=100,
        ),
    )
    return question, key


def verdict(rng: random.Random, plan: Plan) -> tuple[Question, Key]:
    """Ask what the load means for the team."""
    known = given(plan) | results(plan)
    question = choose(
        "verdict",
        _("What do you say to the team?"),
        shuffled(
            rng,
            {
                "fits": _("The contacts fit. There is even some room"),
                "too_much": _("The contacts do not fit. The plan has to change"),
                "sure": _("We will reach the revenue for sure"),
                "unknown": _("Nobody can know that before the month is over"),
            },
        ),
        points=1,
        hints=[
            _("Is the load above or below 100%?"),
            _("Load is about time. Does it also say how many buyers say yes?"),
        ],
    )
    facts = _("The team can have {capacity} contacts, and {contacts} are needed: {load}.").format(**known)
    fits_wrong = _("Compare again. {facts}").format(facts=facts)
    answer, other = ("fits", "too_much") if plan.is_feasible else ("too_much", "fits")
    key = right(
        answer,
        facts,
        wrong={
            other: fits_wrong,
            "sure": _("Load only says whether there is time. How many buyers say yes is left to chance."),
            "unknown": _("Who buys is not known yet, but the time that the talks need is. {facts}").format(
                facts=facts
            ),
        },
    )
    return question, key


def cost(plan: Plan) -> tuple[Question, Key]:
    """Ask what winning the customers costs."""
    known = given(plan) | results(plan)
    question = number(
        "cost",
        _(
            "Every sale is to a new customer, and to win one costs {cost} on average. "
            "What does it cost to win them all?"
        ).format(**known),
        points=1,
        hints=[
            _("The cost is for each customer won, not for each one you talk to."),
            _("Sales × cost of winning one customer."),
        ],
    )
    each = plan.acquisition_cost or 0
    down = math.floor(plan.revenue / plan.average_deal_size)
    key = right(
        plan.total_acquisition_cost,
        _("{sales} × {cost} = {total_cost}, which is {share} of the revenue.").format(
            **known, share=format_percent(plan.acquisition_share or 0, 0)
        ),
        slips=told_apart(
            plan.total_acquisition_cost or 0,
            [
                slip(
                    plan.opportunities * each,
                    _("You paid for every opportunity. The cost is for each customer won."),
                ),
                slip(
                    down * each,
                    _("With {down} sales the revenue is not reached: they bring {revenue}.").format(
                        down=format_number(down), revenue=format_money(down * plan.average_deal_size)
                    ),
                    0.5,
                ),
            ],
        ),
    )
    return question, key
