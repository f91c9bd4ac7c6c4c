"""Questions of the SPIN lesson that never change: the first guess, the labels to complete, the quick checks.

Sources: ``techniques.spin``; caution C16. All companies are invented.
"""

from salesedu.exercise import choose, choose_many, match, right
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.i18n import _
from salesedu.practice.asking import Asked, together
from salesedu.practice.spin_lines import WHY_KIND
from salesedu.spin import KIND_NAMES, Kind
from salesedu.spin_call import OPEN_LABELS, second_call


def first_guess() -> Asked:
    """Ask before anything was explained: which line makes a buyer think, and what Tim's call was worth."""
    return together(_thinks(), _worth())


def _thinks() -> tuple[Question, Key]:
    question = choose(
        "thinks",
        _("Mr Haddad has 24 vans. Which line makes him think about changing something? A guess is fine."),
        {
            "count": _("“How many vans do you have?”"),
            "pitch": _("“Did you know that our mechanics come to your yard?”"),
            "follows": _("“When a van does not start at five, what happens to its deliveries?”"),
            "decides": _("“Are you the person who decides about maintenance?”"),
        },
        points=1,
        hints=[
            _("Which line is about something that hurts him?"),
            _("Three lines help the seller. One makes the buyer look at his own morning."),
        ],
    )
    key = right(
        "follows",
        _("To answer, he has to look at what one van costs him. Nobody has told him: he says it himself."),
        wrong={
            "count": _("He knows the number. Saying it changes nothing for him."),
            "pitch": _("This is about you. He has a garage already, and will say so."),
            "decides": _("Useful for you to know. But it gives him no reason to change anything."),
        },
    )
    return question, key


def _worth() -> tuple[Question, Key]:
    question = choose(
        "worth",
        _(
            "A call ends like this: “Very interesting! Send me something, and then we will see.” "
            "What is that?"
        ),
        {
            "success": _("A success: the buyer is interested"),
            "order": _("Almost an order"),
            "nothing": _("No success: nobody has agreed to do anything"),
        },
        points=1,
        hints=[_("What will the buyer do tomorrow?"), _("Is there a date, or a task for the buyer?")],
    )
    key = right(
        "nothing",
        _("Friendly words cost nothing. In a larger sale, count what somebody has agreed to do."),
        wrong={
            "success": _("It feels like one. But tomorrow the buyer will do nothing, and you will wait."),
            "order": _("For an order somebody has to buy. Here nobody has even agreed to meet."),
        },
    )
    return question, key


def missing_labels() -> Asked:
    """Ask for the labels that are missing in the second call, and for its explicit need."""
    exchanges = second_call().exchanges
    open_ones = {f"line_{place}": exchanges[place - 1] for place in OPEN_LABELS}
    kinds = (Kind.SITUATION, Kind.NEED_PAYOFF, Kind.PROBLEM, Kind.IMPLICATION)
    question = match(
        "labels",
        _("Which labels are missing?"),
        {name: _("“{said}”").format(said=_(exchange.said)) for name, exchange in open_ones.items()},
        {str(kind): _(KIND_NAMES[kind]) for kind in kinds},
        points=3,
        hints=[
            _("Is the line about something bad, or about something better?"),
            _("Two of the three lines are of the same kind."),
        ],
    )
    key = right(
        {name: str(exchange.kind) for name, exchange in open_ones.items()},
        _("Twice the question goes further into the problem, then once to what would be better."),
        wrong={name: _(WHY_KIND[exchange.kind]) for name, exchange in open_ones.items()},
    )
    return together((question, key), _explicit())


def _explicit() -> tuple[Question, Key]:
    question = choose(
        "explicit",
        _("Where does Ms Okafor state an explicit need?"),
        {
            "away": _("“The numbers are never right. We throw a lot away.”"),
            "before": _("“We would cook what is eaten. I need that before the summer.”"),
            "fruit": _("“It eats the money for fresh fruit. Parents have begun to complain.”"),
        },
        points=1,
        hints=[_("In which sentence does she want something?"), _("Two of them only tell of a difficulty.")],
    )
    key = right(
        "before",
        _("“I need that”: she says what she wants, and even by when."),
        wrong={
            "away": _(
                "She tells of a difficulty. What she wants instead, she does not say: an implied need."
            ),
            "fruit": _("The problem has become larger, but she still does not say what she wants."),
        },
    )
    return question, key


def quick_checks() -> Asked:
    """Ask six short questions over the whole lesson."""
    return together(_sad_or_happy(), _small_sale(), _board(), _leading(), _sundays(), _practise())


