"""The cause-and-effect tree: activities lead to sales objectives, objectives to business results.

>>> tree = example()
>>> tree.faults()
()
>>> [lever.node.name for lever in tree.levers()]
['Calls per salesperson', 'Salespeople using the CRM', 'Account plans completed']

A link says “I believe that this moves that”: it is a belief to test, not a fact. Which activity to change
today follows from what is behind plan. The trail leads downwards through numbers that are not on plan: first
to an activity that is behind itself, then to one that nobody measures, then to one that is on plan although
the number above it is not.
Sources: ``metrics.purpose``, ``metrics.sales-objectives``; feature F43; the levels are those of Jordan and
Vazzana (caution C26), the order of the levers is the course's.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, StrEnum

from salesedu.metrics import Group, metric


class State(StrEnum):
    """How a number stands beside its plan."""

    UNKNOWN = "unknown"
    ON_PLAN = "on_plan"
    BEHIND = "behind"


@dataclass(frozen=True)
class Node:
    """A number in the tree."""

    id: str
    name: str
    group: Group
    state: State = State.UNKNOWN


@dataclass(frozen=True, order=True)
class Link:
    """“The cause moves the effect”, by the ids of two nodes."""

    cause: str
    effect: str


class Fault(Enum):
    """What is wrong with a tree."""

    UNKNOWN_NODE = "the link names a number that is not in the tree"
    CYCLE = "the links go in a circle"
    WRONG_DIRECTION = "the link goes from an effect back to a cause"
    SKIPS_LEVEL = "the link jumps from an activity to a result: what happens between?"
    LEADS_NOWHERE = "nothing says what this activity or objective is for"
    NOTHING_UNDER = "nothing that can be managed leads to this number"


@dataclass(frozen=True)
class Found:
    """A fault with the nodes concerned: both ends of a link, one node, or the nodes of a circle."""

    fault: Fault
    nodes: tuple[str, ...]


class Reason(Enum):
    """Why an activity is a lever today."""

    BEHIND = "it is behind its own plan"
    NOT_MEASURED = "nobody knows how it stands"
    LINK_IN_DOUBT = "it is on plan, and the number above is behind all the same"


@dataclass(frozen=True)
class Lever:
    """An activity to change today.

    Attributes
    ----------
    node : the activity.
    reason : why.
    moves : the numbers behind plan that the trail from it leads to, objectives before results.
    """

    node: Node
    reason: Reason
    moves: tuple[Node, ...]


@dataclass(frozen=True)
class Tree:
    """Numbers and the links between them.

    Parameters
    ----------
    nodes : each id once.
    links : from cause to effect.
    """

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]

    def node(self, node_id: str) -> Node:
        """Return a node by its id."""
        return next(node for node in self.nodes if node.id == node_id)

    def of(self, group: Group) -> tuple[Node, ...]:
        """Return the nodes of a level."""
        return tuple(node for node in self.nodes if node.group is group)

    def above(self, node_id: str) -> tuple[Node, ...]:
        """Return all that a node leads to, directly or not, in the order of the levels."""
        reached = _reached(node_id, self._effects())
        return tuple(sorted((n for n in self.nodes if n.id in reached), key=lambda node: node.group.level))

    def faults(self) -> tuple[Found, ...]:
        """Return everything that is wrong: links first, then numbers."""
        known = {node.id for node in self.nodes}
        lost = [link for link in self.links if not {link.cause, link.effect} <= known]
        found = [Found(Fault.UNKNOWN_NODE, (link.cause, link.effect)) for link in lost]
        for link in self.links:
            fault = None if link in lost else self._direction_fault(link)
            if fault:
                found.append(Found(fault, (link.cause, link.effect)))
        return (*found, *self._circles(), *self._loose_nodes())

    def levers(self) -> tuple[Lever, ...]:
        """Return the activities to change today, the first one first; none if nothing is behind plan.

        An activity counts if a trail of numbers that are not on plan leads from it to one that is behind.
        Last come activities that are behind themselves and have not been missed above yet.
        """
        order = list(Reason)
        found = [lever for node in self.of(Group.ACTIVITY) if (lever := self._lever(node))]
        return tuple(sorted(found, key=lambda one: (not one.moves, order.index(one.reason), -len(one.moves))))

    def out_of_reach(self) -> tuple[Node, ...]:
        """Return the objectives and results behind plan that no activity leads to."""
        reached = {node.id for activity in self.of(Group.ACTIVITY) for node in self.above(activity.id)}
        upper = [node for node in self.nodes if node.group is not Group.ACTIVITY]
        return tuple(node for node in upper if node.state is State.BEHIND and node.id not in reached)

    def _lever(self, node: Node) -> Lever | None:
        moves = self._missed_above(node.id)
        if node.state is State.BEHIND and self.above(node.id):
            return Lever(node, Reason.BEHIND, moves)
        if not moves:
            return None
        reason = Reason.NOT_MEASURED if node.state is State.UNKNOWN else Reason.LINK_IN_DOUBT
        return Lever(node, reason, moves)

    def _missed_above(self, node_id: str) -> tuple[Node, ...]:
        """Return the objectives and results behind plan that numbers which are not on plan lead up to."""
        on_plan = {node.id for node in self.nodes if node.state is State.ON_PLAN}
        trail = {
            cause: [effect for effect in effects if effect not in on_plan]
            for cause, effects in self._effects().items()
        }
        reached = _reached(node_id, trail)
        upper = [node for node in self.above(node_id) if node.group is not Group.ACTIVITY]
        return tuple(node for node in upper if node.id in reached and node.state is State.BEHIND)

    def _effects(self) -> dict[str, list[str]]:
        effects: dict[str, list[str]] = {node.id: [] for node in self.nodes}
        for link in self.links:
            if link.cause in effects and link.effect in effects:
                effects[link.cause].append(link.effect)
        return effects

    def _direction_fault(self, link: Link) -> Fault | None:
        step = self.node(link.effect).group.level - self.node(link.cause).group.level
        if step < 0:
            return Fault.WRONG_DIRECTION
        return Fault.SKIPS_LEVEL if step > 1 else None

    def _circles(self) -> list[Found]:
        """Return one fault for each group of nodes that lead back to themselves."""
        effects = self._effects()
        reached = {node.id: _reached(node.id, effects) for node in self.nodes}
        rounds = {
            tuple(other for other in reached if other in reached[one] and one in reached[other])
            for one in reached
            if one in reached[one]
        }
        return [Found(Fault.CYCLE, nodes) for nodes in sorted(rounds)]

    def _loose_nodes(self) -> list[Found]:
        causes, effects = self._ends()
        loose = [n for n in self.nodes if n.group is not Group.RESULT and n.id not in causes]
        empty = [n for n in self.nodes if n.group is not Group.ACTIVITY and n.id not in effects]
        return [Found(Fault.LEADS_NOWHERE, (node.id,)) for node in loose] + [
            Found(Fault.NOTHING_UNDER, (node.id,)) for node in empty
        ]

    def _ends(self) -> tuple[set[str], set[str]]:
        """Return the nodes that are a cause, and those that are an effect, of a node on the level beside."""
        good = [(c, e) for c, effects in self._effects().items() for e in effects]
        good = [(c, e) for c, e in good if self.node(e).group.level - self.node(c).group.level in (0, 1)]
        return {cause for cause, _effect in good}, {effect for _cause, effect in good}


def _reached(start: str, effects: dict[str, list[str]]) -> set[str]:
    """Return all ids that the links lead to from one; the one itself only if they lead back."""
    reached: set[str] = set()
    waiting = list(effects.get(start, ()))
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting += effects[here]
    return reached


def catalogue_node(metric_id: str, state: State = State.UNKNOWN) -> Node:
    """Return one of the guide's metrics as a node; its name is to translate."""
    known = metric(metric_id)
    return Node(known.id, known.name, known.group, state)


