r"""The picture of a year's target, spread over its months.

>>> months_png([100_000.0] * 11 + [150_000.0])[:4]
b'\x89PNG'
"""

from collections.abc import Sequence

from matplotlib.patches import Rectangle

from salesedu.i18n import _, direction, format_money, language
from salesedu.plots.funnel import AHEAD, STAGE
from salesedu.plots.goals import SIZE, WIDTH
from salesedu.plots.moving import INK, QUIET, MovingFigure, palette

HEIGHT = 2.3  # inches
COLOURS = (("white", INK), ("white", QUIET), ("white", STAGE), ("white", AHEAD), (INK, AHEAD))
TOP, FLOOR, GAP = 0.76, 0.13, 0.012


def months_png(targets: Sequence[float]) -> bytes:
    """Return the picture as the bytes of a PNG file, 840 pixels wide.

    Parameters
    ----------
    targets : per month from January, in currency units, 0 or more; shape (12,).
    """
    figure = MovingFigure(WIDTH, HEIGHT, mirrored=direction() == "rtl")
    axes = figure.panel(0.02, 0.96)
    axes.set_ylim(0, 1)
    most, average = max(targets), sum(targets) / len(targets)
    step, scale = 1 / len(targets), (TOP - FLOOR) / max(targets)
    figure.text(axes, 0, 0.95, fontsize=SIZE, color=QUIET).set_text(_summary(targets))
    for place, (target, name) in enumerate(zip(targets, month_names(short=True), strict=True)):
        # the busiest month has a hatch beside its colour
        look = {"facecolor": STAGE, "hatch": "////"} if average < target == most else {"facecolor": AHEAD}
        corner = (place * step + GAP, FLOOR)
        axes.add_artist(Rectangle(corner, step - 2 * GAP, target * scale, edgecolor="white", **look))  # type: ignore[arg-type]
        figure.text(axes, (place + 0.5) * step, 0.05, "center", fontsize=SIZE - 1).set_text(name)
    axes.plot((0, 1), [FLOOR + average * scale] * 2, color=INK, linewidth=1.2, linestyle="--")
    label = figure.text(axes, 0, FLOOR + average * scale + 0.05, fontsize=SIZE - 1)
    label.set_text(_("average {amount}").format(amount=format_money(average)))
    label.set_bbox({"facecolor": "white", "edgecolor": "none", "pad": 1.5, "alpha": 0.85})
    figure.keep([])
    return figure.png(palette(*COLOURS))


def month_names(short: bool = False) -> list[str]:
    """Return the names of the months in the language in use, from January."""
    from babel.dates import get_month_names

    names = get_month_names("abbreviated" if short else "wide", context="stand-alone", locale=language())
    return [names[number] for number in range(1, 13)]


def text_alternative(targets: Sequence[float]) -> str:
    """Return what the picture shows in sentences, for people who cannot see it."""
    pairs = zip(month_names(), targets, strict=True)
    months = ", ".join(
        _("{month} {amount}").format(month=name, amount=format_money(target)) for name, target in pairs
    )
    return _("{summary}. The target of each month: {months}.").format(
        summary=_summary(targets), months=months
    )


def _summary(targets: Sequence[float]) -> str:
    names = month_names()
    if max(targets) == min(targets):
        return _("Every month has the same target")
    high, low = (names[list(targets).index(end)] for end in (max(targets), min(targets)))
    sentence = _("Highest target: {high_month}, {high}. Lowest: {low_month}, {low}")
    return sentence.format(
        high_month=high, high=format_money(max(targets)), low_month=low, low=format_money(min(targets))
    )
