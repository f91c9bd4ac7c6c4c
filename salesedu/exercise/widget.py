"""The one widget that shows every form: a thin bridge between a session and ``form.js`` with ``call.js``."""

import hashlib
from functools import partial
from typing import Any

import anywidget
import traitlets

from salesedu.exercise.call_view import words as call_words
from salesedu.exercise.form import Form
from salesedu.exercise.session import Message, Session
from salesedu.i18n import _, direction
from salesedu.page import style, text_beside

_beside = partial(text_beside, __file__)

#: One after the other they are one script: a page draws a call with the means of its form.
SCRIPTS = ("call_debrief.js", "call.js", "form.js")


class FormWidget(anywidget.AnyWidget):
    """A live form on a page.

    Parameters
    ----------
    form : the form to show.
    """

    _esm = traitlets.Unicode("".join(map(_beside, SCRIPTS))).tag(sync=True)
    _css = traitlets.Unicode(style() + _beside("form.css") + _beside("call.css")).tag(sync=True)
    definition = traitlets.Dict().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    verdicts = traitlets.Dict().tag(sync=True)
    views = traitlets.Dict().tag(sync=True)
    summary = traitlets.Unicode().tag(sync=True)
    problem = traitlets.Unicode().tag(sync=True)

    def __init__(self, form: Form) -> None:
        self._session = Session(form)
        super().__init__(definition=definition(form, self._session.is_practice), **self._state())
        self.on_msg(self._on_message)

    def _state(self) -> dict[str, Any]:
        session = self._session
        return {
            "answers": session.answers,
            "verdicts": {name: dict(verdict) for name, verdict in session.verdicts.items()},
            "views": session.views(),
            "summary": session.summary(),
            "problem": session.problem,
        }

    def _on_message(self, _widget: Any, message: Message, _buffers: Any) -> None:
        reply = self._session.handle(message)
        with self.hold_sync():
            if reply["type"] == "renewed":
                self.definition = definition(self._session.form, self._session.is_practice)
            for name, value in self._state().items():
                setattr(self, name, value)
        self.send(reply)


def definition(form: Form, practice: bool) -> dict[str, Any]:
    """Return what a page needs to draw a form: plain data and translated words, no key."""
    return {
        "id": form.id,
        "draft": hashlib.sha256(str(form.store.path).encode()).hexdigest()[:16],
        "seed": form.seed,
        "practice": practice,
        "renewable": form.make is not None,
        "direction": direction(),
        "questions": [question.public() for question in form.questions],
        "words": words(),
    }


def words() -> dict[str, str]:
    """Return the words that the page itself writes, in the language in use."""
    return {
        "check": _("Check"),
        "hint": _("Hint"),
        "solution": _("Show the solution"),
        "another": _("Try another one"),
        "choose": _("Choose …"),
        "up": _("Move up: {item}"),
        "down": _("Move down: {item}"),
        "moved": _("{item} is now in place {place} of {all}."),
        "order_help": _("Drag, use the arrows, or hold Alt and press the up or down key."),
        "hint_title": _("Hint {n} of {all}"),
        "solution_title": _("Solution"),
        "words": _("{n} words"),
        "words_of": _("{n} of at most {all} words"),
        "saving": _("Saving …"),
        "starting": _(
            "The lesson is still starting. Your answer is kept on this page until it can be saved."
        ),
        "waiting": _(
            "NOT SAVED yet: the course does not answer just now. Keep this page open; "
            "your answer is kept here and is saved as soon as it answers."
        ),
        "points": _("Points: {n}"),
        "item": _("Item"),
        "answer": _("Your answer"),
        **call_words(),
    }
