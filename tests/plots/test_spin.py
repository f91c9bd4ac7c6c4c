"""The picture of a need that grows."""

import io

import pytest
from PIL import Image

from salesedu.plots import spin as plots
from salesedu.plots.spin import need_figure, need_png, text_alternative
from salesedu.spin_call import pitching_call, worked_call

CALLS = worked_call(), pitching_call()


def texts():
    (axes,) = need_figure(*CALLS).axes
    return [text.get_text() for text in axes.texts]


def test_png():
    """Is the picture a PNG file 1,050 pixels wide that is not empty, the same each time?"""
    image = Image.open(io.BytesIO(need_png(*CALLS)))
    assert (image.format, image.width) == ("PNG", 1050)
    assert len(image.getcolors(1_000_000)) > 50
    assert need_png(*CALLS) == need_png(*CALLS)


def test_every_step_is_written():
    """Is each question there by its letter, and each thing heard in words?"""
    written = texts()
    assert [mark for mark in written if mark in set("SPINB✓")] == list("SSPIINB✓")
    for call in CALLS:
        for exchange in call.exchanges:
            assert not exchange.heard or f"“{exchange.heard}”" in written


def test_both_needs_and_both_outcomes_are_named():
    """Do words say what the ground and the ends of the lines mean?"""
    written = " ".join(texts())
    for word in ("explicit need", "implied need", "advance", "continuation"):
        assert word in written


def test_nothing_sticks_out():
    """Does every text lie inside the picture?"""
    figure = need_figure(*CALLS)
    plots.FigureCanvasAgg(figure).draw()
    for text in figure.axes[0].texts:
        box = text.get_window_extent()
        assert 0 <= box.x0 < box.x1 <= figure.bbox.width, text.get_text()


def test_text_alternative():
    """Do the sentences tell both calls, with what the buyer says?"""
    sentences = text_alternative(*CALLS)
    assert "N: “I want to know that!”." in sentences
    assert "“we have a garage”" in sentences
    assert "ends in an advance" in sentences
    assert "ends in a continuation" in sentences


@pytest.mark.parametrize(("direction", "grows"), [("ltr", True), ("rtl", False)])
def test_direction(direction, grows, monkeypatch):
    """Does the call run in the reading direction?"""
    monkeypatch.setattr(plots, "direction", lambda: direction)
    (axes,) = need_figure(*CALLS).axes
    low, high = axes.get_xlim()
    assert bool(low < high) is grows
