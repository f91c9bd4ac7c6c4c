"""Does a plan for visitors add up?"""

from datetime import date

import pytest

from salesedu.marketing_attract import Line, calendar, total


def test_leads_and_their_cost():
    """Are leads visits times rate, and is a cost per lead only there where somebody pays?"""
    assert Line("Ads", 500, 0.02, 600).leads == 10
    assert Line("Ads", 500, 0.02, 600).cost_per_lead == 60
    assert Line("Search", 500, 0.02).cost_per_lead is None
    assert Line("Ads", 0, 0.02, 600).cost_per_lead is None


def test_total_and_calendar():
    """Is the plan summed, and what has a day put in order?"""
    late, early, never = (
        Line("Post", 100, 0.1, day=date(2027, 5, 2)),
        Line("Ads", 50, 0.2, 70, date(2027, 5, 1)),
        Line("Search", 10, 0),
    )
    plan = total([late, early, never])
    assert (plan.visits, plan.leads, plan.budget) == (160, 20, 70)
    assert calendar([late, never, early]) == (early, late)


@pytest.mark.parametrize(("field", "value"), [("visits", -1), ("lead_rate", 1.2), ("budget", -0.5)])
def test_what_can_not_be_is_named(field, value):
    """Is a number outside its range refused by name?"""
    with pytest.raises(ValueError, match=field):
        Line(**{"what": "Ads", "visits": 1, "lead_rate": 0.1, field: value})
