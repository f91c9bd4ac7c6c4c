"""SPIN calls as data, every line labelled: the worked call, one to complete, and the same call by pitching.

Everything here is invented for the course. The weight of a need is a drawing, not a measurement.

>>> worked_call().kinds[:3]
(<Kind.OTHER: 'other'>, <Kind.SITUATION: 'situation'>, <Kind.SITUATION: 'situation'>)

Sources: ``techniques.spin``; caution C16. Needs, statements and outcomes are Neil Rackham's terms (1988).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from salesedu.i18n import N_
from salesedu.spin import CallOutcome, Kind

#: The letter of each SPIN question.
LETTER = {
    Kind.SITUATION: N_("S"),
    Kind.PROBLEM: N_("P"),
    Kind.IMPLICATION: N_("I"),
    Kind.NEED_PAYOFF: N_("N"),
}
OUTCOME_NAME = {
    CallOutcome.ORDER: N_("Order"),
    CallOutcome.ADVANCE: N_("Advance"),
    CallOutcome.CONTINUATION: N_("Continuation"),
    CallOutcome.NO_SALE: N_("No sale"),
}


class Need(Enum):
    """What a buyer's words say about a need."""

    NONE = N_("A fact")
    IMPLIED = N_("Implied need")
    EXPLICIT = N_("Explicit need")


class Statement(Enum):
    """How a seller can speak of the product."""

    FEATURE = N_("Feature")
    ADVANTAGE = N_("Advantage")
    BENEFIT = N_("Benefit")


@dataclass(frozen=True)
class Exchange:
    """What the seller says, what the buyer answers, and what both are.

    Attributes
    ----------
    kind : what the seller's line is.
    said, answer : the words.
    note : what the line does.
    need : what the answer says about a need.
    weight : how large the need is for the buyer afterwards, in the picture's own steps from 0 to 5.
    statement : how the line speaks of the product, if it does.
    heard : the buyer's words in the picture.
    part : what the line is for, where it is none of the four questions and no pitch.
    """

    kind: Kind
    said: str
    answer: str
    note: str
    need: Need = Need.NONE
    weight: int = 0
    statement: Statement | None = None
    heard: str = ""
    part: str = ""


@dataclass(frozen=True)
class WrittenCall:
    """A whole call on paper."""

    buyer: str
    seller: str
    exchanges: tuple[Exchange, ...]
    outcome: CallOutcome

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What the seller's lines are, in order."""
        return tuple(exchange.kind for exchange in self.exchanges)

    @property
    def weights(self) -> tuple[int, ...]:
        """How large the need is after each answer, in the picture's own steps."""
        return tuple(exchange.weight for exchange in self.exchanges)


def worked_call() -> WrittenCall:
    """Return the worked call: 24 vans, and what happens when one does not start."""
    return WrittenCall("Mr Haddad", "Lena", tuple(_VANS), CallOutcome.ADVANCE)


def pitching_call() -> WrittenCall:
    """Return the call with the same buyer in which the seller speaks about the product."""
    return WrittenCall("Mr Haddad", "Tim", tuple(_PITCHED), CallOutcome.CONTINUATION)


def second_call() -> WrittenCall:
    """Return the call whose labels a learner completes: a school kitchen that throws food away."""
    return WrittenCall("Ms Okafor", "Sam", tuple(_KITCHEN), CallOutcome.ADVANCE)


