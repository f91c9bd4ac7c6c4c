"""The parts of a report about deals that have ended: won and lost, sales cycle, the way through stages."""

from collections.abc import Sequence
from typing import Any

from salesedu.crm_cycle import Cycle, cycle_by
from salesedu.crm_outcomes import FEW, Line, Outcome, Reasons, Standing, compare, lost_reasons, standouts
from salesedu.crm_stages import Conversion
from salesedu.i18n import N_, _, format_number, format_percent, ngettext
from salesedu.page import escape, picture_html
from salesedu.plots.crm import (
    currency_name,
    cycle_picture,
    cycle_words,
    group_name,
    outcomes_picture,
    outcomes_words,
    share_words,
    stage_name,
    stages_picture,
    stages_words,
)
from salesedu.widgets.crm_open import PICTURE_LEAST, PICTURE_WIDTH, unknown_stages
from salesedu.widgets.crm_view import Section, View, day, days_counted, deal_name, money, note, paragraphs
from salesedu.widgets.tables import table_html

GROUPS = {
    "owner": N_("Owner"),
    "source": N_("Source"),
    "pipeline": N_("Pipeline"),
    "campaign": N_("Campaign"),
}
MOST_GROUPS = 12
MOST_NAMED = 5


def outcomes_section(view: View, by: str = "owner") -> Section:
    """Return the win rate of all deals and of each group, and why deals were lost.

    Parameters
    ----------
    by : what to compare, one of `GROUPS`.
    """
    found, title = view.outcome, _("Won and lost")
    if not found.rate.of:
        text = _("No deal is won or lost here, so there is no win rate. That is no data, not 0%.")
        return Section(title, note("", text), text)
    figures = [*_rates(found), *_not_counted(view)]
    lines = compare(view.decided, by)
    shown = lines[:MOST_GROUPS]
    alternative = outcomes_words(shown, found.rate)
    picture = picture_html(outcomes_picture(shown, found.rate), alternative, PICTURE_WIDTH, PICTURE_LEAST)
    heading = f"<h4>{escape(_('Win rate by {group}').format(group=_(GROUPS[by]).lower()))}</h4>"
    html = paragraphs(*figures) + heading + picture + _comparison(lines) + _strengths(view)
    html += _reasons(lost_reasons(view.decided))
    caution = _(
        "The bars show where the true rate probably lies; with few deals they are wide. A rate says where to "
        "look, never why. Deals that died and were never marked as lost are missing: see the silent ones."
    )
    return Section(title, html + _quiet(caution), "\n".join([*figures, alternative]))


def _rates(found: Outcome) -> list[str]:
    sentences = [_("Win rate by number of deals: {rate}.").format(rate=share_words(found.rate))]
    for value in found.values:
        fields = {
            "currency": currency_name(value.currency),
            "won": money(value.won, value.currency),
            "lost": money(value.lost, value.currency),
        }
        rate = _("no data") if value.rate is None else format_percent(value.rate, 0)
        sentence = _("Win rate by value ({currency}): {rate}; {won} won, {lost} lost.")
        sentences.append(sentence.format(rate=rate, **fields))
    if found.unknown_amounts:
        sentence = ngettext(
            "{count} decided deal has no amount and is only in the first rate.",
            "{count} decided deals have no amount and are only in the first rate.",
            found.unknown_amounts,
        )
        sentences.append(sentence.format(count=format_number(found.unknown_amounts)))
    return sentences


def _not_counted(view: View) -> list[str]:
    """Return which deals are in no rate."""
    sentence = ngettext(
        "{count} open deal is in no rate.", "{count} open deals are in no rate.", view.tasks.open_deals
    )
    sentences = [sentence.format(count=format_number(view.tasks.open_deals))]
    if view.decided_days is not None:
        period = _("Only deals decided in the last {days} count; one without that day is in no period.")
        sentences.append(period.format(days=days_counted(view.decided_days)))
    return sentences


