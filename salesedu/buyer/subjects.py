"""What a line can be about in a scenario, and how well its words fit each such subject."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
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


@dataclass(frozen=True)
class Entry:
    """The words of one subject: phrases that notice it, and whole lines that mean it, both as stems."""

    phrases: tuple[Words, ...]
    samples: tuple[Words, ...]


#: A line whose words are this much alike to one that the scenario holds was meant as that one.
ALIKE = 0.8
#: Less likeness than this says nothing.
HARDLY_ALIKE = 0.4


@dataclass(frozen=True)
class Index:
    """The words of a scenario, ready to be compared with a line."""

    entries: Mapping[Subject, Entry]
    shared: Mapping[tuple[Role, Words], int]  # how many subjects of a role a phrase may mean
    rarity: Mapping[str, float]
    vocabulary: frozenset[str]
    known: Mapping[str, None]  # in alphabetical order: words to which a mistyped one may belong

    def score(self, subject: Subject, words: Sequence[str]) -> float:
        """Return how well words fit a subject: 0 not at all, about 1 for one word that says it."""
        entry = self.entries[subject]
        found = sum(
            weight(phrase) / self.shared[subject.role, phrase]
            for phrase in entry.phrases
            if holds(words, phrase)
        )
        likeness = self.likeness(entry, words)
        return found + (2 * likeness if likeness >= HARDLY_ALIKE else 0)

    def phrases_found(self, subject: Subject, words: Sequence[str]) -> int:
        """Return how many different phrases of a subject the words hold."""
        return sum(holds(words, phrase) for phrase in self.entries[subject].phrases)

    def likeness(self, entry: Entry, words: Sequence[str]) -> float:
        """Return how much words are like the nearest whole line of a subject, in [0, 1]."""
        return max((self._alike(frozenset(words), frozenset(sample)) for sample in entry.samples), default=0)

    def exact(self, words: Sequence[str]) -> Subject | None:
        """Return the subject of the line in the scenario that has practically the same words."""
        near = [(self.likeness(entry, words), subject) for subject, entry in self.entries.items()]
        most, subject = max(near, key=lambda pair: pair[0])
        return subject if most >= ALIKE else None

    def _alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        both, all_words = self._weight(one & other), self._weight(one | other)
        return both / all_words if all_words else 0

    def _weight(self, words: frozenset[str]) -> float:
        return sum(0.15 if word in STOP else self.rarity.get(word, 1) for word in words)


def weight(phrase: Words) -> float:
    """Return how much a phrase says: a half, and a half for each of its words with a subject."""
    return 0.5 + 0.5 * sum(word not in STOP for word in phrase)


def holds(words: Sequence[str], phrase: Words) -> bool:
    """Return whether the words of a phrase stand there in order, with at most two others between."""
    first = phrase[0]
    return any(
        _follows(words, place + 1, phrase[1:]) for place, word in enumerate(words) if _is_same(word, first)
    )


def _follows(words: Sequence[str], place: int, rest: Words) -> bool:
    if not rest:
        return True
    near = range(place, min(place + 3, len(words)))
    return any(_is_same(words[spot], rest[0]) and _follows(words, spot + 1, rest[1:]) for spot in near)


def _is_same(word: str, wanted: str) -> bool:
    """Return whether two stems mean the same word; a long one may go on: *justif* in *justifi*."""
    return word == wanted or (len(wanted) >= 5 and word.startswith(wanted))


@lru_cache(256)
def index(scenario: Scenario) -> Index:
    """Return the words of a scenario, ready to be compared."""
    entries = dict(_entries(scenario))
    shared = Counter((subject.role, phrase) for subject, entry in entries.items() for phrase in entry.phrases)
    homes: dict[str, set[Subject]] = defaultdict(set)
    for subject, entry in entries.items():
        for word in chain.from_iterable(chain(entry.phrases, entry.samples)):
            homes[word].add(subject)
    rarity = {word: 1 / len(subjects) ** 0.5 for word, subjects in homes.items()}
    vocabulary = frozenset(homes) | frozenset(stems(_all_words(scenario)))
    return Index(entries, shared, rarity, vocabulary, dict.fromkeys(sorted(vocabulary | GENERIC)))


def _entries(scenario: Scenario) -> Iterator[tuple[Subject, Entry]]:
    """Yield each subject of a scenario with its words."""
    for fact in scenario.facts:
        yield Subject(Role.FACT, fact.id), _entry(fact.words, fact.asks)
    for problem in scenario.problems:
        need = problem.need
        yield Subject(Role.PROBLEM, problem.id, problem.id), _entry(problem.words, problem.asks)
        for consequence in problem.consequences:
            subject = Subject(Role.CONSEQUENCE, consequence.id, problem.id)
            yield subject, _entry(consequence.words, consequence.asks)
        yield Subject(Role.NEED, problem.id, problem.id), _entry(need.words, need.asks)
        yield Subject(Role.BENEFIT, problem.id, problem.id), _entry(need.words, need.benefits)
    for obstacle in scenario.obstacles:
        yield Subject(Role.EXPLORE, obstacle.id), _entry(obstacle.words, obstacle.explores)
        yield Subject(Role.ANSWER, obstacle.id), _entry(obstacle.answer_words, obstacle.answers)
    seller, advance = scenario.seller, scenario.advance
    yield Subject(Role.PITCH), _entry(seller.product_words, seller.pitches)
    yield Subject(Role.ADVANCE), _entry(advance.words, advance.asks)
    yield Subject(Role.WEAK), _entry((), advance.weak)


def _entry(phrases: Sequence[str], samples: Sequence[str]) -> Entry:
    found = dict.fromkeys(stems(phrase) for phrase in phrases)
    return Entry(tuple(phrase for phrase in found if phrase), tuple(stems(sample) for sample in samples))


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
