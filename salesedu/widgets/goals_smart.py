"""The SMART checker: type a goal, and read letter by letter what it says and what is missing.

>>> tool = SmartChecker(today=date(2026, 11, 25))
>>> tool.sentence.value = "Increase sales by 20 %."
>>> "[until when?]" in tool.result.html
True
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from IPython.display import display

from salesedu.goals import Assessment, Version, assess
from salesedu.goals_chance import History
from salesedu.goals_numbers import PlanError
from salesedu.goals_plan import Plan, example
from salesedu.goals_typed import plan_texts, read_plan, read_sizes, relative_spread
from salesedu.i18n import N_, _
from salesedu.i18n.numbers import parse_number
from salesedu.page import escape, is_static
from salesedu.page.controls import Choice, Field, Live, LongField, card
from salesedu.widgets import goals_smart_words as words
from salesedu.widgets.goals_chance_words import CLEARLY, LISTED
from salesedu.widgets.keeper import Store
from salesedu.widgets.kept import Kept
from salesedu.widgets.tables import heading, note_html, show_table

EXAMPLE = N_("We want to increase sales by 20 % as soon as possible.")
EXAMPLES = (
    EXAMPLE,
    N_("Ana signs 12 new customers in Spain by 31 March 2027."),
    N_("20 cold calls every day"),
    N_("Raise the win rate from 20 % to 25 % by 31 February."),
)
EXAMPLE_DAY = date(2026, 11, 25)  # on which the worked examples are read


def smart_checker(store: Store | None = None, plan: Store | None = None) -> None:
    """Show the SMART checker (F04): type a goal's sentence, and see what it says letter by letter.

    Parameters
    ----------
    store : keeps what is typed until the next time; None keeps nothing.
    plan : where the goal planner keeps its numbers; with them achievable and realistic are judged.
    """
    if is_static():
        _show_examples()
    else:
        display(SmartChecker(store, plan).box)  # type: ignore[no-untyped-call]


class SmartChecker:
    """The checker as widgets; ``box`` is what is shown.

    Parameters
    ----------
    store, plan : as for :func:`smart_checker`.
    today : the day from which dates are read; None is the computer's own at every reading.
    """

    def __init__(
        self, store: Store | None = None, plan: Store | None = None, today: date | None = None
    ) -> None:
        self._plan_store, self._today = plan, today
        self.sentence = LongField(_("Your goal, in one sentence"), _(EXAMPLE), rows=2)
        self.version = version_choice()
        self.best = Field(
            _("Your best result so far in a period as long, in the same unit (or leave it empty)")
        )
        self.result = Live()
        parts = {"sentence": self.sentence, "version": self.version, "best": self.best}
        self.kept = Kept(store, parts, self._show)
        self.box = card(
            heading(_title(), _intro()), self.sentence, self.version, self.best, self.result, *self.kept.ends
        )
        self._show()

    def _show(self) -> None:
        typed = self.sentence.value.strip()
        if not typed:
            self.result.html = note_html(_("Type a goal. It is read as you write."))
            return
        plan, history = kept_plan(self._plan_store)
        seen = assess(
            typed,
            today=self._today or date.today(),
            plan=plan,
            history=history,
            best=best_of(self.best),
            version=Version(self.version.value),
        )
        self.result.html = assessment_html(seen)


def version_choice() -> Choice:
    """Return the choice of what A and R stand for."""
    options = [(version.value, _(text)) for version, text in words.VERSIONS.items()]
    return Choice(_("What do A and R stand for?"), options, Version.ACHIEVABLE_REALISTIC.value)


def best_of(field: Field) -> Decimal | None:
    """Return the best result that was typed, and put a sentence beside the field if it is none."""
    number = parse_number(field.value) if field.value.strip() else None
    wrong = field.value.strip() and (number is None or number <= 0)
    field.problem = _("Type a number above 0, such as 9, or leave it empty.") if wrong else ""
    return None if wrong else number


def kept_plan(store: Store | None) -> tuple[Plan | None, History | None]:
    """Return the plan that the learner typed into the planner, with its history; None where there is none."""
    answers = store.load().answers if store is not None else {}
    if not answers:
        return None, None
    texts = {name: str(answers.get(name, text)) for name, text in plan_texts(example()).items()}
    try:
        plan = read_plan(texts)
    except PlanError:
        return None, None
    try:
        spread = _kept_spread(answers)
    except PlanError:
        return plan, None
    size = plan.average_deal_size
    return plan, History(1 / plan.opportunities_per_sale, size, size * spread)


def _kept_spread(answers: Mapping[str, object]) -> float:
    """Return how much deal sizes differ, as the planner reads it: chosen, or of the deals listed."""
    spread = str(answers.get("spread", CLEARLY))
    if spread != LISTED:
        return float(spread)
    return relative_spread(read_sizes(str(answers.get("sizes", ""))))


def assessment_html(seen: Assessment) -> str:
    """Return five verdicts and the goal as it could be put."""
    rows = "".join(
        f'<li style="margin-block:8px">{words.verdict_html(judged)}</li>' for judged in seen.letters
    )
    sentence = escape(words.goal_sentence(seen.rewritten, seen.day))
    kind = "se-not-yet" if seen.rewritten.gaps else "se-right"
    title = escape(_("Your goal, put anew:"))
    more = (
        note_html(_("A gap in brackets is yours to fill. Nothing was made up."))
        if seen.rewritten.gaps
        else ""
    )
    letters = f'<ul style="list-style:none;padding:0">{rows}</ul>'
    return f'{letters}<div class="se-message {kind}">{title}<br><strong>{sentence}</strong></div>{more}'


def _title() -> str:
    return _("Is your goal SMART?")


def _intro() -> str:
    return _(
        "Write in English. The words are read on your own machine, and nothing is sent anywhere. The reading "
        "can be wrong: look at the words it quotes. What A and R need is more than words: a plan and a past."
    )


def _show_examples() -> None:
    heads = [_("Goal"), _("S"), _("M"), _("T"), _("Put anew")]
    rows = []
    for text in EXAMPLES:
        seen = assess(_(text), today=EXAMPLE_DAY)
        first, second, *_others, last = (
            f"{words.SIGNS[judged.verdict]} {_(judged.verdict.value)}" for judged in seen.letters
        )
        rows.append([_(text), first, second, last, words.goal_sentence(seen.rewritten, seen.day)])
    live = _("Read on 25 November 2026. In the live lesson you check a goal of your own.")
    show_table(_title(), heads, rows, live)
