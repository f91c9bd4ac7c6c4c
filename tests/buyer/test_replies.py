"""Has every kind of buyer something to say on every occasion?"""

import re
from string import Formatter

import pytest

from salesedu.buyer import asking, call, courtesy, objecting, replies, stepping, telling
from salesedu.buyer.scenario import scenarios
from salesedu.disc import Style

LINES = replies.lines("en")


@pytest.mark.parametrize("occasion", LINES)
def test_every_style_has_several_wordings(occasion: str) -> None:
    """Has an occasion at least two different wordings for each of the four styles?"""
    assert list(LINES[occasion]) == list(Style)
    for wordings in LINES[occasion].values():
        assert len(set(wordings)) == len(wordings) >= 2


@pytest.mark.parametrize("occasion", LINES)
def test_the_fields_of_an_occasion_are_the_same_everywhere(occasion: str) -> None:
    """Do all wordings of an occasion use the same fields?"""
    texts = [text for wordings in LINES[occasion].values() for text in wordings]
    fields = {tuple(sorted(name for _, name, _, _ in Formatter().parse(text) if name)) for text in texts}
    assert len(fields) == 1


def test_every_occasion_is_used_and_every_used_one_is_there() -> None:
    """Does the code name the occasions in the file, and no other?"""
    modules = (asking, call, courtesy, objecting, stepping, telling)
    source = "\n".join(module.__loader__.get_source(module.__name__) for module in modules)
    named = set(re.findall(r"""["']([a-z_]+)["']""", source))
    assert set(LINES) - named == set()


def test_a_seed_changes_words_and_nothing_else() -> None:
    """Do two seeds answer in other words, with the same events?"""
    scenario = scenarios()["tool_rental"]
    one, other = (call.replay(scenario, ["asdf", "Hello!", "thanks"], seed) for seed in (0, 1))
    assert [turn.events for turn in one.turns] == [turn.events for turn in other.turns]
    assert [turn.reply for turn in one.turns] != [turn.reply for turn in other.turns]
