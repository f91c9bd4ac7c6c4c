"""What a line can be about in a scenario, and how well its words fit each such subject."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain

from salesedu.buyer.scenario import Scenario
from salesedu.reading.talk import GENERIC, STOP, stems


class Role(StrEnum):
    """What a subject is in the call."""

    FACT = "fact"
    PROBLEM = "problem"
    CONSEQUENCE = "consequence"
    NEED = "need"
    BENEFIT = "benefit"
    PITCH = "pitch"
    EXPLORE = "explore"
    ANSWER = "answer"
    ADVANCE = "advance"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Subject:
    """Something in the scenario that a line can mean.

    Attributes
    ----------
    role : what it is.
    id : the fact, problem, consequence or obstacle; a need and its benefit have the problem's.
    problem : the problem that a consequence or need belongs to.
    """

    role: Role
    id: str = ""
    problem: str = ""


Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """The words of one subject: phrases that notice it, and whole lines that mean it, all as stems."""

    phrases: tuple[Words, ...]
    samples: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """How some words fit a subject.

    Attributes
    ----------
    score : 0 not at all, about 1 for one word that says it.
    phrases : how many of its phrases the words hold.
    hits : which of the words speak for it.
    likeness : to the nearest whole line of the subject, in [0, 1].
    """

    score: float
    phrases: int
    hits: frozenset[str]
    likeness: float


NO_FIT = Fit(0, 0, frozenset(), 0)
#: A line whose words are this much alike to one that the scenario holds was meant as that one.
ALIKE = 0.8
#: Less likeness than this says nothing.
HARDLY_ALIKE = 0.4
_STOP_WEIGHT = 0.15  # of a word without a subject, where whole lines are compared


@dataclass(frozen=True)
class Index:
    """The words of a scenario, ready to be compared with a line.

    Attributes
    ----------
    entries : the words of each subject.
    beginning : by its first word, each phrase with the subjects that it may mean.
    weights : of a word where whole lines are compared: 1 where only one subject has it, or none.
    sample_weights : of the words of a whole line together.
    vocabulary : every word that is said in the scenario.
    by_letter : words to which a mistyped one may belong, by first letter.
    """

    entries: Mapping[Subject, Entry]
    beginning: Mapping[str, Mapping[Words, Sequence[Subject]]]
    weights: Mapping[str, float]
    sample_weights: Mapping[frozenset[str], float]
    vocabulary: frozenset[str]
    by_letter: Mapping[str, Sequence[str]]

    def fits(self, words: Sequence[str]) -> dict[Subject, Fit]:
        """Return how words fit each subject; only what fits at all."""
        found = self._phrases(words)
        line = frozenset(words)
        weight = weighed(line, self.weights)
        near = {subject: self._nearest(entry, line, weight) for subject, entry in self.entries.items()}
        fits = {subject: self._fit(subject, found.get(subject, {}), line, near[subject]) for subject in near}
        return {subject: fit for subject, fit in fits.items() if fit.score}

    def _fit(self, subject: Subject, found: "Found", line: frozenset[str], near: "Near") -> Fit:
        score = sum(
            weight(phrase) / sum(other.role is subject.role for other in self.beginning[phrase[0]][phrase])
            for phrase in found
        )
        hits = frozenset[str]().union(*found.values())
        likeness, sample = near
        if likeness >= HARDLY_ALIKE:
            score += 2 * likeness
            hits |= {word for word in line & sample if is_content(word)}
        return Fit(score, len(found), hits, likeness)

    def _nearest(self, entry: Entry, line: frozenset[str], weight: float) -> "Near":
        """Return how much a line is like the nearest whole line of a subject, in [0, 1], and that line."""
        found = ((self._alike(line, weight, sample), sample) for sample in entry.samples)
        return max(found, key=lambda pair: pair[0], default=(0, line))

    def _alike(self, line: frozenset[str], weight: float, sample: frozenset[str]) -> float:
        both = weighed(line & sample, self.weights)
        return both / (weight + self.sample_weights[sample] - both) if both else 0

    def _phrases(self, words: Sequence[str]) -> dict[Subject, dict[Words, frozenset[str]]]:
        """Return the phrases that the words hold, by subject, each with the words that make it."""
        found: dict[Subject, dict[Words, frozenset[str]]] = defaultdict(dict)
        for place, word in enumerate(words):
            for first in _beginnings(word):
                for phrase, subjects in self.beginning.get(first, {}).items():
                    rest = _follows(words, place + 1, phrase[1:])
                    if rest is not None:
                        for subject in subjects:
                            found[subject][phrase] = frozenset((word, *rest))
        return found


Found = Mapping[Words, frozenset[str]]  # phrases, each with the words of a line that make it
Near = tuple[float, frozenset[str]]


def weighed(words: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return what words weigh together; an unknown one weighs 1."""
    return sum(weights.get(word, 1) for word in words)


