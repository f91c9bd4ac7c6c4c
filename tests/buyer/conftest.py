"""What the tests of the simulated buyer share."""

from collections.abc import Callable

import pytest

from salesedu.buyer.call import Call, replay
from salesedu.buyer.scenario import Scenario, scenarios


@pytest.fixture(scope="session")
def dental() -> Scenario:
    """Return a patient buyer of level 1, in a call from the beginning."""
    return scenarios()["dental_bookings"]


@pytest.fixture
def said(dental: Scenario) -> Callable[..., Call]:
    """Return how to say lines to that buyer."""
    return lambda *lines: replay(dental, lines)


@pytest.fixture
def priced() -> Callable[..., Call]:
    """Return how to say lines to a buyer who begins with an objection about a price."""
    return lambda *lines: replay(scenarios()["tool_rental"], lines)
