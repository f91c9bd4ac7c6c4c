"""Is the one schema of deals what its documentation says?"""

import numpy as np
import pandas as pd
import pytest
from pandera.errors import SchemaErrors

from salesedu.crm import COLUMNS, DAY_TYPE, DAYS, TEXTS, Status, as_deals, empty_deals
from salesedu.crm_check import checked


def two_deals() -> pd.DataFrame:
    return as_deals(
        pd.DataFrame(
            {
                "id": ["1", "2"],
                "name": ["Ovens", "Mixer"],
                "status": ["open", "won"],
                "amount": [100.0, np.nan],
                "created": ["2026-01-02", "2026-01-03"],
                "closed": [None, "2026-02-03"],
                "currency": ["EUR", None],
                "colour": ["red", "blue"],
            }
        )
    )


def test_no_deals_have_every_column_with_its_kind() -> None:
    """Does an empty frame have the columns in order, with the dtypes that reports rely on?"""
    frame = empty_deals()
    assert tuple(frame.columns) == COLUMNS
    assert {str(frame[day].dtype) for day in DAYS} == {DAY_TYPE}
    assert {str(frame[text].dtype) for text in TEXTS} == {"str"}
    assert list(frame["status"].cat.categories) == [status.value for status in Status]


def test_what_is_missing_is_not_known_and_never_zero() -> None:
    """Are missing columns empty, unknown ones left out, and missing amounts not 0?"""
    frame = two_deals()
    assert "colour" not in frame
    assert frame["owner"].isna().all()
    assert frame["amount"].isna().tolist() == [False, True]


def test_a_strange_status_is_refused_with_its_name() -> None:
    """Does the error name the word that is no status?"""
    with pytest.raises(ValueError, match="frozen"):
        as_deals(pd.DataFrame({"id": ["1"], "name": ["Ovens"], "status": ["frozen"]}))


def test_deals_in_order_pass_the_gate() -> None:
    """Does pandera say that good deals are good?"""
    assert len(checked(two_deals())) == 2


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("id", "2"),
        ("id", ""),
        ("name", ""),
        ("amount", -1.0),
        ("amount", np.inf),
        ("currency", "eur"),
        ("created", pd.Timestamp("1980-01-01")),
        ("closed", pd.Timestamp("2026-03-01")),
        ("status", None),
    ],
)
def test_a_broken_rule_is_caught(column: str, value: object) -> None:
    """Does pandera refuse each way in which a frame can be wrong?"""
    frame = two_deals()
    frame.loc[0, column] = value
    with pytest.raises(SchemaErrors):
        checked(frame)


def test_a_deal_created_after_it_closed_is_caught() -> None:
    """Does pandera refuse a cycle time below zero?"""
    frame = two_deals()
    frame.loc[1, "created"] = pd.Timestamp("2026-05-01")
    with pytest.raises(SchemaErrors):
        checked(frame)
