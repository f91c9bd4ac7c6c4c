"""Does the plan say what is late, and do its files open as they should?"""

import csv
import io
from datetime import UTC, date, datetime

import pytest

from salesedu.crm_action_plan import (
    LINE_BYTES,
    Action,
    Gap,
    State,
    as_calendar,
    as_csv,
    days_late,
    in_order,
    is_late,
)

NOW = datetime(2026, 3, 10, 12, 30, tzinfo=UTC)
TODAY = NOW.date()


def action(deadline=None, state=State.PLANNED, what="Call", owner="Ana", name="1"):
    return Action(name, what, owner, deadline, state)


@pytest.mark.parametrize(
    ("one", "late"),
    [
        (action(date(2026, 3, 9)), 1),
        (action(date(2026, 3, 1), State.STARTED), 9),
        (action(date(2026, 3, 10)), 0),
        (action(date(2026, 3, 1), State.DONE), 0),
        (action(None), 0),
    ],
)
def test_late_is_past_the_deadline_and_open(one, late):
    """Is an action late from the day after its deadline, unless it is done?"""
    assert (is_late(one, TODAY), days_late(one, TODAY)) == (late > 0, late)


def test_what_an_action_lacks():
    """Is an action without owner or deadline told from a whole one?"""
    assert action(owner="").gaps == (Gap.NO_OWNER, Gap.NO_DEADLINE)
    assert action(TODAY).gaps == ()


def test_order():
    """Do open actions come by deadline, those without one behind, and done ones last?"""
    done, later, sooner, some_day = (
        action(date(2026, 1, 1), State.DONE),
        action(date(2026, 5, 1)),
        action(date(2026, 4, 1)),
        action(),
    )
    assert in_order([done, some_day, later, sooner]) == (sooner, later, some_day, done)


def test_the_table_opens_safely():
    """Is every action in the table, and no cell a formula for a spreadsheet?"""
    text = as_csv(
        [action(date(2026, 3, 1), what='=HYPERLINK("http://x")', owner="@Ana"), action(what="a;b")], TODAY
    )
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[0] == ["action", "owner", "deadline", "status", "late"]
    assert rows[1] == ['\'=HYPERLINK("http://x")', "'@Ana", "2026-03-01", "planned", "yes"]
    assert rows[2][0] == "a;b"


def unfolded(text):
    return text.replace("\r\n ", "").split("\r\n")


def test_a_calendar():
    """Has each open action with a deadline a whole day of its own, and nobody else one?"""
    plan = [action(date(2026, 12, 31), name="a"), action(name="b"), action(TODAY, State.DONE, name="c")]
    lines = unfolded(as_calendar(plan, NOW))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 1
    assert {"UID:a@salesedu", "DTSTAMP:20260310T123000Z"} <= {*lines}
    assert {"DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101"} <= {*lines}
    assert "SUMMARY:Call (Ana)" in lines


def test_marks_are_escaped():
    """Are commas, semicolons, backslashes and line breaks written as RFC 5545 asks?"""
    text = as_calendar([action(TODAY, what="Call, ask; C:\\new\nEND:VEVENT\x07", owner="")], NOW)
    assert "SUMMARY:Call\\, ask\\; C:\\\\new\\nEND:VEVENT" in unfolded(text)
    assert text.count("END:VEVENT\r\n") == 2  # the words of the summary end a line, too, but begin none
    assert "\r\nEND:VEVENT\r\n" in text
    assert text.count("\r\nEND:VEVENT") == 1


@pytest.mark.parametrize("letter", ["x", "ä", "ع", "🙂"])
def test_long_lines_are_folded_between_letters(letter):
    """Is no line longer than 75 bytes, and the text whole again after unfolding?"""
    text = as_calendar([action(TODAY, what=letter * 200, owner="")], NOW)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= LINE_BYTES
    assert f"SUMMARY:{letter * 200}" in unfolded(text)


def test_the_moment_is_written_in_world_time():
    """Is the stamp in UTC, whatever the clock's own zone?"""
    from datetime import timedelta, timezone

    text = as_calendar([action(TODAY)], NOW.astimezone(timezone(timedelta(hours=5))))
    assert "DTSTAMP:20260310T123000Z" in unfolded(text)
