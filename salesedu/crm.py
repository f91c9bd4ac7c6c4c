"""Deals in one schema, whichever CRM they come from.

>>> list(empty_deals().columns[:4])
['id', 'name', 'account', 'owner']
>>> Status("won")
<Status.WON: 'won'>

A frame of deals has the columns of `COLUMNS`, in that order, one row per deal:

- texts (`TEXTS`) have dtype ``str``, or ``category`` where few values repeat; missing is NaN;
- ``status`` is a ``category`` of the three values of `Status`;
- ``amount`` is ``float64`` in units of ``currency``; NaN is "not known", which is not 0;
- days (`DAYS`) are ``datetime64[s]`` at midnight; NaT is "not known".

Source: ``tools.crm`` (F46-F50).
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pandas import DataFrame

COLUMNS = (
    "id",
    "name",
    "account",
    "owner",
    "pipeline",
    "stage",
    "status",
    "amount",
    "currency",
    "created",  # the day the deal was opened
    "close",  # the day it is expected to close
    "closed",  # the day it really closed: won or lost
    "source",
    "lost_reason",
    "campaign",
    "next_step",
    "next_activity",  # the day of the next planned contact
    "last_activity",
)
DAYS = ("created", "close", "closed", "next_activity", "last_activity")
TEXTS = tuple(column for column in COLUMNS if column not in (*DAYS, "amount", "status"))
DAY_TYPE = "datetime64[s]"


class Status(StrEnum):
    """How a deal stands."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


def empty_deals() -> "DataFrame":
    """Return a frame of no deals: columns `COLUMNS`, each with its dtype."""
    import pandas as pd

    return as_deals(pd.DataFrame())


def as_deals(table: "DataFrame") -> "DataFrame":
    """Return a table as deals: all columns of `COLUMNS` in order, each with its dtype.

    Parameters
    ----------
    table : any of the columns, days and amounts already read. A missing column is "not known" in every row.

    Returns
    -------
    DataFrame
        With a fresh index 0, 1, 2, …; other columns are left out. Texts that are categories stay categories.

    Raises
    ------
    ValueError
        If a status is none of `Status`, or a day or amount is a text that is none.
    """
    import pandas as pd

    table = table.reindex(columns=list(COLUMNS)).reset_index(drop=True)
    strange = set(table["status"].dropna().unique()) - set(Status)
    if strange:
        raise ValueError(f"status must be one of open, won, lost; not {sorted(strange)}")
    kinds: dict[str, Any] = {"amount": "float64", "status": pd.CategoricalDtype([s.value for s in Status])}
    kinds |= dict.fromkeys(DAYS, DAY_TYPE)
    kinds |= {text: "str" for text in TEXTS if not isinstance(table[text].dtype, pd.CategoricalDtype)}
    return table.astype(kinds)
