"""The words around a funnel: what is wrong with a field, what a rate tells, which stage to improve."""

import math

from salesedu.funnel import Comparison, Finding, Funnel, Mistake, Problem, Step
from salesedu.funnel_counts import Table
from salesedu.i18n import _, format_money, format_number, format_percent
from salesedu.page import escape
from salesedu.plots.funnel import standing
from salesedu.widgets.tables import AT_END, AT_START


def mistake_sentence(mistake: Mistake) -> str:
    """Return what to put right, in one or two sentences."""
    fields = {"text": mistake.text, "stage": mistake.stage, "line": (mistake.row or 0) + 1}
    return _template(mistake).format(**fields)


def _template(mistake: Mistake) -> str:
    if mistake.field == "deal_size":
        return _("Type what one sale brings on average, a number above 0 such as 2,500.")
    if mistake.problem is Problem.NOT_A_NUMBER and mistake.field == "rate":
        return _("“{text}” is not a number. Type a percentage such as 4, or leave the field empty.")
    if mistake.problem is Problem.TOO_FEW_STAGES and mistake.field == "file":
        return _("The file is empty. Each line needs a stage and a number, such as Leads;300.")
    return {
        Problem.TOO_FEW_STAGES: _("A funnel needs at least two stages. Add one below."),
        Problem.NAME_MISSING: _("Give this stage a name, such as Leads."),
        Problem.NAME_TWICE: _("Two stages are called {stage}. Give this one another name."),
        Problem.COUNT_MISSING: _("How many people? Type a number; 0 is fine."),
        Problem.NOT_A_NUMBER: _("“{text}” is not a number of people. Type one such as 300."),
        Problem.NOT_WHOLE: _("“{text}” is not a whole number. People come in ones."),
        Problem.NEGATIVE: _("{text} is below 0. Type how many people reached this stage."),
        Problem.NOT_ABOVE_ZERO: _("Type a number above 0."),
        Problem.NOT_A_SHARE: _("{text} is not a percentage from 0 to 100."),
        Problem.NOT_TWO_CELLS: _(
            "Line {line} of the file reads “{text}”. Each line needs one stage and one number, "
            "such as Leads;300. Your numbers are unchanged."
        ),
        Problem.NOT_READABLE: _(
            "The file could not be read. Save it as “CSV UTF-8” in your spreadsheet and load it again. "
            "Your numbers are unchanged."
        ),
    }[mistake.problem]


def file_sentences(table: Table, most: int) -> str:
    """Return what was read from a file; ``most`` stages fit."""
    sentences = [_("The file is loaded. Check the stages and the sector rates below.")]
    if table.heading:
        first = ", ".join(table.heading)
        sentences.append(_("The first line, “{first}”, was read as a heading.").format(first=first))
    if len(table.rows) > most:
        sentence = _("It has {lines} stages; only the first {most} fit here.")
        sentences.append(sentence.format(lines=format_number(len(table.rows)), most=format_number(most)))
    return " ".join(sentences)


def finding_sentence(finding: Finding, start: str, end: str) -> str:
    """Return what is worth knowing about the step between two stages."""
    sentence = {
        Finding.NO_DATA: _(
            "Nobody reached {start}, so nobody can say how many move on to {end}: no data, not 0%."
        ),
        Finding.NOBODY_MOVES_ON: _("Nobody moved on from {start} to {end}."),
        Finding.RATE_OVER_100: _(
            "{end} holds more people than {start}. Check that both numbers are about the same people "
            "in the same period."
        ),
    }[finding]
    return sentence.format(start=start, end=end)


def findings_html(funnel: Funnel) -> str:
    """Return every finding as a message."""
    sentences = (
        finding_sentence(finding, funnel.stages[number - 1], funnel.stages[number])
        for number, finding in funnel.findings()
    )
    return "".join(f'<div class="se-message se-not-yet">⚠ {escape(sentence)}</div>' for sentence in sentences)


def revenue_html(funnel: Funnel) -> str:
    """Return today's revenue as HTML."""
    sentence = _("Revenue today: {revenue}").format(revenue=format_money(funnel.revenue))
    return f'<p class="se-figure">{escape(sentence)}</p>'