def _comparison(lines: Sequence[Line]) -> str:
    """Return what the picture does not show: that chance can explain the differences, or too few deals."""
    few = [group_name(line.group) for line in lines if line.standing is Standing.TOO_FEW]
    sentence = _("? Too few decided deals to compare (fewer than {few}): {groups}.")
    html = note("", sentence.format(few=format_number(FEW), groups=", ".join(few))) if few else ""
    if any(line.standing in (Standing.ABOVE, Standing.BELOW) for line in lines):
        return html
    return note("", _("No difference is shown: chance alone can explain what you see.")) + html


def _strengths(view: View) -> str:
    """Return where deals are won more and less often than elsewhere, worded carefully."""
    strong = _(
        "▲ {group}: won more often than all other deals, {rate} against {others}. A place to learn from."
    )
    weak = _("▼ {group}: won less often than all other deals, {rate} against {others}. Worth a closer look.")
    above = standouts(view.decided, Standing.ABOVE)
    below = standouts(view.decided, Standing.BELOW)
    heading = f"<h4>{escape(_('Strengths and weaknesses'))}</h4>"
    html = note("se-right", *(_against(strong, by, line) for by, line in above))
    html += note("se-not-yet", *(_against(weak, by, line) for by, line in below))
    none = _("No owner, source, pipeline or campaign stands out from the others by more than chance.")
    return heading + (html or paragraphs(none))


def _against(sentence: str, by: str, line: Line) -> str:
    rate, others = (format_percent(share.rate or 0, 0) for share in (line.rate, line.others))
    group = _("{column} {group}").format(column=_(GROUPS[by]), group=group_name(line.group))
    return sentence.format(group=group, rate=rate, others=others)


def _reasons(found: Reasons) -> str:
    heading = f"<h4>{escape(_('Why deals were lost'))}</h4>"
    heads = [_("Reason"), _("Deals"), _("Share of lost deals with a reason")]
    rows = [
        [_(name), format_number(share.count), format_percent(share.rate or 0, 0)]
        for name, share in found.lines
    ]
    without = ngettext(
        "{count} lost deal has no reason and is in no share.",
        "{count} lost deals have no reason and are in no share.",
        found.without,
    ).format(count=format_number(found.without))
    left_out = paragraphs(without) if found.without else ""
    caution = _("A reason is what the seller wrote down. Ask a few of these buyers yourself.")
    if not rows:
        return heading + paragraphs(_("No lost deal has a reason.")) + left_out
    return heading + table_html(heads, rows, numbers=(1, 2)) + left_out + _quiet(caution)


def cycle_section(view: View, by: str = "owner") -> Section:
    """Return how long won deals took, mean and median, with what was left out."""
    found, title = view.cycle, _("Sales cycle")
    left_out = _left_out(found)
    if found.mean is None or found.median is None:
        text = _("No won deal has both days, so there is no cycle time. That is no data, not 0 days.")
        return Section(title, note("", text) + _impossible(found) + paragraphs(*left_out), text)
    figure = ngettext(
        "{count} won deal: median {median}, mean {mean}.",
        "{count} won deals: median {median}, mean {mean}.",
        len(found.days),
    ).format(
        count=format_number(len(found.days)),
        median=days_counted(round(found.median)),
        mean=days_counted(round(found.mean)),
    )
    why = _(
        "Half of the won deals took no longer than the median. The mean is pulled up by a few slow deals."
    )
    alternative = cycle_words(found)
    picture = picture_html(cycle_picture(found), alternative, PICTURE_WIDTH, PICTURE_LEAST)
    heads = [_(GROUPS[by]), _("Won deals"), _("Median days"), _("Mean days")]
    rows = [
        [group_name(line.group), *(format_number(number) for number in (line.count, line.median, line.mean))]
        for line in cycle_by(view.deals, by)[:MOST_GROUPS]
    ]
    why = why if found.mean > found.median else ""
    html = paragraphs(figure, why) + picture + _impossible(found) + table_html(heads, rows, numbers=(1, 2, 3))
    return Section(title, html + note("", *left_out), "\n".join([figure, alternative, *left_out]))


