"""What a live form does with what the learner does, apart from any page.

A page sends small messages (an answer, a wish to check, for a hint, for the solution, for other numbers) and
gets one reply to each. Nothing here knows a widget, so every step can be tried without a browser.
"""

from collections.abc import Callable, Mapping
from typing import Any

from salesedu.exercise.call_view import view
from salesedu.exercise.calls import is_over
from salesedu.exercise.form import Form
from salesedu.exercise.marks import Mark, Outcome, mark
from salesedu.exercise.questions import Question, is_complete, is_filled
from salesedu.exercise.store import NotSaved
from salesedu.i18n import _, format_clock, format_number, ngettext
from salesedu.i18n.numbers import read_number

#: Real attempts after which the worked solution opens.
TRIES_BEFORE_SOLUTION = 2

Message = Mapping[str, Any]
Reply = dict[str, Any]


class Session:
    """One learner at one form.

    Parameters
    ----------
    form : with its keys the session is practice, without it only saves.

    Attributes
    ----------
    verdicts : what is shown under each question: outcome, reasons, hints, solution.
    """

    def __init__(self, form: Form) -> None:
        self.form = form
        self.problem = ""
        self.verdicts: dict[str, dict[str, Any]] = {}
        self._checked: dict[str, Any] = {}
        self.reload()
        self._show_help_again()

    def _show_help_again(self) -> None:
        """Show hints that were opened on an earlier visit."""
        self.verdicts = {
            question.id: self._verdict(question, None)
            for question in self.form.questions
            if question.id in self.outcomes
        }

    @property
    def is_practice(self) -> bool:
        """Whether answers can be checked here."""
        return bool(self.form.keys)

    def reload(self) -> None:
        """Take what is on disk now, also what another page has saved."""
        saved = self.form.store.load()
        self.answers = saved.answers
        self.outcomes = saved.outcomes
        self.problem = saved.problem or self.form.store.problem or self.problem

    def summary(self) -> str:
        """Return how far the learner is, in a sentence."""
        questions = self.form.questions
        done = sum(is_complete(question, self.answers.get(question.id)) for question in questions)
        return ngettext(
            "{done} of {all} question answered", "{done} of {all} questions answered", len(questions)
        ).format(done=format_number(done), all=format_number(len(questions)))

    def views(self) -> dict[str, dict[str, Any]]:
        """Return what a page shows of each call; the score card at its end only where one practises."""
        return {
            question.id: view(question, answer, with_debrief=self.is_practice and is_over(question, answer))
            for question in self.form.questions
            if question.kind == "call"
            for answer in [self.answers.get(question.id)]
        }

    def handle(self, message: Message) -> Reply:
        """Return the reply to a message; one that no form sends changes nothing."""
        about_form: dict[str, Callable[[Message], Reply]] = {"another": self._another, "look": self._look}
        about_question: dict[str, Callable[[Message], Reply]] = {
            "answer": self._answer,
            "check": self._check,
            "hint": self._hint,
            "solution": self._solution,
        }
        known = {question.id for question in self.form.questions}
        handlers = about_question if message.get("question") in known else about_form
        handler = handlers.get(str(message.get("type")))
        if handler is None:
            return {"type": "ignored"}
        return handler(message) | {"question": message.get("question"), "seq": message.get("seq")}

    def _look(self, _message: Message) -> Reply:
        self.reload()
        return {"type": "looked"}

    def _answer(self, message: Message) -> Reply:
        question = self.form.question(message["question"])
        try:
            moment = self.form.store.put(question.id, message.get("value"))
        except NotSaved as refused:
            return {"type": "not_saved", "why": refused.sentence()}
        self.reload()
        if question.kind == "call":
            self._end_call(question, message.get("value"))
        # a verdict is about the answer that was checked; hints stay in sight
        self.verdicts[question.id] = self._verdict(question, None)
        return {
            "type": "saved",
            "at": _("Saved {time}").format(time=format_clock(moment.astimezone())),
            "note": reading(question, message.get("value")),
        }

    def _check(self, message: Message) -> Reply:
        question = self.form.question(message["question"])
        key = self.form.keys.get(question.id)
        if key is None:
            return {"type": "ignored"}
        saved = self._answer(message) if "value" in message else {}
        value = message.get("value", self.answers.get(question.id))
        given = mark(question, key, value)
        self._count(question, value, given)
        self.verdicts[question.id] = self._verdict(question, given)
        return saved | {"type": saved.get("type", "checked")}

    def _end_call(self, question: Question, value: Any) -> None:
        """Count a call that is over as an attempt: nobody presses a button to check it."""
        key = self.form.keys.get(question.id)
        if key is not None and is_over(question, value):
            self._count(question, value, mark(question, key, value))

    def _count(self, question: Question, value: Any, given: Mark) -> None:
        """Keep the outcome and the number of real attempts; an empty or repeated answer is none."""
        is_repeated = question.id in self._checked and self._checked[question.id] == value
        self._checked[question.id] = value
        if not is_repeated and given.outcome is not Outcome.NOT_ANSWERED:
            self._keep(question, outcome=given.outcome.value, tries=self._known(question)["tries"] + 1)

    def _hint(self, message: Message) -> Reply:
        question = self.form.question(message["question"])
        shown = min(self._known(question)["hints"] + 1, len(question.hints))
        self._keep(question, hints=shown)
        verdict = self.verdicts.get(question.id) or self._verdict(question, None)
        self.verdicts[question.id] = verdict | self._help(question)
        return {"type": "hint"}

    def _solution(self, message: Message) -> Reply:
        question = self.form.question(message["question"])
        if not self._may_see_solution(question):
            return {"type": "ignored"}
        key = self.form.keys[question.id]
        verdict = self.verdicts.get(question.id) or self._verdict(question, None)
        self.verdicts[question.id] = verdict | {"solution": key.solution or key.because}
        return {"type": "solution"}

    def _another(self, _message: Message) -> Reply:
        if self.form.make is None:
            return {"type": "ignored"}
        seed = (self.form.seed + 1) % 2**32
        try:
            self.form.store.renew(seed)
        except NotSaved as refused:
            return {"type": "not_saved", "why": refused.sentence()}
        self.form.draw(seed)
        self.verdicts, self._checked = {}, {}
        self.reload()
        return {"type": "renewed"}

    def _known(self, question: Question) -> dict[str, int]:
        kept = self.outcomes.get(question.id, {})
        return {"tries": int(kept.get("tries", 0)), "hints": int(kept.get("hints", 0))}

    def _keep(self, question: Question, **changes: Any) -> None:
        kept: dict[str, Any] = {"outcome": Outcome.NOT_ANSWERED.value, "tries": 0, "hints": 0}
        kept |= self.outcomes.get(question.id, {}) | changes
        self.outcomes[question.id] = kept
        try:
            self.form.store.record(question.id, **kept)
            self.problem = self.form.store.problem
        except NotSaved as refused:
            self.problem = refused.sentence()

    def _verdict(self, question: Question, given: Mark | None) -> dict[str, Any]:
        shown = {"outcome": "", "title": "", "because": [], "solution": ""}
        if given is not None:
            shown |= {
                "outcome": given.outcome.value,
                "title": _title(given),
                "because": self._reasons(question, given),
            }
        return shown | self._help(question)

    def _reasons(self, question: Question, given: Mark) -> list[str]:
        """Return the reasons; those that would give the answer away stay for the solution."""
        answer = self.form.keys[question.id].because
        if given.outcome is not Outcome.NOT_YET or not answer:
            return list(given.because)
        kept = [sentence for sentence in given.because if answer not in sentence]
        return kept or [_("Look at it once more, or ask for a hint.")]

    def _help(self, question: Question) -> dict[str, Any]:
        return {
            "hints": list(question.hints[: self._known(question)["hints"]]),
            "can_solve": self._may_see_solution(question),
        }

    def _may_see_solution(self, question: Question) -> bool:
        """Return whether the learner tried twice, or once with all hints, or already got it right."""
        known, kept = self._known(question), self.outcomes.get(question.id, {})
        tried = known["tries"] >= TRIES_BEFORE_SOLUTION
        helped = known["tries"] >= 1 and 0 < len(question.hints) <= known["hints"]
        is_right = kept.get("outcome") == Outcome.RIGHT.value
        return question.id in self.form.keys and (tried or helped or is_right)


def reading(question: Question, value: Any) -> str:
    """Return how a typed number was read, or that it can't be read; nothing where it is obvious."""
    if question.kind == "table" and isinstance(value, Mapping):
        cells = [str(cell) for row in value.values() if isinstance(row, Mapping) for cell in row.values()]
        unread = [cell for cell in cells if is_filled(cell) and read_number(cell) is None]
        return (
            _("This can't be read as a number yet: {text}").format(text=", ".join(unread)) if unread else ""
        )
    if question.kind != "number" or not is_filled(value):
        return ""
    read = read_number(value)
    if read is None:
        return _("This can't be read as a number yet: {text}").format(text=value)
    written = format_number(float(read.value), 6) + ("%" if read.percent else "")
    return "" if str(value).strip() == written else _("Read as {number}").format(number=written)


def _title(given: Mark) -> str:
    if given.outcome is Outcome.NOT_YET and given.share > 0:
        return _("Partly right")
    return {
        Outcome.RIGHT: _("Right"),
        Outcome.NOT_YET: _("Not yet right"),
        Outcome.NOT_ANSWERED: _("Not answered yet. Give an answer first, then check it."),
    }[given.outcome]
