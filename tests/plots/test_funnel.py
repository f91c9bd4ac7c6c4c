"""The picture of a sales funnel."""

import io

import pytest
from PIL import Image

from salesedu.funnel import ILLUSTRATIVE_SECTOR_RATES, Funnel, example
from salesedu.plots import funnel as plots
from salesedu.plots.funnel import FunnelPicture, standing, text_alternative


@pytest.fixture
def picture():
    return FunnelPicture(example(), ILLUSTRATIVE_SECTOR_RATES)


def texts(picture):
    return [text.get_text() for axes in picture.figure.axes for text in axes.texts]


def broken():
    """Return a funnel with a rate over 100 %, one of 0 and one without data, and its sector rates."""
    return Funnel(("A", "B", "C", "D", "E"), (10, 20, 5, 0, 0), 100), (0.5, None, 0.3, 0.3)


def test_png(picture):
    """Is the picture a PNG file 1,050 pixels wide that is not empty?"""
    image = Image.open(io.BytesIO(picture.png()))
    assert (image.format, image.width) == ("PNG", 1050)
    assert len(image.getcolors(1_000_000)) > 50


def test_update_moves_the_same_artists(picture):
    """Does an update change the picture without a single new artist or figure?"""
    before = [artist for axes in picture.figure.axes for artist in axes.get_children()]
    png, figure = picture.png(), picture.figure
    picture.update(example().with_rate(1, 0.06), ILLUSTRATIVE_SECTOR_RATES)
    assert [artist for axes in picture.figure.axes for artist in axes.get_children()] == before
    assert picture.figure is figure
    assert picture.png() != png


def test_update_forgets_what_was(picture):
    """Is the picture the same after going somewhere else and back?"""
    png = picture.png()
    picture.update(example().with_rate(2, 0.9), (None, 0.01, 0))
    picture.png()
    picture.update(example(), ILLUSTRATIVE_SECTOR_RATES)
    assert picture.png() == png


def test_every_number_is_written(picture):
    """Are stages, counts and rates there as text, and the stage to improve in words?"""
    written = " ".join(texts(picture))
    for text in ("Visitors", "10,000", "12", "3%", "▼ 3%, sector 4%: improve first", "illustrative"):
        assert text in written


def test_other_number_of_stages(picture):
    """Is a funnel with other stages refused instead of drawn wrongly?"""
    with pytest.raises(ValueError, match="4 stages, not 5"):
        picture.update(*broken())


def test_zeros_and_gaps():
    """Can a funnel with empty stages and missing sector rates be drawn, saying 'no data' and not 0 %?"""
    picture = FunnelPicture(*broken())
    assert picture.png()
    assert texts(picture).count("no data") == 2
    assert "no sector rate" in texts(picture)


def test_standing_words():
    """Does each kind of step get its own words?"""
    funnel, rates = broken()
    words = [standing(step, best=False) for step in funnel.compare(rates).steps]
    assert words == ["over 100%, check", "no sector rate", "below", "no data"]


def test_text_alternative():
    """Do the sentences say what the picture shows?"""
    sentences = text_alternative(example(), example().compare(ILLUSTRATIVE_SECTOR_RATES))
    assert sentences.startswith("Funnel with Visitors: 10,000, Leads: 300, Qualified leads: 60, Sales: 12.")
    assert "From Visitors to Leads: ▼ 3%, sector 4%: improve first." in sentences
    assert "From Qualified leads to Sales: ▼ 20%, sector 25%: below." in sentences


def test_mirrored(monkeypatch):
    """Where one reads from right to left, is the funnel on the right, with names at its right edge?"""
    monkeypatch.setattr(plots, "direction", lambda: "rtl")
    people, sector = FunnelPicture(example(), ILLUSTRATIVE_SECTOR_RATES).figure.axes
    assert people.get_position().x0 > sector.get_position().x0
    assert people.get_xlim() == (1, 0)
    names = [text for text in people.texts if text.get_text() == "Visitors"]
    assert [text.get_ha() for text in names] == ["right"]
