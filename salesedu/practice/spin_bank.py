"""The lines of SPIN practice: one invented sale for each of six industries, every sentence our own.

>>> sorted(case.id for case in CASES)
['accounts', 'bikes', 'cinema', 'farm', 'furniture', 'gym']

A translator may put other companies in their place, as long as each line stays what it is.
"""

import random

from salesedu.practice.spin_bank_goods import GOODS
from salesedu.practice.spin_bank_services import SERVICES
from salesedu.practice.spin_sale import Sale
from salesedu.spin import Kind

CASES: tuple[Sale, ...] = (*SERVICES, *GOODS)


def draw(rng: random.Random) -> Sale:
    """Return one of the sales."""
    return rng.choice(CASES)


def questions(sale: Sale) -> dict[Kind, tuple[str, ...]]:
    """Return the seller's lines of a sale by what they are, still to be translated."""
    return {
        Kind.SITUATION: sale.situation,
        Kind.PROBLEM: sale.problem,
        Kind.IMPLICATION: sale.implication,
        Kind.NEED_PAYOFF: sale.need_payoff,
        Kind.PITCH: sale.pitch,
    }
