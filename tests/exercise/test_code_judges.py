"""Does a judge give each answer its share of the points, and a reason for each mistake?"""

import warnings
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from salesedu.exercise import code_calls
from salesedu.exercise.code_judges import (
    NotAnswered,
    calls,
    fields,
    known,
    number,
    numbers_by_name,
    text,
    trial,
)

RATE = number(0.25, "Won out of ended.", known=[known(25, "A percentage.", 0.5), known(0.1, "Open deals.")])
STAGES = numbers_by_name({"New": 8, "Offer": 4, "Won": 2}, "Count from the end.")
NONE = "There is no share."
SHARES = calls(
    "conversion",
    [
        trial([4, 2], gives=[0.5], because="Divide."),
        trial([0, 2], gives=[None], because=NONE),
        trial([1], gives=[], because="Nothing to compare."),
        trial([0, 0], gives=[None], because=NONE),
    ],
    "Divide each by the one before.",
)


@pytest.mark.parametrize(
    ("answer", "share", "says"),
    [
        (0.25, 1, "Won out of ended."),
        (pd.Series([0.2501]), 1, "Won out of ended."),
        (25, 0.5, "A percentage."),
        (0.1, 0, "Open deals."),
        (0.3, 0, "Won out of ended."),
        ("0.25", 0, "A number is asked for; this is a text."),
        (True, 0, "A number is asked for; this is a yes or no."),
        ([0.25, 0.25], 0, "A number is asked for; this is a list."),
    ],
)
def test_numbers(answer, share, says):
    """Do a right number, a known mistake and everything else get what they should?"""
    assert RATE(answer) == (share, [says])


@pytest.mark.parametrize(
    ("answer", "share", "says"),
    [
        ({"Won": 2, "New": 8.0, "Offer": 4}, 1, "Count from the end."),
        ({"Won": 2, "New": 8, "Offer": 5}, 2 / 3, "Not right: Offer."),
        ({"Won": 2, "New": 8}, 2 / 3, "Not right: Offer."),
        ({"Won": 2, "New": 8, "Offer": 4, "Lost": 1}, 2 / 3, "Not right: Lost."),
        ({"a": 1, "b": 2, "c": 3, "d": 4}, 0, "Not right: New, Offer, Won, a, b, c, d."),
        ({"Won": 4, "New": 4, "Offer": 4}, 0, "All numbers are the same."),
        ({}, 0, "All numbers are the same."),
        (12, 0, "One number for each name is asked for; this is a number."),
    ],
)
def test_numbers_by_name(answer, share, says):
    """Is each name worth the same, and does a constant earn nothing?"""
    earned, because = STAGES(answer)
    assert earned == pytest.approx(share)
    assert says in because


def loop(counts):
    return [None if not before else after / before for before, after in pairwise(counts)]


def with_zeros(counts):
    return [after / (before or 1) for before, after in pairwise(counts)]


def stops(counts):
    return [after / before for before, after in pairwise(counts)]


def by_table(counts):
    counts = pd.Series(counts, dtype=float)
    return (counts / counts.shift(1).replace(0, float("nan"))).iloc[1:]


@pytest.mark.parametrize(
    ("function", "share", "says"),
    [
        (loop, 1, "Divide each by the one before."),
        (by_table, 1, "Divide each by the one before."),
        (with_zeros, 2 / 4, f"conversion([0, 2]) gives [2.0]. {NONE}"),
        (stops, 2 / 4, f"conversion([0, 2]): it stopped with ZeroDivisionError: division by zero. {NONE}"),
        (lambda counts: [], 0, "It gives the same result whatever it is given."),
        (lambda: [], 0, "conversion([4, 2]): it stopped with TypeError"),
        (0.5, 0, "A function is asked for; this is a number."),
    ],
)
def test_functions(function, share, says):
    """Is each call worth the same, a crash said with the call, and a constant worth nothing?"""
    earned, because = SHARES(function)
    assert earned == pytest.approx(share)
    assert any(said.startswith(says) for said in because), because


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (np.timedelta64(7, "D"), "this is a length of time."),
        (np.timedelta64(7, "ns"), "this is a length of time."),
        (pd.Timedelta(days=7), "this is a length of time."),
    ],
)
def test_a_length_of_time_is_no_number(answer, says):
    """Is a difference of days not taken for a number, whatever unit numpy counts it in?"""
    share, [because] = number(7, "A week.")(answer)
    assert (share, because) == (0.0, f"A number is asked for; {says}")


