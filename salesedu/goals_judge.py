"""Judge what a goal says by itself: specific, measurable, time-bound, assignable, relevant.

How each verdict is reached stands in ``docs/goal-checker.md``. What a goal can be compared with, a plan and a
history, is in :mod:`salesedu.goals_reach`.
"""

from collections.abc import Callable, Mapping, Sequence

from salesedu.goals_smart import Finding, Judged, Letter, Verdict
from salesedu.reading.goals_english_amounts import Amount
from salesedu.reading.goals_english_amounts import Kind as Says
from salesedu.reading.goals_english_owner import Owned
from salesedu.reading.goals_english_results import Kind as Counts
from salesedu.reading.goals_english_sentence import Seen
from salesedu.reading.goals_english_time import Kind as When


def judge(letter: Letter, seen: Seen) -> Judged:
    """Return the verdict on a letter that the words alone decide.

    Parameters
    ----------
    letter : any but achievable and realistic, which need a plan or a history.
    seen : the goal as read.
    """
    return _JUDGES[letter](letter, seen)


def _specific(letter: Letter, seen: Seen) -> Judged:
    words = _quotes(seen, seen.results)
    if not seen.results:
        return Judged(letter, Verdict.MISSING, (Finding.NO_RESULT,))
    if seen.second:
        second = seen.plain.quote(*seen.second)
        first = [
            seen.plain.quote(each.start, each.end) for each in seen.results if each.start < seen.second[0]
        ]
        return Judged(letter, Verdict.WEAK, (Finding.TWO_GOALS,), (*first[:1], second))
    exact = [each for each in seen.results if each.kind is Counts.EXACT]
    if exact:
        return Judged(letter, Verdict.MET, (), _quotes(seen, exact))
    return Judged(letter, Verdict.WEAK, (Finding.BROAD_RESULT,), words)


def _measurable(letter: Letter, seen: Seen) -> Judged:
    by_kind = {kind: [each for each in seen.amounts if each.kind is kind] for kind in Says}
    levels, changes = by_kind[Says.LEVEL], by_kind[Says.CHANGE]
    good = [each for each in levels if _counts_something(each, seen)]
    if good and not (changes and _is_aside(good, changes)):
        return Judged(letter, Verdict.MET, (), _quotes(seen, good))
    if changes:
        base = [*by_kind[Says.BASE], *(each for each in seen.times if each.kind is When.BASE), *good]
        if base:
            return Judged(letter, Verdict.MET, (), _quotes(seen, [*changes, *base]))
        named = bool(seen.results)
        reason = Finding.NO_BASE if named else Finding.OF_WHAT
        return Judged(letter, Verdict.WEAK, (reason,), _quotes(seen, changes))
    for weak, reason in ((levels, Finding.OF_WHAT), (by_kind[Says.VAGUE], Finding.VAGUE_NUMBER)):
        if weak:
            return Judged(letter, Verdict.WEAK, (reason,), _quotes(seen, weak))
    if by_kind[Says.MORE]:
        return Judged(letter, Verdict.MISSING, (Finding.ONLY_MORE,), _quotes(seen, by_kind[Says.MORE]))
    return Judged(letter, Verdict.MISSING, (Finding.NO_NUMBER,))


def _is_aside(levels: Sequence[Amount], changes: Sequence[Amount]) -> bool:
    """Return whether the change is what is meant, and the other number an aside: "by 20 % with 3 people"."""
    return min(each.start for each in changes) < min(each.start for each in levels)


def _counts_something(amount: Amount, seen: Seen) -> bool:
    """Return whether one can tell what a number counts."""
    if amount.unit and amount.unit != "%":
        return True
    return bool(seen.results)


def _time_bound(letter: Letter, seen: Seen) -> Judged:
    by_kind = {kind: [each for each in seen.times if each.kind is kind] for kind in When}
    ends = by_kind[When.END]
    if ends:
        unclear = (Finding.AMBIGUOUS_DATE,) if any(each.ambiguous for each in ends) else ()
        return Judged(letter, Verdict.MET, unclear, _quotes(seen, ends))
    for kind, reason in _NO_END:
        if by_kind[kind]:
            return Judged(letter, Verdict.WEAK, (reason,), _quotes(seen, by_kind[kind]))
    if by_kind[When.SOON]:
        return Judged(letter, Verdict.MISSING, (Finding.SOON,), _quotes(seen, by_kind[When.SOON]))
    activity = any(each.activity for each in seen.results)
    return Judged(
        letter, Verdict.MISSING, (Finding.ACTIVITY_WITHOUT_DEADLINE if activity else Finding.NO_DEADLINE,)
    )


_NO_END = (
    (When.IMPOSSIBLE, Finding.IMPOSSIBLE_DATE),
    (When.PAST, Finding.PAST_DATE),
    (When.VAGUE, Finding.VAGUE_TIME),
    (When.START, Finding.START_WITHOUT_END),
    (When.RHYTHM, Finding.RHYTHM_WITHOUT_END),
)


def _assignable(letter: Letter, seen: Seen) -> Judged:
    words = (seen.owner.words,) if seen.owner.words else ()
    if seen.owner.kind is Owned.NAMED:
        return Judged(letter, Verdict.MET, (), words)
    if seen.owner.kind is Owned.VAGUE:
        return Judged(letter, Verdict.WEAK, (Finding.VAGUE_OWNER,), words)
    if seen.passive:
        return Judged(letter, Verdict.MISSING, (Finding.PASSIVE,), (seen.passive,))
    return Judged(letter, Verdict.MISSING, (Finding.NO_OWNER,))


def _relevant(letter: Letter, seen: Seen) -> Judged:
    if not seen.purpose:
        return Judged(letter, Verdict.MISSING, (Finding.NO_PURPOSE,))
    if len(seen.purpose.split()) < _SHORTEST_PURPOSE:
        return Judged(letter, Verdict.WEAK, (Finding.VAGUE_PURPOSE,), (seen.purpose,))
    return Judged(letter, Verdict.MET, (), (seen.purpose,))


_SHORTEST_PURPOSE = 5  # words, with "so that we": fewer name no objective
_JUDGES: Mapping[Letter, Callable[[Letter, Seen], Judged]] = {
    Letter.SPECIFIC: _specific,
    Letter.MEASURABLE: _measurable,
    Letter.ASSIGNABLE: _assignable,
    Letter.RELEVANT: _relevant,
    Letter.TIME_BOUND: _time_bound,
    Letter.TIME_RELATED: _time_bound,
}


def _quotes(seen: Seen, places: Sequence[object]) -> tuple[str, ...]:
    """Return what was written at some places, each once."""
    found = (seen.plain.quote(each.start, each.end) for each in places)  # type: ignore[attr-defined]
    return tuple(dict.fromkeys(words for words in found if words))
