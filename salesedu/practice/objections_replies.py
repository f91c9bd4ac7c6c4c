"""Practice on replies to an objection: the next sentence, the order, and the weak line in a talk.

>>> import random
>>> questions, keys = next_sentence(random.Random(3))
>>> [question.id for question in questions]
['first', 'then']

The buyers are invented. Sources: ``process.objections``; acknowledge, explore, respond follow Carew's LAER.
"""

import random
from enum import Enum

from salesedu.exercise import choose, order, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import N_, _
from salesedu.objections import Obstacle
from salesedu.objections_cases import CASES, Case
from salesedu.objections_reply import Fault, read_reply
from salesedu.practice.asking import Asked, shuffled, together


class Weak(Enum):
    """A weak line that fits into many talks."""

    AGREES = N_("You are right, in your place I would say the same.")
    ARGUES = N_("You see that the wrong way. All our other customers are happy with it.")
    DISCOUNT = N_("I could take ten percent off, if that helps.")
    GIVES_UP = N_("No problem at all. Then I wish you a good week.")
    PITCHES = N_("Let me show you what else we have: it can do much more than you think.")
    VAGUE = N_("I will send you an e-mail, and we talk again some time.")


_WHY = {
    Weak.AGREES: N_("To acknowledge is not to agree. Now you have both said that it should not be bought."),
    Weak.ARGUES: N_("You say that the buyer is wrong. People defend what is attacked, and tell you less."),
    Weak.DISCOUNT: N_("You give money away before you know whether money is the obstacle."),
    Weak.GIVES_UP: N_("You end the talk before you know what stands behind the words."),
    Weak.PITCHES: N_("More functions answer nothing. The obstacle that you just heard is still there."),
    Weak.VAGUE: N_("“Some time” moves nothing. Ask for one step with a date."),
}
_NO_USE_IN_LESS = {
    True: N_("Then only the price counts, and somebody can always go lower. {why}"),
    False: N_("Ten percent less does not move this obstacle. {why}"),
}
_EARLY = N_("This answers before it explores. It only guesses the obstacle, however nice it sounds.")


def next_sentence(rng: random.Random) -> Asked:
    """Ask for the next sentence after an objection, and after the buyer’s answer."""
    case = rng.choice(CASES)
    return together(_first(rng, case), _then(rng, case))


def _first(rng: random.Random, case: Case) -> tuple[Question, Key]:
    tempting = [Weak.AGREES, Weak.ARGUES, Weak.GIVES_UP]
    if Fault.DISCOUNT not in {found.what for found in read_reply(_(case.early)).faults}:
        tempting.append(Weak.DISCOUNT)
    weak = rng.sample(tempting, 2)
    options = {"good": good_reply(case), "early": _(case.early)} | {w.name.lower(): _(w.value) for w in weak}
    question = choose(
        "first",
        _("What do you say?"),
        shuffled(rng, options),
        points=2,
        hints=[
            _("You do not know yet what stands behind the words. Which line would find it out?"),
            _("Look for two things in one line: it shows that you heard, and it asks."),
        ],
        note=_hear(case),
    )
    key = right(
        "good",
        _("It shows that you heard, and asks what stands behind it. Now {name} can tell you.").format(
            name=_(case.name)
        ),
        wrong={"early": _(_EARLY)} | {w.name.lower(): _(_WHY[w]) for w in weak},
    )
    return question, key


