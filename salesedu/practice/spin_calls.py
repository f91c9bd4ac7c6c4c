"""Practice on whole calls: their order, how they end, and the one line that goes wrong.

>>> import random
>>> questions, keys = find_error(random.Random(3))
>>> keys["line"].answer in questions[0].options
True

Sources: ``techniques.spin``; caution C16. The outcomes are Neil Rackham's (1988).
"""

import random
from enum import Enum

from salesedu.exercise import choose, match, order, right
from salesedu.i18n import N_, _
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.spin_bank import CASES, draw
from salesedu.practice.spin_lines import WHY_KIND
from salesedu.practice.spin_sale import Sale
from salesedu.spin import CallOutcome, Kind
from salesedu.spin_call import OUTCOME_NAME

WHY_OUTCOME = {
    CallOutcome.ORDER: N_("The buyer has bought: an order."),
    CallOutcome.ADVANCE: N_(
        "The buyer agreed to do something definite that moves the sale forward: an advance."
    ),
    CallOutcome.CONTINUATION: N_(
        "Friendly words, but nobody agreed to do anything by a date: a continuation."
    ),
    CallOutcome.NO_SALE: N_("The buyer has closed the matter: no sale."),
}


def put_in_order(rng: random.Random) -> Asked:
    """Ask for the usual order of a seller's lines."""
    sale = draw(rng)
    lines = {
        "first": _(rng.choice(sale.situation)),
        "second": _(rng.choice(sale.problem)),
        "third": _(rng.choice(sale.implication)),
        "fourth": _(rng.choice(sale.need_payoff)),
        "fifth": _(sale.benefit),
        "sixth": _(sale.next_step),
    }
    # a name must not say the place
    codes = dict(zip(lines, rng.sample("abcdef", len(lines)), strict=True))
    shown = shuffled(rng, {codes[name]: text for name, text in lines.items()})
    question = order(
        "plan",
        _("{brief} Put the seller’s lines into the usual order of a call.").format(brief=_(sale.brief)),
        shown,
        points=3,
        hints=[
            _("Facts come first, and only few of them. The next step comes last."),
            _("Between them: difficulty, what follows from it, what would be better, then the product."),
        ],
    )
    because = _("Situation, problem, implication, need-payoff; then a benefit, then the next step.")
    key = right([codes[name] for name in lines], because, solution="\n".join(lines.values()))
    return together((question, key))


def outcomes(rng: random.Random) -> Asked:
    """Ask how four calls ended."""
    kinds = [*CallOutcome]
    while kinds == [*CallOutcome]:
        rng.shuffle(kinds)
    sales = rng.sample(CASES, len(kinds))
    drawn = enumerate(zip(kinds, sales, strict=True), start=1)
    ended = {f"call_{place}": (kind, _end(sale, kind)) for place, (kind, sale) in drawn}
    question = match(
        "outcome",
        _("How did each call end?"),
        {name: text for name, (_kind, text) in ended.items()},
        {str(kind): _(name) for kind, name in OUTCOME_NAME.items()},
        points=4,
        hints=[
            _("Who agreed to do what, and until when? If nobody did, the sale has not moved."),
            _("Kind words are no sign. Look for a date and something that the buyer will do."),
        ],
    )
    wrong = {name: _(WHY_OUTCOME[kind]) for name, (kind, _text) in ended.items()}
    told = "\n".join(f"{question.items[name]} {why}" for name, why in wrong.items())
    key = right(
        {name: str(kind) for name, (kind, _text) in ended.items()},
        _("Order and advance move the sale forward. A continuation only feels good."),
        wrong=wrong,
        solution=told,
    )
    return together((question, key))


def _end(sale: Sale, kind: CallOutcome) -> str:
    # the ends of a sale are called like the outcomes
    return _(getattr(sale, kind))


