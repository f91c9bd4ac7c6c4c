"""How far deals get: which share of them moves on from each stage, and is won in the end.

>>> from salesedu.crm_sample import PIPELINE_STAGES, deals
>>> found = conversion(deals(), PIPELINE_STAGES)
>>> [step.stage for step in found.steps][:2]
['New', 'First talk']
>>> found.steps[0].moved_on.count == found.steps[1].reached
True

An export says where a deal is now and not where it has been, so a deal counts as having passed every stage
before its own, and a won deal as having passed all. Three kinds of deals are counted apart and never guessed:

- open deals still *in* a stage: whether they move on is not decided;
- lost deals whose last stage was overwritten by "Closed lost": nobody knows how far they got, only that they
  were in the first stage. Some systems do so with every lost deal; then there are no rates to be had;
- deals in a stage that is not in the list.

Sources: ``tools.crm-abilities`` 5, ``funnel.relationship-stages``; firms name stages differently (C31).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from salesedu.crm import Status
from salesedu.i18n.numbers import read_number
from salesedu.shares import Share

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pandas import DataFrame

#: The stages that systems come with, in their order; most firms rename them. Written in small letters.
USUAL_ORDERS = (
    (
        "appointment scheduled",
        "qualified to buy",
        "presentation scheduled",
        "decision maker bought-in",
        "contract sent",
    ),
    (
        "prospecting",
        "qualification",
        "needs analysis",
        "value proposition",
        "id. decision makers",
        "perception analysis",
        "proposal/price quote",
        "negotiation/review",
    ),
    ("qualified", "contact made", "demo scheduled", "proposal made", "negotiations started"),
)
#: With a larger share of lost deals of unknown stage, rates between stages mislead. The course's own limit.
MOST_UNKNOWN = 0.2
_UNKNOWN = -1


@dataclass(frozen=True)
class Step:
    """What became of the deals that reached a stage.

    Attributes
    ----------
    stage : its name.
    moved_on : deals that went further, of those that left the stage: onward or lost in it.
    waiting : open deals in the stage.
    won : deals won in the end, of all that reached the stage and are decided.
    """

    stage: str
    moved_on: Share
    waiting: int
    won: Share

    @property
    def lost_here(self) -> int:
        """Deals that were lost in the stage."""
        return self.moved_on.of - self.moved_on.count

    @property
    def reached(self) -> int:
        """Deals that are or were in the stage, as far as known."""
        return self.moved_on.of + self.waiting


@dataclass(frozen=True)
class Conversion:
    """Each stage's step, and the deals that could not be counted.

    Attributes
    ----------
    steps : one per stage, in order.
    lost : all lost deals.
    unknown : lost deals that do not say how far they got.
    outside : open deals in a stage that is not in the list.
    """

    steps: tuple[Step, ...]
    lost: int
    unknown: int
    outside: int

    @property
    def is_known(self) -> bool:
        """Whether enough lost deals say how far they got for the rates to mean something."""
        return self.unknown <= MOST_UNKNOWN * self.lost

    def least_won(self, step: Step) -> float | None:
        """Return the rate of deals won from a stage if every lost deal of unknown stage had reached it."""
        # in the first stage each of them was for sure, and is counted already
        decided = step.won.of + (0 if step == self.steps[0] else self.unknown)
        return step.won.count / decided if decided else None


def conversion(deals: "DataFrame", stages: Sequence[str]) -> Conversion:
    """Return which share of the deals moves on from each stage.

    Parameters
    ----------
    deals : in the schema of :mod:`salesedu.crm`, of one pipeline or of several with the same stages.
    stages : the stages of an open deal, first to last, as written in the deals.

    Raises
    ------
    ValueError
        If no stage is given, or one twice.
    """
    import numpy as np

    if not stages or len({*stages}) < len(stages):
        raise ValueError(f"Stages must be one or more different names; not {list(stages)}.")
    place = _places(deals, stages)
    status = deals["status"].to_numpy()
    count = len(stages)
    is_open, is_lost = status == Status.OPEN, status == Status.LOST
    waiting = _counted(place[is_open], count)
    lost = _counted(place[is_lost], count)
    won, unknown = int((status == Status.WON).sum()), int((place[is_lost] == _UNKNOWN).sum())
    # whoever is in or beyond a later stage has moved on from this one
    beyond = np.cumsum((waiting + lost)[::-1])[::-1] - (waiting + lost) + won
    lost_later = np.cumsum(lost[::-1])[::-1]
    steps = (
        Step(
            stage,
            Share(int(beyond[i]), int(beyond[i] + lost[i])),
            int(waiting[i]),
            Share(won, int(won + lost_later[i] + (unknown if i == 0 else 0))),
        )
        for i, stage in enumerate(stages)
    )
    return Conversion(
        tuple(steps),
        int(is_lost.sum()),
        unknown,
        int((place[is_open] == _UNKNOWN).sum()),
    )


def propose_order(names: Iterable[str]) -> tuple[str, ...]:
    """Return stages in the order their system comes with, if most of them are its own; others stay behind.

    What people call their stages, and in which order they come, only they know: let them put it right.
    """
    given = list(dict.fromkeys(names))
    small = [name.casefold().strip() for name in given]
    usual = max(USUAL_ORDERS, key=lambda order: len({*order} & {*small}))
    if len({*usual} & {*small}) * 2 <= len(given):
        return tuple(given)
    place = {name: i for i, name in enumerate(usual)}
    return tuple(sorted(given, key=lambda name: place.get(name.casefold().strip(), len(usual))))


@dataclass(frozen=True)
class StageList:
    """Stages as a person typed them.

    Attributes
    ----------
    stages : first to last, each once.
    rates : win rates in [0, 1] that stand behind some of them.
    wrong : lines whose rate is no percentage from 0 to 100.
    """

    stages: tuple[str, ...]
    rates: Mapping[str, float]
    wrong: tuple[str, ...] = ()


def read_stages(text: str) -> StageList:
    """Return the stages in a text with one per line, perhaps with a rate in percent: ``Offer sent: 40``."""
    rates: dict[str, float] = {}
    names, wrong = [], []
    for line in filter(None, map(str.strip, text.splitlines())):
        name, colon, typed = (part.strip() for part in line.rpartition(":"))
        if not colon:
            names.append(line)
            continue
        names.append(name)
        read = read_number(typed)
        if read is not None and 0 <= read.value <= 100:
            rates[name] = float(read.value) / 100
        else:
            wrong.append(line)
    return StageList(tuple(dict.fromkeys(filter(None, names))), rates, tuple(wrong))


def open_stages(deals: "DataFrame") -> tuple[str, ...]:
    """Return the stages in which there are open deals, in a proposed order.

    Stages that are categories keep the order of the categories where no usual order is known.
    """
    import pandas as pd

    stage = deals.loc[deals["status"] == Status.OPEN, "stage"].dropna()
    if isinstance(stage.dtype, pd.CategoricalDtype):
        return propose_order(stage.cat.remove_unused_categories().cat.categories.astype(str))
    return propose_order(stage.unique())


def _places(deals: "DataFrame", stages: Sequence[str]) -> "NDArray[np.intp]":
    """Return each deal's place in the list of stages; -1 where it is not in it."""
    import pandas as pd

    stage = deals["stage"]
    if not isinstance(stage.dtype, pd.CategoricalDtype):
        return pd.Index(list(stages)).get_indexer(pd.Index(stage))
    return stage.cat.set_categories(list(stages)).cat.codes.to_numpy().astype("intp")


def _counted(places: "NDArray[np.intp]", count: int) -> "NDArray[np.intp]":
    import numpy as np

    return np.bincount(places[places >= 0], minlength=count)
