"""The target tree as a widget: an objective, and targets with path, time and means that lead to it.

>>> tool = TargetTree()
>>> tool.wanted.value = "Live from customers whom I won myself"
>>> "a wish" in tool.tree.html
True
"""

from collections.abc import Sequence

import ipywidgets
from IPython.display import display

from salesedu.goals_target import PART_NAMES, QUESTIONS, Gap, Objective, Part, Target, example
from salesedu.i18n import N_, _, format_number
from salesedu.page import escape, is_static, show_html
from salesedu.page.controls import Field, Live, Press, card
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import heading, note_html

TARGETS = 3  # fields for so many; more at a time is a list of wishes

_GAPS: dict[Gap, str] = {
    Gap.NO_OBJECTIVE: N_("These targets lead nowhere yet. Write above what you want to reach with them."),
    Gap.NO_TARGET: N_("An objective without a target is a wish. Write one way to it."),
}


def target_tree(store: Store | None = None) -> None:
    """Show the target tree (F05): from an objective to targets with path, time and means.

    Parameters
    ----------
    store : keeps what is typed until the next time; None keeps nothing.
    """
    if is_static():
        _show_example()
    else:
        display(TargetTree(store).box)  # type: ignore[no-untyped-call]


class TargetTree:
    """The target tree as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.wanted = Field(_("Objective: what do you want?"))
        self.targets = [_target_fields() for _number in range(TARGETS)]
        self.example, self.anew = Press(_("Show me an example")), Press(_("Empty all fields"))
        self.tree = Live()
        self.fields = {"wanted": self.wanted}
        for number, parts in enumerate(self.targets, start=1):
            self.fields |= {f"{part.value}_{number}": field for part, field in parts.items()}
        self.kept = Kept(store, self.fields, self._show)
        self.example.on_press(lambda: self._put(_example()))
        self.anew.on_press(lambda: self._put(Objective()))
        self.box = self._layout()
        self._show()

    def _layout(self) -> ipywidgets.VBox:
        tools = ipywidgets.HBox([self.example, self.anew])
        tools.add_class("se-tools")
        boxes = []
        for number, parts in enumerate(self.targets, start=1):
            columns = ipywidgets.VBox([parts[Part.TIME], parts[Part.MEANS]])
            columns.add_class("se-columns")
            name = ipywidgets.HTML(f"<h4>{escape(_target_name(number))}</h4>")
            boxes += [name, parts[Part.PATH], columns]
        return card(heading(_title(), _intro()), tools, self.wanted, *boxes, self.tree, *self.kept.ends)

    @property
    def objective(self) -> Objective:
        """What stands in the fields now."""
        targets = (Target(*(field.value.strip() for field in parts.values())) for parts in self.targets)
        return Objective(self.wanted.value.strip(), tuple(targets))

    def _put(self, objective: Objective) -> None:
        texts = dict.fromkeys(self.fields, "") | {"wanted": objective.wanted}
        for number, target in enumerate(objective.targets, start=1):
            texts |= {f"{part.value}_{number}": text for part, text in target.parts.items()}
        self.kept.put(texts)

    def _show(self) -> None:
        self.tree.html = _tree_html(self.objective)


def _target_fields() -> dict[Part, Field]:
    return {
        part: Field(_("{part}: {question}").format(part=_(PART_NAMES[part]), question=_(QUESTIONS[part])))
        for part in Part
    }


def _target_name(number: int) -> str:
    return _("Target {number}").format(number=format_number(number))


def _tree_html(objective: Objective) -> str:
    """Return the tree with its open places, and what to do next."""
    if not objective.wanted and not objective.branches:
        return _message("", _("Write what you want. The tree grows as you type."))
    root = _("Objective: {wanted}").format(wanted=objective.wanted or "…")
    branches = "".join(
        _branch_html(number, target) for number, target in enumerate(objective.branches, start=1)
    )
    tree = f'<div class="se-tree"><strong>{escape(root)}</strong><ul>{branches}</ul></div>'
    return tree + "".join(_advice(objective))


def _branch_html(number: int, target: Target) -> str:
    parts = "".join(f"<li>{_part_html(part, text)}</li>" for part, text in target.parts.items())
    return f"<li><strong>{escape(_target_name(number))}</strong><ul>{parts}</ul></li>"


def _part_html(part: Part, text: str) -> str:
    if text:
        return escape(_("{part}: {text}").format(part=_(PART_NAMES[part]), text=text))
    open_part = _("⚠ {part} is open. {question}")
    return f"<b>{escape(open_part.format(part=_(PART_NAMES[part]), question=_(QUESTIONS[part])))}</b>"


def _advice(objective: Objective) -> Sequence[str]:
    if objective.is_complete:
        sentence = _(
            "Nothing is left open. Whether these ways lead to your objective, only you can judge: "
            "look at the tree again in a month."
        )
        return [_message("se-right", sentence)]
    open_parts = any(target.missing for target in objective.branches)
    more = [_("A target needs path, time and means. Fill the places that are marked.")] if open_parts else []
    return [_message("se-not-yet", text) for text in [*(_(_GAPS[gap]) for gap in objective.gaps), *more]]


def _message(kind: str, sentence: str) -> str:
    return f'<div class="se-message {kind}">{escape(sentence)}</div>'


def _title() -> str:
    return _("From objective to targets")


def _intro() -> str:
    return _("Write one objective of your own, and up to three ways to it.")


def _example() -> Objective:
    """Return the worked example in the language in use."""
    shown = example()
    targets = tuple(Target(*(_(text) for text in target.parts.values())) for target in shown.targets)
    return Objective(_(shown.wanted), targets)


def _show_example() -> None:
    shown = _example()
    live = _("In the live lesson you grow a tree of your own. It stays on your machine.")
    html = f"{heading(_title()).value}{_tree_html(shown)}{note_html(live)}"
    lines = [_title(), shown.wanted, *(" – ".join(target.parts.values()) for target in shown.targets), live]
    show_html(f'<div class="se">{html}</div>', "\n".join(lines))
