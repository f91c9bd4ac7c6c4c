"""Practice in opening and closing: the first and the last sentence that a style likes to hear.

>>> import random
>>> questions, keys = lines(random.Random(3))
>>> [question.kind for question in questions]
['choose', 'match']

All firms and sentences are invented. Source: ``techniques.disc`` (C17); what a style likes is in
``salesedu.disc_advice``.
"""

import random
from dataclasses import dataclass

from salesedu.disc import STYLE_NAMES, Style
from salesedu.exercise import choose, match, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _
from salesedu.practice.asking import Asked, shuffled, together

_D, _I, _S, _C = Style.DOMINANCE, Style.INFLUENCE, Style.STEADINESS, Style.COMPLIANCE


@dataclass(frozen=True)
class Offer:
    """Something to sell, with a first and a last sentence for each style."""

    what: str
    openings: dict[Style, str]
    closings: dict[Style, str]


OFFERS = (
    Offer(
        N_("a plan for delivery routes"),
        {
            _D: N_("“Your vans could drive 60 km a day less from June on.”"),
            _I: N_("“Your tale of the night drivers made us all smile. I have one for you, too!”"),
            _S: N_("“I hope your team is well. The routes that your drivers like can stay.”"),
            _C: N_("“I bring the distances of 40 routes, and how we measured them.”"),
        },
        {
            _D: N_("“Ten vans or all of them: which do you choose?”"),
            _I: N_("“Shall we have lunch with Lars, who uses it? He will love your ideas.”"),
            _S: N_("“One driver could try it for two weeks. Ask the others first, there is no hurry.”"),
            _C: N_("“Please check the figures on page 3. I call on Thursday for your questions.”"),
        },
    ),
    Offer(
        N_("a tool for answering customers"),
        {
            _D: N_("“From Monday on, half of your customers get an answer in one minute.”"),
            _I: N_("“So good to meet you! Let me tell you what happened to a team like yours.”"),
            _S: N_("“Thank you for your time. First tell me what should stay as it is for your people.”"),
            _C: N_("“Here are the waiting times of 1,200 calls, before and after, with their source.”"),
        },
        {
            _D: N_("“There are two options. If you decide today, we start on Monday.”"),
            _I: N_("“Let us get everyone together for a demo with coffee. Who should join?”"),
            _S: N_("“Take your time to ask the team. I am there on the first days.”"),
            _C: N_("“The test report is attached. Please tell me by Friday which points are open.”"),
        },
    ),
    Offer(
        N_("a course on safety at work"),
        {
            _D: N_("“One day of training, and your site passes the inspection in May.”"),
            _I: N_("“Your photo of the summer party was great! With people like yours a course is fun.”"),
            _S: N_("“How is your team after the busy weeks? We go step by step, at your pace.”"),
            _C: N_("“I have compared the accident reports of three years. May I show you how?”"),
        },
        {
            _D: N_("“May or June: you decide, and I book it.”"),
            _I: N_("“Shall we plan it together over lunch and make it a real event?”"),
            _S: N_("“First one small group. Then we ask together how people feel about it.”"),
            _C: N_("“I send you the plan and the questions of the test, so that you can check them.”"),
        },
    ),
)
OPENS = {
    _D: N_("It says in one sentence what it brings and by when."),
    _I: N_("It begins with people and a story, with energy."),
    _S: N_("It begins with the team and says what stays or how it goes on, calmly."),
    _C: N_("It says what will be shown and where the figures come from."),
}
CLOSES = {
    _D: N_("It offers a choice and a quick decision."),
    _I: N_("It invites people to meet and talk."),
    _S: N_("It suggests a small, safe step and leaves time for the team."),
    _C: N_("It gives something to check, and time to do it."),
}


def lines(rng: random.Random) -> Asked:
    """Ask for the opening that fits a style, and for the styles that four closings fit."""
    offer = rng.choice(OFFERS)
    return together(opening(rng, offer, rng.choice(list(Style))), closings(rng, offer))


def opening(rng: random.Random, offer: Offer, style: Style) -> tuple[Question, Key]:
    """Ask for the first sentence that fits a style."""
    question = choose(
        "opening",
        _("You offer {what}. The buyer shows signs of {style}. How do you open?").format(
            what=_(offer.what), style=_(STYLE_NAMES[style])
        ),
        shuffled(rng, {one.value: _(text) for one, text in offer.openings.items()}),
        points=2,
        hints=[
            _("Where is this style on the map: fast or calm, task or people?"),
            _("Read each sentence aloud: does it hurry? Does it speak of people or of the task?"),
        ],
    )
    key = right(
        style.value,
        _("Yes. {reason}").format(reason=_(OPENS[style])),
        wrong={one.value: _meant_for(one, OPENS[one]) for one in Style if one is not style},
    )
    return question, key


def closings(rng: random.Random, offer: Offer) -> tuple[Question, Key]:
    """Ask which style each of four last sentences fits."""
    styles = list(Style)
    mixed = shuffled(rng, {style.value: style.value for style in styles})
    drawn = {f"line_{number}": style for number, style in enumerate(mixed, 1)}
    question = match(
        "closing",
        _("Now close. Which style does each sentence fit?"),
        {name: _(offer.closings[Style(style)]) for name, style in drawn.items()},
        {style.value: _(STYLE_NAMES[style]) for style in styles},
        points=4,
        hints=[
            _("Sort by pace first: which two give time, and which two go fast?"),
            _("Then by priority: which of each two speak of people?"),
        ],
    )
    key = right(
        drawn,
        _("Each closing fits the pace and the priority of its style."),
        wrong={name: _meant_for(Style(style), CLOSES[Style(style)]) for name, style in drawn.items()},
    )
    return question, key


def _meant_for(style: Style, reason: str) -> str:
    return _("This fits {style}. {reason}").format(style=_(STYLE_NAMES[style]), reason=_(reason))
