"""A landing page: what must be on it, what to leave out, and how many of its visitors become leads.

>>> page = LandingPage("Fewer lost parcels", "", "The checklist", "Send me the checklist", ("E-mail",))
>>> findings(page)
(<Finding.NO_PROOF: 'no proof'>, <Finding.NO_CONSENT: 'no consent'>)
>>> Trial(visitors=400, leads=12).rate
0.03

What belongs on a page is this course's own list. Sources: ``tools.rd-station-marketing`` 2,
``funnel.visitors``, ``funnel.leads`` (F52).
"""

from dataclasses import dataclass
from enum import Enum

from salesedu.intervals import share_range

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


@dataclass(frozen=True)
class Trial:
    """How a page did.

    Attributes
    ----------
    visitors, leads : how many came, and how many of them left their data.

    Raises
    ------
    ValueError
        If a number is negative or there are more leads than visitors.
    """

    visitors: int
    leads: int

    def __post_init__(self) -> None:
        if not 0 <= self.leads <= self.visitors:
            raise ValueError(f"{self.leads} leads of {self.visitors} visitors")

    @property
    def rate(self) -> float | None:
        """Leads ÷ visitors, in [0, 1]; None without a visitor."""
        return self.leads / self.visitors if self.visitors else None

    @property
    def range(self) -> tuple[float, float] | None:
        """Where the page's true rate probably lies (Wilson's interval, 95 %); None without a visitor."""
        return share_range(self.leads, self.visitors)


def is_clearly_better(one: Trial, other: Trial) -> bool:
    """Return whether a page's rate is above another's by more than chance explains: its range lies higher.

    A careful rule: two ranges may overlap a little although a finer test would find a difference.
    """
    if one.range is None or other.range is None:
        return False
    return one.range[0] > other.range[1]
