"""Is the map of the styles complete, and does it work in both reading directions?"""

import io

import pytest
from PIL import Image

from salesedu.disc import PLACES, Behaviour, Style, read_behaviour
from salesedu.plots import disc as plots
from salesedu.plots.disc import COLOURS, Spot, style_map, text_alternative

SPOT = Spot((0.1, 0.5, 0.9), (-0.2, 0.3, 0.8))


@pytest.fixture
def drawn(monkeypatch):
    """Return the axes of each map that is drawn."""
    panels, make = [], plots._panel

    def panel(figure):
        panels.append(make(figure))
        return panels[-1]

    monkeypatch.setattr(plots, "_panel", panel)
    return panels


def image(png):
    return Image.open(io.BytesIO(png)).convert("RGB")


def shade(picture, x, y):
    """Return the colour at a place of the circle, in the units of the axes."""
    half = 1.28
    return picture.getpixel((round((x / half * 4.6 / 6 + 1) / 2 * 900), round((1 - y / half) / 2 * 690)))


def test_png():
    """Is it a PNG file 900 pixels wide, the same bytes each time?"""
    assert image(style_map()).size == (900, 690)
    assert style_map() == style_map()


def test_every_style_is_written(drawn):
    """Are letters, names, wishes and the ends of the axes there as text?"""
    style_map()
    written = {text.get_text() for text in drawn[0].texts}
    assert {"D", "I", "S", "C", "Dominance", "Compliance", "no surprises", "fast and direct"} <= written
    assert {"people\nfirst", "task\nfirst"} <= written


def test_letters_stand_in_their_quarter(drawn):
    """Does each letter stand where its pace and its priority say?"""
    style_map()
    letters = {text.get_text(): text.get_position() for text in drawn[0].texts}
    for style, (pace, priority) in PLACES.items():
        x, y = letters[style.name[0]]
        assert x * priority > 0
        assert y * pace > 0


def test_weights_fill_the_quarters():
    """Is the likeliest quarter filled farther than the others?"""
    weights = read_behaviour([Behaviour.SHORT_MESSAGES, Behaviour.RESULT_FIRST]).weights
    plain, filled = image(style_map(weights=dict.fromkeys(Style, 0.0))), image(style_map(weights=weights))
    changed = {
        style: shade(plain, priority * 0.42, pace * 0.42) != shade(filled, priority * 0.42, pace * 0.42)
        for style, (pace, priority) in PLACES.items()
    }
    assert changed == {style: style is Style.DOMINANCE for style in Style}


def test_spot():
    """Is there a dark dot where somebody stands?"""
    assert max(shade(image(style_map(spot=SPOT)), *plots._in_circle(0.3, 0.5))) < 80


def test_corners_stay_in_the_circle():
    """Does even the farthest corner of the square lie in the circle?"""
    x, y = plots._in_circle(1, -1)
    assert x * x + y * y == pytest.approx(1)
    assert plots._in_circle(0.3, 0) == (0.3, 0)


def test_mirrored(monkeypatch, drawn):
    """Where one reads from right to left, does the map start at the right?"""
    monkeypatch.setattr(plots, "direction", lambda: "rtl")
    style_map(spot=SPOT)
    start, end = drawn[0].get_xlim()
    assert start > end


def test_text_alternative():
    """Do the sentences say where each style lies and what it likes, without a side of the page?"""
    words = text_alternative()
    assert "Steadiness (S): calm and steady, people first. Likes steps, help, no surprises." in words
    assert words.count("Likes") == 4
    assert "left" not in words
    assert "right" not in words


def test_colours_differ():
    """Has each style a colour of its own?"""
    assert len(set(COLOURS.values())) == len(Style)
