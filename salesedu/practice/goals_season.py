"""Practice on the season: what an index says, a month's target, and months that mislead.

>>> import random
>>> questions, keys = season(random.Random(3))
>>> [question.kind for question in questions]
['table', 'number', 'choose']

Sources: ``goals.planning-questions`` (question 9), formulas 7.2-B. An index of 1 is an average month.
"""

import random
from dataclasses import dataclass

from salesedu.exercise import choose, number, right, slip, table
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _, format_money, format_number
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.goals_case import told_apart

MONTHS = 12
NAMES = {
    "february": N_("February"),
    "april": N_("April"),
    "june": N_("June"),
    "september": N_("September"),
    "november": N_("November"),
}
SHOPS = (
    N_("a shop for garden furniture"),
    N_("a printer of calendars"),
    N_("a hire firm for party tents"),
    N_("a dealer in winter tyres"),
    N_("a language school for tourists"),
)
_INDICES = (0.4, 0.6, 0.7, 0.8, 1.2, 1.3, 1.5, 1.6, 1.9)
_AVERAGES = (20_000, 30_000, 40_000, 50_000, 80_000)
_GROWTH = (1.1, 1.2, 1.25, 1.5)


@dataclass(frozen=True)
class Year:
    """A year of an invented shop, with three of its months.

    Attributes
    ----------
    shop : what it is, in the language in use.
    average : revenue of an average month, currency units.
    months : index of each of three months, by name.
    wanted : revenue of the year to come, currency units.
    """

    shop: str
    average: int
    months: dict[str, float]
    wanted: int

    def sold(self, month: str) -> float:
        """Return what was sold in a month."""
        return self.average * self.months[month]

    def target(self, month: str) -> float:
        """Return a month's target for the year to come."""
        return self.wanted / MONTHS * self.months[month]


def draw_year(rng: random.Random) -> Year:
    """Return a year with three months of different indices."""
    names, indices = rng.sample(sorted(NAMES), 3), rng.sample(_INDICES, 3)
    names.sort(key=list(NAMES).index)
    average, growth = rng.choice(_AVERAGES), rng.choice(_GROWTH)
    months = dict(zip(names, indices, strict=True))
    return Year(_(rng.choice(SHOPS)), average, months, round(average * growth) * MONTHS)


def season(rng: random.Random) -> Asked:
    """Ask for indices, a month's target, and what a strange year can tell."""
    year = draw_year(rng)
    asked = rng.choice(sorted(year.months))
    return together(indices(year), month_target(year, asked), strange_year(rng))


def indices(year: Year) -> tuple[Question, Key]:
    """Ask how three months compare with an average one."""
    question = table(
        "indices",
        _(
            "Last year {shop} sold {total}: on average {average} a month. What is the index of each month?"
        ).format(
            shop=year.shop, total=format_money(year.average * MONTHS), average=format_money(year.average)
        ),
        {month: _(NAMES[month]) for month in year.months},
        {"sold": _("Sold last year"), "index": _("Index")},
        given={month: {"sold": format_money(year.sold(month))} for month in year.months},
        points=3,
        hints=[
            _("An average month has the index 1. Is this month above or below it?"),
            _("Index = what was sold in the month ÷ what was sold in an average month."),
        ],
    )
    worked = {
        month: _("{sold} ÷ {average} = {index}.").format(
            sold=format_money(year.sold(month)),
            average=format_money(year.average),
            index=format_number(index, 1),
        )
        for month, index in year.months.items()
    }
    key = right(
        {month: {"index": index} for month, index in year.months.items()},
        _("Each index compares a month with an average month: 1.2 is a fifth more, 0.7 is 30% less."),
        wrong=worked,
        digits=1,
        solution="\n".join(f"{_(NAMES[month])}: {line}" for month, line in worked.items()),
    )
    return question, key


def month_target(year: Year, month: str) -> tuple[Question, Key]:
    """Ask for the target of one month of the year to come."""
    known = {
        "month": _(NAMES[month]),
        "wanted": format_money(year.wanted),
        "each": format_money(year.wanted / MONTHS),
        "index": format_number(year.months[month], 1),
        "target": format_money(year.target(month)),
    }
    question = number(
        "target",
        _(
            "This year {wanted} is wanted. What is the target for {month}, if the season stays the same?"
        ).format(**known),
        points=2,
        hints=[
            _("What would an average month of this year have to bring?"),
            _("Average month of this year × index of the month."),
        ],
    )
    key = right(
        year.target(month),
        _("{wanted} ÷ 12 = {each} for an average month; × {index} = {target}.").format(**known),
        slips=told_apart(
            year.target(month),
            [
                slip(year.wanted / MONTHS, _("That is an average month. This month is none: use its index.")),
                slip(year.sold(month), _("That was sold last year. This year more is wanted.")),
                slip(
                    year.sold(month) + (year.wanted / MONTHS - year.average),
                    _("You added the same sum to each month. A strong month takes a larger part of it."),
                ),
            ],
        ),
    )
    return question, key


def strange_year(rng: random.Random) -> tuple[Question, Key]:
    """Ask what to do with numbers that look like a season and may be none."""
    return _one_large_order(rng) if rng.random() < 0.5 else _a_growing_firm(rng)


def _one_large_order(rng: random.Random) -> tuple[Question, Key]:
    question = choose(
        "strange",
        _(
            "In another firm {month} was twice an average month: one customer ordered once for ten years. "
            "What do you do before you plan?"
        ).format(month=_(NAMES[rng.choice(sorted(NAMES))])),
        shuffled(
            rng,
            {
                "keep": _("Plan the month with the index 2, because numbers do not lie"),
                "out": _("Take this one order out, and work out the index again"),
                "flat": _("Give up on the season, and give every month the same target"),
            },
        ),
        points=1,
        hints=[
            _("Will this order come again next year, in the same month?"),
            _("A season is what comes back every year. What here does not?"),
        ],
    )
    key = right(
        "out",
        _("A season comes back every year; this order does not. Without it the month shows its own index."),
        wrong={
            "keep": _("The number is right, but it holds an order that will not come again."),
            "flat": _("One strange order says nothing about the other months. Put this one right."),
        },
    )
    return question, key


def _a_growing_firm(rng: random.Random) -> tuple[Question, Key]:
    question = choose(
        "strange",
        _(
            "Another firm has {months} months of numbers. Each month is a little higher than the one before. "
            "Is the last one a good season?"
        ).format(months=format_number(rng.choice((10, 11, 12)))),
        shuffled(
            rng,
            {
                "yes": _("Yes, because its index is the highest"),
                "cannot_tell": _("It cannot be told: it may be growth"),
                "no": _("No, because a firm that grows has no season"),
            },
        ),
        points=1,
        hints=[
            _("Which two things can make a month higher than the one before?"),
            _("How often have you seen this month so far?"),
        ],
    )
    key = right(
        "cannot_tell",
        _("Each month was seen once. Growth and season look the same until a second year tells them apart."),
        wrong={
            "yes": _(
                "A firm that grows all year has its highest month at the end, with or without a season."
            ),
            "no": _("It may well have one. With a second year both can be seen."),
        },
    )
    return question, key
