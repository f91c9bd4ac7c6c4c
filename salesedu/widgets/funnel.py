"""The widgets of the funnel lesson, one function each; a cell of the lesson is one call."""

from IPython.display import display

from salesedu.funnel import ILLUSTRATIVE_SECTOR_RATES, Funnel, example
from salesedu.i18n import _, format_number, format_percent
from salesedu.page import escape, is_static, picture_html, show_html
from salesedu.plots.funnel import FunnelPicture, text_alternative
from salesedu.widgets import funnel_words as words
from salesedu.widgets.benchmark import Benchmark, title
from salesedu.widgets.journey import stage_mapper, who_is_this
from salesedu.widgets.keeper import Store
from salesedu.widgets.qualification import gates, who_qualifies

__all__ = ["Benchmark", "benchmark", "gates", "picture", "stage_mapper", "who_is_this", "who_qualifies"]


def benchmark(store: Store | None = None) -> None:
    """Show the funnel benchmark (F01): one's own funnel beside illustrative sector rates.

    Parameters
    ----------
    store : keeps what is typed until the next time, such as ``Store("benchmark")``; None keeps nothing.
    """
    if is_static():
        _show_example()
    else:
        display(Benchmark(store).box)  # type: ignore[no-untyped-call]


def picture() -> None:
    """Show the people in the worked example's funnel, and the rate of each step, as a picture."""
    funnel = _example()
    steps = zip(funnel.stages, funnel.stages[1:], funnel.rates, strict=False)
    alternative = " ".join(
        _("From {start} to {end}: {rate}.").format(start=start, end=end, rate=format_percent(rate or 0))
        for start, end, rate in steps
    )
    counts = zip(funnel.stages, funnel.counts, strict=True)
    people = " ".join(_("{stage}: {count}.").format(stage=s, count=format_number(c)) for s, c in counts)
    painter = FunnelPicture(funnel, ILLUSTRATIVE_SECTOR_RATES)
    words_for_it = f"{people} {alternative}"
    show_html(picture_html(painter.png(beside=False), words_for_it, width=440), words_for_it)


def _example() -> Funnel:
    funnel = example()
    return Funnel(tuple(_(name) for name in funnel.stages), funnel.counts, funnel.average_deal_size)


def _show_example() -> None:
    funnel = _example()
    comparison = funnel.compare(ILLUSTRATIVE_SECTOR_RATES)
    alternative = text_alternative(funnel, comparison)
    picture = picture_html(FunnelPicture(funnel, ILLUSTRATIVE_SECTOR_RATES).png(), alternative)
    live = _(
        "In the live lesson you type your own numbers here, or load them from a file, "
        "and try what a better rate brings."
    )
    html = f"<h3>{escape(title())}</h3>{picture}{words.advice_html(funnel, comparison)}"
    html += f'{words.rates_table(comparison)}<p class="se-quiet">{escape(live)}</p>'
    text = "\n".join([title(), alternative, *words.advice(funnel, comparison), live])
    show_html(f'<div class="se">{html}</div>', text)
