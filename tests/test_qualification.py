"""From lead to sales, and who qualifies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.qualification import GATES, Gate, LeadStage, Team, Unknown, pass_gates, who_qualifies

MQL, SAL, SQL = (gate.checks for gate in GATES)
answers = st.dictionaries(st.sampled_from([*MQL, *SAL, *SQL]), st.booleans())


def all_yes(*checks):
    return {check: True for group in checks for check in group}


@pytest.mark.parametrize(
    ("known", "stage", "owner"),
    [
        ({}, LeadStage.LEAD, Team.MARKETING),
        (all_yes(MQL), LeadStage.MQL, Team.MARKETING),
        (all_yes(MQL, SAL), LeadStage.SAL, Team.PRESALES),
        (all_yes(MQL, SAL, SQL), LeadStage.SQL, Team.SALES),
    ],
)
def test_stage_and_owner(known, stage, owner):
    """Does a lead move from gate to gate, and from team to team?"""
    passage = pass_gates(known)
    assert (passage.stage, passage.owner, passage.refused_at) == (stage, owner, None)


def test_a_sal_has_not_been_talked_to():
    """Does the course keep to its definition: at SAL nobody knows yet whether the data are true?"""
    assert Unknown.DATA in pass_gates(all_yes(MQL, SAL)).unknown
    assert Unknown.DATA not in pass_gates(all_yes(MQL, SAL, SQL)).unknown


def test_refused_with_its_reasons():
    """Is a refused lead sent back to marketing, with the gate and the checks that failed?"""
    passage = pass_gates(all_yes(MQL) | {SAL[0]: False, SAL[1]: True})
    assert (passage.stage, passage.refused_at, passage.owner) == (
        LeadStage.MQL,
        LeadStage.SAL,
        Team.MARKETING,
    )
    assert passage.reasons == (SAL[0],)


def test_answered_too_early():
    """Is an answer for a gate the lead has not reached reported, and not used?"""
    passage = pass_gates(all_yes(MQL) | {SQL[0]: True})
    assert passage.stage is LeadStage.MQL
    assert passage.too_early == (SQL[0],)
    assert passage.open_checks == SAL


@given(answers)
def test_more_answers_never_lose_a_gate(known):
    """Does a lead never get further with an unknown or failed check than with all of them true?"""
    order = list(LeadStage)
    reached = order.index(pass_gates(known).stage)
    assert all(known.get(check) for gate in GATES[:reached] for check in gate.checks)
    assert reached == len(GATES) or not all(known.get(check) for check in GATES[reached].checks)


@given(answers)
def test_refusal_has_a_reason(known):
    """Is there a reason if, and only if, there is a refusal?"""
    passage = pass_gates(known)
    assert bool(passage.reasons) == (passage.refused_at is not None)


def test_own_gates():
    """Can a company set its own requirements?"""
    gates = (Gate(LeadStage.MQL, Team.MARKETING, ("has a website",)),)
    assert pass_gates({"has a website": True}, gates).stage is LeadStage.MQL


@pytest.mark.parametrize(
    ("leads", "marketing", "presales", "team", "waiting"),
    [
        (40, 60, 0, Team.MARKETING, 0),
        (60, 60, 0, Team.MARKETING, 0),
        (61, 60, 61, Team.PRESALES, 0),
        (400, 60, 300, Team.PRESALES, 100),
        (0, 0, 0, Team.MARKETING, 0),
    ],
)
def test_who_qualifies(leads, marketing, presales, team, waiting):
    """Does marketing's capacity decide, and are leads nobody can review counted?"""
    answer = who_qualifies(leads, marketing, presales)
    assert (answer.team, answer.unreviewed) == (team, waiting)


def test_negative_numbers():
    """Is a negative number of leads refused?"""
    with pytest.raises(ValueError, match="0 or more"):
        who_qualifies(-1, 10)
