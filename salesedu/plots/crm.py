r"""Pictures of deals: the board, won and lost with intervals, the sales cycle, the way through the stages.

>>> from salesedu.crm_cycle import cycle
>>> from salesedu.crm_sample import deals
>>> cycle_picture(cycle(deals()))[:4]
b'\x89PNG'

Each picture has a function that says the same in sentences. Marks and words repeat what a colour says.
"""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from salesedu.crm_board import Amount, Board
from salesedu.crm_cycle import Cycle
from salesedu.crm_outcomes import Line, Standing
from salesedu.crm_stages import Conversion
from salesedu.i18n import _, direction, format_money, format_number, format_percent, ngettext
from salesedu.plots.png import png
from salesedu.shares import Share

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH = 6.4  # inches; shown 640 px wide
RESOLUTION = 150
INK, QUIET, LINE = "#1f2933", "#52606d", "#cbd2d9"
# Blue and orange stay apart for every common kind of colour blindness.
VALUE, WEIGHTED, MARK, HOLLOW = "#bcd5ec", "#0b5cad", "#c2570c", "white"
LONGEST_NAME = 20
BINS = 24
_MARKS = {
    Standing.ABOVE: "▲ ",
    Standing.BELOW: "▼ ",
    Standing.NO_DIFFERENCE_SHOWN: "",
    Standing.TOO_FEW: "? ",
}


def board_picture(board: Board, currency: str) -> bytes:
    """Return the open value by stage in one currency as a PNG file, 960 pixels wide.

    Parameters
    ----------
    board : the open deals; a stage's weighted value is the dark part of its bar.
    currency : one of the board's currencies.
    """
    place = board.currencies.index(currency)
    figure, axes = _rows([stage_name(line.stage) for line in board.lines])
    for row, line in enumerate(board.lines):
        amount = line.amounts[place]
        axes.barh(row, amount.value, 0.56, color=VALUE, edgecolor=WEIGHTED, linewidth=0.8)
        axes.barh(row, amount.weighted or 0, 0.56, color=WEIGHTED)
        _label(axes, amount.value, row, board_label(amount))
    most = max((line.amounts[place].value for line in board.lines), default=0) or 1
    _span(axes, most * 1.62)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _place: format_money(value, currency)))
    axes.xaxis.set_major_locator(MaxNLocator(4))
    axes.barh(0, 0, color=VALUE, edgecolor=WEIGHTED, label=_("Value of the open deals"))
    axes.barh(0, 0, color=WEIGHTED, label=_("of it: weighted by the win rate"))
    _legend(figure)
    return png(figure)


def board_words(board: Board, currency: str) -> str:
    """Return what the picture of the board shows, in sentences."""
    place = board.currencies.index(currency)
    sentences = [
        _("Bars of the open value by stage, in {currency}.").format(currency=currency_name(currency))
    ]
    for line in board.lines:
        amount = line.amounts[place]
        sentence = (
            _("{stage}: {label}.") if amount.weighted is None else _("{stage}: {label}, weighted {weighted}.")
        )
        weighted = format_money(amount.weighted or 0, currency)
        label = board_label(amount)
        sentences.append(sentence.format(stage=stage_name(line.stage), label=label, weighted=weighted))
    return " ".join(sentences)


def board_label(amount: Amount) -> str:
    """Return the number of deals in a stage and their value, in one currency."""
    sentence = ngettext("{count} deal, {value}", "{count} deals, {value}", amount.count)
    value = format_money(amount.value, amount.currency)
    return sentence.format(count=format_number(amount.count), value=value)


