"""The English words of goals: the patterns in ``goals_english*.toml``, and a text made ready for them.

>>> text = Plain("Sign 12 new custmers by May")
>>> text.read
'sign 12 new customers by may'
>>> text.quote(12, 21)
'custmers'
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from salesedu.reading.text import alike

HIDDEN, HIDDEN_BASE = "\x00", "\x01"  # a part that was read; a part that says what is compared with
_NAME = re.compile(r"(?<!\?P)(?<!\(\?)<(\w+)(?:\.(\w+))?>")  # of a part or a group, not of a match's group
_WORD = re.compile(r"[^\W\d_]+|.", re.DOTALL)
_LONG_WORD = re.compile(r"[a-z]{6,}")
_PLURAL = re.compile(r"([a-z]{6,})s\?")
_SHORTEST = 7  # letters of an unlisted word in which one slip of the keys is read over
_VERY_SHORT = 4
_FILES = ("goals_english.toml", "goals_english_time.toml")


@cache
def _text() -> Mapping[str, str]:
    return {name: Path(__file__).with_name(name).read_text(encoding="utf-8") for name in _FILES}


@cache
def _table() -> Mapping[str, Mapping[str, str | list[str]]]:
    """Return the groups of both files by section; they share ``[parts]``."""
    first, second = (tomllib.loads(text) for text in _text().values())
    return {**first, **second, "parts": {**first["parts"], **second["parts"]}}


def group(section: str, name: str) -> str:
    """Return a group's patterns as one, to be used in a longer pattern."""
    lines = _table()[section][name]
    return _filled(lines) if isinstance(lines, str) else _filled(f"(?:{'|'.join(lines)})")


def _filled(pattern: str) -> str:
    """Return a pattern with parts and groups in place of their names."""
    return _NAME.sub(
        lambda found: group(found[1], found[2]) if found[2] else group("parts", found[1]), pattern
    )


@cache
def words(section: str, name: str) -> re.Pattern[str]:
    """Return a group as a pattern for whole words."""
    return re.compile(rf"(?<![\w'-]){group(section, name)}(?!\w)")


@cache
def expression(section: str, name: str) -> re.Pattern[str]:
    """Return a group as a pattern that says itself where it has to stand."""
    return re.compile(group(section, name))


def names(section: str) -> tuple[str, ...]:
    """Return the names of a section's groups, in their order."""
    return tuple(_table()[section])


@cache
def _vocabulary() -> frozenset[str]:
    """Return the longer words of all patterns: those in which a slip of the keys is understood."""
    text = " ".join(_text().values()).replace("\\w", " ")
    return frozenset((*_LONG_WORD.findall(text), *(word + "s" for word in _PLURAL.findall(text))))


@cache
def _slips() -> Mapping[str, str]:
    """Return usual misspellings and slips (a letter missing, doubled or swapped), each with its word."""
    table = tomllib.loads(Path(__file__).with_name("goals_english_slips.toml").read_text(encoding="utf-8"))
    known, words = set(table["known"].split()), {*_vocabulary(), *table["words"].split()}
    found: dict[str, str] = dict(table["written"])
    for word in sorted({word for word in _vocabulary() if len(word) >= _SHORTEST} | known):
        for slip in _slips_in(word):
            found.setdefault(slip, word)
    return {slip: word for slip, word in found.items() if slip not in words | known}


def _slips_in(word: str) -> Iterator[str]:
    """Yield a word with two letters swapped and, in no very short word, one missing or doubled."""
    for at in range(1, len(word)):
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        if at < len(word) - 1 and len(word) > _VERY_SHORT:
            yield word[:at] + word[at + 1 :]
            yield word[:at] + word[at] + word[at:]


class Plain:
    """A text in small letters, its slips of the keys read over; ``quote`` gives back what was written.

    Attributes
    ----------
    written : the text as it was typed.
    read : the text as it is read.
    """

    def __init__(self, written: str) -> None:
        self.written = written
        self._places: list[int] = []
        pieces: list[str] = []
        typed = alike(written).replace(HIDDEN, " ").replace(HIDDEN_BASE, " ")
        for found in _WORD.finditer(typed):
            word = _slips().get(found.group().lower(), found.group().lower())
            same = len(word) == len(found.group())
            self._places += range(found.start(), found.end()) if same else [found.start()] * len(word)
            pieces.append(word)
        self._places.append(len(written))
        self.read = "".join(pieces)

    def quote(self, start: int, end: int) -> str:
        """Return what was written where these places of ``read`` came from."""
        return self.written[self._places[start] : self._places[end]].strip(" ,;:.")

    def read_at(self, written: int) -> int:
        """Return the place in ``read`` of a place in ``written``."""
        return bisect_left(self._places, written)

    def written_at(self, read: int) -> int:
        """Return the place in ``written`` of a place in ``read``."""
        return self._places[read]


def hide(text: str, start: int, end: int, mark: str = HIDDEN) -> str:
    """Return a text with a part blanked, so that nothing is read in it twice and no other place moves."""
    return text[:start] + mark * (end - start) + text[end:]
