"""The same message for four people: tasks to rewrite, and one way to write each for every DISC style.

Everything here is invented for the course. A test proves that each version holds what its style likes.

>>> [brief.id for brief in BRIEFS]
['stock', 'training', 'visits']
"""

from collections.abc import Mapping
from dataclasses import dataclass

from salesedu.disc import Style
from salesedu.i18n import N_


@dataclass(frozen=True)
class Brief:
    """A message to adapt.

    Attributes
    ----------
    id : short name.
    title : what it is about.
    plain : the message as a colleague wrote it, adapted to nobody.
    written : one good version for each style.
    """

    id: str
    title: str
    plain: str
    written: Mapping[Style, str]


_STOCK = {
    Style.DOMINANCE: N_(
        "Mr Bauer, counting your stock with scanners saves six hours a week. It works from the 1st of May. "
        "Option A: one warehouse. Option B: both. Which one?"
    ),
    Style.INFLUENCE: N_(
        "Hi Lena! I loved your story about the lost boxes. A shop like yours told me how happy the team is "
        "since they scan everything. Shall we meet for a coffee, and I bring the scanner with me?"
    ),
    Style.STEADINESS: N_(
        "Dear Tom, I hope your team is well. Your shelves stay as they are. First, we show the scanner to "
        "two colleagues. Then they try it for a week, and I help on the first day. Please take your time."
    ),
    Style.COMPLIANCE: N_(
        "Dear Ms Okoro, attached is the comparison you asked for. We measured 14 stock counts: 9.5 hours by "
        "hand, 3.5 hours with scanners. The method is on page 2. Please check it; I call on Thursday."
    ),
}
_TRAINING = {
    Style.DOMINANCE: N_(
        "Ms Silva, new sellers close their first deal three weeks sooner with this course. It needs one day. "
        "May or June: which do you prefer?"
    ),
    Style.INFLUENCE: N_(
        "Hello Marco, congratulations on the new office! Imagine your whole team in one room, trying out "
        "real calls together. Last month a group laughed all day and loved it. Shall we talk tomorrow?"
    ),
    Style.STEADINESS: N_(
        "Dear Ines, thank you for the friendly talk. Nobody has to change their way of selling. First, I "
        "listen to two of your people. Next, we choose one topic together. After that, I support them for "
        "a month."
    ),
    Style.COMPLIANCE: N_(
        "Dear Dr Lang, here is the plan: 6 lessons of 45 minutes, each with a test. The source of every "
        "number is in the appendix. Please review the 8 questions on page 3 by Friday; I answer them in "
        "writing."
    ),
}
_VISITS = {
    Style.DOMINANCE: N_(
        "Mr Sato, planning visits by map cuts driving by a fifth. Two ways to start: ten drivers at once, or "
        "the city first. Your decision today, the start on Monday."
    ),
    Style.INFLUENCE: N_(
        "Hi Rosa! Your talk about life on the road was great. Remember the driver who got home for dinner "
        "again? I would love to introduce you to his whole team. Shall we have lunch together?"
    ),
    Style.STEADINESS: N_(
        "Dear Paul, I know that your drivers like their routes, and they keep them. First, one driver tries "
        "the map for two weeks. Then you ask her how it feels. I am with you at each step, with no hurry."
    ),
    Style.COMPLIANCE: N_(
        "Dear Ms Novak, you asked how the figure was calculated. We compared 212 routes in March and April: "
        "61 km per visit before, 49 km after. The data are attached, so that you can check every route."
    ),
}

BRIEFS = (
    Brief(
        "stock",
        N_("Scanners for counting stock"),
        N_(
            "Hello, we are the leading provider of stock solutions. Our amazing scanners make counting "
            "easier and save time. Many customers use them. Contact me if you are interested!"
        ),
        _STOCK,
    ),
    Brief(
        "training",
        N_("A course for new sellers"),
        N_(
            "Hello, our company offers the best sales training. It is interesting and useful, and new "
            "sellers learn faster. Please write to me for more information."
        ),
        _TRAINING,
    ),
    Brief(
        "visits",
        N_("A map to plan visits"),
        N_(
            "Hello, with our unique map tool your drivers plan their visits. They drive less, and everybody "
            "is happy. You must see it now!"
        ),
        _VISITS,
    ),
)
