"""Does a buyer understand questions about the business, and answer from the scenario only?"""

import pytest

from salesedu.buyer.call import Event
from salesedu.spin import Kind

ADMITS = "How often does a patient simply not come?"
COSTS = "What does an empty hour cost you?"


@pytest.mark.parametrize(
    "line",
    [
        "How does a patient book an appointment with you today?",
        "how do people book appointments",
        "Hello! I have a question: How do patiens get an appointmant with you?",
        "HOW DO YOU SCHEDULE YOUR PATIENTS TODAY?",
        "Tell me how a patient books, please.",
        "how does a patient book an appointment… today??",
    ],
)
def test_a_fact_is_told_for_many_wordings(said, line: str) -> None:
    """Do typos, capitals and other words lead to the same answer?"""
    turn = said(line).turns[0]
    assert turn.reply.startswith("They phone.")
    assert turn.events == (Event.FACT_TOLD,)


@pytest.mark.parametrize(
    "line",
    [
        ADMITS,
        "How often do patients miss their appointment?",
        "Do many patients forget that they have an appointment?",
        "Are you satisfied with the number of patients who don't show up?",
        "how many no-shows do you have",
    ],
)
def test_a_problem_is_admitted(said, line: str) -> None:
    """Does a question about a difficulty make the buyer admit it?"""
    turn = said(line).turns[0]
    assert turn.events == (Event.PROBLEM_ADMITTED,)
    assert "one does not come" in turn.reply


def test_an_open_question_for_trouble_brings_out_the_next_problem(said) -> None:
    """Does a question that fits any business bring out one problem after the other?"""
    call = said("What is your biggest problem at the moment?", "And what else is difficult?")
    assert [turn.events for turn in call.turns] == [(Event.PROBLEM_ADMITTED,), (Event.PROBLEM_ADMITTED,)]
    assert call.memory.problems == ["no_shows", "busy_phone"]


def test_a_consequence_needs_its_problem(said) -> None:
    """Is a question for what follows answered only after something was admitted?"""
    assert said("What does that cost you?").turns[0].events == (Event.NOT_UNDERSTOOD,)
    call = said(ADMITS, "What does that cost you?")
    assert call.turns[1].events == (Event.CONSEQUENCE_SEEN,)
    assert "two hundred and fifty euros" in call.turns[1].reply
    assert call.turns[1].mood == call.turns[0].mood + 1


def test_a_question_for_what_follows_can_name_the_problem(said) -> None:
    """Does the buyer admit a problem that the question itself names, instead of what follows?"""
    turn = said("When a patient does not come, what does that hour cost the practice?").turns[0]
    assert turn.events == (Event.PROBLEM_ADMITTED,)


def test_what_follows_is_told_one_after_the_other(said) -> None:
    """Does asking on bring out the next consequence, and not the same again?"""
    call = said(ADMITS, "What happens then?", "And what else does that lead to?")
    assert [turn.events for turn in call.turns[1:]] == [(Event.CONSEQUENCE_SEEN,)] * 2
    assert call.turns[1].reply != call.turns[2].reply


def test_value_before_weight_leaves_the_buyer_cool(said) -> None:
    """Does a need-payoff question before any consequence get a lukewarm answer and no need?"""
    call = said(ADMITS, "How would it help you if half of those hours were filled?")
    assert call.turns[1].events == (Event.NEED_TOO_EARLY,)
    assert call.memory.needs == []


def test_value_after_weight_makes_the_need_explicit(said) -> None:
    """Does the buyer state the need in the scenario's words once the problem has weight?"""
    call = said(ADMITS, COSTS, "Suppose half of them came. What would be better for you?")
    assert call.turns[2].events == (Event.NEED_SPOKEN,)
    assert "I really want those hours filled" in call.turns[2].reply


def test_what_was_told_is_remembered(said) -> None:
    """Is a question asked again answered so, and not at all the third time?"""
    call = said(ADMITS, ADMITS, ADMITS)
    assert call.turns[1].reply.endswith(call.turns[0].reply)
    assert call.turns[1].reply != call.turns[0].reply
    assert "one does not come" not in call.turns[2].reply
    assert call.turns[1].events == call.turns[2].events == (Event.REPEATED,)


def test_the_fourth_situation_question_in_a_row_costs(said) -> None:
    """Does the buyer lose patience with the fourth, and not before, and more with each?"""
    asks = ["How do patients book?", "How many dentists do you have?", "Who decides?", "How many employees?"]
    call = said(*asks, "Who is the owner?")
    assert [Event.SITUATION_IN_ROW in turn.events for turn in call.turns] == [False] * 3 + [True] * 2
    assert call.turns[4].mood < call.turns[3].mood < call.turns[2].mood


def test_a_problem_question_brings_the_patience_back(said) -> None:
    """Does the count begin anew after another kind of question?"""
    asks = ["How do patients book?", "How many dentists do you have?", ADMITS, "Who decides?"]
    call = said(*asks)
    assert all(Event.SITUATION_IN_ROW not in turn.events for turn in call.turns)


@pytest.mark.parametrize(
    "line",
    [
        "What does a ticket to the moon cost?",
        "How satisfied are you with your car?",
        "How do penguins sleep?",
        "blub blub?",
    ],
)
def test_questions_outside_the_scenario_get_no_answer_from_it(said, line: str) -> None:
    """Does a question about something else stay without a fact of the scenario?"""
    call = said(ADMITS, line)
    told = {
        Event.FACT_TOLD,
        Event.PROBLEM_ADMITTED,
        Event.CONSEQUENCE_SEEN,
        Event.NEED_SPOKEN,
        Event.REPEATED,
    }
    assert not told & set(call.turns[1].events)


def test_the_label_follows_what_was_understood(said) -> None:
    """Is a line labelled as the kind of question that it was for this buyer?"""
    kinds = [turn.reading.kind for turn in said("How do patients book?", ADMITS, COSTS).turns]
    assert kinds == [Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION]


def test_trouble_with_what_works_is_denied(said) -> None:
    """Does a question for trouble with a fact already told get no second telling of it?"""
    call = said("Who decides?", "Is it difficult that the owner is involved?")
    assert call.turns[1].events == ()
