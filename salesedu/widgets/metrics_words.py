"""The sentences of the metrics widgets: facts of the topics in words, as safe HTML."""

from salesedu.i18n import _, format_number, format_percent, ngettext
from salesedu.metrics import GROUP_NAMES, HANDLING, METRICS, ControlTest, Finding, Group, Metric, Unit
from salesedu.metrics_calculators import Mistake, NoData, Problem, Result
from salesedu.metrics_formulas import Calculator
from salesedu.metrics_tree import Fault, Found, Lever, Node, Reason, Tree
from salesedu.page import escape
from salesedu.widgets.tables import alert_html, note_html


def message(kind: str, sentence: str, *more: str) -> str:
    """Return a message: the first sentence strong, the others under it."""
    rest = "".join(f"<br>{escape(words)}" for words in more if words)
    return f'<div class="se-message {kind}"><strong>{escape(sentence)}</strong>{rest}</div>'


def chain_html(group: Group | None) -> str:
    """Return the three groups in a row, with the one that a number belongs to marked."""
    links = "".join(
        f"<li{_here(one is group)}>{escape(_(GROUP_NAMES[one]))}<br>{escape(_(HANDLING[one]))}</li>"
        for one in Group
    )
    return f'<ol class="se-chain">{links}</ol>'


def _here(here: bool) -> str:
    return ' class="se-here" aria-current="true"' if here else ""


def short_groups() -> list[tuple[str, str]]:
    """Return the groups as options to choose from, in one word each."""
    names = {Group.ACTIVITY: _("activity"), Group.OBJECTIVE: _("objective"), Group.RESULT: _("result")}
    return [(group.value, names[group]) for group in Group]


def group_sentence(name: str, group: Group) -> str:
    """Return which group a number belongs to."""
    sentences = {
        Group.ACTIVITY: _("“{name}” is a sales activity: manage it, every day."),
        Group.OBJECTIVE: _(
            "“{name}” is a sales objective: influence it, and look at it every week or month."
        ),
        Group.RESULT: _("“{name}” is a business result: watch it, every month or quarter."),
    }
    return sentences[group].format(name=name)


def guide_sentence(one: Metric, group: Group) -> str:
    """Return how an answer compares with the guide's group, and who can move the number."""
    words = {"group": _(GROUP_NAMES[one.group]), "mover": _(one.mover.value), "unit": _(one.unit.value)}
    if one.group is group:
        return _("The guide says so, too. Who can move it: {mover}. Counted in: {unit}.").format(**words)
    return _(
        "The guide puts it under “{group}”. Who can move it: {mover}. Counted in: {unit}. Borders are not "
        "sharp: what matters is that your team agrees."
    ).format(**words)


def known(name: str) -> Metric | None:
    """Return the guide's metric of this name in the language in use, or None."""
    return next((one for one in METRICS if _(one.name).casefold() == name.strip().casefold()), None)


def control_html(tested: ControlTest) -> str:
    """Return the control share of a wall, and where each number belongs."""
    if tested.share is None:
        return message("", _("Write the numbers on your wall, then sort each of them."))
    sorted_ones = len(tested.numbers) - len(tested.of(None))
    share = ngettext(
        "{share} of this wall can be managed: {count} of {all} number.",
        "{share} of this wall can be managed: {count} of {all} numbers.",
        sorted_ones,
    ).format(
        share=format_percent(tested.share),
        count=format_number(len(tested.of(Group.ACTIVITY))),
        all=format_number(sorted_ones),
    )
    bar = bar_html(tested.share)
    return f'<p class="se-figure">{escape(share)}</p>{bar}{_findings(tested)}{_places(tested)}'


def bar_html(share: float) -> str:
    """Return a bar as long as a share in [0, 1]; what it shows stands beside it in words."""
    return f'<span class="se-share" style="inline-size:{share:.1%}" aria-hidden="true"></span>'


def _findings(tested: ControlTest) -> str:
    sentences = {
        Finding.NOTHING_TO_MANAGE: _("It says what happened, and gives nobody anything to do today."),
        Finding.ONLY_ACTIVITIES: _(
            "Nobody can see here whether all this work leads anywhere. Keep results too."
        ),
        Finding.SHOWN_TWICE: _("Counted once, although it is there twice: {names}.").format(
            names=", ".join(tested.twice)
        ),
    }
    notes = [message("se-not-yet", sentences[finding]) for finding in tested.findings()]
    waiting = len(tested.of(None))
    if waiting:
        left = ngettext(
            "{count} number is not sorted yet, so it is not counted.",
            "{count} numbers are not sorted yet, so they are not counted.",
            waiting,
        )
        notes.append(note_html(left.format(count=format_number(waiting))))
    return "".join(notes)


def _places(tested: ControlTest) -> str:
    """Return where the numbers of each group belong; only the first stay on the wall."""
    titles = {
        Group.ACTIVITY: _("Keep on the daily wall"),
        Group.OBJECTIVE: _("Move to a weekly or monthly look"),
        Group.RESULT: _("Move to a monthly or quarterly look, or drop"),
    }
    parts = [
        f"<h4>{escape(titles[group])}</h4><ul>{_items(tested, group)}</ul>"
        for group in Group
        if tested.of(group)
    ]
    return "".join(parts)


