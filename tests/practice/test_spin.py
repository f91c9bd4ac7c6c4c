"""Do the questions of the SPIN lesson hold, whatever sale is drawn?"""

from collections import Counter
from dataclasses import fields

from salesedu.buyer.scenario import scenarios
from salesedu.practice import spin
from salesedu.practice.spin_bank import CASES, questions
from salesedu.practice.spin_calls import Fault
from salesedu.spin import Kind, classify

SEEDS = range(200)


def test_every_sale_is_complete():
    """Is every sentence of the bank there, different from all others, and every sale's own?"""
    texts = [text for sale in CASES for text in flat(sale)]
    assert len(set(texts)) == len(texts)
    assert all(texts)


def flat(sale):
    """Return every sentence of a sale."""
    values = (getattr(sale, field.name) for field in fields(sale) if field.name != "id")
    return [text for value in values for text in ((value,) if isinstance(value, str) else value)]


def test_the_classifier_rarely_contradicts_the_bank():
    """Where the classifier speaks, does it agree with at least nineteen of twenty labels?"""
    labelled = [(kind, text) for sale in CASES for kind, texts in questions(sale).items() for text in texts]
    read = [(kind, classify(text).kind, text) for kind, text in labelled]
    spoken = [entry for entry in read if entry[1] is not Kind.UNSURE]
    wrong = [entry for entry in spoken if entry[0] is not entry[1]]
    assert len(spoken) >= 0.75 * len(read)
    assert len(wrong) <= 0.05 * len(spoken), wrong


def test_every_mistake_is_drawn_and_is_the_one_line(asked):
    """Is each of the mistakes found in some variant, with exactly one line that has no excuse?"""
    seen = Counter()
    for seed in SEEDS:
        [(question, key)] = asked(spin, "spin_error", seed)
        seen[key.because] += 1
        assert [name for name in question.options if name not in key.wrong] == [key.answer]
    assert len(seen) == len(Fault)


def test_buyers_of_the_room_exist():
    """Is every buyer of the talk one that can be called?"""
    assert set(spin.BUYERS) <= set(scenarios())
    assert scenarios()[spin.BUYERS[0]].level == 1


def test_every_kind_is_practised(asked):
    """Are choosing, ticking, matching and ordering all in the lesson?"""
    kinds = {question.kind for form_id in spin.FORMS for question, _key in asked(spin, form_id, 0)}
    assert kinds == {"choose", "choose_many", "match", "order"}
