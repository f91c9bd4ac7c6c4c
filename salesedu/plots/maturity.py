r"""The five areas of the maturity diagnosis as a radar: now, last time, and the spread of the team.

>>> from salesedu.maturity import diagnose
>>> radar(diagnose({"next_step": 3}))[:4]
b'\x89PNG'

An area without an answer has no point: the line stops before it and goes on after it. Line style and
marker say the same as the colours.
"""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.figure import Figure

from salesedu.i18n import _, direction, format_number
from salesedu.maturity import HIGHEST, Area, Diagnosis, Spread
from salesedu.plots.png import png

if TYPE_CHECKING:
    from matplotlib.projections.polar import PolarAxes

RESOLUTION = 150
INK, QUIET, LINE = "#1f2933", "#52606d", "#cbd2d9"
NOW, BEFORE, TEAM = "#0072b2", "#d55e00", "#9aa5b1"
ANGLES = [place * math.tau / len(Area) for place in range(len(Area))]


def radar(now: Diagnosis, before: Diagnosis | None = None, team: Sequence[Spread] = ()) -> bytes:
    """Return the radar as the bytes of a PNG file, 840 pixels wide.

    Parameters
    ----------
    now : the answers of today.
    before : the answers of last time, or None.
    team : the spread of each area, or empty.
    """
    figure = Figure(figsize=(5.6, 4.5), dpi=RESOLUTION, facecolor="white")
    axes: Any = figure.add_axes((0.2, 0.12, 0.6, 0.746), projection="polar")
    _draw_web(axes)
    for angle, view in zip(ANGLES, team, strict=False):
        _draw_team(axes, angle, view)
    if before is not None:
        _draw_line(axes, before, "s--", BEFORE, _("Last time"))
    _draw_line(axes, now, "o-", NOW, _("Now"))
    if team:
        axes.plot([], [], color=TEAM, linewidth=7, alpha=0.6, label=_("Team, from lowest to highest"))
    figure.legend(loc="lower center", ncols=3, frameon=False, fontsize=9.5)
    return png(figure)


def text_alternative(now: Diagnosis, before: Diagnosis | None = None) -> str:
    """Return what the radar shows in sentences, for people who cannot see it."""
    sentences = [_("A radar with five areas, from 0 in the middle to 4 at the rim.")]
    then = before.scores if before else now.scores
    for score, old in zip(now.scores, then, strict=True):
        if score.mean is None:
            sentence = _("{area}: no answer yet.")
        elif before is None or old.mean is None:
            sentence = _("{area}: {now}.")
        else:
            sentence = _("{area}: {now}, last time {before}.")
        numbers = {"now": format_number(score.mean or 0, 2), "before": format_number(old.mean or 0, 2)}
        sentences.append(sentence.format(area=_(score.area.value), **numbers))
    return " ".join(sentences)


def _draw_web(axes: "PolarAxes") -> None:
    axes.set_theta_zero_location("N")
    axes.set_theta_direction(1 if direction() == "rtl" else -1)
    axes.set_ylim(0, HIGHEST)
    axes.set_xticks(ANGLES, [])
    axes.set_yticks(range(1, HIGHEST + 1), [str(step) for step in range(1, HIGHEST + 1)])
    axes.set_rlabel_position(math.degrees(ANGLES[1]) / 2)
    axes.tick_params(axis="y", labelsize=8.5, labelcolor=QUIET)
    axes.grid(color=LINE, linewidth=0.9)
    axes.spines["polar"].set_color(LINE)
    for angle, area in zip(ANGLES, Area, strict=True):
        across = round(math.sin(angle) * (-1 if direction() == "rtl" else 1), 3)
        side = "center" if across == 0 else "left" if across > 0 else "right"
        axes.text(
            angle, HIGHEST * 1.1, _(area.value), ha=side, va="center", fontsize=11, weight="bold", color=INK
        )


def _draw_line(axes: "PolarAxes", diagnosis: Diagnosis, style: str, colour: str, label: str) -> None:
    means = [math.nan if score.mean is None else score.mean for score in diagnosis.scores]
    # the first point once more closes the line
    axes.plot(
        [*ANGLES, ANGLES[0]], [*means, means[0]], style, color=colour, linewidth=2, markersize=7, label=label
    )
    if not any(map(math.isnan, means)):
        axes.fill(ANGLES, means, color=colour, alpha=0.1)


def _draw_team(axes: "PolarAxes", angle: float, view: Spread) -> None:
    if view.means:
        # one view alone is seen, too; a line that begins below the middle would not be drawn at all
        ends = (max(0, view.means[0] - 0.06), view.means[-1] + 0.06)
        axes.plot([angle, angle], ends, color=TEAM, linewidth=9, alpha=0.6, solid_capstyle="round")
