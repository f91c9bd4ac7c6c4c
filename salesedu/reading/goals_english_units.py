"""What an English metric can be compared with in a plan: revenue, sales, or opportunities.

>>> counted_as("signed contracts", "")
<Counted.SALES: 'sales'>
>>> counted_as("revenue", "")
<Counted.REVENUE: 'revenue'>
>>> counted_as("cold calls", "") is None
True
"""

import re
from decimal import Decimal
from enum import StrEnum

from salesedu.reading.goals_english_amounts import LARGE


class Counted(StrEnum):
    """What a plan knows, too."""

    REVENUE = "revenue"
    SALES = "sales"
    OPPORTUNITIES = "opportunities"


_REVENUE = re.compile(r"\b(?:revenues?|turnover|income|bookings|billings)\b")
_SALES = re.compile(r"\b(?:customers?|clients?|contracts?|deals?|orders?|sales|subscriptions?|accounts?)\b")
_OPPORTUNITIES = re.compile(r"\b(?:opportunit(?:y|ies)|demos?|first meetings?|qualified leads?)\b")
_NOT_WON = re.compile(r"\b(?:lost|existing|churn\w*|calls?|visits?|reviews?|per|average|value|size|rate)\b")
_OTHER_UNITS = {"%", "points", "seconds", "minutes", "hours", "days", "weeks", "months", "years"}


def counted_as(metric: str, unit: str, amount: Decimal | None = None) -> Counted | None:
    """Return what a goal's amount is in a plan; None if a plan knows nothing of the kind.

    Parameters
    ----------
    metric : what is counted, in words.
    unit : of the amount; a currency, or empty when things are counted or the currency was not said.
    amount : tells 40 sales, which are deals, from sales of 120,000, which are money.
    """
    words = metric.lower()
    if unit in _OTHER_UNITS or _NOT_WON.search(words):
        return None
    sales = "sales" in words.split()
    if unit:
        return Counted.REVENUE if sales or _REVENUE.search(words) or not words else None
    if _REVENUE.search(words) or (sales and amount is not None and amount >= LARGE):
        return Counted.REVENUE
    if _SALES.search(words):
        return Counted.SALES
    return Counted.OPPORTUNITIES if _OPPORTUNITIES.search(words) else None