def _items(tested: ControlTest, group: Group) -> str:
    return "".join(f"<li>{escape(shown.name)}</li>" for shown in tested.of(group))


def value_words(made: Calculator, value: float) -> str:
    """Return a metric's value with its unit."""
    if made.unit is Unit.SHARE:
        return format_percent(value)
    return _("{value} {unit}").format(value=format_number(value, 2), unit=_(made.unit.value))


def range_sentence(made: Calculator) -> str:
    """Return between which values a metric can lie."""
    low, high = (None if end is None else value_words(made, end) for end in (made.low, made.high))
    if low is None:
        return _("It can be below 0: then the goods cost more than they brought.")
    if high is None:
        least = low if made.unit is Unit.SHARE else format_number(made.low or 0)
        return _("It is {low} or more; there is no upper end.").format(low=least)
    return _("It lies between {low} and {high}.").format(low=low, high=high)


def no_data_sentence(made: Calculator, result: Result) -> str:
    """Return why there is no number, although nothing is wrong."""
    labels = {one.id: _(one.label) for one in made.inputs}
    sentences = {
        NoData.NOT_FILLED: _("Still missing: {names}."),
        NoData.NOTHING_TO_DIVIDE_BY: _(
            "No data: “{below}” is 0, so there is nothing to divide by. That is not 0."
        ),
        NoData.NOT_REACHED: _(
            "No data yet: full target is not reached, or its day is not filled in. Not 0 days."
        ),
        NoData.NOT_DEFINED: _(
            "No number without a definition: the same data give another one if it changes."
        ),
    }
    if result.no_data is None:
        return ""
    return sentences[result.no_data].format(
        names="; ".join(labels[name] for name in result.missing), below=labels[made.inputs[1].id]
    )


def mistake_sentence(mistake: Mistake) -> str:
    """Return what is wrong with one input, and what to do."""
    sentences = {
        Problem.NEGATIVE: _("This can’t be below 0. Check the sign."),
        Problem.NOT_WHOLE: _("This is counted in whole numbers. Round it or count again."),
        Problem.NOT_A_NUMBER: _("This can’t be read. Type a number such as 1,200."),
        Problem.MORE_THAN_ALL: _(
            "A part can’t be larger than its whole. Do both numbers count the same things?"
        ),
        Problem.BEFORE_START: _("This day lies before the first day at work. Check both dates."),
    }
    return sentences[mistake.problem]


def fault_sentence(found: Found, tree: Tree) -> str:
    """Return what is wrong with a tree, naming the numbers concerned."""
    names = [_(node.name) for name in found.nodes for node in tree.nodes if node.id == name]
    first, last = (names[0], names[-1]) if names else ("", "")
    sentences = {
        Fault.UNKNOWN_NODE: _(
            "An arrow leads to or from a number that is not there any more. Remove the arrow."
        ),
        Fault.CYCLE: _("A circle: {all}. A cause can’t be its own effect. Remove one of these arrows."),
        Fault.WRONG_DIRECTION: _("“{first}” → “{last}” goes from an effect back to a cause. Turn it round."),
        Fault.SKIPS_LEVEL: _("“{first}” → “{last}” jumps over the objectives. What happens in between?"),
        Fault.LEADS_NOWHERE: _("“{first}” leads nowhere. What is it good for? Draw an arrow, or drop it."),
        Fault.NOTHING_UNDER: _("Nothing leads to “{first}”. What could you do to move it?"),
    }
    return sentences[found.fault].format(first=first, last=last, all=", ".join(names))


def lever_sentence(lever: Lever) -> str:
    """Return why an activity is a lever today."""
    words = {"name": _(lever.node.name), "moves": ", ".join(_(node.name) for node in lever.moves)}
    if not lever.moves:
        return _("“{name}” is behind plan. Nothing above has suffered yet: catch up in time.").format(**words)
    sentences = {
        Reason.BEHIND: _("“{name}” is behind plan and leads to: {moves}. Catch up here first."),
        Reason.NOT_MEASURED: _(
            "Nobody knows how “{name}” stands, and it leads to: {moves}. Count it this week."
        ),
        Reason.LINK_IN_DOUBT: _(
            "“{name}” is on plan, but not what it should move: {moves}. Is it done well? Is the arrow true?"
        ),
    }
    return sentences[lever.reason].format(**words)


def advice_html(tree: Tree) -> str:
    """Return what is wrong with a tree, and which activity to change today."""
    faults = "".join(alert_html(fault_sentence(found, tree)) for found in tree.faults())
    return faults + _levers_html(tree) + _reach_html(tree.out_of_reach())


def _levers_html(tree: Tree) -> str:
    levers = tree.levers()
    if not levers:
        return note_html(_("No number is marked as behind plan, or nothing you can manage leads to one."))
    items = "".join(f"<li>{escape(lever_sentence(lever))}</li>" for lever in levers)
    return f"<h4>{escape(_('What to change today, the first thing first'))}</h4><ol>{items}</ol>"


def _reach_html(nodes: tuple[Node, ...]) -> str:
    sentence = _("“{name}” is behind plan, and no activity in this tree leads to it.")
    return "".join(message("se-not-yet", sentence.format(name=_(node.name))) for node in nodes)