def what_if_sentence(today: Funnel, changed: Funnel | None, rate: float) -> str:
    """Return what another rate of one step would bring.

    Parameters
    ----------
    today, changed : the funnel as it is, and as it would be; None where a later stage is empty.
    rate : the other rate, as a share.
    """
    if changed is None:
        return _("A later stage is empty, so nobody can say what this step would bring.")
    sentence = (
        _("At {rate} you would earn {revenue}: {difference} more than today, all else unchanged.")
        if changed.revenue >= today.revenue
        else _("At {rate} you would earn {revenue}: {difference} less than today, all else unchanged.")
    )
    return sentence.format(
        rate=format_percent(rate),
        revenue=format_money(changed.revenue),
        difference=format_money(abs(changed.revenue - today.revenue)),
    )


def advice(funnel: Funnel, comparison: Comparison) -> list[str]:
    """Return which stage to improve and why, in sentences."""
    best, widest = comparison.best, comparison.widest
    if all(step.sector_rate is None for step in comparison.steps):
        return [_("Type sector rates to see which step is worth improving.")]
    if best is None:
        return [_("No step is below its sector rate, so none stands out as worth improving.")]
    sentences = [_best_sentence(funnel, best)]
    if widest is not None and widest != best and best.ratio != math.inf:
        sentences.append(_ratio_sentence(best, widest))
    return sentences


def _best_sentence(funnel: Funnel, best: Step) -> str:
    fields = {"start": best.start, "end": best.end, "sector": format_percent(best.sector_rate or 0)}
    if best.revenue is None or best.gain is None:
        return _(
            "Start with the step from {start} to {end}: nobody moves on there, so nothing after it counts."
        ).format(**fields)
    return _(
        "Improve the step from {start} to {end} first. At the sector’s {sector} you would earn {revenue} "
        "instead of {today}: {gain} more."
    ).format(
        revenue=format_money(best.revenue),
        today=format_money(funnel.revenue),
        gain=format_money(best.gain),
        **fields,
    )


def _ratio_sentence(best: Step, widest: Step) -> str:
    return _(
        "Surprised? The gap from {start} to {end} is wider in percentage points ({wide} against {narrow}). "
        "But rates multiply: closing that gap makes revenue {wide_ratio} times as large, closing the one "
        "from {best_start} to {best_end} makes it {best_ratio} times as large."
    ).format(
        start=widest.start,
        end=widest.end,
        wide=format_number(widest.points or 0, 1),
        narrow=format_number(best.points or 0, 1),
        wide_ratio=format_number(widest.ratio or 0, 2),
        best_start=best.start,
        best_end=best.end,
        best_ratio=format_number(best.ratio or 0, 2),
    )


def advice_html(funnel: Funnel, comparison: Comparison) -> str:
    """Return the advice as HTML, the stage to improve in front."""
    first, *more = advice(funnel, comparison)
    rest = "".join(f'<p class="se-quiet">{escape(sentence)}</p>' for sentence in more)
    return f'<div class="se-message se-right"><strong>{escape(first)}</strong></div>{rest}'


def rates_table(comparison: Comparison) -> str:
    """Return every step with its rates, ratio, points gap and gain as an HTML table."""
    heads = [_("Step"), _("Your rate"), _("Sector (illustrative)"), _("Times better at sector rate")]
    heads += [_("Points behind"), _("More revenue at sector rate"), _("Result")]
    head = "".join(f'<th scope="col"{_number(i)}>{escape(text)}</th>' for i, text in enumerate(heads))
    body = "".join(_row(step, step == comparison.best) for step in comparison.steps)
    return f'<table class="se-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _row(step: Step, best: bool) -> str:
    cells = [
        _("{start} to {end}").format(start=step.start, end=step.end),
        _("no data") if step.rate is None else format_percent(step.rate),
        "–" if step.sector_rate is None else format_percent(step.sector_rate),
        "–" if step.ratio is None or step.ratio == math.inf else "× " + format_number(step.ratio, 2),
        "–" if step.points is None else format_number(max(0.0, step.points), 1),
        "–" if step.gain is None else format_money(step.gain),
        standing(step, best),
    ]
    inner = "".join(f"<td{_number(i)}>{escape(cell)}</td>" for i, cell in enumerate(cells))
    chosen = ' class="se-chosen"' if best else ""
    return f"<tr{chosen}>{inner}</tr>"


def _number(column: int) -> str:
    return f' class="se-number" {AT_END}' if 0 < column < 6 else f" {AT_START}"
