"""Do generated deals look like a real CRM, and the same for the same seed?"""

from datetime import date

import pandas as pd
import pytest

from salesedu.crm import COLUMNS, Status
from salesedu.crm_sample import CLOSED_LOST, CLOSED_WON, OWNERS, PIPELINE_STAGES, TODAY, deals, is_generated


@pytest.fixture(scope="module")
def many():
    return deals(20_000, seed=1)


def test_the_same_seed_gives_the_same_deals():
    """Are deals told by their seed alone, and labelled as generated?"""
    assert deals(300, seed=5).equals(deals(300, seed=5))
    assert not deals(300, seed=5).equals(deals(300, seed=6))
    assert is_generated(deals(3))
    assert is_generated(deals(50)[lambda table: table["status"] == "won"])
    assert not is_generated(pd.DataFrame())


@pytest.mark.parametrize("rows", [0, 1, 7])
def test_any_number_of_deals(rows):
    """Is every number of deals possible, in the columns of the schema?"""
    made = deals(rows)
    assert len(made) == rows
    assert list(made.columns) == list(COLUMNS)
    assert made["id"].is_unique


def test_days_fit_together(many):
    """Does no deal end before it begins, or in the future, and has each ended deal a day?"""
    now = pd.Timestamp(TODAY)
    ended = many[many["status"] != Status.OPEN]
    assert (ended["closed"] >= ended["created"]).all()
    assert (ended["closed"] <= now).all()
    assert many.loc[many["status"] == Status.OPEN, "closed"].isna().all()
    assert (many["last_activity"] >= many["created"]).all()
    assert (many["last_activity"] <= now).all()
    assert (many["next_activity"].dt.day_of_week.dropna() < 5).all()


def test_stages_fit_the_status(many):
    """Is the stage of an open deal one of the pipeline, and some lost deals' stage overwritten?"""
    stages = many.groupby("status", observed=True)["stage"].agg(lambda stage: set(stage.unique()))
    assert stages["open"] == {*PIPELINE_STAGES}
    assert stages["won"] == {CLOSED_WON}
    assert stages["lost"] == {*PIPELINE_STAGES, CLOSED_LOST}


def test_it_looks_real(many):
    """Do seasons, sellers and sources differ, and are cycles skewed to the right?"""
    months = many["created"].dt.month.value_counts()
    assert months[10] > 1.5 * months[8]
    rates = (many["status"] == Status.WON).groupby(many["owner"], observed=True).mean()
    assert {*rates.index} == {*OWNERS}
    assert rates.max() > 1.5 * rates.min()
    won = many[many["status"] == Status.WON]
    days = (won["closed"] - won["created"]).dt.days
    assert days.mean() > 1.1 * days.median()


def test_gaps_are_there(many):
    """Are there deals without amount, without reason, without next step, and silent ones?"""
    is_open, is_lost = many["status"] == Status.OPEN, many["status"] == Status.LOST
    assert many.loc[is_open, "amount"].isna().any()
    assert 0.05 < many.loc[is_lost, "lost_reason"].isna().mean() < 0.3
    assert many.loc[is_open, "next_step"].isna().any()
    silence = (pd.Timestamp(TODAY) - many.loc[is_open, "last_activity"]).dt.days
    assert (silence > 60).any()
    assert {*many["currency"]} == {"EUR", "USD"}


def test_another_day():
    """Do deals end before the day they are looked at, whichever it is?"""
    made = deals(200, today=date(2025, 3, 3))
    assert made["created"].max() < pd.Timestamp(2025, 3, 3)
    assert made["closed"].max() <= pd.Timestamp(2025, 3, 3)
