"""Practice on the calculators: a share, another metric, and a week in which there is no number.

>>> import random
>>> questions, keys = calculate_them(random.Random(3))
>>> [question.kind for question in questions]
['number', 'number', 'choose']

Formulas 7.2-H; feature F45.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from salesedu.exercise import choose, number, right, slip
from salesedu.exercise.keys import Key, Slip
from salesedu.exercise.questions import Question
from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.metrics import Unit, metric
from salesedu.metrics_calculators import calculate
from salesedu.metrics_formulas import calculator
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.metrics_slips import apart


@dataclass(frozen=True)
class Drawn:
    """Numbers for one calculator: the prompt, its first two inputs, and the known mistakes."""

    metric: str
    prompt: str
    first: float
    second: float
    slips: tuple[Slip, ...]

    @property
    def value(self) -> float:
        """The metric, as the calculator works it out."""
        inputs = calculator(self.metric).inputs
        return calculate(self.metric, {inputs[0].id: self.first, inputs[1].id: self.second}).value or 0


def calculate_them(rng: random.Random) -> Asked:
    """Ask for a share, for another metric, and what a strange week means."""
    return together(asked("share", draw_share(rng)), asked("other", draw_other(rng)), strange(rng))


def asked(question_id: str, drawn: Drawn) -> tuple[Question, Key]:
    """Ask for the metric that was drawn."""
    made, name = calculator(drawn.metric), _(metric(drawn.metric).name)
    share = made.unit is Unit.SHARE
    question = number(
        question_id,
        drawn.prompt,
        unit="%" if share else _(made.unit.value),
        points=2,
        hints=[
            _("Which of these numbers belong to “{name}”, and which do not?").format(name=name),
            _("{name} = {formula}.").format(name=name, formula=_(made.formula)),
        ],
        note=_("One digit after the decimal mark is enough.") if share else "",
    )
    solution = _("{formula}: {value}.").format(formula=_capital(_(made.formula)), value=_value_words(drawn))
    key = right(
        drawn.value,
        solution,
        slips=apart(drawn.slips, drawn.value, 0.0015 if share else 0.3),
        percent=share,
        digits=1,
        solution=solution,
    )
    return question, key


def _value_words(drawn: Drawn) -> str:
    share = calculator(drawn.metric).unit is Unit.SHARE
    return format_percent(drawn.value) if share else format_number(drawn.value, 1)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def draw_share(rng: random.Random) -> Drawn:
    """Return numbers for one of the metrics that are a part of a whole."""
    return rng.choice(SHARES)(rng)


def draw_other(rng: random.Random) -> Drawn:
    """Return numbers for one of the other metrics."""
    return rng.choice(OTHERS)(rng)


def _retention(rng: random.Random) -> Drawn:
    start = rng.choice((80, 120, 150, 200, 250))
    stayed = start * rng.choice((70, 76, 80, 84, 88)) // 100
    end = stayed + start * rng.choice((24, 30, 36)) // 100
    prompt = _(
        "On 1 January you had {start} customers. On 31 December you have {end}, and {stayed} of these were "
        "customers on 1 January already. What is your customer retention?"
    ).format(start=format_number(start), end=format_number(end), stayed=format_number(stayed))
    slips = (
        slip(end / start, _("The new customers are in there, too. Count only those who stayed.")),
        slip(
            (start - stayed) / start,
            _("That is the share that left. Retention is the share that stayed."),
            0.5,
        ),
        slip(stayed / end, _("Divide by the customers at the start: how many of them are still there?")),
    )
    return Drawn("retention", prompt, stayed, start, slips)


def _contacted(rng: random.Random) -> Drawn:
    listed = rng.choice((40, 60, 80, 120))
    contacted = listed * rng.choice((15, 35, 45, 55, 65)) // 100
    calls = contacted + rng.choice((11, 17, 23))
    prompt = _(
        "There are {listed} companies on your target list. The team made {calls} calls and reached "
        "{contacted} different companies on the list. Which share of the target customers was contacted?"
    ).format(listed=format_number(listed), calls=format_number(calls), contacted=format_number(contacted))
    slips = (
        slip(calls / listed, _("A company that was called three times is one company. Count companies.")),
        slip((listed - contacted) / listed, _("That is the share still to be contacted."), 0.5),
        slip(contacted / calls, _("Divide by the companies on the list, not by the calls.")),
    )
    return Drawn("contacted", prompt, contacted, listed, slips)


def _crm_use(rng: random.Random) -> Drawn:
    people = rng.choice((8, 12, 16, 20, 25))
    users = people * rng.choice((25, 50, 75)) // 100 + rng.choice((0, 1))
    prompt = _(
        "The team has {people} salespeople. All of them have a login for the CRM; {users} used it this week. "
        "Which share of the salespeople uses the CRM?"
    ).format(people=format_number(people), users=format_number(users))
    slips = (
        slip(1, _("A login is not use. Count those who worked with it this week.")),
        slip((people - users) / people, _("That is the share that does not use it."), 0.5),
        slip(people / users, _("The division is upside down: users ÷ all salespeople.")),
    )
    return Drawn("crm_use", prompt, users, people, slips)


def _market_share(rng: random.Random) -> Drawn:
    market = rng.choice((2_000_000, 4_000_000, 5_000_000, 8_000_000))
    own = market * rng.choice((8, 12, 15, 16, 24)) // 100
    prompt = _(
        "Last year you sold for {own}. All other suppliers in your market together sold for {others}. "
        "What is your market share?"
    ).format(own=format_money(own), others=format_money(market - own))
    slips = (
        slip(
            own / (market - own), _("Your own sales belong to the market, too: add them before you divide.")
        ),
        slip((market - own) / market, _("That is the share of the others."), 0.5),
        slip(market / own, _("The division is upside down: own sales ÷ sales of the whole market.")),
    )
    return Drawn("market_share", prompt, own, market, slips)


def _growth(rng: random.Random) -> Drawn:
    before = rng.choice((200_000, 400_000, 500_000, 800_000))
    now = before * rng.choice((84, 92, 105, 112, 120, 125)) // 100
    prompt = _("Revenue was {before} last year and is {now} this year. What is the revenue growth?").format(
        before=format_money(before), now=format_money(now)
    )
    slips = (
        slip(
            (now - before) / now,
            _("Divide by the revenue of the year before: growth starts from there."),
            0.5,
        ),
        slip(now / before, _("That is this year as a share of last year. Take last year away first."), 0.5),
        slip((before - now) / before, _("The sign is the wrong way round: this year − last year.")),
    )
    return Drawn("revenue_growth", prompt, now, before, slips)


def _profit(rng: random.Random) -> Drawn:
    revenue = rng.choice((120_000, 150_000, 240_000, 300_000))
    cost = revenue * rng.choice((40, 55, 65, 70)) // 100
    prompt = _(
        "This quarter: revenue {revenue}, cost of the goods sold {cost}. What is the gross profit?"
    ).format(revenue=format_money(revenue), cost=format_money(cost))
    slips = (
        slip((revenue - cost) / revenue, _("That is the margin, a share. Gross profit is an amount."), 0.5),
        slip(revenue + cost, _("You added the cost. Take it away from the revenue.")),
        slip(cost, _("That is the cost. Gross profit is what is left of the revenue after it.")),
    )
    return Drawn("gross_profit", prompt, revenue, cost, slips)


def _calls(rng: random.Random) -> Drawn:
    people, each = rng.choice((4, 5, 6, 8)), rng.choice((25, 35, 40, 55))
    prompt = _(
        "{people} salespeople and one manager work in the team. The salespeople made {calls} calls this "
        "week; the manager made none. How many calls per salesperson is that?"
    ).format(people=format_number(people), calls=format_number(people * each))
    slips = (
        slip(
            people * each / (people + 1), _("The manager is no salesperson here: divide by those who sell.")
        ),
        slip(1 / each, _("The division is upside down: calls ÷ salespeople.")),
        slip(people * each / people / 5, _("That is per day. The question asks for the whole week."), 0.5),
    )
    return Drawn("calls", prompt, people * each, people, slips)


def _new_customers(rng: random.Random) -> Drawn:
    start = rng.choice((90, 120, 160, 210))
    stayed = start - rng.choice((12, 18, 25, 31))
    new = rng.choice((22, 34, 41, 47))
    prompt = _(
        "You began the year with {start} customers and end it with {end}; {stayed} of these were there at "
        "the start. How many new customers did you win?"
    ).format(start=format_number(start), end=format_number(stayed + new), stayed=format_number(stayed))
    slips = (
        slip(
            stayed + new - start, _("That is how much the list grew. Customers who left were replaced first.")
        ),
        slip(start - stayed, _("That is how many left.")),
        slip(stayed + new, _("That is everybody at the end. Take away those who were there at the start.")),
    )
    return Drawn("new_customers", prompt, stayed + new, stayed, slips)


Draw = Callable[[random.Random], Drawn]
SHARES: tuple[Draw, ...] = (_retention, _contacted, _crm_use, _market_share)
OTHERS: tuple[Draw, ...] = (_growth, _profit, _calls, _new_customers)


def strange(rng: random.Random) -> tuple[Question, Key]:
    """Ask what to write in a week in which there is no number, or an impossible one."""
    return rng.choice((_nobody, _all_and_more))(rng)


def _nobody(rng: random.Random) -> tuple[Question, Key]:
    city = rng.choice((_("Paris"), _("Izmir"), _("Lagos"), _("Lima")))
    question = choose(
        "strange",
        _(
            "The new branch in {city} opens next month: no salespeople yet, no calls yet. What do you write "
            "under “Calls per salesperson”?"
        ).format(city=city),
        shuffled(
            rng, {"zero": _("0"), "none": _("No data"), "average": _("The average of the other branches")}
        ),
        points=1,
        hints=[_("What would you divide by?"), _("0 means: somebody was there and made no call.")],
    )
    key = right(
        "none",
        _("There is nobody to divide by. “No data” is the truth, and it is not 0."),
        wrong={
            "zero": _("0 says that people were there and made no call. It would pull every average down."),
            "average": _("That number is made up: nobody in this branch has called anyone."),
        },
    )
    return question, key


def _all_and_more(rng: random.Random) -> tuple[Question, Key]:
    people = rng.choice((6, 8, 9))
    question = choose(
        "strange",
        _("The sheet says: {users} of {people} salespeople use the CRM, so {share}. What do you do?").format(
            users=format_number(people + rng.choice((1, 2))),
            people=format_number(people),
            share=_("more than 100%"),
        ),
        shuffled(
            rng,
            {
                "check": _("Find out who was counted in the first number"),
                "cap": _("Write 100%, since more can’t be"),
                "keep": _("Keep it: the team is keener than expected"),
            },
        ),
        points=1,
        hints=[
            _("Can a part be larger than its whole?"),
            _("Perhaps a manager, or somebody who left, stands in one list and not in the other."),
        ],
    )
    key = right(
        "check",
        _("A part can’t be larger than its whole: the two lists do not hold the same people."),
        wrong={
            "cap": _("That hides the mistake. Somebody is in one list and not in the other."),
            "keep": _("However keen they are, more than all of them can’t use it."),
        },
    )
    return question, key
