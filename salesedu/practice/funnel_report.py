"""A colleague's funnel report with one wrong line: material for find-the-error questions.

>>> import random
>>> from salesedu.practice.funnel_case import funnel_case
>>> lines = report_lines(funnel_case(random.Random(7)), Fault.WRONG_START)
>>> list(lines)
['lead_rate', 'qualified_rate', 'sales_rate', 'revenue', 'what_if']
"""

import random
from enum import Enum

from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.practice.funnel_case import FunnelCase


class Fault(Enum):
    """What the colleague got wrong, named after the line that it spoils."""

    WRONG_END = "lead_rate"
    WRONG_START = "qualified_rate"
    UPSIDE_DOWN = "sales_rate"
    LEADS_AS_SALES = "revenue"
    POINTS_FOR_RATIO = "what_if"


def draw_fault(rng: random.Random) -> Fault:
    """Return one of the faults, each as likely as the others."""
    return rng.choice(list(Fault))


def report_lines(case: FunnelCase, fault: Fault) -> dict[str, str]:
    """Return the lines of a report on a case in which exactly one line is wrong.

    Parameters
    ----------
    case : the company.
    fault : the mistake to make.

    Returns
    -------
    The sentences by line: the three rates, today's revenue, and what closing the widest gap would bring.
    """
    visitors, leads, qualified, sales = case.funnel.counts
    deal = case.funnel.average_deal_size
    arrived = qualified if fault is Fault.WRONG_END else leads
    start = visitors if fault is Fault.WRONG_START else leads
    over, under = (qualified, sales) if fault is Fault.UPSIDE_DOWN else (sales, qualified)
    sold = leads if fault is Fault.LEADS_AS_SALES else sales
    return {
        "lead_rate": _rate_line(_("Visitors who become leads"), arrived, visitors),
        "qualified_rate": _rate_line(_("Leads who become qualified"), qualified, start),
        "sales_rate": _rate_line(_("Qualified leads who buy"), over, under),
        "revenue": _("Revenue today: {sales} × {deal} = {revenue}").format(
            sales=format_number(sold),
            deal=format_money(deal),
            revenue=format_money(sold * deal),
        ),
        "what_if": _what_if_line(case, fault is Fault.POINTS_FOR_RATIO),
    }


def _rate_line(name: str, over: float, under: float) -> str:
    return _("{name}: {over} ÷ {under} = {rate}").format(
        name=name,
        over=format_number(over),
        under=format_number(under),
        rate=format_percent(over / under, 2),
    )


def _what_if_line(case: FunnelCase, by_points: bool) -> str:
    """Return what closing the widest gap brings; by points, the gap is added instead of taking the ratio."""
    step = case.widest
    own, sector = step.rate or 0, step.sector_rate or 0
    revenue = case.funnel.revenue
    known = {
        "stage": step.end,
        "own": format_percent(own),
        "sector": format_percent(sector),
        "revenue": format_money(revenue),
        "gap": format_percent(sector - own),
    }
    if by_points:
        return _(
            "If the rate into “{stage}” were the sector's {sector} instead of {own}: "
            "{revenue} + {gap} of {revenue} = {result}"
        ).format(**known, result=format_money(revenue * (1 + sector - own)))
    return _(
        "If the rate into “{stage}” were the sector's {sector} instead of {own}: "
        "{revenue} × {sector} ÷ {own} = {result}"
    ).format(**known, result=format_money(revenue * sector / own))
