"""The parts of a report about open deals: the board by stage and value, and whom to call first."""

from typing import Any

from salesedu.crm_board import ENOUGH, Amount, Board, StageLine, most_qualified
from salesedu.crm_stages import Conversion
from salesedu.i18n import _, format_date, format_number, format_percent, ngettext
from salesedu.metrics_pipeline import FEW_DEALS
from salesedu.page import escape, picture_html
from salesedu.plots.crm import board_picture, board_words, currency_name, group_name, stage_name
from salesedu.widgets.crm_view import Section, View, day, deal_name, money, note, paragraphs, words
from salesedu.widgets.tables import table_html

MOST_CALLS = 8
PICTURE_WIDTH, PICTURE_LEAST = 640, 440


def board_section(view: View) -> Section:
    """Return the pipeline by stage and value."""
    found = view.board
    title = _("Pipeline on {day}").format(day=format_date(view.today))
    if not found.count:
        text = _("There is no open deal here. That is no data, not a value of 0.")
        return Section(title, note("", text), text)
    figures = [deals_open(found.count), *(_total(total) for total in found.totals)]
    first = found.currencies[0]
    words = board_words(found, first)
    picture = picture_html(board_picture(found, first), words, PICTURE_WIDTH, PICTURE_LEAST)
    html = paragraphs(*figures) + picture + _board_table(found) + note("se-not-yet", *_doubts(found))
    return Section(title, html + _board_cautions(found), "\n".join([*figures, words]))


def deals_open(count: int) -> str:
    """Return the number of open deals as a sentence."""
    return ngettext("{count} open deal.", "{count} open deals.", count).format(count=format_number(count))


def _total(total: Amount) -> str:
    fields = {
        "currency": currency_name(total.currency),
        "value": money(total.value, total.currency),
        "weighted": money(total.weighted, total.currency),
    }
    if total.weighted is None:
        return _("Value ({currency}): {value}; no weighted value, because no stage has a rate.").format(
            **fields
        )
    return _("Value ({currency}): {value}, weighted {weighted}.").format(**fields)


def _board_table(found: Board) -> str:
    heads = [_("Stage"), _("Open deals")]
    for code in found.currencies:
        heads += [_("Value ({currency})").format(currency=currency_name(code))]
        heads += [_("Weighted ({currency})").format(currency=currency_name(code))]
    heads.append(_("Won in the end"))
    rows = [_board_row(line) for line in found.lines]
    return table_html(heads, rows, numbers=range(1, len(heads)))


def _board_row(line: StageLine) -> list[str]:
    amounts = []
    for amount in line.amounts:
        amounts += [money(amount.value, amount.currency), money(amount.weighted, amount.currency)]
    return [stage_name(line.stage), format_number(line.count), *amounts, _rate(line)]


def _rate(line: StageLine) -> str:
    if line.rate is None:
        return _("not known")
    if not line.is_own_rate:
        return _("{rate} (yours)").format(rate=format_percent(line.rate, 0))
    sentence = _("{rate} of {count}")
    return sentence.format(rate=format_percent(line.rate, 0), count=format_number(line.decided))


def _doubts(found: Board) -> list[str]:
    """Return what keeps the numbers of the board from being complete."""
    unknown = sum(line.unknown_amounts for line in found.lines)
    sentences = []
    if unknown:
        sentence = ngettext(
            "{count} open deal has no amount. It is counted, but it is in no sum.",
            "{count} open deals have no amount. They are counted, but they are in no sum.",
            unknown,
        )
        sentences.append(sentence.format(count=format_number(unknown)))
    if found.conversion.unknown:
        sentences.append(
            _unknown_stage(found) if found.conversion.is_known else unknown_stages(found.conversion)
        )
    if found.conversion.outside:
        sentence = ngettext(
            "{count} open deal is in a stage that is not in your list. Put the stage into the list.",
            "{count} open deals are in stages that are not in your list. Put the stages into the list.",
            found.conversion.outside,
        )
        sentences.append(sentence.format(count=format_number(found.conversion.outside)))
    names = ", ".join(stage_name(line.stage) for line in found.without_rate if line.stage)
    if names:
        sentence = _(
            "No rate is known for {stages}, so these stages are in no weighted value. Write a rate of your "
            "own behind the stage under “Settings”, or leave it open. A rate from the deals themselves needs "
            "{least} decided ones, and lost ones that say how far they got."
        )
        sentences.append(sentence.format(stages=names, least=format_number(ENOUGH)))
    return sentences


def _unknown_stage(found: Board) -> str:
    """Return how much lower the weighted value may be."""
    total = found.totals[0]
    sentence = ngettext(
        "{count} lost deal does not say in which stage it was lost, so the later rates are rather too high. "
        "If it had come this far everywhere, the weighted value ({currency}) would be {least}.",
        "{count} lost deals do not say in which stage they were lost, so the later rates are rather too "
        "high. If all of them had come this far, the weighted value ({currency}) would be {least}.",
        found.conversion.unknown,
    )
    return sentence.format(
        count=format_number(found.conversion.unknown),
        currency=currency_name(total.currency),
        least=money(total.least, total.currency),
    )


def unknown_stages(found: Conversion) -> str:
    """Return that most lost deals do not say how far they got, and where that could be found."""
    sentence = _(
        "{count} of {of} lost deals do not say in which stage they were lost: “Closed lost” stands over it. "
        "So nobody can tell from these deals which share moves on from a stage. Ask whether your CRM can "
        "export the stage before."
    )
    return sentence.format(count=format_number(found.unknown), of=format_number(found.lost))


def _board_cautions(found: Board) -> str:
    weighted = _(
        "Weighted means amount × the share of such deals that were won. It is an average over many deals; no "
        "single deal ends at its weighted value."
    )
    age = _("An export does not say since when a deal is in its stage, so that age is not known here.")
    sentences = [weighted, age]
    if found.count < FEW_DEALS:
        few = _("With fewer than {count} open deals one large deal decides the sum. Look at each deal.")
        sentences.insert(1, few.format(count=format_number(FEW_DEALS)))
    if len(found.currencies) > 1:
        one = _("Amounts of different currencies are never added. The picture shows {currency}.")
        sentences.append(one.format(currency=currency_name(found.currencies[0])))
    return "".join(f'<p class="se-quiet">{escape(sentence)}</p>' for sentence in sentences)


def calls_section(view: View) -> Section:
    """Return the most qualified open deals, with their next step."""
    rule = _(
        "The order: furthest stage first; in a stage, deals with a next contact planned; then those heard of "
        "last. The amount plays no part: a large deal is not yet a good one."
    )
    deals = most_qualified(view.deals, view.stages, view.today).head(MOST_CALLS)
    if not len(deals):
        text = _("No open deal is in one of your stages.")
        return Section(_("Most qualified first"), note("", text), text)
    heads = [_("Deal"), _("Owner"), _("Stage"), _("Amount"), _("Next contact"), _("Next step")]
    rows = [_call_row(deal) for deal in deals.itertuples()]
    text = "\n".join([rule, *(" – ".join(row) for row in rows)])
    return Section(_("Most qualified first"), paragraphs(rule) + table_html(heads, rows, numbers=(3,)), text)


def _call_row(deal: Any) -> list[str]:
    amount = money(deal.amount, words(deal.currency))
    step = words(deal.next_step)
    return [
        deal_name(deal),
        group_name(words(deal.owner)),
        stage_name(words(deal.stage)),
        amount,
        day(deal.next_activity),
        _(step) if step else _("⚠ none planned"),
    ]
