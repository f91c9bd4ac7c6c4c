r"""The picture of a cause-and-effect tree: activities, objectives and results in three columns.

>>> from salesedu.metrics_tree import example
>>> tree_png(example())[:4]
b'\x89PNG'

It reads in the reading direction, from what can be managed to what can only be watched.
"""

import textwrap
from typing import TYPE_CHECKING

from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, Rectangle
from matplotlib.path import Path

from salesedu.i18n import _, direction
from salesedu.metrics import GROUP_NAMES, HANDLING, Group
from salesedu.metrics_tree import Fault, Found, Lever, Link, Node, State, Tree
from salesedu.plots.funnel import BEHIND, INK, LINE, QUIET, RESOLUTION, STAGE
from salesedu.plots.objections import GROUND, WARN
from salesedu.plots.png import png

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes

WIDTH = 7.4  # inches
ROW = 0.74  # inches that a number takes
HEAD = 0.66  # inches for the names of the columns
BOX_WIDTH, BOX_HEIGHT = 2.62, 0.74  # of 10, and of a row
COLUMNS = (0.05, 3.69, 7.33)  # where the boxes of a column start, of 10
LETTERS_PER_LINE, MOST_LINES = 21, 2
MARKS = {State.BEHIND: "▼", State.ON_PLAN: "✓", State.UNKNOWN: "?"}
ALERT = "#b3261e"

Places = dict[str, tuple[float, float]]


def tree_png(tree: Tree) -> bytes:
    """Return the picture of a tree as the bytes of a PNG file, 1,110 pixels wide."""
    return png(tree_figure(tree))


def tree_figure(tree: Tree) -> Figure:
    """Return the picture of a tree as a figure; links to numbers that are not there are left out."""
    rows = max(*(len(tree.of(group)) for group in Group), 2)
    height = HEAD + rows * ROW
    figure = Figure(figsize=(WIDTH, height), dpi=RESOLUTION, facecolor="white")
    axes = figure.add_axes((0.01, 0.01, 0.98, 0.98))
    axes.set_axis_off()
    axes.set_xlim(*((10, 0) if direction() == "rtl" else (0, 10)))
    axes.set_ylim(rows, -HEAD / ROW)
    places, levers = _places(tree, rows), tree.levers()
    _draw_columns(axes, rows)
    _draw_links(axes, tree, places, levers)
    numbers = {lever.node.id: str(number) for number, lever in enumerate(levers, start=1)}
    for node in tree.nodes:
        _draw_node(axes, node, places[node.id], numbers.get(node.id, ""))
    return figure


def text_alternative(tree: Tree) -> str:
    """Return what the picture shows in sentences, for people who cannot see it."""
    known = {node.id for node in tree.nodes}
    shown = [link for link in tree.links if {link.cause, link.effect} <= known]
    columns = [
        _("{group}: {numbers}.").format(
            group=_(GROUP_NAMES[group]),
            numbers=", ".join(_said(node) for node in tree.of(group)),
        )
        for group in Group
        if tree.of(group)
    ]
    arrows = [
        _("{cause} leads to {effect}.").format(
            cause=_(tree.node(link.cause).name), effect=_(tree.node(link.effect).name)
        )
        for link in shown
    ]
    first = [_("First lever: {activity}.").format(activity=_(lever.node.name)) for lever in tree.levers()[:1]]
    return " ".join([_("A tree of causes and effects in three columns."), *columns, *arrows, *first])


def _said(node: Node) -> str:
    return _("{name} ({state})").format(name=_(node.name), state=state_words(node.state))


def state_words(state: State) -> str:
    """Return how a number stands beside its plan, in two words."""
    words = {
        State.BEHIND: _("behind plan"),
        State.ON_PLAN: _("on plan"),
        State.UNKNOWN: _("not measured"),
    }
    return words[state]


def _places(tree: Tree, rows: int) -> Places:
    """Return the middle of each number's start edge; numbers stand near those that they are linked with."""
    order = {group: [node.id for node in tree.of(group)] for group in Group}
    beside: dict[str, list[str]] = {node.id: [] for node in tree.nodes}
    for link in tree.links:
        if link.cause in beside and link.effect in beside:
            beside[link.cause].append(link.effect)
            beside[link.effect].append(link.cause)
    for _round in range(4):
        for group in (Group.OBJECTIVE, Group.RESULT, Group.ACTIVITY):
            height = {
                name: _row(place, len(ids), rows) for ids in order.values() for place, name in enumerate(ids)
            }
            order[group].sort(key=lambda name: _mean([height[other] for other in beside[name]], height[name]))
    return {
        name: (COLUMNS[group.level], _row(place, len(ids), rows))
        for group, ids in order.items()
        for place, name in enumerate(ids)
    }


def _row(place: int, of: int, rows: int) -> float:
    """Return the middle of a number's row, with the numbers of a column spread over all rows."""
    return (place + 0.5) * rows / of


