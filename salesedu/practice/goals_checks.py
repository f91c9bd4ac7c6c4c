"""Questions of the goals lesson that never change: first guess, worked example, quick checks.

The worked example is 7.3-2; its numbers are invented, and so are the people. Sources: ``goals.definition``
(C23), ``goals.smart`` (C24), ``goals.planning-questions``, ``goals.habits``.
"""

from salesedu.exercise import choose, choose_many, number, order, right, short_text, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.goals_plan import example
from salesedu.i18n import _
from salesedu.practice.asking import Asked, together
from salesedu.practice.goals_case import given, results


def first_guess() -> Asked:
    """Ask before anything was explained: the way back from revenue, and Rita’s question."""
    way = order(
        "way",
        _("Rita works back from the wanted revenue. In which order does she need these numbers?"),
        {
            "hours": _("Hours that the contacts take"),
            "opportunities": _("Opportunities for that many sales"),
            "sales": _("Sales that bring the revenue"),
            "contacts": _("Contacts with those opportunities"),
        },
        points=2,
        hints=[
            _("What brings money at once? It comes first."),
            _("Time comes last: first you have to know how many talks it is for."),
        ],
    )
    way_key = right(
        ["sales", "opportunities", "contacts", "hours"],
        _("Revenue comes from sales, sales from opportunities, and these from contacts, which take hours."),
    )
    return together(
        (way, way_key), _how_often(_("In how many of ten such months will they reach it? A guess is fine."))
    )


def missing_step() -> Asked:
    """Ask for the missing step of the worked example, and Rita’s question again."""
    plan = example()
    known = given(plan) | results(plan)
    question = number(
        "load",
        _("{contacts} contacts are needed, and {capacity} are possible. What is the load?").format(**known),
        unit="%",
        points=2,
        hints=[
            _("Load says which part of what is possible the plan needs."),
            _("Divide what is needed by what is possible."),
        ],
    )
    key = right(
        plan.load,
        _("{contacts} ÷ {capacity} = {load}: the talks need about half of the team’s time for talks.").format(
            **known
        ),
        percent=True,
        slips=[
            slip(1 / plan.load, _("It is upside down: divide what is needed by what is possible.")),
            slip(1 - plan.load, _("That part is free. The load is the part that is needed."), 0.5),
            slip(
                plan.opportunities / (plan.capacity / plan.reps),
                _("That is the load if one rep did it all. The capacity of the team is {capacity}.").format(
                    **known
                ),
            ),
        ],
    )
    return together(
        (question, key), _how_often(_("Back to Rita: in how many of ten such months will they reach it?"))
    )


def _how_often(prompt: str) -> tuple[Question, Key]:
    question = choose(
        "how_often",
        prompt,
        {
            "ten": _("In ten: the numbers add up"),
            "nine": _("In about nine: now and then something goes wrong"),
            "five": _("In about five"),
            "none": _("Hardly ever: plans never work"),
        },
        points=1,
        hints=[
            _("One in four is an average. How often is a month above it, how often below?"),
            _("Throw 192 dice, and hope for at least the average. How often does that work?"),
        ],
        note=_("Rita’s plan adds up exactly if the team wins one opportunity in four. That is its average."),
    )
    key = right(
        "five",
        _("One in four is an average. Some months are better and some worse: about half reach the target."),
        wrong={
            "ten": _("They add up for an average month. No month is exactly average."),
            "nine": _("A plan that just adds up has nothing to spare. Every bad week costs the target."),
            "none": _("Above the average is as likely as below it."),
        },
    )
    return question, key


def quick_checks() -> Asked:
    """Ask six short questions over the whole lesson."""
    return together(_word(), _versions(), _round_up(), _load(), _no_target(), _promise())


def _word() -> tuple[Question, Key]:
    question = short_text(
        "word",
        _("In this course: what do we call path, time and means that lead to an objective? One word."),
        hints=[
            _("The objective is what you want. This is the way to it."),
            _("It begins with T. Archers have one, too."),
        ],
    )
    key = right(
        "target",
        _("A target is path, time and means. Other books use the two words the other way round."),
        also=["a target", "targets", "the target"],
        wrong={
            "objective": _("The objective is what you want. Here it is about the way to it."),
            "goal": _("Many people say goal to both. In this course the way has a word of its own: target."),
            "plan": _("A plan may hold many of them. One way with time and means is a target."),
        },
    )
    return question, key


