"""How the 14 metrics of the guide are worked out: inputs, formula in words, unit and range.

>>> calculator("retention").formula
'customers at the end who were there at the start ÷ customers at the start'
>>> [one.id for one in calculator("ramp_up").inputs]
['start', 'full', 'meaning']

Two metrics mean nothing without a definition, so it is an input: when a salesperson is fully productive, and
which answers count as satisfied. Sources: ``metrics.business-results``, ``metrics.sales-objectives``,
``metrics.sales-activities``; formulas 7.2-H. The guide gives the names only: the formulas are the course's.
"""

from dataclasses import dataclass
from enum import Enum

from salesedu.i18n import N_
from salesedu.metrics import Unit, metric


class Kind(Enum):
    """What is typed into an input."""

    COUNT = "a whole number"
    MONEY = "an amount"
    DAY = "a date"
    WORDS = "some words"


@dataclass(frozen=True)
class Input:
    """One thing a calculator has to be told; ``label`` is to translate."""

    id: str
    label: str
    kind: Kind = Kind.COUNT


class Shape(Enum):
    """How the inputs become the metric."""

    PART = "first ÷ second; the first is a part of the second"
    EACH = "first ÷ second"
    CHANGE = "(first − second) ÷ second"
    LEFT_OVER = "first − second"
    REST = "first − second; the second is a part of the first"
    DAYS = "days from the first to the second"


@dataclass(frozen=True)
class Calculator:
    """How one metric is worked out.

    Attributes
    ----------
    id : of the metric.
    inputs : what it has to be told; a third one is a definition in words.
    formula : in words, to translate.
    shape : how it is worked out.
    low, high : its range, in its unit (a share: 1 means 100 %); None is no end.
    """

    id: str
    inputs: tuple[Input, ...]
    formula: str
    shape: Shape
    low: float | None = 0
    high: float | None = None

    @property
    def unit(self) -> Unit:
        """What the metric is counted in."""
        return metric(self.id).unit


_PEOPLE = Input("people", N_("Salespeople"))
_KEPT = Input("stayed", N_("Customers at the end who were there at the start"))

CALCULATORS = (
    Calculator(
        "revenue_growth",
        (
            Input("now", N_("Revenue of this period"), Kind.MONEY),
            Input("before", N_("Revenue of the period before"), Kind.MONEY),
        ),
        N_("(revenue of this period − revenue of the period before) ÷ revenue of the period before"),
        Shape.CHANGE,
        low=-1,
    ),
    Calculator(
        "market_share",
        (
            Input("own", N_("Your own sales"), Kind.MONEY),
            Input("market", N_("Sales of the whole market, your own among them"), Kind.MONEY),
        ),
        N_("own sales ÷ sales of the whole market"),
        Shape.PART,
        high=1,
    ),
    Calculator(
        "gross_profit",
        (
            Input("revenue", N_("Revenue"), Kind.MONEY),
            Input("cost", N_("Cost of the goods sold"), Kind.MONEY),
        ),
        N_("revenue − cost of the goods sold"),
        Shape.LEFT_OVER,
        low=None,
    ),
    Calculator(
        "satisfaction",
        (
            Input("satisfied", N_("Answers that count as satisfied")),
            Input("answers", N_("All answers")),
            Input("meaning", N_("Which answers count as satisfied? Say it in words"), Kind.WORDS),
        ),
        N_("answers that count as satisfied ÷ all answers"),
        Shape.PART,
        high=1,
    ),
    Calculator(
        "new_customers",
        (
            Input("end", N_("Customers at the end")),
            Input("stayed", N_("Of them, customers at the start already")),
        ),
        N_("customers at the end − those who were customers at the start already"),
        Shape.REST,
    ),
    Calculator(
        "ramp_up",
        (
            Input("start", N_("First day at work"), Kind.DAY),
            Input("full", N_("First day of the first period at full target"), Kind.DAY),
            Input("meaning", N_("What counts as full? Say it in words"), Kind.WORDS),
        ),
        N_("days from the first day at work to the first period at full target"),
        Shape.DAYS,
    ),
    Calculator(
        "retention",
        (_KEPT, Input("start", N_("Customers at the start"))),
        N_("customers at the end who were there at the start ÷ customers at the start"),
        Shape.PART,
        high=1,
    ),
    Calculator(
        "contacted",
        (
            Input("contacted", N_("Companies on the list that were contacted")),
            Input("list", N_("Companies on the target list")),
        ),
        N_("companies contacted ÷ companies on the target list"),
        Shape.PART,
        high=1,
    ),
    Calculator("calls", (Input("calls", N_("Calls made")), _PEOPLE), N_("calls ÷ salespeople"), Shape.EACH),
    Calculator(
        "crm_use",
        (Input("users", N_("Salespeople who use the CRM")), Input("people", N_("All salespeople"))),
        N_("salespeople who use the CRM ÷ all salespeople"),
        Shape.PART,
        high=1,
    ),
    Calculator(
        "account_plans",
        (Input("done", N_("Account plans completed")), Input("required", N_("Account plans required"))),
        N_("account plans completed ÷ account plans required"),
        Shape.PART,
        high=1,
    ),
    Calculator(
        "accounts",
        (Input("accounts", N_("Accounts assigned")), _PEOPLE),
        N_("accounts ÷ salespeople"),
        Shape.EACH,
    ),
    Calculator(
        "span", (_PEOPLE, Input("managers", N_("Sales managers"))), N_("salespeople ÷ managers"), Shape.EACH
    ),
    Calculator(
        "training",
        (Input("spend", N_("Money spent on training"), Kind.MONEY), _PEOPLE),
        N_("money spent on training ÷ salespeople"),
        Shape.EACH,
    ),
)


def calculator(metric_id: str) -> Calculator:
    """Return how a metric of the guide is worked out.

    Raises
    ------
    KeyError
        If the guide has no such metric.
    """
    return {one.id: one for one in CALCULATORS}[metric_id]
