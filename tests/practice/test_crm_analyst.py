"""Is the analyst's data messy where it should be, clean where it should be, and everybody's own?"""

import pandas as pd
import pytest

from salesedu.crm import COLUMNS
from salesedu.exercise.identity import as_learner
from salesedu.practice.crm_analyst import (
    CLEAN_DEALS,
    COPIES,
    EXPORT_DAY,
    RAW_DEALS,
    STAGES,
    TESTS,
    UNREADABLE,
    clean_deals,
    raw_deals,
)


@pytest.fixture
def raw():
    """Ana's messy export."""
    with as_learner("ana"):
        return raw_deals()


@pytest.fixture
def clean():
    """Ana's clean deals."""
    with as_learner("ana"):
        return clean_deals()


def test_everybody_has_their_own(raw, clean):
    """Are the data the same each time, fresh each time, and other ones for a neighbour?"""
    with as_learner("ana"):
        again = raw_deals()
        again.loc[:, "amount"] = "spoilt"
        assert raw_deals().equals(raw)
        assert clean_deals().equals(clean)
    with as_learner("ben"):
        assert not raw_deals().equals(raw)
        assert not clean_deals().equals(clean)


def test_the_raw_export_is_messy(raw):
    """Are there copies, test deals, and several ways to write an amount, a day and a stage?"""
    assert len(raw) == RAW_DEALS + COPIES + TESTS
    assert (raw.dtypes == "str").all()
    assert not raw.isna().any(axis=None)
    assert raw["id"].duplicated().sum() == COPIES
    assert raw["name"].str.strip().str.lower().str.startswith("test").sum() == TESTS
    assert set(raw["stage"]) > set(STAGES)
    assert {text.strip().casefold() for text in raw["stage"]} == {stage.casefold() for stage in STAGES}
    for sign in ("€", "EUR", ",", "."):
        assert raw["amount"].str.contains(sign, regex=False).any()
    assert set(raw["amount"]) & {"", "n/a", "tbd", "-"}
    for form in (r"^\d{4}-\d\d-\d\d$", r"^\d\d/\d\d/\d{4}$", r"^\d\d\.\d\d\.\d{4}$", r" 09:30$"):
        assert raw["created"].str.contains(form).any()
    unreadable = pd.to_datetime(raw["created"].str[:10], format="%Y-%m-%d", errors="coerce").isna()
    assert unreadable.sum() >= UNREADABLE


def test_one_row_of_a_deal_is_the_newest(raw):
    """Is it never a matter of taste which of two rows is newer?"""
    days = pd.to_datetime(raw["last_activity"], format="%Y-%m-%d")
    assert not pd.DataFrame({"id": raw["id"], "day": days}).duplicated().any()


@pytest.mark.parametrize("learner", ["ana", "ben", "chloe", "deniz", "emeka"])
def test_the_clean_deals_can_be_counted(learner):
    """Has every learner open, won and lost deals, each stage, and a quarter that is not ready?"""
    with as_learner(learner):
        deals = clean_deals()
    assert tuple(deals.columns) == COLUMNS
    assert len(deals) == CLEAN_DEALS
    assert deals["id"].is_unique
    assert set(deals["status"]) == {"open", "won", "lost"}
    assert set(deals["stage"]) == {*STAGES, "Closed won", "Closed lost"}
    assert (deals["status"] == "won").sum() > 20
    assert (deals[deals["status"] == "open"]["next_activity"] < pd.Timestamp(EXPORT_DAY)).any()
    assert deals["created"].max() > pd.Timestamp(EXPORT_DAY) - pd.Timedelta(days=60)
    ended = deals[deals["status"] != "open"]
    assert not (ended["closed"] < ended["created"]).any()
    assert ended["closed"].notna().all()
