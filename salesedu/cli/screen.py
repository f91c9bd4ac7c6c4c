"""What the commands show in the terminal: a bar while they work, a table when they are done."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from salesedu.i18n import _, format_number

if TYPE_CHECKING:
    from rich.table import Table


@contextmanager
def progress(words: str) -> Iterator[Callable[[str, int, int], None]]:
    """Show a bar with the rate and the time left; yield what tells it who was done and how many are."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    rate = TextColumn("{task.fields[rate]}")
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        rate,
        TimeRemainingColumn(),
    )
    with Progress(*columns) as bar:
        task = bar.add_task(words, total=None, rate="")

        def tell(name: str, done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, description=f"{words} {name}".strip())
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
            bar.update(task, rate=_("{rate} a minute").format(rate=round(speed * 60)) if speed else "")

        yield tell


def points_of(score: float | None, points: float | None) -> str:
    """Return a mark in words, or a dash where there is none."""
    if score is None or points is None:
        return "–"
    return _("{score} of {points}").format(score=format_number(score, 2), points=format_number(points, 2))


def table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> "Table":
    """Return a table; what people typed is shown as it is, never read as markup."""
    from rich.markup import escape
    from rich.table import Table

    table = Table(title=title)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    return table


def show(table: "Table") -> None:
    """Print a table as wide as the terminal."""
    from rich.console import Console

    Console().print(table)
