"""The practice forms of the objections lesson; each call shows one of them.

>>> sorted(FORMS)[:3]
['objections_behind', 'objections_causes', 'objections_checks']

Where a form has variants, the learner can have new buyers without end.
"""

from salesedu.exercise.form import Form
from salesedu.practice import objections_behind, objections_checks, objections_replies
from salesedu.practice.asking import Fixed, Varied, keyed_form
from salesedu.practice.calls import room

#: Forms that ask the same for everybody, by identifier.
FIXED: Fixed = {
    "objections_retrieval": objections_checks.first_guess,
    "objections_missing_step": objections_checks.missing_step,
    "objections_checks": objections_checks.quick_checks,
}
#: Forms with as many variants as anyone wants, by identifier.
VARIED: Varied = {
    "objections_behind": objections_behind.behind,
    "objections_causes": objections_behind.causes,
    "objections_next": objections_replies.next_sentence,
    "objections_order": objections_replies.reply_order,
    "objections_error": objections_replies.find_error,
}
FORMS = (*FIXED, *VARIED)
#: The buyers of the live practice; each begins with an objection.
BUYERS = ("objection_price", "objection_timing", "objection_competitor")


def form(form_id: str) -> Form:
    """Return one of the lesson's forms, with its keys."""
    return keyed_form(form_id, FIXED, VARIED)


def retrieval() -> None:
    """Ask before telling: what Sam knows, and what to say."""
    form("objections_retrieval").show()


def behind() -> None:
    """Ask what stands behind two objections."""
    form("objections_behind").show()


def causes() -> None:
    """Ask why objections come up."""
    form("objections_causes").show()


def missing_step() -> None:
    """Ask for the missing step of the worked example."""
    form("objections_missing_step").show()


def next_sentence() -> None:
    """Ask for the next sentence in a talk."""
    form("objections_next").show()


def reply_order() -> None:
    """Ask for the order of a whole talk."""
    form("objections_order").show()


def find_error() -> None:
    """Ask for the weak line in a talk."""
    form("objections_error").show()


def talk() -> None:
    """Show the place where three buyers with an objection can be talked to."""
    room("objections_talk", BUYERS)


def checks() -> None:
    """Ask the quick checks at the end of the lesson."""
    form("objections_checks").show()
