r"""The picture of a sales funnel: people per stage, the rate of each step, and the sector beside it.

>>> from salesedu.funnel import example, ILLUSTRATIVE_SECTOR_RATES
>>> picture = FunnelPicture(example(), ILLUSTRATIVE_SECTOR_RATES)
>>> picture.png()[:4]
b'\x89PNG'

A picture keeps its artists: :meth:`FunnelPicture.update` moves them, which is what makes a slider feel
immediate. Only another number of stages needs a new picture.
"""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle

from salesedu.funnel import Comparison, Funnel, Step
from salesedu.i18n import _, direction, format_number, format_percent
from salesedu.plots.moving import INK, LINE, QUIET, RESOLUTION, MovingFigure, palette, png

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

# the colours of this picture are those of every picture of the course
__all__ = [
    "AHEAD",
    "BEHIND",
    "INK",
    "LINE",
    "PASSAGE",
    "QUIET",
    "RESOLUTION",
    "STAGE",
    "WIDTH",
    "FunnelPicture",
    "standing",
    "text_alternative",
    "verdict",
]

WIDTH = 7.0  # inches; shown 700 px wide
# Blue and orange stay apart for every common kind of colour blindness; words and marks repeat what they say.
STAGE, PASSAGE, BEHIND, AHEAD = "#0b5cad", "#dbe7f3", "#d9730d", "#4d8fcb"
WIDEST = 0.62  # of the panel, leaving room for the names
NARROWEST = 0.3  # of the widest bar, so that the smallest count can still be read
PEOPLE_EDGE = 0.625  # of the picture, where the people end and the sector begins
MIDDLE = 0.68  # of the panel, where the bars are centred
LONGEST_RATIO = 2.0  # own rate / sector rate; longer bars are cut and end in »
COLOURS = (
    *(("white", colour) for colour in (INK, QUIET, STAGE, BEHIND, AHEAD)),
    *((INK, colour) for colour in (PASSAGE, BEHIND, AHEAD)),
)


class FunnelPicture:
    """A funnel drawn once and moved afterwards.

    Parameters
    ----------
    funnel : what to draw first.
    sector_rates : one share per step, or None where no sector rate is known.
    """

    def __init__(self, funnel: Funnel, sector_rates: Sequence[float | None]) -> None:
        self.stages = len(funnel.stages)
        self._kept = MovingFigure(WIDTH, 0.62 + 0.74 * self.stages, mirrored=direction() == "rtl")
        self.figure = self._kept.figure
        self._people = self._panel(0.015, 0.60)
        self._sector = self._panel(0.635, 0.35)
        self._draw_people()
        self._draw_sector()
        self.update(funnel, sector_rates)

    def update(self, funnel: Funnel, sector_rates: Sequence[float | None]) -> None:
        """Show other numbers with the same artists.

        Raises
        ------
        ValueError
            If the number of stages is another one: make a new picture.
        """
        if len(funnel.stages) != self.stages:
            raise ValueError(f"This picture has {self.stages} stages, not {len(funnel.stages)}.")
        comparison = funnel.compare(sector_rates)
        self._update_names(funnel.stages)
        self._update_people(funnel)
        for row, step in enumerate(comparison.steps):
            self._update_sector(row, step, step == comparison.best)

    def png(self, beside: bool = True) -> bytes:
        """Return the picture as the bytes of a PNG file, 1,050 pixels wide.

        Parameters
        ----------
        beside : whether the panel beside the people, with the sector, is in the picture.
        """
        picture = self._kept.image()
        if not beside:
            edge = round(picture.width * PEOPLE_EDGE)
            start = picture.width - edge if self._kept.mirrored else 0
            picture = picture.crop((start, 0, start + edge, picture.height))
        return png(picture, palette(*COLOURS))

    def _keep_background(self) -> None:
        moving: list[Artist] = [*self._passages, *self._bars, *self._counts, *self._rates]
        moving += [*self._ratios, *self._marks, *self._verdicts, *self._cuts]
        self._kept.keep(moving)

    def _panel(self, start: float, width: float) -> "Axes":
        axes = self._kept.panel(start, width)
        axes.set_ylim(self.stages - 0.7, -0.85)
        return axes

    def _draw_people(self) -> None:
        rows = range(self.stages)
        axes = self._people
        self._kept.text(axes, 0, -0.68, color=QUIET).set_text(
            _("People in each stage (bar widths are not to scale)")
        )
        self._passages = [Polygon([(0, 0)] * 4, facecolor=PASSAGE) for _row in rows[1:]]
        self._bars = [Rectangle((0, 0), 0, 0, facecolor=STAGE) for _row in rows]
        for patch in (*self._passages, *self._bars):
            axes.add_patch(patch)
        self._names = [self._kept.text(axes, 0, row, fontsize=9.5, weight="bold") for row in rows]
        self._counts = [
            self._kept.text(axes, MIDDLE, row, "center", color="white", weight="bold") for row in rows
        ]
        self._rates = [self._kept.text(axes, MIDDLE, row - 0.5, "center", fontsize=8) for row in rows[1:]]

    def _draw_sector(self) -> None:
        axes = self._sector
        line = 1 / LONGEST_RATIO
        self._kept.text(axes, 0, -0.68, color=QUIET).set_text(_("Your rate beside the sector (illustrative)"))
        rows = [row + 0.5 for row in range(self.stages - 1)]
        self._kept.text(axes, line, 0.12, "center", fontsize=7.5).set_text(_("sector rate"))
        self._ratios = [Rectangle((0, row - 0.13), 0, 0.2, edgecolor="white") for row in rows]
        self._marks = [_sector_mark(line, row) for row in rows]
        for artist in (*self._ratios, *self._marks):
            axes.add_artist(artist)
        self._verdicts = [self._kept.text(axes, 0, row + 0.23, fontsize=8) for row in rows]
        self._cuts = [
            self._kept.text(axes, 1, row - 0.03, "end", weight="bold", color="white") for row in rows
        ]

    def _update_names(self, stages: Sequence[str]) -> None:
        names = [_short(name) for name in stages]
        if names != [text.get_text() for text in self._names]:
            for text, name in zip(self._names, names, strict=True):
                text.set_text(name)
            self._keep_background()

    def _update_people(self, funnel: Funnel) -> None:
        widths = _widths(funnel.counts)
        for row, count in enumerate(funnel.counts):
            self._bars[row].set_bounds(MIDDLE - widths[row] / 2, row - 0.24, widths[row], 0.48)
            self._counts[row].set_text(_people(count))
        for row, rate in enumerate(funnel.rates):
            above, below = widths[row] / 2, widths[row + 1] / 2
            top, bottom = row + 0.24, row + 0.76
            corners = [
                (MIDDLE - above, top),
                (MIDDLE + above, top),
                (MIDDLE + below, bottom),
                (MIDDLE - below, bottom),
            ]
            self._passages[row].set_xy(corners)
            self._rates[row].set_text(_("no data") if rate is None else f"▼ {format_percent(rate)}")

    def _update_sector(self, row: int, step: Step, best: bool) -> None:
        share = _own_of_sector(step)
        bar = self._ratios[row]
        bar.set_width(min(share or 0, LONGEST_RATIO) / LONGEST_RATIO)
        bar.set_facecolor(BEHIND if step.points is not None and step.points > 0 else AHEAD)
        bar.set_hatch("////" if best else "")
        self._marks[row].set_visible(step.sector_rate is not None)
        self._cuts[row].set_text("»" if share is not None and share > LONGEST_RATIO else "")
        self._verdicts[row].set_text(verdict(step, best))
        self._verdicts[row].set_fontweight("bold" if best else "normal")


