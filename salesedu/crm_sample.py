"""Generated deals that look like a small sales team's CRM, for practice and for measuring.

>>> sample = deals(500, seed=3)
>>> is_generated(sample), len(sample)
(True, 500)
>>> sample.equals(deals(500, seed=3))
True

Everything here is invented: firms, people, amounts, rates. Nothing is a benchmark. Each deal walks through
`PIPELINE_STAGES`; how long a stage takes is skewed to the right, and whether it is passed depends on the
stage, the owner and the source. What has not ended on the day of the sample is an open deal: open deals are
the unfinished ones, and slow ones are among them more often, as in a real CRM.

The schema is that of :mod:`salesedu.crm`. Source: ``tools.crm`` (F46-F50).
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from salesedu.crm import as_deals
from salesedu.i18n import N_

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pandas import DataFrame, TimedeltaIndex

    Codes = NDArray[np.int64]
    Shares = NDArray[np.float64]

#: Say this beside everything that is made of generated deals.
GENERATED = N_(
    "Generated for this course. Firms, people, amounts and rates are invented; nothing is a benchmark."
)
#: A Monday: the day on which the sample is looked at.
TODAY = date(2026, 11, 30)
#: The stages of an open deal in order. Each is entered after the one before; the last ends with an order.
PIPELINE_STAGES = (N_("New"), N_("First talk"), N_("Qualified"), N_("Offer sent"), N_("Negotiation"))
#: What some systems write over the last stage of a deal that has ended.
CLOSED_WON, CLOSED_LOST = N_("Closed won"), N_("Closed lost")
PIPELINES = (N_("New customers"), N_("Present customers"))
SOURCES = (N_("Website form"), N_("Recommendation"), N_("Trade fair"), N_("Cold call"), N_("Partner"))
LOST_REASONS = (
    N_("No decision"),
    N_("Too expensive"),
    N_("Chose a competitor"),
    N_("Not now"),
    N_("Something is missing in the product"),
)
CAMPAIGNS = (N_("Spring web seminar"), N_("Autumn guide"), N_("City trade fair"))
NEXT_STEPS = (
    N_("Call for the first time"),
    N_("Fix a meeting"),
    N_("Ask who decides"),
    N_("Talk through the offer"),
    N_("Agree on the start"),
)
OWNERS = ("Ana", "Ben", "Chidi", "Dalia", "Emre", "Farah")

_LOADS = (0.24, 0.20, 0.18, 0.16, 0.14, 0.08)  # share of the new deals, by owner
_SKILLS = (0.05, -0.03, 0.0, 0.07, -0.06, 0.02)  # added to the chance of passing a stage
_SOURCE_SHARES = (0.42, 0.16, 0.14, 0.18, 0.10)
_SOURCE_SKILLS = (0.0, 0.08, -0.02, -0.09, 0.03)
_PASSING = (0.72, 0.70, 0.74, 0.66, 0.78)  # chance of passing each stage, before skills
_STAGE_DAYS = (4.0, 10.0, 14.0, 18.0, 12.0)  # median stay, by stage
_REASON_SHARES = (0.34, 0.24, 0.20, 0.14, 0.08)
_MONTHS = (0.9, 1.0, 1.15, 1.05, 1.0, 0.9, 0.7, 0.55, 1.15, 1.25, 1.2, 0.75)  # new deals, January first
_FIRST, _SECOND = ("Alma", "Brisa", "Cedar", "Delta", "Elm", "Fjord", "Granit", "Hazel"), (
    "Bakery", "Clinic", "Hotel", "Logistics", "Print", "School", "Studio", "Tools"
)  # fmt: skip
_PRODUCTS = ("booking system", "counter system", "reminder service", "door cards", "stock list")
_FORGOTTEN = 0.05  # share of lost deals that nobody has marked as lost
_DAYS_BACK = 548


def deals(rows: int = 800, seed: int = 0, today: date = TODAY) -> "DataFrame":
    """Return generated deals of the year and a half before a day.

    Parameters
    ----------
    rows : number of deals, 0 or more; a million take some seconds.
    seed : the same seed gives the same deals.
    today : the day the sample is looked at; later things have not happened yet.

    Returns
    -------
    DataFrame
        In the schema of :mod:`salesedu.crm`, by day of creation, with ``attrs["generated"]`` true.
    """
    import numpy as np
    import pandas as pd

    rng = np.random.default_rng(seed)
    owner, source = rng.choice(len(OWNERS), rows, p=_LOADS), rng.choice(len(SOURCES), rows, p=_SOURCE_SHARES)
    ages = np.sort(_ages(rng, rows, today))[::-1]
    passed, days = _walk(rng, owner, source)
    ends = np.where(passed < len(PIPELINE_STAGES), passed, len(PIPELINE_STAGES) - 1)
    length = days[np.arange(rows), ends]
    is_over = length <= ages
    is_won = is_over & (passed == len(PIPELINE_STAGES))
    # some sellers never close a deal that died: it stays open, and silent
    is_forgotten = is_over & ~is_won & (rng.random(rows) < _FORGOTTEN)
    is_lost = is_over & ~is_won & ~is_forgotten
    reached = np.minimum((days <= ages[:, None]).sum(axis=1), ends)
    table = _who_and_what(rng, rows, owner, source)
    table["status"] = np.select([is_won, is_lost], ["won", "lost"], "open")
    table["stage"] = _stage(rng, reached, is_won, is_lost)
    table["created"] = pd.Timestamp(today) - _days(ages)
    table["closed"] = (table["created"] + _days(length)).where(is_won | is_lost)
    table["lost_reason"] = _some(rng, LOST_REASONS, _REASON_SHARES, is_lost & (rng.random(rows) > 0.14))
    _plan(rng, table, today, reached, is_forgotten, length)
    made = as_deals(table)
    made.attrs["generated"] = True
    return made


def is_generated(table: "DataFrame") -> bool:
    """Return whether deals come from here, so that whoever shows them can say so."""
    return bool(table.attrs.get("generated"))


def _ages(rng: "np.random.Generator", rows: int, today: date) -> "Codes":
    """Return how many days before the sample's day each deal was opened, with busy and quiet months."""
    import numpy as np

    past = np.datetime64(today, "D") - np.arange(1, _DAYS_BACK + 1)
    month = past.astype("datetime64[M]").astype(int) % 12
    weekend = (past.astype("datetime64[D]").astype(int) + 3) % 7 >= 5
    weights = np.array(_MONTHS)[month] * np.where(weekend, 0.1, 1)
    return 1 + rng.choice(len(past), rows, p=weights / weights.sum())


