"""How mature marketing and sales are: answers from 0 to 4 over five areas, the weakest first, a tip for each.

>>> from salesedu.maturity_questions import QUESTIONS
>>> answers = {question.id: 1 if question.area is Area.SALES else 3 for question in QUESTIONS}
>>> diagnosis = diagnose(answers)
>>> diagnosis.weakest_first[0].area.name, diagnosis.weakest_first[0].mean
('SALES', 1.0)

The five areas are those of ``tools.maturity-diagnosis``. The guide has neither questions nor a scale (caution
C30): both are this course's own, and a result says where to begin, not how good anybody is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import fmean, median

from salesedu.i18n import N_

LOWEST, HIGHEST = 0, 4


class Area(Enum):
    """The five areas, in the order in which a buyer meets them."""

    ATTRACTION = N_("Attraction")
    CONVERSION = N_("Conversion")
    RELATIONSHIP = N_("Relationship")
    SALES = N_("Sales")
    ANALYSIS = N_("Analysis")


@dataclass(frozen=True)
class Question:
    """A statement about the company, and what to do next for each answer from 0 to 4.

    Attributes
    ----------
    id : a short name that never changes; answers are kept under it.
    area : the area it belongs to.
    statement : what is true in a mature company.
    tips : five sentences, one for each answer; the last one says how not to lose what was reached.
    """

    id: str
    area: Area
    statement: str
    tips: tuple[str, str, str, str, str]


@dataclass(frozen=True)
class AreaScore:
    """How one area does.

    Attributes
    ----------
    area : which one.
    answers : the answers given, by question.
    asked : how many questions the area has.
    """

    area: Area
    answers: Mapping[str, int]
    asked: int

    @property
    def mean(self) -> float | None:
        """The mean of the answers given, in [0, 4]; None without any: open is not the same as 0."""
        return fmean(self.answers.values()) if self.answers else None


@dataclass(frozen=True)
class Tip:
    """What to do next about one answer."""

    question: Question
    answer: int

    @property
    def text(self) -> str:
        """The tip, to be translated."""
        return self.question.tips[self.answer]


@dataclass(frozen=True)
class Diagnosis:
    """All areas in the buyer's order, and the tips for what was answered."""

    scores: tuple[AreaScore, ...]
    tips: tuple[Tip, ...]

    @property
    def is_complete(self) -> bool:
        """Whether every question has an answer."""
        return all(len(score.answers) == score.asked for score in self.scores)

    @property
    def weakest_first(self) -> tuple[AreaScore, ...]:
        """The areas with an answer, the lowest mean first; equals stay in the buyer’s order."""
        known = [score for score in self.scores if score.mean is not None]
        return tuple(sorted(known, key=lambda score: score.mean or 0))

    @property
    def first_steps(self) -> tuple[Tip, ...]:
        """Every tip that changes something: of the weakest area first, and there of the lowest answer."""
        place = {score.area: rank for rank, score in enumerate(self.weakest_first)}
        to_do = [tip for tip in self.tips if tip.answer < HIGHEST]
        return tuple(sorted(to_do, key=lambda tip: (place[tip.question.area], tip.answer)))


class MaturityError(ValueError):
    """Some answers are none: ``questions`` names those that are unknown or not a whole number from 0 to 4."""

    def __init__(self, questions: Sequence[str]) -> None:
        self.questions = tuple(questions)
        super().__init__("not a known question with a whole number from 0 to 4: " + ", ".join(questions))


def diagnose(answers: Mapping[str, int]) -> Diagnosis:
    """Return how mature each area is.

    Parameters
    ----------
    answers : whole numbers in [0, 4], by question; questions may be left open.

    Raises
    ------
    MaturityError
        If a question does not exist or an answer is no whole number in [0, 4].
    """
    from salesedu.maturity_questions import QUESTIONS  # its questions are made of this module's

    _check(answers, {question.id for question in QUESTIONS})
    scores = tuple(_score(area, [q for q in QUESTIONS if q.area is area], answers) for area in Area)
    tips = tuple(Tip(question, answers[question.id]) for question in QUESTIONS if question.id in answers)
    return Diagnosis(scores, tips)


def _check(answers: Mapping[str, object], known: set[str]) -> None:
    wrong = [name for name, answer in answers.items() if name not in known or not is_answer(answer)]
    if wrong:
        raise MaturityError(wrong)


def is_answer(value: object) -> bool:
    """Return whether a value is a whole number from 0 to 4."""
    return isinstance(value, int) and not isinstance(value, bool) and LOWEST <= value <= HIGHEST


def _score(area: Area, questions: Sequence[Question], answers: Mapping[str, int]) -> AreaScore:
    given = {question.id: answers[question.id] for question in questions if question.id in answers}
    return AreaScore(area, given, len(questions))


@dataclass(frozen=True)
class Change:
    """One area then and now, over the questions that were answered both times.

    Attributes
    ----------
    area : which one.
    before, now : means in [0, 4], or None when no question was answered both times.
    questions : how many questions were answered both times.
    """

    area: Area
    before: float | None
    now: float | None
    questions: int

    @property
    def difference(self) -> float | None:
        """How much the mean rose, in [-4, 4], or None."""
        return None if self.before is None or self.now is None else self.now - self.before


def compare(before: Diagnosis, now: Diagnosis) -> tuple[Change, ...]:
    """Return each area then and now; a question that was open once is left out of both means."""
    return tuple(_change(then, today) for then, today in zip(before.scores, now.scores, strict=True))


def _change(then: AreaScore, now: AreaScore) -> Change:
    both = then.answers.keys() & now.answers.keys()
    if not both:
        return Change(now.area, None, None, 0)
    before, today = (fmean(score.answers[name] for name in both) for score in (then, now))
    return Change(now.area, before, today, len(both))


@dataclass(frozen=True)
class Spread:
    """How far a team's views of one area lie apart.

    Attributes
    ----------
    area : which one.
    means : each person's mean in [0, 4], the lowest first; who answered nothing here is left out.
    """

    area: Area
    means: tuple[float, ...]

    @property
    def middle(self) -> float | None:
        """The median of the team, or None without answers."""
        return median(self.means) if self.means else None

    @property
    def width(self) -> float | None:
        """Highest less lowest, in [0, 4], or None without answers; wide means: talk about it first."""
        return self.means[-1] - self.means[0] if self.means else None


def spread(team: Iterable[Diagnosis]) -> tuple[Spread, ...]:
    """Return how a team's views spread, area by area."""
    people = list(team)
    by_area = ([person.scores[place].mean for person in people] for place in range(len(Area)))
    means = (sorted(mean for mean in column if mean is not None) for column in by_area)
    return tuple(Spread(area, tuple(column)) for area, column in zip(Area, means, strict=True))
