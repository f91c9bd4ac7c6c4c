"""Does the debrief say what happened, with the seller's own lines, and give nothing for nothing?"""

from collections.abc import Callable, Sequence

import pytest
import sellers

from salesedu.buyer.call import Call, Event, replay
from salesedu.buyer.debrief import CriterionName, FactName, MomentName, RewriteReason, debrief
from salesedu.buyer.scenario import Scenario, scenarios

ALL = list(scenarios().values())
ADMITS = "How often does a patient simply not come?"
COSTS = "What does an empty hour cost you?"
VALUE = "If half of those hours were filled, what would that change for you?"
ASK = "Could we meet next Thursday together with Dr Keller?"
PITCH = "Our app is great. Shall I show you how it works?"


def facts(call: Call) -> dict[FactName, bool]:
    """Return which facts of the score card are met."""
    return {fact.what: fact.met for criterion in debrief(call).criteria for fact in criterion.facts}


@pytest.mark.parametrize("scenario", ALL, ids=lambda scenario: scenario.id)
def test_nothing_for_nothing(scenario: Scenario) -> None:
    """Do an untouched call and two empty phrases earn nothing?"""
    assert debrief(replay(scenario, [])).share == 0
    assert debrief(replay(scenario, ["Hello!", "Nice weather."])).share == 0
    assert debrief(replay(scenario, ["Hello!", "Goodbye."])).share == 0


def test_a_good_call_meets_everything(dental: Scenario) -> None:
    """Is a model call full, with all criteria but the one that had no chance?"""
    result = debrief(sellers.play(dental, sellers.model))
    assert result.share == 1
    assert [criterion.name for criterion in result.criteria] == [
        name for name in CriterionName if name is not CriterionName.OBJECTIONS
    ]
    assert result.rewrites == ()
    assert all(moment.won for moment in result.moments)


def test_facts_quote_the_lines(said: Callable[..., Call]) -> None:
    """Does a fact quote the line that met it, or that spoiled it?"""
    card = {
        fact.what: fact.said for part in debrief(said(ADMITS, COSTS, PITCH)).criteria for fact in part.facts
    }
    assert card[FactName.PROBLEM_ADMITTED] == (ADMITS,)
    assert card[FactName.CONSEQUENCE_SEEN] == (COSTS,)
    assert card[FactName.PITCH_WAITED] == (PITCH,)
    assert card[FactName.NEED_SPOKEN] == ()


def test_avoided_sins_count_only_where_they_tempt(said: Callable[..., Call]) -> None:
    """Is not pitching worth something only once there was a need to wait for?"""
    assert not facts(said(ADMITS, COSTS))[FactName.PITCH_WAITED]
    assert facts(said(ADMITS, COSTS, VALUE))[FactName.PITCH_WAITED]
    assert not facts(said(PITCH, ADMITS, COSTS, VALUE))[FactName.PITCH_WAITED]
    assert not facts(said(ADMITS, VALUE, COSTS, VALUE))[FactName.NEED_IN_TIME]


def test_objections_count_only_when_one_came_up(said: Callable[..., Call]) -> None:
    """Is the part about objections left out while none was raised, and full only when each was handled?"""
    assert FactName.SETTLED not in facts(said(ADMITS))
    raised = facts(said(PITCH))
    assert [raised[name] for name in (FactName.ACKNOWLEDGED, FactName.EXPLORED, FactName.SETTLED)] == [
        False
    ] * 3
    explores, answers = (
        "I understand. What would it have to bring so that the cost makes sense?",
        "Two empty hours filled would cover it, and you can try it in one practice first.",
    )
    handled = facts(said(PITCH, explores, answers))
    assert [handled[name] for name in (FactName.ACKNOWLEDGED, FactName.EXPLORED, FactName.SETTLED)] == [
        True
    ] * 3
    hasty = facts(said(PITCH, answers, explores, answers))
    assert not hasty[FactName.EXPLORED]
    assert hasty[FactName.SETTLED]


def test_asking_too_early_spoils_the_next_step(said: Callable[..., Call]) -> None:
    """Does an advance that was asked for too early first lose a point, also when it is agreed later?"""
    lines = (
        "I understand. What would it have to bring so that the cost makes sense?",
        "Two empty hours filled would cover it, and you can try it in one practice first.",
    )
    card = facts(said(ASK, *lines, ADMITS, COSTS, VALUE, ASK))
    assert card[FactName.AGREED]
    assert not card[FactName.ASKED_IN_TIME]


def test_a_call_from_the_middle_leaves_out_what_was_done_before(priced: Callable[..., Call]) -> None:
    """Has the card of a call that begins with an objection no facts about its beginning?"""
    names = [criterion.name for criterion in debrief(priced()).criteria]
    assert names == [CriterionName.IMPLICATION, CriterionName.OBJECTIONS, CriterionName.NEXT_STEP]


def test_moments_stand_in_the_order_of_the_call(said: Callable[..., Call]) -> None:
    """Does each moment name its turn, whether it won or lost, and its line?"""
    moments = debrief(said(ADMITS, PITCH, COSTS)).moments
    assert [(moment.turn, moment.what, moment.won) for moment in moments] == [
        (0, MomentName.PROBLEM_ADMITTED, True),
        (1, MomentName.PITCHED_TOO_EARLY, False),
        (2, MomentName.CONSEQUENCE_SEEN, True),
    ]
    assert moments[1].said == PITCH


def test_two_weak_lines_are_said_better(said: Callable[..., Call], dental: Scenario) -> None:
    """Are the two gravest lines rewritten, in the order of the call, for the moment they were said in?"""
    call = said("May I call again some time?", ADMITS, PITCH, "Would you sign today?")
    rewrites = debrief(call).rewrites
    assert [(rewrite.said, rewrite.why) for rewrite in rewrites] == [
        (PITCH, RewriteReason.PITCHED_TOO_EARLY),
        ("Would you sign today?", RewriteReason.ASKED_TOO_EARLY),
    ]
    asks = [ask for effect in dental.problems[0].consequences for ask in effect.asks]
    assert rewrites[0].better in asks
    assert rewrites[1].better in dental.obstacles[0].explores


def test_two_rewrites_are_two_lines(said: Callable[..., Call]) -> None:
    """Are lines said twice rewritten once, and is no better line given twice?"""
    rewrites = debrief(said(PITCH, PITCH, "Our software is the best on the market.")).rewrites
    assert len(rewrites) == 2
    assert len({line for rewrite in rewrites for line in (rewrite.said, rewrite.better)}) == 4


@pytest.mark.parametrize("reason", RewriteReason)
def test_every_reason_belongs_to_an_event(reason: RewriteReason) -> None:
    """Has each reason its event and its moment, so that no weak line stays without either?"""
    assert reason.name in Event.__members__
    assert reason.name in MomentName.__members__


@pytest.mark.parametrize("scenario", ALL, ids=lambda scenario: scenario.id)
def test_weak_sellers_earn_little(scenario: Scenario) -> None:
    """Do random picks, any lines, facts alone and pitches alone stay well under a third?"""
    one_sided = [
        sellers.play(scenario, kind(scenario))
        for kind in (sellers.interviewer, sellers.pitcher, sellers.closer)
    ]
    assert mean(sellers.chance_calls(sellers.picker, scenario, 30)) < 0.35
    assert mean(sellers.chance_calls(sellers.babbler, scenario, 8)) < 0.35
    assert mean(one_sided) < 0.1


def mean(calls: Sequence[Call]) -> float:
    """Return the mean share of some calls."""
    return sum(debrief(call).share for call in calls) / len(calls)