def _walk(rng: "np.random.Generator", owner: "Codes", source: "Codes") -> "tuple[Codes, Codes]":
    """Return how many stages each deal passes, and on which of its days each stage would end."""
    import numpy as np

    skill = np.array(_SKILLS)[owner] + np.array(_SOURCE_SKILLS)[source]
    passes = rng.random((len(owner), len(_PASSING))) < np.array(_PASSING) + skill[:, None]
    # a slow buyer is slow in every stage; that is what makes the long tail
    stays = rng.lognormal(np.log(_STAGE_DAYS), 0.6, passes.shape) * rng.lognormal(0, 0.5, (len(owner), 1))
    passed = np.where(passes.all(axis=1), len(_PASSING), passes.argmin(axis=1))
    return passed, np.ceil(stays).astype(int).cumsum(axis=1)


def _who_and_what(rng: "np.random.Generator", rows: int, owner: "Codes", source: "Codes") -> "DataFrame":
    import numpy as np
    import pandas as pd

    number = pd.Series(np.arange(1, rows + 1)).astype("str")
    accounts = _accounts(max(1, rows * 2 // 3))
    account = rng.integers(0, len(accounts), rows)
    product = rng.integers(0, len(_PRODUCTS), rows)
    fair = (source == SOURCES.index("Trade fair")) & (rng.random(rows) < 0.8)
    web = (source == SOURCES.index("Website form")) & (rng.random(rows) < 0.55)
    table = pd.DataFrame({"id": "G-" + number.str.zfill(5)})
    table["account"] = _category(account, accounts)
    table["name"] = pd.Series(np.array(_PRODUCTS, dtype=object)[product], dtype="str").str.capitalize()
    table["name"] = table["name"] + ", " + table["account"].astype("str")
    table["owner"] = _category(owner, OWNERS)
    table["source"] = _category(source, SOURCES)
    table["pipeline"] = _category((rng.random(rows) < 0.25).astype(int), PIPELINES)
    # a customer always pays in the same currency
    table["currency"] = _category((account % 8 == 0).astype(int), ["EUR", "USD"])
    table["amount"] = np.maximum(200, rng.lognormal(8.2, 0.7, rows).round(-2))
    campaign = np.where(fair, 2, np.where(web, rng.integers(0, 2, rows), -1))
    table["campaign"] = _category(campaign, CAMPAIGNS)
    return table


def _accounts(count: int) -> list[str]:
    """Return invented names of firms, a number behind those that would come twice."""
    plain = [f"{second} {first}" for first in _FIRST for second in _SECOND]
    return [
        plain[i % len(plain)] + (f" {i // len(plain) + 1}" if i >= len(plain) else "") for i in range(count)
    ]


def _stage(
    rng: "np.random.Generator", reached: "Codes", is_won: "NDArray[np.bool]", is_lost: "NDArray[np.bool]"
) -> Any:
    """Return the stage as written in the CRM: of some lost deals nobody knows any more how far they got."""
    import numpy as np

    names = [*PIPELINE_STAGES, CLOSED_WON, CLOSED_LOST]
    overwritten = is_lost & (rng.random(len(reached)) < 0.15)
    codes = np.select([is_won, overwritten], [names.index(CLOSED_WON), names.index(CLOSED_LOST)], reached)
    return _category(codes, names)


def _plan(
    rng: "np.random.Generator",
    table: "DataFrame",
    today: date,
    reached: "Codes",
    is_forgotten: "NDArray[np.bool]",
    length: "Codes",
) -> None:
    """Write the days of the last and next contact, the next step and the expected end, gaps included."""
    import numpy as np
    import pandas as pd

    rows, is_open = len(table), (table["status"] == "open").to_numpy()
    now = pd.Timestamp(today)
    silent = pd.Series(now - _days(rng.exponential(8, rows).astype(int)))
    last = silent.where(is_open, table["closed"])
    last = last.where(~is_forgotten, table["created"] + _days(length))
    table["last_activity"] = last.clip(lower=table["created"])
    planned = is_open & ~is_forgotten & (rng.random(rows) < 0.82)
    table["next_step"] = _category(np.where(planned, reached, -1), NEXT_STEPS)
    next_day = pd.Series(now + _days(rng.integers(-6, 22, rows)))
    weekday = next_day.dt.day_of_week.to_numpy()
    next_day += _days(np.where(weekday >= 5, 7 - weekday, 0))
    table["next_activity"] = next_day.where(planned & (rng.random(rows) < 0.95))
    guess = length * rng.uniform(0.6, 1.5, rows)
    table["close"] = (table["created"] + _days(guess.astype(int))).where(~is_open | (rng.random(rows) < 0.9))
    early = is_open & (reached < 2) & (rng.random(rows) < 0.25)
    table.loc[early | (rng.random(rows) < 0.01), "amount"] = np.nan


def _some(
    rng: "np.random.Generator", names: tuple[str, ...], shares: tuple[float, ...], where: "NDArray[np.bool]"
) -> Any:
    import numpy as np

    drawn = rng.choice(len(names), len(where), p=shares)
    return _category(np.where(where, drawn, np.int64(-1)), names)


def _category(codes: "Codes", names: Sequence[str]) -> Any:
    """Return a column of few different words; -1 is a missing one."""
    import pandas as pd

    return pd.Categorical.from_codes(codes, pd.Index(list(names), dtype="str"))


def _days(count: "Codes") -> "TimedeltaIndex":
    """Return numbers of days as spans of time."""
    import pandas as pd

    return pd.TimedeltaIndex(pd.to_timedelta(count, unit="D"))
