"""Practice in checking a colleague's report: one line of five is wrong.

>>> import random
>>> questions, keys = find_error(random.Random(3))
>>> len(questions[0].options)
5

Source: formulas 7.2-A.
"""

import random

from salesedu.exercise import choose, right
from salesedu.i18n import _
from salesedu.practice.asking import Asked, together
from salesedu.practice.funnel_case import funnel_case
from salesedu.practice.funnel_report import Fault, draw_fault, report_lines


def find_error(rng: random.Random) -> Asked:
    """Ask which line of a report is wrong."""
    case, fault = funnel_case(rng), draw_fault(rng)
    question = choose(
        "line",
        _("A colleague worked this out for {company}. Exactly one line is wrong. Which one?").format(
            company=case.company
        ),
        report_lines(case, fault),
        points=2,
        hints=[
            _("Take the lines one by one. Which people move on in this line, and out of how many?"),
            _("Three lines are rates: after ÷ before. Then sales × deal size, then a ratio of two rates."),
        ],
    )
    reason = _mistakes()[fault]
    key = right(
        fault.value,
        _("Found. {reason}").format(reason=reason),
        wrong={line: why for line, why in _in_order().items() if line != fault.value},
        solution=reason,
    )
    return together((question, key))


def _mistakes() -> dict[Fault, str]:
    return {
        Fault.WRONG_END: _("The line divides the qualified leads, but the stage just after is the leads."),
        Fault.WRONG_START: _("The line divides by all visitors, but the stage just before is the leads."),
        Fault.UPSIDE_DOWN: _("The line divides the wrong way round, so more than 100% would move on."),
        Fault.LEADS_AS_SALES: _("The line multiplies leads by the deal size, but only sales bring money."),
        Fault.POINTS_FOR_RATIO: _(
            "The line adds points. Revenue must be multiplied by sector rate ÷ own rate."
        ),
    }


def _in_order() -> dict[str, str]:
    """Return, for each line, why it is right where it is not the spoilt one."""
    return {
        "lead_rate": _("This line is fine: it divides the leads by the visitors just before them."),
        "qualified_rate": _("This line is fine: it divides the qualified leads by the leads before them."),
        "sales_rate": _("This line is fine: it divides the sales by the qualified leads before them."),
        "revenue": _("This line is fine: it multiplies the sales by what one sale brings."),
        "what_if": _("This line is fine: it multiplies revenue by sector rate ÷ own rate."),
    }
