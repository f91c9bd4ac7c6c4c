"""Is everything that can be marked told from what only lives in one process?"""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

from salesedu.grading.plain_data import not_plain


@pytest.mark.parametrize(
    "answer",
    [
        3,
        "text",
        None,
        date(2026, 3, 14),
        [1, (2.5, {"a"})],
        {"title": "x", "values": pd.Series([0.5, None])},
        pd.DataFrame({"day": pd.to_datetime(["2026-03-14", None]), "n": pd.array([1, None], dtype="Int64")}),
        pd.DataFrame({"quarter": pd.period_range("2026Q1", periods=2, freq="Q")}),
        np.arange(3),
        lambda deals: deals,
    ],
)
def test_plain(answer):
    """Does plain data pass, whatever it is wrapped in?"""
    assert not_plain(answer) == ""


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Figure(), "Figure"),
        ([Figure()], "Figure"),
        ({"chart": Figure()}, "Figure"),
        (pd.Series([object()]), "object"),
        (pd.DataFrame({"a": [range(2)]}), "range"),
        (Figure, "type"),
    ],
)
def test_not_plain(answer, kind):
    """Is the first thing named that could not cross into another process?"""
    assert not_plain(answer) == kind
