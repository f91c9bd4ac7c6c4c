"""A call that goes well, with any buyer: at each moment what a good seller would say.

>>> from salesedu.buyer.scenario import scenarios
>>> worked_lines(scenarios()["dental_bookings"])[0]
'How does a patient book an appointment with you today?'

Source: ``techniques.spin``.
"""

from salesedu.buyer.call import replay
from salesedu.buyer.scenario import Scenario
from salesedu.buyer.suggestions import best_line


def worked_lines(scenario: Scenario, seed: int = 0) -> list[str]:
    """Return what a seller says who reaches the aim.

    Parameters
    ----------
    scenario : the buyer.
    seed : of the call; objections are answered where this call has them.
    """
    said: list[str] = []
    while not (call := replay(scenario, said, seed)).is_over:
        said.append(best_line(call))
    return said
