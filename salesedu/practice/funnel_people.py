"""Practice on people: who is this to the company, what comes next, when does someone move on.

>>> import random
>>> questions, keys = people(random.Random(3))
>>> [question.kind for question in questions]
['match', 'choose']

The people are invented; their stage comes from ``salesedu.journey``.
Sources: ``funnel.visitors`` to ``funnel.customers``; exit criteria: caution C06.
"""

import random
from typing import NamedTuple

from salesedu.exercise import choose, choose_many, match, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _
from salesedu.journey import NEXT_STEP, Fact, NextStep, Relationship, who_is_this
from salesedu.practice.asking import Asked, shuffled, together

_VISIT = frozenset({Fact.VISITED})
_CONTACT = _VISIT | {Fact.GAVE_CONTACT}
_KNOWS = _CONTACT | {Fact.KNOWS_SOLUTION}
_BOUGHT = _KNOWS | {Fact.BOUGHT}


class Person(NamedTuple):
    """Somebody a salesperson hears about, and what is known for certain."""

    id: str
    text: str
    facts: frozenset[Fact]

    @property
    def who(self) -> Relationship:
        """Return who this is to the company."""
        who = who_is_this(self.facts).who
        assert who is not None, self.id
        return who


PEOPLE = (
    Person("amir", N_("Amir found our site with a search. He read two articles and left no name."), _VISIT),
    Person("lin", N_("Lin clicked on our advert, looked at the prices and closed the page."), _VISIT),
    Person("rosa", N_("Rosa reads our articles every week. She has never filled in a form."), _VISIT),
    Person("hugo", N_("Hugo left his name and e-mail and got a checklist for it."), _CONTACT),
    Person("mei", N_("Mei left her phone number to get the result of a free test."), _CONTACT),
    Person("jonas", N_("Jonas signed up for the newsletter. He has not opened one yet."), _CONTACT),
    Person("sara", N_("Sara left her e-mail, watched the demo twice and wants to talk about terms."), _KNOWS),
    Person(
        "kofi",
        N_("Kofi left his data, then tried the product for a month. Now he asks for an offer."),
        _KNOWS,
    ),
    Person("zoe", N_("Zoe came to two webinars, knows what we solve and asks how to start."), _KNOWS),
    Person("ines", N_("Ines paid her first invoice yesterday."), _BOUGHT),
    Person("pavel", N_("Pavel bought the smallest package last month. He may need more soon."), _BOUGHT),
    Person("grace", N_("Grace ordered once, in her first week here. Since then we heard nothing."), _BOUGHT),
)

_WHY = {
    Relationship.VISITOR: N_("Came to the site and left no contact data: a visitor."),
    Relationship.LEAD: N_("Left contact data for something useful, but hardly knows the solution: a lead."),
    Relationship.OPPORTUNITY: N_("Knows the solution and wants to talk, but has not bought: an opportunity."),
    Relationship.CUSTOMER: N_("The first sale makes a customer, however small and however long ago."),
}
_FITS = {
    NextStep.CONVERT: N_("This is for a visitor: nobody can write to a person who left no contact data."),
    NextStep.NURTURE: N_("This is for a lead: somebody we can reach, who does not know the solution yet."),
    NextStep.FIRST_CONTACT: N_(
        "This is for an opportunity: somebody who knows the solution, but has not bought."
    ),
    NextStep.KEEP: N_("This is for a customer: somebody who has bought before."),
}


def people(rng: random.Random) -> Asked:
    """Ask who four people are, and for the next step with one of them."""
    drawn = _draw(rng)
    return together(_stages(drawn), _next_step(rng, rng.choice(drawn)))


def _draw(rng: random.Random) -> list[Person]:
    """Return four people of at least three stages, not in the order of the stages."""
    while True:
        drawn = rng.sample(PEOPLE, 4)
        stages = [list(Relationship).index(person.who) for person in drawn]
        if len(set(stages)) >= 3 and stages != sorted(stages):
            return drawn


def _stages(drawn: list[Person]) -> tuple[Question, Key]:
    question = match(
        "who",
        _("Who is this person to the company?"),
        {person.id: _(person.text) for person in drawn},
        {who.name.lower(): _(who.value) for who in Relationship},
        points=4,
        hints=[
            _("Ask from the end: has this person bought? If not, do they know the solution?"),
            _("Then ask: did they leave contact data? If not, they are a visitor, however often they come."),
        ],
    )
    key = right(
        {person.id: person.who.name.lower() for person in drawn},
        _("You looked at the furthest thing each person has done. That decides the stage."),
        wrong={person.id: _(_WHY[person.who]) for person in drawn},
        solution="\n".join(f"{_(person.text)} {_(_WHY[person.who])}" for person in drawn),
    )
    return question, key


def _next_step(rng: random.Random, person: Person) -> tuple[Question, Key]:
    wanted = NEXT_STEP[person.who]
    steps = {step.name.lower(): _(step.value) for step in _FITS}
    question = choose(
        "next_step",
        _("{person} What is our next step?").format(person=_(person.text)),
        shuffled(rng, steps),
        points=2,
        hints=[
            _("First decide the stage. Each stage has one next step."),
            _("Which of these steps moves exactly this person one stage on?"),
        ],
    )
    key = right(
        wanted.name.lower(),
        _("Right. {reason}").format(reason=_(_FITS[wanted])),
        wrong={step.name.lower(): _(why) for step, why in _FITS.items() if step is not wanted},
        solution=f"{_(_WHY[person.who])} {_(wanted.value)}",
    )
    return question, key


CHECKABLE = {
    "budget": N_("The customer has told us the budget and who will sign."),
    "meeting": N_("A meeting with the decision maker stands in both calendars."),
    "problem": N_("The customer has described the problem, and the words are in our notes."),
    "date": N_("The customer has named the date by which the problem must be solved."),
}
VAGUE = {
    "interest": N_("The customer sounds very interested and answers in a friendly way."),
    "feeling": N_("We have a good feeling about this customer and about the price."),
    "waiting": N_("The customer has waited in this stage long enough to move on."),
    "likes": N_("The customer seems to like our brand better than the others."),
}


def exit_criteria(rng: random.Random) -> Asked:
    """Ask which sentences are criteria that two colleagues would check and agree on."""
    good = dict(rng.sample(sorted(CHECKABLE.items()), 3))
    vague = dict(rng.sample(sorted(VAGUE.items()), 2))
    options = good | vague
    while set(list(options)[: len(good)]) == set(good):  # not all the good ones first
        options = shuffled(rng, good | vague)
    question = choose_many(
        "criteria",
        _(
            "Your team decides what must be true before a lead becomes an opportunity. "
            "Which sentences are good exit criteria?"
        ),
        {name: _(text) for name, text in options.items()},
        points=3,
        hints=[
            _("Would two colleagues look at the same customer and give the same answer?"),
            _("A good criterion is about something the customer said, did or signed."),
        ],
    )
    key = right(
        list(good),
        _("Each of these can be checked with yes or no, and two colleagues would agree."),
        wrong={name: _("The customer said or did it, so it can be checked with yes or no.") for name in good}
        | {name: _("This is an impression. Two colleagues could answer differently.") for name in vague},
    )
    return together((question, key))
