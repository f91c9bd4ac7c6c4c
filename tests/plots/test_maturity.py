"""Does the radar show the five areas, and say in words what it shows?"""

import io

import numpy as np
from PIL import Image

from salesedu.maturity import Area, diagnose, spread
from salesedu.maturity_questions import QUESTIONS
from salesedu.plots.maturity import radar, text_alternative


def everywhere(answer, but=None):
    """Return a diagnosis with one answer everywhere, perhaps but for one area."""
    return diagnose({question.id: answer for question in QUESTIONS if question.area is not but})


def inked(png, colour):
    """Return how many pixels are nearly of a colour."""
    pixels = np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)
    return int((abs(pixels - colour).sum(axis=2) < 60).sum())


def test_now_and_before_have_their_own_lines():
    """Is last time drawn beside now, and only when there was one?"""
    orange = (213, 94, 0)
    assert inked(radar(everywhere(3)), orange) == 0
    assert inked(radar(everywhere(3), everywhere(1)), orange) > 500


def test_a_wider_team_has_longer_bars():
    """Is a team of different views drawn wider than one of like views?"""
    grey = (196, 202, 211)
    alike = spread([everywhere(0), everywhere(1)])
    apart = spread([everywhere(0), everywhere(4)])
    assert inked(radar(everywhere(2), team=apart), grey) > 1.3 * inked(radar(everywhere(2), team=alike), grey)


def test_an_open_area_has_no_point():
    """Is the line interrupted where nothing was answered, instead of going through 0?"""
    blue = (0, 114, 178)
    assert inked(radar(everywhere(3, but=Area.SALES)), blue) < inked(radar(everywhere(3)), blue)
    assert "Sales: no answer yet." in text_alternative(everywhere(3, but=Area.SALES))


def test_the_words_say_the_numbers():
    """Do the words give each area now and last time?"""
    words = text_alternative(everywhere(3), everywhere(1, but=Area.ANALYSIS))
    assert "Sales: 3, last time 1." in words
    assert "Analysis: 3." in words
