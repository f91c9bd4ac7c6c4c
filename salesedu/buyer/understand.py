"""What one line of the seller says, whatever was said before: its kind, its signs, its possible subjects."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from salesedu.buyer.scenario import Scenario
from salesedu.buyer.subjects import ALIKE, NO_FIT, Fit, Index, Role, Subject, index, is_content
from salesedu.reading.talk import GENERIC, STOP, plain, signs, stems
from salesedu.reading.text import alike, sentences
from salesedu.spin import Context, Kind, Reading, classify


@dataclass(frozen=True)
class Part:
    """A stretch of a line: its statements, or what it finally asks.

    Attributes
    ----------
    words : its words without endings, slips of one letter mended.
    signs : what it does besides asking, such as ``"thanks"``.
    fits : how it fits the subjects of the scenario; only those that it fits at all.
    known : share of its words with a subject that the scenario holds, in [0, 1]; 1 where there are none.
    """

    words: tuple[str, ...]
    signs: frozenset[str]
    fits: Mapping[Subject, Fit]
    unknown: int
    known: float

    def fit(self, subject: Subject) -> Fit:
        """Return how the part fits a subject."""
        return self.fits.get(subject, NO_FIT)

    def score(self, subject: Subject) -> float:
        """Return how well the part fits a subject; about 1 for one word that says it."""
        return self.fit(subject).score

    @property
    def exact(self) -> Subject | None:
        """The subject of the line in the scenario that has practically the same words."""
        near = max(self.fits, key=lambda subject: self.fits[subject].likeness, default=None)
        return near if near and self.fits[near].likeness >= ALIKE else None

    @property
    def is_generic(self) -> bool:
        """Whether it would fit any business: it names no subject of its own."""
        return not any(is_content(word) or word.isdigit() for word in self.words)


@dataclass(frozen=True)
class Heard:
    """One line of the seller.

    Attributes
    ----------
    reading : its kind: what the scenario says of its own lines, what the classifier sees in others.
    whole, told, asked : all of it, its statements, and its question; ``asked`` is empty if it asks nothing.
    exact : the subject of a line in the scenario with practically the same words.
    """

    reading: Reading
    whole: Part
    told: Part
    asked: Part
    exact: Subject | None

    @property
    def asks(self) -> bool:
        return bool(self.asked.words)

    @property
    def is_generic(self) -> bool:
        """Whether the question fits any business: it names no subject of its own."""
        return self.asks and self.asked.is_generic


@lru_cache(20_000)
def hear(scenario: Scenario, line: str) -> Heard:
    """Return what a line says.

    Parameters
    ----------
    scenario : whose words count.
    line : any text at all.
    """
    words = index(scenario)
    told, asked = _parted(line)
    whole = _part(words, line)
    reading = Reading(KIND_OF[whole.exact.role], (), 1.0) if whole.exact else _read(scenario, line, asked)
    return Heard(reading, whole, _part(words, told), _part(words, asked), whole.exact)


#: The kind of line that a subject belongs to.
KIND_OF = {
    Role.FACT: Kind.SITUATION,
    Role.PROBLEM: Kind.PROBLEM,
    Role.CONSEQUENCE: Kind.IMPLICATION,
    Role.NEED: Kind.NEED_PAYOFF,
    Role.BENEFIT: Kind.PITCH,
    Role.PITCH: Kind.PITCH,
    Role.EXPLORE: Kind.OTHER,
    Role.ANSWER: Kind.OTHER,
    Role.ADVANCE: Kind.OTHER,
    Role.WEAK: Kind.OTHER,
}
_QUESTIONS = (Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.NEED_PAYOFF)


def _read(scenario: Scenario, line: str, asked: str) -> Reading:
    """Return what kind of line it is, in the words of the scenario."""
    problems = tuple(word for problem in scenario.problems for word in problem.words)
    context = Context(problems=problems, product=scenario.seller.product_words)
    reading = classify(line, context)
    if not asked or reading.kind not in (Kind.OTHER, Kind.UNSURE):
        return reading
    # people type questions without their signs: "how often"
    again = classify(f"{plain(asked).rstrip('?. ')}?", context)
    return again if again.kind in _QUESTIONS else reading


def _parted(line: str) -> tuple[str, str]:
    """Return the statements of a line, and the last thing that it asks."""
    parts = sentences(alike(line))
    marked = [place for place, part in enumerate(parts) if "?" in part]
    found = marked or [place for place, part in enumerate(parts) if "opens" in signs(part)]
    if not found:
        return line, ""
    last = found[-1]
    return " ".join(part for place, part in enumerate(parts) if place != last), parts[last]


def _part(index: Index, text: str) -> Part:
    words = tuple(_mended(index, word) for word in stems(text))
    content = {word for word in words if is_content(word)}
    unknown = len(content - index.vocabulary)
    known = 1 - unknown / len(content) if content else 1.0
    return Part(words, signs(text), index.fits(words), unknown, known)


def _mended(index: Index, word: str) -> str:
    """Return a word of the scenario that differs by one letter from an unknown one, else the word itself."""
    if len(word) < 5 or word in index.vocabulary or word in STOP or word in GENERIC:
        return word
    return next((known for known in index.by_letter.get(word[0], ()) if _is_one_slip(word, known)), word)


def _is_one_slip(one: str, other: str) -> bool:
    """Return whether two words differ by one letter: changed, missing, too much, or two that swapped."""
    if abs(len(one) - len(other)) > 1 or len(other) < 5:
        return False
    start = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    rest, goal = one[start:], other[start:]
    if len(one) == len(other):
        swapped = rest[:2][::-1] + rest[2:]
        return rest[1:] == goal[1:] or swapped == goal
    return rest[1:] == goal or rest == goal[1:]
