"""English objections, and what a seller replies to one: reads the words in ``objections_english.toml``.

>>> objection_words("Too expensive, and we already have a supplier.")
{'HIGH_PRICE': 'Too expensive', 'HAVE_SOMETHING': 'already have a supplier'}
>>> reply_words("discount", "I could give you 10% off.")
('10% off',)

Source: ``process.objections``; the words are the course's own.
"""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from salesedu.reading import english
from salesedu.reading.text import alike

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_GAP = r"(?:[\w'-]+[ ,]+){0,3}"
_PART = re.compile(r"<(\w+)>")
_WORD = re.compile(r"[a-z]{3,}|\d[\d,.]*\d|\d")
_COMMON = frozenset(" ".join(_TABLE["common"]["words"]).split())
_ENDINGS = ("ings", "ing", "ies", "ed", "es", "s", "y", "e")


def _pattern(lines: Sequence[str]) -> re.Pattern[str]:
    """Return lines of the table as one pattern for whole words."""
    words = "|".join(lines)
    while _PART.search(words):
        words = _PART.sub(lambda part: _TABLE["parts"][part.group(1)], words)
    return re.compile(rf"(?<![\w'])(?:{words.replace('… ', _GAP)})(?!\w)", re.IGNORECASE)


_HEARD = {name: _pattern(lines) for name, lines in _TABLE["objections"].items()}
_SAID = {name: _pattern(lines) for name, lines in _TABLE["replies"].items()}
_DENIED_BEFORE, _DENIED_AFTER = (_pattern(_TABLE["denied"][place]) for place in ("before", "after"))


def objection_words(text: str) -> dict[str, str]:
    """Return what is heard in an objection, each with its first words, in the order of the text.

    What is denied ("it is not the price") was not said. Words inside longer ones count once.
    """
    plain = alike(text)
    found = [
        (seen.start(), seen.end(), name)
        for name, pattern in _HEARD.items()
        for seen in pattern.finditer(plain)
        if not _is_denied(plain, seen)
    ]
    heard: dict[str, str] = {}
    for start, end, name in sorted(found, key=lambda place: (place[0], -place[1])):
        if not any(a <= start and end <= b and (a, b) != (start, end) for a, b, _name in found):
            heard.setdefault(name, text[start:end])
    return heard


def _is_denied(text: str, seen: re.Match[str]) -> bool:
    return bool(_DENIED_BEFORE.search(text[: seen.start()]) or _DENIED_AFTER.match(text[seen.end() :]))


def reply_words(name: str, text: str) -> tuple[str, ...]:
    """Return the words of one list that a reply uses, as written, each once.

    Parameters
    ----------
    name : acknowledge, agree, argue, discount, pressure, answer or offer.
    text : a reply, or a part of one.
    """
    return tuple(dict.fromkeys(text[seen.start() : seen.end()] for seen in _SAID[name].finditer(alike(text))))


def is_exploring(sentence: str) -> bool:
    """Return whether a sentence asks about the buyer; to offer something or to close is no such question."""
    return english.asks(alike(sentence)) and not reply_words("offer", sentence)


def shared_words(text: str, others: str) -> tuple[str, ...]:
    """Return the words of a text that another text uses too; everyday words don't count.

    >>> shared_words("What do missing tools cost you?", "Tools go missing on every site")
    ('missing', 'tools')
    """
    known = {_stem(word) for word in _content(others)}
    return tuple(dict.fromkeys(word for word in _content(text) if _stem(word) in known))


def _content(text: str) -> list[str]:
    return [word for word in _WORD.findall(alike(text).lower()) if word not in _COMMON]


def _stem(word: str) -> str:
    """Return a word without its usual endings, so that “tests” and “testing” are alike."""
    fitting = (ending for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= 3)
    return word.removesuffix(next(fitting, ""))
