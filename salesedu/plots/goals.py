r"""The picture of a chance: how much revenue many simulated periods bring, with the target marked.

>>> from salesedu.goals_chance import History, simulate
>>> chance = simulate(History(0.25, 2_500, 1_250), opportunities=192, target=120_000)
>>> picture = ChancePicture(chance)
>>> picture.png()[:4]
b'\x89PNG'

The target always stands in the middle, so that a slider moves the hill and not the line.
:meth:`ChancePicture.update` moves the same artists.
"""

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.patches import Polygon

from salesedu.goals_chance import ROUNDING, Chance
from salesedu.i18n import _, direction, format_money, format_number, format_percent
from salesedu.plots.funnel import AHEAD, BEHIND
from salesedu.plots.moving import INK, QUIET, MovingFigure, palette

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from numpy.typing import NDArray

    Numbers = NDArray[np.floating[Any]]

WIDTH, HEIGHT = 5.6, 2.9  # inches
SHOWN, LEAST = 560, 360  # pixels wide on a page, and on a telephone, where it scrolls
SIZE = 9.5  # points
BARS = 20  # on each side of the target
ZOOMS = (0.1, 0.25, 0.5, 0.75, 1.0)  # of the target on each side; the first that holds nearly all periods
OUTSIDE = 0.01  # of the periods may lie beyond each end; they are counted in the last bar
USUAL = (0.1, 0.9)  # eight periods of ten lie between
TOP = 0.72  # of the panel, where the highest bar ends
FLOOR = 0.22  # where bars stand
LONG = 11  # letters of an amount
COLOURS = (("white", INK), ("white", QUIET), ("white", AHEAD), ("white", BEHIND), (INK, AHEAD), (INK, BEHIND))


class ChancePicture:
    """The distribution of simulated revenues, drawn once and moved afterwards.

    Parameters
    ----------
    chance : what to draw first.
    """

    def __init__(self, chance: Chance) -> None:
        self._kept = MovingFigure(WIDTH, HEIGHT, mirrored=direction() == "rtl")
        self._axes = self._kept.panel(0.02, 0.96)
        self._axes.set_ylim(0, 1)
        self._draw()
        self.update(chance)

    def update(self, chance: Chance) -> None:
        """Show other simulated periods with the same artists."""
        zoom = _zoom(chance)
        heights = _heights(chance, zoom)
        self._missed.set_xy(_outline(heights[:BARS], 0))
        self._reached.set_xy(_outline(heights[BARS:], BARS))
        self._title.set_text(title(chance))
        self._sides[0].set_text(_("missed: {share}").format(share=percent(1 - chance.share)))
        self._sides[1].set_text(_("reached: {share}").format(share=percent(chance.share)))
        self._update_usual(chance, zoom)
        self._update_scale(chance, zoom)

    def png(self) -> bytes:
        """Return the picture as the bytes of a PNG file, 840 pixels wide."""
        return self._kept.png(palette(*COLOURS))

    def _draw(self) -> None:
        axes, text = self._axes, self._kept.text
        self._title = text(axes, 0, 0.95, fontsize=SIZE + 1.5, weight="bold")
        # one outline for all bars of a side: a hatch in each would take three times as long
        self._missed = Polygon([(0, 0)], facecolor=BEHIND, edgecolor="white", hatch="////", linewidth=0)
        self._reached = Polygon([(0, 0)], facecolor=AHEAD, linewidth=0)
        for bars in (self._missed, self._reached):
            axes.add_artist(bars)
        (floor,) = axes.plot((0, 1), (FLOOR, FLOOR), color=QUIET, linewidth=1)
        (line,) = axes.plot((0.5, 0.5), (FLOOR - 0.03, TOP + 0.05), color=INK, linewidth=1.5, linestyle="--")
        self._target = text(axes, 0.5, TOP + 0.11, "center", fontsize=SIZE, weight="bold")
        self._sides = [
            text(axes, 0, TOP + 0.02, fontsize=SIZE),
            text(axes, 1, TOP + 0.02, "end", fontsize=SIZE),
        ]
        places = ("start", "center", "center", "center", "end")
        self._ticks = [
            text(axes, place, FLOOR - 0.065, at, fontsize=SIZE - 1, color=QUIET)
            for place, at in zip(_TICKS, places, strict=True)
        ]
        (self._span,) = axes.plot((0, 0), (0.085, 0.085), color=INK, linewidth=3, solid_capstyle="butt")
        self._usual = text(axes, 0.5, 0.03, "center", fontsize=SIZE - 0.5)
        texts = (self._title, *self._sides, self._usual)
        self._moving: list[Artist] = [self._missed, self._reached, floor, line, self._span, *texts]

    def _update_scale(self, chance: Chance, zoom: float) -> None:
        """Write the target and the amounts under the bars; as long as they stay, they are not drawn anew."""
        texts = [_("target {target}").format(target=format_money(chance.target)), *_amounts(chance, zoom)]
        labels = (self._target, *self._ticks)
        if texts != [label.get_text() for label in labels]:
            for label, text in zip(labels, texts, strict=True):
                label.set_text(text)
            self._kept.keep(self._moving)

    def _update_usual(self, chance: Chance, zoom: float) -> None:
        low, high = (chance.quantile(share) for share in USUAL)
        ends = [float(np.clip(_place(np.array(end), chance, zoom), 0, 1)) for end in (low, high)]
        self._span.set_xdata(ends)
        self._usual.set_text(usual(chance))
        self._usual.set_x(float(np.clip(np.mean(ends), 0.3, 0.7)))


