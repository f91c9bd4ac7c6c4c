"""The habits tracker's facts in words: the week as a table, streaks, and the share of the month's target."""

from collections.abc import Sequence
from datetime import date

from salesedu.goals_habits import (
    HABIT_NAMES,
    REASON_NAMES,
    Day,
    Habit,
    Reason,
    Week,
    attainment,
    heard,
    streak,
)
from salesedu.i18n import _, format_date, format_number, format_percent, ngettext
from salesedu.page import escape
from salesedu.widgets.tables import note_html


def heading_html(text: str) -> str:
    """Return a small heading."""
    return f"<h4>{escape(text)}</h4>"


def week_html(days: Sequence[Day], today: date) -> str:
    """Return a week as a table: a line for each habit and each answer, a column for each day.

    Parameters
    ----------
    days : the working days of one week, with what was noted.
    today : later days are empty.
    """
    heads = [_("Habit or answer"), *(format_date(day.day, "Ed") for day in days), _("Sum")]
    total = heard(day for day in days if day.day <= today)
    rows = [
        [_(HABIT_NAMES[habit]), *(_tick(day, habit, today) for day in days), _ticks(days, habit)]
        for habit in Habit
    ]
    rows += [
        [_(REASON_NAMES[reason]), *(_count(day.heard.get(reason)) for day in days), _count(total.get(reason))]
        for reason in Reason
    ]
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    return f'<table class="se-table"><thead><tr>{head}</tr></thead><tbody>{_lines(rows)}</tbody></table>'


def _lines(rows: Sequence[Sequence[str]]) -> str:
    lines = []
    for name, *cells in rows:
        data = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        lines.append(f'<tr><th scope="row">{escape(name)}</th>{data}</tr>')
    return "".join(lines)


def _tick(day: Day, habit: Habit, today: date) -> str:
    if day.is_off:
        return _("off")
    if habit in day.kept:
        return "✓"
    # a day of which nothing was noted is no data, and today is not over
    return "–" if day.day < today and (day.kept or day.heard) else ""


def _ticks(days: Sequence[Day], habit: Habit) -> str:
    if not any(day.kept or day.heard for day in days):
        return ""  # a week of which nothing was noted is no data, not 0
    return format_number(sum(habit in day.kept and not day.is_off for day in days))


def _count(times: int | None) -> str:
    return "" if times is None else format_number(times)


def streaks_html(days: Sequence[Day], week: Week, today: date) -> str:
    """Return the streak of each habit up to today, in words."""
    lines = []
    for habit in Habit:
        found = streak(days, habit, week, today=today)
        now = ngettext("{count} working day", "{count} working days", found.current).format(
            count=format_number(found.current)
        )
        sentence = _("{habit}: {now} in a row (the most so far: {longest})").format(
            habit=_(HABIT_NAMES[habit]), now=now, longest=format_number(found.longest)
        )
        lines.append(f"<li>{escape(sentence)}</li>")
    title = heading_html(_("In a row, up to today"))
    note = _("Weekends and days off break nothing. The habits are advice: the guide shows no data on them.")
    return f"{title}<ul>{''.join(lines)}</ul>{note_html(note)}"


def reached_html(target: float | None, actual: float | None, shown: date, week: Week, today: date) -> str:
    """Return how much of the month's target is reached, beside the working days that are over.

    Parameters
    ----------
    target, actual : of the month; None is not known.
    shown : a day of the month.
    week, today : say which working days are over.
    """
    share = attainment(actual, target)
    if share is None or target is None or actual is None:
        return note_html(_("No data yet: the share of the target needs a target and what is reached."))
    days = week.month(shown)
    whole = min(share, 0.99) if share < 1 else share  # a target that is almost reached is not 100 %
    known = {"share": format_percent(whole, 0), "actual": format_number(actual, 2)}
    sentence = _("{actual} ÷ {target} = {share} of the target.").format(
        **known, target=format_number(target, 2)
    )
    over = sum(day <= today for day in days)
    time = ngettext(
        "{over} of {days} working day of the month is over, today included.",
        "{over} of {days} working days of the month are over, today included.",
        len(days),
    ).format(over=format_number(over), days=format_number(len(days)))
    return f'<div class="se-message"><strong>{escape(sentence)}</strong> {escape(time)}</div>'
