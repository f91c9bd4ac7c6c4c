"""The pipeline board: open deals by stage and value, the next deals to call, and the team at a glance.

>>> from salesedu.crm_sample import PIPELINE_STAGES, TODAY, deals
>>> found = board(deals(), PIPELINE_STAGES)
>>> [line.stage for line in found.lines] == list(PIPELINE_STAGES)
True
>>> found.currencies
('EUR', 'USD')

The weighted value is amount × the share of deals that were won once they had reached the stage. Our own share
is used where at least `ENOUGH` decided deals reached it and the lost ones say how far they got; otherwise the
user is asked for one, and without an answer the stage has no weighted value. Amounts of different currencies
are never added.
Source: ``tools.crm-abilities`` 5-7 (F46).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from salesedu.crm import Status
from salesedu.crm_outcomes import named
from salesedu.crm_stages import Conversion, Step, conversion
from salesedu.crm_tasks import Alert, Tasks

if TYPE_CHECKING:
    from pandas import DataFrame

#: So many decided deals must have reached a stage before its own rate is used. Our own limit, not a law.
ENOUGH = 20

Rates = tuple[float | None, float | None]


@dataclass(frozen=True)
class Amount:
    """Value of open deals in one currency.

    Attributes
    ----------
    currency : code, or empty where no currency is written.
    count : open deals in it, those without an amount among them.
    value : sum of the known amounts, in currency units.
    weighted : value × the stage's rate; None where there is no rate.
    least : the same if every lost deal of unknown stage had been lost from this stage on.
    """

    currency: str
    count: int
    value: float
    weighted: float | None
    least: float | None


@dataclass(frozen=True)
class StageLine:
    """The open deals of one stage.

    Attributes
    ----------
    stage : its name; empty for open deals in no listed stage.
    count : open deals.
    unknown_amounts : those without an amount; they are in no value.
    amounts : one per currency of the board, in its order.
    rate : share of deals that are won once they get here; None if nobody knows.
    least : the rate if every lost deal of unknown stage had been lost from here on.
    is_own_rate : whether it comes from these deals, and not from the user.
    decided : won and lost deals that had reached the stage.
    """

    stage: str
    count: int
    unknown_amounts: int
    amounts: tuple[Amount, ...]
    rate: float | None
    least: float | None
    is_own_rate: bool
    decided: int


@dataclass(frozen=True)
class Board:
    """Open deals by stage.

    Attributes
    ----------
    lines : one per stage in order; a last one without a name where deals are in no listed stage.
    currencies : the currencies of the open deals, the one with most deals first.
    conversion : where the rates come from.
    """

    lines: tuple[StageLine, ...]
    currencies: tuple[str, ...]
    conversion: Conversion

    @property
    def count(self) -> int:
        """Number of open deals."""
        return sum(line.count for line in self.lines)

    @property
    def totals(self) -> tuple[Amount, ...]:
        """The value of all stages by currency; weighted over the stages with a rate, None without any."""
        return tuple(self._total(place) for place in range(len(self.currencies)))

    @property
    def without_rate(self) -> tuple[StageLine, ...]:
        """Stages with open deals that nobody knows a rate for."""
        return tuple(line for line in self.lines if line.count and line.rate is None)

    def _total(self, place: int) -> Amount:
        amounts = [line.amounts[place] for line in self.lines]
        weighted = [amount.weighted for amount in amounts if amount.weighted is not None]
        least = [amount.least for amount in amounts if amount.least is not None]
        return Amount(
            self.currencies[place],
            sum(amount.count for amount in amounts),
            sum(amount.value for amount in amounts),
            sum(weighted) if weighted else None,
            sum(least) if least else None,
        )


@dataclass(frozen=True)
class OwnerLine:
    """What one seller has open.

    Attributes
    ----------
    owner : name; empty for deals that nobody looks after.
    count : open deals.
    values : (currency, value), the currency with most deals first.
    alerts : number of deals by alert.
    """

    owner: str
    count: int
    values: tuple[tuple[str, float], ...]
    alerts: Mapping[Alert, int]


def board(deals: "DataFrame", stages: Sequence[str], asked: Mapping[str, float] | None = None) -> Board:
    """Return the open deals by stage, with their value and weighted value.

    Parameters
    ----------
    deals : in the schema of :mod:`salesedu.crm`; the decided ones among them give the rates.
    stages : the stages of an open deal, first to last.
    asked : rates in [0, 1] by stage, used where the deals give none.
    """
    found = conversion(deals, stages)
    open_deals = deals[deals["status"] == Status.OPEN]
    currency = named(open_deals["currency"]).astype(object)
    currencies = tuple(str(code) for code in currency.value_counts().index)
    stage = open_deals["stage"].astype(object).where(open_deals["stage"].isin(list(stages)), "")
    table = open_deals["amount"].groupby([stage, currency]).agg(["size", "count", "sum"])
    steps = (*found.steps, *([None] if found.outside else []))
    numbers: dict[Any, Any] = dict(zip(table.index, table.itertuples(index=False, name=None), strict=True))
    lines = (_line(numbers, found, step, asked or {}, currencies) for step in steps)
    return Board(tuple(lines), currencies, found)


def _line(
    numbers: Mapping[Any, Any],
    found: Conversion,
    step: Step | None,
    asked: Mapping[str, float],
    currencies: Sequence[str],
) -> StageLine:
    """Return one stage of the board.

    Parameters
    ----------
    numbers : (number of deals, those with an amount, sum) by (stage, currency).
    step : what became of deals in the stage; None for deals in no listed stage.
    """
    rates = _rates(found, step, asked)
    name = step.stage if step else ""
    cells = [numbers.get((name, code), (0, 0, 0.0)) for code in currencies]
    count = sum(int(size) for size, _known, _sum in cells)
    return StageLine(
        name,
        count,
        count - sum(int(known) for _size, known, _sum in cells),
        tuple(_amount(code, cell[0], cell[2], rates) for code, cell in zip(currencies, cells, strict=True)),
        *rates,
        is_own_rate=step is not None and _has_own_rate(found, step),
        decided=step.won.of if step else 0,
    )


def most_qualified(deals: "DataFrame", stages: Sequence[str], today: date) -> "DataFrame":
    """Return the open deals in the order in which they deserve a contact first.

    The rule is the course's own: the furthest stage first; within a stage deals with a next contact that is
    not overdue before those without; then the one that was heard of last. Amounts play no part, because a
    large deal is not a qualified one and currencies can't be compared.

    Returns
    -------
    DataFrame
        The open deals in a listed stage, with all their columns.
    """
    import pandas as pd

    open_deals = deals[(deals["status"] == Status.OPEN) & deals["stage"].isin(list(stages))]
    place = pd.Index(list(stages)).get_indexer(pd.Index(open_deals["stage"].astype(object)))
    planned = (open_deals["next_activity"] >= pd.Timestamp(today)).to_numpy()
    keys = open_deals.assign(_place=place, _planned=planned)
    keys = keys.sort_values(["_place", "_planned", "last_activity"], ascending=False, kind="stable")
    return keys.drop(columns=["_place", "_planned"])


def team(deals: "DataFrame", found: Tasks) -> tuple[OwnerLine, ...]:
    """Return what each seller has open and which deals need somebody, most open deals first.

    Parameters
    ----------
    deals : in the schema of :mod:`salesedu.crm`.
    found : the tasks of the same deals.
    """
    open_deals = deals[deals["status"] == Status.OPEN]
    owner = named(open_deals["owner"]).astype(object)
    currency = named(open_deals["currency"]).astype(object)
    sums = open_deals["amount"].groupby([owner, currency]).sum().to_dict()
    alerts = found.alerts.groupby(
        [named(found.alerts["owner"]).astype(object), "alert"], observed=True
    ).size()
    counted, codes = alerts.to_dict(), [str(code) for code in currency.value_counts().index]
    lines = []
    for name, count in owner.value_counts().items():
        lines.append(
            OwnerLine(
                str(name),
                int(count),
                tuple((code, float(sums[name, code])) for code in codes if (name, code) in sums),
                {alert: int(counted.get((name, alert.value), 0)) for alert in Alert},
            )
        )
    return tuple(lines)


def narrowed(deals: "DataFrame", **wanted: str) -> "DataFrame":
    """Return the deals with some values, such as ``owner="Ana"``; an empty value asks for nothing."""
    for column, value in wanted.items():
        if value:
            deals = deals[deals[column] == value]
    return deals


def choices(deals: "DataFrame", column: str) -> tuple[str, ...]:
    """Return the different values of a column in alphabetical order, such as the owners."""
    return tuple(sorted(str(value) for value in deals[column].dropna().unique()))


def _rates(found: Conversion, step: Step | None, asked: Mapping[str, float]) -> Rates:
    """Return a stage's rate and the least it may be: its own with enough deals, else what was asked."""
    if step is None:
        return None, None
    if _has_own_rate(found, step):
        return step.won.rate, found.least_won(step)
    return asked.get(step.stage), asked.get(step.stage)


def _has_own_rate(found: Conversion, step: Step) -> bool:
    """Return whether enough decided deals reached a stage, and are known to have done so."""
    return step.won.of >= ENOUGH and (found.is_known or step == found.steps[0])


def _amount(currency: str, count: float, value: float, rates: Rates) -> Amount:
    weighted, least = (None if rate is None else float(value) * rate for rate in rates)
    return Amount(currency, int(count), float(value), weighted, least)
