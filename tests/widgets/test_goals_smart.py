"""Do the SMART checker and the builder say in words what was found?"""

from datetime import date
from decimal import Decimal

import pytest

from salesedu.exercise.store import Store
from salesedu.goals import Finding, Gap, Verdict, Version, assess
from salesedu.goals_smart import Direction, Goal, Rewritten
from salesedu.widgets import goals
from salesedu.widgets import goals_smart_words as words
from salesedu.widgets.goals_builder import SmartBuilder
from salesedu.widgets.goals_smart import EXAMPLE, SmartChecker, kept_plan

TODAY = date(2026, 11, 25)


def kept(folder, **answers):
    """Return a store that holds some answers, as a planner leaves them."""
    store = Store("goals", folder)
    if answers:
        store.put_all(answers)
    return store


def test_every_finding_has_its_sentence():
    """Is there a plain sentence for each finding, a sign for each verdict, a question for each gap?"""
    assert set(words.FINDINGS) == set(Finding)
    assert set(words.SIGNS) == set(words.COLOURS) == set(Verdict)
    assert len(set(words.SIGNS.values())) == len(Verdict)
    assert set(words.GAPS) == set(Gap)
    assert set(words.VERSIONS) == set(Version)


def test_the_example_is_read_at_once():
    """Does the checker open with an example, its verdicts in words and its gaps?"""
    html = SmartChecker(today=TODAY).result.html
    for part in ("weak", "missing", "not judged", "“sales”", "[until when?]", "[what exactly?]"):
        assert part in html


def test_typing_changes_the_verdicts():
    """Is a new sentence judged, an empty one asked for, and markup only text?"""
    tool = SmartChecker(today=TODAY)
    tool.sentence.value = "Ana signs 12 new customers in Spain by 31 March 2027."
    assert "Ana: 12 new customers in Spain, by Mar 31, 2027." in tool.result.html
    tool.version.value = Version.DORAN.value
    assert "Assignable" in tool.result.html
    tool.sentence.value = "<b>12 customers</b>"
    assert "<b>" not in tool.result.html
    tool.sentence.value = " "
    assert "Type a goal" in tool.result.html


def test_the_best_result_so_far():
    """Is realistic judged by the number typed, and a wrong number named beside its field?"""
    tool = SmartChecker(today=TODAY)
    tool.sentence.value = "30 posts by June"
    tool.best.value = "10"
    assert "out of reach" in tool.result.html
    tool.best.value = "ten"
    assert tool.best.problem
    assert "your best result" in tool.result.html


def test_the_planner_s_numbers_are_used(tmp_path):
    """Are achievable and realistic judged with what the planner has kept?"""
    tool = SmartChecker(plan=kept(tmp_path, reps="5"), today=TODAY)
    tool.sentence.value = "100 new customers by 31 December 2026"
    assert "Your team can work through" in tool.result.html
    assert "not judged" not in tool.result.html


@pytest.mark.parametrize("answers", [{}, {"reps": "none"}])
def test_no_plan(tmp_path, answers):
    """Is a plan that was never typed, or that cannot be read, no plan?"""
    assert kept_plan(kept(tmp_path, **answers)) == (None, None)
    assert kept_plan(None) == (None, None)


def test_a_list_of_deals_tells_how_they_differ(tmp_path):
    """Do the deals listed in the planner say how much deal sizes differ, as they do there?"""
    plan, history = kept_plan(kept(tmp_path, spread="list", sizes="Deal size\n2,000\n3,000\n4,000"))
    assert plan is not None
    assert history is not None
    assert history.deal_size_spread == pytest.approx(plan.average_deal_size / 3)


@pytest.mark.parametrize("sizes", ["", "2,000", "2,000\nmany"])
def test_a_list_that_says_nothing_is_not_guessed(tmp_path, sizes):
    """Does a list too short, or with a line that is no amount, leave the history open?"""
    plan, history = kept_plan(kept(tmp_path, spread="list", sizes=sizes))
    assert plan is not None
    assert history is None


def test_it_is_kept(tmp_path):
    """Does the sentence come back on the next visit?"""
    store = kept(tmp_path)
    SmartChecker(store, today=TODAY).sentence.value = "20 demos"
    assert SmartChecker(store, today=TODAY).sentence.value == "20 demos"


@pytest.mark.parametrize(
    ("goal", "sentence"),
    [
        (Goal("Ana", "demos", Decimal(20), deadline="June"), "Ana: 20 demos, by June."),
        (
            Goal("Ana", "win rate", Decimal(25), "%", baseline="20 %", deadline="June"),
            "Ana: win rate from 20 % to 25%, by June.",
        ),
        (
            Goal("Ana", "response time", Decimal(2), "hours", Direction.AT_MOST, deadline="June"),
            "Ana: response time at 2 hours or less, by June.",
        ),
        (
            Goal("Ana", "revenue", Decimal(5000), "eur", Direction.UP, "last year", "June"),
            "Ana: revenue up by 5,000 EUR compared with last year, by June.",
        ),
        (
            Goal("Ana", "churn", Decimal(2), "points", Direction.DOWN, "6 %", "June", scope="in Peru"),
            "Ana: churn in Peru down by 2 points compared with 6 %, by June.",
        ),
        (
            Goal("Ana", "calls", Decimal(9), deadline="June", rhythm="a day", scope="in Peru"),
            "Ana: 9 calls a day in Peru, by June.",
        ),
    ],
)
def test_a_goal_as_a_sentence(goal, sentence):
    """Is each kind of amount put into its own sentence?"""
    assert words.goal_sentence(Rewritten(goal, ())) == sentence


def test_every_gap_is_shown():
    """Does a goal that says nothing become a sentence of gaps?"""
    seen = assess("", today=TODAY, version=Version.ACHIEVABLE_RELEVANT)
    sentence = words.goal_sentence(seen.rewritten)
    assert sentence == "[who?]: [how many?] [what exactly?], by [until when?]. What for: [what for?]"


def test_the_builder():
    """Do the fields make the sentence, and is a wrong number named beside its field?"""
    tool = SmartBuilder(today=TODAY)
    assert "Ana: win rate in Spain from 20 % to 25%, by Mar 31, 2027." in tool.result.html
    tool.parts["deadline"].value = "soon"
    assert "[until when?]" in tool.result.html
    tool.parts["amount"].value = "many"
    assert tool.parts["amount"].problem
    assert "[how many?]" in tool.result.html
    tool.direction.value = Direction.UP.value
    tool.parts["amount"].value = "5"
    assert "up by 5%" in tool.result.html


def test_without_a_live_page(monkeypatch, capsys):
    """Are worked examples shown where nothing can be typed?"""
    shown = []
    for module in ("goals_smart", "goals_builder"):
        monkeypatch.setattr(f"salesedu.widgets.{module}.is_static", lambda: True)
        monkeypatch.setattr(f"salesedu.widgets.{module}.show_table", lambda *table: shown.append(table))
    goals.smart_checker()
    goals.smart_builder()
    (_title, _heads, checked, _live), (_title, _heads, built, _live) = shown
    assert checked[0][0] == EXAMPLE
    assert checked[1][1:4] == ["✓ met"] * 3
    assert built[-1][1].startswith("Ana: win rate in Spain from 20 % to 25%")
