"""The first guess of the CRM lesson, and its worked example: questions that never change.

All numbers are invented. Weighted value: F46; what few deals can’t tell: F49.
"""

from salesedu.exercise import choose, number, right, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _
from salesedu.practice.asking import Asked, together


def first_guess() -> Asked:
    """Ask before anything was explained: what to expect from open deals, and who sells better."""
    return together(_expected(), _who_is_better(_("Who sells better? A guess is fine.")))


def _expected() -> tuple[Question, Key]:
    question = number(
        "expected",
        _(
            "Five offers are out, 4,000 each. Of such offers you usually win 2 in 5. "
            "How much will probably come of them?"
        ),
        points=2,
        hints=[
            _("How many of the five would you expect to win?"),
            _("Two offers of 4,000 each."),
        ],
    )
    key = right(
        8_000,
        _("2 of 5 is 40%, and 40% of 20,000 is 8,000. This is called the weighted value."),
        slips=[
            slip(20_000, _("That is the value: what comes in if all five say yes. Usually two do."), 0.5),
            slip(4_000, _("That is one offer. Of five such offers you usually win two.")),
            slip(12_000, _("That is what you usually lose. How much is left?")),
        ],
    )
    return question, key


def _who_is_better(prompt: str) -> tuple[Question, Key]:
    question = choose(
        "better",
        prompt,
        {
            "ana": _("Ana: she won 3 of 4 decided deals"),
            "open": _("Nobody can tell yet"),
            "ben": _("Ben: he won 40 of 60 decided deals"),
        },
        hints=[
            _("What becomes of each rate if the next deal is lost?"),
            _("How easily could three of four happen by luck?"),
        ],
    )
    key = right(
        "open",
        _("Four deals are too few. One more lost deal, and Ana has 60%; Ben would still have about 66%."),
        wrong={
            "ana": _("75% of four deals: one more lost deal, and it is 60%. That can be luck."),
            "ben": _("He won more because he had more. Ana’s four deals are too few to compare."),
        },
    )
    return question, key


def missing_step() -> Asked:
    """Ask for the missing step of the worked example, and for the sentence to Dana."""
    weighted = number(
        "weighted",
        _("Negotiation: 2 deals, value 10,000, 80% are won in the end. Weighted value: 10,000 × 80% = …"),
        points=1,
        hints=[
            _("80% is four fifths."),
            _("A fifth of 10,000 is 2,000. Take four of them."),
        ],
    )
    weighted_key = right(
        8_000,
        _("10,000 × 80% = 8,000."),
        slips=[
            slip(10_000, _("That is the value, as if all of them were won.")),
            slip(2_000, _("That is the part that is usually lost.")),
            slip(4_000, _("You divided by the two deals. The value of the stage already holds both.")),
        ],
    )
    return together((weighted, weighted_key), _total(), _sentence())


def _total() -> tuple[Question, Key]:
    question = number(
        "total",
        _("And all three stages together?"),
        points=1,
        hints=[
            _("Add the three weighted values."),
            _("5,000 and 7,500 stand in the table. Add what you have just found."),
        ],
    )
    key = right(
        20_500,
        _("5,000 + 7,500 + 8,000 = 20,500."),
        slips=[
            slip(45_000, _("That is the value of all stages. Add the weighted values."), 0.5),
            slip(23_250, _("You took the mean of the three rates. Each stage has a rate of its own.")),
            slip(22_500, _("You added the last stage with its full value.")),
        ],
    )
    return question, key


def _sentence() -> tuple[Question, Key]:
    question = choose(
        "sentence",
        _("What do you tell Dana?"),
        {
            "sure": _("“We will make 20,500 this month.”"),
            "all": _("“We have 45,000 as good as in the bank.”"),
            "likely": _(
                "“45,000 is on the table; about 20,500 would be usual. Nine deals, so it can be far off.”"
            ),
        },
        hints=[
            _("How sure is a number that comes from nine deals?"),
            _("Say both numbers, and how far to trust them."),
        ],
    )
    key = right(
        "likely",
        _("Both numbers and their limit. With nine deals one large yes or no changes everything."),
        wrong={
            "sure": _("A weighted value is no promise: each deal is won as a whole or not at all."),
            "all": _("That counts every open deal as won. By your own shares it is less than half."),
        },
    )
    return question, key
