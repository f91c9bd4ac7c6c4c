"""The history of one customer: every contact and every turn of a deal, oldest first.

>>> from salesedu.crm_sample import TODAY, deals
>>> sample = deals()
>>> history = timeline(sample, None, sample["account"].iloc[0], TODAY)
>>> history[0].event
<Event.OPENED: 'opened'>
>>> timeline(sample, None, "Nobody", TODAY)
()

Without a log of contacts the history knows the days that the deals themselves carry. Where nothing is known
the history is empty, which is not the same as "nothing happened". Source: ``tools.crm-abilities`` 3 (F48).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from salesedu.crm import Status
from salesedu.crm_activities import Kind

if TYPE_CHECKING:
    from pandas import DataFrame


class Event(StrEnum):
    """What happened, or is planned."""

    OPENED = "opened"
    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    NOTE = "note"
    LAST_CONTACT = "last contact"  # the deal's own field, where no log says more
    WON = "won"
    LOST = "lost"
    PLANNED = "planned"  # the next contact, today or later
    MISSED = "missed"  # the next contact, before today
    EXPECTED = "expected close"


_KIND_EVENTS = {
    Kind.CALL: Event.CALL,
    Kind.EMAIL: Event.EMAIL,
    Kind.MEETING: Event.MEETING,
    Kind.NOTE: Event.NOTE,
}


@dataclass(frozen=True)
class Entry:
    """One line of a history.

    Attributes
    ----------
    when : the day.
    event : what it was.
    who : the seller, or empty.
    what : words from the log, the next step or the lost reason, or empty.
    deal : the name of the deal, or empty.
    """

    when: date
    event: Event
    who: str
    what: str
    deal: str


def timeline(
    deals: "DataFrame", activities: "DataFrame | None", account: str, today: date
) -> tuple[Entry, ...]:
    """Return the history of a customer, oldest first; planned things come last.

    Parameters
    ----------
    deals : in the schema of :mod:`salesedu.crm`.
    activities : as :func:`salesedu.crm_activities.read_activities` reads them, or None.
    account : the customer's name as in the deals.
    today : the day of the report; later things are planned.
    """
    own = deals[deals["account"] == account]
    entries: list[Entry] = []
    logged: set[date] = set()
    if activities is not None:
        is_own = (activities["account"] == account) | activities["deal"].isin(own["id"].dropna())
        entries = _contacts(activities[is_own], own)
        logged = {entry.when for entry in entries}
    for deal in own.itertuples():
        entries += _turns(deal, logged, today)
    return tuple(sorted(entries, key=lambda entry: (entry.when, list(Event).index(entry.event))))


def accounts(deals: "DataFrame", words: str, most: int = 20) -> tuple[str, ...]:
    """Return the customers whose name holds some words, in alphabetical order, at most so many."""
    import pandas as pd

    names = pd.Series(deals["account"].dropna().unique()).astype("str")
    found = names[names.str.contains(words.strip(), case=False, regex=False)]
    return tuple(found.sort_values().head(most))


def _contacts(activities: "DataFrame", own: "DataFrame") -> list[Entry]:
    names = dict(zip(own["id"], own["name"], strict=True))
    lines: list[Any] = list(activities.itertuples())
    return [
        Entry(
            line.when.date(),
            _KIND_EVENTS[Kind(line.kind)],
            _text(line.who),
            _text(line.what),
            _text(names.get(line.deal)),
        )
        for line in lines
    ]


def _turns(deal: Any, logged: set[date], today: date) -> list[Entry]:
    """Return what the days of a deal say."""
    is_open = deal.status == Status.OPEN
    ending = Event.WON if deal.status == Status.WON else Event.LOST
    planned, last = _day(deal.next_activity), _day(deal.last_activity)
    found = [(_day(deal.created), Event.OPENED, "")]
    if is_open:
        found.append(
            (planned, Event.MISSED if planned and planned < today else Event.PLANNED, deal.next_step)
        )
        found.append((_day(deal.close), Event.EXPECTED, ""))
        # a log says more about the same contact
        found.append((None if last in logged else last, Event.LAST_CONTACT, ""))
    else:
        found.append((_day(deal.closed), ending, deal.lost_reason if ending is Event.LOST else ""))
    owner, name = _text(deal.owner), _text(deal.name)
    return [Entry(when, event, owner, _text(what), name) for when, event, what in found if when]


def _day(value: Any) -> date | None:
    import pandas as pd

    return None if pd.isna(value) else value.date()


def _text(value: Any) -> str:
    import pandas as pd

    return "" if value is None or pd.isna(value) else str(value)
