"""The metric sorter: two questions about a number lead to its group.

>>> tool = Sorter()
>>> tool.kept.put({"name": "Visits made", "effort": "yes"})
>>> "sales activity" in tool.result.html
True
"""

from IPython.display import display

from salesedu.i18n import _
from salesedu.metrics import GROUP_NAMES, HANDLING, METRICS, place
from salesedu.page import is_static
from salesedu.page.controls import Choice, Field, Live, card
from salesedu.widgets import metrics_words as words
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import heading, show_table

_ANSWERS = {"yes": True, "no": False}


def sorter(store: Store | None = None) -> None:
    """Show the metric sorter (F42): which group a number belongs to, and who can move it.

    Parameters
    ----------
    store : keeps what is typed until the next time; None keeps nothing.
    """
    if is_static():
        _show_examples()
    else:
        display(Sorter(store).box)  # type: ignore[no-untyped-call]


class Sorter:
    """The metric sorter as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        examples = [(one.id, _(one.name)) for one in METRICS]
        yes_or_no = [("yes", _("Yes")), ("no", _("No"))]
        self.example = Choice(_("Take a number …"), [("", _("(choose one)")), *examples])
        self.name = Field(_("… or type one of your own team’s"))
        effort = _(
            "Can somebody in sales raise it today, by work or by a decision, and nobody else has to agree?"
        )
        self.effort = Choice(effort, yes_or_no, in_sight=True)
        self.sales = Choice(_("Is it mainly sales that moves it?"), yes_or_no, in_sight=True)
        self.result = Live()
        parts = {"name": self.name, "effort": self.effort, "sales": self.sales}
        self.kept = Kept(store, parts, self._answer)
        for question in (self.effort, self.sales):
            question.add_class("se-inline")
        asked = (self.example, self.name, self.effort, self.sales, self.result)
        self.box = card(heading(_title()), *asked, *self.kept.ends)
        self.example.observe(lambda change: self._take_example(), "value")
        self._answer()

    def _take_example(self) -> None:
        chosen = [one for one in METRICS if one.id == self.example.value]
        if chosen:  # the learner answers before being told
            self.kept.put({"name": _(chosen[0].name), "effort": "", "sales": ""})

    def _answer(self) -> None:
        effort, sales = (_ANSWERS.get(question.value) for question in (self.effort, self.sales))
        # the second question has no meaning after a yes to the first
        self.sales.layout.display = "none" if effort else None
        group, name = place(effort, sales), self.name.value.strip()
        if not name or group is None:
            self.result.html = words.message("", _("Choose or type a number, and answer the questions."))
            return
        known = words.known(name)
        guide = words.guide_sentence(known, group) if known else ""
        sentence = words.group_sentence(name, group)
        self.result.html = words.chain_html(group) + words.message("se-right", sentence, guide)


def _title() -> str:
    return _("Which group, and who can move it?")


def _show_examples() -> None:
    rows = [
        [
            _(one.name),
            _(GROUP_NAMES[one.group]),
            _(HANDLING[one.group]),
            _(one.mover.value),
            _(one.unit.value),
        ]
        for one in METRICS
    ]
    heads = [_("Number"), _("Group"), _("What sales can do"), _("Who can move it"), _("Counted in")]
    live = _("In the live lesson you sort a number of your own with two questions.")
    show_table(_title(), heads, rows, live)
