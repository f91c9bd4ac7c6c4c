"""Questions of the funnel lesson that never change: the first guess, the worked example, the quick checks.

The worked example is 7.3-1; its numbers are invented. Sources: ``funnel.definition`` (C05),
``funnel.stages``, ``funnel.extra-stages`` (C07), ``funnel.relationship-stages`` (C31),
``tools.funnel-benchmark`` (C30).
"""

from salesedu.exercise import choose, match, number, order, right, short_text, slip
from salesedu.exercise.keys import Key
from salesedu.exercise.questions import Question
from salesedu.funnel import ILLUSTRATIVE_SECTOR_RATES, example
from salesedu.i18n import _, format_money
from salesedu.practice.asking import Asked, together


def first_guess() -> Asked:
    """Ask before anything was explained: the order of the stages, and Dana’s question."""
    path = order(
        "path",
        _("One person goes through four stages. Put them in order, the first stage at the top."),
        {
            "opportunity": _("Opportunity"),
            "visitor": _("Visitor"),
            "customer": _("Customer"),
            "lead": _("Lead"),
        },
        points=2,
        hints=[
            _("Who has bought? That stage comes last."),
            _("Of whom do we know nothing yet, not even a name?"),
        ],
    )
    path_key = right(
        ["visitor", "lead", "opportunity", "customer"],
        _("First somebody visits, then leaves contact data, then gets to know the solution, then buys."),
    )
    return together((path, path_key), _which_step(_("Which step would you improve? A guess is fine.")))


def missing_step() -> Asked:
    """Ask for the missing step of the worked example, and Dana’s question again."""
    step = example().compare(ILLUSTRATIVE_SECTOR_RATES).steps[2]
    question = number(
        "revenue",
        _("25% ÷ 20% = 1.25. So revenue would be 30,000 × 1.25 = …"),
        points=2,
        hints=[
            _("1.25 means: all of today’s revenue, and a quarter more."),
            _("A quarter of 30,000 is 7,500. Add it to 30,000."),
        ],
    )
    key = right(
        step.revenue,
        _("Revenue is multiplied by 1.25."),
        slips=[
            slip(7_500, _("That is what comes on top. Add today’s 30,000 to get the whole revenue."), 0.5),
            slip(31_500, _("You added 5%. From 20% to 25% are 5 points, but a quarter more people.")),
            slip(24_000, _("You divided by 1.25. A better rate can’t bring less revenue.")),
        ],
        solution=_("30,000 × 1.25 = {revenue}, which is {gain} more than today.").format(
            revenue=format_money(step.revenue or 0), gain=format_money(step.gain or 0)
        ),
    )
    return together((question, key), _which_step(_("Back to Dana: which step do you tell her now?")))


def _which_step(prompt: str) -> tuple[Question, Key]:
    question = choose(
        "which",
        prompt,
        {
            "sales": _("Qualified leads to sales: 20%, while the sector has 25%"),
            "leads": _("Visitors to leads: 3%, while the sector has 4%"),
            "qualified": _("Leads to qualified leads: 20%, while the sector has 18%"),
        },
        points=1,
        hints=[
            _("Where does one better rate bring most sales in the end?"),
            _("Compare the rates by dividing them: sector rate ÷ own rate."),
        ],
    )
    key = right(
        "leads",
        _("From 3% to 4% is a third more leads, so a third more sales: 16 instead of 12."),
        wrong={
            "sales": _(
                "Five points behind is the widest gap, so many people choose it. "
                "But it brings a quarter more sales, and another step brings a third more."
            ),
            "qualified": _(
                "Here the company is ahead of the sector. To reach the sector’s rate brings nothing."
            ),
        },
    )
    return question, key


def quick_checks() -> Asked:
    """Ask five short questions over the whole lesson."""
    return together(_views(), _middle(), _term(), _other_firm(), _meaning())