def _left_out(found: Cycle) -> list[str]:
    sentences = []
    if found.still_open:
        sentence = ngettext(
            "{count} open deal is not finished and is left out. Slow deals are among the open ones, so "
            "the true cycle is rather longer.",
            "{count} open deals are not finished and are left out. Slow deals are among the open ones, so "
            "the true cycle is rather longer.",
            found.still_open,
        )
        sentences.append(sentence.format(count=format_number(found.still_open)))
    if found.median_open_age is not None:
        sentence = _("Half of the open deals are older than {days}.")
        sentences.append(sentence.format(days=days_counted(round(found.median_open_age))))
    if found.undated:
        sentence = ngettext(
            "{count} won deal lacks the day it was opened or won and is left out.",
            "{count} won deals lack the day they were opened or won and are left out.",
            found.undated,
        )
        sentences.append(sentence.format(count=format_number(found.undated)))
    return sentences


def _impossible(found: Cycle) -> str:
    """Return the deals that end before they begin, by name."""
    sentence = _(
        "“{deal}” was opened on {created} and won on {closed}. That can’t be; put it right in the CRM."
    )
    named: list[Any] = list(found.impossible.head(MOST_NAMED).itertuples())
    rows = [
        sentence.format(
            deal=deal_name(deal), created=day(deal.created, "yMMMd"), closed=day(deal.closed, "yMMMd")
        )
        for deal in named
    ]
    more = len(found.impossible) - len(named)
    if more:
        rows.append(_("And {count} more like these.").format(count=format_number(more)))
    return note("se-alert", *rows)


def stages_section(view: View) -> Section:
    """Return which share of deals moves on from each stage."""
    found, title = view.board.conversion, _("From stage to stage")
    if not any(step.reached for step in found.steps):
        text = _("No deal is in one of your stages. That is no data, not 0%.")
        return Section(title, note("", text), text)
    if not found.is_known:
        text = unknown_stages(found)
        return Section(title, note("se-not-yet", text), text)
    intro = _("Of the deals that left a stage, which share moved on? Those still in it have not decided yet.")
    alternative = stages_words(found)
    picture = picture_html(stages_picture(found), alternative, PICTURE_WIDTH, PICTURE_LEAST)
    heads = [
        _("Stage"),
        _("Reached it"),
        _("Moved on"),
        _("Lost in it"),
        _("Still in it"),
        _("Won in the end"),
    ]
    rows = [
        [
            stage_name(step.stage),
            *(
                format_number(count)
                for count in (step.reached, step.moved_on.count, step.lost_here, step.waiting)
            ),
            _("no data") if step.won.rate is None else format_percent(step.won.rate, 0),
        ]
        for step in found.steps
    ]
    html = paragraphs(intro) + picture + table_html(heads, rows, numbers=range(1, 6)) + _unknown(found)
    return Section(title, html, "\n".join([intro, alternative]))


def _unknown(found: Conversion) -> str:
    sentence = ngettext(
        "{count} lost deal does not say where it was lost: its stage was overwritten. Only the first share "
        "won in the end counts it; the later ones are rather too high.",
        "{count} lost deals do not say where they were lost: their stage was overwritten. Only the first "
        "share won in the end counts them; the later ones are rather too high.",
        found.unknown,
    )
    caution = _(
        "A deal counts as having passed every stage before its own, because an export shows no history."
    )
    unknown = note("se-not-yet", sentence.format(count=format_number(found.unknown))) if found.unknown else ""
    return unknown + _quiet(caution)


def _quiet(sentence: str) -> str:
    return f'<p class="se-quiet">{escape(sentence)}</p>'
