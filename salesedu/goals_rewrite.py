"""A goal's parts, and the goal put anew from them: what is said is kept, what is missing stays a gap.

Nothing is invented: a gap names what its owner still has to say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from salesedu.goals_smart import Direction, Finding, Gap, Goal, Judged, Letter, Rewritten, Verdict
from salesedu.reading.goals_english_amounts import Amount
from salesedu.reading.goals_english_amounts import Kind as Says
from salesedu.reading.goals_english_fields import Fields, read_fields
from salesedu.reading.goals_english_owner import is_vague
from salesedu.reading.goals_english_results import Kind as Counts
from salesedu.reading.goals_english_results import without_article
from salesedu.reading.goals_english_sentence import Seen, read
from salesedu.reading.goals_english_time import Kind as When


def seen_in(goal: str | Goal, today: date) -> tuple[Seen, date | None]:
    """Return what a sentence or a goal's parts show, and the last day that they name."""
    seen = read(goal, today) if isinstance(goal, str) else read_fields(_fields(goal), today)
    days = [time.day for time in seen.times if time.kind is When.END and time.day]
    return seen, max(days) if days else None


def _fields(goal: Goal) -> Fields:
    amount = "" if goal.amount is None else f"{goal.amount:f} {goal.unit}".strip()
    return Fields(
        goal.owner,
        amount,
        goal.metric,
        goal.baseline,
        goal.rhythm,
        goal.scope,
        goal.deadline,
        goal.purpose,
        goal.amount,
        goal.unit,
        goal.direction in (Direction.UP, Direction.DOWN),
    )


def goal_of(seen: Seen) -> Goal:
    """Return the parts of a sentence; of two goals, those of the first."""
    amount = main_amount(seen)
    return Goal(
        owner=seen.owner.words,
        metric=_metric(seen, amount),
        amount=amount.value if amount else None,
        unit=amount.unit if amount else "",
        direction=_direction(amount),
        baseline=seen.baseline,
        deadline=_deadline(seen),
        rhythm=seen.rhythm,
        scope=seen.scope,
        purpose=seen.purpose,
    )


def main_amount(seen: Seen) -> Amount | None:
    """Return the number that is to be reached, or the change that is wanted."""
    wanted = [
        each for each in seen.amounts if each.value is not None and each.kind in (Says.LEVEL, Says.CHANGE)
    ]
    if any(each.kind is Says.BASE for each in seen.amounts):
        wanted.sort(key=lambda each: each.kind is Says.CHANGE)
    return wanted[0] if wanted else None


def _metric(seen: Seen, amount: Amount | None) -> str:
    """Return what is counted: what stands right after the number, else the first exact result, if any."""
    if not seen.results:
        return ""
    after = [each for each in seen.results if amount and 0 <= each.start - amount.end <= 2]
    exact = [each for each in seen.results if each.kind is Counts.EXACT]
    best = (after or exact or list(seen.results))[0]
    return without_article(seen.plain.quote(best.start, best.end))


def _direction(amount: Amount | None) -> Direction:
    if amount is None or amount.kind is Says.LEVEL:
        return Direction.AT_MOST if amount and amount.at_most else Direction.REACH
    return Direction.DOWN if amount.down else Direction.UP


def _deadline(seen: Seen) -> str:
    ends = [each for each in seen.times if each.kind is When.END]
    return seen.plain.quote(ends[-1].start, ends[-1].end) if ends else ""


def rewrite(goal: Goal, letters: Sequence[Judged]) -> Rewritten:
    """Return a goal without what says nothing, and its gaps.

    Parameters
    ----------
    goal : its parts.
    letters : the verdicts on it.
    """
    by_letter = {judged.letter: judged for judged in letters}
    gaps = tuple(_gaps(goal, by_letter))
    kept = replace(goal, metric="" if Gap.METRIC in gaps else goal.metric)
    return Rewritten(kept, gaps)


def _gaps(goal: Goal, judged: dict[Letter, Judged]) -> Iterator[Gap]:
    if not goal.owner or is_vague(goal.owner):
        yield Gap.OWNER
    if (
        judged[Letter.SPECIFIC].verdict is not Verdict.MET
        and Finding.TWO_GOALS not in judged[Letter.SPECIFIC].findings
    ):
        yield Gap.METRIC
    if goal.amount is None:
        yield Gap.AMOUNT
    elif goal.direction in (Direction.UP, Direction.DOWN) and not goal.baseline:
        yield Gap.BASELINE
    time = judged.get(Letter.TIME_BOUND) or judged[Letter.TIME_RELATED]
    if time.verdict is not Verdict.MET:
        yield Gap.DEADLINE
    if Letter.RELEVANT in judged and judged[Letter.RELEVANT].verdict is not Verdict.MET:
        yield Gap.PURPOSE
