"""What can be marked: data that means the same in any other process.

>>> not_plain({"title": "Stages", "values": [0.5, None]})
''
>>> not_plain([object()])
'object'
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

_KINDS = (str, bool, int, float, type(None), date, Decimal)


def not_plain(answer: Any) -> str:
    """Return the kind of the first thing in an answer that is no plain data, or an empty text.

    Plain are numbers, texts, truth values, None, days, lists, tuples, sets, mappings and tables of them. A
    function is plain if it is called with such data and returns some.
    """
    import numpy as np
    import pandas as pd

    if callable(answer) and hasattr(answer, "__code__"):
        return ""
    if isinstance(answer, pd.DataFrame):
        return not_plain([column for _name, column in answer.items()])
    if isinstance(answer, Mapping):
        return not_plain([*answer.keys(), *answer.values()])
    if isinstance(answer, list | tuple | set | frozenset | pd.Series | pd.Index | np.ndarray):
        return next((kind for one in answer if (kind := not_plain(one))), "")
    is_plain = isinstance(answer, (*_KINDS, np.generic, pd.Period, type(pd.NA), type(pd.NaT)))
    return "" if is_plain else type(answer).__name__
