"""Sellers of many kinds who talk with the simulated buyers: for the tests, and for transcripts to read.

A seller is a function from a call so far to the next line. Each draws from its own seed.
"""

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random

from salesedu.buyer.call import Call, replay
from salesedu.buyer.scenario import Scenario, scenarios
from salesedu.buyer.subjects import subjects
from salesedu.buyer.suggestions import best_line, suggestions

MODEL_CALLS = Path(__file__).parent.parent / "tests" / "buyer" / "model_calls"
MOST_LINES = 60  # more than any call takes

Seller = Callable[[Call], str]


def play(scenario: Scenario, seller: Seller, seed: int = 0) -> Call:
    """Return the call that a seller has with a buyer, to its end."""
    call = replay(scenario, [], seed)
    for _line in range(MOST_LINES):
        if call.is_over:
            return call
        call = replay(scenario, [*call.lines, seller(call)], seed)
    raise AssertionError(f"{scenario.id}: the call did not end after {MOST_LINES} lines.")


@cache
def chance_calls(seller: Callable[[int], Seller], scenario: Scenario, seeds: int) -> tuple[Call, ...]:
    """Return the calls of a seller who leaves it to chance, one for each of some seeds."""
    return tuple(play(scenario, seller(seed), seed) for seed in range(seeds))


def model(call: Call) -> str:
    """Say the best of the lines that are suggested."""
    return best_line(call)


def typist(scenario_id: str) -> Seller:
    """Say a good seller's own words: those of the model call, and what it keeps for each obstacle."""
    script = tomllib.loads((MODEL_CALLS / f"{scenario_id}.toml").read_text(encoding="utf-8"))
    waiting = [*script["lines"], script["ask"]]

    def say(call: Call) -> str:
        if not waiting:
            waiting.extend([*script["obstacles"].get(call.memory.open, {}).get("lines", []), script["ask"]])
        return waiting.pop(0)

    return say


def picker(seed: int) -> Seller:
    """Take any of the suggestions."""
    chance = Random(seed)
    return lambda call: chance.choice(suggestions(call))


def first_picker(call: Call) -> str:
    """Take the first suggestion, always."""
    return suggestions(call)[0]


@cache
def all_lines() -> tuple[str, ...]:
    """Return every line that a seller finds in any scenario."""
    return tuple(line for scenario in scenarios().values() for line in lines_of(scenario))


def lines_of(scenario: Scenario) -> list[str]:
    """Return every line for the seller in a scenario."""
    return [line for _subject, _phrases, lines in subjects(scenario) for line in lines]


def babbler(seed: int) -> Seller:
    """Say any line of any scenario."""
    chance = Random(seed)
    return lambda call: chance.choice(all_lines())


def insider(seed: int) -> Seller:
    """Say any line of this scenario, in no order."""
    chance = Random(seed)
    return lambda call: chance.choice(lines_of(call.scenario))


def cycling(lines: Sequence[str]) -> Seller:
    """Say some lines over and over."""
    return lambda call: lines[len(call.turns) % len(lines)]


def interviewer(scenario: Scenario) -> Seller:
    """Ask about the situation, and nothing else."""
    return cycling([ask for fact in scenario.facts for ask in fact.asks])


def pitcher(scenario: Scenario) -> Seller:
    """Talk about the product, and ask for the next step."""
    return cycling([*scenario.seller.pitches, scenario.advance.asks[0]])


def closer(scenario: Scenario) -> Seller:
    """Ask for the next step, and nothing else."""
    return cycling(scenario.advance.asks)
