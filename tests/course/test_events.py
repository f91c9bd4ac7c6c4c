"""The learner's diary: lines are added, and damaged ones cost only themselves."""

from datetime import UTC, datetime
from pathlib import Path

from salesedu.course.events import append, read

MOMENT = datetime(2026, 3, 2, 14, 2, tzinfo=UTC)


def test_events_come_back_in_order(tmp_path: Path) -> None:
    """Is what was written what is read?"""
    diary = tmp_path / "events.jsonl"
    written = [append(diary, "opened", at=MOMENT), append(diary, "submitted", "03_funnel", MOMENT)]
    assert read(diary) == written


def test_damaged_lines_are_skipped(tmp_path: Path) -> None:
    """Do torn, empty, foreign and binary lines leave the others alone?"""
    diary = tmp_path / "events.jsonl"
    diary.write_bytes(
        b'{"at": "2026-03\n\n[1]\n"x"\n\xff\xfe\n{"at": "2026-03-02T14:02:00", "event": "opened"}\n'
    )
    assert [(event.what, event.at) for event in read(diary)] == [("opened", MOMENT)]


def test_lines_that_would_stop_a_page_are_skipped(tmp_path: Path) -> None:
    """Do endless nesting and moments at the ends of the calendar leave the others alone?"""
    diary = tmp_path / "events.jsonl"
    moments = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59", "9999-12-31T23:59:59-12:00")
    lines = [f'{{"at": "{moment}", "event": "submitted"}}\n' for moment in moments]
    diary.write_text("[" * 100_000 + "\n" + "".join(lines), encoding="utf-8")
    append(diary, "opened", at=MOMENT)
    assert [event.what for event in read(diary)] == ["opened"]


def test_the_event_after_a_torn_line_is_not_lost(tmp_path: Path) -> None:
    """After a power cut in the middle of a line, does the next event count?"""
    diary = tmp_path / "events.jsonl"
    diary.write_bytes(b'{"at": "2026-03')
    append(diary, "opened", at=MOMENT)
    assert [event.what for event in read(diary)] == ["opened"]


def test_no_diary_is_no_events(tmp_path: Path) -> None:
    """Is a missing diary an empty one?"""
    assert read(tmp_path / "events.jsonl") == []
