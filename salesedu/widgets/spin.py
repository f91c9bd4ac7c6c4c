"""The widgets of the SPIN lesson, one function each; a cell of the lesson is one call."""

from salesedu.page import picture_html, show_html
from salesedu.plots.spin import need_png, text_alternative
from salesedu.spin_call import pitching_call, worked_call
from salesedu.widgets.spin_call import pitched, second, worked
from salesedu.widgets.spin_classifier import classifier
from salesedu.widgets.spin_planner import planner
from salesedu.widgets.spin_tries import three_tries

#: The picture is never shown narrower, in pixels.
NARROWEST = 560

__all__ = ["classifier", "picture", "pitched", "planner", "second", "three_tries", "worked"]


def picture() -> None:
    """Show how a need grows in the worked call, and how it stays in the call by pitching."""
    calls = worked_call(), pitching_call()
    words = text_alternative(*calls)
    # on a narrow screen one scrolls, because smaller letters could not be read
    shown = f'<div style="min-width:{NARROWEST}px">{picture_html(need_png(*calls), words)}</div>'
    show_html(f'<div tabindex="0" style="overflow-x:auto">{shown}</div>', words)
