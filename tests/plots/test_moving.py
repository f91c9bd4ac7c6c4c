"""Figures that are drawn once and moved afterwards."""

import io

import pytest
from matplotlib.patches import Rectangle
from PIL import Image

from salesedu.plots.moving import INK, MovingFigure, palette, png

COLOURS = palette(("white", INK))


@pytest.fixture
def figure():
    """Return a figure with a word that stays and a bar that moves, and the bar."""
    kept = MovingFigure(2, 1, mirrored=False)
    axes = kept.panel(0, 1)
    kept.text(axes, 0, 0.9).set_text("stays")
    bar = axes.add_artist(Rectangle((0, 0), 0.2, 0.5, facecolor=INK))
    kept.keep([bar])
    return kept, bar


def dark(kept):
    """Return how many points of the picture are dark."""
    return sum(kept.image().convert("L").histogram()[:128])


def test_what_moves_is_drawn_anew(figure):
    """Does only the new place of what moves show, while all else stays?"""
    kept, bar = figure
    before = dark(kept)
    bar.set_width(0.4)
    assert dark(kept) == pytest.approx(before + 0.2 * 300 * 0.5 * 147, rel=0.05)
    bar.set_width(0)
    stays = dark(kept)
    assert 0 < stays < before


def test_png(figure):
    """Is the picture a PNG file of the right size?"""
    image = Image.open(io.BytesIO(figure[0].png(COLOURS)))
    assert (image.format, image.size) == ("PNG", (300, 150))


def test_palette_keeps_its_colours():
    """Does a picture keep the colours its palette was made for?"""
    image = Image.new("RGB", (2, 1), INK)
    image.putpixel((1, 0), (255, 255, 255))
    shown = Image.open(io.BytesIO(png(image, COLOURS))).convert("RGB")
    assert [shown.getpixel((x, 0)) for x in (0, 1)] == [(31, 41, 51), (255, 255, 255)]


@pytest.mark.parametrize(("mirrored", "side", "edges"), [(False, "left", (0, 1)), (True, "right", (1, 0))])
def test_mirrored(mirrored, side, edges):
    """Do panel and text start where one begins to read?"""
    kept = MovingFigure(2, 1, mirrored)
    axes = kept.panel(0.1, 0.5)
    assert axes.get_xlim() == edges
    assert axes.get_position().x0 == pytest.approx(0.4 if mirrored else 0.1)
    assert kept.text(axes, 0, 0).get_ha() == side
