"""The quick checks of the metrics lesson, which never change.

Sources: ``metrics.purpose`` (C25), ``metrics.control-question`` and the three groups (C26); “objective” in
two meanings (C23).
"""

from salesedu.exercise import choose, match, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _
from salesedu.practice.asking import Asked, together


def quick_checks() -> Asked:
    """Ask six short questions over the whole lesson."""
    return together(_kelvin(), _two_meanings(), _full_wall(), _orphan(), _count_or_value(), _payback())


def _kelvin() -> tuple[Question, Key]:
    question = choose(
        "kelvin",
        _("“What we can’t measure, we can’t manage.” What do you say?"),
        {
            "never": _("True: what has no number does not matter"),
            "useless": _("False: measuring is a waste of time in sales"),
            "some": _("Not so: measure what you can, and still look after what has no number"),
        },
        hints=[
            _("Think of trust between a customer and a salesperson. Has it a number? Does it matter?"),
            _("One of the voices in this lesson calls the saying a costly myth."),
        ],
    )
    key = right(
        "some",
        _("Kelvin spoke of physics, and Deming called the saying a costly myth. Numbers help, not alone."),
        wrong={
            "never": _("Trust and the mood of a team have no number, and they matter."),
            "useless": _("Without numbers nobody sees whether the work leads anywhere. They help."),
        },
    )
    return question, key


def _two_meanings() -> tuple[Question, Key]:
    question = match(
        "meaning",
        _("“Objective” has two meanings in this course. Which one is meant?"),
        {
            "dashboard": _("“Retention is a sales objective: we can influence it, not manage it.”"),
            "boss": _("“Our objective is to be the first address for clinics in the region.”"),
            "column": _("“In the middle column of the tree stand the sales objectives.”"),
            "year": _("“What is your objective for this year?”"),
        },
        {"wish": _("What somebody wants to reach"), "group": _("A group of metrics")},
        points=2,
        hints=[
            _("Does the sentence sort a number, or does it say what somebody wants?"),
            _("Columns, dashboards and “can influence” belong to the groups."),
        ],
    )
    group = _("This sorts a number: the group between activities and results.")
    wish = _("This says what somebody wants to reach, as in the lesson on goals.")
    key = right(
        {"dashboard": "group", "boss": "wish", "column": "group", "year": "wish"},
        _("In this lesson it is a group of metrics; in goal planning it is what somebody wants."),
        wrong={"dashboard": group, "boss": wish, "column": group, "year": wish},
    )
    return question, key


def _full_wall() -> tuple[Question, Key]:
    question = choose(
        "wall",
        _("A team shows only activities on its wall and looks at nothing else. What is the danger?"),
        {
            "effort": _("Nobody notices when much effort brings nothing"),
            "none": _("None: everything on it can be managed"),
            "slow": _("The numbers change too slowly"),
        },
        hints=[
            _("How would the team find out that 80 calls a day lead to no customer?"),
            _("What are objectives and results good for, if nobody can manage them?"),
        ],
    )
    key = right(
        "effort",
        _("Activities are for every day. Objectives and results show, less often, whether they work."),
        wrong={
            "none": _("A full control share is not the aim. Effort is only good if it leads somewhere."),
            "slow": _("Activities change every day. Results are the slow ones."),
        },
    )
    return question, key


def _orphan() -> tuple[Question, Key]:
    question = choose(
        "orphan",
        _("In your tree no arrow leaves “E-mails answered on the same day”. What does that mean?"),
        {
            "result": _("It is a business result"),
            "unlinked": _("Nobody has said what it is good for"),
            "delete": _("It must be deleted at once"),
        },
        hints=[
            _("An arrow says: if we do more of this, that gets better."),
            _("Ask the team which objective it should move."),
        ],
    )
    key = right(
        "unlinked",
        _("Find the objective that it moves and draw the arrow. If there is none, stop measuring it."),
        wrong={
            "result": _("Anybody can answer an e-mail today: it is an activity. Only its arrow is missing."),
            "delete": _("Perhaps only the arrow is missing. Ask first which objective it should move."),
        },
    )
    return question, key


def _count_or_value() -> tuple[Question, Key]:
    question = choose(
        "rate",
        _("You win 40% of your deals, but only 20% of their value. How much pipeline do you need?"),
        {
            "count": _("2.5 times the target"),
            "thumb": _("3 times the target, as everybody does"),
            "value": _("5 times the target"),
        },
        hints=[
            _("The target is an amount of money. Which of the two rates speaks of money?"),
            _("1 ÷ that rate"),
        ],
    )
    key = right(
        "value",
        _("Of every 100 of pipeline 20 come in, so 1 ÷ 20% = 5."),
        wrong={
            "count": _("1 ÷ 40% counts deals. You win the small ones: of the value only 20% come in."),
            "thumb": _("“Three times” is a rule of thumb. Here 3 times brings 60% of the target."),
        },
    )
    return question, key


def _payback() -> tuple[Question, Key]:
    question = choose(
        "payback",
        _("A customer costs 1,200 to win and pays 100 a month; half of it is margin. When is the cost back?"),
        {"six": _("6 months"), "right": _("24 months"), "twelve": _("12 months")},
        hints=[
            _("How much of the 100 is left for you each month?"),
            _("1,200 ÷ (100 × 50%): first the brackets, then divide."),
        ],
    )
    key = right(
        "right",
        _("50 are left a month, and 1,200 ÷ 50 = 24."),
        wrong={
            "six": _(
                "1,200 ÷ 100 × 50% from start to end gives 6: then a worse margin would pay back sooner."
            ),
            "twelve": _("The 100 are revenue. Half of them go into the goods, so only 50 are left."),
        },
    )
    return question, key
