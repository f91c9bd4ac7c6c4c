"""How a kind of question, and what the classifier read in a line, look on a page.

Only inline styles, because a page on which nobody can click has no style sheet.
"""

from collections.abc import Mapping

from salesedu.i18n import _, format_number
from salesedu.page import escape
from salesedu.spin import KIND_NAMES, Kind, Reading
from salesedu.spin_call import LETTER

#: White letters are readable on each of these; the letter says the same as the colour.
COLOUR = {
    Kind.SITUATION: "#52606d",
    Kind.PROBLEM: "#a14a06",
    Kind.IMPLICATION: "#8f2a6b",
    Kind.NEED_PAYOFF: "#12734a",
    Kind.PITCH: "#b3261e",
    Kind.OTHER: "#6b7280",
    Kind.UNSURE: "#6b7280",
}
_SIGN = {Kind.PITCH: "!", Kind.OTHER: "–", Kind.UNSURE: "?"}
_DISC = (
    "display:inline-block;min-width:22px;height:22px;line-height:22px;border-radius:11px;text-align:center;"
    "color:#fff;font-weight:700;font-size:13px;margin-inline-end:6px"
)
#: From here on the classifier's own estimate is worth calling sure.
SURE = 0.95


def chip(kind: Kind, name: str = "", sign: str = "", colour: str = "") -> str:
    """Return the sign and the name of a kind of line as HTML.

    Parameters
    ----------
    kind : what the line is.
    name, sign, colour : in place of the kind's own.
    """
    sign = sign or (_(LETTER[kind]) if kind in LETTER else _SIGN[kind])
    ground = colour or COLOUR[kind]
    return (
        f'<span aria-hidden="true" style="{_DISC};background:{ground}">{escape(sign)}</span>'
        f"<strong>{escape(name or _(KIND_NAMES[kind]))}</strong>"
    )


def reading_html(reading: Reading) -> str:
    """Return what was read in a line: its kind, how sure, and the words that say so."""
    return f'{chip(reading.kind)} <span class="se-quiet">{escape(seen(reading))}</span>'


def seen(reading: Reading) -> str:
    """Return how sure the reading is and which words it rests on, in a sentence."""
    cues = ", ".join(_("“{words}”").format(words=cue) for cue in reading.cues)
    if reading.kind is Kind.UNSURE:
        if cues:
            return _("I can’t say. I saw {cues}, and that is not enough.").format(cues=cues)
        return _("I can’t say: the words leave it open.")
    sure = reading.confidence >= SURE
    if not cues:
        return _("sure, from the sentence as a whole") if sure else _("fairly sure, from the whole sentence")
    sentence = _("sure, because of {cues}") if sure else _("fairly sure, because of {cues}")
    return sentence.format(cues=cues)


def counts_html(counts: Mapping[Kind, int]) -> str:
    """Return how many lines there are of each kind, as a small table with bars."""
    most = max(counts.values(), default=1)
    rows = "".join(_bar(kind, number, most) for kind, number in counts.items())
    return f'<table class="se-table"><tbody>{rows}</tbody></table>'


def _bar(kind: Kind, number: int, most: int) -> str:
    bar = f"height:10px;border-radius:5px;background:{COLOUR[kind]};width:{100 * number // most}%"
    return (
        f'<tr><th scope="row" style="font-weight:400;width:1%;white-space:nowrap">{chip(kind)}</th>'
        f'<td class="se-number" style="width:2em">{format_number(number)}</td>'
        f'<td><div style="{bar}"></div></td></tr>'
    )
