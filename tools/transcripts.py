"""Print calls with simulated buyers, to be read line by line: would a real buyer have said that there?

.venv/bin/python tools/transcripts.py                       every kind of seller, with some buyers
.venv/bin/python tools/transcripts.py dental_bookings       every kind of seller, with this buyer
.venv/bin/python tools/transcripts.py my_buyer.toml         a scenario that you are writing
.venv/bin/python tools/transcripts.py dental_bookings talk  talk with the buyer yourself; an empty line ends
"""

import sys
from pathlib import Path

import sellers

from salesedu.buyer.call import Call, replay
from salesedu.buyer.debrief import debrief
from salesedu.buyer.scenario import Scenario, ScenarioError, read_scenario, scenarios

#: Somebody who never read the scenario, and says what people say.
NAIVE = (
    "hi, how are you?",
    "is this a good time? may I ask some questions?",
    "nice weather today",
    "what is your company doing?",
    "whats your biggest problem at the moment",
    "and what hapens then?",
    "what does that cost",
    "would it help you if that was solved?",
    "our product can do that",
    "ok so lets meet next week?",
    "why not?",
    "i understand. tell me more",
    "we could start small",
    "asdf qwer",
    "are you a robot?",
    "ok bye",
)
RUDE = ("You are stupid.", "", "😀😀", "Wie geht es Ihnen heute?", "How old are you?", "shut up")


def printed(call: Call, title: str) -> None:
    """Print a call, with what happened at each turn, and its score card."""
    print(f"\n=== {title}: {call.scenario.id}, seed {call.seed} ===\n  {call.opening}")
    for turn in call.turns:
        print(f"> {turn.said}   ({turn.reading.kind})")
        print(f"  {turn.reply}   [{turn.mood}; {', '.join(turn.events)}]")
    result = debrief(call)
    print(f"= {call.outcome or 'not finished'}, {result.share:.0%} of the facts")
    for criterion in result.criteria:
        facts = [f"{'+' if fact.met else '-'} {fact.what.name.lower()}" for fact in criterion.facts]
        print(f"  {criterion.name.name.lower()}: {', '.join(facts)}")
    for rewrite in result.rewrites:
        print(f"  instead of: {rewrite.said}\n  better:     {rewrite.better}")


def everyone(scenario: Scenario, seed: int) -> None:
    """Print calls of every kind of seller with a buyer."""
    if (sellers.MODEL_CALLS / f"{scenario.id}.toml").exists():
        printed(sellers.play(scenario, sellers.typist(scenario.id), seed), "own words")
    kinds = {
        "model": sellers.model,
        "picks at random": sellers.picker(seed),
        "any line of it": sellers.insider(seed),
        "any line at all": sellers.babbler(seed),
        "only asks facts": sellers.interviewer(scenario),
        "only pitches": sellers.pitcher(scenario),
    }
    for title, seller in kinds.items():
        printed(sellers.play(scenario, seller, seed), title)
    printed(replay(scenario, NAIVE, seed), "naive")
    printed(replay(scenario, RUDE, seed), "rude")


def talk(scenario: Scenario) -> None:
    """Let somebody talk with a buyer at the keyboard."""
    call = replay(scenario, [])
    print(f"{scenario.seller.brief}\n\n  {call.opening}")
    while not call.is_over and (line := input("> ")):
        call = replay(scenario, [*call.lines, line])
        print(f"  {call.turns[-1].reply}")
    printed(call, "your call")


def main(name: str = "", mode: str = "") -> None:
    """Print what was asked for."""
    try:
        chosen = read_scenario(Path(name)) if name.endswith(".toml") else scenarios().get(name)
    except ScenarioError as error:
        sys.exit(str(error))
    if name and not chosen:
        sys.exit(f"There is no buyer {name!r}. Buyers: {', '.join(scenarios())}.")
    if chosen and mode == "talk":
        talk(chosen)
    elif chosen:
        everyone(chosen, seed=0)
    else:
        for seed, id in enumerate(("dental_bookings", "tool_rental", "objection_price")):
            everyone(scenarios()[id], seed)


if __name__ == "__main__":
    main(*sys.argv[1:])
