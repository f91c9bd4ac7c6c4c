"""From a hand-made customer sheet to a clean portfolio: customers, contacts, opportunities and deals.

>>> moved = migrate(example_rows(), {})
>>> len(moved.customers), len(moved.waiting)
(4, 4)

A row that may be a customer we already have waits until somebody decides: merge, keep apart, or ask a
colleague. Nothing is guessed and nothing disappears: each line of the sheet ends in exactly one of
``placed``, ``waiting`` and ``rejected``, and every cell that can't be read is named with the person to ask.

In this course an *opportunity* is an open chance without an amount yet, a *deal* has an amount on the table
or is decided; many systems keep both in one list. Source: ``tools.crm`` (F50); the sheet is invented.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from salesedu.crm import Status
from salesedu.crm_migration_cells import (
    Money,
    Problem,
    read_amount,
    read_day,
    read_email,
    read_status,
)
from salesedu.crm_migration_doubts import Decision, Doubt, doubts
from salesedu.crm_migration_sheet import Column, Row, propose, read_sheet, rows

#: Invented. ``How far`` is a heading that no computer knows; a person has to say what it means.
EXAMPLE = """\
Firm;Who;Mail;Phone;Town;What they want;How much;How far;Call again;Whose
Bakery Alma;Rosa Alma;rosa@alma.example;555 0101;Porto;counter system;4,800;offer sent;2026-12-04;Mia
BAKERY ALMA Ltd;Rosa A.;rosa@alma.example;;Porto;delivery app;;talking;2026-12-09;Mia
Bakery Alba;Tom Reis;tom@alba.example;555 0177;Faro;counter system;5,100;won;;Leo
Hotel Brisa;Eva Sousa;eva@brisa.example;555 0130;Lagos;booking page;1.200;offer sent;03/04/2027;Leo
Hotel Brisas;Eva S.;;555 0131;;booking page;ask Eva;talking;next week;Leo
Novo Gym;Sam Costa;sam@costa.example;555 0150;Porto;door cards;2,300;lost;;Mia
Costa Wellness;Sam Costa;sam@costa.example;555 0150;Porto;door cards;2,600;offer sent;2026-12-01;Mia
;;;555 0199;;;;;;
Clinic Sol;Ines Prado;ines@sol.example;555 0160;Faro;reminder texts;900;nearly there;2026-02-31;Leo"""
EXAMPLE_COLUMN = ("How far", Column.STATUS)


@dataclass(frozen=True)
class Customer:
    """A company in the new list.

    Attributes
    ----------
    name : as first written.
    town : as first written, or empty.
    lines : the lines of the sheet that were put together.
    """

    name: str
    town: str
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Contact:
    """A person at a customer; an address that can't be one is left empty."""

    name: str
    email: str
    phone: str
    customer: str
    line: int


@dataclass(frozen=True)
class Sale:
    """Something a customer may buy, or has bought or refused.

    Attributes
    ----------
    title, customer, owner : as written.
    amount : None where nobody knows it yet; that is not 0.
    status : open, won or lost; a sale of which nobody can read it is a trouble and no sale.
    next_day : of the next contact, or None.
    line : of the sheet.
    """

    title: str
    customer: str
    owner: str
    amount: Money | None
    status: Status
    next_day: date | None
    line: int

    @property
    def is_opportunity(self) -> bool:
        """Whether it is an open chance without an amount yet."""
        return self.status is Status.OPEN and self.amount is None


@dataclass(frozen=True)
class Trouble:
    """A cell that was not taken over, or a row without a name.

    Attributes
    ----------
    line, column, value : where, and what stands there; no column for a whole row.
    problem : why.
    ask : who looks after the row, or empty if the sheet does not say.
    """

    line: int
    column: Column | None
    value: str
    problem: Problem
    ask: str


@dataclass(frozen=True)
class Portfolio:
    """What became of a sheet.

    Attributes
    ----------
    customers, contacts, sales : the clean lists.
    troubles : cells and rows that were not taken over, by line.
    waiting : doubts that nobody has decided, or that a colleague must be asked about.
    waiting_lines : lines that wait, with those that belong to them.
    rejected_lines : lines without a company and without a person.
    """

    customers: tuple[Customer, ...]
    contacts: tuple[Contact, ...]
    sales: tuple[Sale, ...]
    troubles: tuple[Trouble, ...]
    waiting: tuple[Doubt, ...]
    waiting_lines: tuple[int, ...]
    rejected_lines: tuple[int, ...]

    @property
    def opportunities(self) -> tuple[Sale, ...]:
        """Open chances without an amount yet."""
        return tuple(sale for sale in self.sales if sale.is_opportunity)

    @property
    def deals(self) -> tuple[Sale, ...]:
        """Sales with an amount on the table, and decided ones."""
        return tuple(sale for sale in self.sales if not sale.is_opportunity)


