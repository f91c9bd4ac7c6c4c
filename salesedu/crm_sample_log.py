"""Generated contacts for generated deals: calls, e-mails and meetings between opening and the last contact.

>>> from salesedu.crm_sample import deals
>>> log = activities(deals(200, seed=1), seed=1)
>>> list(log.columns)
['when', 'kind', 'who', 'what', 'deal', 'account']

Everything in it is invented. Source: ``tools.crm-abilities`` 3 (F48).
"""

from typing import TYPE_CHECKING, Any

from salesedu.crm import DAY_TYPE
from salesedu.crm_activities import Kind
from salesedu.i18n import N_

if TYPE_CHECKING:
    from pandas import DataFrame

#: What was said in each kind of contact.
SAID = {
    Kind.CALL: (
        N_("Asked how they do it today"),
        N_("Two people decide: the owner and the bookkeeper"),
        N_("Wants to know what happens to old data"),
        N_("Nobody answered, left a message"),
    ),
    Kind.EMAIL: (N_("Sent the summary of our talk"), N_("Sent the offer"), N_("Asked for a day to talk")),
    Kind.MEETING: (
        N_("Showed the product with their own example"),
        N_("Went through the offer line by line"),
        N_("Met the person who will use it"),
    ),
}
_KIND_SHARES = (0.5, 0.32, 0.18)


def activities(deals: "DataFrame", seed: int = 0) -> "DataFrame":
    """Return one to five contacts for each generated deal, oldest first.

    Parameters
    ----------
    deals : as :func:`salesedu.crm_sample.deals` makes them.
    seed : the same seed gives the same contacts.

    Returns
    -------
    DataFrame
        The columns of :mod:`salesedu.crm_activities`; the last contact of a deal is on its ``last_activity``.
    """
    import numpy as np
    import pandas as pd

    rng = np.random.default_rng(seed)
    times = rng.integers(1, 6, len(deals))
    row = np.repeat(np.arange(len(deals)), times)
    span = (deals["last_activity"] - deals["created"]).dt.days.to_numpy()[row]
    is_last = np.r_[row[1:] != row[:-1], True][: len(row)]
    part = np.where(is_last, 1.0, rng.random(len(row)))
    kinds = rng.choice(len(SAID), len(row), p=_KIND_SHARES)
    texts = [np.array(said, dtype=object) for said in SAID.values()]
    said = np.select(
        [kinds == k for k in range(len(texts))],
        [text[rng.integers(0, len(text), len(row))] for text in texts],
    )
    chosen = deals.iloc[row].reset_index(drop=True)
    log = pd.DataFrame(
        {
            "when": chosen["created"] + pd.to_timedelta(np.floor(span * part).astype(int), unit="D"),
            "kind": pd.Series(np.array([kind.value for kind in SAID], dtype=object)[kinds], dtype="str"),
            "who": chosen["owner"].astype(str),
            "what": pd.Series(said, dtype="str"),
            "deal": chosen["id"],
            "account": chosen["account"].astype(str),
        }
    )
    kinds_of_cells: dict[str, Any] = {"when": DAY_TYPE}
    log = log.astype(kinds_of_cells)
    log.attrs["generated"] = True
    return log.sort_values("when", kind="stable").reset_index(drop=True)
