r"""The map of the four DISC styles: a circle in four quarters on two axes.

>>> picture = style_map()
>>> picture[:4]
b'\x89PNG'

The same map shows how likely each style is (a fuller quarter), or where somebody stands (a dot in its field).
Where one reads from right to left, the map is mirrored like the page.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Polygon, Wedge

from salesedu.disc import PLACES, SIDES, STYLE_NAMES, Axis, Style
from salesedu.i18n import _, direction
from salesedu.plots.png import png

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RESOLUTION = 150
INK, QUIET, LINE = "#1f2933", "#52606d", "#9aa5b1"
# Four colours that stay apart for every common kind of colour blindness; letter, name and place say the same.
COLOURS = {
    Style.DOMINANCE: "#d55e00",
    Style.INFLUENCE: "#e69f00",
    Style.STEADINESS: "#009e73",
    Style.COMPLIANCE: "#0072b2",
}
GAP = 0.035  # between a quarter and each axis
#: Where the letter, the name and the two lines under it stand in an upper quarter, and in a lower one.
UPPER, LOWER = (0.69, 0.47, 0.32, 0.19), (-0.2, -0.42, -0.57, -0.7)


@dataclass(frozen=True)
class Spot:
    """Where somebody stands: pace and priority in [-1, 1], each as (lowest, middle, highest)."""

    pace: tuple[float, float, float]
    priority: tuple[float, float, float]


def style_map(weights: Mapping[Style, float] | None = None, spot: Spot | None = None) -> bytes:
    """Return the map as the bytes of a PNG file, 900 pixels wide.

    Parameters
    ----------
    weights : how likely each style is, in [0, 1]; a quarter is filled as far. None: no filling.
    spot : a place to mark with a dot, and with a field as wide as what is uncertain.
    """
    figure = Figure(figsize=(6, 4.6), dpi=RESOLUTION, facecolor="white")
    axes = _panel(figure)
    for style, place in PLACES.items():
        _draw_quarter(axes, style, place, weights)
        write = _write_wishes if weights is None and spot is None else _write_name
        write(axes, style, place)
    _draw_axes(axes)
    if spot is not None:
        _draw_spot(axes, spot)
    return png(figure)


def text_alternative() -> str:
    """Return what the map shows in sentences, for people who cannot see it."""
    sentences = [_("A circle in four quarters on two axes, pace and priority.")]
    for style, (pace, priority) in PLACES.items():
        first, second = _wishes()[style]
        sentences.append(
            _("{style}: {pace}, {priority}. Likes {first} {second}.").format(
                style=_(STYLE_NAMES[style]),
                pace=_(SIDES[Axis.PACE, pace]),
                priority=_(SIDES[Axis.PRIORITY, priority]),
                first=first,
                second=second,
            )
        )
    return " ".join(sentences)


def _wishes() -> dict[Style, tuple[str, str]]:
    """Return what a style likes to hear, in two short lines."""
    return {
        Style.DOMINANCE: (_("results, options,"), _("a decision")),
        Style.INFLUENCE: (_("people, ideas,"), _("stories")),
        Style.STEADINESS: (_("steps, help,"), _("no surprises")),
        Style.COMPLIANCE: (_("facts, proof,"), _("time to check")),
    }


def _panel(figure: Figure) -> "Axes":
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_ylim(-1.28, 1.28)
    wide = 1.28 * 6 / 4.6
    axes.set_xlim(*((wide, -wide) if direction() == "rtl" else (-wide, wide)))
    return axes


def _draw_quarter(
    axes: "Axes", style: Style, place: tuple[int, int], weights: Mapping[Style, float] | None
) -> None:
    pace, priority = place
    centre = (priority * GAP, pace * GAP)
    start = {(1, 1): 0, (1, -1): 90, (-1, -1): 180, (-1, 1): 270}[place]
    colour = COLOURS[style]
    axes.add_patch(Wedge(centre, 1, start, start + 90, facecolor=colour, alpha=0.16))
    axes.add_patch(Wedge(centre, 1, start, start + 90, width=0.05, facecolor=colour))
    if weights is not None:
        # the area, not the radius, is what the eye compares
        axes.add_patch(
            Wedge(centre, 0.95 * math.sqrt(weights[style]), start, start + 90, facecolor=colour, alpha=0.42)
        )


def _write_wishes(axes: "Axes", style: Style, place: tuple[int, int]) -> None:
    """Write letter, name and what the style likes into its quarter."""
    pace, priority = place
    wishes = _wishes()[style]
    sizes, weights = (25, 10.5, 9, 9), ("bold", "bold", "normal", "normal")
    words = (style.name[0], _name(style), *wishes)
    for y, text, size, weight in zip(UPPER if pace == 1 else LOWER, words, sizes, weights, strict=True):
        _write(axes, (priority * 0.42, y), text, fontsize=size, weight=weight)


def _write_name(axes: "Axes", style: Style, place: tuple[int, int]) -> None:
    """Write the letter to the rim and the name outside, so that the quarter is free for what is marked."""
    pace, priority = place
    _write(axes, (priority * 0.62, pace * 0.62), style.name[0], fontsize=17, weight="bold")
    _write(axes, (priority * 1.13, pace * 0.86), _name(style), fontsize=10.5, weight="bold")


def _name(style: Style) -> str:
    """Return the name without its letter."""
    return _(STYLE_NAMES[style]).split(" (")[0]


def _write(axes: "Axes", place: tuple[float, float], text: str, **style: Any) -> None:
    axes.text(*place, text, ha="center", va="center", **{"color": INK, **style})


def _draw_axes(axes: "Axes") -> None:
    arrow = {"arrowstyle": "<|-|>", "color": LINE, "linewidth": 1.2, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", (1.12, 0), (-1.12, 0), arrowprops=arrow)
    axes.annotate("", (0, 1.12), (0, -1.12), arrowprops=arrow)
    for (axis, side), name in SIDES.items():
        x, y = (0, side * 1.2) if axis is Axis.PACE else (side * 1.39, 0)
        words = _(name)
        if x:
            words = words.replace(" ", "\n", 1)  # the sides have less room
        _write(axes, (x, y), words, fontsize=10.5, weight="bold", color=QUIET)


def _draw_spot(axes: "Axes", spot: Spot) -> None:
    (low, _middle, high), (start, _centre, end) = spot.pace, spot.priority
    across, along = np.linspace(start, end, 24), np.linspace(low, high, 24)
    edge = [(x, low) for x in across] + [(end, y) for y in along]
    edge += [(x, high) for x in across[::-1]] + [(start, y) for y in along[::-1]]
    field = [_in_circle(x, y) for x, y in edge]
    axes.add_patch(Polygon(field, facecolor="white", alpha=0.6))
    axes.add_patch(Polygon(field, fill=False, edgecolor=INK, linewidth=1.4, linestyle=(0, (4, 2))))
    axes.plot(
        *_in_circle(spot.priority[1], spot.pace[1]), "o", color=INK, markersize=11, markeredgecolor="white"
    )


def _in_circle(x: float, y: float) -> tuple[float, float]:
    """Return where a point of the square of both axes lies in the circle, so that no corner falls out."""
    return x * math.sqrt(1 - y * y / 2), y * math.sqrt(1 - x * x / 2)