def test_a_number_that_was_rounded_too_far():
    """Does it keep what the exercise says, and only near the right one?"""
    judge = number(0.2727, "Won.", known=[known(0.2727, "Rounded too far.", 0.5, within=0.005)])
    assert judge(0.273)[0] == 1
    assert judge(0.27) == (0.5, ["Rounded too far."])
    assert judge(0.26) == (0.0, ["Won."])


def test_a_result_of_another_kind_is_told_once():
    """Does a text in place of a number or of a list get its own reason, and not one about what is in it?"""
    trials = [trial("€ 7", gives=7, because="The sign goes."), trial("8", gives=8, because="A number.")]
    assert calls("amount_in", trials, "Right.")(lambda text: text[-1])[1] == [
        "amount_in('€ 7') gives '7'. That is still a text."
    ]
    deals = pd.DataFrame({"id": ["a", "b"], "status": ["open", "won"]})
    late = [trial(deals, gives={"a"}, because="Open."), trial(deals.head(0), gives=set(), because="None.")]
    assert calls("overdue", late, "Right.")(lambda deals: deals[deals["status"] == "open"])[1] == [
        "overdue(a table of 2 rows) gives a table of 1 row. That is no list."
    ]
    assert "gives ['a', 'b']. Open." in calls("overdue", late, "Right.")(lambda deals: deals["id"])[1][0]


def test_one_sentence_for_each_mistake():
    """Are two calls that fail for one reason told once, by the first of them?"""
    assert SHARES(with_zeros)[1] == [f"conversion([0, 2]) gives [2.0]. {NONE}"]


def test_a_function_that_was_never_written():
    """Is a function that gives nothing at all no answer?"""
    with pytest.raises(NotAnswered):
        SHARES(lambda counts: None)


def test_a_function_never_touches_what_it_is_tried_with():
    """Does a function that empties its list not spoil the next judgement?"""

    def greedy(counts):
        return [counts.pop() for _ in list(counts)] and []

    assert SHARES(greedy) == SHARES(greedy)
    assert SHARES(loop)[0] == 1


def test_noise_is_swallowed(capsys):
    """Do prints and warnings of a learner's function leave no trace for nbgrader to take for a failure?"""

    def noisy(counts):
        print("here", counts)
        warnings.warn("old", stacklevel=1)
        return loop(counts)

    assert SHARES(noisy)[0] == 1
    assert capsys.readouterr() == ("", "")


def test_an_endless_loop_ends(monkeypatch):
    """Is a call that does not come back stopped, said, and not tried again?"""
    tried = []

    def endless(counts):
        tried.append(counts)
        while True:
            try:
                while True:
                    pass
            except Exception:  # a careless learner's way to hide every error
                pass

    monkeypatch.setattr(code_calls, "SECONDS", 0.05)
    share, because = SHARES(endless)
    assert (share, len(tried)) == (0, 1)
    assert because == ["conversion([4, 2]): it did not come back and was stopped. Divide."]


def test_leaving_python_is_a_mistake_like_others():
    """Does a function that ends Python only lose its calls?"""

    def leaves(counts):
        raise SystemExit(3)

    share, because = SHARES(leaves)
    assert share == 0
    assert "it stopped with SystemExit: 3" in because[0]


def test_fields():
    """Are weights kept, and does a reason name its field?"""
    chart = fields(
        title=(1, text("Say what there is to see.")),
        y=(1, text("Say what is counted.", needs=["share", "%"])),
        values=(2, STAGES),
    )
    right = {"title": "Few come far", "y": "Share of deals", "values": {"New": 8, "Offer": 4, "Won": 2}}
    assert chart(right)[0] == 1
    assert chart(pd.Series(right))[0] == 1
    assert chart(right | {"title": "Chart"}) == (0.75, ["title: Say what there is to see."])
    assert chart(right | {"y": "Deals"})[0] == 0.75
    assert chart(right | {"title": 3}) == (0.75, ["title: A text is asked for; this is a number."])
    del right["values"]
    assert chart(right) == (0.5, ["values: It is not there."])
    assert chart(7) == (0.0, ["A dict is asked for; this is a number."])


def test_a_known_mistake_is_no_right_answer():
    """Can nobody write a key in which a mistake earns everything?"""
    with pytest.raises(ValueError, match="below 1"):
        known(3, "Wrong.", 1)
