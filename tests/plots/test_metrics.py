"""The picture of a tree of causes and effects."""

import io

import pytest
from PIL import Image

from salesedu.metrics import Group
from salesedu.metrics_tree import Node, State, Tree, example, links
from salesedu.plots import metrics as plots

LONG = "A name for a number that is far longer than anybody would ever want to read"
FAULTY = Tree(
    (
        Node("a", LONG, Group.ACTIVITY, State.BEHIND),
        Node("b", "Visits", Group.ACTIVITY),
        Node("c", LONG, Group.OBJECTIVE, State.BEHIND),
        Node("d", "Revenue", Group.RESULT, State.BEHIND),
    ),
    links([("a", "c"), ("c", "d"), ("d", "c"), ("b", "d"), ("a", "ghost")]),
)
FULL = Tree(
    tuple(Node(f"{group}{place}", LONG, group) for group in Group for place in range(7)),
    links((f"{Group.ACTIVITY}{place}", f"{Group.OBJECTIVE}{6 - place}") for place in range(7)),
)
TREES = {"example": example(), "faulty": FAULTY, "full": FULL, "empty": Tree((), ())}


def drawn(tree):
    """Return the axes of a picture whose places are known."""
    figure = plots.tree_figure(tree)
    figure.canvas.draw()
    return figure.axes[0]


def test_png():
    """Is the picture a PNG file of the right width that is not empty, the same each time?"""
    png = plots.tree_png(example())
    image = Image.open(io.BytesIO(png)).convert("RGB")
    assert (image.format, image.width) == (None, 1110)
    assert len(image.getcolors(1_000_000)) > 50
    assert plots.tree_png(example()) == png


@pytest.mark.parametrize("name", TREES)
def test_nothing_is_clipped(name):
    """Does every text lie inside the picture, however long the names and however many the numbers?"""
    axes = drawn(TREES[name])
    for text in axes.texts:
        box, room = text.get_window_extent(), axes.figure.bbox
        assert box.x0 >= 0, text.get_text()
        assert box.y0 >= 0, text.get_text()
        assert box.x1 <= room.width, text.get_text()
        assert box.y1 <= room.height, text.get_text()


@pytest.mark.parametrize("name", ["example", "faulty", "full"])
def test_words_stay_in_their_boxes(name):
    """Does the name of each number end before its box does?"""
    axes = drawn(TREES[name])
    ends = [axes.transData.transform((start + plots.BOX_WIDTH, 0))[0] for start in plots.COLUMNS]
    names = [text for text in axes.texts if text.get_fontsize() == 8.5]
    assert len(names) == len(TREES[name].nodes)
    for text in names:
        box = text.get_window_extent()
        assert box.x1 <= min(end for end in ends if end > box.x0), text.get_text()


def test_levers_are_numbered():
    """Do the levers carry their numbers, and all numbers a sign for how they stand?"""
    words = [text.get_text() for text in drawn(example()).texts]
    assert [word for word in words if word in ("1", "2", "3", "4")] == ["1", "2", "3"]
    assert words.count("▼ behind plan") == 5
    assert words.count("✓ on plan") == 4
    assert words.count("? not measured") == 1


def test_faults_are_crossed_out():
    """Is each wrong arrow marked by more than its colour?"""
    assert [text.get_text() for text in drawn(FAULTY).texts].count("✕") == 3
    assert [text.get_text() for text in drawn(example()).texts].count("✕") == 0


def test_all_is_said_in_words():
    """Does the text alternative hold every number, how it stands, every arrow and the first lever?"""
    words = plots.text_alternative(example())
    assert "Calls per salesperson (behind plan)" in words
    assert "Target customers contacted leads to New customers." in words
    assert words.count(" leads to ") == len(example().links)
    assert words.endswith("First lever: Calls per salesperson.")
    assert "ghost" not in plots.text_alternative(FAULTY)


def test_mirrored(monkeypatch):
    """Do activities stand at the other side where one reads from right to left?"""
    monkeypatch.setattr(plots, "direction", lambda: "rtl")
    assert plots.tree_figure(example()).axes[0].xaxis_inverted()
