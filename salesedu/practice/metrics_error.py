"""Practice in checking a colleague's report on a pipeline: one line of five is wrong.

>>> import random
>>> questions, keys = find_error(random.Random(3))
>>> len(questions[0].options)
5
"""

import random

from salesedu.exercise import choose, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _
from salesedu.practice.asking import Asked, together
from salesedu.practice.metrics_case import PipelineCase, pipeline_case
from salesedu.practice.metrics_report import Fault, draw_fault, report_lines


def find_error(rng: random.Random) -> Asked:
    """Ask which line of a report is wrong."""
    case, fault = pipeline_case(rng), draw_fault(rng)
    return together(error_question(case, fault, report_lines(rng, case, fault)))


def error_question(case: PipelineCase, fault: Fault, lines: dict[str, str]) -> tuple[Question, Key]:
    """Ask which line of a report is wrong.

    Parameters
    ----------
    case : the company reported on.
    fault : what is wrong.
    lines : the lines of the report, by their names.
    """
    question = choose(
        "line",
        _("A colleague reports on {company}. Exactly one line is wrong. Which one?").format(
            company=case.company
        ),
        lines,
        points=2,
        hints=[
            _("For each line: what is divided by what, and do both mean the same thing everywhere?"),
            _("Work out the lines with numbers once more. In the others, ask what was counted."),
        ],
    )
    reason = mistakes()[fault]
    key = right(
        fault.value,
        _("Found. {reason}").format(reason=reason),
        wrong={name: why for name, why in in_order().items() if name in lines and name != fault.value},
        solution=reason,
    )
    return question, key


def mistakes() -> dict[Fault, str]:
    """Return what is wrong with a line, by fault."""
    return {
        Fault.SAME_PERCENTAGE: _(
            "The days stand below the line: velocity grows by old days ÷ new days, which is more."
        ),
        Fault.MIXED_STAGES: _(
            "New leads in the south are no opportunities yet. Such numbers can’t be added."
        ),
        Fault.ONE_DEAL_TRUSTED: _("One deal decides. It is won or lost, so this total will hardly come out."),
        Fault.RATE_ON_COUNT: _("The target is money, so the win rate on value counts: 1 ÷ that rate."),
        Fault.NO_BRACKETS: _(
            "It must be cost ÷ (revenue × margin). A smaller margin takes longer, not shorter."
        ),
        Fault.MARGIN_LEFT_OUT: _("The margin was left out: revenue × margin ÷ the share that leaves."),
        Fault.ZERO_FOR_NO_DATA: _(
            "Nobody is there to divide by. That is “no data”, and 0 would be a statement."
        ),
    }


def in_order() -> dict[str, str]:
    """Return, for each line, why it is right where it is not the spoilt one."""
    return {
        "cycle": _("This line is fine: old days ÷ new days, minus 1."),
        "stages": _(
            "This line is fine: both branches count after the same talk, so the numbers can be added."
        ),
        "forecast": _("This line is fine: it says how much depends on one deal, and shows both cases."),
        "coverage": _("This line is fine: 1 ÷ the win rate on value."),
        "payback": _("This line is fine: cost ÷ (revenue a month × margin)."),
        "lifetime": _("This line is fine: revenue a month × margin ÷ the share that leaves in a month."),
        "branch": _("This line is fine: without people there is nothing to divide by."),
    }
