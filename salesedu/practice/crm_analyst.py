"""A learner's own deals for the analyst's unit: a messy export to clean, and a clean one to count with.

>>> from salesedu.exercise.identity import as_learner
>>> with as_learner("ana"):
...     raw, deals = raw_deals(), clean_deals()
>>> list(raw.columns)
['id', 'name', 'owner', 'stage', 'amount', 'currency', 'created', 'last_activity']

The two hold different deals, so that neither gives the other away. All of it is generated
(:mod:`salesedu.crm_sample`), other deals for every learner and the same ones each time. Source: ``tools.crm``
(F46-F50).
"""

import random
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from salesedu.crm_sample import PIPELINE_STAGES, TODAY, deals
from salesedu.exercise.identity import learner_id
from salesedu.exercise.variants import own_seed

if TYPE_CHECKING:
    from pandas import DataFrame

Row = dict[str, Any]

UNIT = "13_crm_analyst"
#: The stages in order; a deal enters each after the one before.
STAGES = PIPELINE_STAGES
#: The day of both exports.
EXPORT_DAY = TODAY

RAW_DEALS, CLEAN_DEALS = 150, 400
COPIES, TESTS, UNREADABLE = 16, 5, 9

_COLUMNS = ("id", "name", "owner", "stage", "amount", "currency", "created", "last_activity")
_NO_AMOUNT = ("", "n/a", "tbd", "-")
_TEST_NAMES = ("TEST please ignore", " Test deal", "test", "Test Ana", "  TEST 2")
_SIGNS = {"EUR": "€", "USD": "$"}


def raw_deals() -> "DataFrame":
    """Return a messy export, every cell a text: copies, test deals, odd amounts, days and stages.

    Returns
    -------
    DataFrame
        Fresh each time, a row per line of the export. The newest row of a deal has the latest
        ``last_activity``, which is always written like ``2026-03-14``.
    """
    return _raw(learner_id()).copy()


def clean_deals() -> "DataFrame":
    """Return other deals, without dirt, in the schema of :mod:`salesedu.crm`; its texts are plain texts.

    Returns
    -------
    DataFrame
        Fresh each time, a row per deal.
    """
    return _clean(learner_id()).copy()


@lru_cache(8)
def _clean(learner: str) -> "DataFrame":
    return _plain_texts(deals(CLEAN_DEALS, own_seed(f"{UNIT}/clean", learner), EXPORT_DAY))


@lru_cache(8)
def _raw(learner: str) -> "DataFrame":
    import pandas as pd

    seed = own_seed(f"{UNIT}/raw", learner)
    rng = random.Random(seed)
    table = _plain_texts(deals(RAW_DEALS, seed, EXPORT_DAY))
    table.loc[table["stage"].str.startswith("Closed"), "stage"] = STAGES[-1]
    rows: list[Row] = [{str(name): cell for name, cell in row.items()} for row in table.to_dict("records")]
    rows += _older_copies(rng, rows) + _test_deals(rng, rows)
    unreadable = set(rng.sample(range(len(rows)), UNREADABLE))
    rng.shuffle(rows)
    lines = [_line(rng, row, place in unreadable) for place, row in enumerate(rows)]
    return pd.DataFrame(lines, columns=list(_COLUMNS), dtype="str")


def _plain_texts(table: "DataFrame") -> "DataFrame":
    """Return deals whose columns of few words are texts: a group that is empty is then no group."""
    import pandas as pd

    words = [name for name, kind in table.dtypes.items() if isinstance(kind, pd.CategoricalDtype)]
    return table.astype(dict.fromkeys(words, "str"))


def _older_copies(rng: random.Random, rows: list[Row]) -> list[Row]:
    """Return what some deals looked like in an earlier export: another stage and amount."""
    import pandas as pd

    chosen = rng.sample([row for row in rows if row["stage"] != STAGES[0]], COPIES)
    return [
        row
        | {
            "stage": rng.choice(STAGES[: STAGES.index(row["stage"])]),
            "amount": rng.randrange(10, 90) * 100.0,
            "last_activity": row["last_activity"] - pd.Timedelta(days=rng.randint(1, 40)),
        }
        for row in chosen
    ]


def _test_deals(rng: random.Random, rows: list[Row]) -> list[Row]:
    return [
        rng.choice(rows) | {"id": f"T-{number:05}", "name": name}
        for number, name in enumerate(rng.sample(_TEST_NAMES, TESTS), 1)
    ]


def _line(rng: random.Random, row: Row, unreadable: bool) -> dict[str, str]:
    """Return a row as somebody typed it."""
    return {
        **{name: row[name] for name in ("id", "name", "owner", "currency")},
        "stage": _as_typed(rng, row["stage"]),
        "amount": _amount(rng, row["amount"], row["currency"]),
        "created": _no_day(rng) if unreadable else _day(rng, str(row["created"])[:10]),
        "last_activity": str(row["last_activity"])[:10],
    }


def _as_typed(rng: random.Random, text: str) -> str:
    return rng.choice((text, text, text.upper(), text.lower(), f"  {text}", f"{text.lower()} "))


def _amount(rng: random.Random, amount: float, currency: str) -> str:
    if amount != amount or rng.random() < 0.06:  # not a number, or one that somebody forgot
        return rng.choice(_NO_AMOUNT)
    forms = (
        f"{amount:.0f}",
        f"{amount:,.2f}",
        f"{_SIGNS[currency]} {amount:,.0f}",
        f"{amount:,.2f} {currency}",
        f" {amount:.1f}",
    )
    return rng.choice(forms)


def _day(rng: random.Random, day: str) -> str:
    year, month, number = day.split("-")
    return rng.choice((day, day, f"{number}/{month}/{year}", f"{number}.{month}.{year}", f"{day} 09:30"))


def _no_day(rng: random.Random) -> str:
    return rng.choice(("", "31/02/2026", "2026-13-05", "last week", "00/00/0000"))
