"""The five habits day by day: ticks, streaks of working days, answers heard, and the share of the target.

>>> from datetime import date
>>> friday, monday = date(2027, 3, 5), date(2027, 3, 8)
>>> days = [Day(friday, frozenset({Habit.PREPARED})), Day(monday, frozenset({Habit.PREPARED}))]
>>> streak(days, Habit.PREPARED, Week.MONDAY_TO_FRIDAY, today=monday)      # the weekend breaks nothing
Streak(current=2, longest=2)
>>> attainment(45_000, 60_000), attainment(45_000, None)
(0.75, None)

The habits are the source's advice. It shows no data that they lead to the target; nothing here claims it.
Attainment = actual ÷ target is the course's formula. Source: ``goals.habits``.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from salesedu.i18n import N_

ONE_DAY = timedelta(days=1)
DAYS_OF_A_WEEK, WORKING_DAYS = 7, 5
MONDAY, SUNDAY = 0, 6


class Habit(StrEnum):
    """What the source advises for every day."""

    PREPARED = "prepared"
    SCHEDULE = "schedule"
    EMOTIONS = "emotions"
    FOCUS = "focus"
    STUDY = "study"


HABIT_NAMES: dict[Habit, str] = {
    Habit.PREPARED: N_("Prepared"),
    Habit.SCHEDULE: N_("Schedule organised"),
    Habit.EMOTIONS: N_("Emotional intelligence"),
    Habit.FOCUS: N_("Focus on the lead"),
    Habit.STUDY: N_("Studying"),
}
#: What a tick means: something a person knows about the day.
HABIT_SENTENCES: dict[Habit, str] = {
    Habit.PREPARED: N_("I started the day prepared."),
    Habit.SCHEDULE: N_("I organised my schedule."),
    Habit.EMOTIONS: N_("Before I answered a hard sentence, I noticed how I felt."),
    Habit.FOCUS: N_("In every talk I listened to the lead and did nothing else."),
    Habit.STUDY: N_("I learned something for my work."),
}


class Reason(StrEnum):
    """What every salesperson hears daily."""

    NO = "no"
    NOT_INTERESTED = "not_interested"
    NOT_NOW = "not_now"


REASON_NAMES: dict[Reason, str] = {
    Reason.NO: N_("“No”"),
    Reason.NOT_INTERESTED: N_("“I’m not interested”"),
    Reason.NOT_NOW: N_("“Not at this time”"),
}


class Week(StrEnum):
    """The working days of a country."""

    MONDAY_TO_FRIDAY = "monday_to_friday"
    SUNDAY_TO_THURSDAY = "sunday_to_thursday"

    @property
    def first(self) -> int:
        """The first working day; Monday is 0."""
        return MONDAY if self is Week.MONDAY_TO_FRIDAY else SUNDAY

    def is_working(self, day: date) -> bool:
        """Return whether people work on this day, holidays aside."""
        return self._place(day) < WORKING_DAYS

    def days(self, day: date) -> tuple[date, ...]:
        """Return the five working days of the week in which a day lies."""
        first = day - ONE_DAY * self._place(day)
        return tuple(first + ONE_DAY * place for place in range(WORKING_DAYS))

    def month(self, day: date) -> tuple[date, ...]:
        """Return the working days of the month in which a day lies; holidays are not known."""
        _first, length = monthrange(day.year, day.month)
        days = (day.replace(day=number) for number in range(1, length + 1))
        return tuple(one for one in days if self.is_working(one))

    def _place(self, day: date) -> int:
        return (day.weekday() - self.first) % DAYS_OF_A_WEEK


@dataclass(frozen=True, slots=True)
class Day:
    """What was noted for one day.

    Attributes
    ----------
    day : the date.
    kept : the habits ticked.
    heard : how often each reason was heard, 0 or more; what was not counted is not in it.
    is_off : a holiday or an illness: the day breaks no streak.
    """

    day: date
    kept: frozenset[Habit] = frozenset()
    heard: Mapping[Reason, int] = field(default_factory=dict)
    is_off: bool = False


@dataclass(frozen=True, slots=True)
class Streak:
    """Working days in a row on which a habit was kept.

    Attributes
    ----------
    current : up to today; a day that is not over yet breaks nothing.
    longest : the most there ever were.
    """

    current: int
    longest: int


def streak(days: Iterable[Day], habit: Habit, week: Week, *, today: date) -> Streak:
    """Return the current and the longest streak of a habit.

    Parameters
    ----------
    days : what was noted, in any order; a working day without a note breaks a streak.
    habit : the habit.
    week : the working days; ticks on other days don't count.
    today : days after it don't count.
    """
    noted = {day.day: day for day in days}
    run = longest = 0
    for day in _working_days(noted, week, today):
        if habit in day.kept:
            run += 1
        elif day.day != today:
            run = 0
        longest = max(longest, run)
    return Streak(run, longest)


def _working_days(noted: Mapping[date, Day], week: Week, today: date) -> Iterator[Day]:
    """Yield the working days from the first note to today, those off left out."""
    one = min(noted, default=today)
    while one <= today:
        day = noted.get(one, Day(one))
        if week.is_working(one) and not day.is_off:
            yield day
        one += ONE_DAY


def heard(days: Iterable[Day]) -> dict[Reason, int]:
    """Return how often each reason was heard over some days; what nobody counted is not in it."""
    total: dict[Reason, int] = {}
    for day in days:
        for reason, times in day.heard.items():
            total[reason] = total.get(reason, 0) + times
    return total


def attainment(actual: float | None, target: float | None) -> float | None:
    """Return actual ÷ target as a share (1 is the whole target), or None: no data.

    Parameters
    ----------
    actual : what was reached, in the target's unit; None: not known.
    target : above 0; None or 0: there is no target, so nothing can be said.

    Raises
    ------
    ValueError
        If the target is below 0.
    """
    if target is not None and target < 0:
        raise ValueError(f"A target is above 0, not {target:g}.")
    return None if actual is None or not target else actual / target