def outcomes_picture(lines: Sequence[Line], overall: Share) -> bytes:
    """Return the win rate of each group with its interval as a PNG file, 960 pixels wide.

    Parameters
    ----------
    lines : groups, from the top.
    overall : the win rate of all deals, a dashed line.
    """
    figure, axes = _rows([_MARKS[line.standing] + group_name(line.group) for line in lines])
    end = _end([line.rate for line in lines])
    for row, line in enumerate(lines):
        _interval(axes, row, line.rate, end, is_sure=line.standing is not Standing.TOO_FEW)
    axes.axvline(overall.rate or 0, color=MARK, linestyle=(0, (4, 3)), linewidth=1.4, label=_("all deals"))
    _percent(axes, end)
    _legend(figure)
    return png(figure)


def outcomes_words(lines: Sequence[Line], overall: Share) -> str:
    """Return what the picture of the win rates shows, in sentences."""
    first = _("Win rates with intervals. All deals: {rate}.").format(rate=share_words(overall))
    each = (
        _("{group}: {rate}.").format(group=group_name(line.group), rate=share_words(line.rate))
        for line in lines
    )
    return " ".join([first, *each])


def cycle_picture(cycle: Cycle) -> bytes:
    """Return how many won deals took how long as a PNG file, 960 pixels wide; mean and median are marked."""
    figure = Figure(figsize=(WIDTH, 3.3), dpi=RESOLUTION, facecolor="white")
    axes = figure.add_axes((0.11, 0.18, 0.85, 0.62))
    _plain(axes)
    axes.hist(cycle.days, bins=BINS, color=VALUE, edgecolor=WEIGHTED, linewidth=0.8)
    if cycle.mean is not None and cycle.median is not None:
        median = _("Median: {days} days").format(days=format_number(cycle.median, 1))
        mean = _("Mean: {days} days").format(days=format_number(cycle.mean, 1))
        _mark(axes, cycle.median, "D", "-", WEIGHTED, median)
        _mark(axes, cycle.mean, "v", "--", MARK, mean)
        _legend(figure)
    axes.set_xlabel(_("Days from opening to winning"), fontsize=10, color=INK)
    axes.set_ylabel(_("Won deals"), fontsize=10, color=INK)
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
    _mirror(axes)
    return png(figure)


def cycle_words(cycle: Cycle) -> str:
    """Return what the picture of the sales cycle shows, in sentences."""
    if cycle.mean is None:
        return _("No won deal with both days, so there is nothing to draw.")
    return _(
        "Bars of how many won deals took how many days. Median {median} days, mean {mean} days; "
        "nine of ten were won within {long} days, the slowest took {most}."
    ).format(
        median=format_number(cycle.median or 0, 1),
        mean=format_number(cycle.mean, 1),
        long=format_number(cycle.longest(0.9) or 0),
        most=format_number(float(np.max(cycle.days))),
    )


def stages_picture(conversion: Conversion) -> bytes:
    """Return which share of deals moves on from each stage as a PNG file, 960 pixels wide."""
    figure, axes = _rows([stage_name(step.stage) for step in conversion.steps])
    for row, step in enumerate(conversion.steps):
        _interval(axes, row, step.moved_on, 1)
    _percent(axes, 1)
    return png(figure)


def stages_words(conversion: Conversion) -> str:
    """Return what the picture of the stages shows, in sentences."""
    sentences = [_("Share of deals that move on from each stage, of those that left it, with intervals.")]
    for step in conversion.steps:
        rate = share_words(step.moved_on)
        sentences.append(_("{stage}: {rate}.").format(stage=stage_name(step.stage), rate=rate))
    return " ".join(sentences)


def share_words(share: Share) -> str:
    """Return a share with its number of cases and its interval, or that there is no data."""
    if share.rate is None or share.interval is None:
        return _("no data")
    low, high = share.interval
    return _("{rate} ({count} of {of}), probably between {low} and {high}").format(
        rate=format_percent(share.rate, 0),
        count=format_number(share.count),
        of=format_number(share.of),
        low=format_percent(low, 0),
        high=format_percent(high, 0),
    )


def stage_name(stage: str) -> str:
    """Return a stage in the language in use; firms' own names stay as they are."""
    return _(stage) if stage else _("in no listed stage")


