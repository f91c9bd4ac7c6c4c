"""What a page shows of a call, as plain data: texts in the learner's language, and no object of the engine.

``call.js`` draws it on a live page, ``call_html`` where nobody can click.

>>> from salesedu.exercise.questions import call
>>> question = call("talk", "Call Mara.", scenario="dental_bookings")
>>> shown = view(question, ["How does a patient book an appointment today?"])
>>> shown["turns"][0]["said"], shown["is_over"], shown["debrief"]
('How does a patient book an appointment today?', False, None)
"""

from typing import TYPE_CHECKING, Any

from salesedu.exercise.calls import is_success, judged, offers, outcome_words, played
from salesedu.exercise.questions import LONGEST_LINE, Question, call_lines
from salesedu.i18n import _, format_percent, ngettext

if TYPE_CHECKING:
    from salesedu.buyer.call import Call, Turn
    from salesedu.buyer.debrief import Criterion, Debrief, Fact, Moment, Rewrite
    from salesedu.buyer.scenario import Scenario

View = dict[str, Any]


def view(question: Question, answer: Any, *, with_debrief: bool = False) -> View:
    """Return all that a page shows of a call.

    Parameters
    ----------
    question : of the kind ``call``.
    answer : what was saved.
    with_debrief : whether to add the score card, and say of every line what it was.

    Raises
    ------
    ValueError
        If there is no such buyer.
    """
    call = played(question, answer)
    title, sentence = outcome_words(call)
    return {
        "buyer": _buyer(call.scenario),
        "longest": LONGEST_LINE,
        "lines": call_lines(answer),
        "opening": call.opening,
        "turns": [_turn(turn, with_debrief) for turn in call.turns],
        **_gauges(call),
        "is_over": call.is_over,
        "suggestions": offers(question, answer),
        "outcome": {"success": is_success(call), "title": title, "sentence": sentence},
        "debrief": _debrief(call, judged(question, answer)) if with_debrief else None,
    }


def words() -> dict[str, str]:
    """Return the words that ``call.js`` itself writes."""
    return {
        "call_log": _("The call, line by line"),
        "call_say": _("What you say"),
        "call_send": _("Say it"),
        "call_placeholder": _("Type what you say …"),
        "call_offers": _("Or take one of these"),
        "call_how": _(
            "Press Enter to say it, Shift and Enter for a new line. "
            "A suggestion comes into the field first, where you can change it."
        ),
        "call_undo": _("Undo"),
        "call_undo_named": _("Undo from here: {line}"),
        "call_back": _("Bring back the call as it was (your lines: {n})"),
        "call_mood": _("Mood"),
        "call_you": _("You"),
        "call_sell": _("You sell:"),
        "call_aim": _("Your aim:"),
        "call_again": _("Begin again"),
        "call_card": _("Score card"),
        "call_moments": _("The moments that decided"),
        "call_better_title": _("Your lines, said better"),
        "call_said": _("You said:"),
        "call_better": _("Better:"),
    }


def _buyer(scenario: "Scenario") -> View:
    buyer, seller = scenario.buyer, scenario.seller
    return {
        "name": buyer.name,
        "first": buyer.name.split()[0],
        "role": _("{role}, {company}").format(role=buyer.role, company=buyer.company),
        "brief": seller.brief,
        "product": _("{product} ({company})").format(company=seller.company, product=seller.product),
        "aim": seller.aim,
    }


def _turn(turn: "Turn", with_label: bool) -> View:
    return {"said": turn.said, "reply": turn.reply, "told": label(turn) if with_label else ""}


def label(turn: "Turn") -> str:
    """Return what a seller's line was, in words: by what it did in the call, else by its kind."""
    from salesedu.buyer.call import Event
    from salesedu.spin import KIND_NAMES

    by_event = {
        Event.BENEFIT_FITS: _("Benefit"),
        Event.OBJECTION_EXPLORED: _("Question about the objection"),
        Event.OBJECTION_SETTLED: _("Answer to the objection"),
        Event.ASKED_IN_TIME: _("Next step"),
        Event.ASKED_TOO_EARLY: _("Next step"),
        Event.WEAK_STEP: _("Weak next step"),
        Event.PITCHED_TOO_EARLY: _("Pitch"),
        Event.PITCHED_PAST_NEED: _("Pitch"),
    }
    told = (words for event, words in by_event.items() if event in turn.events)
    return next(told, _(KIND_NAMES[turn.reading.kind]))


def _gauges(call: "Call") -> View:
    name, mood = call.scenario.buyer.name, mood_words(call.mood)
    return {
        "mood": call.mood,
        "mood_word": mood,
        "mood_text": _("{name}’s mood: {mood}").format(name=name, mood=mood),
        "seller_share": call.seller_share,
        "share_text": _("You spoke {share} of the words.").format(
            share=format_percent(call.seller_share, digits=0)
        ),
    }


def mood_words(mood: int) -> str:
    """Return a mood from 0 to 10 in words."""
    words = (_("out of patience"), _("impatient"), _("reserved"), _("attentive"), _("interested"), _("open"))
    return words[mood // 2]


def _debrief(call: "Call", told: "Debrief") -> View:
    from salesedu.disc import STYLE_NAMES

    facts = [fact for criterion in told.criteria for fact in criterion.facts]
    share = ngettext(
        "{met} of {all} fact met ({share})", "{met} of {all} facts met ({share})", len(facts)
    ).format(met=sum(fact.met for fact in facts), all=len(facts), share=format_percent(told.share, digits=0))
    style = _(
        "In this call {name} was played in one style: {style}. A real person is never only one."
    ).format(name=call.scenario.buyer.name, style=_(STYLE_NAMES[call.scenario.style]))
    return {
        "share": share,
        "style": style,
        "criteria": [_criterion(criterion) for criterion in told.criteria],
        "moments": [_moment(moment) for moment in told.moments],
        "better": [_better(rewrite) for rewrite in dict.fromkeys(told.rewrites)],
    }


def _criterion(criterion: "Criterion") -> View:
    return {"title": _(criterion.name.value), "facts": [_fact(fact) for fact in criterion.facts]}


def _fact(fact: "Fact") -> View:
    sign = _("✓ Yes") if fact.met else _("✗ No")
    return {"met": fact.met, "sign": sign, "text": _(fact.what.value), "said": list(dict.fromkeys(fact.said))}


def _moment(moment: "Moment") -> View:
    sign = _("✓ Won") if moment.won else _("✗ Lost")
    return {"met": moment.won, "sign": sign, "text": _(moment.what.value), "said": [moment.said]}


def _better(rewrite: "Rewrite") -> View:
    return {"said": rewrite.said, "better": rewrite.better, "why": _(rewrite.why.value)}
