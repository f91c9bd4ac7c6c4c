"""Is there always a good line among the suggestions, never in a place that gives it away?"""

from collections import Counter

import pytest
import sellers

from salesedu.buyer.call import Call, replay
from salesedu.buyer.scenario import Scenario, scenarios
from salesedu.buyer.suggestions import best_line, suggestions

ALL = list(scenarios().values())


def good_calls(scenario: Scenario, seeds: int = 10) -> list[Call]:
    """Return every moment of the calls of a model seller."""
    finished = [sellers.play(scenario, sellers.model, seed) for seed in range(seeds)]
    return [
        replay(scenario, call.lines[:count], call.seed)
        for call in finished
        for count in range(len(call.lines))
    ]


@pytest.mark.parametrize("scenario", ALL, ids=lambda scenario: scenario.id)
def test_a_good_line_is_among_three_to_five(scenario: Scenario) -> None:
    """Are there always three to five different lines, one of them the best?"""
    for call in good_calls(scenario):
        offered = suggestions(call)
        assert 3 <= len(offered) == len(set(offered)) <= 5
        assert best_line(call) in offered


@pytest.mark.parametrize("scenario", ALL, ids=lambda scenario: scenario.id)
def test_a_random_call_is_offered_lines_to_its_end(scenario: Scenario) -> None:
    """Has also a bad call three to five lines at each moment, and none after its end?"""
    for seed in range(10):
        call = sellers.play(scenario, sellers.picker(seed), seed)
        assert suggestions(call) == ()
        for count in range(len(call.lines)):
            assert 3 <= len(suggestions(replay(scenario, call.lines[:count], seed))) <= 5


def test_neither_place_nor_length_gives_the_good_line_away() -> None:
    """Is the good line in each place at times, and mostly not the longest one?"""
    places: Counter[int] = Counter()
    longest = []
    for scenario in ALL:
        for call in good_calls(scenario):
            offered, good = suggestions(call), best_line(call)
            places[offered.index(good)] += 1
            longest.append(len(good) == max(map(len, offered)))
    assert all(places[place] > 0.08 * places.total() for place in range(4))
    assert sum(longest) < 0.5 * len(longest)


@pytest.mark.parametrize("scenario", ALL, ids=lambda scenario: scenario.id)
def test_who_always_takes_one_place_does_not_win(scenario: Scenario) -> None:
    """Does the first suggestion never win, and another fixed place hardly ever?"""
    firsts = [sellers.play(scenario, sellers.first_picker, seed) for seed in range(40)]
    assert not any(call.outcome == "advance" for call in firsts)


def test_same_call_same_suggestions(dental: Scenario) -> None:
    """Are the suggestions a function of the call alone?"""
    lines = ["How does a patient book an appointment with you today?"]
    assert suggestions(replay(dental, lines, 3)) == suggestions(replay(dental, lines, 3))


def test_the_best_line_was_not_said_before(dental: Scenario) -> None:
    """Does a model call say no line twice?"""
    call = sellers.play(dental, sellers.model)
    assert len(set(call.lines)) == len(call.lines)
