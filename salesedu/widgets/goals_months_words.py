"""The words around months and days of a target."""

import math
from collections.abc import Sequence
from dataclasses import replace

from salesedu.goals_pace import Pace
from salesedu.goals_plan import Plan
from salesedu.goals_season import Finding, Season
from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.page import escape
from salesedu.plots.goals_months import month_names
from salesedu.widgets.tables import AT_END, AT_START

EVEN, TYPED, SOLD = "even", "typed", "sold"


def seasons() -> list[tuple[str, str]]:
    """Return where the season can come from."""
    return [
        (TYPED, _("I type how each month compares with an average month, which is 100")),
        (SOLD, _("From my own sales of one or more years")),
        (EVEN, _("Every month alike")),
    ]


def season_sentences(season: Season) -> list[str]:
    """Return what is worth knowing about a season that was worked out from sales."""
    names = month_names()
    sentences = {
        Finding.SEASON_OR_TREND: _(
            "No month is known in two years. So nobody can tell season from trend: in a team that grows all "
            "year, every December looks like a good season. Take these months as a first guess."
        ),
        Finding.SEEN_ONCE: _("Known in one year only, so perhaps chance: {months}."),
        Finding.NEVER_SEEN: _("No data, so taken as an average month, not as 0: {months}."),
    }
    told = [
        sentences[finding].format(months=", ".join(names[month - 1] for month in months))
        for finding, months in season.findings
    ]
    if season.growth is not None:
        growth = _("From year to year your sales changed by {growth}; this is taken out of the months.")
        told.append(growth.format(growth=format_percent(season.growth)))
    return told


def months_table(plan: Plan, targets: Sequence[float]) -> str:
    """Return the target of each month and what it takes, as an HTML table.

    Parameters
    ----------
    plan : of an average month.
    targets : per month from January, in currency units; shape (12,).
    """
    heads = [_("Month"), _("Target"), _("Sales"), _("Opportunities"), _("Load"), _("Team")]
    head = "".join(f'<th scope="col"{_side(i)}>{escape(text)}</th>' for i, text in enumerate(heads))
    rows = zip(month_names(), targets, strict=True)
    body = "".join(_row([name, *_month(plan, target)]) for name, target in rows)
    total = [_("Year"), format_money(sum(targets)), "", "", "", ""]
    return (
        f'<table class="se-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody>'
        f"<tfoot>{_row(total)}</tfoot></table>"
    )


def _month(plan: Plan, target: float) -> list[str]:
    if not target:
        return [format_money(0), "0", "0", format_percent(0), _("✓ enough")]
    month = replace(plan, revenue=target)
    return [
        format_money(target, digits=0 if target % 1 == 0 else 2),
        format_number(month.sales),
        format_number(month.opportunities),
        format_percent(month.load),
        _team(month),
    ]


def _team(month: Plan) -> str:
    if not month.is_feasible:
        return _("⚠ needs {reps}").format(reps=format_number(month.reps_needed))
    return _("✓ enough") if month.is_doable else _("⚠ days too short")


def _row(cells: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<td{_side(i)}>{escape(cell)}</td>" for i, cell in enumerate(cells)) + "</tr>"


def _side(column: int) -> str:
    return f' class="se-number" {AT_END}' if 0 < column < 5 else f" {AT_START}"


def pace_sentences(pace: Pace, plan: Plan) -> list[str]:
    """Return how the target stands today, and what each day that is left has to bring.

    Parameters
    ----------
    pace : today.
    plan : of the same period.
    """
    sentences = [_standing(pace)]
    if not pace.missing:
        return [*sentences, _("The target is reached. What comes now is above it.")]
    if pace.per_day_needed is None:
        missing = _("No working day is left; {missing} of the target is missing.")
        return [*sentences, missing.format(missing=format_money(pace.missing))]
    rest = replace(plan, revenue=pace.missing, working_days=pace.days_left)
    need = _(
        "Every day that is left ({days}) has to bring {needed}; the plan began with {planned} a day. "
        "Still to do: sales {sales}, opportunities {opportunities}, contacts of the team {contacts} a day."
    )
    enough = (
        _("The team can have {capacity} a day, so it is enough.")
        if rest.is_doable
        else _("The team can only have {capacity} a day. Act today: more people, or a talk about the target.")
    )
    fields = {
        "days": format_number(pace.days_left, 1),
        "needed": format_money(math.ceil(pace.per_day_needed)),
        "planned": format_money(math.ceil(pace.per_day_planned)),
        "sales": format_number(rest.sales),
        "opportunities": format_number(rest.opportunities),
        "contacts": format_number(math.ceil(rest.contacts / pace.days_left)),
        "capacity": format_number(plan.reps * _contacts_a_day(plan), 1),
    }
    return [*sentences, need.format(**fields), enough.format(**fields)]


def _contacts_a_day(plan: Plan) -> float:
    """Return how many contacts a rep can have on a day, and never more than fit into it."""
    return plan.opportunities_per_rep_per_day if plan.fits_the_day else plan.most_contacts_per_day


def _standing(pace: Pace) -> str:
    sentence = (
        _("Days over: {gone} of {days}. An even pace would have brought {even}; you are {far} behind it.")
        if pace.behind > 0
        else _("Days over: {gone} of {days}. An even pace would have brought {even}; you are {far} ahead.")
    )
    return sentence.format(
        gone=format_number(pace.days_gone, 1),
        days=format_number(pace.working_days, 1),
        even=format_money(pace.sold + pace.behind),
        far=format_money(abs(pace.behind)),
    )
