"""What the maturity diagnosis says, in words and tables."""

from collections.abc import Sequence

from salesedu.i18n import _, format_number, ngettext
from salesedu.maturity import AreaScore, Change, Diagnosis, Spread, Tip
from salesedu.maturity_answers import AnswersError, Trouble
from salesedu.maturity_questions import QUESTIONS, SCALE
from salesedu.page import escape
from salesedu.widgets.tables import note_html, table_html

FIRST_STEPS = 3
#: Team members whose means differ by more than this do not describe one company.
WIDE = 1.5


def title() -> str:
    return _("Where do we stand?")


def intro() -> str:
    return _(
        "Twenty statements about marketing and sales in your company, four for each area. How true is each "
        "one today? The statements and the scale are this course’s own: they show where to begin, not how "
        "good you are. Your answers stay on this computer."
    )


def scale_html() -> str:
    """Return what the numbers of the scale mean."""
    steps = " · ".join(f"<b>{number}</b> {escape(_(text))}" for number, text in enumerate(SCALE))
    return f'<p class="se-quiet">{steps}</p>'


def progress_sentence(diagnosis: Diagnosis) -> str:
    given = sum(len(score.answers) for score in diagnosis.scores)
    return ngettext(
        "{given} of {all} statement answered.", "{given} of {all} statements answered.", len(QUESTIONS)
    ).format(given=given, all=len(QUESTIONS))


def weakest_sentence(diagnosis: Diagnosis) -> str:
    """Return where to begin, or that all areas are alike."""
    first, *others = diagnosis.weakest_first
    words = {"area": _(first.area.value), "mean": format_number(first.mean or 0, 2)}
    if others and others[-1].mean == first.mean:
        return _("All areas you answered are equal: {mean} of 4.").format(**words)
    if not diagnosis.is_complete:
        return _("So far “{area}” is weakest: {mean} of 4. Some statements are still open.").format(**words)
    return _("Begin with “{area}”: {mean} of 4.").format(**words)


def areas_html(diagnosis: Diagnosis, changes: Sequence[Change] = (), team: Sequence[Spread] = ()) -> str:
    """Return the areas as a table, the weakest first and those without an answer last.

    Parameters
    ----------
    diagnosis : the answers of today.
    changes : the comparison with last time, area by area in the buyer's order, or empty.
    team : the spread of the team in the same order, or empty.
    """
    heads = [_("Area"), _("Mean, 0 to 4"), _("Answered")]
    heads += [_("Since last time")] if changes else []
    heads += [_("Team: lowest, middle, highest")] if team else []
    order = [score.area for score in diagnosis.weakest_first]
    scores = sorted(
        diagnosis.scores, key=lambda one: order.index(one.area) if one.area in order else len(order)
    )
    change_of = {change.area: change for change in changes}
    spread_of = {spread.area: spread for spread in team}
    rows = []
    for score in scores:
        cells = [_(score.area.value), _mean(score), f"{len(score.answers)}/{score.asked}"]
        cells += [_changed(change_of[score.area])] if changes else []
        cells += [_spread(spread_of[score.area])] if team else []
        rows.append(cells)
    return table_html(heads, rows)


def result_html(
    now: Diagnosis, last: tuple[str, Diagnosis] | None, changes: Sequence[Change], team: Sequence[Spread]
) -> str:
    """Return where to begin, the table and the next steps.

    Parameters
    ----------
    now : the answers of today.
    last : day and result of last time, or None.
    changes, team : as in :func:`areas_html`.
    """
    compared = _("Compared with {day}.").format(day=last[0]) if last else ""
    lines = [f'<p class="se-figure">{escape(weakest_sentence(now))}</p>', note_html(progress_sentence(now))]
    lines += [note_html(compared)] if compared else []
    return "".join([*lines, areas_html(now, changes, team), steps_html(now)])


def file_sentence(error: AnswersError) -> str:
    """Return what is wrong with a colleague's file, and what to do."""
    sentences = {
        Trouble.NOT_READABLE: _("This file can’t be read as text. Ask for the file maturity.csv itself."),
        Trouble.NO_ANSWERS: _(
            "There is no answer of this diagnosis in the file. In the colleague’s lesson, press “Save my "
            "answers as a file”, and take the file maturity.csv."
        ),
        Trouble.NOT_AN_ANSWER: _(
            "Line {line}: “{text}” is no answer. Answers are the whole numbers from 0 to 4."
        ),
    }
    return sentences[error.trouble].format(line=error.line, text=error.text)


def _mean(score: AreaScore) -> str:
    return _("no answer yet") if score.mean is None else format_number(score.mean, 2)


def _changed(change: Change) -> str:
    if change.difference is None:
        return _("no statement answered both times")
    if not change.difference:
        return _("= as before")
    sentence = _("▲ {points} more") if change.difference > 0 else _("▼ {points} less")
    return sentence.format(points=format_number(abs(change.difference), 2))


def _spread(spread: Spread) -> str:
    if spread.middle is None or spread.width is None:
        return _("no answer yet")
    words = [format_number(mean, 2) for mean in (spread.means[0], spread.middle, spread.means[-1])]
    sentence = _("{low}, {middle}, {high}")
    if spread.width > WIDE:
        sentence = _("{low}, {middle}, {high} – far apart: talk about it first")
    return sentence.format(low=words[0], middle=words[1], high=words[2])


def steps_html(diagnosis: Diagnosis) -> str:
    """Return the first steps, and behind them a tip for every answer."""
    first = diagnosis.first_steps[:FIRST_STEPS]
    html = ""
    if first:
        items = "".join(f"<li>{_tip_html(tip)}</li>" for tip in first)
        html = f"<h4>{escape(_('Your next steps'))}</h4><ol>{items}</ol>"
    items = "".join(f"<li>{_tip_html(tip)}</li>" for tip in diagnosis.tips)
    more = escape(_("A tip for each answer"))
    return f"{html}<details><summary>{more}</summary><ul>{items}</ul></details>"


def _tip_html(tip: Tip) -> str:
    about = _("For the statement “{statement}”, which you gave a {answer}.").format(
        statement=_(tip.question.statement), answer=tip.answer
    )
    return f"{escape(_(tip.text))}<br><small>{escape(about)}</small>"
