"""What a line's words show: its signs, each with the words as they were written."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from salesedu.reading import english
from salesedu.reading.text import alike, sentences


@dataclass(frozen=True, slots=True)
class Read:
    """What decides in a line, without its polite opening.

    ``condition`` is its first clause of time or condition, ``main`` the rest; each has its signs.
    ``cues`` are the words of each sign, as they were written.
    """

    text: str
    condition: str
    main: str
    asks: bool
    cues: Mapping[str, tuple[str, ...]]
    condition_signs: frozenset[str]
    main_signs: frozenset[str]


def read(line: str, problems: Collection[str] = (), product: Collection[str] = ()) -> Read | None:
    """Return what the words of a line show; None if they are in a language that is not read here.

    Parameters
    ----------
    line
        Any text.
    problems, product
        Words of this conversation that mean a difficulty, or (in a statement) the seller's product.
    """
    parts = sentences(line)
    if not english.is_read(alike(" ".join(parts))):
        return None
    written = " ".join(parts[english.deciding([alike(part) for part in parts])])
    whole = alike(written)
    text, asks = english.bare(whole), english.asks(whole)
    start, stop = english.condition(text)
    known = {"bad": problems, "product": () if asks else product}
    places = {
        sign: _places(pattern, whole if sign in english.WHOLE else text, known.get(sign, ()))
        for sign, pattern in english.signs().items()
    }
    inside = {sign for sign, found in places.items() if any(start <= at < stop for at, _end in found)}
    outside = {sign for sign, found in places.items() if any(not start <= at < stop for at, _end in found)}
    return Read(
        text,
        text[start:stop],
        text[:start] + " " * (stop - start) + text[stop:],
        asks,
        {sign: tuple(written[at:end] for at, end in found) for sign, found in places.items() if found},
        frozenset(inside),
        frozenset(outside),
    )


def _places(pattern: re.Pattern[str], text: str, words: Collection[str]) -> list[tuple[int, int]]:
    """Return where a pattern or one of some words stands in a text, words also with an ending."""
    found = [match.span() for match in pattern.finditer(text)]
    if words:
        choice = "|".join(re.escape(alike(word)) for word in words)
        known = re.compile(rf"\b(?:{choice})(?:s|es|d|ed)?\b", re.IGNORECASE)
        found += [match.span() for match in known.finditer(text)]
    return found
