"""Sentences about objections: what the words may stand for, what a plan holds, what a reply shows."""

from collections.abc import Sequence

from salesedu.i18n import _
from salesedu.objections import (
    CAUSE_NAMES,
    MOVE_NAMES,
    OBSTACLE_MEANINGS,
    OBSTACLE_NAMES,
    Cause,
    Diagnosis,
    Move,
    Obstacle,
)
from salesedu.objections_plan import Part, Plan, Unknown
from salesedu.objections_reply import Fact, Fault, Found, ReplyReading, Sign
from salesedu.page import escape


def diagnosis_html(diagnosis: Diagnosis) -> str:
    """Return the five obstacles, each with the words that may stand for it."""
    rows = "".join(_obstacle_row(diagnosis, obstacle) for obstacle in Obstacle)
    return (
        f'{message("", diagnosis_sentence(diagnosis))}<table class="se-table"><tbody>{rows}</tbody></table>'
    )


def diagnosis_sentence(diagnosis: Diagnosis) -> str:
    """Return in one or two sentences what an objection's words say."""
    if not diagnosis.signs:
        return _("The words do not say what stands behind it, or we do not know them. Ask.")
    if not diagnosis.possible:
        return _("These words only end the talk. They do not say what stands behind it. Ask.")
    if len(diagnosis.possible) == 1:
        return _("The words point one way. Even so, ask before you answer.")
    return _("The same words can hide several obstacles, and also one that they do not name. Ask.")


def _obstacle_row(diagnosis: Diagnosis, obstacle: Obstacle) -> str:
    words = diagnosis.words_for(obstacle)
    sentence = _("● possible: {words}") if words else _("○ not in these words")
    meaning = f'<div class="se-quiet">{escape(_(OBSTACLE_MEANINGS[obstacle]))}</div>'
    name = f"<b>{escape(_(OBSTACLE_NAMES[obstacle]))}</b>"
    return f"<tr><td>{name}{meaning}</td><td>{escape(sentence.format(words=quoted(words)))}</td></tr>"


def plan_html(plan: Plan) -> str:
    """Return cause, moves and open points of a plan."""
    parts = "".join(_part_html(number, part) for number, part in enumerate(plan.parts, start=1))
    return f"{message('', _cause_sentence(plan.cause))}{parts}{_unknown_html(plan.unknown)}"


def _cause_sentence(cause: Cause | None) -> str:
    if cause is None:
        return _("Likely cause: it cannot be told yet. Ask what stands behind the words.")
    why = {
        Cause.VALUE_NOT_SEEN: _("Show what the problem costs before you speak of the price."),
        Cause.WRONG_MOMENT: _("Keep the problem in sight, and agree on a moment that fits."),
    }[cause]
    return _("Likely cause: {cause}. {advice}").format(cause=_(CAUSE_NAMES[cause]), advice=why)


def _part_html(number: int, part: Part) -> str:
    name = _("Move {number}: {name}").format(number=number, name=_(MOVE_NAMES[part.move]))
    uses = "".join(f"<li>{escape(_uses_sentence(part.move, text))}</li>" for text in part.uses)
    asks = "".join(f"<li>{escape(_('Ask: “{question}”').format(question=_(q)))}</li>" for q in part.questions)
    return f"<h4>{escape(name)}</h4><ul>{uses}{asks}</ul>"


def _uses_sentence(move: Move, text: str) -> str:
    sentence = {
        Move.KNOW_THE_OBSTACLE: _("Their plan without you: {text}. Ask what it leaves open."),
        Move.HIGHLIGHT_WHAT_IS_SOLVED: _("Say what changes for this problem: {text}."),
        Move.DESIGN_A_PROJECT: _("Show a first step that brings this goal nearer: {text}."),
    }[move]
    return sentence.format(text=text.rstrip(" ."))


def _unknown_html(unknown: Sequence[Unknown]) -> str:
    if not unknown:
        return message("se-right", _("✓ You know all that an answer needs."))
    names = {
        Unknown.OBJECTION: _("the buyer’s words"),
        Unknown.OBSTACLE: _("the obstacle behind the words"),
        Unknown.PROBLEMS: _("a problem that the buyer named"),
        Unknown.GOAL: _("a goal of the buyer"),
        Unknown.PLAN_WITHOUT_US: _("what the buyer would do without you"),
    }
    listed = "; ".join(names[one] for one in unknown)
    return message("se-not-yet", _("Still unknown, so ask before you answer: {list}.").format(list=listed))


def reply_html(reading: ReplyReading) -> str:
    """Return what a reply shows and what makes it weak, each with the words as they were written."""
    facts = "".join(_fact_html(fact) for fact in reading.facts)
    faults = "".join(message("se-not-yet", f"⚠ {fault_sentence(found)}") for found in reading.faults)
    praise = _("A good first reply. Now stop, and let the buyer talk.")
    return facts + faults + (message("se-right", praise) if reading.is_good else "")


def _fact_html(fact: Fact) -> str:
    mark = "✓" if fact.met else "○"
    return f"<div>{escape(f'{mark} {fact_sentence(fact)}')}</div>"


def fact_sentence(fact: Fact) -> str:
    """Return what a sign of a good reply is, or what to do to have it."""
    sentences = {
        (Sign.ACKNOWLEDGES, True): _("It shows that you heard the buyer: {words}."),
        (Sign.ACKNOWLEDGES, False): _(
            "Show first that you heard it: “I hear you, that is a lot of money.” That is not to agree."
        ),
        (Sign.EXPLORES, True): _("It asks about the buyer: {words}"),
        (Sign.EXPLORES, False): _("Ask what stands behind it, such as “What makes you say that?”"),
        (Sign.LINKS, True): _("It uses the buyer’s own words: {words}."),
        (Sign.LINKS, False): _("Nothing in it comes from the problem or the goal that the buyer named."),
    }
    return sentences[fact.what, fact.met].format(words=quoted(fact.words))


def fault_sentence(found: Found) -> str:
    """Return why something in a reply is weak."""
    why = {
        Fault.ANSWERS_FIRST: _("You answer before you ask, so you answer a guess: {words}"),
        Fault.DOES_NOT_WAIT: _("You ask, and then you go on talking. Stop after the question: {words}"),
        Fault.DISCOUNT: _("You give money away, and nobody knows yet whether money is the obstacle: {words}"),
        Fault.AGREES: _("You say that the objection is right. Say only that you heard it: {words}"),
        Fault.ARGUES: _("You say that the buyer is wrong. People defend what is attacked: {words}"),
        Fault.PRESSURE: _("You push. Whoever is pushed looks for the way out: {words}"),
    }
    return why[found.what].format(words=quoted(found.words))


def quoted(words: Sequence[str]) -> str:
    """Return words as they were written, each in quotation marks."""
    return ", ".join(_("“{words}”").format(words=one) for one in words)


def message(look: str, sentence: str) -> str:
    """Return a sentence in a box of a look, such as ``"se-right"``."""
    return f'<div class="se-message {look}">{escape(sentence)}</div>'
