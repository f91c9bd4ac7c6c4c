r"""The picture of an answer to an objection: how many obstacles are still possible after each step.

>>> from salesedu.objections_cases import WORKED
>>> path_png(WORKED)[:4]
b'\x89PNG'

Whoever answers at once answers one of five obstacles, and only hopes that it is the right one.
"""

import io
import textwrap
from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch

from salesedu.i18n import _, direction
from salesedu.objections import OBSTACLE_NAMES, STEP_NAMES, Obstacle, Step
from salesedu.objections_cases import Case
from salesedu.plots.funnel import BEHIND, INK, LINE, QUIET, RESOLUTION, STAGE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDTH, HEIGHT = 6.4, 4.7  # inches
WARN = "#a14a06"  # the dark shade of the orange, for words
GROUND = "#eef3f8"
ROWS = (2.55, 3.95, 5.35, 6.75)  # of the four lines, from the top
PATH, WORDS = 0.75, 1.15  # where the circles and the words stand, of 10
DOTS = (6.1, 6.95, 7.8, 8.65, 9.5)  # one for each obstacle
LETTERS_PER_LINE = 44


class Line(NamedTuple):
    """One line of the picture: who speaks, what is said, and what is still possible afterwards.

    Attributes
    ----------
    mark : in the circle of the path.
    name, said : the step, and its words.
    possible : the obstacles that may still stand behind the objection.
    sign : in the dot of each of them.
    note : how many they are, in words.
    answer : what the buyer says then, if it changes what is possible.
    """

    mark: str
    name: str
    said: str
    possible: tuple[Obstacle, ...]
    sign: str
    note: str
    answer: str = ""


def path_png(case: Case) -> bytes:
    """Return the picture of a case as the bytes of a PNG file, 960 pixels wide."""
    file = io.BytesIO()
    figure = path_figure(case)
    canvas: Any = FigureCanvasAgg(figure)  # matplotlib leaves its methods untyped
    canvas.print_png(file, metadata={"Software": None})
    return file.getvalue()


def path_figure(case: Case) -> Figure:
    """Return the picture of a case as a figure."""
    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=RESOLUTION, facecolor="white")
    axes = figure.add_axes((0.01, 0.01, 0.98, 0.98))
    axes.set_axis_off()
    axes.set_xlim(*((10.1, 0) if direction() == "rtl" else (0, 10.1)))
    axes.set_ylim(7.55, 0)
    _draw_heads(axes)
    _draw_shortcut(axes)
    axes.plot((PATH, PATH), (ROWS[0], ROWS[-1]), color=STAGE, linewidth=2.5, zorder=1)
    for row, line in zip(ROWS, lines(case), strict=True):
        _draw_line(axes, row, line)
    return figure


def lines(case: Case) -> tuple[Line, ...]:
    """Return the four lines of the picture: the objection, and the three steps of the answer."""
    every, known = tuple(Obstacle), (case.obstacle,)
    acknowledge, explore, respond = (_(STEP_NAMES[step]) for step in Step)
    return (
        Line("…", _(case.name), _(case.words), every, "?", _("all five are possible")),
        Line("1", acknowledge, _(case.acknowledge), every, "?", _("still all five")),
        Line("2", explore, _(case.explore), known, "!", _("one is left"), _(case.behind)),
        Line("3", respond, _(case.respond), known, "✓", _("this one is answered")),
    )


def text_alternative(case: Case) -> str:
    """Return what the picture shows in sentences, for people who cannot see it."""
    spoken = [" ".join(filter(None, (line.said, line.answer))) for line in lines(case)]
    sentences = " ".join(
        _("{name}: {said} Possible obstacles: {note}.").format(name=line.name, said=said, note=line.note)
        for line, said in zip(lines(case), spoken, strict=True)
    )
    return _(
        "An objection and the three steps of an answer, with the obstacles that are still possible: "
        "{obstacles}. {steps} Whoever jumps from the objection to the answer answers a guess."
    ).format(obstacles=", ".join(_(name) for name in OBSTACLE_NAMES.values()), steps=sentences)


def _draw_heads(axes: "Axes") -> None:
    title = _("What may stand behind it?")
    axes.axvspan(DOTS[0] - 0.5, DOTS[-1] + 0.5, color=GROUND, linewidth=0, zorder=0)
    _text(axes, WORDS - 0.4, 0.35, _("What is said"), weight="bold", fontsize=9.5)
    _text(axes, (DOTS[0] + DOTS[-1]) / 2, 0.35, title, "center", weight="bold", fontsize=9.5)
    tilt = -45 if direction() == "rtl" else 45
    for place, name in zip(DOTS, OBSTACLE_NAMES.values(), strict=True):
        words = textwrap.fill(_(name), 10)
        _text(axes, place, 1.35, words, "center", fontsize=7.5, rotation=tilt, linespacing=1)


def _draw_shortcut(axes: "Axes") -> None:
    """Draw the jump from the objection to the answer, beside the path."""
    bend = -0.1 if direction() == "rtl" else 0.1
    arrow = FancyArrowPatch(
        (PATH - 0.2, ROWS[0]),
        (PATH - 0.2, ROWS[-1]),
        connectionstyle=f"arc3,rad={bend}",
        arrowstyle="-|>",
        mutation_scale=12,
        color=BEHIND,
        linewidth=1.8,
        linestyle=(0, (4, 2)),
    )
    axes.add_patch(arrow)
    words = _("usual mistake: answering a guess")
    _text(axes, 0.12, sum(ROWS) / 4, words, "center", color=WARN, fontsize=7.5, rotation=90)


def _draw_line(axes: "Axes", row: float, line: Line) -> None:
    axes.plot(PATH, row, "o", markersize=19, color=STAGE, zorder=2)
    _text(axes, PATH, row, line.mark, "center", color="white", weight="bold", fontsize=10, zorder=3)
    _text(axes, WORDS, row - 0.42, line.name, weight="bold", fontsize=9.5)
    said = textwrap.fill(_("“{said}”").format(said=line.said), LETTERS_PER_LINE)
    _text(axes, WORDS, row - 0.18, said, fontsize=8.5, va="top", linespacing=1.15)
    answer = textwrap.fill(line.answer, LETTERS_PER_LINE)
    _text(axes, WORDS, row + 0.12, answer, fontsize=8.5, va="top", linespacing=1.15, color=QUIET)
    for place, obstacle in zip(DOTS, Obstacle, strict=True):
        _draw_dot(axes, place, row - 0.22, line.sign if obstacle in line.possible else "")
    _text(axes, (DOTS[0] + DOTS[-1]) / 2, row + 0.3, line.note, "center", color=QUIET, fontsize=8)


def _draw_dot(axes: "Axes", x: float, y: float, sign: str) -> None:
    """Draw an obstacle: a full dot with its sign where it is possible, a cross where it is not."""
    if sign:
        axes.plot(x, y, "o", markersize=13, color=STAGE)
        _text(axes, x, y, sign, "center", color="white", weight="bold", fontsize=9)
    else:
        axes.plot(x, y, "x", markersize=7, color=LINE, markeredgewidth=1.8)


def _text(axes: "Axes", x: float, y: float, text: str, at: str = "start", **style: object) -> None:
    start = "right" if direction() == "rtl" else "left"
    style = {"color": INK, "va": "center", "fontsize": 9} | style
    axes.text(x, y, text, ha="center" if at == "center" else start, **style)  # type: ignore[arg-type]