def _versions() -> tuple[Question, Key]:
    question = choose(
        "versions",
        _("A colleague says: “A is for achievable.” In your notes it is assignable. What do you say?"),
        {
            "wrong": _("“No, only assignable is right: Doran wrote it so.”"),
            "both": _("“Both are used. Doran wrote assignable; let us agree on one.”"),
            "drucker": _("“Let us take the letters as Peter Drucker wrote them.”"),
        },
        hints=[
            _("Who wrote the five letters first, and did everybody keep to them?"),
            _("A word is there to be understood. What helps both of you?"),
        ],
    )
    key = right(
        "both",
        _("Doran’s A is assignable, his R realistic; later versions changed both. Agree on one."),
        wrong={
            "wrong": _("Doran did write assignable, but achievable is in wide use. It is no mistake."),
            "drucker": _("The letters are not his. They build on his older management by objectives."),
        },
    )
    return question, key


def _round_up() -> tuple[Question, Key]:
    question = choose(
        "round_up",
        _("46.2 sales would bring the revenue, at 3.5 opportunities for one sale. How do you go on?"),
        {
            "late": _("46.2 × 3.5 = 161.7, and then round up to 162"),
            "near": _("46 × 3.5 = 161, because 46.2 is nearer to 46"),
            "each": _("47 × 3.5 = 164.5, rounded up to 165"),
        },
        hints=[
            _("Would 46 sales bring the whole revenue?"),
            _("Sales only come whole. When do you have to round: at the end, or before you go on?"),
        ],
    )
    key = right(
        "each",
        _("It takes 47 whole sales, and the opportunities have to be enough for all 47."),
        wrong={
            "late": _("Nobody makes 0.2 of a sale. 162 opportunities are too few for 47 sales."),
            "near": _("46 sales do not bring the whole revenue. A target is rounded up."),
        },
    )
    return question, key


def _load() -> tuple[Question, Key]:
    question = number(
        "load",
        _("A plan needs 480 contacts. The team can have 400 in the month. What is the load?"),
        unit="%",
        hints=[
            _("Is it above or below 100%?"),
            _("What is needed ÷ what is possible."),
        ],
    )
    key = right(
        1.2,
        _("480 ÷ 400 = 120%: a fifth too much. The plan or the team has to change."),
        percent=True,
        slips=[
            slip(400 / 480, _("It is upside down. More is needed than is possible, so it is above 100%.")),
            slip(0.2, _("That is how much is too much. The load is all that is needed."), 0.5),
        ],
    )
    return question, key


def _no_target() -> tuple[Question, Key]:
    question = choose(
        "no_target",
        _("Nobody gave Mina a target for July. She sold 38,000. What is her attainment?"),
        {
            "none": _("No data"),
            "full": _("100%: she reached all that was asked"),
            "zero": _("0%"),
        },
        hints=[
            _("Attainment = actual ÷ target. Which of the two is there?"),
            _("Can you divide by something that does not exist?"),
        ],
    )
    key = right(
        "none",
        _("There is nothing to divide by. “No data” is the honest answer."),
        wrong={
            "full": _("Nothing was asked, so nobody can say how much of it was reached."),
            "zero": _("0% would say that she reached nothing of a target. There was none."),
        },
    )
    return question, key


def _promise() -> tuple[Question, Key]:
    question = choose_many(
        "promise",
        _("The chance of reaching the target is 48%. Which steps can raise it? Choose all that fit."),
        {
            "again": _("Simulate again until a better number comes"),
            "more": _("Find more opportunities, if there is time for them"),
            "average": _("Ask the team to sell exactly the average"),
            "conversion": _("Win a larger share of the opportunities"),
            "size": _("Sell larger deals to the same customers"),
        },
        points=2,
        hints=[
            _("What goes into the simulation? Change one of those things in real life."),
            _("How many opportunities, which share is won, how large is a deal?"),
        ],
    )
    key = right(
        ["more", "conversion", "size"],
        _("More opportunities, a better win rate and larger deals each move the whole distribution."),
        wrong={
            "again": _("This changes the computer’s dice, and nothing in your month."),
            "more": _("With more opportunities more is won, as long as somebody has time for them."),
            "average": _("Nobody can sell to order, and the average alone is not enough here."),
            "conversion": _("More of the same talks end in a sale, so the revenue rises."),
            "size": _("The same number of sales brings more revenue."),
        },
    )
    return question, key
