"""What the habits tracker keeps: each tick and number of each day in a cell of its own.

So two open pages never undo each other.

>>> from datetime import date
>>> cells = {"2027-03-05.prepared": "yes", "2027-03-05.no": "3"}
>>> [day] = noted_days(cells)
>>> day.kept, day.heard
(frozenset({<Habit.PREPARED: 'prepared'>}), {<Reason.NO: 'no'>: 3})
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from salesedu.goals_habits import Day, Habit, Reason, Week
from salesedu.i18n.numbers import parse_number

YES = "yes"
WEEK, OFF, TARGET, ACTUAL = "week", "off", "target", "actual"
MOST_HEARD = 10_000  # in one day: more is a slip of the finger


def cell(day: date, what: str) -> str:
    """Return the name under which something about a day is kept."""
    return f"{day.isoformat()}.{what}"


def month_cell(day: date, what: str) -> str:
    """Return the name under which something about a day's month is kept."""
    return f"{day:%Y-%m}.{what}"


def text_of(cells: Mapping[str, Any], name: str) -> str:
    """Return a cell's text, or an empty one; the file may have been edited by hand."""
    text = cells.get(name)
    return text if isinstance(text, str) else ""


def chosen_week(cells: Mapping[str, Any]) -> Week:
    """Return the working week that is kept, or Monday to Friday."""
    text = text_of(cells, WEEK)
    return Week(text) if text in {*Week} else Week.MONDAY_TO_FRIDAY


def count_of(text: str) -> int | None:
    """Return a number of answers as typed, or None if this is no such number."""
    number = parse_number(text)
    if number is None or number != int(number) or not 0 <= number <= MOST_HEARD:
        return None
    return int(number)


def noted_day(cells: Mapping[str, Any], day: date) -> Day:
    """Return what is kept about one day; what can't be read is left out."""
    kept = frozenset(habit for habit in Habit if text_of(cells, cell(day, habit)) == YES)
    counts = {reason: count_of(text_of(cells, cell(day, reason))) for reason in Reason}
    heard = {reason: count for reason, count in counts.items() if count is not None}
    return Day(day, kept, heard, text_of(cells, cell(day, OFF)) == YES)


def noted_days(cells: Mapping[str, Any]) -> list[Day]:
    """Return every day of which anything is kept, the earliest first."""
    days = {day for day in map(_day_of, cells) if day}
    return [noted_day(cells, day) for day in sorted(days)]


def _day_of(name: str) -> date | None:
    try:
        return date.fromisoformat(name.partition(".")[0])
    except ValueError:
        return None
