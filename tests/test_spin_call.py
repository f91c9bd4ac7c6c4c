"""Are the written calls what the lesson says they are?"""

import pytest

from salesedu.spin import CallOutcome, Kind, classify
from salesedu.spin_call import (
    DIFFICULTIES,
    OPEN_LABELS,
    Need,
    Statement,
    pitching_call,
    second_call,
    worked_call,
)
from salesedu.spin_plan import MOST_SITUATION, ORDER

CALLS = [worked_call(), pitching_call(), second_call()]


def questions(call):
    return [kind for kind in call.kinds if kind in ORDER]


def test_the_worked_call_keeps_the_usual_order():
    """Do the four kinds come in order, all of them, with few situation questions?"""
    for call in (worked_call(), second_call()):
        places = [ORDER.index(kind) for kind in questions(call)]
        assert places == sorted(places)
        assert set(places) == {0, 1, 2, 3}
        assert questions(call).count(Kind.SITUATION) <= MOST_SITUATION
        assert call.outcome is CallOutcome.ADVANCE


def test_the_need_grows_only_where_the_seller_asks():
    """Does the need grow from implied to explicit by questions, and stay at nothing by pitching?"""
    for call in (worked_call(), second_call()):
        assert list(call.weights) == sorted(call.weights)
        needs = [exchange.need for exchange in call.exchanges]
        assert needs.index(Need.IMPLIED) < needs.index(Need.EXPLICIT)
        explicit = call.exchanges[needs.index(Need.EXPLICIT)]
        assert explicit.kind is Kind.NEED_PAYOFF
    assert set(pitching_call().weights) == {0}
    assert Kind.PROBLEM not in pitching_call().kinds


def test_the_product_comes_after_the_need():
    """Does the worked call name a benefit only once the need is explicit?"""
    statements = [exchange.statement for exchange in worked_call().exchanges]
    needs = [exchange.need for exchange in worked_call().exchanges]
    assert statements.index(Statement.BENEFIT) > needs.index(Need.EXPLICIT)


def test_open_labels_are_questions():
    """Is each label that a learner completes one of the four kinds?"""
    assert all(second_call().kinds[place - 1] in ORDER for place in OPEN_LABELS)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.seller)
def test_the_classifier_agrees_with_the_questions(call):
    """Does the classifier, where it speaks, see each question of the calls as what its label says?"""
    asked = [exchange for exchange in call.exchanges if exchange.kind in ORDER]
    read = [(classify(exchange.said).kind, exchange) for exchange in asked]
    assert [exchange.said for kind, exchange in read if kind not in (exchange.kind, Kind.UNSURE)] == []


def test_difficulties_are_statements():
    """Does each buyer say, and not ask, something for the tries?"""
    assert len(set(DIFFICULTIES)) == len(DIFFICULTIES) >= 5
    assert all(text.endswith(".") for text in DIFFICULTIES)
