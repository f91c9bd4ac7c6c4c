"""Rows that may be the same customer: which facts agree, which differ, and what a careful person would do.

>>> from salesedu.crm_migration_sheet import Column, Row
>>> known = Row(2, {Column.COMPANY: "Bakery Alma", Column.TOWN: "Porto"})
>>> again = Row(3, {Column.COMPANY: "BAKERY ALMA Ltd", Column.TOWN: "Porto"})
>>> doubt = doubts([known, again])[0]
>>> doubt.kind, doubt.careful
(<Kind.SAME_NAME: 'same name'>, <Decision.MERGE: 'merge'>)

Source: ``tools.crm`` (F50); the rule for ``careful`` is the course's own.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum, StrEnum

from salesedu.crm_migration_cells import company_key, phone_key
from salesedu.crm_migration_sheet import Column, Row

#: Names are spelled alike from here on, in [0, 1]; ``Hotel Brisa`` and ``Hotel Brisas`` have 0.96.
ALIKE = 0.85
# Addresses there belong to people, not to firms.
_PRIVATE_MAIL = {"gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com"}


_FACTS = (Column.EMAIL, Column.PHONE, Column.TOWN)


class Kind(Enum):
    """Why two rows may be one customer."""

    SAME_NAME = "same name"
    NAMES_ALIKE = "names alike"
    SAME_CONTACT_DATA = "same contact data"


class Decision(StrEnum):
    """What to do with a row that may be a customer we already have."""

    MERGE = "merge"
    APART = "apart"
    ASK = "ask"


@dataclass(frozen=True)
class Doubt:
    """A row that may be the same customer as an earlier one.

    Attributes
    ----------
    kind : what made us look.
    row, earlier : the two rows.
    agree, differ : e-mail, phone and town where both rows have one, by whether it is the same; of
        e-mail addresses the firm’s part counts.
    twin : how many rows before it look just the same.
    """

    kind: Kind
    row: Row
    earlier: Row
    agree: tuple[Column, ...]
    differ: tuple[Column, ...]
    twin: int = 0

    @property
    def id(self) -> str:
        """A short name that stays the same when other lines and other columns of the sheet change."""
        facts = repr((_looks(self.earlier), _looks(self.row), self.twin))
        return hashlib.sha256(facts.encode()).hexdigest()[:12]

    @property
    def careful(self) -> Decision:
        """What the facts support: one more agreeing fact merges, only differing ones keep apart, else ask.

        Two names that are not alike are never merged on an e-mail address alone: one person can work for
        two firms, and a firm can get a new name.
        """
        if self.kind is Kind.SAME_CONTACT_DATA:
            return Decision.ASK
        if self.agree and not self.differ:
            return Decision.MERGE
        is_other = len(self.differ) >= 2 and not self.agree and self.kind is Kind.NAMES_ALIKE
        return Decision.APART if is_other else Decision.ASK


def doubts(rows: Sequence[Row]) -> tuple[Doubt, ...]:
    """Return for each row the earlier row that it is most like, if there is one.

    Parameters
    ----------
    rows : the lines of a sheet, in order.
    """
    found = []
    seen: Counter[tuple[str, ...]] = Counter()
    for place, row in enumerate(rows):
        match = _earlier(row, rows[:place])
        if match is not None:
            kind, earlier = match
            agree, differ = _compared(row, earlier)
            found.append(Doubt(kind, row, earlier, agree, differ, seen[_looks(row)]))
        seen[_looks(row)] += 1
    return tuple(found)


def _looks(row: Row) -> tuple[str, ...]:
    """Return what tells one customer from another."""
    return tuple(row.text(column) for column in (Column.COMPANY, Column.CONTACT, *_FACTS))


def _earlier(row: Row, before: Sequence[Row]) -> tuple[Kind, Row] | None:
    key = company_key(row.text(Column.COMPANY))
    by_key = {company_key(one.text(Column.COMPANY)): one for one in reversed(before)}
    by_key.pop("", None)
    if key in by_key:
        return Kind.SAME_NAME, by_key[key]
    alike = get_close_matches(key, by_key, n=1, cutoff=ALIKE) if key else []
    if alike:
        return Kind.NAMES_ALIKE, by_key[alike[0]]
    shared = (one for one in before if _shares_contact_data(row, one))
    return next(((Kind.SAME_CONTACT_DATA, one) for one in shared), None)


def _shares_contact_data(row: Row, other: Row) -> bool:
    same_phone = _phone(row) and _phone(row) == _phone(other)
    return bool(same_phone or (_email(row) and _email(row) == _email(other)))


def _compared(row: Row, other: Row) -> tuple[tuple[Column, ...], tuple[Column, ...]]:
    """Return which facts of two rows agree and which differ; where one says nothing, neither."""
    verdicts = {
        Column.EMAIL: _same_email(_email(row), _email(other)),
        Column.PHONE: _same(_phone(row), _phone(other)),
        Column.TOWN: _same(_town(row), _town(other)),
    }
    agree = tuple(column for column, same in verdicts.items() if same)
    return agree, tuple(column for column, same in verdicts.items() if same is False)


def _same(first: str, second: str) -> bool | None:
    return first == second if first and second else None


def _same_email(first: str, second: str) -> bool | None:
    """Return whether two addresses are one firm's; two people's private addresses say nothing."""
    if not first or not second or first == second:
        return _same(first, second)
    ends = {address.rpartition("@")[2] for address in (first, second)}
    return None if ends & _PRIVATE_MAIL else len(ends) == 1


def _email(row: Row) -> str:
    return row.text(Column.EMAIL).strip().casefold()


def _phone(row: Row) -> str:
    return phone_key(row.text(Column.PHONE))


def _town(row: Row) -> str:
    return " ".join(row.text(Column.TOWN).casefold().split())
