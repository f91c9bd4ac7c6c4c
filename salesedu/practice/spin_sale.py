"""What one invented sale consists of: the lines that practice and its answers are made of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sale:
    """A buyer, a product, and what both sides say.

    Attributes
    ----------
    id : short name.
    brief : who buys and who sells, in a sentence.
    situation : four questions about the situation.
    problem, implication, need_payoff : two questions each.
    pitch : two lines that talk about the product before there is a need.
    states : a line in which the seller states the problem instead of asking.
    facts : two answers without any need in them.
    implied : two answers with an implied need.
    explicit : two answers with an explicit need; the first is what the statements below are about.
    feature, advantage, benefit : how the seller may speak of the product after it.
    meets : the same as the benefit, without taking up what the buyer has said.
    next_step : asks for the advance.
    order, advance, continuation, no_sale : how a call with this buyer may end.
    """

    id: str
    brief: str
    situation: tuple[str, str, str, str]
    problem: tuple[str, str]
    implication: tuple[str, str]
    need_payoff: tuple[str, str]
    pitch: tuple[str, str]
    states: str
    facts: tuple[str, str]
    implied: tuple[str, str]
    explicit: tuple[str, str]
    feature: str
    advantage: str
    benefit: str
    meets: str
    next_step: str
    order: str
    advance: str
    continuation: str
    no_sale: str
