"""Is a trainer told that something came from a learner, even if it can't be used?"""

import pytest

from salesedu.grading.received import Received, State
from salesedu.grading.refused import by_sender, sender, why

UNIT = "03_funnel"


@pytest.mark.parametrize(
    ("name", "learner"),
    [
        ("03_funnel-ana-20260302T090000Z.zip", "ana"),
        ("03_funnel-ana-maria.silva@firm.com-20260302T090000Z.zip", "ana-maria.silva@firm.com"),
        ("Silva_77_file_03_funnel-ana-20260302T090000Z (1).zip", "ana"),
        ("04_prospecting-ana-20260302T090000Z.zip", ""),
        ("03_funnel-..-20260302T090000Z.zip", ""),
        ("03_funnel-ana.zip", ""),
        ("homework.zip", ""),
    ],
)
def test_the_name_of_a_file_says_whose_it_may_be(name, learner):
    """Is the learner found in the name, and nobody where the name says nobody?"""
    assert sender(name, UNIT) == learner


def test_refused_files_by_sender():
    """Are only refused files listed, by the learner that they name or by none?"""
    damaged = Received("03_funnel-ana-20260302T090000Z.zip", "", State.FLAGGED, reasons=("it is damaged.",))
    second = Received("again.zip", "", State.FLAGGED, learner="ana")
    nameless = Received("homework.zip", "", State.FLAGGED)
    good = Received("03_funnel-ben-20260302T090000Z.zip", "", State.COLLECTED, learner="ben")
    files = by_sender([damaged, second, nameless, good], UNIT)
    assert files == {"ana": [damaged, second], "": [nameless]}
    assert why(damaged) == f"the file {damaged.name} came but was refused: it is damaged."