_VANS: Sequence[Exchange] = (
    Exchange(
        Kind.OTHER,
        N_("Thank you for your time, Mr Haddad. A few questions first, then we see if I can help."),
        N_("Go ahead. I have a quarter of an hour."),
        N_("Short, and it leads to questions."),
        part=N_("Opening"),
    ),
    Exchange(
        Kind.SITUATION,
        N_("How many vans are on the road on a normal morning?"),
        N_("Twenty-four. They leave at five with vegetables for restaurants."),
        N_("Asks for a fact. It could not be found out before the call."),
    ),
    Exchange(
        Kind.SITUATION,
        N_("Who looks after the vans?"),
        N_("A garage across the town, whenever a van has a free day."),
        N_("Another fact, and the last one: two are enough here."),
    ),
    Exchange(
        Kind.PROBLEM,
        N_("How satisfied are you with that?"),
        N_("Well … every other week a van does not start in the morning."),
        N_("Asks about a difficulty. The buyer names it, not the seller."),
        Need.IMPLIED,
        1,
        heard=N_("a van does not start"),
    ),
    Exchange(
        Kind.IMPLICATION,
        N_("When a van does not start at five, what happens to its deliveries?"),
        N_("The other drivers share them. Then everybody is an hour late."),
        N_("Asks what follows. The problem is no longer about one van."),
        Need.IMPLIED,
        2,
        heard=N_("everybody is late"),
    ),
    Exchange(
        Kind.IMPLICATION,
        N_("What does that hour mean for the restaurants?"),
        N_("No vegetables for lunch. We lost two of them in spring. I had never put the two together."),
        N_("Asks further. Now the problem costs customers."),
        Need.IMPLIED,
        3,
        heard=N_("we lost two customers"),
    ),
    Exchange(
        Kind.NEED_PAYOFF,
        N_("If you knew the evening before which van will not start, what would that change for you?"),
        N_("I could plan around it. Yes, I want to know that the evening before."),
        N_("Asks what a solution would bring. The buyer says “I want”: an explicit need."),
        Need.EXPLICIT,
        5,
        heard=N_("I want to know that!"),
    ),
    Exchange(
        Kind.PITCH,
        N_(
            "You want to know the evening before. Our mechanic checks every van in your yard at six, "
            "so you have the list at seven."
        ),
        N_("In our yard? Then no van is missing during the day."),
        N_("Only now the product, and only what meets the need he has stated."),
        weight=5,
        statement=Statement.BENEFIT,
    ),
    Exchange(
        Kind.OTHER,
        N_("Could we meet on Tuesday with your director and look at last month’s breakdowns?"),
        N_("Tuesday at ten. I will bring the list."),
        N_("Definite: a day, the people, a subject. He agrees and will do something: an advance."),
        weight=5,
        part=N_("Next step"),
    ),
)
_PITCHED: Sequence[Exchange] = (
    Exchange(
        Kind.PITCH,
        N_("Our workshop on wheels makes thirty checks in twenty minutes."),
        N_("Aha. We have a garage already."),
        N_("Nobody has asked for it yet."),
        statement=Statement.FEATURE,
        heard=N_("we have a garage"),
    ),
    Exchange(
        Kind.PITCH,
        N_("With us you save the way to the garage, so your vans are on the road longer."),
        N_("And what does it cost?"),
        N_("It may help somebody. Whether it helps him, nobody knows."),
        statement=Statement.ADVANTAGE,
        heard=N_("what does it cost?"),
    ),
    Exchange(
        Kind.PITCH,
        N_("Less than you think: we have a special price this month."),
        N_("Everything costs something. It works as it is."),
        N_("Now the talk is about the price."),
        heard=N_("it works as it is"),
    ),
    Exchange(
        Kind.OTHER,
        N_("Shall I send you our brochure?"),
        N_("Yes, do that. Very interesting. Goodbye."),
        N_("Friendly, and nothing is agreed: a continuation."),
        heard=N_("interesting, goodbye"),
        part=N_("Next step"),
    ),
)
_KITCHEN: Sequence[Exchange] = (
    Exchange(
        Kind.SITUATION,
        N_("How do you plan how many meals to cook for the six schools?"),
        N_("Each school phones on Friday with a number for the whole next week."),
        N_("It asks for a fact about today."),
    ),
    Exchange(
        Kind.PROBLEM,
        N_("What is difficult about planning a whole week ahead?"),
        N_("The numbers are never right. We throw a lot away."),
        N_("It asks about a difficulty."),
        Need.IMPLIED,
        1,
    ),
    Exchange(
        Kind.IMPLICATION,
        N_("What does it do to your budget when so much is thrown away?"),
        N_("It eats the money for fresh fruit. Parents have begun to complain."),
        N_("It asks what follows from the problem: a worse state, here."),
        Need.IMPLIED,
        2,
    ),
    Exchange(
        Kind.IMPLICATION,
        N_("What happens if the complaints go on?"),
        N_("Then the city gives the contract to somebody else in summer."),
        N_("It asks what follows, one step further."),
        Need.IMPLIED,
        3,
    ),
    Exchange(
        Kind.NEED_PAYOFF,
        N_("How would it help you to know the number of meals on the morning itself?"),
        N_("We would cook what is eaten. I need that before the summer."),
        N_("It asks for a better state, and the buyer says what she needs."),
        Need.EXPLICIT,
        5,
    ),
    Exchange(
        Kind.OTHER,
        N_("Could we meet in one school on Monday, and count what comes back, together with your cook?"),
        N_("Monday at eight. I will tell the cook."),
        N_("Definite: a day, the people, a subject."),
        weight=5,
        part=N_("Next step"),
    ),
)
#: The lines of the second call whose labels a learner completes, counted from 1.
OPEN_LABELS = (3, 4, 5)
#: What buyers say about a difficulty: material for trying out implication questions.
DIFFICULTIES = (
    N_("Our printer in the office stops about twice a week."),
    N_("New people need three months until they work alone."),
    N_("We often find out too late that a part is out of stock."),
    N_("The guests wait quite long at the reception in the evening."),
    N_("Every branch writes its offers in its own way."),
)
