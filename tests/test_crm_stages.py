"""Is the way through the stages counted from where deals are, and nothing guessed?"""

import pandas as pd
import pytest

from salesedu.crm import as_deals
from salesedu.crm_sample import CLOSED_LOST, PIPELINE_STAGES, deals
from salesedu.crm_stages import conversion, open_stages, propose_order, read_stages
from salesedu.shares import Share

STAGES = ("A", "B", "C")


def table(*rows):
    """Return deals from (stage, status, count)."""
    lines = [{"stage": stage, "status": status} for stage, status, count in rows for _copy in range(count)]
    return as_deals(pd.DataFrame(lines, columns=["stage", "status"]))


# 10 in A (2 open, 3 lost there), 5 in B (1 open, 1 lost there), 3 in C (1 open, 0 lost there), 2 won
MIXED = (
    ("A", "open", 2),
    ("A", "lost", 3),
    ("B", "open", 1),
    ("B", "lost", 1),
    ("C", "open", 1),
    ("won", "won", 2),
)


def test_each_step_by_hand():
    """Are moved on, lost, waiting and won those that one counts by hand?"""
    a, b, c = conversion(table(*MIXED), STAGES).steps
    assert (a.moved_on, a.waiting, a.lost_here, a.reached) == (Share(5, 8), 2, 3, 10)
    assert (b.moved_on, b.waiting, b.lost_here, b.reached) == (Share(3, 4), 1, 1, 5)
    assert (c.moved_on, c.waiting, c.lost_here, c.reached) == (Share(2, 2), 1, 0, 3)
    assert [step.won for step in (a, b, c)] == [Share(2, 6), Share(2, 3), Share(2, 2)]
    assert conversion(table(*MIXED), STAGES).is_known


def test_unknown_deals_are_counted_apart():
    """Is a lost deal without its stage in no step, and an open one outside the list named?"""
    rows = (*MIXED, ("Closed lost", "lost", 4), ("Somewhere", "open", 5), (None, "open", 1))
    found, before = conversion(table(*rows), STAGES), conversion(table(*MIXED), STAGES)
    assert [step.moved_on for step in found.steps] == [step.moved_on for step in before.steps]
    assert (found.lost, found.unknown, found.outside) == (8, 4, 6)
    # each deal was in the first stage, so there they count among the decided ones
    assert [step.won for step in found.steps] == [Share(2, 10), Share(2, 3), Share(2, 2)]
    assert [found.least_won(step) for step in found.steps] == [2 / 10, 2 / 7, 2 / 6]


def test_too_many_unknown_deals_leave_no_rates():
    """Are rates called unknown where more than a fifth of the lost deals lost their stage?"""
    assert conversion(table(*MIXED, ("Closed lost", "lost", 1)), STAGES).is_known
    assert not conversion(table(*MIXED, ("Closed lost", "lost", 2)), STAGES).is_known


def test_nothing_is_no_data():
    """Is a stage that nobody reached without a rate, instead of 0 %?"""
    steps = conversion(table(), STAGES).steps
    assert [step.moved_on.rate for step in steps] == [None] * 3


@pytest.mark.parametrize("stages", [(), ("A", "A")])
def test_stages_must_be_a_list(stages):
    """Is no stage, or the same twice, refused?"""
    with pytest.raises(ValueError, match="Stages"):
        conversion(table(*MIXED), stages)


def test_generated_deals_show_the_rates_they_are_made_with():
    """Does the conversion of many generated deals come near the rates inside the generator?"""
    many = deals(40_000, seed=4)
    rates = [
        step.moved_on.rate for step in conversion(many[many["stage"] != CLOSED_LOST], PIPELINE_STAGES).steps
    ]
    assert rates == pytest.approx([0.72, 0.72, 0.77, 0.71, 0.82], abs=0.04)


def test_categories_and_texts_count_alike():
    """Is a column of categories counted as a column of texts is?"""
    sample = deals(500)
    texts = sample.assign(stage=sample["stage"].astype(str))
    assert conversion(sample, PIPELINE_STAGES) == conversion(texts, PIPELINE_STAGES)


@pytest.mark.parametrize(
    ("given", "order"),
    [
        (["Contract sent", "Appointment scheduled"], ("Appointment scheduled", "Contract sent")),
        (["Proposal/Price Quote", "Own", "Prospecting"], ("Prospecting", "Proposal/Price Quote", "Own")),
        (["Offer", "First"], ("Offer", "First")),
        (["New", "Qualified", "Offer"], ("New", "Qualified", "Offer")),
        ([], ()),
    ],
)
def test_the_order_of_a_known_system_is_proposed(given, order):
    """Are the stages a system comes with put in its order, and a firm's own left as they are?"""
    assert propose_order(given) == order


def test_stages_of_open_deals():
    """Are the stages offered those in which there are open deals, however the column is kept?"""
    assert open_stages(deals(500)) == PIPELINE_STAGES
    assert open_stages(table(*MIXED)) == STAGES


def test_typed_stages():
    """Are rates behind stages read, and what is no percentage named?"""
    typed = read_stages("New\n\n Offer sent: 40 %\nLast talk: 1/2\nTalk: soon\nNew\n")
    assert typed.stages == ("New", "Offer sent", "Last talk", "Talk")
    assert typed.rates["Offer sent"] == 0.4
    assert typed.wrong == ("Talk: soon",)