def links(pairs: Iterable[tuple[str, str]]) -> tuple[Link, ...]:
    """Return links from pairs of cause and effect, each once."""
    return tuple(dict.fromkeys(Link(cause, effect) for cause, effect in pairs))


def example() -> Tree:
    """Return the lesson's tree, made of the guide's metrics; links and states are invented."""
    states = {
        "calls": State.BEHIND,
        "crm_use": State.UNKNOWN,
        "account_plans": State.ON_PLAN,
        "training": State.ON_PLAN,
        "contacted": State.BEHIND,
        "retention": State.BEHIND,
        "ramp_up": State.ON_PLAN,
        "revenue_growth": State.BEHIND,
        "gross_profit": State.ON_PLAN,
    }
    pairs = [
        ("calls", "contacted"),
        ("crm_use", "contacted"),
        ("crm_use", "retention"),
        ("account_plans", "retention"),
        ("training", "ramp_up"),
        ("contacted", "new_customers"),
        ("ramp_up", "new_customers"),
        ("new_customers", "revenue_growth"),
        ("retention", "revenue_growth"),
        ("retention", "gross_profit"),
    ]
    nodes = {name: catalogue_node(name, states.get(name, State.BEHIND)) for pair in pairs for name in pair}
    return Tree(tuple(nodes.values()), links(pairs))
