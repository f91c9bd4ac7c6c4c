"""Practice on single lines: which question is it, which need, and how does it speak of the product.

>>> import random
>>> questions, keys = label(random.Random(3))
>>> len(questions[0].items), len(questions[0].options)
(6, 5)

Sources: ``techniques.spin``; caution C16. The terms are Neil Rackham's (1988).
"""

import random
from collections.abc import Mapping, Sequence
from typing import TypeVar

from salesedu.exercise import choose, match, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.spin_bank import CASES, draw, questions
from salesedu.practice.spin_sale import Sale
from salesedu.spin import KIND_NAMES, Kind
from salesedu.spin_call import Need, Statement

What = TypeVar("What")

WHY_KIND = {
    Kind.SITUATION: N_("It asks how things are today, and nothing about a difficulty: a situation question."),
    Kind.PROBLEM: N_("It asks about a difficulty, or how satisfied the buyer is: a problem question."),
    Kind.IMPLICATION: N_("It asks what follows from a difficulty: an implication question."),
    Kind.NEED_PAYOFF: N_("It asks what a better state would bring: a need-payoff question."),
    Kind.PITCH: N_("It talks about the product, before anybody has asked for it: a pitch."),
}
WHY_NEED = {
    Need.NONE: N_("Here nothing is difficult and nothing is wanted: a fact."),
    Need.IMPLIED: N_("The buyer tells of a difficulty, but wants nothing yet: an implied need."),
    Need.EXPLICIT: N_("The buyer says what is wanted, such as “I want” or “I need”: an explicit need."),
}
WHY_STATEMENT = {
    Statement.FEATURE: N_("It says what the product is or does, and no more: a feature."),
    Statement.ADVANTAGE: N_(
        "It says how this can help somebody. No need that was stated is in it: an advantage."
    ),
    Statement.BENEFIT: N_("It takes up the need that this buyer has stated, and meets it: a benefit."),
}


def label(rng: random.Random) -> Asked:
    """Ask what six lines of one seller are."""
    sale = draw(rng)
    lines = {kind: list(texts) for kind, texts in questions(sale).items()}
    twice = rng.choice([kind for kind in lines if kind is not Kind.PITCH])
    drawn = [(kind, rng.choice(texts)) for kind, texts in lines.items()]
    rest = [text for text in lines[twice] if (twice, text) not in drawn]
    drawn = _mixed(rng, [*drawn, (twice, rng.choice(rest))], list(lines))
    items = {f"line_{place}": pair for place, pair in enumerate(drawn, start=1)}
    question = match(
        "kind",
        _("{brief} What is each line?").format(brief=_(sale.brief)),
        {name: _("“{said}”").format(said=_(text)) for name, (_kind, text) in items.items()},
        {str(kind): _(KIND_NAMES[kind]) for kind in lines},
        points=6,
        hints=[
            _("First look for the line that asks nothing about the buyer."),
            _("Then ask of each question: facts, a difficulty, what follows from it, or something better?"),
        ],
    )
    answer = {name: str(kind) for name, (kind, _text) in items.items()}
    wrong = {name: _(WHY_KIND[kind]) for name, (kind, _text) in items.items()}
    return together((question, _key(question, answer, wrong)))


def _mixed(
    rng: random.Random, drawn: Sequence[tuple[What, str]], listed: Sequence[What]
) -> list[tuple[What, str]]:
    """Return lines in an order that is not the one in which the kinds are listed."""
    mixed = list(drawn)
    while (places := [listed.index(kind) for kind, _text in mixed]) == sorted(places) or mixed == drawn:
        rng.shuffle(mixed)
    return mixed


def _key(question: Question, answer: Mapping[str, str], wrong: Mapping[str, str]) -> Key:
    told = "\n".join(f"{question.items[name]} {why}" for name, why in wrong.items())
    because = _("You looked at what each line asks for, not at single words.")
    return right(dict(answer), because, wrong=wrong, solution=told)


