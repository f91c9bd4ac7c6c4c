"""Does a part mark what is there, say that nothing is there, and never stop the cells behind it?"""

import pytest

from salesedu.exercise.code_judges import number
from salesedu.exercise.code_parts import CodePart, code_case
from salesedu.exercise.marks import Outcome
from salesedu.exercise.static import OUTCOMES

WHY = "Won out of ended."


def part(answer, points=3):
    return CodePart("win_rate_mark", "The win <rate>", points, answer, number(0.25, WHY))


@pytest.mark.parametrize(
    ("answer", "outcome", "points"),
    [
        (lambda: 0.25, Outcome.RIGHT, 3),
        (lambda: 0.3, Outcome.NOT_YET, 0),
        (lambda: ..., Outcome.NOT_ANSWERED, 0),
        (lambda: None, Outcome.NOT_ANSWERED, 0),
        (lambda: never_made, Outcome.NOT_ANSWERED, 0),  # noqa: F821
    ],
)
def test_outcomes(answer, outcome, points):
    """Is "not answered" told from "wrong", also where the answer's cell never ran?"""
    one = part(answer)
    assert (one.mark.outcome, one.earned, type(one.earned)) == (outcome, points, float)
    assert one.mark.because


def test_an_answer_that_resists():
    """Does an answer that can't even be looked at cost its own points only?"""

    class Odd:
        shape = property(lambda self: 1 / 0)

        def __getattribute__(self, name):
            raise ValueError("no")

    one = part(Odd)
    assert one.earned == 0
    assert one.mark.outcome is not Outcome.RIGHT


def test_points_are_rounded_to_hundredths():
    """Can nbgrader read every mark as a plain number?"""
    third = CodePart("x", "X", 1, lambda: 1, lambda given: (1 / 3, ["Why."]))
    assert third.earned == 0.33


def test_what_is_shown(monkeypatch):
    """Are title, outcome, points and reasons shown, escaped, with the facts for the feedback page?"""
    shown = []
    monkeypatch.setattr("salesedu.exercise.code_parts.show_html", lambda *what: shown.append(what))
    assert part(lambda: 0.3).show() == 0.0
    [(html, words, facts)] = shown
    assert "The win &lt;rate&gt;" in html
    assert "→ Not yet right" in html
    assert "0 of 3 points" in html
    assert WHY in words
    assert facts == {
        OUTCOMES: [{"question": "win_rate_mark", "prompt": "The win <rate>", "outcome": "not_yet"}]
    }


def test_cases():
    """Is a case plain code, and a share that can't be refused?"""
    case = code_case("\n    win_rate = 1\n    ", None)
    assert (case.source, case.share) == ("win_rate = 1", None)
    with pytest.raises(ValueError, match="from 0 to 1"):
        code_case("x = 1", 2)
