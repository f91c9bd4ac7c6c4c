"""A questionnaire to think about one's own way of talking: two axes, half the statements turned round.

>>> answers = {item.id: 5 if item.side == 1 else 1 for item in ITEMS}
>>> result = score(answers)
>>> result.pace.position, result.styles
(1.0, (<Style.INFLUENCE: 'influence'>,))
>>> score({item.id: 3 for item in ITEMS}).finding.name
'STRAIGHT_LINE'

The statements are our own. Nobody has tested how exact or how stable the result is: it is a start for
thinking and talking, no measurement, and never for hiring. Sources: ``techniques.disc``; caution C17.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import fmean, stdev

from salesedu.disc import PLACES, Axis, Style
from salesedu.i18n import N_


@dataclass(frozen=True)
class Item:
    """A statement; to agree speaks for one side of an axis (1 direct or people, -1 steady or task)."""

    id: str
    text: str
    axis: Axis
    side: int


def _items(axis: Axis, side: int, texts: Sequence[str]) -> list[Item]:
    name = f"{axis.name}_{'plus' if side == 1 else 'minus'}".lower()
    return [Item(f"{name}_{number}", text, axis, side) for number, text in enumerate(texts, 1)]


_DIRECT = _items(
    Axis.PACE,
    1,
    (
        N_("In a meeting I often speak first."),
        N_("I like to decide on the same day."),
        N_("If I disagree, I say so at once."),
        N_("I get restless when a talk moves slowly."),
        N_("I start before every detail is clear."),
    ),
)
_STEADY = _items(
    Axis.PACE,
    -1,
    (
        N_("I think a reply through before I give it."),
        N_("I like to sleep on a decision."),
        N_("I let others finish, even if it takes long."),
        N_("I ask a question rather than give my opinion."),
        N_("A sudden change of plan disturbs me."),
    ),
)
_PEOPLE = _items(
    Axis.PRIORITY,
    1,
    (
        N_("I begin a call with a few personal words."),
        N_("I notice quickly how somebody feels."),
        N_("I work best when I know the people well."),
        N_("I would rather talk than write a report."),
        N_("I tell colleagues things about my life."),
    ),
)
_TASK = _items(
    Axis.PRIORITY,
    -1,
    (
        N_("I come to the subject without small talk."),
        N_("Numbers convince me more than stories."),
        N_("At work I keep my feelings to myself."),
        N_("I look at the task first, then at who does it."),
        N_("I like a clear list more than a long talk."),
    ),
)


def _mixed() -> Iterator[Item]:
    for four in zip(_DIRECT, _TASK, _STEADY, _PEOPLE, strict=True):
        yield from four


#: Twenty statements; two of the same kind never follow each other.
ITEMS = tuple(_mixed())
#: The five answers, 1 to 5.
ANSWERS = (
    N_("Not at all like me"),
    N_("Hardly like me"),
    N_("Partly like me"),
    N_("Rather like me"),
    N_("Very much like me"),
)

FEWEST = 8  # answers on an axis of ten
ALIKE = 18  # the same answer so often in twenty is a straight line
T_90 = {8: 1.895, 9: 1.860, 10: 1.833}  # Student's t for a 90% band, by number of answers
NARROWEST = 0.1  # ten coarse answers never say more than this


class Finding(Enum):
    """What can be said about a set of answers."""

    FINE = N_("The answers can be shown.")
    HALF_FILLED = N_("Too few answers.")
    STRAIGHT_LINE = N_("The same answer almost everywhere.")


@dataclass(frozen=True)
class Place:
    """A position on one axis with its band.

    Attributes
    ----------
    position : in [-1, 1]; 1 is direct or people, -1 steady or task.
    low, high : the band, in [-1, 1]: how far single answers scatter around the position.
    answered : how many of the ten statements were answered.
    """

    position: float
    low: float
    high: float
    answered: int


@dataclass(frozen=True)
class Result:
    """What the answers say.

    Attributes
    ----------
    finding : whether there is anything to show.
    pace, priority : the two places; None where too few answers were given.
    styles : every style that the two bands touch, the nearest first; empty unless the finding is fine.
    open_items : the statements without an answer.
    """

    finding: Finding
    pace: Place | None
    priority: Place | None
    styles: tuple[Style, ...]
    open_items: tuple[str, ...]


def score(answers: Mapping[str, int]) -> Result:
    """Return the places on the two axes.

    Parameters
    ----------
    answers : 1 (not at all like me) to 5 (very much like me), by the item's id; what is missing is open.

    Raises
    ------
    ValueError
        If an answer is not a whole number from 1 to 5.
    """
    given = {item.id: answers[item.id] for item in ITEMS if item.id in answers}
    for name, answer in given.items():
        if answer not in (1, 2, 3, 4, 5):
            raise ValueError(f"The answer to {name} must be a whole number from 1 to 5, not {answer!r}.")
    pace, priority = (_place(_values(given, axis)) for axis in (Axis.PACE, Axis.PRIORITY))
    finding = _finding(list(given.values()), pace, priority)
    styles = _styles(pace, priority) if finding is Finding.FINE and pace and priority else ()
    open_items = tuple(item.id for item in ITEMS if item.id not in given)
    return Result(finding, pace, priority, styles, open_items)


def _values(given: Mapping[str, int], axis: Axis) -> list[float]:
    """Return what the answers say on an axis, each in [-1, 1]; turned-round statements turned back."""
    return [item.side * (given[item.id] - 3) / 2 for item in ITEMS if item.axis is axis and item.id in given]


def _place(values: Sequence[float]) -> Place | None:
    if len(values) < FEWEST:
        return None
    middle = fmean(values)
    half = max(NARROWEST, T_90[len(values)] * stdev(values) / math.sqrt(len(values)))
    return Place(middle, max(-1.0, middle - half), min(1.0, middle + half), len(values))


def _finding(given: Sequence[int], pace: Place | None, priority: Place | None) -> Finding:
    if pace is None or priority is None:
        return Finding.HALF_FILLED
    most = max(given.count(answer) for answer in set(given))
    return Finding.STRAIGHT_LINE if most >= min(ALIKE, len(given)) else Finding.FINE


def _styles(pace: Place, priority: Place) -> tuple[Style, ...]:
    touched = [
        style for style, sides in PLACES.items() if _touches(pace, sides[0]) and _touches(priority, sides[1])
    ]
    return tuple(sorted(touched, key=lambda style: _distance(style, pace, priority)))


def _touches(place: Place, side: int) -> bool:
    return place.high > 0 if side == 1 else place.low < 0


def _distance(style: Style, pace: Place, priority: Place) -> float:
    return math.dist(PLACES[style], (pace.position, priority.position))


def opposite(style: Style) -> Style:
    """Return the style across the map, on the other side of both axes."""
    pace, priority = PLACES[style]
    return next(other for other, place in PLACES.items() if place == (-pace, -priority))
