"""Does a line turn into features that fit lines of other industries?"""

from salesedu.reading.cues import read
from salesedu.reading.spin_features import features


def of(text: str) -> dict[str, float]:
    """Return the features of a line that can be read."""
    line = read(text)
    assert line is not None
    return features(line)


def test_outlines_of_two_industries_are_the_same() -> None:
    """Do two questions with the same outline share it, whatever they are about?"""
    one, other = (
        of("What does a broken lathe do to your turners?"),
        of("What does a late ferry do to your anglers?"),
    )
    outline = {name for name in one if name[0] == "o"}
    assert outline == {name for name in other if name[0] == "o"}
    assert {name for name in one if name[0] == "w"} != {name for name in other if name[0] == "w"}


def test_place_and_mood_are_features() -> None:
    """Is it a feature what a condition holds, and whether the rest is only imagined?"""
    assert "s: if bad + fact" in of("If it fails, who pays?")
    assert "s: if bad + would" in of("If it failed, who would pay?")


def test_a_long_line_weighs_no_more_than_a_short_one() -> None:
    """Do all words of a line together weigh the same, however many they are?"""
    sums = [
        sum(weight**2 for name, weight in of(text).items() if name[0] == "c")
        for text in (
            "How many trucks?",
            "How many trucks and how many drivers do you have in the north of the country?",
        )
    ]
    assert abs(sums[0] - sums[1]) < 1e-9
