"""The questionnaire about one's own way of talking: twenty statements, a place on the map, its limits.

>>> form = Questionnaire()
>>> form.answers["pace_plus_1"].value = "5"
>>> form.given
{'pace_plus_1': 5}
"""

import ipywidgets

from salesedu.disc import SIDES, Axis
from salesedu.disc_advice import ADVICE
from salesedu.disc_questionnaire import ANSWERS, ITEMS, Finding, Place, Result, opposite, score
from salesedu.i18n import _, ngettext
from salesedu.page import escape, picture_html
from salesedu.page.controls import Choice, Live, Press, card
from salesedu.plots.disc import Spot, style_map
from salesedu.widgets import disc_words as words
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import heading

ON_A_PAGE = 5
SCALE = [str(number) for number in range(1, len(ANSWERS) + 1)]


class Questionnaire:
    """The questionnaire as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps the answers on the learner's machine, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self._page = 0
        scale = [(number, number) for number in SCALE]
        self.answers = {item.id: Choice(_(item.text), scale, in_sight=True) for item in ITEMS}
        self.kept = Kept(store, self.answers, self._show)
        self.before, self.after = Press(_("Back")), Press(_("Next"), main=True)
        self.clear = Press(_("Clear my answers"))
        self.progress, self.result = Live(), Live()
        self.picture = ipywidgets.HTML()
        self.box = self._layout()
        self.before.on_press(lambda: self._turn(-1))
        self.after.on_press(lambda: self._turn(1))
        self.clear.on_press(lambda: self.kept.put(dict.fromkeys(self.answers, "")))
        self._turn(0)

    @property
    def given(self) -> dict[str, int]:
        """The answers given so far, by statement; the file they come from may have been edited by hand."""
        return {name: int(choice.value) for name, choice in self.answers.items() if choice.value in SCALE}

    def _layout(self) -> ipywidgets.VBox:
        for choice in self.answers.values():
            choice.add_class("se-row").add_class("se-scale")
        turn = ipywidgets.HBox([self.before, self.after, self.clear])
        turn.add_class("se-tools")
        top = (heading(title(), intro()), ipywidgets.HTML(_scale_html()))
        return card(
            *top, *self.answers.values(), turn, self.progress, *self.kept.ends, self.result, self.picture
        )

    def _turn(self, pages: int) -> None:
        last = (len(ITEMS) - 1) // ON_A_PAGE
        self._page = min(max(self._page + pages, 0), last)
        self.before.disabled, self.after.disabled = self._page == 0, self._page == last
        for place, choice in enumerate(self.answers.values()):
            choice.layout.display = None if place // ON_A_PAGE == self._page else "none"
        self._show()

    def _show(self) -> None:
        result = score(self.given)
        self.progress.html = _progress_html(self._page, len(self.given))
        self.result.html = result_html(result) if self.given else ""
        # the sentences beside it say what the picture shows
        self.picture.value = picture_html(_map(result), "", 420) if result.styles else ""


def _map(result: Result) -> bytes:
    assert result.pace is not None
    assert result.priority is not None
    return style_map(spot=Spot(_edges(result.pace), _edges(result.priority)))


def _edges(place: Place) -> tuple[float, float, float]:
    return place.low, place.position, place.high


def result_html(result: Result) -> str:
    """Return what the answers say, and beside it what they do not say."""
    if result.finding is Finding.HALF_FILLED:
        more = _(
            "Answer at least eight of the ten statements on each axis, and your place on the map appears."
        )
        return words.message_html(_("Too few answers for a result."), f"<br>{escape(more)}", "se-not-yet")
    if result.finding is Finding.STRAIGHT_LINE:
        more = _("Half the statements say the opposite of the others, so this fits nobody. Try once more?")
        return words.message_html(
            _("The same answer almost everywhere."), f"<br>{escape(more)}", "se-not-yet"
        )
    return _places_html(result) + limits_html()


def _places_html(result: Result) -> str:
    places = list(zip(Axis, (result.pace, result.priority), strict=True))
    lines = [_axis_sentence(axis, place) for axis, place in places if place]
    sentence = (
        _("Today your answers point to {styles}.")
        if len(result.styles) == 1
        else _("Today your answers lie between styles: {styles}.")
    ).format(styles=words.style_names(result.styles))
    across = opposite(result.styles[0])
    other = _("Somebody with signs of {style}, across the map, may need this from you: {advice}").format(
        style=words.style_names([across]), advice=_(ADVICE[across].open_with)
    )
    return words.message_html(sentence, words.list_html([*lines, other]), "se-right")


def _axis_sentence(axis: Axis, place: Place) -> str:
    side = _(SIDES[axis, 1 if place.position > 0 else -1])
    if place.low <= 0 <= place.high:
        return _("{axis}: close to the middle. Your single answers point both ways.").format(
            axis=_(axis.value)
        )
    return _("{axis}: {side}.").format(axis=_(axis.value), side=side)


def limits_html() -> str:
    """Return what the result can't do; it stands beside every result."""
    limits = [
        _("The dashed field shows how much your single answers differ. Your dot could be anywhere in it."),
        _("The statements are our own. Nobody has tested how exact or how stable the result is."),
        _("It shows how you see yourself today, at work. Another day, another job: perhaps another place."),
        _("It says nothing about how good you are, and it is never for choosing people for a job."),
    ]
    return words.message_html(_("What this can’t tell"), words.list_html(limits), "se-not-yet")


def _scale_html() -> str:
    steps = " · ".join(f"<b>{number}</b> {escape(_(text))}" for number, text in enumerate(ANSWERS, 1))
    return f'<p class="se-quiet">{steps}</p>'


def _progress_html(page: int, given: int) -> str:
    sentence = ngettext(
        "Page {page} of {pages}. {given} of {all} statement answered.",
        "Page {page} of {pages}. {given} of {all} statements answered.",
        len(ITEMS),
    ).format(page=page + 1, pages=-(-len(ITEMS) // ON_A_PAGE), given=given, all=len(ITEMS))
    return f'<p class="se-quiet">{escape(sentence)}</p>'


def title() -> str:
    return _("How do you talk at work?")


def intro() -> str:
    return _(
        "Twenty statements, no right or wrong. Think of an ordinary week at work. Your answers are saved "
        "beside this lesson for you. They are not handed in, and no trainer sees them."
    )
