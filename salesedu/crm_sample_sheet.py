"""A generated customer sheet as small teams really keep it: the dirt that a migration has to deal with.

>>> print(messy_sheet(3, seed=2).splitlines()[0])
Firm;Who;Mail;Phone;Town;What they want;How much;How far;Call again;Whose

Everything in it is invented. Each kind of dirt is one of `DIRT`; which lines have which is told by
:func:`messy_rows`, so that an exercise can be marked. Source: ``tools.crm`` (F50).
"""

import csv
import io
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from salesedu.crm_sample import TODAY

HEADS = (
    "Firm",
    "Who",
    "Mail",
    "Phone",
    "Town",
    "What they want",
    "How much",
    "How far",
    "Call again",
    "Whose",
)
_FIRST, _LAST = (
    ("Rosa", "Tom", "Eva", "Sam", "Ines", "Noor"),
    ("Alma", "Reis", "Sousa", "Costa", "Prado", "Haddad"),
)
_TOWNS = ("Porto", "Faro", "Lagos", "Braga")
_GOODS = ("counter system", "booking page", "door cards", "reminder texts")
_TRADES = ("Bakery", "Hotel", "Clinic", "Studio", "Print", "School")
_NAMES = ("Alma", "Brisa", "Cedar", "Delta", "Fjord", "Hazel", "Iris", "Juniper", "Kestrel", "Lark")
_STATUSES = ("talking", "offer sent", "won", "lost")
_OWNERS = {"Mia": ("Mia", "mia", "Mimi", "M."), "Leo": ("Leo", "leo", "Leozinho", "L.")}


class Dirt(StrEnum):
    """What can be wrong with a line."""

    SAME_AGAIN = "the same customer again, spelled differently"
    NOTE_AS_AMOUNT = "a phone note in the amount cell"
    OTHER_CURRENCY = "another currency"
    SHOUTED_STATUS = "a status in somebody's own words"
    NICKNAME = "the owner by a nickname"
    TWO_DAYS = "a day that can be read in two ways"
    BLANK = "a blank line"


@dataclass(frozen=True)
class MessyRow:
    """One line: its cells in the order of `HEADS`, and what is wrong with it."""

    cells: tuple[str, ...]
    dirt: tuple[Dirt, ...]


def messy_rows(count: int = 24, seed: int = 0) -> tuple[MessyRow, ...]:
    """Return the lines of a messy sheet with their dirt.

    Parameters
    ----------
    count : lines with a customer, at most 60; blank lines come on top.
    seed : the same seed gives the same sheet.
    """
    rng = random.Random(seed)
    rows: list[MessyRow] = []
    # each name once, so that the same customer twice is always meant to be there
    firms = rng.sample([f"{trade} {name}" for trade in _TRADES for name in _NAMES], count)
    for firm in firms:
        known = [row for row in rows if row.cells[0]]
        again = bool(known) and rng.random() < 0.2
        cells = _again(rng, rng.choice(known).cells) if again else _clean(rng, firm)
        rows.append(_spoiled(rng, cells, [Dirt.SAME_AGAIN] if again else []))
        if rng.random() < 0.08:
            rows.append(MessyRow(("",) * len(HEADS), (Dirt.BLANK,)))
    return tuple(rows)


def messy_sheet(count: int = 24, seed: int = 0) -> str:
    """Return a messy sheet as text with semicolons, as a spreadsheet saves it."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\n")
    writer.writerow(HEADS)
    writer.writerows(row.cells for row in messy_rows(count, seed))
    return file.getvalue()


def _clean(rng: random.Random, firm: str) -> list[str]:
    first, last = rng.choice(_FIRST), rng.choice(_LAST)
    day = TODAY + timedelta(days=rng.randint(1, 30))
    address = f"{first}@{firm.split()[1]}.example".lower()
    phone = f"555 {rng.randint(100, 999):04d}"
    amount = f"{rng.randrange(400, 9_000, 100):,}"
    cells = [firm, f"{first} {last}", address, phone, rng.choice(_TOWNS), rng.choice(_GOODS), amount]
    return [*cells, rng.choice(_STATUSES), day.isoformat(), rng.choice(list(_OWNERS))]


def _again(rng: random.Random, cells: Sequence[str]) -> list[str]:
    """Return another deal of a customer whom somebody wrote down a second time, in another spelling."""
    firm = cells[0]
    spelled = rng.choice([firm.upper(), f"{firm} Ltd.", firm.replace(" ", "  "), firm[:-1]])
    first, _space, last = cells[1].partition(" ")
    fresh = _clean(rng, firm)
    return [spelled, f"{first} {last[:1]}.", cells[2], "", cells[4], *fresh[5:]]


def _spoiled(rng: random.Random, cells: list[str], dirt: list[Dirt]) -> MessyRow:
    amount, status, _day, owner = cells[6:]
    spoils = {
        Dirt.NOTE_AS_AMOUNT: (6, rng.choice(["ask again Friday", "she said about 2k?", "see my notebook"])),
        Dirt.OTHER_CURRENCY: (6, rng.choice([f"USD {amount}", f"R$ {amount}", f"{amount} EUR"])),
        Dirt.SHOUTED_STATUS: (7, f"{status}!!" if status in ("won", "lost") else "nearly there :)"),
        Dirt.TWO_DAYS: (8, f"0{rng.randint(1, 9)}/0{rng.randint(1, 9)}/2027"),
        Dirt.NICKNAME: (9, rng.choice(_OWNERS.get(owner, (owner,))[1:] or (owner,))),
    }
    # one kind for a cell, or the second would hide the first
    by_place = {spoils[kind][0]: kind for kind in rng.sample(list(spoils), rng.choice([0, 0, 1, 1, 2]))}
    for place, kind in by_place.items():
        cells[place] = spoils[kind][1]
    return MessyRow(tuple(cells), (*dirt, *by_place.values()))
