"""Are rows that may be one customer found, and is it said honestly what the facts support?"""

import pytest

from salesedu.crm_migration_doubts import Decision, Kind, doubts
from salesedu.crm_migration_sheet import Column, Row

NAMES = {
    "company": Column.COMPANY,
    "email": Column.EMAIL,
    "phone": Column.PHONE,
    "town": Column.TOWN,
}


def row(line, **texts):
    """Return a row with some cells."""
    return Row(line, {NAMES[name]: text for name, text in texts.items()})


ALMA = row(2, company="Bakery Alma", email="rosa@alma.example", phone="555 0101", town="Porto")


@pytest.mark.parametrize(
    ("other", "kind", "careful"),
    [
        (row(3, company="BAKERY ALMA Ltd", town="porto"), Kind.SAME_NAME, Decision.MERGE),
        (row(3, company="Bakery Alma", email="tom@alma.example"), Kind.SAME_NAME, Decision.MERGE),
        (row(3, company="Bakery Alma"), Kind.SAME_NAME, Decision.ASK),
        (row(3, company="Bakery Alma", phone="555 0101", town="Faro"), Kind.SAME_NAME, Decision.ASK),
        (row(3, company="Bakery Alma", phone="555 9", town="Faro"), Kind.SAME_NAME, Decision.ASK),
        (row(3, company="Bakery Alba", phone="555 9", town="Faro"), Kind.NAMES_ALIKE, Decision.APART),
        (row(3, company="Bakery Alba", phone="555 9"), Kind.NAMES_ALIKE, Decision.ASK),
        (row(3, company="Bakery Allma", phone="555-0101"), Kind.NAMES_ALIKE, Decision.MERGE),
        (row(3, company="Sunny Gym", phone="5550101"), Kind.SAME_CONTACT_DATA, Decision.ASK),
        (row(3, company="Sunny Gym", email="ROSA@alma.example"), Kind.SAME_CONTACT_DATA, Decision.ASK),
    ],
)
def test_doubts(other, kind, careful):
    """Is each kind of doubt found, and the careful decision the one that the facts support?"""
    (doubt,) = doubts([ALMA, other])
    assert (doubt.kind, doubt.careful) == (kind, careful)
    assert doubt.earlier is ALMA


@pytest.mark.parametrize(
    "other",
    [
        row(3, company="Hotel Brisa", town="Porto"),
        row(3, company="Sunny Gym", email="ana@alma.example"),
        row(3, phone="555 7777"),
        row(3),
    ],
)
def test_no_doubt(other):
    """Is a row that only shares a town, or the end of an address, no doubt, and an empty one neither?"""
    assert doubts([ALMA, other]) == ()


def test_private_addresses_say_nothing():
    """Are two people's private addresses not taken for one firm's?"""
    first = row(2, company="Bakery Alma", email="rosa@gmail.com")
    (doubt,) = doubts([first, row(3, company="Bakery Alma", email="tom@gmail.com")])
    assert (doubt.agree, doubt.differ, doubt.careful) == ((), (), Decision.ASK)


def test_the_first_of_several_is_named():
    """Is each row compared with the first of those it is like, and does its name outlast other lines?"""
    rows = [ALMA, row(3, company="Bakery Alma"), row(4, company="bakery alma")]
    assert [doubt.earlier.line for doubt in doubts(rows)] == [2, 2]
    moved = [row(9, company="Bakery Alma")]
    assert doubts([ALMA, *moved])[0].id == doubts(rows)[0].id


def test_each_doubt_has_a_name_of_its_own():
    """Have two rows that look the same two names, which no other column of the sheet changes?"""
    rows = [ALMA, row(3, company="Bakery Alma"), row(4, company="Bakery Alma")]
    first, second = doubts(rows)
    assert first.id != second.id
    more = [Row(one.line, {**one.cells, Column.STATUS: "won"}) for one in rows]
    assert [doubt.id for doubt in doubts(more)] == [first.id, second.id]
