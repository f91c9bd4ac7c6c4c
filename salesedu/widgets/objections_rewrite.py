"""Two small tools of the objections lesson: what may stand behind words, and a weak reply to rewrite.

>>> tool = Behind()
>>> tool.text.value = "We have no budget."
>>> "no budget" in tool.result.html
True
"""

import random

import ipywidgets
from IPython.display import display

from salesedu.i18n import _
from salesedu.objections import OBSTACLE_NAMES, diagnose
from salesedu.objections_cases import CASES, Case
from salesedu.objections_reply import read_reply
from salesedu.page import escape, is_static
from salesedu.page.controls import Choice, Field, Live, LongField, Press, card
from salesedu.widgets import objections_words as words
from salesedu.widgets.tables import heading, show_table


def behind() -> None:
    """Show which obstacles the words of an objection may stand for."""
    if is_static():
        _show_words()
    else:
        display(Behind().box)  # type: ignore[no-untyped-call]


def rewrite() -> None:
    """Show a weak reply, and read the learner's own version of it."""
    if is_static():
        _show_replies()
    else:
        display(Rewrite().box)  # type: ignore[no-untyped-call]


class Behind:
    """What may stand behind words, as widgets; ``box`` is what is shown."""

    def __init__(self) -> None:
        texts = [(case.id, _(case.words)) for case in CASES]
        self.example = Choice(_("Take an objection …"), [("", _("(choose one)")), *texts])
        self.text = Field(_("… or type one that you have heard"))
        self.result = Live()
        self.box = card(heading(_behind_title()), self.example, self.text, self.result)
        self.example.observe(lambda change: self._take(), "value")
        self.text.observe(lambda change: self._show(), "value")
        self._show()

    def _take(self) -> None:
        if self.example.value:
            self.text.value = dict(self.example.options)[self.example.value]

    def _show(self) -> None:
        said = self.text.value.strip()
        self.result.html = words.diagnosis_html(diagnose(said)) if said else ""


class Rewrite:
    """A weak reply to rewrite, as widgets; ``box`` is what is shown.

    Parameters
    ----------
    rng : draws the buyers; anything else draws other ones.
    """

    def __init__(self, rng: random.Random | None = None) -> None:
        self._waiting = list(CASES)
        (rng or random.Random()).shuffle(self._waiting)
        self.scene = ipywidgets.HTML()
        self.own = LongField(_("Your reply: acknowledge, then ask. Do not answer yet."), rows=3)
        self.model = Press(_("Show one way to say it"))
        self.another = Press(_("Try another one"))
        self.result, self.shown = Live(), Live()
        tools = ipywidgets.HBox([self.model, self.another])
        tools.add_class("se-tools")
        self.box = card(heading(_rewrite_title()), self.scene, self.own, self.result, tools, self.shown)
        self.own.observe(lambda change: self._read(), "value")
        self.model.on_press(self._show_model)
        self.another.on_press(self._next)
        self._show_case()

    @property
    def case(self) -> Case:
        """The buyer whose objection is shown."""
        return self._waiting[0]

    def _next(self) -> None:
        self._waiting.append(self._waiting.pop(0))
        self._show_case()

    def _show_case(self) -> None:
        name = escape(_(self.case.name))
        said = f"<p>{escape(_(self.case.known))}</p><p><b>{name}:</b> “{escape(_(self.case.words))}”</p>"
        weak = words.message("se-not-yet", _("A weak reply: “{reply}”").format(reply=_(self.case.early)))
        self.scene.value = said + weak
        self.own.value, self.shown.html = "", ""

    def _read(self) -> None:
        said = self.own.value.strip()
        self.result.html = words.reply_html(read_reply(said)) if said else ""

    def _show_model(self) -> None:
        good = f"{_(self.case.acknowledge)} {_(self.case.explore)}"
        self.shown.html = words.message("se-right", _("“{reply}”").format(reply=good))


def _behind_title() -> str:
    return _("What may stand behind the words?")


def _rewrite_title() -> str:
    return _("Make the reply better")


def _show_words() -> None:
    rows = []
    for case in CASES:
        possible = [_(OBSTACLE_NAMES[obstacle]) for obstacle in diagnose(_(case.words)).possible]
        rows.append([_(case.words), "; ".join(possible) or _("the words do not say")])
    live = _("In the live lesson you type an objection that you have heard.")
    show_table(_behind_title(), [_("The buyer says"), _("It may stand for")], rows, live)


def _show_replies() -> None:
    rows = [[_(case.words), _(case.early), f"{_(case.acknowledge)} {_(case.explore)}"] for case in CASES[:4]]
    heads = [_("The buyer says"), _("A weak reply"), _("A better one")]
    live = _("In the live lesson you write the better reply yourself, and it is checked by facts.")
    show_table(_rewrite_title(), heads, rows, live)
