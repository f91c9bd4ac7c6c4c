"""Is one line understood whatever was said before?"""

import pytest

from salesedu.buyer.scenario import Scenario
from salesedu.buyer.subjects import Role, Subject, index
from salesedu.buyer.understand import hear

NO_SHOWS = Subject(Role.PROBLEM, "no_shows", "no_shows")


def test_the_last_question_decides(dental: Scenario) -> None:
    """Is a line of several sentences parted into what it says and what it finally asks?"""
    heard = hear(dental, "I understand. Who decides? And how do patients book an appointment?")
    assert heard.asks
    assert "acknowledge" in heard.told.signs
    assert heard.asked.fit(Subject(Role.FACT, "booking_today")).phrases >= 2
    assert not heard.asked.score(Subject(Role.FACT, "decides"))


def test_a_statement_asks_nothing(dental: Scenario) -> None:
    """Is a line without a question all told?"""
    heard = hear(dental, "We have a booking service.")
    assert not heard.asks
    assert heard.told.words == heard.whole.words


@pytest.mark.parametrize("line", ["and how do you book", "tell me how patients book", "What happens then"])
def test_a_question_needs_no_mark(dental: Scenario, line: str) -> None:
    """Is a question seen without its question mark?"""
    assert hear(dental, line).asks


@pytest.mark.parametrize(
    ("line", "is_heard"),
    [
        ("patients who do not show up", True),
        ("they don't always show up", True),
        ("they do not, as far as we know in this city, show up", False),
        ("show up do not", False),
        ("no-shows", True),
        ("they forgot it", True),
    ],
)
def test_phrases_stand_in_order(dental: Scenario, line: str, is_heard: bool) -> None:
    """Is a phrase heard in order, with two words between at most, in any form?"""
    assert bool(hear(dental, line).whole.fit(NO_SHOWS).phrases) is is_heard


@pytest.mark.parametrize(
    ("line", "is_heard"),
    [
        ("appointmant", True),
        ("apointment", True),
        ("appointmnets", True),
        ("appoointment", True),
        ("apontmant", False),
        ("disappointment", False),
    ],
)
def test_one_slip_is_mended(dental: Scenario, line: str, is_heard: bool) -> None:
    """Is a word with one wrong letter read as the word it is like, and one with two not?"""
    assert bool(hear(dental, line).whole.fit(Subject(Role.FACT, "booking_today")).phrases) is is_heard


def test_a_line_of_the_scenario_is_known_by_nearly_its_words(dental: Scenario) -> None:
    """Is a line exact with its own words, in other order and dress, and not with half of them?"""
    ask = dental.problems[0].asks[0]
    assert hear(dental, ask).exact == NO_SHOWS
    assert hear(dental, ask.upper().replace("?", "!!")).exact == NO_SHOWS
    assert hear(dental, "How often does a patient come late?").exact is None


def test_words_of_other_worlds_are_counted(dental: Scenario) -> None:
    """Does a part know how many of its words nobody in the scenario says?"""
    part = hear(dental, "What does a ticket to the moon cost the practice?").asked
    assert part.unknown == 2
    assert 0 < part.known < 0.5
    assert not part.is_generic
    assert hear(dental, "What is your biggest problem?").is_generic


def test_a_shared_phrase_says_less(dental: Scenario) -> None:
    """Does a phrase that two problems share speak half as much for each?"""
    shared = index(dental).fits(["help"])
    needs = [fit.score for subject, fit in shared.items() if subject.role is Role.NEED]
    assert needs == [0.5, 0.5]


@pytest.mark.parametrize("line", ["", " ", "?!", "👍", "…", "\u202e", "a" * 5_000, "ß" * 50, "1 2 3"])
def test_any_text_is_heard(dental: Scenario, line: str) -> None:
    """Is nothing too odd to be heard?"""
    assert hear(dental, line).exact is None
