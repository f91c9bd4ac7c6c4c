"""Does a messy sheet become a clean portfolio, with every line accounted for?"""

import itertools

import pytest

from salesedu.crm import Status
from salesedu.crm_migration import example_rows, migrate
from salesedu.crm_migration_cells import Money, Problem
from salesedu.crm_migration_doubts import Decision, doubts
from salesedu.crm_migration_sheet import Column, Row


def decided(**by_line):
    """Return decisions about the example, by line (``line_3="merge"``)."""
    found = {f"line_{doubt.row.line}": doubt.id for doubt in doubts(example_rows())}
    return {found[line]: Decision(decision) for line, decision in by_line.items()}


def careful():
    """Return the careful decision about each doubt of the example."""
    return {doubt.id: doubt.careful for doubt in doubts(example_rows())}


def placed_lines(portfolio):
    """Return the lines that have become customers."""
    return [line for customer in portfolio.customers for line in customer.lines]


def test_careful_decisions():
    """Does the example end in five customers, with two lines waiting and one rejected?"""
    moved = migrate(example_rows(), careful())
    assert [(customer.name, customer.lines) for customer in moved.customers] == [
        ("Bakery Alma", (2, 3)),
        ("Bakery Alba", (4,)),
        ("Hotel Brisa", (5,)),
        ("Novo Gym", (7,)),
        ("Clinic Sol", (10,)),
    ]
    assert moved.waiting_lines == (6, 8)
    assert moved.rejected_lines == (9,)
    assert [sale.title for sale in moved.opportunities] == ["delivery app"]
    assert [(sale.amount, sale.status) for sale in moved.deals] == [
        (Money(4_800), Status.OPEN),
        (Money(5_100), Status.WON),
        (Money(1_200), Status.OPEN),
        (Money(2_300), Status.LOST),
    ]


def test_what_cannot_be_read_is_named():
    """Has each cell that was not taken over its line, column, value, reason and the person to ask?"""
    troubles = migrate(example_rows(), {}).troubles
    told = [(one.line, one.column, one.value, one.problem, one.ask) for one in troubles]
    assert told == [
        (5, Column.NEXT_DAY, "03/04/2027", Problem.TWO_DAYS, "Leo"),
        (6, Column.AMOUNT, "ask Eva", Problem.UNREADABLE_AMOUNT, "Leo"),
        (6, Column.NEXT_DAY, "next week", Problem.UNREADABLE_DAY, "Leo"),
        (9, None, "555 0199", Problem.NO_NAME, ""),
        (10, Column.STATUS, "nearly there", Problem.UNKNOWN_STATUS, "Leo"),
        (10, Column.NEXT_DAY, "2026-02-31", Problem.NO_SUCH_DAY, "Leo"),
    ]


@pytest.mark.parametrize("choices", list(itertools.product(Decision, repeat=4)))
def test_every_line_is_somewhere(choices):
    """Is each line in the list, waiting or rejected, exactly once, whatever was decided?"""
    rows = example_rows()
    found = doubts(rows)
    moved = migrate(rows, {doubt.id: choice for doubt, choice in zip(found, choices, strict=True)})
    ended = [*placed_lines(moved), *moved.waiting_lines, *moved.rejected_lines]
    assert sorted(ended) == [row.line for row in rows]
    assert {sale.line for sale in moved.sales} <= {*placed_lines(moved)}


def test_a_merge_is_one_customer_with_one_person():
    """Is the same address at one customer one person, and is a phone number added?"""
    moved = migrate(example_rows(), decided(line_3="merge"))
    assert [person.name for person in moved.contacts if person.customer == "Bakery Alma"] == ["Rosa Alma"]
    first = Row(2, {Column.COMPANY: "Alma", Column.CONTACT: "Rosa", Column.TOWN: "Porto"})
    again = Row(
        3, {Column.COMPANY: "ALMA", Column.CONTACT: "rosa", Column.PHONE: "555", Column.TOWN: "Porto"}
    )
    pair = [first, again]
    merged = migrate(pair, {doubt.id: Decision.MERGE for doubt in doubts(pair)})
    assert [(person.name, person.phone) for person in merged.contacts] == [("Rosa", "555")]


def test_who_belongs_to_a_waiting_line_waits_too():
    """Does a row that is the same as a waiting one wait with it?"""
    texts = ("Sol", "Solo Gym", "Solo Gym")
    phones = ("555 1", "555 1", "555 1")
    rows = [
        Row(line, {Column.COMPANY: name, Column.PHONE: phone})
        for line, name, phone in zip((2, 3, 4), texts, phones, strict=True)
    ]
    second, third = doubts(rows)
    assert third.earlier.line == 3
    moved = migrate(rows, {second.id: Decision.ASK, third.id: Decision.MERGE})
    assert moved.waiting_lines == (3, 4)
    assert migrate(rows, {second.id: Decision.APART, third.id: Decision.MERGE}).customers[1].lines == (3, 4)


def test_cells_beyond_the_headings_and_bad_addresses():
    """Are they named, while the rest of the line goes in?"""
    row = Row(2, {Column.COMPANY: "Sol", Column.EMAIL: "ines at sol"}, spare=("what is this",))
    moved = migrate([row], {})
    assert [one.problem for one in moved.troubles] == [Problem.BROKEN_EMAIL, Problem.TOO_MANY_CELLS]
    assert (moved.contacts, moved.sales) == ((), ())
    assert placed_lines(moved) == [2]
