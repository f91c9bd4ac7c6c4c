"""Practice on the pipeline board: how many, how much, and how much it is likely to bring.

>>> import random
>>> questions, keys = board(random.Random(3))
>>> [question.kind for question in questions]
['table', 'choose']

Rates and amounts are invented. Weighted value = value × stage rate; source: ``tools.crm-abilities`` (F46).
"""

import random
from collections.abc import Sequence

from salesedu.exercise import choose, right, table
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.practice import crm_cases
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.crm_cases import BoardLine

ROWS = ("first", "second", "third")


def board(rng: random.Random) -> Asked:
    """Ask for value and weighted value of each stage, and about deals in two currencies."""
    return together(board_table(crm_cases.board(rng)), _currencies(rng))


def amounts_text(amounts: Sequence[int]) -> str:
    """Return amounts as a list."""
    return ", ".join(format_money(amount) for amount in amounts)


def board_table(lines: Sequence[BoardLine], points: float = 3) -> tuple[Question, Key]:
    """Return a board in which value and weighted value are to be filled in."""
    named = dict(zip(ROWS, lines, strict=True))
    question = table(
        "board",
        _("All open deals of this week. Fill in the value of each stage, and its weighted value."),
        {row: line.name for row, line in named.items()},
        {
            "deals": _("Deals"),
            "rate": _("Won in the end"),
            "value": _("Value"),
            "weighted": _("Weighted value"),
        },
        given={
            row: {"deals": amounts_text(line.amounts), "rate": format_percent(line.rate)}
            for row, line in named.items()
        },
        points=points,
        hints=[
            _("The value of a stage is the sum of its deals."),
            _("Weighted value: the value times the share of such deals that are won in the end."),
        ],
    )
    key = right(
        {row: {"value": line.value, "weighted": line.weighted} for row, line in named.items()},
        _("Value says what is on the table; weighted value says what usually comes of it."),
        wrong=_cell_reasons(named),
        solution="\n".join(_worked(line) for line in lines),
    )
    return question, key


def _cell_reasons(named: dict[str, BoardLine]) -> dict[str, str]:
    values = {
        f"{row}.value": _("add the deals of this stage: {amounts}.").format(
            amounts=amounts_text(line.amounts)
        )
        for row, line in named.items()
    }
    weighted = {
        f"{row}.weighted": _("take {rate} of the value of this stage.").format(rate=format_percent(line.rate))
        for row, line in named.items()
    }
    return values | weighted


def _worked(line: BoardLine) -> str:
    return _("{stage}: value {value}; {value} × {rate} = {weighted}.").format(
        stage=line.name,
        value=format_money(line.value),
        rate=format_percent(line.rate),
        weighted=format_money(line.weighted),
    )


def _currencies(rng: random.Random) -> tuple[Question, Key]:
    euros, dollars = rng.sample((4_000, 5_000, 6_000, 7_000, 9_000), 2)
    known = {"euros": format_number(euros), "dollars": format_number(dollars)}
    options = {
        "sum": _("One line: {total}").format(total=format_number(euros + dollars)),
        "apart": _("Two lines: EUR {euros}, and USD {dollars}").format(**known),
        "larger": _("Only the larger one, so that nothing is counted twice"),
    }
    question = choose(
        "currencies",
        _(
            "In “Offer sent” stand two deals: EUR {euros} and USD {dollars}. What should the board show?"
        ).format(**known),
        shuffled(rng, options),
        hints=[
            _("Would you add three apples and four pears?"),
            _("A sum needs one unit. Which two are here?"),
        ],
    )
    key = right(
        "apart",
        _("Two currencies make no sum. Show both, or change one at a rate that you name."),
        wrong={
            "sum": _("{total} of what? Euros and dollars make no sum.").format(
                total=format_number(euros + dollars)
            ),
            "larger": _("Then a deal that is there would be missing. Show both, each in its currency."),
        },
    )
    return question, key
