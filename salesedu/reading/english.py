"""English: reads the words and patterns in ``english.toml``.

A *sign* is a named group of patterns; the words that fit it are a *cue*. Another language has a module of its
own with the same names: ``signs``, ``words``, ``tokens``, ``outline``, ``is_read``, ``asks``,
``deciding``, ``bare``, ``condition``.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

WHOLE = {"tell", "pitch", "next_step", "talk", "own"}  # signs of which a polite opening may be a part
_GRAMMAR = {"everyday", "foreign", "opens", "polite", "condition", "imagine"}  # groups that are no signs
_TAILS = {"polite": "(?: about| of| if| whether|:|,)?"}
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
PRODUCT = "_product"
_TOKEN = re.compile(rf"_(?:product|bad|good)|{_WORD.pattern}|\d[\d.,%]*|[?!,:]|\.(?=\s|$)")
_OTHER_LETTERS = re.compile(r"[^\W\d_a-zA-Z]")
_CLAUSE_END = re.compile(r"[,:;.?!-]\s+(?=\w)")
_PRODUCT = re.compile(r"\b[A-Z][a-z]+[A-Z]\w*|\b[A-Z][A-Za-z]+ \d{2,}\b")  # TourMax, SealPro 300


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """Return the one pattern of each group, for whole words."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {
        group: re.compile(rf"(?<![\w'])(?:{'|'.join(patterns)}){_TAILS.get(group, '')}(?!\w)", re.IGNORECASE)
        for group, patterns in table.items()
    }


@cache
def signs() -> Mapping[str, re.Pattern[str]]:
    """Return the pattern of each sign; loaded at the first use, so that an import stays instant."""
    named = {group: pattern for group, pattern in _patterns().items() if group not in _GRAMMAR}
    return {**named, "product": _PRODUCT}


def words(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return _WORD.findall(text.lower())


def tokens(text: str) -> list[str]:
    """Return words and signs in lower case; every number is ``#``, every product ``_product``."""
    found = _TOKEN.findall(_PRODUCT.sub(PRODUCT, text))
    return ["#" if token[0].isdigit() else token.lower() for token in found]


def outline(text: str) -> list[str]:
    """Return the tokens of a text; a word that is not an everyday word is ``_bad``, ``_good`` or ``_``."""
    for sign in ("bad", "good"):
        text = signs()[sign].sub(f" _{sign} ", text)
    known = _patterns()["everyday"]
    found: list[str] = []
    for token in tokens(text):
        kept = token if not token[0].isalpha() or token == PRODUCT or known.fullmatch(token) else "_"
        if kept != "_" or found[-1:] != ["_"]:
            found.append(kept)
    return found


def is_read(text: str) -> bool:
    """Return whether a text is English: enough everyday words, and more than of other languages."""
    known, foreign = (len(_patterns()[group].findall(text)) for group in ("everyday", "foreign"))
    others = len(_OTHER_LETTERS.findall(text))
    return known > foreign and known * 8 >= len(words(text)) and others * 8 <= len(text)


def asks(sentence: str) -> bool:
    """Return whether a sentence asks, with a question mark, a question's first word or a request to tell."""
    return (
        sentence.rstrip(" \"')").endswith("?")
        or _patterns()["opens"].match(sentence) is not None
        or bool(signs()["tell"].search(sentence))
    )


def deciding(sentences: Sequence[str]) -> slice:
    """Return which sentences decide what a line is: its last question with what it imagines, else all."""
    asking = [number for number, sentence in enumerate(sentences) if asks(sentence)]
    if not asking:
        return slice(0, len(sentences))
    last = max((number for number in asking if "?" in sentences[number]), default=asking[-1])
    imagines = last > 0 and _patterns()["imagine"].match(sentences[last - 1])
    return slice(last - 1 if imagines else last, last + 1)


def bare(text: str) -> str:
    """Return a text with its polite opening blanked: ``could you tell me who decides?`` asks who decides."""
    return _patterns()["polite"].sub(_blank, text, count=1)


def condition(text: str) -> tuple[int, int]:
    """Return where the first clause of time or condition stands: ``if it stops,``; an empty place if none."""
    found = _patterns()["condition"].search(text)
    if not found:
        return 0, 0
    end = _CLAUSE_END.search(text, found.end())
    return found.start(), end.end() if end else len(text)


def _blank(match: re.Match[str]) -> str:
    """Return as many spaces, so that every other word keeps its place."""
    return " " * len(match.group())
