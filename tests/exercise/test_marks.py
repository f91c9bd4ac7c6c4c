"""Does every answer get its outcome, its share of the points and its reasons?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesedu.exercise import (
    choose,
    choose_many,
    long_text,
    match,
    number,
    order,
    right,
    short_text,
    slip,
    table,
)
from salesedu.exercise.marks import Outcome, longest_run, mark, normal

ABC = {"a": "Alpha", "b": "Beta", "c": "Gamma"}
OPTIONS = {"x": "X", "y": "Y"}

QUESTIONS = {
    "choose": (choose("q", "?", ABC), right("a", "so", wrong={"b": "not b", "c": "not c"})),
    "choose_many": (
        choose_many("q", "?", ABC),
        right(["a", "b"], "so", wrong=dict.fromkeys(ABC, "look again")),
    ),
    "order": (order("q", "?", ABC), right(["c", "a", "b"], "so")),
    "match": (
        match("q", "?", ABC, OPTIONS),
        right({"a": "x", "b": "y", "c": "y"}, "so", wrong=dict.fromkeys(ABC, "why")),
    ),
    "number": (number("q", "?"), right(1200, "so", slips=[slip(12, "a hundred times too few", 0.5)])),
    "table": (
        table(
            "q",
            "?",
            {"r": "Row", "s": "Other"},
            {"g": "Given", "n": "Number"},
            given={"r": {"g": "1"}, "s": {"g": "2"}},
        ),
        right({"r": {"n": 5}, "s": {"n": 6}}, "so", wrong={"r": "row reason"}),
    ),
    "short_text": (
        short_text("q", "?"),
        right("Conversion rate", "so", also=["rate"], wrong={"win rate": "no"}),
    ),
}
RIGHT_ANSWERS = {
    "choose": "a",
    "choose_many": ["b", "a"],
    "order": ["c", "a", "b"],
    "match": {"a": "x", "b": "y", "c": "y"},
    "number": "1,200",
    "table": {"r": {"n": "5"}, "s": {"n": "6.0"}},
    "short_text": " conversion  RATE. ",
}
WRONG_ANSWERS = [
    ("choose", "b", 0, "not b"),
    ("choose_many", ["a"], 1 / 2, "Beta: look again"),
    ("choose_many", ["a", "b", "c"], 1 / 2, "Gamma: look again"),
    ("choose_many", ["c"], 0, "Alpha: look again"),
    ("order", ["c", "b", "a"], 1 / 2, "2 of 3 items"),
    ("order", ["b", "a", "c"], 0, "1 of 3"),
    ("order", ["a", "a", "b"], 0, "so"),
    ("match", {"a": "x", "b": "x", "c": "y"}, 2 / 3, "Beta: why"),
    ("match", {"a": "x"}, 1 / 3, "Not filled in"),
    ("number", "12", 0.5, "too few"),
    ("number", "13", 0, "so"),
    ("number", "many", 0, "can't be read"),
    ("table", {"r": {"n": "4"}, "s": {"n": "6"}}, 1 / 2, "Row: row reason"),
    ("table", {"s": {"n": "6"}}, 1 / 2, "Not filled in"),
    ("short_text", "Win-rate", 0, "no"),
    ("short_text", "something", 0, "so"),
]
EMPTY = [None, "", "  ", [], {}]


@pytest.mark.parametrize("kind", QUESTIONS)
def test_right_answers(kind):
    """Does the right answer, in another form than the key's, earn everything and say why?"""
    question, key = QUESTIONS[kind]
    given = mark(question, key, RIGHT_ANSWERS[kind])
    assert (given.outcome, given.share, given.because) == (Outcome.RIGHT, 1.0, ("so",))


@pytest.mark.parametrize(("kind", "answer", "share", "says"), WRONG_ANSWERS)
def test_wrong_answers(kind, answer, share, says):
    """Does a wrong or half right answer earn its share, and the sentence that helps?"""
    given = mark(*QUESTIONS[kind], answer)
    assert given.outcome is Outcome.NOT_YET
    assert given.share == pytest.approx(share)
    assert says in " ".join(given.because)


@pytest.mark.parametrize("kind", QUESTIONS)
@pytest.mark.parametrize("answer", EMPTY)
def test_an_empty_answer_is_not_answered(kind, answer):
    """Is an empty answer never called wrong?"""
    given = mark(*QUESTIONS[kind], answer)
    assert (given.outcome, given.share, given.because) == (Outcome.NOT_ANSWERED, 0.0, ())


@pytest.mark.parametrize("answer", [{"r": {"n": "  "}}, {"r": {"g": "9"}}, {"r": "5"}, {"other": {"n": "5"}}])
def test_a_table_without_a_filled_cell_is_not_answered(answer):
    """Do only the asked cells count as answers?"""
    assert mark(*QUESTIONS["table"], answer).outcome is Outcome.NOT_ANSWERED


def test_ticking_everything_earns_nothing_where_half_is_wrong():
    """Is a wrong tick as costly as a right one is worth?"""
    question = choose_many("q", "?", {**ABC, "d": "Delta"})
    key = right(["a", "b"], "so", wrong=dict.fromkeys("abcd", "why"))
    assert mark(question, key, list("abcd")).share == 0


def test_a_text_for_a_coach_takes_no_key():
    """Is a long text never marked by a machine?"""
    with pytest.raises(ValueError, match="for a coach"):
        mark(long_text("q", "?"), right("x", ""), "text")


@given(st.permutations(range(6)))
def test_longest_run_is_a_rising_subsequence(places):
    """Is the run at least one, at most all, and all exactly when nothing has to move?"""
    run = longest_run(places)
    assert 1 <= run <= 6
    assert (run == 6) == (places == sorted(places))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=8,
)


@given(st.sampled_from(sorted(QUESTIONS)), json_values)
def test_no_saved_value_breaks_marking(kind, answer):
    """Does any JSON value get a judgement, with a share from 0 to 1?"""
    given = mark(*QUESTIONS[kind], answer)
    assert 0 <= given.share <= 1
    assert (given.share == 1) == (given.outcome is Outcome.RIGHT)


@pytest.mark.parametrize(
    "typed",
    [
        "Conversion\u2011Rate",
        "«conversion rate»",
        "‘conversion rate’",
        "*conversion_rate*",
        "conversion\u00ad rate\u200f",
    ],
)
def test_punctuation_never_matters_in_a_short_text(typed):
    """Are quotes, kinds of hyphen, emphasis and marks that nobody sees read over?"""
    assert normal(typed) == normal("conversion rate")


def test_signs_that_mean_something_stay():
    """Is 100% still not 100?"""
    assert normal("100%") != normal("100")
