r"""The picture of levers: the chance today, and with each of them.

>>> from salesedu.goals_chance import History
>>> from salesedu.goals_levers import levers
>>> from salesedu.goals_plan import example
>>> LeverPicture(levers(example(), History(0.25, 2_500, 1_250))).png()[:4]
b'\x89PNG'
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from matplotlib.patches import Rectangle

from salesedu.goals_levers import LIFT, Change, Lever
from salesedu.i18n import _, direction, format_percent
from salesedu.plots.funnel import AHEAD, STAGE
from salesedu.plots.goals import SIZE, WIDTH, percent
from salesedu.plots.moving import INK, LINE, QUIET, MovingFigure, palette

if TYPE_CHECKING:
    from matplotlib.artist import Artist

COLOURS = (("white", INK), ("white", QUIET), ("white", STAGE), ("white", AHEAD), (INK, AHEAD))


class LeverPicture:
    """A bar per lever: the chance today, and hatched what the lever adds.

    Parameters
    ----------
    changes : what to draw first; their number and order stay.
    """

    def __init__(self, changes: Sequence[Change]) -> None:
        self._kept = MovingFigure(WIDTH, 0.45 + 0.58 * len(changes), mirrored=direction() == "rtl")
        self._axes = self._kept.panel(0.02, 0.96)
        self._axes.set_ylim(len(changes) - 0.25, -1.0)
        self._draw([change.lever for change in changes])
        self.update(changes)

    def update(self, changes: Sequence[Change]) -> None:
        """Show other chances with the same artists."""
        for row, change in enumerate(changes):
            before, after = change.before.share, change.after.share
            self._shares[row].set_text(shares(change))
            self._today[row].set_width(before)
            self._more[row].set_bounds(before, row, after - before, 0.3)

    def png(self) -> bytes:
        """Return the picture as the bytes of a PNG file, 840 pixels wide."""
        return self._kept.png(palette(*COLOURS))

    def _draw(self, drawn: Sequence[Lever]) -> None:
        axes, text = self._axes, self._kept.text
        heading = text(axes, 0, -0.75, fontsize=SIZE, color=QUIET)
        heading.set_text(_("Chance of reaching the target: today, and hatched what each lever adds"))
        rows = range(len(drawn))
        for row, lever in enumerate(drawn):
            axes.add_artist(Rectangle((0, row), 1, 0.3, facecolor="white", edgecolor=LINE))
            # names never move, so they are not drawn anew
            text(axes, 0, row - 0.2, fontsize=SIZE, weight="bold").set_text(lever_name(lever))
        self._today = [Rectangle((0, row), 0, 0.3, facecolor=STAGE) for row in rows]
        self._more = [Rectangle((0, row), 0, 0.3, facecolor=AHEAD, hatch="////") for row in rows]
        for bar in (*self._today, *self._more):
            bar.set_edgecolor("white")
            axes.add_artist(bar)
        self._shares = [text(axes, 1, row - 0.2, "end", fontsize=SIZE, weight="bold") for row in rows]
        moving: list[Artist] = [*self._today, *self._more, *self._shares]
        self._kept.keep(moving)


def lever_name(lever: Lever) -> str:
    """Return what a lever is called."""
    return {
        Lever.MORE_REPS: _("One more rep"),
        Lever.MORE_CONVERSION: _("{share} more conversion"),
        Lever.BIGGER_DEAL: _("Deals {share} bigger"),
    }[lever].format(share=format_percent(LIFT))


def shares(change: Change) -> str:
    """Return the chance before and after a lever, in a few words."""
    before, after = percent(change.before.share), percent(change.after.share)
    if before == after:
        return _("{before}, no change").format(before=before)
    return _("{before} to {after}").format(before=before, after=after)


def text_alternative(changes: Sequence[Change]) -> str:
    """Return what the picture shows in sentences, for people who cannot see it."""
    line = _("{lever}: {shares}")
    told = "; ".join(line.format(lever=lever_name(one.lever), shares=shares(one)) for one in changes)
    return _("The chance of reaching the target with each lever. {levers}.").format(levers=told)