def _mean(values: "Sequence[float]", otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _draw_columns(axes: "Axes", rows: int) -> None:
    top = -HEAD / ROW
    for group in Group:
        start = COLUMNS[group.level] - 0.04
        axes.add_patch(Rectangle((start, top), BOX_WIDTH + 0.08, rows - top, facecolor=GROUND, zorder=0))
        middle = start + BOX_WIDTH / 2 + 0.04
        _text(axes, middle, top + 0.28, _(GROUP_NAMES[group]), at="center", weight="bold", fontsize=10)
        _text(axes, middle, top + 0.66, _(HANDLING[group]), at="center", color=QUIET, fontsize=9)
        if group is not Group.RESULT:
            gap = (start + BOX_WIDTH + COLUMNS[group.level + 1]) / 2
            arrow = "◀" if direction() == "rtl" else "▶"
            _text(axes, gap, top + 0.28, arrow, at="center", color=QUIET, fontsize=10)


def _draw_links(axes: "Axes", tree: Tree, places: Places, levers: "Sequence[Lever]") -> None:
    trail = _trail(tree, levers)
    wrong = _wrong_links(tree.faults())
    for link in tree.links:
        if not {link.cause, link.effect} <= set(places):
            continue
        look: dict[str, object] = {"color": LINE, "linewidth": 1.6, "zorder": 1}
        if link in trail:
            look = {"color": BEHIND, "linewidth": 2.6, "zorder": 2}
        if link in wrong:
            look = {"color": ALERT, "linewidth": 1.8, "linestyle": (0, (4, 2)), "zorder": 3}
        _draw_link(axes, places[link.cause], places[link.effect], look, link in wrong)


def _trail(tree: Tree, levers: "Sequence[Lever]") -> set[Link]:
    """Return the links from the first lever up to what it moves."""
    if not levers:
        return set()
    on_the_way = {levers[0].node.id, *(node.id for node in levers[0].moves)}
    return {link for link in tree.links if {link.cause, link.effect} <= on_the_way}


def _wrong_links(faults: "Sequence[Found]") -> set[Link]:
    directions = (Fault.WRONG_DIRECTION, Fault.SKIPS_LEVEL)
    wrong = {Link(*found.nodes) for found in faults if found.fault in directions}
    circles = [found.nodes for found in faults if found.fault is Fault.CYCLE]
    return wrong | {Link(a, b) for nodes in circles for a in nodes for b in nodes}


def _draw_link(
    axes: "Axes",
    cause: tuple[float, float],
    effect: tuple[float, float],
    look: "Mapping[str, object]",
    wrong: bool,
) -> None:
    points = _points(cause, effect)
    curve = Path(points, [Path.MOVETO, *[Path.CURVE4] * 3])
    axes.add_patch(FancyArrowPatch(path=curve, arrowstyle="-|>", mutation_scale=11, **look))  # type: ignore[arg-type]
    if wrong:
        x, y = (sum(w * point[i] for w, point in zip((1, 3, 3, 1), points, strict=True)) / 8 for i in (0, 1))
        _text(axes, x, y, "✕", at="center", color=ALERT, weight="bold", fontsize=12, zorder=6)


def _points(cause: tuple[float, float], effect: tuple[float, float]) -> list[tuple[float, float]]:
    """Return the start, the two handles and the end of the curve from one box to another."""
    (x0, y0), (x1, y1) = cause, effect
    if x0 != x1:
        x0, x1 = (x0 + BOX_WIDTH, x1) if x0 < x1 else (x0, x1 + BOX_WIDTH)
        return [(x0, y0), ((x0 + x1) / 2, y0), ((x0 + x1) / 2, y1), (x1, y1)]
    down = 1 if y1 > y0 else -1
    if abs(y1 - y0) < 1.5:  # neighbours
        x, half = x0 + BOX_WIDTH / 2, down * (BOX_HEIGHT / 2 - 0.02)
        third = (y1 - y0 - 2 * half) / 3
        return [(x, y0 + half + third * part) for part in range(4)]
    x0, y0, y1 = x0 + BOX_WIDTH, y0 + 0.2 * down, y1 - 0.2 * down  # around those between
    return [(x0, y0), (x0 + 0.75, y0), (x0 + 0.75, y1), (x0, y1)]


def _draw_node(axes: "Axes", node: Node, place: tuple[float, float], number: str) -> None:
    x, y = place
    behind, first = node.state is State.BEHIND, number == "1"
    box = FancyBboxPatch(
        (x + 0.08, y - BOX_HEIGHT / 2 + 0.06),
        BOX_WIDTH - 0.16,
        BOX_HEIGHT - 0.12,
        boxstyle="round,pad=0.08,rounding_size=0.12",
        mutation_aspect=0.9,
        facecolor=STAGE if first else "white",
        edgecolor=BEHIND if behind else STAGE if number else LINE,
        linewidth=2.2 if behind or number else 1.2,
        zorder=4,
    )
    axes.add_patch(box)
    ink = "white" if first else INK
    start = x + 0.5 if number else x + 0.12
    words = _short(_(node.name), LETTERS_PER_LINE - 4 if number else LETTERS_PER_LINE)
    _text(axes, start, y - 0.11, words, color=ink, fontsize=8.5, linespacing=1.05, zorder=5)
    state = f"{MARKS[node.state]} {state_words(node.state)}"
    shade = "white" if first else WARN if behind else QUIET
    _text(axes, start, y + 0.25, state, color=shade, fontsize=7.5, zorder=5)
    if number:
        axes.plot(x + 0.26, y, "o", markersize=14, color="white" if first else STAGE, zorder=5)
        shade = STAGE if first else "white"
        _text(axes, x + 0.26, y, number, at="center", color=shade, weight="bold", fontsize=9, zorder=6)


def _short(name: str, letters: int) -> str:
    lines = textwrap.wrap(name, letters, max_lines=MOST_LINES, placeholder="…")
    return "\n".join(lines)


def _text(axes: "Axes", x: float, y: float, text: str, *, at: str = "start", **style: object) -> None:
    start = "right" if direction() == "rtl" else "left"
    style = {"color": INK, "va": "center", "fontsize": 9} | style
    axes.text(x, y, text, ha="center" if at == "center" else start, **style)  # type: ignore[arg-type]
