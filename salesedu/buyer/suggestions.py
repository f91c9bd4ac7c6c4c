"""What a seller could say next: a good line among weaker ones that tempt.

>>> from salesedu.buyer.call import replay
>>> from salesedu.buyer.scenario import scenarios
>>> len(suggestions(replay(scenarios()["dental_bookings"], [])))
4
"""

from collections.abc import Iterator
from random import Random

from salesedu.buyer.call import Call
from salesedu.buyer.memory import Memory
from salesedu.buyer.subjects import Role

OFFERED, OFFERED_IN_THE_MIDDLE = 4, 5  # a call that begins in the middle needs fewer good lines
FACTS_FIRST = 2  # situation questions before a good seller asks for problems
DEPTH = 2  # consequences that a good seller looks for


def suggestions(call: Call) -> tuple[str, ...]:
    """Return the lines to choose from, in an order of the call's seed; none when the call is over."""
    if call.is_over:
        return ()
    chance = Random(f"{call.scenario.id} {call.seed} {len(call.turns)}")
    good = best_line(call)
    weaker = [line for line in dict.fromkeys(_weaker(call.memory, chance)) if line != good]
    places = OFFERED_IN_THE_MIDDLE if call.scenario.start else OFFERED
    offered = [good, *chance.sample(weaker, min(places - 1, len(weaker)))]
    chance.shuffle(offered)
    if _is_ready(call.memory) and offered[0] == good:
        # who always takes the first line must not win
        offered[0], offered[-1] = offered[-1], offered[0]
    return tuple(offered)


def best_line(call: Call) -> str:
    """Return what a good seller would say next, in the words of the scenario."""
    return best_lines(call)[0]


def best_lines(call: Call) -> list[str]:
    """Return the good lines for this moment, the one to say first in front, and those said before last."""
    lines = _best_lines(call.memory)
    start = (call.seed + len(call.turns)) % len(lines)
    return sorted([*lines[start:], *lines[:start]], key=lambda line: line in call.lines)


def _best_lines(memory: Memory) -> tuple[str, ...]:
    scenario = memory.scenario
    if memory.open:
        objection = scenario.obstacle(memory.open)
        return objection.answers if memory.objections[memory.open].explored else objection.explores
    if scenario.start:
        untold = _consequences(memory, memory.current)
        is_deep = any(subject.role is Role.CONSEQUENCE for subject in memory.told)
        return scenario.advance.asks if is_deep or not untold else untold[0]
    return _next_question(memory) or scenario.advance.asks


def _next_question(memory: Memory) -> tuple[str, ...]:
    """Return the question that comes next in a whole call; empty if it is time for the next step."""
    scenario = memory.scenario
    untold = [fact.asks for fact in scenario.facts if not memory.is_told(Role.FACT, fact.id)]
    if not memory.problems and len(scenario.facts) - len(untold) < min(FACTS_FIRST, len(scenario.facts)):
        return untold[0]
    for place, problem in enumerate(scenario.problems[:2]):
        if problem.id not in memory.problems:
            return problem.asks
        consequences = _consequences(memory, problem.id)
        told = len(problem.consequences) - len(consequences)
        if consequences and told < (DEPTH if place == 0 else 1):
            return consequences[0]
        if problem.id not in memory.needs:
            return problem.need.asks
        if not memory.is_told(Role.BENEFIT, problem.id):
            return problem.need.benefits
    return ()


def _consequences(memory: Memory, problem: str) -> list[tuple[str, ...]]:
    """Return the questions for consequences of a problem that were not told."""
    return [
        consequence.asks
        for consequence in memory.scenario.problem(problem).consequences
        if not memory.is_told(Role.CONSEQUENCE, consequence.id)
    ]


def _is_ready(memory: Memory) -> bool:
    return bool(memory.needs) and not memory.open


def _weaker(memory: Memory, chance: Random) -> Iterator[str]:
    """Yield lines that tempt here: about the product, too early, or leading nowhere."""
    scenario = memory.scenario
    yield chance.choice(scenario.seller.pitches)
    yield chance.choice(scenario.advance.weak)
    yield chance.choice(chance.choice(scenario.facts).asks)
    if not _is_ready(memory):
        yield chance.choice(scenario.advance.asks)
    if memory.open and not memory.objections[memory.open].explored:
        yield chance.choice(scenario.obstacle(memory.open).answers)
    if not memory.open:
        for problem in scenario.problems:
            if problem.id not in memory.needs:
                yield chance.choice(problem.need.benefits)
                if not memory.weighed(problem.id):
                    yield chance.choice(problem.need.asks)
            if problem.id not in memory.problems:
                yield chance.choice(chance.choice(problem.consequences).asks)
