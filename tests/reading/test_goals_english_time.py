"""Is it told from the words when a goal is due?"""

from datetime import date

import pytest

from salesedu.reading.goals_english_time import Kind, times

TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by 31 march", "2027-03-31"),
        ("by march 31st, 2028", "2028-03-31"),
        ("by 31.12.", "2026-12-31"),
        ("by 2027-04-30", "2027-04-30"),
        ("by 4/13/2027", "2027-04-13"),
        ("on the 15th", "2026-12-15"),
        ("in the first two weeks of january", "2027-01-14"),
        ("in the second half of january", "2027-01-31"),
        ("by the start of april", "2027-04-01"),
        ("before march", "2027-02-28"),
        ("this month", "2026-11-30"),
        ("by the end of next year", "2027-12-31"),
        ("in q1", "2027-03-31"),
        ("by the third quarter of 2028", "2028-09-30"),
        ("end of h1", "2027-06-30"),
        ("fy27", "2027-12-31"),
        ("eoy", "2026-12-31"),
        ("month-end", "2026-11-30"),
        ("by friday", "2026-11-27"),
        ("tomorrow", "2026-11-26"),
        ("within 90 days", "2027-02-23"),
        ("in the next six weeks", "2027-01-06"),
        ("in half a year", "2027-05-27"),
        ("week 14", "2027-04-11"),
        ("by easter", "2027-03-28"),
        ("before black friday", "2026-11-26"),
        ("before the year closes", "2026-12-31"),
        ("by 29 february", "2028-02-29"),
        ("from 12 to 16 april 2027", "2027-04-16"),
    ],
)
def test_ends(text: str, day: str) -> None:
    """Is the last day found, the next one where no year is said?"""
    (time,) = times(text, TODAY)
    assert (time.kind, str(time.day)) == (Kind.END, day)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("by 31 february", Kind.IMPOSSIBLE),
        ("by 29 february 2027", Kind.IMPOSSIBLE),
        ("by q5", Kind.IMPOSSIBLE),
        ("by 13/13/2027", Kind.IMPOSSIBLE),
        ("by 1 october 2026", Kind.PAST),
        ("by last month", Kind.PAST),
        ("than last quarter", Kind.BASE),
        ("against 2025", Kind.BASE),
        ("from january on", Kind.START),
        ("from now on", Kind.START),
        ("every week", Kind.RHYTHM),
        ("10 a day", Kind.RHYTHM),
        ("monday to friday", Kind.RHYTHM),
        ("early next year", Kind.VAGUE),
        ("in the coming weeks", Kind.VAGUE),
        ("before the summer", Kind.VAGUE),
        ("before the trade fair", Kind.VAGUE),
        ("before my appraisal", Kind.VAGUE),
        ("by the time my daughter starts school", Kind.VAGUE),
        ("once the website is live", Kind.VAGUE),
        ("during the christmas campaign", Kind.VAGUE),
        ("in the mid term", Kind.VAGUE),
        ("than i had in november", Kind.BASE),
        ("year over year", Kind.BASE),
        ("up 6 % on december 2025", Kind.BASE),
        ("going forward", Kind.SOON),
        ("week in, week out", Kind.RHYTHM),
        ("as soon as possible", Kind.SOON),
        ("one day", Kind.SOON),
    ],
)
def test_no_end(text: str, kind: Kind) -> None:
    """Is everything that gives no last day called by its name?"""
    assert [time.kind for time in times(text, TODAY)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "answer within 24 hours",
        "onboarding in 10 days or less",
        "reply to leads within 3 days",
        "leads older than 30 days",
        "not ordered for 12 months",
        "you may sell more",
        "jan sells more",
        "sell 2030 units",
        "monthly recurring revenue",
        "sell christmas trees",
    ],
)
def test_no_time(text: str) -> None:
    """Is what only looks like a date, a month or a deadline left alone?"""
    assert times(text, TODAY) == ()


def test_day_and_month() -> None:
    """Is a date that reads both ways marked, and one that does not left alone?"""
    unclear, clear, same = (
        times(f"by {text}", TODAY)[0] for text in ("03/04/2027", "13/04/2027", "04/04/2027")
    )
    assert [time.ambiguous for time in (unclear, clear, same)] == [True, False, False]
