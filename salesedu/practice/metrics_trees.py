"""Practice on trees of causes and effects: the link that is wrong, and the activity to change today.

>>> import random
>>> questions, keys = trees(random.Random(3))
>>> [len(question.options) for question in questions]
[4, 4]

Sources: ``metrics.purpose``, ``metrics.sales-objectives``; feature F43. Links and states are invented.
"""

import random
from dataclasses import replace

from salesedu.exercise import choose, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _
from salesedu.metrics import Group
from salesedu.metrics_tree import Fault, Link, Node, State, Tree, links
from salesedu.practice.asking import Asked, shuffled, together
from salesedu.practice.metrics_bank import numbers

#: Two activities, the objective that they move, and the result above it.
_BRANCHES = (
    (("calls", "visits"), "contacted", "revenue_growth"),
    (("account_plans", "same_day"), "retention", "gross_profit"),
    (("training", "coaching"), "ramp_up", "revenue_growth"),
    (("role_plays", "follow_ups"), "orders", "market_share"),
    (("referral_asks", "next_step"), "new_customers", "revenue_growth"),
)


def trees(rng: random.Random) -> Asked:
    """Ask for the wrong link of a tree, and for the activity to change today in another one."""
    return together(wrong_link(rng), change_today(rng))


def draw_tree(rng: random.Random) -> Tree:
    """Return a tree of two branches: one has an objective behind plan, the other is on plan.

    In each branch one activity is behind plan and one is on plan, so that only the tree tells which matters.
    """
    known = {one.id: Node(one.id, one.name, one.group) for one in numbers()}
    nodes: dict[str, Node] = {}
    pairs: list[tuple[str, str]] = []
    for state, branch in zip((State.BEHIND, State.ON_PLAN), rng.sample(_BRANCHES, 2), strict=True):
        activities, objective, result = branch
        behind = rng.choice(activities)
        for name in activities:
            nodes[name] = replace(known[name], state=State.BEHIND if name == behind else State.ON_PLAN)
        nodes[objective] = replace(known[objective], state=state)
        nodes[result] = replace(known[result], state=nodes.get(result, nodes[objective]).state)
        pairs += [*((name, objective) for name in activities), (objective, result)]
    return Tree(tuple(nodes.values()), links(pairs))


def draw_links(rng: random.Random, tree: Tree) -> list[Link]:
    """Return four links between the numbers of a tree, in any order; exactly one of them is wrong."""
    good = rng.sample([link for link in tree.links if tree.node(link.effect).group is Group.OBJECTIVE], 2)
    good.append(rng.choice([link for link in tree.links if link not in good]))
    drawn = [*good, _bad_link(rng, tree)]
    rng.shuffle(drawn)
    return drawn


def fault_of(tree: Tree, link: Link) -> Fault | None:
    """Return what is wrong with the direction of a link between numbers of a tree, or None."""
    found = Tree(tree.nodes, (link,)).faults()
    return next((one.fault for one in found if one.nodes == (link.cause, link.effect)), None)


def wrong_link(rng: random.Random) -> tuple[Question, Key]:
    """Ask which of four links is wrong."""
    tree = draw_tree(rng)
    drawn = {f"arrow_{place}": link for place, link in enumerate(draw_links(rng, tree), start=1)}
    faults = {name: fault for name, link in drawn.items() if (fault := fault_of(tree, link))}
    question = choose(
        "link",
        _("A colleague draws a tree of causes and effects. One arrow is wrong. Which one?"),
        {name: link_words(tree, link) for name, link in drawn.items()},
        points=2,
        hints=[
            _("Say it as a sentence: “If we do more of this, then that gets better.”"),
            _("Arrows go from activities to objectives, and from objectives to results."),
        ],
    )
    ((wrong, fault),) = faults.items()
    fine = {name: _fine(tree, link) for name, link in drawn.items() if name != wrong}
    return question, right(wrong, fault_words(fault), wrong=fine)


def _bad_link(rng: random.Random, tree: Tree) -> Link:
    """Return a link that goes back, or jumps from an activity to a result."""
    link = rng.choice([link for link in tree.links if tree.node(link.cause).group is Group.ACTIVITY])
    result = rng.choice(tree.of(Group.RESULT)).id
    return rng.choice((Link(link.effect, link.cause), Link(link.cause, result), Link(result, link.cause)))


def link_words(tree: Tree, link: Link) -> str:
    """Return a link as one writes it down."""
    return _("{cause} → {effect}").format(
        cause=tree.node(link.cause).name, effect=tree.node(link.effect).name
    )


def branch_words(tree: Tree) -> list[str]:
    """Return for each objective what leads to it, and what it leads to."""
    return [
        _("{causes} → {objective} → {results}").format(
            causes=", ".join(node.name for node in tree.nodes if Link(node.id, objective.id) in tree.links),
            objective=objective.name,
            results=", ".join(node.name for node in tree.nodes if Link(objective.id, node.id) in tree.links),
        )
        for objective in tree.of(Group.OBJECTIVE)
    ]


def fault_words(fault: Fault) -> str:
    """Return what is wrong with a link."""
    if fault is Fault.WRONG_DIRECTION:
        return _("It is the wrong way round: an effect can’t move what causes it.")
    return _("It jumps over the objectives. What must happen between, so that the result moves?")


def _fine(tree: Tree, link: Link) -> str:
    if tree.node(link.cause).group is Group.ACTIVITY:
        return _("This arrow is fine: from an activity to an objective.")
    return _("This arrow is fine: from an objective to a result.")


def change_today(rng: random.Random) -> tuple[Question, Key]:
    """Ask which activity to change today."""
    tree = draw_tree(rng)
    lever = tree.levers()[0]
    question = choose(
        "today",
        _("Monday, nine o’clock. “{behind}” is behind plan. Which activity do you change today?").format(
            behind=lever.moves[0].name
        ),
        shuffled(rng, {node.id: node.name for node in tree.of(Group.ACTIVITY)}),
        points=2,
        hints=[
            _("Follow the arrows downwards from the number that is behind."),
            _("Of the activities under it: which one is behind plan itself?"),
        ],
        note=_("The tree: {branches}. Behind plan: {behind}.").format(
            branches="; ".join(branch_words(tree)),
            behind=", ".join(node.name for node in tree.nodes if node.state is State.BEHIND),
        ),
    )
    key = right(
        lever.node.id,
        _("It is behind plan itself, and it leads to “{behind}”: here more effort has a place to go.").format(
            behind=lever.moves[0].name
        ),
        wrong={
            node.id: _not_today(tree, node, lever.moves[0])
            for node in tree.of(Group.ACTIVITY)
            if node != lever.node
        },
    )
    return question, key


def _not_today(tree: Tree, node: Node, behind: Node) -> str:
    if behind not in tree.above(node.id):
        return _("It does not lead to “{behind}”, so changing it can’t help there.").format(
            behind=behind.name
        )
    return _(
        "It leads to “{behind}”, but it is done as planned. First catch up where the plan is not kept."
    ).format(behind=behind.name)