def verdict(step: Step, best: bool) -> str:
    """Return both rates of a step and how it stands beside the sector, in a few words."""
    if step.rate is None or step.sector_rate is None:
        return standing(step, best)
    return _("{mark} {own}, sector {sector}: {standing}").format(
        mark="▼" if step.rate < step.sector_rate else "▲",
        own=format_percent(step.rate),
        sector=format_percent(step.sector_rate),
        standing=standing(step, best),
    )


def standing(step: Step, best: bool) -> str:
    """Return how a step stands beside the sector, in two or three words.

    Parameters
    ----------
    step : a step of a comparison.
    best : whether it is the step worth improving.
    """
    if step.rate is None or step.sector_rate is None:
        return _("no data") if step.rate is None else _("no sector rate")
    if step.rate > 1:
        return _("over 100%, check")
    if best:
        return _("improve first")
    return _("below") if step.rate < step.sector_rate else _("not below")


def text_alternative(funnel: Funnel, comparison: Comparison) -> str:
    """Return what the picture shows in sentences, for people who cannot see it."""
    stages = zip(funnel.stages, funnel.counts, strict=True)
    people = ", ".join(
        _("{stage}: {count}").format(stage=name, count=_people(count)) for name, count in stages
    )
    sentences = [_("Funnel with {stages}.").format(stages=people)]
    for step in comparison.steps:
        where = _("From {start} to {end}").format(start=step.start, end=step.end)
        sentences.append(f"{where}: {verdict(step, step == comparison.best)}.")
    return " ".join(sentences)


def _sector_mark(x: float, row: float) -> Line2D:
    """Return a short dashed line across a bar, with a diamond where it crosses."""
    rows = (row - 0.27, row - 0.03, row + 0.14)
    line = Line2D((x, x, x), rows, color=INK, linewidth=1, linestyle=(0, (3, 2)))
    line.set(marker="D", markevery=[1], markersize=5, markerfacecolor="white", markeredgecolor=INK)
    return line


def _widths(counts: Sequence[float]) -> list[float]:
    """Return bar widths on a compressed scale: a true one would leave nothing to see of a sale."""
    most = max(*counts, 1)
    shares = [math.log1p(count) / math.log1p(most) for count in counts]
    return [WIDEST * (NARROWEST + (1 - NARROWEST) * share) for share in shares]


def _own_of_sector(step: Step) -> float | None:
    if step.rate is None or step.sector_rate is None:
        return None
    return step.rate / step.sector_rate if step.sector_rate else math.inf


def _people(count: float) -> str:
    return format_number(count, digits=0 if count >= 100 or count == int(count) else 1)


def _short(name: str) -> str:
    return name if len(name) <= 18 else name[:17] + "…"