def example_rows() -> tuple[Row, ...]:
    """Return the rows of the invented sheet."""
    sheet = read_sheet(EXAMPLE)
    return rows(sheet, propose(sheet.heads) | dict([EXAMPLE_COLUMN]))


def migrate(rows: Sequence[Row], decisions: Mapping[str, Decision]) -> Portfolio:
    """Return the portfolio that a sheet becomes.

    Parameters
    ----------
    rows : the lines of the sheet.
    decisions : by ``Doubt.id``; a doubt without a decision waits, as one to ask about does.
    """
    named = [row for row in rows if row.text(Column.COMPANY) or row.text(Column.CONTACT)]
    open_doubts = doubts(named)
    homes = _homes(named, open_doubts, decisions)
    placed = [row for row in named if homes[row.line]]
    customers = _customers(placed, homes)
    names = {line: customer.name for customer in customers for line in customer.lines}
    waits = [one for one in open_doubts if decisions.get(one.id, Decision.ASK) is Decision.ASK]
    return Portfolio(
        customers,
        _contacts(placed, names),
        tuple(sale for row in placed if (sale := _sale(row, names[row.line]))),
        tuple(trouble for row in rows for trouble in _troubles(row)),
        tuple(waits),
        tuple(row.line for row in named if not homes[row.line]),
        tuple(row.line for row in rows if row not in named),
    )


def _homes(
    named: Sequence[Row], doubts: Sequence[Doubt], decisions: Mapping[str, Decision]
) -> dict[int, int]:
    """Return for each line the first line of its customer; 0 for a line that waits."""
    by_line = {doubt.row.line: doubt for doubt in doubts}
    homes: dict[int, int] = {}
    for row in named:
        doubt = by_line.get(row.line)
        decision = Decision.APART if doubt is None else decisions.get(doubt.id, Decision.ASK)
        if doubt is None or decision is Decision.APART:
            homes[row.line] = row.line
        else:
            # who is the same as a line that waits has to wait as well
            homes[row.line] = homes[doubt.earlier.line] if decision is Decision.MERGE else 0
    return homes


def _customers(placed: Sequence[Row], homes: Mapping[int, int]) -> tuple[Customer, ...]:
    groups: dict[int, list[Row]] = {}
    for row in placed:
        groups.setdefault(homes[row.line], []).append(row)
    made = []
    for same in groups.values():
        name = same[0].text(Column.COMPANY) or same[0].text(Column.CONTACT)
        town = next((row.text(Column.TOWN) for row in same if row.text(Column.TOWN)), "")
        made.append(Customer(name, town, tuple(row.line for row in same)))
    return tuple(made)


def _contacts(placed: Sequence[Row], names: Mapping[int, str]) -> tuple[Contact, ...]:
    """Return each person once, under the first name: one address at one customer is one person."""
    people: dict[tuple[str, str], Contact] = {}
    for row in placed:
        name, phone = row.text(Column.CONTACT), row.text(Column.PHONE)
        address = read_email(row.text(Column.EMAIL))
        email = "" if isinstance(address, Problem) else address
        if name or email or phone:
            contact = Contact(name, email, phone, names[row.line], row.line)
            key = (contact.customer, email or name.casefold() or phone)
            known = people.get(key, contact)
            people[key] = replace(known, phone=known.phone or phone)
    return tuple(people.values())


def _sale(row: Row, customer: str) -> Sale | None:
    """Return what a row sells, or None where it sells nothing or nobody can read how the sale stands."""
    if not any(row.text(column) for column in (Column.DEAL, Column.AMOUNT, Column.STATUS)):
        return None
    amount, status = read_amount(row.text(Column.AMOUNT)), read_status(row.text(Column.STATUS))
    day = read_day(row.text(Column.NEXT_DAY))
    if isinstance(status, Problem):
        return None
    return Sale(
        row.text(Column.DEAL),
        customer,
        row.text(Column.OWNER),
        amount if isinstance(amount, Money) else None,
        status,
        day if isinstance(day, date) else None,
        row.line,
    )


def _troubles(row: Row) -> list[Trouble]:
    read = {
        Column.EMAIL: read_email(row.text(Column.EMAIL)),
        Column.AMOUNT: read_amount(row.text(Column.AMOUNT)),
        Column.STATUS: read_status(row.text(Column.STATUS)),
        Column.NEXT_DAY: read_day(row.text(Column.NEXT_DAY)),
    }
    ask = row.text(Column.OWNER)
    found = [
        Trouble(row.line, column, row.text(column), problem, ask)
        for column, problem in read.items()
        if isinstance(problem, Problem)
    ]
    if row.spare:
        found.append(Trouble(row.line, None, " ".join(row.spare), Problem.TOO_MANY_CELLS, ask))
    if not row.text(Column.COMPANY) and not row.text(Column.CONTACT):
        said = ", ".join(text for text in row.cells.values() if text)
        found.append(Trouble(row.line, None, said, Problem.NO_NAME, ask))
    return found
