"""From lead to sales: the three gates MQL, SAL and SQL, and who finds the opportunities.

Companies define a SAL differently (caution C07). This course fixes its own definition and keeps to it:
*a SAL is an MQL that pre-sales has checked on paper and accepted; nobody has talked to the lead yet.*

>>> all_yes = {check: True for gate in GATES for check in gate.checks}
>>> pass_gates(all_yes).stage.name
'SQL'
>>> pass_gates({}).open_checks == GATES[0].checks
True
>>> who_qualifies(leads=40, marketing_capacity=60).team.name
'MARKETING'

Sources: ``funnel.extra-stages``, ``funnel.opportunities``; ordered gates and threshold are the course's own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from salesedu.i18n import N_


class Team(Enum):
    """Who is responsible for a lead."""

    MARKETING = N_("Marketing")
    PRESALES = N_("Pre-sales (the SDR)")
    SALES = N_("Sales")


class LeadStage(Enum):
    """How far a lead has come."""

    LEAD = N_("Lead")
    MQL = N_("MQL – Marketing Qualified Lead")
    SAL = N_("SAL – Sales Accepted Lead")
    SQL = N_("SQL – Sales Qualified Lead")


class Unknown(Enum):
    """What is still unknown at a stage."""

    FIT = N_("Whether the lead meets marketing’s minimum requirements")
    ACCEPTED = N_("Whether pre-sales will accept the lead")
    DATA = N_("Whether the lead’s data are true: nobody has talked to the lead yet")
    CAN_BUY = N_("Whether the lead can become a customer")
    WILL_BUY = N_("Whether the lead will buy")


#: What is still unknown once a stage is reached, and who owns the lead there.
UNKNOWN_AT = {
    LeadStage.LEAD: (Unknown.FIT, Unknown.ACCEPTED, Unknown.DATA, Unknown.CAN_BUY, Unknown.WILL_BUY),
    LeadStage.MQL: (Unknown.ACCEPTED, Unknown.DATA, Unknown.CAN_BUY, Unknown.WILL_BUY),
    LeadStage.SAL: (Unknown.DATA, Unknown.CAN_BUY, Unknown.WILL_BUY),
    LeadStage.SQL: (Unknown.WILL_BUY,),
}
OWNER_AT = {
    LeadStage.LEAD: Team.MARKETING,
    LeadStage.MQL: Team.MARKETING,
    LeadStage.SAL: Team.PRESALES,
    LeadStage.SQL: Team.SALES,
}


@dataclass(frozen=True)
class Gate:
    """One gate on the lead's way: who checks, and what must hold to pass.

    Attributes
    ----------
    stage : what the lead is once it has passed.
    keeper : the team that checks.
    checks : statements that must all be true.
    """

    stage: LeadStage
    keeper: Team
    checks: tuple[str, ...]


#: Example requirements. Every company sets its own; these are the course's.
GATES = (
    Gate(
        LeadStage.MQL,
        Team.MARKETING,
        (
            N_("The company has the size and sector we serve"),
            N_("The lead has shown interest more than once"),
        ),
    ),
    Gate(
        LeadStage.SAL,
        Team.PRESALES,
        (
            N_("The contact data look complete and usable"),
            N_("No salesperson has this lead yet, and it is not a customer"),
        ),
    ),
    Gate(
        LeadStage.SQL,
        Team.PRESALES,
        (
            N_("The data were confirmed in a conversation"),
            N_("The lead has a problem we can solve"),
            N_("A meeting with a salesperson is booked"),
        ),
    ),
)


@dataclass(frozen=True)
class Passage:
    """How far a lead has come through the gates.

    Attributes
    ----------
    stage : the last gate passed.
    owner : who is responsible for the lead now. A refused lead goes back to marketing.
    refused_at : the gate that refused the lead, or None.
    reasons : the checks that failed there.
    open_checks : the checks nobody has answered at the next gate.
    too_early : checks answered for a later gate, which nobody should have been able to answer yet.
    unknown : what is still unknown at this stage.
    """

    stage: LeadStage
    owner: Team
    refused_at: LeadStage | None = None
    reasons: tuple[str, ...] = ()
    open_checks: tuple[str, ...] = ()
    too_early: tuple[str, ...] = ()
    unknown: tuple[Unknown, ...] = ()


def pass_gates(answers: Mapping[str, bool], gates: Sequence[Gate] = GATES) -> Passage:
    """Return how far a lead comes, trying the gates in order.

    Parameters
    ----------
    answers : whether a check holds, by its statement; a check left out is not known yet.
    gates : the company's own gates, first gate first. Source: ``funnel.extra-stages``.
    """
    stage = LeadStage.LEAD
    for position, gate in enumerate(gates):
        failed = tuple(check for check in gate.checks if answers.get(check) is False)
        unanswered = tuple(check for check in gate.checks if answers.get(check) is None)
        if failed or unanswered:
            later = tuple(
                c for after in gates[position + 1 :] for c in after.checks if answers.get(c) is not None
            )
            refused, owner = (gate.stage, Team.MARKETING) if failed else (None, OWNER_AT[stage])
            return Passage(stage, owner, refused, failed, unanswered, later, UNKNOWN_AT[stage])
        stage = gate.stage
    return Passage(stage, OWNER_AT[stage], unknown=UNKNOWN_AT[stage])


@dataclass(frozen=True)
class Assignment:
    """Which team finds the opportunities among the leads, for one month.

    Attributes
    ----------
    team : marketing or pre-sales.
    capacity : leads that team can review in the month.
    unreviewed : leads that nobody can review: the team is too small.
    """

    team: Team
    capacity: int
    unreviewed: int


def who_qualifies(leads: int, marketing_capacity: int, presales_capacity: int = 0) -> Assignment:
    """Return who should find the opportunities: marketing while it can review every lead, else pre-sales.

    Parameters
    ----------
    leads : leads a month, 0 or more.
    marketing_capacity, presales_capacity : leads each team can review a month, 0 or more.

    Raises
    ------
    ValueError
        If a number is negative.

    Notes
    -----
    ``funnel.opportunities`` says low volume: marketing, high volume: pre-sales. The threshold, marketing's
    review capacity, is the course's own; exactly at capacity marketing can still review every lead.
    """
    if min(leads, marketing_capacity, presales_capacity) < 0:
        raise ValueError("Leads and capacities must be 0 or more.")
    if leads <= marketing_capacity:
        return Assignment(Team.MARKETING, marketing_capacity, 0)
    return Assignment(Team.PRESALES, presales_capacity, max(0, leads - presales_capacity))
