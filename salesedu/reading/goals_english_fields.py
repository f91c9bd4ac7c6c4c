"""A goal given in fields, read into the same facts as a sentence.

>>> seen = read_fields(Fields(metric="new customers", amount="12", deadline="31 March"), date(2026, 11, 25))
>>> [time.day.isoformat() for time in seen.times]
['2027-03-31']
"""

from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from datetime import date
from decimal import Decimal

from salesedu.reading.goals_english import Plain, words
from salesedu.reading.goals_english_amounts import Amount
from salesedu.reading.goals_english_amounts import Kind as Says
from salesedu.reading.goals_english_owner import Owned, Owner, is_vague
from salesedu.reading.goals_english_results import Kind as Counts
from salesedu.reading.goals_english_results import Result, results
from salesedu.reading.goals_english_second import second_goal
from salesedu.reading.goals_english_sentence import Seen
from salesedu.reading.goals_english_time import Time, times

_BY = "by "


@dataclass(frozen=True, slots=True)
class Fields:
    """What stands in the fields, as typed; ``change`` says that the amount is how much more or less."""

    owner: str = ""
    amount: str = ""
    metric: str = ""
    baseline: str = ""
    rhythm: str = ""
    scope: str = ""
    deadline: str = ""
    purpose: str = ""
    value: Decimal | None = None
    unit: str = ""
    change: bool = False


def read_fields(fields: Fields, today: date) -> Seen:
    """Return what the fields of a goal show.

    Parameters
    ----------
    fields : what was typed; empty fields say nothing.
    today : tells what is over.
    """
    texts = astuple(fields)[:8]
    plain = Plain(" ".join(texts))
    starts = [len(Plain(" ".join(texts[:number])).read) + (number > 0) for number in range(len(texts))]
    place = dict(
        zip(
            ("owner", "amount", "metric", "baseline", "rhythm", "scope", "deadline", "purpose"),
            starts,
            strict=True,
        )
    )
    metric = Plain(fields.metric).read
    second = second_goal(metric)
    return Seen(
        plain,
        tuple(_times(fields.deadline, place["deadline"], today)),
        tuple(_amounts(fields, place)),
        tuple(_results(metric, place["metric"])),
        second and (second[0] + place["metric"], second[1] + place["metric"]),
        _owner(fields.owner),
        scope=fields.scope.strip(),
        purpose=fields.purpose.strip(),
    )


def _times(typed: str, place: int, today: date) -> Iterator[Time]:
    """Yield what a field says about time; a bare date is an end."""
    for lead in (_BY, ""):
        found = times(lead + Plain(typed).read, today)
        if found:
            for time in found:
                start = max(time.start - len(lead), 0)
                yield replace(time, start=start + place, end=time.end - len(lead) + place)
            return


def _amounts(fields: Fields, place: dict[str, int]) -> Iterator[Amount]:
    if fields.amount.strip():
        start, end = place["amount"], place["amount"] + len(Plain(fields.amount).read)
        kind = Says.VAGUE if fields.value is None else Says.CHANGE if fields.change else Says.LEVEL
        yield Amount(kind, start, end, fields.value, fields.unit)
    if fields.baseline.strip():
        start, end = place["baseline"], place["baseline"] + len(Plain(fields.baseline).read)
        yield Amount(Says.BASE, start, end)


def _results(metric: str, place: int) -> Iterator[Result]:
    """Yield what is counted: any words in this field are meant to be, so only broad ones are told apart."""
    said = metric.strip()
    if not said:
        return
    exact = [each for each in results(metric, ()) if each.kind is Counts.EXACT]
    broad = not exact and words("results", "broad").search(said)
    kind = Counts.BROAD if broad else Counts.EXACT
    yield Result(kind, place, place + len(metric), said, any(each.activity for each in exact))


def _owner(typed: str) -> Owner:
    said = typed.strip()
    return Owner(Owned.NOBODY if not said else Owned.VAGUE if is_vague(said) else Owned.NAMED, said)