def title(chance: Chance) -> str:
    """Return the chance in one sentence."""
    return _("The target is reached in {share} of the periods").format(share=percent(chance.share))


def usual(chance: Chance) -> str:
    """Return where most revenues lie, in a few words."""
    low, high = (format_money(_rounded(chance.quantile(share))) for share in USUAL)
    return _("8 periods of 10 bring {low} to {high}").format(low=low, high=high)


def percent(share: float) -> str:
    """Return a simulated share in whole percent; it never claims that something is sure."""
    if share < 0.005:
        return _("under 1%")
    return _("over 99%") if share > 0.995 else format_percent(share, 0)


def text_alternative(chance: Chance) -> str:
    """Return what the picture shows in sentences, for people who cannot see it."""
    sentence = _("{title}: {runs} simulated periods beside a target of {target}. {usual}.")
    return sentence.format(
        title=title(chance),
        runs=format_number(chance.runs),
        target=format_money(chance.target),
        usual=usual(chance),
    )


_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


def _zoom(chance: Chance) -> float:
    """Return how much of the target is shown on each side."""
    low, high = chance.quantile(OUTSIDE) / chance.target, chance.quantile(1 - OUTSIDE) / chance.target
    return next((zoom for zoom in ZOOMS if 1 - zoom <= low and high <= 1 + zoom), ZOOMS[-1])


def _place(revenues: "Numbers", chance: Chance, zoom: float) -> "Numbers":
    """Return where revenues stand, from 0 at the start of the panel to 1; the target stands at 0.5."""
    return (revenues / chance.target * (1 + ROUNDING) - 1) / zoom / 2 + 0.5


def _heights(chance: Chance, zoom: float) -> "Numbers":
    """Return the height of each bar, the highest being 1; shape (2 x BARS,)."""
    places = np.floor(_place(chance.revenues, chance, zoom) * 2 * BARS)
    counts: NDArray[np.intp] = np.bincount(np.clip(places, 0, 2 * BARS - 1).astype(int), minlength=2 * BARS)
    heights: Numbers = counts / counts.max()
    return heights


def _outline(heights: "Numbers", first: int) -> "Numbers":
    """Return the corners around bars side by side, from the floor and back to it; shape (2 x bars + 2, 2)."""
    edges = (np.arange(len(heights) + 1) + first) / (2 * BARS)
    tops = np.repeat(FLOOR + heights * (TOP - 0.05 - FLOOR), 2)
    return np.column_stack((np.repeat(edges, 2), [FLOOR, *tops, FLOOR]))


def _amounts(chance: Chance, zoom: float) -> list[str]:
    """Return what stands under the bars; the last bar may also hold what lies beyond it."""
    amounts = [chance.target * (1 + zoom * (2 * place - 1)) for place in _TICKS]
    texts = [format_money(_rounded(amount)) for amount in amounts]
    if chance.quantile(1 - OUTSIDE) > amounts[-1]:
        texts[-1] = _("{amount} or more").format(amount=texts[-1])
    if max(map(len, texts)) > LONG:  # no room for five
        texts[1] = texts[3] = ""
    return texts


def _rounded(amount: float) -> float:
    """Return an amount with three digits that count: more would claim more than chance can tell."""
    return float(f"{amount:.3g}")
