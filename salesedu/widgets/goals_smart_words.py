"""The SMART checker's words: what each finding means and what to do next, and a goal put into a sentence."""

from collections.abc import Mapping
from datetime import date

from salesedu.goals_smart import Direction, Finding, Gap, Goal, Judged, Rewritten, Verdict, Version
from salesedu.i18n import N_, _, format_date, format_number, format_percent
from salesedu.page import escape

#: A sign for each verdict, so that colour is never alone.
SIGNS = {Verdict.MET: "✓", Verdict.WEAK: "◐", Verdict.MISSING: "✗", Verdict.UNJUDGED: "?"}
COLOURS = {
    Verdict.MET: "var(--se-right, #12734a)",
    Verdict.WEAK: "var(--se-not-yet, #a14a06)",
    Verdict.MISSING: "var(--se-alert, #b3261e)",
    Verdict.UNJUDGED: "var(--se-quiet, #52606d)",
}
VERSIONS: Mapping[Version, str] = {
    Version.ACHIEVABLE_REALISTIC: N_("A is for achievable, R for realistic"),
    Version.ACHIEVABLE_RELEVANT: N_("A is for achievable, R for relevant"),
    Version.DORAN: N_("Doran’s own words of 1981: A is for assignable, R for realistic"),
}
FINDINGS: Mapping[Finding, str] = {
    Finding.NO_RESULT: N_(
        "It names no result. Say what there will be: customers, contracts, demos, revenue …"
    ),
    Finding.BROAD_RESULT: N_("Two colleagues would count this in two ways. Say what exactly is counted."),
    Finding.TWO_GOALS: N_("These are two goals. Write a sentence for each; below is the first one."),
    Finding.NO_NUMBER: N_("There is no number. Say how many, or how much."),
    Finding.ONLY_MORE: N_("“More” and “better” have no end. Say how many, or from where to where."),
    Finding.VAGUE_NUMBER: N_("This is not a number yet. Choose one."),
    Finding.OF_WHAT: N_("A number, but of what? Say what it counts."),
    Finding.NO_BASE: N_("A change needs a starting point. Say from where, or the level to reach."),
    Finding.NO_OWNER: N_("Nobody is named. Write who answers for it."),
    Finding.VAGUE_OWNER: N_("Where all are meant, nobody feels meant. Name one person who answers for it."),
    Finding.PASSIVE: N_("It will be done – by whom? Begin the sentence with a name."),
    Finding.NEEDS_PLAN: N_(
        "Words cannot tell. Fill in the goal planner: then it is compared with your team."
    ),
    Finding.NEEDS_AMOUNT: N_(
        "To compare it with a plan it needs an amount to reach and a last day from today on."
    ),
    Finding.NOT_IN_PLAN: N_(
        "Your plan holds revenue, sales and opportunities. This goal counts something else."
    ),
    Finding.FITS_CAPACITY: N_("Your team can work through the opportunities that this goal needs."),
    Finding.TIGHT_CAPACITY: N_("It needs a little more than your team can do. Move the day or the number."),
    Finding.OVER_CAPACITY: N_("It needs far more than your team can do. Change number, day or team."),
    Finding.NEEDS_HISTORY: N_(
        "Words cannot tell. Type your best result so far, or fill in the goal planner."
    ),
    Finding.LIKELY: N_("Going by the past, you can expect to get there."),
    Finding.UNCERTAIN: N_("Going by the past, you could get there, but do not count on it."),
    Finding.UNLIKELY: N_("Going by the past, this is out of reach. What will be different this time?"),
    Finding.NO_PURPOSE: N_("It does not say what for. Add the objective it serves: “so that …”."),
    Finding.VAGUE_PURPOSE: N_("It hardly says what for. Name the objective it serves."),
    Finding.NO_DEADLINE: N_("There is no last day. Add a date."),
    Finding.ACTIVITY_WITHOUT_DEADLINE: N_("An activity without an end. Say until which day."),
    Finding.SOON: N_("This day never comes. Write a date in its place."),
    Finding.RHYTHM_WITHOUT_END: N_("It says how often, but not until when. Add a last day."),
    Finding.START_WITHOUT_END: N_("It says from when, but not until when. Add a last day."),
    Finding.IMPOSSIBLE_DATE: N_("The calendar has no such day. Look it up."),
    Finding.PAST_DATE: N_("This day is over. Choose a new one."),
    Finding.VAGUE_TIME: N_("This could end on many days. Choose one."),
    Finding.AMBIGUOUS_DATE: N_(
        "Some people read the month first, others the day. Here the day comes first. "
        "Write the month as a word."
    ),
}
GAPS: Mapping[Gap, str] = {
    Gap.OWNER: N_("[who?]"),
    Gap.METRIC: N_("[what exactly?]"),
    Gap.AMOUNT: N_("[how many?]"),
    Gap.BASELINE: N_("[which value so far?]"),
    Gap.DEADLINE: N_("[until when?]"),
    Gap.PURPOSE: N_("[what for?]"),
}
_UNITS: Mapping[str, str] = {
    "points": N_("{number} points"),
    "seconds": N_("{number} seconds"),
    "minutes": N_("{number} minutes"),
    "hours": N_("{number} hours"),
    "days": N_("{number} days"),
    "weeks": N_("{number} weeks"),
    "months": N_("{number} months"),
    "years": N_("{number} years"),
}