def _then(rng: random.Random, case: Case) -> tuple[Question, Key]:
    weak = (Weak.PITCHES, Weak.VAGUE, Weak.DISCOUNT)
    options = {"good": _(case.respond)} | {w.name.lower(): _(w.value) for w in weak}
    question = choose(
        "then",
        _("And what do you say now?"),
        shuffled(rng, options),
        points=2,
        hints=[
            _("Now the obstacle is on the table. Which line speaks of exactly this obstacle?"),
            _("A good answer also speaks of the problem that the buyer told you about."),
        ],
        note=_("You ask what stands behind it, and hear: {behind}").format(behind=_(case.behind)),
    )
    why = _WHY | {Weak.DISCOUNT: _NO_USE_IN_LESS[case.obstacle is Obstacle.COMPETITOR]}
    key = right(
        "good",
        _("It answers the obstacle that was named, and it links to the buyer’s problem."),
        wrong={w.name.lower(): _(why[w]).format(why=_(case.why)) for w in weak},
    )
    return question, key


def _hear(case: Case) -> str:
    return _("{known} Now you hear: “{words}”").format(known=_(case.known), words=_(case.words))


def good_reply(case: Case) -> str:
    """Return a good first reply: both halves in one line."""
    return f"{_(case.acknowledge)} {_(case.explore)}"


def reply_order(rng: random.Random) -> Asked:
    """Ask to put a whole talk about an objection in order."""
    case = rng.choice(CASES)
    lines = talk(case)
    del lines["objection"]
    question = order(
        "talk",
        _("Put the talk in order, the first line at the top."),
        shuffled(rng, lines),
        points=4,
        hints=[
            _("What shows only that you heard? That line comes first."),
            _("The buyer’s answer stands right after your question. The last line asks for a next step."),
        ],
        note=_hear(case),
    )
    key = right(
        list(lines),
        _("Acknowledge, explore, listen, respond, and then ask for a next step."),
        solution="\n".join(lines.values()),
    )
    return together((question, key))


def talk(case: Case) -> dict[str, str]:
    """Return a good talk about a case, line by line."""
    return {
        "objection": _("{name}: “{words}”").format(name=_(case.name), words=_(case.words)),
        "acknowledge": _("You: “{words}”").format(words=_(case.acknowledge)),
        "explore": _("You: “{words}”").format(words=_(case.explore)),
        "answer": _("{name}: {behind}").format(name=_(case.name), behind=_(case.behind)),
        "respond": _("You: “{words}”").format(words=_(case.respond)),
        "close": _("You: “{words}”").format(words=_(case.close)),
    }


#: Which line of a talk a weak line takes the place of; the early answer spoils the question.
SPOILS = {
    Weak.AGREES: "acknowledge",
    Weak.ARGUES: "acknowledge",
    Weak.PITCHES: "respond",
    Weak.VAGUE: "close",
}
EXPLORE = "explore"


def find_error(rng: random.Random) -> Asked:
    """Ask for the one weak line in a talk."""
    case, spoilt = rng.choice(CASES), rng.choice(("acknowledge", EXPLORE, "respond", "close"))
    lines = talk(case)
    weak = None if spoilt == EXPLORE else rng.choice([w for w, line in SPOILS.items() if line == spoilt])
    lines[spoilt] = _("You: “{words}”").format(words=_(weak.value) if weak else _(case.early))
    reason = _(_WHY[weak]) if weak else _(_EARLY)
    question = choose(
        "line",
        _("One line of this talk is weak. Which one?"),
        lines,
        points=2,
        hints=[
            _("Name the step of each of your lines: acknowledge, explore, respond, next step."),
            _("Which line does not do what its place asks for?"),
        ],
        note=_(case.known),
    )
    fine = {
        "objection": _("This is the buyer. Every buyer may object."),
        "acknowledge": _("This line is fine: it shows that you heard, and agrees to nothing."),
        "explore": _("This line is fine: it asks what stands behind the words."),
        "answer": _("This is the buyer’s answer. It tells you the obstacle."),
        "respond": _("This line is fine: it answers the obstacle and links to the problem."),
        "close": _("This line is fine: it asks for one step with a date."),
    }
    key = right(
        spoilt,
        _("Found. {reason}").format(reason=reason),
        wrong={line: why for line, why in fine.items() if line != spoilt},
        solution=reason,
    )
    return together((question, key))
