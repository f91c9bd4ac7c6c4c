"""Do the pictures of deals show their numbers, and say them in words?"""

import io

import numpy as np
import pytest
from PIL import Image

from salesedu.crm_board import board
from salesedu.crm_cycle import cycle
from salesedu.crm_outcomes import Line, Standing, compare, outcome
from salesedu.crm_sample import PIPELINE_STAGES, deals
from salesedu.crm_stages import conversion
from salesedu.i18n import direction
from salesedu.plots import crm
from salesedu.shares import Share

DARK, LIGHT, ORANGE = (11, 92, 173), (188, 213, 236), (194, 87, 12)


@pytest.fixture(scope="module")
def sample():
    return deals(400)


def pixels(png):
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)


def inked(png, colour):
    """Return how many pixels are nearly of a colour."""
    return int((abs(pixels(png) - colour).sum(axis=2) < 40).sum())


def test_the_board_has_a_dark_part_for_the_weighted_value(sample):
    """Is the weighted part drawn where there is a rate, and nowhere else?"""
    known = board(sample, PIPELINE_STAGES)
    unknown = board(sample[sample["status"] == "open"], PIPELINE_STAGES)
    assert (
        inked(crm.board_picture(known, "EUR"), DARK)
        > 20 * inked(crm.board_picture(unknown, "EUR"), DARK) / 10
    )
    assert inked(crm.board_picture(unknown, "EUR"), LIGHT) > inked(crm.board_picture(known, "EUR"), LIGHT)


def test_the_board_in_words(sample):
    """Are number, value and weighted value of each stage said, and no weighted value where there is none?"""
    found = board(sample, PIPELINE_STAGES)
    words = crm.board_words(found, "EUR")
    assert all(f"{stage}: " in words for stage in PIPELINE_STAGES)
    assert words.count("weighted €") == len(PIPELINE_STAGES)
    no_rate = board(sample[sample["status"] == "open"], PIPELINE_STAGES)
    assert "weighted" not in crm.board_words(no_rate, "EUR")


def test_intervals_are_as_wide_as_they_are_unsure():
    """Is the bar of few deals wider than that of many with the same rate?"""
    few = Line("Ana", Share(3, 12), Share(50, 200), Standing.NO_DIFFERENCE_SHOWN)
    many = Line("Ana", Share(300, 1200), Share(50, 200), Standing.NO_DIFFERENCE_SHOWN)
    pale = (170, 201, 228)
    # beside a wide bar that sets the same axis for both
    anchor = Line("Eve", Share(2, 3), Share(1, 3), Standing.TOO_FEW)
    wide, narrow = (crm.outcomes_picture([line, anchor], Share(1, 4)) for line in (few, many))
    assert inked(wide, pale) > inked(narrow, pale) + 500


def test_too_few_is_a_hollow_dot_and_a_mark():
    """Is a rate of too few deals drawn hollow, and a group above the others marked?"""
    sure = Line("Ana", Share(3, 4), Share(1, 4), Standing.NO_DIFFERENCE_SHOWN)
    unsure = Line("Ana", Share(3, 4), Share(1, 4), Standing.TOO_FEW)
    full, hollow = (inked(crm.outcomes_picture([line], Share(1, 2)), DARK) for line in (sure, unsure))
    assert full > hollow + 50
    above = Line("Ana", Share(3, 4), Share(1, 4), Standing.ABOVE)
    assert crm.outcomes_picture([above], Share(1, 2)) != crm.outcomes_picture([sure], Share(1, 2))


def test_win_rates_in_words(sample):
    """Are the rate, the number of deals and the interval said for each group?"""
    words = crm.outcomes_words(compare(sample, "owner"), outcome(sample).rate)
    assert "Ana: " in words
    assert "probably between" in words
    assert crm.share_words(Share(0, 0)) == "no data"
    assert crm.share_words(Share(6, 20)) == "30% (6 of 20), probably between 15% and 52%"


def test_the_cycle_marks_mean_and_median(sample):
    """Are both marked and said, and is no won deal no picture of zero days?"""
    found = cycle(sample)
    assert inked(crm.cycle_picture(found), ORANGE) > 100
    assert "Median" in crm.cycle_words(found)
    nothing = cycle(sample[sample["status"] == "open"])
    assert inked(crm.cycle_picture(nothing), ORANGE) == 0
    assert crm.cycle_words(nothing).startswith("No won deal")


def test_the_stages(sample):
    """Has each stage its dot and its sentence, and one without deals the words no data?"""
    found = conversion(sample, PIPELINE_STAGES)
    assert inked(crm.stages_picture(found), DARK) > 500
    empty = conversion(deals(0), PIPELINE_STAGES)
    assert inked(crm.stages_picture(empty), DARK) == 0
    assert crm.stages_words(empty).count("no data") == len(PIPELINE_STAGES)


def test_long_names_are_cut_and_empty_ones_named():
    """Does a long name leave room for its bar, and an empty one say that it is empty?"""
    line = Line("N" * 200, Share(3, 4), Share(1, 4), Standing.NO_DIFFERENCE_SHOWN)
    same = Line("N" * 19 + "zz", Share(3, 4), Share(1, 4), Standing.NO_DIFFERENCE_SHOWN)
    assert crm.outcomes_picture([line], Share(1, 2)) == crm.outcomes_picture([same], Share(1, 2))
    assert (crm.group_name(""), crm.stage_name(""), crm.currency_name("")) == (
        "(not filled in)",
        "in no listed stage",
        "no currency",
    )


def test_pictures_turn_round_where_one_reads_from_the_right(sample, monkeypatch):
    """Do names stand at the right and bars grow to the left where one reads from right to left?"""
    found = board(sample, PIPELINE_STAGES)
    usual = pixels(crm.board_picture(found, "EUR"))
    monkeypatch.setattr(crm, "direction", lambda: "rtl")
    assert direction() == "ltr"
    turned = pixels(crm.board_picture(found, "EUR"))
    half = usual.shape[1] // 2

    def dark_at_start(picture):
        return (abs(picture[:, :half] - DARK).sum(axis=2) < 40).sum() > (
            abs(picture[:, half:] - DARK).sum(axis=2) < 40
        ).sum()

    assert dark_at_start(usual)
    assert not dark_at_start(turned)
    assert crm.cycle_picture(cycle(sample))[:4] == b"\x89PNG"
