"""Practice on the two words: objective or target, and what a target still needs.

>>> import random
>>> questions, keys = objective_or_target(random.Random(3))
>>> [question.kind for question in questions]
['match', 'choose']

In this course the objective is what somebody wants, a target is path, time and means to it; others use the
words the other way round (caution C23). The sentences are invented. Source: ``goals.definition``.
"""

import random
from typing import NamedTuple

from salesedu.exercise import choose, match, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.goals_target import PART_NAMES, QUESTIONS, Part, Target
from salesedu.i18n import N_, _
from salesedu.practice.asking import Asked, together

OBJECTIVE, TARGET, PIECE = "objective", "target", "piece"
COMPLETE = "complete"

#: Sentences by what they are: an objective, a whole target, or only a piece of one.
SENTENCES: dict[str, dict[str, str]] = {
    OBJECTIVE: {
        "bakers": N_("I want the bakers of this town to think of us first."),
        "lean": N_("We want to live from many small customers instead of two large ones."),
        "evenings": N_("I want to earn as much as today, and be at home in the evening."),
        "trusted": N_("We want clinics to call us before they write a tender."),
        "loyal": N_("Our customers should come back without being asked."),
        "market": N_("We want to be at home in the south, too, and not only here."),
    },
    TARGET: {
        "fair": N_("By 31 May I visit both fairs, on four days and with the demo van."),
        "calls": N_("Until Easter I call eight new bakeries every morning, with the list of the guild."),
        "thanks": N_("By the end of June each customer gets a visit from me; Fridays are kept free for it."),
        "course": N_("In two months we can all show the new oven, with an hour of training each Monday."),
        "letters": N_("By 15 April all 90 old customers have a letter, printed with the help of an intern."),
        "phone": N_("By 1 July every request is answered in two hours, with a phone that goes round."),
    },
    PIECE: {
        "former": N_("Call former customers."),
        "in_may": N_("By 31 May at the latest."),
        "van": N_("The demo van, and 2,000 for petrol and fees."),
        "visits": N_("Visit everybody who bought last year."),
        "mondays": N_("An hour every Monday, and a colleague who helps."),
        "autumn": N_("Before the autumn fair begins."),
    },
}
_WHY: dict[str, str] = {
    OBJECTIVE: N_("It says what somebody wants, and nothing about the way: an objective."),
    TARGET: N_("It says what will be done, until when and with what: a target."),
    PIECE: N_("It is only path, only time or only means. A target needs all three."),
}


class Unfinished(NamedTuple):
    """A target with at most one part left open."""

    id: str
    text: str
    target: Target


TARGETS = (
    Unfinished(
        "demo",
        N_("Show the new cutter in twelve workshops; the service van is mine on Tuesdays."),
        Target("show the cutter", "", "the van on Tuesdays"),
    ),
    Unfinished(
        "stall",
        N_("Stand at the weekly market with a tasting table and one helper."),
        Target("stand at the market", "", "table and helper"),
    ),
    Unfinished(
        "referrals",
        N_("By 30 April, ask every customer who renewed for one introduction."),
        Target("ask for introductions", "by 30 April", ""),
    ),
    Unfinished(
        "winback",
        N_("Until 15 June, win back ten customers who left last year."),
        Target("win back customers", "until 15 June", ""),
    ),
    Unfinished(
        "budget",
        N_("By 1 March, with 3,000 for adverts and half a day a week."),
        Target("", "by 1 March", "3,000 and half a day a week"),
    ),
    Unfinished(
        "intern",
        N_("Until the summer break, with an intern and the old address list."),
        Target("", "until the summer break", "an intern and a list"),
    ),
    Unfinished(
        "tour",
        N_("By 20 May I visit all farms on the lake, on six days and with the small lorry."),
        Target("visit the farms", "by 20 May", "six days and the lorry"),
    ),
    Unfinished(
        "webinar",
        N_("By 10 October we hold four evenings for dentists, in our showroom and with two speakers."),
        Target("hold evenings", "by 10 October", "showroom and speakers"),
    ),
)


def objective_or_target(rng: random.Random) -> Asked:
    """Ask what five sentences are, and what one target still needs."""
    return together(kinds(rng), missing_part(rng.choice(TARGETS)))


def kinds(rng: random.Random, points: float = 3) -> tuple[Question, Key]:
    """Ask whether sentences are an objective, a target or a piece of one."""
    drawn = _draw(rng)
    question = match(
        "kind",
        _("Objective, target, or only a piece of a target?"),
        {name: _(SENTENCES[kind][name]) for name, kind in drawn.items()},
        {
            OBJECTIVE: _("An objective: what somebody wants"),
            TARGET: _("A target: path, time and means"),
            PIECE: _("Only a piece of a target"),
        },
        points=points,
        hints=[
            _("Look for the way: what will be done, until when, with what?"),
            _("All three are there: a target. One of them: a piece. None of them, but a wish: an objective."),
        ],
        note=_("Use the words as this course does."),
    )
    reasons = {name: _(_WHY[kind]) for name, kind in drawn.items()}
    key = right(
        drawn,
        _("An objective is what you want. A target is a way to it: path, time and means."),
        wrong=reasons,
        solution="\n".join(f"{_(SENTENCES[drawn[name]][name])} {why}" for name, why in reasons.items()),
    )
    return question, key


def _draw(rng: random.Random) -> dict[str, str]:
    """Return five sentences with what they are, at least one of each, not in the order of the options."""
    names: dict[str, str] = {}
    single = rng.choice(sorted(SENTENCES))  # the kind that comes once; the others come twice
    for kind, texts in SENTENCES.items():
        names |= dict.fromkeys(rng.sample(sorted(texts), 1 if kind == single else 2), kind)
    mixed, order = list(names), list(SENTENCES)
    while (places := [order.index(names[name]) for name in mixed]) == sorted(places):
        rng.shuffle(mixed)
    return {name: names[name] for name in mixed}


def missing_part(unfinished: Unfinished, points: float = 1) -> tuple[Question, Key]:
    """Ask which part a target still needs, if any."""
    missing = [part.value for part in unfinished.target.missing]
    answer = missing[0] if missing else COMPLETE
    question = choose(
        "part",
        _("What does this target still need? “{text}”").format(text=_(unfinished.text)),
        {part.value: _part_and_question(part) for part in Part}
        | {COMPLETE: _("Nothing: all three parts are there")},
        points=points,
        hints=[
            _("Is there something to do? A last day? And what is it done with?"),
            _("Means are hours, money, help or tools."),
        ],
    )
    there = {
        Part.PATH: _("The path is there: it says what will be done."),
        Part.TIME: _("The time is there: it has a last day."),
        Part.MEANS: _("The means are there: it says what it is done with."),
    }
    gone = {
        Part.PATH: _("It says until when and with what. But what will be done?"),
        Part.TIME: _("It says what will be done, and with what. But until when?"),
        Part.MEANS: _("It says what will be done, and until when. But with what: hours, money, help?"),
    }
    whole = _("Something to do, a last day, and the means: a whole target.")
    because = gone[Part(answer)] if missing else whole
    wrong = {part.value: reason for part, reason in there.items() if part.value != answer}
    return question, right(answer, because, wrong=wrong | ({COMPLETE: because} if missing else {}))


def _part_and_question(part: Part) -> str:
    return _("{part}: {question}").format(part=_(PART_NAMES[part]), question=_(QUESTIONS[part]))