def verdict_html(judged: Judged) -> str:
    """Return one letter: its verdict as a sign and a word, the words it relies on, and what to do next."""
    sign = f'<span aria-hidden="true">{SIGNS[judged.verdict]}</span>'
    style = f'style="color:{COLOURS[judged.verdict]};font-weight:700"'
    verdict = f"<span {style}>{sign} {escape(_(judged.verdict.value))}</span>"
    head = f"<strong>{escape(_(judged.letter.value))}</strong>: {verdict}"
    quoted = f" {escape(quotes(judged))}" if judged.words else ""
    advice = "".join(f"<br>{escape(_(FINDINGS[finding]))}" for finding in judged.findings)
    return f"{head}{quoted}{advice}"


def quotes(judged: Judged) -> str:
    """Return the words that a verdict relies on, in quotation marks."""
    return ", ".join(_("“{words}”").format(words=words) for words in judged.words)


def goal_sentence(rewritten: Rewritten, day: date | None = None) -> str:
    """Return a goal as a sentence with a gap in brackets for everything that is still to be said.

    Parameters
    ----------
    rewritten : the goal and its gaps.
    day : its last day, if known; else the deadline stands as it was written.
    """
    goal, gaps = rewritten.goal, rewritten.gaps
    parts = {
        "owner": goal.owner if Gap.OWNER not in gaps else _(GAPS[Gap.OWNER]),
        "metric": _metric(goal) if Gap.METRIC not in gaps else _(GAPS[Gap.METRIC]),
        "amount": amount_text(goal) if Gap.AMOUNT not in gaps else _(GAPS[Gap.AMOUNT]),
        "base": goal.baseline or _(GAPS[Gap.BASELINE]),
        "deadline": _deadline(goal, day) if Gap.DEADLINE not in gaps else _(GAPS[Gap.DEADLINE]),
    }
    sentence = _(_pattern(goal)).format(**parts)
    if not goal.purpose and Gap.PURPOSE not in gaps:
        return sentence
    return _("{goal} What for: {purpose}").format(goal=sentence, purpose=goal.purpose or _(GAPS[Gap.PURPOSE]))


def _pattern(goal: Goal) -> str:
    """Return the sentence that fits the kind of amount, with its fields."""
    if goal.direction is Direction.UP:
        return N_("{owner}: {metric} up by {amount} compared with {base}, by {deadline}.")
    if goal.direction is Direction.DOWN:
        return N_("{owner}: {metric} down by {amount} compared with {base}, by {deadline}.")
    if goal.baseline:
        return N_("{owner}: {metric} from {base} to {amount}, by {deadline}.")
    if goal.direction is Direction.AT_MOST:
        return N_("{owner}: {metric} at {amount} or less, by {deadline}.")
    if goal.unit:
        return N_("{owner}: {metric} at {amount}, by {deadline}.")
    return N_("{owner}: {amount} {metric}, by {deadline}.")


def _metric(goal: Goal) -> str:
    """Return what is counted, how often and where."""
    pattern = _METRICS[bool(goal.rhythm), bool(goal.scope)]
    return _(pattern).format(metric=goal.metric, rhythm=goal.rhythm, scope=goal.scope)


_METRICS = {
    (False, False): "{metric}",
    (True, False): N_("{metric} {rhythm}"),
    (False, True): N_("{metric} {scope}"),
    (True, True): N_("{metric} {rhythm} {scope}"),
}


def _deadline(goal: Goal, day: date | None) -> str:
    return format_date(day, "yMMMMd") if day else goal.deadline


def amount_text(goal: Goal) -> str:
    """Return the amount with its unit, as the language writes it; empty if there is none."""
    if goal.amount is None:
        return ""
    if goal.unit == "%":
        return format_percent(float(goal.amount) / 100, 2)
    number = format_number(float(goal.amount), 2)
    if goal.unit in _UNITS:
        return _(_UNITS[goal.unit]).format(number=number)
    if not goal.unit:
        return number
    code = goal.unit.upper() if len(goal.unit) == _CODE else goal.unit
    return _("{number} {unit}").format(number=number, unit=code)


_CODE = 3  # letters of a currency such as EUR
