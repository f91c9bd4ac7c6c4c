"""The rules that every frame of deals obeys, checked by pandera: the last gate before any report.

>>> from salesedu.crm import empty_deals
>>> len(checked(empty_deals()))
0

Source: ``tools.crm``.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

from salesedu.crm import COLUMNS, DAY_TYPE, DAYS, Status
from salesedu.crm_days import FIRST_YEAR, LAST_YEAR

if TYPE_CHECKING:
    from pandas import DataFrame, Series
    from pandera.pandas import DataFrameSchema

_NEEDED = ("id", "name", "status")


@cache
def schema() -> "DataFrameSchema":
    """Return the rules: which columns, of which kind, with which values, and what must go together."""
    import pandera.pandas as pa

    columns = {column: pa.Column(None, nullable=column not in _NEEDED) for column in COLUMNS}
    # that nothing is missing is checked anyway; to look for it once more takes long among a million texts
    not_blank = pa.Check(_not_blank, ignore_na=False)
    columns["id"] = pa.Column(str, [not_blank], unique=True)
    columns["name"] = pa.Column(str, [not_blank])
    columns["status"] = pa.Column(pa.Category(categories=[status.value for status in Status]))
    columns["amount"] = pa.Column(float, [pa.Check.ge(0), pa.Check.lt(float("inf"))], nullable=True)
    columns["currency"] = pa.Column(None, [pa.Check(_is_code)], nullable=True)
    within = [pa.Check.ge(f"{FIRST_YEAR}-01-01"), pa.Check.le(f"{LAST_YEAR}-12-31")]
    columns |= {day: pa.Column(DAY_TYPE, within, nullable=True) for day in DAYS}
    rules = [pa.Check(_open_is_not_closed), pa.Check(_created_first)]
    return pa.DataFrameSchema(columns, checks=rules, strict=True, ordered=True)


def checked(deals: "DataFrame") -> "DataFrame":
    """Return deals that obey all rules.

    Raises
    ------
    pandera.errors.SchemaErrors
        With every row that breaks one.
    """
    return schema().validate(deals, lazy=True)


def _not_blank(texts: "Series[Any]") -> "Series[bool]":
    return texts != ""


def _is_code(texts: "Series[Any]") -> "Series[bool]":
    return texts.isin(
        [code for code in texts.unique() if len(code) == 3 and code.isalpha() and code.isupper()]
    )


def _open_is_not_closed(deals: "DataFrame") -> "Series[bool]":
    return (deals["status"] != Status.OPEN.value) | deals["closed"].isna()


def _created_first(deals: "DataFrame") -> "Series[bool]":
    return ~(deals["created"] > deals["closed"])
