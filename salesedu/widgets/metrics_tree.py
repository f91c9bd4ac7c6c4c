"""The tree editor: choose numbers, say how they stand, draw arrows, and see what to change today.

>>> tool = TreeEditor()
>>> tool.tree.levers()[0].node.id
'calls'
>>> tool.rows["contacted"].state.value = "on_plan"
>>> [lever.node.id for lever in tool.tree.levers()][:2]
['crm_use', 'account_plans']
"""

import secrets
from collections.abc import Callable, Mapping
from typing import Any

import ipywidgets
from IPython.display import display

from salesedu.i18n import _
from salesedu.metrics import GROUP_NAMES, METRICS, Group, metric
from salesedu.metrics_tree import Link, Node, State, Tree, example
from salesedu.page import escape, is_static, picture_html, show_html
from salesedu.page.controls import Choice, Field, Live, Press, Return, card
from salesedu.plots.metrics import state_words, text_alternative, tree_png
from salesedu.widgets import metrics_words as words
from salesedu.widgets.keeper import Keeper, Store
from salesedu.widgets.metrics_tree_kept import (
    BEFORE,
    before,
    cells_of,
    link_cell,
    node_cell,
    node_value,
    removed,
    tree_from,
)
from salesedu.widgets.tables import heading, note_html

MOST_IN_A_GROUP = 7
PICTURE_WIDTH, LEAST_WIDTH = 740, 560  # pixels


def tree(store: Store | None = None) -> None:
    """Show the tree editor (F43): causes and effects from activities to results.

    Parameters
    ----------
    store : keeps the tree until the next time; None keeps nothing.
    """
    if is_static():
        _show_example()
    else:
        display(TreeEditor(store).box)  # type: ignore[no-untyped-call]


class NodeRow:
    """One number of the tree: how it stands, and a button that removes it."""

    def __init__(self, node: Node, changed: Callable[[State], None], remove: Callable[[], None]) -> None:
        states = [(state.value, state_words(state)) for state in State]
        self.state = Choice(_(node.name), states, node.state.value)
        self.remove = Press("✕", _("Remove {name}").format(name=_(node.name)))
        self.state.observe(lambda change: changed(State(change["new"])), "value")
        self.remove.on_press(remove)
        self.box = _line(self.state, self.remove)


