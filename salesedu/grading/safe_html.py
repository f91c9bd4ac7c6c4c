"""Outputs that are safe on a page that can set marks: text, tables and pictures; nothing that runs.

The kit escapes what learners type. This is the second wall, for pages that the trainer's browser opens with
the trainer's rights (the formgrader) and for pages that travel (feedback).
"""

import re
from functools import cache
from typing import Any

from bleach.css_sanitizer import CSSSanitizer
from bleach.sanitizer import Cleaner
from nbconvert.preprocessors import Preprocessor

from salesedu.exercise.static import OUTCOMES
from salesedu.page import style

SAFE_TYPES = ("text/html", "text/plain", "image/png", "image/jpeg", OUTCOMES)
_TAGS = [
    *("a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "code", "col", "colgroup", "dd", "del"),
    *("details", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr"),
    *("i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "s", "section", "small", "span", "strong"),
    *("sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul"),
]


def _is_picture(_tag: str, name: str, value: str) -> bool:
    """Return whether an attribute of a picture may stay: one from afar would tell who opens the page."""
    return name in ("alt", "width", "height") or (name == "src" and value.startswith("data:image/"))


_ATTRIBUTES = {
    "*": ["class", "dir", "lang", "title", "role", "style", "aria-label", "aria-hidden"],
    "a": ["href"],
    "details": ["open"],
    "img": _is_picture,
    "ol": ["start"],
    "td": ["colspan", "rowspan", "headers"],
    "th": ["colspan", "rowspan", "scope"],
}
_STYLES = [
    *("border", "border-collapse", "border-inline-start", "border-radius", "color", "background", "display"),
    *("font-weight", "height", "list-style", "margin", "max-width", "min-width", "padding"),
    *("padding-inline-start", "text-align", "white-space", "width"),
]
_STYLE_SHEET = re.compile(r"<style\b[^>]*>.*?</style\s*>", re.IGNORECASE | re.DOTALL)


class _NothingFromAfar(CSSSanitizer):  # type: ignore[misc]  # bleach ships no types
    """Keep styles that are only words and numbers: a picture behind a text would be fetched too."""

    def sanitize_css(self, style: str) -> str:
        kept = str(super().sanitize_css(style))
        return "" if "(" in kept else kept


@cache
def _cleaner() -> Cleaner:
    return Cleaner(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        protocols=["http", "https", "mailto", "data"],
        strip=True,
        css_sanitizer=_NothingFromAfar(allowed_css_properties=_STYLES),
    )


def clean_html(html: str) -> str:
    """Return HTML without anything that runs or loads; a style sheet in it becomes the course's own."""
    without_sheets, sheets = _STYLE_SHEET.subn("", html)
    own = f"<style>{style()}</style>" if sheets else ""
    return own + str(_cleaner().clean(without_sheets))


class CleanOutputs(Preprocessor):
    """Keep of every output only what can't run; nbconvert and nbgrader call it for each cell."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)  # type: ignore[no-untyped-call]
        self.enabled = True

    def preprocess_cell(self, cell: Any, resources: Any, index: int) -> tuple[Any, Any]:
        """Clean the outputs of one cell."""
        for output in cell.get("outputs", ()):
            if "data" in output:
                output.data = {kind: output.data[kind] for kind in SAFE_TYPES if kind in output.data}
            if "data" in output and "text/html" in output.data:
                output.data["text/html"] = clean_html("".join(output.data["text/html"]))
        return cell, resources
