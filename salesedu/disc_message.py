r"""What a message is like, and what each DISC style likes in it.

Facts are counted from the words; whether a message *sounds* right only a reader can say.

>>> facts("Hi Ana,\nYou save 4 hours a week. Option A or option B?").first
('save',)
>>> [check.like.name for check in checks("You save 4 hours. A or B?", Style.DOMINANCE) if not check.met]
[]

Sources: ``techniques.disc`` (C17); what a style likes and every limit here are the course's own.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from salesedu.disc import Style
from salesedu.i18n import N_
from salesedu.reading import disc_message_english as english

#: House rules, in words: a short message, and the shortest that can be judged.
SHORT = 60
FEWEST = 8


class Like(Enum):
    """Something a style likes in a message."""

    SHORT = N_("Short")
    RESULT_FIRST = N_("The result comes first")
    CHOICE = N_("A choice to decide on")
    PEOPLE = N_("Words about people")
    ENERGY = N_("Energy, but not too much")
    STORY = N_("Something personal or a story")
    TALK = N_("An invitation to talk")
    STEPS = N_("Steps in order")
    REASSURANCE = N_("Reassurance")
    NO_PRESSURE = N_("No pressure")
    NUMBERS = N_("Exact numbers")
    EVIDENCE = N_("Where it is known from")
    CALM = N_("No big words, no exclamation marks")
    TIME = N_("Time to check")


@dataclass(frozen=True)
class Facts:
    """What can be counted in a message.

    Attributes
    ----------
    words, sentences, exclamations, questions : counts.
    first : words in the first sentence (after the greeting) that name a result.
    seen : by list (people, energy, story, talk, steps, reassurance, evidence, time_to_check, choice,
        superlatives, pressure), the words found, each once, in small letters.
    numbers : numbers as written, each once.
    """

    words: int
    sentences: int
    exclamations: int
    questions: int
    first: tuple[str, ...]
    seen: dict[str, tuple[str, ...]]
    numbers: tuple[str, ...]


_SEEN = (
    "people",
    "energy",
    "story",
    "talk",
    "steps",
    "reassurance",
    "evidence",
    "time_to_check",
    "choice",
    "superlatives",
    "pressure",
)


def facts(text: str) -> Facts:
    """Return what can be counted in a message in English."""
    parts = english.sentences(text)
    return Facts(
        words=len(re.findall(r"[^\W_]+(?:[’'.,-][^\W_]+)*", text)),
        sentences=len(parts),
        exclamations=text.count("!"),
        questions=text.count("?"),
        first=english.words_for("result", parts[0]) if parts else (),
        seen={name: english.words_for(name, text) for name in _SEEN},
        numbers=english.numbers(text),
    )


@dataclass(frozen=True)
class Check:
    """Whether a message has something that a style likes, and the words that say so.

    Attributes
    ----------
    like : what was looked for.
    met : whether it is there.
    words : what was seen: of a wish the words that fulfil it, of a ban the words that break it.
    count : how many words the message has, where its length is judged, else None.
    """

    like: Like
    met: bool
    words: tuple[str, ...] = ()
    count: int | None = None


def _wish(like: Like, name: str, fewest: int = 1) -> Callable[[Facts], Check]:
    return lambda seen: Check(like, len(seen.seen[name]) >= fewest, seen.seen[name])


def _short(seen: Facts) -> Check:
    return Check(Like.SHORT, seen.words <= SHORT, count=seen.words)


def _result_first(seen: Facts) -> Check:
    return Check(Like.RESULT_FIRST, bool(seen.first), seen.first)


def _energy(seen: Facts) -> Check:
    marks = ("!",) * min(seen.exclamations, 1)
    words = seen.seen["energy"] + marks
    return Check(Like.ENERGY, bool(words) and seen.exclamations <= 3, words)


def _no_pressure(seen: Facts) -> Check:
    return Check(Like.NO_PRESSURE, not seen.seen["pressure"], seen.seen["pressure"])


def _numbers(seen: Facts) -> Check:
    return Check(Like.NUMBERS, len(seen.numbers) >= 2, seen.numbers)


def _calm(seen: Facts) -> Check:
    broken = seen.seen["superlatives"] + ("!",) * min(seen.exclamations, 1)
    return Check(Like.CALM, not broken, broken)


#: What each style likes, most important first.
LIKES: dict[Style, tuple[Callable[[Facts], Check], ...]] = {
    Style.DOMINANCE: (_short, _result_first, _wish(Like.CHOICE, "choice")),
    Style.INFLUENCE: (
        _wish(Like.PEOPLE, "people"),
        _energy,
        _wish(Like.STORY, "story"),
        _wish(Like.TALK, "talk"),
    ),
    Style.STEADINESS: (
        _wish(Like.STEPS, "steps", 2),
        _wish(Like.REASSURANCE, "reassurance"),
        _wish(Like.PEOPLE, "people"),
        _no_pressure,
    ),
    Style.COMPLIANCE: (
        _numbers,
        _wish(Like.EVIDENCE, "evidence"),
        _calm,
        _wish(Like.TIME, "time_to_check"),
    ),
}


def checks(text: str, style: Style) -> tuple[Check, ...]:
    """Return what a style likes in a message, and whether it is there; nothing for a text too short.

    Parameters
    ----------
    text : the message, in English.
    style : whom it is for.
    """
    seen = facts(text)
    return tuple(check(seen) for check in LIKES[style]) if seen.words >= FEWEST else ()
