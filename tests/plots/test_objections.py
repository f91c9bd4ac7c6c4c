"""The picture of an answer to an objection."""

import io

import pytest
from PIL import Image

from salesedu.objections import OBSTACLE_NAMES, Obstacle
from salesedu.objections_cases import CASES, WORKED
from salesedu.plots import objections as plots


def test_png():
    """Is the picture a PNG file of the right width that is not empty, the same each time?"""
    png = plots.path_png(WORKED)
    image = Image.open(io.BytesIO(png))
    assert (image.format, image.width) == ("PNG", 960)
    assert len(image.getcolors(1_000_000)) > 50
    assert plots.path_png(WORKED) == png


def test_obstacles_get_fewer():
    """Are five obstacles possible until the buyer was asked, and then one?"""
    assert [len(line.possible) for line in plots.lines(WORKED)] == [5, 5, 1, 1]
    assert plots.lines(WORKED)[-1].possible == (Obstacle.TIMING,)


def test_all_is_said_in_words():
    """Does the text alternative hold every line, every obstacle and the usual mistake?"""
    words = plots.text_alternative(WORKED)
    for line in plots.lines(WORKED):
        assert line.said in words
        assert line.note in words
    assert all(name in words for name in OBSTACLE_NAMES.values())
    assert WORKED.behind in words
    assert "guess" in words
    assert "  " not in words


@pytest.mark.parametrize("case", [WORKED, *CASES], ids=lambda case: case.id)
def test_nothing_is_clipped(case):
    """Does every text lie inside the picture, whatever the buyer says?"""
    figure = plots.path_figure(case)
    figure.canvas.draw()
    width, height = figure.bbox.width, figure.bbox.height
    for text in figure.axes[0].texts:
        box = text.get_window_extent()
        assert box.x0 >= 0, text.get_text()
        assert box.y0 >= 0, text.get_text()
        assert box.x1 <= width, text.get_text()
        assert box.y1 <= height, text.get_text()


def test_words_stay_beside_the_dots():
    """Do the words of the worked example end before the dots begin?"""
    figure = plots.path_figure(WORKED)
    figure.canvas.draw()
    axes = figure.axes[0]
    edge = axes.transData.transform((plots.DOTS[0] - 0.5, 0))[0]
    said = [text for text in axes.texts if text.get_position()[0] == plots.WORDS]
    assert len(said) >= 8
    assert all(text.get_window_extent().x1 <= edge + 1 for text in said)


def test_mirrored(monkeypatch):
    """Does the path begin at the other side where one reads from right to left?"""
    monkeypatch.setattr(plots, "direction", lambda: "rtl")
    assert plots.path_figure(WORKED).axes[0].xaxis_inverted()
