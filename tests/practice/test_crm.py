"""Do the questions of the CRM lesson hold, whatever deals are drawn?"""

import random
from collections import Counter
from dataclasses import replace

import pytest

from salesedu.crm_migration_doubts import Decision
from salesedu.exercise.marks import mark
from salesedu.maturity import HIGHEST, LOWEST
from salesedu.practice import crm, crm_error, crm_jobs, crm_maturity, crm_sheet

SEEDS = range(60)


@pytest.fixture(scope="module")
def every_question(asked):
    """Return every question of every form, each with its key."""
    varied = [pair for form_id in crm.VARIED for seed in SEEDS for pair in asked(crm, form_id, seed)]
    return varied + [pair for form_id in crm.FIXED for pair in asked(crm, form_id, 0)]


def test_every_reason_is_a_sentence(every_question):
    """Does each reason end as a sentence does?"""
    for question, key in every_question:
        reasons = [key.because, *key.wrong.values(), *(slip.because for slip in key.slips)]
        assert all(reason.endswith((".", "”", "?", "!")) for reason in reasons), question.prompt


def test_slips_are_told_apart(every_question):
    """Does each known mistake differ from the right answer and from the others?"""
    for question, key in every_question:
        if question.kind == "number":
            values = [round(value, 4) for value in (key.answer, *(slip.value for slip in key.slips))]
            assert len(set(values)) == len(values), (question.prompt, values)


def test_every_job_and_function_is_asked():
    """Are all eight jobs of a CRM among the questions, each at least twice?"""
    answers = Counter(one.answer for one in crm_jobs._BANK)
    assert set(answers) == set(crm_jobs.JOBS)
    assert min(answers.values()) >= 2


def test_rows_come_in_all_three_kinds():
    """Are there rows to merge, to keep apart and to ask about, each at least twice?"""
    answers = Counter(one.answer for one in crm_sheet._bank())
    assert set(answers) == {decision.value for decision in Decision}
    assert min(answers.values()) >= 2


def test_a_cell_that_cannot_be_read():
    """Is asking right for every cell, and is each other way explained?"""
    for seed in range(20):
        question, key = crm_sheet.unreadable(random.Random(seed))
        assert set(key.wrong) == set(question.options) - {"ask"}
        assert mark(question, key, "ask").share == 1


@pytest.mark.parametrize("fault", crm_error.Fault)
def test_a_fault_spoils_one_line(fault):
    """Do two reports with different faults differ in exactly the two lines they spoil?"""
    told = crm_error.report(random.Random(4))
    lines = {one: crm_error.report_lines(replace(told, fault=one)) for one in crm_error.Fault}
    for other in crm_error.Fault:
        different = {name for name, text in lines[fault].items() if text != lines[other][name]}
        assert different == ({fault.value, other.value} if fault is not other else set())


def test_faults_are_equally_likely():
    """Can nobody guess the wrong line from its kind?"""
    faults = Counter(crm_error.report(random.Random(seed)).fault for seed in range(300))
    assert set(faults) == set(crm_error.Fault)
    assert max(faults.values()) < 0.3 * 300


def test_the_open_question_matters():
    """Would counting it as 0 always lead to another area, and is the weakest area never a tie?"""
    for seed in SEEDS:
        answers = crm_maturity.draw(random.Random(seed))
        given = [one for area in answers.values() for one in area if one is not None]
        assert all(LOWEST <= one <= HIGHEST for one in given)
        assert len(given) == 11
        means = {area: crm_maturity._mean(one) for area, one in answers.items()}
        zeroed = {area: crm_maturity._as_zero(one) for area, one in answers.items()}
        assert Counter(means.values())[min(means.values())] == 1
        assert min(means, key=means.get) is not min(zeroed, key=zeroed.get)
