"""What can happen at one turn of a call."""

from enum import StrEnum


class Event(StrEnum):
    """What a line of the seller set off."""

    FACT_TOLD = "fact_told"
    PROBLEM_ADMITTED = "problem_admitted"
    CONSEQUENCE_SEEN = "consequence_seen"
    NEED_SPOKEN = "need_spoken"  # made explicit, in the buyer's own words
    NEED_TOO_EARLY = "need_too_early"  # asked for the value before the problem had any weight
    BENEFIT_FITS = "benefit_fits"  # the product tied to a need that the buyer stated
    PITCHED_TOO_EARLY = "pitched_too_early"  # the product presented before any explicit need
    PITCHED_PAST_NEED = "pitched_past_need"  # presented without a link to a need, or into an open objection
    SITUATION_IN_ROW = "situation_in_row"  # the fourth situation question in a row, or a further one
    REPEATED = "repeated"  # asked what was told already
    OBJECTION_RAISED = "objection_raised"
    OBJECTION_ACKNOWLEDGED = "objection_acknowledged"
    OBJECTION_EXPLORED = "objection_explored"
    OBJECTION_SETTLED = "objection_settled"
    ANSWERED_TOO_SOON = "answered_too_soon"  # answered before asking what is behind
    ANSWER_MISSED = "answer_missed"  # asked, and then answered something else
    SIDESTEPPED = "sidestepped"  # asked about the situation while an objection is open
    DISCOUNT_OFFERED = "discount_offered"
    ASKED_TOO_EARLY = "asked_too_early"  # for a next step without a need, or with an objection open
    ASKED_IN_TIME = "asked_in_time"
    VAGUE_STEP = "vague_step"
    WEAK_STEP = "weak_step"
    ADVANCE_AGREED = "advance_agreed"
    NOT_UNDERSTOOD = "not_understood"
    RUDE = "rude"
    COURTESY = "courtesy"  # a greeting, thanks, small talk
    TIME_SOON = "time_soon"
    BUYER_LEFT = "buyer_left"
    SELLER_LEFT = "seller_left"
