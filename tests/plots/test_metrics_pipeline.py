"""The picture of the totals that may come out."""

import io

import pytest
from PIL import Image

from salesedu.metrics_pipeline import Deal, weighted
from salesedu.plots import metrics_pipeline as plots

FORECAST = weighted([Deal("Airport", 100_000, 0.5), Deal("School", 20_000, 0.6), Deal("Hotel", 15_000, 0.4)])


def test_png():
    """Is the picture a PNG file of the right width that is not empty, the same each time?"""
    png = plots.outcomes_png(FORECAST, 70_000)
    assert Image.open(io.BytesIO(png)).width == 1050
    assert len(Image.open(io.BytesIO(png)).convert("RGB").getcolors(1_000_000)) > 30
    assert plots.outcomes_png(FORECAST, 70_000) == png


def test_bars_hold_all_chances():
    """Do the bars hold every outcome, and is there a hole where the weighted value stands?"""
    axes = plots.outcomes_figure(FORECAST, 70_000).axes[0]
    bars = [patch for patch in axes.patches if patch.get_height() and patch.get_width() < 10_000]
    assert sum(bar.get_height() for bar in bars) == pytest.approx(1)
    assert not [bar for bar in bars if bar.get_x() <= FORECAST.value <= bar.get_x() + bar.get_width()]


@pytest.mark.parametrize("target", [0, 70_000, 400_000])
@pytest.mark.parametrize("deals", [[], [Deal("A", 0, 0.5)], FORECAST.deals, [Deal("A", 9_000_000, 1)]])
def test_nothing_is_clipped(deals, target):
    """Does every text lie inside the picture, whatever the deals and the target?"""
    figure = plots.outcomes_figure(weighted(deals), target)
    figure.canvas.draw()
    for text in figure.axes[0].texts:
        box = text.get_window_extent()
        assert box.x0 >= 0, text.get_text()
        assert box.x1 <= figure.bbox.width, text.get_text()
        assert box.y1 <= figure.bbox.height, text.get_text()


def test_all_is_said_in_words():
    """Does the text alternative hold the range, the weighted value, its spread and the chance?"""
    words = plots.outcomes_alternative(FORECAST, 70_000)
    for part in ("from 0 to 135,000", "68,000", "51,478", "target of 70,000 is 50%"):
        assert part in words


def test_mirrored(monkeypatch):
    """Do the totals grow from right to left where one reads so?"""
    monkeypatch.setattr(plots, "direction", lambda: "rtl")
    assert plots.outcomes_figure(FORECAST, 70_000).axes[0].xaxis_inverted()
