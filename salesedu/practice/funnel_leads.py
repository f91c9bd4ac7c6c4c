"""Practice on the gates MQL, SAL and SQL, and on who finds the opportunities.

>>> import random
>>> questions, keys = gates(random.Random(3))
>>> keys["owner"].answer
{'mql': 'marketing', 'sql': 'sales', 'sal': 'presales'}

The leads are invented; owners and the rule come from ``salesedu.qualification``.
Sources: ``funnel.extra-stages``, ``funnel.opportunities``; the definition of SAL is the course's own (C07).
"""

import random

from salesedu.exercise import choose, match, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _, format_number
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.qualification import OWNER_AT, LeadStage, Team, who_qualifies

LEADS = {
    "template": (N_("A student left her e-mail to get a free template."), LeadStage.LEAD),
    "small": (N_("Ben left his data once. Marketing has not looked at him yet."), LeadStage.LEAD),
    "sector": (N_("Eva downloaded five guides, but we do not serve her sector."), LeadStage.LEAD),
    "fits": (N_("Right size, right sector, three downloads. Pre-sales has not seen him yet."), LeadStage.MQL),
    "list": (N_("Marketing put her on the list for pre-sales this morning."), LeadStage.MQL),
    "waiting": (N_("He meets marketing’s requirements and waits for the SDR to check him."), LeadStage.MQL),
    "accepted": (N_("The SDR checked her data and accepted her. The first call is tomorrow."), LeadStage.SAL),
    "ringing": (N_("Pre-sales accepted him. The SDR has tried to call; nobody answered."), LeadStage.SAL),
    "paper": (N_("On paper she is a good lead, says the SDR. Today he will write to her."), LeadStage.SAL),
    "thursday": (N_("The SDR talked to her. Her meeting with sales is on Thursday."), LeadStage.SQL),
    "confirmed": (
        N_("In a call he confirmed his data and his problem, and chose a date with the salesperson."),
        LeadStage.SQL,
    ),
    "calendar": (N_("After a good talk the SDR put his meeting into the seller’s calendar."), LeadStage.SQL),
}

_WHY = {
    LeadStage.LEAD: N_("We have contact data, but marketing’s minimum is not met or not checked: a lead."),
    LeadStage.MQL: N_("Marketing’s minimum is met, and pre-sales has not accepted the lead yet: an MQL."),
    LeadStage.SAL: N_("Pre-sales checked and accepted the lead, and nobody has talked to it yet: a SAL."),
    LeadStage.SQL: N_("There was a talk, the lead fits and a meeting with sales is booked: an SQL."),
}
_OWNER_WHY = {
    "mql": N_("Marketing owns an MQL until pre-sales accepts it."),
    "sal": N_("By accepting the lead, pre-sales has taken it over. The SDR calls next."),
    "sql": N_("The meeting is booked, so the salesperson takes over."),
}
_LEAD_COUNTS = (30, 40, 50, 60, 80, 120, 150, 200, 240, 300)
_CAPACITIES = (40, 60, 80, 100)


def gates(rng: random.Random) -> Asked:
    """Ask how far four leads have come, who owns them, and who finds the opportunities."""
    return together(_how_far(rng), _owner(rng), _who_finds(rng))


def _how_far(rng: random.Random) -> tuple[Question, Key]:
    order = list(LeadStage)
    drawn: list[str] = []
    while len({LEADS[name][1] for name in drawn}) < 3 or _is_in_order(drawn, order):
        drawn = rng.sample(sorted(LEADS), 4)
    question = match(
        "how_far",
        _("How far has each lead come?"),
        {name: _(LEADS[name][0]) for name in drawn},
        {stage.name.lower(): _(stage.value) for stage in order},
        points=4,
        hints=[
            _("Look for the last thing that is certain. What has not happened yet?"),
            _("Has marketing checked? Has pre-sales accepted? Has anybody talked? Is a meeting booked?"),
        ],
    )
    key = right(
        {name: LEADS[name][1].name.lower() for name in drawn},
        _("You asked of each lead which gate it has passed last."),
        wrong={name: _(_WHY[LEADS[name][1]]) for name in drawn},
        solution="\n".join(f"{_(LEADS[name][0])} {_(_WHY[LEADS[name][1]])}" for name in drawn),
    )
    return question, key


def _is_in_order(drawn: list[str], order: list[LeadStage]) -> bool:
    places = [order.index(LEADS[name][1]) for name in drawn]
    return places == sorted(places)


def _owner(rng: random.Random) -> tuple[Question, Key]:
    stages = (LeadStage.MQL, LeadStage.SAL, LeadStage.SQL)
    items = shuffled(rng, {stage.name.lower(): _(stage.value) for stage in stages})
    question = match(
        "owner",
        _("Which team is responsible for the lead now?"),
        items,
        {team.name.lower(): _(team.value) for team in Team},
        points=3,
        hints=[
            _("When does pre-sales take a lead over? And when does pre-sales pass it on?"),
            _("Pre-sales takes over by accepting, and passes the lead on when a meeting is booked."),
        ],
    )
    key = right(
        {name: OWNER_AT[LeadStage[name.upper()]].name.lower() for name in items},
        _("At any moment every lead has exactly one owner."),
        wrong={name: _(why) for name, why in _OWNER_WHY.items()},
    )
    return question, key


def _who_finds(rng: random.Random) -> tuple[Question, Key]:
    enough = rng.choice((True, False))
    leads = capacity = 0
    while leads == capacity or (leads < capacity) is not enough:
        leads, capacity = rng.choice(_LEAD_COUNTS), rng.choice(_CAPACITIES)
    teams = {
        "marketing": _(Team.MARKETING.value),
        "presales": _(Team.PRESALES.value),
        "sellers": _("Each salesperson, between two meetings"),
    }
    question = choose(
        "who_finds",
        _(
            "{leads} new leads arrive every month. Marketing has the time to check {capacity} of them. "
            "Who should look for the opportunities?"
        ).format(leads=format_number(leads), capacity=format_number(capacity)),
        shuffled(rng, teams),
        points=2,
        hints=[
            _("Compare the two numbers: can marketing look at every lead?"),
            _("Few leads: marketing can do it. Many leads: people are needed who do nothing else."),
        ],
    )
    return question, _who_finds_key(leads, capacity)


def _who_finds_key(leads: int, capacity: int) -> Key:
    team = who_qualifies(leads, capacity).team.name.lower()
    numbers = {
        "leads": format_number(leads),
        "capacity": format_number(capacity),
        "waiting": format_number(leads - capacity),
    }
    sellers = _("Selling hours are rare. A seller who sorts leads is not talking to customers.")
    if team == "marketing":
        because = _("Marketing has time for {capacity} leads and gets {leads}: it can look at every one.")
        wrong = _("A team of its own is for many leads. Marketing can look at all {leads} itself.")
        return right(
            team, because.format(**numbers), wrong={"presales": wrong.format(**numbers), "sellers": sellers}
        )
    because = _("Marketing has time for {capacity} of {leads} leads. Pre-sales is there for such a volume.")
    wrong = _("Marketing has time for {capacity} of {leads} leads: {waiting} would wait.")
    return right(
        team, because.format(**numbers), wrong={"marketing": wrong.format(**numbers), "sellers": sellers}
    )
