"""Practice on what a marketing tool does, and on what campaigns brought for what they cost.

>>> import random
>>> questions, keys = returns(random.Random(3))
>>> [question.kind for question in questions]
['table', 'choose', 'choose']

Return = (revenue − cost) ÷ cost. Sources: ``tools.rd-station-marketing`` (F51-F53, F55): its functions are
taught, not the brand, and which campaign brought a sale is never known exactly (C29). Numbers are invented.
"""

import random
from collections.abc import Sequence

from salesedu.exercise import choose, match, right, table
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _, format_money, format_number, format_percent
from salesedu.practice import crm_cases
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.crm_cases import Spending
from salesedu.practice.crm_jobs import Known, matched, pick

ROWS = ("first", "second", "third")
FUNCTIONS = {
    "attract": N_("Attract visitors"),
    "convert": N_("Turn visitors into leads"),
    "relate": N_("Stay in touch until they are ready"),
    "close": N_("Hand only real opportunities to sales"),
    "analyse": N_("Plan, and see what came back"),
}
_BANK = (
    Known(
        "search",
        N_("Write the page that people find who search “how to avoid no-shows”"),
        "attract",
        N_("Whoever finds the page becomes a visitor."),
    ),
    Known(
        "ads",
        N_("Place an advertisement for clinics in one city"),
        "attract",
        N_("It brings visitors to the site."),
    ),
    Known(
        "posts",
        N_("Plan the posts of the month on social media"),
        "attract",
        N_("Posts bring people who did not know the firm."),
    ),
    Known(
        "landing",
        N_("Offer a checklist on a page with a short form"),
        "convert",
        N_("The visitor gives contact data for something useful, and is a lead."),
    ),
    Known(
        "popup",
        N_("Show a small window: “Get the guide by e-mail”"),
        "convert",
        N_("It asks a visitor for contact data."),
    ),
    Known(
        "rule",
        N_("When somebody opens the price page twice, send the story of a similar customer"),
        "relate",
        N_("A rule “when … then …” does the right thing at the right moment."),
    ),
    Known(
        "mail",
        N_("Send those who took the checklist a second tip after five days"),
        "relate",
        N_("It keeps the talk going until the lead is ready."),
    ),
    Known(
        "score",
        N_("Give points for size and for what a lead did, and pass on those above 60"),
        "close",
        N_("Scoring sorts out whom sales should call."),
    ),
    Known(
        "alert",
        N_("Tell the seller at once when a lead asks for a price"),
        "close",
        N_("A real opportunity reaches sales while it is warm."),
    ),
    Known(
        "report",
        N_("Set the cost of each campaign beside the sales that came from it"),
        "analyse",
        N_("You see what came back for what was spent."),
    ),
    Known(
        "owner",
        N_("Write down who renews the form, and by when"),
        "analyse",
        N_("An action plan has owners and deadlines."),
    ),
)


def functions(rng: random.Random) -> Asked:
    """Ask to which function of a marketing tool four tasks belong."""
    return together(function_match(rng))


def function_match(rng: random.Random, points: float = 4) -> tuple[Question, Key]:
    """Return four tasks to be matched with the five functions."""
    drawn = pick(rng, _BANK, list(FUNCTIONS))
    question = match(
        "function",
        _("Which function of a marketing tool is this?"),
        {one.id: _(one.text) for one in drawn},
        {name: _(text) for name, text in FUNCTIONS.items()},
        points=points,
        hints=[
            _("Does the firm know the person by name yet? Is the person ready for a seller?"),
            _("Visitor, lead, lead who warms up, opportunity; and looking back on all of them."),
        ],
    )
    return matched(question, drawn, _("The functions follow the funnel, and the last one looks back."))


def returns(rng: random.Random) -> Asked:
    """Ask for the return of three campaigns, about one without a cost, and how sure all this is."""
    return together(return_table(crm_cases.campaigns(rng)), no_cost(rng), _attribution(rng))


