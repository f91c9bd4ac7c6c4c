"""Can every scenario be won and lost, by those who should, and whatever anybody types?"""

import pytest
import sellers
from hypothesis import given, settings
from hypothesis import strategies as st

from salesedu.buyer.call import Event, replay
from salesedu.buyer.debrief import debrief
from salesedu.buyer.memory import BEST_MOOD, LINES
from salesedu.buyer.scenario import Scenario, scenarios
from salesedu.buyer.subjects import Role, subjects
from salesedu.buyer.understand import hear
from salesedu.reading.talk import stems
from salesedu.spin import CallOutcome

ALL = list(scenarios().values())
SEEDS = range(8)
every_scenario = pytest.mark.parametrize("scenario", ALL, ids=lambda scenario: scenario.id)


@every_scenario
def test_a_model_seller_wins(scenario: Scenario) -> None:
    """Does somebody who takes the best suggestion win with a full score card, whatever the seed?"""
    for seed in SEEDS:
        call = sellers.play(scenario, sellers.model, seed)
        assert call.outcome is CallOutcome.ADVANCE
        assert debrief(call).share == 1


@every_scenario
def test_free_typing_wins(scenario: Scenario) -> None:
    """Is there a model call in a good seller's own words, and does it win with a full score card?"""
    path = sellers.MODEL_CALLS / f"{scenario.id}.toml"
    assert path.exists(), (
        f"Write {path.name} in tests/buyer/model_calls: a good seller's own words for this buyer."
    )
    for seed in SEEDS:
        call = sellers.play(scenario, sellers.typist(scenario.id), seed)
        unmet = [fact.what.name for part in debrief(call).criteria for fact in part.facts if not fact.met]
        assert (call.outcome, unmet) == (CallOutcome.ADVANCE, [])


@every_scenario
def test_model_lines_are_own_words(scenario: Scenario) -> None:
    """Are the lines of the model call other than those of the scenario?"""
    script = sellers.typist(scenario.id)
    call = sellers.play(scenario, script)
    assert not set(call.lines) & set(sellers.lines_of(scenario))


@every_scenario
def test_one_sided_sellers_never_win(scenario: Scenario) -> None:
    """Do those who only ask for facts, only pitch, or only ask for the step lose each call?"""
    for kind in (sellers.interviewer, sellers.pitcher, sellers.closer):
        for seed in SEEDS:
            assert sellers.play(scenario, kind(scenario), seed).outcome is not CallOutcome.ADVANCE


def test_random_sellers_almost_never_win() -> None:
    """Do random picks win less than one call in twenty over all scenarios, and random lines even fewer?"""
    kinds = ((sellers.picker, 30, 0.05), (sellers.insider, 20, 0.05), (sellers.babbler, 24, 0.01))
    for kind, seeds, most in kinds:
        calls = [call for scenario in ALL for call in sellers.chance_calls(kind, scenario, seeds)]
        assert sum(call.outcome is CallOutcome.ADVANCE for call in calls) < most * len(calls)


@every_scenario
def test_lines_of_the_scenario_mean_what_it_says(scenario: Scenario) -> None:
    """Is each line for the seller taken for what it stands for, so that no two are too much alike?"""
    for subject, _phrases, lines in subjects(scenario):
        for line in lines:
            assert hear(scenario, line).exact == subject, f"Too much like a line elsewhere: {line}"


@every_scenario
def test_questions_of_the_scenario_get_their_answers(scenario: Scenario) -> None:
    """Does the buyer tell each fact and admit each problem when asked in the scenario's words?"""
    for fact in scenario.facts:
        for ask in fact.asks:
            assert replay(scenario, [ask]).turns[0].reply.startswith(fact.says)
    for problem in scenario.problems:
        for ask in problem.asks:
            assert replay(scenario, [ask]).turns[0].reply == problem.admits


@every_scenario
def test_a_call_is_a_function_of_its_words(scenario: Scenario) -> None:
    """Are the same words the same call, and is a reply the same whatever is said after it?"""
    for seed in SEEDS:
        call = sellers.play(scenario, sellers.insider(seed), seed)
        assert replay(scenario, call.lines, seed) == call
        for count in range(len(call.lines)):
            assert replay(scenario, call.lines[:count], seed).turns == call.turns[:count]


@every_scenario
def test_every_call_ends(scenario: Scenario) -> None:
    """Does a call end by itself, said ahead, if the seller only makes friendly noise?"""
    call = sellers.play(scenario, sellers.cycling(["Good to hear.", "Thank you.", "Hello!"]))
    assert len(call.turns) == LINES[scenario.level]
    assert Event.TIME_SOON in [event for turn in call.turns[:-1] for event in turn.events]
    assert call.turns[-1].events[-1] is Event.BUYER_LEFT


@every_scenario
def test_no_dead_ends(scenario: Scenario) -> None:
    """Can a call be won from any moment of a bad one, as long as mood and time are left?"""
    for seed in SEEDS:
        bad = sellers.play(scenario, sellers.picker(seed), seed)
        for count in range(min(len(bad.lines), 4)):
            call = replay(scenario, bad.lines[:count], seed)
            if call.mood < 3 or call.memory.weak_steps:
                continue
            while not call.is_over:
                call = replay(scenario, [*call.lines, sellers.model(call)], seed)
            assert call.outcome is CallOutcome.ADVANCE, bad.lines[:count]


@every_scenario
def test_needs_and_objections_of_the_scenario_are_reachable(scenario: Scenario) -> None:
    """Is every part of a scenario told to somebody who asks for all of it?"""
    call = replay(scenario, [])
    seen = set(call.memory.told)
    for seed in range(60):
        call = sellers.play(scenario, sellers.insider(seed), seed)
        seen |= set(call.memory.told)
    parts = {part for part, *_words in subjects(scenario) if part.role in (Role.FACT, Role.PROBLEM)}
    assert parts <= seen


texts = (
    st.text(max_size=200) | st.sampled_from(sellers.all_lines()) | st.text("?!.,'’ \nabcäß中👍", max_size=40)
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(ALL), st.lists(texts, max_size=8), st.integers(0, 5))
def test_whatever_is_typed_is_answered(scenario: Scenario, lines: list[str], seed: int) -> None:
    """Does any text at all get a reply, a mood in range, and a debrief in range?"""
    call = replay(scenario, lines, seed)
    assert len(call.turns) == len(lines) or call.is_over
    for turn in call.turns:
        assert turn.reply.strip()
        assert "{" not in turn.reply
        assert 0 <= turn.mood <= BEST_MOOD
    assert 0 <= debrief(call).share <= 1
    assert 0 <= call.seller_share < 1


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sellers.all_lines()), st.data())
def test_one_slip_never_raises_and_rarely_matters(line: str, data: st.DataObject) -> None:
    """Is a line with a letter missing still read as words?"""
    place = data.draw(st.integers(0, len(line) - 1))
    slipped = line[:place] + line[place + 1 :]
    assert replay(ALL[0], [slipped]).turns[0].reply
    assert stems(slipped) or not stems(line)
