"""Practice on what a CRM does for a seller, and on when a spreadsheet is enough.

>>> import random
>>> questions, keys = abilities(random.Random(3))
>>> questions[0].kind, len(questions[0].items)
('match', 4)

The eight jobs are those of ``tools.crm-abilities``; the situations are invented. That everybody should use a
CRM daily is a claim of a firm that sells one (caution C27); the signs below are the course's own.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from salesedu.exercise import choose, match, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _
from salesedu.practice.asking import Asked, shuffled, together


@dataclass(frozen=True)
class Known:
    """A situation with the option it belongs to, and why.

    Attributes
    ----------
    id, text, answer, why : a short name; the situation; the option; the reason.
    """

    id: str
    text: str
    answer: str
    why: str


def pick(rng: random.Random, bank: Sequence[Known], options: Sequence[str], count: int = 4) -> list[Known]:
    """Return situations with at least three different answers, not in the order of the options."""
    while True:
        drawn = rng.sample(list(bank), count)
        places = [options.index(one.answer) for one in drawn]
        if len(set(places)) >= min(3, len(options)) and places != sorted(places):
            return drawn


def matched(question: Question, drawn: Sequence[Known], because: str) -> tuple[Question, Key]:
    """Return a match question with its key: the reason of each situation is its explanation."""
    key = right(
        {one.id: one.answer for one in drawn},
        because,
        wrong={one.id: _(one.why) for one in drawn},
        solution="\n".join(f"{_(one.text)} {_(one.why)}" for one in drawn),
    )
    return question, key


#: What a CRM lets you do, as jobs to be done.
JOBS = {
    "today": N_("Know what to do today"),
    "deals": N_("See all deals of one customer"),
    "history": N_("Know what was said before"),
    "campaign": N_("Tell marketing whom to write to"),
    "funnel": N_("See how many move on from each stage"),
    "best": N_("Call the most promising deals first"),
    "team": N_("Follow the team without a meeting"),
    "learn": N_("Find out what we are good and bad at"),
}
_BANK = (
    Known(
        "call_due",
        N_("“Whom did I promise a call this morning?”"),
        "today",
        N_("A promise with a day is a task."),
    ),
    Known(
        "forgot",
        N_("“The reminder came an hour before the meeting.”"),
        "today",
        N_("Tasks and reminders tell you what is due."),
    ),
    Known(
        "two_offers",
        N_("“Breeze Hotel asks about its second offer. What else have we offered them?”"),
        "deals",
        N_("You need every deal of this one customer, open and decided."),
    ),
    Known(
        "sister",
        N_("“Has Cedar Clinic bought anything from us, or only asked?”"),
        "deals",
        N_("The customer’s page lists all its deals with their status."),
    ),
    Known(
        "holiday",
        N_("“My colleague is ill, and his customer calls me: what did they agree on?”"),
        "history",
        N_("The history of contacts tells you what was agreed, whoever agreed it."),
    ),
    Known(
        "last_talk",
        N_("“What worried her in our talk in March?”"),
        "history",
        N_("What was discussed stands in the history of contacts."),
    ),
    Known(
        "renewals",
        N_("“Which customers bought a counter, and not the app for it?”"),
        "campaign",
        N_("That is a list of people for a message: information for a campaign."),
    ),
    Known(
        "sectors",
        N_("“Give marketing all clinics that asked for a price this year.”"),
        "campaign",
        N_("You choose people by what they did, so that marketing can write to them."),
    ),
    Known(
        "stage_loss",
        N_("“After which stage do most deals end?”"),
        "funnel",
        N_("Recorded opportunities show how many go from stage to stage."),
    ),
    Known(
        "reach",
        N_("“How many of the deals of May got as far as an offer?”"),
        "funnel",
        N_("You follow one group of opportunities through the stages."),
    ),
    Known(
        "one_hour",
        N_("“I have one free hour. Which open deal deserves it?”"),
        "best",
        N_("The pipeline by stage and value shows which deal is nearest to a yes."),
    ),
    Known(
        "qualified",
        N_("“Nine open deals: who has a budget and a date?”"),
        "best",
        N_("You want to contact the best qualified deals first."),
    ),
    Known(
        "monday",
        N_("“I want to know before ten where everybody’s deals stand, and nobody has time to meet.”"),
        "team",
        N_("The manager reads the board; the team goes on selling."),
    ),
    Known(
        "remote",
        N_("“Three sellers, three cities: whose offers are out?”"),
        "team",
        N_("Everybody’s opportunities stand in one place."),
    ),
    Known(
        "reasons",
        N_("“Why do we lose against cheaper offers, and where do we win?”"),
        "learn",
        N_("The record of won and lost deals with reasons shows strengths and weaknesses."),
    ),
    Known(
        "weak",
        N_("“In which kind of firm do we hardly ever win?”"),
        "learn",
        N_("Compare won and lost deals: that is a weakness, if there are enough of them."),
    ),
)


def abilities(rng: random.Random) -> Asked:
    """Ask which job of a CRM four questions of colleagues are about."""
    return together(job_match(rng))


def job_match(rng: random.Random, points: float = 4) -> tuple[Question, Key]:
    """Return four colleagues' questions, to be matched with five of the jobs."""
    jobs = rng.sample(list(JOBS), 5)
    while (asked := rng.sample(jobs, 4)) == sorted(asked, key=jobs.index):
        pass
    drawn = [rng.choice([one for one in _BANK if one.answer == job]) for job in asked]
    question = match(
        "job",
        _("Which job of the CRM helps this colleague?"),
        {one.id: _(one.text) for one in drawn},
        {job: _(JOBS[job]) for job in jobs},
        points=points,
        hints=[
            _("Is it about one customer, about your day, about the whole team, or about the past year?"),
            _("One of the jobs is not needed here."),
        ],
    )
    return matched(question, drawn, _("A CRM is only as good as the questions you ask it."))


