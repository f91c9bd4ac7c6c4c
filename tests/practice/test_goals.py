"""Do the questions of the goals lesson hold, whatever teams, shops and sentences are drawn?"""

import random
from collections import Counter
from itertools import pairwise

import pytest

from salesedu.exercise.keys import slip
from salesedu.exercise.marks import Outcome, mark
from salesedu.goals_plan import example
from salesedu.practice import goals
from salesedu.practice.goals_bank import BANK, WHOLE
from salesedu.practice.goals_case import goal_case, told_apart
from salesedu.practice.goals_chance import SHARES, TEAMS, months_of
from salesedu.practice.goals_colleague import Fault, plan_lines
from salesedu.practice.goals_letters import LETTERS
from salesedu.practice.goals_season import draw_year
from salesedu.practice.goals_words import COMPLETE, SENTENCES, TARGETS, kinds, missing_part

SEEDS = range(100)
FORMS = [(name, seed) for name in goals.VARIED for seed in SEEDS] + [(name, 0) for name in goals.FIXED]


@pytest.fixture(scope="module")
def every_question(asked):
    """Every question of every form, each with its key."""
    return [pair for form_id, seed in FORMS for pair in asked(goals, form_id, seed)]


@pytest.fixture(scope="module")
def cases():
    """Teams with a plan of their own."""
    return [goal_case(random.Random(seed)) for seed in SEEDS]


def test_slips_are_told_apart(every_question):
    """Does each known mistake differ from the right answer and from the others, and get its own sentence?"""
    for question, key in every_question:
        for made in key.slips:
            typed = f"{100 * made.value:.2f} %" if key.percent else f"{made.value:,.3f}"
            given = mark(question, key, typed)
            assert given.outcome is Outcome.NOT_YET
            assert given.because == (made.because,)
            assert given.share == made.share


def test_numbers_are_right_as_people_round_them(every_question):
    """Is a number right that is rounded to the digits asked for?"""
    for question, key in every_question:
        if question.kind == "number":
            value = 100 * key.answer if key.percent else key.answer
            assert mark(question, key, f"{value:.{key.digits}f}").outcome is Outcome.RIGHT


def test_every_table_cell_has_a_reason(every_question):
    """Is a wrong number in a table explained, and one wrong cell only one part lost?"""
    tables = [pair for pair in every_question if pair[0].kind == "table"]
    for question, key in tables:
        right = {
            row: {column: str(value) for column, value in line.items()} for row, line in key.answer.items()
        }
        for row, column in question.asked:
            given = mark(question, key, right | {row: {column: "777777"}})
            assert given.share == pytest.approx(1 - 1 / len(question.asked))
            assert key.wrong[row] in given.because[0]
    assert tables


def test_every_kind_is_practised(every_question):
    """Are all kinds that a machine can mark in the lesson?"""
    kinds = {question.kind for question, _key in every_question}
    assert kinds == {"choose", "choose_many", "order", "match", "number", "table", "short_text"}


def test_the_same_seed_gives_the_same_team():
    """Can the grader draw a learner's numbers again?"""
    assert goal_case(random.Random(5)) == goal_case(random.Random(5))


def test_neighbours_have_different_numbers(cases):
    """Do hardly any two learners share a plan?"""
    assert len({case.plan for case in cases}) > 0.95 * len(cases)


def test_rounding_late_or_down_is_wrong(cases):
    """Does it show in every case when somebody rounds down, or only at the end?"""
    for plan in (case.plan for case in cases):
        exact = plan.revenue / plan.average_deal_size
        assert round(exact) < plan.sales
        unrounded = exact * plan.opportunities_per_sale * plan.contacts_per_opportunity
        assert unrounded + 1 < plan.contacts


def test_half_of_the_teams_are_big_enough(cases):
    """Is neither verdict the better guess, and none so near to 100 % that a rounded load would hide it?"""
    feasible = Counter(case.plan.is_feasible for case in cases)
    assert min(feasible.values()) > 0.35 * len(cases)
    assert all(abs(case.plan.load - 1) > 0.05 for case in cases)


