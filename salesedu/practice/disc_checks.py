"""Questions of the DISC lesson that never change: the first guess, the worked example, the quick checks.

The two e-mails and the people are invented. Source: ``techniques.disc``, caution C17.
"""

from salesedu.exercise import choose, choose_many, order, right, short_text
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _
from salesedu.practice.asking import Asked, together


def first_guess() -> Asked:
    """Ask before anything was explained: how to answer the first e-mail, and what is known for certain."""
    return together(_answer(), _certain())


def _answer() -> tuple[Question, Key]:
    question = choose(
        "answer",
        _("How would you begin your answer to R. Kaya?"),
        {
            "warm": _("“Thank you for your message! I hope you had a wonderful weekend.”"),
            "result": _("“It saves you six hours a week from May on. Option A or option B?”"),
            "method": _("“Attached are 14 pages on how we measure the hours in a stock count.”"),
        },
        hints=[
            _("What did R. Kaya ask, and in how many lines?"),
            _("Answer the question first, as shortly as it was asked."),
        ],
    )
    key = right(
        "result",
        _("It answers what was asked, as shortly as it was asked."),
        wrong={
            "warm": _("Friendly, but R. Kaya wrote two lines without a greeting and asked something else."),
            "method": _("Perhaps later. R. Kaya asked for the result and the date, not for the method."),
        },
    )
    return question, key


def _certain() -> tuple[Question, Key]:
    question = choose_many(
        "certain",
        _("What do you know for certain about R. Kaya?"),
        {
            "dominant": _("R. Kaya is a dominant person."),
            "asked": _("R. Kaya asked what it saves, and by when."),
            "man": _("R. Kaya is a man with little time."),
            "short": _("R. Kaya wrote two lines, without a greeting."),
        },
        points=2,
        hints=[
            _("What stands in the e-mail itself? What did you add?"),
            _("Two of the four can be shown to somebody else, in black and white."),
        ],
    )
    key = right(
        ["asked", "short"],
        _("These two can be seen. All else is a guess."),
        wrong={
            "dominant": _("This is a guess about a person. One e-mail shows behaviour, nothing more."),
            "asked": _("This stands in the e-mail."),
            "man": _("Nothing in the e-mail says so."),
            "short": _("This stands in the e-mail."),
        },
    )
    return question, key


def missing_step() -> Asked:
    """Ask for the missing step of the worked example: the second axis and the guess about Ines Moreau."""
    return together(_priority(), _first_style())


def _priority() -> tuple[Question, Key]:
    question = choose(
        "priority",
        _("What comes first for Ines Moreau in this e-mail?"),
        {
            "task": _("The task"),
            "people": _("The people"),
            "open": _("Not clear yet"),
        },
        hints=[
            _("Three things in her e-mail are about somebody. Which?"),
            _("She thanks you, asks about the team, and wants to hear her colleagues."),
        ],
    )
    key = right(
        "people",
        _("Warm thanks, the team, the colleagues: three signs, and all of them are about people."),
        wrong={
            "task": _("For that you would see figures, costs or dates. She asks nothing of the kind."),
            "open": _("Three signs agree: the thanks, the team, the colleagues. Two would be enough."),
        },
    )
    return question, key


def _first_style() -> tuple[Question, Key]:
    question = choose(
        "style",
        _("So what is your first guess?"),
        {
            "influence": _("Influence (I)"),
            "dominance": _("Dominance (D)"),
            "compliance": _("Compliance (C)"),
            "steadiness": _("Steadiness (S)"),
        },
        hints=[
            _("Find the quarter of the map: calm and steady, people first."),
            _("In this quarter one likes steps, help and no surprises."),
        ],
    )
    key = right(
        "steadiness",
        _("Calm and steady, people first. So you write: what stays, the first step, and who helps."),
        wrong={
            "influence": _("People first fits. But she takes time to decide, and Influence is fast."),
            "dominance": _("Dominance is fast and puts the task first. Neither fits this e-mail."),
            "compliance": _("Calm and steady fits. But Compliance puts the task first."),
        },
    )
    return question, key