def return_table(drawn: Sequence[Spending], points: float = 3) -> tuple[Question, Key]:
    """Return the question for the return of each campaign."""
    named = dict(zip(ROWS, drawn, strict=True))
    question = table(
        "returns",
        _("What came back for each unit of money? Fill in the return of each campaign."),
        {row: one.name for row, one in named.items()},
        {"cost": _("Cost"), "revenue": _("Revenue"), "roi": _("Return in %")},
        given={
            row: {"cost": format_money(one.cost), "revenue": format_money(one.revenue)}
            for row, one in named.items()
        },
        points=points,
        hints=[
            _("What is left of the revenue after the cost?"),
            _("(Revenue − cost) ÷ cost. Below 0 means: less came back than was spent."),
        ],
    )
    key = right(
        {row: {"roi": one.roi} for row, one in named.items()},
        _("What is left, compared with what was spent: so a small campaign can beat a large one."),
        wrong={row: _formula(one) for row, one in named.items()},
        percent=True,
        digits=1,
        solution="\n".join(
            _("{name}: {formula}").format(name=one.name, formula=_formula(one)) for one in drawn
        ),
    )
    return question, key


def _formula(one: Spending) -> str:
    return _("({revenue} − {cost}) ÷ {cost} = {roi}.").format(
        revenue=format_money(one.revenue), cost=format_money(one.cost), roi=format_percent(one.roi)
    )


def no_cost(rng: random.Random, points: float = 1) -> tuple[Question, Key]:
    """Return the question for the return of a campaign whose cost nobody wrote down."""
    name, revenue = _(rng.choice(crm_cases.CAMPAIGNS)), rng.choice((3_000, 6_000, 9_000))
    options = {
        "none": _("No data, until somebody finds the cost"),
        "endless": _("Endlessly good: it cost nothing"),
        "all": _("100%: all of it is left"),
    }
    question = choose(
        "no_cost",
        _("{name}: revenue {revenue}, the cost was never written down. What is its return?").format(
            name=name, revenue=format_number(revenue)
        ),
        shuffled(rng, options),
        points=points,
        hints=[
            _("Which number do you divide by?"),
            _("“Not written down” and “0” are not the same."),
        ],
    )
    key = right(
        "none",
        _("Without a cost there is nothing to divide by. Somebody’s time was spent, too: ask."),
        wrong={
            "endless": _("Nobody wrote the cost down. That does not make it 0: somebody worked on it."),
            "all": _("100% would mean: twice the cost came in. But the cost is not known."),
        },
    )
    return question, key


_LEADS = ("Nadia", "Tomás", "Yuki", "Olu", "Greta")


def _attribution(rng: random.Random) -> tuple[Question, Key]:
    known = {"lead": rng.choice(_LEADS), "months": rng.choice((3, 4, 5))}
    first, last = (_(name) for name in rng.sample(crm_cases.CAMPAIGNS, 2))
    options = {
        "both": _("Both had a part. Name the rule by which you count, and keep to it"),
        "last": _("“{last}”: it came right before the order"),
        "first": _("“{first}”: without it there would be no lead"),
    }
    question = choose(
        "attribution",
        _(
            "{lead} came through “{first}”, read for {months} months, clicked on “{last}” and bought. "
            "Which campaign brought the sale?"
        ).format(first=first, last=last, **known),
        shuffled(rng, {name: text.format(first=first, last=last) for name, text in options.items()}),
        hints=[
            _("Would there have been a sale without the first one? Without the last one?"),
            _("A tool has to count by some rule. Is the rule the truth?"),
        ],
    )
    key = right(
        "both",
        _("No tool knows exactly what made somebody buy. With one rule, months can at least be compared."),
        wrong={
            "last": _("By this rule the campaign that made the lead known gets nothing."),
            "first": _("By this rule everything that kept the lead warm gets nothing."),
        },
    )
    return question, key
