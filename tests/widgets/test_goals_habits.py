"""The habits tracker, ticked as a person would."""

from datetime import date

import pytest

from salesedu.exercise.store import Store
from salesedu.goals_habits import Habit, Reason, Week
from salesedu.widgets import goals_habits_kept as kept
from salesedu.widgets.goals_habits import HabitsTracker

FRIDAY = date(2027, 3, 5)


class Calendar:
    """Says which day it is, until told otherwise."""

    def __init__(self, day):
        self.day = day

    def __call__(self):
        return self.day


@pytest.fixture
def store(tmp_path):
    """Where the notes are kept."""
    return Store("goals_habits", tmp_path)


@pytest.fixture
def calendar():
    """A calendar that shows a Friday."""
    return Calendar(FRIDAY)


@pytest.fixture
def tool(store, calendar):
    """A tracker on that Friday."""
    return HabitsTracker(store, calendar)


def test_a_tick_appears_in_the_week_and_in_the_streak(tool):
    """Does a tick show at once, and go with the tick?"""
    assert "✓" not in tool.table.html
    assert "<td>0</td>" not in tool.table.html
    tool.habits.value = ["prepared", "study"]
    assert tool.table.html.count("✓") == 2
    assert "Prepared: 1 working day in a row" in tool.streaks.html
    assert "Focus on the lead: 0 working days in a row" in tool.streaks.html
    tool.habits.value = ["study"]
    assert tool.table.html.count("✓") == 1
    assert "Prepared: 0 working days" in tool.streaks.html


def test_past_days_can_be_read_and_mended(tool):
    """Does another day bring its own ticks, and the way back today's?"""
    tool.habits.value = ["focus"]
    tool.day.value = "2027-03-04"
    assert tool.habits.value == []
    tool.habits.value = ["focus", "study"]
    assert "Focus on the lead: 2 working days in a row" in tool.streaks.html
    tool.now.press()
    assert tool.habits.value == ["focus"]
    tool.before.press()
    assert tool.shown == date(2027, 2, 26)
    assert tool.habits.value == []
    assert "26 Fri" in tool.table.html


def test_no_day_to_come_can_be_ticked(tool, calendar):
    """Are only days up to today offered, and no week after this one?"""
    assert tool.after.disabled
    calendar.day = date(2027, 3, 3)
    tool.now.press()
    assert [day for day, _text in tool.day.options] == ["2027-03-01", "2027-03-02", "2027-03-03"]
    tool.before.press()
    assert not tool.after.disabled
    tool.after.press()
    assert tool.shown == date(2027, 3, 3)


def test_a_day_begins_while_the_page_is_open(tool, calendar):
    """Can the new day be ticked after coming back to the page, and does the streak go on?"""
    tool.habits.value = ["focus"]
    calendar.day = date(2027, 3, 8)
    tool.back.returns += 1
    tool.now.press()
    tool.habits.value = ["focus"]
    assert "Focus on the lead: 2 working days in a row" in tool.streaks.html


def test_the_working_week_can_be_chosen(tool, store):
    """Does the week of Sunday to Thursday have its own days, and is the choice kept?"""
    tool.week.value = Week.SUNDAY_TO_THURSDAY
    assert tool.shown == date(2027, 3, 4)
    assert tool.day.options[0][0] == "2027-02-28"
    assert HabitsTracker(store, Calendar(FRIDAY)).week.value == Week.SUNDAY_TO_THURSDAY


def test_a_day_off_breaks_no_streak(tool):
    """Is a holiday shown as such, and left out of the streak?"""
    for day, ticks in (("2027-03-03", ["study"]), ("2027-03-04", ["off"]), ("2027-03-05", ["study"])):
        tool.day.value = day
        tool.habits.value = ticks
    assert "Studying: 2 working days in a row" in tool.streaks.html
    assert tool.table.html.count(">off<") == len(Habit)


def test_a_day_without_notes_is_no_data(tool):
    """Is a habit left out shown on a day that was noted, and nothing where nobody noted anything?"""
    assert "–" not in tool.table.html
    tool.day.value = "2027-03-03"
    tool.habits.value = ["study"]
    assert tool.table.html.count("–") == len(Habit) - 1


def test_answers_heard_are_counted(tool):
    """Are numbers added over the week, and is what is no number named and left out?"""
    tool.heard[Reason.NO].value = "3"
    tool.day.value = "2027-03-04"
    tool.heard[Reason.NO].value = "4"
    assert "<td>7</td>" in tool.table.html
    tool.heard[Reason.NOT_NOW].value = "some"
    assert "whole number" in tool.heard[Reason.NOT_NOW].problem
    tool.heard[Reason.NOT_NOW].value = "-1"
    assert "whole number" in tool.heard[Reason.NOT_NOW].problem
    tool.heard[Reason.NOT_NOW].value = ""
    assert tool.heard[Reason.NOT_NOW].problem == ""


def test_the_share_of_the_target(tool):
    """Is it worked out beside the days that are over, and no data where there is no target?"""
    tool.actual.value = "45,000"
    assert "No data yet" in tool.reached.html
    tool.target.value = "60k"
    assert "45,000 ÷ 60,000 = 75% of the target." in tool.reached.html
    tool.actual.value = "59.999"
    assert "59,999 ÷ 60,000 = 99% of the target." in tool.reached.html
    tool.actual.value = "60 000"
    assert "= 100% of the target." in tool.reached.html
    assert "5 of 23 working days of the month are over" in tool.reached.html
    tool.target.value = "0"
    assert "above 0" in tool.target.problem
    assert "No data yet" in tool.reached.html


def test_every_month_has_its_own_target(tool):
    """Does a day of February ask for February's numbers?"""
    tool.target.value = "60,000"
    tool.day.value = "2027-03-01"
    assert tool.target.value == "60,000"
    tool.before.press()
    assert tool.target.value == ""
    assert "February 2027" in tool.target.label


def test_two_pages_undo_nothing(store, tool):
    """Do ticks made on two open pages both stay, and does each page show them when one comes back?"""
    other = HabitsTracker(store, Calendar(FRIDAY))
    tool.habits.value = ["prepared"]
    other.habits.value = ["study"]
    tool.back.returns += 1
    assert tool.habits.value == ["prepared", "study"]


def test_looking_at_days_saves_nothing(store, tool):
    """Is nothing written by walking through the weeks?"""
    tool.before.press()
    tool.before.press()
    tool.now.press()
    assert not store.path.exists()


def test_a_file_mended_by_hand_is_read_as_far_as_it_can_be():
    """Is what makes no sense left out, and the rest kept?"""
    cells = {"2027-03-05.prepared": "yes", "2027-03-05.no": "many", "2027-99-05.no": "2", "week": "never"}
    [day] = kept.noted_days({**cells, "2027-03-05.study": 7})
    assert (day.day, day.kept, day.heard) == (FRIDAY, {Habit.PREPARED}, {})
    assert kept.chosen_week(cells) is Week.MONDAY_TO_FRIDAY
