"""The goal planner on a page where nothing can be clicked: the worked example, finished."""

from salesedu.goals_chance import History, opportunities_for
from salesedu.goals_levers import levers
from salesedu.goals_plan import Plan, example
from salesedu.goals_season import monthly_targets
from salesedu.i18n import _
from salesedu.page import escape, picture_html, show_html
from salesedu.plots import goals as chance_plot
from salesedu.plots import goals_levers as lever_plot
from salesedu.plots import goals_months as month_plot
from salesedu.plots.goals import LEAST, SHOWN
from salesedu.widgets import goals_chance_words as chance_words
from salesedu.widgets import goals_months_words as month_words
from salesedu.widgets import goals_planner_words as words
from salesedu.widgets.goals_planner_months import ILLUSTRATIVE_INDICES


def show_example(title: str) -> None:
    """Show the worked example with its calculation, chance, levers and months."""
    plan = example()
    parts = [_calculation(plan), _chance(plan), _months(plan)]
    live = _(
        "In the live lesson you type the numbers of your own team, move sliders, and paste your own sales. "
        "They stay on your machine."
    )
    html = f"<h3>{escape(title)}</h3>{''.join(html for html, _text in parts)}"
    text = "\n".join([title, *(text for _html, text in parts), live])
    show_html(f'<div class="se">{html}<p class="se-quiet">{escape(live)}</p></div>', text)


def _calculation(plan: Plan) -> tuple[str, str]:
    title = _("The worked example, step by step; its numbers are invented")
    told = [_("{what}: {how}").format(what=what, how=how) for what, how in words.steps(plan)]
    told += [sentence for _holds, sentence in words.verdicts(plan)]
    return words.steps_html(plan, title) + words.verdict_html(plan), "\n".join([title, *told])


def _chance(plan: Plan) -> tuple[str, str]:
    size = plan.average_deal_size
    history = History(1 / plan.opportunities_per_sale, size, size * float(chance_words.CLEARLY))
    changes = levers(plan, history)
    today = changes[0].before
    enough = chance_words.good_chance_sentence(opportunities_for(history, plan.revenue))
    told = [*chance_words.chance_sentences(plan, plan.opportunities, today), enough]
    pictures = [
        _picture(chance_plot.ChancePicture(today).png(), chance_plot.text_alternative(today)),
        _picture(lever_plot.LeverPicture(changes).png(), lever_plot.text_alternative(changes)),
    ]
    html = f"<h4>{escape(_('How likely is the target?'))}</h4>{pictures[0]}{chance_words.chance_html(told)}"
    html += f"{pictures[1]}{chance_words.levers_html(changes, plan)}"
    html += f'<p class="se-quiet">{escape(chance_words.model_note(history))}</p>'
    return html, "\n".join([*told, lever_plot.text_alternative(changes)])


def _months(plan: Plan) -> tuple[str, str]:
    title = _("Month by month, with an invented season")
    targets = monthly_targets(plan.revenue * 12, ILLUSTRATIVE_INDICES)
    told = month_plot.text_alternative(targets)
    picture = _picture(month_plot.months_png(targets), told)
    return f"<h4>{escape(title)}</h4>{picture}{month_words.months_table(plan, targets)}", told


def _picture(png: bytes, alternative: str) -> str:
    return picture_html(png, alternative, SHOWN, LEAST)
