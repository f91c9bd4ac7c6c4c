"""The five habits: streaks of working days, what was heard, and how much of the target is reached."""

from datetime import date, timedelta

import pytest

from salesedu.goals_habits import Day, Habit, Reason, Streak, Week, attainment, heard, streak

MONDAY = date(2027, 3, 1)
WESTERN, ARAB = Week.MONDAY_TO_FRIDAY, Week.SUNDAY_TO_THURSDAY


def ticked(*numbers, **more):
    """Return days of March 2027 (the 1st is a Monday) on which the habit was kept."""
    return [Day(date(2027, 3, number), frozenset({Habit.FOCUS}), **more) for number in numbers]


def focus(days, week, number):
    """Return the streak on a day of March 2027."""
    return streak(days, Habit.FOCUS, week, today=date(2027, 3, number))


@pytest.mark.parametrize(
    ("days", "week", "today", "found"),
    [
        ([], WESTERN, 5, Streak(0, 0)),
        (ticked(1, 2, 3), WESTERN, 3, Streak(3, 3)),
        (ticked(1, 2, 3), WESTERN, 4, Streak(3, 3)),  # today is not over
        (ticked(1, 2, 3), WESTERN, 5, Streak(0, 3)),  # the 4th was left out
        (ticked(4, 5, 8), WESTERN, 8, Streak(3, 3)),  # a weekend between
        (ticked(4, 5, 8), ARAB, 8, Streak(1, 1)),  # the 7th is a Sunday: a working day
        (ticked(4, 7, 8), ARAB, 8, Streak(3, 3)),  # Friday and Saturday between
        (ticked(1, 2, 6), WESTERN, 6, Streak(0, 2)),  # a tick on Saturday mends nothing
        (ticked(1, 3), WESTERN, 3, Streak(1, 1)),
        (ticked(3, 1, 2), WESTERN, 3, Streak(3, 3)),  # in any order
        (ticked(1, 2, 3), WESTERN, 2, Streak(2, 2)),  # days after today don't count
    ],
)
def test_streaks(days, week, today, found):
    """Are working days in a row counted, in the learner's own week?"""
    assert focus(days, week, today) == found


def test_a_day_off_breaks_nothing():
    """Does a holiday neither break a streak nor lengthen it?"""
    days = [*ticked(1, 3), Day(date(2027, 3, 2), is_off=True)]
    assert focus(days, WESTERN, 3) == Streak(2, 2)


def test_every_habit_has_a_streak_of_its_own():
    """Does a tick for one habit count for no other?"""
    assert streak(ticked(1, 2), Habit.STUDY, WESTERN, today=date(2027, 3, 2)) == Streak(0, 0)


@pytest.mark.parametrize(("week", "first"), [(WESTERN, MONDAY), (ARAB, date(2027, 2, 28))])
def test_a_week_has_five_days(week, first):
    """Is every day of seven in the week that began last, weekends in the one before them?"""
    wanted = tuple(first + timedelta(days=place) for place in range(5))
    assert all(week.is_working(day) for day in wanted)
    for place in range(7):
        assert week.days(first + timedelta(days=place)) == wanted
    assert not any(week.is_working(first + timedelta(days=place)) for place in (5, 6))


def test_the_working_days_of_a_month():
    """Are they counted for the whole month, whatever day is asked for?"""
    assert len(WESTERN.month(date(2027, 3, 17))) == 23
    assert len(ARAB.month(date(2027, 2, 28))) == 20
    assert {day.month for day in WESTERN.month(date(2027, 12, 31))} == {12}


def test_what_was_heard_is_added_up():
    """Are answers added over days, and is one that nobody counted not 0?"""
    days = [Day(MONDAY, heard={Reason.NO: 3, Reason.NOT_NOW: 0}), Day(date(2027, 3, 2), heard={Reason.NO: 2})]
    assert heard(days) == {Reason.NO: 5, Reason.NOT_NOW: 0}


@pytest.mark.parametrize(
    ("actual", "target", "share"),
    [(45_000, 60_000, 0.75), (72_000, 60_000, 1.2), (0, 60_000, 0), (-500, 1_000, -0.5)],
)
def test_attainment(actual, target, share):
    """Is it actual divided by target, above 1 where more was reached, below 0 where returns outweigh?"""
    assert attainment(actual, target) == share


@pytest.mark.parametrize(("actual", "target"), [(45_000, None), (45_000, 0), (None, 60_000), (None, None)])
def test_attainment_without_data(actual, target):
    """Is nothing said where there is no target or no actual?"""
    assert attainment(actual, target) is None


def test_a_negative_target_is_refused():
    """Does the error name the number?"""
    with pytest.raises(ValueError, match="not -5"):
        attainment(1, -5)
