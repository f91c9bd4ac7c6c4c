"""Is what a landing page lacks found, and its rate judged with care?"""

from dataclasses import replace

import pytest

from salesedu.marketing_page import Finding, LandingPage, better, findings
from salesedu.shares import Share

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


def test_only_a_large_difference_is_called_better():
    """Is 5 of 100 not called better than 3 of 100, and 500 of 10,000 better than 300 of 10,000?"""
    few, more = Share(300, 10_000), Share(500, 10_000)
    assert better(few, more) is more
    assert better(more, few) is more
    assert better(Share(5, 100), Share(3, 100)) is None
    assert better(Share(0, 0), Share(5, 100)) is None
