"""The practice forms of the metrics lesson; each call shows one of them.

>>> sorted(FORMS)[:3]
['metrics_calculate', 'metrics_checks', 'metrics_control']
"""

from salesedu.exercise.form import Form
from salesedu.practice import (
    metrics_calculations,
    metrics_checks,
    metrics_deals,
    metrics_error,
    metrics_groups,
    metrics_ramp_up,
    metrics_trees,
    metrics_worked,
)
from salesedu.practice.asking import Fixed, Varied, keyed_form

#: Forms that ask the same for everybody, by identifier.
FIXED: Fixed = {
    "metrics_retrieval": metrics_worked.first_guess,
    "metrics_missing_step": metrics_worked.missing_step,
    "metrics_checks": metrics_checks.quick_checks,
}
#: Forms with as many variants as anyone wants, by identifier.
VARIED: Varied = {
    "metrics_groups": metrics_groups.groups,
    "metrics_control": metrics_groups.control,
    "metrics_calculate": metrics_calculations.calculate_them,
    "metrics_ramp_up": metrics_ramp_up.ramp_up,
    "metrics_tree": metrics_trees.trees,
    "metrics_velocity": metrics_deals.velocity,
    "metrics_forecast": metrics_deals.forecast,
    "metrics_error": metrics_error.find_error,
}
FORMS = (*FIXED, *VARIED)


def form(form_id: str) -> Form:
    """Return one of the lesson's forms, with its keys."""
    return keyed_form(form_id, FIXED, VARIED)


def retrieval() -> None:
    """Ask before telling: what can be changed today, and what a shorter cycle brings."""
    form("metrics_retrieval").show()


def groups() -> None:
    """Ask for the group of six numbers, and who can move one."""
    form("metrics_groups").show()


def control() -> None:
    """Ask for the control share of a wall full of numbers."""
    form("metrics_control").show()


def calculate() -> None:
    """Ask for two metrics of a new company, and for a week without a number."""
    form("metrics_calculate").show()


def ramp_up() -> None:
    """Ask for a ramp-up time by a stated meaning of full."""
    form("metrics_ramp_up").show()


def tree() -> None:
    """Ask for the wrong link of a tree, and for the activity to change today."""
    form("metrics_tree").show()


def missing_step() -> None:
    """Ask for the missing steps of the worked example."""
    form("metrics_missing_step").show()


def velocity() -> None:
    """Ask for a whole velocity with a new company's numbers."""
    form("metrics_velocity").show()


def forecast() -> None:
    """Ask for a weighted pipeline, the coverage needed, and how far to trust them."""
    form("metrics_forecast").show()


def find_error() -> None:
    """Ask for the wrong line in a colleague's report."""
    form("metrics_error").show()


def checks() -> None:
    """Ask the quick checks at the end of the lesson."""
    form("metrics_checks").show()
