"""The practice forms of the funnel lesson; each call shows one of them.

>>> sorted(FORMS)[:3]
['funnel_alone', 'funnel_checks', 'funnel_error']

Where a form has variants, the learner can have new people and new numbers without end.
"""

from salesedu.exercise.form import Form
from salesedu.practice import (
    funnel_checks,
    funnel_error,
    funnel_leads,
    funnel_people,
    funnel_rates,
    funnel_what_if,
)
from salesedu.practice.asking import Fixed, Varied, keyed_form

#: Forms that ask the same for everybody, by identifier.
FIXED: Fixed = {
    "funnel_retrieval": funnel_checks.first_guess,
    "funnel_missing_step": funnel_checks.missing_step,
    "funnel_checks": funnel_checks.quick_checks,
}
#: Forms with as many variants as anyone wants, by identifier.
VARIED: Varied = {
    "funnel_people": funnel_people.people,
    "funnel_exit_criteria": funnel_people.exit_criteria,
    "funnel_gates": funnel_leads.gates,
    "funnel_rates": funnel_rates.rates,
    "funnel_alone": funnel_what_if.alone,
    "funnel_error": funnel_error.find_error,
}
FORMS = (*FIXED, *VARIED)


def form(form_id: str) -> Form:
    """Return one of the lesson's forms, with its keys."""
    return keyed_form(form_id, FIXED, VARIED)


def retrieval() -> None:
    """Ask before telling: the order of the stages, and which step to improve."""
    form("funnel_retrieval").show()


def people() -> None:
    """Ask who four people are, and for a next step."""
    form("funnel_people").show()


def exit_criteria() -> None:
    """Ask which sentences are criteria that colleagues would agree on."""
    form("funnel_exit_criteria").show()


def gates() -> None:
    """Ask how far leads have come, who owns them and who finds the opportunities."""
    form("funnel_gates").show()


def rates() -> None:
    """Ask for the rates of a new company, and what a strange month means."""
    form("funnel_rates").show()


def missing_step() -> None:
    """Ask for the missing step of the worked example."""
    form("funnel_missing_step").show()


def alone() -> None:
    """Ask for a whole comparison with a new company's numbers."""
    form("funnel_alone").show()


def find_error() -> None:
    """Ask for the wrong line in a colleague's report."""
    form("funnel_error").show()


def checks() -> None:
    """Ask the quick checks at the end of the lesson."""
    form("funnel_checks").show()
