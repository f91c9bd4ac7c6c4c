"""Where a person stands: the buyer's journey, the funnel, and the relationship with the company.

>>> place([About.SUBJECT]).funnel.name
'TOP'
>>> place([About.PROBLEM, About.OFFER]).journey.name     # the furthest stage counts
'DECISION'
>>> who_is_this({Fact.VISITED, Fact.GAVE_CONTACT}).who.name
'LEAD'

Sources: ``funnel.stages``, ``funnel.journey-map``, ``funnel.visitors`` to ``funnel.customers``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from salesedu.i18n import N_


class FunnelStage(Enum):
    """The three parts of a sales funnel, widest first."""

    TOP = N_("Top of the funnel (ToFu)")
    MIDDLE = N_("Middle of the funnel (MoFu)")
    BOTTOM = N_("Bottom of the funnel (BoFu)")


class JourneyStage(Enum):
    """The four stages of the buyer's journey, earliest first."""

    DISCOVERY = N_("Learning and discovery")
    PROBLEM = N_("Recognising the problem")
    SOLUTION = N_("Considering the solution")
    DECISION = N_("Purchase decision")


class About(Enum):
    """What a page, an action or a person's behaviour is about."""

    SUBJECT = N_("Learning about a subject, with no problem in mind yet")
    PROBLEM = N_("Understanding a problem: what it is and what it costs")
    SOLUTIONS = N_("Comparing ways to solve the problem")
    OFFER = N_("Choosing an offer: price, contract, proof that it works")


#: Each funnel stage with its part of the journey (``funnel.journey-map``): the middle holds two.
FUNNEL_OF_JOURNEY = {
    JourneyStage.DISCOVERY: FunnelStage.TOP,
    JourneyStage.PROBLEM: FunnelStage.MIDDLE,
    JourneyStage.SOLUTION: FunnelStage.MIDDLE,
    JourneyStage.DECISION: FunnelStage.BOTTOM,
}
JOURNEY_OF_ABOUT = dict(zip(About, JourneyStage, strict=True))


class Place(NamedTuple):
    """A stage of the journey, and the part of the funnel it belongs to."""

    journey: JourneyStage
    funnel: FunnelStage


def place(about: Collection[About]) -> Place | None:
    """Return where a page, an action or a behaviour belongs.

    Parameters
    ----------
    about : everything it is about; where it is about several things, the furthest stage counts.

    Returns
    -------
    The place, or None if it is about none of them. Source: ``funnel.journey-map``.
    """
    stages = [JOURNEY_OF_ABOUT[matter] for matter in About if matter in about]
    return Place(stages[-1], FUNNEL_OF_JOURNEY[stages[-1]]) if stages else None


class Example(NamedTuple):
    """A page, an action or a behaviour, and what it is about."""

    text: str
    about: About


#: Invented for the course.
EXAMPLES = (
    Example(N_("A blog post: “How small shops plan their year”"), About.SUBJECT),
    Example(N_("A person follows the company on a social network"), About.SUBJECT),
    Example(N_("A checklist: “Seven signs that you lose customers after the first order”"), About.PROBLEM),
    Example(N_("A person searches for “why do my customers not come back?”"), About.PROBLEM),
    Example(N_("A guide: “Loyalty card, app or newsletter: which fits whom?”"), About.SOLUTIONS),
    Example(N_("A person watches a webinar that compares three ways to keep customers"), About.SOLUTIONS),
    Example(N_("A price list"), About.OFFER),
    Example(N_("A person asks for a demonstration with their own data"), About.OFFER),
)


class Fact(Enum):
    """What can be known about a person, in the order in which it usually happens."""

    VISITED = N_("Visited the company’s site at least once")
    GAVE_CONTACT = N_("Gave contact data (name, e-mail or phone) in exchange for something of value")
    KNOWS_SOLUTION = N_("Interacted a lot with the company and already knows the solution")
    BOUGHT = N_("Bought for the first time")


class Relationship(Enum):
    """The person's relationship with the company, from first contact to first sale."""

    VISITOR = N_("Visitor")
    LEAD = N_("Lead")
    OPPORTUNITY = N_("Opportunity")
    CUSTOMER = N_("Customer")


class NextStep(Enum):
    """What the company does next."""

    ATTRACT = N_("Attract this person to the site: sponsored links, search or social networks.")
    CONVERT = N_("Offer something of value on a form or landing page, in exchange for contact data.")
    NURTURE = N_("Nurture: send useful content until this person knows the solution.")
    FIRST_CONTACT = N_("Make the first contact, then hand over to the salesperson who will close.")
    KEEP = N_("Keep this customer, offer more, and ask for a referral.")


RELATIONSHIP_OF_FACT = dict(zip(Fact, Relationship, strict=True))
NEXT_STEP = {
    None: NextStep.ATTRACT,
    Relationship.VISITOR: NextStep.CONVERT,
    Relationship.LEAD: NextStep.NURTURE,
    Relationship.OPPORTUNITY: NextStep.FIRST_CONTACT,
    Relationship.CUSTOMER: NextStep.KEEP,
}


@dataclass(frozen=True)
class Answer:
    """Who a person is to the company.

    Attributes
    ----------
    who : None where not a single fact is known: then the person is none of the four.
    next_step : what the company does next.
    missing : facts that usually come earlier and are not known. They are reported, never assumed.
    """

    who: Relationship | None
    next_step: NextStep
    missing: tuple[Fact, ...] = ()


def who_is_this(facts: Collection[Fact]) -> Answer:
    """Return who a person is, tested from customer down to visitor.

    Parameters
    ----------
    facts : what is known for certain. Source: ``funnel.relationship-stages`` and the four after it.
    """
    order = list(Fact)
    furthest = max((order.index(fact) for fact in facts), default=-1)
    who = RELATIONSHIP_OF_FACT[order[furthest]] if facts else None
    return Answer(who, NEXT_STEP[who], tuple(fact for fact in order[: max(furthest, 0)] if fact not in facts))
