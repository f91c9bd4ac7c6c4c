r"""The picture of a forecast: the totals that may come out, the weighted value and the target.

>>> from salesedu.metrics_pipeline import Deal, weighted
>>> outcomes_png(weighted([Deal("Hotel", 100_000, 0.5)]), 60_000)[:4]
b'\x89PNG'
"""

from typing import TYPE_CHECKING

from matplotlib.figure import Figure

from salesedu.i18n import _, direction, format_money, format_percent
from salesedu.metrics_pipeline import Weighted
from salesedu.plots.funnel import BEHIND, INK, LINE, QUIET, RESOLUTION, STAGE
from salesedu.plots.objections import GROUND, WARN
from salesedu.plots.png import png

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH, HEIGHT = 7.0, 2.9  # inches
BINS = 24  # bars of the outcomes, so that many small totals can be seen together


def outcomes_png(forecast: Weighted, target: float) -> bytes:
    """Return the totals that may come out, the weighted value and the target, as a PNG file."""
    return png(outcomes_figure(forecast, target))


def outcomes_figure(forecast: Weighted, target: float) -> Figure:
    """Return the picture of the totals as a figure.

    Parameters
    ----------
    forecast : at most 14 deals.
    target : currency units.
    """
    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=RESOLUTION, facecolor="white")
    axes = figure.add_axes((0.02, 0.17, 0.96, 0.66))
    outcomes = forecast.outcomes()
    most = max(outcomes[-1].total, target, 1) * 1.04
    width = most / BINS
    heights = [0.0] * (BINS + 1)
    for outcome in outcomes:
        heights[int(outcome.total / width)] += outcome.chance
    reached = [(place + 1) * width > target for place in range(len(heights))]
    colours = [STAGE if there else LINE for there in reached]
    axes.bar([(i + 0.5) * width for i in range(len(heights))], heights, width * 0.86, color=colours)
    top = max(heights) * 1.12
    axes.set_ylim(0, top)
    axes.set_xlim(*((most, -width) if _mirrored() else (-width, most)))
    axes.axvspan(
        max(0, forecast.value - forecast.spread),
        min(most, forecast.value + forecast.spread),
        color=GROUND,
        zorder=0,
    )
    _line(axes, forecast.value, top, _("weighted: {amount}"), BEHIND, 1.15)
    _line(axes, target, top, _("target: {amount}"), INK, 1.03)
    axes.yaxis.set_visible(False)
    axes.xaxis.set_major_formatter(lambda value, _place: format_money(value))
    axes.tick_params(axis="x", labelsize=8, color=LINE, labelcolor=QUIET)
    axes.locator_params(axis="x", nbins=6)
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(LINE)
    words = _("Revenue that may come out. A higher bar is more likely; shaded: weighted value ± spread.")
    axes.set_xlabel(words, fontsize=8, color=QUIET)
    return figure


def outcomes_alternative(forecast: Weighted, target: float) -> str:
    """Return what the picture of the totals shows in sentences."""
    outcomes = forecast.outcomes()
    return _(
        "Totals that may come out: from {least} to {most}. The weighted value is {value}, with a spread of "
        "{spread}. The chance to reach the target of {target} is {reached}."
    ).format(
        least=format_money(outcomes[0].total),
        most=format_money(outcomes[-1].total),
        value=format_money(forecast.value),
        spread=format_money(forecast.spread),
        target=format_money(target),
        reached=format_percent(forecast.chance_of(target), 0),
    )


def _line(axes: "Axes", x: float, top: float, words: str, colour: str, height: float) -> None:
    axes.plot((x, x), (0, top), color=colour, linewidth=1.8, linestyle=(0, (5, 2)), clip_on=False)
    shown = words.format(amount=format_money(x))
    share = x / max(abs(edge) for edge in axes.get_xlim())
    side = "center" if 0.15 < share < 0.85 else "start" if share <= 0.15 else "end"
    _text(axes, x, top * height, shown, at=side, weight="bold", color=WARN if colour == BEHIND else INK)


def _mirrored() -> bool:
    return direction() == "rtl"


def _text(axes: "Axes", x: float, y: float, text: str, *, at: str = "start", **style: object) -> None:
    sides = {"start": "left", "end": "right", "center": "center"}
    if _mirrored():
        sides |= {"start": "right", "end": "left"}
    style = {"color": INK, "va": "center", "fontsize": 8.5} | style
    axes.text(x, y, text, ha=sides[at], **style)  # type: ignore[arg-type]