def _sad_or_happy() -> tuple[Question, Key]:
    question = choose(
        "better",
        _("“If those ten hours came back every week, what would you do with them?” Which kind is this?"),
        {
            "implication": _("Implication question"),
            "need_payoff": _("Need-payoff question"),
            "problem": _("Problem question"),
        },
        hints=[_("Is the picture a sad one or a happy one?"), _("Are the hours lost here, or won?")],
    )
    key = right(
        "need_payoff",
        _("The hours are back: it asks what the better state is worth."),
        wrong={
            "implication": _(
                "An implication question goes further into what is bad. Here it is already better."
            ),
            "problem": _("A problem question looks for a difficulty. Here none is asked for."),
        },
    )
    return question, key


def _small_sale() -> tuple[Question, Key]:
    question = choose(
        "small",
        _(
            "A friend sells coffee at a station: “Shall I use the four questions with every guest?” "
            "What do you say?"
        ),
        {
            "no": _("Better not: the research behind them is about larger sales"),
            "all": _("Yes, all four: 35,000 calls prove that they always work"),
            "facts": _("Yes, but only the questions about the situation"),
        },
        hints=[_("How long does a guest think about a coffee?"), _("Which sales did Rackham write about?")],
    )
    key = right(
        "no",
        _("SPIN is for larger sales, where a problem has to grow before somebody decides."),
        wrong={
            "all": _(
                "35,000 is Rackham’s own figure, about other sales. It shows what went together, not a law."
            ),
            "facts": _("Nobody wants to be asked for facts in order to get a coffee."),
        },
    )
    return question, key


def _board() -> tuple[Question, Key]:
    question = choose(
        "board",
        _("“Come to our board on the 4th of May, I will send you the numbers before.” What is this outcome?"),
        {
            "continuation": _("A continuation"),
            "order": _("An order"),
            "advance": _("An advance"),
        },
        hints=[_("Has anybody bought?"), _("Is there a date, and something the buyer will do?")],
    )
    key = right(
        "advance",
        _("A date, the people who decide, and a task for the buyer: the sale moves forward."),
        wrong={
            "continuation": _(
                "In a continuation nothing definite is agreed. Here there is a date and a task."
            ),
            "order": _("Nobody has bought yet. But the sale has moved."),
        },
    )
    return question, key


def _leading() -> tuple[Question, Key]:
    question = choose_many(
        "free",
        _("Which questions leave it to the buyer to name the problem or the value?"),
        {
            "aren": _("“You are not happy with your supplier, are you?”"),
            "satisfied": _("“How satisfied are you with your supplier?”"),
            "save": _("“Our service saves you two days. Would you like that?”"),
            "change": _("“If you had two more days, what would that change for you?”"),
        },
        points=2,
        hints=[
            _("After which questions can the buyer only say yes or no to what you think?"),
            _("Two of the four hold the answer already."),
        ],
    )
    key = right(
        ["satisfied", "change"],
        _("Both are open: what the problem is, and what solving it is worth, the buyer has to say."),
        wrong={
            "aren": _("here you say the problem yourself; the buyer can only agree or defend."),
            "satisfied": _("the buyer can answer anything, also “very satisfied”."),
            "save": _("here you say the value yourself, and it is a pitch, too."),
            "change": _("the buyer says what the two days are worth."),
        },
    )
    return question, key


def _sundays() -> tuple[Question, Key]:
    question = choose(
        "sundays",
        _(
            "A shop would love deliveries on Sundays. Your company cannot do that. What about a "
            "need-payoff question?"
        ),
        {
            "ask": _("Ask it: it shows that you understand the shop"),
            "leave": _("Leave it out, and look for a need that you can meet"),
            "promise": _("Ask it, and find a solution later"),
        },
        hints=[_("What will the buyer want after answering?"), _("Who could meet that need?")],
    )
    key = right(
        "leave",
        _("A need-payoff question makes a need stronger. Wake only needs that you can meet."),
        wrong={
            "ask": _("It makes the wish stronger, and you are the one who cannot meet it."),
            "promise": _("Then you sell something that you do not have. Trust is gone quickly that way."),
        },
    )
    return question, key


def _practise() -> tuple[Question, Key]:
    question = choose(
        "practise",
        _("You want to get better at this. What does Rackham advise?"),
        {
            "mix": _("All four kinds in the most important call of the week"),
            "perfect": _("Think long, until one perfect question is found"),
            "one": _("One kind at a time, several tries, where little can go wrong"),
        },
        hints=[_("What can you learn well at once: one thing or four?"), _("Quantity comes before quality.")],
    )
    key = right(
        "one",
        _("One behaviour, at least three tries, quantity before quality, in safe situations."),
        wrong={
            "mix": _("Too much at once, and too much at stake: then everybody falls back into old habits."),
            "perfect": _("Many simple tries teach more than one that is perfect on paper."),
        },
    )
    return question, key
