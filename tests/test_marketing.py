"""Is what campaigns brought worked out, and what is not known left unknown?"""

import pandas as pd
import pytest

from salesedu.crm import as_deals
from salesedu.marketing import Campaign, CampaignError, Caution, by_channel, compare, from_deals


def test_return_on_cost():
    """Is the return what came back beyond the cost, per unit of cost, also when it is a loss?"""
    assert Campaign("a", "ads", 200, 500).return_on_cost == 1.5
    assert Campaign("a", "ads", 200, 50).return_on_cost == -0.75
    assert Campaign("a", "ads", 200, 0).return_on_cost == -1


@pytest.mark.parametrize(("cost", "revenue"), [(0, 500), (None, 500), (200, None), (None, None)])
def test_no_cost_is_no_return(cost, revenue):
    """Is a return without a cost or a revenue no number at all, neither 0 nor infinite?"""
    campaign = Campaign("a", "ads", cost, revenue)
    assert campaign.return_on_cost is None
    assert compare([campaign]).unknown == (campaign,)


def test_cost_per_lead_and_sale():
    """Is a cost per lead or sale only there when there are leads and sales?"""
    campaign = Campaign("a", "ads", 200, 500, leads=40, sales=0)
    assert (campaign.cost_per_lead, campaign.cost_per_sale) == (5, None)
    assert Campaign("a", "ads", 0, leads=4).cost_per_lead == 0
    assert Campaign("a", "ads", None, leads=4).cost_per_lead is None


def test_best_and_worst():
    """Are the highest and lowest return named, and neither when all are equal or alone?"""
    fair, ads, mail = Campaign("f", "x", 100, 300), Campaign("a", "x", 100, 150), Campaign("m", "x", 0, 90)
    found = compare([ads, mail, fair])
    assert (found.best, found.worst, found.unknown) == (fair, ads, (mail,))
    assert compare([fair]).best is None
    assert compare([fair, Campaign("g", "x", 10, 30)]).worst is None


def test_an_unknown_part_makes_the_channel_unknown():
    """Is a channel with a campaign of unknown cost not made to look cheap?"""
    parts = [
        Campaign("a", "ads", 100, 300, 10, 3),
        Campaign("b", "ads", None, 100, 5, 1),
        Campaign("c", "fair", 50, 80, 2, 1),
        Campaign("d", "fair", 50, 70, 3, 2),
    ]
    ads, fair = by_channel(parts)
    assert (ads.name, ads.cost, ads.revenue, ads.leads, ads.return_on_cost) == ("ads", None, 400, 15, None)
    assert (fair.cost, fair.revenue, fair.sales, fair.return_on_cost) == (100, 150, 3, 0.5)


def test_cautions():
    """Are few sales, a young campaign and missing numbers said?"""
    assert Campaign("a", "ads", 100, 300, sales=4, days=20).cautions(60) == (Caution.FEW_SALES, Caution.EARLY)
    assert Campaign("a", "ads", 100, 300, sales=5, days=60).cautions(60) == ()
    assert Campaign("a", "ads").cautions() == (Caution.NO_COST, Caution.NO_REVENUE)


def test_what_can_not_be_is_refused():
    """Is a negative number or a missing name refused by its field?"""
    for values, field in (({"cost": -1}, "cost"), ({"sales": -2}, "sales"), ({"name": " "}, "name")):
        with pytest.raises(CampaignError) as caught:
            Campaign(**{"name": "a", "channel": "ads", **values})
        assert caught.value.field == field


def test_campaigns_of_deals():
    """Are the won deals of one currency added up by campaign, and an unknown amount not taken for 0?"""
    deals = as_deals(
        pd.DataFrame(
            {
                "campaign": ["Fair", "Fair", "Fair", "Ads", "Ads", None, "Fair"],
                "source": ["event", "event", "web", "ad", "ad", "web", "event"],
                "status": ["won", "won", "lost", "won", "open", "won", "won"],
                "amount": [100.0, 50.0, 70.0, float("nan"), 10.0, 900.0, 33.0],
                "currency": ["EUR", "EUR", "EUR", "EUR", "EUR", "EUR", "USD"],
            }
        )
    )
    ads, fair = from_deals(deals, {"Fair": 60}, "EUR")
    assert (fair.channel, fair.cost, fair.revenue, fair.leads, fair.sales) == ("event", 60, 150, 3, 2)
    assert (ads.cost, ads.revenue, ads.leads, ads.sales) == (None, None, 2, 1)
