"""Do generated contacts belong to their deals?"""

from salesedu.crm import DAY_TYPE
from salesedu.crm_activities import ACTIVITY_COLUMNS, Kind
from salesedu.crm_sample import deals, is_generated
from salesedu.crm_sample_log import activities


def test_contacts_lie_between_opening_and_last_contact():
    """Is each contact inside its deal's days, and the last one on the day the deal names?"""
    sample = deals(300, seed=2)
    log = activities(sample, seed=2)
    assert tuple(log.columns) == ACTIVITY_COLUMNS
    assert is_generated(log)
    assert {*log["kind"]} == {Kind.CALL, Kind.EMAIL, Kind.MEETING}
    joined = log.merge(sample, left_on="deal", right_on="id", suffixes=("", "_of_deal"))
    assert (joined["when"] >= joined["created"]).all()
    assert log["when"].dtype == DAY_TYPE
    last = log.groupby("deal")["when"].max()
    assert last.to_dict() == sample.set_index("id")["last_activity"].to_dict()
    assert (joined["account"] == joined["account_of_deal"]).all()


def test_the_same_seed_gives_the_same_contacts():
    """Are contacts told by their seed, and is no deal no contact?"""
    sample = deals(50)
    assert activities(sample, 1).equals(activities(sample, 1))
    assert not activities(sample, 1).equals(activities(sample, 2))
    assert len(activities(deals(0))) == 0
