"""Does the planner put questions in order, and see where the seller says what the buyer should say?"""

import pytest

from salesedu.spin import Kind, classify
from salesedu.spin_plan import KIND_OF_FRAME, ORDER, Flag, Gap, PlanError, check, example, plan

GOOD = [
    "How many vans do you have?",
    "How satisfied are you with the garage?",
    "When a van does not start, what happens to your deliveries?",
    "How would it help you to know that the evening before?",
]
NOTES = [
    ("booking tables by phone", "guests who do not come", "your evening team", "fewer empty tables"),
    (
        "the training of new people",
        "long weeks of learning",
        "your customers",
        "people who work alone sooner",
    ),
    ("ordering spare parts", "parts that are missing", "the repairs of the day", "parts on the same day"),
]


def flags(lines, prepared=None):
    return [line.flags for line in check(lines, prepared).lines]


def test_questions_come_in_the_usual_order():
    """Does a plan go from situation to need-payoff, with every kind in it?"""
    places = [ORDER.index(question.kind) for question in example().questions]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2, 3}


@pytest.mark.parametrize("notes", [*NOTES, tuple(example().words.values())])
def test_a_plan_passes_its_own_check(notes):
    """Are the planned questions free of warnings, whatever the notes are about?"""
    prepared = plan(*notes)
    lines = [question.frame.value.format(**prepared.words) for question in prepared.questions]
    checked = check(lines, prepared)
    assert [line.flags for line in checked.lines] == [()] * len(lines)
    assert checked.gaps == ()


@pytest.mark.parametrize("notes", NOTES)
def test_planned_questions_read_as_what_they_are(notes):
    """Does the classifier never see a planned question as another kind?"""
    prepared = plan(*notes)
    for frame, kind in KIND_OF_FRAME.items():
        assert classify(frame.value.format(**prepared.words)).kind in (kind, Kind.UNSURE), frame


@pytest.mark.parametrize("empty", ["context", "problem", "consequence", "value"])
def test_an_empty_note_is_named(empty):
    """Does a plan without one of its four notes say which?"""
    with pytest.raises(PlanError) as refused:
        plan(**{**example().words, empty: "  "})
    assert refused.value.missing == (empty,)


def test_notes_lose_only_what_does_not_matter():
    """Are spaces and a final point of a note left out of the questions?"""
    assert plan("  your   vans. ", "a", "b", "c").context == "your vans"


def test_good_questions_get_no_warning():
    """Is a plan with all four kinds in order left alone?"""
    checked = check(GOOD, example())
    assert [line.flags for line in checked.lines] == [()] * 4
    assert checked.gaps == ()
    assert checked.counts == dict.fromkeys(ORDER, 1)


@pytest.mark.parametrize(
    ("line", "flag"),
    [
        ("You are not happy with your garage, are you? Don’t you think so?", Flag.LEADS),
        ("Surely a late van costs you customers?", Flag.LEADS),
        ("Your vans do not start. What does that cost you?", Flag.STATES_PROBLEM),
        ("A warning every evening would help you. Would you like that?", Flag.STATES_VALUE),
        ("Our service is the best on the market.", Flag.PITCH),
        ("Our service is the best on the market. How satisfied are you with your garage?", Flag.PITCH),
        ("Thank you for your time.", Flag.NO_QUESTION),
    ],
)
def test_what_only_the_buyer_should_say(line, flag):
    """Is each way of saying it oneself seen, with its own warning?"""
    assert flag in flags([*GOOD, line], example())[-1]


@pytest.mark.parametrize(
    "line",
    [
        "You said that some vans do not start. What happens then?",
        "How often do vans not start?",
        "If you had a warning the evening before, what would that change?",
    ],
)
def test_questions_may_name_what_they_ask_about(line):
    """Is a question, or the buyer's own words, never taken for a statement of the problem?"""
    assert flags([*GOOD, line], example())[-1] == ()


def test_leading_words_are_shown():
    """Does a leading question show the words that make it one?"""
    assert check(["You must lose a lot, right?"]).lines[0].words == ("You must", "right?")


def test_the_fourth_situation_question_is_one_too_many():
    """Are three questions about facts fine, and the fourth not, also with others between?"""
    things = ("vans", "drivers", "garages", "customers")
    facts = [f"How many {thing} do you have?" for thing in things]
    assert flags(facts)[:3] == [()] * 3
    assert flags([*facts[:3], GOOD[1], facts[3]])[-1] == (Flag.FOURTH_SITUATION,)


def test_order_counts():
    """Is a question warned about that comes before what it builds on?"""
    situation, problem, implication, need = GOOD
    assert flags([situation, implication]) == [(), (Flag.EARLY_IMPLICATION,)]
    assert flags([situation, problem, need, implication])[2] == (Flag.EARLY_NEED,)


def test_a_line_nobody_can_read_is_not_held_against_the_seller():
    """After a line of unknown kind, are order and gaps left open instead of guessed?"""
    assert classify("So what?").kind is Kind.UNSURE
    checked = check(["So what?", GOOD[3]])
    assert checked.lines[1].flags == ()
    assert (checked.gaps, checked.is_unsure) == ((), True)


def test_gaps_of_a_whole_plan():
    """Does a plan that stops after the problem hear what it lacks?"""
    assert check(GOOD[:2]).gaps == (Gap.NO_IMPLICATION, Gap.NO_NEED)
    assert check([]).gaps == ()


def test_a_need_that_nobody_can_meet():
    """Is a need-payoff question warned about where the product can't bring the value?"""
    prepared = plan(**example().words, can_meet=False)
    assert flags(GOOD, prepared) == [(), (), (), (Flag.CANNOT_MEET,)]
