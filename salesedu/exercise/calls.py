"""A call with the simulated buyer, played again from what the seller said.

Only the lines are ever saved; replies, mood and marks come from playing them again. The buyers, and all that
reads what is said to them, are imported at the first call: a page without one must not wait for them.

>>> from salesedu.exercise.questions import call
>>> question = call("talk", "Call Mara.", scenario="dental_bookings")
>>> played(question, ["How does a patient book an appointment today?"]).is_over
False
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from salesedu.exercise.questions import Question, call_lines
from salesedu.i18n import _

if TYPE_CHECKING:
    from salesedu.buyer.call import Call
    from salesedu.buyer.debrief import Debrief

#: Calls that were just played: a page asks for the same one several times.
KEPT_CALLS = 64


def played(question: Question, answer: Any) -> "Call":
    """Return the call that a saved answer is; whatever is not a line in it counts as not said.

    Parameters
    ----------
    question : of the kind ``call``.
    answer : what was saved.

    Raises
    ------
    ValueError
        If there is no such buyer.
    """
    return _played(question.scenario, question.seed, tuple(call_lines(answer)))


@lru_cache(KEPT_CALLS)
def _played(scenario: str, seed: int, lines: tuple[str, ...]) -> "Call":
    from salesedu.buyer.call import replay
    from salesedu.buyer.scenario import scenarios

    known = scenarios()
    if scenario not in known:
        raise ValueError(f"There is no buyer {scenario!r}. Buyers: {', '.join(sorted(known))}.")
    return replay(known[scenario], lines, seed)


def judged(question: Question, answer: Any) -> "Debrief":
    """Return the score card of the call that a saved answer is; nothing but its lines counts."""
    from salesedu.buyer.debrief import debrief

    return debrief(played(question, answer))


def is_over(question: Question, answer: Any) -> bool:
    """Return whether the call that a saved answer is has come to its end."""
    return played(question, answer).is_over


def offers(question: Question, answer: Any) -> list[str]:
    """Return the next lines to choose from; none once the call is over."""
    from salesedu.buyer.suggestions import suggestions

    return list(suggestions(played(question, answer)))


def pitches(question: Question) -> list[str]:
    """Return the lines that praise the product before anybody needs it."""
    return list(played(question, None).scenario.seller.pitches)


def is_success(call: "Call") -> bool:
    """Return whether a call ended with one of the two outcomes that move a sale forward."""
    from salesedu.spin import CallOutcome

    return call.outcome in (CallOutcome.ORDER, CallOutcome.ADVANCE)


def outcome_words(call: "Call") -> tuple[str, str]:
    """Return the title of a call's outcome, and a sentence about it."""
    from salesedu.spin import CallOutcome

    name = call.scenario.buyer.name
    title, sentence = {
        CallOutcome.ORDER: (_("Order"), _("{name} buys.")),
        CallOutcome.ADVANCE: (
            _("Advance"),
            _("{name} agreed to a definite next step that moves the sale forward."),
        ),
        CallOutcome.CONTINUATION: (
            _("Continuation"),
            _("{name} was friendly, but agreed to nothing definite. In a larger sale that is no success."),
        ),
        CallOutcome.NO_SALE: (_("No sale"), _("{name} ended the call without a next step.")),
        None: (_("Not finished"), _("The call was not finished: nothing was agreed.")),
    }[call.outcome]
    return title, sentence.format(name=name)
