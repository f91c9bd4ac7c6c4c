"""Rules “when … then …” for leads who are not ready yet: the right next action for each, at the right time.

>>> from datetime import date
>>> lead = Lead("Ana", (Happened(date(2027, 3, 1), Event.GUIDE),))
>>> due(lead, RULES, date(2027, 3, 2)).rule.then.name
'SEND_GUIDE_MAIL'
>>> due(lead, RULES, date(2027, 3, 1)) is None     # one day of rest comes first
True

The rules are this course's own example. Sources: ``tools.rd-station-marketing`` 3,
``prospecting.inbound`` (F53).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from salesedu.i18n import N_


class Event(Enum):
    """What a lead did."""

    GUIDE = N_("asked for the guide")
    PRICES = N_("looked at the prices")
    WEBINAR = N_("came to the webinar")
    DEMO = N_("asked for a demo")
    REPLY = N_("answered a mail")
    UNSUBSCRIBED = N_("left the mailing list")
    BOUGHT = N_("bought")


class Action(Enum):
    """What the company does next."""

    SEND_GUIDE_MAIL = N_("Send the mail that goes deeper into the guide’s subject")
    INVITE = N_("Invite to the webinar")
    SEND_CASE = N_("Send the story of a customer like this one")
    CALL = N_("Hand over to sales: call")


#: After one of these no rule applies any more.
ENDS = frozenset({Event.UNSUBSCRIBED, Event.BOUGHT})


@dataclass(frozen=True)
class Rule:
    """When something happened, then do something, some days later.

    Attributes
    ----------
    when, then : what happened, and what to do.
    after : days to wait, 0 or more.
    """

    when: Event
    then: Action
    after: int = 0

    def __post_init__(self) -> None:
        if self.after < 0:
            raise ValueError(f"A rule can't act {-self.after} days before what it waits for.")


@dataclass(frozen=True)
class Happened:
    """What a lead did on a day."""

    day: date
    event: Event


@dataclass(frozen=True)
class Lead:
    """A lead with all that happened, and what was done about it already, with the day."""

    name: str
    history: tuple[Happened, ...] = ()
    done: tuple[tuple[date, Action], ...] = ()


@dataclass(frozen=True)
class Due:
    """The next action for a lead.

    Attributes
    ----------
    rule : the rule that says so.
    day : since when it is due.
    """

    rule: Rule
    day: date


#: The example: what is nearer to buying stands higher, because the first rule that applies counts.
RULES = (
    Rule(Event.DEMO, Action.CALL),
    Rule(Event.PRICES, Action.SEND_CASE, after=1),
    Rule(Event.WEBINAR, Action.SEND_CASE, after=2),
    Rule(Event.GUIDE, Action.SEND_GUIDE_MAIL, after=1),
    Rule(Event.GUIDE, Action.INVITE, after=7),
)
#: Days between two actions, so that nobody gets two mails in a row; a call does not wait.
REST = 3


def due(lead: Lead, rules: Sequence[Rule], today: date, rest: int = REST) -> Due | None:
    """Return what to do next for a lead, or None when nothing is due.

    Parameters
    ----------
    lead : with its history.
    rules : the most important first; of those that apply, the first counts.
    today : the day to look at.
    rest : days without another mail after one, 0 or more.
    """
    history = [past for past in lead.history if past.day <= today]
    if any(past.event in ENDS for past in history):
        return None
    last = max((day for day, _action in lead.done if day <= today), default=None)
    is_resting = last is not None and today < last + timedelta(rest)
    for rule in rules:
        day = _since(lead, rule, history)
        if day is not None and day <= today and (rule.then is Action.CALL or not is_resting):
            return Due(rule, day)
    return None


def _since(lead: Lead, rule: Rule, history: Sequence[Happened]) -> date | None:
    """Return since when a rule asks for its action: after the last time it happened, unless it was done."""
    days = [past.day for past in history if past.event is rule.when]
    if not days:
        return None
    was_done = any(action is rule.then and day >= max(days) for day, action in lead.done)
    return None if was_done else max(days) + timedelta(rule.after)
