"""How things appear on a notebook page: live, or as a picture of themselves.

A page is *static* while nbgrader grades or validates it, and while the committed lessons are built:
then every form and widget shows accessible HTML instead of something to click.

- here: what a page is just now, and the course's look (``style.css``)
- ``controls``: inputs for lesson widgets; ``controls.js`` draws them
"""

import os
from collections.abc import Mapping
from functools import cache
from html import escape as _escape
from pathlib import Path
from typing import Any

STATIC_VARIABLE = "SALESEDU_STATIC"
GRADING_VARIABLE = "NBGRADER_EXECUTION"


def is_static() -> bool:
    """Return whether this page shows HTML only, because nobody can click on it."""
    return os.environ.get(STATIC_VARIABLE) == "1" or GRADING_VARIABLE in os.environ


def is_graded() -> bool:
    """Return whether nbgrader is marking this page just now."""
    return os.environ.get(GRADING_VARIABLE) == "autograde"


def escape(text: object) -> str:
    """Return text that is safe inside HTML and inside a quoted attribute."""
    return _escape(str(text), quote=True)


@cache
def text_beside(module: str, name: str) -> str:
    """Return a style sheet, script or other text file that lies beside a module.

    Parameters
    ----------
    module : the module's ``__file__``.
    name : the file's name.
    """
    return (Path(module).parent / name).read_text(encoding="utf-8")


def style() -> str:
    """Return the course's own style sheet: colours, cards, fields, messages."""
    return text_beside(__file__, "style.css")


def show_html(html: str, text: str = "", facts: Mapping[str, Any] | None = None) -> None:
    """Show HTML in the output of a cell, with words for readers that show no HTML.

    Parameters
    ----------
    html : the finished HTML; everything that people typed must have gone through :func:`escape`.
    text : the same in plain words.
    facts : the same for programs, by MIME type; nobody sees it.
    """
    from IPython.display import display

    display({"text/html": html, "text/plain": text or " ", **(facts or {})}, raw=True)  # type: ignore[no-untyped-call]


def picture_html(png: bytes, alternative: str, width: int = 700, least: int = 0) -> str:
    """Return a picture as HTML, because only there can it have a text alternative.

    Parameters
    ----------
    png : the bytes of a PNG file.
    alternative : what the picture shows, in sentences.
    width : how wide it is shown, in pixels, where there is room.
    least : where there is less room than this, in pixels, it scrolls, so that its words can be read.
    """
    from base64 import b64encode

    source = f"data:image/png;base64,{b64encode(png).decode()}"
    style = f' style="min-inline-size:{least}px"' if least else ""
    image = f'<img class="se-picture" width="{width}"{style} alt="{escape(alternative)}" src="{source}">'
    return f'<div style="overflow-x:auto" tabindex="0">{image}</div>' if least else image
