"""The words around the chance of reaching a target."""

from collections.abc import Sequence
from statistics import fmean, stdev

from salesedu.goals_chance import Chance, History
from salesedu.goals_levers import LIFT, Change, Lever
from salesedu.goals_plan import Plan
from salesedu.i18n import _, format_money, format_number, format_percent, ngettext
from salesedu.page import escape
from salesedu.plots.goals import percent
from salesedu.plots.goals_levers import lever_name, shares
from salesedu.widgets.tables import AT_END, AT_START

HARDLY, CLEARLY, STRONGLY, LISTED = "0.2", "0.5", "1", "list"
YES, NO = "yes", "no"


def spreads() -> list[tuple[str, str]]:
    """Return how much deals can differ in size, each with its standard deviation of the average as id."""
    return [
        (HARDLY, _("Hardly: most lie near the average (standard deviation 20% of it)")),
        (CLEARLY, _("Clearly: many are half or one and a half times the average (50%)")),
        (STRONGLY, _("Strongly: many small ones and a few very large ones (100%)")),
        (LISTED, _("As in the list of my last deals")),
    ]


def bringing() -> list[tuple[str, str]]:
    """Return what a new salesperson can find to do."""
    return [
        (NO, _("Only opportunities that the team of today leaves undone")),
        (YES, _("As many new opportunities as each of the others")),
    ]


def trial_html(plan: Plan, today: Chance, now: Chance) -> str:
    """Return what the sliders' numbers bring, in one message.

    Parameters
    ----------
    plan : with the sliders' numbers.
    today, now : without and with them.
    """
    sentence = _(
        "With these numbers: sales {sales}, opportunities {opportunities}, load {load}. "
        "Chance of reaching the target: {now} instead of {today}."
    ).format(
        sales=format_number(plan.sales),
        opportunities=format_number(plan.opportunities),
        load=format_percent(plan.load),
        now=percent(now.share),
        today=percent(today.share),
    )
    return f'<div class="se-message">{escape(sentence)}</div>'


def chance_sentences(plan: Plan, available: int, chance: Chance) -> list[str]:
    """Return what the simulation says about a plan.

    Parameters
    ----------
    plan : what is simulated.
    available : opportunities there are.
    chance : of working through as many of them as the team can.
    """
    sentences = [_chance_sentence(chance), _average_sentence(chance)]
    if chance.opportunities < available:
        sentences.append(
            _("Of {available} opportunities the team can only work through {worked}.").format(
                available=format_number(available), worked=format_number(chance.opportunities)
            )
        )
    if chance.opportunities == plan.opportunities:
        sentences.append(
            _(
                "This is what the calculation asks for, and no more. A plan that adds up exactly is missed "
                "about every second time, because luck goes both ways."
            )
        )
    return sentences


def good_chance_sentence(opportunities: int | None) -> str:
    """Return about how many opportunities make a chance of 80 %; None if no number does."""
    if opportunities is None:
        return _("At this win rate no number of opportunities makes the target likely.")
    sentence = _("Opportunities to work through for a chance of 80%: about {opportunities}.")
    return sentence.format(opportunities=format_number(opportunities))


def sizes_sentence(sizes: Sequence[float], plan: Plan) -> str:
    """Return what a list of deals says about their sizes, beside the plan's average."""
    sentence = _(
        "The deals in your list ({count}) bring {average} on average, with a standard deviation of {spread}. "
        "The plan goes on with the average above, {planned}."
    )
    return sentence.format(
        count=format_number(len(sizes)),
        average=format_money(fmean(sizes)),
        spread=format_percent(stdev(sizes) / fmean(sizes), 0),
        planned=format_money(plan.average_deal_size),
    )


def _chance_sentence(chance: Chance) -> str:
    return ngettext(
        "With {opportunities} opportunity the target is reached in {share} of {runs} simulated periods.",
        "With {opportunities} opportunities the target is reached in {share} of {runs} simulated periods.",
        chance.opportunities,
    ).format(
        opportunities=format_number(chance.opportunities),
        share=percent(chance.share),
        runs=format_number(chance.runs),
    )


def _average_sentence(chance: Chance) -> str:
    """Return what an average period brings, and how exact the share is where that is worth saying."""
    low, high = chance.interval
    average = _("An average period brings {expected}.").format(expected=_about(chance.expected))
    if percent(low) == percent(high):
        return average
    sentence = _("{average} Simulated again and again, the share would probably be {low} to {high}.")
    return sentence.format(average=average, low=format_percent(low), high=format_percent(high))


def _about(amount: float) -> str:
    """Return an amount with the three digits that a simulation can tell."""
    return format_money(float(f"{amount:.3g}"))


def chance_html(sentences: list[str]) -> str:
    """Return the sentences as a message, the first of them in front."""
    first, *more = sentences
    rest = "".join(f"<p>{escape(sentence)}</p>" for sentence in more)
    return f'<div class="se-message"><p><strong>{escape(first)}</strong></p>{rest}</div>'


def levers_html(changes: Sequence[Change], plan: Plan) -> str:
    """Return what each lever changes, as a table of chances and average revenues with notes under it."""
    heads = [_("Lever"), _("Chance"), _("Average revenue")]
    head = "".join(
        f'<th scope="col" {AT_END if i else AT_START}>{escape(text)}</th>' for i, text in enumerate(heads)
    )
    body = "".join(_row(change) for change in changes)
    notes = "".join(f'<p class="se-quiet">{escape(note)}</p>' for note in _lever_notes(changes, plan))
    return f'<table class="se-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{notes}'


def _lever_notes(changes: Sequence[Change], plan: Plan) -> list[str]:
    """Return why a rep may change nothing, and what ten per cent more conversion is."""
    reps = next(change for change in changes if change.lever is Lever.MORE_REPS)
    rate = 1 / plan.opportunities_per_sale
    lifted = format_percent(min(1, rate * (1 + LIFT)))
    sentence = _("{lift} more conversion means a win rate of {after} instead of {before}.")
    conversion = sentence.format(lift=format_percent(LIFT), after=lifted, before=format_percent(rate))
    if reps.after.opportunities > reps.before.opportunities:
        return [conversion]
    idle = _(
        "One more rep changes nothing here: the team already works through every opportunity there is. First "
        "find more opportunities."
    )
    return [idle, conversion]


def _row(change: Change) -> str:
    before, after = change.before, change.after
    money = [_about(chance.expected) for chance in (before, after)]
    moved = _("{before} to {after}").format(before=money[0], after=money[1])
    cells = [shares(change), money[0] if money[0] == money[1] else moved]
    inner = "".join(f'<td class="se-number" {AT_END}>{escape(cell)}</td>' for cell in cells)
    return f"<tr><td {AT_START}>{escape(lever_name(change.lever))}</td>{inner}</tr>"


def model_note(history: History) -> str:
    """Return what the simulation leaves out, and how sure the win rate is."""
    rate = (
        _("The win rate counts as certain; real ones come from a number of deals and may be off.")
        if history.deals is None
        else _(
            "The win rate counts as uncertain, because only so many deals stand behind it: {deals}. This is "
            "why the periods differ more. Few deals also draw it towards one half: here its mean is {rate}."
        ).format(deals=format_number(history.deals), rate=format_percent(history.average_rate))
    )
    return " ".join(
        [
            _(
                "How it is worked out: in each period every opportunity is won or lost by chance, at your "
                "win rate, and each deal has a size drawn around your average."
            ),
            rate,
            _(
                "Real deals also hang together, by a holiday or one large customer, so real results differ "
                "more than these. It is a help to think, not a promise."
            ),
        ]
    )
