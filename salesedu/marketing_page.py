"""A landing page: what must be on it, what to leave out, and how many of its visitors become leads.

>>> page = LandingPage("Fewer lost parcels", "", "The checklist", "Send me the checklist", ("E-mail",))
>>> findings(page)
(<Finding.NO_PROOF: 'no proof'>, <Finding.NO_CONSENT: 'no consent'>)
>>> better(Share(500, 10_000), Share(300, 10_000)).rate
0.05

What belongs on a page is this course's own list. Sources: ``tools.rd-station-marketing`` 2,
``funnel.visitors``, ``funnel.leads`` (F52).
"""

from dataclasses import dataclass
from enum import Enum

from salesedu.shares import Share

#: More fields than this need a reason; a rule of this course, not a measured limit.
MANY_FIELDS = 4


@dataclass(frozen=True)
class LandingPage:
    """What a page says.

    Attributes
    ----------
    promise : the headline: what the reader gets.
    proof : why to believe it.
    offer : what is given in exchange for contact data.
    request : the words on the button.
    fields : what is asked for.
    consent : what will be sent, and how to end it.
    """

    promise: str
    proof: str
    offer: str
    request: str
    fields: tuple[str, ...] = ()
    consent: str = ""


class Finding(Enum):
    """What is missing on a page, or too much."""

    NO_PROMISE = "no promise"
    NO_PROOF = "no proof"
    NO_OFFER = "no offer"
    NO_REQUEST = "no request"
    VAGUE_REQUEST = "vague request"
    NO_FIELDS = "no fields"
    MANY_FIELDS = "many fields"
    NO_CONSENT = "no consent"


#: Words on a button that do not say what happens next.
VAGUE = frozenset({"submit", "send", "ok", "click here", "here", "go"})


def findings(page: LandingPage) -> tuple[Finding, ...]:
    """Return what to put right on a page, from top to bottom."""
    request = page.request.strip().strip(".!").lower()
    found = {
        Finding.NO_PROMISE: not page.promise.strip(),
        Finding.NO_PROOF: not page.proof.strip(),
        Finding.NO_OFFER: not page.offer.strip(),
        Finding.NO_REQUEST: not request,
        Finding.VAGUE_REQUEST: request in VAGUE,
        Finding.NO_FIELDS: not page.fields,
        Finding.MANY_FIELDS: len(page.fields) > MANY_FIELDS,
        Finding.NO_CONSENT: not page.consent.strip(),
    }
    return tuple(finding for finding, is_so in found.items() if is_so)


def better(one: Share, other: Share) -> Share | None:
    """Return the page whose rate is higher by more than chance explains, or None when neither is.

    Parameters
    ----------
    one, other : the leads of each page's visitors.
    """
    if not one.is_apart_from(other):
        return None
    return max(one, other, key=lambda trial: trial.rate or 0)
