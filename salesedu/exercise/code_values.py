"""What a program's result means, whatever form it has: an int or a float, a Series or a list, None or NaN.

>>> same(0.25, 0.2500001, within=0.001), same(3, 3.0), same(None, float("nan")), same({"a", "b"}, ["b", "a"])
(True, True, True, True)
>>> same(3, "3"), same(1, None)
(False, False)
"""

import math
import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from salesedu.i18n import _

if TYPE_CHECKING:
    import pandas as pd

#: Binary fractions: sums made in another order differ in the last digits, and mean the same.
NOISE = 1e-9


def plain(value: Any) -> Any:
    """Return one value as Python itself has it; everything that stands for "nothing there" becomes None."""
    import numpy as np
    import pandas as pd

    if isinstance(value, np.datetime64):
        value = pd.Timestamp(value)
    if isinstance(value, np.timedelta64):
        value = pd.Timedelta(value)  # as a number it would count whatever unit it happens to have
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, Decimal):
        value = float(value)
    if isinstance(value, float) and math.isnan(value):
        return None
    return str(value) if isinstance(value, pd.Period) else value


def same(wanted: Any, given: Any, within: float = 0.0) -> bool:
    """Return whether two results mean the same.

    Parameters
    ----------
    wanted : a number, text, day, None, list (in order), set (in any order) or mapping.
    given : what a learner's program made.
    within : how far two numbers may be apart, 0 or more.
    """
    wanted = plain(wanted)
    if isinstance(wanted, Mapping):
        named = by_names(given)
        return named is not None and _same_names(wanted, named, within)
    if isinstance(wanted, list | tuple | set | frozenset):
        return _same_members(wanted, members(given), within)
    given = plain(given)
    if wanted is None or given is None:
        return wanted is None and given is None
    if isinstance(wanted, date):
        return as_day(wanted) == as_day(given)
    if isinstance(wanted, str):
        return isinstance(given, str) and given.strip() == wanted.strip()
    number = as_number(given, truth=isinstance(wanted, bool))
    return number is not None and abs(number - wanted) <= within + NOISE * max(1.0, abs(wanted))


def _same_names(wanted: Mapping[str, Any], given: Mapping[str, Any], within: float) -> bool:
    return set(wanted) == set(given) and all(same(wanted[name], given[name], within) for name in wanted)


def _same_members(wanted: Any, given: list[Any] | None, within: float) -> bool:
    if given is None or len(wanted) != len(given):
        return False
    if isinstance(wanted, set | frozenset):
        return sorted(map(name_of, wanted)) == sorted(map(name_of, given))
    return all(same(one, other, within) for one, other in zip(wanted, given, strict=True))


def as_number(value: Any, truth: bool = False) -> float | None:
    """Return a value as a number, or None; a truth value is one only where it is asked for."""
    value = plain(single(value))
    if isinstance(value, bool) and not truth:
        return None
    return float(value) if isinstance(value, int | float) else None


def single(value: Any) -> Any:
    """Return the one value in a Series, an array or a table of one cell; anything else as it is."""
    import numpy as np
    import pandas as pd

    if isinstance(value, pd.DataFrame | pd.Series | pd.Index | np.ndarray) and value.size == 1:
        return np.asarray(value, dtype=object).reshape(-1)[0]
    return value


def as_day(value: Any) -> date | None:
    """Return the day of a date or a moment, or None; a text is no day before somebody has read it."""
    value = plain(value)
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def name_of(value: Any) -> str:
    """Return what a row, a group or a member is called: 7 and 7.0 and "7 " are one name."""
    value = plain(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(as_day(value)) if isinstance(value, date) else str(value).strip()


def members(value: Any) -> list[Any] | None:
    """Return the members of a list, tuple, set, Series, array or table of one column, or None."""
    import numpy as np
    import pandas as pd

    if isinstance(value, pd.DataFrame) and value.shape[1] == 1:
        value = value.iloc[:, 0]
    if isinstance(value, list | tuple | set | frozenset | pd.Series | pd.Index | np.ndarray):
        return list(value)
    return None


def by_names(value: Any) -> dict[str, Any] | None:
    """Return one value for each name: of a dict, a Series, pairs, or a table of names and values, or None."""
    import pandas as pd

    if isinstance(value, pd.DataFrame):
        value = _as_series(value)
    if isinstance(value, pd.Series | Mapping):
        return {name_of(name): one for name, one in value.items()}
    pairs = members(value) or []
    is_pairs = bool(pairs) and all(isinstance(pair, list | tuple) and len(pair) == 2 for pair in pairs)
    return {name_of(name): one for name, one in pairs} if is_pairs else None


def _as_series(table: "pd.DataFrame") -> Any:
    if table.shape[1] == 2:
        table = table.set_index(table.columns[0])
    return table.iloc[:, 0] if table.shape[1] == 1 else None


def as_table(value: Any, key: str) -> "pd.DataFrame | None":
    """Return a table with its rows' names in a column, or None if a value is no table.

    Parameters
    ----------
    value : a table, a Series, a list of rows or a mapping of columns.
    key : the column that names the rows; it may also be the index, but no mere numbers of rows.
    """
    import pandas as pd

    try:
        table = pd.DataFrame(value) if isinstance(value, list | Mapping) else value
    except (ValueError, TypeError):
        return None
    table = table.to_frame() if isinstance(table, pd.Series) else table
    if not isinstance(table, pd.DataFrame) or table.columns.nlevels > 1:
        return None
    table = table.rename(columns=column_name)
    is_counted = table.index.name is None and pd.api.types.is_integer_dtype(table.index)
    if key not in table.columns and not is_counted:
        table = table.rename_axis(index=key if table.index.nlevels == 1 else None).reset_index()
    table = table.rename(columns=column_name)
    return table.loc[:, ~table.columns.duplicated()]


def column_name(name: Any) -> str:
    """Return a column's name without the differences that do not matter: ``"Win rate"`` is ``"win_rate"``."""
    return re.sub(r"[\W_]+", "_", str(name).strip().casefold())


def what(value: Any) -> str:
    """Return in words what kind of thing a value is."""
    import numpy as np
    import pandas as pd

    value = pd.Timedelta(value) if isinstance(value, np.timedelta64) else value
    if isinstance(value, pd.DataFrame) and value.columns.nlevels > 1:
        return _("a table whose columns have names in more than one line")
    kinds = (
        (timedelta, _("a length of time")),
        (str, _("a text")),
        (bool | np.bool_, _("a yes or no")),
        (int | float | np.number, _("a number")),
        (pd.DataFrame, _("a table")),
        (pd.Series, _("one column")),
        (Mapping, _("a dict")),
        (list | tuple | set | np.ndarray | pd.Index, _("a list")),
    )
    if plain(value) is None:
        return _("nothing")
    other = _("a function") if callable(value) else type(value).__name__
    return next((words for kind, words in kinds if isinstance(value, kind)), other)