def _views() -> tuple[Question, Key]:
    question = match(
        "views",
        _("Which view answers the question?"),
        {
            "today": _("Which deals must I work on today?"),
            "drop": _("At which stage do we lose most people?"),
            "rate": _("What share of last quarter’s leads became customers?"),
            "contract": _("Whose contract still waits for a signature?"),
        },
        {"funnel": _("Funnel"), "pipeline": _("Pipeline")},
        points=4,
        hints=[
            _("The funnel counts people. The pipeline lists deals."),
            _("Can you answer without any name of a customer? Then it is the funnel."),
        ],
    )
    pipeline = _("This is about single deals and the seller’s next step: the pipeline.")
    funnel = _("This is about how many people move on: the funnel.")
    key = right(
        {"today": "pipeline", "drop": "funnel", "rate": "funnel", "contract": "pipeline"},
        _("The funnel counts people and rates; the pipeline shows the deals in work."),
        wrong={"today": pipeline, "drop": funnel, "rate": funnel, "contract": pipeline},
    )
    return question, key


def _middle() -> tuple[Question, Key]:
    question = choose(
        "middle",
        _("Anna reads “Newsletter, app or loyalty card: which brings customers back?” Where is she?"),
        {
            "bottom": _("At the bottom of the funnel"),
            "top": _("At the top of the funnel"),
            "middle": _("In the middle of the funnel"),
        },
        hints=[
            _("Does she know her problem already? Has she chosen an offer?"),
            _("The middle holds two steps: to see the problem, and to compare solutions."),
        ],
    )
    key = right(
        "middle",
        _("She knows her problem and compares solutions: the middle."),
        wrong={
            "top": _("At the top people discover a subject. She knows already what her problem is."),
            "bottom": _("At the bottom people choose an offer. She still compares kinds of solutions."),
        },
    )
    return question, key


def _term() -> tuple[Question, Key]:
    question = short_text(
        "term",
        _("The SDR has checked a lead and taken it over. The first call is tomorrow. Which three letters?"),
        hints=[
            _("Three gates have three letters each. Which one opens when pre-sales says yes?"),
            _("The middle letter stands for “accepted”."),
        ],
    )
    key = right(
        "SAL",
        _("SAL: Sales Accepted Lead. Checked on paper and accepted, but nobody has talked yet."),
        also=["Sales Accepted Lead", "a SAL", "an SAL", "Sales Accepted Lead (SAL)"],
        wrong={
            "MQL": _("It was an MQL until the SDR took it over. Now it is one gate further."),
            "SQL": _("For an SQL there was a talk, and a meeting is booked. Here nobody has talked yet."),
            "SDR": _("The SDR is the person who checks. What is the lead called now?"),
        },
    )
    return question, key


def _other_firm() -> tuple[Question, Key]:
    question = choose(
        "other_firm",
        _("A friend says: “Our rate from MQL to SAL is twice yours!” What do you do first?"),
        {
            "copy": _("Copy what her firm does, step by step"),
            "defend": _("Explain why her numbers must be wrong"),
            "ask": _("Ask when her firm calls a lead a SAL"),
        },
        hints=[
            _("Do the two firms count the same thing?"),
            _("Stage names are alike everywhere. What stands behind them is not."),
        ],
    )
    key = right(
        "ask",
        _("Firms define SAL differently, so the two rates may not count the same thing."),
        wrong={
            "copy": _("First find out whether both firms mean the same by SAL. Often they do not."),
            "defend": _("Her numbers may be right by her firm’s definition. Ask for it."),
        },
    )
    return question, key


def _meaning() -> tuple[Question, Key]:
    question = choose(
        "meaning",
        _("The what-if says “+10,000” for visitors to leads. What does this tell you?"),
        {
            "promise": _("How much more revenue next month will bring, if we start now"),
            "size": _("How much this one step is worth, if all else stays as it is"),
            "average": _("How much more the real companies of our sector earn today"),
        },
        hints=[
            _("What did the calculation change, and what did it leave as it is?"),
            _("Where do the sector rates of this course come from?"),
        ],
    )
    key = right(
        "size",
        _("It compares steps, so that you know where to start. It does not say how to get there."),
        wrong={
            "promise": _(
                "A what-if is not a forecast: more leads may be less interested, so other rates fall."
            ),
            "average": _(
                "The sector rates here are invented for practice. They say nothing about real firms."
            ),
        },
    )
    return question, key
