"""The practice forms of the SPIN lesson; each call shows one of them.

>>> sorted(FORMS)[:3]
['spin_checks', 'spin_error', 'spin_label']

Where a form has variants, the learner can have new sales and new lines without end.
"""

from salesedu.exercise.form import Form
from salesedu.practice import calls, spin_calls, spin_checks, spin_lines
from salesedu.practice.asking import Fixed, Varied, keyed_form

#: Forms that ask the same for everybody, by identifier.
FIXED: Fixed = {
    "spin_retrieval": spin_checks.first_guess,
    "spin_missing": spin_checks.missing_labels,
    "spin_checks": spin_checks.quick_checks,
}
#: Forms with as many variants as anyone wants, by identifier.
VARIED: Varied = {
    "spin_label": spin_lines.label,
    "spin_needs": spin_lines.needs,
    "spin_statements": spin_lines.statements,
    "spin_order": spin_calls.put_in_order,
    "spin_outcomes": spin_calls.outcomes,
    "spin_error": spin_calls.find_error,
}
FORMS = (*FIXED, *VARIED)
#: Buyers to talk to, the most patient ones first.
BUYERS = ("dental_bookings", "garden_centre", "language_school", "tool_rental", "packaging_line")


def form(form_id: str) -> Form:
    """Return one of the lesson's forms, with its keys."""
    return keyed_form(form_id, FIXED, VARIED)


def retrieval() -> None:
    """Ask before telling: which line makes a buyer think, and what a friendly ending is worth."""
    form("spin_retrieval").show()


def label() -> None:
    """Ask what the lines of a seller are."""
    form("spin_label").show()


def needs() -> None:
    """Ask which answers hold an implied or an explicit need."""
    form("spin_needs").show()


def statements() -> None:
    """Ask for feature, advantage and benefit."""
    form("spin_statements").show()


def missing_labels() -> None:
    """Ask for the labels that are missing in the second call."""
    form("spin_missing").show()


def put_in_order() -> None:
    """Ask for the usual order of a call."""
    form("spin_order").show()


def outcomes() -> None:
    """Ask how calls ended."""
    form("spin_outcomes").show()


def find_error() -> None:
    """Ask for the line of a call that is a mistake."""
    form("spin_error").show()


def talk() -> None:
    """Show the practice place with the simulated buyers of this lesson."""
    calls.room("spin_talk", BUYERS)


def checks() -> None:
    """Ask the quick checks at the end of the lesson."""
    form("spin_checks").show()
