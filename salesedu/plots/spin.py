r"""The picture of two calls with one buyer: how a need grows by questions, and does not grow by pitching.

>>> from salesedu.spin_call import pitching_call, worked_call
>>> need_png(worked_call(), pitching_call())[:4]
b'\x89PNG'

The height is drawn, not measured: it shows only that each answer weighs more than the one before.
"""

import io
from typing import TYPE_CHECKING

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from salesedu.i18n import _, direction
from salesedu.plots.funnel import INK, LINE, QUIET, RESOLUTION, STAGE, WIDTH
from salesedu.spin import Kind
from salesedu.spin_call import LETTER, Exchange, WrittenCall

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEIGHT = 4.3  # inches
BAND, PITCHED = "#e3f1ea", "#b3540a"
EXPLICIT_FROM = 4.0  # of the steps of a weight: above, the buyer says what is wanted
TOP, FLOOR = 6.4, -2.5


def need_png(asked: WrittenCall, pitched: WrittenCall) -> bytes:
    """Return the picture as the bytes of a PNG file, 1,050 pixels wide.

    Parameters
    ----------
    asked : the call in which the seller asks.
    pitched : the call with the same buyer in which the seller talks about the product.
    """
    file = io.BytesIO()
    figure = need_figure(asked, pitched)
    FigureCanvasAgg(figure)
    figure.savefig(file, format="png", metadata={"Software": None})
    return file.getvalue()


def need_figure(asked: WrittenCall, pitched: WrittenCall) -> Figure:
    """Return the picture as a figure."""
    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=RESOLUTION, facecolor="white")
    axes = figure.add_axes((0.01, 0.01, 0.98, 0.98))
    axes.set_axis_off()
    # the first line of the worked call only opens it
    steps = asked.exchanges[1:]
    span = (-0.75, len(steps) - 0.05)
    axes.set_xlim(*(span[::-1] if direction() == "rtl" else span))
    axes.set_ylim(FLOOR, TOP)
    _draw_ground(axes, span)
    _draw_asked(axes, steps)
    _draw_pitched(axes, pitched.exchanges)
    return figure


def text_alternative(asked: WrittenCall, pitched: WrittenCall) -> str:
    """Return what the picture shows in sentences, for people who cannot see it."""
    grows = " ".join(
        _("{letter}: “{heard}”.").format(letter=_mark(step), heard=_(step.heard))
        for step in asked.exchanges
        if step.heard
    )
    flat = " ".join(_("“{heard}”.").format(heard=_(step.heard)) for step in pitched.exchanges)
    return _(
        "Two calls with one buyer. Above, the seller asks, and the need grows with each answer: {grows} "
        "The last one is an explicit need; the call ends in an advance. "
        "Below, the seller talks about the product, and the need stays where it is: {flat} "
        "That call ends in a continuation."
    ).format(grows=grows, flat=flat)


def _mark(step: Exchange) -> str:
    if step.statement is not None:
        return _("B")
    return _(LETTER[step.kind]) if step.kind in LETTER else "✓"


def _draw_ground(axes: "Axes", span: tuple[float, float]) -> None:
    axes.axhspan(EXPLICIT_FROM, TOP, color=BAND, linewidth=0)
    for y, text in (
        (EXPLICIT_FROM + 0.3, _("explicit need: the buyer says what is wanted")),
        (EXPLICIT_FROM - 0.35, _("implied need: the buyer tells of a difficulty")),
    ):
        _text(axes, span[0] + 0.1, y, text, color=QUIET, fontsize=8)
    axes.plot(span, (EXPLICIT_FROM, EXPLICIT_FROM), color=LINE, linewidth=1, linestyle=(0, (4, 3)))
    axes.plot(span, (-0.75, -0.75), color=LINE, linewidth=1)
    _text(axes, span[0] + 0.1, TOP - 0.35, _("Lena asks"), weight="bold", color=STAGE, fontsize=10)
    _text(
        axes, span[0] + 0.1, -1.1, _("Tim talks about the product"), weight="bold", color=PITCHED, fontsize=10
    )


def _draw_asked(axes: "Axes", steps: tuple[Exchange, ...]) -> None:
    heights = [step.weight for step in steps]
    axes.step(range(len(steps)), heights, where="mid", color=STAGE, linewidth=2.5, zorder=2)
    for place, step in enumerate(steps):
        axes.plot(place, step.weight, "o", color=STAGE, markersize=19, zorder=3)
        _text(
            axes,
            place,
            step.weight,
            _mark(step),
            "center",
            color="white",
            weight="bold",
            fontsize=10,
            zorder=4,
        )
        if step.heard:
            below = step.weight - 0.55
            _text(axes, place - 0.35, below, _("“{heard}”").format(heard=_(step.heard)), fontsize=8.5)
    end = len(steps) - 1
    _text(axes, end, heights[-1] + 0.72, _("advance"), "center", weight="bold", color=STAGE, fontsize=9)


def _draw_pitched(axes: "Axes", steps: tuple[Exchange, ...]) -> None:
    places = [place * 2 for place in range(len(steps))]
    axes.plot(places, [-1.65] * len(steps), color=PITCHED, linewidth=2.5, linestyle=(0, (3, 2)), zorder=2)
    for place, step in zip(places, steps, strict=True):
        is_pitch = step.kind is Kind.PITCH
        axes.plot(place, -1.65, "s", color=PITCHED, markersize=13, zorder=3)
        _text(axes, place, -1.66, "!" if is_pitch else "?", "center", color="white", weight="bold", zorder=4)
        _text(axes, place - 0.15, -2.2, _("“{heard}”").format(heard=_(step.heard)), fontsize=8.5)
    _text(axes, places[-1] + 0.35, -1.65, _("continuation"), weight="bold", color=PITCHED, fontsize=9)


def _text(axes: "Axes", x: float, y: float, text: str, at: str = "start", **style: object) -> None:
    start = "right" if direction() == "rtl" else "left"
    style = {"color": INK, "va": "center_baseline", "fontsize": 9} | style
    axes.text(x, y, text, ha="center" if at == "center" else start, **style)  # type: ignore[arg-type]
