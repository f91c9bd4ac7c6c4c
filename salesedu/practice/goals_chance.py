"""Practice on chance: what a share of simulated months means, and what would change it.

>>> import random
>>> questions, keys = chance(random.Random(3))
>>> [question.kind for question in questions]
['number', 'choose', 'choose']

The months are simulated for invented teams; see ``salesedu.goals_chance`` for what the model leaves out.
"""

import random
from dataclasses import dataclass, replace
from functools import cache

from salesedu.exercise import choose, number, right, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.goals_chance import Chance, History, simulate
from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.goals_case import told_apart

SHARES = (0.1, 0.25, 0.75, 0.9)  # of months that end below a line
_NOT_QUITE_AVERAGE = (0.95, 0.97, 1.03, 1.06)  # chances that are no half, and not nearly sure
ROUND_TO = -3  # thousands: nobody reads a distribution more exactly


@dataclass(frozen=True)
class Team:
    """What a team knows from its closed deals, and how many opportunities it has in a month."""

    win_rate: float
    deal_size: int
    spread: int
    opportunities: int

    @property
    def on_average(self) -> float:
        """The revenue of an average month, in currency units."""
        return self.win_rate * self.deal_size * self.opportunities


TEAMS = tuple(
    Team(rate, size, size // 2, opportunities)
    for rate, size, opportunities in (
        (0.25, 2_400, 120),
        (0.2, 3_000, 150),
        (0.3, 1_500, 180),
        (0.15, 5_000, 140),
        (0.4, 2_000, 90),
        (0.35, 4_000, 80),
        (0.2, 1_800, 220),
        (0.1, 6_000, 160),
    )
)


@cache
def months_of(team: Team, target: float) -> Chance:
    """Return ten thousand months of a team beside a target in currency units."""
    return simulate(History(team.win_rate, team.deal_size, team.spread), team.opportunities, target)


def chance(rng: random.Random) -> Asked:
    """Ask to read a distribution, what a chance means, and why a lever does what it does."""
    return together(reading(rng), meaning(rng), lever(rng))


def reading(rng: random.Random) -> tuple[Question, Key]:
    """Ask for the chance of a target, from the shares of months that end below it."""
    team, share = rng.choice(TEAMS), rng.choice(SHARES)
    months = months_of(team, team.on_average)
    target = format_money(round(months.quantile(share), ROUND_TO))
    question = number(
        "reading",
        _("A team’s month was simulated 10,000 times. What is the chance of reaching {target}?").format(
            target=target
        ),
        unit="%",
        points=2,
        hints=[
            _("Find the target in the line. Does its share lie below it or above it?"),
            _("All months together are 100%. Those that do not end below the target reach it."),
        ],
        note=below(months),
    )
    key = right(
        1 - share,
        _("{below} of the months end below {target}, so {above} reach it.").format(
            below=format_percent(share), target=target, above=format_percent(1 - share)
        ),
        percent=True,
        slips=told_apart(
            100 * (1 - share),
            [
                slip(share, _("That is the share of months that end below it: those that miss the target.")),
                slip(0.5, _("Half of the months end below the middle amount. Find your target in the line.")),
            ],
            scale=100,
        ),
    )
    return question, key


def below(months: Chance) -> str:
    """Return how many of the months end below five amounts, in a sentence."""
    first, second, third, fourth, fifth = (
        format_money(round(months.quantile(share), ROUND_TO)) for share in (0.1, 0.25, 0.5, 0.75, 0.9)
    )
    return _(
        "Of these months 10% end below {first}, 25% below {second}, half below {third}, "
        "75% below {fourth} and 90% below {fifth}."
    ).format(first=first, second=second, third=third, fourth=fourth, fifth=fifth)


def meaning(rng: random.Random) -> tuple[Question, Key]:
    """Ask what a chance means."""
    team = rng.choice(TEAMS)
    months = months_of(team, round(team.on_average * rng.choice(_NOT_QUITE_AVERAGE), ROUND_TO))
    share, target = format_percent(months.share, 0), format_money(months.target)
    hundred = format_number(round(100 * months.share))
    question = choose(
        "meaning",
        _("The planner says: the chance of reaching {target} is {share}. What does that mean?").format(
            target=target, share=share
        ),
        shuffled(
            rng,
            {
                "part": _("The team will reach {share} of the {target}").format(share=share, target=target),
                "months": _("Of 100 months like this one, about {hundred} would reach {target}").format(
                    hundred=hundred, target=target
                ),
                "deals": _("The team wins {share} of its opportunities").format(share=share),
                "people": _("{share} of the reps reach their own target").format(share=share),
            },
        ),
        points=1,
        hints=[
            _("What was done 10,000 times: a deal, a rep’s work, or a month?"),
            _("The share counts months: those that reach the target, out of all of them."),
        ],
        note=_("It used the team’s own win rate and deal sizes."),
    )
    key = right(
        "months",
        _("It counts months, if win rate and deal sizes stay as they were. One month can go either way."),
        wrong={
            "part": _("A month reaches the target or it does not. The share counts the months that do."),
            "deals": _("That would be the win rate. It is only one of the numbers that went in."),
            "people": _("The months of the whole team were simulated, not of single reps."),
        },
    )
    return question, key


def lever(rng: random.Random) -> tuple[Question, Key]:
    """Ask why one more rep changes nothing, or most."""
    team, is_short_of_leads = rng.choice(TEAMS), rng.random() < 0.5
    # four reps and a fifth one
    larger = replace(
        team, opportunities=team.opportunities if is_short_of_leads else team.opportunities * 5 // 4
    )
    better = replace(team, win_rate=team.win_rate * 1.1)
    before, rep, conversion = (
        format_percent(months_of(one, 1.05 * team.on_average).share, 0) for one in (team, larger, better)
    )
    question = choose(
        "lever",
        _("Why does one more rep change nothing here?")
        if is_short_of_leads
        else _("Why does one more rep change so much more than 10% more conversion?"),
        shuffled(
            rng,
            {
                "leads": _("The team talks to every opportunity already"),
                "time": _("More opportunities wait than the team can talk to"),
                "size": _("A new rep makes larger deals than the others"),
                "chance": _("It is by chance: other months were simulated"),
            },
        ),
        points=1,
        hints=[
            _("What does one more rep bring: more talks, more buyers, or better talks?"),
            _("More talks only help if somebody is waiting for one."),
        ],
        note=_(
            "Four reps have a chance of {before}. With a fifth rep it is {rep}, with 10% more conversion "
            "{conversion}."
        ).format(before=before, rep=rep, conversion=conversion),
    )
    answer, other = ("leads", "time") if is_short_of_leads else ("time", "leads")
    return question, right(answer, _lever_reasons()[answer], wrong=_lever_wrong(other))


def _lever_reasons() -> dict[str, str]:
    return {
        "leads": _("Nobody is left for the new rep to talk to. This team needs more opportunities first."),
        "time": _("The new rep talks to those who wait now: many more talks. 10% more conversion adds less."),
    }


def _lever_wrong(other: str) -> dict[str, str]:
    wrong = {
        "leads": _("Then one more rep would change nothing, because nobody waits for a talk."),
        "time": _("Then one more rep would change a lot, because somebody waits for a talk."),
    }
    return {
        other: wrong[other],
        "size": _("The rep was simulated with the same deal sizes as the team."),
        "chance": _("Ten thousand months leave almost nothing to chance: about one point."),
    }
