"""Questions of the objections lesson that never change: first guess, worked example, quick checks.

The people are invented. Sources: ``process.objections``; prevention: ``techniques.spin``, caution C16;
acknowledge, explore, respond: domain notes 1.5, after Carew's LAER.
"""

from salesedu.exercise import choose, match, right, short_text
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _
from salesedu.objections import MOVE_NAMES, STEP_NAMES, Move, Step
from salesedu.objections_cases import WORKED
from salesedu.practice.asking import Asked, together
from salesedu.practice.objections_replies import good_reply


def first_guess() -> Asked:
    """Ask before anything was explained: what Sam knows, and what to say."""
    knows = choose(
        "knows",
        _("Ms Okafor says: “{words}” What does Sam know now?").format(words=_(WORKED.words)),
        {
            "money": _("She does not have the money"),
            "firm": _("Another firm is cheaper"),
            "something": _("Something stops her. Nobody knows yet what it is"),
            "no": _("She does not want to buy, and says it politely"),
        },
        points=1,
        hints=[
            _("How many different people could say exactly these words?"),
            _("Which of the answers can be read in her words, and which are guesses?"),
        ],
    )
    key = right(
        "something",
        _("Exactly. Her words only say that something stops her."),
        wrong={
            "money": _("It is possible, but she did not say it. It is a guess."),
            "firm": _("It is possible, but she spoke of no other firm. It is a guess."),
            "no": _("She may still want it. An objection is not yet a no."),
        },
    )
    return together((knows, key), _what_to_say(_("What would you say? A guess is fine.")))


def missing_step() -> Asked:
    """Ask for the missing step of the worked example, and for the answer to it."""
    answer = choose(
        "answer",
        _("She says: {behind} What do you answer?").format(behind=_(WORKED.behind)),
        {
            "discount": _("Then I could take ten percent off."),
            "respond": _(WORKED.respond),
            "later": _("Then I will call you again in June."),
            "more": _("But the system can also plan your staff and your cleaning."),
        },
        points=2,
        hints=[
            _("Her obstacle is the time until June. Which line takes it away?"),
            _("Which line also fills the empty places she told you about?"),
        ],
    )
    key = right(
        "respond",
        _("The line takes her obstacle seriously, and the empty places are filled where they can be."),
        wrong={
            "discount": _("Ten percent less opens no pool before June."),
            "later": _("The open pool has empty places now. In June the summer is almost there."),
            "more": _("She asked for nothing more. Her obstacle is still there."),
        },
    )
    return together(_what_to_say(_("Back to Ms Okafor. What do you say in Sam’s place?")), (answer, key))


def _what_to_say(prompt: str) -> tuple[Question, Key]:
    question = choose(
        "say",
        prompt,
        {
            "discount": _("I could take ten percent off."),
            "worth": _("It is worth every cent: you fill twenty places a month."),
            "agree": _("You are right, it is a lot for three pools."),
            "ask": good_reply(WORKED),
        },
        points=2,
        hints=[
            _("Which line finds out what stands behind the words?"),
            _("One line shows that you heard, and then asks."),
        ],
    )
    key = right(
        "ask",
        _("It shows that you heard it, agrees to nothing, and asks. Now she can tell you."),
        wrong={
            "discount": _("You pay for a guess. Perhaps money is not what stops her at all."),
            "worth": _("Perhaps true, but it answers before it asks. She only hears that you want to win."),
            "agree": _("To show that you heard is good. To agree that it is too much ends the talk."),
        },
    )
    return question, key


def quick_checks() -> Asked:
    """Ask five short questions over the whole lesson."""
    return together(_not_to_agree(), _moves(), _step(), _fewer(), _phrase())


