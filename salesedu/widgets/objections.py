"""The widgets of the objections lesson, one function each; a cell of the lesson is one call."""

from salesedu.objections_cases import WORKED
from salesedu.page import picture_html, show_html
from salesedu.plots.objections import path_png, text_alternative
from salesedu.widgets.objections_planner import planner
from salesedu.widgets.objections_rewrite import behind, rewrite

__all__ = ["behind", "picture", "planner", "rewrite"]


def picture() -> None:
    """Show the steps of an answer in the worked example, and how many obstacles each leaves possible."""
    words = text_alternative(WORKED)
    show_html(picture_html(path_png(WORKED), words, width=640, least=520), words)
