"""Who answers for a goal, in an English sentence.

>>> who("Ana and Tom sign 10 hotels", "ana and tom sign 10 hotels")
Owner(kind=<Owned.NAMED: 'named'>, words='Ana and Tom', end=11)
>>> who("We sign 10 hotels", "we sign 10 hotels").kind.value
'vague'
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial

from salesedu.reading.goals_english import Plain, expression, group, words
from salesedu.reading.goals_english_numbers import numbers
from salesedu.reading.goals_english_results import results


class Owned(StrEnum):
    """Whether somebody answers for a goal."""

    NAMED = "named"
    VAGUE = "vague"  # "we", "everybody"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Owner:
    """The owner, the words for it, and where the subject of the sentence ends."""

    kind: Owned
    words: str = ""
    end: int = 0


_around = partial(expression, "around_owners")


def who(written: str, text: str) -> Owner:
    """Return who answers for a goal.

    Parameters
    ----------
    written : the sentence, with its capitals.
    text : the same as :class:`Plain` reads it; words about time are blanked.
    """
    plain = Plain(written)
    label = _around("label").search(written)
    if label:
        return Owner(Owned.NAMED, label["name"])
    start = _around("subject").match(text)
    at = start.end() if start else 0
    for kind, pattern in _subjects():
        seen = pattern.match(text, at)
        if seen:
            return Owner(kind, plain.quote(*seen.span()), seen.end())
    return _named(plain, text, at) or _by(written, text) or Owner(Owned.NOBODY)


@cache
def _subjects() -> tuple[tuple[Owned, re.Pattern[str]], ...]:
    """Return the patterns of "I", a role and "we", each before what it does."""
    acts = group("around_owners", "acts")
    return (
        (Owned.NAMED, re.compile(rf"{group('owner', 'me')}(?![a-z])")),
        (Owned.NAMED, re.compile(rf"{group('owner', 'role')}(?={acts})")),
        (Owned.VAGUE, re.compile(rf"{group('owner', 'vague')}(?={acts})")),
    )


def _named(plain: Plain, text: str, at: int) -> Owner | None:
    """Return a person named at the beginning: "Ana signs", "Lena: 30 visits"."""
    seen = _around("name").match(plain.written, plain.written_at(at))
    if seen is None:
        return None
    name, end = seen["name"], plain.read_at(seen.end())
    low = name.lower()
    verb = words("results", "goal_verbs").fullmatch(low)
    more = words("amounts", "more").fullmatch(low)
    is_word = bool(verb or more or results(low, ()) or any(numbers(low)))
    acts = seen["colon"] or _around("name_acts").match(text, end)
    return Owner(Owned.NAMED, name, plain.read_at(seen.end("name"))) if acts and not is_word else None


def _by(written: str, text: str) -> Owner | None:
    """Return a person named behind a passive: "held by Karim"."""
    by = _around("by_name").search(written)
    return Owner(Owned.NAMED, by["name"]) if by and words("owner", "passive").search(text) else None


def is_vague(owner: str) -> bool:
    """Return whether words name no one person: "we", "the sales team"."""
    return bool(words("owner", "vague").fullmatch(owner.strip().lower()))
