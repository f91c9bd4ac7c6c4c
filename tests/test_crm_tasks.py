"""Is each open deal that needs somebody found, and none that doesn't?"""

from datetime import date

import pandas as pd
import pytest

from salesedu.crm import as_deals
from salesedu.crm_sample import TODAY, deals
from salesedu.crm_tasks import Alert, tasks

NOW = date(2026, 3, 10)


def day(number):
    return pd.Timestamp(2026, 3, number)


def table(*rows):
    usual = {"status": "open", "next_activity": day(20), "last_activity": day(9), "currency": "EUR"}
    return as_deals(pd.DataFrame([usual | row for row in rows]))


def alerts(*rows, **more):
    found = tasks(table(*rows), NOW, **more).alerts
    return [(line.alert, None if line.days != line.days else line.days) for line in found.itertuples()]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"next_activity": day(9)}, [(Alert.OVERDUE, 1)]),
        ({"next_activity": day(10)}, [(Alert.DUE_TODAY, 0)]),
        ({"next_activity": day(11)}, []),
        ({"next_activity": pd.NaT}, [(Alert.NO_NEXT_STEP, None)]),
        ({"next_activity": pd.NaT, "next_step": "Call"}, []),
        ({"close": day(10)}, []),
        ({"close": day(8)}, [(Alert.CLOSE_PASSED, 2)]),
        ({"last_activity": pd.Timestamp(2026, 2, 8)}, []),
        ({"last_activity": pd.Timestamp(2026, 2, 7)}, [(Alert.SILENT, 31)]),
        ({"last_activity": pd.NaT}, []),
        ({"status": "won", "next_activity": day(1), "close": day(1)}, []),
        ({"status": "lost", "last_activity": day(1) - pd.Timedelta(days=400)}, []),
    ],
)
def test_one_deal(row, expected):
    """Does a deal get exactly the alerts it deserves, on the edge of each rule too?"""
    assert alerts(row) == expected


def test_silence_is_as_long_as_one_likes():
    """Can one say after how many days a deal is silent?"""
    assert alerts({"last_activity": day(4)}, silent_days=5) == [(Alert.SILENT, 6)]
    assert alerts({"last_activity": day(4)}, silent_days=6) == []


def test_large_deals_and_long_waits_come_first():
    """Are alerts sorted by amount, then by days, unknown amounts last, currencies never mixed?"""
    found = tasks(
        table(
            {"id": "small", "amount": 10.0, "next_activity": day(1)},
            {"id": "large", "amount": 90.0, "next_activity": day(9)},
            {"id": "unknown", "amount": None, "next_activity": day(1)},
            {"id": "dollars", "amount": 9_000.0, "currency": "USD", "next_activity": day(1)},
            {"id": "longer", "amount": 10.0, "next_activity": day(1) - pd.Timedelta(days=5)},
        ),
        NOW,
    )
    assert list(found.alerts["id"]) == ["large", "longer", "small", "unknown", "dollars"]


def test_what_is_coming():
    """Are the contacts of the next seven days shown, the soonest first, without today’s?"""
    rows = [{"id": str(number), "next_activity": day(number)} for number in (18, 17, 12, 11, 10)]
    assert list(tasks(table(*rows), NOW).coming["id"]) == ["11", "12", "17"]


def test_numbers():
    """Are deals with several alerts counted once, and unknown last contacts named?"""
    found = tasks(table({"next_activity": day(1), "close": day(1)}, {"last_activity": pd.NaT}), NOW)
    assert (found.open_deals, found.deals_concerned, found.unknown_contact) == (2, 1, 1)
    assert found.count(Alert.OVERDUE) == 1
    assert found.count(Alert.SILENT) == 0


def test_no_deals():
    """Is nothing to do without deals?"""
    found = tasks(deals(0), TODAY)
    assert len(found.alerts) == len(found.coming) == found.open_deals == 0
