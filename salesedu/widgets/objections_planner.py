"""The objection planner as a widget: an objection in; cause, moves and open points out; and a reply read.

>>> tool = Planner()
>>> tool.reply.value = "I can give you 10% off."
>>> "before you ask" in tool.read.html
True
"""

import ipywidgets
from IPython.display import display

from salesedu.i18n import _
from salesedu.objections import OBSTACLE_NAMES, Obstacle
from salesedu.objections_plan import Situation, example, plan
from salesedu.objections_reply import read_reply
from salesedu.page import is_static, show_html
from salesedu.page.controls import Choice, Field, Live, LongField, Press, card
from salesedu.widgets import objections_words as words
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import heading, note_html


def planner(store: Store | None = None) -> None:
    """Show the objection planner (F11): from an objection to its likely cause and an answer in three moves.

    Parameters
    ----------
    store : keeps what is typed until the next time; None keeps nothing.
    """
    if is_static():
        _show_example()
    else:
        display(Planner(store).box)  # type: ignore[no-untyped-call]


class Planner:
    """The planner as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store : keeps what is typed, or None.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.objection = Field(_("1. What does the buyer say? Write the words as you heard them."))
        known = [(one.value, _(OBSTACLE_NAMES[one])) for one in Obstacle]
        label = _("2. Which obstacle did the buyer name when you asked?")
        self.obstacle = Choice(label, [("", _("(I do not know yet)")), *known])
        self.problems = LongField(_("3. Which problems did the buyer tell you about? One per line."), rows=2)
        self.goal = Field(_("4. Which goal does the buyer want to reach?"))
        self.without = Field(_("5. How would the buyer solve it without you?"))
        self.reply = LongField(_("6. Your first reply, as you would say it"), rows=3)
        self.example, self.anew = Press(_("Show me an example")), Press(_("Empty all fields"))
        self.planned, self.read = Live(), Live()
        self.fields = {
            "objection": self.objection,
            "obstacle": self.obstacle,
            "problems": self.problems,
            "goal": self.goal,
            "plan_without_us": self.without,
            "reply": self.reply,
        }
        self.kept = Kept(store, self.fields, self._show)
        self.example.on_press(self._take_example)
        self.anew.on_press(lambda: self.kept.put(dict.fromkeys(self.fields, "")))
        self.box = self._layout()
        self._show()

    def _layout(self) -> ipywidgets.VBox:
        tools = ipywidgets.HBox([self.example, self.anew])
        tools.add_class("se-tools")
        notes = (self.objection, self.obstacle, self.problems, self.goal, self.without)
        return card(
            heading(_title(), _intro()), tools, *notes, self.planned, self.reply, self.read, *self.kept.ends
        )

    @property
    def situation(self) -> Situation:
        """What stands in the fields now."""
        texts = {name: text.strip() for name, text in self.kept.texts().items()}
        problems = tuple(line.strip() for line in texts["problems"].splitlines() if line.strip())
        known = [one for one in Obstacle if one.value == texts["obstacle"]]
        obstacle = known[0] if known else None
        return Situation(texts["objection"], obstacle, texts["goal"], problems, texts["plan_without_us"])

    def _take_example(self) -> None:
        self.kept.put(_texts(_example()))

    def _show(self) -> None:
        situation = self.situation
        self.planned.html = _plan_html(situation)
        known = "\n".join((*situation.problems, situation.goal))
        reply = self.reply.value.strip()
        self.read.html = words.reply_html(read_reply(reply, known)) + _limit_html() if reply else ""


def _plan_html(situation: Situation) -> str:
    if not situation.objection:
        return words.message("", _("Write the buyer’s words to see what may stand behind them."))
    made = plan(situation)
    heard = "" if situation.obstacle else words.diagnosis_html(made.diagnosis)
    return heard + words.plan_html(made)


def _limit_html() -> str:
    return note_html(
        _("Read from English words, by rules that can be mistaken. How it sounds, only a person can say.")
    )


def _example() -> Situation:
    """Return the worked example in the language in use."""
    shown = example()
    problems = tuple(_(problem) for problem in shown.problems)
    return Situation(_(shown.objection), shown.obstacle, _(shown.goal), problems, _(shown.plan_without_us))


def _texts(situation: Situation) -> dict[str, str]:
    return {
        "objection": situation.objection,
        "obstacle": situation.obstacle.value if situation.obstacle else "",
        "problems": "\n".join(situation.problems),
        "goal": situation.goal,
        "plan_without_us": situation.plan_without_us,
    }


def _title() -> str:
    return _("Plan your answer")


def _intro() -> str:
    return _(
        "Take an objection that you hear at work. Write down what you know, and see the likely cause, "
        "three moves, and what to ask first."
    )


def _show_example() -> None:
    shown = _example()
    live = _(
        "In the live lesson you write an objection of your own and a first reply. They stay on your machine, "
        "and the reply is checked by facts."
    )
    heard = words.message("", _("“{said}”").format(said=shown.objection))
    html = f"{heading(_title()).value}{heard}{words.plan_html(plan(shown))}{note_html(live)}"
    show_html(f'<div class="se">{html}</div>', "\n".join([_title(), shown.objection, *shown.problems, live]))