def _not_to_agree() -> tuple[Question, Key]:
    question = match(
        "lines",
        _("The buyer says: “This is difficult to use.” What does each reply do?"),
        {
            "true": _("“Yes, true, it is a bit difficult.”"),
            "team": _("“I hear that it must be easy for your team.”"),
            "wrong": _("“No, it is the easiest on the market.”"),
            "glad": _("“Thank you for telling me so openly.”"),
        },
        {
            "acknowledges": _("It acknowledges"),
            "agrees": _("It agrees"),
            "argues": _("It argues"),
        },
        points=4,
        hints=[
            _("To acknowledge: I have heard you. To agree: you are right."),
            _("Which reply says that the product is difficult? Which one says that the buyer is wrong?"),
        ],
    )
    heard = _("It says that you heard it, and nothing about who is right.")
    key = right(
        {"true": "agrees", "team": "acknowledges", "wrong": "argues", "glad": "acknowledges"},
        _("To acknowledge is to show that you heard. It says neither yes nor no to the objection."),
        wrong={
            "true": _("Now the seller says, too, that it is difficult: that is to agree."),
            "team": heard,
            "wrong": _("It says that the buyer is wrong: that is to argue."),
            "glad": heard,
        },
    )
    return question, key


def _moves() -> tuple[Question, Key]:
    question = match(
        "moves",
        _("Which move is it?"),
        {
            "goal": _("“You want to open on Sundays by May. In April we start with one Sunday.”"),
            "without": _("“How would you solve it if you did nothing with us?”"),
            "queue": _("“The queue on Fridays would be gone by noon.”"),
        },
        {move.value: _(MOVE_NAMES[move]) for move in Move},
        points=3,
        hints=[
            _("One line asks. That move comes first."),
            _("A project has a goal and a first step. To highlight is to say what becomes of a problem."),
        ],
    )
    key = right(
        {
            "goal": Move.DESIGN_A_PROJECT.value,
            "without": Move.KNOW_THE_OBSTACLE.value,
            "queue": Move.HIGHLIGHT_WHAT_IS_SOLVED.value,
        },
        _("Ask for the obstacle and the plan without you, say what is solved, show a step to the goal."),
        wrong={
            "goal": _("It takes a goal and shows a first step with a date: design a project."),
            "without": _("It asks what the buyer would do without you: know the obstacle."),
            "queue": _("It says what becomes of a problem the buyer has: highlight what is solved."),
        },
    )
    return question, key


def _step() -> tuple[Question, Key]:
    question = short_text(
        "step",
        _("“What makes you say that?” Which of the three steps is this? One word."),
        hints=[
            _("Does the line show that you heard, does it ask, or does it answer?"),
            _("The step in the middle, and the one most people leave out. It begins with E."),
        ],
    )
    names = {step: _(STEP_NAMES[step]) for step in Step}
    key = right(
        names[Step.EXPLORE],
        _("It asks what stands behind the words: to explore."),
        also=[_("exploring"), _("to explore"), _("explore it")],
        wrong={
            names[Step.ACKNOWLEDGE]: _("To acknowledge shows that you heard. This line goes on and asks."),
            names[Step.RESPOND]: _("To respond is to answer. This line asks."),
        },
    )
    return question, key


def _fewer() -> tuple[Question, Key]:
    question = choose(
        "fewer",
        _("You hear “too expensive” in every second talk. What helps most next time?"),
        {
            "answers": _("Learn ten clever answers to “too expensive” by heart"),
            "before": _("Speak about the problem and what it costs long before the price"),
            "cheaper": _("Begin with a lower price, so that nobody says it"),
        },
        hints=[
            _("Why does a price look high? What has not been seen yet?"),
            _("It is better to need no answer than to have a good one."),
        ],
    )
    key = right(
        "before",
        _("A price looks high beside nothing. Beside what the problem costs, it can be compared."),
        wrong={
            "answers": _("They answer a guess. The value still has not been seen."),
            "cheaper": _("A lower price beside no value looks high, too."),
        },
    )
    return question, key


def _phrase() -> tuple[Question, Key]:
    question = choose(
        "phrase",
        _("A book says: always use “I know how you feel, others felt the same, but they found …” And now?"),
        {
            "always": _("I say it every time: it is proven to work"),
            "one": _("It is one way to put it. I still ask before I answer"),
            "never": _("I never say it: it is proven to do harm"),
        },
        hints=[
            _("Which of the three steps is missing in this sentence?"),
            _("For such a phrase, do you know of a test that shows anything, good or bad?"),
        ],
    )
    key = right(
        "one",
        _("We found no test of this phrase, for or against it. And it jumps over the step “explore”."),
        wrong={
            "always": _("We found no evidence for it. And it answers before it explores."),
            "never": _("We found no evidence against it, either. It is one phrase among many."),
        },
    )
    return question, key