def quick_checks() -> Asked:
    """Ask five short questions on the whole lesson."""
    return together(_what_it_is(), _age(), _uses(), _axis(), _path())


def _what_it_is() -> tuple[Question, Key]:
    question = choose(
        "what",
        _("What is DISC in this course?"),
        {
            "test": _("A test that shows what kind of person somebody is"),
            "prompt": _("A reminder to watch how people talk, and to adapt"),
            "method": _("A method of selling in four steps"),
        },
        hints=[
            _("What comes before the guess, and what comes after it?"),
            _("Is it about who people are, or about how to talk with them?"),
        ],
    )
    key = right(
        "prompt",
        _("You observe, make a guess, adapt, and watch again."),
        wrong={
            "test": _("Nobody gave the buyer a test. You saw some behaviour, and made a guess."),
            "method": _("D, I, S and C are four styles, not four steps. Selling needs other skills, too."),
        },
    )
    return question, key


def _age() -> tuple[Question, Key]:
    question = choose(
        "age",
        _("“The buyer is 55 and an accountant. So I prepare for Compliance.” What do you answer?"),
        {
            "fine": _("“Good guess: that fits most accountants.”"),
            "more": _("“Add the country, and then it is enough.”"),
            "saw": _("“What did the buyer do or say?”"),
        },
        hints=[
            _("Which of these words is a behaviour?"),
            _("What would you need to see before you make a guess?"),
        ],
    )
    key = right(
        "saw",
        _("Age and job are no behaviour. Only what was done or said can point to a style."),
        wrong={
            "fine": _("A job is no behaviour, and nobody has shown that it tells the style."),
            "more": _("A country is no behaviour either. More of the same adds nothing."),
        },
    )
    return question, key


def _uses() -> tuple[Question, Key]:
    question = choose_many(
        "uses",
        _("For which of these may you use DISC?"),
        {
            "hire": _("To choose between two people who want a job"),
            "mail": _("To write an e-mail that this buyer likes to read"),
            "team": _("To talk in the team about how each of you likes to work"),
            "rank": _("To say which of two sellers is the stronger one"),
        },
        points=2,
        hints=[
            _("Two of these are about talking, two are about judging people."),
            _("What was DISC never tested for?"),
        ],
    )
    key = right(
        ["mail", "team"],
        _("Both help people to talk with each other, and nobody is judged."),
        wrong={
            "hire": _("DISC was not made or tested for choosing people for a job."),
            "mail": _("To adapt a message is just what it is for."),
            "team": _("It offers words for such a talk, as long as nobody gets a label."),
            "rank": _("It says nothing about how strong somebody is."),
        },
    )
    return question, key


def _axis() -> tuple[Question, Key]:
    question = short_text(
        "axis",
        _("One axis asks what comes first, task or people. What is the other axis called? One word."),
        hints=[
            _("It asks whether somebody is fast or calm."),
            _("A runner has one, too: four letters, the first is “p”."),
        ],
    )
    key = right(
        "pace",
        _("Pace: fast and direct, or calm and steady."),
        also=["the pace", "pace axis"],
        wrong={
            "priority": _("Priority is the axis of task and people. The other one asks for fast or calm."),
            "speed": _("The same idea; in this course the word is pace."),
        },
    )
    return question, key


def _path() -> tuple[Question, Key]:
    question = order(
        "path",
        _("Put the work in order, the first step at the top."),
        {
            "adapt": _("Adapt the next message"),
            "watch": _("Watch how it was taken, and change the guess if needed"),
            "note": _("Note what the person did and said"),
            "guess": _("Make a guess, or say that it is too little"),
            "count": _("Count the signs on each axis"),
        },
        points=2,
        hints=[
            _("What must you have before you can count anything?"),
            _("The guess comes after counting, and watching comes last."),
        ],
    )
    key = right(
        ["note", "count", "guess", "adapt", "watch"],
        _("Observe, guess, adapt; then watch, because the guess may be wrong."),
    )
    return question, key
