"""A learner's own tree as it is kept: number by number and arrow by arrow, so that two pages can be open.

>>> from salesedu.metrics_tree import example
>>> tree_from(cells_of(example())) == example()
True

What was removed is kept as None or False, so that another page learns of it.
"""

from collections.abc import Mapping
from typing import Any

from salesedu.metrics import Group
from salesedu.metrics_tree import Link, Node, State, Tree

NODE, LINK = "node.", "arrow."
BETWEEN = " to "
#: The tree that an example or an empty tree was put over.
BEFORE = "before"


def node_cell(node_id: str) -> str:
    """Return the name under which a number is kept."""
    return NODE + node_id


def link_cell(link: Link) -> str:
    """Return the name under which an arrow is kept."""
    return f"{LINK}{link.cause}{BETWEEN}{link.effect}"


def node_value(node: Node) -> dict[str, str]:
    """Return what is kept of a number."""
    return {"name": node.name, "group": node.group.value, "state": node.state.value}


def cells_of(tree: Tree) -> dict[str, Any]:
    """Return every number and every arrow by the names they are kept under."""
    nodes = {node_cell(node.id): node_value(node) for node in tree.nodes}
    return {**nodes, **{link_cell(link): True for link in tree.links}}


def removed(cells: Mapping[str, Any]) -> dict[str, Any]:
    """Return the cells of a tree from which everything is removed."""
    return {name: None if name.startswith(NODE) else False for name in cells}


def before(cells: Mapping[str, Any]) -> dict[str, Any]:
    """Return the cells of the tree that was replaced last, or nothing."""
    kept = cells.get(BEFORE)
    return dict(kept) if isinstance(kept, Mapping) else {}


def tree_from(cells: Mapping[str, Any]) -> Tree:
    """Return the tree that is kept; what can't be read is left out, and so are arrows without their numbers.

    Parameters
    ----------
    cells : by name; the file may have been edited by hand.
    """
    nodes = [_node(name.removeprefix(NODE), cells[name]) for name in cells if name.startswith(NODE)]
    there = [node for node in nodes if node]
    links = [
        _link(name.removeprefix(LINK)) for name in cells if name.startswith(LINK) and cells[name] is True
    ]
    ids = {node.id for node in there}
    kept = tuple(link for link in links if link and {link.cause, link.effect} <= ids)
    return Tree(tuple(there), kept)


def _node(node_id: str, value: Any) -> Node | None:
    try:
        return Node(node_id, str(value["name"]), Group(value["group"]), State(value["state"]))
    except (KeyError, TypeError, ValueError):
        return None


def _link(name: str) -> Link | None:
    cause, between, effect = name.partition(BETWEEN)
    return Link(cause, effect) if between else None
