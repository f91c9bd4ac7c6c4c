"""Questions of the CRM lesson that never change: the quick checks at its end.

All numbers are invented. Sources: ``tools.crm-why``,
``tools.crm-abilities``, ``tools.rd-station-marketing`` (C29).
"""

from salesedu.exercise import choose, choose_many, match, number, right, short_text, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _
from salesedu.practice.asking import Asked, together


def quick_checks() -> Asked:
    """Ask six short questions over the whole lesson."""
    return together(_reports(), _due_today(), _counts(), _middle(), _exactly(), _return())


def _reports() -> tuple[Question, Key]:
    question = match(
        "reports",
        _("Which report answers the question?"),
        {
            "why": _("Why do we lose so many offers?"),
            "today": _("What have I promised for today?"),
            "long": _("How long until a new customer signs?"),
            "quarter": _("How much will probably come in this quarter?"),
        },
        {
            "tasks": _("Tasks and reminders"),
            "board": _("Pipeline board"),
            "outcomes": _("Won and lost"),
            "cycle": _("Cycle time"),
        },
        points=4,
        hints=[
            _("Is it about today, about open deals, or about deals that have ended?"),
            _("Two of the reports look only at deals that have ended."),
        ],
    )
    reasons = {
        "why": _("Lost deals with their reasons stand in “Won and lost”."),
        "today": _("What was promised for a day is a task."),
        "long": _("From opened to won: that is the cycle time."),
        "quarter": _("Open deals by stage, with value and weighted value: the board."),
    }
    key = right(
        {"why": "outcomes", "today": "tasks", "long": "cycle", "quarter": "board"},
        _("Each report has its own question. Start with the question."),
        wrong=reasons,
    )
    return question, key


def _due_today() -> tuple[Question, Key]:
    question = choose(
        "due",
        _("A call is due today and not made yet. Is the task overdue?"),
        {
            "no": _("No: it is due today, and late from tomorrow on"),
            "yes": _("Yes: it is not done"),
            "half": _("Only if it is after noon"),
        },
        hints=[
            _("Has its day passed?"),
            _("Two things make a task overdue. One of them is missing here."),
        ],
    )
    key = right(
        "no",
        _("Overdue means: the day has passed, and it is not done."),
        wrong={
            "yes": _("Not done is only half of it. The day has to have passed, too."),
            "half": _("A task has a day here, not an hour. The day is not over."),
        },
    )
    return question, key


def _counts() -> tuple[Question, Key]:
    question = choose_many(
        "counts",
        _("Which deals count when you work out the cycle time of won deals?"),
        {
            "open": _("Opened in May, still in negotiation"),
            "won": _("Opened in March, won in June"),
            "swapped": _("Opened in July, won in June of the same year"),
            "quick": _("Opened on Monday, won on Thursday"),
        },
        points=2,
        hints=[
            _("Which of them have a beginning and an end?"),
            _("One of them ends before it begins. Can that be true?"),
        ],
    )
    key = right(
        ["won", "quick"],
        _("Both have a beginning and an end that can be true."),
        wrong={
            "open": _("it has not ended, so its time is not known yet. Count it apart."),
            "won": _("it has a beginning and an end."),
            "swapped": _("one of its dates must be wrong. Ask, and leave it out until then."),
            "quick": _("three days are short, and possible."),
        },
    )
    return question, key


def _middle() -> tuple[Question, Key]:
    question = short_text(
        "middle",
        _("One deal took two years. Which number hardly notices, the mean or the …? One word."),
        hints=[
            _("Put all deals in order. Where do you look?"),
            _("It is the one in the middle; it begins like “medium”."),
        ],
    )
    key = right(
        "median",
        _("The median: the middle one stays the middle one."),
        also=["the median"],
        wrong={
            "mean": _("The mean is pulled up by one very long deal. Which one is not?"),
            "average": _("The average, or mean, is pulled up by one very long deal."),
        },
    )
    return question, key


def _exactly() -> tuple[Question, Key]:
    question = choose(
        "exactly",
        _("“Our tool shows exactly what each channel brought.” What do you answer?"),
        {
            "trust": _("“Good, then we stop all the others today.”"),
            "rule": _("“By which rule does it count a customer who saw three of them?”"),
            "useless": _("“Then the report is worth nothing.”"),
        },
        hints=[
            _("What does the tool know about a customer who saw an advertisement, a post and an e-mail?"),
            _("The tool must count by some rule. Do you know it?"),
        ],
    )
    key = right(
        "rule",
        _("Every such number rests on a rule. Know it, and compare only what was counted by the same one."),
        wrong={
            "trust": _("One channel may have begun what another one finished. Ask for the rule first."),
            "useless": _("With one rule you can still compare months. It only is not exact."),
        },
    )
    return question, key


def _return() -> tuple[Question, Key]:
    question = number(
        "roi",
        _("A campaign cost 2,000, and its sales brought 5,000. What is its return?"),
        unit="%",
        points=1,
        hints=[
            _("What is left after the cost?"),
            _("(Revenue − cost) ÷ cost."),
        ],
    )
    key = right(
        1.5,
        _("(5,000 − 2,000) ÷ 2,000 = 150%."),
        percent=True,
        slips=[
            slip(2.5, _("You did not take the cost off: 5,000 ÷ 2,000. First 5,000 − 2,000."), 0.5),
            slip(0.6, _("You divided by the revenue. Divide what is left by the cost.")),
        ],
    )
    return question, key