class Fault(Enum):
    """What goes wrong in a call, and why."""

    STATES = N_("The seller says the problem instead of asking. The buyer should be the one to name it.")
    EARLY_NEED = N_(
        "It asks for the better state while the problem still looks small. First ask what follows."
    )
    FOURTH = N_(
        "It is the fourth question about facts in a row. Most of them could be found out before the call."
    )
    PITCH = N_("The product comes before any need. The buyer can only defend what there is.")
    COUNTED = N_("It counts as a success, but nobody agreed to do anything: a continuation.")


def find_error(rng: random.Random) -> Asked:
    """Ask which line of a call is the mistake."""
    sale, fault = draw(rng), rng.choice(list(Fault))
    lines, mistake = _lines(rng, sale, fault)
    names = [f"line_{place}" for place in range(1, len(lines) + 1)]
    question = choose(
        "line",
        _(
            "{brief} Here are the seller’s lines, and the note after the call. Which line is the mistake?"
        ).format(brief=_(sale.brief)),
        {name: text for name, (text, _why) in zip(names, lines, strict=True)},
        points=2,
        hints=[
            _("Go through the lines: does each of them do what is due at this point of a call?"),
            _(
                "Look for facts without end, a problem that is stated, a step left out, a pitch, a "
                "false success."
            ),
        ],
    )
    key = right(
        names[mistake],
        _("Found. {reason}").format(reason=_(fault.value)),
        wrong={name: why for name, (_text, why) in zip(names, lines, strict=True) if name != names[mistake]},
        solution=f"{lines[mistake][0]} {_(fault.value)}",
    )
    return together((question, key))


def _lines(rng: random.Random, sale: Sale, fault: Fault) -> tuple[list[tuple[str, str]], int]:
    """Return the lines of a call, each with the reason why it is fine, and the place of the mistake."""
    plan = {
        Fault.STATES: (Kind.SITUATION, Kind.SITUATION, None, Kind.IMPLICATION, Kind.NEED_PAYOFF),
        Fault.EARLY_NEED: (Kind.SITUATION, Kind.PROBLEM, Kind.NEED_PAYOFF, Kind.IMPLICATION),
        Fault.FOURTH: (*(Kind.SITUATION,) * 4, Kind.PROBLEM, Kind.IMPLICATION, Kind.NEED_PAYOFF),
        Fault.PITCH: (Kind.SITUATION, Kind.PITCH, Kind.PROBLEM, Kind.IMPLICATION, Kind.NEED_PAYOFF),
        Fault.COUNTED: (Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.IMPLICATION, Kind.NEED_PAYOFF),
    }[fault]
    mistake = {Fault.STATES: 2, Fault.EARLY_NEED: 2, Fault.FOURTH: 3, Fault.PITCH: 1, Fault.COUNTED: 6}[fault]
    texts = {
        Kind.SITUATION: rng.sample(sale.situation, 4),
        Kind.PROBLEM: rng.sample(sale.problem, 2),
        Kind.IMPLICATION: rng.sample(sale.implication, 2),
        Kind.NEED_PAYOFF: rng.sample(sale.need_payoff, 2),
        Kind.PITCH: rng.sample(sale.pitch, 2),
        None: [sale.states],
    }
    said = [(_("“{said}”").format(said=_(texts[kind].pop())), _fine(kind)) for kind in plan]
    ask = (
        _("“{said}”").format(said=_(sale.next_step)),
        _("This line is fine: it asks for a definite next step."),
    )
    return [*said, ask, _note(sale, fault)], mistake


def _fine(kind: Kind | None) -> str:
    return _("This line is fine here. {reason}").format(reason=_(WHY_KIND[kind])) if kind in WHY_KIND else ""


def _note(sale: Sale, fault: Fault) -> tuple[str, str]:
    if fault is Fault.COUNTED:
        return _("Note after the call: a success. {end}").format(end=_(sale.continuation)), ""
    note = _("Note after the call: an advance. {end}").format(end=_(sale.advance))
    return note, _("This note is fine: something definite was agreed, so it is an advance.")
