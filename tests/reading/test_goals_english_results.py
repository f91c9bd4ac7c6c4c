"""Is it told what a goal counts, and whether there are two goals?"""

import pytest

from salesedu.reading.goals_english_amounts import amounts
from salesedu.reading.goals_english_results import Kind, results
from salesedu.reading.goals_english_second import second_goal


def found(text: str) -> list[tuple[Kind, str]]:
    return [(each.kind, each.words) for each in results(text, amounts(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("raise the win rate", "the win rate"),
        ("win 12 new customers", "new customers"),
        ("sell 40 snow ploughs", "snow ploughs"),
        ("occupancy of 85 %", "occupancy"),
        ("reduce waste", "waste"),
        ("visit key accounts", "key accounts"),
        ("80,000 euros in sales", "sales"),
        ("reach quota", "quota"),
        ("reach more people", "reach more people"),
        ("lower the lapse rate", "lapse rate"),
    ],
)
def test_exact(text: str, words: str) -> None:
    """Is an exact result found, known or not?"""
    assert found(text) == [(Kind.EXACT, words)]


@pytest.mark.parametrize(
    "text",
    [
        "increase sales",
        "grow the business",
        "better results",
        "happy customers",
        "team spirit",
        "operational excellence",
    ],
)
def test_broad(text: str) -> None:
    """Is a word whose count is not clear only broad?"""
    assert {kind for kind, _words in found(text)} == {Kind.BROAD}


@pytest.mark.parametrize(
    "text",
    [
        "do better",
        "give our best for the customers",
        "the sales team works harder",
        "leave no stone unturned",
        "be the nicest shop in town",
        "make the phones ring",
    ],
)
def test_none(text: str) -> None:
    """Is a text without a result left without one, whatever it mentions?"""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("win 5 hotels and raise the win rate to 25 %", "raise the win rate to 25 %"),
        ("5 new resellers, 2 pilot projects", "2 pilot projects"),
        ("increase revenue and margin", "margin"),
        ("book and hold 20 demos", None),
        ("increase revenue by 10 %, reduce returns by 20 %", "reduce returns by 20 %"),
        ("better margins and happier customers", "happier customers"),
        ("forecast accuracy of plus or minus 5 %", None),
        ("sign between three and five resellers", None),
        ("bigger deals, less discount", "less discount"),
        ("win 20 customers in spain and portugal", None),
        ("two distributors, one in ghana and one in togo", None),
        ("win back banco sol and 3 other accounts", None),
    ],
)
def test_second_goal(text: str, second: str | None) -> None:
    """Is a second goal told from a list of places, verbs or parts?"""
    place = second_goal(text)
    assert (text[slice(*place)] if place else None) == second