def weight(phrase: Words) -> float:
    """Return how much a phrase says: a half, and a half for each of its words with a subject."""
    return 0.5 + 0.5 * sum(word not in STOP for word in phrase)


_LONG = 5  # letters from which a word of a phrase also means a longer one: "justif" in "justified"


def _beginnings(word: str) -> list[str]:
    """Return the words of a phrase that a word of a line can stand for."""
    return [word, *(word[:end] for end in range(_LONG, len(word)))]


def _follows(words: Sequence[str], place: int, rest: Words) -> Words | None:
    """Return the words that make the rest of a phrase, at most two others between; None if they do not."""
    if not rest:
        return ()
    for spot in range(place, min(place + 3, len(words))):
        if rest[0] in _beginnings(words[spot]):
            further = _follows(words, spot + 1, rest[1:])
            if further is not None:
                return (words[spot], *further)
    return None


@lru_cache(256)
def index(scenario: Scenario) -> Index:
    """Return the words of a scenario, ready to be compared."""
    entries = {subject: _entry(phrases, lines) for subject, phrases, lines in subjects(scenario)}
    beginning: dict[str, dict[Words, list[Subject]]] = defaultdict(lambda: defaultdict(list))
    homes: dict[str, set[Subject]] = defaultdict(set)
    for subject, entry in entries.items():
        for phrase in entry.phrases:
            beginning[phrase[0]][phrase].append(subject)
        for word in chain.from_iterable(chain(entry.phrases, entry.samples)):
            homes[word].add(subject)
    vocabulary = frozenset(homes) | frozenset(stems(_all_words(scenario)))
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in sorted(vocabulary | GENERIC):
        by_letter[word[0]].append(word)
    weights = {word: 1 / len(subjects) ** 0.5 for word, subjects in homes.items()}
    weights |= dict.fromkeys(STOP, _STOP_WEIGHT)
    samples = chain.from_iterable(entry.samples for entry in entries.values())
    sample_weights = {sample: weighed(sample, weights) for sample in samples}
    return Index(entries, beginning, weights, sample_weights, vocabulary, by_letter)


def subjects(scenario: Scenario) -> Iterator[tuple[Subject, Sequence[str], Sequence[str]]]:
    """Yield each subject of a scenario, the phrases that notice it, and the seller's lines that mean it."""
    for fact in scenario.facts:
        yield Subject(Role.FACT, fact.id), fact.words, fact.asks
    for problem in scenario.problems:
        need = problem.need
        yield Subject(Role.PROBLEM, problem.id, problem.id), problem.words, problem.asks
        for consequence in problem.consequences:
            subject = Subject(Role.CONSEQUENCE, consequence.id, problem.id)
            yield subject, consequence.words, consequence.asks
        yield Subject(Role.NEED, problem.id, problem.id), need.words, need.asks
        yield Subject(Role.BENEFIT, problem.id, problem.id), need.words, need.benefits
    for obstacle in scenario.obstacles:
        yield Subject(Role.EXPLORE, obstacle.id), obstacle.words, obstacle.explores
        yield Subject(Role.ANSWER, obstacle.id), obstacle.answer_words, obstacle.answers
    seller, advance = scenario.seller, scenario.advance
    yield Subject(Role.PITCH), seller.product_words, seller.pitches
    yield Subject(Role.ADVANCE), advance.words, advance.asks
    yield Subject(Role.WEAK), (), advance.weak


def _entry(phrases: Sequence[str], lines: Sequence[str]) -> Entry:
    found = dict.fromkeys(stems(phrase) for phrase in phrases)
    samples = tuple(frozenset(stems(line)) for line in lines)
    return Entry(tuple(phrase for phrase in found if phrase), samples)


def _all_words(scenario: Scenario) -> str:
    """Return everything that is said in a scenario, so that its words are known."""
    parts = [*vars(scenario.buyer).values(), scenario.seller.company, scenario.seller.product]
    parts += [scenario.seller.brief, scenario.seller.aim, scenario.opening.says, scenario.advance.agrees]
    parts += [fact.says for fact in scenario.facts]
    for problem in scenario.problems:
        parts += [problem.admits, problem.need.says, *(effect.says for effect in problem.consequences)]
    for obstacle in scenario.obstacles:
        parts += [obstacle.says, obstacle.behind, obstacle.settled]
    return " ".join(parts)


def is_content(word: str) -> bool:
    """Return whether a stem names a subject, in whatever business."""
    return word not in STOP and word not in GENERIC and not word.isdigit()