_SHEET_IS_ENOUGH = (
    N_("One seller, {few} customers, every one of them known by name; nobody else needs the list."),
    N_("You sell alone, {few} deals a year, and write down each next step with its day."),
    N_("A fair with one seller: {few} cards to call back this week, then the list is done."),
)
_CRM_IS_BETTER = (
    N_("Five sellers write in one file; last week two of them called the same customer."),
    N_("{many} open deals, and twice this month a promised call was forgotten."),
    N_("A seller has left, and nobody knows what was agreed with {many} customers."),
    N_("Marketing wants to know every week which of {many} leads became deals."),
)


def spreadsheet(rng: random.Random) -> Asked:
    """Ask for the situation in which a spreadsheet is enough, and what a vendor's sentence is worth."""
    return together(sheet_choice(rng), _claim(rng))


def sheet_choice(rng: random.Random, points: float = 1) -> tuple[Question, Key]:
    """Return a choice between three situations; in one of them a spreadsheet is enough."""
    numbers = {"few": rng.choice((8, 10, 12, 15)), "many": rng.choice((80, 120, 150, 200))}
    first, second = rng.sample(_CRM_IS_BETTER, 2)
    texts = {"small": rng.choice(_SHEET_IS_ENOUGH), "first": first, "second": second}
    options = {name: _(text).format(**numbers) for name, text in texts.items()}
    question = choose(
        "enough",
        _("In which of these teams is a spreadsheet still enough?"),
        shuffled(rng, options),
        points=points,
        hints=[
            _("How many people need to read or write the list?"),
            _("What has gone wrong already because somebody did not know something?"),
        ],
    )
    crowded = _("Here something gets lost between people or in the crowd. A CRM keeps it in one place.")
    key = right(
        "small",
        _("One person, few customers, nothing forgotten: a tidy spreadsheet does the same job for nothing."),
        wrong={"first": crowded, "second": crowded},
    )
    return question, key


_CLAIMS = (
    N_("“Everybody in sales should use a CRM every day, whatever the size of the firm.”"),
    N_("“No firm is too small for a CRM.”"),
)


def _claim(rng: random.Random) -> tuple[Question, Key]:
    options: Mapping[str, str] = {
        "fact": _("A fact: many people have repeated it"),
        "vendor": _("A claim of somebody who sells it: ask what the CRM would do better than your list"),
        "false": _("Nonsense: a CRM never helps a small firm"),
    }
    question = choose(
        "claim",
        _("A firm that sells a CRM writes: {claim} What is this?").format(claim=_(rng.choice(_CLAIMS))),
        shuffled(rng, options),
        hints=[
            _("Who says it, and what does this firm live on?"),
            _("Would it be shown with numbers, or only said?"),
        ],
    )
    key = right(
        "vendor",
        _("It may be true for you. Whether it is, depends on what gets lost today."),
        wrong={
            "fact": _("No numbers stand behind it, and repeating does not prove anything."),
            "false": _("That goes too far the other way: what counts is what gets lost today."),
        },
    )
    return question, key
