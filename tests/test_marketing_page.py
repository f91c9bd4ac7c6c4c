"""Is what a landing page lacks found, and its rate judged with care?"""

from dataclasses import replace

import pytest

from salesedu.marketing_page import Finding, LandingPage, Trial, findings, is_clearly_better

GOOD = LandingPage(
    "Fewer lost parcels in four weeks",
    "Three depots tell how they did it.",
    "A checklist of two pages",
    "Send me the checklist",
    ("E-mail",),
    "One mail a month; leave with one click.",
)


def test_a_good_page_has_nothing_to_put_right():
    """Is a complete page left alone?"""
    assert findings(GOOD) == ()


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ({"promise": " "}, Finding.NO_PROMISE),
        ({"proof": ""}, Finding.NO_PROOF),
        ({"offer": ""}, Finding.NO_OFFER),
        ({"request": ""}, Finding.NO_REQUEST),
        ({"request": "Submit!"}, Finding.VAGUE_REQUEST),
        ({"request": "Click here"}, Finding.VAGUE_REQUEST),
        ({"fields": ()}, Finding.NO_FIELDS),
        ({"fields": ("Name", "E-mail", "Phone", "City", "Age")}, Finding.MANY_FIELDS),
        ({"consent": ""}, Finding.NO_CONSENT),
    ],
)
def test_each_gap_is_found_alone(change, finding):
    """Is each gap found, and nothing else with it?"""
    assert findings(replace(GOOD, **change)) == (finding,)


def test_rate_and_range():
    """Is the rate leads by visitors, with a range around it, and none without visitors?"""
    trial = Trial(400, 12)
    assert trial.rate == 0.03
    assert trial.range[0] < 0.03 < trial.range[1]
    assert (Trial(0, 0).rate, Trial(0, 0).range) == (None, None)
    with pytest.raises(ValueError, match="5 leads of 4 visitors"):
        Trial(4, 5)


def test_only_a_large_difference_is_called_better():
    """Is 5 of 100 not called better than 3 of 100, and 500 of 10,000 better than 300 of 10,000?"""
    assert not is_clearly_better(Trial(100, 5), Trial(100, 3))
    assert is_clearly_better(Trial(10_000, 500), Trial(10_000, 300))
    assert not is_clearly_better(Trial(10_000, 300), Trial(10_000, 500))
    assert not is_clearly_better(Trial(0, 0), Trial(100, 5))
