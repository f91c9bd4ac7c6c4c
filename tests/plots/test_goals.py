"""The pictures of a chance, of its levers, and of the months of a target."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from salesedu.goals_chance import History, simulate
from salesedu.goals_levers import levers
from salesedu.goals_plan import example
from salesedu.plots import goals as plots
from salesedu.plots import goals_levers as lever_plots
from salesedu.plots import goals_months as month_plots
from salesedu.plots.goals import ChancePicture, percent, text_alternative
from salesedu.plots.goals_levers import LeverPicture
from salesedu.plots.goals_months import months_png
from salesedu.plots.moving import MovingFigure

HISTORY = History(win_rate=0.25, average_deal_size=2_500, deal_size_spread=1_250)
CHANCE = simulate(HISTORY, 192, 120_000)
SURE = simulate(replace(HISTORY, win_rate=0.9), 192, 120_000)
CHANGES = levers(example(), HISTORY)
MONTHS = [100_000.0] * 10 + [50_000.0, 150_000.0]


@pytest.fixture
def written(monkeypatch):
    """Return every text drawn into a figure."""
    texts = []
    draw = MovingFigure.text

    def noted(self, *places, **style):
        texts.append(draw(self, *places, **style))
        return texts[-1]

    monkeypatch.setattr(MovingFigure, "text", noted)
    return lambda: [text.get_text() for text in texts]


def size(png):
    image = Image.open(io.BytesIO(png))
    assert image.format == "PNG"
    assert len(image.convert("RGB").getcolors(1_000_000)) > 20
    return image.size


def outline(bars):
    return [round(y, 3) for _x, y in bars.get_xy()]


def test_chance_png():
    """Is the picture a PNG file of its size that is not empty?"""
    assert size(ChancePicture(CHANCE).png()) == (840, 435)


def test_chance_in_words(written):
    """Are chance, target, both shares and the usual range written, so that colour is not the only sign?"""
    ChancePicture(CHANCE)
    texts = written()
    assert "The target is reached in 49% of the periods" in texts
    assert {"target 120,000", "missed: 51%", "reached: 49%", "60,000", "180,000"} <= set(texts)
    assert any(text.startswith("8 periods of 10 bring") for text in texts)


def test_missed_periods_are_hatched():
    """Do missed and reached periods differ by more than their colour?"""
    missed, reached = ChancePicture(CHANCE)._kept.figure.axes[0].patches
    assert (missed.get_hatch(), reached.get_hatch()) == ("////", None)


def test_update_moves_the_same_artists():
    """Does an update change the picture without a single new artist, and forget what was?"""
    picture = ChancePicture(CHANCE)
    (axes,) = picture._kept.figure.axes
    artists, before = axes.get_children(), picture.png()
    picture.update(SURE)
    assert axes.get_children() == artists
    assert picture.png() != before
    picture.update(CHANCE)
    assert picture.png() == before


def test_target_in_the_middle():
    """Does no missed period stand behind the target line, nor a reached one before it?"""
    missed, reached = ChancePicture(CHANCE)._kept.figure.axes[0].patches
    assert max(x for x, _y in missed.get_xy()) == 0.5 == min(x for x, _y in reached.get_xy())


def test_exact_hits_are_reached():
    """Where every deal is alike, do periods with exactly the target count as reached in the bars, too?"""
    chance = simulate(History(1, 0.7, 0), 6, 4.2)
    missed, reached = ChancePicture(chance)._kept.figure.axes[0].patches
    assert len(set(outline(missed))) == 1
    assert len(set(outline(reached))) == 2


def test_what_lies_beyond_the_picture(written):
    """Does the last amount say that it stands for more where periods lie beyond?"""
    ChancePicture(SURE)
    assert "240,000 or more" in written()


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "under 1%"), (0.004, "under 1%"), (0.494, "49%"), (0.996, "over 99%"), (1, "over 99%")],
)
def test_nothing_is_sure(share, words):
    """Does a simulated share never claim 0 or 100 %?"""
    assert percent(share) == words


def test_chance_alternative():
    """Do the sentences say what the picture shows?"""
    sentences = text_alternative(CHANCE)
    assert sentences.startswith("The target is reached in 49% of the periods: 10,000 simulated periods")
    assert "beside a target of 120,000. 8 periods of 10 bring 97,500 to 142,000." in sentences


def test_levers_png(written):
    """Is there a bar with words per lever?"""
    assert size(LeverPicture(CHANGES).png())[0] == 840
    assert {"One more rep", "49%, no change", "10% more conversion", "49% to 74%"} <= set(written())


def test_levers_update():
    """Do the bars follow, and go back?"""
    picture = LeverPicture(CHANGES)
    before = picture.png()
    picture.update(levers(replace(example(), reps=1), HISTORY))
    assert picture.png() != before
    picture.update(CHANGES)
    assert picture.png() == before


def test_levers_alternative():
    """Do the sentences name every lever with its chances?"""
    sentences = lever_plots.text_alternative(CHANGES)
    assert "One more rep: 49%, no change; 10% more conversion: 49% to 74%" in sentences
    assert "Deals 10% bigger: 49% to 72%." in sentences


def test_months_png(written):
    """Are all months, their average and the ends written?"""
    assert size(months_png(MONTHS)) == (840, 345)
    assert {"Jan", "Dec", "average 100,000"} <= set(written())
    assert "Highest target: December, 150,000. Lowest: November, 50,000" in written()


def test_months_alternative():
    """Do the sentences give the target of each month?"""
    sentences = month_plots.text_alternative(MONTHS)
    assert "November 50,000, December 150,000." in sentences
    assert month_plots.text_alternative([1.0] * 12).startswith("Every month has the same target")


@pytest.mark.parametrize(
    ("module", "draw"),
    [
        (plots, lambda: ChancePicture(CHANCE)._kept.figure),
        (lever_plots, lambda: LeverPicture(CHANGES)._kept.figure),
    ],
)
def test_mirrored(module, draw, monkeypatch):
    """Where one reads from right to left, does the picture run from right to left?"""
    monkeypatch.setattr(module, "direction", lambda: "rtl")
    (axes,) = draw().axes
    assert axes.get_xlim() == (1, 0)


def test_months_mirrored(monkeypatch):
    """Do the months run from right to left where one reads so?"""
    usual = months_png(MONTHS)
    monkeypatch.setattr(month_plots, "direction", lambda: "rtl")
    assert months_png(MONTHS) != usual
