"""Does a customer's history hold all that is known, in order, and nothing that is not?"""

from datetime import date

import pandas as pd

from salesedu.crm import as_deals
from salesedu.crm_activities import read_activities
from salesedu.crm_sample import TODAY, deals
from salesedu.crm_timeline import Entry, Event, accounts, timeline

NOW = date(2026, 3, 10)
LOG = read_activities(
    "when;kind;who;what;deal;account\n"
    "2026-02-01;call;Ana;Asked;1;\n"
    "2026-02-20;note;Ana;Heard nothing;;Bakery\n"
    "2026-02-03;mail;Ben;Other customer;9;Clinic\n"
).activities


def day(month, number):
    return pd.Timestamp(2026, month, number)


OPEN = {
    "id": "1",
    "name": "Tills",
    "account": "Bakery",
    "owner": "Ana",
    "status": "open",
    "created": day(1, 5),
    "close": day(4, 1),
    "next_activity": day(3, 12),
    "next_step": "Call",
    "last_activity": day(2, 20),
}
LOST = {
    "id": "2",
    "name": "Cards",
    "account": "Bakery",
    "owner": "Ben",
    "status": "lost",
    "created": day(1, 2),
    "closed": day(1, 20),
    "lost_reason": "Price",
    "last_activity": day(1, 20),
}
OTHER = {"id": "3", "name": "App", "account": "Clinic", "status": "won", "created": day(1, 2)}
BAKERY = as_deals(pd.DataFrame([OPEN, LOST, OTHER]))


def test_everything_in_order():
    """Are log, turns of deals and plans of this customer there, oldest first, plans last?"""
    assert timeline(BAKERY, LOG, "Bakery", NOW) == (
        Entry(date(2026, 1, 2), Event.OPENED, "Ben", "", "Cards"),
        Entry(date(2026, 1, 5), Event.OPENED, "Ana", "", "Tills"),
        Entry(date(2026, 1, 20), Event.LOST, "Ben", "Price", "Cards"),
        Entry(date(2026, 2, 1), Event.CALL, "Ana", "Asked", "Tills"),
        Entry(date(2026, 2, 20), Event.NOTE, "Ana", "Heard nothing", ""),
        Entry(date(2026, 3, 12), Event.PLANNED, "Ana", "Call", "Tills"),
        Entry(date(2026, 4, 1), Event.EXPECTED, "Ana", "", "Tills"),
    )


def test_without_a_log():
    """Does the deal's own last contact stand in where no log says more?"""
    events = [entry.event for entry in timeline(BAKERY, None, "Bakery", NOW)]
    assert events.count(Event.LAST_CONTACT) == 1


def test_a_planned_contact_that_is_past():
    """Is a plan whose day is over called missed, and one for today not?"""
    later = timeline(BAKERY, None, "Bakery", date(2026, 3, 13))
    assert Event.MISSED in [entry.event for entry in later]
    assert Event.PLANNED in [entry.event for entry in timeline(BAKERY, None, "Bakery", date(2026, 3, 12))]


def test_nothing_is_known():
    """Is the history of a stranger empty?"""
    assert timeline(BAKERY, LOG, "Nobody", NOW) == ()
    assert timeline(deals(0), None, "", TODAY) == ()


def test_customers_are_found_by_a_part_of_their_name():
    """Is a part of the name enough, in any case, with marks taken as they are, and the list short?"""
    assert accounts(BAKERY, " bak ") == ("Bakery",)
    assert accounts(BAKERY, "") == ("Bakery", "Clinic")
    assert accounts(BAKERY, "(") == ()
    assert len(accounts(deals(500), "", most=7)) == 7