def needs(rng: random.Random) -> Asked:
    """Ask what the answers of buyers say about a need."""
    first, second = rng.sample(CASES, 2)
    more = rng.choice([Need.IMPLIED, Need.EXPLICIT])
    said = {Need.NONE: first.facts, Need.IMPLIED: first.implied, Need.EXPLICIT: first.explicit}
    drawn = [(need, rng.choice(texts)) for need, texts in said.items()]
    drawn.append((more, rng.choice(second.implied if more is Need.IMPLIED else second.explicit)))
    items = {f"answer_{place}": pair for place, pair in enumerate(_mixed(rng, drawn, list(Need)), start=1)}
    question = match(
        "need",
        _("Two buyers answer. What does each answer say?"),
        {name: _("“{said}”").format(said=_(text)) for name, (_need, text) in items.items()},
        {need.name.lower(): _(need.value) for need in Need},
        points=4,
        hints=[
            _("Does the buyer say what is wanted? Look for “I want”, “I need”, “we must”."),
            _("If not: is anything difficult? If nothing is, it is a fact."),
        ],
    )
    answer = {name: need.name.lower() for name, (need, _text) in items.items()}
    wrong = {name: _(WHY_NEED[need]) for name, (need, _text) in items.items()}
    return together((question, _key(question, answer, wrong)))


def statements(rng: random.Random) -> Asked:
    """Ask how a seller speaks of the product, after a need was stated and before."""
    sale, other = rng.sample(CASES, 2)
    return together(_three_statements(rng, sale), _is_it_a_benefit(rng, other))


def _three_statements(rng: random.Random, sale: Sale) -> tuple[Question, Key]:
    said = {
        Statement.FEATURE: sale.feature,
        Statement.ADVANTAGE: sale.advantage,
        Statement.BENEFIT: sale.benefit,
    }
    items = shuffled(rng, {statement.name.lower(): _(text) for statement, text in said.items()})
    names = {f"sentence_{place}": name for place, name in enumerate(items, start=1)}
    question = match(
        "statement",
        _("The buyer has said: “{need}” How does each sentence speak of the product?").format(
            need=_(sale.explicit[0])
        ),
        {place: items[name] for place, name in names.items()},
        {statement.name.lower(): _(statement.value) for statement in Statement},
        points=3,
        hints=[
            _("Which sentence takes up the buyer’s own words?"),
            _("Of the other two: which one says only what the product is or does?"),
        ],
    )
    why = {statement.name.lower(): _(text) for statement, text in WHY_STATEMENT.items()}
    return question, _key(question, names, {place: why[name] for place, name in names.items()})


def _is_it_a_benefit(rng: random.Random, sale: Sale) -> tuple[Question, Key]:
    stated = rng.random() < 0.5
    heard = sale.explicit[0] if stated else sale.implied[0]
    options = {statement.name.lower(): _(statement.value) for statement in Statement}
    question = choose(
        "now",
        _("Another buyer has said only this: “{heard}” The seller says: “{said}” What is it now?").format(
            heard=_(heard), said=_(sale.meets)
        ),
        shuffled(rng, options),
        points=1,
        hints=[
            _("Has this buyer said what is wanted?"),
            _("Only what meets a need that was stated is a benefit. Before that, it may help or not."),
        ],
    )
    feature = _("It says more than what the product is: it says what the buyer gets from it.")
    benefit = _(
        "The buyer has told of a difficulty, but not said what is wanted. So it is an advantage still."
    )
    advantage = _("It would be one if the need were not stated. But the buyer has just stated it: a benefit.")
    wrong = {"feature": feature, "benefit": benefit, "advantage": advantage}
    answer = "benefit" if stated else "advantage"
    because = (
        _("The need was stated first, and the sentence meets it: a benefit.")
        if stated
        else _("No need was stated yet, so it is an advantage: it may help, or it may not.")
    )
    del wrong[answer]
    return question, right(answer, because, wrong=wrong)
