"""English words of a conversation: what a line does besides asking, and its words in their plain form.

>>> sorted(signs("I understand. What makes you careful?"))
['acknowledge', 'explore']
>>> stems("They don't answer calls")
('they', 'do', 'not', 'answer', 'call')

The words stand in ``talk_english.toml``; another language has a file of its own.
"""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from salesedu.reading.text import alike

_FILE = Path(__file__).with_name("talk_english.toml")
_TABLE = tomllib.loads(_FILE.read_text(encoding="utf-8"))

_SHORT_FORMS = (
    (re.compile(r"\b(what|how|who|where|that|there)s\b"), r"\1 is"),
    (re.compile(r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should)nt\b"), r"\1 not"),
    (re.compile(r"\bcan'?t\b"), "can not"),
    (re.compile(r"\bwon'?t\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"\blet'?s\b"), "let us"),
    (re.compile(r"\bi'?m\b"), "i am"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'d\b"), " would"),
    (re.compile(r"\b(it|that|what|who|there|where|how|he|she|here|this)'s\b"), r"\1 is"),
    (re.compile(r"'s\b|s'(?!\w)"), "s"),
)
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_FORMS: dict[str, str] = {form: word for word, forms in _TABLE["forms"].items() for form in forms.split()}
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))


def plain(text: str) -> str:
    """Return a text in small letters, with short forms written out."""
    found = alike(text).lower()
    for short, long in _SHORT_FORMS:
        found = short.sub(long, found)
    return found


def signs(text: str) -> frozenset[str]:
    """Return what a line does, such as ``"thanks"`` or ``"proposes"``: names in the file of words."""
    found = plain(text)
    return frozenset(name for name, pattern in _SIGNS.items() if pattern.search(found))


def stems(text: str) -> tuple[str, ...]:
    """Return the words of a text in order, each without its ending."""
    return tuple(stem(word) for word in _WORD.findall(plain(text)))


@lru_cache(20_000)
def stem(word: str) -> str:
    """Return an English word without the endings of plural, past and present: *bookings* as *book*."""
    found = _FORMS.get(word, word)
    if len(found) > 3 and not found.endswith(("ss", "us", "is")):
        plural, single = next(((end, new) for end, new in _ENDINGS if found.endswith(end)), ("", ""))
        found = found.removesuffix(plural) + single
    for ending in ("ing", "ed", "ly"):
        if (
            found.endswith(ending)
            and len(found) - len(ending) > 2
            and re.search("[aeiouy]", found[: -len(ending)])
        ):
            found = found.removesuffix(ending)
            found = found[:-1] if re.search(r"([bdgmnprt])\1$", found) else found
            break
    return found.removesuffix("e") if len(found) > 3 else found


def _words(name: str) -> frozenset[str]:
    return frozenset(stem(word) for line in _TABLE["words"][name] for word in line.split())


_SIGNS = {
    name: re.compile(rf"(?<![\w'])(?:{'|'.join(patterns)})(?!\w)")
    for name, patterns in _TABLE["signs"].items()
}
#: Words that carry no subject, and words that fit the problems of any business; without endings.
STOP, GENERIC = _words("stop"), _words("generic")
