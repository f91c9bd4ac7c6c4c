"""Judge a table that a learner's program made.

The order of rows and columns, the index and the types of numbers do not matter.

>>> import pandas as pd
>>> wanted = pd.DataFrame({"source": ["Ads", "Fair"], "won": [3, 5]})
>>> judge = table(wanted, "source", {"won": "Count the deals that were won."})
>>> judge(pd.DataFrame({"Won": [5.0, 3.0]}, index=["Fair", "Ads"]))
(1.0, ['Count the deals that were won.'])
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from salesedu.exercise.code_judges import ROUNDED, Judge, Known, about, is_constant
from salesedu.exercise.code_values import as_table, name_of, same, what
from salesedu.exercise.marks import Judged
from salesedu.i18n import _, ngettext

if TYPE_CHECKING:
    import pandas as pd

Rows = dict[str, list[dict[str, Any]]]


def table(
    wanted: "pd.DataFrame",
    key: str,
    because: Mapping[str, str],
    *,
    hard: Mapping[str, int] | None = None,
    within: float = ROUNDED,
    known: Sequence[Known] = (),
) -> Judge:
    """Judge a table by its columns; each column earns the same part of the points.

    Parameters
    ----------
    wanted : the right table.
    key : the column with the name of each row; the learner may have it as the index.
    because : for each other column that counts, why it is as it is.
    hard : for a column, how many rows needed any work: so many mistakes, and the column earns nothing.
        Default: all rows.
    within : how far two numbers may be apart.
    known : known wrong tables; they are compared in all columns of ``because``.
    """
    right = rows_of(wanted, key, because)
    all_rows = len(right)

    def judge(given: Any) -> Judged:
        found = as_table(given, key)
        if found is None:
            return 0.0, [_("A table is asked for; this is {what}.").format(what=what(given))]
        if key not in found.columns:
            return 0.0, [_("There is no column {name} in it.").format(name=key)]
        rows = rows_of(found, key, because)
        columns = {
            name: _share(name, right, rows, within, (hard or {}).get(name, all_rows)) for name in because
        }
        is_wrong = any(share < 1 for share in columns.values())
        for one in known if is_wrong else ():
            if _is_same(rows_of(one.answer, key, because), rows, max(within, one.within)):
                return one.share, [one.because]
        reasons = [
            about(name, said)
            for name, share in columns.items()
            if share < 1
            for said in _said(name, right, rows, within, because[name])
        ]
        lost = _lost(key, right, rows)
        return sum(columns.values()) / len(columns), [*lost, *reasons] or list(because.values())

    return judge


def rows_of(table: "pd.DataFrame", key: str, columns: Mapping[str, str]) -> Rows:
    """Return the rows of a table by their name; a name that stands there twice has two."""
    rows: Rows = {}
    chosen = {name: table[name].tolist() for name in columns if name in table.columns}
    for place, name in enumerate(table[key].tolist() if key in table.columns else []):
        rows.setdefault(name_of(name), []).append({column: cells[place] for column, cells in chosen.items()})
    return rows


def _is_same(wanted: Rows, given: Rows, within: float) -> bool:
    return all(
        _count_wrong(column, wanted, given, within) == 0
        for column in {column for rows in wanted.values() for row in rows for column in row}
    )


def _share(column: str, right: Rows, given: Rows, within: float, hard: int) -> float:
    values = [row[column] for rows in given.values() for row in rows if column in row]
    wanted = [row[column] for rows in right.values() for row in rows]
    if not values or (is_constant(values) and not is_constant(wanted)):
        return 0.0
    return max(0.0, 1 - _count_wrong(column, right, given, within) / max(1, hard))


def _count_wrong(column: str, right: Rows, given: Rows, within: float) -> int:
    """Count the rows that are wrong in a column, missing, or too many."""
    wrong = 0
    for name in {*right, *given}:
        wanted, found = right.get(name, []), given.get(name, [])
        wrong += max(len(wanted), len(found)) - _count_right(column, wanted, found, within)
    return wrong


def _count_right(
    column: str, wanted: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]], within: float
) -> int:
    """Count the rows of one name that are right in a column, in whatever order they stand."""
    left = [row[column] for row in found if column in row]
    for row in wanted:
        place = next((n for n, value in enumerate(left) if same(row[column], value, within)), None)
        if place is not None:
            del left[place]
    return sum(column in row for row in found) - len(left)


def _said(column: str, right: Rows, given: Rows, within: float, because: str) -> Iterator[str]:
    """Yield what is wrong with a column; where only rows are missing or too many, it is not the column."""
    values = [row[column] for rows in given.values() for row in rows if column in row]
    if given and not values:
        yield _("There is no such column.")
        return
    shared = {name: rows for name, rows in right.items() if name in given}
    if all(
        _count_right(column, rows, given[name], within) == min(len(rows), len(given[name]))
        for name, rows in shared.items()
    ):
        return
    wanted = (row[column] for rows in right.values() for row in rows)
    if any(isinstance(value, str) for value in values) and not any(isinstance(one, str) for one in wanted):
        yield _("Texts stand in it.")
    yield because


def _lost(key: str, right: Rows, given: Rows) -> list[str]:
    """Return what is said of rows that are missing or too many."""
    if given and not {*right} & {*given}:
        words = _("In no row does {key} stand as it was asked for; in the first one it is {name}.")
        return [words.format(key=key, name=next(iter(given))[:60])]
    missing = sum(max(0, len(rows) - len(given.get(name, []))) for name, rows in right.items())
    extra = sum(max(0, len(rows) - len(right.get(name, []))) for name, rows in given.items())
    said = []
    if missing:
        said.append(
            ngettext("{count} row is missing.", "{count} rows are missing.", missing).format(count=missing)
        )
    if extra:
        said.append(
            ngettext("{count} row is too many.", "{count} rows are too many.", extra).format(count=extra)
        )
    return said
