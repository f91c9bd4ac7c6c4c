"""What the widgets share: headings, messages, and tables for pages where nothing can be clicked."""

from collections.abc import Sequence

import ipywidgets

from salesedu.page import escape, show_html

AT_START = 'style="text-align:start"'
AT_END = 'style="text-align:end"'


def heading(title: str, intro: str = "") -> ipywidgets.HTML:
    """Return a widget's title with a sentence under it."""
    more = f"<p>{escape(intro)}</p>" if intro else ""
    return ipywidgets.HTML(f"<h3>{escape(title)}</h3>{more}")


def alert_html(sentence: str) -> str:
    """Return a sentence about something that went wrong."""
    return f'<div class="se-message se-alert">⚠ {escape(sentence)}</div>'


def note_html(sentence: str) -> str:
    """Return a sentence that may be overlooked."""
    return f'<div class="se-quiet">{escape(sentence)}</div>'


def table_html(heads: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int] = ()) -> str:
    """Return a table in which every text is escaped.

    Parameters
    ----------
    heads, rows : the table, in words.
    numbers : places of columns with numbers, from 0; they are aligned at their end.
    """
    looks = [' class="se-number"' if place in numbers else "" for place in range(len(heads))]
    cells = zip(heads, looks, strict=True)
    head = "".join(f'<th scope="col"{look}>{escape(text)}</th>' for text, look in cells)
    lines = (zip(row, looks, strict=True) for row in rows)
    body = ["".join(f"<td{look}>{escape(text)}</td>" for text, look in line) for line in lines]
    rows_html = "".join(f"<tr>{line}</tr>" for line in body)
    return f'<table class="se-table"><thead><tr>{head}</tr></thead><tbody>{rows_html}</tbody></table>'


def show_table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], live: str) -> None:
    """Show a table on a page where nothing can be clicked.

    Parameters
    ----------
    title, heads, rows : the table, in words.
    live : what one can do in its place in the live lesson.
    """
    # notebook pages align tables to the right unless each cell says otherwise
    head = "".join(f'<th scope="col" {AT_START}>{escape(text)}</th>' for text in heads)
    cells = ["".join(f"<td {AT_START}>{escape(cell)}</td>" for cell in row) for row in rows]
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    table = f'<table class="se-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    html = f'<div class="se"><h3>{escape(title)}</h3>{table}<p class="se-quiet">{escape(live)}</p></div>'
    lines = [title, *(" – ".join(row) for row in (heads, *rows)), live]
    show_html(html, "\n".join(lines))
