"""Controls that lesson widgets are made of; their keys and labels are tried in tests/browser."""

import re

import pytest

from salesedu.page import controls
from salesedu.page.controls import Choice, Field, Live, LongField, Press, Return, Slider, Ticks, Upload, card

OPTIONS = [("a", "First"), ("b", "Second")]
ALL = [
    Choice("c", OPTIONS),
    Field("f"),
    Live(),
    LongField("l"),
    Press("p"),
    Return(),
    Slider("s"),
    Ticks("t", OPTIONS),
    Upload("u", ".csv"),
]


@pytest.mark.parametrize("control", ALL, ids=lambda control: control.kind)
def test_each_control_is_drawn(control):
    """Is there a function in the script for each kind of control?"""
    drawn = re.search(r"const draw = \{(.*)\};", control._esm)[1]
    assert control.kind in drawn.replace(" ", "").split(",")
    assert f"function {control.kind}(model, box)" in control._esm


def test_press():
    """Does every press call the function once?"""
    pressed = []
    button = Press("Go")
    button.on_press(lambda: pressed.append(1))
    button.press()
    button.press()
    assert pressed == [1, 1]


def test_upload_takes_the_front_ends_bytes():
    """Does a file arrive as bytes, though the front end sends a view of its message?"""
    upload = Upload("Load", ".csv")
    upload.set_state({"content": memoryview(b"A;1"), "chosen": 1})
    assert (upload.content, upload.chosen) == (b"A;1", 1)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_card_follows_the_reading_direction(direction, monkeypatch):
    """Is a card marked with the direction one reads in?"""
    monkeypatch.setattr(controls, "direction", lambda: direction)
    assert f"se-{direction}" in card(Field("f"))._dom_classes
