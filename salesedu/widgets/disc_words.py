"""The sentences of the DISC widgets: what was seen says so much, not more, and this is what to do next."""

from collections.abc import Collection, Mapping, Sequence

from salesedu.disc import SIDES, STYLE_NAMES, Axis, Behaviour, Lean, Reading, Style, Verdict, signs_on
from salesedu.disc_advice import ADVICE, SHARED, WATCH
from salesedu.i18n import _, format_percent
from salesedu.page import escape
from salesedu.plots.disc import COLOURS


def style_names(styles: Sequence[Style]) -> str:
    """Return one style, or several to choose between, as a phrase."""
    *others, last = [_(STYLE_NAMES[style]) for style in styles]
    return _("{styles} or {last}").format(styles=", ".join(others), last=last) if others else last


def message_html(sentence: str, more: str = "", look: str = "") -> str:
    """Return a sentence that stands out, with finished HTML under it."""
    return f'<div class="se-message {look}"><strong>{escape(sentence)}</strong>{more}</div>'


def list_html(texts: Sequence[str]) -> str:
    """Return sentences as a list."""
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"


def reading_html(reading: Reading, seen: Collection[Behaviour]) -> str:
    """Return what was seen on both axes, what it points to, and what to do next."""
    axes = list_html([axis_sentence(axis, lean, seen) for axis, lean in reading.leans.items()])
    if reading.verdict is Verdict.TOO_LITTLE:
        return message_html(verdict_sentence(reading), axes, "se-not-yet") + watch_html(reading)
    first_guess = message_html(verdict_sentence(reading), axes, "se-right")
    return first_guess + weights_html(reading) + advice_html(reading) + watch_html(reading)


def verdict_sentence(reading: Reading) -> str:
    """Return the hypothesis in one sentence."""
    return {
        Verdict.ONE: _("A first guess: {styles}."),
        Verdict.TWO: _("Two styles are possible: {styles}."),
        Verdict.MIXED: _("The signs are mixed: {styles}. Do not decide yet."),
        Verdict.TOO_LITTLE: _("Too little to tell. Do not guess a style yet."),
    }[reading.verdict].format(styles=style_names(reading.styles) if reading.styles else "")


def axis_sentence(axis: Axis, lean: Lean, seen: Collection[Behaviour]) -> str:
    """Return what an axis shows, with the signs on each side."""
    signs = signs_on(axis, seen)
    if not signs:
        return _("{axis}: nothing seen yet.").format(axis=_(axis.value))
    if set(signs.values()) == {lean.side}:
        return _("{axis}: {side}. You saw: {signs}").format(
            axis=_(axis.value), side=_(SIDES[axis, lean.side]), signs=_signs(signs, lean.side)
        )
    told = "; ".join(
        _("“{side}”: {signs}").format(side=_(SIDES[axis, side]), signs=_signs(signs, side))
        for side in (1, -1)
        if side in signs.values()
    )
    result = _(SIDES[axis, lean.side]) if lean.side else _("not clear yet")
    return _("{axis}: {result}. Signs for {told}").format(axis=_(axis.value), result=result, told=told)


def _signs(signs: Mapping[Behaviour, int], side: int) -> str:
    return " · ".join(_(one.value) for one, speaks in signs.items() if speaks == side)


def weights_html(reading: Reading) -> str:
    """Return a bar for each style, the likeliest first."""
    likeliest_first = sorted(reading.weights.items(), key=lambda pair: -pair[1])
    rows = "".join(_bar(style, weight) for style, weight in likeliest_first)
    note = _("The weights follow a rule of this course. They sort the styles; they are no measured odds.")
    return f'<table class="se-table">{rows}</table><p class="se-quiet">{escape(note)}</p>'


def _bar(style: Style, weight: float) -> str:
    bar = f'<span class="se-share" style="inline-size:{weight:.0%};background:{COLOURS[style]}"></span>'
    name = f'<th scope="row">{escape(_(STYLE_NAMES[style]))}</th>'
    share = f'<td class="se-number">{format_percent(weight, 0)}</td>'
    return f'<tr>{name}{share}<td style="inline-size:60%">{bar}</td></tr>'


def advice_html(reading: Reading) -> str:
    """Return what to do next: a style's advice, or what the possible styles have in common."""
    if reading.verdict is Verdict.ONE:
        advice = ADVICE[reading.styles[0]]
        steps = [advice.open_with, advice.write, advice.close]
        return message_html(
            _("Try this next, and watch what happens:"), list_html([_(step) for step in steps])
        )
    shared = [_(SHARED[axis, lean.side]) for axis, lean in reading.leans.items() if lean.side]
    return message_html(_("What fits both:"), list_html(shared)) if shared else ""


def watch_html(reading: Reading) -> str:
    """Return what to look for, where an axis is not clear yet."""
    questions = [_(WATCH[axis]) for axis in reading.watch]
    return message_html(_("Look for this next time:"), list_html(questions)) if questions else ""


def group_words_html(words: Sequence[str]) -> str:
    """Return the answer to words about groups of people, or nothing."""
    if not words:
        return ""
    named = ", ".join(f"“{word}”" for word in words)
    sentence = _("{words}: that is no behaviour.").format(words=named)
    more = _("Age, country, sex and job do not tell how this person likes to talk. It was left out.")
    return message_html(sentence, f"<br>{escape(more)}", "se-not-yet")


def speaks_for(behaviour: Behaviour) -> str:
    """Return the sides of the axes that a behaviour speaks for."""
    sides = [(axis, signs_on(axis, {behaviour}).get(behaviour)) for axis in Axis]
    return ", ".join(_(SIDES[axis, side]) for axis, side in sides if side)
