"""Practice on won and lost deals: the win rate, the reasons, and what a few deals can’t tell.

>>> import random
>>> questions, keys = outcomes(random.Random(3))
>>> [question.kind for question in questions]
['number', 'choose', 'choose']

Win rate = won ÷ (won + lost). Numbers are invented.
Sources: ``tools.crm-when``, ``tools.crm-abilities`` (F49).
"""

import random

from salesedu.crm_sample import LOST_REASONS, OWNERS
from salesedu.exercise import choose, number, right, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _, format_percent
from salesedu.practice import crm_cases
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.crm_cases import Outcomes


def outcomes(rng: random.Random) -> Asked:
    """Ask for a win rate, for what a small sample allows, and for what lost reasons tell."""
    return together(win_rate(crm_cases.outcomes(rng)), small_sample(rng), _reasons(rng))


def win_rate(case: Outcomes, points: float = 2) -> tuple[Question, Key]:
    """Return the question for a seller's win rate."""
    everything = case.decided + case.still_open
    question = number(
        "win_rate",
        _("{owner}: {won} deals won, {lost} lost, {still_open} still open. What is the win rate?").format(
            owner=case.owner, won=case.won, lost=case.lost, still_open=case.still_open
        ),
        unit="%",
        points=points,
        hints=[
            _("Which of these deals have ended?"),
            _("Won ÷ (won + lost). An open deal is neither."),
        ],
    )
    key = right(
        case.win_rate,
        _("{won} ÷ ({won} + {lost}) = {rate}. The open deals have not ended.").format(
            won=case.won, lost=case.lost, rate=format_percent(case.win_rate)
        ),
        percent=True,
        digits=1,
        slips=[
            slip(case.won / everything, _("You divided by all deals. The open ones can still be won."), 0.5),
            slip(case.won / case.lost, _("You divided won by lost. Take the share of all that have ended.")),
            slip(case.lost / case.decided, _("That is the share that was lost. How many were won?")),
        ],
    )
    return question, key


_SMALL = ((3, 4), (2, 2), (4, 5), (3, 3))
_LARGE = ((40, 60), (45, 75), (48, 80), (52, 80))


def small_sample(rng: random.Random, points: float = 1) -> tuple[Question, Key]:
    """Return the question what follows when one seller has four deals and another has sixty."""
    (won, decided), (many_won, many) = rng.choice(_SMALL), rng.choice(_LARGE)
    new, old = rng.sample(OWNERS, 2)
    known = {"new": new, "old": old, "won": won, "decided": decided, "many_won": many_won, "many": many}
    options = {
        "open": _("Nobody can tell yet: {new} has too few decided deals"),
        "new": _("{new} sells better: {rate}"),
        "old": _("{old} sells better: more deals won"),
    }
    rate = format_percent(won / decided, 0)
    question = choose(
        "conclusion",
        _("{new} won {won} of {decided} decided deals, {old} {many_won} of {many}. What follows?").format(
            **known
        ),
        shuffled(rng, {name: text.format(rate=rate, **known) for name, text in options.items()}),
        points=points,
        hints=[
            _("What would one more lost deal do to each of the two rates?"),
            _("A few deals can go well by luck. How many would you want to see?"),
        ],
    )
    key = right(
        "open",
        _("One more lost deal would move {new}’s rate a lot, {old}’s hardly. So wait, and count on.").format(
            **known
        ),
        wrong={
            "new": _("{won} of {decided} can be luck: after one more lost deal it is {after}.").format(
                after=format_percent(won / (decided + 1), 0), **known
            ),
            "old": _("Who has more deals wins more of them. That alone says nothing about the rate."),
        },
    )
    return question, key


def _reasons(rng: random.Random) -> tuple[Question, Key]:
    reason = _(rng.choice(LOST_REASONS[1:4]))
    total = rng.choice((30, 40, 50))
    blank = total - rng.choice((9, 10, 12))
    known = {"reason": reason, "total": total, "blank": blank, "named": total - blank - 3}
    options = {
        "blank": _("Ask for the missing reasons first"),
        "most": _("Work on “{reason}”: most deals are lost for it").format(**known),
        "share": _("Report that {share} of all lost deals had this reason").format(
            share=format_percent((total - blank - 3) / (total - blank), 0)
        ),
    }
    question = choose(
        "reasons",
        _(
            "{total} deals were lost: {blank} have no reason noted, {named} say “{reason}”. What do you do?"
        ).format(**known),
        shuffled(rng, options),
        hints=[
            _("Of how many lost deals is the reason known?"),
            _("Are the others like these? Can you know it?"),
        ],
    )
    key = right(
        "blank",
        _("A reason that nobody noted is no data, and those with a reason may be special."),
        wrong={
            "most": _("Most of those with a reason, and for {blank} of {total} there is none.").format(
                **known
            ),
            "share": _("That share is of the few with a reason, not of all {total}.").format(**known),
        },
    )
    return question, key
