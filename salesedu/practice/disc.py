"""The practice forms of the DISC lesson; each call shows one of them.

>>> sorted(FORMS)[:3]
['disc_checks', 'disc_error', 'disc_lines']

Where a form has variants, the learner can have new people and new numbers without end.
"""

from salesedu.exercise.form import Form
from salesedu.practice import disc_cases, disc_checks, disc_lines, disc_note, disc_points
from salesedu.practice.asking import Fixed, Varied, keyed_form

#: Forms that ask the same for everybody, by identifier.
FIXED: Fixed = {
    "disc_retrieval": disc_checks.first_guess,
    "disc_missing_step": disc_checks.missing_step,
    "disc_checks": disc_checks.quick_checks,
}
#: Forms with as many variants as anyone wants, by identifier.
VARIED: Varied = {
    "disc_lines": disc_lines.lines,
    "disc_people": disc_cases.people,
    "disc_error": disc_note.find_error,
    "disc_points": disc_points.trap,
}
FORMS = (*FIXED, *VARIED)


def form(form_id: str) -> Form:
    """Return one of the lesson's forms, with its keys."""
    return keyed_form(form_id, FIXED, VARIED)


def retrieval() -> None:
    """Ask before telling: how to answer an e-mail, and what is known for certain."""
    form("disc_retrieval").show()


def lines() -> None:
    """Ask which sentence opens and closes for which style."""
    form("disc_lines").show()


def missing_step() -> None:
    """Ask for the missing step of the worked example."""
    form("disc_missing_step").show()


def people() -> None:
    """Ask for first guesses about new people, and what is behaviour at all."""
    form("disc_people").show()


def find_error() -> None:
    """Ask for the mistake in a colleague’s note."""
    form("disc_error").show()


def points() -> None:
    """Ask for the points of forced choices, and what they can’t say."""
    form("disc_points").show()


def checks() -> None:
    """Ask the quick checks at the end of the lesson."""
    form("disc_checks").show()
