"""The words of the goal planner: its fields, what is wrong with one, the steps, the verdict."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from salesedu.goals_numbers import Mistake, Problem, exact
from salesedu.goals_plan import Plan
from salesedu.i18n import _, format_money, format_number, format_percent, ngettext
from salesedu.page import escape

Step = tuple[str, str]  # what is worked out, and how


def labels() -> dict[str, str]:
    """Return what each field of the plan asks; the third question is answered by the calculation."""
    return {
        "revenue": _("1. Revenue you want in a period, such as a month"),
        "average_deal_size": _("2. Average deal size: what one sale brings"),
        "opportunities_per_sale": _("4. Opportunities a rep contacts to make one sale"),
        "minutes_per_contact": _("5. Average minutes per contact"),
        "opportunities_per_rep_per_day": _("6. Opportunities a rep can talk to per day"),
        "reps": _("7. Reps in the team (half-time counts 0.5)"),
        "acquisition_cost": _("8. Cost of one new customer (CAC); empty: not known"),
        "working_days": _("Working days in the period"),
        "contacts_per_opportunity": _("Contacts (talks) with each opportunity"),
        "hours_per_day": _("Hours in a working day"),
        "new_customer_share": _("Sales to new customers, in percent of all"),
    }


def mistake_sentence(mistake: Mistake, such_as: str) -> str:
    """Return what to put right, in one or two sentences.

    Parameters
    ----------
    mistake : what is wrong.
    such_as : what could stand in the field.
    """
    return {
        Problem.MISSING: _("This is still empty. Type for example {such_as}."),
        Problem.NOT_A_NUMBER: _("“{text}” is not a number. Type one such as {such_as}."),
        Problem.NOT_ABOVE_ZERO: _("Type a number above 0, such as {such_as}."),
        Problem.NEGATIVE: _("{text} is below 0. Type 0 or more."),
        Problem.BELOW_ONE: _("{text} is below 1. Type 1 or more, such as {such_as}."),
        Problem.NOT_WHOLE: _("{text} is not a whole number. Type one such as {such_as}."),
        Problem.NOT_A_SHARE: _("{text} is not a percentage from 0 to 100."),
        Problem.NOT_A_DAY: _("A working day has more than 0 and at most 24 hours."),
        Problem.TOO_LARGE: _("{text} is too large. Check the zeros, or count in thousands or millions."),
        Problem.TOO_FEW: _("Write at least two lines, such as {such_as}."),
        Problem.TWICE: _("The month {text} stands there twice. Keep one of the two lines."),
        Problem.TOO_MANY_DAYS: _("The period has fewer working days than that. Type fewer days."),
        Problem.NOT_READABLE: _("This line cannot be read: “{text}”. Write it such as {such_as}."),
    }[mistake.problem].format(text=mistake.text, such_as=such_as)


def mark(fields: Mapping[str, Any], mistakes: Sequence[Mistake], such_as: Mapping[str, str]) -> None:
    """Put a sentence beside each field that is wrong, and none beside the others.

    Parameters
    ----------
    fields : by name; of two mistakes in one field the first is told.
    mistakes : in these fields.
    such_as : what could stand in each field, by its name.
    """
    sentences = {one.field: mistake_sentence(one, such_as.get(one.field, "")) for one in reversed(mistakes)}
    for name in such_as:
        fields[name].problem = sentences.get(name, "")


def steps(plan: Plan) -> list[Step]:
    """Return the calculation, step by step, so that everybody can check it with a calculator."""
    return [
        *_needs(plan),
        *_team(plan),
        (_("Acquisition cost"), _cost(plan)),
        (
            _("Time per rep and day"),
            _("{contacts} × {minutes} minutes ÷ 60 = {hours} hours").format(
                contacts=_number(plan.opportunities_per_rep_per_day),
                minutes=_number(plan.minutes_per_contact),
                hours=_number(plan.contact_hours_per_rep_per_day),
            ),
        ),
    ]


def _needs(plan: Plan) -> list[Step]:
    size = _("{revenue} ÷ {size}").format(revenue=_money(plan.revenue), size=_money(plan.average_deal_size))
    sales = _("{sales} × {each} per sale").format(
        sales=_number(plan.sales), each=format_number(plan.opportunities_per_sale, 4)
    )
    contacts = _("{opportunities} × {each} per opportunity").format(
        opportunities=_number(plan.opportunities), each=_number(plan.contacts_per_opportunity)
    )
    hours = _("{contacts} × {minutes} minutes ÷ 60 = {hours} hours")
    return [
        (_("Sales"), _rounded(size, exact(plan.revenue) / exact(plan.average_deal_size), plan.sales)),
        (
            _("Opportunities"),
            _rounded(sales, plan.sales * exact(plan.opportunities_per_sale), plan.opportunities),
        ),
        (
            _("Contacts"),
            _rounded(contacts, plan.opportunities * exact(plan.contacts_per_opportunity), plan.contacts),
        ),
        (
            _("Hours of contacts"),
            hours.format(
                contacts=_number(plan.contacts),
                minutes=_number(plan.minutes_per_contact),
                hours=_number(plan.contact_hours),
            ),
        ),
    ]


def _team(plan: Plan) -> list[Step]:
    fields = {
        "reps": _number(plan.reps),
        "each": _number(plan.opportunities_per_rep_per_day),
        "days": _number(plan.working_days),
        "contacts": _number(plan.contacts),
        "capacity": _number(plan.capacity),
        "load": format_percent(plan.load),
    }
    capacity = _("{reps} in the team × {each} a day × {days} days = {capacity} contacts").format(**fields)
    per_rep = exact(plan.opportunities_per_rep_per_day) * exact(plan.working_days)
    reps = _("{contacts} ÷ ({each} a day × {days} days)").format(**fields)
    load = _("{contacts} needed ÷ {capacity} possible = {load}").format(**fields)
    return [
        (_("Capacity of the team"), capacity),
        (_("Reps needed"), _rounded(reps, plan.contacts / per_rep, plan.reps_needed)),
        (_("Load of the team"), load),
    ]


def _cost(plan: Plan) -> str:
    if plan.acquisition_cost is None or plan.total_acquisition_cost is None:
        return _("not known; ask finance for the cost of winning one new customer")
    return _("{customers} × {each} per new customer = {cost}, which is {share} of the revenue").format(
        customers=_number(plan.new_customers),
        each=_money(plan.acquisition_cost),
        cost=_money(plan.total_acquisition_cost),
        share=format_percent(plan.acquisition_share or 0),
    )


def _rounded(formula: str, value: Fraction, result: int) -> str:
    if value == result:
        return _("{formula} = {result}").format(formula=formula, result=_number(result))
    return _("{formula} = {value}, rounded up to {result}").format(
        formula=formula, value=_just_below(value), result=_number(result)
    )


def _just_below(value: Fraction) -> str:
    """Return a number that is not whole with enough digits to see that it is not."""
    digits = next((d for d in (2, 4, 6) if round(value, d) % 1), 8)
    return format_number(float(value), digits)


def steps_html(plan: Plan, title: str) -> str:
    """Return the calculation as an ordered list under a title."""
    items = "".join(f"<li><strong>{escape(what)}:</strong> {escape(how)}</li>" for what, how in steps(plan))
    return f"<h4>{escape(title)}</h4><ol>{items}</ol>"


def verdicts(plan: Plan) -> list[tuple[bool, str]]:
    """Return whether the team is big enough and whether the day is long enough, each with a sentence."""
    return [(plan.is_doable, _team_sentence(plan)), (plan.fits_the_day, _day_sentence(plan))]


def verdict_html(plan: Plan) -> str:
    """Return both verdicts as messages."""
    looks = {True: ("se-right", "✓"), False: ("se-not-yet", "⚠")}
    return "".join(
        f'<div class="se-message {looks[holds][0]}">{looks[holds][1]} {escape(sentence)}</div>'
        for holds, sentence in verdicts(plan)
    )


def _team_sentence(plan: Plan) -> str:
    if plan.is_feasible and not plan.is_doable:
        return _only_on_paper(plan)
    sentence = (
        _("The team is big enough. Contacts needed: {contacts}; possible: {capacity}; load: {load}.")
        if plan.is_feasible
        else ngettext(
            "The team is too small. Contacts needed: {contacts}; possible: {capacity}; load: {load}. "
            "The work takes {reps} rep, a better win rate, or bigger deals.",
            "The team is too small. Contacts needed: {contacts}; possible: {capacity}; load: {load}. "
            "The work takes {reps} reps, a better win rate, or bigger deals.",
            plan.reps_needed,
        )
    )
    return sentence.format(
        contacts=_number(plan.contacts),
        capacity=_number(plan.capacity),
        load=format_percent(plan.load),
        reps=_number(plan.reps_needed),
    )


def _only_on_paper(plan: Plan) -> str:
    sentence = _(
        "The team is big enough only on paper: its days are too short for so many contacts. It can really "
        "work through {reachable} of {opportunities} opportunities."
    )
    return sentence.format(
        reachable=_number(plan.reachable_opportunities), opportunities=_number(plan.opportunities)
    )


def _day_sentence(plan: Plan) -> str:
    sentence = (
        _("The day is long enough: contacts take {hours} of {day} hours. The rest is for everything else.")
        if plan.fits_the_day
        else _(
            "The day is too short: {each} × {minutes} minutes are {hours} hours of contacts, and a working "
            "day has {day}. At most {most} fit."
        )
    )
    return sentence.format(
        hours=_number(plan.contact_hours_per_rep_per_day),
        day=_number(plan.hours_per_day),
        each=_number(plan.opportunities_per_rep_per_day),
        minutes=_number(plan.minutes_per_contact),
        most=_number(plan.most_contacts_per_day),
    )


def _number(number: float) -> str:
    return format_number(number, 2)


def _money(amount: float) -> str:
    return format_money(amount) if amount % 1 == 0 else format_money(amount, digits=2)