def group_name(group: str) -> str:
    """Return a group in the language in use, or that the cell is empty."""
    return _(group) if group else _("(not filled in)")


def currency_name(currency: str) -> str:
    """Return a currency's code, or that none is written."""
    return currency or _("no currency")


def _rows(names: Sequence[str]) -> "tuple[Figure, Axes]":
    """Return a picture with a named row for each thing, the first at the top."""
    figure = Figure(figsize=(WIDTH, 0.95 + 0.42 * max(1, len(names))), dpi=RESOLUTION, facecolor="white")
    foot = 0.36 / figure.get_figheight()
    height = 1 - foot - 0.42 / figure.get_figheight()
    axes = figure.add_axes((0.02 if _is_mirrored() else 0.27, foot, 0.71, height))
    _plain(axes)
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.set_yticks(range(len(names)), [_short(name) for name in names], fontsize=10.5, color=INK)
    axes.tick_params(axis="y", length=0)
    _mirror(axes)
    return figure, axes


def _plain(axes: "Axes") -> None:
    axes.spines[["top", "left", "right"]].set_visible(False)
    axes.spines["bottom"].set_color(LINE)
    axes.tick_params(axis="x", labelsize=9.5, labelcolor=QUIET, color=LINE)
    axes.tick_params(axis="y", labelsize=9.5, labelcolor=QUIET, color=LINE)


def _is_mirrored() -> bool:
    return direction() == "rtl"


def _mirror(axes: "Axes") -> None:
    if _is_mirrored():
        axes.yaxis.tick_right()
        axes.yaxis.set_label_position("right")
        axes.xaxis.set_inverted(True)


def _span(axes: "Axes", end: float) -> None:
    axes.set_xlim(*((end, 0) if _is_mirrored() else (0, end)))


def _end(shares: Sequence[Share]) -> float:
    """Return where an axis of rates ends: after the last interval, at a fifth so that quarters are round."""
    last = max((share.interval[1] for share in shares if share.interval), default=1)
    return min(1.0, math.ceil(last * 5) / 5)


def _percent(axes: "Axes", end: float) -> None:
    _span(axes, end * 1.42)
    axes.set_xticks([tick * end / 4 for tick in range(5)])
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _place: format_percent(value, 0)))
    axes.grid(axis="x", color=LINE, linewidth=0.7)
    axes.set_axisbelow(True)


def _interval(axes: "Axes", row: int, share: Share, end: float, is_sure: bool = True) -> None:
    """Draw a rate as a dot on the bar of its interval, with its number of cases behind."""
    if share.rate is None or share.interval is None:
        _label(axes, end, row, _("no data"))
        return
    axes.plot(share.interval, (row, row), color=WEIGHTED, linewidth=6, alpha=0.35, solid_capstyle="butt")
    fill = WEIGHTED if is_sure else HOLLOW
    axes.plot(share.rate, row, "o", markersize=8, color=WEIGHTED, markerfacecolor=fill)
    words = _("{rate} of {of}").format(rate=format_percent(share.rate, 0), of=format_number(share.of))
    _label(axes, end, row, words)


def _label(axes: "Axes", x: float, row: int, words: str) -> None:
    side, gap = ("right", -5) if _is_mirrored() else ("left", 5)
    axes.annotate(
        words, (x, row), (gap, 0), textcoords="offset points", ha=side, va="center", fontsize=10, color=INK
    )


def _mark(axes: "Axes", x: float, marker: str, line: str, colour: str, label: str) -> None:
    axes.plot((x, x), (0, axes.get_ylim()[1]), line, color=colour, linewidth=1.8)
    axes.plot(x, 0, marker, color=colour, markersize=8, clip_on=False, label=label)


def _legend(figure: Figure) -> None:
    figure.legend(loc="upper center", ncols=2, frameon=False, fontsize=10, labelcolor=INK, borderaxespad=0.1)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
