"""What one line of the seller says, whatever was said before: its kind, its signs, its possible subjects."""

from dataclasses import dataclass
from functools import lru_cache

from salesedu.buyer.scenario import Scenario
from salesedu.buyer.subjects import Index, Role, Subject, index, is_content
from salesedu.reading.talk import STOP, plain, signs, stems
from salesedu.reading.text import alike, sentences
from salesedu.spin import Context, Kind, Reading, classify


@dataclass(frozen=True)
class Part:
    """A stretch of a line: its statements, or what it finally asks.

    Attributes
    ----------
    words : its words without endings, slips of one letter mended.
    signs : what it does besides asking, such as ``"thanks"``.
    scores : how well it fits each subject of the scenario; only what fits at all.
    """

    text: str
    words: tuple[str, ...]
    signs: frozenset[str]
    scores: dict[Subject, float]

    def score(self, subject: Subject) -> float:
        """Return how well the part fits a subject."""
        return self.scores.get(subject, 0)

    def best(self, *roles: Role) -> tuple[float, Subject | None]:
        """Return the best score among the subjects of some roles, and whose it is."""
        found = [(score, subject) for subject, score in self.scores.items() if subject.role in roles]
        return max(found, key=lambda pair: pair[0], default=(0, None))


@dataclass(frozen=True)
class Heard:
    """One line of the seller.

    Attributes
    ----------
    reading : its kind, as the classifier sees it.
    whole, told, asked : all of it, its statements, and its question; ``asked`` is empty if it asks nothing.
    exact : the subject of a line in the scenario with practically the same words.
    known : share of the words with a subject that belong to the scenario, in [0, 1]; 1 where there are none.
    """

    line: str
    reading: Reading
    whole: Part
    told: Part
    asked: Part
    exact: Subject | None
    known: float

    @property
    def asks(self) -> bool:
        return bool(self.asked.words)

    @property
    def is_generic(self) -> bool:
        """Whether the question fits any business: it names no subject of its own."""
        return self.asks and not any(is_content(word) for word in self.asked.words)


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
    problems = tuple(word for problem in scenario.problems for word in problem.words)
    context = Context(problems=problems, product=scenario.seller.product_words)
    question = _part(words, asked)
    content = [word for word in (question.words or whole.words) if word not in STOP and not word.isdigit()]
    known = sum(word in words.known for word in content) / len(content) if content else 1.0
    exact = words.exact(whole.words) if whole.words else None
    reading = classify(line, context)
    if asked and reading.kind in (Kind.OTHER, Kind.UNSURE):
        # people type questions without their signs: "whats the problem"
        again = classify(f"{plain(asked).rstrip('?. ')}?", context)
        reading = again if again.kind in _QUESTIONS else reading
    return Heard(line, reading, whole, _part(words, told), question, exact, known)


_QUESTIONS = (Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.NEED_PAYOFF)


def _parted(line: str) -> tuple[str, str]:
    """Return the statements of a line, and the last thing that it asks."""
    parts = sentences(alike(line))
    marked = [place for place, part in enumerate(parts) if "?" in part]
    found = marked or [place for place, part in enumerate(parts) if "opens" in signs(part)]
    if not found:
        return line, ""
    last = found[-1]
    return " ".join(part for place, part in enumerate(parts) if place != last), parts[last]


def _part(words: Index, text: str) -> Part:
    found = tuple(_mended(words, word) for word in stems(text))
    scores = {subject: words.score(subject, found) for subject in words.entries} if found else {}
    return Part(text, found, signs(text), {subject: score for subject, score in scores.items() if score > 0})


def _mended(words: Index, word: str) -> str:
    """Return a word of the scenario that differs by one letter from an unknown one, else the word itself."""
    if len(word) < 5 or word in STOP or word in words.known:
        return word
    return next((known for known in words.known if _is_one_slip(word, known)), word)


def _is_one_slip(one: str, other: str) -> bool:
    """Return whether two words differ by one letter: changed, missing, too much, or two that swapped."""
    if abs(len(one) - len(other)) > 1 or len(other) < 5 or one[0] != other[0]:
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


#: The kind of question that a subject belongs to.
KIND_OF = {
    Role.FACT: Kind.SITUATION,
    Role.PROBLEM: Kind.PROBLEM,
    Role.CONSEQUENCE: Kind.IMPLICATION,
    Role.NEED: Kind.NEED_PAYOFF,
    Role.PITCH: Kind.PITCH,
    Role.EXPLORE: Kind.OTHER,
    Role.ADVANCE: Kind.OTHER,
    Role.WEAK: Kind.OTHER,
}
