"""English: reads the words and patterns in ``english.toml``.

A *sign* is a named group of patterns; the words that fit it are a *cue*. Another language has a module of its
own with the same names: ``SIGNS``, ``words``, ``is_read``, ``asks``, ``deciding``.
"""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path


def _patterns() -> dict[str, re.Pattern[str]]:
    """Return the one pattern of each sign, for whole words."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {
        sign: re.compile(rf"(?<![\w'])(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)
        for sign, patterns in table.items()
    }


SIGNS = _patterns()
_EVERYDAY, _OPENS = SIGNS.pop("everyday"), SIGNS.pop("opens")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def words(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return _WORD.findall(text.lower())


def is_read(text: str) -> bool:
    """Return whether a text is English, as far as its everyday words tell: one in five, two at least."""
    known = len({match.group().lower() for match in _EVERYDAY.finditer(text)})
    return known >= 2 and len(_EVERYDAY.findall(text)) * 5 >= len(words(text))


def asks(sentence: str) -> bool:
    """Return whether a sentence asks, with a question mark, a question's first word or a request to tell."""
    return (
        sentence.rstrip(" \"')").endswith("?")
        or _OPENS.match(sentence) is not None
        or bool(SIGNS["tell"].search(sentence))
    )


def deciding(sentences: Sequence[str]) -> str:
    """Return the sentence that decides what a line is: its last question, else all of it."""
    questions = [sentence for sentence in sentences if asks(sentence)]
    marked = [sentence for sentence in questions if "?" in sentence]
    return (marked or questions or [" ".join(sentences)])[-1]
