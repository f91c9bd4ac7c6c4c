"""Is the worked call of each buyer one that a learner could learn from?"""

import pytest

from salesedu.buyer.call import replay
from salesedu.buyer.scenario import scenarios
from salesedu.practice.worked_call import worked_lines
from salesedu.spin import Kind

SCENARIOS = scenarios()
SEEDS = range(20)
QUESTIONS = (Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.NEED_PAYOFF)


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_it_is_short_and_ends_itself(name):
    """Is the call over with its last line, without a line that nobody hears, for any seed?"""
    for seed in SEEDS:
        lines = worked_lines(SCENARIOS[name], seed)
        call = replay(SCENARIOS[name], lines, seed)
        assert call.is_over, seed
        assert [turn.said for turn in call.turns] == lines
        assert len(lines) <= 18


@pytest.mark.parametrize("name", sorted(name for name, one in SCENARIOS.items() if one.start is None))
def test_it_goes_the_way_of_the_lesson(name):
    """Does it ask in the order situation, problem, implication, need, before any pitch?"""
    kinds = [turn.reading.kind for turn in replay(SCENARIOS[name], worked_lines(SCENARIOS[name])).turns]
    firsts = [kinds.index(kind) for kind in QUESTIONS]
    assert firsts == sorted(firsts)
    assert Kind.PITCH not in kinds[: firsts[-1]]
