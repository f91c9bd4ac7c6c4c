"""The practice forms of the goals lesson; each call shows one of them.

>>> sorted(FORMS)[:3]
['goals_alone', 'goals_chance', 'goals_checks']

Where a form has variants, the learner can have new teams and new sentences without end.
"""

from salesedu.exercise.form import Form
from salesedu.practice import (
    goals_alone,
    goals_chance,
    goals_checks,
    goals_error,
    goals_letters,
    goals_season,
    goals_words,
)
from salesedu.practice.asking import Fixed, Varied, keyed_form

#: Forms that ask the same for everybody, by identifier.
FIXED: Fixed = {
    "goals_retrieval": goals_checks.first_guess,
    "goals_missing_step": goals_checks.missing_step,
    "goals_checks": goals_checks.quick_checks,
}
#: Forms with as many variants as anyone wants, by identifier.
VARIED: Varied = {
    "goals_words": goals_words.objective_or_target,
    "goals_letters": goals_letters.letters,
    "goals_alone": goals_alone.alone,
    "goals_season": goals_season.season,
    "goals_chance": goals_chance.chance,
    "goals_error": goals_error.find_error,
}
FORMS = (*FIXED, *VARIED)


def form(form_id: str) -> Form:
    """Return one of the lesson's forms, with its keys."""
    return keyed_form(form_id, FIXED, VARIED)


def retrieval() -> None:
    """Ask before telling: the way back from revenue, and how often a plan is reached that just adds up."""
    form("goals_retrieval").show()


def words() -> None:
    """Ask what is an objective, what a target, and what a target still needs."""
    form("goals_words").show()


def letters() -> None:
    """Ask which letter of SMART is missing."""
    form("goals_letters").show()


def missing_step() -> None:
    """Ask for the missing step of the worked example."""
    form("goals_missing_step").show()


def alone() -> None:
    """Ask for a whole plan with a new team's numbers."""
    form("goals_alone").show()


def season() -> None:
    """Ask for the season of a new shop."""
    form("goals_season").show()


def chance() -> None:
    """Ask what a chance means, and what would change it."""
    form("goals_chance").show()


def find_error() -> None:
    """Ask for the wrong line in a colleague's plan."""
    form("goals_error").show()


def checks() -> None:
    """Ask the quick checks at the end of the lesson."""
    form("goals_checks").show()
