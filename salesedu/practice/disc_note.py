"""A colleague's note about a buyer: five lines, one of them a mistake that DISC tempts people to make.

>>> import random
>>> note = draw_note(random.Random(4))
>>> len(note.lines), note.wrong in note.lines
(5, True)

Everything is invented. Sources: ``techniques.disc``, caution C17.
"""

import random
from dataclasses import dataclass
from enum import Enum

from salesedu.exercise import choose, right
from salesedu.i18n import N_, _
from salesedu.practice.asking import Asked, together


class Fault(Enum):
    """A mistake in a note; the value says what is wrong with it."""

    LABEL = N_("It makes a label of a guess. People are not one letter, and they act differently elsewhere.")
    GROUP = N_("Age, country, sex or job is no behaviour, so it points to no style.")
    TOO_SOON = N_("One sign is too little. A guess needs two signs on each axis that agree.")
    HIRING = N_("DISC was not made or tested for choosing people for a job.")
    RANKING = N_("Points from forced choices order one person’s own strengths; they can’t compare people.")
    PROOF = N_("Many users are no proof. The figure is advertising, and no source is named for it.")


LINES = {
    Fault.LABEL: (
        N_("“She is a C. With a C you can leave out anything friendly, now and always.”"),
        N_("“He is simply a D, so he will never listen to our team.”"),
    ),
    Fault.GROUP: (
        N_("“She is an engineer, so I plan the call for Compliance.”"),
        N_("“He is over sixty, so he surely wants it slow and steady.”"),
    ),
    Fault.TOO_SOON: (
        N_("“The first e-mail had no greeting, so I plan everything for Dominance.”"),
        N_("“She laughed once on the phone, so I plan everything for Influence.”"),
    ),
    Fault.HIRING: (
        N_("“For our open job we should invite only people with a high I.”"),
        N_("“Let us use the DISC test to choose the new team leader.”"),
    ),
    Fault.RANKING: (
        N_("“He has 3 points for D, and I have 2. So he decides better than I do.”"),
        N_("“Her S is 3 and mine is 1 in the forced test: she is the better helper.”"),
    ),
    Fault.PROOF: (
        N_("“It must be exact: 53 million people have used it.”"),
        N_("“The test has been sold for 38 years, so its results are proved.”"),
    ),
}
#: Lines that are fine, each with the reason.
FINE = {
    N_("“Seen today: asked by when it works, and cut me off twice.”"): N_("It notes what was seen."),
    N_("“First guess: fast and task. I check it in the next call.”"): N_("It calls a guess a guess."),
    N_("“Priority is still open. Next time I ask who will use it.”"): N_("It says what is not known yet."),
    N_("“My next e-mail: four lines, the result first, two options.”"): N_("It adapts the message."),
    N_("“If the answer is long and personal, I change my plan.”"): N_(
        "It watches, and stays ready to change."
    ),
    N_("“Last week she was calm, today in a hurry. I note both.”"): N_("It notes that people change."),
    N_("“He asked twice how we measured. I bring the report.”"): N_(
        "It answers a behaviour that came twice."
    ),
}


@dataclass(frozen=True)
class Note:
    """A note as it is shown: texts by place, and where the mistake is."""

    lines: dict[str, str]
    wrong: str
    fault: Fault
    reasons: dict[str, str]


def draw_note(rng: random.Random) -> Note:
    """Return a note with one mistake among four fine lines."""
    fault = rng.choice(list(Fault))
    texts = [*rng.sample(list(FINE), 4), rng.choice(LINES[fault])]
    rng.shuffle(texts)
    lines = {f"line_{place}": text for place, text in enumerate(texts, 1)}
    fine = {name: FINE[text] for name, text in lines.items() if text in FINE}
    wrong = next(name for name in lines if name not in fine)
    return Note({name: _(text) for name, text in lines.items()}, wrong, fault, fine)


def note_lines(rng: random.Random) -> dict[str, str]:
    """Return only what is shown of a note."""
    return draw_note(rng).lines


def find_error(rng: random.Random) -> Asked:
    """Ask which line of a note is a mistake."""
    note = draw_note(rng)
    question = choose(
        "line",
        _("A colleague wrote five lines about buyers and the team. Exactly one is a mistake. Which?"),
        note.lines,
        points=2,
        hints=[
            _("Which lines tell only what somebody did, or call a guess a guess?"),
            _("Look for a label, a group, a single sign, a job, a comparison or an advertisement."),
        ],
    )
    reason = _(note.fault.value)
    key = right(
        note.wrong,
        _("Found. {reason}").format(reason=reason),
        wrong={
            name: _("This line is fine. {reason}").format(reason=_(why)) for name, why in note.reasons.items()
        },
        solution=reason,
    )
    return together((question, key))