class TreeEditor:
    """The tree editor as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps the tree, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self._keeper = Keeper(store)
        self._cells: dict[str, Any] = {}
        self.rows: dict[str, NodeRow] = {}
        self.example, self.anew = Press(_("Show me an example")), Press(_("Start with an empty tree"))
        self.undo = Press(_("Bring back what I had"))
        self.picture, self.advice = ipywidgets.HTML(), Live()
        self._groups = {group: ipywidgets.VBox() for group in Group}
        self._titles = {group: _subtitle(_(GROUP_NAMES[group])) for group in Group}
        self._lines: dict[Link, ipywidgets.HBox] = {}
        self.columns, self.arrows = ipywidgets.VBox(list(self._groups.values())), ipywidgets.VBox()
        self.known = Choice(_("Take one of the guide’s …"), [])
        self.own = Field(_("… or type one of your own"))
        groups = [(group.value, _(GROUP_NAMES[group])) for group in Group]
        self.group = Choice(_("… in this group"), groups, Group.ACTIVITY.value)
        self.add = Press(_("Add this number"))
        self.cause, self.effect = Choice(_("An arrow from …"), []), Choice(_("… to"), [])
        self.draw, self.problem, self.back = Press(_("Draw this arrow")), Live(), Return()
        self.box = self._layout()
        self.example.on_press(lambda: self._replace(example()))
        self.anew.on_press(lambda: self._replace(Tree((), ())))
        self.undo.on_press(lambda: self._put(removed(self._cells) | before(self._cells) | {BEFORE: {}}))
        self.add.on_press(self._add_number)
        self.draw.on_press(self._add_arrow)
        self.back.on_return(self._look)
        self._take(self._keeper.load())

    def _layout(self) -> ipywidgets.VBox:
        tools = ipywidgets.HBox([self.example, self.anew, self.undo])
        tools.add_class("se-tools")
        adding = ipywidgets.VBox([self.known, self.own, self.group])
        ends = ipywidgets.VBox([self.cause, self.effect])
        for part in (adding, ends, self.columns):
            part.add_class("se-columns")
        self.picture.add_class("se-scroll")
        return card(
            heading(title(), _intro()),
            tools,
            self.picture,
            self.advice,
            _subtitle(_("How does each number stand?")),
            self.columns,
            _subtitle(_("Add a number")),
            adding,
            self.add,
            _subtitle(_("Draw an arrow: “more of this moves that”")),
            ends,
            self.draw,
            self.problem,
            self.arrows,
            self._keeper.line,
            self.back,
        )

    @property
    def tree(self) -> Tree:
        """The tree as it stands."""
        return tree_from(self._cells)

    def _look(self) -> None:
        if self._keeper.is_up_to_date:
            self._take(self._keeper.load())

    def _take(self, cells: Mapping[str, Any]) -> None:
        self._cells = dict(cells) or cells_of(example())
        self._show()

    def _put(self, cells: Mapping[str, Any]) -> None:
        """Change some cells and save; the first change saves the example, too, on which it was made."""
        first = not self._keeper.load()
        self._cells |= cells
        self._keeper.save(self._cells if first else cells)
        self.problem.html = ""
        self._show()

    def _replace(self, new: Tree) -> None:
        own = {} if self.tree in (example(), Tree((), ())) else cells_of(self.tree)
        kept = own or before(self._cells)
        self._put(removed(self._cells) | cells_of(new) | {BEFORE: kept})

    def _add_number(self) -> None:
        name = " ".join(self.own.value.split())
        node = Node(secrets.token_hex(4), name, Group(self.group.value)) if name else self._from_guide()
        if node is None:
            self._refuse(_("Choose a number from the guide, or type one of your own."))
        elif any(_(other.name).casefold() == node.name.casefold() for other in self.tree.nodes):
            self._refuse(_("“{name}” is in the tree already.").format(name=node.name))
        elif len(self.tree.of(node.group)) >= MOST_IN_A_GROUP:
            self._refuse(_("This group is full. Remove a number first: a tree with fewer is easier to use."))
        else:
            self._put({node_cell(node.id): node_value(node)})
            self.own.value = ""

    def _from_guide(self) -> Node | None:
        if not self.known.value:
            return None
        chosen = metric(self.known.value)
        return Node(chosen.id, _(chosen.name), chosen.group)

    def _add_arrow(self) -> None:
        link = Link(self.cause.value, self.effect.value)
        if not link.cause or not link.effect or link.cause == link.effect:
            self._refuse(_("Choose two different numbers: the cause first, then what it moves."))
        else:
            self._put({link_cell(link): True})

    def _refuse(self, sentence: str) -> None:
        self.problem.html = words.message("se-not-yet", sentence)

    def _show(self) -> None:
        shown = self.tree
        self.undo.layout.display = None if before(self._cells) else "none"
        self._show_picture(shown)
        for group, box in self._groups.items():
            box.children = (self._titles[group], *(self._row(node).box for node in shown.of(group)))
        self.arrows.children = tuple(self._arrow(shown, link) for link in shown.links)
        there = {node.id for node in shown.nodes}
        free = [[one.id, _(one.name)] for one in METRICS if one.id not in there]
        _offer(self.known, free)
        every = [[node.id, _(node.name)] for group in Group for node in shown.of(group)]
        _offer(self.cause, every)
        _offer(self.effect, every)

    def _show_picture(self, shown: Tree) -> None:
        if shown.nodes:
            png, said = tree_png(shown), text_alternative(shown)
            self.picture.value = picture_html(png, said, PICTURE_WIDTH, LEAST_WIDTH)
            self.advice.html = words.advice_html(shown)
        else:
            self.picture.value = ""
            self.advice.html = words.message("", _("The tree is empty. Add a business result first."))

    def _row(self, node: Node) -> NodeRow:
        """Return the row of a number; one that is there stays, so that nobody loses their place in it."""
        if node.id not in self.rows:
            self.rows[node.id] = NodeRow(
                node,
                lambda state, node_id=node.id: self._stand(node_id, state),  # type: ignore[misc]
                lambda node_id=node.id: self._put({node_cell(node_id): None}),  # type: ignore[misc]
            )
        self.rows[node.id].state.value = node.state.value
        return self.rows[node.id]

    def _stand(self, node_id: str, state: State) -> None:
        node = next((node for node in self.tree.nodes if node.id == node_id), None)
        if node and node.state is not state:
            self._put({node_cell(node_id): node_value(Node(node.id, node.name, node.group, state))})

    def _arrow(self, shown: Tree, link: Link) -> ipywidgets.HBox:
        if link not in self._lines:
            self._lines[link] = self._new_arrow(shown, link)
        return self._lines[link]

    def _new_arrow(self, shown: Tree, link: Link) -> ipywidgets.HBox:
        said = _("{cause} → {effect}").format(
            cause=_(shown.node(link.cause).name), effect=_(shown.node(link.effect).name)
        )
        remove = Press(_("Remove"), _("Remove the arrow {arrow}").format(arrow=said))
        remove.on_press(lambda: self._put({link_cell(link): False}))
        return _line(ipywidgets.HTML(escape(said)), remove)


def _offer(choice: Choice, options: list[list[str]]) -> None:
    """Offer what there is now; what was chosen stays chosen if it is still there."""
    before = choice.value
    choice.options = [["", _("(choose one)")], *options]
    choice.value = before if before in [option for option, _text in options] else ""


def _line(*parts: ipywidgets.Widget) -> ipywidgets.HBox:
    line = ipywidgets.HBox(list(parts))
    line.add_class("se-with-button")
    return line


def _subtitle(text: str) -> ipywidgets.HTML:
    return ipywidgets.HTML(f"<h4>{escape(text)}</h4>")


def title() -> str:
    """Return the widget's title."""
    return _("Your tree of causes and effects")


def _intro() -> str:
    return _(
        "Begin with the example, or build your own. The first lever is number 1 in the picture; thick arrows "
        "lead from it up to what is behind plan."
    )


def _show_example() -> None:
    shown = example()
    live = _(
        "In the live lesson you build the tree of your own team here: numbers, arrows, and how each number "
        "stands. It stays on your machine."
    )
    png, said = tree_png(shown), text_alternative(shown)
    picture = picture_html(png, said, PICTURE_WIDTH, LEAST_WIDTH)
    html = f"{heading(title()).value}{picture}{words.advice_html(shown)}{note_html(live)}"
    show_html(f'<div class="se">{html}</div>', "\n".join([title(), said, live]))
