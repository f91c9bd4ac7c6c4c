"""What has to be done on open deals today: contacts that are due or overdue, and deals nobody looks after.

>>> from salesedu.crm_sample import TODAY, deals
>>> found = tasks(deals(), TODAY)
>>> bool((found.alerts["alert"] == Alert.OVERDUE).any())
True

Overdue = today is past the day of the next contact and the deal is still open. A deal may have several
alerts, each in a row of its own. Amounts in different currencies can't be compared, so alerts stand by
currency, then by amount and by days. Source: ``tools.crm``, ``tools.crm-why`` (F47).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from salesedu.crm import Status
from salesedu.crm_outcomes import named

if TYPE_CHECKING:
    from pandas import DataFrame, Series

#: Without contact for more days than this an open deal is called silent; a start, put in your own.
SILENT_DAYS = 30
#: So many days ahead a next contact is shown as coming up.
AHEAD_DAYS = 7
ALERT_COLUMNS = (
    "id",
    "name",
    "account",
    "owner",
    "stage",
    "amount",
    "currency",
    "alert",
    "days",
    "next_step",
)


class Alert(StrEnum):
    """Why a deal needs somebody today, the most pressing first."""

    OVERDUE = "overdue"  # the next contact was due before today
    DUE_TODAY = "due today"
    CLOSE_PASSED = "close passed"  # the day it was expected to close is over
    NO_NEXT_STEP = "no next step"  # neither a step nor a day is planned
    SILENT = "silent"  # no contact for many days


@dataclass(frozen=True, eq=False)
class Tasks:
    """What is to be done.

    Attributes
    ----------
    alerts : one row per deal and alert, columns `ALERT_COLUMNS`: the currency with most alerts first, in it
        larger amounts first and unknown ones last, then the longest wait. ``days`` since it was due,
        closed or last heard of; NaN for "no next step".
    coming : open deals with a next contact in the days ahead, soonest first: deals of :mod:`salesedu.crm`.
    open_deals : how many deals are open.
    unknown_contact : open deals of which nobody knows the last contact; they can't be called silent.
    """

    alerts: "DataFrame"
    coming: "DataFrame"
    open_deals: int
    unknown_contact: int

    def count(self, alert: Alert) -> int:
        """Return how many deals have an alert."""
        return int((self.alerts["alert"] == alert).sum())

    @property
    def deals_concerned(self) -> int:
        """How many deals have at least one alert."""
        return int(self.alerts["row"].nunique())


def tasks(deals: "DataFrame", today: date, silent_days: int = SILENT_DAYS) -> Tasks:
    """Return the alerts of open deals, and what is planned for the next days.

    Parameters
    ----------
    deals : in the schema of :mod:`salesedu.crm`.
    today : the day of the report.
    silent_days : without contact for more days than this a deal is silent, 1 or more.
    """
    import pandas as pd

    now = pd.Timestamp(today)
    open_deals = deals[deals["status"] == Status.OPEN]
    when, last = open_deals["next_activity"], open_deals["last_activity"]
    late, silence = (now - when).dt.days, (now - last).dt.days
    found = {
        Alert.OVERDUE: late.where(late > 0),
        Alert.DUE_TODAY: late.where(late == 0),
        Alert.CLOSE_PASSED: (now - open_deals["close"]).dt.days.where(lambda days: days > 0),
        Alert.SILENT: silence.where(silence > silent_days),
    }
    parts = [_alerts(open_deals, alert, days.dropna()) for alert, days in found.items()]
    parts.append(_alerts(open_deals, Alert.NO_NEXT_STEP, late[when.isna() & open_deals["next_step"].isna()]))
    ahead = open_deals[(late < 0) & (late >= -AHEAD_DAYS)].sort_values("next_activity", kind="stable")
    return Tasks(_sorted(pd.concat(parts, ignore_index=True)), ahead, len(open_deals), int(last.isna().sum()))


def _alerts(deals: "DataFrame", alert: Alert, days: "Series[Any]") -> "DataFrame":
    """Return one alert for the deals that have it; ``row`` is the deal's own row, as names may be missing."""
    wanted = [column for column in ALERT_COLUMNS if column not in ("alert", "days")]
    found = deals.loc[days.index, wanted].assign(
        alert=alert.value, days=days.astype("float64"), row=days.index
    )
    return found[[*ALERT_COLUMNS, "row"]]


def _sorted(alerts: "DataFrame") -> "DataFrame":
    import pandas as pd

    currency = named(alerts["currency"]).astype("str")
    alerts = alerts.assign(
        alert=pd.Categorical(alerts["alert"], [alert.value for alert in Alert]),
        _rank=currency.map(currency.value_counts()),
        _currency=currency,
    )
    order = ["_rank", "_currency", "amount", "days", "alert"]
    alerts = alerts.sort_values(order, ascending=[False, True, False, False, True], kind="stable")
    return alerts.drop(columns=["_rank", "_currency"]).reset_index(drop=True)