@pytest.mark.parametrize("fault", Fault)
def test_a_colleague_makes_one_mistake(fault, cases):
    """Does the spoilt line differ from everybody else's, while the lines before it are right?"""
    for plan in (case.plan for case in cases):
        spoilt = plan_lines(plan, fault)
        order = list(spoilt)
        place = order.index(fault.value)
        for other in set(Fault) - {fault}:
            theirs = plan_lines(plan, other)
            upto = min(place, order.index(other.value))
            assert [theirs[name] for name in order[:upto]] == [spoilt[name] for name in order[:upto]]
            assert theirs[fault.value] != spoilt[fault.value]


def test_a_colleagues_numbers():
    """Are the lines of the worked example what the lesson says, but for the mistake?"""
    lines = plan_lines(example(), Fault.UPSIDE_DOWN)
    assert lines["sales"] == "Sales: 120,000 ÷ 2,500 = 48, so 48"
    assert lines["hours"] == "Contacts: 192 × 1 = 192. Hours: 192 × 30 ÷ 60 = 96"
    assert lines["load"] == "Load: 360 ÷ 192 = 188%"
    assert plan_lines(example(), Fault.MINUTES)["load"] == "Load: 192 ÷ 360 = 53%"


def test_the_bank_has_every_letter_and_trade():
    """Are there at least twenty different goals, five for each letter, with ids of their own?"""
    assert Counter(goal.missing for goal in BANK) == dict.fromkeys(LETTERS, 5)
    assert len({goal.id for goal in BANK}) == len({goal.text for goal in BANK}) == len(BANK) >= 20


def test_whole_goals_have_all_letters():
    """Does every whole goal have different words for each letter?"""
    for goal in WHOLE:
        assert set(goal.parts) == set(LETTERS)
        assert len(set(goal.parts.values())) == len(LETTERS)


def test_every_target_is_asked_about_once():
    """Is each unfinished target without exactly the part that is asked for, and some are complete?"""
    answers = Counter(missing_part(target)[1].answer for target in TARGETS)
    assert set(answers.values()) == {2}
    assert set(answers) == {"path", "time", "means", COMPLETE}


def test_all_kinds_of_sentences_are_shown():
    """Does every draw hold objectives, targets and pieces, and is none never drawn?"""
    seen = set()
    for seed in SEEDS:
        _question, key = kinds(random.Random(seed))
        assert set(key.answer.values()) == set(SENTENCES)
        seen |= set(key.answer)
    assert seen == {name for texts in SENTENCES.values() for name in texts}


def test_a_season_adds_up():
    """Do a year's numbers give whole months, and are no two indices alike?"""
    for seed in SEEDS:
        year = draw_year(random.Random(seed))
        assert len(set(year.months.values())) == 3
        assert all(year.sold(month) % 100 == pytest.approx(0, abs=1e-6) for month in year.months)
        assert year.wanted > 12 * year.average


@pytest.mark.parametrize("team", TEAMS)
def test_a_plan_that_just_adds_up_is_reached_in_about_half_of_the_months(team):
    """Is what the lesson shows true of every team that it draws?"""
    months = months_of(team, team.on_average)
    assert 0.45 < months.share < 0.55
    lines = [months.quantile(share) for share in SHARES]
    assert all(low + 1_000 < high for low, high in pairwise(lines))


def test_mistakes_that_nobody_could_tell_apart_are_left_out():
    """Does the first of two with one value stay, and the right value never count as a mistake?"""
    made = [slip(5, "five"), slip(7, "seven"), slip(7, "seven, too"), slip(9, "nine")]
    assert [kept.because for kept in told_apart(5, made)] == ["seven", "nine"]
    assert [kept.because for kept in told_apart(50, [slip(0.5, "a"), slip(0.2, "b")], scale=100)] == ["b"]
