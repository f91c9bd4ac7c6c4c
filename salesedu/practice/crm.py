"""The practice forms of the CRM lesson; each call shows one of them.

>>> sorted(FORMS)[:3]
['crm_abilities', 'crm_board', 'crm_checks']

Where a form has variants, the learner can have new deals and new numbers without end.
"""

from salesedu.exercise.form import Form
from salesedu.practice import (
    crm_board,
    crm_checks,
    crm_cycle,
    crm_error,
    crm_example,
    crm_jobs,
    crm_marketing,
    crm_maturity,
    crm_outcomes,
    crm_sheet,
    crm_tasks,
)
from salesedu.practice.asking import Fixed, Varied, keyed_form

#: Forms that ask the same for everybody, by identifier.
FIXED: Fixed = {
    "crm_retrieval": crm_example.first_guess,
    "crm_missing_step": crm_example.missing_step,
    "crm_checks": crm_checks.quick_checks,
}
#: Forms with as many variants as anyone wants, by identifier.
VARIED: Varied = {
    "crm_abilities": crm_jobs.abilities,
    "crm_spreadsheet": crm_jobs.spreadsheet,
    "crm_rows": crm_sheet.rows,
    "crm_board": crm_board.board,
    "crm_overdue": crm_tasks.overdue,
    "crm_outcomes": crm_outcomes.outcomes,
    "crm_cycle": crm_cycle.cycle,
    "crm_stages": crm_cycle.stages,
    "crm_error": crm_error.find_error,
    "crm_functions": crm_marketing.functions,
    "crm_returns": crm_marketing.returns,
    "crm_plan": crm_tasks.plan,
    "crm_maturity": crm_maturity.maturity,
}
FORMS = (*FIXED, *VARIED)


def form(form_id: str) -> Form:
    """Return one of the lesson's forms, with its keys."""
    return keyed_form(form_id, FIXED, VARIED)


def retrieval() -> None:
    """Ask before telling: what to expect from open deals, and who sells better."""
    form("crm_retrieval").show()


def abilities() -> None:
    """Ask which job of a CRM helps four colleagues."""
    form("crm_abilities").show()


def spreadsheet() -> None:
    """Ask when a spreadsheet is enough, and what a vendor’s sentence is worth."""
    form("crm_spreadsheet").show()


def rows() -> None:
    """Ask what to do with doubtful rows of an old sheet."""
    form("crm_rows").show()


def missing_step() -> None:
    """Ask for the missing step of the worked example."""
    form("crm_missing_step").show()


def board() -> None:
    """Ask for the value and the weighted value of each stage."""
    form("crm_board").show()


def overdue() -> None:
    """Ask which tasks are overdue."""
    form("crm_overdue").show()


def outcomes() -> None:
    """Ask for a win rate, and for what few deals can’t tell."""
    form("crm_outcomes").show()


def cycle() -> None:
    """Ask how long a sale takes."""
    form("crm_cycle").show()


def stages() -> None:
    """Ask how many deals get from stage to stage."""
    form("crm_stages").show()


def find_error() -> None:
    """Ask for the wrong line in a colleague’s report."""
    form("crm_error").show()


def functions() -> None:
    """Ask to which function of a marketing tool a task belongs."""
    form("crm_functions").show()


def returns() -> None:
    """Ask for the return of campaigns."""
    form("crm_returns").show()


def plan() -> None:
    """Ask which line of a plan is a real action."""
    form("crm_plan").show()


def maturity() -> None:
    """Ask for the mean of an area, and where to begin."""
    form("crm_maturity").show()


def checks() -> None:
    """Ask the quick checks at the end of the lesson."""
    form("crm_checks").show()
