"""What a report on deals looks at: which deals, on which day, with which stages; each part worked out once.

>>> view = sample_view()
>>> view.board.count == view.tasks.open_deals
True
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from salesedu import crm_sample, crm_sample_log
from salesedu.crm import Status
from salesedu.crm_board import Board, board
from salesedu.crm_cycle import Cycle, cycle
from salesedu.crm_outcomes import Outcome, decided_between, outcome
from salesedu.crm_tasks import SILENT_DAYS, Tasks, tasks
from salesedu.i18n import _, format_date, format_money, format_number, ngettext
from salesedu.page import escape

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, eq=False)
class View:
    """Deals to report on.

    Attributes
    ----------
    deals : in the schema of :mod:`salesedu.crm`, already narrowed to an owner or a source.
    stages : the stages of an open deal, first to last.
    today : the day of the report.
    silent_days : without contact for more days than this a deal is silent.
    asked : win rates in [0, 1] by stage, for stages with too few decided deals.
    activities : the log of contacts, or None.
    decided_days : won and lost deals of so many days up to ``today`` count; None counts all.
    """

    deals: "DataFrame"
    stages: tuple[str, ...]
    today: date
    silent_days: int = SILENT_DAYS
    asked: Mapping[str, float] = field(default_factory=dict)
    activities: "DataFrame | None" = None
    decided_days: int | None = None

    @cached_property
    def decided(self) -> "DataFrame":
        """The won and lost deals of the period."""
        if self.decided_days is None:
            return self.deals[self.deals["status"] != Status.OPEN]
        return decided_between(self.deals, self.today - timedelta(days=self.decided_days - 1), self.today)

    @cached_property
    def board(self) -> Board:
        """Open deals by stage."""
        return board(self.deals, self.stages, self.asked)

    @cached_property
    def tasks(self) -> Tasks:
        """What is to be done."""
        return tasks(self.deals, self.today, self.silent_days)

    @cached_property
    def outcome(self) -> Outcome:
        """Won and lost."""
        return outcome(self.decided)

    @cached_property
    def cycle(self) -> Cycle:
        """How long won deals took."""
        return cycle(self.deals, self.today)

    @property
    def is_generated(self) -> bool:
        """Whether the deals are the course's own invention."""
        return crm_sample.is_generated(self.deals)


@dataclass(frozen=True)
class Section:
    """A part of the report.

    Attributes
    ----------
    title : its heading.
    html : finished HTML without the heading.
    text : the same in plain words, shorter.
    """

    title: str
    html: str
    text: str


@cache
def sample_view() -> View:
    """Return a report on the generated deals, made once: they are always the same."""
    deals = crm_sample.deals()
    return View(
        deals, crm_sample.PIPELINE_STAGES, crm_sample.TODAY, activities=crm_sample_log.activities(deals)
    )


def generated_html() -> str:
    """Return the label of everything made of generated deals."""
    return f'<p class="se-quiet">{escape(_(crm_sample.GENERATED))}</p>'


def paragraphs(*sentences: str) -> str:
    """Return a paragraph for each sentence that is not empty."""
    return "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence)


def note(kind: str, *sentences: str) -> str:
    """Return a message of a kind such as ``"se-right"``; nothing for no sentence."""
    said = "<br>".join(escape(sentence) for sentence in sentences if sentence)
    return f'<div class="se-message {kind}">{said}</div>' if said else ""


def money(value: float | None, currency: str) -> str:
    """Return an amount with its currency; an unknown one is a dash, never 0."""
    if value is None or value != value:
        return "–"
    return format_money(value, currency)


def deals_counted(count: int) -> str:
    """Return a number of deals."""
    return ngettext("{count} deal", "{count} deals", count).format(count=format_number(count))


def days_counted(count: float) -> str:
    """Return a number of days."""
    return ngettext("{count} day", "{count} days", int(count)).format(count=format_number(count))


def day(when: date | None, parts: str = "MMMEd") -> str:
    """Return a day with its weekday, or a dash.

    Parameters
    ----------
    parts : what of the day, see :func:`salesedu.i18n.format_date`.
    """
    return "–" if when is None or when != when else format_date(when, parts)


def deal_name(deal: Any) -> str:
    """Return how a deal is called: its name, or its number."""
    return words(deal.name) or words(deal.id) or deals_counted(1)


def words(cell: Any) -> str:
    """Return the text of a cell of deals; a missing one is empty."""
    return cell if isinstance(cell, str) else ""
